"""Which lines are the questions.

Every line that could be one is a candidate with a style: numbered, a heading of some level, bold, after "Q:", plain.
An article keeps to a style, so the style whose candidates ask most and are answered most is the article's own. Others
count only where labels ("Answer:") follow, where they fill a gap in the numbering, or among the frequently asked
questions. That keeps the question inside an answer and the heading "What is ...?" of an introduction out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise, takewhile

from content.importing.article import BOLD, Line
from content.importing.asking import LONGEST_PROMPT, without_number
from content.importing.candidates import Title, candidates, labels_of
from content.importing.cues import Cues

SECTION_WORDS = 12
"""A heading without markup has at most so many words; ours."""

STYLES = (
    "label",
    "numbered heading",
    *(f"heading {level}" for level in range(1, 7)),
    "numbered bold",
    "numbered",
    "bold",
    "text",
    "item",
)
"""From the surest to the most doubtful."""

MOSTLY_LABELLED = 3
"""So many questions with "Description:" or "Answer:" below show that all should have them; ours."""

ROLES_BELOW = {"answer", "assesses", "hint"}
"""Labels that stand below a question."""

UNSURE = frozenset(STYLES) - {"label", "numbered heading", "numbered bold", "numbered"}
"""Styles in which one question makes no list of questions: any article may ask something."""


def titles(lines: Sequence[Line], cues: Cues) -> tuple[Title, ...]:
    """Give the lines that are the article's questions, in order."""
    return _Chooser(lines, cues, candidates(lines, cues)).chosen()


class _Chooser:
    """Choose among the candidates of one article."""

    def __init__(self, lines: Sequence[Line], cues: Cues, candidates: Sequence[Title]) -> None:
        self.lines, self.cues, self.candidates = lines, cues, candidates
        self.labels = labels_of(lines, cues)
        seen = [place for place, line in enumerate(lines) if not line.reason]
        self.next = dict(pairwise(seen))
        self.first_role = next((label.role for label in self.labels.values() if label.role in ROLES_BELOW), "")
        self.before = {after: place for place, after in pairwise(seen)}
        self.by_place = {title.place: title for title in candidates}
        self.places = [title.place for title in candidates]

    def chosen(self) -> tuple[Title, ...]:
        """Give the questions."""
        labelled = {title for title in self.candidates if self._is_labelled(title)}
        style = self._main_style(labelled)
        chosen = labelled | {title for title in self.candidates if title.asks and title.style == style}
        if len(labelled) >= MOSTLY_LABELLED:
            chosen -= self._unlabelled(labelled, chosen)
        if style in UNSURE and len(chosen) == 1 and not labelled and not self._is_alone(*chosen):
            return ()
        chosen -= self._list_items(_in_order(chosen))
        chosen |= self._gap_fillers(_in_order(chosen), style)
        chosen |= self._frequently_asked(chosen)
        return tuple(self._whole(title) for title in _in_order(chosen))

    def _whole(self, title: Title) -> Title:
        """Give a title whose answer has a label with all of its line as the prompt."""
        label = self.labels.get(self.next.get(title.end, -1))
        if title.rest and label and label.role in {"answer", "assesses"}:
            return replace(title, prompt=f"{title.prompt} {title.rest}", rest="")
        return title

    def _unlabelled(self, labelled: set[Title], chosen: set[Title]) -> set[Title]:
        """Find what asks like the labelled questions, but in plain text or before them: it never had a label."""
        first = min(title.place for title in labelled)
        return {
            title
            for title in chosen - labelled
            if title.number is None and (title.place < first or title.style in {"text", "item", "bold"})
        }

    def _is_labelled(self, title: Title) -> bool:
        """Whether what follows is announced as what it assesses, how to answer it, or its answer."""
        above = self.by_place.get(self.before.get(title.place, -1))
        is_marked = title.level > 0 or title.number is not None or title.style == "label"
        if above and not is_marked and (above.style == "label" or (above.asks and above.style != "text")):
            return False  # it stands under a question, or goes on with one
        label = self.labels.get(self.next.get(title.end, -1))
        if label is None or label.role not in ROLES_BELOW:
            return title.style == "label"
        if label.role == self.first_role == "assesses" and label.mark:
            return len(title.prompt.split()) <= LONGEST_PROMPT  # what else would stand before it
        # The cells "Test" and "Description" of a table's head are no question with its label.
        return is_marked or title.asks or (bool(label.mark) and self._could_be_heading(title))

    def _is_alone(self, title: Title) -> bool:
        """Whether the article is one question and its answer."""
        before = [other for other in self.candidates if other.place < title.place]
        return len(before) <= 1

    def _could_be_heading(self, title: Title) -> bool:
        line = self.lines[title.place]
        return line.apart and len(line.text.split()) <= SECTION_WORDS and not line.text.endswith((".", ":", ";", ","))

    def _main_style(self, labelled: Iterable[Title]) -> str:
        """Give the style of the labelled questions, where there are none the one that asks and is answered most."""
        styles = Counter(title.style for title in labelled)
        if sum(styles.values()) >= 2:
            return styles.most_common(1)[0][0]
        asking = [title for title in self.candidates if title.asks]
        answered = [title for title in asking if self._is_answered(title)]
        votes = Counter[str]()
        for title in answered or asking:
            votes[title.style] += 2 if "?" in title.prompt else 1
        votes["item"] //= 2  # bullets are rather lists than questions
        return max(STYLES, key=lambda style: (votes[style], -STYLES.index(style)))

    def _is_answered(self, title: Title) -> bool:
        """Whether something follows before the next question of the same style."""
        after = self.next.get(title.end)
        following = self.by_place.get(after) if after is not None else None
        return bool(title.rest) or (
            after is not None and not (following and following.asks and following.style == title.style)
        )

    def _list_items(self, chosen: Sequence[Title]) -> set[Title]:
        """Find numbered lists inside answers: they begin at 1 unanswered, and the questions' numbers go on after."""
        items: set[Title] = set()
        places = [title.place for title in chosen]
        for run in _lists(self.candidates, self.next):
            before, after = bisect_left(places, run[0].place), bisect_right(places, run[-1].place)
            if not before or before == after:
                continue
            number = chosen[before - 1].number
            goes_on = number is not None and after < len(chosen) and chosen[after].number == number + 1
            if goes_on or not any("?" in title.prompt for title in run):
                items.update(run)
        return items

    def _gap_fillers(self, chosen: Sequence[Title], style: str) -> set[Title]:
        """Find the questions without a question's form whose numbers are missing, and those that lost their number."""
        fillers: set[Title] = set()
        for before, after in pairwise(chosen):
            if before.number is None or after.number is None:
                continue
            missing = range(before.number + 1, after.number)
            if not missing:
                continue
            between = self._between(before.end, after.place)
            found = {title.number: title for title in between if title.style == style and title.number in missing}
            alone = [title for title in between if title.asks and title.number is None]
            if found:
                fillers.update(found.values())
            elif len(missing) == 1 and len(alone) == 1:
                fillers.update(alone)
        return fillers | self._outer_fillers(chosen, style)

    def _outer_fillers(self, chosen: Sequence[Title], style: str) -> set[Title]:
        """Find numbered headings that go on before the first and after the last question."""
        if not chosen or style not in {"numbered heading", "numbered bold"}:
            return set()
        first, last = chosen[0], chosen[-1]
        before = {
            title.number: title for title in self.candidates if title.place < first.place and title.style == style
        }
        after = {title.number: title for title in self.candidates if title.place > last.place and title.style == style}
        down = [before.get(number) for number in range((first.number or 1) - 1, 0, -1)]
        up = [after.get(number) for number in range((last.number or 0) + 1, (last.number or 0) + len(after) + 1)]
        return {
            title for title in [*takewhile(bool, down), *takewhile(bool, up)] if title and title.level == first.level
        }

    def _between(self, place: int, end: int) -> Sequence[Title]:
        """Give the candidates after a place and before another."""
        return self.candidates[bisect_right(self.places, place) : bisect_left(self.places, end)]

    def _frequently_asked(self, chosen: set[Title]) -> set[Title]:
        """Find the questions of a section of frequently asked ones, which has a style of its own."""
        found: set[Title] = set()
        for place, end in faq_regions(self.lines, self.cues):
            inside = self._between(place, end)
            if chosen.isdisjoint(inside):
                region = _Chooser(self.lines[:end], self.cues, [title for title in inside if title.asks])
                style = region._main_style(())
                found.update(title for title in region.candidates if title.style == style)
        return found


def faq_regions(lines: Sequence[Line], cues: Cues) -> Iterator[tuple[int, int]]:
    """Give where sections of frequently asked questions begin and end, as indices; the end is outside."""
    for place, line in enumerate(lines):
        if (
            line.reason
            or len(line.text.split()) > SECTION_WORDS
            or not cues.sections["faq"].open(without_number(line.text))
        ):
            continue
        yield (
            place,
            next((end for end in range(place + 1, len(lines)) if _ends_faq(lines[end], line, cues)), len(lines)),
        )


def _ends_faq(line: Line, heading: Line, cues: Cues) -> bool:
    if heading.level and heading.level != BOLD:
        return 0 < line.level <= heading.level
    return any(cues.sections[name].are(line.text) for name in ("conclusion", "tips", "page"))


def _lists(titles: Iterable[Title], following: Mapping[int, int]) -> Iterator[list[Title]]:
    """Give the titles that number a list from 1, two at least, with nothing between or after them in their lines."""
    run: list[Title] = []
    for title in titles:
        goes_on = run and title.number == len(run) + 1 and following.get(run[-1].end) == title.place
        if not goes_on and len(run) > 1:
            yield run
        if title.style != "numbered" or title.rest or not (goes_on or title.number == 1):
            run = []
        else:
            run = [*run, title] if goes_on else [title]
    if len(run) > 1:
        yield run


def _in_order(chosen: Iterable[Title]) -> tuple[Title, ...]:
    return tuple(sorted(chosen, key=lambda title: title.place))
