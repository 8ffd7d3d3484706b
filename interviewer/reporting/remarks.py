"""What belongs beside a score: what follow-ups brought, what the candidate took it for, whether a hint helped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.localization import Words
from interviewer.reporting.figures import shown_score
from interviewer.session import Answer, Turn


@dataclass(frozen=True, slots=True)
class FollowedUp:
    """A follow-up as it was asked.

    second: of the recording, None for a typed answer. key_point: number of the key point that it was about, None for a
    part of the story. is_answered: whether anything was said to it. score_before: of the answer without it.
    """

    prompt: str
    second: float | None
    key_point: int | None
    is_answered: bool
    score_before: int


def followed_up(answer: Answer) -> tuple[FollowedUp, ...]:
    """Give the follow-ups that were asked, in their order."""
    ends = [*(one.start_word for one in answer.follow_ups[1:]), len(answer.transcript.text.split())]
    return tuple(
        FollowedUp(
            one.prompt,
            one.at,
            None if one.key_point is None else one.key_point + 1,
            one.start_word < end,
            shown_score(one.score_before),
        )
        for one, end in zip(answer.follow_ups, ends, strict=False)
    )


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
