"""Add an article's questions to a bank file that exists, touching nothing that stands in it.

The file is text that somebody edited: new questions are put in as text after the last one, and everything else,
comments included, stays as it is letter for letter. What was imported before is not imported again, whether it was
edited, renamed or deleted since.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from content.bank import Bank, Question
from content.errors import ContentError
from content.importing.writing import NOTE, fingerprint, note, notes_in, notes_text, questions_text

if TYPE_CHECKING:
    import yaml


@dataclass(frozen=True, slots=True)
class Merged:
    """A bank file with what was added to it.

    added: new questions, with their ids in the file. kept: those that it has already. deleted: those that somebody took
    out of it since they were imported.
    """

    text: str
    added: tuple[Question, ...]
    kept: tuple[Question, ...]
    deleted: tuple[Question, ...]


def merged(text: str, existing: Bank, new: Bank, *, dropped: Sequence[Question] = ()) -> Merged:
    """Give the file `text`, which holds the bank `existing`, with the questions of `new` that it never had.

    dropped: questions that nobody wants; they are noted, so that they are not offered again.
    Raises ContentError where the file's language is another or its form leaves no place to add to.
    """
    if existing.language != new.language:
        raise ContentError("import-other-language", bank=existing.title, has=existing.language, language=new.language)
    added, kept, deleted = _sorted(text, existing, new)
    known = notes_in(text)
    notes = [note(question) for question in (*added, *dropped) if fingerprint(question.prompt) not in known]
    if added:
        text = _with_questions(_with_categories(text, existing, new, added), added, existing.title)
    return Merged(_with_notes(text, notes), added, kept, deleted)


def _sorted(
    text: str, existing: Bank, new: Bank
) -> tuple[tuple[Question, ...], tuple[Question, ...], tuple[Question, ...]]:
    """Give the questions that are new, those that the file has, and those deleted from it."""
    noted = notes_in(text)
    by_prompt = {fingerprint(question.prompt): question for question in existing.questions}
    ids = {question.id for question in existing.questions}
    taken = ids | set(noted.values())
    added: list[Question] = []
    kept: list[Question] = []
    deleted: list[Question] = []
    for question in new.questions:
        mark = fingerprint(question.prompt)
        if mark in by_prompt or (not noted and question.id in ids):
            kept.append(question)
        elif mark in noted:
            (kept if noted[mark] in ids else deleted).append(question)
        else:
            added.append(replace(question, id=_free(question.id, taken)))
            taken.add(added[-1].id)
    return tuple(added), tuple(kept), tuple(deleted)


def _free(id: str, taken: set[str]) -> str:
    free, number = id, 2
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    return free


def _with_questions(text: str, added: Sequence[Question], title: str) -> str:
    """Put questions after the last one, indented as the others are."""
    questions = _node(text, "questions")
    if questions is None or questions.flow_style or not questions.value:
        raise ContentError("import-no-place", bank=title)
    # Of a list, PyYAML marks the first dash.
    block = questions_text(added, indentation=questions.start_mark.column)
    before, after = _parted(text, _end_line(text, "questions"))
    return f"{before}\n{block}{after}"


def _with_categories(text: str, existing: Bank, new: Bank, added: Sequence[Question]) -> str:
    """Name the categories that the file does not know. A file that names none needs none."""
    wanted = {question.category for question in added if question.category}
    missing = {id: new.categories[id] for id in new.categories if id in wanted and id not in existing.categories}
    categories = _node(text, "categories")
    if not missing or categories is None:
        return text
    import yaml

    if categories.flow_style:
        entries = yaml.safe_dump(missing, allow_unicode=True, default_flow_style=True, width=10_000).strip()[1:-1]
        end = categories.end_mark.index - 1
        return f"{text[:end]}{', ' if categories.value else ''}{entries}{text[end:]}"
    blank = " " * categories.start_mark.column
    lines = yaml.safe_dump(missing, allow_unicode=True, sort_keys=False, width=10_000).splitlines(True)
    before, after = _parted(text, _end_line(text, "categories"))
    return before + "".join(blank + line for line in lines) + after


def _with_notes(text: str, notes: Sequence[str]) -> str:
    """Put notes after those that stand there, else at the top."""
    if not notes:
        return text
    lines = text.splitlines(True)
    last = max((index for index, line in enumerate(lines) if line.startswith(NOTE)), default=-1)
    before = "".join(lines[: last + 1])
    return f"{before}{notes_text(notes)}\n{''.join(lines[last + 1 :])}"


def _root(text: str) -> yaml.MappingNode:
    import yaml

    root = yaml.compose(text, Loader=yaml.SafeLoader)
    if not isinstance(root, yaml.MappingNode):
        raise TypeError("a bank that could be loaded is a mapping")
    return root


def _node(text: str, name: str) -> yaml.CollectionNode | None:
    return next((value for key, value in _root(text).value if key.value == name), None)


def _end_line(text: str, name: str) -> int:
    """Give the index of the line after a field of the bank: where the next one begins, or the end."""
    starts = [(key.start_mark.line, key.value) for key, _ in _root(text).value]
    start = next(line for line, key in starts if key == name)
    return min((line for line, _ in starts if line > start), default=len(text.splitlines()))


def _parted(text: str, line: int) -> tuple[str, str]:
    """Cut a text before a line, and before the empty lines and the comments at the margin that stand above it."""
    lines = text.splitlines(True)
    while line and (not lines[line - 1].strip() or lines[line - 1].startswith("#")):
        line -= 1
    before = "".join(lines[:line])
    return before if before.endswith("\n") else f"{before}\n", "".join(lines[line:])
