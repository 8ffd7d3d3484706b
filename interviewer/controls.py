"""What the candidate wants now, from the keys that were pressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from typing import Literal

from interviewer.scale import BANDS, Band
from interviewer.terminal import SUSPEND, Keyboard, NoKeyboard

Wish = Literal[
    "go-on",
    "not-done",
    "repeat",
    "hint",
    "skip",
    "insufficient",
    "partial",
    "good",
    "strong",
    "correct",
    "again",
    "pause",
    "help",
    "quit",
    "suspend",
]

KEYS: Mapping[str, Wish] = {
    "\n": "go-on",
    " ": "go-on",
    "c": "not-done",
    "r": "repeat",
    "t": "hint",
    "s": "skip",
    "1": "insufficient",
    "2": "partial",
    "3": "good",
    "4": "strong",
    "e": "correct",
    "a": "again",
    "p": "pause",
    "?": "help",
    "h": "help",
    "q": "quit",
    SUSPEND: "suspend",
}

Stage = Literal["asking", "thinking", "listening", "writing-down", "assessing", "rating", "resting", "finishing"]

RATINGS: tuple[Band, ...] = tuple(name for _, name in reversed(BANDS))
"""What a candidate can take an answer for; each is a wish with a key."""

HELP: frozenset[Wish] = frozenset({"hint", "correct", "again"})
"""What is for practice only."""

AT_ALL_TIMES: tuple[Wish, ...] = ("pause", "help", "quit")
WISHES: Mapping[Stage, tuple[Wish, ...]] = {
    "asking": ("go-on", "repeat", "hint", "skip", *AT_ALL_TIMES),
    "thinking": ("go-on", "repeat", "hint", "skip", *AT_ALL_TIMES),
    "listening": ("go-on", "not-done", "repeat", "hint", "skip", *AT_ALL_TIMES),
    "writing-down": ("not-done", *AT_ALL_TIMES),
    "assessing": ("not-done", *AT_ALL_TIMES),
    "rating": (*RATINGS, "go-on", "not-done", "correct", *AT_ALL_TIMES),
    "resting": ("go-on", "not-done", "again", "correct", *AT_ALL_TIMES),
    "finishing": ("go-on", "not-done", "again", "correct", *AT_ALL_TIMES),
}
"""What a key can do at each stage."""

OUTLIVING: frozenset[Wish] = frozenset({"not-done", "hint"})
"""What is about the answer, not about one stage of it."""


def key_of(wish: Wish) -> str:
    """Give the first key that stands for a wish."""
    return next(key for key, meant in KEYS.items() if meant == wish)


class Controls:
    """The wishes of one stage (asking, thinking, listening); leaving and a pause outlive it.

    has_keys: whether somebody can press any. withheld: wishes that the rules of this interview do not grant.
    goes_on: done with this stage: the question was read, the thinking is over, the answer has ended.
    is_skipping: this question shall be left out. is_leaving: the interview ends here.
    is_paused: nothing goes on until a key says so. is_helping: the keys are being explained.
    has_spoken: a voice was heard in this stage, so that leaving must not lose it.
    rings: a warning of the clock is to be heard.
    """

    def __init__(self, keyboard: Keyboard | None = None, withheld: AbstractSet[Wish] = frozenset()) -> None:
        self.has_keys = keyboard is not None
        self.keyboard = keyboard or NoKeyboard()
        self.withheld = withheld
        self.is_leaving = False
        self.is_paused = False
        self.is_helping = False
        self._asked: set[Wish] = set()
        self.begin()

    def begin(self) -> None:
        """Begin a stage: what was pressed in the one before is over."""
        self.goes_on = False
        self.is_skipping = False
        self.has_spoken = False
        self.rings = False
        self._asked &= OUTLIVING

    def wishes(self, stage: Stage) -> tuple[Wish, ...]:
        """Give what a key can do at this stage of this interview."""
        return tuple(wish for wish in WISHES[stage] if wish not in self.withheld)

    def read(self) -> Iterator[Wish]:
        """Give the wishes behind the keys that were pressed since the last look."""
        while key := self.keyboard.pressed():
            wish = KEYS.get(key.casefold())
            if wish and wish not in self.withheld:
                self._take(wish)
                yield wish

    def asks(self, wish: Wish) -> bool:
        """Say whether this was asked for, at this stage or, of what outlives one, since it was last taken."""
        return wish in self._asked

    def take(self, wish: Wish) -> bool:
        """Say the same; it is asked for once only."""
        is_asked = wish in self._asked
        self._asked.discard(wish)
        return is_asked

    def take_ring(self) -> bool:
        """Say whether a warning is to be heard; it is heard once only."""
        rings, self.rings = self.rings, False
        return rings

    def _take(self, wish: Wish) -> None:
        if wish in ("pause", "go-on") and self.is_paused:
            self.is_paused = False
        elif wish == "pause":
            self.is_paused = True
        elif wish == "go-on":
            self.goes_on = True
        elif wish == "help":
            self.is_helping = not self.is_helping
        else:
            self._decide(wish)

    def _decide(self, wish: Wish) -> None:
        """Take what, but for those that are about the answer before, also ends a pause."""
        self.is_paused = self.is_paused and wish in {"suspend", *OUTLIVING}
        self.is_skipping = self.is_skipping or wish == "skip"
        self.is_leaving = self.is_leaving or wish == "quit"
        self._asked.add(wish)
