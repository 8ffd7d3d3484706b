from __future__ import annotations

import pytest

from audio.endpointing import EndedBy, Endpointing, EndpointingOptions, Patience
from audio.phrasing import Ending

BLOCK = 512


def ended(options: EndpointingOptions, *parts: tuple[float, bool]) -> tuple[EndedBy | None, float]:
    """Give how an answer of (seconds, speaking) ends, and when."""
    endpointing = Endpointing(options)
    for seconds, speaking in parts:
        for _ in range(round(seconds * 16_000 / BLOCK)):
            if reason := endpointing.hear(BLOCK, speaking=speaking):
                return reason, round(endpointing.elapsed, 1)
    return None, round(endpointing.elapsed, 1)


def test_a_patient_silence_after_speech_ends_the_answer() -> None:
    assert ended(EndpointingOptions(), (2.0, False), (3.0, True), (9.0, False)) == ("silence", 9.5)


def test_a_thinking_pause_does_not() -> None:
    assert ended(EndpointingOptions(), (3.0, True), (4.3, False), (3.0, True))[0] is None


def test_a_silence_does_not_end_an_answer_while_a_voice_may_be_coming_back() -> None:
    endpointing = Endpointing(EndpointingOptions(patience=Patience.constant(1.6)))
    found = [endpointing.hear(BLOCK, speaking=True) for _ in range(50)]
    found += [endpointing.hear(BLOCK, speaking=False, beginning=place >= 45) for place in range(52)]
    found += [endpointing.hear(BLOCK, speaking=True) for _ in range(5)]
    assert found == [None] * 107
    last = [endpointing.hear(BLOCK, speaking=False) for _ in range(50)]
    assert last == [*[None] * 49, "silence"]


def test_a_click_puts_the_end_off_and_no_longer_than_it_lasts() -> None:
    endpointing = Endpointing(EndpointingOptions(patience=Patience.constant(1.6)))
    endpointing.hear(BLOCK, speaking=True)
    assert [endpointing.hear(BLOCK, speaking=False, beginning=place >= 48) for place in range(53)] == [None] * 53
    assert endpointing.hear(BLOCK, speaking=False) == "silence"


def test_silence_before_the_first_word_is_not_the_end_of_an_answer() -> None:
    assert ended(EndpointingOptions(), (10.0, False), (1.0, True), (1.0, False))[0] is None


def test_an_answer_that_never_begins_ends_as_no_speech() -> None:
    assert ended(EndpointingOptions(), (60.0, False)) == ("no_speech", 20.0)


def test_the_limit_ends_an_answer_in_the_middle_of_a_word() -> None:
    assert ended(EndpointingOptions(limit=30.0), (90.0, True)) == ("limit", 30.0)


def test_the_limit_counts_from_the_beginning_of_listening() -> None:
    assert ended(EndpointingOptions(limit=10.0), (6.0, False), (9.0, True)) == ("limit", 10.0)


def test_none_waits_for_ever() -> None:
    never = EndpointingOptions(patience=None, no_speech=None)
    assert ended(never, (30.0, False))[0] is None
    assert ended(never, (1.0, True), (60.0, False))[0] is None


def test_the_length_of_blocks_makes_no_difference() -> None:
    reasons = []
    for block in (1, 160, 16_000):
        endpointing = Endpointing(EndpointingOptions(patience=Patience.constant(2.0)))
        endpointing.hear(16_000, speaking=True)
        heard = 0
        while not endpointing.hear(block, speaking=False):
            heard += block
        reasons.append(heard + block)
    assert reasons == [32_000, 32_000, 32_000]


@pytest.mark.parametrize(("ending", "seconds"), [("closing", 1.2), ("finished", 2.8), ("unfinished", 6.6)])
def test_patience_follows_from_how_the_speech_ended(ending: Ending, seconds: float) -> None:
    endpointing = Endpointing(EndpointingOptions())
    endpointing.hear(16_000, speaking=True)
    heard = 0
    while not endpointing.hear(160, speaking=False, ending=ending):
        heard += 160
    assert heard / 16_000 == pytest.approx(seconds, abs=0.02)


def test_still_thinking_begins_a_long_silence_that_speech_ends() -> None:
    endpointing = Endpointing(EndpointingOptions())
    endpointing.hear(16_000, speaking=True)
    endpointing.hear(32_000, speaking=False, ending="finished")
    endpointing.wait()
    assert endpointing.hear(29 * 16_000, speaking=False, ending="finished") is None
    endpointing.hear(16_000, speaking=True)
    assert endpointing.hear(3 * 16_000, speaking=False, ending="finished") == "silence"


def test_still_thinking_works_before_the_first_word_too() -> None:
    endpointing = Endpointing(EndpointingOptions(no_speech=5.0))
    endpointing.hear(4 * 16_000, speaking=False)
    endpointing.wait()
    assert endpointing.hear(29 * 16_000, speaking=False) is None
    assert endpointing.hear(16_000, speaking=False) == "no_speech"


def test_how_long_the_silence_may_still_last_is_known() -> None:
    endpointing = Endpointing(EndpointingOptions(Patience.constant(3.0)))
    endpointing.hear(16_000, speaking=True)
    assert endpointing.ends_in is None
    endpointing.hear(16_000, speaking=False)
    assert endpointing.ends_in == pytest.approx(2.0)
