"""A transcript set right by the candidate: the words that stay keep their times, and what was heard is kept too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from audio.transcript import Transcript, Word
from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.session import Answer, Session, Turn

LONGEST = 50_000
"""Characters that a corrected transcript may have: an hour of fast speech (ours)."""

Assess = Callable[[Question, Answer], Assessment]


def corrected(answer: Answer, text: str) -> Answer:
    """Give `answer` with `text` for its transcript; the first correction keeps aside what was heard."""
    before = answer.transcript
    after = aligned(before, text)
    if after.text == before.text:
        return answer
    heard = answer.original or before
    # Whoever puts back what was heard has corrected nothing; the recogniser's own words and doubts count again.
    if after.text == heard.text:
        return replace(answer, transcript=heard, original=None)
    return replace(answer, transcript=after, original=heard)


def aligned(transcript: Transcript, text: str) -> Transcript:
    """Give `text` with the times of the words of `transcript` that stay in it.

    New words share the seconds of the words that they replace, or lie between their neighbours. What a person wrote
    is certain: its probability is 1. A transcript without times stays without.
    """
    tokens = text.split()
    words = tuple(_timed(transcript.words, tokens)) if transcript.words else ()
    return replace(transcript, text=" ".join(tokens), words=words)


def reassessed(session: Session, number: int, take: int, text: str, assess: Assess) -> Session:
    """Give `session` with one answer corrected and assessed again; every other turn stays as it is.

    Raises KeyError if there is no such turn.
    """
    turns = [(turn.number, turn.take) for turn in session.turns]
    if (number, take) not in turns:
        raise KeyError((number, take))
    place = turns.index((number, take))
    turn = _assessed(session.turns[place], text, assess)
    return replace(session, turns=(*session.turns[:place], turn, *session.turns[place + 1 :]))


def _assessed(turn: Turn, text: str, assess: Assess) -> Turn:
    answer = corrected(turn.answer, text)
    if answer == turn.answer:
        return turn
    return replace(turn, answer=answer, assessment=assess(turn.question, answer))


def _timed(words: Sequence[Word], tokens: Sequence[str]) -> Iterator[Word]:
    """Give each of `tokens` its time."""
    # Not difflib: on an hour of speech it takes minutes.
    from rapidfuzz.distance import Levenshtein

    before = [_bare(word.text) for word in words]
    after = [_bare(token) for token in tokens]
    same = Levenshtein.opcodes(before, after).as_matching_blocks()
    for here, following in pairwise([(0, 0, 0), *((block.a, block.b, block.size) for block in same)]):
        first, begin = here[0] + here[2], here[1] + here[2]
        last, end, size = following
        yield from _spread(tokens[begin:end], *_room(words, first, last))
        for word, token in zip(words[last : last + size], tokens[end : end + size], strict=True):
            # Only its punctuation or case was changed: the recogniser's doubt about it is settled as well.
            yield word if word.text == token else Word(token, word.start, word.end)


def _room(words: Sequence[Word], first: int, last: int) -> tuple[float, float]:
    """Give the seconds in which the words from `first` to `last` (exclusive) were said, or that lie between."""
    if first < last:
        return words[first].start, words[last - 1].end
    start = words[first - 1].end if first else max(words[0].start - 0.5, 0.0)
    end = words[first].start if first < len(words) else start
    return start, max(start, end)


def _spread(tokens: Sequence[str], start: float, end: float) -> Iterator[Word]:
    step = (end - start) / max(len(tokens), 1)
    for place, token in enumerate(tokens):
        yield Word(token, round(start + place * step, 3), round(start + (place + 1) * step, 3))


def _bare(token: str) -> str:
    """Give what two spellings of a word share: no case, no punctuation around it."""
    return token.casefold().strip(".,;:!?…\"'“”‘’()[]«»") or token
