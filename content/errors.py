"""What can be wrong with questions and language data.

An error names a message and its details; the program's catalogues hold the words.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong (or, as a warning, weak) in a bank file.

    message: the message's id in the catalogues. details: what is filled into it.
    line: counted from 1, 0 where the whole file is meant. question: its id (or "#3", the third), "" outside any.
    field: as people read it, counted from 1 ("key_points 3 phrasings"), "" where the whole question is meant.
    """

    message: str
    line: int = 0
    question: str = ""
    field: str = ""
    details: tuple[tuple[str, str | float], ...] = ()


class ContentError(Exception):
    """Any known problem with questions or language data.

    message: the message's id in the catalogues. details: what is filled into it.
    """

    def __init__(self, message: str, **details: str | float) -> None:
        super().__init__(message, details)
        self.message = message
        self.details = details


class BankError(ContentError):
    """A bank file cannot be used; `mistakes` says everything that is wrong with it.

    A single mistake that means the whole file is the message itself; else it says how many there are.
    """

    def __init__(self, path: str, mistakes: tuple[Mistake, ...]) -> None:
        first = mistakes[0]
        if len(mistakes) == 1 and not first.line:
            super().__init__(first.message, **{"path": path, **dict(first.details)})
        else:
            super().__init__("bank-mistakes", path=path, count=len(mistakes), line=str(first.line))
        self.path = path
        self.mistakes = mistakes
