"""Makes nlp/model: python -m nlp.training --data PUBLIC --work FOLDER; stopped, it goes on where it was."""

import tomllib
from argparse import ArgumentParser
from pathlib import Path

from nlp.encoder import MODEL
from nlp.training.calibrate import calibrate
from nlp.training.export import export
from nlp.training.train import train


def main() -> None:
    """Train, then write the model; `--export-only` writes what was last kept."""
    parser = ArgumentParser("python -m nlp.training", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="the folder of the public sets")
    parser.add_argument("--work", type=Path, required=True, help="where the run keeps its state")
    parser.add_argument("--export-only", action="store_true", help="write the model of the last epoch kept")
    asked = parser.parse_args()
    settings = tomllib.loads(Path(__file__).with_name("config.toml").read_text("utf-8"))
    if not asked.export_only:
        train(asked.data, asked.work, settings)
    export(asked.work, MODEL, settings)
    calibrate(MODEL, asked.data, settings["data"])


if __name__ == "__main__":
    main()
