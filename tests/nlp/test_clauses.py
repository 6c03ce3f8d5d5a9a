"""A sentence falls into clauses, each with its words, its subject and what it hangs on."""

from nlp.clauses import Clause, chain, clauses
from nlp.document import read
from nlp.draft import Draft
from nlp.utterances import Utterance, utterances


def cut(text: str) -> tuple[Utterance, dict[str, Clause]]:
    (utterance,) = utterances(read(Draft(text=text)))
    return utterance, {utterance.form(each.head): each for each in clauses(utterance.wording)}


def test_every_word_is_in_one_clause() -> None:
    utterance, found = cut("If Dan is ill, please tell the office that he rang.")
    words = sorted(at for each in found.values() for at in each.words)
    assert words == list(range(len(utterance.words)))
    assert {"ill", "tell", "rang"} <= set(found)


def test_a_subject_that_is_left_out_is_the_one_above() -> None:
    utterance, found = cut("The supplier rang and cancelled the van.")
    assert [utterance.form(each.subject or 0) for each in found.values()] == ["supplier", "supplier"]
    utterance, found = cut("Sue asked Dan to ring the office.")
    assert utterance.form(found["ring"].subject or 0) == "Dan"
    assert cut("Please ring the office.")[1]["ring"].subject is None


def test_a_clause_knows_those_above_it() -> None:
    _, found = cut("Sue said that Dan thinks that the van has gone.")
    among = tuple(found.values())
    assert list(chain(found["gone"], among)) == [found["gone"], found["thinks"], found["said"]]
    assert list(chain(found["said"], among)) == [found["said"]]
