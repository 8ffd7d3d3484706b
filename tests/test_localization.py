"""The program's own words, in two languages."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent

from content.languages import canonical
from interviewer.localization import CATALOGUES, LANGUAGES, Words

ROOT = Path(__file__).parent.parent


def messages(language: str) -> dict[str, set[str]]:
    """Give each message's id with the names of the details that it needs."""
    found: dict[str, set[str]] = {}
    for path in sorted((CATALOGUES / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path.name}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                found[entry.id.name] = set(re.findall(r"\$(\w+)", source(path, entry)))
    return found


def source(path: Path, entry: fluent.Message) -> str:
    assert entry.span is not None
    return path.read_text(encoding="utf-8")[entry.span.start : entry.span.end]


def test_both_languages_have_the_same_messages_with_the_same_details() -> None:
    english, portuguese = (messages(language) for language in LANGUAGES)
    assert english == portuguese


def raised_messages() -> set[str]:
    """Give the id that each `raise SomeError("id", ...)` in the three packages names."""
    found = set()
    for package in ("audio", "content", "interviewer"):
        for path in (ROOT / package).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Raise) and isinstance(node.exc, ast.Call) and node.exc.args:
                    first = node.exc.args[0]
                    if isinstance(first, ast.Constant) and re.fullmatch(r"[a-z]+(-[a-z0-9]+)+", str(first.value)):
                        found.add(str(first.value))
    return found


def test_every_error_that_is_raised_has_its_words() -> None:
    assert raised_messages() <= set(messages("en"))


def test_details_are_filled_in_without_invisible_marks() -> None:
    assert Words("en")("screen-question", number=1, total=3) == "Question 1 of 3"


def test_a_missing_detail_is_a_mistake_and_not_a_gap_in_the_text() -> None:
    with pytest.raises(ValueError, match="screen-question"):
        Words("en")("screen-question", number=1)


@pytest.mark.parametrize(
    ("spelling", "language"),
    [("pt_BR.UTF-8", "pt-BR"), ("pt", "pt-BR"), ("PT-br", "pt-BR"), ("EN", "en"), ("en_GB", "en"), ("C.UTF-8", None)],
)
def test_a_language_is_known_by_any_spelling(spelling: str, language: str | None) -> None:
    assert canonical(spelling) == language
