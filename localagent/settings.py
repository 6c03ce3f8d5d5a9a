"""Every setting once: its name and type, its default, why it is there, and whether the extension needs it."""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from datetime import date
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_type_hints

from pydantic import AfterValidator, TypeAdapter
from pydantic import Field as Limits

from nlp.findings import CheckId
from nlp.limit import TEXT_LIMIT
from nlp.organisation import Decided, Organisation
from nlp.references import PUPIL, Reference, fault

Mode = Literal["observe", "advise", "hold"]
FailMode = Literal["open", "closed"]
Domain = Annotated[str, Limits(pattern=r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$")]
ExtensionId = Annotated[str, Limits(pattern=r"^[a-p]{32}$")]
Severities = Annotated[Mapping[CheckId, Decided], AfterValidator(lambda found: MappingProxyType(dict(found)))]


def _quick(pattern: str) -> str:
    """The pattern, if it may be searched for in any text."""
    if wrong := fault(pattern):
        raise ValueError(f"it {wrong}")
    return pattern


@dataclass(frozen=True, slots=True)
class ReferencePattern:
    """A kind of reference number: what it is called, and its pattern."""

    name: Annotated[str, Limits(min_length=3, max_length=60)]
    pattern: Annotated[str, Limits(max_length=100), AfterValidator(_quick)]


@dataclass(frozen=True, slots=True)
class Site:
    """A site to protect besides those built in: its host, and the adapter that understands it."""

    host: Annotated[str, Limits(pattern=r"^(https?://)?(\*\.)?[a-z0-9.-]+(:[0-9]+)?$")]
    adapter: Annotated[str, Limits(pattern=r"^[a-z0-9_-]+$")] = "generic"


@dataclass(frozen=True, slots=True)
class OfficialAccount:
    """An account of the organisation's: its handle, and the site if the handle is its own on one alone."""

    handle: Annotated[str, Limits(min_length=1, max_length=320)]
    site: Annotated[str, Limits(max_length=255)] = ""


@dataclass(frozen=True, slots=True)
class Period:
    """Days from one to another, both within."""

    begins: date
    ends: date

    def __post_init__(self) -> None:
        """A period that ends before it begins is a slip: ValueError."""
        if self.ends < self.begins:
            raise ValueError("it ends before it begins")


@dataclass(frozen=True, slots=True)
class Selectors:
    """Where the extension finds a part of a site, in place of what is built in: CSS, most durable first."""

    site: Annotated[str, Limits(pattern=r"^[a-z0-9_-]+$")]
    part: Annotated[str, Limits(pattern=r"^[a-z_]+$")]
    css: Annotated[tuple[Annotated[str, Limits(min_length=1, max_length=300)], ...], Limits(min_length=1)]


@dataclass(frozen=True, slots=True)
class Declared:
    """What is known of a setting besides its value."""

    name: str
    type: Any
    default: Any
    why: str
    for_extension: bool


def _because(why: str, *, for_extension: bool = False) -> Mapping[str, Any]:
    """What a setting's declaration says besides type and default."""
    return {"why": why, "for_extension": for_extension}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings in force."""

    port: Annotated[int, Limits(ge=0, le=65535)] = field(
        default=27183,
        metadata=_because(
            "Where the agent listens on 127.0.0.1; if another program has the port, it takes a free one, and "
            "keeps to that."
        ),
    )
    mode: Mode = field(
        default="hold",
        metadata=_because(
            "What happens at a send: observe shows nothing and only counts; advise marks, holds nothing, and "
            "says after the send what hold would have held; hold asks first.",
            for_extension=True,
        ),
    )
    fail_mode: FailMode = field(
        default="open",
        metadata=_because(
            "Whether a draft may be sent unchecked (open) or not (closed) when the agent does not answer; "
            "in mode hold alone.",
            for_extension=True,
        ),
    )
    deadline_ms: Annotated[int, Limits(ge=500, le=60_000)] = field(
        default=5000,
        metadata=_because("How long a send waits for the agent, in milliseconds.", for_extension=True),
    )
    sites: tuple[Site, ...] = field(
        default=(),
        metadata=_because(
            "Sites to protect besides those built in, such as the organisation's webmail or Mastodon server; "
            "adapter: roundcube, sogo, mastodon, chat (Enter sends) or generic.",
            for_extension=True,
        ),
    )
    report_address: Annotated[str, Limits(pattern=r"^([^\s@<>,;?&]+@[^\s@<>,;?&]+)?$")] = field(
        default="",
        metadata=_because(
            "Where people may write about a site that is not understood, or a false alarm.",
            for_extension=True,
        ),
    )
    pause_minutes: Annotated[int, Limits(ge=0, le=480)] = field(
        default=15,
        metadata=_because(
            "For how many minutes somebody may pause Presend on one site; 0 offers no pause.",
            for_extension=True,
        ),
    )
    selectors: tuple[Selectors, ...] = field(
        default=(),
        metadata=_because(
            "Where parts of a site are found after the site has changed, in place of what is built in: "
            "site, part (as in extension/sites) and CSS selectors, the most durable first.",
            for_extension=True,
        ),
    )
    text_limit: Annotated[int, Limits(ge=1000, le=2_000_000)] = field(
        default=TEXT_LIMIT,
        metadata=_because("How many characters of a text are read; the rest is named as unchecked."),
    )
    domains: tuple[Domain, ...] = field(
        default=("manchester.gov.uk",),
        metadata=_because("The organisation's own mail domains; every other one is outside."),
    )
    encrypted_domains: tuple[Domain, ...] = field(
        default=(),
        metadata=_because("Outside domains to which mail is encrypted without anybody doing anything."),
    )
    concern_routes: tuple[Annotated[str, Limits(min_length=1, max_length=254)], ...] = field(
        default=(),
        metadata=_because(
            "Addresses, domains or names for raising concerns (HR, audit, whistle-blowing, unions): "
            "nothing about a message to these alone is recorded."
        ),
    )
    official_accounts: tuple[OfficialAccount, ...] = field(
        default=(),
        metadata=_because(
            "The organisation's own accounts, each a handle and, if it matters, a site such as bluesky; "
            "of any other account its user is asked once whose it is."
        ),
    )
    pre_election: Annotated[tuple[Period, ...], Limits(max_length=30)] = field(
        default=(),
        metadata=_because(
            "The periods before elections, each with the days on which it begins and ends: "
            "within one, party politics is graver."
        ),
    )
    severities: Severities = field(
        default_factory=lambda: MappingProxyType({}),
        metadata=_because(
            "How grave a check is here (off, advise, warn, stop, block) where that is decided otherwise."
        ),
    )
    references: Annotated[tuple[ReferencePattern, ...], Limits(max_length=30)] = field(
        default=(ReferencePattern(PUPIL.name, PUPIL.pattern),),
        metadata=_because(
            "The organisation's own numbers for people's cases, each a name and a pattern of letters, "
            "digits, marks, \\d, [classes], ?, {n} and {n,m}, at most two of them of varying length."
        ),
    )
    chromium_extension_ids: tuple[ExtensionId, ...] = field(
        default=("pbhojmfmgaplmglmikbimihdchdancjb",),
        metadata=_because("Extensions for Chrome, Edge and Chromium that may ask the agent and start it."),
    )
    retention_days: Annotated[int, Limits(ge=0, le=3650)] = field(
        default=90,
        metadata=_because(
            "How many days decisions are kept; 0 keeps none, and tells no post that is repeated."
        ),
    )
    wording: bool = field(
        default=False,
        metadata=_because(
            "Whether LanguageTool advises on wording, on this computer alone; off at first, since it needs "
            "Java, an installation of its own and about 400 MB of memory."
        ),
    )
    wording_deadline_ms: Annotated[int, Limits(ge=200, le=60_000)] = field(
        default=4000,
        metadata=_because("How long advice on wording may take, in milliseconds; no send waits for it."),
    )
    languagetool_folder: Annotated[str, Limits(max_length=500)] = field(
        default="",
        metadata=_because(
            "The folder that holds LanguageTool where the organisation installs it for everybody; "
            "else the person's own, filled by `presend languagetool install`."
        ),
    )
    dictionary: tuple[Annotated[str, Limits(min_length=1, max_length=60)], ...] = field(
        default=(),
        metadata=_because("The organisation's own words, such as names of services, that are not misspelt."),
    )


def declared() -> tuple[Declared, ...]:
    """All settings, in the order in which they are declared."""
    types = get_type_hints(Settings, include_extras=True)
    return tuple(
        Declared(
            each.name, types[each.name], _default(each), each.metadata["why"], each.metadata["for_extension"]
        )
        for each in fields(Settings)
    )


def _default(setting: Field[Any]) -> object:
    return setting.default if setting.default_factory is MISSING else setting.default_factory()


def for_extension(settings: Settings) -> dict[str, object]:
    """The settings that the extension needs, as JSON values."""
    return {each.name: as_json(getattr(settings, each.name)) for each in declared() if each.for_extension}


def as_json(value: object) -> object:
    """A setting's value, or all settings, as JSON has it."""
    if is_dataclass(value):
        return {each.name: as_json(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return dict(value)
    return [as_json(item) for item in value] if isinstance(value, tuple) else value


def organisation(settings: Settings, secret: bytes, today: date) -> Organisation:
    """What `nlp` is to know of organisation and person today; `secret` makes the keys of findings."""
    return Organisation(
        domains=settings.domains,
        encrypted_domains=settings.encrypted_domains,
        concern_routes=settings.concern_routes,
        severities=settings.severities,
        references=tuple(Reference(each.name, each.pattern) for each in settings.references),
        pre_election=any(each.begins <= today <= each.ends for each in settings.pre_election),
        secret=secret,
    )


def table() -> str:
    """All settings as a Markdown table."""
    rows = (f"| `{each.name}` | {_shown(each.default)} | {each.why}{_range(each)} |" for each in declared())
    return "\n".join(("| Setting | Default | Why |", "|---|---|---|", *rows)) + "\n"


def _shown(default: object) -> str:
    shown = as_json(default)
    if isinstance(shown, list):
        shown = ", ".join(item["name"] if isinstance(item, dict) else str(item) for item in shown)
    if isinstance(shown, bool):
        shown = str(shown).lower()  # as JSON has it
    return f"`{shown}`" if shown not in ("", {}) else "none"


def _range(setting: Declared) -> str:
    found = TypeAdapter(setting.type).json_schema()
    return f" From {found['minimum']} to {found['maximum']}." if "minimum" in found else ""
