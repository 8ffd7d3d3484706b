"""Everything that can go wrong with sound.

::

    AudioError
    ├── DeviceError              a microphone, a loudspeaker or a file that stands in for one
    │   └── NotAudioError        a file that holds no sound that we can read
    ├── RecordingError           an answer could not be written to the disk
    ├── SpeechError              the interviewer's voice
    └── TranscriptionError       writing down what was said
        └── ModelNotFoundError   the speech model is not on this machine, or its folder is broken
            └── DownloadError    it could not be fetched

An error names a message and its details; the program's catalogues hold the words, one line that says what
happened and what to do about it, in the language of the person in front of the screen.
"""


class AudioError(Exception):
    """Any known problem with sound.

    message: the message's id in the catalogues. details: what is filled into it.
    """

    def __init__(self, message: str, **details: str | float) -> None:
        super().__init__(message, details)
        self.message = message
        self.details = details


class DeviceError(AudioError):
    """A microphone or a loudspeaker is missing, busy, or was taken away."""


class NotAudioError(DeviceError):
    """A file holds no sound that we can read: empty, truncated, or something else altogether."""


class RecordingError(AudioError):
    """An answer could not be written to the disk."""


class SpeechError(AudioError):
    """A text could not be spoken."""


class TranscriptionError(AudioError):
    """A recording could not be written down."""


class ModelNotFoundError(TranscriptionError):
    """The speech model is not on this machine, or its folder is broken."""


class DownloadError(ModelNotFoundError):
    """The speech model could not be fetched."""
