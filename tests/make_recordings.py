"""Make the recordings of the demonstration and of the tests again: `python tests/make_recordings.py`.

Every answer is ours and spoken by espeak-ng, sentence by sentence, in voices that the interviewer does not use; the
sentences are trained on by the carried model `micro`, so it hears them well: tests/test_recordings.py checks it. The
same script gives the same sound (espeak's variants with breath, f2, f3 and f5, would not); what is said stands in
`spoken.json` beside the recordings.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zlib import crc32

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from audio.recording import SAMPLE_RATE, Recording, Samples  # noqa: E402
from audio.synthesis import Pyttsx3Synthesizer, VoiceOptions  # noqa: E402

GAIN = -4.0
"""dB below the synthesizer's level: somebody at half a metre."""

BITS = 10
"""Resolution. Its rounding, dithered, is the faint noise of a room (-60 dB), and halves the size of the files."""

HEAD, TAIL = (0.6, 1.2), 1.0
"""Seconds of silence before (between these two) and after an answer."""

PAUSES = (0.6, 0.9)
"""Seconds between two sentences lie between these; below half a second `micro` hears them as one, and worse."""

# On its own, espeak reads the letter's name, "é agudo".
LEXICONS = {"pt-BR": {"é,": "éh,"}}


@dataclass(frozen=True, slots=True)
class Script:
    """What is spoken in one recording.

    file: from the root of the repository. parts: sentences, and pauses in seconds instead of the usual ones.
    rate: words per minute.
    """

    file: str
    language: str
    voice: str
    rate: int
    parts: tuple[str | float, ...]

    @property
    def text(self) -> str:
        """Everything that is said."""
        return " ".join(part for part in self.parts if isinstance(part, str))


def recording_of(script: Script) -> Recording:
    """Speak a script, in a room."""
    random = np.random.default_rng(crc32(script.file.encode()))
    spoken = np.concatenate(list(_pieces(script, random))) * 10 ** (GAIN / 20)
    step = 2.0 ** (1 - BITS)
    dither = random.random(len(spoken)) - random.random(len(spoken))
    return Recording((np.round(spoken / step + dither) * step).astype(np.float32))


def _pieces(script: Script, random: np.random.Generator) -> Iterator[Samples]:
    """Give silences and sentences in turn."""
    synthesizer = Pyttsx3Synthesizer(None, VoiceOptions(script.voice, script.rate), lexicons=LEXICONS)
    pause = random.uniform(*HEAD)
    for part in script.parts:
        if isinstance(part, str):
            yield _silence(pause)
            yield _trimmed(synthesizer.synthesize(part, language=script.language).resampled(SAMPLE_RATE).samples)
            pause = random.uniform(*PAUSES)
        else:
            pause = part
    yield _silence(TAIL)


def _silence(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


def _trimmed(samples: Samples) -> Samples:
    """Cut off the silence that engines add."""
    heard = np.flatnonzero(np.abs(samples) > 0.003)
    return samples[max(heard[0] - 400, 0) : heard[-1] + 800]


DEMONSTRATION = (
    Script(
        "interviewer/demonstration/en/model-and-concept-drift.flac",
        "en",
        "gmw/en-us+m3",
        155,
        (
            "In general, the performance of the model changes over time because users behave differently.",
            "Model drift means that the data in production is different from the training data.",
            "The model degraded slowly because the data distribution changed.",
            "Concept drift is a special case of model drift.",
            "Concept drift means that the relation between the features and the labels changed.",
            "The features are the same, but the labels are different.",
            "Then the predictions were wrong because the training data was old.",
            "For example, the fraud detector was stable, and then the error rate went from two percent to ten percent.",
            "That is why we monitor the model in production.",
            "If the drift score is above ten percent we retrain the model.",
        ),
    ),
    Script(
        "interviewer/demonstration/en/canary-vs-blue-green.flac",
        "en",
        "gmw/en-us+m3",
        163,
        (
            "Canary deployment means sending five percent of the traffic to the new version.",
            "If the error rate is stable, we send twenty percent, and then fifty percent, and then everyone.",
            "Only a few users see the errors.",
            "In my experience, canary deployment is a good choice for a small team.",
            "To be honest, I do not know much about blue green deployment.",
        ),
    ),
    Script(
        "interviewer/demonstration/en/production-model-troubleshooting.flac",
        "en",
        "gmw/en-us+m3",
        150,
        (
            "Um, how do I say this.",
            2.1,
            "Um, there was an incident with the recommendation engine last year.",
            "On Monday morning, the accuracy dropped by twenty percent.",
            "My role was to find the root cause, you know, and to fix the model.",
            1.8,
            "First, uh, I inspected the logs and the metrics.",
            "You know, the predictions were wrong because the upstream team changed the format.",
            1.6,
            "Then I compared the input data and the training data.",
            "Um, I fixed the pipeline with the data engineers in two days.",
            "At the same time, I deployed a fix for the input data.",
            "I monitored the accuracy every day.",
            "In the end, uh, accuracy went from seventy percent to ninety percent.",
            "I explained the root cause to the product owner.",
            "Um, and we added schema validation to the pipeline.",
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/model-and-concept-drift.flac",
        "pt-BR",
        "roa/pt-br+f1",
        160,
        (
            "Em geral, o desempenho do modelo muda com o tempo porque os dados mudam.",
            "Na deriva do modelo, os dados de produção são diferentes dos dados de treinamento.",
            "A acurácia cai porque a distribuição dos dados mudou.",
            "Na deriva de conceito, a relação entre os dados e os rótulos mudou.",
            "A entrada é a mesma, mas o resultado é diferente.",
            "Então as previsões estavam erradas porque o treinamento era antigo.",
            "Por exemplo, o preço aumentou e a taxa de erro foi de dois por cento para dez por cento.",
            "É por isso que devemos monitorar o modelo e treinar com dados novos.",
            "Na prática, nós monitoramos os dados toda semana.",
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/canary-vs-blue-green.flac",
        "pt-BR",
        "roa/pt-br+f1",
        160,
        (
            "Usamos a implantação canário e a implantação azul e verde para reduzir o risco.",
            "Na implantação canário, mandamos cinco por cento do tráfego para a versão nova.",
            "Se a taxa de erro for baixa, mandamos cinquenta por cento e depois todo o tráfego.",
            "Assim a gente detecta os erros mais cedo.",
            "A implantação azul e verde precisa de duas infraestruturas.",
            "Para ser sincero, não conheço muito bem a implantação azul e verde.",
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/production-model-troubleshooting.flac",
        "pt-BR",
        "roa/pt-br+f1",
        160,
        (
            "Bom, hã, houve um incidente com o modelo em produção no ano passado.",
            2.1,
            "Na segunda feira, é, a acurácia foi de noventa por cento para setenta por cento.",
            "Tipo, o alerta disparou e o cliente reclamou.",
            "O meu papel era achar a causa raiz, né, e corrigir o modelo.",
            1.8,
            "Primeiro, hã, eu revisei os logs e as métricas.",
            "Tipo, faltava um atributo porque a outra área mudou o esquema.",
            1.6,
            "Depois disso, né, eu validei os dados com o esquema do modelo.",
            "Depois eu corrigi o pipeline com a equipe de dados.",
            "Enquanto isso, hã, eu implantei a versão anterior.",
            "Depois eu monitorei a acurácia todo dia.",
            "Finalmente, a acurácia foi de setenta por cento para noventa por cento e o cliente ficou feliz.",
            "Eu documentei a causa raiz para o dono do produto.",
        ),
    ),
)
"""The answers of `interviewer demo`: in each language a strong one, a partial one, a story with fillers and pauses."""

TESTS = (
    Script(
        "tests/recordings/sentence-en.flac",
        "en",
        "gmw/en-us+m3",
        155,
        ("We send five percent of the traffic to the candidate model.",),
    ),
    Script(
        "tests/recordings/sentence-pt-BR.flac",
        "pt-BR",
        "roa/pt-br+m3",
        155,
        ("Usamos a implantação canário para reduzir o risco.",),
    ),
    Script(
        "tests/recordings/thinking-en.flac",
        "en",
        "gmw/en-us+m3",
        155,
        (
            "The error rate went from two percent to ten percent.",
            3.0,
            "That is why we monitor the model in production.",
        ),
    ),
    Script(
        "tests/recordings/fillers-en.flac",
        "en",
        "gmw/en-us+m3",
        155,
        (
            "Um, the alert fired on Monday morning.",
            "You know, the customer complained and nobody was watching the logs.",
            "First, uh, I inspected the logs and the metrics.",
        ),
    ),
    Script(
        "tests/recordings/fillers-pt-BR.flac",
        "pt-BR",
        "roa/pt-br+m3",
        165,
        (
            "É, o alerta disparou na segunda feira.",
            "Sabe, o cliente reclamou porque as previsões estavam erradas.",
            "Primeiro, hã, eu revisei os logs e as métricas.",
        ),
    ),
)


def room(seconds: float) -> Recording:
    """Give a quiet room: noise at -50 dB that falls off towards high frequencies, as a fan's does."""
    random = np.random.default_rng(7)
    steps = np.cumsum(random.standard_normal(round(seconds * SAMPLE_RATE)))
    noise = np.diff(steps - np.convolve(steps, np.full(64, 1 / 64), "same"), prepend=0.0)
    return Recording((noise / noise.std() * 10 ** (-50 / 20)).astype(np.float32))


def tone(seconds: float) -> Recording:
    """Give 440 Hz at -12 dB; without voice activity detection, `micro` hears words in it."""
    time = np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return Recording((0.25 * np.sin(2 * np.pi * 440 * time)).astype(np.float32))


def manifest(scripts: tuple[Script, ...], folder: Path) -> str:
    """Give as JSON what is said in each file, by its path from the folder."""
    entries = {
        str((ROOT / script.file).relative_to(folder)): {
            "language": script.language,
            "voice": script.voice,
            "rate": script.rate,
            "text": script.text,
        }
        for script in scripts
    }
    return json.dumps(entries, ensure_ascii=False, indent=2) + "\n"


def main() -> None:
    """Write all files."""
    for scripts, folder in ((DEMONSTRATION, ROOT / "interviewer/demonstration"), (TESTS, ROOT / "tests/recordings")):
        for script in scripts:
            path = ROOT / script.file
            path.parent.mkdir(parents=True, exist_ok=True)
            recording_of(script).save(path)
        (folder / "spoken.json").write_text(manifest(scripts, folder), encoding="utf-8")
    room(5.0).save(ROOT / "tests/recordings/room.flac")
    tone(3.0).save(ROOT / "tests/recordings/tone.flac")


if __name__ == "__main__":
    main()
