"""What was said, cut into runs of words that carry the same marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from audio.transcript import Transcript
from interviewer.assessment import Assessment, Filler, Pause, Span
from interviewer.session import FollowUp

UNSURE = 0.5
"""Below this probability the recogniser itself doubts the word (ours)."""

LONG_PAUSE = 1.0
"""Seconds from which a pause is shown between the words (De Jong & Bosker 2013; Kahng: long pauses)."""


@dataclass(frozen=True, slots=True)
class Moment:
    """One word, "" for a sound without one, and when it was said; start and end in seconds of the recording."""

    text: str
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring words with the same marks.

    text: the words, "" for a sound without a word. start: seconds, None where no times are known.
    filler, hedge, unsure, wrong: the marks. points: numbers, from 1, of the key points that these words show.
    ends: those of `points` whose evidence ends here. pause: seconds of silence before the words, or 0.
    words: each of them with its times, empty where none are known.
    follow_up: what the interviewer asked here, "" for words of the candidate; nothing else stands in such a run.
    """

    text: str
    start: float | None = None
    filler: bool = False
    hedge: bool = False
    unsure: bool = False
    wrong: bool = False
    points: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    pause: float = 0.0
    words: tuple[Moment, ...] = ()
    follow_up: str = ""

    @property
    def marks(self) -> tuple[object, ...]:
        """What neighbouring words must share to stand in one run."""
        return (self.filler, self.hedge, self.unsure, self.wrong, self.points)


def runs(transcript: Transcript, assessment: Assessment, follow_ups: Sequence[FollowUp] = ()) -> tuple[Run, ...]:
    """Give the whole transcript as runs, each of `follow_ups` in its place; the texts joined by blanks are its text."""
    tokens = _asked_between(_tokens(transcript, assessment), follow_ups)
    pauses = [pause for pause in assessment.delivery.pauses or () if pause.duration >= LONG_PAUSE]
    return tuple(_joined(_with_silences(tokens, pauses, assessment.delivery.sounds)))


def parted(said: Sequence[Run]) -> tuple[tuple[str, tuple[Run, ...]], ...]:
    """Give the runs after each follow-up with what was asked, those before the first one with "".

    Where nothing was said there are none.
    """
    parts: list[tuple[str, list[Run]]] = [("", [])]
    for run in said:
        if run.follow_up:
            parts.append((run.follow_up, []))
        else:
            parts[-1][1].append(run)
    return tuple((asked, tuple(found)) for asked, found in parts)


def _asked_between(tokens: Sequence[Run], follow_ups: Sequence[FollowUp]) -> list[Run]:
    found: list[Run] = []
    waiting = list(follow_ups)
    for place, token in enumerate(tokens):
        while waiting and waiting[0].start_word <= place:
            found.append(_asked(waiting.pop(0)))
        found.append(token)
    return [*found, *map(_asked, waiting)]


def _asked(follow_up: FollowUp) -> Run:
    return Run("", follow_up.at, follow_up=follow_up.prompt)


def _tokens(transcript: Transcript, assessment: Assessment) -> list[Run]:
    texts = transcript.text.split()
    timed = transcript.words if len(transcript.words) == len(texts) else ()
    fillers = _places(assessment.delivery.fillers or (), len(texts))
    hedges = _places(assessment.delivery.hedges or (), len(texts))
    wrong = _places((match.evidence for match in assessment.wrong_claims if match.evidence), len(texts))
    shown = [
        (match.index + 1, match.evidence) for match in assessment.matches if match.evidence and match.status != "missed"
    ]
    return [
        Run(
            text,
            timed[place].start if timed else None,
            filler=place in fillers,
            hedge=place in hedges,
            unsure=bool(timed) and timed[place].probability < UNSURE,
            wrong=place in wrong,
            points=tuple(number for number, span in shown if span.start_word <= place < span.end_word),
            ends=tuple(number for number, span in shown if min(span.end_word, len(texts)) == place + 1),
            words=(Moment(text, timed[place].start, timed[place].end),) if timed else (),
        )
        for place, text in enumerate(texts)
    ]


def _places(found: Iterable[Filler | Span], count: int) -> set[int]:
    """Give the indices of all words in `found`; what carries no word has none."""
    places: set[int] = set()
    for one in found:
        if one.start_word is not None and one.end_word is not None:
            places.update(range(max(one.start_word, 0), min(one.end_word, count)))
    return places


def _with_silences(tokens: Sequence[Run], pauses: Sequence[Pause], sounds: Sequence[Filler]) -> Iterator[Run]:
    """Put each long pause before the word that follows it, and each voiced sound between its neighbours."""
    waiting = sorted(pauses, key=lambda pause: pause.start)
    unheard = sorted(sounds, key=lambda sound: sound.start or 0.0)
    for token in tokens:
        while unheard and _is_before(unheard[0].start, token):
            yield _sound(unheard.pop(0))
        silence = 0.0
        while waiting and _is_before(waiting[0].start, token):
            silence += waiting.pop(0).duration
        yield replace(token, pause=silence)


def _sound(filler: Filler) -> Run:
    start = filler.start or 0.0
    return Run(filler.text, start, filler=True, words=(Moment(filler.text, start, filler.end or start),))


def _is_before(second: float | None, token: Run) -> bool:
    return second is not None and token.start is not None and second < token.start


def _joined(tokens: Iterable[Run]) -> Iterator[Run]:
    stretch = 0
    keyed: list[tuple[int, Run]] = []
    for token in tokens:
        # A pause stands before its word; a wordless sound stands alone; evidence ends with its number.
        stretch += token.pause > 0 or not token.text
        keyed.append((stretch, token))
        stretch += bool(token.ends) or not token.text
    for _, group in groupby(keyed, key=lambda pair: (pair[0], pair[1].marks)):
        members = [token for _, token in group]
        yield replace(
            members[0],
            text=" ".join(one.text for one in members),
            ends=members[-1].ends,
            words=tuple(word for one in members for word in one.words),
        )
