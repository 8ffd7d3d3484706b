"""Time that runs out: of an answer, with quiet warnings, and of a whole session."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from audio.recorder import Moment

WARNINGS = (30.0, 10.0)
"""Seconds before the end of an answer at which the candidate is told. Ours."""

SHORTEST = 3.0
"""A warning is given only in an answer that may last this many times as long: 30 s know of the last 10 alone. Ours."""

QUIET = 0.4
"""Seconds without a voice, after which a sound falls into nobody's words. Ours."""


class AnswerClock:
    """Warn before the end of one answer: on the screen at once, with a sound only where the candidate is silent.

    limit: seconds.
    """

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self._to_show = [warning for warning in WARNINGS if limit >= SHORTEST * warning]
        self._to_ring = list(self._to_show)
        self._voice_at = 0.0

    def warning(self, moment: Moment) -> float | None:
        """Give the seconds that are left, once for each warning."""
        return self._passed(self._to_show, moment)

    def rings(self, moment: Moment) -> bool:
        """Say whether now is the moment for the sound of a warning: never over a voice, and once for each."""
        if moment.speaking:
            self._voice_at = moment.elapsed
        return moment.elapsed - self._voice_at >= QUIET and self._passed(self._to_ring, moment) is not None

    def _passed(self, warnings: list[float], moment: Moment) -> float | None:
        """Take those from `warnings` that are due, and give the last of them."""
        passed = [warning for warning in warnings if self.limit - moment.elapsed <= warning]
        warnings[:] = [warning for warning in warnings if warning not in passed]
        return min(passed, default=None)


class SessionClock:
    """A session's time, from the moment in which this is first looked at. A question that has begun is finished.

    seconds: None for no end.
    """

    def __init__(self, seconds: float | None, now: Callable[[], datetime]) -> None:
        self._seconds = seconds
        self._now = now
        self._end: datetime | None = None

    def is_over(self) -> bool:
        """Whether no further question may begin."""
        if self._seconds is None:
            return False
        if self._end is None:
            self._end = self._now() + timedelta(seconds=self._seconds)
        return self._now() >= self._end
