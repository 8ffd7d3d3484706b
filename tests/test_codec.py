"""Sessions become JSON and come back as they were, from every format there ever was."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from interviewer.codec import FORMAT, session_from_json, session_to_json, upgraded
from interviewer.errors import InterviewerError
from tests import samples

GOLD = Path(__file__).parent / "gold"


def missing(old: Any, new: Any, place: str = "") -> list[str]:
    """Name the places at which `new` does not say what `old` says; more it may say."""
    if isinstance(old, dict):
        return [gap for key, value in old.items() for gap in missing(value, new.get(key), f"{place}.{key}")]
    if isinstance(old, list) and len(old) == len(new):
        return [gap for index, value in enumerate(old) for gap in missing(value, new[index], f"{place}.{index}")]
    return [] if old == new else [place]


@pytest.mark.parametrize("name", samples.ALL)
def test_a_session_comes_back_as_it_was(name: str) -> None:
    session = samples.ALL[name]()
    assert session_from_json(json.loads(json.dumps(session_to_json(session)))) == session


def test_the_first_format_can_still_be_read() -> None:
    document = json.loads((GOLD / "session.format-1.json").read_text(encoding="utf-8"))
    session = session_from_json(document)
    assert (session.id, len(session.turns)) == ("2026-11-20-184212", 3)
    assert missing(document, session_to_json(session) | {"format": 1}) == []


def test_scores_are_not_saved_since_they_are_computed() -> None:
    turn = session_to_json(samples.english())["turns"][0]
    assert not {"score", "content", "coverage"} & set(turn["assessment"])


def test_a_field_that_came_later_gets_its_default() -> None:
    document = session_to_json(samples.english())
    del document["demonstration"]
    assert session_from_json(document) == samples.english()


def test_a_newer_format_is_named() -> None:
    with pytest.raises(InterviewerError) as caught:
        session_from_json(session_to_json(samples.english()) | {"format": FORMAT + 1})
    assert (caught.value.message, caught.value.details) == ("session-newer", {"format": FORMAT + 1})


@pytest.mark.parametrize("document", [None, [], "text", {}, {"format": "1"}, {"format": 0}, {"format": True}])
def test_what_states_no_format_is_damaged(document: object) -> None:
    with pytest.raises(InterviewerError) as caught:
        session_from_json(document)
    assert caught.value.message == "session-damaged"


@pytest.mark.parametrize(
    ("field", "value"),
    [("started_at", "yesterday"), ("started_at", 5), ("mode", "sleep"), ("turns", {}), ("seed", "7"), ("bank", None)],
)
def test_a_wrong_value_is_damage_and_its_place_is_named(field: str, value: object) -> None:
    with pytest.raises(InterviewerError) as caught:
        session_from_json(session_to_json(samples.english()) | {field: value})
    assert (caught.value.message, caught.value.details) == ("session-damaged", {"place": field})


def test_upgrades_are_taken_one_step_at_a_time() -> None:
    def second(document: dict[str, Any]) -> dict[str, Any]:
        return document | {"steps": [*document["steps"], 2]}

    def third(document: dict[str, Any]) -> dict[str, Any]:
        return document | {"steps": [*document["steps"], 3]}

    assert upgraded({"format": 1, "steps": [1]}, {1: second, 2: third}, current=3) == {"steps": [1, 2, 3]}
