"""The interviewer's voice: what is said is synthesized and played; where it cannot be, the candidate reads it."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from audio.errors import DeviceError, SpeechError
from audio.interfaces import Synthesizer
from audio.recording import Recording
from interviewer.background import Background


class StoppablePlayer(Protocol):
    """A `Player` that another thread can stop."""

    def play(self, recording: Recording) -> None:
        """Return when it has been heard, or was stopped. Raises DeviceError."""
        ...

    def stop(self) -> None:
        """Fall silent at once; nothing happens where nothing is heard."""
        ...


class SpeakingScreen(Protocol):
    """Where a voice that fails is reported."""

    def notice(self, message: str, **details: str | float) -> None:
        """Show a message of the catalogues."""
        ...


@dataclass(frozen=True, slots=True)
class Sounds:
    """What says something without words, None for silence.

    cue: the candidate may speak. warning: little time is left.
    """

    cue: Recording | None = None
    warning: Recording | None = None


class InterviewerVoice:
    """Say things aloud in one language; a voice that fails says so once and is silent from then on.

    sounds: what is heard besides words.
    """

    def __init__(
        self,
        synthesizer: Synthesizer,
        player: StoppablePlayer,
        screen: SpeakingScreen,
        *,
        language: str,
        sounds: Sounds | None = None,
    ) -> None:
        self.synthesizer = synthesizer
        self.player = player
        self.screen = screen
        self.language = language
        self.sounds = sounds or Sounds()
        self._is_broken = False
        self._is_stopped = False

    def say(self, text: str) -> None:
        """Return when the text has been heard or was stopped, at once if no voice works."""
        self._is_stopped = False
        if self._is_broken:
            return
        try:
            recording = self.synthesizer.synthesize(text, language=self.language)
            if not self._is_stopped:
                self.player.play(recording)
        except (SpeechError, DeviceError) as error:
            self._is_broken = True
            self.screen.notice(error.message, **error.details)
            self.screen.notice("voice-off")

    def cue(self) -> None:
        """Return when the cue has been heard; without a loudspeaker the screen says enough."""
        self._sound(self.sounds.cue)

    def warn(self) -> None:
        """Return when the warning has been heard; without a loudspeaker the screen says enough."""
        self._sound(self.sounds.warning)

    def stop(self) -> None:
        """Fall silent, from another thread."""
        self._is_stopped = True
        self.player.stop()

    def _sound(self, sound: Recording | None) -> None:
        if sound is not None:
            with suppress(DeviceError):
                self.player.play(sound)


class NoVoice:
    """Say nothing: the candidate reads."""

    def say(self, text: str) -> None:
        """Return at once."""

    def cue(self) -> None:
        """Return at once."""

    def warn(self) -> None:
        """Return at once."""

    def stop(self) -> None:
        """Nothing is being said."""


class PreparedSynthesizer:
    """A synthesizer that makes the next of these texts ready, while the candidate listens and answers."""

    def __init__(self, synthesizer: Synthesizer, texts: Sequence[str]) -> None:
        self.synthesizer = synthesizer
        self._following = dict(pairwise(texts))
        self._prepared: dict[str, Background[Recording]] = {}

    def synthesize(self, text: str, *, language: str) -> Recording:
        """Give the spoken text. Raises SpeechError."""
        prepared = self._prepared.pop(text, None)
        recording = prepared.result() if prepared else self.synthesizer.synthesize(text, language=language)
        self._prepare(self._following.get(text), language)
        return recording

    def _prepare(self, text: str | None, language: str) -> None:
        if text is not None and text not in self._prepared:
            self._prepared[text] = Background(lambda: self.synthesizer.synthesize(text, language=language))
