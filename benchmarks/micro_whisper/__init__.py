"""The small speech model `micro`, from text to weights: `python -m benchmarks.micro_whisper FOLDER --minutes 70`."""
