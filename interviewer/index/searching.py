"""Search in everything that was said; what is found is shown with the second at which it was said."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from interviewer.index.rows import second_of

CONTEXT = 9
"""Words shown on each side of what was found."""

MOST_EXCERPTS = 3
"""Places shown of one answer."""

LONGEST_QUERY = 200
"""Characters of a query that are looked at."""

SHORTEST_BEGINNING = 3
"""Characters from which a word also finds those that begin with it: "monitor" finds "monitoring" (ours)."""

_BEGIN, _END = "\x01", "\x02"
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of an answer. is_found: they are what was looked for."""

    text: str
    is_found: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A place in an answer.

    word: index of the first word found. second: of that word, None where no times are known.
    begins, ends: nothing was cut off there.
    """

    word: int
    second: float | None
    pieces: tuple[Piece, ...]
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """An answer in which everything that was looked for was said."""

    session_id: str
    started_at: datetime
    language: str
    number: int
    take: int
    prompt: str
    demonstration: bool
    excerpts: tuple[Excerpt, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """The newest hits, and how many there are in all."""

    total: int
    hits: tuple[Hit, ...]


NOTHING = Found(0, ())


def search(connection: sqlite3.Connection, query: str, *, count: int = 20, skip: int = 0) -> Found:
    """Find the answers with all words of `query`, newest first; "quoted words" stand together.

    Case and accents do not matter, and a word also finds longer ones that begin with it.
    """
    expression = fts_expression(query)
    if not expression:
        return NOTHING
    (total,) = connection.execute("SELECT count(*) FROM said WHERE said MATCH ?", (expression,)).fetchone()
    rows = connection.execute(
        """
        SELECT turn.key, session.id, started_at, language, number, take, prompt, demonstration, starts
        FROM said JOIN turn ON turn.key = said.rowid JOIN session ON session.id = turn.session
        WHERE said MATCH ? ORDER BY is_dated DESC, session.id DESC, number, take LIMIT ? OFFSET ?
        """,
        (expression, count, skip),
    ).fetchall()
    return Found(total, tuple(_hit(row, _marked(connection, expression, row[0])) for row in rows))


def fts_expression(query: str) -> str:
    """Give `query` in the language of FTS5, in which nothing that a person writes can be an operator; "" for none."""
    parts = (found.groups() for found in _PART.finditer(query[:LONGEST_QUERY].replace("\0", " ")))
    return " ".join(filter(None, (_phrase(quoted, word) for quoted, word in parts)))


def excerpts(marked: str, starts: bytes) -> tuple[Excerpt, ...]:
    """Give the places of an answer that hold the most of what was looked for, in their order.

    marked: the answer's text, with what was found between two marks.
    """
    tokens, found = _tokens(marked)
    groups = sorted(_neighbours(found), key=len, reverse=True)[:MOST_EXCERPTS]
    return tuple(_excerpt(tokens, group, starts) for group in sorted(groups))


def _phrase(quoted: str | None, word: str | None) -> str:
    text = quoted if word is None else word
    letters = sum(letter.isalnum() for letter in text or "")
    if not letters:
        return ""
    is_beginning = word is not None and letters >= SHORTEST_BEGINNING
    return '"' + str(text).replace('"', '""') + '"' + "*" * is_beginning


def _marked(connection: sqlite3.Connection, expression: str, key: int) -> str:
    """Give the text of one answer with its marks."""
    (text,) = connection.execute(
        "SELECT highlight(said, 0, ?, ?) FROM said WHERE said MATCH ? AND rowid = ?", (_BEGIN, _END, expression, key)
    ).fetchone()
    return str(text)


def _hit(row: tuple[Any, ...], marked: str) -> Hit:
    _, session_id, started_at, language, number, take, prompt, demonstration, starts = row
    return Hit(
        session_id,
        datetime.fromisoformat(started_at),
        language,
        number,
        take,
        prompt,
        bool(demonstration),
        excerpts(marked, starts),
    )


def _tokens(marked: str) -> tuple[list[str], list[int]]:
    """Give the whitespace-separated words without their marks, and the indices of those that were found."""
    tokens, found = [], []
    is_open = False
    for place, token in enumerate(marked.split()):
        if is_open or _BEGIN in token:
            found.append(place)
        is_open = token.rfind(_BEGIN) > token.rfind(_END) or (is_open and _END not in token)
        tokens.append(token.replace(_BEGIN, "").replace(_END, ""))
    return tokens, found


def _neighbours(found: Sequence[int]) -> Iterator[list[int]]:
    """Put together what one excerpt shows."""
    group: list[int] = []
    for place in found:
        if group and place - group[-1] > CONTEXT:
            yield group
            group = []
        group.append(place)
    if group:
        yield group


def _excerpt(tokens: Sequence[str], found: Sequence[int], starts: bytes) -> Excerpt:
    first, last = max(found[0] - CONTEXT, 0), min(found[-1] + CONTEXT + 1, len(tokens))
    marks = groupby(range(first, last), key=set(found).__contains__)
    pieces = tuple(Piece(" ".join(tokens[place] for place in places), is_found) for is_found, places in marks)
    return Excerpt(found[0], second_of(starts, found[0]), pieces, first == 0, last == len(tokens))
