"""Everything a report shows, computed once from a session; what comes after only sets it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from interviewer.assessing.follow_ups import breaks, first_length
from interviewer.localization import Words, words_in
from interviewer.reporting.doubts import Mishearing, certainty, doubts, mishearings
from interviewer.reporting.figures import Score, length, percent, score
from interviewer.reporting.measures import Measure, measures
from interviewer.reporting.pace import Pace, pace
from interviewer.reporting.parts import ScorePart, made_of, mean_range, parts, score_range
from interviewer.reporting.points import (
    NOTHING,
    Claim,
    Concern,
    Evidence,
    Point,
    Tally,
    claims,
    concerns,
    evidence,
    points,
    tally,
)
from interviewer.reporting.remarks import FollowedUp, followed_up, remarks
from interviewer.reporting.said import Run, runs
from interviewer.reporting.story import Story, story
from interviewer.reporting.takes import Comparison, anchor, comparisons
from interviewer.reporting.timeline import Timeline, timeline
from interviewer.reporting.values import Values, values
from interviewer.session import Session, Turn

SCHEMA = 1
"""The version of the report as JSON, whose keys are the fields of these dataclasses. Fields may be added without a
new number.

1: the first.
"""

MOST_STEPS = 3

_DATES = {"en": "d MMMM y, HH:mm", "pt-BR": "d 'de' MMMM 'de' y, HH:mm"}

Waveforms = Mapping[str, tuple[float, ...]]
"""Name of an audio file -> its loudness in equal steps from beginning to end, 0 to 1; a file that is gone has none."""

Asked = Mapping[int, str]
"""Number of a question -> where it is heard as the interviewer said it, seen from the session's folder."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do next. question: the number of the one that it is about."""

    text: str
    question: int
    evidence: Evidence | None = None


@dataclass(frozen=True, slots=True)
class Summary:
    """What one reads in ten seconds.

    score: mean of the last takes, None where nothing was answered. points: of all questions together.
    spoken: how long the candidate spoke, "" where nothing was measured. basis: one line on what the score rests on.
    """

    score: Score | None
    questions: int
    points: Tally
    spoken: str
    basis: str
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class QuestionReport:
    """One question, its answer, and what was found.

    anchor: its name in links. is_final: no later take of this question replaced it.
    audio: name of the recording in the session's folder, None for a typed answer and where the file is gone.
    duration: seconds of that recording. asked: the same of the question as the interviewer said it.
    about: one line on how it was answered and how it ended. coverage: in whole percent, weighted.
    parts: what the score is made of. made_of: the same in words, "" where it is content alone.
    said: the answer's words with their marks, empty if there were none.
    doubts: words to listen to once more. mishearings: words that were taken for a term.
    values: every figure as it was measured.
    remarks: what belongs beside the score: what follow-ups brought, what the candidate took it for, a hint.
    followed_up: what was asked after it; `follow_ups` are what an interviewer might ask further.
    """

    anchor: str
    id: str
    number: int
    take: int
    is_final: bool
    prompt: str
    kind: str
    score: Score
    content: Score
    parts: tuple[ScorePart, ...]
    made_of: str
    coverage: float
    tally: Tally
    about: str
    notices: tuple[str, ...]
    audio: str | None
    duration: float | None
    asked: str | None
    said: tuple[Run, ...]
    doubts: tuple[Evidence, ...]
    mishearings: tuple[Mishearing, ...]
    timeline: Timeline | None
    pace: Pace | None
    points: tuple[Point, ...]
    claims: tuple[Claim, ...]
    concerns: tuple[Concern, ...]
    advice: tuple[Step, ...]
    story: Story | None
    measures: tuple[Measure, ...]
    reference_answers: tuple[str, ...]
    stands_out: str
    follow_ups: tuple[str, ...]
    basis: str
    values: Values
    remarks: tuple[str, ...]
    followed_up: tuple[FollowedUp, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """A whole session.

    language: of all texts in here, "en" or "pt-BR". date: in words. facts: bank, mode, model, as one reads them.
    bank, mode, model: the same as names.
    notices: what a reader must know before the first number.
    recordings: where the recordings lie, seen from the page: a relative path with slashes.
    comparisons: one for each question that was answered more than once.
    """

    id: str
    language: str
    started_at: datetime
    title: str
    date: str
    facts: tuple[str, ...]
    bank: str
    mode: str
    model: str
    demonstration: bool
    notices: tuple[str, ...]
    summary: Summary
    questions: tuple[QuestionReport, ...]
    recordings: str = "."
    comparisons: tuple[Comparison, ...] = ()

    def comparison(self, question: QuestionReport) -> Comparison | None:
        """Give what stands before `question`, the first of several takes; None before all others."""
        found = (one for one in self.comparisons if (one.number, one.takes[0].take) == (question.number, question.take))
        return next(found, None)

    @property
    def sources(self) -> tuple[str, ...]:
        """Who says what is usual, each once, in the order of first mention."""
        usual = (measure.usual for question in self.questions for measure in question.measures)
        stories = (question.story for question in self.questions)
        named = [one.source for one in usual if one] + [one.source for one in stories if one and one.source]
        return tuple(dict.fromkeys(named))

    @classmethod
    def of(cls, session: Session, waveforms: Waveforms | None = None, asked: Asked | None = None) -> Report:
        """Give the report of `session` in its own language. Pure: the files are read by whoever has them.

        Without `waveforms` all recordings are taken to be there.
        """
        return _report(session, waveforms, asked or {})


def _report(session: Session, waveforms: Waveforms | None, asked: Asked) -> Report:
    words = words_in(session.language)
    final = {(turn.number, turn.take) for turn in session.final_turns}
    questions = (
        _question(turn, words, waveforms, is_final=(turn.number, turn.take) in final)
        for turn in sorted(session.turns, key=lambda turn: (turn.number, turn.take))
    )
    return Report(
        id=session.id,
        language=session.language,
        started_at=session.started_at,
        title=words("report-title"),
        date=_date(session.started_at, session.language),
        facts=_facts(session, words),
        bank=session.bank,
        mode=session.mode,
        model=session.model,
        demonstration=session.demonstration,
        notices=_notices(session, words),
        summary=_summary(session, words),
        questions=tuple(replace(question, asked=asked.get(question.number)) for question in questions),
        comparisons=comparisons(session, words),
    )


def _summary(session: Session, words: Words) -> Summary:
    turns = session.final_turns
    spoken = [turn.assessment.delivery.duration for turn in turns if turn.assessment.delivery.duration is not None]
    bounds = mean_range([score_range(turn.assessment) for turn in turns]) if turns else None
    return Summary(
        score=None if session.score is None else score(session.score, words, bounds),
        questions=len(turns),
        points=sum((tally(turn.assessment) for turn in turns), start=NOTHING),
        spoken=length(sum(spoken), words) if spoken else "",
        basis=_basis(turns, words),
        steps=_next_steps(turns),
    )


def _basis(turns: tuple[Turn, ...], words: Words) -> str:
    said = words("report-words", count=sum(turn.assessment.delivery.words for turn in turns))
    sure = certainty([turn.answer.transcript for turn in turns])
    if sure is None:
        return words("report-summary-basis-typed", words=said)
    return words("report-summary-basis", words=said, percent=percent(sure))


def _next_steps(turns: tuple[Turn, ...]) -> tuple[Step, ...]:
    """Give the first advice of the weakest answers, then their second, until there are enough."""
    weakest = sorted(turns, key=lambda turn: turn.assessment.score)
    most = max((len(turn.assessment.advice) for turn in turns), default=0)
    steps = [steps[rank] for rank in range(most) for turn in weakest if rank < len(steps := _advice(turn))]
    unique = {step.text: step for step in reversed(steps)}
    return tuple(step for step in steps if unique[step.text] is step)[:MOST_STEPS]


def _advice(turn: Turn) -> tuple[Step, ...]:
    return tuple(Step(one.text, turn.number, evidence(one.evidence)) for one in turn.assessment.advice)


def _question(turn: Turn, words: Words, waveforms: Waveforms | None, *, is_final: bool) -> QuestionReport:
    question, answer, assessment = turn.question, turn.answer, turn.assessment
    said = runs(answer.transcript, assessment, answer.follow_ups)
    is_gone = waveforms is not None and answer.audio not in waveforms
    return QuestionReport(
        anchor=anchor(turn.number, turn.take),
        id=question.id,
        number=turn.number,
        take=turn.take,
        is_final=is_final,
        prompt=question.prompt,
        kind=words(f"report-kind-{question.kind}"),
        score=score(assessment.score, words, score_range(assessment)),
        content=score(assessment.content, words, assessment.content_range),
        parts=parts(assessment, words),
        made_of=made_of(assessment, words),
        coverage=assessment.coverage,
        tally=tally(assessment),
        about=_about(turn, words),
        notices=_answer_notices(turn, words, is_gone=is_gone),
        audio=None if is_gone else answer.audio,
        duration=answer.duration,
        asked=None,
        said=said,
        doubts=doubts(said),
        mishearings=mishearings(answer.transcript, assessment),
        timeline=timeline(answer, assessment, (waveforms or {}).get(answer.audio or "", ())),
        pace=None if "pace" in assessment.delivery.without else pace(answer.transcript, words, breaks(answer)),
        points=points(question, assessment, words, answer.follow_ups),
        claims=claims(question, assessment),
        concerns=concerns(assessment, words),
        advice=_advice(turn),
        story=story(assessment.structure, words, question.time_limit),
        measures=measures(assessment.delivery, question, words, first_length(answer)),
        reference_answers=question.reference_answers,
        stands_out=question.stands_out,
        follow_ups=question.follow_ups,
        basis=assessment.basis,
        values=values(turn, is_final=is_final),
        remarks=remarks(turn, words),
        followed_up=followed_up(answer),
    )


def _date(moment: datetime, language: str) -> str:
    from babel.dates import format_datetime

    return str(format_datetime(moment, _DATES[language], locale=language.replace("-", "_")))


def _facts(session: Session, words: Words) -> tuple[str, ...]:
    return (
        words("report-fact-bank", bank=session.bank[:100]),
        words(f"report-mode-{session.mode}"),
        words("report-fact-model", model=session.model[:100]) if session.model else words("report-fact-typed"),
    )


def _notices(session: Session, words: Words) -> tuple[str, ...]:
    found = []
    if session.demonstration:
        found.append(words("report-notice-demonstration"))
    elif session.model == "micro":
        found.append(words("report-notice-micro"))
    if not session.turns:
        found.append(words("report-notice-nothing"))
    return tuple(found)


def _about(turn: Turn, words: Words) -> str:
    answer, delivery = turn.answer, turn.assessment.delivery
    counted = words("report-words", count=delivery.words)
    if answer.ended_by is None:
        return words("report-about-typed", words=counted)
    ended = words(f"report-ended-{answer.ended_by.replace('_', '-')}")
    if delivery.duration is None:
        return ended
    return words("report-about-spoken", words=counted, length=length(delivery.duration, words), ended=ended)


def _answer_notices(turn: Turn, words: Words, *, is_gone: bool) -> tuple[str, ...]:
    found = []
    if is_gone and turn.answer.audio:
        found.append(words("report-notice-gone", file=turn.answer.audio))
    if turn.answer.overflows:
        found.append(words("report-notice-overflows", times=turn.answer.overflows))
    if turn.answer.premature_ends:
        found.append(words("report-notice-premature", times=turn.answer.premature_ends))
    if turn.answer.original is not None:
        found.append(words("report-notice-corrected"))
    if turn.question.derived:
        found.append(words("report-notice-derived"))
    return tuple(found)
