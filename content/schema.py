"""A tree of YAML as a bank; everything that is wrong is named at once, with line, question and field.

The schema is the dataclasses of :mod:`content.bank`, validated by pydantic. Shorter ways to write the same are taken:
a key point, a wrong claim or a term as plain text, one text where a list is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from content.bank import Bank, KeyPoint, Question, Term, WrongClaim
from content.errors import Mistake
from content.languages import canonical, languages
from content.yaml_tree import Fields, Items, Node, Scalar

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

Place = tuple[str | int, ...]
"""The way from a question (or from the bank) to a value: field names and indices from 0."""

PARTS: Mapping[str, type] = {"key_points": KeyPoint, "wrong_claims": WrongClaim, "terms": Term}
REQUIRED = ("id", "prompt", "reference_answers")
RANGES = {"weight": (0.1, 10.0), "think_time": (0.0, 600.0), "time_limit": (5.0, 3600.0)}
"""What a number may be; times in seconds."""

MOST_MISTAKES = 100
"""After so many a file is something else, or has one mistake throughout; the rest is not looked for."""

ID = re.compile(r"[\w-]{1,80}")
"""Ids become file names."""

_MISTAKES = {
    "missing": "bank-missing-field",
    "string_type": "bank-not-text",
    "float_type": "bank-not-number",
    "float_parsing": "bank-not-number",
    "bool_type": "bank-not-truth-value",
    "bool_parsing": "bank-not-truth-value",
    "tuple_type": "bank-not-list",
    "mapping_type": "bank-not-mapping",
    "dict_type": "bank-not-mapping",
    "dataclass_type": "bank-not-mapping",
}


def read_bank(root: Node | None, *, name: str) -> tuple[Bank | None, tuple[Mistake, ...]]:
    """Give the bank that a tree describes, None where it cannot be one, and all mistakes in order of their lines.

    name: the bank's name unless the tree has one.
    """
    reader = _Reader()
    bank = reader.bank(root, name)
    found = sorted(reader.mistakes, key=lambda mistake: mistake.line)
    if len(found) > MOST_MISTAKES:
        found[MOST_MISTAKES:] = [Mistake("bank-more-mistakes", found[MOST_MISTAKES].line)]
    return bank, tuple(found)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in a file a mapping stands: a question's, or the bank's own (question "")."""

    node: Fields
    question: str = ""

    def line(self, place: Place) -> int:
        """Give the line of the value at `place`, or of the nearest thing around it that is written."""
        node: Node = self.node
        line = node.line
        for step in place:
            if isinstance(node, Fields) and step in node.fields:
                line, node = node.key_lines[str(step)], node.fields[str(step)]
            elif isinstance(node, Items) and isinstance(step, int) and step < len(node.items):
                node = node.items[step]
                line = node.line
        return line

    def mistake(self, message: str, place: Place = (), **details: str | float) -> Mistake:
        """Give a mistake at `place`."""
        return Mistake(message, self.line(place), self.question, field_name(place), tuple(details.items()))


def field_name(place: Place) -> str:
    """Give a place as people read it, counted from 1: `key_points 3 phrasings`."""
    return " ".join(str(step + 1) if isinstance(step, int) else step for step in place)


def spots(root: Fields) -> dict[str, Spot]:
    """Give where each question stands by its id, and the bank itself under ""."""
    questions = root.fields.get("questions")
    nodes = questions.items if isinstance(questions, Items) else ()
    return {
        "": Spot(root),
        **{_id(node): Spot(node, _id(node)) for node in nodes if isinstance(node, Fields) and _id(node)},
    }


class _Reader:
    """Read a bank; `mistakes` collects what is wrong with it."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def bank(self, root: Node | None, name: str) -> Bank | None:
        if not isinstance(root, Fields):
            self.mistakes.append(Mistake("bank-empty" if root is None else "bank-not-a-bank", root.line if root else 0))
            return None
        spot = Spot(root)
        header = {"name": name, **self._plain(spot, root, Bank, ())}
        header = {"title": _title(header["name"]), **header, "language": self._language(spot)}
        header.pop("questions", None)
        bank: Bank | None = self._valid(Bank, {**header, "questions": ()}, spot)
        nodes = self._question_nodes(spot)
        questions = tuple(
            question for number, node in enumerate(nodes, start=1) if (question := self._question(node, number))
        )
        self._compare(nodes, bank.categories if bank else {})
        return replace(bank, questions=questions) if bank else None

    def _language(self, spot: Spot) -> str:
        node = spot.node.fields.get("language")
        known = ", ".join(languages())
        if not isinstance(node, Scalar) or node.is_empty:
            self.mistakes.append(spot.mistake("bank-without-language", known=known))
            return ""
        code = canonical(node.text)
        if code is None:
            self.mistakes.append(spot.mistake("bank-unknown-language", ("language",), language=node.text, known=known))
        return code or ""

    def _question_nodes(self, spot: Spot) -> tuple[Node, ...]:
        node = spot.node.fields.get("questions")
        if isinstance(node, Items) and node.items:
            return node.items
        self.mistakes.append(spot.mistake("bank-without-questions", ("questions",)))
        return ()

    def _questions(self, nodes: Sequence[Node]) -> tuple[Question, ...]:
        questions = []
        for number, node in enumerate(nodes, start=1):
            if len(self.mistakes) > MOST_MISTAKES:
                break
            question = self._question(node, number)
            questions += [question] if question else []
        return tuple(questions)

    def _question(self, node: Node, number: int) -> Question | None:
        if not isinstance(node, Fields):
            self.mistakes.append(Mistake("bank-not-a-question", node.line, f"#{number}"))
            return None
        spot = Spot(node, _id(node) or f"#{number}")
        question: Question | None = self._valid(Question, self._plain(spot, node, Question, ()), spot)
        if question:
            self.mistakes.extend(_doubts(question, spot))
        return question

    def _plain(self, spot: Spot, node: Fields, kind: type, place: Place) -> dict[str, Any]:
        """Give the fields as plain data; unknown ones are mistakes, empty ones count as not written."""
        types = _field_types(kind)
        plain = {}
        for name, value in node.fields.items():
            if name not in types:
                self.mistakes.append(_unknown_field(spot, (*place, name), sorted(types)))
            elif not (isinstance(value, Scalar) and value.is_empty):
                plain[name] = self._value(spot, value, types[name], (*place, name))
        return plain

    def _value(self, spot: Spot, node: Node, kind: Any, place: Place) -> Any:
        if place[-1] in PARTS and isinstance(node, Items):
            part = PARTS[str(place[-1])]
            return [self._part(spot, item, part, (*place, index)) for index, item in enumerate(node.items)]
        if get_args(kind) == (str, ...) and isinstance(node, Scalar):
            return [_data(node)]
        return _data(node)

    def _part(self, spot: Spot, node: Node, kind: type, place: Place) -> Any:
        if isinstance(node, Scalar):
            return {fields(kind)[0].name: node.text.strip()}
        return self._plain(spot, node, kind, place) if isinstance(node, Fields) else _data(node)

    def _valid(self, kind: Any, plain: Mapping[str, Any], spot: Spot) -> Any:
        from pydantic import ValidationError

        try:
            return _adapter(kind).validate_python(plain)
        except ValidationError as problem:
            self.mistakes.extend(_mistake(error, spot) for error in problem.errors(include_url=False))
            return None

    def _compare(self, nodes: Sequence[Node], categories: Mapping[str, str]) -> None:
        """Find what only shows between questions: repeated ids, unknown related ones, unknown categories."""
        named = [Spot(node, _id(node)) for node in nodes if isinstance(node, Fields) and _id(node)]
        firsts: dict[str, Spot] = {}
        for spot in named:
            first = firsts.setdefault(spot.question.casefold(), spot)
            if first is not spot:
                self.mistakes.append(spot.mistake("bank-duplicate-id", ("id",), first=str(first.line(("id",)))))
        ids = {spot.question for spot in named}
        for spot in named:
            self.mistakes.extend(_strangers(spot, "related", ids))
            self.mistakes.extend(_strangers(spot, "category", categories) if categories else ())


def _doubts(question: Question, spot: Spot) -> Iterator[Mistake]:
    """Find what has the right type and still cannot be."""
    if not ID.fullmatch(question.id):
        yield spot.mistake("bank-bad-id", ("id",), id=question.id)
    yield from (spot.mistake("bank-empty-text", place) for place, text in texts(question) if not text.strip())
    if not question.reference_answers:
        yield spot.mistake("bank-missing-field", ("reference_answers",), field="reference_answers")
    if question.asks_for and question.kind != "behavioural":
        yield spot.mistake("bank-asks-for", ("asks_for",))
    if question.key_points and all(point.bonus for point in question.key_points):
        yield spot.mistake("bank-only-bonus", ("key_points",))
    for place, value in _numbers(question):
        low, high = RANGES[str(place[-1])]
        if not low <= value <= high:  # also false for nan
            yield spot.mistake("bank-out-of-range", place, low=low, high=high)


def texts(question: Question) -> Iterator[tuple[Place, str]]:
    """Give every text of a question that must not be empty, with its place."""
    yield ("prompt",), question.prompt
    for name in ("reference_answers", "follow_ups"):
        yield from (((name, index), text) for index, text in enumerate(getattr(question, name)))
    for name, kind in PARTS.items():
        for index, part in enumerate(getattr(question, name)):
            yield (name, index), getattr(part, fields(kind)[0].name)
            for nested in ("phrasings", "aliases", "equivalents"):
                listed = getattr(part, nested, ())
                yield from (((name, index, nested, number), text) for number, text in enumerate(listed))


def _numbers(question: Question) -> Iterator[tuple[Place, float]]:
    yield ("think_time",), question.think_time
    yield ("time_limit",), question.time_limit
    yield from ((("key_points", index, "weight"), point.weight) for index, point in enumerate(question.key_points))


def _strangers(spot: Spot, name: str, known: Iterable[str]) -> Iterator[Mistake]:
    """Find the texts of a field that name nothing that is known."""
    node = spot.node.fields.get(name)
    for item in node.items if isinstance(node, Items) else (node,):
        if isinstance(item, Scalar) and not item.is_empty and item.text not in known:
            yield _unknown_value(spot, (name,), item.text, sorted(known))


def _mistake(error: ErrorDetails, spot: Spot) -> Mistake:
    """Give one of pydantic's errors in our words."""
    place = error["loc"]
    if error["type"] == "literal_error":
        return _unknown_value(spot, place, str(error["input"]), re.findall(r"'([^']+)'", error["ctx"]["expected"]))
    message = _MISTAKES.get(error["type"])
    if message is None:
        return spot.mistake("bank-wrong-value", place, problem=error["msg"])
    return spot.mistake(message, place, field=str(place[-1]) if place else "")


def _unknown_field(spot: Spot, place: Place, known: list[str]) -> Mistake:
    name = str(place[-1])
    near = get_close_matches(name.lower(), known, n=1)
    details = {"nearest": near[0]} if near else {"known": ", ".join(known)}
    return spot.mistake("bank-unknown-field-near" if near else "bank-unknown-field", place, field=name, **details)


def _unknown_value(spot: Spot, place: Place, value: str, known: list[str]) -> Mistake:
    near = get_close_matches(value.lower(), known, n=1)
    details = {"nearest": near[0]} if near else {"known": ", ".join(known)}
    return spot.mistake("bank-unknown-value-near" if near else "bank-unknown-value", place, value=value, **details)


def _data(node: Node) -> Any:
    """Give a tree as plain data; every scalar is text, the schema's types do the rest."""
    if isinstance(node, Scalar):
        return node.text.strip()
    if isinstance(node, Items):
        return [_data(item) for item in node.items]
    return {name: _data(value) for name, value in node.fields.items()}


def _id(node: Fields) -> str:
    """Give the question's id as it is written, "" where there is none."""
    node_id = node.fields.get("id")
    return node_id.text.strip() if isinstance(node_id, Scalar) else ""


def _title(name: str) -> str:
    words = name.replace("-", " ").replace("_", " ").strip()
    return words[:1].upper() + words[1:]


@cache
def _field_types(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)
