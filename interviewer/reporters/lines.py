"""What text in a terminal is set with: lines, indents and bars, good at 80 columns and without colour."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import StringIO
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from interviewer.localization import Words
from interviewer.reporting.figures import Score

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

WIDEST = 100
"""Columns; longer lines are hard to read."""

BAR = 20
"""Columns of the bar beside a score."""

_PADDING = re.compile(r"(?: |\x1b\[[0-9;]*m)+$")
"""Blanks at the end of a line, among the ends of colours; nobody sees them before they are pasted."""


def printed(parts: Iterable[RenderableType], *, width: int | None = None, colour: bool = True) -> str:
    """Give `parts` for a terminal of `width` columns (None: as wide as this one), with or without colours."""
    from rich.console import Console

    console = Console(
        file=StringIO(),
        width=width or min(get_terminal_size().columns, WIDEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for part in parts:
            console.print(part)
    return "\n".join(_PADDING.sub(_without_blanks, line) for line in capture.get().splitlines())


def text(content: str, style: str = "") -> Text:
    """Give a text that no terminal obeys."""
    from rich.text import Text

    return Text(printable(content), style)


def padded(part: RenderableType, indent: int = 2) -> RenderableType:
    """Indent `part`."""
    from rich.padding import Padding

    return Padding(part, (0, 0, 0, indent))


def indented(content: str, style: str = "") -> RenderableType:
    """Give an indented text."""
    return padded(text(content, style))


def hanging(sign: str, content: str, style: str = "", indent: int = 0) -> RenderableType:
    """Give a text with a sign before all its lines."""
    from rich.table import Table

    table = Table.grid(padding=(0, 1))
    table.add_row(text(sign, style), text(content, style))
    return padded(table, indent)


def grid() -> Table:
    """Give a table of names and what belongs to them."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(max_width=24)
    table.add_column(ratio=1)
    return table


def score_line(score: Score, words: Words) -> Text:
    """Give a score as a number, as a bar, and in a word."""
    filled = round(BAR * score.value / 100)
    line = text(f"{score.shown:>3}", "bold")
    line.append(f" {words('report-of-hundred')} ", "not bold dim")
    line.append("█" * filled, "not bold")
    line.append("░" * (BAR - filled), "not bold dim")
    line.append(f" {score.label}")
    return line


def printable(content: str) -> str:
    """Leave out control characters: a terminal would obey them."""
    return "".join(sign for sign in content if sign.isprintable() or sign == "\n")


def _without_blanks(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")
