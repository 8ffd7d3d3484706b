"""The report in a terminal: good at 80 columns, and without colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from interviewer.localization import Words, words_in
from interviewer.report import QuestionReport, Report, Summary
from interviewer.reporters import side_by_side, star_clock
from interviewer.reporters.lines import grid, hanging, indented, padded, printable, printed, score_line, text
from interviewer.reporters.signs import STATUS, doubtful, legend, numbers, quoted, signed, source_mark
from interviewer.reporting.figures import Score, clock, percent
from interviewer.reporting.measures import Measure
from interviewer.reporting.points import Claim, Concern, Point
from interviewer.reporting.said import Run, parted
from interviewer.reporting.story import Story

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.text import Text

STYLES = {"covered": "green", "partly": "yellow", "unclear": "magenta", "missed": "red"}
READINGS = {"fine": "green", "within": "green", "watch": "yellow", "below": "yellow", "above": "yellow", "harms": "red"}


def render(report: Report, *, width: int | None = None, colour: bool = True) -> str:
    """Give the report for a terminal of `width` columns (None: as wide as this one), with or without colours."""
    page = _Page(words_in(report.language), report.sources)
    return printed(page.parts(report), width=width, colour=colour)


class _Page:
    """Sets a report in the words of its language."""

    def __init__(self, words: Words, sources: tuple[str, ...]) -> None:
        self.words = words
        self.sources = sources

    def parts(self, report: Report) -> Iterator[RenderableType]:
        from rich.rule import Rule

        yield text(report.title, "bold")
        yield text(" · ".join((report.date, *report.facts)), "dim")
        for notice in report.notices:
            yield ""
            yield hanging("!", notice, "yellow")
        yield from self._summary(report.summary)
        for question in report.questions:
            if comparison := report.comparison(question):
                yield ""
                yield Rule(style="dim")
                yield from side_by_side.parts(comparison, self.words)
            yield from self._question(question)
        yield from self._sources()
        yield ""
        yield text(self.words("report-scale"), "dim")

    def _summary(self, summary: Summary) -> Iterator[RenderableType]:
        if summary.score is None:
            return
        yield ""
        yield score_line(summary.score, self.words)
        if summary.score.low is not None:
            yield indented(f"{self._range(summary.score)}, {self.words('report-range-why')}")
        yield indented(self._points_sentence(summary.points.covered, summary.points.counted, summary))
        yield indented(summary.basis, "dim")
        if summary.steps:
            yield from self._heading("report-next-steps", indent=0)
        for place, step in enumerate(summary.steps, start=1):
            where = self.words("report-to-question", number=step.question)
            yield hanging(f"{place}.", f"{step.text} ({where})")

    def _points_sentence(self, covered: int, counted: int, summary: Summary) -> str:
        tally = summary.points
        sentence = self.words(
            "report-points-sentence", covered=covered, counted=counted, partly=tally.partly, unclear=tally.unclear
        )
        questions = self.words("report-questions-count", count=summary.questions)
        spoken = self.words("report-spoken", length=summary.spoken) if summary.spoken else ""
        return " · ".join(part for part in (sentence, questions, spoken) if part)

    def _question(self, question: QuestionReport) -> Iterator[RenderableType]:
        from rich.rule import Rule

        yield ""
        yield Rule(style="dim")
        name = "report-question-take" if question.take > 1 else "report-question"
        yield text(self.words(name, number=question.number, take=question.take), "dim")
        yield text(question.prompt, "bold")
        yield score_line(question.score, self.words)
        for remark in question.remarks:
            yield indented(remark)
        yield indented(self._parts_of_score(question))
        if question.made_of:
            yield indented(question.made_of, "dim")
        yield indented(question.about, "dim")
        if not question.is_final:
            yield indented(self.words("report-replaced"), "yellow")
        for notice in question.notices:
            yield indented(notice, "yellow")
        for concern in question.concerns:
            yield self._concern(concern)
        yield from self._said(question)
        yield from self._key_points(question.points)
        yield from self._claims(question.claims)
        yield from self._story(question.story)
        yield from self._delivery(question.measures)
        yield from self._advice(question)
        if question.reference_answers:
            yield from self._heading("report-references")
            yield indented(question.reference_answers[0])
        if question.basis:
            yield ""
            yield indented(question.basis, "dim")

    def _parts_of_score(self, question: QuestionReport) -> str:
        tally = question.tally
        made = self.words("report-points-of", covered=tally.covered, counted=tally.counted)
        points = f"{made} {self.words('report-points').lower()}"
        line = f"{points}, {self.words('report-coverage', percent=percent(question.coverage))}"
        return line if question.score.low is None else f"{self._range(question.score)} · {line}"

    def _range(self, score: Score) -> str:
        return self.words("report-range", low=score.low or 0, high=score.high or 0)

    def _concern(self, concern: Concern) -> RenderableType:
        quote = f" {quoted(concern.evidence, self.words)}" if concern.evidence else ""
        return hanging("!", f"{concern.label}. {concern.reason}{quote}", "yellow", indent=2)

    def _said(self, question: QuestionReport) -> Iterator[RenderableType]:
        from rich.text import Text

        said = question.said

        yield from self._heading("report-said")
        if not said:
            yield indented(self.words("report-said-nothing"))
            return
        for asked, runs in parted(said):
            if asked:
                yield padded(hanging("↳", f"{self.words('report-follow-up')} {asked}", "bold"))
            line = Text()
            for piece, run in signed(runs, self.words):
                line.append(printable(piece), _run_style(run))
                line.append(" ")
            if runs or asked:
                yield padded(line if runs else text(self.words("report-said-nothing"), "dim"))
        explained = legend(said, self.words)
        if explained:
            yield indented(explained, "dim")
        for remark in doubtful(question, self.words):
            yield indented(remark)
        if question.pace:
            windows = self.words("report-pace-windows", seconds=question.pace.seconds)
            yield indented(f"{self.words('report-pace')}, {windows}: {question.pace.text}", "dim")

    def _key_points(self, points: tuple[Point, ...]) -> Iterator[RenderableType]:
        if not points:
            return
        yield from self._heading("report-points")
        table = grid()
        for point in points:
            style = STYLES[point.status]
            table.add_row(text(f"{STATUS[point.status]} {point.label}", style), self._point(point))
        yield padded(table)

    def _point(self, point: Point) -> Text:

        line = text(f"{numbers((point.number,))} {point.text}")
        remarks = [self.words("report-bonus")] if point.bonus else []
        if point.importance == "central":
            remarks.append(self.words("report-central"))
        if remarks:
            line.append(f" ({', '.join(remarks)})", "dim")
        if point.evidence:
            second = "" if point.evidence.second is None else f"{clock(point.evidence.second)} "
            line.append(printable(f"\n{second}{quoted(point.evidence, self.words)}"), "italic")
            line.append(f" · {point.where}" if point.where else "", "dim")
        if point.status == "unclear":
            line.append(f"\n{self.words('report-unclear-why')}", "dim")
        if point.follow_up:
            asked = self.words("report-was-asked" if point.was_asked else "report-ask-yourself")
            line.append(printable(f"\n{asked} {point.follow_up}"), "dim")
        return line

    def _claims(self, claims: tuple[Claim, ...]) -> Iterator[RenderableType]:
        if not claims:
            return
        yield from self._heading("report-claims")
        for claim in claims:
            said = quoted(claim.evidence, self.words) if claim.evidence else claim.text
            yield indented(f"{self.words('report-you-said')} {said}", "red")
            if claim.correction:
                yield indented(f"{self.words('report-rather')} {claim.correction}")

    def _story(self, story: Story | None) -> Iterator[RenderableType]:
        if story is None:
            return
        yield from self._heading("report-story")
        yield padded(star_clock.table(story, self.words, source_mark(self.sources, story.source)))
        if story.number:
            yield indented(f"{self.words('report-story-number')} {quoted(story.number, self.words)}")
        else:
            yield indented(self.words("report-story-no-number"))
        if story.first_person is not None:
            yield indented(self.words("report-story-first-person", percent=story.first_person))

    def _delivery(self, measures: tuple[Measure, ...]) -> Iterator[RenderableType]:
        from rich.text import Text

        if not measures:
            return
        yield from self._heading("report-delivery")
        table = grid()
        for measure in measures:
            line = Text(measure.shown, "bold")
            if measure.detail:
                line.append(printable(f" ({measure.detail})"), "not bold")
            if measure.usual:
                line.append(f" · {measure.usual.verdict}", f"not bold {READINGS.get(measure.usual.reading, '')}")
                line.append(f"\n{measure.usual.text} {source_mark(self.sources, measure.usual.source)}", "not bold dim")
            table.add_row(text(measure.label), line)
        yield padded(table)

    def _advice(self, question: QuestionReport) -> Iterator[RenderableType]:
        if question.advice:
            yield from self._heading("report-advice")
        for step in question.advice:
            yield hanging("→", step.text, indent=2)

    def _sources(self) -> Iterator[RenderableType]:
        from rich.rule import Rule

        if not self.sources:
            return
        yield ""
        yield Rule(style="dim")
        yield text(self.words("report-sources"), "bold underline")
        for source in self.sources:
            yield hanging(source_mark(self.sources, source), source, "dim")

    def _heading(self, message: str, indent: int = 2) -> Iterator[RenderableType]:
        yield ""
        yield padded(text(self.words(message), "bold underline"), indent)


def _run_style(run: Run) -> str:
    styles = (("red", run.wrong), ("underline", bool(run.points)), ("yellow", run.filler), ("dim", run.hedge))
    return " ".join(style for style, applies in styles if applies)
