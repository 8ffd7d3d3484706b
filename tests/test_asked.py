"""Questions that can be heard again: kept as they were said, and found by whoever writes the report."""

from __future__ import annotations

from pathlib import Path

from audio.recorded import RecordedAnswers
from audio.recording import Recording
from interviewer.asked import KeptQuestions, asked, places
from interviewer.library import Library, SessionFolder
from interviewer.report import Report
from interviewer.reporters import html
from tests import samples
from tests.fakes import FakeSynthesizer, tone

QUESTIONS = [turn.question for turn in samples.english().turns]


def kept(home: Path) -> SessionFolder:
    """Keep a session whose second question was said."""
    folder = Library(home).create(samples.english())
    voice = KeptQuestions(FakeSynthesizer(), places(folder, QUESTIONS))
    voice.synthesize(QUESTIONS[1].prompt, language="en")
    voice.synthesize("Something else", language="en")
    return folder


def test_what_was_said_of_a_question_is_kept_and_nothing_else(home: Path) -> None:
    folder = kept(home)
    assert [path.name for path in (folder.path / "questions").iterdir()] == ["02-incident-story.flac"]
    assert Recording.load(folder.path / "questions" / "02-incident-story.flac").duration > 0


def test_a_report_plays_the_questions_that_were_kept(home: Path) -> None:
    folder = kept(home)
    report = Report.of(samples.english(), asked=asked(folder, samples.english()))
    assert [question.asked for question in report.questions] == [None, "questions/02-incident-story.flac", None]
    assert 'class="asked" controls preload="metadata" src="./questions/02-incident-story.flac"' in html.render(report)


def test_a_question_that_cannot_be_kept_is_heard_all_the_same(tmp_path: Path) -> None:
    said = KeptQuestions(FakeSynthesizer(), {"What?": tmp_path / "no" / "such" / "a.flac"}).synthesize(
        "What?", language="en"
    )
    assert len(said.samples)


def test_a_kept_question_is_never_taken_for_an_answer(home: Path) -> None:
    """Somebody may hold an interview again on the recordings of an old session."""
    folder = kept(home)
    tone(0.2).save(folder.path / "01-model-and-concept-drift.1.flac")
    answers = RecordedAnswers(folder.path, {"incident-story"})
    assert answers.unnamed == 1
