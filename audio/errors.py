"""Everything that can go wrong with sound::

    AudioError
    ├── DeviceError         a microphone, a loudspeaker or a file that stands in for one
    │   └── NotAudioError   a file that holds no sound that we can read
    ├── SpeechError         the interviewer's voice
    └── TranscriptionError  writing down what was said
        └── ModelNotFoundError   the speech model is not on this machine

A message is for the person in front of the screen: one line, what happened and what to do about it.
"""


class AudioError(Exception):
    """Any known problem with sound."""


class DeviceError(AudioError):
    """A microphone or a loudspeaker is missing, busy, or was taken away."""


class NotAudioError(DeviceError):
    """A file holds no sound that we can read: empty, truncated, or something else altogether."""


class SpeechError(AudioError):
    """A text could not be spoken."""


class TranscriptionError(AudioError):
    """A recording could not be written down."""


class ModelNotFoundError(TranscriptionError):
    """The speech model is not on this machine, or its folder is broken."""
