"""An article as its lines, and what was found in it: the data that the steps of an import hand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from content.bank import Bank

Form = Literal["text", "heading", "item", "row"]
Reason = Literal[
    "title",
    "navigation",
    "advert",
    "caption",
    "code",
    "contents",
    "table-head",
    "introduction",
    "section-introduction",
    "conclusion",
    "tips",
    "no-questions",
    "no-answer",
    "no-question",
    "duplicate",
    "dropped",
]
"""Why a line became no part of a question."""

BOLD = 7
"""The level of a line that is bold as a whole: a heading below all headings."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, or in HTML and Markdown a paragraph, heading, list item or row of a table.

    number: where it begins in the file, from 1. text: without markup; a list's numbers stay, its bullets go.
    level: 1 to 6 of a heading, BOLD of a line that is bold as a whole, else 0.
    apart: an empty line or a block's border stands before it.
    reason: why it is no content, "" otherwise. last: the line in which it ends, 0 where it begins.
    """

    number: int
    text: str
    form: Form = "text"
    level: int = 0
    apart: bool = True
    reason: Reason | Literal[""] = ""
    last: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """A question as the article has it.

    first, last: its lines. section: the heading it stands under. kind, difficulty: as a table states them, else "".
    """

    first: int
    last: int
    prompt: str
    answers: tuple[str, ...] = ()
    assesses: str = ""
    section: str = ""
    hint: str = ""
    follow_ups: tuple[str, ...] = ()
    kind: str = ""
    difficulty: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """Lines that became no part of a question, and why; text: how they begin."""

    first: int
    last: int
    reason: Reason
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """What an article holds. title: "" if it has none. sections: line and heading of each that holds questions."""

    title: str
    drafts: tuple[Draft, ...]
    left: tuple[Left, ...]
    sections: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A bank made from an article.

    drafts: what each of the bank's questions was made from, in the same order.
    sections: line and heading of each that holds questions. encoding: how the file was read.
    seems: the language that the article seems to be in, "" where that is open.
    """

    bank: Bank
    drafts: tuple[Draft, ...]
    left: tuple[Left, ...]
    sections: tuple[tuple[int, str], ...]
    encoding: str
    seems: str = ""
