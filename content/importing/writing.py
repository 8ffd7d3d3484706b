"""A bank -> YAML that people like to edit: prose folded, defaults left out, what was imported noted in comments.

The notes, `# imported: <id>=<fingerprint of the prompt>`, let a second import know a question again whatever became of
it: edited, renamed or deleted.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import MISSING, fields
from functools import cache
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from content.bank import Bank, KeyPoint, Question, Term
from content.importing.cues import folded

if TYPE_CHECKING:
    import yaml

WIDTH = 110
NOTE = "# imported:"
_ALWAYS = ("kind", "difficulty", "think_time", "time_limit")
"""Fields written although they have their defaults: people want to change them."""

_NOTED = re.compile(rf"^{NOTE}(.*)$", re.MULTILINE)


def bank_text(bank: Bank, *, comment: str, notes: Iterable[str]) -> str:
    """Give a bank file. comment: what stands at its top. notes: of what was imported."""
    header = {"name": bank.name, "title": bank.title, "language": bank.language}
    if bank.categories:
        header["categories"] = dict(bank.categories)  # type: ignore[assignment]  # a mapping among texts
    top = "\n".join(f"# {line}" for paragraph in comment.splitlines() for line in wrap(paragraph, WIDTH - 2))
    questions = questions_text(bank.questions, indentation=2)
    return f"{top}\n#\n{notes_text(notes)}\n\n{_yaml(header)}\nquestions:\n{questions}"


def questions_text(questions: Sequence[Question], *, indentation: int) -> str:
    """Give questions as items of a list, parted by empty lines."""
    blank = " " * indentation
    items = (_yaml([_plain(question)]) for question in questions)
    return "\n".join(
        "".join(blank + line if line.strip() else line for line in item.splitlines(True)) for item in items
    )


def fingerprint(prompt: str) -> str:
    """Give what an edited question is known by: a short hash of the prompt that it was imported with."""
    return hashlib.sha256(" ".join(folded(prompt).split()).encode()).hexdigest()[:8]


def note(question: Question) -> str:
    """Give the note of an imported question."""
    return f"{question.id}={fingerprint(question.prompt)}"


def notes_text(notes: Iterable[str]) -> str:
    """Give notes as comment lines."""
    return "\n".join(
        f"{NOTE} {line}" for line in wrap(" ".join(notes), WIDTH, break_long_words=False, break_on_hyphens=False)
    )


def notes_in(text: str) -> dict[str, str]:
    """Give the ids of what was imported into a bank file by the fingerprints of their prompts."""
    noted = " ".join(_NOTED.findall(text)).split()
    return {mark: id for id, _, mark in (entry.partition("=") for entry in noted)}


def _plain(question: Question) -> dict[str, Any]:
    """Give a question as plain data, without the fields that have their defaults."""
    order = sorted(fields(Question), key=lambda field: _LAST.index(field.name) if field.name in _LAST else -1)
    return {
        field.name: _value(getattr(question, field.name))
        for field in order
        if field.name in _ALWAYS or getattr(question, field.name) != _default(field)
    }


_LAST = ("terms", "reference_answers", "key_points", "wrong_claims", "follow_ups", "derived")
"""The long fields come last."""


def _default(field: Any) -> Any:
    return None if field.default is MISSING else field.default


def _value(value: Any) -> Any:
    if isinstance(value, KeyPoint):
        return {
            field.name: _value(getattr(value, field.name))
            for field in fields(KeyPoint)
            if field.name == "text" or getattr(value, field.name) != _default(field)
        }
    if isinstance(value, Term):
        listed = {"aliases": value.aliases, "equivalents": value.equivalents}
        return {"term": value.term, **{name: list(texts) for name, texts in listed.items() if texts}}
    if isinstance(value, tuple):
        return [_value(item) for item in value]
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _yaml(data: Mapping[str, Any] | list[Any]) -> str:
    import yaml

    return str(yaml.dump(data, Dumper=_dumper(), allow_unicode=True, sort_keys=False, width=WIDTH))


@cache
def _dumper() -> type[yaml.SafeDumper]:
    """Give a dumper that indents lists and folds prose."""
    import yaml

    class Dumper(yaml.SafeDumper):
        def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  PyYAML's signature
            super().increase_indent(flow, False)

    def text(dumper: yaml.SafeDumper, value: str) -> yaml.ScalarNode:
        style = ">" if "\n" in value or len(value) > WIDTH - 30 else None
        return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)

    Dumper.add_representer(str, text)
    return Dumper
