"""Runs of text with their emphasis and links -> lines; Markdown and HTML share this."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from content.importing.article import BOLD, Form, Line, Reason

_TITLE_BEFORE_TEXT = re.compile(r"\?\W*$|^\W*(?:[QP]|question|pergunta|questão)\s*\d{0,3}\s*[.:)]\s*\S", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text; number: its line in the file; link: where it leads, "" if nowhere."""

    text: str
    number: int
    bold: bool = False
    link: str = ""


@dataclass(slots=True)
class Block:
    """A paragraph, heading, list item or row while it is read; its lines are ended by breaks.

    marker: the number of a list item, with its dot.
    """

    form: Form = "text"
    level: int = 0
    reason: Reason | None = None
    marker: str = ""
    runs: list[Run] = field(default_factory=list)
    ended: list[Line] = field(default_factory=list)

    def add(self, run: Run) -> None:
        """Add a run. A bold question before its answer is a line of its own."""
        if not run.bold and run.text.strip() and self._is_bold and _TITLE_BEFORE_TEXT.search(self._text):
            self.end_line()
        self.runs.append(run)

    def end_line(self) -> None:
        """End the current line."""
        if self._text:
            number = next(run.number for run in self.runs if run.text.strip())
            level = self.level or (BOLD if self._is_bold else 0)
            text = f"{self.marker} {self._text}" if self.marker else self._text
            self.ended.append(Line(number, text, self._form, level, apart=not self.ended, reason=self._reason))
            self.marker = ""
        self.runs = []

    def lines(self) -> list[Line]:
        """Give the lines and start anew."""
        self.end_line()
        lines, self.ended = self.ended, []
        return lines

    @property
    def _text(self) -> str:
        return re.sub(r"\s+", " ", "".join(run.text for run in self.runs)).strip()

    @property
    def _is_bold(self) -> bool:
        return all(run.bold for run in self.runs if run.text.strip()) and bool(self._text)

    @property
    def _form(self) -> Form:
        return "text" if self.form == "item" and self.ended else self.form

    @property
    def _reason(self) -> Reason | Literal[""]:
        """A list item or paragraph that is one link is a table of contents or leads elsewhere."""
        links = {run.link for run in self.runs if run.text.strip()}
        if self.reason:
            return self.reason
        if self.form == "heading" or "" in links:
            return ""
        if all(link.startswith("#") for link in links):
            return "contents"
        return "navigation" if self.form == "item" else ""


@dataclass(slots=True)
class Row:
    """A row of a table while it is read."""

    number: int
    is_head: bool = False
    cells: list[str] = field(default_factory=list)

    def lines(self) -> list[Line]:
        """Give the row as a line, or a question and its answer as two."""
        cells = [" ".join(cell.split()) for cell in self.cells if cell.strip()]
        if not cells:
            return []
        if self.is_head:
            return [Line(self.number, row_text(cells), "row", reason="table-head")]
        asked = next((cell for cell in cells[:2] if cell.endswith("?")), "")
        answer = max(cells, key=len)
        if asked and answer != asked:
            return [Line(self.number, asked, level=BOLD), Line(self.number, answer)]
        return [Line(self.number, row_text(cells), "row", apart=False)]


def row_text(cells: Sequence[str]) -> str:
    """Give a row as somebody would say it: the first cell is what the others are about."""
    first, *others = cells
    return f"{first.rstrip(':')}: {'; '.join(others)}" if others else first
