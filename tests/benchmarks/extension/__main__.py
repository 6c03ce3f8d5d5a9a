"""Prints what the extension costs a page in Chromium, with the real agent: make bench.

Keys are typed into a message of 5,000 words in two tabs of one browser in turn, one with the extension and
one without. What counts is the processor's work in the page's main thread, so that a busy computer is not
laid at the extension's door. Goals stand beside what was measured; nothing fails where one is missed.
"""

from collections.abc import Iterator

from tests.benchmarks.__main__ import figure, machine, row
from tests.benchmarks.extension.loaded import loaded
from tests.benchmarks.extension.sizes import Sizes, sizes
from tests.benchmarks.extension.stage import stage
from tests.benchmarks.extension.typed import KINDS, Typed, typed
from tests.benchmarks.timing import Times


def main() -> None:
    """Measure and print."""
    with stage() as ready:
        print(f"The extension in Chromium; {machine()}.")
        print(f"{'':<52}{'p50':>9}{'p95':>9}{'times':>7}  goal")
        print("\n".join(_sizes(sizes(ready))))
        print(row("a page with no composer: our scripts while it loads", loaded(ready), "p50 ≤ 2"))
        for kind in KINDS:
            print("\n".join(_typing(kind, *typed(ready, kind))))


def _sizes(found: Sizes) -> Iterator[str]:
    for site, size in found.at_load.items():
        yield figure(f"KiB of scripts at load: {site}", f"{size / 1024:.1f}", "≤ 60")
    yield figure("  when somebody first writes, besides", f"{found.later / 1024:.1f}")


def _typing(kind: str, ours: Typed, plain: Typed) -> Iterator[str]:
    yield row(f"a key in 5,000 words, {kind}", ours.keys)
    yield row("  without the extension", plain.keys)
    yield _difference("  more with it", ours.keys, plain.keys, "p95 ≤ 4")
    yield figure("  as a ratio", f"{ours.keys.p50 / plain.keys.p50:.1f}×")
    yield row("  a pause of 1.5 s, in which it is checked", ours.pauses)
    yield row("  without the extension", plain.pauses)
    yield figure("  longest task, ms", f"{ours.longest:.1f}", "≤ 50")
    yield figure("  without the extension", f"{plain.longest:.1f}")


def _difference(name: str, ours: Times, plain: Times, goal: str) -> str:
    return f"{name:<52}{ours.p50 - plain.p50:>9.2f}{ours.p95 - plain.p95:>9.2f}{'':>7}  {goal}"


if __name__ == "__main__":
    main()
