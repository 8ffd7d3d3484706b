"""A transcript set right by the candidate: the words that stay keep their times, and what was heard is kept too."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from audio.transcript import Transcript, Word
from content.bank import Question
from interviewer.assessment import Assessment
from interviewer.session import Answer, FollowUp, Session, Turn

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
    follow_ups = tuple(moved(follow_up, before, after) for follow_up in answer.follow_ups)
    # Whoever puts back what was heard has corrected nothing; the recogniser's own words and doubts count again.
    if after.text == heard.text:
        return replace(answer, transcript=heard, original=None, follow_ups=follow_ups)
    return replace(answer, transcript=after, original=heard, follow_ups=follow_ups)


def moved(follow_up: FollowUp, before: Transcript, after: Transcript) -> FollowUp:
    """Give the follow-up with the place at which its answer begins in the corrected transcript."""
    if follow_up.at is not None and after.words:
        start = bisect_left([word.start for word in after.words], follow_up.at)
    else:
        start = _place(follow_up.start_word, before.text.split(), after.text.split())
    return replace(follow_up, start_word=start)


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
    for here, following in pairwise(_kept([word.text for word in words], tokens)):
        first, begin = here[0] + here[2], here[1] + here[2]
        last, end, size = following
        yield from _spread(tokens[begin:end], *_room(words, first, last))
        for word, token in zip(words[last : last + size], tokens[end : end + size], strict=True):
            # Only its punctuation or case was changed: the recogniser's doubt about it is settled as well.
            yield word if word.text == token else Word(token, word.start, word.end)


def _kept(before: Sequence[str], after: Sequence[str]) -> list[tuple[int, int, int]]:
    """Give the words that stay: where they begin before and after, and how many; first and last none, at the ends."""
    # Not difflib: on an hour of speech it takes minutes.
    from rapidfuzz.distance import Levenshtein

    same = Levenshtein.opcodes(list(map(_bare, before)), list(map(_bare, after))).as_matching_blocks()
    return [(0, 0, 0), *((block.a, block.b, block.size) for block in same)]


def _place(word: int, before: Sequence[str], after: Sequence[str]) -> int:
    """Give the index in `after` of what is at `word` in `before`; among words that all were changed, in proportion."""
    for here, following in pairwise(_kept(before, after)):
        first, begin = here[0] + here[2], here[1] + here[2]
        last, end, size = following
        if first < word < last:
            return begin + round((word - first) / (last - first) * (end - begin))
        if last <= word < last + size:
            return end + word - last
        if word == first:
            return begin
    return len(after)


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
