"""What `micro` mishears, by language and voice: `python -m benchmarks.micro`.

Sentences that it was not trained on, spoken by the synthesizer, joined with pauses as an answer is, and written down
by the code that practice uses. The first kind stays within the words of its domain, the second is free prose.
"""

from __future__ import annotations

import re

import numpy as np

from audio.recording import SAMPLE_RATE, Recording
from audio.synthesis import Pyttsx3Synthesizer, VoiceOptions
from audio.whisper import WhisperTranscriber

VOICES = {
    "en": ("gmw/en-us", "gmw/en-us+f2", "gmw/en-us+m3", "gmw/en-gb-x-rp", "gmw/en-us+Andrea", "gmw/en-us+boris"),
    "pt-BR": ("roa/pt-br", "roa/pt-br+f2", "roa/pt-br+m3", "roa/pt-br+Andrea", "roa/pt-br+boris"),
}
RATE = 155
"""Words per minute."""

PAUSE = 0.6
"""Seconds between sentences."""

SENTENCES = {
    "en": {
        "domain": (
            "We retrain the model because the data distribution changed after the release.",
            "The fraud detector was slow, so we cached the features in redis.",
            "I compared the old model and the new model for two weeks.",
            "If the latency is above the threshold, the alert fires and we roll back.",
            "The data scientist asked me to deploy the new version on Friday.",
            "We use docker and kubernetes to scale the inference server.",
            "The validation failed because the input schema changed.",
            "Monitoring is important because the model degrades slowly.",
        ),
        "prose": (
            "My grandmother taught me to bake bread when I was seven years old.",
            "Nobody in the meeting understood why the warehouse had ordered so many blankets.",
            "I usually explain it with the picture of a thermostat on the kitchen wall.",
            "Once the invoices were digitised, the accountants could finally go home before dinner.",
            "She sketched the whole architecture on a napkin and we kept it for years.",
            "What surprised me most was how politely the auditors disagreed with us.",
        ),
    },
    "pt-BR": {
        "domain": (
            "Treinamos o modelo de novo porque a distribuição dos dados mudou.",
            "O alerta disparou porque a latência ficou acima do limite.",
            "Eu comparei a versão antiga com a versão nova durante duas semanas.",
            "A equipe de dados corrigiu o pipeline na segunda feira.",
            "Usamos o docker e o kubernetes para implantar o modelo em produção.",
            "A validação falhou porque o esquema de entrada mudou.",
            "É importante monitorar o modelo porque a acurácia cai com o tempo.",
            "Nós voltamos para a versão anterior em dez minutos.",
        ),
        "prose": (
            "Minha avó me ensinou a fazer pão quando eu tinha sete anos.",
            "Ninguém na reunião entendeu por que o galpão tinha pedido tantos cobertores.",
            "Costumo explicar isso com a figura de um termostato na parede da cozinha.",
            "Quando digitalizaram as faturas, o pessoal da contabilidade passou a jantar em casa.",
            "Ela desenhou a arquitetura inteira num guardanapo, que guardamos por anos.",
            "O que mais me surpreendeu foi a gentileza com que os auditores discordaram.",
        ),
    },
}


def main() -> None:
    """Print the table."""
    import jiwer

    micro = WhisperTranscriber("micro")
    print(f"{'voice':22}{'domain':>10}{'prose':>10}   word error rate, {RATE} words a minute")
    for language, voices in VOICES.items():
        for voice in voices:
            rates = []
            for kind in ("domain", "prose"):
                sentences = SENTENCES[language][kind]
                heard = micro.transcribe(spoken(sentences, language, voice), language=language).text
                rates.append(jiwer.wer(plain(" ".join(sentences)), plain(heard)))
            print(f"{voice:22}" + "".join(f"{rate:10.1%}" for rate in rates), flush=True)


def spoken(sentences: tuple[str, ...], language: str, voice: str) -> Recording:
    """Give the sentences with pauses between them, 16 kHz."""
    synthesizer = Pyttsx3Synthesizer(None, VoiceOptions(voice, RATE))
    silence = np.zeros(round(PAUSE * SAMPLE_RATE), np.float32)
    pieces = [silence]
    for sentence in sentences:
        pieces += [synthesizer.synthesize(sentence, language=language).resampled(SAMPLE_RATE).samples, silence]
    return Recording(np.concatenate(pieces))


def plain(text: str) -> str:
    """Give lower case without punctuation."""
    return " ".join(re.sub(r"[^\w' ]", " ", text.lower()).split())


if __name__ == "__main__":
    main()
