"""The review pages: what they show, what they refuse, and that nothing of a session becomes markup or a path."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from content.bank import Question
from interviewer.assessment import Assessment, Delivery, Match
from interviewer.index.cache import Index
from interviewer.library import Library, SessionFolder, session_id
from interviewer.localization import LANGUAGES, words_in
from interviewer.report import Report
from interviewer.reporting.figures import whole
from interviewer.session import Answer, Session
from interviewer.web.application import application
from interviewer.web.desk import Desk
from interviewer.web.safety import LARGEST_FORM
from tests import samples
from tests.fakes import tone

ADDRESS = "http://127.0.0.1:8137"
FIRST, PORTUGUESE, SECOND = "2026-11-20-184212", "2026-11-20-184212-2", "2026-11-21-184212"
CORRECTION = f"/sessions/{FIRST}/answers/1.1/correct"


@dataclass(frozen=True)
class NextUp:
    question_id: str
    language: str
    bank: str
    prompt: str
    due: date
    is_due: bool
    reason: str


def assess(question: Question, answer: Answer) -> Assessment:
    """Cover the first key point exactly where the word "monitored" was said."""
    tokens = answer.transcript.text.split()
    points = question.key_points
    return Assessment(
        (
            Match(
                0, points[0].text, 1, bonus=False, status="covered" if "monitored" in tokens else "missed", similarity=0
            ),
        ),
        Delivery(len(tokens)),
    )


def keep(folder: SessionFolder, session: Session) -> None:
    folder.save(session)


@pytest.fixture
def library(home: Path) -> Library:
    library = Library(home)
    second_day = samples.STARTED_AT + timedelta(days=1)
    retake = replace(samples.typed_turn(), take=2)
    for session in (
        samples.english(),
        samples.portuguese(),
        samples.english(id=session_id(second_day), started_at=second_day, turns=(samples.spoken_turn(), retake)),
    ):
        folder = library.create(session)
        for turn in session.turns:
            if turn.answer.audio:
                tone(3.0).save(folder.path / turn.answer.audio)
    return library


def desk_of(library: Library, language: str = "en") -> Desk:
    return Desk(
        library,
        words_in(language),
        lambda _, session: Report.of(session),
        lambda _: assess,
        keep,
        due=lambda: [
            NextUp("drift", "en", "mlops", "What is <drift>?", date(2026, 12, 1), True, "Missed <twice>."),
            NextUp("story", "pt-BR", "mlops", "Conta uma história.", date(2027, 1, 9), False, "Last score 91."),
        ],
    )


@pytest.fixture
def desk(library: Library) -> Desk:
    return desk_of(library)


def client_of(desk: Desk) -> TestClient:
    client = TestClient(application(desk, ["127.0.0.1:8137", "localhost:8137"]), base_url=ADDRESS)
    client.headers["Origin"] = ADDRESS
    return client


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return client_of(desk)


def text_of(html: str) -> str:
    """Give what a person reads, on one line."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())


def seen(client: TestClient, address: str, status: int = 200) -> str:
    answer = client.get(address)
    assert answer.status_code == status, text_of(answer.text)
    return text_of(answer.text)


PAGES = (
    "/",
    "/progress",
    "/progress/question?bank=mlops&language=en&id=model-and-concept-drift",
    "/search",
    "/search?q=drift",
    "/next",
    f"/compare?first={SECOND}:1.1&second={SECOND}:1.2",
    f"/sessions/{FIRST}/",
    f"/sessions/{FIRST}/delete",
    CORRECTION,
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_speaks_both_languages(library: Library, language: str) -> None:
    client = client_of(desk_of(library, language))
    for address in PAGES:
        answer = client.get(address)
        assert answer.status_code == 200
        assert f'<html lang="{language}">' in answer.text
        assert words_in(language)("review-private") in text_of(answer.text)


def test_the_list_shows_the_newest_first_with_its_figures(client: TestClient) -> None:
    page = seen(client, "/")
    assert page.index("21 Nov 2026") < page.index("20 Nov 2026")
    assert "mlops · Portuguese · practice · 1 question" in page


def test_a_trend_stands_beside_the_candidates_own_median(client: TestClient, library: Library) -> None:
    score = library.open(FIRST).load().score
    assert score is not None
    assert re.search(rf"Score \d+ your median before: {score:.0f}", seen(client, "/"))
    assert "nothing before it to compare with" in seen(client, "/?language=pt-BR")


def test_an_empty_library_says_how_to_begin(tmp_path: Path) -> None:
    with client_of(desk_of(Library(tmp_path / "new"))) as client:
        assert "interviewer demo" in seen(client, "/")
        assert "interviewer practice" in seen(client, "/progress")
        assert "Nothing that you said" in seen(client, "/search?q=drift")


def test_a_session_that_cannot_be_read_is_listed_and_can_be_erased(client: TestClient, library: Library) -> None:
    (library.path / "2027-01-01-000000").mkdir()
    assert "2027-01-01-000000 cannot be read" in seen(client, "/")
    assert "is damaged" in seen(client, "/sessions/2027-01-01-000000/", status=500)
    assert "2027-01-01-000000 for good" in seen(client, "/sessions/2027-01-01-000000/delete")


def test_a_sessions_page_is_its_report_in_its_own_language(client: TestClient) -> None:
    html = client.get(f"/sessions/{PORTUGUESE}/").text
    assert '<html lang="en">' in html
    assert '<div class="reading" lang="pt-BR">' in html
    page = text_of(html)
    assert "O que foi dito" in page or "Pontos-chave" in page
    assert "Correct the transcript" in page


def test_search_lands_at_the_second(client: TestClient) -> None:
    html = client.get("/search?q=metrics").text
    spoken = samples.spoken_turn().answer.transcript
    second = spoken.words[spoken.text.split().index("metrics")].start
    assert f"/sessions/{FIRST}/?at={second:.2f}#q1" in html
    assert f"/sessions/{SECOND}/?at={second:.2f}#q1" in html
    assert "2 answers hold: metrics" in text_of(html)


def test_progress_leads_to_the_question_and_its_key_points(client: TestClient) -> None:
    html = client.get("/progress").text
    address = unescape(re.findall(r'href="(/progress/question[^"]*drift[^"]*)"', html)[0])
    page = seen(client, address)
    assert "Performance drops because production data differs from training data. 3 of 3" in page
    assert "take 2" in page


def test_two_takes_stand_side_by_side_with_what_was_gained_and_lost(client: TestClient) -> None:
    page = seen(client, f"/compare?first={SECOND}:1.1&second={SECOND}:1.2")
    assert "Models must be monitored and retrained. ◐ partly ✗ not said lost" in page
    assert "Performance drops because production data differs from training data. ✓ said ✓ said kept" in page
    assert "0 key points gained, 1 lost" in page


def test_takes_of_different_questions_are_not_compared(client: TestClient) -> None:
    seen(client, f"/compare?first={FIRST}:1.1&second={FIRST}:2.1", status=404)
    seen(client, f"/compare?first={FIRST}:1.1&second={PORTUGUESE}:1.1", status=404)


def test_what_comes_next_is_shown_where_somebody_keeps_a_schedule(client: TestClient, library: Library) -> None:
    now, later = seen(client, "/next").split("Not due yet")
    assert "1 Dec 2026 What is <drift>? Missed <twice>. drift · English" in now
    assert "9 Jan 2027 Conta uma história. Last score 91. story · Portuguese" in later
    with client_of(replace(desk_of(library), due=None)) as without:
        seen(without, "/next", status=404)
        assert "/next" not in without.get("/").text


def test_where_nothing_was_practised_the_page_says_what_to_do(library: Library) -> None:
    with client_of(replace(desk_of(library), due=list)) as client:
        assert "No question was answered yet, outside demonstrations" in seen(client, "/next")


def test_how_one_rates_oneself_is_shown_beside_the_scores(client: TestClient, library: Library) -> None:
    assert "How you rate yourself" not in seen(client, "/progress")
    for folder in library.folders():
        session = folder.load()
        folder.save(replace(session, turns=tuple(replace(turn, self_rating="strong") for turn in session.turns)))
    assert re.search(r"You rate yourself [\d.]+ bands above the score \(last 6 answers\)\.", seen(client, "/progress"))


# Sound


def recording(id: str = FIRST, name: str = "01-model-and-concept-drift.1.flac") -> str:
    return f"/sessions/{id}/{quote(name, safe='')}"


def test_a_recording_is_given_in_parts(client: TestClient, library: Library) -> None:
    whole = client.get(recording())
    assert whole.headers["content-type"] == "audio/flac"
    assert whole.headers["accept-ranges"] == "bytes"
    part = client.get(recording(), headers={"Range": "bytes=100-199"})
    assert part.status_code == 206
    assert part.headers["content-range"] == f"bytes 100-199/{len(whole.content)}"
    assert part.content == whole.content[100:200]
    assert client.get(recording(), headers={"Range": f"bytes={len(whole.content)}-"}).status_code == 416


def test_a_question_is_given_as_it_was_said(client: TestClient, library: Library) -> None:
    said = SessionFolder(library.path / FIRST).question_path(1, samples.DRIFT.id)
    said.parent.mkdir()
    tone(0.2).save(said)
    assert client.get(recording(name=f"questions/{said.name}")).content == said.read_bytes()
    (said.parent / "02-incident-story.flac").symlink_to(said)
    for name in ("02-incident-story.flac", "03-other.flac"):
        assert client.get(recording(name=f"questions/{name}")).status_code == 404


def test_nothing_but_the_answers_recordings_can_be_had(client: TestClient) -> None:
    for name in [
        "session.json",
        "report.html",
        "99-x.1.flac",
        "..",
        "../session.json",
        "..%2f..%2fsettings.toml",
        "\x00",
        "",
        ".",
    ]:
        answer = client.get(recording(name=name))
        assert answer.status_code == 404 or answer.url.path == f"/sessions/{FIRST}/"


def test_a_session_from_elsewhere_cannot_name_another_file(client: TestClient, library: Library) -> None:
    folder = library.open(FIRST)
    session = folder.load()
    tone(1.0).save(library.home / "secret.flac")
    (folder.path / "link.flac").symlink_to(library.home / "secret.flac")
    (folder.path / "folder.flac").mkdir()
    for audio in ("session.json", "../../secret.flac", "/etc/passwd", "link.flac", "folder.flac", "..", ""):
        turn = replace(session.turns[0], answer=replace(session.turns[0].answer, audio=audio))
        folder.save(replace(session, turns=(turn,)))
        seen(client, f"/sessions/{FIRST}/")
        for address in (recording(name=audio), f"/sessions/{FIRST}/{audio}"):
            answer = client.get(address)
            assert answer.status_code == 404 or answer.headers["content-type"].startswith("text/html"), audio


def test_odd_ids_lead_nowhere(client: TestClient) -> None:
    for id in [
        "last",
        "2026",
        "..",
        "%2e%2e",
        "..%2f..",
        "%00",
        "a" * 5000,
        "<script>",
        "2026-11-20-184212%00",
        "😀",
        "%ff%fe",
        "*",
    ]:
        for address in (f"/sessions/{id}/", f"/sessions/{id}/delete", f"/sessions/{id}/answers/1.1/correct"):
            answer = client.get(address)
            assert answer.status_code == 404 or answer.url.path in {"/", "/delete", "/answers/1.1/correct"}
            assert "<script>" not in answer.text.replace('<script src="/static/', "")


def test_odd_answers_lead_nowhere(client: TestClient) -> None:
    for answer in ["0.1", "1", "1.", "-1.1", "1.1.1", "9.9", "1.99999999999999999999", "a.b", "１.１", "1e1.1"]:
        seen(client, f"/sessions/{FIRST}/answers/{answer}/correct", status=404)
        seen(client, f"/compare?first={FIRST}:{answer}&second={FIRST}:1.1", status=404)


def test_odd_pages_are_pages(client: TestClient) -> None:
    for query in ["page=0", "page=-1", "page=99999999999999999999", "page=x", "page=２", "language=xx", "page="]:
        seen(client, f"/?{query}")
        seen(client, f"/progress?{query}")
        seen(client, f"/search?q=drift&{query}")


def test_odd_queries_are_queries(client: TestClient) -> None:
    for query in ["", '"', "*", "AND OR", "'; DROP TABLE session; --", "%00", "x" * 9000, "%ff", "😀", "<script>"]:
        answer = client.get(f"/search?q={query}")
        assert answer.status_code == 200
        assert "<script>alert" not in answer.text
        assert "20 Nov 2026" in seen(client, "/")


def test_nothing_of_a_session_becomes_markup(client: TestClient, library: Library) -> None:
    folder = library.create(samples.hostile())
    retake = replace(samples.hostile().turns[0], take=2)
    folder.save(
        samples.hostile(),
    )
    folder.save(replace(samples.hostile(), turns=(*samples.hostile().turns, retake)))
    addresses = (
        "/",
        "/progress",
        "/search?q=alert",
        "/search?q=" + quote(samples.HOSTILE),
        f"/sessions/{folder.id}/",
        f"/sessions/{folder.id}/answers/1.1/correct",
        f"/sessions/{folder.id}/delete",
        f"/compare?first={folder.id}:1.1&second={folder.id}:1.2",
        f"/progress/question?bank={quote(samples.HOSTILE)}&language=en&id=model-and-concept-drift",
    )
    for address in addresses:
        answer = client.get(address)
        assert answer.status_code == 200, address
        assert "<script>alert" not in answer.text, address
        assert "<img" not in answer.text, address


def test_a_folder_with_any_name_has_a_page(client: TestClient, library: Library) -> None:
    name = "my interview? at 50% #1 & <b>"
    library.open(FIRST).path.rename(library.path / name)
    html = client.get("/").text
    address = unescape(next(found for found in re.findall(r'href="(/sessions/[^"]+)"', html) if "my" in found))
    page = client.get(address)
    assert page.status_code == 200
    assert "<b> " not in page.text
    sound = unescape(re.findall(r'<audio[^>]* src="([^"]+)"', page.text)[0])
    assert client.get(sound).headers["content-type"] == "audio/flac"


# Correcting and erasing


def token_of(html: str) -> str:
    return str(re.findall(r'name="token" value="([^"]+)"', html)[0])


def test_a_corrected_answer_is_assessed_again_and_says_so(client: TestClient, library: Library) -> None:
    before = library.open(FIRST).load()
    form = client.get(CORRECTION)
    assert before.turns[0].answer.transcript.text in unescape(form.text)
    answer = client.post(
        CORRECTION, data={"token": token_of(form.text), "text": "Models are  monitored\r\nand trained again. "}
    )
    assert answer.url.path == f"/sessions/{FIRST}/"
    scores = [session.turns[0].assessment.score for session in (before, library.open(FIRST).load())]
    assert scores[0] < scores[1]
    assert "Score before {}, now {}".format(*map(whole, scores)) in text_of(answer.text)
    assert "What was heard" in text_of(answer.text)
    after = library.open(FIRST).load().turns[0]
    assert after.answer.transcript.text == "Models are monitored and trained again."
    assert after.answer.original == before.turns[0].answer.transcript
    assert after.answer.transcript.words[-1] == before.turns[0].answer.transcript.words[-1]
    assert library.open(FIRST).load().turns[1:] == before.turns[1:]
    assert "1 answer holds: monitored" in seen(client, "/search?q=monitored")


def test_an_unchanged_transcript_changes_nothing(client: TestClient, library: Library) -> None:
    before = library.open(FIRST).load()
    text = before.turns[0].answer.transcript.text
    answer = client.post(CORRECTION, data={"token": token_of(client.get(CORRECTION).text), "text": text})
    assert "Score before" not in text_of(answer.text)
    assert library.open(FIRST).load() == before


def test_a_transcript_may_not_be_endless(client: TestClient, library: Library) -> None:
    before = library.open(FIRST).load()
    token = token_of(client.get(CORRECTION).text)
    answer = client.post(CORRECTION, data={"token": token, "text": "word " * 11_000})
    assert answer.status_code == 413
    assert "too long" in text_of(answer.text)
    assert client.post(CORRECTION, content=b"x" * (LARGEST_FORM + 1)).status_code == 413
    assert library.open(FIRST).load() == before


def test_erasing_asks_first_and_takes_everything(client: TestClient, library: Library, desk: Desk) -> None:
    path = library.open(FIRST).path
    form = client.get(f"/sessions/{FIRST}/delete")
    assert "its scores and its 3 recordings?" in text_of(form.text) or "its scores and its 2 recordings?" in text_of(
        form.text
    )
    assert path.is_dir()
    answer = client.post(f"/sessions/{FIRST}/delete", data={"token": token_of(form.text)})
    assert answer.url.path == "/"
    assert f"{FIRST} and its recordings are erased" in text_of(answer.text)
    assert not path.exists()
    assert "are erased" not in seen(client, "/")
    seen(client, f"/sessions/{FIRST}/", status=404)
    with Index(library) as index:
        assert index.ask(lambda db: db.execute("SELECT count(*) FROM turn WHERE session = ?", (FIRST,)).fetchone()) == (
            0,
        )


# What is refused


def test_every_answer_forbids_what_a_page_does_not_need(client: TestClient) -> None:
    for address in (*PAGES, "/static/review.js", recording(), "/nothing"):
        headers = client.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"
        assert "access-control-allow-origin" not in headers


def test_no_page_holds_an_inline_script_or_style_or_anything_from_elsewhere(client: TestClient) -> None:
    for address in PAGES:
        html = client.get(address).text
        assert not re.search(r"<script(?! src=\"/static/)|<style|\sstyle=|\son\w+=|javascript:", html), address
        assert not re.search(r"""(?:src|srcset|action|poster|data|<link[^>]*href)=["']?(?:https?:)?//""", html), address


def test_another_host_is_refused(client: TestClient) -> None:
    for host in [
        "evil.example",
        "evil.example:8137",
        "127.0.0.1",
        "127.0.0.1:80",
        "127.0.0.1.evil.example:8137",
        "",
        "[::1]:8137",
    ]:
        answer = client.get("/", headers={"Host": host})
        assert answer.status_code == 403
        assert "drift" not in answer.text
        assert client.get("/", headers={"Host": "LOCALHOST:8137"}).status_code == 200


def test_a_form_of_another_site_is_refused(client: TestClient, library: Library) -> None:
    for origin in ["http://evil.example", "null", "http://127.0.0.1", "https://127.0.0.1:8137", ""]:
        token = token_of(client.get(CORRECTION).text)
        for address in (CORRECTION, f"/sessions/{FIRST}/delete"):
            answer = client.post(address, data={"token": token, "text": "x"}, headers={"Origin": origin})
            assert answer.status_code == 403
        assert library.open(FIRST).load() == samples.english()


def test_a_form_without_an_origin_is_refused(client: TestClient, library: Library) -> None:
    token = token_of(client.get(CORRECTION).text)
    del client.headers["Origin"]
    assert client.post(f"/sessions/{FIRST}/delete", data={"token": token}).status_code == 403
    assert library.open(FIRST).load() == samples.english()


def test_a_form_without_our_token_is_refused(client: TestClient, library: Library) -> None:
    for token in ["", "x", "é", "0" * 43]:
        for address in (CORRECTION, f"/sessions/{FIRST}/delete"):
            answer = client.post(address, data={"token": token, "text": "x"})
            assert answer.status_code == 403
            assert "Nothing was changed" in text_of(answer.text)
        assert client.post(CORRECTION, content=b"\xff\xfe\x00").status_code == 403
        assert library.open(FIRST).load() == samples.english()


def test_a_token_is_good_for_one_run_of_the_program(library: Library) -> None:
    with client_of(desk_of(library)) as first, client_of(desk_of(library)) as second:
        token = token_of(first.get(CORRECTION).text)
        assert second.post(f"/sessions/{FIRST}/delete", data={"token": token}).status_code == 403


def test_other_methods_do_nothing(client: TestClient, library: Library) -> None:
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"]:
        for address in ("/", f"/sessions/{FIRST}/", f"/sessions/{FIRST}/delete"):
            assert client.request(method, address).status_code == 405
        assert library.open(FIRST).load() == samples.english()


def test_reading_never_writes(client: TestClient, library: Library) -> None:
    before = {path: path.stat().st_mtime_ns for path in library.path.rglob("*")}
    for address in PAGES:
        client.get(address)
    assert {path: path.stat().st_mtime_ns for path in library.path.rglob("*")} == before
