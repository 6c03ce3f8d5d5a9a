"""The writer's own business and pleasure, furthered by the Council's means or kept quiet (8.2, 8.6)."""

import re
from collections.abc import Iterator

from nlp.acts import Act, acts, own_sentences
from nlp.audience import is_for_everybody_inside
from nlp.check import Hit, check, twin
from nlp.classifier import labels
from nlp.document import Document
from nlp.draft import Account, Draft, Recipient
from nlp.findings import GUESS, Severity
from nlp.lexicon import any_of
from nlp.meaning import Meant, hit, meant
from nlp.organisation import Organisation
from nlp.own_interests import (
    OWN,
    VENTURES,
    deciding,
    has_interest,
    has_own,
    is_for_the_writer,
    is_furthered,
    is_left_to_others,
    is_private_life,
    offers,
    trades,
    verbs,
)

_BY_MEANS = re.compile(
    rf"\b(?:from|on|through|using|via|with|used?)\s+(?:my|our|the)\s+(?:[\w'’]+\s+){{0,2}}?"
    rf"(?:{any_of('interests', 'official')}|{any_of('accounts', 'service')}(?:['’]s)?)\s+(?:\w+\s+)?"
    rf"(?:{any_of('interests', 'means')}|{any_of('accounts', 'platform')})",
    re.I,
)

_OFFICIAL = Draft(text="", channel="social", account=Account("official"))
_COLLEAGUE = Draft(text="", to=(Recipient.parse("j.adeyemi@manchester.gov.uk"),))


@check(
    "personal_interests",
    paragraph="8.6",
    severity=Severity.WARN,
    message="This puts a private interest on a Council account or in work mail.",
    advice="Use an account or address of your own for it, and keep this one for the Council's work.",
    twins=(
        twin("Check out my new podcast, link in bio!", "Check out our new podcast, link in bio!", _OFFICIAL),
        twin(
            "My son's team need votes for the cup, please vote for them.",
            "The youth team need votes for the cup, please vote for them.",
            _OFFICIAL,
        ),
        twin(
            "My wife's cake business is taking orders for Christmas, reply to me here.",
            "My wife's cake business takes up her weekends, see you on Monday.",
            _COLLEAGUE,
        ),
        twin(
            "I run a small dog walking business, message me for prices.",
            "Our team runs a small dog walking group, message us for dates.",
            _OFFICIAL,
        ),
    ),
)
def a_private_interest_on_an_official_account(document: Document, _: Organisation) -> Iterator[Hit]:
    """Something of the writer's own offered or praised on a Council account or from a work address."""
    kind = document.draft.account.kind
    if kind == "personal":
        return
    ground = None if kind == "official" else "8.2"
    nouns = OWN if kind == "official" else VENTURES
    grave = kind == "official" or is_for_everybody_inside(document.draft)
    trading = trades(document)
    for number, utterance in own_sentences(document).items():
        own = number in trading or has_own(utterance.wording, nouns)
        if any(mark in utterance.text for mark in '"“'):
            continue
        if own and offers(document, number):
            severity = Severity.WARN if grave else Severity.ADVISE
            yield Hit(utterance.place, 0.85, severity, paragraph=ground)
        elif kind == "official" and is_private_life(utterance):
            yield Hit(utterance.place, GUESS, Severity.ADVISE)


@check(
    "personal_interests",
    paragraph="8.6",
    severity=Severity.WARN,
    message="This is about something private, on a Council account.",
    advice="Use an account or address of your own for it, and keep this one for the Council's work.",
    twins=(
        twin(
            "Selling my tent, used twice, £30, inbox the page.",
            "The Council is selling its old desks, £30 each, ring the depot shop.",
            _OFFICIAL,
        ),
        twin(
            "Treat yourselves to my home-made fudge, £3 a bag, inbox this page.",
            "Treat yourselves to a hot drink, £3 a cup, at the library's café.",
            _OFFICIAL,
        ),
        twin(
            "Fresh on this page: Zumba with me, your favourite youth worker, at my own studio, £6.",
            "Fresh on this page: Zumba with the youth service, at the leisure centre, £6.",
            _OFFICIAL,
        ),
    ),
)
def a_private_matter_on_an_official_account(document: Document, _: Organisation) -> Iterator[Hit]:
    """A matter of the writer's own life, told to those who follow the Council."""
    if document.draft.account.kind == "official" and document.draft.channel == "social":
        yield from (hit("private_matter", found) for found in _private_matters(document))


@check(
    "personal_interests",
    paragraph="8.2",
    severity=Severity.WARN,
    message="This seems to use the Council's mail or chat for something of your own.",
    advice="Use an address of your own for it, and declare it to your manager if it touches your work.",
    twins=(
        twin(
            "Selling my pram, hardly used, £60, mail me if you want it.",
            "Ordering our new desks, mail me if you want one.",
            _COLLEAGUE,
        ),
        twin(
            "I do cakes at weekends, £30 each, order by replying to this.",
            "The café does cakes at weekends, £3 each, order at the till.",
            _COLLEAGUE,
        ),
        twin(
            "I've got a flat to rent from May, £700 a month, reply to this if you know anybody.",
            "The Council has a flat to let from May, £700 a month, apply through the register.",
            _COLLEAGUE,
        ),
    ),
)
def a_private_matter_by_work_mail(document: Document, _: Organisation) -> Iterator[Hit]:
    """Selling, a trade, a relative's firm, a favour or a campaign of one's own in work mail or chat."""
    if document.draft.account.kind == "work":
        yield from (hit("private_matter", found) for found in _private_matters(document))


@check(
    "personal_interests",
    paragraph="8.6",
    severity=Severity.WARN,
    message="This uses a Council account for something private.",
    advice="Use an account of your own for it, and say so to your manager if it has happened.",
    twins=(
        twin(
            "I used the library's Twitter to complain about my broadband.",
            "I used the library's Twitter to answer about the broadband there.",
        ),
        twin(
            "I followed my favourite band from the council account.",
            "I followed the band for the parade from the council account.",
        ),
        twin(
            "We entered my kids for the giveaway from the team account.",
            "We entered the bins for the award from the team account.",
        ),
    ),
)
def an_official_account_used_privately(document: Document, _: Organisation) -> Iterator[Hit]:
    """A Council account with which the writer follows, enters or complains for themselves."""
    for act in acts(document, verbs("use")):
        used = act.is_by_writer and not act.statement.negated
        if used and _BY_MEANS.search(act.sentence) and is_for_the_writer(act.utterance):
            yield Hit(act.place, 0.82)


@check(
    "personal_interests",
    paragraph="8.2",
    severity=Severity.WARN,
    message="This reads as a private interest that has not been declared, or as a favour because of one.",
    advice="Declare the interest to your manager, and let somebody without such an interest deal with it.",
    twins=(
        twin(
            "I haven't declared that my brother owns the firm.",
            "I have declared that my brother owns the firm.",
            _COLLEAGUE,
        ),
        twin(
            "No need to mention that my husband works for the contractor.",
            "I need to mention that my husband works for the contractor.",
            _COLLEAGUE,
        ),
        twin(
            "My sister's firm has put in a bid, so please move it to the top of the pile.",
            "My sister's firm has put in a bid, so please move it to another officer.",
            _COLLEAGUE,
        ),
    ),
)
def an_interest_kept_quiet(document: Document, _: Organisation) -> Iterator[Hit]:
    """An interest of the writer's or their family's that is not declared, or for which a favour is asked."""
    if is_left_to_others(document):
        return
    own = own_sentences(document)
    interested = [number for number, each in own.items() if has_interest(each.text)]
    withheld = {act.statement.sentence for act in acts(document, verbs("tell")) if _is_withheld(act)}
    decided = deciding(document)
    for number in interested:
        near = [at for at in (number - 1, number, number + 1) if at in own]
        further = number in withheld or any(is_furthered(own[at].text) for at in near)
        if further or not decided.isdisjoint(near):
            yield Hit(own[number].place, 0.85 if further else GUESS)


def _private_matters(document: Document) -> Iterator[Meant]:
    """Sentences about something private, unless they rather promote a firm or sign somebody up."""
    for found in meant("private_matter", (document.subject, *document.authored)):
        does = labels(found.sentence.senses, found.passage.setting)
        if found.likely >= max(does.get("promotion", 0), does.get("personal_registration", 0)):
            yield found


def _is_withheld(act: Act) -> bool:
    """Whether it is not told: by the writer, by request, or since there is "no need to"."""
    if act.statement.negated:
        return act.is_by_writer or act.is_asked
    above = act.depends_on
    needless = above is not None and act.utterance.lower(above) == "need"
    return needless and any(
        act.utterance.lower(at) in ("no", "n't", "not") for at in act.utterance.under(above or 0)
    )
