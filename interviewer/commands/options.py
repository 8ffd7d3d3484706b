"""Options that several commands share."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, TypeVar

import click

from content.languages import canonical, languages
from interviewer.commandline import words

AnyFunction = TypeVar("AnyFunction", bound=Callable[..., Any])


class LanguageType(click.ParamType[str]):
    """`en` or `pt-BR` in any case; `pt` is accepted."""

    name = "language"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Give the canonical spelling, or fail as wrong usage."""
        language = canonical(value)
        if language is None:
            self.fail(words("language-unknown", language=value, known=", ".join(languages())), param, ctx)
        return language


def language_option(function: AnyFunction) -> AnyFunction:
    """Add `--lang`."""
    return click.option("--lang", "language", type=LanguageType(), metavar="en|pt-BR", help=words("option-lang"))(
        function
    )


def bank_option(function: AnyFunction) -> AnyFunction:
    """Add `--bank`."""
    return click.option("--bank", "bank", metavar=words("metavar-bank"), help=words("option-bank"))(function)


def model_option(function: AnyFunction) -> AnyFunction:
    """Add `--model`."""
    return click.option("--model", metavar=words("metavar-model"), help=words("option-model"))(function)


def json_option(function: AnyFunction) -> AnyFunction:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help=words("option-json"))(function)


def print_json(document: object) -> None:
    """Print one document, readable by people too; `ensure_ascii` would hide the accents from them."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
