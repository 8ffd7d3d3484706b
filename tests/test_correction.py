"""A corrected transcript keeps the times of what stays, says that it was corrected, and is assessed again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from audio.transcript import Transcript, Word
from content.bank import Question
from interviewer.assessment import Assessment, Delivery
from interviewer.codec import session_from_json, session_to_json
from interviewer.correction import aligned, corrected, reassessed
from interviewer.session import Answer, FollowUp
from tests import samples

HEARD = Transcript.of_words(
    (
        Word("We", 1.0, 1.2, 0.9),
        Word("use", 1.2, 1.5, 0.9),
        Word("cooper", 1.5, 1.9, 0.3),
        Word("netties", 1.9, 2.3, 0.2),
        Word("in", 2.4, 2.5, 0.9),
        Word("production.", 2.5, 3.1, 0.9),
    ),
    language="en",
    model="small",
)


def count_words(question: Question, answer: Answer) -> Assessment:
    return Assessment((), Delivery(len(answer.transcript.text.split())))


def test_words_that_stay_keep_their_times_and_a_new_one_takes_the_place_of_those_it_replaces() -> None:
    after = aligned(HEARD, "We use Kubernetes in production.")
    assert after.text == "We use Kubernetes in production."
    assert after.words == (*HEARD.words[:2], Word("Kubernetes", 1.5, 2.3, 1.0), *HEARD.words[4:])
    assert (after.language, after.model) == ("en", "small")


def test_inserted_words_lie_between_their_neighbours() -> None:
    after = aligned(HEARD, "Today we use cooper netties a lot in production. Always.")
    times = [(word.start, word.end) for word in after.words]
    assert [word.text for word in after.words] == after.text.split()
    assert times == sorted(times)
    assert all(start <= end for start, end in times)
    assert times[5] == (2.3, 2.35)
    assert after.words[1].text == "we"
    assert times[1] == (1.0, 1.2)
    assert times[-1] == (3.1, 3.1)


def test_changed_punctuation_settles_the_doubt_and_keeps_the_time() -> None:
    after = aligned(HEARD, "We use cooper, netties in production.")
    assert after.words[2] == Word("cooper,", 1.5, 1.9, 1.0)
    assert after.words[3] == HEARD.words[3]


def test_a_repeated_word_keeps_each_its_own_time() -> None:
    said = Transcript.of_words(samples.words("the data and the model and the code"), language="en", model="m")
    after = aligned(said, "the data and the models and the code")
    assert [word.start for word in after.words] == [word.start for word in said.words]


@pytest.mark.parametrize("text", ["", "   \n "])
def test_everything_may_be_taken_out(text: str) -> None:
    after = aligned(HEARD, text)
    assert (after.text, after.words) == ("", ())
    assert not after


def test_a_typed_answer_stays_without_times() -> None:
    assert aligned(Transcript("a typed answer"), "another\n answer") == Transcript("another answer")


def test_what_was_heard_is_kept_through_every_correction_and_put_back_by_writing_it_again() -> None:
    heard = Answer(HEARD, audio="01-x.1.flac", duration=4.0)
    once = corrected(heard, "We use Kubernetes in production.")
    twice = corrected(once, "We only use Kubernetes in production.")
    assert once.original == twice.original == HEARD
    assert (twice.audio, twice.duration) == ("01-x.1.flac", 4.0)
    assert corrected(twice, HEARD.text) == heard
    assert corrected(heard, "  We use cooper netties in production. ") is heard


def test_a_follow_up_keeps_its_second_when_words_before_it_change() -> None:
    heard = Answer(HEARD, duration=4.0, follow_ups=(FollowUp("Where?", start_word=4, at=2.35),))
    after = corrected(heard, "We only use Kubernetes in production.")
    assert [word.text for word in after.transcript.words[after.follow_ups[0].start_word :]] == ["in", "production."]
    assert after.follow_ups[0].start_word == 4
    shorter = corrected(after, "We use Kubernetes in production.")
    assert shorter.follow_ups[0].start_word == 3
    assert corrected(shorter, HEARD.text) == heard


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("We roll it back by hand. With one command.", 6),
        ("We roll back. Always with just one command.", 4),
        ("Roll back. With one command.", 2),
        ("We roll back. A script does.", 3),
        ("With one command.", 0),
        ("We roll back.", 3),
        ("Nothing of it stays here now", 3),
        ("", 0),
    ],
)
def test_a_follow_up_to_a_typed_answer_moves_with_its_words(text: str, start: int) -> None:
    typed = Answer(Transcript("We roll back. With one command."), follow_ups=(FollowUp("How?", start_word=3),))
    assert corrected(typed, text).follow_ups == (FollowUp("How?", start_word=start),)


def test_a_follow_up_that_nobody_answered_stays_at_the_end() -> None:
    typed = Answer(Transcript("We roll back."), follow_ups=(FollowUp("How?", start_word=3),))
    assert corrected(typed, "We always roll back.").follow_ups[0].start_word == 4


def test_only_the_corrected_turn_is_assessed_again() -> None:
    session = samples.english()
    after = reassessed(session, 2, 1, "I fixed it.", count_words)
    assert after.turns[0] == session.turns[0]
    assert after.turns[2] == session.turns[2]
    assert after.turns[1].assessment.delivery.words == 3
    assert after.turns[1].answer.original == session.turns[1].answer.transcript
    assert session_from_json(session_to_json(after)) == after
    with pytest.raises(KeyError):
        reassessed(session, 2, 9, "I fixed it.", count_words)


def test_an_unchanged_answer_is_not_assessed_again() -> None:
    session = replace(samples.english(), turns=(samples.spoken_turn(),))
    same = reassessed(session, 1, 1, session.turns[0].answer.transcript.text, count_words)
    assert same == session
