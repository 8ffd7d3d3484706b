"""The forms of a report: all say the same, none takes a text for markup.

The gold files are written anew by `UPDATE_GOLD=1 python -m pytest tests/test_reporters.py`; look at the difference.
"""

from __future__ import annotations

import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from interviewer.report import Report
from interviewer.reporters import FORMATS, html, render, terminal
from interviewer.reporters.markdown import escaped, with_code
from interviewer.reporting.timeline import timeline
from tests import samples

GOLD = Path(__file__).parent / "gold"
CSS = Path(html.TEMPLATES / "report.css").read_text(encoding="utf-8")
VOID = {"meta", "br", "img", "link", "input", "hr"}


class Page(HTMLParser):
    """What is in a page: its elements with their attributes, and whether every one is closed in its turn."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.feed(text)
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def values(self, attribute: str) -> list[str]:
        return [value for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


def page(name: str) -> Page:
    return Page(render(Report.of(samples.ALL[name]()), "html"))


def without_style(text: str) -> str:
    """Leave out what is looked at by eye and tried in a browser: a changed colour is no changed report."""
    text = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", text, flags=re.DOTALL)
    return re.sub(r"'sha256-[^']+'", "'sha256-...'", text)


@pytest.mark.parametrize("name", ["english", "portuguese", "demonstration", "practised", "ladder"])
@pytest.mark.parametrize("form", ["html", "md", "txt"])
def test_a_report_looks_as_it_did(name: str, form: str) -> None:
    text = without_style(render(Report.of(samples.ALL[name]()), form))
    gold = GOLD / f"report.{name}.{form}"
    if os.environ.get("UPDATE_GOLD"):
        gold.write_text(text, encoding="utf-8", newline="\n")
    assert text == gold.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", samples.ALL)
@pytest.mark.parametrize("form", sorted(FORMATS.keys() - {"srt", "vtt"}))
def test_every_form_can_show_every_session(name: str, form: str) -> None:
    text = render(Report.of(samples.ALL[name]()), form)
    assert text.endswith("\n")
    assert not re.search(r"\bNone\b|(report|takes|star|remark)-[a-z]+-", without_style(text))


@pytest.mark.parametrize("name", samples.ALL)
def test_a_page_is_whole_and_loads_nothing_from_elsewhere(name: str) -> None:
    found = page(name)
    assert not {tag for tag, _ in found.elements} & {"img", "link", "iframe", "object", "form"}
    assert not [value for value in found.values("src") + found.values("href") if not value.startswith(("#", "./"))]
    assert not [name for _, attributes in found.elements for name in attributes if name.startswith("on")]
    assert not re.search(r"url\(|@import", CSS)
    assert not re.search(r"fetch|XMLHttp|import|eval|https?:", html.SCRIPT)


@pytest.mark.parametrize("name", samples.ALL)
def test_a_page_runs_its_own_script_and_style_and_no_others(name: str) -> None:
    text = render(Report.of(samples.ALL[name]()), "html")
    found = Page(text)
    (policy,) = [value for value in found.values("content") if "default-src" in value]
    for tag, content in (("script", html.SCRIPT), ("style", html.STYLE)):
        assert text.count(f"<{tag}") == 1
        assert f"<{tag}>{content}</{tag}>" in text
        assert f"{tag}-src {html.fingerprint(content)};" in policy
    assert not found.values("style")


def test_an_inline_text_is_allowed_by_the_hash_that_browsers_compute() -> None:
    """The example of the Content Security Policy specification, Level 2."""
    assert html.fingerprint("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize("name", samples.ALL)
def test_every_link_inside_a_page_leads_somewhere(name: str) -> None:
    found = page(name)
    ids = found.values("id")
    assert len(ids) == len(set(ids))
    assert {value.removeprefix("#") for value in found.values("href") if value.startswith("#")} <= set(ids)


def test_a_page_says_which_language_it_is_in() -> None:
    assert page("portuguese").elements[0] == ("html", {"lang": "pt-BR"})
    assert page("english").elements[0] == ("html", {"lang": "en"})


def test_the_recordings_are_found_beside_the_page_at_their_second() -> None:
    found = page("english")
    assert "./01-model-and-concept-drift.1.flac" in found.values("src")
    assert "./01-model-and-concept-drift.1.flac#t=2.00" in found.values("href")


def test_every_word_is_a_link_to_its_second_without_any_script() -> None:
    turn = samples.spoken_turn()
    words = [attributes for tag, attributes in page("english").elements if attributes.get("class") == "word"]
    of_this = [word for word in words if str(word["href"]).startswith("./01-")]
    said = [word.start for word in turn.answer.transcript.words]
    assert [float(str(word["data-second"])) for word in of_this] == sorted([*said, 9.1])  # and a sound without a word
    assert all(str(word["href"]).endswith(f"#t={float(str(word['data-second'])):.2f}") for word in of_this)


def test_a_recording_that_is_gone_is_said_to_be_so_and_not_linked() -> None:
    text = render(Report.of(samples.english(), {}), "html")
    assert "01-model-and-concept-drift.1.flac is no longer" in text
    assert not [value for value in Page(text).values("href") + Page(text).values("src") if ".flac" in value]


def test_strange_names_of_recordings_stay_addresses() -> None:
    assert html.address('a b"#?é.flac', ".", 1.04) == "./a%20b%22%23%3F%C3%A9.flac#t=1.04"
    assert html.address("a.flac", "../sessions/x y") == "../sessions/x%20y/a.flac"


def test_a_hostile_text_is_shown_and_never_obeyed() -> None:
    report = Report.of(samples.hostile())
    assert '<script>alert("x")' not in render(report, "html")
    assert "&lt;script&gt;" in render(report, "html")
    assert re.search(r"(?<!\\)<(?!\./)", render(report, "md")) is None
    assert json.loads(render(report, "json"))["questions"][0]["prompt"] == samples.HOSTILE


def test_control_characters_do_not_reach_the_terminal() -> None:
    session = samples.english(turns=(samples.typed_turn(text="drift \x1b]0;title\x07 \x1b[31mred \u202ereversed"),))
    for text in (terminal.render(Report.of(session), colour=False), render(Report.of(session), "txt")):
        assert not [sign for sign in text if not sign.isprintable() and sign != "\n"]


@pytest.mark.parametrize("name", samples.ALL)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    text = terminal.render(Report.of(samples.ALL[name]()), width=width, colour=False)
    assert max(len(line) for line in text.splitlines()) <= width


def test_without_colour_the_same_is_said() -> None:
    report = Report.of(samples.english())
    coloured = terminal.render(report, width=80)
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == terminal.render(report, width=80, colour=False)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("13.7 a minute", "13.7 a minute"),
        ("a | b", r"a \| b"),
        ("[no](link) `no code`", r"\[no\](link) \`no code\`"),
        ("two\n\n# lines", r"two \# lines"),
    ],
)
def test_markdown_takes_no_text_for_markup(text: str, shown: str) -> None:
    assert escaped(text) == shown


def test_markdown_sets_commands_as_code() -> None:
    assert with_code("Say `interviewer download`, *now*") == r"Say `interviewer download`, \*now\*"


def test_json_states_the_version_of_its_schema() -> None:
    document = json.loads(render(Report.of(samples.english()), "json"))
    assert document["schema"] == 1
    assert document["started_at"] == "2026-11-20T18:42:12+00:00"
    assert document["questions"][0]["points"][0]["evidence"]["second"] == 2.0


def test_a_waveform_is_drawn_around_its_middle() -> None:
    turn = samples.spoken_turn()
    line = timeline(turn.answer, turn.assessment, tuple([0.0] * 50 + [1.0] * 50))
    assert line is not None
    assert html.outline(line).startswith("M0.0 50L")
    assert "100.0 98" in html.outline(line)


def luminance(colour: str) -> float:
    digits = colour * 2 if len(colour) == 3 else colour
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_every_text_can_be_read_on_its_ground(scheme: int) -> None:
    """WCAG 2.2 asks for a contrast of 4.5 to 1."""
    colours = dict(re.findall(r"--([a-z-]+): #([0-9a-f]{3,6})", CSS.split("@media")[scheme]))
    grounds = {"paper", "card", *(name for name in colours if name.endswith("-wash"))}
    texts = {
        "ink": grounds,
        "muted": {"paper", "card"},
        "link": {"paper", "card", "covered-wash"},
        "missed": grounds,
        **{name: {"paper", "card", f"{name}-wash"} for name in ("covered", "partly", "unclear")},
    }
    low = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text, on in texts.items()
        for ground in on
        if contrast(colours[text], colours[ground]) < 4.5
    }
    assert low == {}
