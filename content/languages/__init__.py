"""What is particular to one language: `language("en")` reads it from `en.yaml` beside this module.

Nothing about a language stands in code; whoever wants to improve one edits its YAML file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from content.errors import ContentError
from content.plain import made, read_yaml

Place = Literal["clause_start", "clause_end", "between_commas"]
FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Filler:
    """A rule by which a word or phrase is a filler; one phrase may have several rules, one that fits is enough.

    phrase: lower case, words separated by one blank.
    only_at: it is a filler only in one of these places, anywhere if empty. A clause ends at . ! ? , ; : and at dashes;
    "between_commas" means that such a mark, or an end of the text, stands on both sides.
    unless_before, unless_after: it is none where it stands directly before (after) one of these words or phrases.
    only_before, only_after: it is one only there, unless empty. "<number>" stands for digits and number words.
    hedge: it also takes certainty away from what is said.
    """

    phrase: str
    only_at: tuple[Place, ...] = ()
    unless_before: tuple[str, ...] = ()
    unless_after: tuple[str, ...] = ()
    only_before: tuple[str, ...] = ()
    only_after: tuple[str, ...] = ()
    hedge: bool = False


@dataclass(frozen=True, slots=True)
class FirstPerson:
    """How a speaker says who did it.

    singular, plural: words and phrases that stand for "I" and "we".
    singular_endings, plural_endings: of verbs without a pronoun ("ajustei", "ajustamos").
    exceptions: words that end so and are none.
    """

    singular: tuple[str, ...]
    plural: tuple[str, ...]
    singular_endings: tuple[str, ...] = ()
    plural_endings: tuple[str, ...] = ()
    exceptions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Negation:
    """How something is denied.

    words: what denies; scope: how many words after it are denied at most; ends: words that end the denial earlier.
    harmless: phrases that hold such a word and deny nothing ("not only", "não só").
    sentence: phrases that deny everything up to the end of the sentence ("it is not true that").
    """

    words: tuple[str, ...]
    scope: int
    ends: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()
    sentence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Spelling:
    """A way of writing that is folded into another before words are compared.

    pattern: a regular expression, searched in a lower-case word. becomes: what stands in its place.
    """

    pattern: str
    becomes: str


@dataclass(frozen=True, slots=True)
class Pronunciation:
    """How a term is written for the synthesizer.

    term: as it stands in a prompt, its case matters. say: what the synthesizer gets instead.
    ipa: the sounds that must come out of it, "" where nobody has checked them.
    """

    term: str
    say: str
    ipa: str = ""


@dataclass(frozen=True, slots=True)
class Norm:
    """What is usual, and who says so.

    measure: fillers_per_minute, speech_rate ...
    fine: "between" low and high; "below": fine up to low, harmful from high; "above": too little under low.
    strength: how far it can be trusted; "ours" where we chose it.
    information_only: shown, never judged. borrowed: it was found in another language.
    """

    measure: str
    low: float
    high: float
    unit: str
    source: str
    strength: Literal["experiment", "observation", "advice", "convention", "ours"]
    fine: Literal["between", "below", "above"] = "between"
    information_only: bool = False
    borrowed: bool = False


@dataclass(frozen=True, slots=True, eq=False)  # each is read once, so that identity serves, also as a key
class Language:
    """Everything that the program knows about one language.

    code: "en" or "pt-BR". title: its own name for itself.
    stemmer: the Snowball algorithm. recogniser: Whisper's code. voice: espeak's name.
    filled_pauses: sounds that hold the floor (um, ahn). fillers: words that do, by context.
    hedges: phrases that take certainty away. connectives: words that join clauses.
    trailing: last words of a clause that is not finished. closings: how speakers say that they are done.
    star: cues of a story's parts: situation, task, action, result.
    examples: phrases that open an example. lead_ins: words without content that open a clause.
    dont_know: how a candidate passes. unfamiliar: how they say that they do not know a thing which they name.
    number_words: numbers in letters, without those that are mostly something else (one, third, um).
    says: what the interviewer says aloud, by occasion, several ways each.
    spellings: folded before words are compared. numbers: digits for numbers in letters.
    synonyms: groups of words and phrases that mean nearly the same in our field; a word may stand in several.
    """

    code: str
    title: str
    stemmer: str
    recogniser: str
    voice: str
    filled_pauses: tuple[str, ...]
    fillers: tuple[Filler, ...]
    hedges: tuple[str, ...]
    connectives: tuple[str, ...]
    trailing: tuple[str, ...]
    closings: tuple[str, ...]
    star: Mapping[str, tuple[str, ...]]
    first_person: FirstPerson
    negation: Negation
    number_words: tuple[str, ...]
    dont_know: tuple[str, ...]
    unfamiliar: tuple[str, ...]
    examples: tuple[str, ...]
    lead_ins: tuple[str, ...]
    stop_words: frozenset[str]
    profanity: tuple[str, ...]
    pronunciations: tuple[Pronunciation, ...]
    norms: tuple[Norm, ...]
    says: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    spellings: tuple[Spelling, ...] = ()
    numbers: Mapping[str, str | int] = field(default_factory=dict)
    synonyms: tuple[tuple[str, ...], ...] = ()

    def norm(self, measure: str) -> Norm | None:
        """Give the norm of a measure, None where the language has none."""
        return next((norm for norm in self.norms if norm.measure == measure), None)


def languages() -> tuple[str, ...]:
    """Give the codes of the languages that there is data for."""
    return tuple(sorted(path.stem for path in FOLDER.glob("*.yaml")))


def canonical(code: str) -> str | None:
    """Give our code for any spelling of a language (`pt`, `PT_br`, `en-GB`), None where there is no data for it."""
    spoken = code.replace("_", "-").split(".")[0].lower().split("-")[0]
    return next((known for known in languages() if known.split("-")[0] == spoken), None)


@cache
def language(code: str) -> Language:
    """Give what is known about a language, read once. Raises ContentError."""
    if code not in languages():
        raise ContentError("language-without-data", language=code, known=", ".join(languages()))
    found: Language = made(Language, read_yaml(FOLDER / f"{code}.yaml"))
    return found
