"""The lines of an answer -> a text as somebody would say it: lists and tables become sentences, one a line."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from statistics import mean, pvariance

from content.importing.article import Line
from content.importing.asking import numbered
from content.importing.inline import row_text
from content.importing.noise import is_short

FEWEST_CELLS, MOST_COLUMNS = 6, 6
SAME_COLUMN = 0.5
"""Share of the variance of the cells' lengths that may be left inside columns; ours."""

SHORTER_HEAD = 0.7
"""Length of a head against that of a row, at most; ours."""

_QUOTED = re.compile(r"([\"'])((?:(?!\1).|(?<=\w)'(?=\w))+)\1")
"""An answer in quotation marks; an apostrophe inside a word is none."""

_SENTENCE_END = re.compile(r"[.!?:;…]\W*$")


def answer_text(lines: Sequence[Line]) -> tuple[str, list[Line]]:
    """Give an answer's text, and the cells of table heads that are not in it.

    Every line ends as a sentence does, so that it stays one when the lines are joined.
    """
    texts: list[str] = []
    heads: list[Line] = []
    for run in _runs(lines):
        columns = _columns([line.text for line in run]) if len(run) >= FEWEST_CELLS else 0
        if columns:
            rows = [run[start : start + columns] for start in range(0, len(run), columns)]
            head = rows.pop(0) if _is_head(rows) else []
            heads.extend(head)
            texts.extend(row_text([line.text for line in row]) for row in rows)
        else:
            texts.extend(map(_item, run))
    return "\n".join(_as_sentence(text) for text in texts if text), heads


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the lines that could be the cells of one table together, every other line alone."""
    run: list[Line] = []
    for line in lines:
        if line.form == "text" and not line.level and is_short(line):
            run.append(line)
            continue
        if run:
            yield run
            run = []
        yield [line]
    if run:
        yield run


def _columns(cells: Sequence[str]) -> int:
    """Give the number of columns of a table that was flattened to one cell a line, 0 where there is none.

    It is the one for which the cells below each other, without a head, are alike in length.
    """
    lengths = [math.log(1 + len(cell)) for cell in cells]
    fits = [
        (min(_within(lengths, width), _within(lengths[width:], width)), width)
        for width in range(2, MOST_COLUMNS + 1)
        if len(cells) % width == 0 and len(cells) >= 3 * width
    ]
    share, width = min(fits, default=(1.0, 0))
    return width if share <= SAME_COLUMN else 0


def _within(lengths: Sequence[float], width: int) -> float:
    """Give the share of the variance that lies inside columns."""
    total = pvariance(lengths)
    return mean(pvariance(lengths[column::width]) for column in range(width)) / total if total else 1.0


def _is_head(rows: Sequence[Sequence[Line]]) -> bool:
    """Whether the first row names the columns: it is shorter than those below."""
    lengths = [sum(len(cell.text) for cell in row) for row in rows]
    return lengths[0] < SHORTER_HEAD * mean(lengths[1:])


def _item(line: Line) -> str:
    return numbered(line.text)[1] if line.form != "row" and _is_numbered_item(line.text) else line.text


def _is_numbered_item(text: str) -> bool:
    return bool(re.match(r"^\(?\d{1,2}[.)]\s", text))


def _as_sentence(text: str) -> str:
    quoted = _QUOTED.fullmatch(text)
    if quoted:
        text = quoted[2].strip()
    return text if _SENTENCE_END.search(text) else f"{text.rstrip(',')}."
