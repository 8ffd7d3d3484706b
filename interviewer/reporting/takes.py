"""Takes of one question side by side: points gained, kept and lost, and every number with its difference. Pure."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Sized
from dataclasses import dataclass
from functools import partial
from itertools import groupby, pairwise
from typing import Literal

from interviewer.assessment import LONG_PAUSE, PARTS, Assessment, Delivery, PartName, Status
from interviewer.localization import Words
from interviewer.reporting.figures import shown_score, shown_seconds
from interviewer.session import Session, Turn

Change = Literal["gained", "kept", "lost", ""]

_RANK: dict[Status, int] = {"missed": 0, "partly": 1, "covered": 2}
"""How far a point was made; of an unclear one nothing is known, so that it is neither gained nor lost."""


@dataclass(frozen=True, slots=True)
class Take:
    """One of the takes.

    anchor: its name in links. label: "take 2", or the seconds of a step on a ladder. limit: seconds that it was given.
    kept_time: whether it ended before its limit, None for no ladder and where nothing was timed.
    gained, kept, lost: how many points against the take before. kept_of_first, lost_of_first: against the first one.
    """

    take: int
    anchor: str
    label: str
    limit: float
    kept_time: bool | None
    gained: int
    kept: int
    lost: int
    kept_of_first: int
    lost_of_first: int


@dataclass(frozen=True, slots=True)
class Row:
    """A measure in every take.

    values: as measured, None where it was not. shown: as a person reads them, "–" for None.
    differences: from the take before, "=" for none that is shown, "" for the first and where one was not measured.
    """

    name: str
    label: str
    values: tuple[float | None, ...]
    shown: tuple[str, ...]
    differences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PointRow:
    """A key point in every take.

    statuses: None where the question did not have it then. changes: from the take before, since_first: from the
    first; "" for the first take, and where a point was made in neither or is not known in one.
    """

    text: str
    bonus: bool
    statuses: tuple[Status | None, ...]
    changes: tuple[Change, ...]
    since_first: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Takes side by side, in their order.

    number: of the question in its session. is_ladder: one and the same answer, shorter and shorter.
    title: what it is, in words. counts: whether each kept its time, and how many points it gained, kept and lost.
    rows: every other number. surviving: key points that were made in every take; on a ladder those of the first step
    that the shortest one still has. survival: what they are, in words, "" where two takes say it themselves.
    """

    number: int
    prompt: str
    is_ladder: bool
    title: str
    takes: tuple[Take, ...]
    counts: tuple[Row, ...]
    rows: tuple[Row, ...]
    points: tuple[PointRow, ...]
    surviving: tuple[str, ...]
    survival: str


@dataclass(frozen=True, slots=True)
class _Measured:
    """How a number is found, rounded and written; differences are those of the numbers that one sees."""

    name: str
    value: Callable[[Assessment], float | None]
    rounded: Callable[[float], float] = round
    write: Callable[[float, Words], str] = lambda value, words: words("takes-number", value=value)


def _count(found: Sized | None) -> int | None:
    return None if found is None else len(found)


def _long_pauses(found: Assessment) -> int | None:
    pauses = found.delivery.pauses
    return None if pauses is None else sum(pause.duration >= LONG_PAUSE for pause in pauses)


def _seconds(delivery: Delivery) -> float | None:
    return None if "timing" in delivery.without else delivery.duration


def _part_seconds(name: PartName, found: Assessment) -> float | None:
    parts = found.structure.parts if found.structure and found.structure.asks_for == "story" else ()
    return next((part.seconds for part in parts if part.name == name), None)


def _in_seconds(value: float, words: Words) -> str:
    """Write a length of time so that neighbours can be compared at a glance, minutes or not."""
    return words("report-seconds", seconds=value)


def _rate(value: float) -> float:
    return round(value, 1)


_MEASURES = (
    _Measured("score", lambda found: found.score, shown_score),
    _Measured("content", lambda found: found.content, shown_score),
    _Measured("structure", lambda found: found.structure.score if found.structure else None, shown_score),
    _Measured("length", lambda found: _seconds(found.delivery), shown_seconds, _in_seconds),
    *(_Measured(name, partial(_part_seconds, name), shown_seconds, _in_seconds) for name in PARTS),
    _Measured("words", lambda found: found.delivery.words),
    _Measured("speech-rate", lambda found: found.delivery.speech_rate),
    _Measured("fillers", lambda found: _count(found.delivery.fillers)),
    _Measured("fillers-per-minute", lambda found: found.delivery.fillers_per_minute, _rate),
    _Measured("long-pauses", _long_pauses),
    _Measured("response-latency", lambda found: found.delivery.response_latency, shown_seconds, _in_seconds),
)


def comparisons(session: Session, words: Words) -> tuple[Comparison, ...]:
    """Give one comparison for each question with more than one take, in the order of the questions."""
    turns = sorted(session.turns, key=lambda turn: (turn.number, turn.take))
    grouped = (tuple(group) for _, group in groupby(turns, key=lambda turn: turn.number))
    return tuple(compared(group, words, is_ladder=_is_ladder(session, group)) for group in grouped if len(group) > 1)


def compared(turns: Sequence[Turn], words: Words, *, is_ladder: bool = False) -> Comparison:
    """Give what changed from take to take of one question, in the order of `turns`, of which there is at least one."""
    points = tuple(_points(turns))
    takes = tuple(_take(turn, place, points, words, is_ladder=is_ladder) for place, turn in enumerate(turns))
    surviving = tuple(point.text for point in points if _survives(point, is_ladder=is_ladder))
    return Comparison(
        turns[0].number,
        turns[-1].question.prompt,
        is_ladder,
        words("takes-title-ladder" if is_ladder else "takes-title"),
        takes,
        tuple(_counts(takes, words)),
        tuple(_rows([turn.assessment for turn in turns], words)),
        points,
        surviving,
        _survival(takes, surviving, words, is_ladder=is_ladder),
    )


def _survives(point: PointRow, *, is_ladder: bool) -> bool:
    statuses = (point.statuses[0], point.statuses[-1]) if is_ladder else point.statuses
    return all(status is not None and _RANK.get(status, 0) for status in statuses)


def _survival(takes: Sequence[Take], surviving: Sequence[str], words: Words, *, is_ladder: bool) -> str:
    if len(takes) < 3 and not is_ladder:
        return ""
    message = f"takes-surviving{'-ladder' if is_ladder else ''}{'' if surviving else '-none'}"
    return words(message, label=takes[-1].label)


def _is_ladder(session: Session, turns: Sequence[Turn]) -> bool:
    limits = [turn.question.time_limit for turn in turns]
    return session.mode == "rehearse" and all(after < before for before, after in pairwise(limits))


def _take(turn: Turn, place: int, points: Sequence[PointRow], words: Words, *, is_ladder: bool) -> Take:
    changes = [point.changes[place] for point in points]
    since_first = [point.since_first[place] for point in points]
    limit, ended_by = turn.question.time_limit, turn.answer.ended_by
    return Take(
        turn.take,
        anchor(turn.number, turn.take),
        words("takes-step", seconds=round(limit)) if is_ladder else words("takes-take", take=turn.take),
        limit,
        ended_by != "limit" if is_ladder and ended_by else None,
        changes.count("gained"),
        changes.count("kept"),
        changes.count("lost"),
        since_first.count("kept"),
        since_first.count("lost"),
    )


def _counts(takes: Sequence[Take], words: Words) -> Iterator[Row]:
    if any(take.kept_time is not None for take in takes):
        names = {True: "takes-yes", False: "takes-no"}
        shown = tuple("–" if take.kept_time is None else words(names[take.kept_time]) for take in takes)
        yield Row("kept-time", words("takes-row-kept-time"), (None,) * len(takes), shown, ("",) * len(takes))
    yield _count_of("points-gained", [take.gained for take in takes], words)
    yield _count_of("points-kept", [take.kept for take in takes], words)
    yield _count_of("points-lost", [take.lost for take in takes], words)
    if len(takes) > 2:
        yield _count_of("kept-of-first", [take.kept_of_first for take in takes], words)
        yield _count_of("lost-of-first", [take.lost_of_first for take in takes], words)


def _count_of(name: str, counts: Sequence[int], words: Words) -> Row:
    """Give a row of numbers of points; there is none for the first take."""
    shown = (words("takes-number", value=count) for count in counts[1:])
    return Row(name, words(f"takes-row-{name}"), (None, *counts[1:]), ("–", *shown), ("",) * len(counts))


def _rows(found: Sequence[Assessment], words: Words) -> Iterator[Row]:
    for measure in _MEASURES:
        values = tuple(measure.value(one) for one in found)
        if all(value is None for value in values):
            continue
        rounded = [None if value is None else measure.rounded(value) for value in values]
        shown = tuple("–" if value is None else measure.write(value, words) for value in rounded)
        differences = ("", *(_difference(pair, measure, words) for pair in pairwise(rounded)))
        yield Row(measure.name, words(f"takes-row-{measure.name}"), values, shown, differences)


def _difference(pair: tuple[float | None, float | None], measure: _Measured, words: Words) -> str:
    before, after = pair
    if before is None or after is None:
        return ""
    # Differences of tenths are no tenths in binary.
    value = round(after - before, 1)
    return f"{'+' if value > 0 else '−'}{measure.write(abs(value), words)}" if value else "="


def _points(turns: Sequence[Turn]) -> Iterator[PointRow]:
    """Give the points of the last take in their order, then those that only earlier ones had."""
    found = [{match.text: match for match in turn.assessment.matches} for turn in turns]
    for text in dict.fromkeys(text for matches in reversed(found) for text in matches):
        matches = [one.get(text) for one in found]
        statuses = tuple(match.status if match else None for match in matches)
        known = [match for match in matches if match]
        yield PointRow(
            text,
            known[-1].bonus,
            statuses,
            ("", *(change(before, after) for before, after in pairwise(statuses))),
            ("", *(change(statuses[0], after) for after in statuses[1:])),
        )


def anchor(number: int, take: int) -> str:
    """Give the name of an answer in links."""
    return f"q{number}" if take == 1 else f"q{number}-{take}"


def change(before: Status | None, after: Status | None) -> Change:
    """Say what became of a point from one take to another, "" where it was made in neither or is not known in one."""
    if before not in _RANK or after not in _RANK:
        return ""
    step = _RANK[after] - _RANK[before]
    if step:
        return "gained" if step > 0 else "lost"
    return "kept" if _RANK[after] else ""
