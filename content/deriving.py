"""Key points for questions where nobody wrote any: what the reference answers say, clause by clause.

The first reference answer is cut into statements; short ones join their neighbours until there are three to eight.
Each becomes a key point, and what the other reference answers say alike becomes its phrasings. Names and jargon become
terms. Such points are cruder than a person's (`benchmarks/importing.py` measures them), so a question remembers that
its points are derived.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from content.bank import KeyPoint, Question, Term
from content.languages import Language, language
from content.stems import content_stems

FEWEST, MOST = 3, 8
"""How many key points a question should have; ours, after the banks that people wrote."""

SHORTEST = 4
"""Content words. What has fewer says nothing of its own."""

LONGEST = 16
"""Content words. What has more is two statements, if it can be cut; half of it where there are too few statements."""

ALIKE = 0.3
"""Share of content words in common (Dice) from which two statements make the same point."""

MOST_PHRASINGS, MOST_TERMS = 6, 14

_BULLET = re.compile(r"^\s*(?:[-*•–—▪◦·]|\(?\d{1,2}[.)]|[a-z]\))\s+")
# A dot ends a sentence before a blank and a capital, digit or quotation mark: not in "e.g. this" nor in "3.5".
_SENTENCE_END = re.compile(r"(?<=[.!?…;])[\"'”]?\s+(?=[\"'“¿(]?[^\W\d_a-zà-ÿ]|\d)|(?<=;)\s+")
_NAME = re.compile(r"(?<![\w.])(?:[A-Z][\w+#./-]*[\w+#]|[a-z]+[A-Z]\w*)(?:\s+(?:[A-Z][\w+#./-]*[\w+#]|[A-Z]))*")
_SPELLED_OUT = re.compile(r"((?:[\w-]+\s+){2,6})\(([A-Z]{2,6})\)")


@dataclass(frozen=True, slots=True)
class Statement:
    """A clause or sentence of a reference answer, or several that belong together.

    stems: of its content words. clauses: those of its clauses that say something by themselves.
    """

    text: str
    stems: frozenset[str]
    clauses: tuple[str, ...]


def with_key_points(question: Question, code: str) -> Question:
    """Give the question with key points (and terms, unless it has some) derived, if it has no key points."""
    if question.key_points:
        return question
    terms = question.terms or derived_terms(question.reference_answers, code)
    return replace(question, key_points=derived_key_points(question.reference_answers, code), terms=terms, derived=True)


def derived_key_points(references: Sequence[str], code: str) -> tuple[KeyPoint, ...]:
    """Give three to eight key points for what the first reference says, phrased also as the others say it.

    A short reference gives fewer, at least one.
    """
    points, *others = (statements(reference, code) for reference in references)
    points = _merged(points, MOST)
    said: list[list[str]] = [[] for _ in points]
    for statement in (statement for other in others for statement in other):
        best = max(range(len(points)), key=lambda index: likeness(points[index].stems, statement.stems))
        if likeness(points[best].stems, statement.stems) >= ALIKE:
            said[best].append(statement.text)
    return tuple(_key_point(point, more, len(others)) for point, more in zip(points, said, strict=True))


def derived_terms(references: Sequence[str], code: str) -> tuple[Term, ...]:
    """Give the names and the jargon in the references, the frequent ones first."""
    text = "\n".join(references)
    spelled_out = _spelled_out(text)
    stop_words = language(code).stop_words
    counts = Counter(name for name in _names(text) if name.lower() not in stop_words)
    # Whatever also stands in lower case is a word that began a sentence.
    common = {name for name in counts if name.istitle() and re.search(rf"\b{re.escape(name.lower())}\b", text)}
    found = [name for name, _ in counts.most_common() if name not in common][:MOST_TERMS]
    return tuple(Term(name, aliases=(spelled_out[name],) if name in spelled_out else ()) for name in found)


def _spelled_out(text: str) -> dict[str, str]:
    """Give what abbreviations stand for, where that is written before them: "Data Version Control (DVC)"."""
    found = {}
    for before, short in _SPELLED_OUT.findall(text):
        name = before.split()[-len(short) :]
        if "".join(word[0] for word in name).upper() == short:
            found[short] = " ".join(name)
    return found


def statements(text: str, code: str) -> list[Statement]:
    """Cut a text into statements: bullets and sentences, long ones at their conjunctions; at least one."""
    spoken = language(code)
    found = _cut(text, spoken, LONGEST)
    if len(found) < FEWEST:
        found = _cut(text, spoken, LONGEST // 2)
    return found or [_statement(" ".join(text.split()), spoken)]


def _cut(text: str, spoken: Language, longest: int) -> list[Statement]:
    clauses = (clause for sentence in _sentences(text) for clause in _clauses(sentence, spoken, longest))
    found = (_statement(_without_frills(clause, spoken), spoken) for clause in clauses)
    return _joined([statement for statement in found if statement.stems])


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """Give the share of stems that two texts have in common, 0 to 1 (Dice)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0


def _sentences(text: str) -> Iterator[str]:
    for line in _lines(text):
        yield from (sentence for sentence in _SENTENCE_END.split(line) if sentence and not sentence.endswith("?"))


def _lines(text: str) -> Iterator[str]:
    """Give bullets and paragraphs, each on one line."""
    paragraph: list[str] = []
    for line in [*text.splitlines(), ""]:
        if (not line.strip() or _BULLET.match(line)) and paragraph:
            yield " ".join(paragraph)
            paragraph = []
        if line.strip():
            paragraph.append(_BULLET.sub("", line).strip())


def _clauses(sentence: str, spoken: Language, longest: int) -> Iterator[str]:
    """Cut a sentence at the conjunctions where both sides say enough; a short one stays whole."""
    start = 0
    if len(content_stems(sentence, spoken.code)) > longest:
        for cut in _conjunction(spoken).finditer(sentence):
            sides = sentence[start : cut.start()], sentence[cut.end() :]
            if min(len(content_stems(side, spoken.code)) for side in sides) >= SHORTEST:
                yield sides[0]
                start = cut.end()
    yield sentence[start:]


@cache
def _conjunction(spoken: Language) -> re.Pattern[str]:
    joined = "|".join(re.escape(word) for word in spoken.connectives)
    return re.compile(rf"[,;:]\s+(?=(?:{joined})\b)", re.IGNORECASE)


def _statement(text: str, spoken: Language) -> Statement:
    stems = frozenset(content_stems(text, spoken.code))
    # A clause that says too little alone is no phrasing.
    return Statement(text, stems, (text,) if len(stems) >= SHORTEST - 1 else ())


def _without_frills(clause: str, spoken: Language) -> str:
    """Take off the words that open a clause, examples at its end, and what only fills."""
    text = _filling(spoken).sub(" ", clause)
    text = _example(spoken).sub("", text)
    text = _opening(spoken).sub("", text)
    return re.sub(r"\s+([,.;:!?])", r"\1", " ".join(text.split())).strip(" ,;:–—-.\"'")


@cache
def _opening(spoken: Language) -> re.Pattern[str]:
    openings = sorted(spoken.lead_ins, key=len, reverse=True)
    return re.compile(rf"^(?:\s*(?:{'|'.join(map(re.escape, openings))})\b(?:\s*[,:]\s*|\s+))+", re.IGNORECASE)


@cache
def _example(spoken: Language) -> re.Pattern[str]:
    """Match an example that ends a clause; "like" and "tipo" alone are too often something else."""
    openings = sorted((words for words in spoken.examples if " " in words or "." in words), key=len, reverse=True)
    return re.compile(rf",\s+(?:{'|'.join(map(re.escape, openings))})\b.*$", re.IGNORECASE)


@cache
def _filling(spoken: Language) -> re.Pattern[str]:
    """Match filled pauses, and fillers between commas."""
    fillers = sorted({filler.phrase for filler in spoken.fillers}, key=len, reverse=True)
    pauses = "|".join(map(re.escape, spoken.filled_pauses))
    between = rf",\s+(?:{'|'.join(map(re.escape, fillers))}),(?=\s)"
    return re.compile(rf"\b(?:{pauses})\b,?|{between}", re.IGNORECASE)


def _joined(found: Sequence[Statement]) -> list[Statement]:
    """Join what says too little to the statement that it introduces, the last to the one before it."""
    joined: list[Statement] = []
    for statement in found:
        if joined and len(joined[-1].stems) < SHORTEST:
            joined[-1] = _union(joined[-1], statement)
        else:
            joined.append(statement)
    if len(joined) > 1 and len(joined[-1].stems) < SHORTEST:
        joined[-2:] = [_union(*joined[-2:])]
    return joined


def _merged(found: list[Statement], most: int) -> list[Statement]:
    """Merge neighbours until there are at most `most`: the most alike first, then the shortest."""
    while len(found) > most:
        pairs = list(pairwise(found))
        place = max(range(len(pairs)), key=lambda index: _closeness(*pairs[index]))
        found = [*found[:place], _union(*pairs[place]), *found[place + 2 :]]
    return found


def _closeness(one: Statement, other: Statement) -> tuple[bool, float]:
    alike = likeness(one.stems, other.stems)
    return alike >= ALIKE, alike if alike >= ALIKE else -float(len(one.stems | other.stems))


def _union(one: Statement, other: Statement) -> Statement:
    text = f"{one.text}. {other.text[:1].upper()}{other.text[1:]}"
    return Statement(text, one.stems | other.stems, (*one.clauses, *other.clauses))


def _key_point(point: Statement, more: Iterable[str], references: int) -> KeyPoint:
    more = list(more)
    phrasings = dict.fromkeys((*(point.clauses if len(point.clauses) > 1 else ()), *more))
    # What every reference says matters; with one reference there is nothing to tell the points apart by.
    weight = 3.0 if references > 1 and len(more) >= references else 2.0
    return KeyPoint(_sentence(point.text), tuple(phrasings)[:MOST_PHRASINGS], weight)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def _names(text: str) -> Iterator[str]:
    """Give what is written like a name, unless only because it begins a sentence."""
    for found in _NAME.finditer(text):
        name = found[0].rstrip(".-/")
        begins = not text[: found.start()].strip() or text[: found.start()].rstrip()[-1:] in ".!?:;\n"
        if not (begins and name.istitle()) and len(name) > 1:
            yield name
