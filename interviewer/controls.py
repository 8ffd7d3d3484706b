"""What the candidate wants now, from the keys that were pressed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from interviewer.terminal import SUSPEND, Keyboard, NoKeyboard

Wish = Literal["go-on", "not-done", "repeat", "skip", "pause", "help", "quit", "suspend"]

KEYS: Mapping[str, Wish] = {
    "\n": "go-on",
    " ": "go-on",
    "c": "not-done",
    "r": "repeat",
    "s": "skip",
    "p": "pause",
    "?": "help",
    "h": "help",
    "q": "quit",
    SUSPEND: "suspend",
}

Stage = Literal["asking", "thinking", "listening", "writing-down", "assessing", "resting", "finishing"]

AT_ALL_TIMES: tuple[Wish, ...] = ("pause", "help", "quit")
WISHES: Mapping[Stage, tuple[Wish, ...]] = {
    "asking": ("go-on", "repeat", "skip", *AT_ALL_TIMES),
    "thinking": ("go-on", "repeat", "skip", *AT_ALL_TIMES),
    "listening": ("go-on", "not-done", "repeat", "skip", *AT_ALL_TIMES),
    "writing-down": ("not-done", *AT_ALL_TIMES),
    "assessing": ("not-done", *AT_ALL_TIMES),
    "resting": ("go-on", "not-done", *AT_ALL_TIMES),
    "finishing": ("go-on", "not-done", *AT_ALL_TIMES),
}
"""What a key can do at each stage."""


def key_of(wish: Wish) -> str:
    """Give the first key that stands for a wish."""
    return next(key for key, meant in KEYS.items() if meant == wish)


class Controls:
    """The wishes of one stage (asking, thinking, listening); leaving and a pause outlive it.

    has_keys: whether somebody can press any.
    goes_on: done with this stage: the question was read, the thinking is over, the answer has ended.
    is_skipping: this question shall be left out. is_leaving: the interview ends here.
    is_paused: nothing goes on until a key says so. is_helping: the keys are being explained.
    has_spoken: a voice was heard in this stage, so that leaving must not lose it.
    """

    def __init__(self, keyboard: Keyboard | None = None) -> None:
        self.has_keys = keyboard is not None
        self.keyboard = keyboard or NoKeyboard()
        self.is_leaving = False
        self.is_paused = False
        self.is_helping = False
        self._is_not_done = False
        self.begin()

    def begin(self) -> None:
        """Begin a stage: what was pressed in the one before is over."""
        self.goes_on = False
        self.is_skipping = False
        self.has_spoken = False
        self._repeats = False

    def read(self) -> Iterator[Wish]:
        """Give the wishes behind the keys that were pressed since the last look."""
        while key := self.keyboard.pressed():
            if wish := KEYS.get(key.casefold()):
                self._take(wish)
                yield wish

    def take_repeat(self) -> bool:
        """Say whether the question shall be repeated; it is asked for once only."""
        repeats, self._repeats = self._repeats, False
        return repeats

    def take_not_done(self) -> bool:
        """Say whether the candidate said "not done" since this was last asked; it outlives a stage."""
        is_not_done, self._is_not_done = self._is_not_done, False
        return is_not_done

    def _take(self, wish: Wish) -> None:
        if wish in ("pause", "go-on") and self.is_paused:
            self.is_paused = False
        elif wish == "pause":
            self.is_paused = True
        elif wish == "go-on":
            self.goes_on = True
        elif wish == "help":
            self.is_helping = not self.is_helping
        elif wish == "not-done":
            self._is_not_done = True
        else:
            self._decide(wish)

    def _decide(self, wish: Wish) -> None:
        """Take what also ends a pause."""
        self.is_paused = self.is_paused and wish == "suspend"
        self._repeats = self._repeats or wish == "repeat"
        self.is_skipping = self.is_skipping or wish == "skip"
        self.is_leaving = self.is_leaving or wish == "quit"
