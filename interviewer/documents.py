"""What commands print with `--json`: documents that other programs rely on. Keys are added here, never renamed.

Seconds, similarities and rates are rounded to 0.001, scores to 0.1: more would only pretend.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from audio.transcript import Transcript
from content.bank import Question
from interviewer.assessment import Assessment, Delivery, Filler, Match, Span
from interviewer.session import Session, Turn

Document = dict[str, Any]


def interview_document(session: Session, *, folder: Path, report: Path) -> Document:
    """Give what `demo --json` and `practice --json` print; `report` is the HTML page."""
    return {
        "id": session.id,
        "folder": str(folder),
        "report": str(report),
        "turns": [turn_document(turn) for turn in session.turns],
    }


def turn_document(turn: Turn) -> Document:
    """Give one question with its answer and what was found."""
    assessment = turn.assessment
    return {
        "question_id": turn.question.id,
        "take": turn.take,
        "transcript": transcript_document(turn.answer.transcript),
        "score": assessment.score,
        "content": assessment.content,
        "coverage": _rounded(assessment.coverage),
        "key_points": [_match(match) for match in assessment.matches],
        "delivery": delivery_document(assessment.delivery),
        "structure": plain(assessment.structure),
        "flags": [flag.name for flag in assessment.flags],
        "basis": assessment.basis,
        "audio": turn.answer.audio,
        "ended_by": turn.answer.ended_by,
        "premature_ends": turn.answer.premature_ends,
        "follow_ups": plain(turn.answer.follow_ups),
        "hinted": turn.hinted,
        "self_rating": turn.self_rating,
    }


def score_document(question_id: str, assessment: Assessment) -> Document:
    """Give the object that `score --json` prints for one answer."""
    return {
        "question_id": question_id,
        "score": assessment.score,
        "content": assessment.content,
        "coverage": _rounded(assessment.coverage),
        "key_points": [_match(match) for match in assessment.matches],
        "fillers": [_filler(filler) for filler in assessment.delivery.fillers or ()],
        "structure": plain(assessment.structure),
        "flags": [flag.name for flag in assessment.flags],
        "basis": assessment.basis,
    }


def transcript_document(transcript: Transcript) -> Document:
    """Give a transcript: text, language, model, words with their seconds."""
    return {
        "text": transcript.text,
        "language": transcript.language,
        "model": transcript.model,
        "words": [plain(word) for word in transcript.words],
    }


def file_document(file: Path, transcript: Transcript) -> Document:
    """Give the object that `transcribe --json` prints for one file."""
    return {"file": str(file), **transcript_document(transcript)}


def question_document(question: Question) -> Document:
    """Give the object that `questions --json` prints for one question."""
    document: Document = plain(question)
    # A wrong claim is one sentence to whoever reads this; what it is recognised by stays in the bank.
    return document | {"wrong_claims": [wrong.claim for wrong in question.wrong_claims]}


def delivery_document(delivery: Delivery) -> Document:
    """Give every measure of how an answer was said, rates included; null stands for "not measured"."""
    document: Document = plain(delivery)
    return document | {
        "speech_rate": _rounded(delivery.speech_rate),
        "articulation_rate": _rounded(delivery.articulation_rate),
        "fillers_per_minute": _rounded(delivery.fillers_per_minute),
        "pauses": None
        if delivery.pauses is None
        else [{**plain(p), "duration": _rounded(p.duration)} for p in delivery.pauses],
    }


def plain(value: Any) -> Any:
    """Give frozen data as what JSON knows, numbers rounded to 0.001."""
    if is_dataclass(value):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(item) for item in value]
    if isinstance(value, datetime):
        return value.isoformat(timespec="seconds")
    return _rounded(value)


def _match(match: Match) -> Document:
    return {
        "index": match.index,
        "text": match.text,
        "weight": match.weight,
        "bonus": match.bonus,
        "status": match.status,
        "similarity": _rounded(match.similarity),
        "evidence": _span(match.evidence),
    }


def _span(span: Span | None) -> Document | None:
    """Give the words that show something; seconds only where they are known."""
    if span is None:
        return None
    document: Document = plain(span)
    return {name: value for name, value in document.items() if value is not None}


def _filler(filler: Filler) -> Document:
    return {"text": filler.text, "start_word": filler.start_word, "end_word": filler.end_word}


def _rounded(value: Any) -> Any:
    return round(value, 3) if isinstance(value, float) else value
