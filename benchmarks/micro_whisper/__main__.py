"""Make the small speech model from nothing: `python -m benchmarks.micro_whisper FOLDER --minutes 190`, on Linux.

It writes and speaks the corpus, learns the vocabulary, trains and converts; the model is then in FOLDER/model. Stopped
and started again, it goes on where it was. Needs `pip install -e ".[micro]"` and Debian's package scowl.
"""

from __future__ import annotations

import argparse
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from benchmarks.micro_whisper import corpus, tokenizer
from benchmarks.micro_whisper.text import LANGUAGES, label, own_paragraphs

SHARD = 4000.0
"""Seconds of sound in one file of the corpus, about 65 MB."""

HELD_OUT = 900.0
"""Seconds of held-out text, by which training tells how far it is."""


def main() -> None:
    """Do what is not done yet."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.micro_whisper", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=190.0, help="of training")
    parser.add_argument("--hours", type=float, default=82.0, help="of speech to train on")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    learn_vocabulary(options.folder)
    speak(options.folder, options.hours, options.processes, options.seed)

    from benchmarks.micro_whisper.conversion import convert
    from benchmarks.micro_whisper.training import CHECKPOINT, TOKENIZER, Plan, train

    train(options.folder, Plan(options.minutes, processes=options.processes, seed=options.seed))
    convert(options.folder / CHECKPOINT, options.folder / TOKENIZER, options.folder / "model")
    print("measure it: python -m benchmarks.micro_whisper.measure", options.folder / "model")


def learn_vocabulary(folder: Path) -> None:
    """Make the tokenizer, unless it is there."""
    path = folder / "tokenizer.json"
    if not path.exists():
        lines = [label(paragraph) for language in LANGUAGES for paragraph in own_paragraphs(language)]
        tokenizer.build(lines, path)


def speak(folder: Path, hours: float, processes: int, seed: int) -> None:
    """Make the shards of the corpus that are missing."""
    shards = [folder / f"shard-{number:03}" for number in range(round(hours * 3600 / SHARD))]
    wanted = [(path, SHARD, 1000 * seed + number, False) for number, path in enumerate(shards)]
    wanted.append((folder / "held-out", HELD_OUT, seed, True))
    missing = [job for job in wanted if not job[0].with_suffix(".npy").exists()]
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        for path in pool.map(_make, missing):
            print("spoken:", path.name, flush=True)


def _make(job: tuple[Path, float, int, bool]) -> Path:
    path, seconds, seed, held_out = job
    corpus.make_shard(path, seconds, seed, held_out=held_out)
    return path


if __name__ == "__main__":
    main()
