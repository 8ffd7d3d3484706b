"""Any article becomes a bank: what is taken, what is left, and that nothing vanishes."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from content.bank import Bank
from content.errors import ContentError
from content.importing import find, import_article
from content.importing.article import Findings, Imported
from content.importing.files import LARGEST, read_text
from content.importing.making import seems, slug
from content.loading import shipped_bank

ARTICLES = Path(__file__).parent / "articles"
EXPECTED = sorted(ARTICLES.rglob("*.expected.yaml"))
TEXTS = sorted(ARTICLES.rglob("*.txt"))
ALL = pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name.removesuffix(".expected.yaml"))


def marked(path: Path) -> dict[str, Any]:
    """Give what a person marked in an article."""
    data: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return data


def article(expected: Path) -> Path:
    return expected.with_name(expected.name.removesuffix(".expected.yaml"))


@cache
def imported(expected: Path) -> Imported:
    return import_article(article(expected), marked(expected)["language"])


def plain(text: str) -> str:
    return " ".join(text.split()).casefold()


def found(text: str, language: str = "en", suffix: str = ".txt") -> dict[str, str]:
    """Give the answers that are found in a text by their prompts."""
    return {draft.prompt: " ".join(draft.answers) for draft in find(suffix, text, language).drafts}


def reasons(findings: Findings) -> dict[str, str]:
    return {left.text: left.reason for left in findings.left}


@ALL
def test_the_questions_that_a_person_marked_are_found_and_no_others(expected: Path) -> None:
    wanted = marked(expected)
    bank = imported(expected).bank
    assert [question.prompt for question in bank.questions] == [question["prompt"] for question in wanted["questions"]]
    assert bank.title == wanted["title"]


@ALL
def test_each_question_has_its_section_its_kind_and_its_whole_answer(expected: Path) -> None:
    result = imported(expected)
    section = ""
    for wanted, question, draft in zip(
        marked(expected)["questions"], result.bank.questions, result.drafts, strict=True
    ):
        section = wanted.get("category", section)
        assert draft.section == section
        assert result.bank.categories.get(question.category, "") == section
        for field in ("kind", "asks_for"):
            assert getattr(question, field) == wanted.get(field, getattr(question, field)), question.prompt
        assert plain(wanted.get("assesses", "")) in plain(question.assesses)
        for words in wanted["answer"]:
            assert plain(words) in plain(" ".join(question.reference_answers)), question.prompt


@ALL
def test_no_advert_caption_or_conclusion_gets_into_a_question(expected: Path) -> None:
    texts = [
        plain(" ".join([question.prompt, question.assesses, question.hint, *question.reference_answers]))
        for question in imported(expected).bank.questions
    ]
    for noise in marked(expected)["never"]:
        assert not any(plain(noise) in text for text in texts), noise


@ALL
def test_what_was_left_out_is_reported(expected: Path) -> None:
    left = [plain(left.text) for left in imported(expected).left]
    for words in marked(expected).get("left", []):
        assert any(plain(words) in text for text in left), words


@ALL
def test_the_language_is_told_by_the_words(expected: Path) -> None:
    assert import_article(article(expected), None).bank.language == marked(expected)["language"]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.name)
def test_every_line_is_taken_or_left(path: Path) -> None:
    text, _ = read_text(path)
    result = import_article(path, None)
    covered = {line for line, _ in result.sections}
    spans = [(draft.first, draft.last) for draft in result.drafts] + [(left.first, left.last) for left in result.left]
    for first, last in spans:
        covered.update(range(first, last + 1))
    written = {number for number, line in enumerate(text.split("\n"), start=1) if line.strip()}
    assert written - covered == set()


@ALL
def test_an_imported_question_can_be_asked_and_assessed(expected: Path) -> None:
    for question in imported(expected).bank.questions:
        assert question.key_points
        assert question.derived
        assert re.fullmatch(r"[a-z0-9-]{1,80}", question.id)
        assert (question.think_time, question.time_limit) in {(15, 120), (20, 150), (20, 180), (30, 180)}


DAMAGE: dict[str, Callable[[str], str]] = {
    "no empty lines": lambda text: re.sub(r"\n\s*\n+", "\n", text),
    "an empty line after each": lambda text: re.sub(r"\n+", "\n\n", text),
    "smart quotes": lambda text: re.sub(r'"([^"]*)"', "“\\1”", text).replace("'", "’"),
    "indented": lambda text: "\n".join(f"   {line}" if line.strip() else line for line in text.split("\n")),
    "labels without colons": lambda text: re.sub(
        r"(?m)^(Descrição|Exemplo de resposta|Resposta|Answer):\s*", r"\1\n", text
    ),
    "trailing blanks": lambda text: text.replace("\n", "  \n"),
}


# A question that was wrapped and then torn apart is beyond repair.
BEYOND_REPAIR = {("pdf-paste.txt", "an empty line after each")}
DAMAGED = [(path, damage) for path in TEXTS for damage in DAMAGE if (path.name, damage) not in BEYOND_REPAIR]


@pytest.mark.parametrize(("path", "damage"), DAMAGED, ids=lambda value: getattr(value, "name", value))
def test_damage_to_the_layout_does_not_change_what_is_asked(path: Path, damage: str) -> None:
    text, _ = read_text(path)
    wanted = marked(path.with_name(f"{path.name}.expected.yaml"))
    prompts = [question["prompt"] for question in wanted["questions"]]
    assert list(found(DAMAGE[damage](text), wanted["language"])) == prompts


SECTIONS = {"en": ("Description", "Sample answer"), "pt-BR": ("Descrição", "Exemplo de resposta")}
ADVERT = "Become an engineer\nLearn it from scratch.\nStart Learning for Free"


def as_pasted(bank: Bank) -> str:
    """Write a bank as an article that was pasted from a page."""
    assesses, answer = SECTIONS[bank.language]
    pieces, category = ["Questions for an interview", "They come in several parts. Read them all."], ""
    for number, question in enumerate(bank.questions, start=1):
        if question.category != category:
            category = question.category
            pieces.append(bank.categories[category])
        pieces += [f"{number}. {question.prompt}", f"{assesses}: {question.assesses}"]
        pieces += [f"{answer}: {question.reference_answers[0]}", ADVERT if number % 7 == 0 else "Image by Author"]
    return "\n".join([*pieces, "Conclusion", "Good luck!"])


def as_markdown(bank: Bank) -> str:
    """Write a bank as headings and paragraphs that are wrapped."""
    return "\n\n".join(
        f"## {question.prompt}\n\n{textwrap.fill(question.reference_answers[0], 80)}" for question in bank.questions
    )


def as_page(bank: Bank) -> str:
    """Write a bank as a page of things that open."""
    return "<html>" + "".join(
        f"<details><summary>{question.prompt}</summary><p>{question.reference_answers[0]}</p></details>"
        for question in bank.questions
    )


def as_pairs(bank: Bank) -> str:
    """Write a bank as a numbered list with each answer in its question's line."""
    return "\n".join(
        f"{number}. {question.prompt} {question.reference_answers[0]}"
        for number, question in enumerate(bank.questions, start=1)
    )


@pytest.mark.parametrize("language", ["en", "pt-BR"])
@pytest.mark.parametrize(
    ("suffix", "write"), [(".txt", as_pasted), (".md", as_markdown), (".html", as_page), (".txt", as_pairs)]
)
def test_a_shipped_bank_written_as_an_article_comes_back_whole(
    language: str, suffix: str, write: Callable[[Bank], str]
) -> None:
    bank = shipped_bank(language)
    drafts = find(suffix, write(bank), language).drafts
    assert [draft.prompt for draft in drafts] == [question.prompt for question in bank.questions]
    assert [draft.answers for draft in drafts] == [question.reference_answers[:1] for question in bank.questions]
    if write is as_pasted:
        assert [draft.section for draft in drafts] == [bank.categories[q.category] for q in bank.questions]


def test_a_heading_between_questions_is_no_question_and_no_section() -> None:
    aside = "### A word on tools\n\nThey come and go. The interviewer cares about your reasons.\n\n"
    text = f"## Basics\n\n### What is X?\n\nA letter.\n\n{aside}### What is Y?\n\nAnother.\n"
    result = find(".md", text, "en")
    assert {draft.prompt: draft.section for draft in result.drafts} == {"What is X?": "Basics", "What is Y?": "Basics"}
    assert [(left.first, left.last, left.reason) for left in result.left] == [(7, 9, "no-questions")]


def test_words_that_a_line_end_cut_are_whole_again() -> None:
    text = (
        "1. How do you roll out a model?\nWith a blue-green release. Two run side by side, and the router con-\n"
        "nects users to one of them. When the new one is sound, all traffic goes there, and the old blue-\n"
        "green partner stays for a while.\n\n2. And if it fails?\nWe go back.\n"
    )
    answer = found(text)["How do you roll out a model?"]
    assert "connects users" in answer
    assert "old blue-green partner" in answer


def test_lost_numbers_are_filled_in_where_one_question_is_missing() -> None:
    text = "1. What is a list?\nIt is a row.\nWhat is a set?\nIt has no order.\n3. What is a map?\nIt has keys.\n"
    assert list(found(text)) == ["What is a list?", "What is a set?", "What is a map?"]


def test_a_numbered_list_in_an_answer_is_no_question() -> None:
    steps = "1. Define the case\n2. Run it\n"
    text = f"1. How do you test?\nIn steps:\n{steps}2. How do you ship?\nI press the button.\n"
    assert found(text) == {
        "How do you test?": "In steps:\nDefine the case.\nRun it.",
        "How do you ship?": "I press the button.",
    }


def test_a_question_in_an_answer_stays_in_it() -> None:
    queue = "## What is a queue?\n\nA list. Why a list? It is simple.\n\nBut why not a tree?\n\nToo slow.\n\n"
    text = f"{queue}## What is a stack?\n\nA pile.\n"
    assert found(text, suffix=".md") == {
        "What is a queue?": "A list. Why a list? It is simple.\nBut why not a tree?\nToo slow.",
        "What is a stack?": "A pile.",
    }


def test_question_and_answer_in_one_line_are_told_apart() -> None:
    text = "1. You get a slow page. What do you do? I measure first.\n2. Explain caching. It keeps results.\n"
    assert found(text) == {
        "You get a slow page. What do you do?": "I measure first.",
        "Explain caching.": "It keeps results.",
    }


def test_several_sample_answers_become_several_references() -> None:
    text = (
        "Q: What is X?\nSample answer 1: It is a letter.\nSample answer 2: An unknown.\n\nQ: And Y?\nA: Another one.\n"
    )
    assert [draft.answers for draft in find(".txt", text, "en").drafts] == [
        ("It is a letter.", "An unknown."),
        ("Another one.",),
    ]


def test_examples_are_the_answers_where_nothing_else_is() -> None:
    advice = "Employers want to hear a reason. Name the best one."
    text = "".join(
        f"<h3>{number}. What is {name}?</h3><p>{advice}</p><p><em>Example:</em> 'It's a letter.'</p>"
        for number, name in enumerate("XYZ", start=1)
    )
    drafts = find(".html", text, "en").drafts
    assert [(draft.assesses, draft.answers) for draft in drafts] == [(advice, ("It's a letter.",))] * 3


def test_hints_and_further_questions_are_no_answers() -> None:
    text = (
        "## 1. What is X?\n\n**Answer:** A letter.\n\n**Tip:** Smile.\n\n**Follow-up:** And Y?\n\n"
        "## 2. What is Z?\n\n**Answer:** The last.\n"
    )
    first = find(".md", text, "en").drafts[0]
    assert (first.answers, first.hint, first.follow_ups) == (("A letter.",), "Smile.", ("And Y?",))


def test_a_table_of_contents_is_not_taken_for_the_questions() -> None:
    text = "Interview\n\nWhat is X?\nWhat is Y?\n\nRead on.\n\nWhat is X?\n\nA letter.\n\nWhat is Y?\n\nAnother.\n"
    result = find(".txt", text, "en")
    assert {draft.prompt: draft.first for draft in result.drafts} == {"What is X?": 8, "What is Y?": 12}
    assert reasons(result)["What is X? What is Y?"] == "contents"


def test_the_same_question_twice_is_taken_once() -> None:
    text = "## 1. What is X?\n\nA letter.\n\n## 2. What is Y?\n\nAnother.\n\n## 3. What is x\n\nStill a letter.\n"
    result = find(".md", text, "en")
    assert [draft.prompt for draft in result.drafts] == ["What is X?", "What is Y?"]
    assert [left.reason for left in result.left] == ["duplicate"]


def test_a_flattened_table_becomes_rows_again() -> None:
    cells = [
        "Kind", "What it finds", "When",
        "Unit tests", "Mistakes in one function at a time", "At each change",
        "Load tests", "Where it breaks with too many users", "Before a launch",
    ]  # fmt: skip
    text = "1. Which tests do you know?\nThese:\n" + "\n".join(cells) + "\n2. Which is best?\nThe first.\n"
    result = find(".txt", text, "en")
    assert result.drafts[0].answers[0].split("\n")[1:] == [
        "Unit tests: Mistakes in one function at a time; At each change.",
        "Load tests: Where it breaks with too many users; Before a launch.",
    ]
    assert [(left.first, left.last, left.reason) for left in result.left] == [(3, 5, "table-head")]


def test_lost_bullets_stay_apart() -> None:
    text = "1. What do you check?\nThese:\nThe log\nThe disk\nThe network\n2. And then?\nI fix it.\n"
    assert found(text)["What do you check?"] == "These:\nThe log.\nThe disk.\nThe network."


def test_adverts_between_questions_are_left_with_their_lines() -> None:
    text = (
        "1. What is X?\nA letter that is used for unknown numbers in equations.\n\n"
        "Become an engineer\nStart learning\n\n"
        "2. What is Y?\nIt is another.\n\nImage by Author\n"
    )
    result = find(".txt", text, "en")
    assert [(left.first, left.last, left.reason) for left in result.left] == [(4, 5, "advert"), (10, 10, "caption")]


def test_list_items_that_begin_like_buttons_are_kept() -> None:
    steps = "Register the model\nDownload the weights\nExplore the logs\n"
    text = f"1. How do you release?\nIn steps:\n\n{steps}\n2. And then?\nI rest.\n"
    assert "Register the model" in found(text)["How do you release?"]


def test_two_columns_of_a_page_are_questions_and_answers() -> None:
    rows = "".join(f"<tr><td>What is {name}?</td><td>{name} is a letter.</td></tr>" for name in "XYZ")
    assert found(f"<html><table>{rows}</table></html>", suffix=".html") == {
        f"What is {name}?": f"{name} is a letter." for name in "XYZ"
    }


def test_a_broken_page_that_nests_thousands_deep_is_read() -> None:
    page = "<div>" * 3000 + "<h2>What is X?</h2><p>A letter.<h2>What is Y?</h2><p>Another."
    assert list(found(page, suffix=".html")) == ["What is X?", "What is Y?"]


def test_the_lines_of_a_page_are_those_of_the_file() -> None:
    page = "<html>\n<body>\n\n<h2>What is X?</h2>\n<p>A\nletter.</p>\n\n<h2>What is Y?</h2><p>Another.</p>"
    assert [(draft.first, draft.last) for draft in find(".html", page, "en").drafts] == [(4, 5), (8, 8)]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_parts_its_cells(delimiter: str) -> None:
    rows = [["Question", "Answer"], ["What is X?", "A letter"], ["What is Y?", '"Another, or; so"']]
    text = "\n".join(delimiter.join(row) for row in rows)
    assert list(found(text, suffix=".csv")) == ["What is X?", "What is Y?"]


def test_columns_are_told_by_either_language() -> None:
    text = "Pergunta,Resposta,Categoria\nO que é X?,Uma letra,Letras\n"
    draft = find(".csv", text, "en").drafts[0]
    assert (draft.prompt, draft.answers, draft.section) == ("O que é X?", ("Uma letra.",), "Letras")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "mac_roman"])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_encodings_and_line_ends_do_not_matter(tmp_path: Path, encoding: str, newline: str) -> None:
    text = "1. O que é avaliação?\nÉ a medição do que já não é opinião.\n\n2. E a decisão?\nVem depois da avaliação.\n"
    path = tmp_path / "artigo.txt"
    path.write_bytes(text.replace("\n", newline).encode(encoding))
    questions = import_article(path, "pt-BR").bank.questions
    assert [question.prompt for question in questions] == ["O que é avaliação?", "E a decisão?"]
    assert questions[0].reference_answers == ("É a medição do que já não é opinião.",)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "article-empty"),
        (b" \n\n ", "article-empty"),
        (b"\xff\xfe", "article-empty"),
        (b"%PDF-1.7 ...", "article-other-format"),
        (b"PK\x03\x04 ...", "article-other-format"),
        (bytes(range(256)) * 40, "article-binary"),
        (b"\x7fELF\x02\x01" + b"\0\1\2\3" * 100, "article-binary"),
        ("これは質問ですか？ はい、そうです。".encode("shift_jis"), "article-encoding"),
        (b"Take flour and water. What could go wrong? Nothing.\n\nBake it.\n", "article-no-questions"),
        (b"Are you ready?\n\nRead on.\n\nThis is a story about a cat.\n", "article-no-questions"),
        (b"1. What is X?\n2. What is Y?\n3. What is Z?\n", "article-no-answers"),
        (b"a" * (LARGEST + 1), "article-too-large"),
    ],
)
def test_what_is_no_article_is_refused_with_a_message_of_its_own(tmp_path: Path, data: bytes, message: str) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(data)
    with pytest.raises(ContentError) as raised:
        import_article(path, "en")
    assert raised.value.message == message


def test_how_many_questions_lack_an_answer_is_said(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_text("1. What is X?\n2. What is Y?\n3. What is Z?\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        import_article(path, "en")
    assert raised.value.details == {"file": "article.txt", "count": 3}


@pytest.mark.parametrize(("name", "message"), [("none.txt", "article-missing"), (".", "article-is-folder")])
def test_a_file_that_is_not_there_is_refused(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(ContentError) as raised:
        import_article(tmp_path / name, "en")
    assert raised.value.message == message


def test_a_bank_is_no_article(tmp_path: Path) -> None:
    path = tmp_path / "bank.yaml"
    path.write_text("language: en\n", encoding="utf-8")
    with pytest.raises(ContentError) as raised:
        import_article(path, "en")
    assert raised.value.message == "article-is-bank"


def test_ids_are_the_words_that_say_something() -> None:
    assert slug("Qual é a diferença entre MLOps e DevOps?", "pt-BR", 7) == "diferenca-mlops-devops"
    assert slug("What is it?", "en", 7) == "what-is-it"


def test_two_questions_never_share_an_id(tmp_path: Path) -> None:
    path = tmp_path / "article.md"
    path.write_text("## What is the queue?\n\nOne.\n\n## Why the queue?\n\nTwo.\n", encoding="utf-8")
    assert [question.id for question in import_article(path, "en").bank.questions] == ["queue", "queue-2"]


def test_the_language_is_left_open_where_the_words_do_not_tell() -> None:
    assert seems(["Kubernetes Docker Airflow"]) == ""


def test_an_import_says_the_same_every_time() -> None:
    path = ARTICLES / "known" / "mlops-colado.txt"
    assert import_article(path, "pt-BR") == import_article(path, "pt-BR")
