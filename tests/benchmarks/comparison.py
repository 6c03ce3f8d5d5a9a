"""Reviews the same texts with Presend and with presidio-analyzer, in one run: make bench.

Both have Presend's trained pipeline, in this process, on one core. Presidio is as it comes, with its British
recognisers on. The times are of council drafts whose every sentence is new, in turn, so that a busy moment
of the machine meets both.

With files (one text a line: {"text", "spans": [{"start", "end", "label"}]}) it also measures how much of the
personal data marked in them each finds; make bench PII="FILE…". A place counts as found where it overlaps.
"""

from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from presidio_analyzer import AnalyzerEngine, RecognizerResult
from spacy.language import Language

from nlp.draft import Draft
from nlp.encoder import available
from nlp.evaluation.lines import Unreadable
from nlp.evaluation.tables import number
from nlp.organisation import Organisation
from nlp.review import review
from tests.benchmarks.__main__ import machine, on_one_core
from tests.benchmarks.measuring import ROUNDS, WARMING
from tests.benchmarks.personal import KINDS, Kind, Labelled, Place, Scores, labelled, scores
from tests.benchmarks.presidio import VERSION, analyzer, language
from tests.benchmarks.texts import average, new_drafts
from tests.benchmarks.timing import Times, times, took

ABOUT = """Compared is what both look for. Names come from the same model, so they differ little. Presend does
not look for e-mail, telephone and web addresses, which council mail is full of: there Presidio stands alone.
The texts are American web posts, mail and templates, with few of the numbers that Presend is made for."""


def main() -> None:
    """Measure and print."""
    parser = ArgumentParser(
        "python -m tests.benchmarks.comparison",
        description=__doc__,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="*", type=Path, help="texts in which personal data is marked")
    asked = parser.parse_args()
    if not available():
        parser.exit(0, "The trained model is missing, so there is nothing to compare with Presidio.\n")
    try:
        texts = [(file, labelled(file)) for file in asked.files]
    except Unreadable as error:
        parser.error(str(error))
    on_one_core()
    nlp = language()
    presidio = analyzer(nlp)
    print("\n".join(chain(_drafts(presidio, nlp), *(_personal(presidio, *each) for each in texts))))
    print(f"\n{ABOUT}" if texts else "\nNo files were named, so what each finds was not measured.")


def _drafts(presidio: AnalyzerEngine, nlp: Language) -> Iterator[str]:
    organisation = Organisation()
    ours, theirs = Counter[str](), Counter[str]()

    def reviewed(draft: Draft) -> None:
        ours.update(finding.check for finding in review(draft, organisation).findings)

    def analyzed(draft: Draft) -> None:
        theirs.update(found.entity_type for found in presidio.analyze(draft.text, language="en"))

    works = (reviewed, analyzed, lambda draft: nlp(draft.text))
    taken = [[took(work, each) for work in works] for each in new_drafts(WARMING + ROUNDS)]
    first, second, alone = (times(each) for each in zip(*taken[WARMING:], strict=True))
    yield f"\nPresend and Presidio on the same drafts of {average():.0f} words; {machine()}."
    yield f"{'':<40}{'p50':>8}{'p95':>8}{'times':>7}  findings a draft"
    yield _row("Presend, every check", first, _some(ours, len(taken)))
    yield _row(f"presidio-analyzer {VERSION}", second, _some(theirs, len(taken)))
    yield _row("  floor: the trained pipeline alone", alone, "")
    yield f"{'  Presend / Presidio':<40}{first.p50 / second.p50:>7.2f}×"
    if first.p50 < alone.p50 / 2:
        yield "Presend's checks did not read these drafts with the pipeline: the ratio is not of equal work."


def _row(name: str, taken: Times, found: str) -> str:
    return f"{name:<40}{taken.p50:>8.2f}{taken.p95:>8.2f}{taken.count:>7}  {found}".rstrip()


def _some(found: Counter[str], drafts: int) -> str:
    kinds = ", ".join(f"{kind} {count / drafts:.1f}" for kind, count in found.most_common(4))
    return f"{found.total() / drafts:.1f}" + f" ({kinds})" * bool(kinds)


def _personal(presidio: AnalyzerEngine, file: Path, texts: Sequence[Labelled]) -> Iterator[str]:
    yield f"\n{file.name}: {len(texts):,} texts; per cent [and 95 % interval]."
    yield f"{'':<20}{'marked':>7}   {'Presend: precision, recall':<30}{'Presidio: precision, recall'}"
    found = [_analyzed(presidio, each.text) for each in texts]
    for kind in KINDS:
        marked = [each.of(kind.labels) for each in texts]
        if any(marked):
            total = sum(len(each) for each in marked)
            theirs = scores(marked, [_places(each, kind.presidio) for each in found])
            ours = _ours(kind, texts, marked)
            yield f"{kind.name:<20}{total:>7}   {ours:<30}{_both(theirs)}"


def _ours(kind: Kind, texts: Sequence[Labelled], marked: Sequence[Sequence[Place]]) -> str:
    if kind.presend is None:
        return "not looked for"
    return _both(scores(marked, [list(kind.presend(each.text)) for each in texts]))


def _both(of: Scores) -> str:
    return f"{number(of.precision.share):<15}{number(of.recall.share)}"


def _analyzed(presidio: AnalyzerEngine, text: str) -> list[RecognizerResult]:
    """What Presidio finds, but the host of an e-mail address, which it also calls a web address."""
    found = presidio.analyze(text, language="en")
    mail = [one for one in found if one.entity_type == "EMAIL_ADDRESS"]
    return [
        one for one in found if one.entity_type != "URL" or not any(one.contained_in(other) for other in mail)
    ]


def _places(found: Sequence[RecognizerResult], kind: str) -> list[Place]:
    return [(one.start, one.end) for one in found if one.entity_type == kind]


if __name__ == "__main__":
    main()
