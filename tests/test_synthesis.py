"""The interviewer's voice: real where espeak-ng is, and a process that hangs, dies or prints rubbish where it must."""

from __future__ import annotations

import io
import sys
import time
import wave
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest

from audio.errors import SpeechError
from audio.recording import Recording
from audio.synthesis import LEVEL, PEAK, Pyttsx3Synthesizer, SpeechProcess, VoiceOptions
from audio.synthesis_process import Request
from interviewer.localization import LANGUAGES, words_in
from tests.fakes import tone

QUESTION = {"en": "What is model drift?", "pt-BR": "O que é a deriva do modelo?"}


@dataclass
class FakeProcess(SpeechProcess):
    """Speak a tone; remember what was asked."""

    asked: list[Request] = field(default_factory=list)

    def speak(self, request: Request) -> Recording:
        self.asked.append(request)
        return tone(0.3, sample_rate=22_050)


def child(tmp_path: Path, program: str, *, timeout: float = 10.0) -> SpeechProcess:
    """Give a process that runs `program`; in it, `request` is what it was asked."""
    script = tmp_path / "child.py"
    script.write_text(f"import json, os, sys, time\nrequest = json.loads(sys.stdin.buffer.read())\n{program}\n")
    return SpeechProcess((sys.executable, "-S", str(script)), timeout=timeout)


def wav(frames: bytes) -> bytes:
    """Give a file of 16-bit mono frames at 16 kHz."""
    sound = io.BytesIO()
    with wave.open(sound, "wb") as file:
        file.setparams((1, 2, 16_000, 0, "NONE", ""))
        file.writeframes(frames)
    return sound.getvalue()


def failure(process: SpeechProcess, voice: str | None = None) -> SpeechError:
    with pytest.raises(SpeechError) as raised:
        Pyttsx3Synthesizer(None, VoiceOptions(voice), process=process).synthesize("Hello.", language="en")
    for language in LANGUAGES:
        words_in(language)(raised.value.message, **raised.value.details)
    return raised.value


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_speaks_both_languages(language: str) -> None:
    spoken = Pyttsx3Synthesizer(None).synthesize(QUESTION[language], language=language)

    assert 1.0 < spoken.duration < 4.0
    assert spoken.sample_rate == 22_050


def test_the_voice_follows_the_language() -> None:
    """The same letters, "data", sound different."""
    synthesizer = Pyttsx3Synthesizer(None)

    english, portuguese = (synthesizer.synthesize("data", language=language) for language in LANGUAGES)

    assert len(english.samples) != len(portuguese.samples)


def test_a_higher_rate_is_faster() -> None:
    slow, fast = (
        Pyttsx3Synthesizer(None, VoiceOptions(rate=rate)).synthesize(QUESTION["en"], language="en")
        for rate in (120, 200)
    )

    assert slow.duration > 1.3 * fast.duration


def test_a_text_is_always_spoken_at_the_rate_that_was_asked_for() -> None:
    """pyttsx3's espeak driver forgot the rate in one of fifteen utterances."""
    process = SpeechProcess()

    with ThreadPoolExecutor() as threads:
        spoken = list(threads.map(process.speak, [Request("", text="Hello there.", rate=120)] * 20))

    assert len({len(recording.samples) for recording in spoken}) == 1


def test_a_long_text_is_spoken_to_its_end() -> None:
    """pyttsx3's espeak driver returns before a long file is written."""
    once, often = (
        Pyttsx3Synthesizer(None).synthesize(" ".join([QUESTION["en"]] * times), language="en").duration
        for times in (1, 40)
    )

    assert often > 30 * once


def test_speech_has_one_loudness() -> None:
    """Measured over the voiced parts; espeak's voices differ by several dB among themselves."""
    for voice in ("gmw/en-us", "roa/pt-br+f2", "gmw/en-gb-x-rp"):
        samples = Pyttsx3Synthesizer(None, VoiceOptions(voice)).synthesize(QUESTION["en"], language="en").samples
        frames = np.square(samples[: len(samples) // 441 * 441]).reshape(-1, 441).mean(axis=1)
        level = 10 * np.log10(frames[frames > frames.max() / 1000].mean())

        assert level == pytest.approx(LEVEL, abs=1.0)
        assert 20 * np.log10(np.abs(samples).max()) <= PEAK


@pytest.mark.parametrize("text", ["", "  \n", "…", "?!"])
def test_nothing_to_say_asks_nobody(text: str, tmp_path: Path) -> None:
    process = FakeProcess()

    assert Pyttsx3Synthesizer(tmp_path, process=process).synthesize(text, language="en").duration == 0
    assert process.asked == []


def test_what_was_spoken_once_is_read_from_disk(tmp_path: Path) -> None:
    process = FakeProcess()
    first, again = (
        Pyttsx3Synthesizer(tmp_path / "voice", process=process).synthesize("Hello.", language="en") for _ in range(2)
    )

    assert len(process.asked) == 1
    assert again.sample_rate == first.sample_rate
    np.testing.assert_allclose(again.samples, first.samples, atol=1e-4)


def test_voice_rate_language_and_text_are_cached_apart(tmp_path: Path) -> None:
    process = FakeProcess()
    for options in (VoiceOptions(), VoiceOptions(rate=120), VoiceOptions("gmw/en-us+f3")):
        for language in LANGUAGES:
            for text in ("Hello.", "Hello?"):
                Pyttsx3Synthesizer(tmp_path, options, process=process).synthesize(text, language=language)

    assert len(process.asked) == len(list(tmp_path.iterdir())) == 12


@pytest.mark.parametrize("damage", [b"", b"rubbish", None])
def test_a_damaged_cache_entry_is_made_anew(damage: bytes | None, tmp_path: Path) -> None:
    """None: half of it is missing, which a player would not notice."""
    process = FakeProcess()
    synthesizer = Pyttsx3Synthesizer(tmp_path, process=process)
    whole = synthesizer.synthesize("Hello.", language="en")
    (cached,) = tmp_path.iterdir()
    cached.write_bytes(cached.read_bytes()[: cached.stat().st_size // 2] if damage is None else damage)

    assert synthesizer.synthesize("Hello.", language="en").duration == whole.duration
    assert synthesizer.synthesize("Hello.", language="en").duration == whole.duration
    assert len(process.asked) == 2


def test_without_a_place_for_the_cache_it_still_speaks(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    spoken = Pyttsx3Synthesizer(tmp_path / "file" / "voice", process=FakeProcess()).synthesize("Hello.", language="en")

    assert spoken.duration > 0


def test_jargon_is_respelled_for_the_voice_of_its_language_only() -> None:
    process = FakeProcess()
    synthesizer = Pyttsx3Synthesizer(None, lexicons={"en": {"MLOps": "em el ops"}}, process=process)

    for language in LANGUAGES:
        synthesizer.synthesize("What is  MLOps?\n", language=language)

    assert [request.text for request in process.asked] == ["What is em el ops?", "What is MLOps?"]


def test_a_process_that_hangs_is_killed(tmp_path: Path) -> None:
    started = time.monotonic()
    program = f"open({str(tmp_path / 'pid')!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)"

    error = failure(child(tmp_path, program, timeout=0.7))

    assert error.message == "speech-timeout"
    assert time.monotonic() - started < 5
    assert not Path("/proc", (tmp_path / "pid").read_text()).exists()


@pytest.mark.parametrize("program", ["os.kill(os.getpid(), 11)", "os._exit(3)", "raise RuntimeError('broken')"])
def test_a_process_that_dies_is_an_error(program: str, tmp_path: Path) -> None:
    assert failure(child(tmp_path, program)).message == "speech-died"


@pytest.mark.parametrize(
    "program",
    [
        "pass",
        "open(request['file'], 'w').close()",
        "open(request['file'], 'wb').write(b'RIFF rubbish' * 100)",
        f"open(request['file'], 'wb').write({wav(b'')!r})",
        f"open(request['file'], 'wb').write({wav(bytes(32_000))!r})",
    ],
    ids=["nothing", "empty", "rubbish", "no frames", "silence"],
)
def test_a_file_without_a_voice_is_an_error(program: str, tmp_path: Path) -> None:
    assert failure(child(tmp_path, program)).message == "speech-unreadable"


def test_what_the_process_prints_means_nothing(tmp_path: Path) -> None:
    program = f"print('rubbish' * 100_000)\nopen(request['file'], 'wb').write({wav(bytes(range(250)) * 128)!r})"

    spoken = Pyttsx3Synthesizer(None, process=child(tmp_path, program)).synthesize("Hello.", language="en")

    assert spoken.duration == 1.0


def test_a_program_that_is_not_there_is_a_missing_engine(tmp_path: Path) -> None:
    assert failure(SpeechProcess([str(tmp_path / "nothing")])).message == "speech-engine-missing"


@pytest.mark.parametrize("voice", ["nobody", "gmw/en-us+nobody", "nobody+f3"])
def test_an_unknown_voice_is_named(voice: str) -> None:
    error = failure(SpeechProcess(), voice)

    assert (error.message, error.details["voice"]) == ("speech-voice-unknown", voice)


def test_a_voice_may_be_called_by_its_name_or_have_a_variant() -> None:
    for voice in ("English (America)", "GMW/EN-US", "gmw/en-us+f3"):
        assert Pyttsx3Synthesizer(None, VoiceOptions(voice)).synthesize("Hello.", language="en").duration > 0


def test_a_machine_without_a_voice_for_the_language_says_so(tmp_path: Path) -> None:
    assert failure(child(tmp_path, "sys.exit(11)")).message == "speech-no-voice"


def test_the_voices_of_the_machine_are_listed() -> None:
    voices = {voice.id: voice for voice in SpeechProcess().voices()}

    assert voices["roa/pt-br"].languages == ("pt-br",)
    assert "gmw/en-us" in voices


def test_a_list_of_voices_that_is_rubbish_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="speech-unreadable"):
        child(tmp_path, "open(request['file'], 'w').write('[1]')").voices()
