"""How long speech models take on this machine, before they are on it."""

from __future__ import annotations

from time import perf_counter

import numpy as np

WORK = {"tiny": 1200.0, "base": 2800.0, "small": 6000.0, "medium": 17500.0, "large-v3-turbo": 17500.0}
"""What a two-minute answer costs: seconds x `speed()`.

Measured with CTranslate2 4.8, int8, on two threads of a machine with a speed of 218, on models of these shapes with
random weights: encoding four windows of 30 s, and decoding 100 tokens in each with five beams; a little added for the
times of the words. faster-whisper's own figure (`small`, 0.13 of real time on 8 threads) lies half as high again.
"""

ROWS, INNER, COLUMNS = 1500, 768, 3072
"""The largest multiplication in a layer of `small`."""


def speed(*, repetitions: int = 5) -> float:
    """Measure how many thousand million operations a second matrices are multiplied with here; 0.3 s or so."""
    left, right = np.ones((ROWS, INNER), np.float32), np.ones((INNER, COLUMNS), np.float32)
    return 2e-9 * ROWS * INNER * COLUMNS / min(_seconds(left, right) for _ in range(repetitions))


def waiting_time(model: str, machine: float) -> float | None:
    """Give about how many seconds a two-minute answer takes on a machine of this speed, None for unknown models."""
    work = WORK.get(model)
    return work / machine if work else None


def _seconds(left: np.ndarray, right: np.ndarray) -> float:
    began = perf_counter()
    left @ right
    return perf_counter() - began
