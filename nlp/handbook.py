"""The manual of checks in Markdown, rendered from the checks and the policy so that it cannot drift."""

import re
from collections.abc import Iterable, Iterator, Sequence

from nlp.characters import capital
from nlp.check import Check
from nlp.checks import CHECKS
from nlp.draft import Draft
from nlp.findings import Severity
from nlp.paragraphs import Paragraph, paragraphs

EFFECT = {
    Severity.ADVISE: "advises, and lets the message go",
    Severity.WARN: "asks you to confirm before it goes",
    Severity.STOP: "asks for a reason before it goes",
}
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
INTRODUCTION = """\
# What Presend checks

Presend reads a draft before it leaves and says what the Digital Media Policy would mind. This manual is made
from the checks themselves: each example under "found" and "left alone" is one of their tests.
"""


def handbook(checks: Sequence[Check] = CHECKS, policy: Sequence[Paragraph] | None = None) -> str:
    """The whole manual: each check under its paragraph, and what no draft can show."""
    policy = paragraphs() if policy is None else policy
    parts = (INTRODUCTION, *_live(checks, policy), *_beyond(policy))
    return "\n".join(parts).rstrip() + "\n"


def _live(checks: Sequence[Check], policy: Iterable[Paragraph]) -> Iterator[str]:
    for paragraph, here, elsewhere in sections(checks, policy):
        yield f"## {paragraph.number} {_text(paragraph.title)}\n\n{_text(paragraph.asks)}\n"
        if elsewhere:
            yield f"{_text(elsewhere)}\n"
        yield from map(_check, here)


def sections(
    checks: Sequence[Check], policy: Iterable[Paragraph]
) -> Iterator[tuple[Paragraph, list[Check], str]]:
    """Each paragraph that checks serve, those that stand on it, and what is said of the others."""
    for paragraph in policy:
        if paragraph.checks:
            here = [check for check in checks if check.paragraph == paragraph.number]
            yield paragraph, here, _elsewhere(paragraph, here)


def _elsewhere(paragraph: Paragraph, here: Iterable[Check]) -> str:
    """Which other checks serve a paragraph, in a sentence; empty where there are none."""
    own = {check.id for check in here}
    others = [check for check in paragraph.checks if check not in own and check != "wording"]
    served = [f"Served by {', '.join(others)}, told elsewhere on this page."] if others else []
    worded = ["LanguageTool gives advice on wording, where it is switched on."]
    return " ".join(served + (worded if "wording" in paragraph.checks else []))


def _check(check: Check) -> str:
    examples = "\n".join(
        f"| {_cell(twin.found)} | {_cell(twin.left_alone)} |" for twin in dict.fromkeys(check.twins)
    )
    return (
        f"### {_text(capital(check.name))}\n\n"
        f"`{check.id}` · {EFFECT[check.severity]}\n\n"
        f"{_text(check.looks_for)}\n\n"
        f"**Presend says:** {_text(check.message)}\n\n"
        f"**What to do:** {_text(check.advice)}\n\n"
        f"{_supposing(check)}| Found | Left alone |\n|---|---|\n{examples}\n"
    )


def supposed(check: Check) -> str:
    """What the examples suppose that the register of facts has, in a sentence; empty where it is nothing."""
    facts = dict.fromkeys(fact for twin in check.twins for fact in twin.organisation.facts.facts)
    told = "; ".join(f"{fact.name}, {fact.attribute}: {fact.value}" for fact in facts)
    return f"The examples suppose this register: {told}." if told else ""


def _supposing(check: Check) -> str:
    said = _text(supposed(check))
    return f"{said}\n\n" if said else ""


def _beyond(policy: Iterable[Paragraph]) -> Iterator[str]:
    rows = [
        f"| {each.number} | {_text(each.title)} | {_text(each.beyond)} |" for each in policy if each.beyond
    ]
    if rows:
        yield (
            "## What no draft can show\n\n| Paragraph | About | Why |\n|---|---|---|\n"
            + "\n".join(rows)
            + "\n"
        )


def _cell(draft: Draft) -> str:
    """One example on one line: what differs is mostly the text, else who gets it and what goes along."""
    facts = [_text(draft.text)] if draft.text else []
    facts += [f"subject: {_text(draft.subject)}"] if draft.subject else []
    readers = ", ".join(recipient.address or recipient.name for recipient in draft.recipients[:3])
    more = " and others" if len(draft.recipients) > 3 else ""
    facts += [f"to {_text(readers)}{more}"] if readers else []
    facts += (
        [f"with {_text(', '.join(each.name for each in draft.attachments))}"] if draft.attachments else []
    )
    return " — ".join(facts)


def _text(words: str) -> str:
    """Words as Markdown that shows them letter by letter, on one line, with no HTML in it."""
    return SPECIAL.sub(r"\\\1", " ".join(words.replace("&", "&amp;").split()))
