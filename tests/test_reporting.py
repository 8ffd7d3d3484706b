"""The parts of a report: numbers that do not lie, words that keep their order, evidence that stays in its place."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args, get_type_hints

import pytest

from audio.endpointing import EndedBy
from audio.transcript import Transcript
from content.bank import Kind
from content.languages import Norm
from interviewer.assessment import (
    Assessment,
    Delivery,
    FlagName,
    Match,
    Pause,
    Repair,
    Span,
    StarPart,
    Status,
    Structure,
)
from interviewer.localization import LANGUAGES, words_in
from interviewer.report import Report
from interviewer.reporting.doubts import doubts, mishearings
from interviewer.reporting.figures import clock, length, percent, score, whole
from interviewer.reporting.measures import Reading, measures, reading_of
from interviewer.reporting.pace import MOST_WINDOWS, pace, windows
from interviewer.reporting.parts import mean_range, parts
from interviewer.reporting.points import points, tally
from interviewer.reporting.said import runs
from interviewer.reporting.story import story
from interviewer.reporting.timeline import timeline
from interviewer.scale import BANDS, LIFT, WEIGHTS, Band, band
from interviewer.session import Mode
from tests import samples

ENGLISH = words_in("en")


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0.0, 0),
        (0.04, 1),
        (0.5, 1),
        (1.4, 1),
        (49.5, 50),
        (50.5, 51),
        (99.4, 99),
        (99.6, 99),
        (99.99, 99),
        (100.0, 100),
    ],
)
def test_0_and_100_are_shown_only_when_it_is_so(value: float, shown: int) -> None:
    assert whole(value) == shown


def test_a_share_of_all_is_100_percent_also_where_sums_miss_it_by_an_ulp() -> None:
    assert percent(sum([0.1] * 10)) == 100
    assert percent(0.999) == 99
    assert percent(0.0) == 0


def test_a_shown_score_lies_in_the_band_that_it_is_named_with() -> None:
    for tenth in range(1001):
        figure = score(tenth / 10, ENGLISH)
        assert band(figure.shown) == figure.band, tenth
    assert score(79.9, ENGLISH).shown == 79


def test_every_band_has_its_word_in_both_languages() -> None:
    for language in LANGUAGES:
        assert len({score(lowest, words_in(language)).label for lowest, _ in BANDS}) == len(BANDS)


@pytest.mark.parametrize(("seconds", "shown"), [(0.0, "0:00"), (7.9, "0:07"), (67.0, "1:07"), (3601.0, "60:01")])
def test_a_place_in_a_recording_is_minutes_and_seconds(seconds: float, shown: str) -> None:
    assert clock(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0.44, "0.4 s"), (9.94, "9.9 s"), (9.96, "10 s"), (59.6, "1 min"), (125.0, "2 min 5 s")]
)
def test_a_length_is_as_one_would_say_it(seconds: float, shown: str) -> None:
    assert length(seconds, ENGLISH) == shown


def test_numbers_have_the_comma_of_their_language() -> None:
    assert length(1.84, words_in("pt-BR")) == "1,8 s"


@pytest.mark.parametrize("name", samples.ALL)
def test_no_word_of_an_answer_is_lost_or_moved(name: str) -> None:
    for turn in samples.ALL[name]().turns:
        said = runs(turn.answer.transcript, turn.assessment)
        assert " ".join(run.text for run in said if run.text) == " ".join(turn.answer.transcript.text.split())


def test_marks_stand_where_they_belong() -> None:
    turn = samples.spoken_turn()
    said = runs(turn.answer.transcript, turn.assessment)
    assert [run.text for run in said if run.filler] == ["Um", "", "like", "you know,"]
    assert [run.text for run in said if run.hedge] == ["I think"]
    assert [run.text for run in said if run.unsure] == ["happens when"]
    assert " ".join(run.text for run in said if run.wrong) == "it only happens when the code changes,"
    assert [run.ends for run in said if run.ends] == [(1,), (2,), (3,)]
    assert [round(run.pause, 1) for run in said if run.pause] == [1.5]


def test_evidence_that_overlaps_keeps_both_numbers() -> None:
    transcript = Transcript("one two three four")
    matches = tuple(
        Match(index, "", 1, bonus=False, status="covered", similarity=1.0, evidence=Span(first, last, ""))
        for index, (first, last) in enumerate([(0, 3), (1, 4)])
    )
    said = runs(transcript, Assessment(matches, Delivery(4)))
    assert [(run.text, run.points, run.ends) for run in said] == [
        ("one", (1,), ()),
        ("two three", (1, 2), (1,)),
        ("four", (2,), (2,)),
    ]


def test_evidence_beyond_the_last_word_does_no_harm() -> None:
    match = Match(0, "", 1, bonus=False, status="covered", similarity=1.0, evidence=Span(1, 99, ""))
    said = runs(Transcript("one two"), Assessment((match,), Delivery(2)))
    assert [(run.text, run.ends) for run in said] == [("one", ()), ("two", (1,))]


def test_words_without_times_still_carry_their_marks() -> None:
    turn = samples.spoken_turn()
    typed = replace(turn.answer.transcript, words=())
    assert any(run.filler for run in runs(typed, turn.assessment))


def test_bonus_points_are_shown_but_not_counted() -> None:
    assessment = samples.spoken_turn().assessment
    assert [point.bonus for point in points(samples.DRIFT, assessment, ENGLISH)] == [False, False, False, True]
    assert tally(assessment).counted == 3


def test_a_missed_point_shows_the_question_that_would_have_drawn_it_out() -> None:
    shown = points(samples.DRIFT, samples.spoken_turn().assessment, ENGLISH)
    assert [point.follow_up for point in shown] == ["", *(point.follow_up for point in samples.DRIFT.key_points[1:])]
    assert shown[3].evidence is None


def test_every_norm_says_who_says_so() -> None:
    turn = samples.spoken_turn()
    for language in LANGUAGES:
        rows = measures(turn.assessment.delivery, turn.question, words_in(language))
        assert {row.name for row in rows if row.usual} >= {"speech-rate", "fillers", "long-pauses", "response-latency"}
        assert all(row.usual.source and row.usual.verdict for row in rows if row.usual)


def test_portuguese_has_rates_of_its_own() -> None:
    def usual(language: str) -> tuple[float, float] | None:
        rows = measures(Delivery(100, 60.0, 50.0), samples.DRIFT, words_in(language))
        rate = next(row.usual for row in rows if row.name == "speech-rate")
        return (rate.low, rate.high) if rate else None

    assert usual("en") == (120, 160)
    assert usual("pt-BR") == (95, 130)


def test_two_fillers_in_five_seconds_are_not_judged() -> None:
    fillers = (samples.spoken_turn().assessment.delivery.fillers or ())[:2]

    def reading(seconds: float) -> str | None:
        rows = measures(Delivery(10, seconds, seconds, fillers=fillers), samples.DRIFT, ENGLISH)
        return next(row.usual.reading for row in rows if row.name == "fillers" and row.usual)

    assert (reading(5.0), reading(15.0)) == ("", "watch")


def test_a_typed_answer_has_nothing_that_was_timed() -> None:
    turn = samples.typed_turn()
    assert measures(turn.assessment.delivery, turn.question, ENGLISH) == ()
    assert timeline(turn.answer, turn.assessment) is None


@pytest.mark.parametrize(
    ("fine", "value", "reading"),
    [
        ("between", 9, "below"),
        ("between", 10, "within"),
        ("between", 20, "within"),
        ("between", 21, "above"),
        ("below", 10, "fine"),
        ("below", 11, "watch"),
        ("below", 20, "harms"),
        ("above", 20, "fine"),
        ("above", 19, "watch"),
        ("above", 9, "harms"),
    ],
)
def test_a_value_on_the_bound_of_its_norm_is_still_fine(fine: str, value: float, reading: str) -> None:
    norm = Norm("m", 10, 20, "", "someone", "ours", fine=fine)  # type: ignore[arg-type]  # parametrized
    assert reading_of(value, norm) == reading
    assert reading_of(value, replace(norm, information_only=True)) == ""


def test_too_little_is_not_called_too_much() -> None:
    turn = samples.spoken_turn()
    delivery = replace(turn.assessment.delivery, pitch=190.0, pitch_spread=1.2)
    (row,) = (row for row in measures(delivery, turn.question, ENGLISH) if row.name == "pitch-variation")
    assert row.usual
    assert (row.usual.reading, row.usual.verdict) == ("harms", "less than usual")
    assert row.usual.text == "4 semitones and more; too little under 2"


def test_a_missing_part_of_a_story_is_named() -> None:
    parts = (
        StarPart("situation", words=30),
        StarPart("task", words=0),
        StarPart("action", words=60),
        StarPart("result", words=10),
    )
    found = story(Structure(parts), ENGLISH)
    assert found is not None
    assert [(part.share, part.shown) for part in found.parts] == [
        (0.3, "30 words"),
        (0.0, "missing"),
        (0.6, "60 words"),
        (0.1, "10 words"),
    ]
    assert story(Structure(parts, asks_for="approach"), ENGLISH) is None


def test_an_empty_story_divides_by_nothing() -> None:
    parts = (StarPart("situation"), StarPart("task"), StarPart("action"), StarPart("result"))
    found = story(Structure(parts), ENGLISH)
    assert found is not None
    assert {part.share for part in found.parts} == {0.0}


def test_nothing_on_the_timeline_lies_outside_of_it() -> None:
    turn = samples.spoken_turn()
    line = timeline(turn.answer, turn.assessment, tuple([0.5] * 100))
    assert line is not None
    stays = [(stay.start, stay.width) for stay in (*line.speech, *line.pauses)]
    stays += [(point.start, point.width) for point in line.points]
    assert all(start >= 0 and start + width <= 100.01 for start, width in stays)
    assert all(0 <= at <= 100 for at in (*line.fillers, *(tick.at for tick in line.ticks)))
    assert 0 < len(line.waveform) < 100


def test_key_points_made_at_the_same_time_stand_in_rows_of_their_own() -> None:
    turn = samples.spoken_turn()
    same = replace(turn.assessment.matches[0], index=1)
    line = timeline(turn.answer, replace(turn.assessment, matches=(turn.assessment.matches[0], same)))
    assert line is not None
    assert [point.row for point in line.points] == [0, 1]
    assert line.rows == 2


def test_a_pause_of_less_than_a_second_is_not_shown_between_the_words() -> None:
    turn = samples.spoken_turn()
    delivery = replace(turn.assessment.delivery, pauses=(Pause(3.0, 3.9),))
    assert not any(run.pause for run in runs(turn.answer.transcript, replace(turn.assessment, delivery=delivery)))


def test_the_summary_counts_the_last_take_of_each_question() -> None:
    first, second = samples.typed_turn(), replace(samples.spoken_turn(), take=2)
    report = Report.of(samples.english(turns=(first, second)))
    assert report.summary.questions == 1
    assert report.summary.score is not None
    assert report.summary.score.value == second.assessment.score
    assert [question.is_final for question in report.questions] == [False, True]
    assert [question.anchor for question in report.questions] == ["q1", "q1-2"]


def test_next_steps_are_three_at_most_no_two_alike_and_begin_with_the_weakest_answer() -> None:
    turn = samples.spoken_turn()
    turns = tuple(replace(turn, number=number) for number in range(1, 4))
    steps = Report.of(samples.english(turns=turns)).summary.steps
    assert len(steps) == len({step.text for step in steps}) == 2
    weak = replace(samples.empty_turn(2), assessment=replace(turn.assessment, matches=()))
    assert Report.of(samples.english(turns=(turn, weak))).summary.steps[0].question == 2


def test_a_demonstration_says_so_before_the_first_number() -> None:
    for language in LANGUAGES:
        (notice,) = Report.of(replace(samples.demonstration(), language=language)).notices
        assert "micro" in notice


def test_a_session_held_with_the_small_model_says_what_it_is() -> None:
    assert "micro" in Report.of(samples.english()).notices[0]
    assert Report.of(samples.english(model="small")).notices == ()


def test_a_session_without_answers_has_no_score() -> None:
    report = Report.of(samples.english(turns=()))
    assert report.summary.score is None
    assert report.questions == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_whatever_can_be_found_has_its_words(language: str) -> None:
    words = words_in(language)
    for name in {*get_args(FlagName)} - {"wrong_claim"}:
        assert words(f"report-flag-{name.replace('_', '-')}")
    for prefix, literal in (
        ("status", Status),
        ("kind", Kind),
        ("mode", Mode),
        ("ended", EndedBy),
        ("band", Band),
        ("strength", get_type_hints(Norm)["strength"]),
        ("reading", Reading),
        ("star", get_type_hints(StarPart)["name"]),
    ):
        for name in {*get_args(literal)} - {""}:
            assert words(f"report-{prefix}-{name.replace('_', '-')}")


def test_every_source_is_listed_once() -> None:
    sources = Report.of(samples.english()).sources
    assert len(sources) == len(set(sources)) > 3


def evenly(seconds: float, *, pace: float = 0.5) -> Transcript:
    """Give words without pauses that end at `seconds`."""
    return Transcript.of_words(
        samples.words(" ".join(["word"] * round(seconds / pace)), start=0.0, pace=pace), language="en", model="micro"
    )


def test_pace_is_measured_in_windows_of_15_seconds() -> None:
    found = pace(evenly(45.0), ENGLISH)
    assert found is not None
    assert [(one.start, round(one.end), one.words) for one in found.windows] == [
        (0, 15, 30),
        (15, 30, 30),
        (30, 45, 30),
    ]
    assert [round(one.rate) for one in found.windows] == [120, 120, 120]
    assert (found.low, found.high) == (120, 160)
    assert found.text == "0:00 to 0:15: 120; 0:15 to 0:30: 120; 0:30 to 0:44: 120"


@pytest.mark.parametrize(("seconds", "ends"), [(20.0, [20]), (24.0, [15, 24]), (36.0, [15, 36]), (39.0, [15, 30, 39])])
def test_a_rest_of_less_than_half_a_window_belongs_to_the_one_before(seconds: float, ends: list[int]) -> None:
    found = windows(evenly(seconds).words)
    assert [round(one.end) for one in found] == ends
    assert sum(one.words for one in found) == len(evenly(seconds).words)


def test_an_hour_has_windows_that_can_still_be_seen() -> None:
    found = windows(evenly(3600.0, pace=1.0).words)
    assert len(found) == MOST_WINDOWS
    assert len({round(one.end - one.start) for one in found}) == 1


@pytest.mark.parametrize("text", ["", "word", "word " * 5])
def test_a_short_answer_has_no_pace_over_time(text: str) -> None:
    said = samples.words(text)
    assert pace(Transcript.of_words(said, language="en", model="micro"), ENGLISH) is None
    assert pace(Transcript(text), ENGLISH) is None


def test_what_the_recogniser_doubts_is_listed_with_its_second() -> None:
    turn = samples.spoken_turn()
    (doubt,) = doubts(runs(turn.answer.transcript, turn.assessment))
    assert (doubt.quote, doubt.second) == ("happens when", turn.answer.transcript.words[29].start)


def test_what_was_taken_for_a_term_is_listed_with_its_second() -> None:
    turn = samples.spoken_turn()
    repairs = (Repair("metrics", "the metrics", 39, 41, 0.9), Repair("drift", "model drift", 2, 4, 0.9))
    found = mishearings(turn.answer.transcript, replace(turn.assessment, repairs=repairs))
    assert [(one.term, one.heard.second) for one in found] == [("drift", 2.0), ("metrics", 16.8)]
    (typed,) = mishearings(Transcript("model drift"), replace(turn.assessment, repairs=(Repair("drift", "", 0, 1, 1),)))
    assert typed.heard.second is None


def test_the_parts_of_a_score_add_up_to_it() -> None:
    for turn in (samples.spoken_turn(), samples.story_turn(), samples.typed_turn()):
        found = parts(turn.assessment, ENGLISH)
        assert sum(one.weight for one in found) in {99, 100, 101}
        weights = WEIGHTS[turn.assessment.kind]
        total = sum(weights[one.name] for one in found)
        expected = sum(weights[one.name] * one.value for one in found) / total
        assert turn.assessment.score == pytest.approx(min(expected, turn.assessment.content + LIFT), abs=0.06)


def test_what_was_not_measured_is_no_part_of_a_score() -> None:
    assert [one.name for one in parts(samples.typed_turn().assessment, ENGLISH)] == ["content"]
    assert [one.name for one in parts(samples.story_turn().assessment, ENGLISH)] == [
        "content",
        "structure",
        "delivery",
        "timing",
    ]


@pytest.mark.parametrize("name", samples.ALL)
def test_a_score_lies_within_its_range(name: str) -> None:
    report = Report.of(samples.ALL[name]())
    for score_ in (report.summary.score, *(question.score for question in report.questions)):
        if score_ and score_.low is not None and score_.high is not None:
            assert 0 <= score_.low <= score_.shown <= score_.high <= 100
            assert score_.low < score_.high


def test_a_score_that_is_sure_has_no_range() -> None:
    assert (score(0.0, ENGLISH, (0.0, 0.0)).low, score(0.0, ENGLISH).high) == (None, None)
    assert (score(50.0, ENGLISH, (31.2, 68.7)).low, score(50.0, ENGLISH, (31.2, 68.7)).high) == (31, 69)


def test_the_range_of_a_mean_is_as_wide_as_if_all_erred_alike() -> None:
    assert mean_range([(10.0, 50.0), (30.0, 90.0)]) == (20.0, 70.0)
