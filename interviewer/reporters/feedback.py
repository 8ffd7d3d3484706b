"""What one reads right after an answer: the score, the key points, one thing to do, and what a good answer says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.assessment import Assessment, Match
from interviewer.localization import Words
from interviewer.reporters import star_clock
from interviewer.reporters.lines import hanging, indented, padded, printed, score_line, text
from interviewer.reporters.side_by_side import CHANGE_STYLES
from interviewer.reporters.signs import CHANGES, STATUS
from interviewer.reporters.terminal import STYLES
from interviewer.reporting.figures import score
from interviewer.reporting.parts import score_range
from interviewer.reporting.points import tally
from interviewer.reporting.remarks import remarks
from interviewer.reporting.story import story
from interviewer.reporting.takes import Comparison, compared
from interviewer.session import Turn

if TYPE_CHECKING:
    from rich.console import RenderableType

OF_INTEREST = ("score", "length", "speech-rate", "fillers", "long-pauses")
"""Measures of the comparison with the take before; more of them would hide the points."""


def render(
    turn: Turn, words: Words, before: Turn | None = None, *, width: int | None = None, colour: bool = True
) -> str:
    """Give the feedback as lines for a terminal of `width` columns, None for this one.

    before: the take with which this one is compared, None for none.
    """
    return printed(_parts(turn, words, before), width=width, colour=colour)


def _parts(turn: Turn, words: Words, before: Turn | None) -> Iterator[RenderableType]:
    found = turn.assessment
    yield _score(found, words)
    for remark in remarks(turn, words):
        yield indented(remark)
    for flag in found.flags:
        yield hanging("!", flag.reason, "yellow", indent=2)
    # What nobody asked for is told where it was said, and left to the report where it was not.
    yield from (_point(match, words) for match in found.matches if not match.bonus or match.status != "missed")
    told = story(found.structure, words, turn.question.time_limit)
    if told:
        yield text(words("star-clock"), "bold")
        yield padded(star_clock.table(told, words))
    if before:
        yield from _against(compared([before, turn], words), words)
    yield from _advice(found)
    # Whoever says it once more has just read it.
    if turn.question.reference_answers and not before:
        yield text(words("feedback-answer"), "bold")
        yield indented(turn.question.reference_answers[0])


def _score(found: Assessment, words: Words) -> RenderableType:
    made = tally(found)
    line = score_line(score(found.score, words, score_range(found)), words)
    return line.append(f" · {words('feedback-points', covered=made.covered, counted=made.counted)}", "not bold")


def _point(match: Match, words: Words) -> RenderableType:
    content = f"{match.text} ({words('report-bonus')})" if match.bonus else match.text
    if match.status != "covered":
        return hanging(STATUS[match.status], content, STYLES[match.status], indent=2)
    # What was said needs no second line; what was not should be read whole.
    line = text(f"{STATUS[match.status]} {content}", STYLES[match.status])
    line.no_wrap, line.overflow = True, "ellipsis"
    return padded(line)


def _advice(found: Assessment) -> Iterator[RenderableType]:
    for advice in found.advice[:1]:
        yield hanging("→", advice.text, "bold")


def _against(comparison: Comparison, words: Words) -> Iterator[RenderableType]:
    """Give what became of the points since the take before, and the numbers that moved."""
    first, last = comparison.takes
    against = words("takes-against", before=first.label, gained=last.gained, kept=last.kept, lost=last.lost)
    yield text(against, "bold")
    for point in comparison.points:
        change = point.changes[-1]
        if CHANGES[change]:
            yield hanging(CHANGES[change], point.text, CHANGE_STYLES[change], indent=2)
    moved = (
        f"{row.label} {row.shown[0]} → {row.shown[1]}"
        for row in comparison.rows
        if row.name in OF_INTEREST and row.differences[1]
    )
    yield indented(" · ".join(moved))
