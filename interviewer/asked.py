"""The questions as the interviewer said them, kept in the session: what was answered can then be heard as well."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from audio.interfaces import Synthesizer
from audio.recording import Recording
from content.bank import Question
from interviewer.library import SessionFolder
from interviewer.session import Session


class KeptQuestions:
    """A synthesizer that keeps what it says of the questions. paths: what is said -> the file that it is kept in."""

    def __init__(self, synthesizer: Synthesizer, paths: Mapping[str, Path]) -> None:
        self.synthesizer = synthesizer
        self.paths = paths

    def synthesize(self, text: str, *, language: str) -> Recording:
        """Give the spoken text. Raises SpeechError; a question that cannot be kept is still heard."""
        recording = self.synthesizer.synthesize(text, language=language)
        path = self.paths.get(text)
        if path and len(recording.samples):
            with suppress(OSError):
                path.parent.mkdir(exist_ok=True)
                recording.save(path)
        return recording


def places(folder: SessionFolder, questions: Sequence[Question]) -> dict[str, Path]:
    """Give where each of `questions`, in the order in which they are asked, is kept."""
    numbered = enumerate(questions, start=1)
    return {question.prompt: folder.question_path(number, question.id) for number, question in numbered}


def asked(folder: SessionFolder, session: Session) -> dict[int, str]:
    """Give the questions that can be heard: number -> the file, seen from the session's folder, with slashes."""
    paths = {turn.number: folder.question_path(turn.number, turn.question.id) for turn in session.turns}
    return {number: path.relative_to(folder.path).as_posix() for number, path in paths.items() if path.is_file()}
