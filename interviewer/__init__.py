"""The mock interviewer. Read :mod:`interviewer.interview`, the main loop, first."""

__version__ = "0.1.0"
