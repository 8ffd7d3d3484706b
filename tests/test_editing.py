"""A text is changed in the candidate's own editor, in a file that is gone afterwards."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from interviewer.editing import edited, open_in_editor
from interviewer.errors import InterviewerError
from interviewer.localization import LANGUAGES, Words

TEXT = "We use cooper netties in production."


@pytest.fixture
def seen(tmp_path: Path) -> Path:
    """What the editor saw: the path of the file, and below it what was in it."""
    return tmp_path / "seen"


def use(monkeypatch: pytest.MonkeyPatch, seen: Path, change: str, variable: str = "VISUAL") -> None:
    """Name an editor that changes `text` by a piece of Python."""
    script = seen.with_name("my editor.py")
    script.write_text(
        "import pathlib, sys\n"
        "path = pathlib.Path(sys.argv[-1])\n"
        "text = path.read_text(encoding='utf-8')\n"
        f"pathlib.Path({str(seen)!r}).write_text(str(path) + '\\n' + text, encoding='utf-8')\n"
        f"{change}\n"
        "path.write_text(text, encoding='utf-8')\n",
        encoding="utf-8",
    )
    for name in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(variable, f"{sys.executable} '{script}'")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("variable", ["VISUAL", "EDITOR"])
def test_the_text_comes_back_without_the_lines_that_explain(
    monkeypatch: pytest.MonkeyPatch, seen: Path, language: str, variable: str
) -> None:
    use(monkeypatch, seen, "text = text.replace('cooper netties', 'Kubernetes\\n  and Docker')", variable)
    assert edited(TEXT, Words(language)) == "We use Kubernetes and Docker in production."
    path, *lines = seen.read_text(encoding="utf-8").splitlines()
    assert lines[0] == TEXT
    assert lines[2:] == [f"# {line}" for line in Words(language)("editing-explained").splitlines()]
    assert not Path(path).exists()
    assert not Path(path).parent.exists()


@pytest.mark.parametrize("change", ["", "text = text + '\\n\\n'", "text = ''", "text = text[text.index('#'):]"])
def test_unchanged_and_emptied_mean_no_change(monkeypatch: pytest.MonkeyPatch, seen: Path, change: str) -> None:
    use(monkeypatch, seen, change)
    assert edited(TEXT, Words("en")) is None


def test_an_answer_may_begin_like_a_line_that_explains(monkeypatch: pytest.MonkeyPatch, seen: Path) -> None:
    use(monkeypatch, seen, "text = text.replace('two', 'three')")
    assert edited("# of replicas: two", Words("en")) == "# of replicas: three"


@pytest.mark.parametrize(
    ("change", "message"),
    [("sys.exit(3)", "editor-failed"), ("path.write_bytes(b'\\xff'); sys.exit()", "editing-unreadable")],
)
def test_what_cannot_be_taken_changes_nothing(
    monkeypatch: pytest.MonkeyPatch, seen: Path, change: str, message: str
) -> None:
    use(monkeypatch, seen, change)
    with pytest.raises(InterviewerError, match=message) as caught:
        edited(TEXT, Words("en"))
    assert Words("pt-BR")(message, **caught.value.details)
    assert not Path(seen.read_text(encoding="utf-8").splitlines()[0]).exists()


@pytest.mark.parametrize("command", ["no-such-editor-here", "'unbalanced"])
def test_an_editor_that_is_not_there_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, command: str) -> None:
    monkeypatch.setenv("VISUAL", command)
    with pytest.raises(InterviewerError, match="editor-missing") as caught:
        open_in_editor(tmp_path / "file")
    assert command in Words("en")("editor-missing", **caught.value.details)
