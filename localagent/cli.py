"""The command line: `presend run`, `check`, `facts` and the others, as the parser lists them."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from localagent import checking, demo, doctor, facts_command, pair_command, running, settings_files, telling
from localagent.problems import Problem
from localagent.version import VERSION
from localagent.wording.install import install, source
from localagent.wording.service import folder
from nlp.handbook import handbook

OK, FAILED = 0, 2


class _Parser(argparse.ArgumentParser):
    """Tells a wrong command in the one shape of problems."""

    def error(self, message: str) -> NoReturn:
        raise Problem("usage", f"{message[:1].upper()}{message[1:]}.", f"Run `{self.prog} --help`.")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit status is 0 when all is well, 1 for findings or faults, 2 for an error."""
    say: Callable[[Problem], None] = telling.for_people
    try:
        asked = parser().parse_args(arguments)
        say = telling.tell(
            programs=getattr(asked, "form", "text") != "text" or getattr(asked, "jsonl", False)
        )
        return _COMMANDS[asked.command](asked)
    except Problem as problem:
        say(problem)
    except BrokenPipeError:  # whoever read the output has gone; nothing may be flushed into it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:
        return 130
    except OSError as error:  # a full disk, a home that cannot be written to
        say(_refused(error))
    return FAILED


def _refused(error: OSError) -> Problem:
    where = f" at {error.filename}" if error.filename else ""
    return Problem(
        "system_refused",
        f"The computer refuses{where}: {error.strerror or type(error).__name__}.",
        "See that there is room on the disk, and that the folder can be written to.",
    )


def parser() -> argparse.ArgumentParser:
    """The commands and what each takes."""
    top = _Parser(prog="presend", description="Reads a draft before it leaves, on this computer.")
    top.add_argument("--version", action="version", version=f"presend {VERSION}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for name, what in (("run", "start the agent with its window"), ("serve", "start the agent alone")):
        command = commands.add_parser(name, help=what, description=f"{what[:1].upper()}{what[1:]}.")
        command.add_argument("--port", type=_port, help="listen here instead of the port in the settings")
        _takes_settings(command)
    _add_check(
        commands.add_parser("check", help="check drafts from files or standard input", description=_CHECK)
    )
    _add_facts(
        commands.add_parser("facts", help="compare drafts with a register of facts", description=_FACTS)
    )
    _takes_settings(commands.add_parser("doctor", help="say what works here and what does not"))
    pair = commands.add_parser("pair", help="show the code that pairs a browser")
    pair.add_argument("--new", action="store_true", help="make a new code, so that every browser pairs again")
    pair.add_argument(
        "--native", action="store_true", help="let this person's browsers find Presend by themselves"
    )
    _takes_settings(pair)
    commands.add_parser("handbook", help="print the manual of checks (Markdown)")
    _add_languagetool(commands.add_parser("languagetool", help="install LanguageTool for advice on wording"))
    show = commands.add_parser("demo", help="open a browser with the extension on a practice page")
    show.add_argument(
        "--headless",
        action="store_true",
        help="for tests: no window, and open to every program on this computer",
    )
    return top


_CHECK = (
    "Checks drafts in this process: plain text, saved e-mails (.eml) and JSON drafts. "
    "Exit status: 0 nothing found, 1 something found, 2 an error."
)


def _add_check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "files", nargs="*", metavar="FILE", help="what to check; - or nothing is standard input"
    )
    command.add_argument("--format", dest="form", choices=("text", "json", "sarif"), default="text")
    command.add_argument(
        "--jsonl", action="store_true", help="read one JSON draft a line, answer one review a line"
    )
    _takes_settings(command)


_FACTS = "Says what is in the register of facts; imports another one (CSV or TOML) or removes it."


def _add_facts(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", metavar="ACTION", parser_class=_Parser)
    take = actions.add_parser("import", help="take a .csv or .toml file in place of what was there")
    take.add_argument("file", type=Path, metavar="FILE", help="see docs/facts.md for its columns")
    for action in (take, actions.add_parser("remove", help="take the register away")):
        action.add_argument(
            "--everybody", action="store_true", help="for all accounts of this computer (as administrator)"
        )


def _add_languagetool(command: argparse.ArgumentParser) -> None:
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION", parser_class=_Parser)
    add = actions.add_parser("install", help="get LanguageTool, verify it and put it in its place")
    way = add.add_mutually_exclusive_group()
    way.add_argument(
        "--from", dest="named", metavar="WHERE", help="a folder, an archive or an http(s) address of one"
    )
    way.add_argument("--maven", action="store_true", help="from Maven Central or its mirror, by Maven")
    add.add_argument("--sha256", metavar="HEX", help="the checksum of an archive that was packed here")
    add.add_argument("--into", type=Path, metavar="FOLDER", help="install here instead of the usual folder")
    _takes_settings(add)


def _takes_settings(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--settings", type=Path, metavar="FILE", help="use this instead of the managed settings"
    )


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) < 65536):
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return int(text)


def _check(asked: argparse.Namespace) -> int:
    say = telling.tell(programs=asked.form != "text" or asked.jsonl)
    look = checking.reviewer(asked.settings, say)
    if asked.jsonl:
        return checking.check_lines((asked.files or ["-"])[0], look)
    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return checking.check_files(asked.files, asked.form, look, say, colour=colour)


def _run(asked: argparse.Namespace) -> int:
    return running.run(asked.settings, asked.port, telling.for_people)


def _serve(asked: argparse.Namespace) -> int:
    return running.serve(asked.settings, asked.port)


def _facts(asked: argparse.Namespace) -> int:
    if asked.action == "import":
        return facts_command.take(asked.file, telling.for_people, everybody=asked.everybody)
    return facts_command.remove(everybody=asked.everybody) if asked.action else facts_command.show()


def _doctor(asked: argparse.Namespace) -> int:
    return doctor.doctor(asked.settings)


def _pair(asked: argparse.Namespace) -> int:
    settings = settings_files.load(asked.settings).settings
    return pair_command.pair(settings, new=asked.new, native=asked.native)


def _languagetool(asked: argparse.Namespace) -> int:
    into = (asked.into or folder(settings_files.load(asked.settings).settings)).absolute()
    place = install(into, source(asked.named, asked.sha256, maven=asked.maven, into=into))
    print(f"LanguageTool is in {place}. Presend uses it where the setting wording is on.")
    return OK


def _handbook(_: argparse.Namespace) -> int:
    print(handbook(), end="")
    return OK


def _demo(asked: argparse.Namespace) -> int:
    return demo.demo(headless=asked.headless)


_COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "check": _check,
    "demo": _demo,
    "doctor": _doctor,
    "facts": _facts,
    "handbook": _handbook,
    "languagetool": _languagetool,
    "pair": _pair,
    "run": _run,
    "serve": _serve,
}
