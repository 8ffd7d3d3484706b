"""Whether the candidate has finished.

A pure state machine. Time is counted in samples, never by the clock, so a recording ends as the live answer did.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from audio.phrasing import Ending
from audio.recording import SAMPLE_RATE

EndedBy = Literal["key", "silence", "limit", "no_speech", "end_of_recording"]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long a silence after speech may last, by how the speech before it ended; all in seconds, and ours.

    closing: after "that's it". finished: after what may be a finished sentence; half of a speaker's pauses between
    sentences are far shorter. unfinished: after a filler, a conjunction, an article or a held pitch; thinkers asked
    other programs for 10 s. unknown: where nothing has been written down in time; 3 s still cut people off there.
    thinking: after the candidate said that they are still thinking.
    """

    closing: float = 1.2
    finished: float = 2.8
    unfinished: float = 6.6
    unknown: float = 4.5
    thinking: float = 30.0

    @classmethod
    def constant(cls, seconds: float) -> Patience:
        """Give the same patience for any ending: what a program has that does not listen to what is said."""
        return cls(seconds, seconds, seconds, seconds)

    def after(self, ending: Ending) -> float:
        """Give the longest silence after such an ending."""
        return {
            "closing": self.closing,
            "finished": self.finished,
            "unfinished": self.unfinished,
            "unknown": self.unknown,
        }[ending]


@dataclass(frozen=True, slots=True)
class EndpointingOptions:
    """When an answer is over; all in seconds, None for never.

    patience: with silence after speech.
    no_speech: silence from the beginning. Ours: well beyond the time to think that an answer needs.
    limit: length of the whole answer, from the beginning of listening.
    """

    patience: Patience | None = field(default_factory=Patience)
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
        self._is_thinking = False
        self._ending: Ending = "unknown"

    @property
    def elapsed(self) -> float:
        """Seconds heard so far."""
        return self._samples / self.sample_rate

    @property
    def ends_in(self) -> float | None:
        """Seconds of silence after which the answer would be over, None while somebody speaks and for never."""
        bound = self._bound
        return None if bound is None or not self._silence else max(bound - self._silence / self.sample_rate, 0.0)

    def wait(self) -> None:
        """Take in that the candidate is still thinking: this silence begins anew, and may last long."""
        self._is_thinking = True
        self._silence = 0

    def hear(
        self, samples: int, *, speaking: bool, beginning: bool = False, ending: Ending = "unknown"
    ) -> EndedBy | None:
        """Take in the next `samples` with or without a voice; give the reason if the answer is over now.

        beginning: whether a voice may just have begun; then no silence ends the answer. ending: how the speech before
        this silence ended, as far as that is known by now.
        """
        self._samples += samples
        self._silence = 0 if speaking else self._silence + samples
        self._has_spoken = self._has_spoken or speaking
        self._is_thinking = self._is_thinking and not speaking
        self._ending = ending
        if _reached(self.options.limit, self.elapsed):
            return "limit"
        if beginning or not _reached(self._bound, self._silence / self.sample_rate):
            return None
        return "silence" if self._has_spoken else "no_speech"

    @property
    def _bound(self) -> float | None:
        """Seconds that the silence may last."""
        patience = self.options.patience
        if not self._has_spoken:
            no_speech = self.options.no_speech
            return max(no_speech, patience.thinking) if no_speech and patience and self._is_thinking else no_speech
        if patience is None:
            return None
        return patience.thinking if self._is_thinking else patience.after(self._ending)


def _reached(bound: float | None, seconds: float) -> bool:
    return bound is not None and seconds >= bound
