"""The interviewer's voice: what is said is synthesized and played; where it cannot be, the candidate reads it."""

from __future__ import annotations

from typing import Protocol

from audio.errors import DeviceError, SpeechError
from audio.interfaces import Player, Synthesizer


class SpeakingScreen(Protocol):
    """Where a voice that fails is reported."""

    def notice(self, message: str, **details: str | float) -> None:
        """Show a message of the catalogues."""
        ...


class InterviewerVoice:
    """Say things aloud in one language; a voice that fails says so once and is silent from then on."""

    def __init__(self, synthesizer: Synthesizer, player: Player, screen: SpeakingScreen, *, language: str) -> None:
        self.synthesizer = synthesizer
        self.player = player
        self.screen = screen
        self.language = language
        self._is_broken = False

    def say(self, text: str) -> None:
        """Return when the text has been heard, at once if no voice works."""
        if self._is_broken:
            return
        try:
            self.player.play(self.synthesizer.synthesize(text, language=self.language))
        except (SpeechError, DeviceError) as error:
            self._is_broken = True
            self.screen.notice(error.message, **error.details)
            self.screen.notice("voice-off")


class NoVoice:
    """Say nothing: the candidate reads."""

    def say(self, text: str) -> None:
        """Return at once."""
