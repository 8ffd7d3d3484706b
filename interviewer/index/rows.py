"""What the index knows of a session, taken from the session itself. Pure."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean, median

from audio.transcript import Transcript
from interviewer.assessment import Match
from interviewer.session import Answer, Session


@dataclass(frozen=True, slots=True)
class Figures:
    """A session in numbers, of the last takes; None where nothing was measured.

    score: 0 to 100. coverage: mean share of the key points, 0 to 1. speech_rate: words a minute.
    response_latency: median, in seconds.
    """

    score: float | None = None
    coverage: float | None = None
    fillers_per_minute: float | None = None
    speech_rate: float | None = None
    response_latency: float | None = None


def figures(session: Session) -> Figures:
    """Give what the trends are drawn from."""
    deliveries = [turn.assessment.delivery for turn in session.final_turns]
    latencies = [one.response_latency for one in deliveries if one.response_latency is not None]
    return Figures(
        session.score,
        fmean(turn.assessment.coverage for turn in session.final_turns) if session.turns else None,
        _per_minute((None if one.fillers is None else len(one.fillers), one.duration) for one in deliveries),
        _per_minute((None if "pace" in one.without else one.words, one.duration) for one in deliveries),
        median(latencies) if latencies else None,
    )


def _per_minute(counts: Iterable[tuple[int | None, float | None]]) -> float | None:
    """Give how many there were a minute in the answers that have both: what was counted, and seconds."""
    measured = [(count, seconds) for count, seconds in counts if count is not None and seconds]
    return 60.0 * sum(count for count, _ in measured) / sum(s for _, s in measured) if measured else None


def is_prompted(match: Match, answer: Answer) -> bool:
    """Say whether the words that show a key point came only after the interviewer had asked on."""
    if match.evidence is None or not answer.follow_ups:
        return False
    return match.evidence.start_word >= min(follow_up.start_word for follow_up in answer.follow_ups)


def starts(transcript: Transcript) -> bytes:
    """Give the second at which each whitespace-separated word begins, b"" where no times are known."""
    return array("f", [word.start for word in transcript.words]).tobytes()


def second_of(starts: bytes, word: int) -> float | None:
    """Give the second of the word with this index, None where no times are known."""
    seconds = array("f", starts)
    return round(seconds[word], 2) if word < len(seconds) else None
