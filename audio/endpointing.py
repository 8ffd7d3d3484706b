"""Whether the candidate has finished.

A pure state machine. Time is counted in samples, never by the clock, so a recording ends as the live answer did.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from audio.recording import SAMPLE_RATE

EndedBy = Literal["key", "silence", "limit", "no_speech", "end_of_recording"]


@dataclass(frozen=True, slots=True)
class EndpointingOptions:
    """When an answer is over; all in seconds, None for never.

    patience: silence after speech. Ours: 3 s still cut people off, thinkers asked for 10 s (threads of other programs).
    no_speech: silence from the beginning. Ours: well beyond the time to think that an answer needs.
    limit: length of the whole answer, from the beginning of listening.
    """

    patience: float | None = 5.0
    no_speech: float | None = 20.0
    limit: float | None = None


class Endpointing:
    """Follow one answer and say when it is over."""

    def __init__(self, options: EndpointingOptions, *, sample_rate: int = SAMPLE_RATE) -> None:
        self.options = options
        self.sample_rate = sample_rate
        self._samples = 0
        self._silence = 0
        self._has_spoken = False

    @property
    def elapsed(self) -> float:
        """Seconds heard so far."""
        return self._samples / self.sample_rate

    def hear(self, samples: int, *, speaking: bool) -> EndedBy | None:
        """Take in the next `samples` with or without a voice; give the reason if the answer is over now."""
        self._samples += samples
        self._silence = 0 if speaking else self._silence + samples
        self._has_spoken = self._has_spoken or speaking
        return self._reason()

    def _reason(self) -> EndedBy | None:
        if _reached(self.options.limit, self.elapsed):
            return "limit"
        silence = self._silence / self.sample_rate
        if self._has_spoken:
            return "silence" if _reached(self.options.patience, silence) else None
        return "no_speech" if _reached(self.options.no_speech, silence) else None


def _reached(bound: float | None, seconds: float) -> bool:
    return bound is not None and seconds >= bound
