"""What we say about listening, measured: `python -m benchmarks.listening [TABLE…]` from the root, on Linux.

Tables: ends, answering, slow, words, invented, glossary, leaks, memory, fillers, times, real. The recordings are made
by the synthesizer, by a seed; `real` listens to the folder in $INTERVIEWER_RECORDINGS. The model is `micro` unless told
otherwise: with it, the figures say what our own part does, not how well people are understood.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import fmean, median

import numpy as np

from audio.fluency import pauses
from audio.pacing import PacingOptions
from audio.prosody import sounding_of, voice_of
from audio.recording import Recording
from audio.voice_activity import speech_in
from audio.whisper import OPTIONS, VERBATIM, WhisperOptions, WhisperTranscriber
from benchmarks.answering import CostlyTranscriber, Waited, memory, wait
from benchmarks.ends import listen, table
from benchmarks.hearing import fillers, live_transcript, offsets, sounds_without_speech, unsaid_terms, word_error_rates
from benchmarks.leaking import leaks
from benchmarks.spoken_answers import fluent_answer, noisy

RECORDINGS = "INTERVIEWER_RECORDINGS"


@dataclass(frozen=True, slots=True)
class Wanted:
    """model: its name. seed: the first of the recordings. answers: how many, for `ends`. minutes: of sound."""

    model: str
    seed: int
    answers: int
    minutes: float
    speed: float


def ends(wanted: Wanted) -> None:
    """Print premature ends against reaction."""
    heard = listen(WhisperTranscriber(wanted.model), range(wanted.seed, wanted.seed + wanted.answers))
    print("\n".join(table(heard)))


def answering(wanted: Wanted) -> None:
    """Print the wait after an answer, in real time."""
    transcriber = WhisperTranscriber(wanted.model)
    transcriber.measure()
    for seconds in (30, 120, 300):
        _print_wait(seconds, [wait(transcriber, transcriber.pacing, seconds, seed=wanted.seed)])


def slow(wanted: Wanted) -> None:
    """Print the same for 10 s a window of 30 s that was begun; all clocks run `speed` times as fast."""
    for seconds, count in ((30, 1), (120, 3), (300, 1)):
        seeds = range(wanted.seed, wanted.seed + count)
        transcriber, pacing = CostlyTranscriber(10.0, wanted.speed), PacingOptions(cost=10.0)
        waits = [wait(transcriber, pacing, seconds, seed=seed, speed=wanted.speed) for seed in seeds]
        _print_wait(seconds, waits)


def _print_wait(seconds: float, waits: list[Waited]) -> None:
    ended, live, whole = (fmean(getattr(one, name) for one in waits) for name in ("ended", "live", "whole"))
    print(
        f"{seconds:4.0f} s, {len(waits)} answers: decided {ended:.1f} s after the last word; then live {live:.2f} s "
        f"(at most {max(one.live for one in waits):.2f}), whole {whole:.2f} s, ratio {live / whole:.2f}; "
        f"at most {max(one.most_behind for one in waits)} behind",
        flush=True,
    )


def words(wanted: Wanted) -> None:
    """Print the word error rates of answers written down while they are spoken, and as a whole."""
    transcriber = WhisperTranscriber(wanted.model)
    for seconds in (30.0, 120.0, 300.0):
        rates = word_error_rates(transcriber, range(wanted.seed, wanted.seed + wanted.answers), seconds)
        print(f"{seconds:4.0f} s: {rates}", flush=True)


def invented(wanted: Wanted) -> None:
    """Print the words that were heard where nobody spoke."""
    transcriber = WhisperTranscriber(wanted.model)
    kinds = sounds_without_speech(wanted.minutes * 60 / 7, wanted.seed)
    for name, sound in kinds.items():
        text, _ = live_transcript(transcriber, sound, "en")
        print(f"{name:12} {sound.duration / 60:.1f} min: {len(text.words)} words", flush=True)


def glossary(wanted: Wanted) -> None:
    """Print the terms that were written down and not said; `micro` is handed none unless it is made to."""
    usual = OPTIONS.get(wanted.model, WhisperOptions())
    transcriber = WhisperTranscriber(wanted.model, replace(usual, hotwords=WhisperOptions().hotwords))
    seeds = range(wanted.seed, wanted.seed + wanted.answers)
    print("| sound | recordings | unsaid terms with glossary | without | words with | without |")
    for name, found in unsaid_terms(transcriber, seeds, wanted.minutes).items():
        counts = (found.recordings, found.with_glossary, found.without, found.words_with, found.words_without)
        print(f"| {name} | {' | '.join(map(str, counts))} |", flush=True)


def leaking(wanted: Wanted) -> None:
    """Print what was heard of the interviewer's own voice."""
    print("| leak | recordings | its words heard | left out | own words left out |")
    for name, found in leaks(WhisperTranscriber(wanted.model), wanted.seed, wanted.answers):
        print(f"| {name} {found}", flush=True)


def held_memory(wanted: Wanted) -> None:
    """Print what the process holds while an answer grows."""
    for minutes, megabytes in memory(wanted.minutes):
        print(f"{minutes:5.1f} min: {megabytes:.1f} MB", flush=True)


def filled(wanted: Wanted) -> None:
    """Print recall and precision of filled pauses; `micro` knows no prompt, which a verbatim decoding needs."""
    usual = OPTIONS.get(wanted.model, WhisperOptions())
    transcribers = {"words": WhisperTranscriber(wanted.model, replace(usual, verbatim={}))}
    if wanted.model != "micro":
        transcribers["words, verbatim"] = WhisperTranscriber(wanted.model, replace(usual, verbatim=VERBATIM))
    print("| language | style | way | true | found | recall | precision |")
    for kind, count in sorted(fillers(transcribers, range(wanted.seed, wanted.seed + wanted.answers)).items()):
        print(f"| {' | '.join(kind)} {count}", flush=True)


def times(wanted: Wanted) -> None:
    """Print how far recognised words begin from where the synthesizer began them."""
    transcriber = WhisperTranscriber(wanted.model)
    found: list[float] = []
    missed = 0
    for seed in range(wanted.seed, wanted.seed + wanted.answers):
        answer = fluent_answer(seed, 25.0, ("en", "pt-BR")[seed % 2])
        text, _ = live_transcript(transcriber, noisy(answer.recording, seed, snr=30.0), answer.language)
        late, lost = offsets(answer, text.words)
        found += late
        missed += lost
    away = np.abs(found)
    print(f"{len(found)} words recognised, {missed} not; begin {median(found):+.2f} s late at the median,")
    print(f"{away.mean():.2f} s away on average, {np.mean(away <= 0.25):.0%} within 0.25 s")


def real(wanted: Wanted) -> None:  # noqa: ARG001  as all tables
    """Print what is measured in real recordings: no truth is known, so this is for the eye."""
    for path in sorted(Path(os.environ[RECORDINGS]).iterdir()):
        recording = Recording.load(path).resampled(16_000)
        speech = speech_in(recording)
        voice = voice_of([sounding_of(recording)])
        print(f"{path.name}: {recording.duration:.1f} s, {len(pauses(speech))} pauses, {voice}")


TABLES: dict[str, Callable[[Wanted], None]] = {
    "ends": ends,
    "answering": answering,
    "slow": slow,
    "words": words,
    "invented": invented,
    "glossary": glossary,
    "leaks": leaking,
    "memory": held_memory,
    "fillers": filled,
    "times": times,
    "real": real,
}


def main() -> None:
    """Print the tables that are asked for, all but `real` if none is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tables", nargs="*", choices=[*TABLES, []], metavar="TABLE")
    parser.add_argument("--model", default="micro")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--answers", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--speed", type=float, default=4.0)
    options = parser.parse_args()
    wanted = Wanted(options.model, options.seed, options.answers, options.minutes, options.speed)
    for name in options.tables or [name for name in TABLES if name != "real"]:
        print(f"\n{name}", flush=True)
        TABLES[name](wanted)


if __name__ == "__main__":
    main()
