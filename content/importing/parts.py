"""The lines under a question -> its parts: what it assesses, answers, a hint, what may be asked next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from content.importing.answers import answer_text
from content.importing.article import Draft, Line
from content.importing.candidates import Title
from content.importing.labels import Label


def draft_of(
    title: Title, lines: Sequence[Line], places: Sequence[int], labels: Mapping[int, Label], section: str
) -> tuple[Draft, list[Line]]:
    """Give the question of `title`, and those of its lines that it has no use for.

    places: of all its lines, its own included.
    """
    below = [place for place in places if place > title.end]
    parts = _Parts(has_answer_label=any(_is_answer(place, labels) for place in below))
    if title.rest:
        parts.text.append(Line(lines[title.end].number, title.rest))
    for place in below:
        parts.take(lines[place], labels.get(place))
    prompt, about = [title.prompt], list[str]()
    if parts.has_answer_label:
        unlabelled = [line.text for line in parts.text]
        (prompt if title.style == "label" else about).extend(unlabelled)
    answers = [answer_text(answer) for answer in (parts.answers if parts.has_answer_label else [parts.text])]
    written = [lines[place] for place in places]
    draft = Draft(
        first=lines[title.place].number,
        last=max(max(line.number, line.last) for line in written),
        prompt=" ".join(prompt),
        answers=tuple(text for text, _ in answers if text),
        assesses=" ".join([*parts.assesses, *about]),
        section=section,
        hint=" ".join(parts.hint),
        follow_ups=tuple(parts.follow_up),
    )
    return draft, [line for _, heads in answers for line in heads]


def _is_answer(place: int, labels: Mapping[int, Label]) -> bool:
    return place in labels and labels[place].role == "answer"


@dataclass(slots=True)
class _Parts:
    """Lines by what they are; role: what an unlabelled line belongs to now."""

    has_answer_label: bool
    role: str = "text"
    text: list[Line] = field(default_factory=list)
    answers: list[list[Line]] = field(default_factory=list)
    assesses: list[str] = field(default_factory=list)
    hint: list[str] = field(default_factory=list)
    follow_up: list[str] = field(default_factory=list)

    def take(self, line: Line, label: Label | None) -> None:
        """Take the next line."""
        if label is None or not self._counts(line, label):
            self._add(self.role, line)
        elif label.role == "answer":
            self.answers.append([])
            self.role = "answer"
            self._add("answer", Line(line.number, label.rest))
        elif label.rest:
            # One line of its own; what follows goes on with what went before.
            self._add(label.role, Line(line.number, label.rest))
        else:
            self.role = label.role

    def _counts(self, line: Line, label: Label) -> bool:
        """Whether a label announces something. Without a colon it could be the cell of a table."""
        if label.role == "question" or (label.role == "assesses" and self.assesses):
            return False
        return bool(label.mark) or line.level > 0 or not (self.text or self.answers)

    def _add(self, role: str, line: Line) -> None:
        if not line.text:
            return
        if role == "text":
            self.text.append(line)
        elif role == "answer":
            self.answers[-1].append(line)
        else:
            {"assesses": self.assesses, "hint": self.hint, "follow_up": self.follow_up}[role].append(line.text)
