"""The whole way from words to an assessment, on a bank of one question."""

from __future__ import annotations

from audio.transcript import Transcript
from content.bank import Bank, KeyPoint, Question
from interviewer.assessing.assessor import Assessor
from interviewer.session import Answer

ROLLBACK = KeyPoint("A bad release can be rolled back quickly.", ("you go back to the last good version of the model",))
AUDIT = KeyPoint("Auditors can see who changed what.", ("there is a history of every change for the audit",))
QUESTION = Question(
    "versions",
    "Why do you version models?",
    ("You can roll back a bad release to the last good version, and the audit sees the history of every change.",),
    (ROLLBACK, AUDIT),
)
BANK = Bank("own", "Own", "en", (QUESTION,))


def assess(text: str) -> object:
    return Assessor(BANK).assess(QUESTION, Answer(Transcript(text)))


def test_a_covered_point_quotes_the_words_that_show_it() -> None:
    found = Assessor(BANK).assess(QUESTION, Answer(Transcript("Well, we simply go back to the last good version.")))
    assert [match.status for match in found.matches] == ["covered", "missed"]
    assert found.matches[0].evidence is not None
    assert "last good version" in found.matches[0].evidence.quote


def test_the_same_answer_gets_the_same_assessment() -> None:
    text = "There is a history of every change, so an audit sees who did what."
    assert assess(text) == assess(text)


def test_silence_covers_nothing() -> None:
    found = Assessor(BANK).assess(QUESTION, Answer(Transcript("")))
    assert (found.content, found.coverage) == (0.0, 0.0)
