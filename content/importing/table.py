"""CSV and TSV -> drafts: the columns are told by their headings, else by what stands in them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from content.importing.answers import answer_text
from content.importing.article import Draft, Findings, Left, Reason
from content.importing.asking import without_number
from content.importing.cleaning import clean
from content.importing.cues import Cues
from content.importing.plain import raw_lines, unwrapped

DELIMITERS = ",;\t|"


@dataclass(frozen=True, slots=True)
class Record:
    """A row with the lines it covers."""

    first: int
    last: int
    cells: tuple[str, ...]


def looks_like(text: str) -> bool:
    """Whether a text without a telling file name is a table of tabs."""
    lines = [line for line in text.split("\n") if line.strip()][:50]
    return len(lines) > 1 and "\t" in lines[0] and len({line.count("\t") for line in lines}) == 1


def read_table(text: str, cues: Cues) -> Findings:
    """Give the questions of a table; raises nothing, a table without any has no drafts."""
    records = _records(text, _delimiter(text))
    if not records:
        return Findings("", (), ())
    columns = _headed(records[0].cells, cues)
    head = (_left(records[0], "table-head"),) if columns else ()
    columns = columns or _unheaded(records)
    drafts, left = [], list(head)
    for record in records[1 if head else 0 :]:
        draft = _draft(record, columns)
        if draft.prompt and draft.answers:
            drafts.append(draft)
        else:
            left.append(_left(record, "no-answer" if draft.prompt else "no-question"))
    return Findings("", tuple(drafts), tuple(left))


def _records(text: str, delimiter: str) -> list[Record]:
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # an open quotation mark runs to the end
    # A lone quotation mark in a TSV is a quotation mark.
    is_quoted = delimiter != "\t" or text.count('"') % 2 == 0
    reader = csv.reader(
        io.StringIO(text),
        delimiter=delimiter,
        quoting=csv.QUOTE_MINIMAL if is_quoted else csv.QUOTE_NONE,
        skipinitialspace=delimiter != "\t",
    )
    records, last = [], 0
    for cells in reader:
        if any(cell.strip() for cell in cells):
            records.append(Record(last + 1, reader.line_num, tuple(cells)))
        last = reader.line_num
    return records


def _delimiter(text: str) -> str:
    """Give the delimiter that cuts most records into the same number of cells, two at least."""

    def regularity(delimiter: str) -> tuple[float, int]:
        counts = [len(record.cells) for record in _records(text[:50_000], delimiter)]
        usual = max(set(counts), key=counts.count, default=1)
        return (counts.count(usual) / len(counts) if usual > 1 else 0.0, usual)

    return max(DELIMITERS, key=regularity)


def _headed(cells: Sequence[str], cues: Cues) -> dict[str, int]:
    """Give each known column's place by its heading, nothing where there is no heading for questions and answers."""
    places = {name: _first(cells, phrases.are) for name, phrases in cues.columns.items()}
    columns = {name: place for name, place in places.items() if place is not None}
    return columns if {"question", "answer"} <= columns.keys() else {}


def _first(cells: Sequence[str], is_named: object) -> int | None:
    return next((place for place, cell in enumerate(cells) if callable(is_named) and is_named(cell)), None)


def _unheaded(records: Iterable[Record]) -> dict[str, int]:
    """Give the column with the most question marks, else the first long one, and the one with the most text."""
    rows = [record.cells for record in records]
    width = max(map(len, rows))
    cells = [[row[place] if place < len(row) else "" for row in rows] for place in range(width)]
    letters = [sum(map(len, column)) for column in cells]
    asked = [sum(cell.strip().endswith("?") for cell in column) for column in cells]
    question = (
        asked.index(max(asked)) if max(asked) else next((p for p in range(width) if letters[p] > 15 * len(rows)), 0)
    )
    answer = max(
        (place for place in range(width) if place != question), key=lambda place: letters[place], default=question
    )
    return {"question": question, "answer": answer} if answer != question else {"question": question}


def _draft(record: Record, columns: dict[str, int]) -> Draft:
    def cell(name: str) -> str:
        place = columns.get(name)
        return record.cells[place].strip() if place is not None and place < len(record.cells) else ""

    answer, _ = answer_text(unwrapped(raw_lines(cell("answer")), is_markdown=True))
    return Draft(
        record.first,
        record.last,
        without_number(clean(cell("question"))),
        answers=(answer,) if answer else (),
        assesses=clean(cell("assesses")),
        section=clean(cell("section")),
        hint=clean(cell("hint")),
        follow_ups=tuple(filter(None, [clean(cell("follow_up"))])),
        kind=clean(cell("kind")),
        difficulty=clean(cell("difficulty")),
    )


def _left(record: Record, reason: Reason) -> Left:
    return Left(record.first, record.last, reason, clean(" ".join(record.cells)))
