"""The composition root for the machine: microphone, loudspeaker, voice, speech models, and what checks them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from interviewer.localization import LANGUAGES, words_in
from interviewer.settings import DEFAULT_MODEL, Settings, default_home, default_model

if TYPE_CHECKING:
    from audio.devices import SoundCardMicrophone, SoundCardPlayer
    from audio.recording import Recording
    from audio.synthesis import Pyttsx3Synthesizer
    from audio.whisper import WhisperTranscriber
    from interviewer.checkup import Check, Finding
    from interviewer.first_run import Dialogue, FirstRun, Offer
    from interviewer.localization import Words

DEMONSTRATION = Path(__file__).parent / "demonstration"
"""A folder of recorded answers for each language."""


def transcriber_for(model: str | None) -> WhisperTranscriber:
    """Give the recogniser with the model of this name, else with the one that is set. Raises ModelNotFoundError."""
    from audio.whisper import WhisperTranscriber

    return WhisperTranscriber(model or default_model())


def microphone_for(settings: Settings) -> SoundCardMicrophone:
    """Give the microphone of this machine. Raises DeviceError where there is none."""
    from audio.devices import SoundCardMicrophone, find_device

    find_device(settings.microphone, "input")
    return SoundCardMicrophone(settings.microphone)


def player_for(settings: Settings) -> SoundCardPlayer:
    """Give the loudspeaker of this machine, which may be missing."""
    from audio.devices import SoundCardPlayer

    return SoundCardPlayer(settings.speaker)


def synthesizer_for(settings: Settings, *, cache: Path | None) -> Pyttsx3Synthesizer:
    """Give the interviewer's voice, which says jargon rightly and keeps in `cache` what it once said."""
    from audio.synthesis import Pyttsx3Synthesizer, VoiceOptions
    from content.languages import language

    lexicons = {code: {entry.term: entry.say for entry in language(code).pronunciations} for code in LANGUAGES}
    options = VoiceOptions(settings.voice, settings.rate)
    return Pyttsx3Synthesizer(cache, options, lexicons=lexicons)


def checks_for(settings: Settings, language: str, model: str, ask: Callable[[], bool]) -> tuple[Check, ...]:
    """Give everything that must work for an interview. ask: asks for a few words where somebody can be asked."""
    from shutil import disk_usage

    from audio.devices import SoundCardMicrophone, devices, find_device
    from interviewer.checks import DeviceCheck, DiskCheck, EchoCheck, LevelCheck, ModelCheck, VoiceCheck

    microphone = SoundCardMicrophone(settings.microphone)
    sample = sample_of(language)
    return (
        DeviceCheck(
            "microphone",
            lambda: find_device(settings.microphone, "input"),
            lambda: [device.name for device in devices() if device.inputs],
        ),
        DeviceCheck(
            "speaker",
            lambda: find_device(settings.speaker, "output"),
            lambda: [device.name for device in devices() if device.outputs],
        ),
        LevelCheck(microphone, ask),
        EchoCheck(microphone, player_for(settings), sample.between(0.0, 3.0)),
        VoiceCheck(
            synthesizer_for(settings, cache=None),
            words_in(language)("doctor-sentence"),
            language,
            lambda: voices_of(language),
        ),
        ModelCheck(lambda: loaded(model), sample, model, language),
        DiskCheck(default_home(), lambda home: disk_usage(home).free),
    )


def first_run(dialogue: Dialogue, language: str, device: str | None, *, offers_models: bool) -> FirstRun:
    """Give what is asked before the first interview on this machine."""
    from audio.devices import SoundCardMicrophone, find_device
    from interviewer.checks import LevelCheck
    from interviewer.checkup import examine
    from interviewer.first_run import FirstRun

    def try_microphone(words: Words) -> Finding:
        def ask() -> bool:
            find_device(device, "input")  # a microphone that is not there needs nobody to speak
            dialogue.say(f"\n{words('doctor-say-something')}")
            return True

        (finding,) = examine([LevelCheck(SoundCardMicrophone(device), ask)])
        return finding

    return FirstRun(dialogue, language, DEFAULT_MODEL, model_offers if offers_models else tuple, try_microphone)


def model_offers() -> tuple[Offer, ...]:
    """Give the speech models that a person would choose from."""
    from audio.model_speed import WORK, speed, waiting_time
    from audio.speech_models import MEGABYTES, is_here
    from interviewer.first_run import Offer

    machine = speed()
    return tuple(Offer(model, MEGABYTES[model], waiting_time(model, machine) or 0.0, is_here(model)) for model in WORK)


def loaded(model: str) -> WhisperTranscriber:
    """Give the recogniser with its model loaded. Raises ModelNotFoundError."""
    transcriber = transcriber_for(model)
    transcriber.load()
    return transcriber


def sample_of(language: str) -> Recording:
    """Give some recorded speech, without its pauses."""
    import numpy as np

    from audio.recording import Recording
    from audio.voice_activity import speech_in

    recording = Recording.load(min((DEMONSTRATION / language).glob("*.flac")))
    spoken = [recording.between(stretch.start, stretch.end).samples for stretch in speech_in(recording)]
    return Recording(np.concatenate(spoken), recording.sample_rate)


def voices_of(language: str) -> tuple[str, ...]:
    """Give the names of the voices that speak a language. Raises SpeechError."""
    from audio.synthesis import SpeechProcess

    spoken = language[:2].casefold()
    return tuple(
        voice.name
        for voice in SpeechProcess().voices()
        if any(code.casefold().startswith(spoken) for code in voice.languages)
    )
