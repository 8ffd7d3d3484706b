"""A follow-up belongs to its answer; the silence in which it was asked belongs to no measure of it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.bank import Bank, KeyPoint, Question
from content.languages import language
from interviewer.assessing.assessor import Assessor
from interviewer.assessing.delivery import delivery
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.follow_ups import breaks, first_length
from interviewer.assessing.structure import Apart, StructureFinder
from interviewer.assessment import Assessment, Delivery, Match
from interviewer.documents import turn_document
from interviewer.localization import words_in
from interviewer.report import Report
from interviewer.reporters import render
from interviewer.reporters.subtitles import subtitles
from interviewer.reporting.measures import measures
from interviewer.reporting.pace import windows
from interviewer.reporting.said import parted, runs
from interviewer.scale import FOLLOW_UP_TIME
from interviewer.session import Answer, FollowUp
from tests import samples

ENGLISH = language("en")
FINDER = FillerFinder(ENGLISH)


def spoken(*texts: str, gap: float = 10.0) -> tuple[Word, ...]:
    """Give texts of one word a second, `gap` seconds apart."""
    said: list[Word] = []
    for text in texts:
        begin = said[-1].end + gap if said else 1.0
        said += [Word(word, begin + place, begin + place + 1.0) for place, word in enumerate(text.split())]
    return tuple(said)


def answer(*texts: str, asked: bool = True) -> Answer:
    """Give an answer of these texts, a follow-up asked six seconds into each silence between them."""
    said = spoken(*texts)
    counts = [len(" ".join(texts[:place]).split()) for place in range(1, len(texts))]
    return Answer(
        Transcript.of_words(said, language="en", model="micro"),
        audio="01-x.1.flac",
        duration=said[-1].end + 4.0,
        speech=tuple(
            Stretch(said[first].start, said[last - 1].end)
            for first, last in zip([0, *counts], [*counts, len(said)], strict=True)
        ),
        ended_by="silence",
        follow_ups=tuple(FollowUp("And then?", count, said[count - 1].end + 6.0, score_before=40.0) for count in counts)
        if asked
        else (),
    )


def test_the_silence_around_a_follow_up_is_no_pause_and_no_part_of_the_length() -> None:
    found = delivery(answer("we watch the inputs", "then we train again"), (), FINDER)
    assert (found.duration, found.speaking, found.pauses, found.response_latency) == (8.0, 8.0, (), 1.0)
    without = delivery(answer("we watch the inputs", "then we train again", asked=False), (), FINDER)
    assert without.duration == 18.0
    assert without.pauses
    assert [pause.duration for pause in without.pauses] == [10.0]


def test_a_pause_beside_a_follow_up_stays_one() -> None:
    whole = answer("we watch", "the inputs", "then we train")
    only_second = replace(whole, follow_ups=whole.follow_ups[1:])
    found = delivery(only_second, (), FINDER)
    assert found.duration == 17.0
    assert [(pause.start, pause.end) for pause in found.pauses or ()] == [(3.0, 13.0)]


def test_a_point_made_in_a_follow_up_is_as_late_as_one_had_spoken_until_then() -> None:
    found = answer("we watch the inputs", "then we train again")
    evidence = samples.span(found.transcript.words, 4, 8)
    match = Match(0, "Train again.", 1, bonus=False, status="covered", similarity=0.9, evidence=evidence)
    assert delivery(found, (match,), FINDER).time_to_first_point == 4.0


def test_whoever_was_silent_at_first_is_late_only_after_the_follow_up() -> None:
    late = replace(answer("we watch the inputs"), follow_ups=(FollowUp("Anything?", 0, 0.4),))
    assert delivery(late, (), FINDER).response_latency == pytest.approx(0.6)
    assert breaks(late) == ()


def test_a_typed_answer_has_no_silences() -> None:
    typed = Answer(Transcript("we watch it then we train"), follow_ups=(FollowUp("And then?", 3),))
    assert breaks(typed) == ()
    assert first_length(typed) is None
    assert delivery(typed, (), FINDER).duration is None


def test_parts_of_a_story_end_with_the_answer_and_have_no_seconds_of_the_silence() -> None:
    found = answer("So I looked at the logs and", "the recall went back to 91 percent")
    structure = StructureFinder(ENGLISH).find(
        found.transcript, "story", Apart(tuple(one.start_word for one in found.follow_ups), breaks(found))
    )
    assert sum(part.seconds or 0.0 for part in structure.parts) == 14.0


def test_an_answer_that_was_asked_on_may_be_longer() -> None:
    bank = Bank(
        name="x",
        title="x",
        language="en",
        questions=(
            Question(
                id="drift",
                prompt="What is drift?",
                reference_answers=("The data changes, so that the model gets worse and must be trained again.",),
                key_points=(KeyPoint("The data changes."), KeyPoint("The model must be trained again.")),
            ),
        ),
    )
    (question,) = bank.questions
    found = answer("The data in production changes.", "The model must be trained again.")
    assessed = Assessor(bank).assess(question, found)
    assert assessed.time_limit == question.time_limit + FOLLOW_UP_TIME
    assert "11 words in 11 s" in assessed.basis


def test_a_long_answer_with_follow_ups_loses_nothing_for_its_length() -> None:
    long = Delivery(300, duration=170.0)
    assert Assessment((), long, time_limit=120.0).timing != 100.0
    assert Assessment((), long, time_limit=120.0 + FOLLOW_UP_TIME).timing == 100.0


def test_a_short_limit_asks_for_no_long_answer() -> None:
    short = Delivery(40, duration=20.0)
    assert Assessment((), short, kind="behavioural", time_limit=30.0).timing == 100.0
    assert Assessment((), short, kind="behavioural", time_limit=180.0).timing == pytest.approx(33.3)


def test_the_usual_length_is_that_of_an_answer_to_one_question() -> None:
    found = answer("we watch the inputs", "then we train again")
    said = delivery(found, (), FINDER)
    (length, *_) = measures(said, samples.DRIFT, words_in("en"), first_length(found))
    assert (length.shown, length.detail) == ("4 s", "with the follow-ups 8 s")


def test_pace_leaves_the_silence_out() -> None:
    found = answer("word " * 20, "word " * 20)
    assert [round(one.rate) for one in windows(found.transcript.words, breaks(found))] == [60, 60, 60]


def test_a_follow_up_stands_between_the_words_before_and_after_it() -> None:
    found = answer("we watch the inputs", "then we train again")
    said = runs(found.transcript, Assessment((), delivery(found, (), FINDER)), found.follow_ups)
    assert [(asked, " ".join(run.text for run in part)) for asked, part in parted(said)] == [
        ("", "we watch the inputs"),
        ("And then?", "then we train again"),
    ]


def test_every_form_says_where_it_was_asked_and_what_it_brought() -> None:
    report = Report.of(samples.practised())
    prompt = "What would you do once the model is in production?"
    for form in ("html", "md", "txt"):
        text = render(report, form)
        assert "41 → 66 with 2 follow-ups" in text
        assert "You said: strong. Scored: good." in text
        assert "Answered with the hint." in text
        assert "in follow-up 1" in text
        assert "Follow-up:" in text
        assert text.count("You were asked:") == 1
    paragraphs = render(report, "transcript").split("\n\n")
    place = paragraphs.index(f"Follow-up: {prompt}")
    assert paragraphs[place - 1].startswith("Model drift is when")
    assert paragraphs[place + 1].startswith("In production I would")
    assert paragraphs[place + 3] == "Nothing was said."


def test_the_picture_marks_where_it_was_asked() -> None:
    question = Report.of(samples.practised()).questions[1]
    assert question.timeline
    (first, second) = question.timeline.asked
    assert 0.0 < first < second < 100.0
    assert [one.is_answered for one in question.followed_up] == [True, False]


def test_subtitles_show_it_in_brackets_in_the_silence_where_it_was_asked() -> None:
    question = Report.of(samples.practised()).questions[1]
    found = subtitles(question)
    asked = [one for one in found if one.lines[0].startswith("[")]
    assert [" ".join(one.lines) for one in asked] == [f"[{one.prompt}]" for one in question.followed_up]
    assert asked[0].end == next(one.start for one in found if one.lines[0].startswith("In production"))
    assert all(before.end <= after.start for before, after in pairwise(found))


def test_the_documents_hold_it() -> None:
    document = turn_document(samples.followed_turn())
    assert (document["hinted"], document["self_rating"]) == (True, "strong")
    assert [one["start_word"] for one in document["follow_ups"]] == [17, 31]
    assert turn_document(samples.typed_turn())["follow_ups"] == []
