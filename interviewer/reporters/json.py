"""The report as JSON. Its keys are the fields of the dataclasses that `interviewer.report.Report` is made of.

`schema` is `interviewer.report.SCHEMA`; texts are in the language of the session, numbers rounded to 0.001.
"""

from __future__ import annotations

from json import dumps

from interviewer.documents import plain
from interviewer.report import SCHEMA, Report


def render(report: Report) -> str:
    """Give one JSON document."""
    return dumps({"schema": SCHEMA, **plain(report)}, ensure_ascii=False, indent=2) + "\n"
