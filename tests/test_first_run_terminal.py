"""The first live interview, as it is called: what is asked, what is kept, and what never happens unasked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.settings import Settings, read

if sys.platform == "win32":
    pytest.skip("Windows has no pseudo-terminals of this kind", allow_module_level=True)

from tests.pseudo_terminal import terminal

PRACTICE = (sys.executable, "-m", "interviewer", "practice", "--device", "no such microphone")


def test_three_things_are_asked_before_the_first_interview_and_never_again(home: Path, tmp_path: Path) -> None:
    cache = str(tmp_path / "models")
    with terminal(*PRACTICE, HF_HOME=cache) as window:
        window.expect("In which language do you want to practise?")
        window.expect("Number [1]:")
        window.press("2\n")
        window.expect("microfone")  # whatever is wrong with it on this machine
        window.expect("Testar o microfone de novo? [s/N]")
        window.press("n\n")
        window.expect("486 MB, cerca de")
        window.expect("Número [3]:")
        window.press("6\n")
        window.expect("Guardado em")
        assert window.wait() == 1, "without a model there is no interview"
    assert read(home / "settings.toml") == Settings(language="pt-BR")
    with terminal(*PRACTICE, HF_HOME=cache, INTERVIEWER_LANG="") as window:
        window.expect("O modelo de fala small não está nesta máquina. Baixar agora (486 MB)? [s/N]")
        window.press("\n")
        window.expect("interviewer download small")
        assert window.wait() == 1
    assert not list(tmp_path.glob("models/**/*.bin")), "Enter is no yes"
    assert not (home / "sessions").exists()


def test_ctrl_c_at_a_question_changes_nothing(home: Path) -> None:
    with terminal(*PRACTICE, INTERVIEWER_MODEL="micro") as window:
        window.expect("Number [1]:")
        window.press("\x03")
        assert window.wait() == 130
    assert not (home / "settings.toml").exists()


@pytest.mark.parametrize("option", ["--mute", "--json"])
def test_nothing_is_asked_where_nobody_can_answer(home: Path, option: str) -> None:
    ended = subprocess.run([*PRACTICE, option], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert ended.stderr.count("\n") == 1, ended.stderr
    assert not home.exists() or not list(home.iterdir())
