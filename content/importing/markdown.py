"""Markdown -> lines, by markdown-it-py, which knows the line of every block."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from content.importing.article import Line
from content.importing.inline import Block, Row, Run
from content.importing.page import lines_of as lines_of_page
from content.importing.plain import unwrapped

if TYPE_CHECKING:
    from markdown_it.token import Token

_FRONT_MATTER = re.compile(r"\A---\n.*?\n(?:---|\.\.\.)(?:\n|\Z)", re.DOTALL)
_HEADING = re.compile(r"^#{1,6} +\S", re.MULTILINE)
_BOLD_LINE = re.compile(r"^(?:\d+[.)] +)?\*\*[^*\n]+\*\*:? *$", re.MULTILINE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)


def looks_like(text: str) -> bool:
    """Whether a text without a telling file name is Markdown."""
    return len(_HEADING.findall(text)) >= 2 or len(_BOLD_LINE.findall(text)) >= 2


def lines_of(text: str) -> tuple[Line, ...]:
    """Give the lines of a Markdown text."""
    front = _FRONT_MATTER.match(text)
    if front is None:
        return tuple(unwrapped(_Reader().lines(text), is_markdown=True))
    head = [
        Line(number, line.strip(), reason="navigation")
        for number, line in enumerate(front[0].split("\n"), start=1)
        if line.strip(" -.")
    ]
    body = "\n" * front[0].count("\n") + text[front.end() :]
    return (*head, *unwrapped(_Reader().lines(body), is_markdown=True))


class _Reader:
    """Follow the tokens, knowing what is open."""

    def __init__(self) -> None:
        self.block = Block()
        self.row: Row | None = None
        self.is_head = False

    def lines(self, text: str) -> Iterator[Line]:
        from markdown_it import MarkdownIt

        # Indented code is not what people mean who indent their answers.
        for token in MarkdownIt("commonmark").enable("table").disable("code").parse(text):
            yield from self._lines(token)

    def _lines(self, token: Token) -> Iterator[Line]:
        number = token.map[0] + 1 if token.map else 0
        if token.type == "inline":
            yield from self._inline(token, number)
        elif token.type in {"fence", "code_block"}:
            written = token.content.rstrip("\n").split("\n")
            yield from (Line(number + 1 + index, line.strip(), reason="code") for index, line in enumerate(written))
        elif token.type == "html_block":
            yield from (replace(line, number=line.number + number - 1) for line in lines_of_page(token.content)[1])
        elif token.type == "tr_close" and self.row:
            yield from self.row.lines()
            self.row = None
        else:
            self._open(token, number)

    def _open(self, token: Token, number: int) -> None:
        """Note what begins here."""
        if token.type == "heading_open":
            self.block = Block("heading", int(token.tag[1]))
        elif token.type == "list_item_open":
            self.block = Block("item", marker=f"{token.info}{token.markup}" if token.info else "")
        elif token.type in {"thead_open", "thead_close"}:
            self.is_head = token.type == "thead_open"
        elif token.type == "tr_open":
            self.row = Row(number, is_head=self.is_head)

    def _inline(self, token: Token, number: int) -> Iterator[Line]:
        """Give the lines of a paragraph, heading or list item; those of a cell go into its row."""
        _fill(self.block, token, number)
        lines = self.block.lines()
        self.block = Block()
        if self.row:
            self.row.cells.append(" ".join(line.text for line in lines))
        else:
            yield from lines


def _fill(block: Block, token: Token, number: int) -> None:
    """Put the runs of a paragraph into `block`."""
    bold, link = 0, ""
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"} or (child.type == "html_inline" and _BREAK.match(child.content)):
            block.end_line()
            number += child.type != "html_inline"
        elif child.type in {"strong_open", "strong_close"}:
            bold += child.nesting
        elif child.type in {"link_open", "link_close"}:
            link = str(child.attrs.get("href", "")) if child.nesting > 0 else ""
        elif child.type in {"text", "code_inline"}:
            block.add(Run(child.content, number, bool(bold), link))
