"""The network: Whisper's shape, small, with three aids to learning that are dropped when it is converted.

* The encoder names the phoneme of every frame: espeak says which it is.
* Some heads of the decoder's cross-attention are taught where to look, as espeak says where every word is; they become
  the `alignment_heads` from which faster-whisper takes the times of words. In the first layer one head looks at what
  was just read, which is easy, so that the others soon learn to go on from there.
* The encoder's output still tells where it is, and the timestamps' embeddings begin as the positions' sinusoids (both
  count in steps of 20 ms): without that, timestamps stay at chance for thousands of steps.

Whisper's demands on the shape: convolutions of width 3, the second with stride 2; 1500 positions of the encoder and 448
of the decoder; erf GELU, norms before the layers, keys without bias, the output tied to the embedding, without bias.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from benchmarks.micro_whisper.features import MELS
from benchmarks.micro_whisper.tokenizer import LENGTH

POSITIONS = 1500


@dataclass(frozen=True, slots=True)
class Shape:
    """How large the network is.

    guided: heads of each decoder layer, from the first on, that are taught where to look.
    """

    tokens: int
    phonemes: int
    first_timestamp: int
    width: int = 256
    heads: int = 4
    encoder_layers: int = 4
    decoder_layers: int = 3
    guided: tuple[int, ...] = (1, 1, 2)


@dataclass(frozen=True, slots=True)
class Losses:
    """What is made small: of tokens, of attention, of phonemes and of positions."""

    tokens: Tensor
    attention: Tensor
    phonemes: Tensor
    positions: Tensor

    def total(self) -> Tensor:
        """Give the weighted sum."""
        return self.tokens + 0.4 * self.attention + 0.3 * self.phonemes + self.positions


class Attention(nn.Module):
    """Attention of several heads; `scores` of the first heads can be looked at."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.value, self.out = (nn.Linear(width, width) for _ in range(3))
        self.key = nn.Linear(width, width, bias=False)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """Give what `x` finds in `memory`, and the scores: batch, heads, places of x, places of memory."""
        batch, length, width = x.shape
        query, key, value = (
            of.view(batch, -1, self.heads, width // self.heads).transpose(1, 2)
            for of in (self.query(x), self.key(memory), self.value(memory))
        )
        scores = (query * (width // self.heads) ** -0.5) @ key.transpose(2, 3)
        if mask is not None:
            scores = scores + mask
        found = scores.softmax(-1) @ value  # in training faster on a CPU than the fused function
        return self.out(found.transpose(1, 2).reshape(batch, length, width)), scores


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.attention_norm, self.feed_forward_norm = nn.LayerNorm(width), nn.LayerNorm(width)
        self.attention = Attention(width, heads)
        self.rise, self.fall = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x: Tensor) -> Tensor:
        """Give the layer's output."""
        y = self.attention_norm(x)
        x = x + self.attention(y, y)[0]
        return x + self.fall(functional.gelu(self.rise(self.feed_forward_norm(x))))


class DecoderLayer(nn.Module):
    """Self-attention, attention to the encoder and feed-forward."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.attention_norm, self.cross_norm, self.feed_forward_norm = (nn.LayerNorm(width) for _ in range(3))
        self.attention, self.cross = Attention(width, heads), Attention(width, heads)
        self.rise, self.fall = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x: Tensor, memory: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """Give the layer's output and the scores of its attention to the encoder."""
        y = self.attention_norm(x)
        x = x + self.attention(y, y, mask)[0]
        y, scores = self.cross(self.cross_norm(x), memory)
        x = x + y
        return x + self.fall(functional.gelu(self.rise(self.feed_forward_norm(x)))), scores


class MicroWhisper(nn.Module):
    """The whole network."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.shape = shape
        width = shape.width
        self.first_convolution = nn.Conv1d(MELS, width, 3, padding=1)
        self.second_convolution = nn.Conv1d(width, width, 3, stride=2, padding=1)
        self.encoder = nn.ModuleList(EncoderLayer(width, shape.heads) for _ in range(shape.encoder_layers))
        self.encoder_norm = nn.LayerNorm(width)
        self.embedding = nn.Embedding(shape.tokens, width)
        self.decoder = nn.ModuleList(DecoderLayer(width, shape.heads) for _ in range(shape.decoder_layers))
        self.decoder_norm = nn.LayerNorm(width)
        self.phonemes = nn.Linear(width, shape.phonemes)
        self.positions = nn.Linear(width, width)
        self.register_buffer("frame_positions", sinusoids(POSITIONS, width), persistent=False)
        # Sinusoids here too, where Whisper learns them: so they hold for prompts longer than any trained.
        self.register_buffer("token_positions", sinusoids(LENGTH, width) * 0.1, persistent=False)
        self._begin()

    def _begin(self) -> None:
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.normal_(module.weight, std=0.5 * module.weight.shape[1] ** -0.5)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        nn.init.normal_(self.embedding.weight, std=0.05)
        with torch.no_grad():
            zero = self.shape.first_timestamp
            self.embedding.weight[zero : zero + POSITIONS] = 0.15 * self.frame_positions

    def encode(self, features: Tensor) -> Tensor:
        """Give one vector for every 20 ms of windows by mels by frames."""
        x = functional.gelu(self.first_convolution(features))
        x = functional.gelu(self.second_convolution(x)).transpose(1, 2)
        x = x + self.frame_positions[: x.shape[1]]
        for layer in self.encoder:
            x = layer(x)
        encoded: Tensor = self.encoder_norm(x)
        return encoded

    def decode(self, read: Tensor, memory: Tensor) -> tuple[Tensor, list[Tensor]]:
        """Give the decoder's vectors behind each token, and where each layer looked."""
        length = read.shape[1]
        mask = torch.full((length, length), -math.inf, dtype=memory.dtype).triu(1)
        x = self.embedding(read) + self.token_positions[:length]
        looked = []
        for layer in self.decoder:
            x, scores = layer(x, memory, mask)
            looked.append(scores)
        return self.decoder_norm(x), looked

    def losses(self, features: Tensor, phonemes: Tensor, read: Tensor, wanted: Tensor, places: Tensor) -> Losses:
        """Compare what the network does with what it should; places: windows, tokens, first and last frame."""
        memory = self.encode(features)
        vectors, looked = self.decode(read, memory)
        is_wanted = wanted >= 0
        logits = functional.linear(vectors[is_wanted], self.embedding.weight).float()
        named = self.phonemes(memory).float()
        placed = self.positions(memory).float()
        return Losses(
            functional.cross_entropy(logits, wanted[is_wanted]),
            self._attention_loss(looked, places),
            functional.cross_entropy(named.flatten(0, 1), phonemes.flatten(), ignore_index=-100),
            (placed - self.frame_positions[: memory.shape[1]].float()).square().mean(),
        )

    def _attention_loss(self, looked: list[Tensor], places: Tensor) -> Tensor:
        """Give how little of the guided heads' attention is where the word is: the read one in the first layer."""
        just_read = functional.pad(places[:, :-1], (0, 0, 1, 0), value=-1)
        loss = torch.zeros(())
        for number, (scores, heads) in enumerate(zip(looked, self.shape.guided, strict=True)):
            loss = loss + _outside(scores[:, :heads].float(), places if number else just_read)
        return loss


def _outside(scores: Tensor, places: Tensor) -> Tensor:
    """Give the mean negative logarithm of the attention inside the places that are known, 0 where none is."""
    frames = torch.arange(scores.shape[-1])
    first, last = places[..., 0, None], places[..., 1, None]
    is_inside = (frames >= first) & (frames < last)
    inside = scores.masked_fill(~is_inside[:, None], -1e4).logsumexp(-1)
    is_known = (places[..., 0] >= 0)[:, None].expand(inside.shape)
    outside = (scores.logsumexp(-1) - inside)[is_known]
    return outside.sum() / max(outside.numel(), 1)


def sinusoids(length: int, width: int) -> Tensor:
    """Give Whisper's positions."""
    step = math.log(10000) / (width // 2 - 1)
    angles = torch.arange(length)[:, None] * torch.exp(-step * torch.arange(width // 2))[None]
    return torch.cat([angles.sin(), angles.cos()], 1)
