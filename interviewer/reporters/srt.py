"""The answers as SubRip subtitles (.srt)."""

from __future__ import annotations

from collections.abc import Iterable

from interviewer.report import QuestionReport, Report
from interviewer.reporters.subtitles import Subtitle, clock, subtitles, tracks


def render(report: Report) -> str:
    """Give the whole session, its recordings one after the other. Raises InterviewerError where no times are known."""
    return _set(one for track in tracks(report) for one in track.subtitles)


def render_answer(question: QuestionReport) -> str:
    """Give one answer, by the seconds of its recording."""
    return _set(subtitles(question))


def _set(found: Iterable[Subtitle]) -> str:
    return "\n".join(_block(number, one) for number, one in enumerate(found, start=1))


def _block(number: int, subtitle: Subtitle) -> str:
    times = f"{clock(subtitle.start, ',')} --> {clock(subtitle.end, ',')}"
    return "\n".join([str(number), times, *subtitle.lines]) + "\n"
