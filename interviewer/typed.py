"""The interviewer's ear for typed answers: where one may not speak, and for other programs."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Protocol

from audio.transcript import Transcript
from content.bank import Question
from interviewer.candidate import RecordedCandidate, Skipped
from interviewer.correction import LONGEST
from interviewer.editing import undemanding_output
from interviewer.errors import InterviewerError
from interviewer.localization import Words
from interviewer.session import Answer, FollowUp, asked

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


class Source(Protocol):
    """Where typed answers come from."""

    def read(self) -> str | None:
        """Give the next answer, "" for an empty one, None where the candidate gives none."""
        ...

    def is_over(self) -> bool:
        """Whether no further answer will come."""
        ...


class PipedLines:
    """Answers from another program or a file: one line is one answer."""

    def __init__(self, stream: BinaryIO | None = None) -> None:
        self._stream = stream or sys.stdin.buffer
        self._number = 0
        self._is_over = False

    def read(self) -> str | None:
        """Give the next line, None after the last. Raises InterviewerError for what is no text."""
        line = self._stream.readline()
        self._number += 1
        self._is_over = not line
        try:
            # What Windows writes begins with a mark.
            return line.decode("utf-8-sig" if self._number == 1 else "utf-8") if line else None
        except UnicodeDecodeError as error:
            raise InterviewerError("typed-no-text", line=self._number) from error

    def is_over(self) -> bool:
        """Whether the lines have come to an end."""
        return self._is_over


class TerminalPrompt:
    """Answers of somebody at the keys, who can edit all lines of one; an empty line ends it.

    Ctrl-D leaves the question out, Ctrl-C is a KeyboardInterrupt.
    """

    def __init__(self, words: Words) -> None:
        self._words = words

    def read(self) -> str | None:
        """Give what was typed, None for a question that is left out."""
        from prompt_toolkit import PromptSession

        session: PromptSession[str] = PromptSession(
            multiline=True,
            key_bindings=_keys(),
            prompt_continuation=lambda width, _line, _is_soft: " " * width,
            placeholder=self._words("typed-placeholder"),
            output=undemanding_output(),
        )
        try:
            return session.prompt("> ")
        except EOFError:
            return None

    def is_over(self) -> bool:
        """Stay to the end."""
        return False


@dataclass(frozen=True, slots=True)
class TypedAnswers:
    """Read answers; how they would have been said is not made up: they have no times.

    language: of the interview.
    """

    source: Source
    language: str

    def listen(self, question: Question, *, number: int, take: int) -> Answer:  # noqa: ARG002  the protocol's
        """Give the answer. Raises Skipped where there is none, InterviewerError for one that is too long."""
        text = self._read()
        if text is None:
            raise Skipped
        return Answer(Transcript(text, language=self.language))

    def go_on(
        self,
        question: Question,  # noqa: ARG002  the protocol's
        answer: Answer,
        *,
        number: int,  # noqa: ARG002  the protocol's
        take: int,  # noqa: ARG002  the protocol's
        follow_up: FollowUp | None = None,
    ) -> Answer:
        """Give the answer with what is added to it. Raises InterviewerError for one that is too long."""
        before = answer.transcript
        whole = replace(answer, transcript=replace(before, text=f"{before.text} {self._read() or ''}".strip()))
        return asked(whole, follow_up) if follow_up else whole

    def _read(self) -> str | None:
        text = self.source.read()
        if text is not None and len(text) > LONGEST:
            raise InterviewerError("typed-too-long", most=LONGEST)
        return None if text is None else " ".join(text.split())


class TypingCandidate(RecordedCandidate):
    """Somebody who types takes the time that it takes, and leaves when nothing more is to be read."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source

    def is_leaving(self) -> bool:
        """Whether the interview ends here."""
        return self._source.is_over()


def _keys() -> KeyBindings:
    from prompt_toolkit.key_binding import KeyBindings

    keys = KeyBindings()

    @keys.add("enter")
    def end_or_go_on(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.document.current_line.strip() or buffer.document.text_after_cursor.strip():
            buffer.newline(copy_margin=False)
        else:
            buffer.validate_and_handle()

    return keys
