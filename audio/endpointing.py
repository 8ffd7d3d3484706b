"""Has the candidate finished?"""

from typing import Literal

EndedBy = Literal["key", "silence", "limit", "no_speech", "end_of_recording"]
