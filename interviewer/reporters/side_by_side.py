"""Takes of one question side by side, in a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.localization import Words
from interviewer.reporters.lines import hanging, indented, padded, text
from interviewer.reporters.signs import CHANGES, STATUS
from interviewer.reporting.takes import Comparison, PointRow, Row

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

CHANGE_STYLES = {"gained": "green", "kept": "", "lost": "red", "": ""}

LABEL = 14
"""Columns that every label has, however narrow the terminal."""

ROOMY = 2
"""Takes beside which there is room for differences at 80 columns; of more takes the numbers stand alone."""


def parts(comparison: Comparison, words: Words) -> Iterator[RenderableType]:
    """Give the comparison in lines and tables."""
    yield text(words("report-question", number=comparison.number), "dim")
    yield text(comparison.prompt, "bold")
    yield text(comparison.title, "bold underline")
    yield ""
    yield padded(_table(comparison, words))
    yield from _surviving(comparison)
    yield indented(words("takes-below"), "dim")


def _surviving(comparison: Comparison) -> Iterator[RenderableType]:
    if not comparison.survival:
        return
    yield indented(comparison.survival)
    for point in comparison.surviving:
        yield padded(hanging(STATUS["covered"], point, "green"))


def _table(comparison: Comparison, words: Words) -> Table:
    from rich.table import Table

    table = Table(box=None, padding=(0, 1, 0, 0), pad_edge=False, header_style="bold")
    table.add_column("", ratio=1, min_width=LABEL)
    for take in comparison.takes:
        table.add_column(take.label, justify="right", no_wrap=True)
    for row in (*comparison.counts, *comparison.rows):
        table.add_row(text(row.label), *_cells(row))
    table.add_row()
    for point in comparison.points:
        table.add_row(text(f"{point.text} ({words('report-bonus')})" if point.bonus else point.text), *_signs(point))
    return table


def _cells(row: Row) -> Iterator[Text]:
    for shown, difference in zip(row.shown, row.differences, strict=True):
        cell = text(shown)
        if difference not in ("", "=") and len(row.shown) <= ROOMY:
            cell.append(f" ({difference})", "dim")
        yield cell


def _signs(point: PointRow) -> Iterator[Text]:
    for status, change in zip(point.statuses, point.changes, strict=True):
        sign = "–" if status is None else STATUS[status]
        yield text(f"{CHANGES[change]} {sign}".strip(), CHANGE_STYLES[change])
