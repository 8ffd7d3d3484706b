"""From an answer to everything that was found in it: the stages of assessing, in order."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from audio.transcript import Transcript
from content.bank import Bank, Question
from interviewer.assessing import coefficients, word_order
from interviewer.assessing.advice import Adviser
from interviewer.assessing.coefficients import Coefficients
from interviewer.assessing.delivery import delivery
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.follow_ups import breaks, overlap, room
from interviewer.assessing.gates import Gates
from interviewer.assessing.key_points import Finding, PointFinder
from interviewer.assessing.matching import Judge
from interviewer.assessing.reading import Heard, Reading
from interviewer.assessing.scoring import content_features
from interviewer.assessing.spans import span
from interviewer.assessing.structure import Apart, StructureFinder
from interviewer.assessing.subject import Subjects
from interviewer.assessing.suspicions import Circumstances, Suspicions
from interviewer.assessing.wrong_claims import WrongClaimFinder
from interviewer.assessment import Assessment, Match, Structure
from interviewer.localization import words_in
from interviewer.scale import Switchable
from interviewer.session import Answer


@dataclass(frozen=True, slots=True)
class Content:
    """What was found of what was said.

    measures: of the whole answer against the references, as :data:`interviewer.assessing.references.FEATURES` says.
    """

    heard: Heard
    findings: tuple[Finding, ...]
    matches: tuple[Match, ...]
    wrong: tuple[Match, ...]
    measures: tuple[float, ...]


class Assessor:
    """Assess answers to the questions of one bank; what is learnt from the bank is learnt at the first answer.

    without: measures that the candidate has switched off; what is found does not hold them, so nothing can show them.
    """

    def __init__(self, bank: Bank, fitted: Coefficients | None = None, *, without: Collection[Switchable] = ()) -> None:
        self.bank = bank
        self.without = without
        self.fitted = fitted or coefficients.shipped(bank.language)
        self.words = words_in(bank.language)

    def assess(self, question: Question, answer: Answer) -> Assessment:
        """Give everything that was found: pure and deterministic."""
        said = answer.transcript
        content = self._content(question, said)
        found = Assessment(
            content.matches,
            delivery(answer, content.matches, self._fillers, self._terms(question)).leaving_out(self.without),
            structure=self._built(question, answer),
            wrong_claims=content.wrong,
            flags=self._suspicions.flags(self._circumstances(question, said, content)),
            estimate=self._estimate(question, content),
            basis=self._basis(question, answer, content),
            kind=question.kind,
            time_limit=question.time_limit + room(answer),
            repairs=content.heard.repairs,
        )
        return replace(found, advice=self._adviser.advise(question, found))

    def _content(self, question: Question, said: Transcript) -> Content:
        heard = self._reading.heard(said, question.terms)
        right = self._reading.wordings(question)
        findings = self._finder.find(right, heard)
        measures = self._reading.references(question).measure(heard.items, heard.weights)
        stated = self._wrong.find(self._reading.wrong_claims(question), right, heard)
        wrong = tuple(
            Match(
                one.claim,
                question.wrong_claims[one.claim].claim,
                weight=1.0,
                bonus=False,
                status="covered",
                similarity=round(one.likeness, 3),
                evidence=span(said, heard.items[one.start].start, heard.items[one.end - 1].end),
            )
            for one in stated
        )
        matches = self._judge.match(question.key_points, findings, heard, said)
        return Content(heard, findings, matches, wrong, tuple(map(float, measures)))

    def _built(self, question: Question, answer: Answer) -> Structure | None:
        if not question.asks_for or not answer.transcript:
            return None
        apart = Apart(tuple(follow_up.start_word for follow_up in answer.follow_ups), breaks(answer))
        return self._structure.find(answer.transcript, question.asks_for, apart)

    def _estimate(self, question: Question, content: Content) -> float:
        """Give what the whole answer is worth: by its points where somebody wrote them, else by the references."""
        if question.derived or not question.key_points:
            return float(self.fitted.reference.values(np.array(content.measures)))
        return float(self.fitted.content.values(content_features(content.matches, content.measures[0])))

    def _circumstances(self, question: Question, said: Transcript, content: Content) -> Circumstances:
        contrary = [
            match
            for match, finding in zip(content.matches, content.findings, strict=True)
            if self._judge.is_contrary(finding)
        ]
        touched = [match for match in content.matches if match.status in {"covered", "partly"}]
        total = _weight(contrary) + _weight(touched)
        return Circumstances(
            question,
            said,
            about=content.measures[2],
            expected=float(content_features(content.matches, 0.0)[0]),
            contrary=tuple(match.evidence for match in contrary if match.evidence),
            contrary_share=_weight(contrary) / total if total else 0.0,
            wrong=content.wrong,
        )

    def _basis(self, question: Question, answer: Answer, content: Content) -> str:
        said = answer.transcript
        count = len(said.text.split())
        parts = [self.words("basis-words", words=count)]
        if said.words:
            first, last = said.words[0].start, said.words[-1].end
            seconds = last - first - overlap(breaks(answer), first, last)
            certainty = sum(word.probability for word in said.words) / len(said.words)
            parts = [self.words("basis-speech", words=count, seconds=round(seconds))]
            parts.append(self.words("basis-certainty", percent=round(100 * certainty)))
        parts.append(
            self.words("basis-derived" if question.derived else "basis-points", points=len(question.key_points))
        )
        if content.heard.repairs:
            parts.append(self.words("basis-repairs", repairs=len(content.heard.repairs)))
        if self.without:
            parts.append(self.words("basis-without", measures=len(set(self.without))))
        return f"{'; '.join(parts)}."

    def _terms(self, question: Question) -> tuple[str, ...]:
        """Give what somebody may search for: the terms of the question and of the bank."""
        return (*self.bank.glossary, *(name for term in question.terms for name in (term.term, *term.aliases)))

    @cached_property
    def _reading(self) -> Reading:
        return Reading(self.bank)

    @cached_property
    def _finder(self) -> PointFinder:
        return PointFinder(self.fitted.points)

    @cached_property
    def _wrong(self) -> WrongClaimFinder:
        return WrongClaimFinder()

    @cached_property
    def _judge(self) -> Judge:
        return Judge()

    @cached_property
    def _fillers(self) -> FillerFinder:
        return FillerFinder(self._reading.language)

    @cached_property
    def _structure(self) -> StructureFinder:
        return StructureFinder(self._reading.language)

    @cached_property
    def _suspicions(self) -> Suspicions:
        order, reader = word_order.shipped(self.bank.language), self._reading.reader
        gates = Gates(reader, lambda text: order.naturalness(text, reader))
        return Suspicions(gates, Subjects(self._reading), self.words)

    @cached_property
    def _adviser(self) -> Adviser:
        return Adviser(self._reading.language, self.words)


def _weight(matches: Sequence[Match]) -> float:
    return sum(match.weight for match in matches)
