"""The documents that other programs rely on: exactly these keys, and numbers that do not pretend."""

from __future__ import annotations

import json
from pathlib import Path

from interviewer import documents
from tests import samples


def test_an_interview_has_the_keys_of_the_contract() -> None:
    session = samples.english()
    document = documents.interview_document(session, folder=Path("f"), report=Path("f/report.html"))
    assert (document["id"], document["folder"], document["report"]) == (session.id, "f", str(Path("f/report.html")))
    wanted = {"question_id", "take", "transcript", "score", "content", "key_points", "delivery", "structure"}
    for turn in document["turns"]:
        assert wanted | {"flags", "ended_by"} <= set(turn)
        assert set(turn["transcript"]) == {"text", "language", "model", "words"}
    assert document["turns"][0]["transcript"]["words"][0] == {
        "text": "Um",
        "start": 1.2,
        "end": 1.56,
        "probability": 0.95,
    }
    assert document["turns"][2]["ended_by"] == "no_speech"
    json.dumps(document, allow_nan=False)


def test_a_scored_answer_has_the_keys_of_the_contract() -> None:
    document = documents.score_document("drift", samples.spoken_turn().assessment)
    assert list(document) == [
        "question_id", "score", "content", "coverage", "key_points", "fillers", "structure", "flags", "basis",
    ]  # fmt: skip
    assert document["flags"] == ["wrong_claim"]
    assert document["fillers"][0] == {"text": "Um", "start_word": 0, "end_word": 1}
    assert document["key_points"][0]["similarity"] == 0.812
    assert document["key_points"][3]["evidence"] is None


def test_evidence_has_seconds_only_where_they_are_known() -> None:
    spoken = documents.score_document("drift", samples.spoken_turn().assessment)["key_points"][0]["evidence"]
    typed = documents.score_document("drift", samples.typed_turn().assessment)["key_points"][0]["evidence"]
    assert set(spoken) == {"start_word", "end_word", "quote", "start", "end"}
    assert set(typed) == {"start_word", "end_word", "quote"}


def test_what_was_not_measured_is_null_and_not_zero() -> None:
    delivery = documents.delivery_document(samples.typed_turn().assessment.delivery)
    assert (delivery["speech_rate"], delivery["pauses"], delivery["words"]) == (None, None, 9)


def test_a_question_shows_its_points_and_what_is_wrong_about_it() -> None:
    document = documents.question_document(samples.DRIFT)
    assert set(document["key_points"][0]) >= {"text", "phrasings", "weight", "bonus"}
    assert document["wrong_claims"] == ["Drift only happens when the code changes."]
