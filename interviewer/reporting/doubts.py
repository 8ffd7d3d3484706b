"""Where the recogniser was unsure or misheard: places to listen to before one trusts what was made of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from audio.transcript import Transcript
from interviewer.assessment import Assessment
from interviewer.reporting.points import Evidence
from interviewer.reporting.said import Run


@dataclass(frozen=True, slots=True)
class Mishearing:
    """Words that were taken for a term: `heard` is what the recogniser wrote, `term` what the candidate meant."""

    heard: Evidence
    term: str


def mishearings(transcript: Transcript, assessment: Assessment) -> tuple[Mishearing, ...]:
    """Give the terms that were probably misheard, in the order in which they were said."""
    return tuple(
        Mishearing(Evidence(repair.quote, _second(transcript, repair.start_word)), repair.term)
        for repair in sorted(assessment.repairs, key=lambda repair: repair.start_word)
    )


def certainty(transcripts: Sequence[Transcript]) -> float | None:
    """Give how sure the recogniser was on average, 0 to 1, None where it heard nothing."""
    heard = [word.probability for transcript in transcripts for word in transcript.words]
    return sum(heard) / len(heard) if heard else None


def doubts(said: Sequence[Run]) -> tuple[Evidence, ...]:
    """Give the doubtful words with their second, neighbours together, in the order in which they were said."""
    spoken = (run for run in said if run.text)
    stretches = [tuple(runs) for is_unsure, runs in groupby(spoken, key=lambda run: run.unsure) if is_unsure]
    return tuple(Evidence(" ".join(run.text for run in runs), runs[0].start) for runs in stretches)


def _second(transcript: Transcript, word: int) -> float | None:
    return transcript.words[word].start if word < len(transcript.words) else None
