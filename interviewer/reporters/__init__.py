"""The forms that a report takes: each module has one `render`, from a `Report` to text. Nothing is computed here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from interviewer.report import Report

FORMATS = {
    "html": "html",
    "md": "markdown",
    "json": "json",
    "txt": "text",
    "transcript": "transcript",
    "srt": "srt",
    "vtt": "vtt",
    "csv": "csv",
}
"""What `--format` calls a form -> the module that renders it. It is also the suffix of a file, `transcript` aside."""


def render(report: Report, form: str) -> str:
    """Give `report` in one of the FORMATS. Raises InterviewerError for subtitles to an answer without times."""
    renderer: Callable[[Report], str] = import_module(f"interviewer.reporters.{FORMATS[form]}").render
    return renderer(report)
