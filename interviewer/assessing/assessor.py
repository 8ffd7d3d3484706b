"""From an answer to everything that was found in it: the stages of assessing, in order."""

from __future__ import annotations

from functools import cached_property

from content.bank import Bank, Question
from content.languages import language
from interviewer.assessing.delivery import delivery
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.key_points import KeyPointMatcher
from interviewer.assessment import Assessment
from interviewer.session import Answer


class Assessor:
    """Assess answers to the questions of one bank; what is learnt from the bank is learnt at the first answer."""

    def __init__(self, bank: Bank) -> None:
        self.bank = bank

    def assess(self, question: Question, answer: Answer) -> Assessment:
        """Give everything that was found: pure and deterministic."""
        matches = self._matcher.match(question.key_points, answer.transcript)
        return Assessment(
            matches,
            delivery(
                answer,
                matches,
                fillers=self._fillers.fillers(answer.transcript),
                hedges=self._fillers.hedges(answer.transcript),
            ),
            kind=question.kind,
            time_limit=question.time_limit,
        )

    @cached_property
    def _matcher(self) -> KeyPointMatcher:
        return KeyPointMatcher(self.bank.language).fit(self.bank)

    @cached_property
    def _fillers(self) -> FillerFinder:
        return FillerFinder(language(self.bank.language))
