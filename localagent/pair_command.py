"""`presend pair`: shows the pairing code, makes a new one, or lets browsers find the agent themselves."""

import sys

from localagent import agent_file, pairing, secret
from localagent.browsers import used_browsers, write_manifest
from localagent.finding_agent import answering_port
from localagent.pairing import Pairing
from localagent.problems import Problem
from localagent.settings import Settings


def pair(settings: Settings, *, new: bool, native: bool) -> int:
    """Do what was asked; the code alone goes to standard output's first line, so that it can be copied."""
    if native:
        return _native(settings)
    shared = secret.new() if new else secret.secret()
    port = answering_port()
    print(pairing.code(Pairing(port or agent_file.port() or settings.port, shared)))
    if new:
        print("This is a new code: every browser has to be paired again.")
    print("Paste it into the settings of Presend's extension." if port else _not_running())
    return 0


def _not_running() -> str:
    return "Presend does not answer now: start it with “presend run”, then paste the code into its settings."


def _native(settings: Settings) -> int:
    if sys.platform != "linux":
        raise Problem("linux_only", "Only on Linux is this done here.", "Elsewhere the installer does it.")
    browsers = list(used_browsers())
    if not browsers:
        raise Problem(
            "no_browser", "No browser has been started here yet.", "Start one once, then run this again."
        )
    for browser in browsers:
        write_manifest(browser.manifest, browser.family, settings)
        print(f"{browser.name}: finds Presend by itself from its next start on ({browser.manifest})")
    return 0
