"""Writing down while the candidate speaks: a worker thread over a `Transcriber`, so that little is left at the end.

It reads the parts from the recording on disk, so that nothing is held in memory and nothing can be dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Queue
from threading import Condition, Thread
from types import TracebackType
from typing import TYPE_CHECKING, Self

from audio.pacing import Pacing, PacingOptions, Part
from audio.phrasing import Ending, Phrases
from audio.prosody import Sounding, Voice, is_open, sounding_of, voice_of
from audio.recording import Recording, Stretch
from audio.transcript import Transcript, Word

if TYPE_CHECKING:
    from audio.interfaces import Transcriber

TICK = 0.05
"""Seconds between two looks at the keys while an answer waits for its words."""


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """How answers are written down while they are spoken.

    language, vocabulary: for the transcriber. phrases: what the language ends sentences with.
    pacing: how an answer is cut. listens: also to how the voice sounds.
    """

    language: str
    vocabulary: Sequence[str] = ()
    phrases: Phrases = field(default_factory=Phrases)
    pacing: PacingOptions = field(default_factory=PacingOptions)
    listens: bool = True


@dataclass(frozen=True, slots=True)
class _Written:
    part: Part
    words: tuple[Word, ...]
    sounding: Sounding | None


class LiveTranscription:
    """One answer, written down while it is spoken; a context, which leaves no work behind.

    path: the growing WAV file. attend: called while something waits, many times a second.
    """

    def __init__(
        self,
        transcriber: Transcriber,
        path: Path,
        options: LiveOptions,
        *,
        attend: Callable[[], None] = lambda: None,
    ) -> None:
        self.transcriber = transcriber
        self.path = path
        self.options = options
        self.attend = attend
        self._pacing = Pacing(options.pacing)
        self._latest: Part | None = None
        self._parts: Queue[Part | None] = Queue()
        self._ordered = 0
        self._written: list[_Written] = []  # kept parts, and the latest glance
        self._words: tuple[Word, ...] = ()
        self._done = 0
        self._model = ""
        self._problem: BaseException | None = None
        self._changed = Condition()
        self._worker = Thread(target=self._work, name="live-transcription", daemon=True)

    def __enter__(self) -> Self:
        self._worker.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._parts.put(None)
        if kind is not None:
            with self._changed:
                self._problem = self._problem or problem

    @property
    def words(self) -> tuple[Word, ...]:
        """What has been written down so far, for a caption; the same object until there is more."""
        return self._words

    @property
    def behind(self) -> int:
        """How many parts wait or are being written down."""
        with self._changed:
            return self._ordered - self._done

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Ending:
        """Take in how far the recording on disk goes and where its latest speech lies; say how that speech ended.

        When the words are due, this waits for them. Until then they may still say "unfinished", and nothing is lost by
        listening: the assessment needs them anyway.
        """
        part = self._pacing.hear(elapsed, latest, speaking=speaking)
        if part:
            self._latest = part
            self._order(part)
        is_about_this = self._latest is not None and latest is not None and self._latest.speech_end >= latest.end
        if speaking or self._latest is None or not is_about_this or elapsed < self._latest.ready:
            return "unknown" if self._problem else "unfinished"
        self._wait()
        return "unknown" if self._problem else self._ending

    def finish(self, elapsed: float, latest: Stretch | None) -> Transcript:
        """Write down what is left and give the whole answer. Raises TranscriptionError, also for earlier parts."""
        last = self._latest
        is_complete = latest is None or (last is not None and last.speech_end >= latest.end)
        if not is_complete:
            end = latest.end if latest else elapsed
            self._order(self._pacing.rest(elapsed, end))
        self._wait()
        if self._problem:
            raise self._problem
        return Transcript.of_words(self.words, language=self.options.language, model=self._model)

    @property
    def voice(self) -> Voice | None:
        """How the voice sounded, None where nobody listened to it; complete after `finish`."""
        soundings = [written.sounding for written in self._written if written.sounding]
        return voice_of(soundings) if soundings else None

    @property
    def _ending(self) -> Ending:
        return self.options.phrases.ending(self.words, is_held=self._is_held)

    @property
    def _is_held(self) -> bool:
        soundings = [written.sounding for written in self._written if written.sounding]
        return bool(soundings) and is_open(soundings[-1], soundings[:-1])

    def _order(self, part: Part) -> None:
        self._ordered += 1
        self._parts.put(part)

    def _wait(self) -> None:
        while self.behind and not self._problem:
            with self._changed:
                self._changed.wait_for(lambda: self._done == self._ordered or self._problem, TICK)
            self.attend()

    def _work(self) -> None:
        while (part := self._parts.get()) and not self._problem:
            try:
                self._keep(part, *self._write_down(part))
            except BaseException as problem:  # noqa: BLE001  it is raised where the transcript is asked for
                with self._changed:
                    self._problem = problem
                    self._changed.notify_all()

    def _write_down(self, part: Part) -> tuple[Transcript, Sounding | None]:
        sound = Recording.load_between(self.path, part.start, part.end)
        transcript = self.transcriber.transcribe(
            sound, language=self.options.language, vocabulary=self.options.vocabulary
        )
        spoken = sound.between(0.0, part.speech_end - part.start)
        return transcript, sounding_of(spoken, part.start) if self.options.listens else None

    def _keep(self, part: Part, transcript: Transcript, sounding: Sounding | None) -> None:
        words = tuple(
            replace(word, start=word.start + part.start, end=word.end + part.start) for word in transcript.words
        )
        with self._changed:
            self._model = transcript.model or self._model
            if self._written and not self._written[-1].part.is_kept:
                self._written.pop()  # this part begins where that glance did
            self._written.append(_Written(part, words, sounding))
            self._words = tuple(word for written in self._written for word in written.words)
            self._done += 1
            self._changed.notify_all()
