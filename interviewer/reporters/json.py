"""The report as JSON, for other programs.

Its keys are the fields of the dataclasses that `interviewer.report.Report` is made of, whose docstrings say what they
mean and in which unit; `report.schema.json` beside this module says the same as JSON Schema. Above all:

- `schema`: the number `interviewer.report.SCHEMA`. Keys are added without a new one, never renamed or removed.
- `id`, `language`, `started_at` (with its zone), `bank`, `mode`, `model`, `demonstration`: which session it is.
- `summary`: `score`, `points` (how many were made), `steps` (what to do next).
- `questions`: one a turn. `values` holds every figure as it was measured, without words: the row of the CSV.
  `said` is the transcript in runs of words with the same marks, each word with its seconds; `points` the key points
  with status and `evidence`; `measures` the delivery beside what is usual and who says so.

Texts are in the language of the session, numbers rounded to 0.001; null stands for "not measured".
"""

from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Any

from interviewer.documents import plain
from interviewer.report import SCHEMA, Report

SCHEMA_FILE = Path(__file__).with_name("report.schema.json")


def render(report: Report) -> str:
    """Give one JSON document."""
    return dumps({"schema": SCHEMA, **plain(report)}, ensure_ascii=False, indent=2) + "\n"


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of what `render` gives, made from the dataclasses: what SCHEMA_FILE must say."""
    from pydantic import TypeAdapter

    document = TypeAdapter(Report).json_schema(mode="serialization")
    version = {"const": SCHEMA, "description": "The version of this schema.", "type": "integer"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **document,
        "properties": {"schema": version, **document["properties"]},
        "required": ["schema", *document["required"]],
    }
