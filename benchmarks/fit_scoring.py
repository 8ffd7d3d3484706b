"""Fit the coefficients of the scoring on our own development answers, and write them down with their origin.

    python -m benchmarks.fit_scoring --output interviewer/assessing/coefficients.json

The answers were written by two authors who had not seen the banks' phrasings. Each is used as it is and in mixtures
that a person might say too: between talk about something else, and as an answer to another question. Weights are never
negative: to say more of a point must not make it less probable. The scale of contents is fitted on points that were
judged by what the other author taught, as those of a stranger will be. :func:`fitted` fits on any choice of authors;
`benchmarks/scoring.py` measures that on the author left out.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np

from audio.transcript import Transcript
from content.bank import Question
from content.loading import shipped_bank
from interviewer.assessing.background import background_of
from interviewer.assessing.coefficients import Coefficients, Linear, Logistic
from interviewer.assessing.key_points import FEATURES as POINT_FEATURES
from interviewer.assessing.key_points import PointFinder
from interviewer.assessing.matching import Judge
from interviewer.assessing.reading import Reading, texts_of
from interviewer.assessing.references import FEATURES as REFERENCE_FEATURES
from interviewer.assessing.references import References
from interviewer.assessing.scoring import CONTENT_FEATURES, content_features
from interviewer.assessing.similarity import Matrix
from interviewer.assessing.word_order import WordOrder, learned

ANSWERS = Path(__file__).parent.parent / "tests" / "development_answers"
LANGUAGES = ("en", "pt-BR")
AUTHORS = ("first", "second")
ORIGIN = (
    "Fitted by benchmarks/fit_scoring.py on tests/development_answers (224 answers of two authors to 27 questions, "
    "written for this project, blind to the banks' phrasings; Apache-2.0). No other graded answers were used."
)


@dataclass(frozen=True, slots=True)
class Answer:
    """A graded answer. points: the key points that it states. content: 0 to 1. level: how it was meant."""

    question: Question
    text: str
    points: frozenset[int]
    content: float
    level: str


def graded(language: str, author: str) -> list[Answer]:
    """Read the development answers of an author in a language."""
    bank = shipped_bank(language)
    lines = (ANSWERS / f"{author}-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_answer(bank.question(data["question_id"]), data) for data in map(json.loads, lines)]


def _answer(question: Question, data: dict[str, Any]) -> Answer:
    content = sum(data["score_range"]) / 200.0
    return Answer(question, data["text"], frozenset(data["key_points"]), content, data["level"])


def mixtures(answers: list[Answer]) -> Iterator[Answer]:
    """Give every answer, and again between talk about something else, and as an answer to another question."""
    by_level = {(answer.question.id, answer.level): answer for answer in answers}
    ids = list(dict.fromkeys(answer.question.id for answer in answers))
    for place, id in enumerate(ids):
        other, third = ids[(place + 3) % len(ids)], ids[(place + 6) % len(ids)]
        vague, partial, strong = (by_level[id, level] for level in ("vague", "partial", "strong"))
        off, off_too = by_level[other, "off_topic"], by_level[third, "off_topic"]
        yield from (by_level[id, level] for level in ("strong", "partial", "vague", "off_topic"))
        yield _said(vague, f"{off.text} {off_too.text} {vague.text}")
        yield _said(partial, f"{off_too.text} {partial.text} {off.text}")
        yield _said(strong, f"{off_too.text} {strong.text} {by_level[other, 'vague'].text}")
        yield Answer(vague.question, by_level[other, "strong"].text, frozenset(), 0.08, "other")


def shortened(answers: list[Answer]) -> Iterator[Answer]:
    """Give every answer, and the beginnings of the strong ones, which are worth as much as they say."""
    yield from answers
    for answer in answers:
        words = answer.text.split()
        for share in (0.25, 0.5, 0.75):
            if answer.level == "strong":
                text = " ".join(words[: round(share * len(words))])
                yield Answer(answer.question, text, answer.points, share * answer.content, "beginning")


def _said(answer: Answer, text: str) -> Answer:
    return Answer(answer.question, text, answer.points, answer.content, "ramble")


@dataclass(frozen=True, slots=True)
class Rows:
    """Features, what they should give, and the question that each row belongs to."""

    features: Matrix
    targets: Matrix
    groups: np.ndarray[Any, Any]

    def part(self, chosen: np.ndarray[Any, Any]) -> Rows:
        """Give some of the rows."""
        return Rows(self.features[chosen], self.targets[chosen], self.groups[chosen])

    def __add__(self, other: Rows) -> Rows:
        """Give the rows of both."""
        pairs = ((self.features, other.features), (self.targets, other.targets), (self.groups, other.groups))
        return Rows(*map(np.concatenate, pairs))


def point_rows(readings: dict[str, Reading], authors: Sequence[str]) -> Rows:
    """Give one row for each key point of each answer."""
    finder = PointFinder(Logistic((0.0,) * len(POINT_FEATURES), 0.0))
    features, targets, groups = [], [], []
    for author, (language, reading) in product(authors, readings.items()):
        for answer in mixtures(graded(language, author)):
            heard = reading.heard(Transcript(answer.text), answer.question.terms)
            wordings = reading.wordings(answer.question)
            measures, _ = finder.measure(wordings, wordings.slots.heard(heard.items), heard.weights)
            for place, point in enumerate(answer.question.key_points):
                if not point.bonus:
                    features.append(measures[place])
                    targets.append(float(place in answer.points))
                    groups.append(answer.question.id)
    return Rows(np.array(features), np.array(targets), np.array(groups))


def answer_rows(
    readings: dict[str, Reading],
    authors: Sequence[str],
    sample: Callable[[list[Answer]], Iterator[Answer]],
    measure: Callable[[Reading, Answer], Iterator[Matrix]],
) -> Rows:
    """Give one row (or several) for each answer of the sample."""
    features, targets, groups = [], [], []
    for author, (language, reading) in product(authors, readings.items()):
        for answer in sample(graded(language, author)):
            for row in measure(reading, answer):
                features.append(row)
                targets.append(answer.content)
                groups.append(answer.question.id)
    return Rows(np.array(features), np.array(targets), np.array(groups))


def fit_logistic(rows: Rows, penalty: float = 5.0) -> Logistic:
    """Fit weights that are not negative, by least log loss; targets 0 to 1, `penalty` on standardised weights."""
    from scipy.optimize import minimize

    middle, spread = rows.features.mean(axis=0), rows.features.std(axis=0)
    scaled = (rows.features - middle) / spread
    count = scaled.shape[1]

    def loss(values: Matrix) -> tuple[float, Matrix]:
        odds = scaled @ values[:count] + values[count]
        slope = 1.0 / (1.0 + np.exp(-odds)) - rows.targets
        gradient = np.append(scaled.T @ slope + penalty * values[:count], slope.sum())
        cost = float((np.logaddexp(0.0, odds) - rows.targets * odds).sum())
        return cost + penalty / 2 * float((values[:count] ** 2).sum()), gradient

    found = minimize(
        loss, np.zeros(count + 1), jac=True, bounds=[(0, None)] * count + [(None, None)], method="L-BFGS-B"
    )
    weights = found.x[:count] / spread
    return Logistic(tuple(map(float, weights)), float(found.x[count] - middle @ weights))


def fit_content(rows: Rows) -> Logistic:
    """Fit the scale of contents: few rows, two features, and the ends must reach 0 and 1, so hardly any penalty."""
    return fit_logistic(rows, penalty=0.5)


def fit_linear(rows: Rows, penalty: float = 10.0) -> Linear:
    """Fit weights that are not negative, by least squares; `penalty` on standardised weights."""
    from sklearn.linear_model import Ridge

    middle, spread = rows.features.mean(axis=0), rows.features.std(axis=0) + 1e-9
    ridge = Ridge(penalty, positive=True).fit((rows.features - middle) / spread, rows.targets)
    weights = ridge.coef_ / spread
    return Linear(tuple(map(float, weights)), float(ridge.intercept_ - middle @ weights))


def content_measure(finder: PointFinder) -> Callable[[Reading, Answer], Iterator[Matrix]]:
    """Give what measures an answer by its key points."""

    def measure(reading: Reading, answer: Answer) -> Iterator[Matrix]:
        said = Transcript(answer.text)
        heard = reading.heard(said, answer.question.terms)
        findings = finder.find(reading.wordings(answer.question), heard)
        matches = Judge().match(answer.question.key_points, findings, heard, said)
        recall = reading.references(answer.question).measure(heard.items, heard.weights)[0]
        yield content_features(matches, float(recall))

    return measure


def reference_measure(reading: Reading, answer: Answer) -> Iterator[Matrix]:
    """Measure an answer by one reference answer, and by all of them: that is how other people's questions come."""
    items = reading.items(answer.text)
    weights = reading.weights(items)
    for texts in (answer.question.reference_answers[:1], answer.question.reference_answers):
        yield References(texts, reading.items, reading.rarity).measure(items, weights)


def named(names: tuple[str, ...], fitted: Logistic | Linear) -> dict[str, Any]:
    """Give fitted numbers as they stand in the file."""
    weights = {name: round(weight, 4) for name, weight in zip(names, fitted.weights, strict=True)}
    return {"weights": weights, "bias": round(fitted.bias, 4)}


def content_rows(
    readings: dict[str, Reading], authors: Sequence[str], points: Callable[[Sequence[str]], Logistic]
) -> Rows:
    """Give the rows of the scale of contents: each author's points judged by what the others taught, if there are."""
    parts = []
    for author in authors:
        teachers = [other for other in authors if other != author] or [author]
        measure = content_measure(PointFinder(points(teachers)))
        parts.append(answer_rows(readings, [author], mixtures, measure))
    return reduce(Rows.__add__, parts)


def fitted(readings: dict[str, Reading], authors: Sequence[str] = AUTHORS) -> dict[str, Coefficients]:
    """Fit on the answers of these authors: coefficients for each language."""

    def points(teachers: Sequence[str]) -> Logistic:
        return fit_logistic(point_rows(readings, teachers))

    # One author's rows are plenty for three weights; those of the second moved them by less than .06.
    reference = fit_linear(answer_rows(readings, authors[:1], shortened, reference_measure))
    shared = points(authors)
    return {
        language: Coefficients(shared, fit_content(content_rows({language: reading}, authors, points)), reference)
        for language, reading in readings.items()
    }


def document(fits: dict[str, Coefficients]) -> dict[str, Any]:
    """Give the coefficients as they stand in the file."""
    some = next(iter(fits.values()))
    return {
        "origin": ORIGIN,
        "points": named(POINT_FEATURES, some.points),
        "content": {language: named(CONTENT_FEATURES, one.content) for language, one in fits.items()},
        "reference": named(REFERENCE_FEATURES, some.reference),
    }


def main() -> None:
    """Fit and write the files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--output", type=Path, required=True)
    output = parser.parse_args().output
    _write_background(output.parent / "background.json")
    readings = {language: Reading(shipped_bank(language)) for language in LANGUAGES}
    output.write_text(json.dumps(document(fitted(readings)), indent=2) + "\n", encoding="utf-8")
    orders = {language: learned_order(reading).pairs for language, reading in readings.items()}
    (output.parent / "word_order.json").write_text(json.dumps(orders, ensure_ascii=False) + "\n", encoding="utf-8")


def _write_background(path: Path) -> None:
    """Count the words first: everything else is fitted on how rare they are."""
    counts = {language: counted(Reading(shipped_bank(language))) for language in LANGUAGES}
    path.write_text(json.dumps(counts, ensure_ascii=False) + "\n", encoding="utf-8")
    background_of.cache_clear()


def counted(reading: Reading) -> dict[str, Any]:
    """Count in how many texts of a bank each word stands."""
    texts = [frozenset(item.key for item in reading.items(text)) for text in texts_of(reading.bank)]
    counts = Counter(key for text in texts for key in text)
    return {"texts": len(texts), "counts": {key: counts[key] for key in sorted(counts) if counts[key] > 1}}


def learned_order(reading: Reading) -> WordOrder:
    """Learn the order of words from the reference answers of a bank."""
    return learned((text for question in reading.bank.questions for text in question.reference_answers), reading.reader)


if __name__ == "__main__":
    main()
