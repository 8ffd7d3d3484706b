"""What weakens a bank in the eyes of the scorer itself: its own reference answers, assessed."""

from __future__ import annotations

from collections.abc import Iterator

from audio.transcript import Transcript
from content.bank import Bank, Question
from content.errors import Mistake
from content.schema import field_name
from interviewer.assessing.assessor import Assessor
from interviewer.assessment import Assessment
from interviewer.session import Answer


def weaknesses(bank: Bank) -> tuple[Mistake, ...]:
    """Warn of reference answers that miss a key point of their question, or that state one of its wrong claims.

    Either the answer or the phrasings should be put in other words: what the bank itself says must be recognised.
    The lines are not known here; :func:`content.loading.located` adds them.
    """
    assessor = Assessor(bank)
    return tuple(
        weakness
        for question in bank.questions
        for index, text in enumerate(question.reference_answers)
        for weakness in _of_reference(
            question, index, assessor.assess(question, Answer(Transcript(text, language=bank.language)))
        )
    )


def _of_reference(question: Question, index: int, found: Assessment) -> Iterator[Mistake]:
    # Derived points come from these very answers, each from one of them.
    if not question.derived:
        for match in found.matches:
            if match.status == "missed" and not match.bonus:
                yield _warning("check-reference-misses", question, index, point=match.text)
    for claim in found.wrong_claims:
        yield _warning("check-reference-wrong", question, index, claim=claim.text)


def _warning(message: str, question: Question, index: int, **details: str) -> Mistake:
    return Mistake(
        message, question=question.id, field=field_name(("reference_answers", index)), details=tuple(details.items())
    )
