"""What was asked and what was answered, and nothing else: to read, to search, to hand on."""

from __future__ import annotations

from collections.abc import Iterator

from interviewer.localization import words_in
from interviewer.report import QuestionReport, Report


def render(report: Report) -> str:
    """Give one paragraph a question and one an answer, not wrapped."""
    return "\n\n".join([f"{report.title} · {report.date}", *_paragraphs(report)]) + "\n"


def _paragraphs(report: Report) -> Iterator[str]:
    words = words_in(report.language)
    for question in report.questions:
        name = "report-question-take" if question.take > 1 else "report-question"
        heading = words(name, number=question.number, take=question.take)
        yield f"{heading}: {' '.join(question.prompt.split())}"
        yield spoken(question) or words("report-said-nothing")


def spoken(question: QuestionReport) -> str:
    """Give the words of an answer, without marks and without sounds that are no words; "" if there are none."""
    return " ".join(run.text for run in question.said if run.text)
