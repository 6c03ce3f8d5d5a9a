"""Measures what Presend finds and what its models say, against labelled data."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from nlp.evaluation import drafts, entities, public, sentences, syntax
from nlp.evaluation.lines import Unreadable


class Program(Protocol):
    """A module that measures one kind of file; its docstring explains every number."""

    __doc__: str | None
    FILES: str

    def options(self, program: ArgumentParser) -> None:
        """What may be asked beside the files."""

    def run(self, asked: Namespace) -> str:
        """What is printed."""


PROGRAMS: Mapping[str, tuple[Program, str]] = {
    "drafts": (drafts, "labelled drafts: what the checks find"),
    "sentences": (sentences, "labelled sentences: what the sentence classifier says"),
    "public": (public, "public sets of texts: what the sentence classifier says of them"),
    "entities": (entities, "texts with marked names: what the language model finds"),
    "syntax": (syntax, "treebanks: tags, trees and sentences of the language model"),
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the program; a file that cannot be read ends it with status 2 and one line that says why."""
    parser = _parser()
    asked = parser.parse_args(arguments)
    try:
        print(asked.run(asked), end="")
    except Unreadable as error:
        parser.exit(2, f"{error}\n")


def _parser() -> ArgumentParser:
    parser = ArgumentParser("python -m nlp.evaluation", description=__doc__)
    programs = parser.add_subparsers(required=True, metavar="WHAT")
    for name, (module, help_) in PROGRAMS.items():
        program = programs.add_parser(
            name, help=help_, description=module.__doc__, formatter_class=RawDescriptionHelpFormatter
        )
        program.add_argument("files", nargs="+", type=Path, metavar="FILE", help=module.FILES)
        program.add_argument("--json", action="store_true", help="the same numbers as JSON")
        module.options(program)
        program.set_defaults(run=module.run)
    return parser


if __name__ == "__main__":
    main()
