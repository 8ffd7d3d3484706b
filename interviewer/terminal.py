"""The terminal's keys, one at a time; a terminal that was changed is always given back as it was."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from pathlib import Path
from types import FrameType
from typing import Protocol, Self

SUSPEND = "suspend"
"""Given in place of a key when Ctrl-Z was pressed: whoever draws takes the drawing off before `suspend()`."""

_ESCAPE_DELAY = 0.02
"""Seconds in which an arrow key must have arrived whole, else its first byte counts as Escape."""

_HAS_JOBS = hasattr(signal, "SIGTSTP")


class Keyboard(Protocol):
    """Keys without waiting for them."""

    def pressed(self) -> str:
        """Give the next key that was pressed, "" if there is none: a character, a newline for Enter, or SUSPEND."""
        ...

    def suspend(self) -> None:
        """Stop the program until the shell lets it go on."""
        ...

    def released(self) -> AbstractContextManager[None]:
        """Give a context in which the terminal is somebody else's."""
        ...


class NoKeyboard:
    """No key is ever pressed: there is no terminal."""

    def pressed(self) -> str:
        """Give nothing."""
        return ""

    def suspend(self) -> None:
        """Do nothing."""

    def released(self) -> AbstractContextManager[None]:
        """Nothing has to be released."""
        return nullcontext()


def is_interactive() -> bool:
    """Say whether somebody sits at a terminal: what is shown goes there, and keys come from there."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def libraries_silenced() -> Iterator[None]:
    """Keep what C libraries print to stderr out of sight: ALSA and PortAudio comment there on what is no concern.

    What Python writes to `sys.stderr` is seen as before.
    """
    if sys.stderr is not sys.__stderr__:
        yield  # somebody else has taken care of it
        return
    seen = os.dup(2)
    with Path(os.devnull).open("wb") as nowhere, os.fdopen(seen, "w", buffering=1, closefd=False) as ours:
        sys.stderr = ours
        os.dup2(nowhere.fileno(), 2)
        try:
            yield
        finally:
            sys.stderr = sys.__stderr__
            os.dup2(seen, 2)
            os.close(seen)


class TerminalKeyboard:
    """The keys of the terminal, while this context is open.

    Ctrl-C remains a KeyboardInterrupt. blessed reads them, on every platform and without waiting, which readchar does
    not (its issue 62); prompt_toolkit would take Ctrl-C away.
    """

    def __init__(self) -> None:
        from blessed import Terminal

        with _unstyled():
            self._terminal = Terminal(force_styling=None)
        self._modes = ExitStack()
        self._is_suspending = False

    def __enter__(self) -> Self:
        self._modes.enter_context(_handling(signal.SIGTERM, _leave))
        if _HAS_JOBS:
            self._modes.enter_context(_handling(signal.SIGTSTP, self._ask_to_suspend))
        self._modes.enter_context(self._terminal.cbreak())
        return self

    def __exit__(self, *_: object) -> None:
        self._modes.close()

    def pressed(self) -> str:
        """Give the next key, or SUSPEND."""
        if self._is_suspending:
            self._is_suspending = False
            return SUSPEND
        try:
            key = self._terminal.inkey(timeout=0, esc_delay=_ESCAPE_DELAY)
        except EOFError:  # the terminal is gone; no key will come any more
            return ""
        return "\n" if key.name == "KEY_ENTER" else str(key)

    def suspend(self) -> None:
        """Give the terminal back, stop, and take it again when the shell says `fg`."""
        with self.released():
            os.kill(os.getpid(), signal.SIGTSTP)

    @contextmanager
    def released(self) -> Iterator[None]:
        """Give the terminal back as long as this context is open."""
        self.__exit__()
        try:
            yield
        finally:
            self.__enter__()

    def _ask_to_suspend(self, _signal: int, _frame: FrameType | None) -> None:
        # Only noted: a signal may come in the middle of drawing.
        self._is_suspending = True


@contextmanager
def _unstyled() -> Iterator[None]:
    """Keep blessed from asking the terminal what it can draw: it only reads keys here, and waits for the answer."""
    before = os.environ.get("NO_COLOR")
    os.environ["NO_COLOR"] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ["NO_COLOR"]
        else:
            os.environ["NO_COLOR"] = before


@contextmanager
def _handling(number: signal.Signals, handler: Callable[[int, FrameType | None], object]) -> Iterator[None]:
    before = signal.signal(number, handler)
    try:
        yield
    finally:
        signal.signal(number, before)


def _leave(number: int, _frame: FrameType | None) -> None:
    """End in order, so that the terminal is given back; 128 and the signal is the status that shells expect."""
    sys.exit(128 + number)
