"""Answers as subtitles: what SRT and WebVTT share.

Subtitles belong to a recording, and each answer has one of its own. In a file of a whole session the times run on from
recording to recording, in the order of the questions, as if they were played one after the other. What the interviewer
asked after an answer cannot be heard in its recording: it stands in brackets in the silence where it was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from textwrap import wrap

from interviewer.errors import InterviewerError
from interviewer.report import QuestionReport, Report
from interviewer.reporting.remarks import FollowedUp
from interviewer.reporting.said import LONG_PAUSE, Moment, parted

LINE = 42
"""Characters of a line. This and the next three are Netflix's, of its Timed Text Style Guide, for both languages."""

LINES = 2
"""At most, at a time."""

LONGEST = 7.0
"""Seconds that a subtitle stays at most."""

SHORTEST = 5 / 6
"""Seconds that a subtitle stays at least, unless the next one follows sooner."""

SENTENCE = 2.0
"""Seconds from which a subtitle ends with its sentence (ours)."""


@dataclass(frozen=True, slots=True)
class Subtitle:
    """What is read from `start` to `end`, in seconds, in at most LINES lines."""

    lines: tuple[str, ...]
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Track:
    """The subtitles of one answer. offset: seconds at which its recording begins."""

    question: QuestionReport
    offset: float
    subtitles: tuple[Subtitle, ...]


def tracks(report: Report) -> tuple[Track, ...]:
    """Give the answers of a session, their recordings one after the other.

    Raises InterviewerError where no answer has times.
    """
    found = []
    offset = 0.0
    for question in report.questions:
        found.append(Track(question, offset, tuple(_later(subtitles(question), offset))))
        offset += question.duration or 0.0
    if not any(track.subtitles for track in found):
        raise InterviewerError("report-no-times")
    return tuple(found)


def subtitles(question: QuestionReport) -> tuple[Subtitle, ...]:
    """Give the subtitles of one answer, by the seconds of its recording; none where no times are known."""
    said = tuple(_said(question))
    asked = (
        one
        for silence, group in groupby(question.followed_up, partial(_silence, question, said))
        for one in _asked(silence, group)
    )
    return tuple(sorted((*said, *asked), key=lambda one: one.start))


def _said(question: QuestionReport) -> Iterator[Subtitle]:
    parts = parted(question.said)
    moments = ([moment for run in runs for moment in run.words if moment.text] for _, runs in parts)
    found = [_subtitle(part) for of_part in moments for part in _parts(of_part)]
    limits = [*(one.start for one in found), float("inf")][1:]
    yield from (_lasting(one, limit) for one, limit in zip(found, limits, strict=True))


def _silence(question: QuestionReport, said: Sequence[Subtitle], follow_up: FollowedUp) -> tuple[float, float] | None:
    """Give where nothing is said around a follow-up, the last seconds of it; None without times."""
    at = follow_up.second
    if at is None or not said:
        return None
    end = min((one.start for one in said if one.start >= at), default=max(question.duration or at, at))
    start = max((one.end for one in said if one.start < at), default=0.0)
    return max(start, end - LONGEST), end


def _asked(silence: tuple[float, float] | None, follow_ups: Iterable[FollowedUp]) -> Iterator[Subtitle]:
    """Share a silence among what was asked in it."""
    if silence is None:
        return
    lines = [line for one in follow_ups for line in (_wrapped(f"[{one.prompt}]"))]
    pieces = [tuple(lines[place : place + LINES]) for place in range(0, len(lines), LINES)]
    start, end = silence
    step = (end - start) / len(pieces)
    if step > 0.0:
        yield from (
            Subtitle(piece, start + place * step, start + (place + 1) * step) for place, piece in enumerate(pieces)
        )


def clock(seconds: float, point: str) -> str:
    """Give a time as subtitles write it, `point` before the milliseconds: 00:01:02.345."""
    milliseconds = round(1000 * seconds)
    minutes, rest = divmod(milliseconds, 60_000)
    return f"{minutes // 60:02}:{minutes % 60:02}:{rest // 1000:02}{point}{rest % 1000:03}"


def _parts(moments: Iterable[Moment]) -> Iterator[list[Moment]]:
    part: list[Moment] = []
    for moment in moments:
        if part and _is_new(part, moment):
            yield part
            part = []
        part.append(moment)
    if part:
        yield part


def _is_new(part: list[Moment], moment: Moment) -> bool:
    last = part[-1]
    has_ended = last.text.endswith((".", "?", "!", "…")) and last.end - part[0].start >= SENTENCE
    is_too_long = moment.end - part[0].start > LONGEST or len(_lines([*part, moment])) > LINES
    return has_ended or is_too_long or moment.start - last.end >= LONG_PAUSE


def _lines(part: Iterable[Moment]) -> list[str]:
    return _wrapped(" ".join(moment.text for moment in part))


def _wrapped(text: str) -> list[str]:
    # Three signs that would end the times of a subtitle in the middle of its text.
    return wrap(text.replace("-->", "→"), LINE, break_long_words=False, break_on_hyphens=False)


def _subtitle(part: list[Moment]) -> Subtitle:
    return Subtitle(tuple(_lines(part)), part[0].start, max(moment.end for moment in part))


def _lasting(subtitle: Subtitle, limit: float) -> Subtitle:
    end = min(max(subtitle.end, subtitle.start + SHORTEST), max(limit, subtitle.start + 0.001))
    return replace(subtitle, end=end)


def _later(found: Iterable[Subtitle], offset: float) -> Iterator[Subtitle]:
    for one in found:
        yield replace(one, start=one.start + offset, end=one.end + offset)
