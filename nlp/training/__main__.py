"""Makes nlp/model: python -m nlp.training --data PUBLIC --work FOLDER; stopped, it goes on where it was.

First all heads are taught, then the deep layers once more on what the first ones give as they are shipped,
then the table of phrases that is read beside them.
"""

import tomllib
from argparse import ArgumentParser
from pathlib import Path

from nlp.encoder import MODEL
from nlp.training.calibrate import calibrate
from nlp.training.closer import look_closer
from nlp.training.export import export
from nlp.training.phrases import remember
from nlp.training.train import train


def main() -> None:
    """Train and write the model; `--go-on` begins with the model as it stands and teaches the deep layers."""
    parser = ArgumentParser("python -m nlp.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the public sets")
    parser.add_argument("--work", type=Path, required=True, help="where the run keeps its state")
    parser.add_argument("--go-on", action="store_true", help="begin with nlp/model as it stands")
    asked = parser.parse_args()
    settings = tomllib.loads(Path(__file__).with_name("config.toml").read_text("utf-8"))
    if not asked.go_on:
        train(asked.data, asked.work, settings)
        export(asked.work, MODEL, settings)
    look_closer(asked.data, asked.work, MODEL, settings)
    remember(asked.data, MODEL, settings)
    calibrate(MODEL, asked.data, settings["data"])


if __name__ == "__main__":
    main()
