"""How well `micro` hears: word error rate by language and voice, on sentences that it never met.

`python -m benchmarks.micro`, on Linux. `domain`: the kind of sentence that it was trained on, written afresh; `prose`:
what people say, with words that it never saw. It was trained on espeak-ng alone: this says nothing about human voices,
of which it understands nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import jiwer
import numpy as np

from audio.recording import SAMPLE_RATE, Recording
from audio.whisper import WhisperTranscriber
from benchmarks.espeak import Voice, speak

SILENCE = 0.6
"""Seconds before and after a sentence."""

RATE = 155
"""Words per minute, in the middle of what it was trained on."""

VOICES: Mapping[str, Mapping[str, Sequence[str]]] = {
    "en": {
        "trained on": ("en-us", "en-us+f1", "en-us+f2", "en-us+m3", "en-gb-x-rp+m1"),
        "new voice": ("en-us+Andrea", "en-us+Mario", "en-us+linda"),
        "new accent": ("en-gb-scotland",),
    },
    "pt-BR": {
        "trained on": ("pt-br", "pt-br+f1", "pt-br+f2", "pt-br+m3", "pt-br+m1"),
        "new voice": ("pt-br+Andrea", "pt-br+Mario", "pt-br+linda"),
        "new accent": ("pt",),
    },
}
"""espeak's names, by how well `micro` knows them."""

DOMAIN: Mapping[str, Sequence[str]] = {
    "en": (
        "we deployed the ranking model to the kubernetes cluster on friday.",
        "the batch job failed because the input schema changed.",
        "latency dropped by thirty percent after we cached the predictions.",
        "my role was to monitor the fraud detector in production.",
        "if the error rate is above five percent we roll back the release.",
        "we use terraform and docker to make the results reproducible.",
        "the data scientist documented every experiment in the model registry.",
        "first of all, i would start by validating the training data.",
        "the pipeline reads the events and writes the features every hour.",
        "model drift means that users behave differently over time.",
        "they retrained the forecasting model with twelve months of historical data.",
        "the security team encrypted all the customer documents last month.",
        "it took two weeks to migrate the feature store to the cloud.",
        "a canary release is a safe way to test a new version.",
        "our company needs better monitoring and faster incident response.",
        "the alert fired three times during the weekend, and nobody was watching.",
        "precision and recall are more useful than accuracy for imbalanced labels.",
        "the inference server runs on four nodes with sixteen gigabytes of memory.",
        "i learned that data quality matters more than hyperparameter tuning.",
        "in the end, the customer was happy and the bill was much lower.",
    ),
    "pt-BR": (
        "nós implantamos o classificador no cluster na sexta feira.",
        "o treinamento falhou porque o esquema dos dados mudou.",
        "a latência caiu trinta por cento depois de otimizar o código.",
        "o meu papel era monitorar o modelo em produção.",
        "se a taxa de erro passar de cinco por cento vamos reverter a versão.",
        "usamos o docker e o terraform para ter resultados reprodutíveis.",
        "o cientista de dados documenta cada experimento no registro de modelos.",
        "primeiro, eu começaria por validar os dados de treinamento.",
        "o pipeline lê os eventos e grava as variáveis toda hora.",
        "a deriva dos dados significa que os usuários mudam de comportamento.",
        "a equipe de segurança protege todos os documentos dos clientes.",
        "levou duas semanas para migrar a base de dados para a nuvem.",
        "a implantação canário é uma forma segura de testar a nova versão.",
        "a nossa empresa precisa de um monitoramento melhor.",
        "o alerta disparou três vezes no fim de semana e ninguém olhava os logs.",
        "a precisão importa mais do que a acurácia quando os dados são desbalanceados.",
        "o servidor roda em quatro nós com dezesseis gigabytes de memória.",
        "eu aprendi que a qualidade dos dados importa mais do que o modelo.",
        "mandamos dez por cento do tráfego para a versão nova.",
        "no final, o cliente ficou feliz e a conta ficou mais barata.",
    ),
}

PROSE: Mapping[str, Sequence[str]] = {
    "en": (
        "when i joined the bank, nobody could say which customers had received an offer twice.",
        "my colleague noticed that the thermometer in the warehouse was broken since august.",
        "we drew the whole process on a whiteboard and argued about every arrow.",
        "the hospital wanted an explanation for each decision, not only a score.",
        "honestly, i was nervous, because the director sat in the first row.",
        "it feels a bit like changing the wheels of a truck while it drives downhill.",
        "a friend from the airline had warned us about seasonal tickets.",
        "after lunch we compared both spreadsheets line by line and found the typo.",
        "the farmers trusted the forecast only after it had been right for a full harvest.",
        "i would rather ship something boring on tuesday than something brilliant in spring.",
        "the contract said that voices must be erased within thirty days.",
        "somebody had copied the password into a comment, which still makes me shiver.",
        "she asked a simple question that none of us could answer.",
        "we apologised to the drivers and gave them their bonus back.",
        "the second vendor was cheaper, yet their manual was a nightmare.",
        "what surprised me most was how quickly people forget a rule.",
        "i keep a small notebook with every mistake that cost us an evening.",
        "the translation was so poor that patients laughed at it.",
        "before the holidays, half of the shelves in the shop were empty.",
        "if i had to do it again, i would talk to the nurses first.",
    ),
    "pt-BR": (
        "quando eu entrei no banco, ninguém sabia quais clientes tinham recebido a oferta duas vezes.",
        "uma colega percebeu que o termômetro do depósito estava quebrado desde agosto.",
        "desenhamos o processo inteiro num quadro branco e discutimos cada seta.",
        "o hospital queria uma explicação para cada decisão, não só uma nota.",
        "sinceramente, eu estava nervoso, porque a diretora sentou na primeira fila.",
        "é mais ou menos como trocar o pneu do caminhão descendo a serra.",
        "um amigo da companhia aérea tinha avisado sobre as passagens de temporada.",
        "depois do almoço comparamos as duas planilhas linha por linha e achamos o engano.",
        "os agricultores só confiaram na previsão depois de uma safra inteira.",
        "prefiro entregar uma coisa chata na terça do que uma coisa brilhante em setembro.",
        "o contrato dizia que as vozes deviam ser apagadas em trinta dias.",
        "alguém tinha copiado a senha num comentário, e isso ainda me dá arrepio.",
        "ela fez uma pergunta simples que nenhum de nós soube responder.",
        "pedimos desculpas aos motoristas e devolvemos o bônus deles.",
        "o segundo fornecedor era mais em conta, mas o manual era um pesadelo.",
        "o que mais me surpreendeu foi a rapidez com que as pessoas esquecem uma regra.",
        "eu guardo um caderninho com cada erro que nos custou uma noite.",
        "a tradução era tão ruim que os pacientes davam risada.",
        "antes das festas, metade das prateleiras da loja estava vazia.",
        "se fosse hoje, eu conversaria primeiro com as enfermeiras.",
    ),
}


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice on both sets of sentences; word error rates from 0."""

    voice: str
    domain: float
    prose: float


def main() -> None:
    """Print the table."""
    micro = WhisperTranscriber("micro")
    print(f"{'language':10}{'':12}{'voice':16}{'domain':>8}{'prose':>8}   word error rate")
    for language, kinds in VOICES.items():
        for kind, voices in kinds.items():
            heard = [hearing(micro, language, voice) for voice in voices]
            for row in [*heard, mean(heard)] if len(heard) > 1 else heard:
                print(f"{language:10}{kind:12}{row.voice:16}{row.domain:8.1%}{row.prose:8.1%}")


def hearing(micro: WhisperTranscriber, language: str, voice: str) -> Heard:
    """Let `micro` write down all sentences of a language in one voice."""
    domain, prose = (error_rate(micro, sentences[language], language, voice) for sentences in (DOMAIN, PROSE))
    return Heard(voice, domain, prose)


def mean(heard: Sequence[Heard]) -> Heard:
    """Give the mean of several voices; every voice says the same words."""
    domain, prose = (float(np.mean(rates)) for rates in zip(*((row.domain, row.prose) for row in heard), strict=True))
    return Heard("mean", domain, prose)


def error_rate(micro: WhisperTranscriber, sentences: Sequence[str], language: str, voice: str) -> float:
    """Give the word error rate over all sentences, punctuation aside."""
    written = [micro.transcribe(spoken(sentence, voice), language=language).text for sentence in sentences]
    return float(jiwer.wer([plain(sentence) for sentence in sentences], [plain(text) for text in written]))


def spoken(sentence: str, voice: str) -> Recording:
    """Say a sentence with a little silence around it."""
    silence = np.zeros(round(SILENCE * SAMPLE_RATE), np.float32)
    said = speak(sentence, Voice(voice, RATE)).recording.resampled(SAMPLE_RATE)
    return Recording(np.concatenate([silence, said.samples, silence]))


def plain(text: str) -> str:
    """Give the words alone."""
    return " ".join(re.sub(r"[^\w']", " ", text.lower()).split())


if __name__ == "__main__":
    main()
