"""What nobody should write of others: abuse, threats, discrimination, incitement (5.1, 5.9, 8.17)."""

from collections.abc import Iterator

from nlp.check import Hit, check, twin
from nlp.document import Document
from nlp.findings import GUESS, Severity
from nlp.meaning import hits, said
from nlp.organisation import Organisation
from nlp.threats import harms, regrets


@check(
    "abuse",
    paragraph="5.1",
    severity=Severity.WARN,
    message="This reads as an insult or as belittling somebody.",
    advice="Say what happened and what you need, and leave out remarks about the person.",
    twins=(
        twin(
            "You are a useless lump and everybody in the depot knows it.",
            "You have the day off and everybody in the depot knows it.",
        ),
        twin(
            "You're a moron, Kev, and too thick to see it.",
            "You're a star, Kev, and too modest to say so.",
        ),
        twin("What a pathetic little man.", "What a pleasant little park."),
    ),
)
def abuse(document: Document, _: Organisation) -> Iterator[Hit]:
    """Words that insult, mock or bully somebody."""
    return hits("abuse", said(document))


@check(
    "abuse",
    paragraph="5.1",
    severity=Severity.STOP,
    message="This reads as a threat.",
    advice="Leave it out; if something has to follow, say in plain words what the procedure is.",
    twins=(
        twin(
            "Withdraw the complaint or I'll break your legs.",
            "If you withdraw the complaint, we will close the file and write to you.",
        ),
        twin(
            "Sign it or I'll make sure you never work in this city again.",
            "If the rent is not paid by Friday we will apply to the court.",
        ),
        twin(
            "Cross me again and you'll be picking your teeth up.",
            "Please cross the road by the dentist's.",
        ),
    ),
)
def a_threat(document: Document, _: Organisation) -> Iterator[Hit]:
    """Words that threaten somebody with harm, or with something meant to frighten."""
    yield from hits("threat", said(document))
    yield from (Hit(each.place, 0.85) for each in harms(document))
    yield from (Hit(each.place, GUESS) for each in regrets(document))


@check(
    "discrimination",
    paragraph="5.1",
    severity=Severity.STOP,
    message="This may read as hostile or unfair to people because of who they are.",
    advice="Leave out who people are unless the work needs it, and speak of them with respect.",
    twins=(
        twin(
            "We don't want any more of those foreigners on our estate, they live like animals.",
            "We want more tenants from every background on our estate panel.",
        ),
        twin(
            "We don't want women on the bin crew, they can't lift.",
            "We have three women on the bin crew, they start on Friday.",
        ),
        twin(
            "Typical gypsies, thieving scum the lot of them.",
            "The Gypsy and Traveller site has a new warden.",
        ),
    ),
)
def discrimination(document: Document, _: Organisation) -> Iterator[Hit]:
    """Hostile, demeaning or excluding words about a protected characteristic."""
    return hits("discrimination", said(document))


@check(
    "incitement",
    paragraph="5.1",
    severity=Severity.STOP,
    message="This reads as urging or cheering something unlawful.",
    advice="Leave it out, or say what people may lawfully do.",
    twins=(
        twin(
            "Burn the bins down, lads.",
            "Somebody burned the bins down, lads, and the police are looking into it.",
        ),
        twin(
            "If they cut the benefit, nick it back from the shops, I would.",
            "If they cut the benefit, ask them to look at it again, I would.",
        ),
        twin(
            "Chuck a brick through the warden's window, he deserves it.",
            "A brick has gone through the warden's window, please board it up.",
        ),
    ),
)
def incitement(document: Document, _: Organisation) -> Iterator[Hit]:
    """Words that urge or cheer a crime or another unlawful act."""
    return hits("incitement", said(document))
