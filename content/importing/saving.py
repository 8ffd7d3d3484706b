"""A bank file on disk: written anew, or added to where it exists."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from content.bank import Bank, Question
from content.errors import ContentError
from content.importing.merging import merged
from content.importing.writing import bank_text, fingerprint, note
from content.loading import load_bank


@dataclass(frozen=True, slots=True)
class Saved:
    """What became of the questions of an import.

    added: they are new in the file, with the ids that they have there. kept: the file had them, they are untouched.
    deleted: somebody took them out of the file earlier.
    """

    added: tuple[Question, ...]
    kept: tuple[Question, ...] = ()
    deleted: tuple[Question, ...] = ()


def new_questions(path: Path, bank: Bank) -> tuple[Question, ...]:
    """Give the questions that the file at `path` never had. Raises ContentError."""
    if not path.exists():
        return bank.questions
    text, existing, _ = _read(path)
    return merged(text, existing, bank).added


def save(path: Path, bank: Bank, *, dropped: tuple[Question, ...], comment: str) -> Saved:
    """Write the questions that the file at `path` never had, without those that are dropped.

    comment: what stands at the top of a new file. Raises ContentError; what cannot be written raises OSError.
    """
    unwanted = {fingerprint(question.prompt) for question in dropped}
    wanted = tuple(question for question in bank.questions if fingerprint(question.prompt) not in unwanted)
    if path.exists():
        return _add(path, replace(bank, questions=wanted), dropped)
    if wanted:
        chosen = replace(bank, questions=wanted, categories=_used(bank, wanted))
        _write(path, bank_text(chosen, comment=comment, notes=map(note, bank.questions)), "\n")
    return Saved(wanted)


def _add(path: Path, bank: Bank, dropped: tuple[Question, ...]) -> Saved:
    text, existing, newline = _read(path)
    result = merged(text, existing, bank, dropped=dropped)
    if result.text != text:
        _write(path, result.text, newline)
    return Saved(result.added, result.kept, result.deleted)


def _used(bank: Bank, questions: tuple[Question, ...]) -> dict[str, str]:
    used = {question.category for question in questions}
    return {id: label for id, label in bank.categories.items() if id in used}


def _read(path: Path) -> tuple[str, Bank, str]:
    """Give the text of a bank file, the bank, and how lines end there."""
    if path.is_dir():
        raise ContentError("bank-is-folder", path=str(path))
    bank = load_bank(path)
    text = path.read_bytes().decode("utf-8-sig")
    return text.replace("\r\n", "\n"), bank, "\r\n" if "\r\n" in text else "\n"


def _write(path: Path, text: str, newline: str) -> None:
    """Write beside the file first: what was edited is never half overwritten."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.new")
    temporary.write_text(text, encoding="utf-8", newline=newline)
    temporary.replace(path)
