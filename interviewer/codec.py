"""Sessions as JSON and back: the only place that knows how a session is written on disk."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from interviewer.errors import InterviewerError
from interviewer.session import Session

if TYPE_CHECKING:
    from pydantic import TypeAdapter

FORMAT = 1
"""The format of `session.json`. A field with a default may be added without a new number: it is then filled in
when an older file is read. Anything else needs one, a line of history, and an upgrade.

1: the first. Later: `answer.original`, None where nobody corrected the transcript;
`answer.premature_ends`, 0; `answer.voice` and what comes of it, None; `answer.follow_ups`, none; `turn.hinted`, false;
`turn.self_rating`, None; `plan`, None; `without`, of a session and of a delivery, nothing.
"""

Document = dict[str, Any]
Upgrade = Callable[[Document], Document]

UPGRADES: Mapping[int, Upgrade] = {}
"""From the format of this number to the next one."""


def session_to_json(session: Session) -> Document:
    """Give all facts of `session` as plain data for JSON; scores are left out, since they are computed."""
    return {"format": FORMAT, **_adapter().dump_python(session, mode="json")}


def session_from_json(document: object) -> Session:
    """Give the session that `session_to_json` wrote, also in an older format.

    Raises InterviewerError: "session-newer" for a format of the future, "session-damaged" for anything else.
    """
    from pydantic import ValidationError
    from pydantic_core import to_json

    facts = upgraded(document)
    try:
        # Strict checks are those of JSON: a tuple is a list there, and a time is a text.
        return _adapter().validate_json(to_json(facts), strict=True)
    except ValidationError as error:
        place = ".".join(str(step) for step in error.errors()[0]["loc"])
        raise InterviewerError("session-damaged", place=place) from error


def upgraded(document: object, upgrades: Mapping[int, Upgrade] = UPGRADES, current: int = FORMAT) -> Document:
    """Bring `document` to the `current` format, one step at a time. Raises InterviewerError."""
    number = document.get("format") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(number, int) or number < 1:
        raise InterviewerError("session-damaged", place="format")
    if number > current:
        raise InterviewerError("session-newer", format=number)
    for step in range(number, current):
        document = upgrades[step](document)
    return {name: value for name, value in document.items() if name != "format"}


@cache
def _adapter() -> TypeAdapter[Session]:
    from pydantic import TypeAdapter

    return TypeAdapter(Session)
