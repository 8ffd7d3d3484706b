"""The plainer forms of a report: subtitles, table, transcript, and the schema of the JSON."""

from __future__ import annotations

import csv
import json
import os
import re
from dataclasses import fields, replace
from io import StringIO
from itertools import pairwise

import pytest
from pydantic import TypeAdapter

from interviewer.documents import plain
from interviewer.errors import InterviewerError
from interviewer.report import QuestionReport, Report
from interviewer.reporters import render, srt, vtt
from interviewer.reporters.csv import COLUMNS
from interviewer.reporters.json import SCHEMA_FILE, json_schema
from interviewer.reporters.subtitles import LINE, LINES, LONGEST, clock, subtitles
from interviewer.reporters.transcript import spoken
from interviewer.reporting.said import Moment, Run
from interviewer.reporting.values import Values
from tests import samples

TIMED = ["english", "portuguese", "demonstration", "practised", "ladder"]
TIMES = re.compile(r"(\d\d):(\d\d):(\d\d)[.,](\d{3}) --> (\d\d):(\d\d):(\d\d)[.,](\d{3})")


def question(*moments: Moment) -> QuestionReport:
    """Give an answer of these words."""
    (first, *_) = Report.of(samples.english()).questions
    return replace(first, said=tuple(Run(moment.text, moment.start, words=(moment,)) for moment in moments))


def evenly(text: str, *, pace: float = 0.4) -> QuestionReport:
    """Give an answer that is spoken without a pause, `pace` seconds a word."""
    return question(*(Moment(word, pace * place, pace * (place + 1)) for place, word in enumerate(text.split())))


def times(text: str) -> list[tuple[float, float]]:
    """Read the times of subtitles back."""
    found = [[int(part) for part in match.groups()] for match in TIMES.finditer(text)]
    return [
        (h * 3600 + m * 60 + s + ms / 1000, h2 * 3600 + m2 * 60 + s2 + ms2 / 1000)
        for h, m, s, ms, h2, m2, s2, ms2 in found
    ]


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.0, "00:00:00.000"), (1.0236, "00:00:01.024"), (3599.9996, "01:00:00.000")]
)
def test_a_time_is_written_to_the_millisecond(seconds: float, shown: str) -> None:
    assert clock(seconds, ".") == shown


@pytest.mark.parametrize("name", TIMED)
@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_subtitles_follow_each_other_and_never_overlap(name: str, form: str) -> None:
    found = times(render(Report.of(samples.ALL[name]()), form))
    assert found
    assert all(start < end for start, end in found)
    assert all(end <= following for (_, end), (following, _) in pairwise(found))


def test_subtitles_can_be_read_in_their_time_and_lose_no_word() -> None:
    answer = evenly(" ".join(f"word{number}" for number in range(300)), pace=0.11)
    found = subtitles(answer)
    assert " ".join(line for one in found for line in one.lines) == spoken(answer)
    assert all(len(one.lines) <= LINES and max(map(len, one.lines)) <= LINE for one in found)
    assert all(one.end - one.start <= LONGEST + 0.001 for one in found)


def test_a_word_that_is_longer_than_a_line_keeps_whole() -> None:
    (one,) = subtitles(evenly("a" * 60))
    assert one.lines == ("a" * 60,)


def test_a_subtitle_ends_with_its_sentence_and_before_a_long_pause() -> None:
    said = evenly("We watch the metrics every day. Then we train")
    assert [one.lines for one in subtitles(said)] == [("We watch the metrics every day.",), ("Then we train",)]
    paused = question(Moment("Then", 0.0, 0.4), Moment("nothing", 3.0, 3.5))
    assert [(one.start, round(one.end, 2)) for one in subtitles(paused)] == [(0.0, 0.83), (3.0, 3.83)]


def test_a_sound_without_a_word_is_no_subtitle() -> None:
    text = render(Report.of(samples.english()), "srt")
    assert "voiced" not in text
    assert not re.search(r"\n\n\n", text)


def test_in_a_whole_session_the_recordings_follow_each_other() -> None:
    report = Report.of(samples.english())
    first, second, _ = report.questions
    together = times(render(report, "srt"))
    alone = [*times(srt.render_answer(first))]
    later = times(srt.render_answer(second))
    assert first.duration
    assert together[: len(alone)] == alone
    assert [round(start - first.duration, 2) for start, _ in together[len(alone) :]] == [
        round(start, 2) for start, _ in later
    ]


@pytest.mark.parametrize("form", ["srt", "vtt"])
def test_answers_without_times_have_no_subtitles_and_say_so(form: str) -> None:
    with pytest.raises(InterviewerError, match="report-no-times"):
        render(Report.of(samples.typed()), form)


def test_webvtt_takes_no_word_for_markup_and_no_arrow_for_times() -> None:
    hostile = evenly("<script> & --> <i>")
    assert vtt.render_answer(hostile).splitlines()[-1] == "&lt;script&gt; &amp; → &lt;i&gt;"
    assert srt.render_answer(hostile).count("-->") == 1


def test_webvtt_says_where_each_recording_begins() -> None:
    text = render(Report.of(samples.english()), "vtt")
    assert text.startswith("WEBVTT\n\nNOTE\n1. What is model drift")
    assert re.search(r"01-model-and-concept-drift\.1\.flac 00:00:00\.000\n\n", text)


def rows(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(report, "csv"))))


@pytest.mark.parametrize("name", samples.ALL)
def test_a_table_has_a_row_for_each_turn_and_the_same_columns_always(name: str) -> None:
    session = samples.ALL[name]()
    found = rows(Report.of(session))
    assert len(found) == len(session.turns)
    assert all(tuple(row) == COLUMNS for row in found)


def test_a_table_holds_what_was_measured_and_leaves_empty_what_was_not() -> None:
    spoken_row, _, empty = rows(Report.of(samples.english()))
    turn = samples.spoken_turn()
    assert float(spoken_row["score"]) == turn.assessment.score
    assert float(spoken_row["speech_rate"]) == pytest.approx(turn.assessment.delivery.speech_rate, abs=0.001)
    assert (spoken_row["fillers"], spoken_row["long_pauses"], spoken_row["unsure"]) == ("4", "1", "2")
    assert (spoken_row["is_final"], spoken_row["flags"], spoken_row["ended_by"]) == ("true", "wrong_claim", "silence")
    assert (empty["speech_rate"], empty["duration"], empty["fillers"]) == ("", "", "0")


def test_every_column_is_explained() -> None:
    explained = Values.__doc__ or ""
    assert not [field.name for field in fields(Values) if not re.search(rf"\b{field.name}\b", explained)]


def test_a_spreadsheet_takes_no_name_for_a_formula() -> None:
    (row,) = rows(Report.of(replace(samples.typed(), bank="=HYPERLINK(1)")))
    assert row["bank"] == "'=HYPERLINK(1)"


def test_a_transcript_holds_questions_and_answers_and_nothing_else() -> None:
    text = render(Report.of(samples.english()), "transcript")
    heading, *paragraphs = text.rstrip("\n").split("\n\n")
    assert heading == "Interview report · 20 November 2026, 18:42"
    assert paragraphs[0] == f"Question 1: {samples.DRIFT.prompt}"
    assert paragraphs[1] == samples.spoken_turn().answer.transcript.text
    assert paragraphs[5] == "Nothing was said."


def test_the_schema_says_what_the_json_holds() -> None:
    """Written anew like the gold files; keys may be added, and none may go without a new SCHEMA."""
    schema = json.dumps(json_schema(), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("UPDATE_GOLD"):
        SCHEMA_FILE.write_text(schema, encoding="utf-8", newline="\n")
    assert SCHEMA_FILE.read_text(encoding="utf-8") == schema


@pytest.mark.parametrize("name", samples.ALL)
def test_the_json_can_be_read_back_by_its_schema(name: str) -> None:
    document = json.loads(render(Report.of(samples.ALL[name]()), "json"))
    assert list(document) == list(json_schema()["properties"])
    document.pop("schema")
    assert plain(TypeAdapter(Report).validate_python(document)) == document
