"""Whether a microphone hears what the loudspeaker plays: by the sound, and by the words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from audio.fluency import pauses
from audio.level import SILENCE, level_of
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.transcript import Word

LOWEST, HIGHEST = 200.0, 5000.0
"""Hz between which small loudspeakers and microphones are true."""

LONGEST_WAY = 1.0
"""Seconds from the beginning of playing until the sound may arrive; Bluetooth takes a third of one."""

HEARD = 20.0
"""From this likeness on it is the same sound. Ours: in simulated rooms (reverberation 0.3 to 0.8 s, noise as loud as
the echo) it was 42 or more; for noise, hum and other people's speech 9.3 or less."""

SAME_WORDS = 0.75
"""Share of the letters from which the first words are what was just said, whoever says it: there is nothing else in
them. Ours: of the banks' reference answers no beginning has more than 0.55, and "I monitor a model with alerts" after
"How do you monitor a model in production?" 0.61."""

SIMILAR_WORDS, QUIETER = 0.57, 5.0
"""The same for what is so many dB quieter than what follows, as a loudspeaker mostly is. Ours: with `micro`, questions
leaked in a room with 0.3 s of reverberation, 6 to 25 dB below the answer, had 0.59 to 0.67 in ten cases of twelve."""

SIMILAR_PIECE, FAINT = 0.65, 15.0
"""The same for a piece of it, where what is heard is so much quieter that hardly the candidate said it. Ours: of eight
questions leaked 25 dB below the answer, half were found by it; of the others too little was heard rightly."""

ENOUGH = 20.0
"""Seconds of the answer after it that its loudness is taken from."""

FEWEST_WORDS = 4
"""What is shorter is too easily like something else. Ours."""


def likeness(recorded: Recording, played: Recording) -> float:
    """Say how far the best match of the two stands out of all others: over `HEARD` one contains the other.

    Generalised cross-correlation with phase transform (Knapp & Carter 1976), which reverberation hardly harms.
    """
    heard, sent = (part.resampled(SAMPLE_RATE).samples.astype(np.float64) for part in (recorded, played))
    length = 1 << (len(heard) + len(sent)).bit_length()
    spectrum = np.fft.rfft(heard, length) * np.conj(np.fft.rfft(sent, length))
    frequencies = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
    phase = spectrum / np.maximum(np.abs(spectrum), 1e-12)
    phase[(frequencies < LOWEST) | (frequencies > HIGHEST)] = 0
    correlation = np.fft.irfft(phase, length)
    spread = float(correlation.std())
    return float(correlation[: round(LONGEST_WAY * SAMPLE_RATE)].max()) / spread if spread else 0.0


def leaked(words: Sequence[Word], speech: Sequence[Stretch], said: str, path: Path) -> int:
    """Give how many of the first words of an answer are what the interviewer `said` before, 0 for none.

    words, speech: of the answer, in the clock of the WAV file at `path`. The leak ends at a pause. Where nothing but
    it is heard, none is one: then the candidate may have read it aloud. Raises NotAudioError.
    """
    if len(said.split()) < FEWEST_WORDS:
        return 0
    after = {_until(words, (pause.start + pause.end) / 2): pause for pause in pauses(speech)}
    longest = min(2 * len(said.split()), len(words) - 1)
    likely = [count for count in after if FEWEST_WORDS <= count <= longest]
    whole, sameness = _likest(likely, words, said, _sameness)
    if sameness >= SAME_WORDS:
        return whole
    if sameness >= SIMILAR_WORDS and _rise(path, speech, after[whole].start) >= QUIETER:
        return whole
    piece, likeness_of_piece = _likest(likely, words, said, _likest_piece)
    is_faint = likeness_of_piece >= SIMILAR_PIECE and _rise(path, speech, after[piece].start) >= FAINT
    return piece if is_faint else 0


def _likest(
    counts: Iterable[int], words: Sequence[Word], said: str, alike: Callable[[Sequence[Word], str], float]
) -> tuple[int, float]:
    """Give the number of first words that are most like what was said, and how alike they are."""
    best = max(counts, key=lambda count: alike(words[:count], said), default=0)
    return best, alike(words[:best], said)


def _until(words: Sequence[Word], seconds: float) -> int:
    return sum((word.start + word.end) / 2 < seconds for word in words)


def _rise(path: Path, speech: Sequence[Stretch], begin: float) -> float:
    """Give by how many dB the speech after `begin` seconds is louder than that before."""
    before, after = (
        _loudness(path, [part for part in speech if start <= part.start < end])
        for start, end in ((0.0, begin), (begin, begin + ENOUGH))
    )
    return after - before


def _loudness(path: Path, speech: Sequence[Stretch]) -> float:
    start, end = speech[0].start, speech[-1].end
    inside = [Stretch(part.start - start, part.end - start) for part in speech]
    return level_of(Recording.load_between(path, start, end), inside).voice or SILENCE


def _sameness(words: Sequence[Word], said: str) -> float:
    from rapidfuzz.fuzz import ratio

    return ratio(_plain(" ".join(word.text for word in words)), _plain(said)) / 100


def _likest_piece(words: Sequence[Word], said: str) -> float:
    """Give how alike the words are to the likest piece of what was said; more words than that are no piece."""
    from rapidfuzz.fuzz import partial_ratio

    heard, whole = _plain(" ".join(word.text for word in words)), _plain(said)
    return partial_ratio(heard, whole) / 100 if 0 < len(heard) <= len(whole) else 0.0


def _plain(text: str) -> str:
    """Give letters, digits and blanks alone, without accents: what a misheard word still shares with the true one."""
    letters = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[^a-z0-9 ]", "", letters)
