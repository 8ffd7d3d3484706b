"""The signs by which text alone says what colours say elsewhere."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from string import ascii_lowercase

from interviewer.assessment import Status
from interviewer.localization import Words
from interviewer.report import QuestionReport
from interviewer.reporting.figures import clock, length
from interviewer.reporting.points import Evidence
from interviewer.reporting.said import Run
from interviewer.reporting.takes import Change

STATUS: dict[Status, str] = {"covered": "✓", "partly": "◐", "unclear": "?", "missed": "✗"}

CHANGES: dict[Change, str] = {"gained": "+", "kept": "", "lost": "−", "": ""}
"""The sign of a point that one take has and another lacks."""

MOST_DOUBTS = 8
"""So many doubtful places are listed in one line; all are marked in the text."""

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def signed(said: Sequence[Run], words: Words) -> Iterator[tuple[str, Run]]:
    """Give each run with its signs: [evidence¹] ~filler~ ‹hedge› unsure° ✗wrong✗ (pause, 1.5 s)."""
    for place, run in enumerate(said):
        before = said[place - 1] if place else Run("")
        after = said[place + 1] if place + 1 < len(said) else Run("")
        yield _signed(run, before, after, words), run


def legend(said: Sequence[Run], words: Words) -> str:
    """Explain the signs that occur in `said`, "" if there are none."""
    known = (
        ("[…¹]", "point", any(run.points for run in said)),
        ("~…~", "filler", any(run.filler for run in said)),
        ("‹…›", "hedge", any(run.hedge for run in said)),
        ("…°", "unsure", any(run.unsure for run in said)),
        ("✗…✗", "wrong", any(run.wrong for run in said)),
    )
    return " · ".join(f"{sign} {words(f'report-legend-{name}')}" for sign, name, occurs in known if occurs)


def raised(number: int) -> str:
    """Give a small raised number."""
    return str(number).translate(_RAISED)


def numbers(found: Sequence[int]) -> str:
    """Give small raised numbers, "" for none."""
    return ",".join(raised(number) for number in found)


def quoted(evidence: Evidence, words: Words) -> str:
    """Give words of the answer in the quotes of the language."""
    return words("report-quote").replace("…", evidence.quote)


def placed(evidence: Evidence, words: Words) -> str:
    """Give words of the answer in quotes with their second."""
    return quoted(evidence, words) + ("" if evidence.second is None else f" {clock(evidence.second)}")


def doubtful(question: QuestionReport, words: Words) -> Iterator[str]:
    """Give a line on where the recogniser was unsure, and one on what it probably misheard."""
    if question.doubts:
        listed = [placed(doubt, words) for doubt in question.doubts[:MOST_DOUBTS]]
        left = len(question.doubts) - len(listed)
        more = [words("report-doubts-more", count=left)] if left else []
        yield " ".join([words("report-doubts"), " · ".join([*listed, *more])])
    if question.mishearings:
        taken = (
            f"{placed(one.heard, words)} {words('report-taken-for', term=one.term)}" for one in question.mishearings
        )
        yield " ".join([words("report-mishearings"), "; ".join(taken)])


def source_mark(sources: Sequence[str], source: str) -> str:
    """Give the letter under which `source` stands in the list: [a]."""
    return f"[{ascii_lowercase[sources.index(source) % 26]}]"


def _signed(run: Run, before: Run, after: Run, words: Words) -> str:
    text = run.text or words("report-sound")
    text = f"~{text}~" if run.filler else text
    text = f"‹{text}›" if run.hedge and not run.filler else text
    text = " ".join(f"{word}°" for word in text.split()) if run.unsure else text
    text = f"✗{text}" if run.wrong and not before.wrong else text
    text = f"{text}✗" if run.wrong and not after.wrong else text
    # Evidence of several points overlaps; one pair of brackets around all of it can still be read.
    text = f"{'[' * bool(run.points and not before.points)}{text}{numbers(run.ends)}"
    text = f"{text}]" if run.points and not after.points else text
    return f"({words('report-pause', length=length(run.pause, words))}) {text}" if run.pause else text
