"""The agent: what it answers to each question, once access has let the caller in."""

import hashlib
import hmac
import json
import secrets
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from itertools import count

from localagent import conversion, pairing, places, wire, wire_accounts
from localagent.account import Known, Person
from localagent.accounts import Accounts
from localagent.facts import Kept
from localagent.memory import give_back
from localagent.problems import Problem
from localagent.recent import Recent
from localagent.record import Decided, Record
from localagent.remembered import Remembered
from localagent.settings import as_json, for_extension, organisation
from localagent.settings_files import Loaded
from localagent.version import VERSION
from localagent.wording.dictionary import Dictionary
from localagent.wording.service import Wording
from nlp.check import Check
from nlp.checks import CHECKS
from nlp.draft import Draft
from nlp.encoder import edition as model_edition
from nlp.findings import Severity
from nlp.fingerprints import fingerprint
from nlp.organisation import Organisation
from nlp.paragraphs import edition, paragraphs
from nlp.review import Review
from nlp.verdict import verdict

Reviewer = Callable[[Draft, Organisation], Review]
TIDIED = 32
"""After so many reviews what they have freed is given back, which takes a few milliseconds."""


@dataclass(frozen=True, slots=True)
class Agent:
    """What the agent is made of; `secret` gives the pairing secret in force, `keys` names findings."""

    port: int
    loaded: Loaded
    record: Record
    reviewer: Reviewer
    secret: Callable[[], str] = field(repr=False)
    keys: bytes = field(repr=False)
    notes: tuple[Problem, ...] = ()
    wording: Wording = field(
        default_factory=lambda: Wording(Dictionary(places.dictionary_file())), repr=False
    )
    remembered: Remembered = field(default_factory=Remembered, repr=False)
    recent: Recent = field(default_factory=Recent, repr=False)
    facts: Kept = field(default_factory=Kept, repr=False)
    accounts: Accounts = field(default_factory=lambda: Accounts(places.accounts_file()), repr=False)
    reviewed: Iterator[int] = field(default_factory=lambda: count(1), repr=False)

    def hello(self, asked: wire.Hello) -> dict[str, object]:
        """Who is there, proved for this port."""
        key = pairing.answer_key(self.secret())
        proof = pairing.hello_proof(key, self.port, VERSION, asked.nonce)
        return {"v": 1, "name": "presend", "version": VERSION, "port": self.port, "proof": proof}

    def status(self) -> dict[str, object]:
        """What is in force here, and what is not working."""
        self.record.purge(date.today())
        return {
            "v": 1,
            "version": VERSION,
            "port": self.port,
            "policy": POLICY,
            "model": MODEL,
            "revision": self.revision(),
            "settings": for_extension(self.loaded.settings),
            "accounts_to_ask": sum(row.to_ask for row in self.accounts.rows()),
            "unchecked": [_unchecked(problem) for problem in self.problems()],
        }

    def problems(self) -> list[Problem]:
        """All that is not working, while the rest goes on."""
        now = (self.record.problem, self.wording.problem(), self.facts.problem, self.accounts.problem)
        return [*self.loaded.problems, *self.notes, *(problem for problem in now if problem)]

    def revision(self) -> str:
        """Changes whenever the same draft may be judged otherwise."""
        own = [self.record.all_ignored(), self.wording.dictionary.own]
        posts = [post.hex() for post in self.recent.fingerprints(time.time())]
        kept = [self.facts.edition, self.accounts.edition, posts]
        return _digest([VERSION, POLICY, MODEL, as_json(self.loaded.settings), *own, *kept])

    def review(self, asked: wire.Draft) -> wire.Review:
        """Review a draft and remember what was found, not what was written."""
        start = time.perf_counter()
        draft = self.accounts.fill(conversion.to_draft(asked))
        found = self.reviewer(draft, self.organisation(asked.site))
        found = replace(found, unchecked=(*found.unchecked, *self.wording.unchecked()))
        name = secrets.token_hex(16)
        self.remembered.add(name, draft, found, fingerprint(draft, self.keys))
        if next(self.reviewed) % TIDIED == 0:
            give_back()
        took_ms = (time.perf_counter() - start) * 1000
        return conversion.from_review(found, draft, review=name, took_ms=took_ms, policy=POLICY, model=MODEL)

    def advise(self, asked: wire.Draft, client: str) -> wire.Wording:
        """Advise on a draft's wording, and remember what was found as of a review."""
        start = time.perf_counter()
        draft, known = conversion.to_draft(asked), self.organisation(asked.site)
        advice = self.wording.advise(draft, known, client)
        name = secrets.token_hex(16)
        confidential = known.hears_concerns(draft.recipients)
        found = Review(
            verdict(advice.findings), "freely", advice.findings, advice.unchecked, confidential=confidential
        )
        self.remembered.add(name, draft, found)
        took_ms = (time.perf_counter() - start) * 1000
        return conversion.from_advice(advice, draft, review=name, took_ms=took_ms)

    def learn(self, asked: wire.Word) -> dict[str, object]:
        """Take a word into the person's dictionary; without one, list what is in it."""
        if asked.word is not None:
            self.wording.dictionary.add(asked.word)
        return self._words()

    def unlearn(self, asked: wire.Word) -> dict[str, object]:
        """Take a word out of the person's dictionary; without one, all."""
        self.wording.dictionary.remove(asked.word)
        return self._words()

    def _words(self) -> dict[str, object]:
        words = list(self.wording.dictionary.own)
        shared = list(self.loaded.settings.dictionary)
        return {"v": 1, "words": words, "organisation": shared, "revision": self.revision()}

    def organisation(self, site: str) -> Organisation:
        """The organisation with what this person ignores on this site, and what was posted of late."""
        known = organisation(self.loaded.settings, self.keys, date.today())
        return replace(
            known,
            ignored=self.record.ignored(self._place(site)),
            recent=self.recent.fingerprints(time.time()),
            facts=self.facts.register,
        )

    def decide(self, asked: wire.Decision) -> dict[str, object]:
        """Record a decision: about findings of that review alone, and nothing about a confidential one."""
        if asked.action == "sent_with_reason" and asked.reason is None:
            raise Problem("reason_missing", "No reason is given.", "Choose a reason from the list.", 422)
        known = self.remembered.review(asked.review)
        checks = known.checks & set(asked.checks) if asked.checks else known.checks
        if not known.confidential:
            decided = Decided(frozenset(checks), asked.action, asked.reason or "", known.channel)
            self.record.decide(decided, date.today())
            if asked.action in ("sent", "sent_with_reason") and self.loaded.settings.retention_days:
                self.recent.add(known.fingerprint, time.time())
        return {"v": 1}

    def ignore(self, asked: wire.Ignore) -> dict[str, object]:
        """Do not show a finding again; one that stops a send stays, and of a concern nothing is kept.

        Without one, only count them.
        """
        if asked.key is not None:
            self._check_ignorable(asked.key)
            self.record.ignore(asked.key, self._place(asked.site) if asked.scope == "here" else "")
        return self._ignored()

    def forget(self, asked: wire.Forget) -> dict[str, object]:
        """Show an ignored finding again, or all of them."""
        self.record.forget(asked.key)
        return self._ignored()

    def _ignored(self) -> dict[str, object]:
        many = len({key for key, _ in self.record.all_ignored()})
        return {"v": 1, "ignored": many, "revision": self.revision()}

    def _check_ignorable(self, key: str) -> None:
        gravity, confidential = self.remembered.finding(key)
        if confidential:
            raise Problem(
                "confidential_not_kept",
                "Nothing is kept about a message to those who hear concerns.",
                "Ignore the finding this once.",
                409,
            )
        if gravity is Severity.STOP:
            raise Problem(
                "stop_stays", "A finding that stops a send cannot be ignored.", "Change the draft.", 409
            )

    def hear_account(self, asked: wire_accounts.Accounts) -> wire_accounts.KnownAccounts:
        """Keep what is said of an account or the person, and list what is known."""
        if asked.account:
            said = asked.account
            facts = (said.kind, said.profile_disclaimer, said.profile_names_employer)
            self.accounts.learn(Known(said.site, said.handle or "", *facts), said.profile)
        if asked.person:
            self.accounts.learn_person(Person(asked.person.restricted, asked.person.front_line))
        return self._known_accounts()

    def forget_account(self, asked: wire_accounts.ForgetAccount) -> wire_accounts.KnownAccounts:
        """Forget an account, or everything about accounts and person."""
        self.accounts.forget(asked.site, asked.handle)
        return self._known_accounts()

    def _known_accounts(self) -> wire_accounts.KnownAccounts:
        return conversion.from_accounts(self.accounts.rows(), self.accounts.person, self.revision())

    def counts(self) -> wire_accounts.Counts:
        """What was decided about in the last days, by check."""
        since = (date.today() - timedelta(days=COUNTED_DAYS - 1)).isoformat()
        times: Counter[str] = Counter()
        for day, check, *_, often in self.record.counts():
            if day >= since:
                times[check] += often
        rows = [{"check": check, "times": often} for check, often in times.most_common()]
        return wire_accounts.Counts.model_validate({"days": COUNTED_DAYS, "checks": rows})

    def _place(self, site: str) -> str:
        """A site by a name that only this agent can make, so that the record is no list of visits."""
        return hmac.digest(self.keys, f"site\0{site}".encode(), "sha256").hex()


def checks(known: Iterable[Check] = CHECKS) -> dict[str, object]:
    """The checks as the extension lists them."""
    rows = [
        {
            "id": each.id,
            "name": each.name,
            "paragraph": each.paragraph,
            "severity": conversion.SEVERITIES[each.severity],
            "message": each.message,
            "advice": each.advice,
        }
        for each in known
    ]
    return {"v": 1, "checks": rows}


def policy() -> dict[str, object]:
    """The policy's paragraphs in our own words, each with the checks that stand on it."""
    rows = [
        {"number": each.number, "title": each.title, "asks": each.asks, "checks": list(each.checks)}
        for each in paragraphs()
    ]
    return {"v": 1, "policy": POLICY, "paragraphs": rows}


COUNTED_DAYS = 7
_PARTS = ("settings", "port", "record", "wording", "facts", "accounts")


def _unchecked(problem: Problem) -> dict[str, str]:
    part = next((part for part in _PARTS if part[:6] in problem.code), "agent")
    return {"part": part, "why": problem.message, "what_to_do": problem.what_to_do}


def _digest(value: object) -> str:
    text = json.dumps(value, sort_keys=True, default=dict)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


MODEL = model_edition()
POLICY = f"{edition()}.{_digest(checks())}"
"""The policy by what its checks say: it changes when one of them does."""
