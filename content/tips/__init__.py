"""The coach's advice: what helps every candidate, and what applies to an answer that lacks something.

`tips("en")` reads `en.yaml` beside this module. Each tip says under which findings it applies (`when`); one without any
is for preparing.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from content.errors import ContentError
from content.languages import canonical, languages
from content.plain import made, read_yaml

FOLDER = Path(__file__).parent

Finding = Literal[
    "dont_know",  # the candidate passed
    "empty",  # nothing was said
    "generic_answer",  # on the subject, but hardly a key point is stated
    "keyword_salad",  # terms in a row, no statements
    "many_fillers",
    "many_hedges",
    "missed_data",  # a missed key point is about data
    "missed_operations",  # a missed key point is about monitoring, maintenance or retraining
    "missed_security",  # a missed key point is about security or privacy
    "missed_tools",  # a missed key point names a tool, and the answer names none
    "no_first_person",  # a story told as "we" only
    "no_result",  # a story without an outcome
    "no_result_number",  # an outcome without a number
    "no_situation",  # a story that begins with the action
    "off_topic",  # another subject or another question
    "slow_start",  # long before the first key point
    "too_long",
    "too_short",
    "wrong_claim",
]
"""What can be found in an answer that a tip is for; the advice author maps assessments to these."""


@dataclass(frozen=True, slots=True)
class Tip:
    """One piece of advice.

    group: "faq" answers a question that candidates ask, "preparation" is for before, "answering" for while one speaks.
    text: a few sentences. advice: the same as one sentence to act on, for beneath an answer.
    when: the findings it applies to, any of them; the first fits best.
    """

    id: str
    group: Literal["faq", "preparation", "answering"]
    title: str
    text: str
    advice: str
    when: tuple[Finding, ...] = ()


@cache
def tips(language: str) -> tuple[Tip, ...]:
    """Give the tips in a language, read once. Raises ContentError."""
    code = canonical(language)
    if code is None:
        raise ContentError("language-without-data", language=language, known=", ".join(languages()))
    found: tuple[Tip, ...] = made(tuple[Tip, ...], read_yaml(FOLDER / f"{code}.yaml"))
    return found


def tips_for(finding: Finding, language: str) -> tuple[Tip, ...]:
    """Give the tips that apply to a finding: those for answering before those for preparing, the most fitting first."""
    applying = (tip for tip in tips(language) if finding in tip.when)
    return tuple(sorted(applying, key=lambda tip: (tip.group != "answering", tip.when.index(finding))))
