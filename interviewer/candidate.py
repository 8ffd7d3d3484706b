"""The person who is asked, as far as the main loop must know: may want time, leave a question out, or stop."""

from __future__ import annotations

from typing import Protocol

from content.bank import Question
from interviewer.session import Turn


class Skipped(Exception):  # noqa: N818  a wish, no error
    """The candidate leaves this question out."""


class Candidate(Protocol):
    """Somebody who answers; any of these may raise Skipped."""

    def get_ready(self, number: int) -> None:
        """Return when question `number` may be asked."""
        ...

    def think(self, question: Question) -> None:
        """Return when the answer may begin."""
        ...

    def is_done(self, turn: Turn, *, is_last: bool) -> bool:
        """Whether the answer ends here, or was cut off and shall go on."""
        ...

    def is_leaving(self) -> bool:
        """Whether the interview ends here."""
        ...


class RecordedCandidate:
    """Recordings need no time and have no wishes."""

    def get_ready(self, number: int) -> None:
        """Return at once."""

    def think(self, question: Question) -> None:
        """Return at once."""

    def is_done(self, turn: Turn, *, is_last: bool) -> bool:  # noqa: ARG002  the protocol's
        """Want no more."""
        return True

    def is_leaving(self) -> bool:
        """Stay to the end."""
        return False
