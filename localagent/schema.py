"""The extension's managed_schema.json, from the one list of settings."""

from typing import Any

from pydantic import TypeAdapter

from localagent.settings import declared

_KEPT = ("type", "enum", "minimum", "maximum", "pattern")
"""What Chromium's reader of policy schemas understands."""


def managed_schema() -> dict[str, Any]:
    """The settings that an organisation may give the extension itself, as Chromium wants them described."""
    properties = {}
    for each in declared():
        if each.for_extension:
            found = TypeAdapter(each.type).json_schema()
            properties[each.name] = {"description": each.why, **_plain(found, found.get("$defs", {}))}
    return {"type": "object", "properties": properties}


def _plain(schema: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """The schema with what it refers to in its place, and nothing that Chromium does not know."""
    if "$ref" in schema:
        return _plain(named[schema["$ref"].rpartition("/")[2]], named)
    plain = {key: schema[key] for key in _KEPT if key in schema}
    if "items" in schema:
        plain["items"] = _plain(schema["items"], named)
    if "properties" in schema:
        plain["properties"] = {key: _plain(below, named) for key, below in schema["properties"].items()}
    return plain
