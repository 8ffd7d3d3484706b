"""What belongs beside a score: what follow-ups brought, what the candidate took it for, whether a hint helped."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.localization import Words
from interviewer.reporting.figures import shown_score
from interviewer.session import Turn


def remarks(turn: Turn, words: Words) -> tuple[str, ...]:
    """Give one line for each of them."""
    return tuple(_remarks(turn, words))


def _remarks(turn: Turn, words: Words) -> Iterator[str]:
    found, asked = turn.assessment, turn.answer.follow_ups
    if asked:
        before, after = shown_score(asked[0].score_before), shown_score(found.score)
        yield words("remark-follow-ups", before=before, after=after, count=len(asked))
    if turn.self_rating:
        said, scored = words(f"report-band-{turn.self_rating}"), words(f"report-band-{found.band}")
        message = "remark-self-rating-right" if turn.self_rating == found.band else "remark-self-rating"
        yield words(message, said=said, scored=scored)
    if turn.hinted:
        yield words("remark-hinted")
