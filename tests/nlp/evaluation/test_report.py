"""The rates, worked out by hand, and the whole way on made-up drafts."""

from dataclasses import replace

from nlp.evaluation.labelled import labelled
from nlp.evaluation.rates import Rate
from nlp.evaluation.report import measure, report
from nlp.evaluation.text import text
from nlp.findings import CHECK_IDS
from tests.nlp.evaluation.made import BINS, NHS_NUMBER, PASSWORD, expects, fields, ids, outcome

LIVE = ids("abuse credentials")
ACCEPTABLE = ["encryption", "incompetence", "recipients"]

OUTCOMES = (
    outcome(),
    outcome("", "abuse"),  # clean, and held
    outcome("", "abuse", holding=""),  # clean, and advised
    outcome("", "abuse spam", holding="spam"),  # held by one is not advised by the other
    outcome("abuse", "abuse", grave="abuse", quoted="abuse", marked="abuse"),
    outcome("abuse", "spam", grave="abuse"),  # held, for another reason
    outcome("political", "", grave="political"),
    outcome("abuse spam", "abuse spam", quoted="abuse spam", marked="spam"),
)


def parts(rate: Rate) -> tuple[int, int]:
    return rate.count, rate.of


def test_the_rates_over_all_checks():
    every = measure(OUTCOMES, LIVE).all
    assert parts(every.clean_held) == (2, 4)
    assert parts(every.clean_advised) == (1, 4)
    assert parts(every.grave_held) == (2, 3)
    assert parts(every.grave_held_rightly) == (1, 3)
    assert parts(every.stretch_marked) == (2, 3)
    assert every.clean_held.share.value == 0.5


def test_the_rates_over_todays_checks():
    live = measure(OUTCOMES, LIVE).live
    assert parts(live.clean_held) == (1, 4)
    assert parts(live.clean_advised) == (2, 4)
    assert parts(live.grave_held) == (1, 2)
    assert parts(live.stretch_marked) == (1, 2)


def test_todays_table_leaves_out_what_no_check_looks_for():
    found = measure(OUTCOMES, LIVE)
    assert [row.check for row in found.all.found.rows] == ["abuse", "political", "spam"]
    assert [row.check for row in found.live.found.rows] == ["abuse"]
    # abuse: rightly found 2, wrongly 3, missed 1.
    assert found.live.found.micro.precision.value == 2 / 5
    assert found.live.found.micro.recall.value == 2 / 3


def test_drafts_that_were_not_wholly_reviewed_are_counted():
    assert measure([*OUTCOMES, replace(OUTCOMES[0], complete=False)], LIVE).incomplete == 1


def test_drafts_are_reviewed_as_the_product_comes():
    drafts = (
        fields(PASSWORD, [expects("credentials", "Harbour-4471-lime", "stop")], id="made-1"),
        fields(NHS_NUMBER, [expects("personal_data", "943 476 5919", "stop")], to=["jo@rota.example"]),
        fields("Is he any good?", [expects("criticism", severity="advise")]),
        fields(BINS),
    )
    found = report([labelled({**each, "acceptable": ACCEPTABLE}) for each in drafts])
    assert (found.drafts, found.incomplete) == (4, 0)
    assert parts(found.all.clean_held) == parts(found.all.clean_advised) == (0, 1)
    assert parts(found.all.grave_held_rightly) == (2, 2)
    assert parts(found.all.stretch_marked) == (2, 2)
    rows = {row.check: (row.live, row.found, row.false, row.missed) for row in found.all.found.rows}
    assert rows == {
        "personal_data": (True, 1, 0, 0),
        "criticism": (rows["criticism"][0], 0, 0, 1),
        "credentials": (True, 1, 0, 0),
    }


def test_the_text_is_a_table_of_a_hundred_columns():
    full = outcome(" ".join(CHECK_IDS), " ".join(CHECK_IDS), grave="service_user_contact")
    shown = text(measure([full, *OUTCOMES * 300, replace(full, complete=False)], LIVE))
    assert max(len(line) for line in shown.splitlines()) <= 100
    assert "NOT WHOLLY REVIEWED: 1 drafts" in shown
    assert all(check in shown for check in CHECK_IDS)
    assert "political *" in shown
    assert "abuse *" not in shown
