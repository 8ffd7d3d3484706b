"""`interviewer doctor` as it is called."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.virtual_sound import virtual_sound_card


def doctor(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Check a machine without the microphone that is named, so that nothing is played and nobody is recorded."""
    command = [sys.executable, "-m", "interviewer", "doctor", "--device", "no such microphone", *arguments]
    return subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_as_json_every_check_says_whether_it_works(home: Path) -> None:
    ended = doctor("--model", "micro", "--json")
    assert ended.returncode == 1, "the microphone does not work"
    assert ended.stderr == ""
    document = json.loads(ended.stdout)
    assert document["works"] is False
    checks = {check["check"]: check for check in document["checks"]}
    assert checks.keys() == {"microphone", "speaker", "voice", "model", "disk"}, "without microphone no level, no echo"
    assert not checks["microphone"]["works"]
    assert all(checks[name]["works"] for name in ("voice", "model", "disk"))
    assert "two-minute answer" in checks["model"]["message"]
    assert str(home) in checks["disk"]["message"]


def test_in_lines_what_does_not_work_comes_with_its_repair(tmp_path: Path) -> None:
    ended = doctor("--model", str(tmp_path), "--lang", "pt-BR")
    assert ended.returncode == 1
    lines = ended.stdout.splitlines()
    assert lines[0].startswith("Microphone     does not work: ")
    assert any(line.startswith("Speech model   does not work: ") for line in lines)
    assert any(line.startswith("Disk           works: ") for line in lines)
    assert lines[-1] == "Not everything works."
    assert all(len(line) <= 80 for line in lines)


@pytest.mark.sound
def test_a_loudspeaker_that_the_microphone_hears_is_noticed() -> None:
    with virtual_sound_card() as card:
        card.let_the_room_hear_the_speaker()
        command = [sys.executable, "-m", "interviewer", "doctor", "--model", "micro", "--json"]
        ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    checks = {check["check"]: check for check in json.loads(ended.stdout)["checks"]}
    assert "Headphones" in checks["echo"]["message"]
    assert "pure silence" in checks["level"]["message"], "a null sink has no noise"
    assert checks["speaker"]["works"]
    assert ended.returncode == 1
