"""Plain text -> lines: paragraphs that were wrapped at a width are whole again, bullets are told from text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from content.importing.article import BOLD, Line
from content.importing.cleaning import clean
from content.importing.inline import row_text

WIDEST_WRAP = 120
"""Letters. Wider lines are paragraphs."""

MOST_WIDE, FEWEST_NEAR = 0.05, 0.4
"""Shares of the lines of a wrapped text: wider than that; ending near its width. Ours."""

_BULLET = re.compile(r"^\s*(?:[-*•–—▪◦·●○■□‣➢✓✔→»]|\[[ xX]?\])\s+(?=\S)")
_STARTS = re.compile(
    r"^\s*(?:[-*•–—▪◦·●○■□‣➢✓✔→»]\s|\(?#?\d{1,3}(?:[.):]|\s\s)|[^\W\d_]{1,24}(?:\s+[^\W\d_]+){0,3}\s?\d{0,3}:\s|[QPAR]\d{0,3}[.):]\s)"
)
_MARKER = re.compile(r"^(?:\W+|\W*\w{1,3}[.):]+)$")
"""What a tab parts from a list item: a bullet, a number, "Q1:"."""

_CUT = re.compile(r"(\w+)-$")
_RULE = re.compile(r"^\s*([-=_*~#·•.])\s?(?:\1\s?){2,}$")
_EMPHASIS = re.compile(r"^\s*(\*\*|__)(?=\S)(.+?)(?<=\S)\1\s*$")


def lines_of(text: str) -> tuple[Line, ...]:
    """Give the lines of a plain text."""
    return tuple(filter(lambda line: line.text, unwrapped(raw_lines(text))))


def raw_lines(text: str) -> Iterator[Line]:
    """Give the lines as they are written, bullets and cells told from text."""
    apart = True
    for number, raw in enumerate(text.split("\n"), start=1):
        if not raw.strip() or _RULE.match(raw):
            apart = True
            continue
        yield replace(_line(raw), number=number, apart=apart)
        apart = False


def _line(raw: str) -> Line:
    """Tell what a line is."""
    cells = [cell.strip() for cell in raw.strip().split("\t") if cell.strip()]
    if len(cells) > 1 and not _MARKER.match(cells[0]):
        return Line(0, row_text(cells), form="row")
    emphasis = _EMPHASIS.match(raw)
    written = emphasis[2] if emphasis else raw
    bullet = _BULLET.match(written)
    text = written[bullet.end() :] if bullet else written
    return Line(0, text, form="item" if bullet else "text", level=BOLD if emphasis else 0)


def unwrapped(lines: Iterable[Line], *, is_markdown: bool = False) -> list[Line]:
    """Join what was one paragraph before it was wrapped, and clean each line.

    is_markdown: a sentence may go on in the next line at any width.
    """
    lines = list(lines)
    width = wrap_width(lines)
    words = {word for line in lines for word in re.findall(r"\b\w+(?:-\w+)*\b(?!-$)", line.text.lower())}
    joined: list[Line] = []
    lengths: list[int] = []
    for line in lines:
        if joined and _goes_on(joined[-1], lengths[-1], line, width, is_markdown=is_markdown):
            joined[-1] = replace(joined[-1], text=_joined(joined[-1].text, line.text.strip(), words), last=line.number)
        else:
            joined.append(line)
            lengths.append(0)
        lengths[-1] = len(line.text)
    return [replace(line, text=clean(line.text)) for line in joined]


def _joined(before: str, text: str, words: set[str]) -> str:
    """Join two lines; a word that was cut at the end of the first is whole again.

    words: of the whole text; they tell "con-nects" from "blue-green", which has its hyphen wherever it stands.
    """
    cut = _CUT.search(before)
    rest = re.match(r"\w+", text)
    if cut is None or rest is None:
        return f"{before} {text}"
    halves = (cut[1].lower(), rest[0].lower())
    has_hyphen = not rest[0][0].islower() or "-".join(halves) in words or words.issuperset(halves)
    return f"{before if has_hyphen else before[:-1]}{text}"


def wrap_width(lines: Sequence[Line]) -> int:
    """Give the width at which paragraphs were wrapped, 0 where each is one line.

    In a wrapped text hardly a line is wide, and most lines that another one follows end near the same width.
    """
    followed = sorted(len(line.text) for line, after in pairwise(lines) if not after.apart)
    wide = sum(len(line.text) > WIDEST_WRAP for line in lines)
    if not followed or wide > MOST_WIDE * len(lines):
        return 0
    width = followed[int(0.95 * (len(followed) - 1))]
    near = sum(length > 0.75 * width for length in followed)
    return width if 40 <= width <= WIDEST_WRAP and near >= FEWEST_NEAR * len(followed) else 0


def _goes_on(before: Line, length: int, line: Line, width: int, *, is_markdown: bool) -> bool:
    """Whether `line` is more of the paragraph `before`, whose last line so far has `length` letters."""
    marked = line.form != "text" or before.form == "row" or line.level or before.level
    if line.apart or marked or _STARTS.match(line.text):
        return False
    is_open = line.text.lstrip()[0].islower() and not before.text.rstrip().endswith((".", "?", "!", ":", ";"))
    return _is_full(before, length, line, width) or (is_open and (is_markdown or bool(_CUT.search(before.text))))


def _is_full(before: Line, length: int, line: Line, width: int) -> bool:
    """Whether the first word of `line` would not have fitted after the `length` letters before it."""
    indentation = 4 if before.form == "item" else 0
    return 0 < width < length + indentation + 1 + len(line.text.split()[0])
