"""Whether a microphone hears what the loudspeaker plays."""

from __future__ import annotations

import numpy as np

from audio.recording import SAMPLE_RATE, Recording

LOWEST, HIGHEST = 200.0, 5000.0
"""Hz between which small loudspeakers and microphones are true."""

LONGEST_WAY = 1.0
"""Seconds from the beginning of playing until the sound may arrive; Bluetooth takes a third of one."""

HEARD = 20.0
"""From this likeness on it is the same sound. Ours: in simulated rooms (reverberation 0.3 to 0.8 s, noise as loud as
the echo) it was 42 or more; for noise, hum and other people's speech 9.3 or less."""


def likeness(recorded: Recording, played: Recording) -> float:
    """Say how far the best match of the two stands out of all others: over `HEARD` one contains the other.

    Generalised cross-correlation with phase transform (Knapp & Carter 1976), which reverberation hardly harms.
    """
    heard, sent = (part.resampled(SAMPLE_RATE).samples.astype(np.float64) for part in (recorded, played))
    length = 1 << (len(heard) + len(sent)).bit_length()
    spectrum = np.fft.rfft(heard, length) * np.conj(np.fft.rfft(sent, length))
    frequencies = np.fft.rfftfreq(length, 1 / SAMPLE_RATE)
    phase = spectrum / np.maximum(np.abs(spectrum), 1e-12)
    phase[(frequencies < LOWEST) | (frequencies > HIGHEST)] = 0
    correlation = np.fft.irfft(phase, length)
    spread = float(correlation.std())
    return float(correlation[: round(LONGEST_WAY * SAMPLE_RATE)].max()) / spread if spread else 0.0
