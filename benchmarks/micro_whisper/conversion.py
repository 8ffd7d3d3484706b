"""Write a trained network as a folder that `faster_whisper.WhisperModel` loads.

What faster-whisper 1.2 and CTranslate2 4.8 demand of it:

* `tokenizer.json` beside `model.bin`, or faster-whisper asks the hub for another model's;
* `lang_ids`, over which languages are detected, and `alignment_heads`, without which there are no times of words;
* `suppress_ids_begin` holds the bare space alone: Whisper's own also forbids to end at once, which silence must do;
* `preprocessor_config.json`: its `chunk_length` is the window, which faster-whisper then honours by itself. It fills
  windows up to 30 s with zeros all the same, and that many positions the encoder has.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from benchmarks.micro_whisper.features import FRAME, HOP, MELS
from benchmarks.micro_whisper.model import POSITIONS, sinusoids
from benchmarks.micro_whisper.tokenizer import LENGTH, Tokens, special_tokens

WINDOW = 20
"""Seconds. Sentences are heard alike in 12, 20 and 30, answers with pauses best in 20; the edge of 30 loses words."""

Weights = Mapping[str, NDArray[np.float32]]


def convert(checkpoint: Path, tokenizer: Path, folder: Path, quantization: str = "int8") -> None:
    """Write the model of a checkpoint into a folder."""
    saved = torch.load(checkpoint, weights_only=True)
    weights = {name: weight.float().numpy() for name, weight in saved["weights"].items()}
    tokens = Tokens(tokenizer)
    spec = _spec(saved["shape"], weights)
    spec.register_vocabulary(tokens.vocabulary())
    _configure(spec.config, tokens, saved["shape"]["guided"])
    spec.validate()
    spec.optimize(quantization=quantization)
    folder.mkdir(parents=True, exist_ok=True)
    spec.save(str(folder))
    shutil.copy(tokenizer, folder / "tokenizer.json")
    _write(folder / "preprocessor_config.json", preprocessor())
    _write(folder / "vocabulary.json", tokens.vocabulary())


def preprocessor() -> dict[str, object]:
    """Give what faster-whisper reads about its features."""
    return {
        "feature_extractor_type": "WhisperFeatureExtractor",
        "feature_size": MELS,
        "sampling_rate": 16000,
        "hop_length": HOP,
        "chunk_length": WINDOW,
        "n_fft": FRAME,
        "padding_side": "right",
        "padding_value": 0.0,
        "return_attention_mask": False,
    }


def _write(path: Path, content: object) -> None:
    path.write_text(
        json.dumps(content, ensure_ascii=False, indent=0 if isinstance(content, list) else 2) + "\n", "utf-8"
    )


def _configure(config: Any, tokens: Tokens, guided: tuple[int, ...]) -> None:
    places = {token: id_ for id_, token in enumerate(tokens.vocabulary())}
    languages = special_tokens()[2:102]
    config.suppress_ids = []
    config.suppress_ids_begin = [places["Ġ"]]
    config.lang_ids = [places[language] for language in languages]
    # The first layer's head looks at the word just read, the others at the one to come.
    config.alignment_heads = [[layer, head] for layer, heads in enumerate(guided) if layer for head in range(heads)]


def _spec(shape: Mapping[str, Any], weights: Weights) -> Any:
    from ctranslate2.specs import WhisperSpec

    spec = WhisperSpec(shape["encoder_layers"], shape["heads"], shape["decoder_layers"], shape["heads"])
    encoder, decoder = spec.encoder, spec.decoder
    _linear(encoder.conv1, weights, "first_convolution")
    _linear(encoder.conv2, weights, "second_convolution")
    encoder.position_encodings.encodings = sinusoids(POSITIONS, shape["width"]).numpy()
    _norm(encoder.layer_norm, weights, "encoder_norm")
    for number, layer in enumerate(encoder.layer):
        _self_attention(layer.self_attention, weights, f"encoder.{number}")
        _feed_forward(layer.ffn, weights, f"encoder.{number}")
    decoder.embeddings.weight = weights["embedding.weight"]
    decoder.projection.weight = decoder.embeddings.weight
    decoder.position_encodings.encodings = (sinusoids(LENGTH, shape["width"]) * 0.1).numpy()
    _norm(decoder.layer_norm, weights, "decoder_norm")
    for number, layer in enumerate(decoder.layer):
        _self_attention(layer.self_attention, weights, f"decoder.{number}")
        _cross_attention(layer.attention, weights, f"decoder.{number}")
        _feed_forward(layer.ffn, weights, f"decoder.{number}")
    return spec


def _linear(spec: Any, weights: Weights, name: str) -> None:
    spec.weight = weights[f"{name}.weight"]
    if f"{name}.bias" in weights:
        spec.bias = weights[f"{name}.bias"]


def _norm(spec: Any, weights: Weights, name: str) -> None:
    spec.gamma, spec.beta = weights[f"{name}.weight"], weights[f"{name}.bias"]


def _projections(weights: Weights, name: str) -> list[Any]:
    from ctranslate2.specs import common_spec

    specs = [common_spec.LinearSpec() for _ in range(3)]
    for spec, part in zip(specs, ("query", "key", "value"), strict=True):
        _linear(spec, weights, f"{name}.{part}")
    return specs


def _self_attention(spec: Any, weights: Weights, layer: str) -> None:
    from ctranslate2.converters import utils

    utils.fuse_linear(spec.linear[0], _projections(weights, f"{layer}.attention"))
    _linear(spec.linear[-1], weights, f"{layer}.attention.out")
    _norm(spec.layer_norm, weights, f"{layer}.attention_norm")


def _cross_attention(spec: Any, weights: Weights, layer: str) -> None:
    from ctranslate2.converters import utils

    query, key, value = _projections(weights, f"{layer}.cross")
    utils.fuse_linear(spec.linear[0], [query])
    utils.fuse_linear(spec.linear[1], [key, value])
    _linear(spec.linear[-1], weights, f"{layer}.cross.out")
    _norm(spec.layer_norm, weights, f"{layer}.cross_norm")


def _feed_forward(spec: Any, weights: Weights, layer: str) -> None:
    _linear(spec.linear_0, weights, f"{layer}.rise")
    _linear(spec.linear_1, weights, f"{layer}.fall")
    _norm(spec.layer_norm, weights, f"{layer}.feed_forward_norm")
