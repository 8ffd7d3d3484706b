"""Find and read banks: a YAML (or JSON) file -> `Bank`, with every mistake named at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from content.bank import Bank
from content.errors import BankError, ContentError, Mistake
from content.languages import canonical, languages
from content.yaml_tree import Fields, Node, compose

SHIPPED = Path(__file__).parent / "banks"
SHIPPED_NAME = "mlops"
SUFFIXES = (".yaml", ".yml", ".json")
LARGEST = 10_000_000
"""Bytes. The shipped banks have 0.3 million."""


def load_bank(path: Path | str) -> Bank:
    """Read a bank file; key points that nobody wrote are derived from the reference answers.

    Raises BankError, which holds everything that is wrong with the file.
    """
    from content.deriving import with_key_points
    from content.schema import read_bank

    path = Path(path)
    root = _tree(path)
    bank, mistakes = read_bank(root, name=_name(path))
    if bank is None or mistakes:
        raise BankError(str(path), mistakes)
    return replace(bank, questions=tuple(with_key_points(question, bank.language) for question in bank.questions))


@cache
def shipped_bank(language: str) -> Bank:
    """Give the bank that the package carries for a language, read once. Raises ContentError."""
    code = canonical(language)
    if code is None:
        raise ContentError("language-without-data", language=language, known=", ".join(languages()))
    return load_bank(SHIPPED / f"{SHIPPED_NAME}.{code}.yaml")


def find_bank(name: str, home: Path, language: str | None = None) -> Bank:
    """Give the bank in the file called `name`, else the bank of that name: the candidate's own first, then the shipped.

    home: the candidate's folder; own banks are in its `banks/`.
    language: which one, where several banks have the name; English then goes first.
    Raises ContentError if there is none, BankError if it is damaged.
    """
    if Path(name).suffix.lower() in SUFFIXES or Path(name).exists():
        return load_bank(name)
    named = [path for path in bank_files(home) if _name(path).casefold() == name.casefold()]
    wanted = canonical(language) if language else None
    found = [path for path in named if wanted is None or _language(path) in {wanted, None}]
    if not found:
        raise _not_found(name, home)
    return load_bank(found[0])


def bank_files(home: Path) -> tuple[Path, ...]:
    """Give every bank file that a name can mean: the candidate's own first, then the shipped ones."""
    own = (path for path in sorted((home / "banks").glob("*")) if path.suffix.lower() in SUFFIXES)
    return (*own, *sorted(SHIPPED.glob("*.yaml")))


def located(mistakes: Iterable[Mistake], path: Path | str) -> tuple[Mistake, ...]:
    """Give mistakes (or warnings) that name question and field with the lines where these stand in the file."""
    from content.schema import spots

    root = _tree(Path(path))
    found = spots(root) if isinstance(root, Fields) else {}
    return tuple(
        replace(mistake, line=found[mistake.question].line(_place(mistake.field)))
        if mistake.question in found
        else mistake
        for mistake in mistakes
    )


def _tree(path: Path) -> Node | None:
    """Read a file. Raises BankError where it is no YAML that we take."""
    root, mistakes = compose(_text(path))
    if mistakes:
        raise BankError(str(path), mistakes)
    return root


def _text(path: Path) -> str:
    """Read a file's text. Raises BankError."""
    data = _bytes(path)
    if b"\0" in data:
        raise BankError(str(path), (Mistake("bank-binary", details=(("path", str(path)),)),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise BankError(str(path), (Mistake("bank-not-utf8", line),)) from problem
    return _joined_surrogates(text) if path.suffix.lower() == ".json" else text


def _bytes(path: Path) -> bytes:
    """Read a file that can be a bank. Raises BankError."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise BankError(str(path), (Mistake("bank-is-folder", details=(("path", str(path)),)),))
        if size > LARGEST:
            details = (("path", str(path)), ("megabytes", round(size / 1e6)), ("largest", LARGEST // 1_000_000))
            raise BankError(str(path), (Mistake("bank-too-large", details=details),))
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise BankError(str(path), (Mistake("bank-missing", details=(("path", str(path)),)),)) from problem
    except OSError as problem:
        raise BankError(
            str(path), (Mistake("bank-unreadable", details=(("path", str(path)), ("reason", problem.strerror or ""))),)
        ) from problem


def _joined_surrogates(text: str) -> str:
    """Give JSON's pairs of escapes, which YAML does not know, as the one character they mean."""
    pair = re.compile(r"\\u(d[89ab][0-9a-f]{2})\\u(d[c-f][0-9a-f]{2})", re.IGNORECASE)
    return pair.sub(lambda found: (bytes.fromhex(found[1] + found[2])).decode("utf-16-be"), text)


def _name(path: Path) -> str:
    """Give the bank's name by its file: `mlops.pt-BR.yaml` is `mlops`."""
    return path.stem.removesuffix(f".{_language(path)}")


def _language(path: Path) -> str | None:
    """Give the language in a file's name, None where there is none."""
    return next((code for code in languages() if path.stem.endswith(f".{code}")), None)


def _not_found(name: str, home: Path) -> ContentError:
    known = sorted({_name(path) for path in bank_files(home)})
    near = get_close_matches(name, known, n=1, cutoff=0.5)
    folder = str(home / "banks")
    if near:
        return ContentError("bank-not-found-near", name=name, nearest=near[0], folder=folder)
    return ContentError("bank-not-found", name=name, known=", ".join(known), folder=folder)


def _place(field: str) -> tuple[str | int, ...]:
    """Give a field's name as people read it (`key_points 3 phrasings`) as a place again."""
    return tuple(int(step) - 1 if step.isdigit() else step for step in field.split())
