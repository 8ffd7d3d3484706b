"""Importing again adds what is new and leaves every edit alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from content.bank import Bank
from content.errors import ContentError
from content.importing import import_article
from content.importing.saving import Saved, new_questions, save
from content.importing.writing import NOTE
from content.loading import load_bank

ARTICLES = Path(__file__).parent / "articles"
ALL = [path for path in sorted(ARTICLES.rglob("*")) if path.is_file() and path.suffix not in {".yaml", ".md"}] + sorted(
    path for path in ARTICLES.rglob("*.md") if path.name != "README.md"
)
ARTICLE = """
Letters
{first}
What comes after X?

Y comes after it, and then there is only one more letter to come.

What is the first letter?

A is the first one, in this alphabet and in the Greek one.
{last}
"""
EXTRA = "\nWhat is the last letter?\n\nZ is the last one here, omega in Greece.\n"
IDS = {"comes-x", "first-letter", "last-letter"}


def bank(tmp_path: Path, *, first: str = "", last: str = "", name: str = "letters") -> Bank:
    """Give the bank of an article about letters."""
    path = tmp_path / f"{name}.txt"
    path.write_text(ARTICLE.format(first=first, last=last), encoding="utf-8")
    return import_article(path, "en").bank


def saved(path: Path, imported: Bank, *dropped: str) -> Saved:
    """Save without the questions of these ids."""
    unwanted = tuple(question for question in imported.questions if question.id in dropped)
    return save(path, imported, dropped=unwanted, comment="Edit me.")


def ids(path: Path) -> list[str]:
    return [question.id for question in load_bank(path).questions]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give a bank file with the two questions of the article."""
    path = tmp_path / "banks" / "letters.yaml"
    saved(path, bank(tmp_path))
    return path


@pytest.mark.parametrize("article", ALL, ids=lambda path: path.name)
def test_what_is_written_is_read_back_the_same(tmp_path: Path, article: Path) -> None:
    imported = import_article(article, None).bank
    saved(tmp_path / "bank.yaml", imported)
    assert load_bank(tmp_path / "bank.yaml") == imported


def test_a_bank_file_is_what_other_programs_expect(out: Path) -> None:
    data = yaml.safe_load(out.read_text(encoding="utf-8"))
    assert list(data) == ["name", "title", "language", "questions"]
    assert set(data["questions"][0]) >= {"id", "prompt", "kind", "reference_answers", "key_points"}


def test_an_import_without_news_leaves_the_file_alone(tmp_path: Path, out: Path) -> None:
    before = out.read_bytes()
    result = saved(out, bank(tmp_path))
    assert out.read_bytes() == before
    assert (len(result.added), len(result.kept)) == (0, 2)


def test_new_questions_go_to_the_end_and_everything_else_stays_letter_for_letter(tmp_path: Path, out: Path) -> None:
    edit(out, "  - id: first-letter", "  # mine:\n  - id: first-letter   # the easy one")
    edit(out, "prompt: What comes after X?", "prompt: 'What comes after X, and before Z?'")
    before = out.read_text(encoding="utf-8")
    result = saved(out, bank(tmp_path, last=EXTRA))
    assert [question.id for question in result.added] == ["last-letter"]
    after = out.read_text(encoding="utf-8")
    added = [line for line in after.splitlines() if line.startswith(NOTE)][-1]
    assert after.replace(f"{added}\n", "", 1).startswith(before)
    assert ids(out) == ["comes-x", "first-letter", "last-letter"]


def test_an_edited_prompt_is_known_again(tmp_path: Path, out: Path) -> None:
    edit(out, "What comes after X?", "Which letter follows X?")
    assert saved(out, bank(tmp_path)).added == ()


def test_a_renamed_question_is_known_by_its_prompt(tmp_path: Path, out: Path) -> None:
    edit(out, "id: first-letter", "id: alpha")
    assert saved(out, bank(tmp_path)).added == ()
    assert ids(out) == ["comes-x", "alpha"]


def test_a_deleted_question_stays_deleted_until_its_note_is_deleted(tmp_path: Path, out: Path) -> None:
    text = out.read_text(encoding="utf-8")
    out.write_text(text[: text.index("  - id: first-letter")], encoding="utf-8")
    result = saved(out, bank(tmp_path))
    assert ([question.id for question in result.deleted], ids(out)) == (["first-letter"], ["comes-x"])
    note = next(word for word in text.split() if word.startswith("first-letter="))
    edit(out, note, "")
    assert [question.id for question in saved(out, bank(tmp_path)).added] == ["first-letter"]


def test_what_was_dropped_is_not_offered_again(tmp_path: Path) -> None:
    path = tmp_path / "letters.yaml"
    imported = bank(tmp_path, last=EXTRA)
    saved(path, imported, "first-letter")
    assert ids(path) == ["comes-x", "last-letter"]
    assert new_questions(path, imported) == ()


def test_what_is_dropped_later_is_noted_in_the_file(tmp_path: Path, out: Path) -> None:
    imported = bank(tmp_path, last=EXTRA)
    assert saved(out, imported, "last-letter").added == ()
    assert new_questions(out, imported) == ()


def test_without_notes_ids_and_prompts_tell(tmp_path: Path, out: Path) -> None:
    lines = out.read_text(encoding="utf-8").splitlines(keepends=True)
    out.write_text("".join(line for line in lines if not line.startswith("#")), encoding="utf-8")
    edit(out, "What comes after X?", "Which letter follows X?")
    assert saved(out, bank(tmp_path)).added == ()


def test_another_article_adds_its_sections(tmp_path: Path) -> None:
    path = tmp_path / "letters.yaml"
    saved(path, bank(tmp_path, first="\nOld questions\n"))
    assert dict(load_bank(path).categories) == {"old-questions": "Old questions"}
    edit(path, "old-questions: Old questions", "old-questions: My questions")
    saved(path, bank(tmp_path, last=f"\nNew questions\n{EXTRA}", name="more"))
    assert dict(load_bank(path).categories) == {"old-questions": "My questions", "new-questions": "New questions"}
    assert load_bank(path).question("last-letter").category == "new-questions"


def test_categories_in_braces_are_added_to(tmp_path: Path) -> None:
    path = tmp_path / "letters.yaml"
    saved(path, bank(tmp_path, first="\nOld questions\n"))
    edit(path, "categories:\n  old-questions: Old questions\n", "categories: {old-questions: Old questions}\n")
    saved(path, bank(tmp_path, last=f"\nNew questions\n{EXTRA}", name="more"))
    assert dict(load_bank(path).categories) == {"old-questions": "Old questions", "new-questions": "New questions"}


@pytest.mark.parametrize(
    "written",
    [
        "language: en\nquestions:\n- id: mine\n  prompt: Mine?\n  reference_answers: Yes.\nglossary: [X]\n",
        "questions:\n    - id: mine\n      prompt: M?\n      reference_answers:\n        - B\n\n# end\nlanguage: en\n",
        "language: en\nquestions:\n  - id: mine\n    prompt: Mine?\n    reference_answers: [Yes.]",
    ],
    ids=["at the margin", "in the middle", "without a last line end"],
)
def test_questions_fit_in_however_a_file_is_written(tmp_path: Path, written: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(written, encoding="utf-8")
    saved(path, bank(tmp_path))
    assert ids(path) == ["mine", "comes-x", "first-letter"]
    for line in written.splitlines():
        assert line in path.read_text(encoding="utf-8").splitlines()


def test_line_ends_stay_as_they_are(tmp_path: Path, out: Path) -> None:
    out.write_bytes(out.read_bytes().replace(b"\n", b"\r\n"))
    saved(out, bank(tmp_path, last=EXTRA))
    data = out.read_bytes()
    assert data.count(b"\r\n") == data.count(b"\n")
    assert set(ids(out)) == IDS


def test_a_different_question_that_would_have_the_same_id_gets_another(tmp_path: Path, out: Path) -> None:
    other = bank(tmp_path)
    questions = [replace(question, prompt=f"Once more: {question.prompt}") for question in other.questions]
    saved(out, replace(other, questions=tuple(questions)))
    assert ids(out) == ["comes-x", "first-letter", "comes-x-2", "first-letter-2"]


@pytest.mark.parametrize(
    ("written", "message"),
    [
        (
            '{"language": "en", "questions": [{"id": "a", "prompt": "A?", "reference_answers": ["B."]}]}',
            "import-no-place",
        ),
        ("language: pt-BR\nquestions:\n- {id: a, prompt: A?, reference_answers: B}\n", "import-other-language"),
        ("language: en\nquestions:\n- {id: a, promt: A?, reference_answers: B}\n", "bank-mistakes"),
        ("", "bank-empty"),
    ],
)
def test_a_file_that_cannot_be_added_to_stays_as_it_is(tmp_path: Path, written: str, message: str) -> None:
    path = tmp_path / "mine.yaml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        saved(path, bank(tmp_path))
    assert raised.value.message == message
    assert path.read_text(encoding="utf-8") == written
    assert sorted(file.name for file in tmp_path.iterdir()) == ["letters.txt", "mine.yaml"]


def test_when_nothing_is_wanted_nothing_is_written(tmp_path: Path) -> None:
    path = tmp_path / "letters.yaml"
    saved(path, bank(tmp_path), *IDS)
    assert not path.exists()
