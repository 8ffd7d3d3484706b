"""Lines, questions and sections -> what each question says, and a reason for every line that says nothing."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from content.importing.article import Draft, Findings, Left, Line, Reason
from content.importing.candidates import Title, labels_of
from content.importing.cues import Cues, folded
from content.importing.parts import draft_of
from content.importing.sections import Section, sections
from content.importing.titles import titles

LONGEST_HEADLINE = 20
"""Words; ours."""

LONGEST_EXCERPT = 100
"""Letters shown of what was left out."""


def findings(lines: Sequence[Line], cues: Cues, title: str = "") -> Findings:
    """Give the questions of an article and everything else with its reason. title: as the format states it."""
    asked = titles(lines, cues)
    first = asked[0].place if asked else len(lines)
    headline = _headline(lines, first, title, cues)
    named = [section for section in sections(lines, asked, cues) if section.place != headline]
    sorter = _Sorter(lines, cues, asked, named, headline)
    drafts = tuple(sorter.drafts())
    return Findings(
        title or (_without_page(lines[headline].text, cues) if headline is not None else ""),
        drafts,
        tuple(sorter.left()),
        tuple((lines[section.place].number, section.text) for section in named if sorter.holds_questions(section)),
    )


def _headline(lines: Sequence[Line], first: int, title: str, cues: Cues) -> int | None:
    """Give the place of the article's own title before its first question, None if it has none."""
    above = lines[:first]
    seen = [place for place, line in enumerate(above) if not line.reason and len(line.text.split()) <= LONGEST_HEADLINE]
    named = [place for place in seen if folded(lines[place].text) == folded(title)]
    firsts = [place for place in seen if lines[place].level == 1]
    # Several first-rank headings are sections, unless the page says that one is its title.
    if named or (firsts and sum(line.level == 1 for line in lines) == 1):
        return (named or firsts)[0]
    could_be = [place for place in seen if _is_headline(lines[place])]
    # The last of several headings is that of the first section.
    about = [place for place in could_be[:-1] or could_be if cues.sections["questions"].in_(lines[place].text)]
    if title:  # of the page; what it says at its top is another form of it
        return about[0] if about[:1] == seen[:1] and about else None
    found = about or (could_be if could_be[:1] == seen[:1] else [])
    # A single heading is that of the first section, too; a single line without markup is the title.
    return found[0] if found and (len(could_be) > 1 or not above[found[0]].level) else None


def _without_page(text: str, cues: Cues) -> str:
    """Give a title without the "Page 1" of a printed page's head."""
    found = re.fullmatch(r"(.*\S)\s+(\w+)\s+\d{1,3}", text)
    return found[1] if found and cues.numbered_captions.are(found[2]) else text


def _is_headline(line: Line) -> bool:
    return line.form in {"text", "heading"} and not line.text.endswith((".", ",", ";", ":"))


class _Sorter:
    """Give every line to a question, a section or a reason."""

    def __init__(
        self, lines: Sequence[Line], cues: Cues, asked: Sequence[Title], named: Sequence[Section], headline: int | None
    ) -> None:
        self.lines, self.cues, self.asked, self.named, self.headline = lines, cues, asked, named, headline
        self.labels = labels_of(lines, cues)
        self.reasons: dict[int, Reason] = {place: line.reason for place, line in enumerate(lines) if line.reason}
        self.naming = [section for section in named if not section.is_aside]
        self.places = [section.place for section in self.naming]
        self.holding = self._holding()
        self.owners = self._owners()

    def drafts(self) -> Iterator[Draft]:
        """Give the questions that have an answer; the others, and repeated ones, get a reason."""
        prompts: set[str] = set()
        owned: dict[int, list[int]] = {}
        for place, owner in self.owners.items():
            if isinstance(owner, Title):
                owned.setdefault(owner.place, []).append(place)
        for title in self.asked:
            places = owned[title.place]
            draft, unused = draft_of(title, self.lines, places, self.labels, self._section_of(title))
            self.reasons.update((place, "table-head") for place in places if self.lines[place] in unused)
            prompt = folded(draft.prompt).strip(" .?")
            if draft.answers and prompt not in prompts:
                prompts.add(prompt)
                yield draft
            else:
                reason: Reason = "duplicate" if draft.answers else "no-answer"
                self.reasons.update(dict.fromkeys(places, reason))

    def left(self) -> Iterator[Left]:
        """Give what became no part of a question, neighbours as one. Ask for the drafts before."""
        for (reason, _), group in groupby(range(len(self.lines)), key=self._reason_and_question):
            left = [self.lines[place] for place in group]
            if reason:
                last = max(left[-1].number, left[-1].last)
                text = " ".join(line.text for line in left[:3])
                yield Left(left[0].number, last, reason, text[:LONGEST_EXCERPT])

    def _reason_and_question(self, place: int) -> tuple[Reason | None, int]:
        """Tell apart what is left of different questions."""
        owner, reason = self.owners.get(place), self.reasons.get(place)
        return reason, owner.place if reason in {"no-answer", "duplicate"} and owner else -1

    def holds_questions(self, section: Section) -> bool:
        """Whether questions follow before a section of the same or a higher rank."""
        return section.place in self.holding

    def _holding(self) -> set[int]:
        """Give the places of the sections that questions follow: each question's own one and those it lies in."""
        holding: set[int] = set()
        asked = [title.place for title in self.asked]
        for index, section in enumerate(self.named):
            later = self.named[index + 1 :]
            if section.kind in {"contents", "page"} or section.is_aside:
                continue
            if section.kind in {"tips", "conclusion"}:
                end = later[0].place if later else len(self.lines)
            else:
                end = next((other.place for other in later if _ranks(other, section)), len(self.lines))
            if bisect_left(asked, end) > bisect_left(asked, section.place):
                holding.add(section.place)
        return holding

    def _owners(self) -> dict[int, Title | Section | None]:
        """Give each line without a reason to the question or section it stands under, None before the first."""
        begins: Mapping[int, Title | Section] = {
            **{section.place: section for section in self.named},
            **{title.place: title for title in self.asked},
        }
        owner: Title | Section | None = None
        owners: dict[int, Title | Section | None] = {}
        for place, line in enumerate(self.lines):
            owner = begins.get(place, owner)
            if line.reason:
                continue
            if isinstance(owner, Title) and self._closes(place, owner):
                owner = Section(place, line.text, 1, "conclusion")
            owners[place] = owner
        self._reason_for_sections(owners)
        return owners

    def _closes(self, place: int, title: Title) -> bool:
        """Whether a paragraph says goodbye instead of answering."""
        return place > title.end and place not in self.labels and self.cues.closings.open(self.lines[place].text)

    def _reason_for_sections(self, owners: Mapping[int, Title | Section | None]) -> None:
        first = self.asked[0].place if self.asked else len(self.lines)
        for place, owner in owners.items():
            if place == self.headline:
                self.reasons[place] = "title"
            elif owner is None:
                self.reasons[place] = "introduction"
            elif isinstance(owner, Section) and not (place == owner.place and self.holds_questions(owner)):
                plain: Reason = "introduction" if place < first and not owner.kind else owner.reason
                self.reasons[place] = "section-introduction" if self.holds_questions(owner) else plain

    def _section_of(self, title: Title) -> str:
        """Give the heading that a question stands under, "" if none."""
        index = bisect_left(self.places, title.place)
        section = self.naming[index - 1] if index else None
        return section.text if section and section.kind not in {"contents", "page"} else ""


def _ranks(other: Section, section: Section) -> bool:
    """Whether `other` is no part of `section`. Headings without markup are all alike."""
    return (other.level or 7) <= (section.level or 7)
