"""Spoken answers with everything known about them: words and their times, pauses and their kind, filled pauses.

Made by the synthesizer from a small grammar, by a seed. The sentences are none of the banks'.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from random import Random
from typing import Literal

import numpy as np

from audio.recording import SAMPLE_RATE, Recording, Samples, Stretch
from audio.transcript import Word
from benchmarks.espeak import Spoken, Voice, speak

PauseKind = Literal["between", "filler", "conjunction", "clause"]
VOICES = {
    "en": ("en-us", "en-us+m3", "en-us+f2", "en-us+m7", "en+m1", "en-gb-x-rp+f4"),
    "pt-BR": ("pt-br", "pt-br+m3", "pt-br+f2", "pt-br+m7", "pt-br+f4", "pt-br+m1"),
}
SLOTS: Mapping[str, Mapping[str, str]] = {
    "en": {
        "who": "we|i|they|the team|my team|the engineers|the data scientists",
        "did": "deployed|monitored|tested|validated|retrained|replaced|measured|documented|compared|migrated|reviewed",
        "what": "the model|the new model|the pipeline|the dataset|the feature store|the training job|the dashboard"
        "|the batch job|the inference server|the database|the model registry|the old cluster",
        "when": "last week|every night|after each release|in production|during the weekend|in the test environment"
        "|before each deployment|once a month",
        "why": "the labels arrived late|the input schema changed|the traffic doubled|the memory was full"
        "|the error rate went down|the latency dropped by half|the budget was limited|the users were happy",
        "tool": "docker|kubernetes|airflow|kafka|terraform|prometheus|grafana|postgres",
        "aim": "to reduce the risk|to save money|to improve quality|to avoid downtime|to handle more traffic",
    },
    "pt-BR": {
        "who": "a gente|eu|a equipe|o meu time|o time|nós",
        "did": "testou|usou|treinou|monitorou|validou|trocou|mediu|comparou|revisou|automatizou",
        "what": "o modelo|o novo modelo|o serviço|o pipeline|a base de dados|o treinamento|o banco de dados"
        "|a máquina|o sistema|a versão antiga",
        "when": "toda semana|em produção|no ambiente de teste|depois da entrega|todo mês|no fim de semana",
        "why": "os dados chegaram tarde|o tráfego dobrou|a memória estava cheia|o erro diminuiu"
        "|o orçamento era pequeno|os usuários ficaram felizes",
        "tool": "docker|kubernetes|airflow|kafka|terraform|grafana",
        "aim": "para reduzir o risco|para economizar dinheiro|para melhorar a qualidade|para evitar problemas",
    },
}
TEMPLATES = {
    "en": ("{who} {did} {what} {when}", "{who} {did} {what} with {tool} {aim}", "{who} {did} {what} {aim}"),
    "pt-BR": ("{who} {did} {what} {when}", "{who} {did} {what} com {tool} {aim}", "{who} {did} {what} {aim}"),
}
CONJUNCTIONS = {"en": ("because", "and then", "but", "so"), "pt-BR": ("porque", "e", "mas", "então")}
FILLERS = {"en": ("um", "uh"), "pt-BR": ("hum", "ahn", "é")}
FILLER_VOICES = {"en": ("en-us+m3", "en-us+f2", "en-gb-x-rp+f4"), "pt-BR": ("pt-br+m3", "pt-br+f2", "pt-br+m7")}
FILLER_RATES = {"drawn out": (80, 130), "short": (150, 200)}
"""Words a minute."""

MOST = 0.85
"""Share of sentences with a filled pause, where there shall be many."""

CLOSINGS = {"en": ("that's it", "i think that's it", "so yeah"), "pt-BR": ("é isso", "acho que é isso", "é só isso")}


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence that was put into the answer."""

    start: float
    end: float
    kind: PauseKind


@dataclass(frozen=True, slots=True)
class SpokenAnswer:
    """An answer with its truth.

    recording: 16 kHz, without noise or silence at the end. fillers: where filled pauses sound.
    """

    language: str
    recording: Recording
    words: tuple[Word, ...]
    pauses: tuple[Pause, ...]
    fillers: tuple[Stretch, ...]
    closes: bool


@dataclass
class Speaker:
    """Says one answer, piece after piece."""

    language: str
    random: Random
    voice: Voice
    sound: list[Samples] = field(default_factory=list)
    words: list[Word] = field(default_factory=list)
    pauses: list[Pause] = field(default_factory=list)
    fillers: list[Stretch] = field(default_factory=list)
    seconds: float = 0.0

    @classmethod
    def of(cls, language: str, random: Random) -> Speaker:
        """Draw a voice."""
        voice = Voice(random.choice(VOICES[language]), random.randrange(140, 185), random.randrange(35, 65))
        return cls(language, random, voice)

    def sentence(self) -> str:
        """Draw a sentence."""
        template = self.random.choice(TEMPLATES[self.language])
        return template.format(
            **{slot: self.random.choice(words.split("|")) for slot, words in SLOTS[self.language].items()}
        )

    def say(self, text: str) -> None:
        """Say a whole sentence."""
        self._add(speak(f"{text}.", self.voice), 0, None)

    def say_broken(self, text: str, kind: PauseKind, pause: float, *, style: str = "drawn out") -> None:
        """Say a sentence with a pause inside. style: of the filled pause before it, if it is of that kind."""
        words = text.split()
        place = self.random.randrange(2, len(words) - 1)
        if kind == "conjunction":
            conjunction = self.random.choice(CONJUNCTIONS[self.language])
            reason = self.random.choice(SLOTS[self.language]["why"].split("|"))
            place = len(words) + len(conjunction.split())
            text = f"{text} {conjunction} {reason}"
        spoken = speak(f"{text}.", self.voice)
        self._add(spoken, 0, place)
        if kind == "filler":
            self.fill(style)
        self.pause(pause, kind)
        self._add(spoken, place, None)

    def fill(self, style: str = "drawn out") -> None:
        """Hold the floor, on one pitch."""
        text = self.random.choice(FILLERS[self.language])
        rate = self.random.randrange(*FILLER_RATES[style])
        voice = Voice(self.voice.name, rate, self.voice.pitch - 5, self.random.randrange(5, 20))
        self._silence(self.random.uniform(0.05, 0.3))
        start = self.seconds
        self._add(speak(text, voice), 0, None)
        self.fillers.append(Stretch(start, self.seconds))

    def pause(self, seconds: float, kind: PauseKind) -> None:
        """Be silent."""
        self.pauses.append(Pause(self.seconds, self.seconds + seconds, kind))
        self._silence(seconds)

    def answer(self, *, closes: bool = False) -> SpokenAnswer:
        """Give what was said."""
        recording = Recording(np.concatenate(self.sound))
        return SpokenAnswer(
            self.language, recording, tuple(self.words), tuple(self.pauses), tuple(self.fillers), closes
        )

    def _add(self, spoken: Spoken, first: int, last: int | None) -> None:
        """Say the words from `first` up to `last` of what was spoken as one breath."""
        times = [*spoken.starts, spoken.recording.duration]
        end = times[len(spoken.words) if last is None else last]
        start = 0.0 if first == 0 else times[first]
        samples = _faded(spoken.recording.between(start, end).samples)
        for index in range(first, len(spoken.words) if last is None else last):
            shift = self.seconds - start
            self.words.append(Word(spoken.words[index].strip(".,"), times[index] + shift, times[index + 1] + shift))
        self._append(samples)

    def _silence(self, seconds: float) -> None:
        self._append(np.zeros(round(seconds * SAMPLE_RATE), np.float32))

    def _append(self, samples: Samples) -> None:
        self.sound.append(samples)
        self.seconds += len(samples) / SAMPLE_RATE


def _faded(samples: Samples) -> Samples:
    """Take the clicks off the cut ends: 5 ms."""
    ramp = np.linspace(0.0, 1.0, 80, dtype=np.float32)
    faded = samples.copy()
    faded[:80] *= ramp
    faded[-80:] *= ramp[::-1]
    return faded


def thinking_answer(seed: int, *, longest_between: float = 2.5, longest_inside: float = 6.0) -> SpokenAnswer:
    """Give a short answer: two whole clauses with a pause between, two broken ones with a pause inside."""
    random = Random(seed)  # noqa: S311  keeps no secret
    speaker = Speaker.of(random.choice(("en", "pt-BR")), random)
    kinds: list[PauseKind] = [random.choice(("filler", "conjunction", "clause")) for _ in range(2)]
    closes = random.random() < 0.25
    for kind in kinds:
        speaker.say_broken(speaker.sentence(), kind, random.uniform(0.6, longest_inside))
        speaker.pause(random.uniform(0.4, longest_between), "between")
    speaker.say(random.choice(CLOSINGS[speaker.language]) if closes else speaker.sentence())
    return speaker.answer(closes=closes)


def filled_answer(seed: int, seconds: float, language: str, style: str) -> SpokenAnswer:
    """Give an answer of about this length, most sentences with a filled pause of this style, in one of three voices."""
    random = Random(seed)  # noqa: S311  keeps no secret
    speaker = Speaker.of(language, random)
    speaker.voice = replace(speaker.voice, name=random.choice(FILLER_VOICES[language]))
    while speaker.seconds < seconds:
        if random.random() < MOST:
            speaker.say_broken(speaker.sentence(), "filler", random.uniform(0.05, 0.8), style=style)
        else:
            speaker.say(speaker.sentence())
        speaker.pause(random.uniform(0.45, 1.2), "between")
    return speaker.answer()


def fluent_answer(seed: int, seconds: float, language: str = "en") -> SpokenAnswer:
    """Give an answer of about this length, 0.45 to 1.2 s between sentences."""
    random = Random(seed)  # noqa: S311  keeps no secret
    speaker = Speaker.of(language, random)
    while True:
        random.random()  # keeps the answers that have been published
        speaker.say(speaker.sentence())
        if speaker.seconds >= seconds:
            return speaker.answer()
        speaker.pause(random.uniform(0.45, 1.2), "between")


def noise(seconds: float, seed: int, *, level: float) -> Samples:
    """Give room noise, falling by 3 dB an octave, at `level` dB relative to full scale."""
    random = np.random.default_rng(seed)
    count = round(seconds * SAMPLE_RATE)
    spectrum = np.fft.rfft(random.standard_normal(count))
    spectrum /= np.sqrt(np.maximum(np.arange(len(spectrum)) / max(seconds, 1e-3), 50.0))
    sound = np.fft.irfft(spectrum, count)
    return np.asarray(sound / np.sqrt(np.mean(sound**2)) * 10 ** (level / 20), np.float32)


def noisy(recording: Recording, seed: int, *, snr: float, silence: float = 0.0) -> Recording:
    """Give it with room noise `snr` dB below the speech, and `silence` seconds of the noise alone behind it."""
    loud = recording.samples[np.abs(recording.samples) > 0.01]
    level = 10 * np.log10(np.mean(loud**2)) - snr
    sound = np.concatenate([recording.samples, np.zeros(round(silence * SAMPLE_RATE), np.float32)])
    return Recording(sound + noise(len(sound) / SAMPLE_RATE, seed, level=level)[: len(sound)])
