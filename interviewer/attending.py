"""Keys that work while the interviewer speaks and listens, and the two never do both at once."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from audio.errors import DeviceError
from audio.interfaces import Block, Microphone, Transcriber
from audio.recording import Recording
from audio.transcript import Transcript
from interviewer.background import TICK, Background
from interviewer.candidate import Skipped
from interviewer.controls import Controls
from interviewer.listening import Microphones

AT_ONCE = 0.002
"""Seconds; a block that comes sooner was there already."""

MOST_BLOCKS = 300
"""Ten seconds of sound: a machine that does not catch up in that time never will."""

NOTHING = Block(np.zeros(0, np.float32))


class AttendedScreen(Protocol):
    """What the candidate sees, and the keys."""

    controls: Controls

    def attend(self) -> None:
        """Read the keys and show what they did; called many times a second."""
        ...

    def notice(self, message: str, **details: str | float) -> None:
        """Show a message of the catalogues."""
        ...

    def repeating(self) -> None:
        """Show that the question is heard again."""
        ...


class StoppableVoice(Protocol):
    """The interviewer's voice, from one thread to another."""

    def say(self, text: str) -> None:
        """Return when it has been heard, was stopped, or cannot be heard."""
        ...

    def cue(self) -> None:
        """Let the sound be heard after which the candidate may speak."""
        ...

    def warn(self) -> None:
        """Let the sound be heard that says that little time is left."""
        ...

    def stop(self) -> None:
        """Fall silent at once."""
        ...


class AttendedVoice:
    """Say things while the keys work: going on, skipping, leaving, or not being done cuts the interviewer short."""

    def __init__(self, voice: StoppableVoice, screen: AttendedScreen) -> None:
        self.voice = voice
        self.screen = screen
        self._text = ""

    def say(self, text: str) -> None:
        """Return when the text has been heard or the candidate goes on. Raises Skipped."""
        self._text = text
        controls = self.screen.controls
        controls.begin()
        speech = self._speak()
        try:
            while not (speech.wait(TICK) or is_over(controls) or controls.asks("not-done")):
                self.screen.attend()
                if controls.take("repeat"):
                    self.stop(speech)
                    speech = self.repeat()
        finally:
            self.stop(speech)
        check(controls)

    def repeat(self) -> Background[None]:
        """Begin to say the last text again, and show it."""
        self.screen.repeating()
        return self._speak()

    def repeat_with_cue(self) -> Background[None]:
        """Begin to say the last text again while the microphone is open.

        After the cue, what a slow loudspeaker or the room leaves to be heard are notes, no words.
        """
        self.screen.repeating()
        return Background(self._say_with_cue)

    def cue(self) -> Background[None]:
        """Begin the sound after which the candidate may speak; where there is none, it is over on return."""
        cue = Background(self.voice.cue)
        cue.wait(TICK)
        return cue

    def warn(self) -> None:
        """Begin the sound that says that little time is left."""
        Background(self.voice.warn)

    def stop(self, speech: Background[None]) -> None:
        """Fall silent."""
        while speech.is_running:  # it may not even have begun
            self.voice.stop()
            speech.wait(TICK)
        speech.result()

    def _speak(self) -> Background[None]:
        return Background(lambda: self.voice.say(self._text))

    def _say_with_cue(self) -> None:
        self.voice.say(self._text)
        self.voice.cue()


@dataclass(frozen=True, slots=True)
class AttendedMicrophones:
    """Microphones that are deaf while the interviewer speaks or the candidate pauses."""

    microphones: Microphones
    voice: AttendedVoice
    screen: AttendedScreen

    def microphone(self, question_id: str) -> Microphone | None:
        """Give what is heard through next."""
        microphone = self.microphones.microphone(question_id)
        return AttendedMicrophone(microphone, self.voice, self.screen) if microphone else None

    def has_more(self, question_id: str) -> bool:
        """Whether something would be heard."""
        return self.microphones.has_more(question_id)


@dataclass(frozen=True, slots=True)
class AttendedMicrophone:
    """A microphone that is open before the cue, so that no syllable is lost, and deaf until the cue is over.

    Deaf means: it goes on delivering, and what it delivers is dropped. So a pause costs no memory, and the answer's
    clock, which counts samples, stands still.
    """

    microphone: Microphone
    voice: AttendedVoice
    screen: AttendedScreen

    @contextmanager
    def listen(self) -> Iterator[Iterator[Block]]:
        """Open. Raises DeviceError; while iterating also Skipped."""
        with ExitStack() as stack:
            blocks = self._opened(stack)
            self.screen.controls.begin()
            self.screen.controls.take("not-done")  # whatever was said about the answer before
            yield self._heard(blocks)

    def _opened(self, stack: ExitStack) -> Iterator[Block]:
        """Open; a microphone that was taken away may come back."""
        while True:
            try:
                return stack.enter_context(self.microphone.listen())
            except DeviceError as error:
                if not self.screen.controls.has_keys:
                    raise
                self.screen.notice(error.message, **error.details)
                self.screen.notice("microphone-awaited")
                await_key(self.screen)

    def _heard(self, blocks: Iterator[Block]) -> Iterator[Block]:
        controls = self.screen.controls
        speech = self.voice.cue()
        backlog = _Backlog(controls)
        for block in backlog.watched(blocks):
            self.screen.attend()
            _check_unless_spoken(controls)
            if controls.take_ring():
                self.voice.warn()
            speech = self._speech_after_keys(speech)
            backlog.put_off_the_end()
            if not (speech.is_running or controls.is_paused):
                yield block
            elif controls.is_leaving:
                yield NOTHING  # the recorder asks for keys only after a block

    def _speech_after_keys(self, speech: Background[None]) -> Background[None]:
        """Say the question again, or cut it short, where a key asks for it; give what is being said."""
        controls = self.screen.controls
        if controls.take("repeat"):
            self.voice.stop(speech)
            return self.voice.repeat_with_cue()
        if speech.is_running and controls.goes_on:
            controls.goes_on = False  # this ends what the interviewer says, not the answer
            self.voice.stop(speech)
        return speech


class _Backlog:
    """Sound that was heard and waits to be taken: what was said before a key ended the answer is part of it.

    It builds up where the program is held up: a busy machine, a terminal that stopped showing what is drawn.
    """

    def __init__(self, controls: Controls, clock: Callable[[], float] = time.monotonic) -> None:
        self._controls = controls
        self._clock = clock
        self._is_over = True
        self._blocks_since_key = 0

    def watched(self, blocks: Iterator[Block]) -> Iterator[Block]:
        """Give the blocks, and notice which had to be waited for: then there was no backlog."""
        asked = self._clock()
        for block in blocks:
            self._is_over = self._clock() - asked > AT_ONCE
            yield block
            asked = self._clock()

    def put_off_the_end(self) -> None:
        """Let a key end the answer only when the backlog is over, or has no end."""
        if self._controls.goes_on or self._blocks_since_key:
            self._blocks_since_key += 1
            self._controls.goes_on = self._is_over or self._blocks_since_key > MOST_BLOCKS


@dataclass(frozen=True, slots=True)
class LoadedTranscriber:
    """A transcriber whose model is being loaded while the first question is asked.

    loading: what has to be over before it is used.
    """

    transcriber: Transcriber
    loading: Background[None]

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        """Give the words with their times. Raises TranscriptionError."""
        self.loading.result()
        return self.transcriber.transcribe(recording, language=language, vocabulary=vocabulary)


def await_key(screen: AttendedScreen, sleep: Callable[[float], None] = time.sleep) -> None:
    """Return when the candidate goes on. Raises Skipped."""
    screen.controls.begin()
    while not is_over(screen.controls):
        sleep(TICK)
        screen.attend()
    check(screen.controls)


def is_over(controls: Controls) -> bool:
    """Say whether the candidate is done with this stage, one way or another."""
    return controls.goes_on or controls.is_skipping or controls.is_leaving


def check(controls: Controls) -> None:
    """Raise Skipped if the candidate wants no more of this question."""
    if controls.is_skipping or controls.is_leaving:
        raise Skipped


def _check_unless_spoken(controls: Controls) -> None:
    """Leaving keeps an answer that has begun: it is over then, not skipped."""
    if not (controls.is_leaving and controls.has_spoken):
        check(controls)
