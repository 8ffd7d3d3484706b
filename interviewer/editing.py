"""A text changed by hand: in the candidate's own editor, else at the prompt."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.errors import InterviewerError
from interviewer.localization import Words

if TYPE_CHECKING:
    from prompt_toolkit.output import Output

VARIABLES = ("VISUAL", "EDITOR")
"""They name the editor; the first that is set counts."""

USUAL = ("notepad",) if sys.platform == "win32" else ("sensible-editor", "nano", "vim", "vi")
"""Editors for who names none; the first that is there counts."""


def edited(text: str, words: Words) -> str | None:
    """Give `text` as the candidate leaves it, in one line; None where it stays as it is, or was emptied.

    Without an editor that the candidate named, it is changed at the prompt. words: of the program.
    Raises InterviewerError if the editor cannot be run or fails.
    """
    after = _in_editor(text, words) if named_editor() else _at_the_prompt(text, words)
    plain = " ".join(after.split())
    return plain if plain and plain != " ".join(text.split()) else None


def named_editor() -> str | None:
    """Give the command of the candidate's editor, None where none is named."""
    return next((command for name in VARIABLES if (command := os.environ.get(name, "").strip())), None)


def open_in_editor(path: Path) -> None:
    """Return when the candidate has left the editor. Raises InterviewerError if it cannot be run or fails."""
    command = named_editor() or next((name for name in USUAL if shutil.which(name)), USUAL[-1])
    try:
        # On Windows a backslash is part of a path.
        parts = shlex.split(command, posix=os.name != "nt")
        status = subprocess.run([*parts, str(path)], check=False).returncode  # noqa: S603  it is the candidate's own
    except (OSError, ValueError) as error:
        raise InterviewerError("editor-missing", editor=command) from error
    if status:
        raise InterviewerError("editor-failed", editor=command, status=status)


def _in_editor(text: str, words: Words) -> str:
    """Give what was left in a file that only its owner can read, and that is gone afterwards."""
    explained = [f"# {line}" for line in words("editing-explained").splitlines()]
    with tempfile.TemporaryDirectory(prefix="interviewer-", ignore_cleanup_errors=True) as folder:
        path = Path(folder) / "answer.txt"
        path.write_text("\n".join([text, "", *explained, ""]), encoding="utf-8")
        open_in_editor(path)
        try:
            lines = path.read_text(encoding="utf-8-sig").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise InterviewerError("editing-unreadable") from error
    # Only our own lines: an answer may begin with the same sign.
    return "\n".join(line for line in lines if line not in explained)


def _at_the_prompt(text: str, words: Words) -> str:
    """Give what was left of a text at the prompt when Enter was pressed. Raises KeyboardInterrupt."""
    from prompt_toolkit import PromptSession

    session: PromptSession[str] = PromptSession(output=undemanding_output())
    try:
        return session.prompt(f"{words('editing-prompt')} ", default=text)
    except EOFError:
        return text


def undemanding_output() -> Output:
    """Give where prompts are drawn; terminals that cannot say where the cursor is need not, since no menu is drawn."""
    from prompt_toolkit.output import create_output
    from prompt_toolkit.output.vt100 import Vt100_Output

    output = create_output()
    if isinstance(output, Vt100_Output):
        output.enable_cpr = False
    return output
