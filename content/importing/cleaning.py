"""Text as people would type it: straight quotes, plain blanks, no link addresses, nothing wrongly decoded."""

from __future__ import annotations

import re

_LINK = re.compile(r"!?\[([^\]\[]+)\]\(\s*(?:https?:|/|#|www\.)[^)\s]*(?:\s+\"[^\"]*\")?\s*\)")
_ADDRESS = re.compile(r"\s*[(<\[]?\s*(?:https?://|www\.)[^\s)>\]]+\s*[)>\]]?(?=[\s.,;:!?]|$)")
_REFERENCE = re.compile(r"\s*\[\d{1,3}\](?!\()")
_BLANKS = re.compile(r"\s+")
_HYPHENS = str.maketrans(
    {"‐": "-", "‑": "-", "\u00ad": "", "\u200b": "", "\u200c": "", "\u200d": "", "\u2060": "", "\ufeff": ""}
)


def clean(text: str) -> str:
    """Give one line of text without typography, link addresses, footnote numbers and wrongly decoded letters."""
    from ftfy import fix_text

    # Wrong decoding first: it makes soft hyphens of halves of letters.
    plain = fix_text(text, unescape_html=False, uncurl_quotes=True, normalization="NFC").translate(_HYPHENS)
    plain = _REFERENCE.sub("", _ADDRESS.sub("", _LINK.sub(r"\1", plain)))
    return _BLANKS.sub(" ", plain).strip()


def is_address(text: str) -> bool:
    """Whether a line holds nothing but an address."""
    return bool(re.fullmatch(r"\s*[(<]?(?:https?://|www\.)\S+\s*", text))
