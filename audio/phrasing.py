"""How speech ends before a pause: finished, unfinished, or with words that say "that's it". Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from audio.transcript import Word

Ending = Literal["closing", "finished", "unfinished", "unknown"]

CLAUSE_GAP = 0.2
"""Seconds between two words from which a new clause may begin. Ours."""

FEWEST_WORDS = 3
"""Fewer are hardly a whole answer. Ours."""

_OPEN = re.compile(r"(?:[,:;…–—-]|\.\.\.)$")
_MARK = re.compile(r"[.!?,:;…–—]$")
_EDGES = re.compile(r"^\W+|\W+$")


@dataclass(frozen=True)
class Phrases:
    """What a language ends with; lower case, words separated by one blank.

    trailing: words after which more must come. closings: how speakers say that they are done.
    joining: words that may stand before a closing without a break ("and that's it").
    """

    trailing: Collection[str] = ()
    closings: Collection[str] = ()
    joining: Collection[str] = field(default=())

    def ending(self, words: Sequence[Word], *, is_held: bool = False) -> Ending:
        """Say how the answer ends so far.

        words: all that were written down, the last ones just before the pause.
        is_held: the voice stayed up, as it does when more is to come. It may only ask for more patience: questions end
        so too, and some people end everything so.
        """
        if not words:
            return "unfinished" if is_held else "unknown"
        texts = [_EDGES.sub("", word.text.lower().replace("’", "'")) for word in words]
        if not is_held and self._closes(words, texts):
            return "closing"
        is_open = is_held or self._trails(texts) or bool(_OPEN.search(words[-1].text))
        return "unfinished" if is_open or len(words) < FEWEST_WORDS else "finished"

    def _trails(self, texts: Sequence[str]) -> bool:
        return any(texts[-len(phrase) :] == phrase for phrase in self._trailing)

    def _closes(self, words: Sequence[Word], texts: Sequence[str]) -> bool:
        return any(
            texts[-len(phrase) :] == phrase and self._begins_clause(words, texts, len(words) - len(phrase))
            for phrase in self._closings
        )

    def _begins_clause(self, words: Sequence[Word], texts: Sequence[str], index: int) -> bool:
        """Tell "…, that's it." from "the reason that's it": the same words inside a sentence say nothing."""
        if index == 0:
            return True
        before = words[index - 1]
        has_break = bool(_MARK.search(before.text)) or words[index].start - before.end >= CLAUSE_GAP
        return has_break or texts[index - 1] in self.joining

    @cached_property
    def _trailing(self) -> list[list[str]]:
        return [phrase.split() for phrase in self.trailing]

    @cached_property
    def _closings(self) -> list[list[str]]:
        return [phrase.split() for phrase in self.closings]
