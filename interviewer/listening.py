"""The interviewer's ear: an answer is recorded on disk as it is spoken, then written down."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from audio.endpointing import EndpointingOptions
from audio.interfaces import Microphone, Transcriber
from audio.recorder import Heard, Moment, Recorder
from audio.transcript import Transcript
from content.bank import Question
from interviewer.session import Answer

STORY_PATIENCE = 7.0
PATIENCE = 5.0
"""Seconds of silence after which an answer counts as finished; a story takes longer to remember. Ours."""


class Microphones(Protocol):
    """The microphone of this machine, or recordings in its place."""

    def microphone(self, question_id: str, take: int) -> Microphone | None:
        """Give what the answer is heard through, None where there is no recording of it."""
        ...


@dataclass(frozen=True, slots=True)
class SameMicrophone:
    """One microphone, that of this machine, hears every answer."""

    hears: Microphone

    def microphone(self, question_id: str, take: int) -> Microphone:  # noqa: ARG002  the protocol's
        """Give it."""
        return self.hears


class Cabinet(Protocol):
    """Where recordings are kept."""

    def recording_path(self, number: int, question_id: str, take: int) -> Path:
        """Give the WAV file that grows while the candidate speaks."""
        ...

    def keep_recording(self, number: int, question_id: str, take: int) -> str:
        """Compress it, and give the name under which it is kept."""
        ...


class ListeningScreen(Protocol):
    """What the candidate sees while speaking."""

    def listening(self, question: Question) -> None:
        """Show that the microphone is open."""
        ...

    def hearing(self, moment: Moment) -> None:
        """Show the level and the clock, many times a second."""
        ...

    def is_finished(self) -> bool:
        """Whether a key ended the answer."""
        ...

    def writing_down(self, question: Question) -> None:
        """Show that the answer is being transcribed."""
        ...

    def notice(self, message: str, **details: str | float) -> None:
        """Show a message of the catalogues."""
        ...


@dataclass(frozen=True, slots=True)
class SpokenAnswers:
    """Listen to spoken answers.

    language, vocabulary: for the transcriber; the vocabulary is the whole bank's, never one question's.
    """

    microphones: Microphones
    recorder: Recorder
    transcriber: Transcriber
    cabinet: Cabinet
    screen: ListeningScreen
    language: str
    vocabulary: Sequence[str] = ()

    def listen(self, question: Question, *, number: int, take: int) -> Answer:
        """Record one answer and write it down."""
        microphone = self.microphones.microphone(question.id, take)
        if microphone is None:
            self.screen.notice("answer-not-recorded", id=question.id)
            return self._unanswered()
        heard = self._record(microphone, question, number=number, take=take)
        self.screen.writing_down(question)
        transcript = self._write_down(heard)
        return Answer(
            transcript=transcript,
            audio=self.cabinet.keep_recording(number, question.id, take),
            duration=heard.recording.duration,
            speech=heard.speech,
            ended_by=heard.ended_by,
            overflows=heard.overflows,
        )

    def _record(self, microphone: Microphone, question: Question, *, number: int, take: int) -> Heard:
        self.screen.listening(question)
        heard = self.recorder.record(
            microphone,
            self.cabinet.recording_path(number, question.id, take),
            EndpointingOptions(
                patience=STORY_PATIENCE if question.asks_for == "story" else PATIENCE, limit=question.time_limit
            ),
            finished=self.screen.is_finished,
            show=self.screen.hearing,
        )
        if heard.interrupted:
            self.screen.notice(heard.interrupted.message, **heard.interrupted.details)
        if heard.overflows:
            self.screen.notice("sound-lost", times=heard.overflows)
        return heard

    def _write_down(self, heard: Heard) -> Transcript:
        # Where no voice was heard there is nothing to write down, and a model that is asked anyway may invent words.
        if not heard.speech:
            return Transcript("", language=self.language)
        return self.transcriber.transcribe(heard.recording, language=self.language, vocabulary=self.vocabulary)

    def _unanswered(self) -> Answer:
        return Answer(Transcript("", language=self.language), ended_by="no_speech")
