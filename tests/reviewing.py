"""The real program, serving the review pages."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reviewing(*options: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """Run it on a free port, and give it with the address that it prints."""
    command = [sys.executable, "-m", "interviewer", "review", "--no-browser", "--port", "0", *options]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ | environment
    ) as program:
        try:
            assert program.stdout is not None
            line = program.stdout.readline()
            (place,) = re.findall(r"http://127\.0\.0\.1:\d+/", line) or [line]
            yield program, place
        finally:
            program.kill()
