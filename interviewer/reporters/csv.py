"""All figures as CSV: one row a turn, for spreadsheets and other programs.

The columns are those of `SESSION` followed by the fields of `interviewer.reporting.values.Values`, where their units
stand. Numbers have a point and are rounded to 0.001; an empty cell stands for "not measured"; several flags are
separated by blanks; yes and no are `true` and `false`. Columns are only ever added, at the end.
"""

from __future__ import annotations

from csv import writer
from dataclasses import fields
from io import StringIO
from typing import Any

from interviewer.documents import plain
from interviewer.report import Report
from interviewer.reporting.values import Values

SESSION = ("session", "started_at", "language", "bank", "mode", "model", "demonstration")
"""Columns that are the same for every turn of a session: its id, when it began (with its zone), and what it was."""

COLUMNS = (*SESSION, *(field.name for field in fields(Values)))


def render(report: Report) -> str:
    """Give a heading and one line a turn."""
    table = StringIO()
    lines = writer(table, lineterminator="\n")
    lines.writerow(COLUMNS)
    of_session = (report.id, plain(report.started_at), report.language, report.bank, report.mode, report.model)
    for question in report.questions:
        lines.writerow(map(_cell, (*of_session, report.demonstration, *plain(question.values).values())))
    return table.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return " ".join(value)
    # Spreadsheets take such a text for a formula, and bank names come from anywhere.
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@")) else value
