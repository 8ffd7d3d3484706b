"""Key points derived from reference answers, against those that people wrote for the same questions.

Run it with `python -m benchmarks.importing`. On the shipped banks it prints, for each language:

- points: precision, the share of derived points that state one which somebody wrote; recall, the share of written
  points (without bonus ones) that a derived one states. Whether a text states a point is decided by the program's own
  scorer, as if a candidate had said it. One to one: each written point is paired with one derived point at most, so
  that a point that says everything counts once. "sentences" is what one would do otherwise: every sentence is a point.
  Both get one reference answer, as an article has it.
- scores of the graded development answers (written blind to the phrasings): how far the content score is from the
  middle of the range that a person gave, and Pearson's r with it, with written points, and with the question as an
  import makes it, one reference answer and points derived from that. (The scorer's coefficients were fitted on these
  answers, for both alike; `benchmarks/fit_scoring.py` says how well they do on others.)
- articles: what an import finds in `tests/articles` of what a person marked as questions there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path
from statistics import correlation, mean
from typing import Any

import numpy as np
import yaml
from scipy.optimize import linear_sum_assignment

from audio.transcript import Transcript
from content.bank import Bank, Question
from content.deriving import derived_key_points
from content.errors import ContentError
from content.importing import import_article
from content.loading import shipped_bank
from interviewer.assessing.assessor import Assessor
from interviewer.session import Answer

TESTS = Path(__file__).parent.parent / "tests"
LANGUAGES = ("en", "pt-BR")
Deriving = Callable[[Sequence[str], str], list[str]]


def main() -> None:
    """Print everything."""
    for language in LANGUAGES:
        bank = shipped_bank(language)
        print(f"{language}: derived against written key points, {len(bank.questions)} questions")
        for name, deriving in (("derived", _derived), ("sentences", _sentences)):
            print(f"  {name:15} {against_written(bank, deriving)}")
        for name, asked in (("written points", bank), ("as imported", as_imported(bank))):
            error, r, answers = against_people(asked, language)
            print(f"  {name:15} mean error {error:4.1f}  r {r:.2f}  on {answers} graded answers")
    for folder in sorted(path for path in (TESTS / "articles").iterdir() if path.is_dir()):
        print(f"articles/{folder.name}")
        found, missed, false = (sum(counts) for counts in zip(*map(_counts, articles(folder)), strict=True))
        print(f"  found {found}, missed {missed}, false {false}")


@dataclass(frozen=True, slots=True)
class Agreement:
    """How points agree with written ones: counts over all questions of a bank.

    stating: points that state a written one. stated: written points that are stated. pairs: of both, one to one.
    """

    points: int = 0
    written: int = 0
    stating: int = 0
    stated: int = 0
    pairs: int = 0

    def __add__(self, other: Agreement) -> Agreement:
        return Agreement(*(one + more for one, more in zip(astuple(self), astuple(other), strict=True)))

    def __str__(self) -> str:
        return (
            f"precision {self.stating / self.points:.2f}  recall {self.stated / self.written:.2f}  "
            f"one to one: precision {self.pairs / self.points:.2f}  recall {self.pairs / self.written:.2f}  "
            f"({self.points} points, {self.written} written)"
        )


def against_written(bank: Bank, deriving: Deriving) -> Agreement:
    """Compare what is derived from each question's first reference answer with its written key points."""
    assessor = Assessor(bank)
    return sum((_agreement(assessor, question, deriving) for question in bank.questions), Agreement())


def _agreement(assessor: Assessor, question: Question, deriving: Deriving) -> Agreement:
    written = [index for index, point in enumerate(question.key_points) if not point.bonus]
    points = deriving(question.reference_answers[:1], assessor.bank.language)
    stated = [stated_points(assessor, question, point) & set(written) for point in points]
    table = np.array([[index in found for index in written] for found in stated])
    pairs = int(table[linear_sum_assignment(table, maximize=True)].sum())
    return Agreement(len(points), len(written), sum(map(bool, stated)), len(set().union(*stated)), pairs)


def stated_points(assessor: Assessor, question: Question, text: str) -> set[int]:
    """Give the places of the written key points that a text states."""
    matches = assessor.assess(question, _typed(text, assessor.bank.language)).matches
    return {match.index for match in matches if match.status == "covered"}


def as_imported(bank: Bank) -> Bank:
    """Give the bank as if each question came from an article: one answer, nothing else."""
    return replace(bank, questions=tuple(_as_imported(question, bank.language) for question in bank.questions))


def _as_imported(question: Question, language: str) -> Question:
    references = question.reference_answers[:1]
    points = derived_key_points(references, language)
    return replace(question, reference_answers=references, key_points=points, wrong_claims=(), derived=True)


def against_people(bank: Bank, language: str) -> tuple[float, float, int]:
    """Give the mean distance of the content scores from a person's, their correlation, and how many there are."""
    assessor = Assessor(bank)
    given, found = [], []
    for graded in _graded(language):
        content = assessor.assess(bank.question(graded["question_id"]), _typed(graded["text"], language)).content
        given.append(mean(graded["score_range"]))
        found.append(float(content or 0))
    distance = mean(abs(one - other) for one, other in zip(given, found, strict=True))
    return distance, correlation(given, found), len(given)


def articles(folder: Path) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Give the articles of a folder with what a person marked in them."""
    for path in sorted(folder.glob("*.expected.yaml")):
        yield path.with_name(path.name.removesuffix(".expected.yaml")), yaml.safe_load(path.read_text(encoding="utf-8"))


def _counts(article: tuple[Path, dict[str, Any]]) -> tuple[int, int, int]:
    """Give how many questions are found, missed, and false."""
    path, expected = article
    wanted = {question["prompt"] for question in expected["questions"]}
    try:
        found = {question.prompt for question in import_article(path, expected["language"]).bank.questions}
    except ContentError:
        found = set()
    return len(wanted & found), len(wanted - found), len(found - wanted)


def _derived(references: Sequence[str], language: str) -> list[str]:
    return [point.text for point in derived_key_points(references, language)]


def _sentences(references: Sequence[str], language: str) -> list[str]:  # noqa: ARG001  the same in every language
    return [sentence for text in references for sentence in re.split(r"(?<=[.!?])\s+", text)]


def _graded(language: str) -> Iterator[dict[str, Any]]:
    path = TESTS / "development_answers" / f"first-{language}.jsonl"
    yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _typed(text: str, language: str) -> Answer:
    return Answer(Transcript(text=text, language=language, model="typed"))


if __name__ == "__main__":
    main()
