"""The page of a session in a real browser: words that are heard, nothing that complains, nothing that leaves."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from interviewer.embedding import data_uri
from interviewer.report import Report
from interviewer.reporters import html
from interviewer.session import Session
from interviewer.waveforms import waveforms
from tests import samples
from tests.browser import Visit, serious_faults, visiting
from tests.fakes import tone

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SOUND = tone(30.0, hertz=220.0)

METRICS = next(word.start for word in samples.spoken_turn().answer.transcript.words if word.text == "metrics")
"""The second at which this word is said in the first answer."""

OpenPage = Callable[..., Visit]


def written(folder: Path, session: Session, *, embeds: bool = False) -> Path:
    """Write the page of `session` with a sound for each recording, beside it or inside."""
    names = [turn.answer.audio for turn in session.turns if turn.answer.audio]
    for name in names:
        SOUND.save(folder / name)
    report = Report.of(session, waveforms(session, folder))
    embedded = {name: data_uri(SOUND) for name in names} if embeds else {}
    if embeds:
        for name in names:
            (folder / name).unlink()
    page = folder / "report.html"
    page.write_text(html.render(report, embedded), encoding="utf-8")
    return page


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[OpenPage]:
    """Give what writes and opens the page of a session; at the end nothing may have complained or left."""
    visits: list[Visit] = []
    with ExitStack() as stack:

        def open_page(session: Session, *, embeds: bool = False, **options: Any) -> Visit:
            visit = stack.enter_context(visiting(browser, **options))
            visit.page.goto(written(tmp_path, session, embeds=embeds).as_uri())
            visits.append(visit)
            return visit

        yield open_page
        for visit in visits:
            assert visit.problems == []
            assert not [url for url in visit.requests if not url.startswith((tmp_path.as_uri(), "data:"))]


def is_at(page: Page, second: float, player: str = "#q1-audio") -> bool:
    """Say whether the player is where it was sent, or a moment later."""
    now = float(page.eval_on_selector(player, "player => player.currentTime"))
    return second - 0.05 <= now <= second + 2.0


def is_playing(page: Page, player: str = "#q1-audio") -> bool:
    return bool(page.eval_on_selector(player, "player => !player.paused"))


@pytest.mark.parametrize("embeds", [False, True], ids=["beside", "inside"])
def test_a_clicked_word_is_heard_at_its_second(opened: OpenPage, *, embeds: bool) -> None:
    page = opened(samples.english(), embeds=embeds).page
    page.click("#q1 .said a:has-text('metrics')")
    assert is_at(page, METRICS)
    assert is_playing(page)
    page.wait_for_selector("#q1 .said a.heard:has-text('metrics')")


def test_evidence_and_the_picture_lead_to_their_second_too(opened: OpenPage) -> None:
    page = opened(samples.english()).page
    page.click("#q1-k1 a.moment")
    assert is_at(page, 2.0)
    box = page.locator("#q1 svg[data-start]").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    start, end = (float(page.get_attribute("#q1 svg[data-start]", f"data-{name}") or 0) for name in ("start", "end"))
    assert is_at(page, (start + end) / 2)
    assert page.locator("#q1 .playhead").get_attribute("hidden") is None


def test_only_one_answer_is_heard_at_a_time(opened: OpenPage) -> None:
    page = opened(samples.english()).page
    page.click("#q1 .said a >> nth=3")
    page.click("#q2 .said a >> nth=3")
    assert (is_playing(page, "#q1-audio"), is_playing(page, "#q2-audio")) == (False, True)


def test_the_keys_lead_from_word_to_word_and_play(opened: OpenPage) -> None:
    page = opened(samples.english()).page
    assert page.locator("#q1 .said a.word:not([tabindex='-1'])").count() == 1
    page.focus("#q1 .said a.word")
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    assert page.evaluate("document.activeElement.textContent") == "model"
    page.keyboard.press("Enter")
    assert is_at(page, 2.0)
    page.keyboard.press(" ")
    assert not is_playing(page)
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.textContent") == "again."
    assert page.locator("#q1 .said a.word[tabindex='0']").inner_text() == "again."


def test_who_pauses_before_the_first_sound_keeps_the_place_in_the_words(opened: OpenPage) -> None:
    page = opened(samples.english()).page
    page.focus("#q1 .said a.word")
    page.evaluate("document.activeElement.click(); document.querySelector('#q1-audio').pause()")
    page.wait_for_timeout(200)
    assert page.evaluate("document.activeElement.matches('.said a.word')")


def test_without_javascript_all_of_it_can_be_read_and_words_lead_to_the_recording(opened: OpenPage) -> None:
    page = opened(samples.english(), java_script_enabled=False).page
    text = page.inner_text("#q1 .said")
    assert "data in production" in text
    assert page.get_attribute("#q1 .said a:has-text('metrics')", "href") == (
        f"./01-model-and-concept-drift.1.flac#t={METRICS:.2f}"
    )
    assert not page.is_visible("[data-scripted]")
    page.click("#q1 details summary")
    assert page.is_visible("#q1 details p.reference >> nth=0")


@pytest.mark.parametrize(
    ("name", "scheme"), [("english", "light"), ("english", "dark"), ("portuguese", "dark"), ("hostile", "light")]
)
def test_the_page_has_no_serious_fault_for_those_who_do_not_see_it(opened: OpenPage, name: str, scheme: str) -> None:
    visit = opened(samples.ALL[name](), color_scheme=scheme)
    assert serious_faults(visit.page) == []


@pytest.mark.parametrize("width", [320, 375, 768, 1400])
def test_no_width_needs_scrolling_sideways(opened: OpenPage, width: int) -> None:
    page = opened(samples.english(), viewport={"width": width, "height": 800}).page
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_paper_everything_is_unfolded_dark_on_light_and_without_players(opened: OpenPage) -> None:
    page = opened(samples.english(), color_scheme="dark").page
    page.emulate_media(media="print")
    assert page.eval_on_selector("body", "body => getComputedStyle(body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.eval_on_selector("body", "body => getComputedStyle(body).color") == "rgb(32, 36, 42)"
    box = page.locator("#q1 details p.reference >> nth=0").bounding_box()
    assert box
    assert box["height"] > 10
    assert not page.is_visible("audio >> nth=0")


def test_a_recording_that_cannot_be_played_leaves_the_page_whole(opened: OpenPage, tmp_path: Path) -> None:
    visit = opened(samples.english())
    (tmp_path / "01-model-and-concept-drift.1.flac").write_bytes(b"no sound")
    visit.page.reload()
    visit.page.click("#q1 .said a >> nth=3")
    visit.page.wait_for_selector("#q1-audio:focus")
