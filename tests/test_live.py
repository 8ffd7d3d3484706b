"""An answer is written down while it is spoken."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import pytest

from audio.endpointing import EndpointingOptions, Patience
from audio.errors import TranscriptionError
from audio.live import LiveOptions, LiveTranscription
from audio.pacing import PacingOptions
from audio.phrasing import Phrases
from audio.recorded import RecordedMicrophone
from audio.recorder import Heard, Moment, Recorder
from audio.recording import Recording
from audio.transcript import Transcript
from audio.whisper import WhisperTranscriber
from tests.fakes import FakeMicrophone, FakeTranscriber, silence, transcript

PAUSES = Path(__file__).parent / "recordings" / "pauses-en.flac"
SMALL = PacingOptions(cost=0.1, least=1.0)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answer.wav"


def heard(live: LiveTranscription, microphone: object, **options: object) -> tuple[Heard, Transcript]:
    endpointing = EndpointingOptions(**options)  # type: ignore[arg-type]  # a test's shorthand
    with live:
        found = Recorder().record(microphone, live.path, endpointing, follower=live)  # type: ignore[arg-type]
        return found, live.finish(found.duration, found.speech[-1] if found.speech else None)


def live(transcriber: object, path: Path, **options: object) -> LiveTranscription:
    return LiveTranscription(transcriber, path, LiveOptions("en", listens=False, **options))  # type: ignore[arg-type]


def test_words_have_the_recordings_clock(path: Path) -> None:
    transcriber = FakeTranscriber([transcript("one"), transcript("two")])
    _, text = heard(live(transcriber, path, pacing=SMALL), RecordedMicrophone(PAUSES))
    assert text.text == "one two"
    assert text.model == "fake"
    assert text.words[0].start == pytest.approx(0.5, abs=0.2), "the first part begins just before the first word"
    assert text.words[1].start == pytest.approx(4.1, abs=0.2)


def test_nothing_is_dropped_and_nothing_is_heard_twice(path: Path) -> None:
    transcriber = FakeTranscriber()
    heard(live(transcriber, path, pacing=SMALL), RecordedMicrophone(PAUSES))
    total = sum(part.duration for part in transcriber.heard)
    assert total == pytest.approx(2.0 + 4.0 + 2 * 0.5 + 2 * 0.2, abs=0.4), "two sentences, each with a margin"


def test_a_glance_is_replaced_by_what_follows(path: Path) -> None:
    transcriber = FakeTranscriber([transcript("one"), transcript("one two")])
    _, text = heard(live(transcriber, path, pacing=PacingOptions(cost=0.1)), RecordedMicrophone(PAUSES))
    assert text.text == "one two"


def test_where_nobody_speaks_nobody_is_asked(path: Path) -> None:
    transcriber = FakeTranscriber()
    _, text = heard(live(transcriber, path), FakeMicrophone.hearing(silence(3.0)))
    assert not text
    assert transcriber.heard == []


def test_a_recogniser_that_fails_is_an_error_at_the_end_and_the_recording_is_kept(path: Path) -> None:
    failing = FakeTranscriber(error=TranscriptionError("transcription-failed"))
    with pytest.raises(TranscriptionError):
        heard(live(failing, path, pacing=SMALL), RecordedMicrophone(PAUSES))
    assert Recording.load(path).duration == pytest.approx(10.6, abs=0.1)


@dataclass
class SlowTranscriber(FakeTranscriber):
    """Take `seconds` for each part."""

    seconds: float = 0.3
    times: list[float] = field(default_factory=list)

    def transcribe(self, recording: Recording, *, language: str, vocabulary: Sequence[str] = ()) -> Transcript:
        time.sleep(self.seconds)
        return super().transcribe(recording, language=language, vocabulary=vocabulary)


def ended(path: Path, transcriber: object, said: str) -> float:
    """Give the second at which an answer ends of which `said` is understood."""
    phrases = Phrases(trailing=("and",), closings=("that's it",))
    microphone = FakeMicrophone.hearing(Recording.load(PAUSES), silence(8.0))
    patience = Patience(closing=1.2, finished=2.65, unfinished=6.0, unknown=4.0)
    transcriber.transcripts = [transcript(said)] * 9  # type: ignore[attr-defined]
    found, _ = heard(live(transcriber, path, phrases=phrases, pacing=SMALL), microphone, patience=patience)
    assert found.ended_by == "silence"
    return round(found.duration - found.speech[-1].end, 1)


def test_how_long_a_silence_may_last_follows_from_the_last_words(path: Path) -> None:
    assert ended(path, FakeTranscriber(), "this is all.") == pytest.approx(2.8, abs=0.15)
    assert ended(path, FakeTranscriber(), "this is all and") == pytest.approx(6.1, abs=0.15)
    assert ended(path, FakeTranscriber(), "all. that's it") == pytest.approx(1.4, abs=0.2)


def test_a_slow_recogniser_decides_as_a_fast_one(path: Path) -> None:
    """So a fast run on files and a live run end alike: a decision waits for the words that it uses."""
    slow, fast = (ended(path, SlowTranscriber(seconds=seconds), "this is all.") for seconds in (0.4, 0.0))
    assert slow == fast


@pytest.mark.parametrize(("cost", "silent"), [(4.0, 4.9), (9.0, 6.6)])
def test_where_words_are_dear_an_end_waits_for_them(path: Path, cost: float, silent: float) -> None:
    """A guess would cut people off and save nothing: the assessment needs the words."""
    microphone = FakeMicrophone.hearing(Recording.load(PAUSES), silence(12.0))
    transcriber = FakeTranscriber([transcript("this is all.")] * 9)
    found, _ = heard(live(transcriber, path, pacing=PacingOptions(cost=cost)), microphone)
    assert found.ended_by == "silence"
    assert found.duration - found.speech[-1].end == pytest.approx(silent, abs=0.2)


def test_the_keys_are_looked_at_while_the_last_words_are_written_down(path: Path) -> None:
    looks: list[float] = []
    slow = SlowTranscriber(seconds=0.3)
    options = LiveOptions("en", listens=False)
    answer = LiveTranscription(slow, path, options, attend=lambda: looks.append(time.monotonic()))
    heard(answer, RecordedMicrophone(PAUSES))
    assert len(looks) >= 4
    assert max(after - before for before, after in pairwise(looks[:4])) < 0.2


def test_an_answer_that_is_broken_off_leaves_no_work_behind(path: Path) -> None:
    slow = SlowTranscriber(seconds=0.2)
    answer = live(slow, path, pacing=SMALL)

    def show(moment: Moment) -> None:
        if moment.elapsed > 9.0:
            raise KeyboardInterrupt

    with answer, pytest.raises(KeyboardInterrupt):
        Recorder().record(RecordedMicrophone(PAUSES), path, show=show, follower=answer)
    answer._worker.join(2.0)
    assert not answer._worker.is_alive()
    assert len(slow.heard) <= 2


def test_the_real_recogniser_hears_in_parts_what_it_hears_in_whole(path: Path) -> None:
    micro = WhisperTranscriber("micro")
    whole = micro.transcribe(Recording.load(PAUSES), language="en")
    answer = LiveTranscription(micro, path, LiveOptions("en", pacing=SMALL))
    _, text = heard(answer, RecordedMicrophone(PAUSES))
    assert "we use docker for model calibration" in text.text
    assert "unit testing" in text.text
    starts = {word.text: word.start for word in whole.words if whole.text.split().count(word.text) == 1}
    assert all(abs(word.start - starts[word.text]) < 1.0 for word in text.words if word.text in starts)
    assert answer.voice is not None
    assert answer.voice.pitch is not None
    assert 60 < answer.voice.pitch < 250
