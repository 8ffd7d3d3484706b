"""Every line that could be a question, with the style in which it is written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from content.importing.article import BOLD, Line
from content.importing.asking import asks, is_rhetorical, numbered, split
from content.importing.cues import Cues
from content.importing.labels import Label, label_of

OFTEN = 3
"""How often a letter or "Example:" must stand before a text to be a label; ours."""


@dataclass(frozen=True, slots=True)
class Title:
    """A line that could be a question.

    place, end: the first and the last of its lines, as indices. prompt: without number and label.
    rest: the answer's beginning in the same line. level: of its heading, BOLD, or 0.
    number: its own, else None. asks: by its form.
    """

    place: int
    end: int
    prompt: str
    style: str
    level: int = 0
    number: int | None = None
    rest: str = ""
    asks: bool = False


def candidates(lines: Sequence[Line], cues: Cues) -> tuple[Title, ...]:
    """Give every line that could be a question, or could be one if labels follow."""
    labels = labels_of(lines, cues)
    seen = [place for place, line in enumerate(lines) if not line.reason]
    found = []
    for place, after in zip(seen, [*seen[1:], -1], strict=True):
        label = labels.get(place)
        if label and label.role == "question":
            below = after if after >= 0 and after not in labels else place
            found.append(_labelled_title(lines, (place, below), label, cues))
        elif label is None and lines[place].form != "row" and not (found and found[-1].end >= place):
            found.append(_title(lines[place], place, cues))
    return tuple(found)


def labels_of(lines: Sequence[Line], cues: Cues) -> dict[int, Label]:
    """Give the labels by the places of their lines; single letters and "Example:" only where they come in company."""
    found = {place: label_of(line.text, cues) for place, line in enumerate(lines) if not line.reason}
    labels = {place: label for place, label in found.items() if label and _is_sure(label)}
    letters = {place: label for place, label in found.items() if label and label.is_letter}
    if _are_in_company(letters.values()):
        labels.update(letters)
    examples = {place: label for place, label in found.items() if label and label.role == "example" and label.mark}
    if len(examples) >= OFTEN and not any(label.role == "answer" for label in labels.values()):
        labels.update((place, replace(label, role="answer")) for place, label in examples.items())
    return labels


def _is_sure(label: Label) -> bool:
    return not label.is_letter and label.role != "example"


def _are_in_company(letters: Iterable[Label]) -> bool:
    """Whether single letters are labels: "Q:" with "A:", or one of them again and again."""
    pairs = [label for label in letters if label.role in {"question", "answer"}]
    sure = [label for label in pairs if label.mark in {":", "："} or label.number]
    return len(sure) >= (2 if len({label.role for label in pairs}) == 2 else OFTEN)


def _title(line: Line, place: int, cues: Cues) -> Title:
    number, text = numbered(line.text)
    label = label_of(text, cues)
    if label and label.role == "question" and label.rest:  # "1. Q: ..."
        text = label.rest
    is_marked = bool(number is not None or line.level)
    prompt, rest = split(text, cues) if number is not None and line.form != "heading" else (text, "")
    return Title(
        place,
        place,
        prompt,
        style=_style(line, number),
        level=line.level,
        number=number,
        rest=rest,
        asks=asks(prompt, cues, is_marked=is_marked) and (is_marked or not is_rhetorical(prompt, cues)),
    )


def _style(line: Line, number: int | None) -> str:
    if number is not None:
        return "numbered heading" if line.form == "heading" else "numbered bold" if line.level else "numbered"
    if line.form == "heading" and line.level != BOLD:
        return f"heading {line.level}"
    return "bold" if line.level else line.form


def _labelled_title(lines: Sequence[Line], places: tuple[int, int], label: Label, cues: Cues) -> Title:
    """Give the title of a line that says "Question 3:"; places: its own, and the question's if it says no more."""
    place, below = places
    end = place if label.rest else below
    prompt, rest = split(label.rest or (lines[below].text if below > place else ""), cues)
    return Title(place, end, prompt, "label", lines[place].level, label.number, rest, asks=bool(prompt))
