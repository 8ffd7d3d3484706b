"""What is asked before the first interview."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from audio.model_speed import WORK, speed, waiting_time
from audio.speech_models import MEGABYTES
from interviewer.checkup import Finding, Note
from interviewer.first_run import Choice, FirstRun, Offer
from interviewer.localization import Words
from interviewer.settings import Settings

OFFERS = (Offer("base", 148, 12.0, is_here=False), Offer("small", 486, 25.3, is_here=False))
WORKS = Finding("level", works=True, said=Note("doctor-level", {"level": -20}))
SILENT = Finding("level", works=False, said=Note("doctor-silent"))


@dataclass
class FakeDialogue:
    """Give the answers one after the other, then none. seen: all that was shown and asked."""

    answers: list[str]
    seen: list[str] = field(default_factory=list)

    def say(self, line: str) -> None:
        self.seen.append(line)

    def ask(self, question: str) -> str | None:
        self.seen.append(question)
        return self.answers.pop(0) if self.answers else None


@dataclass
class FakeMicrophoneTest:
    findings: list[Finding]
    languages: list[str] = field(default_factory=list)

    def __call__(self, words: Words) -> Finding:
        self.languages.append(words.language)
        return self.findings.pop(0)


def choose(
    *answers: str,
    findings: Sequence[Finding] = (WORKS,),
    offers: Sequence[Offer] = OFFERS,
    language: str = "en",
    recommended: str = "small",
) -> tuple[Choice, FakeDialogue, FakeMicrophoneTest]:
    dialogue, microphone = FakeDialogue(list(answers)), FakeMicrophoneTest(list(findings))
    return FirstRun(dialogue, language, recommended, lambda: offers, microphone).hold(), dialogue, microphone


def test_enter_takes_what_is_likely() -> None:
    choice, dialogue, _ = choose("", "")
    assert choice == Choice(Settings(language="en", model="small"), fetch="small")
    assert "  2  small            486 MB, about   25 s" in dialogue.seen


def test_everything_after_the_language_is_said_in_it() -> None:
    choice, dialogue, microphone = choose("2", "1")
    assert choice == Choice(Settings(language="pt-BR", model="base"), fetch="base")
    assert microphone.languages == ["pt-BR"]
    assert dialogue.seen[-1] == "Número [2]: "


def test_a_microphone_that_does_not_work_can_be_tested_again_and_again() -> None:
    _, dialogue, microphone = choose("", "y", "y", "3", findings=[SILENT, SILENT, WORKS])
    assert len(microphone.languages) == 3
    assert dialogue.seen.count("Test the microphone again? [y/N] ") == 2


def test_an_interview_can_be_prepared_without_a_working_microphone() -> None:
    choice, _, _ = choose("", "n", "1", findings=[SILENT])
    assert choice.settings.model == "base"


def test_no_model_is_fetched_where_none_is_wanted() -> None:
    choice, _, _ = choose("", "3")
    assert choice == Choice(Settings(language="en"), fetch=None)


def test_a_model_that_is_here_is_set_and_not_fetched() -> None:
    choice, dialogue, _ = choose("", "2", offers=(*OFFERS[:1], Offer("small", 486, 25.0, is_here=True)))
    assert choice == Choice(Settings(language="en", model="small"), fetch=None)
    assert "  2  small            486 MB, about   25 s, is here already" in dialogue.seen


def test_a_model_that_was_named_is_not_asked_for() -> None:
    choice, dialogue, _ = choose("", offers=())
    assert choice == Choice(Settings(language="en"), fetch=None)
    assert sum("Number" in line for line in dialogue.seen) == 1


def test_what_is_no_number_of_an_option_is_asked_for_again() -> None:
    choice, dialogue, _ = choose("3", "x", "-1", "0", "2", "")
    assert choice.settings.language == "pt-BR"
    assert dialogue.seen.count("Number [1]: ") == 5


def test_where_nobody_answers_nothing_is_fetched() -> None:
    choice, _, _ = choose(language="pt-BR", findings=[SILENT])
    assert choice == Choice(Settings(language="pt-BR"), fetch=None)


def test_waiting_times_follow_the_speed_of_the_machine() -> None:
    assert waiting_time("small", 200.0) == pytest.approx(30.0)
    assert waiting_time("small", 400.0) == pytest.approx(15.0)
    assert waiting_time("somebody/s-model", 200.0) is None
    assert WORK.keys() <= MEGABYTES.keys()


def test_the_speed_of_this_machine_can_be_measured() -> None:
    assert 0.1 < speed(repetitions=1) < 100_000
