"""What the model learns to write: text of our own, as it is spoken, and single words to learn spelling from.

The prose stands in `prose/<language>`, one spoken paragraph a line; to it come the prompts and reference answers of the
banks, the development answers of the first author and what our recordings say. What measures the model is never trained
on: the files of `HELD_OUT` and the second author's answers.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
PROSE = Path(__file__).with_name("prose")
LANGUAGES = ("en", "pt-BR")

HELD_OUT = ("19.txt", "20.txt")
"""Files of the prose that are kept for measuring."""

DICTIONARY = Path("/usr/share/dict/scowl")
"""Of Debian's package scowl (free for any use): English is not spelled as it sounds."""

COMMON, KNOWN = (10, 20), (10, 20, 35)
"""Sizes of its lists, which count from the words that everybody uses."""

# espeak reads "é," as the letter's name, "é agudo".
SPOKEN: dict[str, dict[str, str]] = {"en": {}, "pt-BR": {"é,": "éh,", "é.": "éh."}}

_PAUSES = str.maketrans({";": ",", ":": ",", "!": ".", "…": ",", "’": "'", "–": ",", "—": ",", "/": " ", "-": " "})
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")


def own_paragraphs(language: str) -> list[str]:
    """Give all text to train on, one plain paragraph each."""
    texts = [*_prose(language), *_bank(language), *_answers("first", language), *_answers("fillers", language)]
    return [paragraph for paragraph in map(plain, texts) if paragraph]


@cache
def recorded_paragraphs(language: str) -> list[str]:
    """Give what the recordings of the tests and of the demonstration say; these are to be heard well."""
    folders = (ROOT / "tests" / "recordings", ROOT / "interviewer" / "demonstration")
    spoken = [json.loads((folder / "spoken.json").read_text(encoding="utf-8")).values() for folder in folders]
    return [plain(entry["text"]) for entries in spoken for entry in entries if entry["language"] == language]


def held_out_paragraphs(language: str) -> list[str]:
    """Give the text to measure by, from authors and of subjects that were not trained on."""
    return [plain(line) for name in HELD_OUT for line in _lines(PROSE / language / name)]


def held_out_answers(language: str) -> list[str]:
    """Give the second author's answers to interview questions."""
    return [plain(text) for text in _answers("second", language)]


def plain(text: str) -> str:
    """Give the words of a text with commas, full stops and question marks alone; its sentences with digits fall out.

    Case stays, as the voice spells "SQL" and not "sql"; `label` takes it away.
    """
    spaced = re.sub(r"\s+[–—-]\s+", ", ", text).translate(_PAUSES)
    kept = re.sub(r"[^\w\s,.?']", "", spaced.replace(". . .", ","))
    sentences = [_tidy(sentence) for sentence in re.split(r"(?<=[.?])\s+", kept) if not re.search(r"\d", sentence)]
    return " ".join(sentence for sentence in sentences if _WORD.search(sentence))


def _tidy(sentence: str) -> str:
    words = [word for word in (_word(raw) for raw in sentence.split()) if word]
    joined = " ".join(words).rstrip(",")
    return joined if joined.endswith((".", "?")) else joined + "."


def _word(raw: str) -> str:
    """Give a word with at most one mark behind it, or nothing."""
    letters = raw.strip("',.?")
    if not letters or not re.fullmatch(r"[^\W\d_.,?]+", letters.replace("'", "")):
        return "".join(_WORD.findall(raw)[:1])
    ending = raw[raw.rindex(letters[-1]) + 1 :].replace("'", "")
    return letters + ("?" if "?" in ending else ending[:1])


def label(spoken: str) -> str:
    """Give what the model shall write for spoken text."""
    return spoken.lower()


def sentences_of(paragraph: str) -> list[str]:
    """Cut a plain paragraph after its full stops and question marks."""
    return re.split(r"(?<=[.?]) ", paragraph)


def dictionary(language: str) -> list[str]:
    """Give single words whose spelling is worth knowing, beyond those of the prose."""
    if language == "pt-BR":
        return sorted({*_conjugated(_lines(PROSE / language / "verbs.txt")), *_plurals(language)})
    return _listed(KNOWN)


def common_words(language: str) -> list[str]:
    """Give those of the dictionary that everybody uses; none where nobody counted."""
    return _listed(COMMON) if language == "en" else []


def _listed(sizes: Iterable[int]) -> list[str]:
    if not DICTIONARY.exists():
        raise FileNotFoundError(f"{DICTIONARY} is missing: apt-get install scowl")
    paths = [DICTIONARY / f"{kind}-words.{size}" for size in sizes for kind in ("english", "american")]
    words = {word for path in paths for word in path.read_text(encoding="latin-1").split()}
    return sorted(word for word in words if re.fullmatch(r"[a-z]{3,14}", word))


ENDINGS = {
    "ar": "ar o a amos am ei ou aram ava ávamos avam aria ariam ando ado ada ados adas asse assem arei ará arão e em",
    "er": "er o e emos em i eu eram ia íamos iam eria eriam endo ido ida idos idas esse essem erei erá erão a am",
    "ir": "ir o e imos em i iu iram ia íamos iam iria iriam indo ido ida idos idas isse issem irei irá irão a am",
}
"""Of the regular Portuguese verbs."""


def _conjugated(infinitives: Iterable[str]) -> Iterator[str]:
    for infinitive in " ".join(infinitives).split():
        stem, kind = infinitive[:-2], infinitive[-2:]
        yield from (_spelled(stem, ending, kind) for ending in ENDINGS[kind].split())


def _plurals(language: str) -> Iterator[str]:
    """Give the plurals of words of the prose that end in a vowel, and their short forms where it has plurals."""
    for word in {word for text in _prose(language) for word in _WORD.findall(text.lower())}:
        if len(word) > 4 and word[-1] in "aeo":
            yield word + "s"
        elif len(word) > 5 and word.endswith(("as", "es", "os")):
            yield word[:-1]


def _spelled(stem: str, ending: str, kind: str) -> str:
    """Keep the sound of the stem's last consonant: ficar, fiquei; pagar, paguei; começar, comecei."""
    if kind == "ar" and ending[0] in "eéi":
        for last, soft in (("c", "qu"), ("g", "gu"), ("ç", "c")):
            if stem.endswith(last):
                return stem[: -len(last)] + soft + ending
    if kind != "ar" and ending[0] in "oaá":
        for last, hard in (("gu", "g"), ("g", "j"), ("c", "ç")):
            if stem.endswith(last):
                return stem[: -len(last)] + hard + ending
    return stem + ending


def _prose(language: str) -> Iterator[str]:
    for path in sorted((PROSE / language).glob("*.txt")):
        if path.name not in (*HELD_OUT, "verbs.txt"):
            yield from _lines(path)


def _bank(language: str) -> Iterator[str]:
    """Give the sentences of the banks: everything in them that is at least four words long."""
    for path in sorted((ROOT / "content" / "banks").glob(f"*.{language}.yaml")):
        bank = yaml.safe_load(path.read_text(encoding="utf-8"))
        yield from (text for text in _strings(bank["questions"]) if len(text.split()) >= 4)


def _strings(node: object) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for value in node.values():
            yield from _strings(value)
    elif isinstance(node, list):
        for value in node:
            yield from _strings(value)


def _answers(author: str, language: str) -> Iterator[str]:
    path = ROOT / "tests" / "development_answers" / f"{author}-{language}.jsonl"
    lines = (json.loads(line) for line in _lines(path))
    yield from (answer["text"] for answer in lines if answer["language"] == language)


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
