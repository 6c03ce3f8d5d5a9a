"""Where the agent keeps things: platformdirs' folders, nothing of our own invention."""

import os
import sys
from pathlib import Path

import platformdirs

NAME = "presend"


def data() -> Path:
    """The folder of what is kept: the pairing secret and the record."""
    return platformdirs.user_data_path(NAME, appauthor=False)


def state() -> Path:
    """The folder of what is true while the agent runs: its port and its lock."""
    return platformdirs.user_state_path(NAME, appauthor=False)


def user_settings() -> Path:
    """The person's own settings file."""
    return platformdirs.user_config_path(NAME, appauthor=False) / "settings.json"


def managed_settings() -> Path:
    """The organisation's settings file, where nobody else may write; on Windows the registry comes first."""
    if sys.platform == "win32":
        return Path(os.environ.get("PROGRAMFILES", r"C:\Program Files")) / "Presend" / "settings.json"
    if sys.platform == "darwin":
        return Path("/Library/Application Support/Presend/settings.json")
    return Path("/etc/presend/settings.json")


def user_facts() -> Path:
    """The person's own register of facts, beside their settings."""
    return user_settings().with_name("facts.json")


def managed_facts() -> Path:
    """The organisation's register of facts, beside its settings."""
    return managed_settings().with_name("facts.json")


def pairing_file() -> Path:
    """The file that holds the pairing secret."""
    return data() / "pairing"


def keys_file() -> Path:
    """The file of the secret that names findings for ignoring; it outlives a fresh pairing."""
    return data() / "keys"


def record_file() -> Path:
    """The database of decisions."""
    return data() / "record.db"


def agent_file() -> Path:
    """The file in which a running agent says its port: `{"port", "pid", "version"}`."""
    return state() / "agent.json"


def port_file() -> Path:
    """The file that remembers the port the agent had last: `{"wanted", "had"}`."""
    return state() / "port.json"


def languagetool() -> Path:
    """The folder that LanguageTool is installed in where the organisation has not put it elsewhere."""
    return data() / "languagetool"


def languagetool_file() -> Path:
    """The file in which a running agent says which process is LanguageTool's server: `{"pid", "started"}`."""
    return state() / "languagetool.json"


def dictionary_file() -> Path:
    """The person's own words, one a line."""
    return data() / "dictionary.txt"


def accounts_file() -> Path:
    """What the person has said of their accounts, and what their profiles say."""
    return data() / "accounts.json"


def lock_file() -> Path:
    """The file that a running agent holds locked."""
    return state() / "agent.lock"


def private_folder(folder: Path) -> Path:
    """Make `folder` with its parents, open to the person's own account only where it is new."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
