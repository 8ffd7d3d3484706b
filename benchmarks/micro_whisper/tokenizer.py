"""The vocabulary: small byte pairs of our text, and every special token that faster-whisper and CTranslate2 look up.

What they demand (read in faster-whisper 1.2.1 and CTranslate2 4.8, then tried):

* text tokens come first, as both take every id from `<|endoftext|>` on for special;
* among them the empty token: CTranslate2 from 4.7 on calls a model multilingual if its vocabulary has one;
* then without a gap `<|endoftext|>`, `<|startoftranscript|>`, the languages, `<|translate|>`, `<|transcribe|>`,
  `<|startoflm|>`, `<|startofprev|>`, `<|nospeech|>`, `<|notimestamps|>` and the timestamps: CTranslate2 counts the
  languages by the distance of two of them, and takes the last id of all for the last timestamp;
* all hundred languages, as faster-whisper looks each up by its code;
* `Ġ-`, `Ġ'` and `Ġâ` are tokens: faster-whisper forbids the first token of " -", " '" and " ♪" everywhere, and that
  would be the bare space.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

TEXT_TOKENS = 900
"""Few, so that words which were never trained are spelled from pieces that were: about 2.3 a word."""

LENGTH = 448
"""Tokens that the decoder has places for."""

TIMESTAMPS = 1501
"""From 0 to 30 s in steps of 20 ms."""

CODES = {"en": "en", "pt-BR": "pt"}
"""Whisper's names of our languages."""

_KEPT_APART = [
    " -",
    " '",
    *(f" {note}" for note in "♩♪♫♬♭♮♯"),
    *(f" {letter}" for letter in "abcdefghijklmnopqrstuvwxyz"),
]


def special_tokens() -> list[str]:
    """Give the special tokens in the order of their ids."""
    from faster_whisper.tokenizer import _LANGUAGE_CODES

    return [
        "<|endoftext|>",
        "<|startoftranscript|>",
        *(f"<|{code}|>" for code in _LANGUAGE_CODES),
        *("<|translate|>", "<|transcribe|>", "<|startoflm|>", "<|startofprev|>", "<|nospeech|>", "<|notimestamps|>"),
        *(f"<|{step * 0.02:.2f}|>" for step in range(TIMESTAMPS)),
    ]


def build(lines: Iterable[str], path: Path, text_tokens: int = TEXT_TOKENS) -> None:
    """Learn the byte pairs of some text and write `tokenizer.json`."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    alphabet = pre_tokenizers.ByteLevel.alphabet()
    trainer = trainers.BpeTrainer(vocab_size=text_tokens - 1, initial_alphabet=alphabet, show_progress=False)
    tokenizer.train_from_iterator([*(f" {line}" for line in lines), *_KEPT_APART * 3000], trainer)
    description = json.loads(tokenizer.to_str())
    _add_special(description, text_tokens)
    path.write_text(json.dumps(description, ensure_ascii=False), encoding="utf-8")


def _add_special(description: dict[str, Any], text_tokens: int) -> None:
    """Append what is not text; the ids of `added_tokens` must stand in the vocabulary too, or they are given anew."""
    vocabulary = description["model"]["vocab"]
    while len(vocabulary) < text_tokens - 1:
        vocabulary[f"<unused {len(vocabulary)}>"] = len(vocabulary)
    vocabulary[""] = text_tokens - 1
    added = []
    for id_, token in enumerate(special_tokens(), text_tokens):
        vocabulary[token] = id_
        plain = dict.fromkeys(("single_word", "lstrip", "rstrip", "normalized"), False)
        added.append({"id": id_, "content": token, **plain, "special": True})
    description["added_tokens"] = added


@dataclass(frozen=True, slots=True)
class Special:
    """Ids of special tokens. zero: of the first timestamp. languages: by our codes."""

    end: int
    start: int
    transcribe: int
    previous: int
    no_speech: int
    no_timestamps: int
    zero: int
    languages: dict[str, int]


class Tokens:
    """Spell words as ids."""

    def __init__(self, path: Path) -> None:
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self.size: int = self._tokenizer.get_vocab_size()
        self.special = Special(
            self._id("<|endoftext|>"),
            self._id("<|startoftranscript|>"),
            self._id("<|transcribe|>"),
            self._id("<|startofprev|>"),
            self._id("<|nospeech|>"),
            self._id("<|notimestamps|>"),
            self._id("<|0.00|>"),
            {language: self._id(f"<|{code}|>") for language, code in CODES.items()},
        )
        self.word = lru_cache(maxsize=200_000)(self._word)

    def _id(self, token: str) -> int:
        id_ = self._tokenizer.token_to_id(token)
        if id_ is None:
            raise KeyError(token)
        return id_

    def _word(self, word: str) -> tuple[tuple[int, ...], tuple[float, ...]]:
        """Give the ids of a word, and where each ends in it as a share of its letters."""
        ids = self._tokenizer.encode(f" {word}").ids
        lengths = [max(len(str(self._tokenizer.id_to_token(id_)).lstrip("Ġ")), 1) for id_ in ids]
        total = sum(lengths)
        return tuple(ids), tuple(sum(lengths[: place + 1]) / total for place in range(len(ids)))

    def decode(self, ids: Sequence[int]) -> str:
        """Give the text of ids."""
        return self._tokenizer.decode(list(ids))

    def vocabulary(self) -> list[str]:
        """Give all tokens in the order of their ids."""
        vocabulary = self._tokenizer.get_vocab(with_added_tokens=True)
        return sorted(vocabulary, key=vocabulary.__getitem__)
