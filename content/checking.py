"""What weakens a bank without making it wrong: warnings for whoever writes it.

Only what shows from the words alone. What needs the scorer (a reference answer that misses a key point, a wrong claim
that a reference answer matches) is checked by whoever joins the two, and gives :class:`Mistake` all the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import combinations

from content.bank import Bank, KeyPoint, Question
from content.deriving import likeness
from content.errors import Mistake
from content.schema import field_name
from content.stems import content_stems, words

FEWEST_PHRASINGS = 3
FEWEST_POINTS, MOST_POINTS = 3, 10
FEWEST_REFERENCE_WORDS, MOST_REFERENCE_WORDS = 40, 260
MOST_PROMPT_WORDS = 50
FEWEST_PHRASING_STEMS = 2
TWICE = 0.8
"""Likeness (Dice, stems) from which one phrasing fits two key points."""
WIDESPREAD = 4
"""In how many questions a term may stand before the glossary should have it."""
MOST_GLOSSARY = 60
"""Terms. The recogniser reads the beginning of a longer list only."""


def check(bank: Bank) -> tuple[Mistake, ...]:
    """Give the warnings for a bank, in the order of its questions; the lines are not known here.

    :func:`content.loading.located` adds them.
    """
    return (
        *_glossary(bank),
        *(warning for question in bank.questions for warning in _question(question, bank.language)),
    )


def _question(question: Question, language: str) -> Iterator[Mistake]:
    yield from _references(question)
    if question.derived:
        yield _warning("check-derived", question, "reference_answers")
        return
    if len(words(question.prompt)) > MOST_PROMPT_WORDS:
        yield _warning("check-long-prompt", question, "prompt", most=MOST_PROMPT_WORDS)
    for name in ("hint", "follow_ups", "wrong_claims"):
        if not getattr(question, name):
            yield _warning(f"check-no-{name.replace('_', '-')}", question, name)
    yield from _points(question)
    yield from _phrasings(question, language)
    yield from _terms(question)


def _references(question: Question) -> Iterator[Mistake]:
    if len(question.reference_answers) < 2:
        yield _warning("check-one-reference", question, "reference_answers")
    for index, reference in enumerate(question.reference_answers):
        count = len(reference.split())
        if not FEWEST_REFERENCE_WORDS <= count <= MOST_REFERENCE_WORDS:
            bounds = {"low": FEWEST_REFERENCE_WORDS, "high": MOST_REFERENCE_WORDS}
            yield _warning("check-reference-length", question, "reference_answers", index, count=count, **bounds)


def _points(question: Question) -> Iterator[Mistake]:
    count = sum(not point.bonus for point in question.key_points)
    if not FEWEST_POINTS <= count <= MOST_POINTS:
        yield _warning("check-point-count", question, "key_points", count=count, low=FEWEST_POINTS, high=MOST_POINTS)
    for index, point in enumerate(question.key_points):
        if len(point.phrasings) < FEWEST_PHRASINGS:
            yield _warning("check-few-phrasings", question, "key_points", index, count=len(point.phrasings))
        if not point.follow_up:
            yield _warning("check-no-follow-up", question, "key_points", index)


def _phrasings(question: Question, language: str) -> Iterator[Mistake]:
    """Find phrasings that say too little, stand twice, or fit two key points."""
    ways = [
        (index, number, way, frozenset(content_stems(way, language)))
        for index, point in enumerate(question.key_points)
        for number, way in enumerate(_ways(point), start=-1)
    ]
    for index, number, way, stems in ways:
        if number >= 0 and len(stems) < FEWEST_PHRASING_STEMS:
            yield _warning("check-bare-phrasing", question, "key_points", index, "phrasings", number, text=way)
    for (one, _, _, stems), (other, number, way, others) in combinations(ways, 2):
        place = ("key_points", other, *(("phrasings", number) if number >= 0 else ()))
        if one == other and stems == others and number >= 0:
            yield _warning("check-phrasing-twice", question, *place, text=way)
        elif one != other and likeness(stems, others) >= TWICE:
            yield _warning("check-phrasing-fits-two", question, *place, text=way, point=question.key_points[one].text)


def _ways(point: KeyPoint) -> tuple[str, ...]:
    return (point.text, *point.phrasings)


def _terms(question: Question) -> Iterator[Mistake]:
    """Find names that stand for two things."""
    owners: dict[str, int] = {}
    for index, term in enumerate(question.terms):
        for name in dict.fromkeys(name.casefold() for name in (term.term, *term.aliases)):
            if owners.setdefault(name, index) != index:
                first = question.terms[owners[name]].term
                yield _warning("check-alias-twice", question, "terms", index, name=name, first=first)


def _glossary(bank: Bank) -> Iterator[Mistake]:
    if len(bank.glossary) > MOST_GLOSSARY:
        yield Mistake("check-long-glossary", field="glossary", details=(("most", MOST_GLOSSARY),))
    known = {entry.casefold() for entry in bank.glossary}
    counts = Counter(term.term for question in bank.questions for term in question.terms)
    for term, count in counts.items():
        if count >= WIDESPREAD and _is_name(term) and term.casefold() not in known:
            yield Mistake("check-glossary-gap", field="glossary", details=(("term", term), ("count", count)))


def _is_name(term: str) -> bool:
    """Tell names and abbreviations, which a recogniser does not expect, from plain words."""
    return any(letter.isupper() for letter in term[1:]) or (term[:1].isupper() and " " not in term)


def _warning(message: str, question: Question, *place: str | int, **details: str | float) -> Mistake:
    return Mistake(message, question=question.id, field=field_name(place), details=tuple(details.items()))
