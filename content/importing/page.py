"""HTML as saved from a browser -> lines; what surrounds the article is marked with the reason to leave it out.

Beautiful Soup over Python's own parser: it takes any broken page and knows the line of every tag.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from content.importing.article import BOLD, Form, Line, Reason
from content.importing.cleaning import clean
from content.importing.inline import Block, Row, Run
from content.importing.surroundings import reason_for

if TYPE_CHECKING:
    from bs4 import BeautifulSoup, Tag

_UNSEEN = {
    *("script", "style", "noscript", "template", "svg", "iframe", "object", "head", "sup", "audio", "video", "math"),
}
_INLINE = {
    *("a", "abbr", "b", "bdi", "cite", "code", "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp"),
    *("small", "span", "strong", "sub", "time", "tt", "u", "var", "wbr"),
}
_BOLD_STYLE = re.compile(r"font-weight:\s*(?:bold|[6-9]00)")
_BEFORE_MARK = re.compile(r"\s+([,.;:!?)])")
_HEADING = re.compile(r"h([1-6])")
_SITE = re.compile(r"\s+[|–—·•»-]\s+[^|–—·•»]{1,40}$")
_TAGS = re.compile(r"</(?:p|h[1-6]|div|li|td|span|article|section)>", re.IGNORECASE)
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)


def looks_like(text: str) -> bool:
    """Whether a text without a telling file name is HTML."""
    return bool(_OPENING.match(text)) or len(_TAGS.findall(text[:20_000])) >= 5


def lines_of(text: str) -> tuple[str, tuple[Line, ...]]:
    """Give a page's title, "" if it has none, and its lines."""
    from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, XMLParsedAsHTMLWarning

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", (MarkupResemblesLocatorWarning))
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(text, "html.parser")
    lines = (replace(line, text=clean(line.text)) for line in _Walk(soup).lines())
    return _title(soup), tuple(line for line in lines if line.text)


def _title(soup: BeautifulSoup) -> str:
    heading = soup.find("h1")
    if heading and heading.get_text(strip=True):
        return clean(heading.get_text(" "))
    return _SITE.sub("", clean(soup.title.get_text(" "))) if soup.title else ""


@dataclass(frozen=True, slots=True)
class _Place:
    """What a tag inherits from those around it.

    block: the number of the block that its text belongs to. item: the block of the list item around it, 0 outside any.
    """

    block: int = 0
    item: int = 0
    marker: str = ""
    form: Form = "text"
    level: int = 0
    reason: Reason | None = None
    bold: bool = False
    link: str = ""
    unseen: bool = False
    is_article: bool = False


class _Walk:
    """Go through a page in reading order, without recursion: broken pages nest thousands deep."""

    def __init__(self, soup: BeautifulSoup) -> None:
        self.soup = soup
        self.letters = max(1, len(soup.get_text()))
        self.places: dict[int, _Place] = {id(soup): _Place()}
        self.items: dict[int, int] = {}
        self.begun_items = {0}
        self.data_tables: dict[int, bool] = {}
        self.block, self.place, self.number = Block(), _Place(), 1

    def lines(self) -> Iterator[Line]:
        """Give the lines that a reader of the page sees."""
        from bs4.element import NavigableString, Tag

        for node in self.soup.descendants:
            if isinstance(node, Tag):
                yield from self._tag(node)
            elif type(node) is NavigableString:  # comments and the like are kinds of it
                yield from self._text(node, self.places[id(node.parent)])
        yield from self.block.lines()

    def _tag(self, tag: Tag) -> Iterator[Line]:
        self.number = tag.sourceline or self.number
        around = self.places[id(tag.parent)]
        place = around if around.unseen else self._place(tag, around)
        if tag.name == "tr" and not place.unseen and self._is_data(tag):
            yield from self.block.lines()
            yield from _row(tag, self.number, place.reason)
            place = replace(place, unseen=True)
        if tag.name == "br":
            self.block.end_line()
        elif place.block != around.block:
            yield from self.block.lines()
            self.place = _Place(block=-1)
        self.places[id(tag)] = place

    def _text(self, text: str, place: _Place) -> Iterator[Line]:
        first = self.number + text[: len(text) - len(text.lstrip())].count("\n")
        self.number += text.count("\n")
        if place.unseen:
            return
        if text.strip() and place.block != self.place.block:
            yield from self.block.lines()
            self.place = place
            is_first = place.item not in self.begun_items
            self.begun_items.add(place.item)
            form = place.form if is_first or place.form != "item" else "text"
            self.block = Block(form, place.level, place.reason, place.marker if is_first else "")
        if place.block == self.place.block:
            self.block.add(Run(text, first, place.bold, place.link))

    def _place(self, tag: Tag, around: _Place) -> _Place:
        """Give what holds inside `tag`."""
        name = tag.name
        if name in _UNSEEN:
            return replace(around, unseen=True)
        if name in _INLINE:
            bold = around.bold or name in {"b", "strong"} or bool(_BOLD_STYLE.search(str(tag.get("style", ""))))
            return replace(around, bold=bold, link=str(tag.get("href", "")) if name == "a" else around.link)
        block = len(self.places)
        reason = around.reason or reason_for(tag, is_in_article=around.is_article, letters=self.letters)
        place = replace(around, block=block, bold=False, reason=reason)
        level = _level(tag)
        if level:
            is_headline = level == 1 and reason == "navigation"
            return replace(place, form="heading", level=level, reason=None if is_headline else reason)
        if name == "li":
            return replace(place, form="item", item=block, marker=self._marker(tag))
        return replace(place, is_article=place.is_article or name in {"article", "main"})

    def _is_data(self, row: Tag) -> bool:
        """Whether a row's table holds data; old pages lay everything out with tables."""
        table = row.find_parent("table")
        if table is None:
            return False
        if id(table) not in self.data_tables:
            layout = [f"h{level}" for level in range(1, 7)] + ["table", "ul", "ol"]
            self.data_tables[id(table)] = table.find(layout) is None
        return self.data_tables[id(table)]

    def _marker(self, item: Tag) -> str:
        """Give a list item's number."""
        numbered = item.parent
        if numbered is None or numbered.name != "ol":
            return ""
        start = str(numbered.get("start", "1"))
        number = self.items.get(id(numbered), int(start) - 1 if start.isdigit() else 0) + 1
        self.items[id(numbered)] = number
        return f"{number}."


def _level(tag: Tag) -> int:
    """Give a heading's level, BOLD for what opens and closes like one, 0 for anything else."""
    heading = _HEADING.fullmatch(tag.name)
    if heading:
        return int(heading[1])
    if tag.get("role") == "heading":
        return int(level) if (level := str(tag.get("aria-level", "2"))) in set("123456") else 2
    return BOLD if tag.name in {"summary", "dt", "button"} else 0


def _row(tag: Tag, number: int, reason: Reason | None) -> list[Line]:
    cells = tag.find_all(["td", "th"])
    is_head = bool(cells) and all(cell.name == "th" for cell in cells)
    row = Row(number, is_head, [_BEFORE_MARK.sub(r"\1", cell.get_text(" ")) for cell in cells])
    return [replace(line, reason=reason or line.reason) for line in row.lines()]
