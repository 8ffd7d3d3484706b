"""What on a saved page is no article, by tags, roles, and the words in classes and ids of `surroundings.yaml`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from content.importing.article import Reason

if TYPE_CHECKING:
    from bs4 import Tag

LARGEST_SHARE = 0.4
"""Of a page's text that one piece of navigation or advert can have; more is the article under an odd class; ours."""


def reason_for(tag: Tag, *, is_in_article: bool, letters: int) -> Reason | None:
    """Give why what holds inside `tag` is no content, None where it may be.

    is_in_article: an <article> or <main> is around it. letters: of the whole page.
    """
    if tag.name in {"html", "body", "main", "article"} or (tag.name == "button" and "?" in tag.get_text()):
        return None  # buttons of an accordion are questions
    known = _reasons("tags").get(tag.name) or _reasons("roles").get(str(tag.get("role")))
    if known or (tag.name == "header" and not is_in_article):
        return known or "navigation"
    classes = _reasons("classes")
    reason = next((classes[word] for word in re.findall(r"[a-z]+", _names(tag)) if word in classes), None)
    return reason if reason and len(tag.get_text()) <= LARGEST_SHARE * letters else None


def _names(tag: Tag) -> str:
    """Give a tag's classes and id."""
    return " ".join([*map(str, filter(None, tag.get_attribute_list("class"))), str(tag.get("id", ""))]).lower()


@cache
def _reasons(kind: str) -> Mapping[str, Reason]:
    import yaml

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    text = Path(__file__).with_suffix(".yaml").read_text(encoding="utf-8")
    data = yaml.load(text, loader)[kind]  # noqa: S506 (builds strings only)
    return {name: cast("Reason", reason) for reason, names in data.items() for name in names}
