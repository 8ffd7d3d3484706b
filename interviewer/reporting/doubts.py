"""Where the recogniser was unsure: places to listen to before one trusts what was made of them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from interviewer.reporting.points import Evidence
from interviewer.reporting.said import Run


def doubts(said: Sequence[Run]) -> tuple[Evidence, ...]:
    """Give the doubtful words with their second, neighbours together, in the order in which they were said."""
    spoken = (run for run in said if run.text)
    stretches = [tuple(runs) for is_unsure, runs in groupby(spoken, key=lambda run: run.unsure) if is_unsure]
    return tuple(Evidence(" ".join(run.text for run in runs), runs[0].start) for runs in stretches)
