"""Work beside the main thread, which stays free for keys, signals and the screen."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable
from threading import Thread
from typing import Generic, Never, TypeVar

Result = TypeVar("Result")

TICK = 0.05
"""Seconds between two looks at the keys while something else runs: less than anybody notices."""


class Background(Generic[Result]):
    """One piece of work in a thread of its own, begun at once; a program that leaves does not wait for it."""

    def __init__(self, work: Callable[[], Result]) -> None:
        self._work = work
        self._results: list[Result] = []
        self._problem: BaseException | None = None
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    @property
    def is_running(self) -> bool:
        """Whether there is no result yet."""
        return self._thread.is_alive()

    def wait(self, seconds: float) -> bool:
        """Wait for at most so long; give whether it is over."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def result(self) -> Result:
        """Give what came of it, when it is over; raise what it raised."""
        self._thread.join()
        if self._problem:
            raise self._problem
        return self._results[0]

    def _run(self) -> None:
        try:
            self._results.append(self._work())
        except BaseException as problem:  # noqa: BLE001  it is raised where the result is asked for
            self._problem = problem


def leave(status: int) -> Never:
    """End the program.

    Python ends by breaking off its daemon threads; where that happens inside C++, which writes answers down, the
    whole process aborts. With such threads about, it ends without that.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)
    sys.exit(status)
