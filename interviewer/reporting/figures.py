"""Numbers as they are shown. Rounding is part of what a report says: "0" and "100" only when it is so."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from interviewer.localization import Words
from interviewer.scale import Band, band


@dataclass(frozen=True, slots=True)
class Score:
    """A score and how it is shown.

    value: 0 to 100. shown: a whole number. band, label: what it amounts to, as a name and as words.
    low, high: whole numbers between which it lies, None where it is not known how sure it is.
    """

    value: float
    shown: int
    band: Band
    label: str
    low: int | None = None
    high: int | None = None


def score(value: float, words: Words, bounds: tuple[float, float] | None = None) -> Score:
    """Give the score `value`, 0 to 100, with its band, and the `bounds` between which it lies."""
    shown = shown_score(value)
    low, high = (min(whole(bounds[0]), shown), max(whole(bounds[1]), shown)) if bounds else (shown, shown)
    is_exact = low == high
    label = words(f"report-band-{band(value)}")
    return Score(value, shown, band(value), label, None if is_exact else low, None if is_exact else high)


def shown_score(value: float) -> int:
    """Round a score, 0 to 100, and keep it in its band."""
    shown = whole(value)
    # 79.6 is "good"; shown as 80 it would contradict its own scale.
    return shown - (band(shown) != band(value))


def whole(value: float) -> int:
    """Round `value`, 0 to 100, half up; 0 and 100 are kept for exactly these."""
    if not 0.0 < value < 100.0:
        return round(value)
    return min(max(floor(value + 0.5), 1), 99)


def percent(share: float) -> int:
    """Give `share`, 0 to 1, in whole percent; 0 and 100 are kept for none and all."""
    # Sums of weights miss their total by an ulp.
    return whole(round(100.0 * share, 6))


def clock(seconds: float) -> str:
    """Give a place in a recording as minutes and seconds: 1:07."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02}"


def shown_seconds(seconds: float) -> float:
    """Round a length of time as it is shown: to a tenth under ten seconds, else to a whole one."""
    return round(seconds, 1) if seconds < 9.95 else float(floor(seconds + 0.5))


def length(seconds: float, words: Words) -> str:
    """Give a length of time as one would say it: 0.4 s, 42 s, 2 min 5 s."""
    shown = shown_seconds(seconds)
    if shown < 10:
        return words("report-seconds", seconds=shown)
    minutes, rest = divmod(int(shown), 60)
    if not minutes:
        return words("report-seconds", seconds=rest)
    return (
        words("report-minutes", minutes=minutes, seconds=rest)
        if rest
        else words("report-minutes-only", minutes=minutes)
    )
