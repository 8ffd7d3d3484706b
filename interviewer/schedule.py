"""What to practise next: spaced repetition over questions and their key points. Pure.

The schedule is computed from the saved sessions, replayed in order of time, whenever somebody asks. Nothing is kept of
it, so it never disagrees with them: what is erased, corrected or assessed anew counts from then on as it now stands.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import chain
from typing import Self

from content.bank import Bank, Question
from interviewer.assessment import Status
from interviewer.errors import InterviewerError
from interviewer.memory import Rating, Trace, exercised, recall
from interviewer.scale import Band, band
from interviewer.selection import DEFAULT_COUNT, Wanted, fitting, near_duplicates_last

RATINGS: dict[Band, Rating] = {"strong": "Easy", "good": "Good", "partial": "Hard", "insufficient": "Again"}
"""What the score of an answer says about how well its question sticks (ours): the bands are those of the reports."""

POINT_RATINGS: dict[Status, Rating] = {"covered": "Good", "partly": "Hard", "missed": "Again"}
"""The same for a key point (ours). "unclear" is missing: what was not understood is neither a lapse nor a success."""

TARGET = 0.9
"""A question is due when less than this share of it is likely to be still known (the default of FSRS)."""

LONGEST = 30
"""Days after which any question comes again (ours): an interview is prepared for in weeks."""


@dataclass(frozen=True, slots=True)
class PointReview:
    """What became of one key point in an answer.

    weight: relative to the others; bonus points have none. is_prompted: it was said only when a follow-up asked for it.
    """

    text: str
    status: Status
    weight: float = 1.0
    is_prompted: bool = False

    @property
    def rating(self) -> Rating | None:
        """What it says about how well the point sticks, None for nothing."""
        if self.status == "covered" and self.is_prompted:
            return "Hard"
        return POINT_RATINGS.get(self.status)


@dataclass(frozen=True, slots=True)
class Review:
    """The one answer to a question that counts of its session.

    started_at: when the session began, with its time zone. score: 0 to 100. is_hinted: the candidate saw the hint.
    """

    bank: str
    language: str
    question_id: str
    prompt: str
    started_at: datetime
    score: float
    points: tuple[PointReview, ...] = ()
    is_hinted: bool = False

    @property
    def rating(self) -> Rating | None:
        """What the score says about how well the question sticks, None where half of the answer was not understood."""
        unclear = sum(point.weight for point in self.points if point.status == "unclear")
        if unclear and unclear >= 0.5 * sum(point.weight for point in self.points):
            return None
        rating = RATINGS[band(self.score)]
        return "Hard" if self.is_hinted and rating != "Again" else rating


@dataclass(frozen=True, slots=True)
class PointMemory:
    """A key point. status: when it was last understood; it and trace are None for a point that never was."""

    text: str
    weight: float
    status: Status | None
    trace: Trace | None


@dataclass(frozen=True, slots=True)
class Practised:
    """A question that was answered.

    prompt, bank: of the last answer. prompts, banks: of all of them. answers: in how many sessions.
    last: the answer that was last understood, None if none was. due: the first day on which it is due.
    trace: of the question as a whole, None if it was never understood. points: those of the last answer, without bonus.
    """

    question_id: str
    language: str
    prompt: str
    bank: str
    prompts: frozenset[str]
    banks: frozenset[str]
    answers: int
    answered_at: datetime
    last: Review | None
    trace: Trace | None
    points: tuple[PointMemory, ...]
    due: date = date.min

    def recall(self, day: date) -> float:
        """Give how much of it is likely to be known on `day`, 0 to 1: half the question, half its key points (ours).

        The points count together, by weight. One missed point alone must not bring a good answer back tomorrow: our
        matching overlooks about a quarter of what is said.
        """
        known = [(point.weight, recall(point.trace, day)) for point in self.points if point.trace]
        shares = [recall(self.trace, day)] if self.trace else []
        if known:
            shares.append(sum(weight * share for weight, share in known) / sum(weight for weight, _ in known))
        return sum(shares) / len(shares) if shares else 0.0

    @property
    def missed(self) -> tuple[str, ...]:
        """The key points that were missed when they were last understood, the weightiest first."""
        return self._that_were("missed")

    @property
    def partly(self) -> tuple[str, ...]:
        """The key points of which only a part was said."""
        return self._that_were("partly")

    def is_of(self, bank: Bank) -> bool:
        """Say whether `bank` has it: under the bank's name, or in the same words, for banks are practised together."""
        try:
            question = bank.question(self.question_id)
        except KeyError:
            return False
        return bank.language == self.language and (bank.name in self.banks or question.prompt in self.prompts)

    def _that_were(self, status: Status) -> tuple[str, ...]:
        points = [point for point in self.points if point.status == status]
        return tuple(point.text for point in sorted(points, key=lambda point: -point.weight))


@dataclass(frozen=True, slots=True)
class Schedule:
    """All questions that were answered."""

    questions: tuple[Practised, ...]

    @classmethod
    def of(cls, reviews: Iterable[Review]) -> Self:
        """Replay the answers in order of time."""
        ordered = sorted(reviews, key=lambda review: review.started_at)
        return cls(tuple(_practised(answers) for answers in _questions(ordered)))

    def of_bank(self, bank: Bank) -> Schedule:
        """Give those that `bank` has."""
        return Schedule(tuple(one for one in self.questions if one.is_of(bank)))

    def of_language(self, language: str) -> Schedule:
        """Give those in `language`."""
        return Schedule(tuple(one for one in self.questions if one.language == language))

    def soonest(self, day: date) -> tuple[Practised, ...]:
        """Give the questions by the day on which they are due, on the same day the one least known on `day` first."""
        return tuple(sorted(self.questions, key=lambda one: (one.due, one.recall(day), one.language, one.question_id)))


def due_questions(schedule: Schedule, bank: Bank, wanted: Wanted, day: date) -> tuple[Question, ...]:
    """Give what is due in `bank` on `day` and fits `wanted`, soonest due first, near-duplicates apart.

    wanted.ids: only these. Raises InterviewerError where nothing is due, and says when something will be.
    """
    candidates = {question.id: question for question in fitting(bank, wanted)}
    if wanted.ids:
        candidates = {id: question for id, question in candidates.items() if id in wanted.ids}
    coming = [one for one in schedule.soonest(day) if one.question_id in candidates and one.is_of(bank)]
    if not coming:
        raise InterviewerError("due-nothing-practised", bank=bank.title)
    # An id that two banks gave to different questions can stand here twice.
    due = dict.fromkeys(one.question_id for one in coming if one.due <= day)
    if not due:
        raise InterviewerError("due-nothing", days=(coming[0].due - day).days, date=coming[0].due.isoformat())
    questions = near_duplicates_last(candidates[id] for id in due)
    return tuple(questions[: len(wanted.ids) or wanted.count or DEFAULT_COUNT])


def _questions(ordered: Iterable[Review]) -> list[list[Review]]:
    """Put together what was one question: with the same id, and in the same bank or in the same words."""
    found: dict[tuple[str, str], list[list[Review]]] = {}
    for review in ordered:
        namesakes = found.setdefault((review.language, review.question_id), [])
        same = [group for group in namesakes if any(_are_same(other, review) for other in group)]
        joined = sorted(chain(*same), key=lambda other: other.started_at)
        namesakes[:] = [*(group for group in namesakes if group not in same), [*joined, review]]
    return list(chain(*found.values()))


def _are_same(one: Review, other: Review) -> bool:
    return one.bank == other.bank or one.prompt == other.prompt


def _practised(answers: Sequence[Review]) -> Practised:
    """Give what is left of the answers to one question, which are in order of time."""
    newest = answers[-1]
    judged = [answer for answer in answers if answer.rating]
    practised = Practised(
        question_id=newest.question_id,
        language=newest.language,
        prompt=newest.prompt,
        bank=newest.bank,
        prompts=frozenset(answer.prompt for answer in answers),
        banks=frozenset(answer.bank for answer in answers),
        answers=len(answers),
        answered_at=newest.started_at,
        last=judged[-1] if judged else None,
        trace=_trace((answer.rating, answer.started_at.date()) for answer in answers),
        points=tuple(_point(point, answers) for point in newest.points if point.weight),
    )
    return replace(practised, due=_due(practised))


def _point(point: PointReview, answers: Sequence[Review]) -> PointMemory:
    reviews = [(other, answer) for answer in answers for other in answer.points if other.text == point.text]
    trace = _trace((other.rating, answer.started_at.date()) for other, answer in reviews)
    understood = [other.status for other, _ in reviews if other.rating]
    return PointMemory(point.text, point.weight, understood[-1] if understood else None, trace)


def _trace(exercises: Iterable[tuple[Rating | None, date]]) -> Trace | None:
    trace = None
    for rating, day in exercises:
        if rating:
            trace = exercised(trace, rating, day)
    return trace


def _due(question: Practised) -> date:
    """Give the first day on which less than TARGET of it is likely to be known; a failed answer comes the next day."""
    answered = question.answered_at.date()
    if question.last is None or question.last.rating == "Again":
        return answered + timedelta(1)
    days = bisect_left(
        range(LONGEST), x=True, lo=1, key=lambda days: question.recall(answered + timedelta(days)) < TARGET
    )
    return answered + timedelta(days)
