"""`interviewer settings KEY VALUE` changes one line of the file and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from interviewer.errors import InterviewerError
from interviewer.localization import LANGUAGES, Words
from interviewer.settings import KINDS, Settings, read, write
from interviewer.settings_change import change, changed, value_of

WRITTEN = """# mine
rate = 150  # not so fast

# quiet
# model = ""
'voice' = \"\"\"
Ana\"\"\"
without = [
  "fillers",  # at work
]
"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_changed_setting_stands_below_its_comment(tmp_path: Path, language: str) -> None:
    path = tmp_path / "settings.toml"
    change(path, "model", "base", Words(language))
    change(path, "without", ["pauses", "fillers"], Words(language))
    assert read(path) == Settings(model="base", without=("fillers", "pauses"))
    comment = Words(language)("settings-model")
    assert f'{comment}\nmodel = "base"\n' in path.read_text(encoding="utf-8")


def test_what_a_person_wrote_beside_it_stays() -> None:
    after = changed(WRITTEN, "rate", 140)
    assert after == WRITTEN.replace("150", "140")
    after = changed(changed(after, "voice", 'Bia "B"'), "without", ("pauses",))
    assert tomllib.loads(after) == {"rate": 140, "voice": 'Bia "B"', "without": ["pauses"]}
    assert after.startswith("# mine\nrate = 140  # not so fast\n")


def test_a_setting_that_stood_nowhere_is_added_at_the_end() -> None:
    assert changed(WRITTEN, "plain", value=True) == f"{WRITTEN}\nplain = true\n"


def test_unset_comments_it_out_again(tmp_path: Path) -> None:
    for key in KINDS:
        assert key not in tomllib.loads(changed(WRITTEN, key, None))
    path = tmp_path / "settings.toml"
    write(Settings(rate=90, model="base"), path, Words("en"))
    change(path, "rate", None, Words("en"))
    change(path, "model", None, Words("en"))
    assert read(path) == Settings()
    assert "# rate = 160\n" in path.read_text(encoding="utf-8")
    change(path, "rate", 100, Words("en"))
    assert path.read_text(encoding="utf-8").count("rate =") == 1


@pytest.mark.parametrize(
    ("key", "text", "message"),
    [
        ("rate", "10", "setting-value-rate"),
        ("rate", "fast", "setting-value-rate"),
        ("plain", "yes", "setting-value-switch"),
        ("language", "fr", "setting-value-language"),
        ("without", "fillers, speed", "setting-value-measures"),
        ("voice", "a\x7fb", "setting-value-text"),
        ("voice", "\udcff", "setting-value-text"),
        ("speed", "1", "setting-unknown"),
    ],
)
def test_what_does_not_fit_changes_nothing(tmp_path: Path, key: str, text: str, message: str) -> None:
    path = tmp_path / "settings.toml"
    with pytest.raises(InterviewerError) as caught:
        change(path, key, value_of(key, text), Words("en"))
    assert caught.value.message == message
    assert Words("pt-BR")(message, **caught.value.details)
    assert not path.exists()


def test_a_file_with_a_mistake_is_not_changed_before_it_is_corrected(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("rate = 1\n", encoding="utf-8")
    with pytest.raises(InterviewerError):
        change(path, "model", "base", Words("en"))
    assert path.read_text(encoding="utf-8") == "rate = 1\n"


@pytest.mark.parametrize(("text", "value"), [("", []), ("fillers", ["fillers"]), ("a, b c", ["a", "b", "c"])])
def test_measures_are_separated_by_commas_or_blanks(text: str, value: list[str]) -> None:
    assert value_of("without", text) == value
