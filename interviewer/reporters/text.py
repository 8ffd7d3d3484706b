"""The report as plain text, 80 columns wide: for a mail, a diff, or a screen reader."""

from __future__ import annotations

from interviewer.report import Report
from interviewer.reporters import terminal


def render(report: Report) -> str:
    """Give the report without colours or control characters."""
    return terminal.render(report, width=80, colour=False) + "\n"
