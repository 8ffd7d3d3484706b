"""A file of any encoding as text; what is no text is refused with a line that says what to do."""

from __future__ import annotations

import re
from pathlib import Path

from content.errors import ContentError

LARGEST = 10_000_000
"""Bytes. An article has a few ten thousand, a saved page with everything inlined a few million."""

MOST_CONTROL_CHARACTERS = 0.01
"""Share of a text from which it is taken for something else; ours."""

_KINDS = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "Word, OpenDocument, ZIP"),
    (b"\xd0\xcf\x11\xe0", "Word 97"),
    (b"{\\rtf", "RTF"),
)
_MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_GUESSED = ["cp1252", "mac_roman", "cp850"]
"""Where English and Portuguese texts come from that are not UTF-8: Windows, old Macs, DOS."""

_DECLARED = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")


def read_text(path: Path) -> tuple[str, str]:
    """Give a file's text and the encoding in which it was read. Raises ContentError."""
    data = _bytes(path)
    known = next((kind for signature, kind in _KINDS if data.startswith(signature)), None)
    if known:
        raise ContentError("article-other-format", file=path.name, kind=known)
    text, encoding = _decoded(data, path.name)
    if not text.strip("\ufeff \t\r\n"):
        raise ContentError("article-empty", file=path.name)
    if len(_CONTROL.findall(text)) > MOST_CONTROL_CHARACTERS * len(text):
        raise ContentError("article-binary", file=path.name)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), encoding


def _bytes(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise ContentError("article-is-folder", file=str(path))
        size = path.stat().st_size
        if size > LARGEST:
            raise ContentError(
                "article-too-large", file=path.name, megabytes=round(size / 1e6), largest=LARGEST // 1_000_000
            )
        return path.read_bytes()
    except FileNotFoundError as problem:
        raise ContentError("article-missing", file=str(path)) from problem
    except OSError as problem:
        raise ContentError("article-unreadable", file=str(path), reason=problem.strerror or "") from problem


def _decoded(data: bytes, name: str) -> tuple[str, str]:
    """Decode: as marked, as UTF-8, as the page declares, else as it looks."""
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None) or _unmarked_utf16(data)
    declared = _DECLARED.search(data[:4096])
    tried = (marked, "utf-8", declared[1].decode("ascii") if declared else None)
    for encoding in filter(None, tried):
        try:
            return data.decode(encoding), encoding.lower()
        except (UnicodeDecodeError, LookupError):
            continue
    return _guessed(data, name)


def _unmarked_utf16(data: bytes) -> str | None:
    """Tell UTF-16 by the zeros of its Latin letters."""
    start = data[:2000]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) < 0.3 * len(start) / 2 or min(even, odd) > 0.05 * len(start):
        return None
    return "utf-16-be" if even > odd else "utf-16-le"


def _guessed(data: bytes, name: str) -> tuple[str, str]:
    """Decode by how likely the letters are."""
    if b"\0" in data:
        raise ContentError("article-binary", file=name)
    from charset_normalizer import from_bytes

    best = from_bytes(data[:500_000], cp_isolation=_GUESSED).best()
    if best is None:
        raise ContentError("article-encoding", file=name)
    try:
        return data.decode(best.encoding), best.encoding
    except UnicodeDecodeError as problem:
        raise ContentError("article-encoding", file=name) from problem
