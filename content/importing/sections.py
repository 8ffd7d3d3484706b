"""Where sections begin, and what each is: one with questions, a conclusion, tips, the rest of a page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from content.importing.article import BOLD, Line, Reason
from content.importing.asking import without_number
from content.importing.candidates import Title
from content.importing.cues import Cues, folded
from content.importing.labels import label_of
from content.importing.noise import is_short
from content.importing.titles import SECTION_WORDS

LONGEST_INTRODUCTION = 2
"""Paragraphs between the heading of a section and its first question, where no markup shows the heading; ours."""

LONGEST_BEFORE_COLON = 5
"""Words of a heading that ends with a colon, as sentences before lists do; ours."""

OFTEN = 3
"""A heading that comes so often, "Situation" or "Example", is a part of each answer; ours."""

_REASONS: dict[str, Reason] = {"conclusion": "conclusion", "tips": "tips", "contents": "contents", "page": "navigation"}


@dataclass(frozen=True, slots=True)
class Section:
    """A heading that is no question.

    place: its index among the lines. kind: a key of the cues' sections, or "".
    is_aside: it stands between questions like one of them, and what comes after does not belong to it.
    """

    place: int
    text: str
    level: int
    kind: str = ""
    is_aside: bool = False

    @property
    def reason(self) -> Reason:
        """Why what stands under it is left out, where it holds no question."""
        return _REASONS.get(self.kind, "no-questions")


def sections(lines: Sequence[Line], titles: Sequence[Title], cues: Cues) -> tuple[Section, ...]:
    """Give the headings that begin a section, in order."""
    return tuple(_Finder(lines, titles, cues).found())


class _Finder:
    """Look at each line that is neither a question nor noise."""

    def __init__(self, lines: Sequence[Line], titles: Sequence[Title], cues: Cues) -> None:
        self.lines, self.cues = lines, cues
        self.titles = {place for title in titles for place in range(title.place, title.end + 1)}
        self.levels = {title.place: title.level for title in titles}
        last = max(self.titles, default=0)
        self.seen = [place for place, line in enumerate(lines) if not line.reason or self._ends_article(place, last)]
        texts = Counter(folded(without_number(lines[place].text)) for place in self.seen if place not in self.titles)
        self.repeated = {text for text, count in texts.items() if count >= OFTEN}
        self.has_markup = sum(1 < line.level < BOLD for line in lines if not line.reason) > 1
        self.has_gaps = sum(lines[place].apart for place in self.seen) > 0.3 * len(self.seen)

    def _ends_article(self, place: int, last: int) -> bool:
        """Whether navigation after the last question begins the rest of the page, "Topics" or "About the author"."""
        line = self.lines[place]
        return place > last and line.reason == "navigation" and self.cues.sections["page"].are(line.text)

    def found(self) -> list[Section]:
        """Give the sections."""
        sections: list[Section] = []
        question_level = min((level for level in self.levels.values()), default=0)
        for index, place in enumerate(self.seen):
            question_level = self.levels.get(place, question_level)
            if place not in self.titles and self._is_section(index, question_level):
                line = self.lines[place]
                text = without_number(line.text).rstrip(":")
                is_aside = 0 < line.level == question_level and not self._leads_to_question(index)
                sections.append(Section(place, text, line.level, self._kind(text), is_aside))
        return sections

    def _is_section(self, index: int, question_level: int) -> bool:
        """Whether a line ends the question before it. question_level: that question's level, 0 where it is plain."""
        line = self.lines[self.seen[index]]
        if line.form == "row" or label_of(line.text, self.cues):
            return False
        if folded(without_number(line.text)) in self.repeated:
            return False
        if 0 < line.level < BOLD:
            return question_level in {0, BOLD} or line.level <= question_level
        if self.has_markup and not line.level:
            return False
        return self._could_be_heading(line) and (bool(self._sure_kind(line, index)) or self._leads_to_question(index))

    def _could_be_heading(self, line: Line) -> bool:
        text = without_number(line.text)
        is_capital = text[:1].isupper() or text[:1].isdigit()
        parted = line.apart or not self.has_gaps or line.level == BOLD
        return (
            parted
            and is_capital
            and line.form != "item"
            and len(text.split()) <= SECTION_WORDS
            and is_short_heading(line)
        )

    def _sure_kind(self, line: Line, index: int) -> str:
        """Give the kind of a heading that names itself: "Conclusion", "Perguntas técnicas da entrevista"."""
        text = without_number(line.text)
        kind = next((name for name in ("faq", "conclusion", "tips", "page", "contents") if self._names(name, text)), "")
        if kind in {"page", "contents"} and self._is_among_cells(index):
            return ""
        if not kind and self.cues.sections["questions"].in_(text) and self._leads_to_question(index):
            return "questions"
        return kind

    def _names(self, name: str, text: str) -> bool:
        phrases = self.cues.sections[name]
        return phrases.are(text) or (name in {"faq", "tips"} and phrases.open(text))

    def _leads_to_question(self, index: int) -> bool:
        """Whether a question follows, at once or after words about the questions, and no cells stand before."""
        after = self.seen[index + 1 : index + 2 + LONGEST_INTRODUCTION]
        first = next((offset for offset, place in enumerate(after) if place in self.titles), None)
        if first is None or self._is_before_advert(index):
            return False
        about = self.cues.sections["questions"]
        names_questions = about.in_(self.lines[self.seen[index]].text)
        if self._is_among_cells(index):
            return names_questions and first == 0
        return first == 0 or names_questions or about.in_(" ".join(self.lines[place].text for place in after[:first]))

    def _is_before_advert(self, index: int) -> bool:
        after = self.seen[index] + 1
        return after < len(self.lines) and self.lines[after].reason == "advert" and not self.lines[after].apart

    def _is_among_cells(self, index: int) -> bool:
        """Whether the line before could be a cell or item of the same table or list."""
        if index == 0 or self.seen[index - 1] in self.titles:
            return False
        before = self.lines[self.seen[index - 1]]
        if before.level or before.form == "row":
            return False
        parted_alike = before.apart == self.lines[self.seen[index]].apart
        return is_short(before) and parted_alike and index > 1

    def _kind(self, text: str) -> str:
        kinds = ("faq", "conclusion", "tips", "contents", "page")
        return next((name for name in kinds if self._names(name, text)), "")


def is_short_heading(line: Line) -> bool:
    """Whether a line has a heading's length and no sentence's end."""
    words = len(line.text.split())
    return (
        is_short(line)
        or (line.text.endswith("?") and words <= SECTION_WORDS)
        or (line.text.endswith(":") and words <= LONGEST_BEFORE_COLON)
    )
