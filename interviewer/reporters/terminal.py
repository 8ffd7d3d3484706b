"""The report in a terminal: good at 80 columns, and without colour."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import StringIO
from shutil import get_terminal_size
from typing import TYPE_CHECKING

from interviewer.localization import Words, words_in
from interviewer.report import QuestionReport, Report, Summary
from interviewer.reporters.signs import STATUS, doubtful, legend, numbers, quoted, signed, source_mark
from interviewer.reporting.figures import Score, clock, percent
from interviewer.reporting.measures import Measure
from interviewer.reporting.points import Claim, Concern, Point
from interviewer.reporting.said import Run
from interviewer.reporting.story import Part, Story

if TYPE_CHECKING:
    from rich.console import RenderableType
    from rich.table import Table
    from rich.text import Text

WIDEST = 100
"""Columns; longer lines are hard to read."""

BAR = 20
"""Columns of the bar beside a score."""

_PADDING = re.compile(r"(?: |\x1b\[[0-9;]*m)+$")
"""Blanks at the end of a line, among the ends of colours; nobody sees them before they are pasted."""

STYLES = {"covered": "green", "partly": "yellow", "unclear": "magenta", "missed": "red"}
READINGS = {"fine": "green", "within": "green", "watch": "yellow", "below": "yellow", "above": "yellow", "harms": "red"}


def render(report: Report, *, width: int | None = None, colour: bool = True) -> str:
    """Give the report for a terminal of `width` columns (None: as wide as this one), with or without colours."""
    from rich.console import Console

    console = Console(
        file=StringIO(),
        width=width or min(get_terminal_size().columns, WIDEST),
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as capture:
        for part in _Page(words_in(report.language), report.sources).parts(report):
            console.print(part)
    return "\n".join(_PADDING.sub(_without_blanks, line) for line in capture.get().splitlines())


class _Page:
    """Sets a report in the words of its language."""

    def __init__(self, words: Words, sources: tuple[str, ...]) -> None:
        self.words = words
        self.sources = sources

    def parts(self, report: Report) -> Iterator[RenderableType]:
        yield self._text(report.title, "bold")
        yield self._text(" · ".join((report.date, *report.facts)), "dim")
        for notice in report.notices:
            yield ""
            yield self._hanging("!", notice, "yellow")
        yield from self._summary(report.summary)
        for question in report.questions:
            yield from self._question(question)
        yield from self._sources()
        yield ""
        yield self._text(self.words("report-scale"), "dim")

    def _summary(self, summary: Summary) -> Iterator[RenderableType]:
        if summary.score is None:
            return
        yield ""
        yield self._score(summary.score)
        if summary.score.low is not None:
            yield self._indented(f"{self._range(summary.score)}, {self.words('report-range-why')}")
        yield self._indented(self._points_sentence(summary.points.covered, summary.points.counted, summary))
        yield self._indented(summary.basis, "dim")
        if summary.steps:
            yield from self._heading("report-next-steps", indent=0)
        for place, step in enumerate(summary.steps, start=1):
            where = self.words("report-to-question", number=step.question)
            yield self._hanging(f"{place}.", f"{step.text} ({where})")

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
        yield self._text(self.words(name, number=question.number, take=question.take), "dim")
        yield self._text(question.prompt, "bold")
        yield self._score(question.score)
        yield self._indented(self._parts_of_score(question))
        if question.made_of:
            yield self._indented(question.made_of, "dim")
        yield self._indented(question.about, "dim")
        if not question.is_final:
            yield self._indented(self.words("report-replaced"), "yellow")
        for notice in question.notices:
            yield self._indented(notice, "yellow")
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
            yield self._indented(question.reference_answers[0])
        if question.basis:
            yield ""
            yield self._indented(question.basis, "dim")

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
        return self._hanging("!", f"{concern.label}. {concern.reason}{quote}", "yellow", indent=2)

    def _said(self, question: QuestionReport) -> Iterator[RenderableType]:
        from rich.text import Text

        said = question.said

        yield from self._heading("report-said")
        if not said:
            yield self._indented(self.words("report-said-nothing"))
            return
        text = Text()
        for piece, run in signed(said, self.words):
            text.append(printable(piece), _run_style(run))
            text.append(" ")
        yield self._padded(text)
        explained = legend(said, self.words)
        if explained:
            yield self._indented(explained, "dim")
        for line in doubtful(question, self.words):
            yield self._indented(line)
        if question.pace:
            windows = self.words("report-pace-windows", seconds=question.pace.seconds)
            yield self._indented(f"{self.words('report-pace')}, {windows}: {question.pace.text}", "dim")

    def _key_points(self, points: tuple[Point, ...]) -> Iterator[RenderableType]:
        if not points:
            return
        yield from self._heading("report-points")
        table = self._grid()
        for point in points:
            style = STYLES[point.status]
            table.add_row(self._text(f"{STATUS[point.status]} {point.label}", style), self._point(point))
        yield self._padded(table)

    def _point(self, point: Point) -> Text:

        text = self._text(f"{numbers((point.number,))} {point.text}")
        remarks = [self.words("report-bonus")] if point.bonus else []
        if point.importance == "central":
            remarks.append(self.words("report-central"))
        if remarks:
            text.append(f" ({', '.join(remarks)})", "dim")
        if point.evidence:
            second = "" if point.evidence.second is None else f"{clock(point.evidence.second)} "
            text.append(printable(f"\n{second}{quoted(point.evidence, self.words)}"), "italic")
        if point.status == "unclear":
            text.append(f"\n{self.words('report-unclear-why')}", "dim")
        if point.follow_up:
            text.append(printable(f"\n{self.words('report-ask-yourself')} {point.follow_up}"), "dim")
        return text

    def _claims(self, claims: tuple[Claim, ...]) -> Iterator[RenderableType]:
        if not claims:
            return
        yield from self._heading("report-claims")
        for claim in claims:
            said = quoted(claim.evidence, self.words) if claim.evidence else claim.text
            yield self._indented(f"{self.words('report-you-said')} {said}", "red")
            if claim.correction:
                yield self._indented(f"{self.words('report-rather')} {claim.correction}")

    def _story(self, story: Story | None) -> Iterator[RenderableType]:
        if story is None:
            return
        yield from self._heading("report-story")
        table = self._grid()
        table.add_column()
        for part in story.parts:
            table.add_row(*self._story_part(part, story.source))
        yield self._padded(table)
        if story.number:
            yield self._indented(f"{self.words('report-story-number')} {quoted(story.number, self.words)}")
        else:
            yield self._indented(self.words("report-story-no-number"))
        if story.first_person is not None:
            yield self._indented(self.words("report-story-first-person", percent=story.first_person))

    def _story_part(self, part: Part, source: str) -> tuple[Text, Text, Text]:
        bar = "█" * max(round(BAR * part.share), part.share > 0)
        return (
            self._text(part.label),
            self._text(f"{part.shown:>6}  {bar}", "red" if not part.share else ""),
            self._text(f"{part.norm} {source_mark(self.sources, source)}" if part.norm else "", "dim"),
        )

    def _delivery(self, measures: tuple[Measure, ...]) -> Iterator[RenderableType]:
        from rich.text import Text

        if not measures:
            return
        yield from self._heading("report-delivery")
        table = self._grid()
        for measure in measures:
            text = Text(measure.shown, "bold")
            if measure.detail:
                text.append(printable(f" ({measure.detail})"), "not bold")
            if measure.usual:
                text.append(f" · {measure.usual.verdict}", f"not bold {READINGS.get(measure.usual.reading, '')}")
                text.append(f"\n{measure.usual.text} {source_mark(self.sources, measure.usual.source)}", "not bold dim")
            table.add_row(self._text(measure.label), text)
        yield self._padded(table)

    def _advice(self, question: QuestionReport) -> Iterator[RenderableType]:
        if question.advice:
            yield from self._heading("report-advice")
        for step in question.advice:
            yield self._hanging("→", step.text, indent=2)

    def _sources(self) -> Iterator[RenderableType]:
        from rich.rule import Rule

        if not self.sources:
            return
        yield ""
        yield Rule(style="dim")
        yield self._text(self.words("report-sources"), "bold underline")
        for source in self.sources:
            yield self._hanging(source_mark(self.sources, source), source, "dim")

    def _score(self, score: Score) -> RenderableType:
        filled = round(BAR * score.value / 100)
        text = self._text(f"{score.shown:>3}", "bold")
        text.append(f" {self.words('report-of-hundred')} ", "not bold dim")
        text.append("█" * filled, "not bold")
        text.append("░" * (BAR - filled), "not bold dim")
        text.append(f" {score.label}")
        return text

    def _heading(self, message: str, indent: int = 2) -> Iterator[RenderableType]:
        yield ""
        yield self._padded(self._text(self.words(message), "bold underline"), indent)

    def _hanging(self, sign: str, text: str, style: str = "", indent: int = 0) -> RenderableType:
        from rich.table import Table

        grid = Table.grid(padding=(0, 1))
        grid.add_row(self._text(sign, style), self._text(text, style))
        return self._padded(grid, indent)

    def _grid(self) -> Table:
        from rich.table import Table

        grid = Table.grid(padding=(0, 2))
        grid.add_column(max_width=24)
        grid.add_column(ratio=1)
        return grid

    def _indented(self, text: str, style: str = "") -> RenderableType:
        return self._padded(self._text(text, style))

    @staticmethod
    def _padded(part: RenderableType, indent: int = 2) -> RenderableType:
        from rich.padding import Padding

        return Padding(part, (0, 0, 0, indent))

    @staticmethod
    def _text(text: str, style: str = "") -> Text:
        from rich.text import Text

        return Text(printable(text), style)


def _without_blanks(found: re.Match[str]) -> str:
    return found[0].replace(" ", "")


def printable(text: str) -> str:
    """Leave out control characters: a terminal would obey them."""
    return "".join(sign for sign in text if sign.isprintable() or sign == "\n")


def _run_style(run: Run) -> str:
    styles = (("red", run.wrong), ("underline", bool(run.points)), ("yellow", run.filler), ("dim", run.hedge))
    return " ".join(style for style, applies in styles if applies)
