"""The real program in a pseudo-terminal, with somebody at the keys."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

CONTROLLED = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0); os.execvp(sys.argv[1], sys.argv[1:])"
)
"""Makes the pseudo-terminal the one that Ctrl-C comes from; done by the child, since threads forbid to fork."""

CONTROL_SEQUENCES = re.compile(r"\x1b(\[[0-9;?]*[a-zA-Z]|[()][A-B0-2]|[=>])")
PATIENCE = 30.0
"""Seconds that a busy machine may take."""


@dataclass
class Terminal:
    """A pseudo-terminal with a program in it.

    shown: everything that was written there, as it came. unread: what came after the last text that was expected.
    """

    leader: int
    follower: int
    program: subprocess.Popen[bytes]
    shown: str = ""
    unread: str = ""
    _cut_off: str = ""  # the beginning of a control sequence

    def expect(self, text: str) -> None:
        """Wait for a text after the last one that was expected, on one line or on several."""
        pattern = re.compile(r"[\s│]+".join(map(re.escape, text.split())))
        deadline = time.monotonic() + PATIENCE
        while not (found := pattern.search(self.unread)):
            assert time.monotonic() < deadline, f"{text!r} did not come:\n{self.unread[-3000:]}"
            assert self._read(0.5) or self.program.poll() is None, f"{text!r} did not come:\n{self.unread}"
        self.unread = self.unread[found.end() :]

    def watch(self, meanwhile: subprocess.Popen[bytes]) -> None:
        """Read what is shown until something else has ended; a terminal that nobody reads holds its program up."""
        while meanwhile.poll() is None:
            self._read(0.1)

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.leader, keys.encode())

    def resize(self, rows: int, columns: int) -> None:
        """Make the window another size; the kernel tells the program."""
        fcntl.ioctl(self.leader, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def wait(self) -> int:
        """Wait for the end of the program and give its status."""
        deadline = time.monotonic() + PATIENCE
        while self.program.poll() is None:
            assert time.monotonic() < deadline, self.unread[-3000:]
            self._read(0.1)
        while self._read(0.05):
            pass
        return self.program.returncode

    @property
    def is_uncovered(self) -> bool:
        """Whether nothing fills the screen, and the cursor is seen."""
        is_drawn = self.shown.rfind("\x1b[?1049h") > self.shown.rfind("\x1b[?1049l")
        is_hidden = self.shown.rfind("\x1b[?25l") > self.shown.rfind("\x1b[?25h")
        return not (is_drawn or is_hidden)

    @property
    def is_as_before(self) -> bool:
        """Whether lines are edited and echoed again, too."""
        modes = termios.tcgetattr(self.follower)[3]
        return self.is_uncovered and bool(modes & termios.ICANON and modes & termios.ECHO)

    def _read(self, seconds: float) -> bool:
        if not select.select([self.leader], [], [], seconds)[0]:
            return False
        try:
            new = os.read(self.leader, 65_536)
        except OSError:  # Linux: nobody has the other end open any more
            return False
        text = new.decode(errors="replace")
        self.shown += text
        whole, escape, cut_off = (self._cut_off + text).rpartition("\x1b")
        if CONTROL_SEQUENCES.match(escape + cut_off) or not escape:
            whole, escape, cut_off = whole + escape + cut_off, "", ""
        self._cut_off = escape + cut_off
        self.unread += CONTROL_SEQUENCES.sub("", whole)
        return bool(new)


@contextmanager
def terminal(*command: str, **environment: str) -> Iterator[Terminal]:
    """Run a command in a pseudo-terminal of 80 columns and 24 rows."""
    leader, follower = pty.openpty()
    surroundings = {key: value for key, value in os.environ.items() if key not in {"NO_COLOR", "COLUMNS", "LINES"}}
    program = subprocess.Popen(
        [sys.executable, "-c", CONTROLLED, *command],
        stdin=follower,
        stdout=follower,
        stderr=follower,
        env=surroundings | {"TERM": "xterm-256color", "PYTHONUTF8": "1"} | environment,
        start_new_session=True,
    )
    window = Terminal(leader, follower, program)
    window.resize(24, 80)
    try:
        yield window
    finally:
        program.kill()
        program.wait()
        os.close(leader)
        os.close(follower)
