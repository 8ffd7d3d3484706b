"""A bank file becomes a bank, or every mistake in it is named with its line, question and field."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from content.bank import Bank
from content.errors import BankError, ContentError, Mistake
from content.loading import LARGEST, find_bank, load_bank, located, shipped_bank
from interviewer.localization import LANGUAGES, words_in

SMALL = """\
language: en
questions:
  - id: first
    prompt: What is a container?
    reference_answers: It packs a program with everything that it needs.
"""


def bank(text: str | bytes, folder: Path, name: str = "small.yaml") -> Bank:
    path = folder / name
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return load_bank(path)


def mistakes(text: str | bytes, folder: Path, name: str = "small.yaml") -> list[tuple[str, int, str, str]]:
    """Give message, line, question and field of everything that is wrong; each must have words in both languages."""
    with pytest.raises(BankError) as raised:
        bank(text, folder, name)
    for mistake in raised.value.mistakes:
        for language in LANGUAGES:
            assert words_in(language)(mistake.message, **dict(mistake.details))
            assert words_in(language)(raised.value.message, **raised.value.details)
    return [(mistake.message, mistake.line, mistake.question, mistake.field) for mistake in raised.value.mistakes]


def test_a_language_and_per_question_an_id_a_prompt_and_one_answer_are_enough(tmp_path: Path) -> None:
    small = bank(SMALL, tmp_path)
    assert (small.name, small.title, small.language) == ("small", "Small", "en")
    (question,) = small.questions
    assert question.reference_answers == ("It packs a program with everything that it needs.",)
    assert question.derived
    assert question.key_points


def test_plain_text_stands_for_a_key_point_a_wrong_claim_and_a_term(tmp_path: Path) -> None:
    text = (
        SMALL
        + "    key_points: [It packs, It isolates]\n    wrong_claims: [It is a virtual machine]\n    terms: [Docker]\n"
    )
    (question,) = bank(text, tmp_path).questions
    assert [point.text for point in question.key_points] == ["It packs", "It isolates"]
    assert [wrong.claim for wrong in question.wrong_claims] == ["It is a virtual machine"]
    assert [term.term for term in question.terms] == ["Docker"]
    assert not question.derived


def test_one_text_stands_for_a_list_and_a_bare_no_stays_a_word(tmp_path: Path) -> None:
    point = "    key_points:\n      - text: It packs\n        phrasings: it is a box\n        bonus: no\n"
    (question,) = bank(SMALL + "    follow_ups: no\n" + point, tmp_path).questions
    assert question.follow_ups == ("no",)
    assert question.key_points[0].phrasings == ("it is a box",)
    assert question.key_points[0].bonus is False


def test_a_field_without_a_value_counts_as_not_written(tmp_path: Path) -> None:
    (question,) = bank(SMALL + "    hint:\n    think_time: null\n", tmp_path).questions
    assert (question.hint, question.think_time) == ("", 15.0)


@pytest.mark.parametrize("spelling", ["pt", "PT_br", "pt-BR"])
def test_the_language_may_be_spelled_in_any_way(spelling: str, tmp_path: Path) -> None:
    assert bank(SMALL.replace("language: en", f"language: {spelling}"), tmp_path).language == "pt-BR"


def test_json_is_taken_too_with_its_escapes(tmp_path: Path) -> None:
    question = {
        "id": "one",
        "prompt": "What \U0001f600\u00e9?",
        "reference_answers": ["A long enough answer about it."],
    }
    text = json.dumps({"language": "en", "questions": [question]}, indent="\t")
    assert bank(text, tmp_path, "one.json").questions[0].prompt == "What \U0001f600\u00e9?"


def test_a_mark_for_utf8_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    assert bank(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode(), tmp_path).questions[0].id == "first"


def test_everything_that_is_wrong_is_named_at_once(tmp_path: Path) -> None:
    text = """\
language: en
titel: Mine
questions:
  - id: first
    promt: What is a container?
    reference_answers: [It packs things.]
  - id: second
    prompt: And a pod?
    kind: technicle
    difficulty: 17
    think_time: soon
    reference_answers: [It holds containers.]
    key_points:
      - text: It holds containers
        wieght: 2
      - weight: 3
      - [a, b]
  - id: First
    prompt: Again?
    reference_answers: []
    time_limit: 0
  - just text
"""
    assert mistakes(text, tmp_path) == [
        ("bank-unknown-field-near", 2, "", "titel"),
        ("bank-missing-field", 4, "first", "prompt"),
        ("bank-unknown-field-near", 5, "first", "promt"),
        ("bank-unknown-value-near", 9, "second", "kind"),
        ("bank-unknown-value", 10, "second", "difficulty"),
        ("bank-not-number", 11, "second", "think_time"),
        ("bank-unknown-field-near", 15, "second", "key_points 1 wieght"),
        ("bank-missing-field", 16, "second", "key_points 2 text"),
        ("bank-not-mapping", 17, "second", "key_points 3"),
        ("bank-duplicate-id", 18, "First", "id"),
        ("bank-missing-field", 20, "First", "reference_answers"),
        ("bank-out-of-range", 21, "First", "time_limit"),
        ("bank-not-a-question", 22, "#4", ""),
    ]


def test_a_question_without_an_id_is_named_by_its_place(tmp_path: Path) -> None:
    assert mistakes(SMALL.replace("id: first", "hint: none"), tmp_path) == [("bank-missing-field", 3, "#1", "id")]


@pytest.mark.parametrize(
    ("addition", "found"),
    [
        ("    follow_ups: [a, '']\n", ("bank-empty-text", 6, "first", "follow_ups 2")),
        ("    asks_for: story\n", ("bank-asks-for", 6, "first", "asks_for")),
        ("    key_points: [{text: It packs, bonus: true}]\n", ("bank-only-bonus", 6, "first", "key_points")),
        ("    key_points: [{text: It packs, weight: .nan}]\n", ("bank-not-number", 6, "first", "key_points 1 weight")),
        ("    key_points: [{text: It packs, weight: nan}]\n", ("bank-out-of-range", 6, "first", "key_points 1 weight")),
        (
            "    key_points: [{text: It packs, bonus: perhaps}]\n",
            ("bank-not-truth-value", 6, "first", "key_points 1 bonus"),
        ),
        ("    key_points: It packs\n", ("bank-not-list", 6, "first", "key_points")),
        ("    prompt: Again?\n", ("yaml-duplicate-key", 6, "", "prompt")),
        ("    related: [fist]\n", ("bank-unknown-value-near", 6, "first", "related")),
        ("    hint: [a]\n", ("bank-not-text", 6, "first", "hint")),
        ("    hint: {a: b}\n", ("bank-not-text", 6, "first", "hint")),
        ("    colour: red\n", ("bank-unknown-field", 6, "first", "colour")),
        ("    category: cluod\ncategories: {cloud: Cloud}\n", ("bank-unknown-value-near", 6, "first", "category")),
        ("glossary: {a: b}\n", ("bank-not-list", 6, "", "glossary")),
        ("categories: [a]\n", ("bank-not-mapping", 6, "", "categories")),
    ],
)
def test_a_value_that_cannot_be_is_named(addition: str, found: tuple[str, int, str, str], tmp_path: Path) -> None:
    assert mistakes(SMALL + addition, tmp_path) == [found]


@pytest.mark.parametrize("id", ["../up", "a/b", "a b", "a.b", "x" * 81])
def test_an_id_that_cannot_be_a_file_name_is_a_mistake(id: str, tmp_path: Path) -> None:
    assert mistakes(SMALL.replace("first", id), tmp_path)[0][0] == "bank-bad-id"


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        ("language: en\nquestions:\n\t- id: a\n", "yaml-tab", 3),
        ("language: en\nquestions:\n  - prompt: >-\n      one\n\ttwo\n", "yaml-tab", 5),
        ("language: en\ntitle: one: two\n", "yaml-colon", 2),
        ("language: en\ntitle: 'one\nname: two\n", "yaml-quote", 2),
        ("language: en\nglossary: [a, b\nname: two\n", "yaml-bracket", 2),
        ("language: en\ntitle: @home\n", "yaml-character", 2),
        ("language: en\nglossary:\n  - a\n b: c\n", "yaml-indentation", 4),
        ('language: en\ntitle: "\\q"\n', "yaml-escape", 2),
        ("language: en\nglossary:\n  - a\ntitle\nname: b\n", "yaml-no-colon", 5),
        ("language: en\ntitle: a\x01b\n", "yaml-control-character", 2),
        ("language: en\ntitle: !!python/object:os.system x\n", "yaml-tag", 2),
        ("language: en\n? [a]\n: b\n", "yaml-key", 2),
        ("language: en\n---\nlanguage: en\n", "yaml-second-document", 2),
        ("[" * 5000 + "]" * 5000, "yaml-too-deep", 1),
        ("- a\n- b\n", "bank-not-a-bank", 1),
        ("just text\n", "bank-not-a-bank", 1),
        ("", "bank-empty", 0),
        ("# nothing\n", "bank-empty", 0),
        (b"language: en\ntitle: caf\xe9\n", "bank-not-utf8", 2),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "bank-binary", 0),
        (SMALL.replace("language: en", "language: de"), "bank-unknown-language", 1),
        (SMALL.replace("language: en\n", ""), "bank-without-language", 1),
        ("language: en\n", "bank-without-questions", 1),
        ("language: en\nquestions: []\n", "bank-without-questions", 2),
    ],
)
def test_a_file_that_is_no_bank_is_refused_in_one_line(
    text: str | bytes, message: str, line: int, tmp_path: Path
) -> None:
    assert mistakes(text, tmp_path)[0][:2] == (message, line)


def test_anchors_that_explode_are_refused_where_they_stand(tmp_path: Path) -> None:
    levels = [f"l{depth}: &l{depth} [{', '.join([f'*l{depth - 1}'] * 9)}]" for depth in range(1, 10)]
    found = mistakes("l0: &l0 [lol, lol]\n" + "\n".join(levels) + "\n", tmp_path)
    assert found[0] == ("yaml-anchor", 1, "", "")
    assert found[1] == ("yaml-anchor", 2, "", "")
    assert {message for message, *_ in found} == {"yaml-anchor", "yaml-alias"}


def test_a_file_of_nothing_but_mistakes_names_the_first_hundred(tmp_path: Path) -> None:
    found = mistakes("language: en\nquestions:\n" + "  - a\n" * 5000, tmp_path)
    assert len(found) == 101
    assert found[-1][:2] == ("bank-more-mistakes", 103)


def test_a_file_with_more_values_than_any_bank_is_given_up(tmp_path: Path) -> None:
    found = mistakes("language: en\nglossary: [" + "a," * 200_000 + "]\n", tmp_path)
    assert found == [("yaml-too-many", 2, "", "")]


def test_a_file_of_ten_megabytes_is_not_even_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(BankError) as raised:
        load_bank(path)
    assert raised.value.message == "bank-too-large"
    assert words_in("en")(raised.value.message, **raised.value.details)


@pytest.mark.parametrize(("name", "message"), [("nowhere.yaml", "bank-missing"), (".", "bank-is-folder")])
def test_what_is_no_file_is_named(name: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(BankError) as raised:
        load_bank(tmp_path / name)
    assert raised.value.message == message


def test_a_bank_is_found_by_name_the_candidates_own_first(tmp_path: Path) -> None:
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks" / "mine.yaml").write_text(SMALL)
    assert find_bank("mine", tmp_path).title == "Mine"
    assert find_bank("mlops", tmp_path, "pt").language == "pt-BR"
    (tmp_path / "banks" / "mlops.yaml").write_text(SMALL)
    assert find_bank("mlops", tmp_path).questions[0].id == "first"


def test_a_bank_is_found_by_its_file(tmp_path: Path) -> None:
    (tmp_path / "own.yaml").write_text(SMALL)
    assert find_bank(str(tmp_path / "own.yaml"), tmp_path).name == "own"


def test_an_unknown_bank_is_named_with_the_nearest(tmp_path: Path) -> None:
    for name, message in (("mlop", "bank-not-found-near"), ("history", "bank-not-found")):
        with pytest.raises(ContentError) as raised:
            find_bank(name, tmp_path)
        assert raised.value.message == message
        assert words_in("pt-BR")(raised.value.message, **raised.value.details)


def test_a_warning_finds_its_line(tmp_path: Path) -> None:
    path = tmp_path / "small.yaml"
    path.write_text(SMALL + "    key_points:\n      - It packs\n      - text: It isolates\n        phrasings: [a]\n")
    warnings = [
        Mistake("x", question="first", field="key_points 2 phrasings"),
        Mistake("x", question="first", field="hint"),
    ]
    assert [mistake.line for mistake in located(warnings, path)] == [9, 3]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_shipped_bank_holds_all_questions(language: str) -> None:
    shipped = shipped_bank(language)
    assert (shipped.name, shipped.language, len(shipped.questions)) == ("mlops", language, 31)
    assert shipped.questions[0].id == "intro-what-is-mlops"


def test_importing_the_loader_imports_nothing_heavy() -> None:
    heavy = "{'numpy', 'pydantic', 'yaml', 'snowballstemmer', 'sklearn'}"
    code = f"import sys, content.loading, content.languages; print(sorted({heavy} & set(sys.modules)))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
