"""The network of the small speech model: it learns, goes on where it was stopped, and faster-whisper runs it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks.micro_whisper import corpus, tokenizer

pytestmark = pytest.mark.training


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("micro")
    tokenizer.build(
        ["we moved it on friday, and nobody noticed.", "a gente não mediu."], folder / "tokenizer.json", 400
    )
    for number, name in enumerate(("shard-000", "shard-001", "held-out")):
        corpus.make_shard(folder / name, 120.0, seed=number, held_out=True)
    return folder


def test_training_stops_in_time_and_goes_on_where_it_was(folder: Path) -> None:
    import torch

    from benchmarks.micro_whisper.training import CHECKPOINT, Plan, train

    train(folder, Plan(0.1, seconds=10.0, width=64, heads=1))
    first = torch.load(folder / CHECKPOINT, weights_only=True)
    assert 0.1 <= first["minutes"] < 1.0
    train(folder, Plan(first["minutes"] + 0.05, seconds=10.0, width=64, heads=1))
    second = torch.load(folder / CHECKPOINT, weights_only=True)
    assert second["step"] > first["step"] > 0
    assert second["minutes"] > first["minutes"]


def test_faster_whisper_runs_what_was_trained(folder: Path) -> None:
    from faster_whisper import WhisperModel

    from benchmarks.micro_whisper.conversion import convert
    from benchmarks.micro_whisper.training import CHECKPOINT, TOKENIZER

    convert(folder / CHECKPOINT, folder / TOKENIZER, folder / "model")
    model = WhisperModel(str(folder / "model"), device="cpu", compute_type="int8", local_files_only=True)
    assert model.model.is_multilingual
    assert model.feature_extractor.chunk_length == 20
    sound = np.random.default_rng(0).standard_normal(16_000 * 3).astype(np.float32) * 0.1
    segments, information = model.transcribe(
        sound, language="pt", word_timestamps=True, temperature=0.0, max_new_tokens=20
    )
    assert information.language == "pt"
    assert isinstance(list(segments), list)


def test_converted_weights_hear_what_the_network_hears(folder: Path) -> None:
    """The encoder's output, in full precision, is the same in CTranslate2."""
    import ctranslate2
    import torch

    from benchmarks.micro_whisper.conversion import convert
    from benchmarks.micro_whisper.model import MicroWhisper, Shape
    from benchmarks.micro_whisper.training import CHECKPOINT, TOKENIZER

    saved = torch.load(folder / CHECKPOINT, weights_only=True)
    network = MicroWhisper(Shape(**saved["shape"]))
    network.load_state_dict(saved["weights"])
    convert(folder / CHECKPOINT, folder / TOKENIZER, folder / "full", "float32")
    features = np.random.default_rng(0).standard_normal((1, 80, 3000)).astype(np.float32)
    theirs = ctranslate2.models.Whisper(str(folder / "full")).encode(ctranslate2.StorageView.from_array(features))
    with torch.no_grad():
        ours = network.encode(torch.from_numpy(features)).numpy()
    np.testing.assert_allclose(np.asarray(theirs), ours, atol=2e-3)


def test_windows_in_which_nobody_speaks_still_teach_something() -> None:
    """No place of a word is known in them."""
    import torch

    from benchmarks.micro_whisper.model import MicroWhisper, Shape

    network = MicroWhisper(Shape(tokens=1550, phonemes=5, first_timestamp=40, width=64, heads=2))
    tokens = torch.full((2, 3), 7)
    nowhere = torch.full((2, 3, 2), -1)
    losses = network.losses(torch.zeros(2, 80, 200), torch.zeros(2, 100, dtype=torch.long), tokens, tokens, nowhere)
    assert losses.attention.item() == 0.0
    assert bool(torch.isfinite(losses.total()))
