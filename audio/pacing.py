"""When to write down what: parts of an answer, cut at pauses and sized to what the machine can do. Pure.

A Whisper model pays for a whole window however little is in it. So the parts are planned against an imagined worker
that needs `cost` seconds for each: planned by the recording's clock, the same recording is cut in the same places
whether it comes live or from a file.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from audio.recording import Stretch

LEAD = 0.5
"""Seconds of sound before the first speech of a part: voice activity detection notices soft beginnings late. Ours."""


@dataclass(frozen=True, slots=True)
class PacingOptions:
    """How an answer is cut; all in seconds, and ours.

    cost: what writing down a part takes, however short it is. window: what the model hears at once.
    least: the shortest part that is kept; more words around a word make it easier to recognise.
    pause: silence in which a part may end; half of it stays on either side.
    glance: silence after which a shorter part is written down to know how it ended; if the answer goes on, its sound
    is written down again with what follows.
    load: share of the time that the worker may be busy, so that it can never fall behind.
    """

    cost: float = 0.6
    window: float = 30.0
    least: float = 10.0
    pause: float = 0.4
    glance: float = 0.9
    load: float = 0.5

    @property
    def patient_glance(self) -> float:
        """Seconds of silence before a glance, longer where a glance is dear: most pauses are over by then."""
        return max(self.glance, min(0.2 * self.cost, 2.0))

    @property
    def shortest(self) -> float:
        """Seconds that a part must last, so that the worker keeps up."""
        return min(max(self.least, self.cost / self.load), 0.8 * self.window)


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an answer to be written down.

    start, end: seconds of the recording. is_kept: the next part begins where this one ends; otherwise it is a glance.
    speech_end: where its last speech ends. ready: when the imagined worker is done with it, by the recording's clock.
    """

    start: float
    end: float
    is_kept: bool
    speech_end: float
    ready: float


class Pacing:
    """Follow one answer and say when a part of it shall be written down."""

    def __init__(self, options: PacingOptions) -> None:
        self.options = options
        self.cut = 0.0
        self._speech: list[Stretch] = []  # what is not written down
        self._glanced_at = -1.0
        self._busy_until = 0.0

    def hear(self, elapsed: float, latest: Stretch | None, *, speaking: bool) -> Part | None:
        """Take in the time, and the latest speech so far; give a part to be written down now."""
        if latest is None or latest.end <= self.cut:
            return None
        self._note(latest)
        if speaking:
            return self._forced(elapsed)
        silence = elapsed - latest.end
        if silence >= self.options.pause and latest.end - self._speech[0].start >= self.options.shortest:
            return self._kept(latest.end + self.options.pause / 2, elapsed, latest.end)
        is_new = latest.end > self._glanced_at
        if silence >= self.options.patient_glance and is_new and self._busy_until <= elapsed:
            self._glanced_at = latest.end
            return self._part(latest.end + self.options.pause / 2, elapsed, latest.end, is_kept=False)
        return None

    def rest(self, elapsed: float, speech_end: float) -> Part:
        """Give what is left when the answer is over."""
        return self._kept(elapsed, elapsed, speech_end)

    def _note(self, latest: Stretch) -> None:
        if self._speech and self._speech[-1].start == latest.start:
            self._speech.pop()  # it went on
        self._speech.append(latest)

    def _forced(self, elapsed: float) -> Part | None:
        """Cut a part that fills the window, in its longest gap; somebody who leaves none is cut nowhere."""
        if elapsed - self.cut < self.options.window - 2.0 or len(self._speech) < 2:
            return None
        gaps = [Stretch(before.end, after.start) for before, after in pairwise(self._speech)]
        gap = max(reversed(gaps), key=lambda gap: gap.duration)
        return self._kept((gap.start + gap.end) / 2, elapsed, gap.start)

    def _kept(self, end: float, elapsed: float, speech_end: float) -> Part:
        part = self._part(end, elapsed, speech_end, is_kept=True)
        self.cut = end
        self._speech = [stretch for stretch in self._speech if stretch.end > end]
        self._glanced_at = speech_end
        return part

    def _part(self, end: float, elapsed: float, speech_end: float, *, is_kept: bool) -> Part:
        self._busy_until = max(self._busy_until, elapsed) + self.options.cost
        # A long silence before the speech is nothing to write down.
        start = max(self.cut, self._speech[0].start - LEAD) if self._speech else self.cut
        return Part(start, end, is_kept, speech_end, self._busy_until)
