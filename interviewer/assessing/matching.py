"""From what was found of each key point to what is said about it: status, evidence, doubt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from audio.transcript import Transcript
from content.bank import KeyPoint
from interviewer.assessing.key_points import Finding, MatchingOptions
from interviewer.assessing.reading import Heard
from interviewer.assessing.spans import span
from interviewer.assessment import Match, Span, Status

CONTRARY = 0.2
"""What the probability of a point is multiplied by where the answer says its contrary (ours)."""


@dataclass(frozen=True, slots=True)
class DoubtOptions:
    """When words are too doubtful to judge by (ours).

    word: probability under which a word is doubtful. share: of doubtful words in a stretch from which it says
    nothing sure.
    around: words looked at on either side of a stretch.
    """

    word: float = 0.5
    share: float = 0.4
    around: int = 4


class Judge:
    """Judge the findings."""

    def __init__(self, matching: MatchingOptions | None = None, doubt: DoubtOptions | None = None) -> None:
        self.matching = matching or MatchingOptions()
        self.doubt = doubt or DoubtOptions()

    def match(
        self, points: Sequence[KeyPoint], findings: Sequence[Finding], heard: Heard, said: Transcript
    ) -> tuple[Match, ...]:
        """Give what became of each point."""
        return tuple(
            self._match(place, point, finding, heard, said)
            for place, (point, finding) in enumerate(zip(points, findings, strict=True))
        )

    def is_contrary(self, finding: Finding) -> bool:
        """Tell whether the answer says the contrary of a point."""
        return finding.probability >= self.matching.partly and finding.agreement < self.matching.agreeing

    def _match(self, place: int, point: KeyPoint, finding: Finding, heard: Heard, said: Transcript) -> Match:
        evidence = _evidence(finding, heard, said)
        status = self._status(finding)
        if status in {"missed", "partly"} and (doubtful := self._doubtful(evidence, said)):
            status, evidence = "unclear", doubtful
        similarity = finding.probability * (CONTRARY if self.is_contrary(finding) else 1.0)
        shown = None if status == "missed" and not self.is_contrary(finding) else evidence
        return Match(place, point.text, point.weight, point.bonus, status, round(similarity, 3), shown)

    def _status(self, finding: Finding) -> Status:
        if finding.probability < self.matching.partly or self.is_contrary(finding):
            return "missed"
        is_enough = finding.hits >= self.matching.fewest
        return "covered" if finding.probability >= self.matching.covered and is_enough else "partly"

    def _doubtful(self, evidence: Span | None, said: Transcript) -> Span | None:
        """Give the words to listen to where the nearest thing to the point is too doubtful, None where it is not."""
        if not said.words or evidence is None:
            return None
        start = max(evidence.start_word - self.doubt.around, 0)
        end = min(evidence.end_word + self.doubt.around, len(said.words))
        doubtful = [word.probability < self.doubt.word for word in said.words[start:end]]
        return span(said, start, end) if sum(doubtful) >= self.doubt.share * len(doubtful) else None


def _evidence(finding: Finding, heard: Heard, said: Transcript) -> Span | None:
    if finding.end <= finding.start:
        return None
    items = heard.items[finding.start : finding.end]
    return span(said, items[0].start, max(item.end for item in items))
