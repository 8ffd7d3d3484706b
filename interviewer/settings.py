"""Where things are and how they are set: defaults, then the environment."""

from __future__ import annotations

import os
from pathlib import Path

HOME = "INTERVIEWER_HOME"
MODEL = "INTERVIEWER_MODEL"
DEFAULT_MODEL = "small"
"""The smallest Whisper model that is good enough for Portuguese."""


def default_home() -> Path:
    """Give the folder of all that is the candidate's: $INTERVIEWER_HOME, else the platform's for user data."""
    named = os.environ.get(HOME)
    if named:
        return Path(named).expanduser()
    from platformdirs import user_data_path

    return user_data_path("interviewer", appauthor=False)


def default_model() -> str:
    """Give the name of the speech model: $INTERVIEWER_MODEL, else "small"."""
    return os.environ.get(MODEL) or DEFAULT_MODEL
