"""Drafts -> a bank: ids, kinds, times, and key points derived from the answers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence

from content.bank import AsksFor, Bank, Difficulty, Kind, Question
from content.deriving import with_key_points
from content.importing.article import Draft, Findings
from content.importing.cues import Cues, Phrases, folded
from content.languages import language, languages

ID_WORDS, CATEGORY_WORDS = 7, 4
"""How many words that say something go into an id."""

TIMES: Mapping[Kind, tuple[float, float]] = {
    "conceptual": (15.0, 120.0),
    "technical": (20.0, 150.0),
    "behavioural": (20.0, 180.0),
}
STORY_THINK_TIME = 30.0
"""Seconds to think and to answer, by kind, and to find a story; as in the shipped banks."""

_WORD = re.compile(r"[^\W_]+")


def bank_of(findings: Findings, cues: Cues, *, name: str, code: str) -> Bank:
    """Make the bank; its questions are in the order of the drafts. code: the language's."""
    categories: dict[str, str] = {}
    ids: set[str] = set()
    questions = []
    for draft in findings.drafts:
        category = _category(draft.section, categories, code)
        id = _free(slug(draft.prompt, code, ID_WORDS) or "question", ids)
        questions.append(with_key_points(_question(draft, id, category, cues), code))
    return Bank(name, findings.title or name, code, tuple(questions), categories=categories)


def slug(text: str, code: str, most: int) -> str:
    """Give up to `most` words of a text that say something, as an id of plain letters."""
    words = _WORD.findall(text.lower())
    telling = [word for word in words if word not in language(code).stop_words] or words
    return "-".join(filter(None, (re.sub(r"[^a-z0-9]", "", folded(word)) for word in telling[:most])))[:80].strip("-")


def seems(texts: Sequence[str]) -> str:
    """Give the language whose stop words a text has most of, "" where that is open."""
    words = Counter(_WORD.findall(" ".join(texts).lower()))
    shares = {code: sum(words[word] for word in language(code).stop_words) for code in languages()}
    (first, most), (_, second) = sorted(shares.items(), key=lambda item: -item[1])[:2]
    return first if most > 1.5 * second and most >= 20 else ""


def _question(draft: Draft, id: str, category: str, cues: Cues) -> Question:
    kind = _kind(draft, cues)
    asks_for = _asks_for(draft.prompt, cues) if kind == "behavioural" else None
    think_time, time_limit = TIMES[kind]
    return Question(
        id=id,
        prompt=draft.prompt,
        reference_answers=draft.answers,
        category=category,
        kind=kind,
        asks_for=asks_for,
        difficulty=_difficulty(draft, cues),
        assesses=draft.assesses,
        hint=draft.hint,
        follow_ups=draft.follow_ups,
        think_time=STORY_THINK_TIME if asks_for == "story" else think_time,
        time_limit=time_limit,
    )


def _kind(draft: Draft, cues: Cues) -> Kind:
    """Tell the kind: as stated, by a story that is asked for, by the section, by the words of the question."""
    stated = _named(draft.kind, cues.kind_names, lambda phrases: phrases.are)
    if stated:
        return stated  # type: ignore[return-value]  # the keys of kind_names are kinds
    if cues.kinds["story"].in_(draft.prompt):
        return "behavioural"
    section = _named(draft.section, cues.kind_sections, lambda phrases: phrases.in_)
    if section:
        return section  # type: ignore[return-value]  # the keys of kind_sections are kinds
    return _named(draft.prompt, cues.kinds, lambda phrases: phrases.in_) or "conceptual"  # type: ignore[return-value]


def _asks_for(prompt: str, cues: Cues) -> AsksFor:
    return "story" if cues.kinds["story"].in_(prompt) else "approach"


def _difficulty(draft: Draft, cues: Cues) -> Difficulty:
    found = _named(draft.difficulty or draft.section, cues.difficulty, lambda phrases: phrases.in_)
    return found or "medium"  # type: ignore[return-value]  # the keys of difficulty are difficulties


def _named(text: str, cues: Mapping[str, Phrases], test: Callable[[Phrases], Callable[[str], bool]]) -> str:
    """Give the first key whose phrases fit, "" if none does."""
    return next((key for key, phrases in cues.items() if text and test(phrases)(text)), "")


def _category(section: str, categories: dict[str, str], code: str) -> str:
    """Give a section's id, noted in `categories`; "" where there is no section."""
    if not section:
        return ""
    known = next((id for id, label in categories.items() if folded(label) == folded(section)), None)
    if known is None:
        known = _free(slug(section, code, CATEGORY_WORDS) or "section", set(categories))
        categories[known] = section
    return known


def _free(id: str, taken: set[str]) -> str:
    """Give `id`, with a number if it is taken, and note it as taken."""
    free, number = id, 2
    while free in taken:
        free, number = f"{id}-{number}", number + 1
    taken.add(free)
    return free
