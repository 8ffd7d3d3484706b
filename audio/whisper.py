"""faster-whisper behind `Transcriber`."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from audio.errors import TranscriptionError
from audio.pacing import PacingOptions
from audio.recording import SAMPLE_RATE, Recording, Stretch
from audio.speech_models import broken, find, name_of
from audio.transcript import Transcript, Word
from audio.voice_activity import VoiceActivityOptions, speech_in

if TYPE_CHECKING:
    from audio.recording import Samples


VERBATIM = {"en": "Um, uh, hmm, er,", "pt-BR": "Hum, ahn, é, eh,"}


@dataclass(frozen=True, slots=True)
class WhisperOptions:
    """How to decode.

    beam_size: 5 is Whisper's own. compute_type: of CTranslate2, int8 is the fastest on a CPU.
    threads: 0 for as many as there are processors, at most 8: more do not help.
    longest_silence: seconds; what lasts longer is cut out before decoding, since Whisper makes words of it. 2.0 is
    where faster-whisper cuts.
    margin: seconds of sound kept around speech.
    hotwords: how many terms of the vocabulary are handed over; Whisper spares half of its text window for them.
    verbatim: language -> a few filled pauses that go before each part, so that fewer are left out (Whisper issue 319).
    Short ones: a long prompt loses whole sentences (whisperX issue 693); under 32 characters it did not.
    voice_activity: what counts as speech.
    """

    beam_size: int = 5
    compute_type: str = "int8"
    threads: int = 0
    longest_silence: float = 2.0
    margin: float = 0.2
    hotwords: int = 60
    verbatim: Mapping[str, str] = field(default_factory=lambda: dict(VERBATIM))
    voice_activity: VoiceActivityOptions = field(default_factory=VoiceActivityOptions)


# It was trained without hotwords and prompts, and is so small that two threads wait for each other for longer than one
# needs alone: 5.7 s against 11.8 s for 275 s of sound.
OPTIONS = {"micro": WhisperOptions(hotwords=0, verbatim={}, threads=1)}

PACING = {"micro": PacingOptions(window=20.0)}
"""How answers are cut while they are spoken, for models that hear another window than Whisper's 30 s."""

DECODING = 2.0
"""What writing down a window costs beside its encoding alone; measured 1.3 to 2. Ours."""

LOOP = 2.4
"""Compression from which a segment repeats itself: Whisper's own threshold."""

LOOP_LENGTH = 4
"""Words' pieces that may not come twice when a loop is decoded again. Ours."""


class WhisperTranscriber:
    """Write down recordings with a Whisper model.

    model: `micro`, a size, a hub id, or a folder; it must be on this machine.
    Raises ModelNotFoundError if it is not.
    """

    def __init__(self, model: str, options: WhisperOptions | None = None) -> None:
        self.model = model
        self.name = name_of(model)
        self.options = options or OPTIONS.get(model, WhisperOptions())
        self._folder = find(model)
        self._whisper: Any = None
        self._cost = 0.0

    @property
    def pacing(self) -> PacingOptions:
        """How an answer is best cut while it is spoken, by what the model costs here as far as that was measured.

        Costs are doubled steps, so that the same machine cuts alike from day to day, busy or not.
        """
        usual = PACING.get(self.model, PacingOptions())
        if self._cost <= usual.cost:
            return usual
        return replace(usual, cost=usual.cost * 2 ** math.ceil(math.log2(self._cost / usual.cost)))

    def measure(self) -> None:
        """Load the model, and take the time of one window. Raises ModelNotFoundError."""
        from faster_whisper.audio import pad_or_trim

        self.load()
        started = time.perf_counter()
        self._whisper.encode(pad_or_trim(self._whisper.feature_extractor(np.zeros(SAMPLE_RATE, np.float32))))
        self._cost = DECODING * (time.perf_counter() - started)

    def load(self) -> None:
        """Load the model, a second or more, unless it is loaded. Raises ModelNotFoundError if its files are broken."""
        if self._whisper is not None:
            return
        from faster_whisper import WhisperModel

        try:
            self._whisper = WhisperModel(
                str(self._folder),
                device="cpu",
                compute_type=self.options.compute_type,
                cpu_threads=self.options.threads or min(os.cpu_count() or 1, 8),
                local_files_only=True,
            )
        # Three libraries read the folder; the tokenizer's raises nothing more precise.
        except Exception as error:
            raise broken(self.model) from error

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        """Give the words with their times; none for a recording in which nobody speaks. Raises TranscriptionError."""
        recording = recording.resampled(SAMPLE_RATE)
        speech = speech_in(recording, self.options.voice_activity)
        if not speech:
            return Transcript("", language=language, model=self.name)
        self.load()
        self._check(language)
        words = self._decode(recording.samples, self._clips(speech, recording.duration), language, vocabulary)
        words = tuple(snapped(word, speech) for word in words)
        return Transcript.of_words(words, language=language, model=self.name)

    def _check(self, language: str) -> None:
        if language != "en" and not self._whisper.model.is_multilingual:
            raise TranscriptionError("model-english-only", model=self.name)

    def _clips(self, speech: Sequence[Stretch], duration: float) -> list[Stretch]:
        window = float(self._whisper.feature_extractor.chunk_length)
        return clips(speech, duration, window=window, options=self.options)

    def _decode(
        self, samples: Samples, parts: Sequence[Stretch], language: str, vocabulary: Sequence[str]
    ) -> tuple[Word, ...]:
        options = {
            "language": language.partition("-")[0].lower(),
            "beam_size": self.options.beam_size,
            # Whisper's way out of a loop is sampling, which gives other words every time, and whose generators cannot
            # be seeded again (measured with CTranslate2 4.8). Ours forbids repetitions.
            "temperature": 0.0,
            "word_timestamps": True,
            # One invented sentence would otherwise breed more of its kind.
            "condition_on_previous_text": False,
            "clip_timestamps": [time for part in parts for time in (part.start, part.end)],
            "initial_prompt": self.options.verbatim.get(language),
            "hotwords": ", ".join(vocabulary[: self.options.hotwords]) or None,
        }
        try:
            segments = list(self._whisper.transcribe(samples, **options)[0])
            if any(segment.compression_ratio > LOOP for segment in segments):
                segments = list(self._whisper.transcribe(samples, **options, no_repeat_ngram_size=LOOP_LENGTH)[0])
            return tuple(word for segment in segments for word in words_of(segment.words))
        except (RuntimeError, ValueError) as error:
            raise TranscriptionError("transcription-failed", model=self.name, reason=str(error)) from error


def clips(speech: Sequence[Stretch], duration: float, *, window: float, options: WhisperOptions) -> list[Stretch]:
    """Gather stretches of speech into what is decoded together, cut at silences only (WhisperX: "cut and merge").

    As long as they fit into the model's `window` (seconds) and no silence is too long: so no word is cut by a
    window's end, and no silence is there to make words of. `duration`: of the recording, seconds.
    """
    gathered: list[Stretch] = []
    for stretch in speech:
        padded = Stretch(max(stretch.start - options.margin, 0.0), min(stretch.end + options.margin, duration))
        if gathered and _belongs(gathered[-1], padded, window, options):
            gathered[-1] = Stretch(gathered[-1].start, padded.end)
        else:
            gathered.append(padded)
    return gathered


def _belongs(clip: Stretch, padded: Stretch, window: float, options: WhisperOptions) -> bool:
    silence = padded.start - clip.end + 2 * options.margin
    return silence <= options.longest_silence and padded.end - clip.start <= window


def words_of(pieces: Iterable[Any]) -> list[Word]:
    """Make whitespace-separated words of what faster-whisper calls words: a piece without a space before it goes on.

    What has neither letter nor digit (a dash, a note) is no word.
    """
    words: list[Word] = []
    for piece in pieces:
        text = "".join(piece.word.split())
        if words and text and not piece.word[0].isspace():
            words[-1] = _joined(words[-1], text, piece)
        elif any(character.isalnum() for character in text):
            words.append(Word(text, float(piece.start), float(piece.end), float(piece.probability)))
    return words


def _joined(word: Word, text: str, piece: Any) -> Word:
    return Word(word.text + text, word.start, float(piece.end), min(word.probability, float(piece.probability)))


def snapped(word: Word, speech: Sequence[Stretch]) -> Word:
    """Move the ends of a word out of the silences beside it: Whisper lets them drift there."""
    start, end = word.start, word.end
    if _is_silent(start, speech):
        start = min((part.start for part in speech if start < part.start < end), default=start)
    if _is_silent(end, speech):
        end = max((part.end for part in speech if start < part.end < end), default=end)
    return replace(word, start=start, end=end)


def _is_silent(time: float, speech: Sequence[Stretch]) -> bool:
    return not any(part.start <= time <= part.end for part in speech)
