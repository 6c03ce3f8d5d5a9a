"""What is written from the code: `make docs` writes these files, a test keeps them in step."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from localagent import schema, settings, wire, wire_accounts
from nlp.checks import CHECKS
from nlp.findings import CHECK_IDS

ROOT = Path(__file__).parents[1]
_SIMPLE = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
_SETTINGS = """# Settings
Written by `make docs` from `localagent/settings.py`. The organisation's settings are one JSON object in
`/etc/presend/settings.json`, a person's own are in `presend/settings.json` of their configuration folder; the
organisation's win, then the person's, then the defaults. What the organisation leaves out a person may set,
`mode` and `severities` too: write down also what is to stay at its default. A value that cannot be used is
named by `presend doctor`, and the default stands; what the organisation has set wrongly is not the person's
to set. A file that is not JSON counts for nothing as a whole, and everything is at its default: run
`presend doctor` before you distribute one. Settings are read when Presend starts. What a browser's own
policy gives the extension (mode, fail_mode, deadline_ms, sites, selectors, report_address, pause_minutes)
comes before all of them. On Windows the organisation's are read from
`HKLM\\SOFTWARE\\Policies\\Presend`, then `HKLM\\SOFTWARE\\Presend` (a list or an object is a string of
JSON), and where there are none from `Presend\\settings.json` in Program Files; on a Mac from
`/Library/Application Support/Presend/settings.json`. Neither has been tried.

"""
_SEVERITIES = """
`severities` takes an id of the README's table, or `wording`, and holds for all that stands under that id.
`off`: not looked for; `advise`: said beside the words; `warn`: held until it is confirmed; `stop`: held
until a reason is chosen; `block`: cannot be sent. Where a check is not sure, `warn` only advises, and `stop`
and `block` ask for a confirmation or advise. `grievance` and `wording` only ever advise. In the modes advise
and observe none of them holds.
"""
_EXAMPLE: dict[str, object] = {
    "mode": "advise",
    "sites": [{"host": "webmail.manchester.gov.uk", "adapter": "roundcube"}, {"host": "*.manchester.social"}],
    "report_address": "ict.servicedesk@manchester.gov.uk",
    "selectors": [
        {"site": "outlook", "part": "send", "css": ["[data-testid='send']", "button[title='Send']"]}
    ],
    "domains": ["manchester.gov.uk", "leisure.example"],
    "encrypted_domains": ["nhs.net"],
    "concern_routes": ["whistleblowing@manchester.gov.uk", "audit.manchester.gov.uk", "Employee relations"],
    "official_accounts": [{"handle": "@citycouncil"}, {"handle": "city.libraries", "site": "instagram"}],
    "pre_election": [{"begins": "2027-03-22", "ends": "2027-05-06"}],
    "severities": {"grievance": "off", "political": "stop", "credentials": "block"},
    "references": [{"name": "housing case", "pattern": "HC-\\d{6}"}],
    "dictionary": ["Withington", "Our Manchester"],
}
_SITES = """# What is read on each site
Written by `make docs` from the sites' own files (`extension/sites`), whose selectors an administrator can
give anew (`selectors`). **Yes**: where the page shows it. Readers whom nobody names count as outside, and
about an account whose owner is unknown the person is asked once. Attachments are known by their names alone.
Somebody else's post that goes out with one's own (a quote) is read on X and Mastodon; elsewhere it is not.

| Site | It is | Recipients | Reply or new | Account | Profile | Attachments | Enter sends | Sent later |
|---|---|---|---|---|---|---|---|---|
"""
_ROUNDCUBE = """
Roundcube has a file of its own: recipients, reply, identity and attachments are read. On any other listed
site recipients, subject and files are found by their fields' labels, what sends by its name, in menus too.
"""
_PARTS = (
    ("to", "with", "mentioned"), ("reply", "subjectTells"), ("account",), ("profile",), ("attachment",),
    ("enter",), ("menu", "later"),
)  # fmt: skip
_SITE = re.compile(r"^/\*\* (.+?)(?: on the web| in its .*?| and its .*?)?[,:.]", re.M)
_KINDS = {"email": "mail", "chat": "a chat", "social": "social"}
_ASKED = (wire.Draft, wire.Decision, wire.Ignore, wire_accounts.Accounts, wire_accounts.ForgetAccount)
_ANSWERED = (wire.Review, wire.Wording, wire_accounts.KnownAccounts, wire_accounts.Counts)


def wire_types(_: str) -> str:
    """extension/wire.d.ts: what goes over the wire, from the agent's own models."""
    interfaces = {
        **_interfaces(_ASKED, "validation"),
        **_interfaces(_ANSWERED, "serialization"),
        "Problem": "  interface Problem { code: string; message: string; what_to_do: string }",
    }
    head = (
        "/** The agent's JSON (localagent/wire.py), written by `make docs`; offsets are UTF-16 code units. */"
    )
    return "\n".join([head, "declare namespace Wire {", *interfaces.values(), "}", ""])


def _interfaces(models: Iterable[Any], mode: str) -> dict[str, str]:
    found = {}
    for model in models:
        written = model.model_json_schema(mode=mode)
        for name, each in (*written.get("$defs", {}).items(), (model.__name__, written)):
            # What the agent answers, it answers whole: a default leaves nothing out.
            required = each["properties"] if mode == "serialization" else each.get("required", [])
            found[name] = _interface(name, each["properties"], required)
    return found


def _interface(name: str, properties: dict[str, Any], required: Iterable[str]) -> str:
    fields = (
        f"    {field}{'' if field in required else '?'}: {_type(each)};" for field, each in properties.items()
    )
    return "\n".join([f"  interface {name} {{", *fields, "  }"])


def _type(schema: dict[str, Any]) -> str:
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " | ".join(_type(each) for each in schema["anyOf"])
    if "const" in schema:
        return json.dumps(schema["const"])
    if "enum" in schema:
        return " | ".join(json.dumps(each) for each in schema["enum"])
    if schema["type"] == "array":
        inner = _type(schema["items"])
        return f"({inner})[]" if "|" in inner else f"{inner}[]"
    return _SIMPLE[schema["type"]]


def readme(text: str) -> str:
    """README.md with the table of checks in its place."""
    return re.sub(
        r"(<!-- checks.*?-->\n).*?(<!-- /checks -->)", lambda m: m[1] + _table() + m[2], text, flags=re.S
    )


def _table() -> str:
    return "\n".join(["| Check | It finds | Paragraph |", "|---|---|---|", *_rows(), ""])


def _rows() -> Iterator[str]:
    for check_id in CHECK_IDS:
        checks = [check for check in CHECKS if check.id == check_id]
        if checks:
            paragraphs = ", ".join(dict.fromkeys(check.paragraph for check in checks))
            yield f"| `{check_id}` | {'; '.join(check.name for check in checks)} | {paragraphs} |"


def managed_schema(_: str) -> str:
    """extension/managed_schema.json: the settings that a browser's policy can give the extension."""
    return json.dumps(schema.managed_schema(), indent=2) + "\n"


def settings_page(_: str) -> str:
    """docs/settings.md: every setting once, as it is declared."""
    example = json.dumps(_EXAMPLE, indent=2)
    return f"{_SETTINGS}{settings.table()}{_SEVERITIES}\n## An example\n```json\n{example}\n```\n"


def sites_page(_: str) -> str:
    """docs/sites.md: what each site's file says where to find."""
    return _SITES + "\n".join(_site_rows()) + "\n" + _ROUNDCUBE


def _site_rows() -> Iterator[str]:
    for path in sorted((ROOT / "extension" / "sites").glob("*.js")):
        text = path.read_text()
        if "= presend.reader({" in text:
            parts = set(re.findall(r"^ +(\w+): ", text, re.M))
            told = ("yes" if parts & set(each) else "–" for each in _PARTS)
            kind = _KINDS[re.findall(r'channel: "(\w+)"', text)[0]]
            yield f"| {_SITE.findall(text)[0]} | {kind} | {' | '.join(told)} |"


GENERATED: dict[str, Callable[[str], str]] = {
    "README.md": readme,
    "docs/settings.md": settings_page,
    "docs/sites.md": sites_page,
    "extension/managed_schema.json": managed_schema,
    "extension/wire.d.ts": wire_types,
}


def main() -> None:
    """Write every generated file anew."""
    for name, render in GENERATED.items():
        path = ROOT / name
        path.write_text(render(path.read_text() if path.exists() else ""))


if __name__ == "__main__":
    main()
