"""What the index of the sessions saves: list, trends, search and opening, beside reading every session.json.

    python -m benchmarks.library [--sessions 5000]

The sessions are made by the program's own code from the shipped bank: reference answers as somebody would have said
them, assessed, written as they are saved. They lie in a temporary folder (about 0.2 MB each) that is erased in the end.
Times are of the processor, with the files in the system's cache: nobody waits for the disk in any row.
"""

from __future__ import annotations

import argparse
import json
import random
import shutil
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.bank import Bank, Question
from content.loading import shipped_bank
from interviewer.assessing.assessor import Assessor
from interviewer.codec import Document, session_to_json
from interviewer.index import listing, progress, reviews, searching
from interviewer.index.cache import FILE, Found, Index
from interviewer.library import DOCUMENT, Library, session_id
from interviewer.report import Report
from interviewer.reporters import html
from interviewer.schedule import Schedule
from interviewer.session import Answer, Session, Turn

ANSWERS = 6
"""In each session."""

POOL = 48
"""Different answers, each assessed once; the sessions draw from them."""

BEGINNING = datetime(2020, 1, 6, 18, 0, tzinfo=UTC)
REPEATS = 5
TARGET = 50
"""Listing and searching are to take at most this part of reading everything."""

SECONDS_PER_WORD = 0.42


def main() -> None:
    """Make the sessions, measure, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sessions", type=int, default=5000, metavar="N")
    count = parser.parse_args().sessions
    home = Path(tempfile.mkdtemp(prefix="interviewer-library-"))
    try:
        library = Library(home)
        make(library, count)
        measure(library, count)
    finally:
        shutil.rmtree(home)


def make(library: Library, count: int) -> None:
    """Write `count` sessions, one every eight hours."""
    bank = shipped_bank("en")
    draw = random.Random(8)  # noqa: S311  keeps no secret
    pool = answered(bank, draw)
    began = time.perf_counter()
    size = sum(write(library, place, draw.sample(pool, ANSWERS)) for place in range(count))
    print(
        f"{count} sessions of {ANSWERS} answers, {size / 1e6:.0f} MB, written in {time.perf_counter() - began:.0f} s\n"
    )


def write(library: Library, place: int, turns: list[Document]) -> int:
    """Write one session as it is saved, but without waiting for the disk, and give its size in bytes."""
    started_at = BEGINNING + timedelta(hours=8 * place)
    session = Session(session_id(started_at), started_at, "mlops", "en", "practice", "small")
    numbered = [turn | {"number": number} for number, turn in enumerate(turns, start=1)]
    folder = library.path / session.id
    folder.mkdir(parents=True)
    text = json.dumps(session_to_json(session) | {"turns": numbered}, ensure_ascii=False, indent=1)
    return (folder / DOCUMENT).write_text(text, encoding="utf-8")


def answered(bank: Bank, draw: random.Random) -> list[Document]:
    """Give spoken answers to the questions of `bank`, some whole, some cut short, each assessed, as they are saved."""
    assessor = Assessor(bank)
    turns = []
    for question in islice(cycle(bank.questions), POOL):
        answer = spoken(question, draw)
        turns.append(Turn(1, question, 1, BEGINNING, answer, assessor.assess(question, answer)))
    session = Session("", BEGINNING, bank.name, "en", "practice", "small", turns=tuple(turns))
    documents: list[Document] = session_to_json(session)["turns"]
    return documents


def spoken(question: Question, draw: random.Random) -> Answer:
    """Give the question's reference answer, or its beginning, as somebody says it."""
    tokens = draw.choice(question.reference_answers).split()
    said = tokens[: max(round(len(tokens) * draw.uniform(0.3, 1.0)), 1)]
    latency = draw.uniform(0.8, 3.0)
    words = tuple(
        Word(token, latency + place * SECONDS_PER_WORD, latency + (place + 0.9) * SECONDS_PER_WORD, 0.9)
        for place, token in enumerate(said)
    )
    end = words[-1].end
    return Answer(
        Transcript.of_words(words, language="en", model="small"),
        audio=f"01-{question.id}.1.flac",
        duration=end + 5.0,
        speech=(Stretch(latency, end),),
        ended_by="silence",
    )


def measure(library: Library, count: int) -> None:
    """Print how long everything takes."""
    reading = seconds(partial(read_everything, library), repeats=1)
    rebuilt = {part: rebuild(library, part) for part in (count // 8, count // 4)}
    (library.home / FILE).unlink(missing_ok=True)
    with Index(library) as index:
        rebuilt[count] = seconds(index.refresh, repeats=1)
        print(f"{'reading every session.json':34}{reading:10.2f} s")
        for name, action in actions(library, index).items():
            taken = seconds(action)
            verdict = f"  target 1/{TARGET}: {'reached' if taken * TARGET <= reading else 'missed'}"
            print(f"{name:34}{1000 * taken:10.1f} ms  1/{reading / taken:.0f}{verdict if '*' in name else ''}")
    print(f"\nThe index: {(library.home / FILE).stat().st_size / 1e6:.0f} MB. Built anew:")
    for part, taken in rebuilt.items():
        print(f"{part:10} sessions{taken:10.2f} s{1000 * taken / max(part, 1):10.2f} ms each")


def actions(library: Library, index: Index) -> dict[str, Callable[[], object]]:
    """Give what a person waits for; what is shown anew looks first whether any folder changed."""

    def fresh(question: Callable[..., Found], **details: object) -> Callable[[], Found]:
        def act() -> Found:
            index.refresh()
            return index.ask(partial(question, **details))

        return act

    last = library.folders()[0]
    return {
        "list, a page of 50 *": fresh(listing.sessions, folder=library.path, count=50),
        "list, all of them *": fresh(listing.sessions, folder=library.path),
        "search, two words *": fresh(searching.search, query="model data"),
        "search, one that is rare *": fresh(searching.search, query="canary"),
        "trends": fresh(progress.trends, language="en"),
        "progress by question": fresh(progress.questions, language="en"),
        "what is due": lambda: Schedule.of(fresh(reviews.reviews)()),
        "looking whether a folder changed": index.refresh,
        "saving one more session": lambda: index.update(last),
        "opening a session, with its page": lambda: html.render(Report.of(last.load())),
    }


def read_everything(library: Library) -> int:
    """Do the least that a list without an index must do: parse every file."""
    return len([json.loads((folder.path / DOCUMENT).read_text(encoding="utf-8")) for folder in library.folders()])


def rebuild(library: Library, count: int) -> float:
    """Give the seconds for an index of `count` of the sessions, in a home of its own."""
    home = Path(tempfile.mkdtemp(prefix="interviewer-part-"))
    try:
        part = Library(home)
        part.path.mkdir()
        for folder in library.folders()[:count]:
            (part.path / folder.id).mkdir()
            (part.path / folder.id / DOCUMENT).hardlink_to(folder.path / DOCUMENT)
        with Index(part) as index:
            return seconds(index.refresh, repeats=1)
    finally:
        shutil.rmtree(home)


def seconds(action: Callable[[], object], repeats: int = REPEATS) -> float:
    """Give the shortest of several runs, in seconds of this process; what other programs do meanwhile is left out."""
    taken = []
    for _ in range(repeats):
        began = time.process_time()
        action()
        taken.append(time.process_time() - began)
    return min(taken)


if __name__ == "__main__":
    main()
