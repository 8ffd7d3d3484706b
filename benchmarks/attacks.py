"""Attacks on the scoring, made from a bank: answers that look like much and deserve little, and good ones disguised."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from content.bank import Bank, Question

Pick = Callable[[Question], Iterator[str]]


@dataclass(frozen=True, slots=True)
class Attack:
    """Answers of one kind. earns: what they deserve, in words."""

    name: str
    earns: str
    answers: Pick


SAYS = {
    "en": {
        "empty": ("", "um, uh, hmm"),
        "dont_know": ("I don't know.", "Sorry, I have no idea.", "Hmm, I don't know, I've never worked with that."),
        "echo": ("So you are asking me this. ",),
        "untrue": ("It is not true that ",),
        "unknown": ("And {}, to be honest, I've read about it, but I've never used it.",),
        "swear": (" What a fucking mess, shit.",),
    },
    "pt-BR": {
        "empty": ("", "hum, ahn, hã"),
        "dont_know": ("Não sei.", "Desculpa, não faço ideia.", "Hum, não sei, nunca trabalhei com isso."),
        "echo": ("Então a sua pergunta é esta. ",),
        "untrue": ("Não é verdade que ",),
        "unknown": ("E {}, pra falar a verdade, eu só conheço de nome, nunca usei.",),
        "swear": (" Que porra, caralho.",),
    },
}

ELSEWHERE = {
    "en": (
        (
            "Last summer we drove along the coast for two weeks, and I learned to bake bread in a cast iron pot. The "
            "trick is patience, you let the dough rest overnight, and in the morning the kitchen smells wonderful. My "
            "neighbour brought tomatoes from her garden, and we sat outside and talked about old films."
        ),
        (
            "I like this company because the office is close to the river and the people were friendly on the phone. I "
            "have been playing the violin since I was six, and on Sundays I referee football matches for children. It "
            "teaches you to stay calm, and that nobody ever agrees with you."
        ),
    ),
    "pt-BR": (
        (
            "No verão passado a gente viajou pelo litoral por duas semanas, e eu aprendi a fazer pão numa panela de "
            "ferro. O segredo é paciência, você deixa a massa descansar a noite toda, e de manhã a cozinha fica "
            "cheirosa. A vizinha trouxe tomate da horta, e ficamos lá fora conversando sobre filmes antigos."
        ),
        (
            "Eu gosto desta empresa porque o escritório fica perto do rio e o pessoal foi simpático no telefone. Toco "
            "violino desde os seis anos, e no domingo apito jogo de futebol das crianças. Isso ensina a ficar calmo, e "
            "que ninguém nunca concorda com você."
        ),
    ),
}


def attacks(bank: Bank, seed: int = 0) -> tuple[Attack, ...]:
    """Give the attacks on the questions of a bank."""
    chance = random.Random(seed)  # noqa: S311  a shuffle keeps no secret
    says, elsewhere = SAYS[bank.language], ELSEWHERE[bank.language]
    return (
        Attack("empty", "0", lambda _: iter(says["empty"])),
        Attack("don't know", "0", lambda _: iter(says["dont_know"])),
        Attack("echo", "at most 20", lambda question: iter((question.prompt, says["echo"][0] + question.prompt))),
        Attack("salad", "at most 20", lambda question: _shuffled(question, chance)),
        Attack("terms listed", "at most 20", lambda question: iter((_listed(question),))),
        Attack("named as unknown", "at most 20", lambda question: iter((_unknown(question, says["unknown"][0]),))),
        Attack("off topic", "at most 20", lambda _: iter(elsewhere)),
        Attack("other question", "at most 20", lambda question: _others(bank, question)),
        Attack("one sentence repeated", "as said once", lambda question: iter((f"{_second(question)} " * 8,))),
        Attack("negated reference", "at most 39", lambda question: _denied(question, says["untrue"][0])),
        Attack("ramble with the right points", "85 or more", lambda question: _rambling(question, elsewhere)),
        Attack("reference", "85 or more", lambda question: iter(question.reference_answers)),
        Attack("profanity", "as without", lambda question: iter((question.reference_answers[0] + says["swear"][0],))),
    )


def garbled(text: str, chance: random.Random, share: float = 0.08) -> str:
    """Give the text as a poor recogniser might: letters lost or wrong, words cut in two, some words gone."""
    words = []
    for word in text.split():
        if chance.random() < share / 4:
            continue
        words.append(_misheard(word, chance) if len(word) > 4 and chance.random() < share else word)
    return " ".join(words)


def _misheard(word: str, chance: random.Random) -> str:
    place = chance.randrange(1, len(word) - 1)
    other = chance.choice("aeioustrlnm")
    lost, wrong, cut = word[place + 1 :], f"{other}{word[place + 1 :]}", f" {word[place:]}"
    return word[:place] + chance.choice((lost, wrong, cut))


def _shuffled(question: Question, chance: random.Random) -> Iterator[str]:
    for answer in question.reference_answers:
        words = answer.split()
        chance.shuffle(words)
        yield " ".join(words)


def _listed(question: Question) -> str:
    return ", ".join(name for term in question.terms for name in (term.term, *term.equivalents))


def _unknown(question: Question, unknown: str) -> str:
    return " ".join(unknown.format(term.term) for term in question.terms)


def _others(bank: Bank, question: Question) -> Iterator[str]:
    """Give the answers to two questions that lie apart in the bank and are not related."""
    place = bank.questions.index(question)
    for step in (5, 13):
        other = bank.questions[(place + step) % len(bank.questions)]
        if other.id not in question.related and question.id not in other.related:
            yield other.reference_answers[0]


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.?!])\s+", text)


def _second(question: Question) -> str:
    return (_sentences(question.reference_answers[0]) * 2)[1]


def _denied(question: Question, untrue: str) -> Iterator[str]:
    for answer in question.reference_answers:
        yield " ".join(f"{untrue}{one[:1].lower()}{one[1:]}" for one in _sentences(answer))


def _rambling(question: Question, elsewhere: tuple[str, ...]) -> Iterator[str]:
    for answer in question.reference_answers:
        yield f"{elsewhere[0]} {answer} {elsewhere[1]}"
