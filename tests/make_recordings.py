"""Make the recordings of the demonstration and of the tests again: `python tests/make_recordings.py`.

Every answer is ours, in sentences as people speak them, and spoken by espeak-ng in voices that the interviewer does not
use; the carried model `micro` was trained on these texts too, so it hears them well (tests/test_recordings.py). The
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

PAUSES = (0.25, 0.9)
"""Seconds between two sentences lie between these."""

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
        162,
        (
            (
                "Okay, so both of these are about models getting worse as time goes by, because the world "
                "behind the data keeps moving."
            ),
            "Model drift is the broad term.",
            (
                "What you see in production no longer looks like what you trained on, so the performance drops, "
                "maybe because the distribution of an input moved, or because somebody changed how a feature is "
                "collected."
            ),
            "Concept drift is a special case of that.",
            (
                "There, the inputs can look exactly the same, but their relationship with the target has "
                "changed, so what the model once learned isn't true anymore."
            ),
            "Think of a fraud detector.",
            "Nobody touches it, the fraudsters find a new trick, and the predictions get less accurate.",
            "So you keep an eye on it in production, and you retrain it on recent data when it starts to slip.",
        ),
    ),
    Script(
        "interviewer/demonstration/en/canary-vs-blue-green.flac",
        "en",
        "gmw/en-us+m3",
        165,
        (
            "So, with a canary, you don't give the new version to everybody at once.",
            "You start with a small group, let's say five percent of the users, and you watch the error rate.",
            "If it looks healthy, you go to twenty percent, then fifty, and in the end it's everyone.",
            "That way, a bad release only hits a few people.",
            "And blue green, to be honest, I've read about it, but I've never used it, so I'd rather not guess.",
        ),
    ),
    Script(
        "interviewer/demonstration/en/production-model-troubleshooting.flac",
        "en",
        "gmw/en-us+m3",
        160,
        (
            "Um, let me think.",
            2.1,
            "So, last year we had an incident with our recommendation engine.",
            "One Monday morning, the click rate was down by, um, twenty percent.",
            "I was on call that week, so it was my job to find out why, and to get it working again.",
            1.8,
            (
                "First, uh, I went through the logs, and there were no errors at all, so I looked at the "
                "metrics of each feature."
            ),
            "And, you know, one of them was just empty.",
            1.6,
            "It turned out the upstream team had changed the format of their events.",
            "I compared the incoming data with the schema the model expected, and, um, two columns didn't match.",
            (
                "So I fixed the pipeline together with the data engineers, and the same day I shipped a small "
                "patch for the input."
            ),
            "In the end, uh, the click rate was back to normal after two days.",
            (
                "I told the product owner what had happened, and, you know, we added a schema check, so it "
                "can't happen again."
            ),
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/model-and-concept-drift.flac",
        "pt-BR",
        "roa/pt-br+f1",
        170,
        (
            (
                "Bom, os dois falam de um modelo que vai piorando com o tempo, porque o mundo por trás dos "
                "dados não para de mudar."
            ),
            "O model drift é o termo mais amplo.",
            "O que chega em produção já não se parece com o que eu usei no treino, e aí o desempenho cai.",
            "Pode ser que a distribuição tenha mudado, ou que alguém tenha mudado o jeito de calcular uma variável.",
            "O concept drift é um caso particular disso.",
            (
                "A entrada pode até continuar igual, só que a relação dela com o alvo mudou, e o que o modelo "
                "aprendeu deixa de valer."
            ),
            "Pensa num detector de fraude.",
            "Ninguém mexe nele, os fraudadores inventam um golpe novo, e as previsões ficam menos precisas.",
            (
                "Por isso a gente monitora o modelo em produção, e treina de novo com dados recentes quando ele "
                "começa a escorregar."
            ),
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/canary-vs-blue-green.flac",
        "pt-BR",
        "roa/pt-br+f1",
        170,
        (
            "Olha, no canário você não entrega a versão nova pra todo mundo de uma vez.",
            "Começa com um grupo pequeno, digamos, cinco por cento dos usuários, e fica de olho na taxa de erro.",
            "Se estiver tudo bem, vai pra vinte por cento, depois cinquenta, e no fim chega em todo mundo.",
            "Assim, se a versão for ruim, pouca gente sofre.",
            "Já o azul e verde, pra falar a verdade, eu só conheço de nome, nunca usei, então prefiro não inventar.",
        ),
    ),
    Script(
        "interviewer/demonstration/pt-BR/production-model-troubleshooting.flac",
        "pt-BR",
        "roa/pt-br+f1",
        170,
        (
            "Hã, deixa eu pensar.",
            2.1,
            "No ano passado, a gente teve um incidente com o modelo de recomendação.",
            "Numa segunda de manhã, a taxa de cliques tinha caído, é, vinte por cento.",
            (
                "Eu estava de plantão naquela semana, então era meu papel descobrir o motivo e colocar tudo de "
                "volta no lugar."
            ),
            1.8,
            "Primeiro, hã, eu fui olhar os logs, e não tinha erro nenhum, então eu abri as métricas de cada variável.",
            "E, tipo, uma delas estava vazia.",
            1.6,
            "Aí eu descobri que a outra equipe tinha mudado o formato dos eventos, né.",
            "Eu comparei os dados que chegavam com o esquema que o modelo esperava, e duas colunas não batiam.",
            "Eu arrumei o pipeline junto com a engenharia de dados e, no mesmo dia, publiquei uma correção na entrada.",
            "No fim, é, a taxa voltou ao normal em dois dias.",
            (
                "Eu expliquei tudo pro dono do produto, e a gente criou uma validação do esquema, né, pra isso "
                "não acontecer de novo."
            ),
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
