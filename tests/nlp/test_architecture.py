"""The house is as ARCHITECTURE says: one direction, no imports backwards or hidden, one sentence a module."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

MODULES = sorted(Path("nlp").rglob("*.py"))
FORBIDDEN = {
    "localagent", "asyncio", "datetime", "http", "logging", "os", "random", "socket", "sqlite3", "subprocess",
    "sys", "tempfile", "time", "urllib",
}  # fmt: skip
"""Others of ours, the network, the clock, chance, and the files and streams of the machine."""
PROGRAMS = {
    "nlp.evaluation.model": {"time"},
    "nlp.training.augment": {"random"},
    "nlp.training.batches": {"random"},
    "nlp.training.closer": {"random", "time"},
    "nlp.training.conllu": {"random"},
    "nlp.training.data": {"random"},
    "nlp.training.phrases": {"random", "time"},
    "nlp.training.senses": {"random"},
    "nlp.training.train": {"random", "time"},
    "nlp.training.weights": {"subprocess"},
}
"""For developers, and not in the wheel: they take time, draw by a seed, and call Maven."""


def name_of(path: Path) -> str:
    return ".".join(path.with_suffix("").parts).removesuffix(".__init__")


def imports(path: Path) -> set[str]:
    """Every module that a module imports from."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} imports by dots"
            found.add(node.module or "")
    return found


def names(path: Path) -> set[str]:
    """What is imported from packages by name, where the name may be a module."""
    tree = ast.parse(path.read_text("utf-8"))
    nodes = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
    return {f"{node.module}.{alias.name}" for node in nodes for alias in node.names}


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_imports_only_what_it_may(path: Path) -> None:
    allowed = PROGRAMS.get(name_of(path), set[str]())
    assert not {module.partition(".")[0] for module in imports(path)} & FORBIDDEN - allowed
    assert "nlp" not in imports(path), "a module imports its package root"


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_import_hides_inside_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text("utf-8"))
    functions = (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))
    for function in functions:
        assert not any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(function)), (
            function.name
        )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_opens_with_one_sentence(path: Path) -> None:
    said = ast.get_docstring(ast.parse(path.read_text("utf-8"))) or ""
    assert said.partition("\n")[0].endswith(".")


def test_no_import_goes_round_in_a_circle() -> None:
    known = {name_of(path) for path in MODULES}
    graph = {name_of(path): (imports(path) | names(path)) & known for path in MODULES}
    assert tuple(TopologicalSorter(graph).static_order())


def test_only_data_of_its_own_is_read() -> None:
    texts = {name_of(path): path.read_text("utf-8") for path in MODULES}
    readers = {name for name, text in texts.items() if "read_text" in text or "read_bytes" in text}
    programs = {"nlp.evaluation.history", "nlp.evaluation.lines"}  # for developers: they read what is named
    programs |= {name for name in readers if name.startswith("nlp.training.")}
    known = {"nlp.classifier", "nlp.encoder", "nlp.lexicon", "nlp.look_alikes", "nlp.paragraphs"}
    assert readers <= known | programs
    assert not any("open(" in path.read_text("utf-8") for path in MODULES)
