"""What the sound says beside the words: filled pauses that carry no word, and where in a sentence each pause stands."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from audio.recording import Stretch
from audio.transcript import Word
from content.languages import Language
from interviewer.assessment import Filler, Pause, PausePlace

SHARE = 0.5
"""Of a held sound that words may cover before it is one of them, said slowly. Ours."""

SURE = 0.5
"""Probability of a word under which a recogniser writes anything over a sound that is none. Ours."""

SENTENCE_ENDS = ".!?…"
EDGES = ".,;:!?…–—-\"'"


def sound_fillers(held: Sequence[Stretch], words: Sequence[Word], counted: Sequence[Filler]) -> tuple[Filler, ...]:
    """Give the held sounds that carry no word; those that were `counted` as words already are left out."""
    return tuple(
        Filler("", "sound", start=sound.start, end=sound.end)
        for sound in held
        if _covered(sound, words) < SHARE * sound.duration and not any(_touches(sound, filler) for filler in counted)
    )


def heard_once(counted: Sequence[Filler], held: Sequence[Stretch]) -> tuple[Filler, ...]:
    """Give the fillers without those that were written down twice for one held sound ("um um"): they are one."""
    kept: list[Filler] = []
    begun: set[Stretch] = set()
    for filler in counted:
        sound = next((sound for sound in held if _lies_in(sound, filler)), None)
        if sound not in begun:
            kept.append(filler)
        if sound:
            begun.add(sound)
    return tuple(kept)


def _lies_in(sound: Stretch, filler: Filler) -> bool:
    if filler.start is None or filler.end is None:
        return False
    return sound.start <= (filler.start + filler.end) / 2 <= sound.end


def _covered(sound: Stretch, words: Sequence[Word]) -> float:
    sure = (word for word in words if word.probability >= SURE)
    return sum(max(min(word.end, sound.end) - max(word.start, sound.start), 0.0) for word in sure)


def _touches(sound: Stretch, filler: Filler) -> bool:
    if filler.start is None or filler.end is None:
        return False
    return filler.start < sound.end and filler.end > sound.start


class PausePlacer:
    """Say where pauses stand, by the words around them.

    terms: lower case, as they are said; a pause before one of them is a search for it.
    """

    def __init__(self, language: Language, terms: Collection[str]) -> None:
        self._open = {*language.trailing, *language.filled_pauses}
        self._joining = set(language.connectives)
        self._terms = [term.lower().split() for term in terms]

    def placed(self, pause: Stretch, words: Sequence[Word]) -> Pause:
        """Give the pause with its place, None where no words are known around it."""
        middle = (pause.start + pause.end) / 2
        before = [word for word in words if (word.start + word.end) / 2 < middle]
        after = words[len(before) :]
        place = self._place(before[-1].text, [_bare(word) for word in after[:6]]) if before and after else None
        return Pause(pause.start, pause.end, place)

    def _place(self, before: str, after: Sequence[str]) -> PausePlace:
        # A recogniser sets full stops at pauses too: a word after which more must come goes before its stop.
        is_open = before.lower().strip(EDGES) in self._open
        if not is_open and (before[-1] in SENTENCE_ENDS or after[0] in self._joining):
            return "between"
        return "before_term" if any(list(after[: len(term)]) == term for term in self._terms) else "inside"


def _bare(word: Word) -> str:
    return word.text.lower().strip(EDGES)
