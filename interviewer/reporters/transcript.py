"""What was asked and what was answered, and nothing else: to read, to search, to hand on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from interviewer.localization import words_in
from interviewer.report import QuestionReport, Report
from interviewer.reporting.said import Run, parted


def render(report: Report) -> str:
    """Give one paragraph a question and one an answer, not wrapped."""
    return "\n\n".join([f"{report.title} · {report.date}", *_paragraphs(report)]) + "\n"


def _paragraphs(report: Report) -> Iterator[str]:
    words = words_in(report.language)
    for question in report.questions:
        name = "report-question-take" if question.take > 1 else "report-question"
        heading = words(name, number=question.number, take=question.take)
        yield f"{heading}: {' '.join(question.prompt.split())}"
        for asked, runs in parted(question.said):
            if asked:
                yield f"{words('report-follow-up')} {' '.join(asked.split())}"
            yield _text(runs) or words("report-said-nothing")


def spoken(question: QuestionReport) -> str:
    """Give the words of an answer, without marks and without sounds that are no words; "" if there are none."""
    return _text(question.said)


def _text(said: Iterable[Run]) -> str:
    return " ".join(run.text for run in said if run.text)
