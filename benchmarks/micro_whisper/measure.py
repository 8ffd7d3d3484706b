"""How well a small speech model hears: `python -m benchmarks.micro_whisper.measure [FOLDER]`, on Linux.

The text is held out: prose by one of the two authors of that which was trained on, and interview answers of another;
only what the recordings of the tests and of the demonstration say was trained on. Voices that were trained and voices
that never were; sentence by sentence, and whole paragraphs in one breath; clean, and with white noise 20 dB below the
voice. Everything is heard as the program hears, through `WhisperTranscriber`, except where it says "alone": there
faster-whisper gets the sound without our voice activity detection. It says nothing about human voices.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import jiwer
import numpy as np

from audio.recording import SAMPLE_RATE, Recording, Samples
from audio.transcript import Transcript, Word
from audio.whisper import OPTIONS, WhisperTranscriber
from benchmarks.espeak import Voice
from benchmarks.micro_whisper.scripts import Part, Script
from benchmarks.micro_whisper.speech import Speech, speak_script
from benchmarks.micro_whisper.text import (
    LANGUAGES,
    ROOT,
    SPOKEN,
    held_out_answers,
    held_out_paragraphs,
    label,
    sentences_of,
)

TRAINED = {
    "en": ("en-us", "en-us+f1", "en-us+m3", "en-gb-x-rp+m1", "en-us+f4"),
    "pt-BR": ("pt-br", "pt-br+f1", "pt-br+m3", "pt-br+m1", "pt-br+f4"),
}
NEVER_TRAINED = ("+Andrea", "+Mario", "+linda", "+Alex", "+Denis", "+steph", "+boris")
RATES = (140, 155, 170, 185)
"""Words a minute, in turn."""

SENTENCES = 60
PARAGRAPHS = 8
ANSWERS = 6
"""How many of each are spoken, spread evenly over the text."""

FILLED = {"en": ("um", "uh", "hmm", "er", "erm"), "pt-BR": ("é,", "hã", "ahn", "hum", "eh")}
"""Filled pauses; the Portuguese one is a verb too, so only before a comma."""

NOISE = -20.0
"""dB, of white noise against the voice."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What was said, as the model should write it and when, and what it wrote."""

    language: str
    said: Speech
    written: Transcript


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: a figure for each language, as it is printed."""

    name: str
    figures: tuple[str, ...]


def main() -> None:
    """Print the table of a model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=str(ROOT / "audio" / "models" / "micro"))
    folder = parser.parse_args().folder
    micro = WhisperTranscriber(folder, OPTIONS["micro"])
    print("| | " + " | ".join(LANGUAGES) + " |\n| --- | " + "--- | " * len(LANGUAGES))
    for row in rows(micro, folder):
        print(f"| {row.name} | " + " | ".join(row.figures) + " |", flush=True)


def rows(micro: WhisperTranscriber, folder: str) -> Iterator[Row]:
    """Measure line by line."""
    kinds = (
        ("prose, sentence by sentence", sentences, TRAINED, 0.0),
        ("the same in voices never trained", sentences, None, 0.0),
        ("the same with noise at 20 dB", sentences, TRAINED, NOISE),
        ("prose, paragraphs in one breath", paragraphs, TRAINED, 0.0),
        ("interview answers in one breath", answers, TRAINED, 0.0),
        ("interview answers, pauses between sentences", paused_answers, TRAINED, 0.0),
    )
    everything: dict[str, list[Heard]] = {language: [] for language in LANGUAGES}
    for name, scripts, voices, noise in kinds:
        heard = {
            language: [hear(micro, script, noise) for script in scripts(language, voices_of(language, voices))]
            for language in LANGUAGES
        }
        for language in LANGUAGES:
            everything[language] += heard[language]
        yield Row(name, tuple(f"{error_rate(heard[language]):.1%}" for language in LANGUAGES))
    yield Row("our recordings", tuple(f"{_recordings_error(micro, language):.1%}" for language in LANGUAGES))
    yield Row("filled pauses heard", tuple(_filled(everything[language]) for language in LANGUAGES))
    yield Row("beginnings of words, mean error", tuple(_times(everything[language]) for language in LANGUAGES))
    yield Row("language detected, alone", tuple(_detected(folder, language) for language in LANGUAGES))
    yield Row("words invented in 2 min without speech", tuple(_invented(micro, folder, each) for each in LANGUAGES))


def voices_of(language: str, trained: Mapping[str, Sequence[str]] | None) -> Sequence[str]:
    """Give the voices to speak with."""
    if trained is None:
        return [TRAINED[language][0] + variant for variant in NEVER_TRAINED]
    return trained[language]


def sentences(language: str, voices: Sequence[str]) -> Iterator[Script]:
    """Give single sentences of the held-out prose, of three words or more."""
    all_ = [sentence for paragraph in held_out_paragraphs(language) for sentence in sentences_of(paragraph)]
    chosen = spread([sentence for sentence in all_ if len(sentence.split()) > 2], SENTENCES)
    yield from (_script(language, [sentence], voices, number) for number, sentence in enumerate(chosen))


def paragraphs(language: str, voices: Sequence[str]) -> Iterator[Script]:
    """Give whole paragraphs of it."""
    chosen = spread(held_out_paragraphs(language), PARAGRAPHS)
    yield from (_script(language, [paragraph], voices, number) for number, paragraph in enumerate(chosen))


def answers(language: str, voices: Sequence[str]) -> Iterator[Script]:
    """Give answers of the second author."""
    chosen = spread(held_out_answers(language), ANSWERS)
    yield from (_script(language, [answer], voices, number) for number, answer in enumerate(chosen))


def paused_answers(language: str, voices: Sequence[str]) -> Iterator[Script]:
    """Give the same answers with pauses."""
    chosen = spread(held_out_answers(language), ANSWERS)
    yield from (_script(language, sentences_of(answer), voices, number) for number, answer in enumerate(chosen))


def spread(texts: Sequence[str], count: int) -> list[str]:
    """Give so many of the texts, evenly chosen."""
    count = min(count, len(texts))
    return [texts[place * len(texts) // count] for place in range(count)]


def _script(language: str, parts: Sequence[str], voices: Sequence[str], number: int) -> Script:
    voice = Voice(voices[number % len(voices)], RATES[number % len(RATES)])
    spoken = (" ".join(SPOKEN[language].get(word.lower(), word) for word in part.split()) for part in parts)
    pauses = (0.6 + 0.3 * (place % 2) for place in range(len(parts)))
    return Script(language, voice, tuple(Part(text, pause) for text, pause in zip(spoken, pauses, strict=False)))


def hear(micro: WhisperTranscriber, script: Script, noise: float) -> Heard:
    """Speak a script and let the model write it down; noise: dB against the voice, or 0 for none."""
    said = speak_script(script, head=0.6)
    samples = said.samples
    if noise:
        power = float(np.sqrt(np.mean(samples**2))) * 10 ** (noise / 20)
        samples = samples + power * np.random.default_rng(len(samples)).standard_normal(len(samples), np.float32)
    return Heard(script.language, said, micro.transcribe(Recording(samples), language=script.language))


def error_rate(heard: Sequence[Heard]) -> float:
    """Give the word error rate, punctuation aside."""
    said = [plain_words(" ".join(each.said.words)) for each in heard]
    return float(jiwer.wer(said, [plain_words(each.written.text) for each in heard]))


def plain_words(text: str) -> str:
    """Give the words alone."""
    return " ".join(re.sub(r"[^\w']", " ", label(text)).split())


def matches(heard: Heard) -> list[tuple[int, Word]]:
    """Give the words that were heard rightly: their number in what was said, and as they were written."""
    said = [plain_words(word) or "-" for word in heard.said.words]
    written = [plain_words(word.text).replace(" ", "") or "-" for word in heard.written.words]
    if not written:
        return []
    (alignment,) = jiwer.process_words(" ".join(said), " ".join(written)).alignments
    return [
        (chunk.ref_start_idx + place, heard.written.words[chunk.hyp_start_idx + place])
        for chunk in alignment
        if chunk.type == "equal"
        for place in range(chunk.ref_end_idx - chunk.ref_start_idx)
    ]


def _filled(heard: Sequence[Heard]) -> str:
    """Give how many of the filled pauses were written down."""
    said = found = 0
    for each in heard:
        filled = {
            number
            for number, word in enumerate(each.said.words)
            if word.rstrip(",.?") in FILLED[each.language] or word in FILLED[each.language]
        }
        said += len(filled)
        found += len(filled & {number for number, _ in matches(each)})
    return f"{found} of {said}"


def _times(heard: Sequence[Heard]) -> str:
    """Give how far the beginnings of rightly heard words are off."""
    errors = np.array([abs(word.start - each.said.starts[number]) for each in heard for number, word in matches(each)])
    return f"{errors.mean():.2f} s, {np.mean(errors <= 0.25):.0%} within 0.25 s"


def _recordings_error(micro: WhisperTranscriber, language: str) -> float:
    """Give the word error rate on the recordings of the tests and the demonstration."""
    said, written = [], []
    for folder in (ROOT / "tests" / "recordings", ROOT / "interviewer" / "demonstration"):
        for name, entry in json.loads((folder / "spoken.json").read_text(encoding="utf-8")).items():
            if entry["language"] == language:
                heard = micro.transcribe(Recording.load(folder / name), language=language)
                said.append(plain_words(entry["text"]))
                written.append(plain_words(heard.text))
    return float(jiwer.wer(said, written))


def _detected(folder: str, language: str) -> str:
    from faster_whisper import WhisperModel

    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    scripts = list(sentences(language, voices_of(language, None)))
    found = [model.detect_language(speak_script(script).samples)[0] for script in scripts]
    return f"{found.count(language[:2])} of {len(found)}"


def _invented(micro: WhisperTranscriber, folder: str, language: str) -> str:
    """Give the words that are heard where nobody speaks: alone, and as the program hears."""
    from faster_whisper import WhisperModel

    model = WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    alone = heard = 0
    for sound in sounds_without_speech():
        segments, _ = model.transcribe(sound, language=language[:2], temperature=0.0, condition_on_previous_text=False)
        alone += sum(len(segment.text.split()) for segment in segments)
        heard += len(micro.transcribe(Recording(sound), language=language).words)
    return f"{alone} alone, {heard} in the program"


def sounds_without_speech() -> list[Samples]:
    """Give 20 s each of silence, white noise, dull noise, hum, clicks and a tone."""
    random = np.random.default_rng(1)
    count = 20 * SAMPLE_RATE
    time = np.arange(count) / SAMPLE_RATE
    dull = np.fft.irfft(np.fft.rfft(random.standard_normal(count)) / np.sqrt(np.arange(count // 2 + 1) + 1.0), count)
    noise = random.standard_normal(count)
    sounds = (
        np.zeros(count),
        0.05 * noise,
        0.05 * dull / dull.std(),
        0.1 * np.sin(2 * np.pi * 50 * time) + 0.01 * noise,
        np.where(np.arange(count) % SAMPLE_RATE < 50, 0.8, 0.0),
        0.2 * np.sin(2 * np.pi * 440 * time),
    )
    return [sound.astype(np.float32) for sound in sounds]


if __name__ == "__main__":
    main()
