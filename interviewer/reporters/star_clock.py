"""The STAR clock: what a story gave to situation, task, action and result, beside the target split."""

from __future__ import annotations

from typing import TYPE_CHECKING

from interviewer.assessment import Structure
from interviewer.localization import Words
from interviewer.reporters.lines import grid, padded, printed, text
from interviewer.reporting.figures import percent
from interviewer.reporting.story import Part, Story, story

if TYPE_CHECKING:
    from rich.table import Table

BAR = 20
"""Columns of a bar that stands for the whole story."""


def star_clock(
    structure: Structure | None,
    words: Words,
    limit: float | None = None,
    *,
    width: int | None = None,
    colour: bool = True,
) -> str:
    """Give the clock as lines for a terminal, "" where no story was told.

    limit: seconds that there were for it. width: columns, None for this terminal's.
    """
    told = story(structure, words, limit)
    if told is None:
        return ""
    heading = text(words("star-clock"), "bold")
    return printed([heading, padded(table(told, words))], width=width, colour=colour)


def table(told: Story, words: Words, mark: str = "") -> Table:
    """Give the clock as a table; mark: where the source of the target is found."""
    found = grid()
    found.add_column()
    for part in told.parts:
        style = "" if part.share else "red"
        aim = f"{words('star-target', aim=part.aim)} {mark}".rstrip() if part.aim else ""
        found.add_row(text(part.label), text(_clock(part), style), text(aim, "dim"))
    return found


def _clock(part: Part) -> str:
    share = f"{percent(part.share)}%" if part.share else ""
    return f"{part.shown:>11} {share:>4}  {_bar(part)}"


def _bar(part: Part) -> str:
    """Draw the share, and a mark where the target is."""
    filled = max(round(BAR * part.share), part.share > 0)
    cells = ["█"] * filled + [" "] * (BAR - filled)
    if part.target is not None:
        cells[min(round(BAR * part.target), BAR - 1)] = "┃"
    return "".join(cells)
