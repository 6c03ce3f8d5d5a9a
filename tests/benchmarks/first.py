"""In a process of its own: importing the checks, loading the model, a first review; as one line of JSON."""

from time import perf_counter

began = perf_counter()

import json  # noqa: E402 - the imports are what is timed

from nlp.analysis import analysed  # noqa: E402
from nlp.encoder import available  # noqa: E402
from nlp.organisation import Organisation  # noqa: E402
from nlp.review import review  # noqa: E402

imported = perf_counter()

from tests.benchmarks.texts import drafts  # noqa: E402
from tests.benchmarks.timing import took  # noqa: E402


def main() -> None:
    """Print the times in milliseconds; the model is loaded when a first sentence has been read."""
    loaded = took(lambda text: list(analysed(text)), "Thank you.") if available() else None
    first = took(lambda draft: review(draft, Organisation()), drafts()[0])
    print(json.dumps({"import_ms": (imported - began) * 1000, "load_ms": loaded, "review_ms": first}))


if __name__ == "__main__":
    main()
