"""A measure that the candidate switched off is neither counted nor shown: no form of a report can forget it."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from starlette.testclient import TestClient

from audio.transcript import Transcript
from content.languages import language as language_data
from content.loading import shipped_bank
from content.tips import tips_for
from interviewer.assessing.assessor import Assessor
from interviewer.assessment import Assessment, Delivery, Filler, Pause
from interviewer.cli import run
from interviewer.codec import session_from_json, session_to_json
from interviewer.documents import delivery_document, interview_document, score_document
from interviewer.index.rows import figures
from interviewer.library import Library
from interviewer.localization import LANGUAGES, words_in
from interviewer.report import Report
from interviewer.reporters import FORMATS, render
from interviewer.scale import SWITCHABLE, Switchable
from interviewer.session import Answer, Session
from interviewer.web.application import application
from interviewer.web.desk import Desk
from tests import samples

ALL = Delivery(
    words=100,
    duration=60.0,
    speaking=50.0,
    response_latency=3.0,
    time_to_first_point=8.0,
    pauses=tuple(Pause(place, place + 1.5, "inside") for place in range(0, 40, 5)),
    fillers=tuple(Filler("um", start_word=place, end_word=place + 1) for place in range(10)),
    hedges=(Filler("I think", start_word=20, end_word=22),),
    pitch=120.0,
    pitch_spread=3.0,
    loudness=-20.0,
    loudness_spread=2.0,
)


def without(session: Session, *measures: Switchable) -> Session:
    """Give the session as it would be if these had been switched off."""
    turns = tuple(
        replace(
            turn,
            assessment=replace(turn.assessment, delivery=turn.assessment.delivery.leaving_out(measures), advice=()),
        )
        for turn in session.turns
    )
    return replace(session, turns=turns, without=measures)


def test_a_delivery_without_fillers_is_scored_by_its_pauses_and_the_other_way_round() -> None:
    fillers, pauses = (ALL.leaving_out([measure]).score for measure in ("fillers", "pauses"))
    assert fillers is not None
    assert pauses is not None
    assert ALL.score == pytest.approx((fillers + pauses) / 2, abs=0.06)
    assert fillers != pauses
    assert ALL.leaving_out(["fillers", "pauses"]).score is None


def test_what_drops_out_of_a_score_leaves_its_weight_to_the_rest() -> None:
    assessment = Assessment((), ALL, estimate=0.9, kind="technical")
    assert set(assessment.parts) == {"content", "delivery", "timing"}
    silent = replace(assessment, delivery=ALL.leaving_out(["fillers", "pauses", "timing"]))
    assert silent.parts == {"content": 90.0}
    assert silent.score == 90.0


@pytest.mark.parametrize("measure", SWITCHABLE)
def test_the_number_of_a_measure_changes_nothing_once_it_is_off(measure: Switchable) -> None:
    """Whoever stutters is neither told how often, nor marked down for it."""
    other = Delivery(100, 60.0, 50.0)
    one, another = (replace(delivery, duration=60.0).leaving_out(SWITCHABLE) for delivery in (ALL, other))
    assert one == another
    assert delivery_document(ALL.leaving_out([measure])).keys() == delivery_document(ALL).keys()


def test_switching_off_is_saved_with_the_session_and_a_later_report_says_the_same() -> None:
    session = without(samples.english(), "fillers", "timing")
    again = session_from_json(json.loads(json.dumps(session_to_json(session))))
    assert again == session
    assert Report.of(again) == Report.of(session)
    assert again.score != samples.english().score


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_assessor_neither_counts_nor_advises_on_what_is_off(language: str) -> None:
    bank = shipped_bank(language)
    question = bank.questions[1]
    filler = next(iter(language_data(language).filled_pauses))
    text = f"{filler} {question.reference_answers[0]} " * 2 + f"{filler} " * 30
    answer = Answer(_timed(text, language))
    off: tuple[Switchable, ...] = ("fillers",)
    plain, silent = Assessor(bank), Assessor(bank, without=off)
    before, after = plain.assess(question, answer), silent.assess(question, answer)
    assert before.delivery.fillers
    assert after.delivery.fillers is None
    assert after.content == before.content
    assert after.score > before.score
    assert words_in(language)("basis-without", measures=1) in after.basis
    assert words_in(language)("basis-without", measures=1) not in before.basis
    assert score_document(question.id, after)["fillers"] == []
    (tip,) = tips_for("many_fillers", language)[:1]
    assert tip.advice in {one.text for one in before.advice}
    assert tip.advice not in {one.text for one in after.advice}


def _timed(text: str, language: str) -> Transcript:
    return Transcript.of_words(samples.words(text), language=language, model="m")


FILLERS = {"en": re.compile(r"filler|~", re.IGNORECASE), "pt-BR": re.compile(r"vício|muleta|~", re.IGNORECASE)}
PAUSES = {
    "en": re.compile(r"\(pause, |long pauses|‖", re.IGNORECASE),
    "pt-BR": re.compile(r"\(pausa, |pausas longas|‖", re.IGNORECASE),
}

SAMPLES: dict[str, Callable[[], Session]] = {"en": samples.english, "pt-BR": samples.portuguese}


def measured(session: Session) -> Session:
    """Give the session as if everything had been measured in every answer."""
    turns = tuple(replace(turn, assessment=replace(turn.assessment, delivery=ALL)) for turn in session.turns)
    return replace(session, turns=turns)


def shown(report: Report, form: str) -> str:
    """Give what a person reads."""
    text = render(report, form)
    if form != "html":
        return text
    page = BeautifulSoup(text, "html.parser")
    for hidden in page(["style", "script"]):
        hidden.decompose()
    return page.get_text(" ")


READABLE = [form for form in FORMATS if form not in {"json", "csv"}]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", READABLE)
def test_no_form_mentions_fillers_or_pauses_when_they_are_off(form: str, language: str) -> None:
    session = measured(SAMPLES[language]())
    before = shown(Report.of(session), form)
    after = shown(Report.of(without(session, "fillers", "pauses")), form)
    if form in {"html", "md", "txt"}:
        assert FILLERS[language].search(before), "otherwise this test shows nothing"
        assert PAUSES[language].search(before)
    assert not FILLERS[language].search(after)
    assert not PAUSES[language].search(after)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("measure", "labels"),
    [
        ("hedges", ["hedges"]),
        ("pace", ["speech-rate", "articulation-rate"]),
        ("pitch", ["pitch-variation"]),
        ("latency", ["response-latency", "time-to-first-point"]),
        ("timing", ["answer-length"]),
    ],
)
def test_no_form_has_a_row_for_a_measure_that_is_off(
    measure: Switchable, labels: Collection[str], language: str
) -> None:
    words = words_in(language)
    on = measured(SAMPLES[language]())
    for form in ("html", "md"):
        for label in (words(f"report-measure-{label}") for label in labels):
            assert label in " ".join(shown(Report.of(on), form).split()), form
            assert label not in " ".join(shown(Report.of(without(on, measure)), form).split()), form


def test_json_and_csv_keep_their_keys_and_say_nothing() -> None:
    session = without(samples.english(), *SWITCHABLE)
    report = Report.of(session)
    assert json.loads(render(report, "json")).keys() == json.loads(render(Report.of(samples.english()), "json")).keys()
    rows = list(csv.DictReader(io.StringIO(render(report, "csv"))))
    empty = ["fillers", "sounds", "fillers_per_minute", "hedges", "pauses", "long_pauses", "longest_pause", "pitch"]
    empty += ["pauses_inside", "pitch_spread", "loudness", "speech_rate", "articulation_rate", "response_latency"]
    assert {row[name] for row in rows for name in [*empty, "timing", "delivery"]} == {""}
    document = interview_document(session, folder=Path(), report=Path())
    delivery = document["turns"][0]["delivery"]
    assert (delivery["fillers"], delivery["fillers_per_minute"], delivery["pauses"]) == (None, None, None)


def test_the_index_knows_nothing_of_what_is_off() -> None:
    measured = figures(without(samples.english(), "fillers", "pace", "latency"))
    assert (measured.fillers_per_minute, measured.speech_rate, measured.response_latency) == (None, None, None)
    assert figures(samples.english()).fillers_per_minute is not None


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_review_pages_show_nothing_of_it_not_even_of_older_sessions(language: str, home: Path) -> None:
    off: tuple[Switchable, ...] = ("fillers",)
    library = Library(home)
    session = SAMPLES[language]()
    library.create(session)
    library.create(without(replace(session, id="2030-01-01-120000"), "fillers", "pauses"))
    with_both = Desk(
        library,
        words_in(language),
        lambda _, session: Report.of(session),
        lambda _: Assessor(shipped_bank(language)).assess,
        lambda _folder, _session: None,
        without=off,
    )
    hosts = ["127.0.0.1:8137", "localhost:8137"]
    client = TestClient(application(with_both, hosts), base_url="http://127.0.0.1:8137")
    label = words_in(language)("review-measure-fillers-per-minute")
    assert label not in client.get("/").text
    page = BeautifulSoup(client.get("/sessions/2030-01-01-120000/").text, "html.parser")
    assert not FILLERS[language].search(page.main.get_text(" ") if page.main else "")
    seen = replace(with_both, without=())
    assert label in TestClient(application(seen, hosts), base_url="http://127.0.0.1:8137").get("/").text


def test_reassess_brings_older_sessions_in_line_and_back(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bank = shipped_bank("en")
    text = f"um {bank.questions[1].reference_answers[0]} um um um um um um um um"
    turn = samples.spoken_turn()
    answer = Answer(_timed(text, "en"))
    assessed = replace(
        turn, question=bank.questions[1], answer=answer, assessment=Assessor(bank).assess(bank.questions[1], answer)
    )
    folder = Library(home).create(replace(samples.english(), bank=bank.name, turns=(assessed,)))
    assert run(["settings", "without", "fillers"]) == 0
    assert run(["reassess"]) == 0
    assert folder.load().without == ("fillers",)
    assert folder.load().turns[0].assessment.delivery.fillers is None
    assert run(["settings", "--unset", "without"]) == 0
    assert run(["reassess"]) == 0
    assert folder.load().turns[0].assessment == assessed.assessment


def test_a_session_is_held_without_what_the_settings_switch_off(
    home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["settings", "without", "fillers, hedges"]) == 0
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Um, I think I would, um, roll it back.\n")))
    capsys.readouterr()
    assert run(["practice", "--typed", "--count", "1", "--seed", "1", "--json"]) == 0
    (turn,) = json.loads(capsys.readouterr().out)["turns"]
    assert (turn["delivery"]["fillers"], turn["delivery"]["hedges"]) == (None, None)
    assert turn["basis"].endswith("2 measures are switched off and not counted.")
    assert Library(home).open("last").load().without == ("fillers", "hedges")
    later = run(["correct", "--text", "Um, I would roll it back."])
    assert later == 0
    assert Library(home).open("last").load().turns[0].assessment.delivery.fillers is None


def test_a_session_of_before_measures_could_be_off_has_none_off() -> None:
    document = session_to_json(samples.english())
    document.pop("without")
    for turn in document["turns"]:
        turn["assessment"]["delivery"].pop("without")
    assert session_from_json(document) == samples.english()
