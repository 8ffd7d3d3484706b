"""YAML as a tree in which every value knows its line; what can explode or hide is refused.

Of YAML we take mappings, lists and text. Anchors and aliases (which can explode), tags (which can make objects),
several documents and keys that are no text are mistakes. So is a repeated key, where YAML silently takes the last.
JSON is a subset of this.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from content.errors import Mistake

if TYPE_CHECKING:
    import yaml

DEEPEST = 12
"""How deep a bank may be nested; the schema needs 6."""

MOST = 200_000
"""How many values a bank may hold; ours hold 3,000 each, and no file of 10 MB written by people comes near."""

_PROBLEMS = (
    ("found a tab", "yaml-tab"),
    ("mapping values are not allowed", "yaml-colon"),
    ("unexpected end of stream", "yaml-quote"),
    ("did not find expected ',' or", "yaml-bracket"),
    ("cannot start any token", "yaml-character"),
    ("did not find expected key", "yaml-indentation"),
    ("did not find expected '-'", "yaml-indentation"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("escape", "yaml-escape"),
)


@dataclass(frozen=True, slots=True)
class Scalar:
    """A piece of text, a number or a truth value, as it was written; bare: without quotes and on one line."""

    text: str
    line: int
    bare: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written where a value could stand."""
        return self.bare and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Node, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """A mapping; key_lines says where each of its keys stands."""

    fields: Mapping[str, Node]
    line: int
    key_lines: Mapping[str, int] = field(default_factory=dict)


Node: TypeAlias = Scalar | Items | Fields


def compose(text: str) -> tuple[Node | None, tuple[Mistake, ...]]:
    """Give the tree of a YAML text, None where there is nothing, and what is wrong with it, with lines from 1."""
    import yaml

    composer = _Composer(yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)))
    try:
        return composer.document(), tuple(composer.mistakes)
    except yaml.MarkedYAMLError as problem:
        return None, (*composer.mistakes, _syntax_mistake(problem, text))
    except yaml.YAMLError:
        return None, (*composer.mistakes, _control_character(text))
    except _NoBankError as problem:
        return None, (*composer.mistakes, problem.mistake)


class _NoBankError(Exception):
    """Nobody writes a bank like this, and reading on would only take time."""

    def __init__(self, mistake: Mistake) -> None:
        super().__init__(mistake)
        self.mistake = mistake


class _Composer:
    """Make nodes of the parser's events; `mistakes` collects what is wrong."""

    def __init__(self, events: Iterator[yaml.Event]) -> None:
        self.events = events
        self.mistakes: list[Mistake] = []
        self.count = 0

    def document(self) -> Node | None:
        """Give the first document's tree; a second one is a mistake."""
        import yaml

        root: Node | None = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                self.mistakes.append(Mistake("yaml-second-document", _line(event)))
                break
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        import yaml

        self._refuse(event)
        self._limit(event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(
                tuple(self._node(item, depth + 1) for item in self._until(yaml.SequenceEndEvent)), _line(event)
            )
        if isinstance(event, yaml.MappingStartEvent):
            return self._fields(_line(event), depth)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(event.value, _line(event), bare=not event.style)
        return Scalar("", _line(event), bare=True)  # an alias, already refused

    def _fields(self, line: int, depth: int) -> Fields:
        import yaml

        fields: dict[str, Node] = {}
        lines: dict[str, int] = {}
        for event in self._until(yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self.mistakes.append(Mistake("yaml-key", key.line))
            elif key.text in fields:
                self.mistakes.append(
                    Mistake("yaml-duplicate-key", key.line, field=key.text, details=(("first", str(lines[key.text])),))
                )
            else:
                fields[key.text], lines[key.text] = value, key.line
        return Fields(fields, line, lines)

    def _until(self, end: type[yaml.Event]) -> Iterator[yaml.Event]:
        for event in self.events:
            if isinstance(event, end):
                return
            yield event

    def _limit(self, event: yaml.Event, depth: int) -> None:
        self.count += 1
        if depth > DEEPEST:
            raise _NoBankError(Mistake("yaml-too-deep", _line(event), details=(("deepest", DEEPEST),)))
        if self.count > MOST:
            raise _NoBankError(Mistake("yaml-too-many", _line(event)))

    def _refuse(self, event: yaml.Event) -> None:
        import yaml

        if isinstance(event, yaml.NodeEvent) and event.anchor:
            message = "yaml-alias" if isinstance(event, yaml.AliasEvent) else "yaml-anchor"
            self.mistakes.append(Mistake(message, _line(event), details=(("name", str(event.anchor)),)))
        tag = getattr(event, "tag", None)
        if tag:
            self.mistakes.append(Mistake("yaml-tag", _line(event), details=(("tag", tag),)))


def _line(event: yaml.Event) -> int:
    """Give the event's line, from 1."""
    return event.start_mark.line + 1 if event.start_mark else 0


def _syntax_mistake(problem: yaml.MarkedYAMLError, text: str) -> Mistake:
    """Say in our words what the parser stumbled over."""
    said = problem.problem or ""
    message = next((message for words, message in _PROBLEMS if words in said), "yaml-broken")
    # An open quote or bracket runs on to wherever: the place to look at is where it was opened.
    opened = problem.context_mark if message in {"yaml-quote", "yaml-bracket"} else None
    mark = opened or problem.problem_mark or problem.context_mark
    line = mark.line + 1 if mark else 0
    written = text.splitlines()[line - 1] if 0 < line <= text.count("\n") + 1 and text else ""
    if message == "yaml-character" and written[: len(written) - len(written.lstrip())].count("\t"):
        message = "yaml-tab"
    details = (("character", _character(mark, text)),) if message == "yaml-character" else ()
    return Mistake(message, line, details=details or ((("problem", said),) if message == "yaml-broken" else ()))


def _character(mark: yaml.Mark | None, text: str) -> str:
    """Give the character at a mark."""
    lines = text.splitlines()
    if mark is None or mark.line >= len(lines):
        return ""
    return lines[mark.line][mark.column : mark.column + 1]


def _control_character(text: str) -> Mistake:
    """Name the first character that no text file should hold."""
    found = re.search("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", text)
    line = text.count("\n", 0, found.start()) + 1 if found else 0
    return Mistake("yaml-control-character", line, details=(("code", f"U+{ord(found[0]):04X}" if found else "?"),))
