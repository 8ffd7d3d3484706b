"""The review pages in a real browser: heard, searched, corrected, compared and erased, by mouse and by keyboard."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from interviewer.library import Library, session_id
from interviewer.session import Session
from tests import samples
from tests.browser import Visit, serious_faults, visiting
from tests.fakes import tone
from tests.reviewing import reviewing

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator

pytestmark = pytest.mark.browser

DRIFT = samples.DRIFT.id
SPOKEN = samples.spoken_turn().answer.transcript


def days() -> Iterator[Session]:
    """Give an English session a day, the last one with a second take, a Portuguese one, and a demonstration."""
    for day in range(4):
        started_at = samples.STARTED_AT + timedelta(days=day)
        turns = tuple(replace(turn, self_rating="good") for turn in samples.english().turns)
        session = samples.english(id=session_id(started_at), started_at=started_at, turns=turns)
        retake = replace(samples.typed_turn(), take=2, asked_at=started_at)
        yield replace(session, turns=(*session.turns, retake)) if day == 3 else session
    yield replace(samples.portuguese(), id="2026-11-10-080000")
    yield replace(samples.demonstration(), id="2026-11-09-080000")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    library = Library(tmp_path_factory.mktemp("review") / "home")
    for session in days():
        folder = library.create(session)
        for turn in session.turns:
            if turn.answer.audio:
                tone(turn.answer.duration or 1.0).save(folder.path / turn.answer.audio)
    return library


@pytest.fixture(scope="module")
def place(browser: Browser, library: Library) -> Iterator[str]:
    with reviewing(INTERVIEWER_HOME=str(library.home), INTERVIEWER_LANG="en") as (_, place):
        yield place.rstrip("/")


@pytest.fixture
def visit(browser: Browser, place: str) -> Iterator[Visit]:
    """Give an empty page; whatever goes wrong in it, and whatever leaves this machine, fails the test."""
    with visiting(browser, base_url=place, viewport={"width": 1100, "height": 900}) as visit:
        yield visit
        assert visit.problems == []
        assert {address for address in visit.requests if not address.startswith(f"{place}/")} == set()


def session_of(day: int) -> str:
    return f"/sessions/{session_id(samples.STARTED_AT + timedelta(days=day))}/"


def answer_of(visit: Visit, anchor: str = "q1") -> Locator:
    return visit.page.locator(f"article#{anchor}")


def wait_for_second(player: Locator, second: float, *, playing: bool) -> None:
    """Wait until the player is at this second, half a second of playing more at most."""
    player.page.wait_for_function(
        "([player, second, playing]) => !player.seeking && player.paused !== playing"
        " && player.currentTime >= second - 0.02 && player.currentTime < second + 0.5",
        arg=[player.element_handle(), second, playing],
    )


def test_a_clicked_word_is_heard_from_its_second(visit: Visit) -> None:
    visit.page.goto(session_of(0))
    answer = answer_of(visit)
    answer.get_by_role("link", name="scores", exact=True).click()
    word = SPOKEN.words[SPOKEN.text.split().index("scores")]
    wait_for_second(answer.locator("audio"), word.start, playing=True)
    answer_of(visit, "q2").locator(".said a.word").nth(5).click()
    wait_for_second(
        answer_of(visit, "q2").locator("audio"), samples.story_turn().answer.transcript.words[5].start, playing=True
    )
    assert answer.locator("audio").evaluate("player => player.paused"), "two answers at once"


def test_a_word_is_heard_by_keyboard(visit: Visit) -> None:
    visit.page.goto(session_of(0))
    answer_of(visit).locator(".said a.word").first.focus()
    for key in ("End", "ArrowLeft", "ArrowLeft", "Enter"):
        visit.page.keyboard.press(key)
    wait_for_second(answer_of(visit).locator("audio"), SPOKEN.words[-3].start, playing=True)


def test_search_lands_at_the_second(visit: Visit) -> None:
    visit.page.goto("/")
    visit.page.keyboard.press("Tab")
    assert visit.page.evaluate("document.activeElement.className") == "skip"
    visit.page.get_by_role("searchbox").fill("errors fell")
    visit.page.keyboard.press("Enter")
    story = samples.story_turn().answer.transcript
    second = story.words[story.text.split().index("errors")].start
    visit.page.locator(".landing").first.click()
    assert "#q2" in visit.page.url
    wait_for_second(answer_of(visit, "q2").locator("audio"), second, playing=False)
    landed = visit.page.locator(".landed")
    assert landed.inner_text() == "errors"
    assert landed.evaluate("word => word === document.activeElement")
    top = landed.evaluate("word => word.getBoundingClientRect().top")
    assert 0 < top < 900


def test_a_corrected_transcript_changes_the_score(visit: Visit, library: Library) -> None:
    before = library.open(session_id(samples.STARTED_AT + timedelta(days=1))).load().turns[0]
    visit.page.goto(session_of(1))
    score = answer_of(visit).locator(".score").inner_text()
    visit.page.get_by_role("link", name="Correct the transcript").first.click()
    text = visit.page.get_by_label("What you really said")
    assert text.input_value() == before.answer.transcript.text
    added = "In concept drift the relation between the input and the target itself changes."
    text.fill(f"{before.answer.transcript.text} {added}")
    visit.page.get_by_role("button", name="Save and assess again").click()
    notice = visit.page.get_by_role("status").first.inner_text()
    shown = re.findall(r"before (\d+), now (\d+)", notice)[0]
    assert shown[0] == score
    assert shown[1] == answer_of(visit).locator(".score").inner_text() != score
    assert "concept drift the relation" in answer_of(visit).locator(".said").inner_text()
    after = library.open(before_id := session_id(samples.STARTED_AT + timedelta(days=1))).load().turns[0]
    assert before_id in visit.page.url
    assert after.answer.original == before.answer.transcript
    assert after.answer.transcript.words[: len(before.answer.transcript.words)] == before.answer.transcript.words
    visit.page.get_by_text("What was heard").click()
    assert visit.page.get_by_text(before.answer.transcript.text).is_visible()


def test_two_attempts_are_chosen_and_compared(visit: Visit) -> None:
    visit.page.goto("/progress")
    visit.page.get_by_role("link", name=samples.DRIFT.prompt).first.click()
    second = visit.page.get_by_role("radio", name=re.compile("Second: 23 Nov 2026.*take 2"))
    second.check()
    visit.page.get_by_role("radio", name=re.compile("First: 20 Nov 2026")).check()
    visit.page.get_by_role("button", name="Compare these two").click()
    rows = visit.page.locator("tr", has_text="Models must be monitored and retrained.")
    assert "lost" in rows.inner_text()
    takes = visit.page.locator("article.take")
    assert takes.count() == 2
    takes.nth(0).locator(".said a.word").nth(3).click()
    wait_for_second(takes.nth(0).locator("audio"), SPOKEN.words[3].start, playing=True)
    boxes = [takes.nth(place).bounding_box() for place in (0, 1)]
    assert boxes[0] is not None
    assert boxes[1] is not None
    assert boxes[0]["y"] == boxes[1]["y"]
    assert boxes[0]["x"] < boxes[1]["x"]


def test_a_session_is_erased_by_keyboard_after_one_question(visit: Visit, library: Library) -> None:
    id = session_id(samples.STARTED_AT + timedelta(days=2))
    path = library.open(id).path
    visit.page.goto(session_of(2))
    visit.page.get_by_role("link", name="Erase this session").focus()
    visit.page.keyboard.press("Enter")
    visit.page.get_by_text(f"Erase session {id} for good").wait_for()
    assert path.is_dir()
    visit.page.get_by_role("button", name="Erase for good").focus()
    visit.page.keyboard.press("Enter")
    visit.page.get_by_role("status").get_by_text("are erased").wait_for()
    assert not path.exists()
    assert visit.page.locator(f"a[href='{session_of(2)}']").count() == 0


def pages() -> tuple[str, ...]:
    """Give every page, the ones with the most in them first."""
    first, last = (session_of(day).split("/")[2] for day in (0, 3))
    return (
        "/",
        session_of(0),
        f"/progress/question?bank=mlops&language=en&id={DRIFT}",
        f"/compare?first={first}:1.1&second={last}:1.2",
        "/progress",
        "/next",
        "/search?q=data",
        "/sessions/2026-11-10-080000/",
        f"{session_of(0)}answers/1.1/correct",
        f"{session_of(0)}delete",
    )


def test_every_page_is_accessible_and_fits_a_desk(visit: Visit) -> None:
    for address in pages():
        visit.page.goto(address)
        assert serious_faults(visit.page) == [], address
        assert fits(visit), address


def test_every_page_fits_a_phone_and_is_accessible_in_the_dark(browser: Browser, place: str) -> None:
    phone: dict[str, Any] = {"width": 390, "height": 800}
    with visiting(browser, base_url=place, color_scheme="dark", viewport=phone) as visit:
        for address in pages():
            visit.page.goto(address)
            assert fits(visit), address
            # All of them share their colours with these; axe takes its time.
            assert address not in pages()[:4] or serious_faults(visit.page) == [], address
        assert visit.problems == []


def fits(visit: Visit) -> bool:
    return bool(visit.page.evaluate("document.documentElement.scrollWidth <= innerWidth"))


def test_dark_mode_follows_the_system(browser: Browser, place: str) -> None:
    brightness = []
    for scheme in ("light", "dark"):
        with visiting(browser, base_url=place, color_scheme=scheme) as visit:
            visit.page.goto("/")
            colour = visit.page.evaluate("getComputedStyle(document.body).backgroundColor")
            brightness.append(sum(map(int, re.findall(r"\d+", colour)[:3])))
    assert brightness[0] > 600
    assert brightness[1] < 150


def test_everything_can_be_read_without_scripts(browser: Browser, place: str) -> None:
    with visiting(browser, base_url=place, java_script_enabled=False) as visit:
        visit.page.goto("/")
        visit.page.get_by_role("link", name=re.compile("20 Nov 2026")).first.click()
        assert "the data in production" in answer_of(visit).locator(".said").inner_text()
        href = answer_of(visit).locator(".said a.word").nth(3).get_attribute("href") or ""
        assert href.endswith(f"01-{DRIFT}.1.flac#t={SPOKEN.words[3].start:.2f}")
        visit.page.get_by_role("searchbox").fill("metrics")
        visit.page.keyboard.press("Enter")
        visit.page.locator(".landing").first.click()
        assert visit.page.url.endswith("#q1")


def test_the_page_that_is_kept_beside_the_recordings_is_as_new_as_the_session(visit: Visit, library: Library) -> None:
    folder = library.open(session_id(samples.STARTED_AT))
    visit.page.goto(f"{session_of(0)}answers/2.1/correct")
    visit.page.get_by_label("What you really said").fill("I rolled back the release myself.")
    visit.page.get_by_role("button", name="Save and assess again").click()
    visit.page.get_by_role("status").first.wait_for()
    assert "rolled</a> <a" in folder.report_path.read_text(encoding="utf-8")
    assert not (Path(folder.path) / ".session.json.partial").exists()
