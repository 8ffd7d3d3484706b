"""Mark the lines that a page has and an article has not: adverts, buttons, captions, navigation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from content.importing.article import Line, Reason
from content.importing.asking import without_number
from content.importing.cleaning import is_address
from content.importing.cues import Cues, folded
from content.importing.labels import label_of

LONGEST_ADVERT, LONGEST_CAPTION, LONGEST_PAGE_LINE, LONGEST_CARD, SHORTEST_SENTENCE = 45, 25, 15, 12, 6
"""Words; ours."""

_DATE = re.compile(r"\b(?:19|20)\d\d\b|\d\s?min\b|©")
_SENTENCE = re.compile(r"[.;:,!?]\W*$")


def marked(lines: Sequence[Line], cues: Cues) -> list[Line]:
    """Give the lines, those that are no content with the reason."""
    contents = set(_contents(lines))
    heads = set(_running_heads(lines, cues))
    found = [
        replace(line, reason=line.reason or _placed(place, contents, heads) or _reason(line, cues) or "")
        for place, line in enumerate(lines)
    ]
    cards = {index for block in _blocks(found) if _is_card([found[i] for i in block], cues) for index in block}
    found = [replace(line, reason="advert") if index in cards else line for index, line in enumerate(found)]
    found = [
        replace(line, reason=line.reason or _lonely_reason(line, before, after, cues) or "")
        for before, line, after in _with_neighbours(found)
    ]
    return [
        replace(line, reason="advert") if _is_between_adverts(line, before, after) else line
        for before, line, after in _with_neighbours(found)
    ]


def is_short(line: Line) -> bool:
    """Whether a line could be a cell, a list item without bullet, a heading or a button: few words and no sentence."""
    return len(line.text.split()) <= LONGEST_CARD and not _SENTENCE.search(line.text)


def _reason(line: Line, cues: Cues) -> Reason | None:
    """Tell what one line is by itself."""
    words = len(line.text.split())
    if is_address(line.text):
        return "navigation"
    if line.form == "row" or label_of(line.text, cues):
        return None
    if words <= LONGEST_CAPTION and _is_caption(line.text, cues):
        return "caption"
    if words <= LONGEST_ADVERT and cues.adverts.in_(line.text):
        return "advert"
    return "navigation" if _is_page_line(line.text, words, cues) else None


def _is_page_line(text: str, words: int, cues: Cues) -> bool:
    """Tell "Updated 3 May 2024" and "Read also: ..."."""
    opened = cues.elsewhere.opening(text)
    leads_elsewhere = opened > 0 and text[opened:].startswith(":")
    is_dated = cues.page_lines.open(text) and (bool(_DATE.search(text)) or words <= SHORTEST_SENTENCE)
    return (leads_elsewhere and words <= LONGEST_CAPTION) or (is_dated and words <= LONGEST_PAGE_LINE)


def _contents(lines: Sequence[Line]) -> Iterator[int]:
    """Give the places of a table of contents: lines in a row that all come again later, questions among them."""
    texts = [folded(without_number(line.text)).strip(" .:") for line in lines]
    last = {text: place for place, text in enumerate(texts)}
    run: list[int] = []
    for place in range(len(lines) + 1):
        if place < len(lines) and " " in texts[place] and last[texts[place]] > place:
            run.append(place)
            continue
        if len(run) > 1 and any("?" in lines[at].text for at in run) and last[texts[run[0]]] > run[-1]:
            yield from run
        run = []


def _running_heads(lines: Sequence[Line], cues: Cues) -> Iterator[int]:
    """Give the places of the heads of printed pages, "Guide, Page 3", but for the first, which is the title."""
    seen: set[str] = set()
    for place, line in enumerate(lines):
        found = re.fullmatch(r"(.*\S)?\s*\b(\w+)\s+\d{1,3}", line.text)
        if found and cues.numbered_captions.are(found[2]):
            if found[1] in seen:
                yield place
            seen.add(found[1])


def _placed(place: int, contents: set[int], heads: set[int]) -> Reason | None:
    return "contents" if place in contents else "navigation" if place in heads else None


def _is_caption(text: str, cues: Cues) -> bool:
    """Tell "Figure 3: ...", "Source: ..." and "Photo by Name"; "Source code ..." is none."""
    opened = cues.numbered_captions.opening(text)
    if opened and re.match(r"\.?\s*\d{1,3}\s*(?:[:.–—-]|$)", text[opened:]):
        return True
    opened = cues.captions.opening(text)
    after = text[opened:].lstrip()
    is_name = " " in text[:opened].strip() and after[:1].isupper()
    return bool(opened) and (not after.strip(" .") or after.startswith(":") or is_name)


def _is_card(lines: Sequence[Line], cues: Cues) -> bool:
    """Whether lines without a gap are an advert's card: short ones, a button among them, nothing asked."""
    seen = [line for line in lines if not line.reason]
    return (
        bool(seen)
        and all(len(line.text.split()) <= LONGEST_CARD and not line.text.endswith("?") for line in seen)
        and not any(line.form in {"row", "heading"} or label_of(line.text, cues) for line in seen)
        and any(_is_button(line.text, cues) for line in seen)
    )


def _is_button(text: str, cues: Cues) -> bool:
    return cues.buttons.are(text) or (cues.cards.open(text) and not text.endswith("."))


def _blocks(lines: Sequence[Line]) -> Iterator[list[int]]:
    """Give the places of lines that no gap parts."""
    block: list[int] = []
    for index, line in enumerate(lines):
        if line.apart and block:
            yield block
            block = []
        block.append(index)
    if block:
        yield block


def _lonely_reason(line: Line, before: Line | None, after: Line | None, cues: Cues) -> Reason | None:
    """Tell buttons and navigation by their names, where they are no cells among cells."""
    neighbours = [other for other in (before, after) if other and not other.level]
    is_cell = len(neighbours) == 2 and all(is_short(other) and not other.reason for other in neighbours)
    if line.form in {"heading", "row"} or label_of(line.text, cues):
        return None
    if cues.buttons.are(line.text):
        return "advert" if not is_cell or any(cues.cards.open(other.text) for other in neighbours) else None
    if cues.cards.open(line.text) and is_short(line):
        return "advert" if not is_cell or any(_is_button(other.text, cues) for other in neighbours) else None
    if is_cell:
        return None
    if cues.navigation.are(line.text) and not line.text.endswith(":"):
        return "navigation"
    counted = re.fullmatch(r"\d[\d.,]*\s?(?:[km]\+?|mil|mi|\+)?\s*(\D{1,20})", folded(line.text))
    return "navigation" if counted and cues.counts.are(counted[1]) else None


def _is_between_adverts(line: Line, before: Line | None, after: Line | None) -> bool:
    """Whether a line is the text of a card, its heading above and its button below."""
    if line.reason or line.apart or len(line.text.split()) > LONGEST_CARD or before is None or after is None:
        return False
    return before.reason == after.reason == "advert" and not after.apart


def _with_neighbours(lines: Sequence[Line]) -> Iterator[tuple[Line | None, Line, Line | None]]:
    padded = [None, *lines, None]
    for (before, line), (_, after) in zip(pairwise(padded), pairwise(padded[1:]), strict=False):
        if line:
            yield before, line, after
