"""The interviewer's ear: an answer is recorded on disk, and written down, as it is spoken."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from audio.echo import leaked
from audio.endpointing import EndpointingOptions, Patience
from audio.interfaces import Microphone, Transcriber
from audio.live import LiveOptions, LiveTranscription
from audio.prosody import Voice
from audio.recorder import Heard, Moment, Recorder
from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.bank import Question
from interviewer.scale import FOLLOW_UP_TIME
from interviewer.session import Answer, FollowUp, asked

PATIENCE = Patience()
STORY_PATIENCE = Patience(finished=3.75, unfinished=8.0, unknown=6.0)
"""A story takes longer to remember. Ours."""

LEAST_LIMIT = 30.0
"""Seconds that an answer may go on at least, when it was taken for finished too early. Ours."""

CAPTION = 30
"""Words of the live caption: about two lines. Ours."""


class Microphones(Protocol):
    """The microphone of this machine, or recordings in its place."""

    def microphone(self, question_id: str) -> Microphone | None:
        """Give what is heard through next, None where there is no recording of it."""
        ...

    def has_more(self, question_id: str) -> bool:
        """Whether `microphone` would give one."""
        ...


@dataclass(frozen=True, slots=True)
class SameMicrophone:
    """One microphone, that of this machine, hears every answer."""

    hears: Microphone

    def microphone(self, question_id: str) -> Microphone:  # noqa: ARG002  the protocol's
        """Give it."""
        return self.hears

    def has_more(self, question_id: str) -> bool:  # noqa: ARG002  the protocol's
        """Hear as much as is said."""
        return True


class Cabinet(Protocol):
    """Where recordings are kept."""

    def recording_path(self, number: int, question_id: str, take: int) -> Path:
        """Give the WAV file that grows while the candidate speaks."""
        ...

    def keep_recording(self, number: int, question_id: str, take: int) -> str:
        """Compress it, and give the name under which it is kept."""
        ...

    def extend_recording(self, number: int, question_id: str, take: int) -> str:
        """Put it behind the one that is kept, and give the name."""
        ...


class ListeningScreen(Protocol):
    """What the candidate sees while speaking."""

    def listening(self, question: Question) -> None:
        """Show that the microphone is open."""
        ...

    def hearing(self, moment: Moment) -> None:
        """Show the level and the clock, many times a second."""
        ...

    def captioning(self, text: str) -> None:
        """Show the last words that were understood."""
        ...

    def is_finished(self) -> bool:
        """Whether a key ended the answer."""
        ...

    def is_thinking(self) -> bool:
        """Whether a key said "still thinking" since this was last asked."""
        ...

    def attend(self) -> None:
        """Read the keys and show what they did; called many times a second while something waits."""
        ...

    def writing_down(self, question: Question) -> None:
        """Show that the answer is being transcribed."""
        ...

    def notice(self, message: str, **details: str | float) -> None:
        """Show a message of the catalogues."""
        ...


@dataclass(frozen=True, slots=True)
class SpokenAnswers:
    """Listen to spoken answers, and write them down while they are spoken.

    options: of the transcription, by what the machine can do at that moment.
    captions: whether the candidate sees what was understood.
    """

    microphones: Microphones
    recorder: Recorder
    transcriber: Transcriber
    cabinet: Cabinet
    screen: ListeningScreen
    options: Callable[[], LiveOptions]
    captions: bool = True

    def listen(self, question: Question, *, number: int, take: int) -> Answer:
        """Record one answer and write it down."""
        microphone = self.microphones.microphone(question.id)
        if microphone is None:
            self.screen.notice("answer-not-recorded", id=question.id)
            return Answer(Transcript("", language=self.options().language), ended_by="no_speech")
        path = self.cabinet.recording_path(number, question.id, take)
        answer = self._own(self._heard(microphone, path, question, question.time_limit), question.prompt, path)
        return replace(answer, audio=self.cabinet.keep_recording(number, question.id, take))

    def go_on(
        self, question: Question, answer: Answer, *, number: int, take: int, follow_up: FollowUp | None = None
    ) -> Answer:
        """Record what follows an answer that was taken for finished, or a follow-up; both are one recording then."""
        microphone = self.microphones.microphone(question.id)
        if microphone is None or answer.audio is None:
            return asked(answer, follow_up) if follow_up else answer
        path = self.cabinet.recording_path(number, question.id, take)
        limit = max(question.time_limit - (answer.duration or 0.0), LEAST_LIMIT)
        more = self._heard(microphone, path, question, FOLLOW_UP_TIME if follow_up else limit)
        if follow_up:
            more = self._own(more, follow_up.prompt, path)
        whole = followed_up(answer, more, follow_up) if follow_up else continued(answer, more)
        return replace(whole, audio=self.cabinet.extend_recording(number, question.id, take))

    def _heard(self, microphone: Microphone, path: Path, question: Question, limit: float) -> Answer:
        self.screen.listening(replace(question, time_limit=limit))
        with LiveTranscription(self.transcriber, path, self.options(), attend=self.screen.attend) as live:
            heard = self._record(microphone, path, live, _endpointing(question, limit))
            self.screen.writing_down(question)
            transcript = live.finish(heard.duration, heard.speech[-1] if heard.speech else None)
        return Answer(
            transcript=transcript,
            duration=heard.duration,
            speech=heard.speech,
            ended_by=heard.ended_by,
            overflows=heard.overflows,
            voice=live.voice,
        )

    def _own(self, answer: Answer, said: str, path: Path) -> Answer:
        """Leave out what was heard of the interviewer, and say so."""
        count = leaked(answer.transcript.words, answer.speech, said, path)
        if not count:
            return answer
        self.screen.notice("question-heard", words=count)
        return without_first(answer, count)

    def _record(
        self, microphone: Microphone, path: Path, live: LiveTranscription, endpointing: EndpointingOptions
    ) -> Heard:
        heard = self.recorder.record(
            microphone,
            path,
            endpointing,
            finished=self.screen.is_finished,
            thinking=self.screen.is_thinking,
            show=_Captioned(self.screen, live).show if self.captions else self.screen.hearing,
            follower=live,
        )
        if heard.interrupted:
            self.screen.notice(heard.interrupted.message, **heard.interrupted.details)
        if heard.overflows:
            self.screen.notice("sound-lost", times=heard.overflows)
        return heard


class _Captioned:
    """Show the level, and the last words whenever there are more."""

    def __init__(self, screen: ListeningScreen, live: LiveTranscription) -> None:
        self._screen = screen
        self._live = live
        self._shown: tuple[Word, ...] = ()

    def show(self, moment: Moment) -> None:
        self._screen.hearing(moment)
        words = self._live.words
        if words is not self._shown:
            self._shown = words
            self._screen.captioning(" ".join(word.text for word in words[-CAPTION:]))


def _endpointing(question: Question, limit: float) -> EndpointingOptions:
    return EndpointingOptions(STORY_PATIENCE if question.asks_for == "story" else PATIENCE, limit=limit)


def continued(answer: Answer, more: Answer) -> Answer:
    """Give both as one answer; times go on. It counts as cut off unless the candidate had ended it."""
    begin = answer.duration or 0.0
    speech = (Stretch(part.start + begin, part.end + begin) for part in more.speech)
    return replace(
        answer,
        transcript=_and_then(answer.transcript, more.transcript, begin),
        original=_and_then(answer.original, more.transcript, begin) if answer.original else None,
        duration=begin + (more.duration or 0.0),
        speech=(*answer.speech, *speech),
        ended_by=more.ended_by,
        overflows=answer.overflows + more.overflows,
        premature_ends=answer.premature_ends + (answer.ended_by in ("silence", "no_speech")),
        voice=_joined(answer.voice, more.voice, begin),
    )


def _and_then(before: Transcript, more: Transcript, begin: float) -> Transcript:
    words = (replace(word, start=word.start + begin, end=word.end + begin) for word in more.words)
    return Transcript.of_words((*before.words, *words), language=before.language, model=before.model or more.model)


def followed_up(answer: Answer, more: Answer, follow_up: FollowUp) -> Answer:
    """Give both as one answer, in which `follow_up` was asked; how the first part ended stays."""
    whole = continued(answer, more)
    return asked(replace(whole, ended_by=answer.ended_by, premature_ends=answer.premature_ends), follow_up)


def without_first(answer: Answer, count: int) -> Answer:
    """Give the answer without its first `count` words, and without what was heard until then."""
    words = answer.transcript.words
    begin = words[count - 1].end
    voice = answer.voice
    return replace(
        answer,
        transcript=Transcript.of_words(
            words[count:], language=answer.transcript.language, model=answer.transcript.model
        ),
        speech=tuple(part for part in answer.speech if part.end > words[count].start),
        voice=replace(voice, held=tuple(sound for sound in voice.held if sound.start >= begin)) if voice else None,
    )


def _joined(voice: Voice | None, more: Voice | None, begin: float) -> Voice | None:
    """Give one voice: its sounds are all there, and its pitch is what it was in the beginning."""
    if voice is None or more is None:
        return voice or more
    held = (Stretch(sound.start + begin, sound.end + begin) for sound in more.held)
    return replace(voice if voice.pitch else more, held=(*voice.held, *held))
