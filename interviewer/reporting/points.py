"""Key points, wrong claims and flags, each with the words that show it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from content.bank import KeyPoint, Question
from interviewer.assessment import Assessment, Flag, FlagName, Match, Span, Status
from interviewer.localization import Words
from interviewer.session import FollowUp

Importance = Literal["central", "normal", "detail"]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the answer. second: where they begin in the recording, None where no times are known."""

    quote: str
    second: float | None


@dataclass(frozen=True, slots=True)
class Point:
    """What became of one key point.

    number: from 1, as beside the words that show it. importance: of its weight. similarity: 0 to 1.
    follow_up: the question that would have drawn it out, "" if it was said or nobody wrote one.
    where: "in the follow-up" where it was said only then, else "". was_asked: the interviewer did ask `follow_up`.
    """

    number: int
    text: str
    importance: Importance
    bonus: bool
    status: Status
    label: str
    similarity: float
    evidence: Evidence | None
    follow_up: str
    where: str
    was_asked: bool


@dataclass(frozen=True, slots=True)
class Claim:
    """Something said that is not so, and what is."""

    text: str
    correction: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Concern:
    """A flag in words."""

    name: FlagName
    label: str
    reason: str
    evidence: Evidence | None


@dataclass(frozen=True, slots=True)
class Tally:
    """How many key points there are, bonus points left out, and what became of them."""

    counted: int
    covered: int
    partly: int
    unclear: int
    missed: int

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.counted + other.counted,
            self.covered + other.covered,
            self.partly + other.partly,
            self.unclear + other.unclear,
            self.missed + other.missed,
        )


NOTHING = Tally(0, 0, 0, 0, 0)


def points(
    question: Question, assessment: Assessment, words: Words, follow_ups: Sequence[FollowUp] = ()
) -> tuple[Point, ...]:
    """Give the question's key points in its order. follow_ups: that were asked."""
    return tuple(_point(match, question.key_points, words, follow_ups) for match in assessment.matches)


def tally(assessment: Assessment) -> Tally:
    """Count the key points, bonus points left out."""
    statuses = [match.status for match in assessment.matches if not match.bonus]
    return Tally(len(statuses), *(statuses.count(status) for status in ("covered", "partly", "unclear", "missed")))


def claims(question: Question, assessment: Assessment) -> tuple[Claim, ...]:
    """Give the misconceptions that were stated."""
    return tuple(
        Claim(match.text, _correction(match, question), evidence(match.evidence)) for match in assessment.wrong_claims
    )


def concerns(assessment: Assessment, words: Words) -> tuple[Concern, ...]:
    """Give the flags in words, a wrong claim left out: it is shown with its correction."""
    return tuple(_concern(flag, words) for flag in assessment.flags if flag.name != "wrong_claim")


def evidence(span: Span | None) -> Evidence | None:
    """Give the words of `span` for a reader."""
    return Evidence(span.quote, span.start) if span else None


def _point(match: Match, key_points: tuple[KeyPoint, ...], words: Words, follow_ups: Sequence[FollowUp]) -> Point:
    written = key_points[match.index] if match.index < len(key_points) else None
    is_open = match.status in {"missed", "unclear", "partly"}
    return Point(
        match.index + 1,
        match.text,
        _importance(match.weight),
        match.bonus,
        match.status,
        words(f"report-status-{match.status}"),
        match.similarity,
        # What was found for a missed point lies below the threshold: shown, it would only confuse.
        evidence(match.evidence) if match.status != "missed" else None,
        written.follow_up if written and is_open else "",
        _where(match, follow_ups, words),
        any(follow_up.key_point == match.index for follow_up in follow_ups),
    )


def _where(match: Match, follow_ups: Sequence[FollowUp], words: Words) -> str:
    """Say after which follow-up the evidence stands, "" for none."""
    if match.evidence is None or match.status == "missed":
        return ""
    number = sum(follow_up.start_word <= match.evidence.start_word for follow_up in follow_ups)
    return words("report-in-follow-up", number=number, count=len(follow_ups)) if number else ""


def _importance(weight: float) -> Importance:
    """Name a weight after the scale of the banks: 1 detail, 2 normal, 3 central."""
    return "central" if weight >= 3 else "normal" if weight >= 2 else "detail"


def _correction(match: Match, question: Question) -> str:
    return question.wrong_claims[match.index].correction if match.index < len(question.wrong_claims) else ""


def _concern(flag: Flag, words: Words) -> Concern:
    return Concern(flag.name, words(f"report-flag-{flag.name.replace('_', '-')}"), flag.reason, evidence(flag.evidence))
