"""Answers from a file: one JSON object a line, `{"question_id": "...", "text": "..."}`, with times if there are any."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from audio.transcript import Transcript, Word
from interviewer.errors import InterviewerError
from interviewer.session import Answer


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """An answer and the question that it is to."""

    question_id: str
    answer: Answer


def read_answers(lines: Iterable[str], *, file: str, language: str) -> Iterator[GivenAnswer]:
    """Read answers, empty lines left out; `file` is for messages.

    Raises InterviewerError that names the first line which is none.
    """
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                yield _given(json.loads(line), language)
            except (ValueError, TypeError, KeyError, AttributeError) as problem:
                raise InterviewerError("answers-line", file=file, line=number) from problem


def _given(data: dict[str, Any], language: str) -> GivenAnswer:
    text, duration = data["text"], data.get("duration")
    if not isinstance(text, str) or not isinstance(data["question_id"], str):
        raise TypeError(text)
    words = tuple(_word(word) for word in data.get("words") or ())
    transcript = (
        Transcript.of_words(words, language=language, model="")
        if words
        else Transcript(" ".join(text.split()), language=language)
    )
    return GivenAnswer(data["question_id"], Answer(transcript, duration=None if duration is None else float(duration)))


def _word(data: dict[str, Any]) -> Word:
    text = "".join(data["text"].split())
    return Word(text, float(data["start"]), float(data["end"]), float(data.get("probability", 1.0)))
