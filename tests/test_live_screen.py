"""The practice screen: everything in its place, in any size, with and without colour."""

from __future__ import annotations

import re
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from audio.recorder import Moment
from content.bank import Question
from interviewer.controls import KEYS, WISHES, Controls, Stage
from interviewer.live_page import Page, View, clock
from interviewer.live_screen import LiveScreen
from interviewer.localization import LANGUAGES, Words
from interviewer.screen import PlainScreen, keys_at
from interviewer.session import FollowUp
from tests.fakes import FakeKeyboard
from tests.samples import english

EN = Words("en")
PROMPT = "How do model drift and concept drift differ, and what would you do about each of them in production?"
LISTENING = View(
    PROMPT, 1, 3, "listening", seconds=42.0, limit=120.0, level=-20.0, is_speaking=True, wishes=WISHES["listening"]
)
STAGES: tuple[Stage, ...] = tuple(WISHES)


def drawn(view: View, *, width: int = 80, height: int = 24, words: Words = EN, colour: bool = False) -> list[str]:
    file = StringIO()
    console = Console(
        file=file,
        width=width,
        height=height,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
    )
    console.print(Page(words).whole(view), height=height)
    return file.getvalue().rstrip("\n").split("\n")


def test_at_80_by_24_question_stage_clock_level_and_keys_are_seen() -> None:
    lines = drawn(LISTENING)
    assert len(lines) == 24
    assert lines[0].startswith("╭─ Question 1 of 3 ─")
    assert "How do model drift and concept drift differ" in "\n".join(lines)
    assert lines[18].strip() == "Listening"
    assert lines[19].endswith("0:42 of 2:00")
    assert lines[20].rstrip().endswith("voice")
    assert "Enter end the answer" in lines[22]


@pytest.mark.parametrize("stage", ["asking", "listening"])
@pytest.mark.parametrize(("width", "height"), [(80, 24), (40, 15), (132, 50), (20, 8)])
def test_any_size_is_filled_and_never_overflown(stage: Stage, width: int, height: int) -> None:
    view = replace(LISTENING, stage=stage, notices=("Something to read.",), caption="the last words")
    lines = drawn(view, width=width, height=height, words=Words("pt-BR"))
    assert len(lines) <= height
    assert all(len(line) <= width for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("stage", STAGES)
def test_the_keys_of_every_stage_fit_into_two_lines_of_80_columns(language: str, stage: Stage) -> None:
    words = Words(language)
    lines = drawn(replace(LISTENING, stage=stage, wishes=WISHES[stage]), words=words)[22:]
    shown = " ".join(" ".join(lines).split())
    for key, meaning in keys_at(stage, WISHES[stage], words):
        assert f"{key} {meaning}" in shown


def test_every_key_that_is_offered_is_read() -> None:
    offered = {wish for wishes in WISHES.values() for wish in wishes}
    assert offered <= set(KEYS.values())


def test_nothing_relies_on_colour() -> None:
    lines = "\n".join(drawn(LISTENING))
    assert "\x1b" not in lines
    quiet = "\n".join(drawn(replace(LISTENING, is_speaking=False, level=-58.0)))
    assert "no voice" in quiet
    assert lines.count("━") > quiet.count("━"), "the meter is a length"


def test_ascii_terminals_see_bars_too() -> None:
    file = StringIO()
    ascii_only = Console(file=file, width=60, height=20, force_terminal=False, legacy_windows=True)
    ascii_only.print(Page(EN).whole(LISTENING), height=20)
    assert "-----" in file.getvalue()


@pytest.mark.parametrize(
    ("level", "is_speaking", "ends_in", "said"),
    [(-1.0, True, None, "too loud"), (-30.0, True, None, "voice"), (-50.0, False, 9.0, "no voice")],
)
def test_the_level_is_put_into_words(level: float, is_speaking: bool, ends_in: float | None, said: str) -> None:
    view = replace(LISTENING, level=level, is_speaking=is_speaking, ends_in=ends_in)
    assert drawn(view)[20].rstrip().endswith(said)


def test_a_pause_and_help_are_seen() -> None:
    paused = "\n".join(drawn(replace(LISTENING, is_paused=True)))
    assert "Paused" in paused
    assert "p go on" in paused
    assert "Enter" not in paused, "Enter goes on, too, and would be read as ending the answer"
    helping = "\n".join(drawn(replace(LISTENING, is_helping=True), width=120))
    assert "Quitting keeps what was said." in helping


def test_seconds_are_shown_as_a_clock() -> None:
    assert [clock(seconds) for seconds in (0, 9.9, 60, 125.2, 3600)] == ["0:00", "0:09", "1:00", "2:05", "60:00"]


class Clock:
    """Time that passes when a test says so."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


QUESTION = Question("q", PROMPT, ("That.",), time_limit=90.0)


def screen(*keys: str) -> tuple[LiveScreen, StringIO, Clock]:
    file, time = StringIO(), Clock()
    console = Console(file=file, force_terminal=True, width=80, height=24, color_system=None, legacy_windows=False)
    return LiveScreen(EN, Controls(FakeKeyboard(list(keys))), console=console, clock=time), file, time


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", text)


def test_the_screen_is_filled_while_a_question_is_asked_and_given_back_afterwards() -> None:
    live, file, _ = screen()
    live.asking(QUESTION, number=2, total=3)
    assert "\x1b[?1049h" in file.getvalue()
    assert "Question 2 of 3" in plain(file.getvalue())
    live.close()
    assert file.getvalue().rfind("\x1b[?1049l") > file.getvalue().rfind("\x1b[?1049h")
    assert file.getvalue().rfind("\x1b[?25h") > file.getvalue().rfind("\x1b[?25l")
    live.close()  # once is enough


def test_listening_is_shown_once_the_first_sound_has_come() -> None:
    live, file, _ = screen()
    live.asking(QUESTION, number=1, total=1)
    live.listening(QUESTION)
    assert "Listening" not in plain(file.getvalue())
    live.hearing(Moment(0.032, -30.0, speaking=False))
    assert "0:00 of 1:30" in plain(file.getvalue())


def test_drawing_is_left_out_where_nobody_could_see_it() -> None:
    live, file, time = screen()
    live.asking(QUESTION, number=1, total=1)
    for block in range(100):
        time.now += 0.032
        live.hearing(Moment(block * 0.032, -30.0, speaking=True))
    assert 20 <= file.getvalue().count("╭") <= 35, "not more than ten a second"


def test_time_that_is_not_counted_in_samples_comes_from_the_clock() -> None:
    live, file, time = screen()
    live.asking(QUESTION, number=1, total=1)
    live.writing_down(QUESTION)
    time.now += 7.0
    live.attend()
    assert "0:07" in plain(file.getvalue())


def test_a_notice_is_drawn_and_left_behind_on_stderr(capsys: pytest.CaptureFixture[str]) -> None:
    live, file, time = screen()
    live.asking(QUESTION, number=1, total=1)
    live.notice("voice-off")
    time.now += 1.0
    live.attend()
    line = EN("voice-off")
    assert line[:40] in plain(file.getvalue())
    assert capsys.readouterr().err == ""
    live.close()
    assert capsys.readouterr().err == f"{line}\n"
    live.notice("voice-off")
    assert capsys.readouterr().err == f"{line}\n", "nothing is drawn any more"


def test_the_terminal_is_given_back_while_the_program_is_stopped() -> None:
    live, file, _ = screen("suspend")
    live.asking(QUESTION, number=1, total=1)
    live.attend()
    keyboard = live.controls.keyboard
    assert isinstance(keyboard, FakeKeyboard)
    assert keyboard.suspensions == 1
    assert [match[-1] for match in re.findall(r"\x1b\[\?1049[hl]", file.getvalue())] == ["h", "l", "h"]


def test_a_pause_is_drawn_at_the_next_look() -> None:
    live, file, time = screen("p")
    live.asking(QUESTION, number=1, total=1)
    time.now += 1.0
    live.attend()
    assert "Paused" in plain(file.getvalue())


def test_lines_for_screen_readers_say_what_a_key_did(capsys: pytest.CaptureFixture[str]) -> None:
    lines = PlainScreen(EN, Controls(FakeKeyboard(["p", "p", "?", "q"])))
    lines.asking(QUESTION, number=1, total=1)
    lines.attend()
    printed = capsys.readouterr().out.splitlines()
    assert printed[0].startswith("Keys: Enter: answer now")
    assert printed[2:4] == ["Question 1 of 1", PROMPT]
    assert printed[4:6] == ["Paused.", "Going on."]
    assert printed[6].startswith("Keys:")
    assert printed[7] == "The interview ends here."


def test_little_time_is_said_at_once_and_rings_when_the_candidate_pauses(capsys: pytest.CaptureFixture[str]) -> None:
    lines = PlainScreen(EN, Controls(FakeKeyboard()))
    lines.asking(QUESTION, number=1, total=1)
    lines.listening(QUESTION)
    lines.hearing(Moment(60.5, -20.0, speaking=True))
    assert capsys.readouterr().out.splitlines()[-1] == "30 seconds left."
    assert not lines.controls.take_ring()
    lines.hearing(Moment(61.5, -60.0, speaking=False))
    assert lines.controls.take_ring()


def test_the_clock_stands_out_when_little_time_is_left() -> None:
    live, _, _ = screen()
    live.asking(QUESTION, number=1, total=1)
    live.listening(QUESTION)
    stands_out = []
    for elapsed in (10.0, 60.0):
        live.hearing(Moment(elapsed, -20.0, speaking=True))
        stands_out.append(live.view.is_ending)
    assert stands_out == [False, True]
    live.close()


def test_a_hint_stands_beside_the_question_once_it_is_asked_for() -> None:
    live, file, time = screen("t")
    live.asking(replace(QUESTION, hint="Think of the users."), number=1, total=1)
    time.now += 1.0
    assert "Think of the users." not in plain(file.getvalue())
    live.attend()
    assert "Hint: Think of the users." in plain(file.getvalue())
    live.close()


def test_a_question_without_a_hint_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    lines = PlainScreen(EN, Controls(FakeKeyboard(["t"])))
    lines.asking(QUESTION, number=1, total=1)
    lines.attend()
    assert capsys.readouterr().out.splitlines()[-1] == "There is no hint for this question."


def test_a_follow_up_takes_the_place_of_the_question_and_of_its_hint() -> None:
    live, file, _ = screen("t")
    live.asking(replace(QUESTION, hint="Think of the users."), number=1, total=1)
    live.attend()
    live.assessing(QUESTION)
    live.following_up(FollowUp("And what does it cost?", 0))
    assert live.view.prompt == "And what does it cost?"
    assert live.view.hint is None
    assert "And what does it cost?" in plain(file.getvalue())
    live.close()


def test_a_real_interview_shows_nothing_of_what_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    lines = PlainScreen(EN, feedback="none")
    lines.heard(english().turns[0])
    lines.assessed(english().turns[0])
    assert capsys.readouterr().out == ""


def test_a_second_take_is_shown_beside_the_first(capsys: pytest.CaptureFixture[str]) -> None:
    first = english().turns[0]
    lines = PlainScreen(EN, Controls(FakeKeyboard()), "full")
    lines.assessed(replace(first, take=1))
    assert "take 1" not in capsys.readouterr().out
    lines.assessed(replace(first, take=2))
    assert "take 1" in capsys.readouterr().out
