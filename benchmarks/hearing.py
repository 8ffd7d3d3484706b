"""What is heard that was said, and what is heard that was not: filled pauses, word times, invented words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import jiwer
import numpy as np

from audio.endpointing import EndpointingOptions
from audio.live import LiveOptions, LiveTranscription
from audio.recorder import Recorder
from audio.recording import SAMPLE_RATE, Recording, Samples, Stretch
from audio.transcript import Transcript, Word
from audio.whisper import WhisperTranscriber
from benchmarks.ends import SoundMicrophone
from benchmarks.spoken_answers import FILLER_RATES, SpokenAnswer, filled_answer, fluent_answer, noise, noisy
from content.languages import language
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.flow import heard_once, sound_fillers
from interviewer.assessment import Filler
from interviewer.wiring import bank_of, phrases_of

NEAR = 0.3
"""Seconds by which a filler may be beside the true one."""


@dataclass
class Count:
    """right: found and true. found, true: all of each."""

    right: int = 0
    found: int = 0
    true: int = 0

    def add(self, found: Sequence[Stretch], true: Sequence[Stretch]) -> None:
        """Count one recording; a true one is found once."""
        left = list(found)
        for stretch in true:
            near = next(
                (one for one in left if one.start < stretch.end + NEAR and one.end > stretch.start - NEAR), None
            )
            if near:
                left.remove(near)
                self.right += 1
        self.found += len(found)
        self.true += len(true)

    def __str__(self) -> str:
        recall = self.right / self.true if self.true else float("nan")
        precision = self.right / self.found if self.found else float("nan")
        return f"| {self.true} | {self.found} | {recall:.0%} | {precision:.0%} |"


def live_transcript(
    transcriber: WhisperTranscriber, sound: Recording, code: str, vocabulary: Sequence[str] = ()
) -> tuple[Transcript, LiveTranscription]:
    """Write a recording down as an answer is."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "answer.wav")
        options = LiveOptions(code, vocabulary, phrases_of(code), transcriber.pacing)
        with LiveTranscription(transcriber, path, options) as live:
            endpointing = EndpointingOptions(patience=None, no_speech=None)
            heard = Recorder().record(SoundMicrophone(sound), path, endpointing, follower=live)
            return live.finish(heard.duration, heard.speech[-1] if heard.speech else None), live


@dataclass(frozen=True, slots=True)
class Rates:
    """Word error rates of the same answers. identical: how many came out alike."""

    live: float
    whole: float
    words: int
    identical: int
    answers: int

    def __str__(self) -> str:
        return (
            f"{self.answers} answers, {self.words} words; wrong live {self.live:.1%}, whole {self.whole:.1%}; "
            f"{self.identical} alike"
        )


def word_error_rates(transcriber: WhisperTranscriber, seeds: Sequence[int], seconds: float) -> Rates:
    """Write answers down while they are spoken, and as a whole."""
    truths, live, whole = [], [], []
    for seed in seeds:
        answer = fluent_answer(seed, seconds, ("en", "pt-BR")[seed % 2])
        sound = noisy(answer.recording, seed, snr=30.0, silence=4.0)
        truths.append(" ".join(word.text for word in answer.words))
        live.append(_bare(live_transcript(transcriber, sound, answer.language)[0]))
        whole.append(_bare(transcriber.transcribe(sound, language=answer.language)))
    return Rates(
        jiwer.wer(truths, live),
        jiwer.wer(truths, whole),
        sum(len(truth.split()) for truth in truths),
        sum(one == other for one, other in zip(live, whole, strict=True)),
        len(truths),
    )


@dataclass
class Unsaid:
    """Terms that were written down and not said, with a glossary handed over and without; words of both."""

    recordings: int = 0
    with_glossary: int = 0
    without: int = 0
    words_with: int = 0
    words_without: int = 0

    def add(self, said: str, terms: Sequence[str], with_glossary: str, without: str) -> None:
        """Count one recording."""
        self.recordings += 1
        self.with_glossary += len(_terms_in(with_glossary, terms) - _terms_in(said, terms))
        self.without += len(_terms_in(without, terms) - _terms_in(said, terms))
        self.words_with += len(with_glossary.split())
        self.words_without += len(without.split())


def unsaid_terms(transcriber: WhisperTranscriber, seeds: Sequence[int], minutes: float) -> dict[str, Unsaid]:
    """Hear speech in which few of a bank's terms are said, and so many minutes of sounds in which none is."""
    speech, sounds = Unsaid(), Unsaid()
    for seed in seeds:
        answer = fluent_answer(seed, 15.0, ("en", "pt-BR")[seed % 2])
        said = " ".join(word.text for word in answer.words)
        _compare(speech, transcriber, noisy(answer.recording, seed, snr=20.0), answer.language, said)
    for sound in sounds_without_speech(minutes * 60 / 7, seeds[0]).values():
        _compare(sounds, transcriber, sound, "en", "")
    return {"speech": speech, "no speech": sounds}


def _compare(unsaid: Unsaid, transcriber: WhisperTranscriber, sound: Recording, code: str, said: str) -> None:
    glossary = bank_of(None, code).glossary
    texts = [_bare(live_transcript(transcriber, sound, code, terms)[0]) for terms in (glossary, ())]
    unsaid.add(said, glossary, *texts)


def _terms_in(text: str, terms: Sequence[str]) -> set[str]:
    padded = f" {text.lower()} "
    return {term for term in terms if f" {term.lower()} " in padded}


def _bare(transcript: Transcript) -> str:
    return " ".join(word.text.strip(".,?") for word in transcript.words)


def fillers(transcribers: Mapping[str, WhisperTranscriber], seeds: Sequence[int]) -> dict[tuple[str, str, str], Count]:
    """Count filled pauses by language, style and way: as words (by each transcriber), as sounds, and together."""
    counts: defaultdict[tuple[str, str, str], Count] = defaultdict(Count)
    for seed in seeds:
        code, style = ("en", "pt-BR")[seed % 2], tuple(FILLER_RATES)[seed // 2 % 2]
        answer = filled_answer(seed, 25.0, code, style)
        sound = noisy(answer.recording, seed, snr=(30.0, 20.0, 15.0)[seed % 3])
        for way, found in _filled(transcribers, sound, code).items():
            counts[code, style, way].add(found, answer.fillers)
    return counts


def _filled(transcribers: Mapping[str, WhisperTranscriber], sound: Recording, code: str) -> dict[str, list[Stretch]]:
    """Give the filled pauses of a recording, by the way in which they were found."""
    finder = FillerFinder(language(code))
    found: dict[str, Sequence[Filler]] = {}
    for name, transcriber in transcribers.items():
        text, live = live_transcript(transcriber, sound, code)
        found[name] = words = finder.fillers(text)
    held = live.voice.held if live.voice else ()
    found["sound"] = sound_fillers(held, (), ())
    once = heard_once(words, held)  # those of the last transcriber
    found["together"] = (*once, *sound_fillers(held, text.words, once))
    return {way: [Stretch(one.start or 0.0, one.end or 0.0) for one in each] for way, each in found.items()}


def offsets(answer: SpokenAnswer, heard: Sequence[Word]) -> tuple[list[float], int]:
    """Give by how many seconds each recognised word begins late, and how many words were not recognised."""
    true = [word.text for word in answer.words]
    said = [word.text.strip(".,?") for word in heard]
    blocks = SequenceMatcher(None, true, said, autojunk=False).get_matching_blocks()
    pairs = [(block.a + step, block.b + step) for block in blocks for step in range(block.size)]
    return [heard[b].start - answer.words[a].start for a, b in pairs], len(true) - len(pairs)


def sounds_without_speech(seconds: float, seed: int) -> dict[str, Recording]:
    """Give so many seconds of each kind."""
    random, count = np.random.default_rng(seed), round(seconds * SAMPLE_RATE)
    clock = np.arange(count) / SAMPLE_RATE
    hum = sum(np.sin(2 * np.pi * hertz * clock) / order for order, hertz in enumerate((50, 100, 150, 300), start=1))
    breath = np.maximum(np.sin(2 * np.pi * clock / 3.5), 0.0) ** 2
    return {
        "silence": Recording(np.zeros(count, np.float32)),
        "room noise": Recording(noise(seconds, seed, level=-45.0)),
        "loud noise": Recording(noise(seconds, seed + 1, level=-20.0)),
        "fan": _recording(0.02 * hum + noise(seconds, seed + 2, level=-35.0)),
        "typing": _recording(_clicks(count, random) + noise(seconds, seed + 3, level=-60.0)),
        "breathing": _recording(breath * noise(seconds, seed + 4, level=-28.0)),
        "music": _recording(_music(clock, Random(seed))),  # noqa: S311  keeps no secret
    }


def _recording(sound: np.ndarray) -> Recording:
    return Recording(np.clip(sound, -1.0, 1.0).astype(np.float32))


def _clicks(count: int, random: np.random.Generator) -> Samples:
    sound = np.zeros(count, np.float32)
    for place in random.integers(0, count - 800, count // 3200):
        sound[place : place + 800] += 0.3 * random.standard_normal(800) * np.exp(-np.arange(800) / 120)
    return sound


def _music(clock: np.ndarray, random: Random) -> np.ndarray:
    """Play four chords, one a second, with plucked decay."""
    sound = np.zeros(len(clock))
    chords = ((262, 330, 392), (220, 262, 330), (175, 220, 262), (196, 247, 294))
    for second in range(int(clock[-1]) + 1):
        inside = (clock >= second) & (clock < second + 1)
        for hertz in random.choice(chords):
            for partial in (1, 2, 3):
                decay = np.exp(-3 * (clock[inside] - second)) / partial
                sound[inside] += 0.1 * decay * np.sin(2 * np.pi * hertz * partial * clock[inside])
    return sound
