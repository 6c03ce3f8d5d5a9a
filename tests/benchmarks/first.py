"""In a process of its own: what importing the checks and the very first review take, as one line of JSON."""

from time import perf_counter

began = perf_counter()

import json  # noqa: E402 - the imports are what is timed

from nlp.organisation import Organisation  # noqa: E402
from nlp.review import review  # noqa: E402

imported = perf_counter()

from tests.benchmarks.texts import drafts  # noqa: E402
from tests.benchmarks.timing import took  # noqa: E402


def main() -> None:
    """Print both times in milliseconds."""
    first = took(lambda draft: review(draft, Organisation()), drafts()[0])
    print(json.dumps({"import_ms": (imported - began) * 1000, "review_ms": first}))


if __name__ == "__main__":
    main()
