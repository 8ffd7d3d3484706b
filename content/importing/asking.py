"""Whether a text asks something, and where the asking ends and an answer in the same line begins."""

from __future__ import annotations

import re

from content.importing.cues import Cues

LONGEST_PROMPT = 60
"""Words. What has more is no question that anybody asks aloud; ours."""

LONGEST_LEAD = 6
"""Words before the comma after which something is asked for; ours."""

_NUMBER = re.compile(
    r"^\W{0,2}(?:#\s*)?(?:\d{1,2}\.)*(\d{1,3})(?:\s*[.):]|\s*[-–—](?=\s)|[ºª°](?:\s*[-.):])?|(?=\s+[A-ZÀ-Ý¿\"']))\s*(?=\S)"
)
_SENTENCE = re.compile(r"(?<=[.?!…])[\"')\]]*\s+(?=[\"'(¿\[]?[A-ZÀ-Ý0-9])")
_ASIDE = re.compile(r"\s*[(\[][^)\]]{0,60}[)\]]\s*$")
_QUESTION_MARK = re.compile(r"\?[\"'»”)*_\s.!]*$")


def numbered(text: str) -> tuple[int | None, str]:
    """Give the number that a line begins with, None without one, and what follows it."""
    found = _NUMBER.match(text)
    return (int(found[1]), text[found.end() :].strip()) if found else (None, text)


def without_number(text: str) -> str:
    """Give a prompt without the number before it."""
    return numbered(text)[1]


def asks(text: str, cues: Cues, *, is_marked: bool) -> bool:
    """Whether `text` is a question or asks for something.

    is_marked: it is numbered, bold or a heading; then the question mark may be missing.
    """
    text = _ASIDE.sub("", text).strip()
    if not text or len(text.split()) > LONGEST_PROMPT or cues.page_questions.open(text):
        return False
    last = sentences(text)[-1]
    if _QUESTION_MARK.search(text) or ("?" in text and cues.requests.open(last)):
        return True
    if (cues.imperatives.open(last) or _requests(last, cues)) and not text.endswith((":", ";", ",")):
        return is_marked or len(text.split()) >= 3
    unmarked = is_marked and not text.endswith((".", ":", ";", ",", "!")) and not cues.how_to.open(text)
    return unmarked and cues.interrogatives.open(text) and len(text.split()) >= 3


def split(text: str, cues: Cues) -> tuple[str, str]:
    """Cut a line into what asks and the beginning of the answer, "" if there is none.

    Up to two sentences may lead to the question; several questions in a row belong together.
    """
    parts = sentences(text)
    asking = [_asks_as_sentence(part, cues) for part in parts]
    first = next((index for index, does in enumerate(asking[:3]) if does), None)
    if first is None:
        return text, ""
    end = first + 1
    while end < len(parts) and (_QUESTION_MARK.search(parts[end]) or cues.requests.open(parts[end])):
        end += 1
    return " ".join(parts[:end]), " ".join(parts[end:])


def sentences(text: str) -> list[str]:
    """Cut a line into sentences."""
    return _SENTENCE.split(text)


def is_rhetorical(text: str, cues: Cues) -> bool:
    """Whether a question in its own line goes on with a thought ("But why?") instead of beginning one."""
    words = text.lower().strip("\"'(*").split()
    return len(words) < 3 or words[0].strip(",") in cues.rhetorical.phrases


def _asks_as_sentence(sentence: str, cues: Cues) -> bool:
    return bool(_QUESTION_MARK.search(sentence)) or cues.imperatives.open(sentence) or _requests(sentence, cues)


def _requests(sentence: str, cues: Cues) -> bool:
    """Tell "To begin with, tell me ..."."""
    before, comma, after = sentence.partition(", ")
    return cues.requests.open(sentence) or (
        bool(comma) and len(before.split()) <= LONGEST_LEAD and cues.requests.open(after)
    )
