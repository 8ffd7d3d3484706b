"""Does everything work here? Each check gives one finding: it works, or what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

from audio.errors import AudioError

CheckName = Literal["microphone", "speaker", "level", "echo", "voice", "model", "disk"]


@dataclass(frozen=True, slots=True)
class Note:
    """A line of the catalogues."""

    message: str
    details: Mapping[str, str | float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found.

    said: what there is, or what is wrong and what to do. notes: more to know.
    """

    check: CheckName
    works: bool
    said: Note
    notes: tuple[Note, ...] = ()


class Check(Protocol):
    """One thing that must work. needs: what must work before it can be looked at."""

    @property
    def name(self) -> CheckName:
        """Its name."""
        ...

    @property
    def needs(self) -> tuple[CheckName, ...]:
        """What it needs."""
        ...

    def find(self) -> Finding:
        """Look. Raises AudioError for what does not work."""
        ...


def examine(checks: Iterable[Check]) -> Iterator[Finding]:
    """Give one finding after the other; what needs something that does not work is left out."""
    broken: set[CheckName] = set()
    for check in checks:
        if broken.isdisjoint(check.needs):
            finding = _found(check)
            broken |= set() if finding.works else {finding.check}
            yield finding


def _found(check: Check) -> Finding:
    try:
        return check.find()
    except AudioError as error:
        return Finding(check.name, works=False, said=Note(error.message, error.details))
