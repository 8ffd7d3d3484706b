"""The report as Markdown: for notes, pull requests and whatever keeps text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from interviewer.localization import words_in
from interviewer.report import Report
from interviewer.reporters.signs import STATUS, doubtful, legend, quoted, signed
from interviewer.reporting.figures import clock, percent
from interviewer.reporting.said import parted
from interviewer.scale import LIFT

if TYPE_CHECKING:
    from jinja2 import Environment

TEMPLATES = Path(__file__).parent.parent / "templates"

_MEANT = re.compile(r"([\\`*_{}\[\]<>#|~&])")
_COMMAND = re.compile(r"\\`(.+?)\\`")
_ESCAPED = re.compile(r"\\(.)")
_LEADING = re.compile(r"^([-+=]|\d+[.)])(?=\s|$)")


def render(report: Report) -> str:
    """Give the whole document."""
    page = _environment().get_template("report.md")
    text = page.render(report=report, words=words_in(report.language))
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


class Markup(str):
    """A text that is Markdown already."""

    __slots__ = ()


def with_code(text: str) -> Markup:
    """Set what stands between back quotes, commands, as code; the rest is escaped."""
    return Markup(_COMMAND.sub(lambda found: "`" + _ESCAPED.sub(r"\1", found[1]) + "`", escaped(text)))


def escaped(value: Any) -> Any:
    """Give a text in which nothing is taken for markup; other values as they are."""
    if not isinstance(value, str) or isinstance(value, Markup):
        return value
    # One line, so that no text can begin a block of its own.
    text = _MEANT.sub(r"\\\1", " ".join(value.split()))
    return _LEADING.sub(lambda found: f"{found[1][:-1]}\\{found[1][-1]}", text)


@cache
def _environment() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    # S701: this is no HTML; `finalize` escapes every value for Markdown instead.
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(TEMPLATES),
        undefined=StrictUndefined,
        finalize=escaped,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(clock=clock, percent=percent, code=with_code)
    environment.globals.update(
        LIFT=round(LIFT), STATUS=STATUS, doubtful=doubtful, legend=legend, quoted=quoted, signed=signed, parted=parted
    )
    return environment
