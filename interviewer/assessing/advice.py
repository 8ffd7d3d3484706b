"""What to do next: at most three things, each tied to what was found, the heaviest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain, islice

from content.bank import Question
from content.languages import Language
from content.tips import Finding, tips_for
from interviewer.assessment import Advice, Assessment, Match
from interviewer.localization import Words

MOST = 3

GENERIC = 0.25
"""Share of the key points under which an answer is called general (ours)."""
PLURAL = 0.3
"""Share of "I" among the first persons under which a story hides who did it (ours)."""
LATE = 30.0
"""Seconds until the first key point that are a slow start (ours)."""

_INSTEAD: dict[str, Finding] = {
    "empty": "empty",
    "dont_know": "dont_know",
    "echo": "generic_answer",
    "keyword_salad": "keyword_salad",
    "off_topic": "off_topic",
    "other_question": "off_topic",
}


class Adviser:
    """Advise in one language."""

    def __init__(self, language: Language, words: Words) -> None:
        self.language = language
        self.words = words

    def advise(self, question: Question, found: Assessment) -> tuple[Advice, ...]:
        """Give the advice, each thing once."""
        instead = next((_INSTEAD[flag.name] for flag in found.flags if flag.name in _INSTEAD), None)
        if instead:
            return tuple(islice(self._tips(instead), 1))
        sources: tuple[Callable[[Question, Assessment], Iterator[Advice]], ...] = (
            self._wrong,
            self._missed,
            self._story,
            self._said,
        )
        # One of each kind before a second of any: three missed points in a row help less.
        firsts = chain.from_iterable(islice(source(question, found), 1) for source in sources)
        rest = chain.from_iterable(islice(source(question, found), 1, None) for source in sources)
        return tuple(dict.fromkeys(chain(firsts, rest)))[:MOST]

    def _wrong(self, question: Question, found: Assessment) -> Iterator[Advice]:
        for match in found.wrong_claims:
            correction = question.wrong_claims[match.index].correction
            yield Advice(
                self.words("advice-wrong-claim", claim=match.text, correction=correction), None, match.evidence
            )

    def _missed(self, question: Question, found: Assessment) -> Iterator[Advice]:
        made = max((match for match in found.matches if match.status == "covered"), key=_weight, default=None)
        missed = sorted((m for m in found.matches if m.status == "missed" and not m.bonus), key=_weight, reverse=True)
        for match in missed:
            yield Advice(self._of_point(question, match, made), match.index, made.evidence if made else None)
        unclear = next((match for match in found.matches if match.status == "unclear" and match.evidence), None)
        if unclear and unclear.evidence and unclear.evidence.start is not None:
            yield Advice(
                self.words("advice-unclear", time=_clock(unclear.evidence.start)), unclear.index, unclear.evidence
            )

    def _of_point(self, question: Question, match: Match, made: Match | None) -> str:
        missed, follow_up = _sentence(match.text), question.key_points[match.index].follow_up
        if made:
            return self.words("advice-named-but-missed", made=_sentence(made.text), missed=missed)
        return self.words("advice-missed-asked" if follow_up else "advice-missed", missed=missed, question=follow_up)

    def _story(self, _: Question, found: Assessment) -> Iterator[Advice]:
        structure = found.structure
        if structure is None:
            return
        missing = {part.name for part in structure.parts if not part.spans}
        if structure.asks_for == "story":
            if "situation" in missing:
                yield from self._tips("no_situation")
            if structure.first_person is not None and structure.first_person < PLURAL:
                yield from self._tips("no_first_person")
        if "result" in missing:
            yield from self._tips("no_result")
        elif structure.result_number is None:
            result = next(part for part in structure.parts if part.name == "result")
            yield from (Advice(one.text, None, result.spans[0]) for one in self._tips("no_result_number"))

    def _said(self, _: Question, found: Assessment) -> Iterator[Advice]:
        delivery = found.delivery
        if any(flag.name == "too_short" for flag in found.flags):
            yield from self._tips("too_short")
        if found.timing is not None and delivery.duration is not None and delivery.duration > found.time_limit:
            yield from self._tips("too_long")
        norm = self.language.norm("fillers_per_minute")
        if norm and delivery.fillers_per_minute is not None and delivery.fillers_per_minute >= norm.high:
            yield from self._tips("many_fillers")
        if delivery.time_to_first_point is not None and delivery.time_to_first_point > LATE:
            yield from self._tips("slow_start")
        if found.coverage < GENERIC:
            yield from self._tips("generic_answer")

    def _tips(self, finding: Finding) -> Iterator[Advice]:
        for tip in tips_for(finding, self.language.code)[:1]:
            yield Advice(tip.advice)


def _weight(match: Match) -> tuple[float, float]:
    return match.weight, match.similarity


def _sentence(text: str) -> str:
    return text.strip().rstrip(".")


def _clock(seconds: float) -> str:
    return f"{int(seconds) // 60}:{int(seconds) % 60:02d}"
