"""The organisation's settings in the Windows registry; on other systems there are none."""

import json
import sys
from collections.abc import Mapping

KEYS = (r"SOFTWARE\Policies\Presend", r"SOFTWARE\Presend")
"""Group Policy's key before the installer's own."""

if sys.platform == "win32":
    import winreg

    def policies() -> Mapping[str, object]:
        """Each value by its name; a list or object is a string of JSON, or a sub-key with numbered values."""
        found: dict[str, object] = {}
        for key in reversed(KEYS):
            found |= _values(key)
        return found

    def _values(path: str) -> dict[str, object]:
        try:
            key = winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, path)
        except OSError:
            return {}
        with key:
            below, here, _ = winreg.QueryInfoKey(key)
            values = (winreg.EnumValue(key, number) for number in range(here))
            found: dict[str, object] = {name: plain(value) for name, value, _ in values}
            for number in range(below):
                name = winreg.EnumKey(key, number)
                found[name] = list(_values(f"{path}\\{name}").values())
            return found

else:

    def policies() -> Mapping[str, object]:
        """Nothing: there is no registry here."""
        return {}


def plain(value: object) -> object:
    """A registry value as JSON would have it."""
    if isinstance(value, str) and value[:1] in ("[", "{"):
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
