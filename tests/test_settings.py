"""Settings: defaults, then the file, then the environment."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from interviewer.errors import InterviewerError
from interviewer.localization import LANGUAGES, Words
from interviewer.settings import (
    KINDS,
    Settings,
    default_language,
    default_model,
    in_force,
    read,
    settings_path,
    write,
)

ALL_SET = Settings(
    "pt-BR", "base", 'USB "Blue" \\ mic', "Fones", "roa/pt-br+f3", 140, plain=True, without=("fillers", "pitch")
)


def test_without_a_file_everything_has_its_default(tmp_path: Path) -> None:
    assert read(tmp_path / "settings.toml") == Settings()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("settings", [Settings(), ALL_SET])
def test_what_is_written_is_read_again(tmp_path: Path, settings: Settings, language: str) -> None:
    path = tmp_path / "new folder" / "settings.toml"
    write(settings, path, Words(language))
    assert read(path) == settings


def test_every_setting_stands_below_a_comment_even_where_it_is_left_to_the_machine(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    write(Settings(), path, Words("en"))
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {"rate": 160, "plain": False, "without": []}
    for key in KINDS:
        comment = Words("en")(f"settings-{key}").replace("\n", "\n# ")
        assert f"# {comment}\n" in text
    assert '# microphone = ""' in text


def saved(home: Path, text: str) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    path = home / "settings.toml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("model = ", "settings-damaged"),
        ("model = 3", "settings-value-text"),
        ('language = "fr"', "settings-value-language"),
        ("rate = 10", "settings-value-rate"),
        ("rate = true", "settings-value-rate"),
        ('rate = "fast"', "settings-value-rate"),
        ("plain = 1", "settings-value-switch"),
        ('modell = "small"', "settings-unknown"),
        ("[voice]\nrate = 3", "settings-value-text"),
        ('without = "fillers"', "settings-value-measures"),
        ('without = ["speed"]', "settings-value-measures"),
        ("without = [[]]", "settings-value-measures"),
    ],
)
def test_a_mistake_in_the_file_is_named(home: Path, text: str, message: str) -> None:
    path = saved(home, text)
    with pytest.raises(InterviewerError) as caught:
        read(path)
    assert caught.value.message == message
    assert str(path) in Words("en")(message, **caught.value.details)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("rate = 10", 1),
        ("# rate = 160\n\n  rate = 10 # slow", 3),
        ("voice = 'rate'\n'rate' = 10", 2),
        ("\n\n[model]\nid = 1", 3),
        ("\nplain.colour = true", 2),
    ],
)
def test_a_mistake_is_named_by_its_line(home: Path, text: str, line: int) -> None:
    with pytest.raises(InterviewerError) as caught:
        read(saved(home, text))
    assert caught.value.details["line"] == line


def test_of_a_file_that_is_no_toml_the_line_is_named(home: Path) -> None:
    with pytest.raises(InterviewerError) as caught:
        read(saved(home, "rate = 160\nmodel = x\n"))
    assert "line 2" in str(caught.value.details["reason"])


def test_measures_are_switched_off_in_any_order(home: Path) -> None:
    assert read(saved(home, 'without = ["pauses", "fillers", "pauses"]')).without == ("fillers", "pauses")


def test_the_nearest_key_is_named(home: Path) -> None:
    with pytest.raises(InterviewerError) as caught:
        read(saved(home, 'modell = "small"'))
    assert caught.value.details["nearest"] == "model"


def test_a_file_that_is_no_text_is_a_known_problem(home: Path) -> None:
    home.mkdir()
    settings_path().write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InterviewerError, match="settings-damaged"):
        read(settings_path())


def test_an_empty_text_leaves_it_to_the_machine(home: Path) -> None:
    assert read(saved(home, 'microphone = " "\nlanguage = ""')) == Settings()


def test_any_spelling_of_the_language_is_read(home: Path) -> None:
    assert read(saved(home, 'language = "PT_br"')).language == "pt-BR"


def test_the_file_goes_before_the_default_and_the_environment_before_the_file(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert default_model() == "small"
    saved(home, 'model = "base"\nlanguage = "pt-BR"')
    assert default_model() == "base"
    monkeypatch.setenv("INTERVIEWER_MODEL", "micro")
    assert default_model() == "micro"
    assert default_language() == "en", "the tests' environment says so"
    monkeypatch.delenv("INTERVIEWER_LANG")
    assert default_language() == "pt-BR"


def test_every_setting_says_where_it_comes_from(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(home, 'model = "base"\nrate = 150\nvoice = ""\nlanguage = "pt-BR"')
    monkeypatch.setenv("INTERVIEWER_MODEL", "micro")
    found = {one.key: (one.value, one.source) for one in in_force()}
    assert list(found) == list(KINDS)
    assert found["model"] == ("micro", "environment")
    assert found["language"] == ("en", "environment")
    assert found["rate"] == (150, "file")
    assert found["voice"] == (None, "default")
    assert found["without"] == ((), "default")
    monkeypatch.delenv("INTERVIEWER_MODEL")
    assert {one.key: (one.value, one.source) for one in in_force()}["model"] == ("base", "file")


def test_help_does_not_depend_on_a_readable_file(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved(home, "language = ")
    monkeypatch.delenv("INTERVIEWER_LANG")
    monkeypatch.setenv("LC_ALL", "pt_BR.UTF-8")
    assert default_language() == "pt-BR"
