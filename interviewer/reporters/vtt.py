"""The answers as WebVTT subtitles (.vtt)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewer.report import QuestionReport, Report
from interviewer.reporters.subtitles import Subtitle, Track, clock, subtitles, tracks


def render(report: Report) -> str:
    """Give the whole session, its recordings one after the other. Raises InterviewerError where no times are known."""
    return _set(block for track in tracks(report) for block in _track(track))


def render_answer(question: QuestionReport) -> str:
    """Give one answer, by the seconds of its recording."""
    return _set(_block(one) for one in subtitles(question))


def _set(blocks: Iterable[str]) -> str:
    return "\n\n".join(["WEBVTT", *blocks]) + "\n"


def _track(track: Track) -> Iterator[str]:
    if not track.subtitles:
        return
    prompt = _escaped(" ".join(track.question.prompt.split()))
    yield f"NOTE\n{track.question.number}. {prompt}\n{track.question.values.recording} {clock(track.offset, '.')}"
    yield from map(_block, track.subtitles)


def _block(subtitle: Subtitle) -> str:
    times = f"{clock(subtitle.start, '.')} --> {clock(subtitle.end, '.')}"
    return "\n".join([times, *map(_escaped, subtitle.lines)])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
