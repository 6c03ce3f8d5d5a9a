"""How many bytes of scripts a page gets when it loads, site by site, and how many come later."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.benchmarks.extension.stage import Stage
from tests.e2e.drivers.profile import EXTENSION

FILES = """async () => {
  const { contentFiles, LATER_FILES, PAGE_WORLD_FILES } = await import("/background/files.js");
  const sites = presend.siteList.map(({ name }) => [name, [...contentFiles(name), ...PAGE_WORLD_FILES]]);
  return { sites: Object.fromEntries(sites), later: LATER_FILES };
}"""


@dataclass(frozen=True, slots=True)
class Sizes:
    """In bytes."""

    at_load: Mapping[str, int]
    later: int


def sizes(stage: Stage) -> Sizes:
    """As the extension itself lists its scripts."""
    page, _ = stage.open(stage.browser.options)
    files = page.evaluate(FILES)
    page.close()
    return Sizes({site: _bytes(names) for site, names in files["sites"].items()}, _bytes(files["later"]))


def _bytes(names: Sequence[str]) -> int:
    return sum((EXTENSION / name).stat().st_size for name in names)
