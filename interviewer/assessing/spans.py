"""Words of a transcript as evidence."""

from __future__ import annotations

from audio.transcript import Transcript
from interviewer.assessment import Span


def span(transcript: Transcript, start: int, end: int) -> Span:
    """Give the words from `start` to `end` (exclusive), with their seconds where they are known."""
    quote = " ".join(transcript.text.split()[start:end])
    if not transcript.words or start >= end:
        return Span(start, end, quote)
    return Span(start, end, quote, transcript.words[start].start, transcript.words[end - 1].end)
