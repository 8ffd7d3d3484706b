"""The table of the scoring: beside naive TF-IDF, on answers that others graded, under attack, on our own answers.

    python -m benchmarks.scoring --graded FOLDER

FOLDER (or $GRADED_ANSWERS) holds `mohler.csv`, `saf_en.csv`, `pt_asag.csv` (columns question_id, question, reference
with " ||| " between several, answer, score_0_1). They are not part of this repository: their licences differ, and
nothing was fitted on them. Without FOLDER those rows are left out.

Our own answers are by two authors, both blind to the banks' phrasings, and the coefficients were fitted on both: the
rows "fitted on the other author" say what a stranger may expect, the rows "as shipped" what was reached in the fitting.
"""

from __future__ import annotations

import argparse
import csv
import json
import os
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from audio.transcript import Transcript
from benchmarks.attacks import attacks, garbled
from benchmarks.fit_scoring import AUTHORS, fitted
from content import languages
from content.bank import Bank, Question
from content.deriving import with_key_points
from content.loading import shipped_bank
from interviewer.assessing.assessor import Assessor
from interviewer.assessing.coefficients import Coefficients
from interviewer.assessing.fillers import FillerFinder
from interviewer.assessing.reading import Reading
from interviewer.assessment import Assessment
from interviewer.session import Answer

ANSWERS = Path(__file__).parent.parent / "tests" / "development_answers"
SETS = {"mohler": "en", "saf_en": "en", "pt_asag": "pt-BR"}
LANGUAGES = ("en", "pt-BR")

Answers = Sequence[tuple[Question, dict[str, Any]]]
Assess = Callable[[Question, str], Assessment]

Scores = np.ndarray[Any, np.dtype[np.float64]]


@dataclass(frozen=True, slots=True)
class Graded:
    """An answer that people graded, 0 to 1."""

    question: Question
    text: str
    score: float


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description="measure the scoring")
    parser.add_argument("--graded", type=Path, default=os.environ.get("GRADED_ANSWERS"))
    parser.add_argument("--sample", type=int, default=0, help="answers of each graded set, 0 for all")
    parser.add_argument("--development", type=Path, default=ANSWERS, help="folder of our own answers")
    options = parser.parse_args()
    for line in lines(options):
        print(line, flush=True)


def lines(options: argparse.Namespace) -> Iterator[str]:
    """Give the table line by line."""
    if options.graded:
        yield "graded set | answers | naive r | r [95 %] | RMSE | r in a question"
        for name, language in SETS.items():
            yield _graded_line(name, language, _read(options.graded / f"{name}.csv", options.sample))
    for language in LANGUAGES:
        bank = shipped_bank(language)
        assess = _assess_with(Assessor(bank))
        yield f"\nattacks, {language} | deserves | naive | mean | most | above 40"
        yield from _attack_lines(bank, assess)
        yield from _filler_lines(language, options.development / f"fillers-{language}.jsonl")
    yield from _author_lines(options.development)


def _assess_with(assessor: Assessor) -> Assess:
    return lambda question, text: assessor.assess(question, Answer(Transcript(text, language=assessor.bank.language)))


def _read(path: Path, sample: int) -> list[Graded]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    if sample:
        rows = random.Random(0).sample(rows, min(sample, len(rows)))  # noqa: S311  a sample keeps no secret
    language = SETS[path.stem]
    questions = {
        row["question_id"]: with_key_points(
            Question(
                row["question_id"], row["question"], tuple(part.strip() for part in row["reference"].split("|||"))
            ),
            language,
        )
        for row in rows
    }
    return [Graded(questions[row["question_id"]], row["answer"], float(row["score_0_1"])) for row in rows]


def _graded_line(name: str, language: str, rows: Sequence[Graded]) -> str:
    bank = Bank(name, name, language, tuple({row.question.id: row.question for row in rows}.values()))
    assess = _assess_with(Assessor(bank))
    ours = np.array([assess(row.question, row.text).content / 100.0 for row in rows])
    naive = np.array([naive_cosine(row.question.reference_answers, row.text) for row in rows])
    scores = np.array([row.score for row in rows])
    groups = np.array([row.question.id for row in rows])
    low, high = bootstrap(ours, scores)
    error = float(np.sqrt(((ours - scores) ** 2).mean()))
    return (
        f"{name} | {len(rows)} | {pearson(naive, scores):.3f} | {pearson(ours, scores):.3f} [{low:.3f}, {high:.3f}] | "
        f"{error:.3f} | {within(ours, scores, groups):.3f}"
    )


def naive_cosine(references: Sequence[str], text: str) -> float:
    """Give what most tools give: the TF-IDF cosine with the nearest reference."""
    from sklearn.feature_extraction.text import TfidfVectorizer

    try:
        matrix = TfidfVectorizer().fit_transform([*references, text])
    except ValueError:  # nothing but stop words
        return 0.0
    return float((matrix[:-1] @ matrix[-1].T).max())


def pearson(one: Scores, other: Scores) -> float:
    """Give the correlation, 0 where one of them is constant."""
    return float(np.corrcoef(one, other)[0, 1]) if one.std() and other.std() else 0.0


def within(ours: Scores, scores: Scores, groups: np.ndarray[Any, Any]) -> float:
    """Give the mean correlation inside a question."""
    inside = [groups == group for group in np.unique(groups)]
    return float(np.mean([pearson(ours[one], scores[one]) for one in inside if scores[one].std()]))


def bootstrap(ours: Scores, scores: Scores, times: int = 1000) -> tuple[float, float]:
    """Give the 95 % interval of the correlation."""
    chance = np.random.default_rng(0)
    drawn = [chance.integers(len(scores), size=len(scores)) for _ in range(times)]
    low, high = np.percentile([pearson(ours[places], scores[places]) for places in drawn], [2.5, 97.5])
    return float(low), float(high)


def _attack_lines(bank: Bank, assess: Assess) -> Iterator[str]:
    for attack in attacks(bank):
        pairs = [(question, text) for question in bank.questions for text in attack.answers(question)]
        got = np.array([assess(question, text).content for question, text in pairs])
        naive = np.mean([100.0 * naive_cosine(question.reference_answers, text) for question, text in pairs])
        measured = f"{naive:.0f} | {got.mean():.1f} | {got.max():.0f} | {(got > 40).mean():.0%}"
        yield f"{attack.name} | {attack.earns} | {measured}"


def _author_lines(folder: Path) -> Iterator[str]:
    """Measure each author's answers as shipped, and with what was fitted on the other author alone."""
    readings = {language: Reading(shipped_bank(language)) for language in LANGUAGES}
    for author in AUTHORS:
        other = fitted(readings, [one for one in AUTHORS if one != author])
        for language in LANGUAGES:
            data = _json_lines(folder / f"{author}-{language}.jsonl")
            yield f"\nanswers of the {author} author, {language}, as shipped"
            yield from _development_lines(readings[language].bank, data, None)
            yield "the same, fitted on the other author"
            yield from _judged_lines(readings[language].bank, data, other[language])


def _json_lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _judged_lines(bank: Bank, data: Sequence[dict[str, Any]], fit: Coefficients | None) -> Iterator[str]:
    assess = _assess_with(Assessor(bank, fit))
    answers = [(bank.question(one["question_id"]), one) for one in data]
    found = [assess(question, one["text"]) for question, one in answers]
    yield _points_line(answers, found)
    yield from _level_lines(data, found)


def _development_lines(bank: Bank, data: Sequence[dict[str, Any]], fit: Coefficients | None) -> Iterator[str]:
    yield from _judged_lines(bank, data, fit)
    assess = _assess_with(Assessor(bank, fit))
    answers = [(bank.question(one["question_id"]), one) for one in data]
    yield f"garbled strong answers cost | {_garbling_cost(answers, assess):.1f} points"
    milliseconds = _milliseconds(answers, assess)
    yield f"time | {milliseconds:.1f} ms an answer (naive: {_milliseconds(answers, _naive):.1f} ms)"


def _points_line(answers: Answers, found: Sequence[Assessment]) -> str:
    right = named = stated = 0
    for (question, one), assessment in zip(answers, found, strict=True):
        counted = {place for place, point in enumerate(question.key_points) if not point.bonus}
        ours = {match.index for match in assessment.matches if match.status == "covered"} & counted
        theirs = set(one["key_points"]) & counted
        right, named, stated = right + len(ours & theirs), named + len(ours), stated + len(theirs)
    precision, recall = right / max(named, 1), right / max(stated, 1)
    f1 = 2.0 * right / max(named + stated, 1)
    return f"key points | precision {precision:.2f} | recall {recall:.2f} | F1 {f1:.2f} | {stated} stated"


def _level_lines(data: Sequence[dict[str, Any]], found: Sequence[Assessment]) -> Iterator[str]:
    for level in dict.fromkeys(one["level"] for one in data):
        pairs = [(one, got.content) for one, got in zip(data, found, strict=True) if one["level"] == level]
        inside = sum(one["score_range"][0] <= content <= one["score_range"][1] for one, content in pairs)
        mean = np.mean([content for _, content in pairs])
        wanted = np.mean([sum(one["score_range"]) / 2 for one, _ in pairs])
        yield f"{level} | mean {mean:.1f} (wanted {wanted:.1f}) | {inside} of {len(pairs)} inside their range"


def _filler_lines(language: str, path: Path) -> Iterator[str]:
    precision, recall, f1, marked = filler_rates(language, _json_lines(path))
    yield f"\nfillers, {language} | precision {precision:.2f} | recall {recall:.2f} | F1 {f1:.2f} | {marked} spans"


def filler_rates(code: str, data: Sequence[dict[str, Any]]) -> tuple[float, float, float, int]:
    """Give precision, recall, F1 and the number of the spans that a third person marked; only the same span counts."""
    finder = FillerFinder(languages.language(code))
    right = named = marked = 0
    for one in data:
        ours = {(filler.start_word, filler.end_word) for filler in finder.fillers(Transcript(one["text"]))}
        theirs = {(filler["start_word"], filler["end_word"]) for filler in one["fillers"]}
        right, named, marked = right + len(ours & theirs), named + len(ours), marked + len(theirs)
    return right / max(named, 1), right / max(marked, 1), 2.0 * right / max(named + marked, 1), marked


def _garbling_cost(answers: Answers, assess: Assess) -> float:
    chance = random.Random(0)  # noqa: S311  noise keeps no secret
    strong = [(question, one["text"]) for question, one in answers if one["level"] == "strong"]
    costs = [
        assess(question, text).content - assess(question, garbled(text, chance)).content
        for question, text in strong
        for _ in range(3)
    ]
    return float(np.mean(costs))


def _naive(question: Question, text: str) -> float:
    return naive_cosine(question.reference_answers, text)


def _milliseconds(answers: Answers, judge: Callable[[Question, str], object]) -> float:
    """Measure one thread's time an answer; what is learnt once a question is left out."""
    for question in {question.id: question for question, _ in answers}.values():
        judge(question, "warm up")
    start = time.process_time()
    for question, one in answers:
        judge(question, one["text"])
    return 1000.0 * (time.process_time() - start) / len(answers)


if __name__ == "__main__":
    main()
