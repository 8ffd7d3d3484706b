"""Train the network on the corpus for some minutes, in as many processes as there are processors.

One thread a process: several threads wait for each other at every small operation. The weights that compute are half
precision, for which processors of today have instructions; the optimizer keeps them in full. What is drawn depends on
the seed and the step alone, so that training which was stopped goes on where it was.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from torch import Tensor, distributed, nn

from benchmarks.micro_whisper.corpus import SILENCE, Labelled, phoneme_inventory, read_shard
from benchmarks.micro_whisper.features import FRAMES_PER_SECOND
from benchmarks.micro_whisper.model import Losses, MicroWhisper, Shape
from benchmarks.micro_whisper.tokenizer import Tokens
from benchmarks.micro_whisper.windows import Batch, Manners, Windows, collate

CHECKPOINT = "checkpoint.pt"
TOKENIZER = "tokenizer.json"

MEMORY = {
    "OMP_NUM_THREADS": "1",
    # glibc's allocator gives large blocks back to the system after each use, and getting them again costs a tenth.
    "MALLOC_MMAP_THRESHOLD_": "4000000000",
    "MALLOC_TRIM_THRESHOLD_": "16000000000",
    "MALLOC_TOP_PAD_": "200000000",
}
"""Settings of the environment that the processes are started with."""


LONGEST = 30
"""Seconds that faster-whisper fills windows up to."""

RATES = (1.5, 1.0)
"""Factors of the rate for Muon and for AdamW."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How to train.

    minutes: of the whole training, breaks aside. seconds: of sound in one batch of one process. rate: how far the
    weights move at most. falling: share of the time after which the rate falls to nothing, in a straight line.
    """

    minutes: float
    processes: int = 2
    seconds: float = 64.0
    rate: float = 2e-3
    warming: int = 100
    falling: float = 0.3
    seed: int = 1
    width: int = 192
    heads: int = 3
    encoder_layers: int = 3

    def rate_at(self, step: int, share: float) -> float:
        """Give the rate at a step, by the share of the time that is over."""
        warm = min((step + 1) / self.warming, 1.0)
        return self.rate * warm * min((1.0 - share) / (1.0 - self.falling), 1.0)

    def manners_at(self, share: float, random: np.random.Generator) -> Manners:
        """Give the windows to draw at a time: short ones first, which are learned sooner."""
        if share < 0.2:
            return Manners(5.0, without_speech=0.01, timed=0.6, noisy=0.1, masked=0.1)
        if share < 0.4:
            return Manners(float(random.choice([5.0, 8.0])), without_speech=0.02, noisy=0.15)
        return Manners(float(random.choice([6.0, 12.0] if share < 0.7 else [6.0, 12.0, 20.0, 30.0])))


def train(folder: Path, plan: Plan) -> None:
    """Train in `folder`, which holds the corpus and the tokenizer, and leave a checkpoint there."""
    os.environ.update(MEMORY)
    with TemporaryDirectory() as place:  # a file that an earlier run left behind would lead nowhere
        torch.multiprocessing.spawn(_train_one, (folder, plan, Path(place) / "meeting"), nprocs=plan.processes)


def _train_one(rank: int, folder: Path, plan: Plan, meeting: Path) -> None:
    torch.set_num_threads(1)
    distributed.init_process_group("gloo", init_method=f"file://{meeting}", rank=rank, world_size=plan.processes)
    Trainer(rank, folder, plan).run()
    distributed.destroy_process_group()


class Trainer:
    """One process of the training."""

    def __init__(self, rank: int, folder: Path, plan: Plan) -> None:
        self._rank, self._folder, self._plan = rank, folder, plan
        self._tokens = Tokens(folder / TOKENIZER)
        saved = _saved(folder)
        self._inventory: list[str] = saved.get("inventory") or phoneme_inventory(shards(folder))
        self._step: int = saved.get("step", 0)
        self._minutes: float = saved.get("minutes", 0.0)
        self._shards: list[Path] = []
        self._recordings: list[Labelled] = []
        torch.manual_seed(plan.seed)
        self._network = self._new_network()
        self._masters = {name: nn.Parameter(weight.detach().clone()) for name, weight in self._named()}
        self._optimizers = optimizers(self._masters)
        if saved:
            self._restore(saved)
        self._network.bfloat16()
        self._copy_masters()

    def _new_network(self) -> MicroWhisper:
        zero = self._tokens.special.zero
        plan = self._plan
        sizes = plan.width, plan.heads, plan.encoder_layers
        return MicroWhisper(Shape(self._tokens.size, len(self._inventory), zero, *sizes))

    def _named(self) -> list[tuple[str, nn.Parameter]]:
        return list(self._network.named_parameters())

    def run(self) -> None:
        """Train until the time is over, with a checkpoint every few minutes."""
        held_out = self._held_out() if self._rank == 0 else []
        begun, saved = time.monotonic() - self._minutes * 60, time.monotonic()
        progress = Progress()
        while self._minutes < self._plan.minutes:
            if self._step % 200 == 0 or not self._recordings:
                self._read_new_shards()
            share = self._minutes / self._plan.minutes
            batch = self._batch(share)
            losses = self._learn(batch, self._plan.rate_at(self._step, share), (time.monotonic() - begun) / 60)
            self._step += 1
            if self._rank == 0:
                progress.add(losses, batch.seconds * self._plan.processes)
                if self._step % 50 == 0:
                    progress.tell(self._step, self._minutes)
                if time.monotonic() - saved > 240:
                    self._save()
                    self._tell_held_out(held_out)
                    saved = time.monotonic()
        if self._rank == 0:
            self._save()
            self._tell_held_out(held_out)

    def _read_new_shards(self) -> None:
        for path in shards(self._folder)[self._rank :: self._plan.processes]:
            if path not in self._shards:
                self._shards.append(path)
                self._recordings += read_shard(path, self._inventory)

    def _batch(self, share: float) -> Batch:
        """Draw the batch of a step; every process the same kind of windows, each its own."""
        common = np.random.default_rng([self._plan.seed, self._step])
        own = np.random.default_rng([self._plan.seed, self._step, self._rank + 1])
        manners = self._plan.manners_at(share, common)
        # faster-whisper fills every window up to 30 s; often enough that the network learns to see nothing there.
        is_full = share > 0.4 and common.random() < 0.1
        count = max(round(self._plan.seconds / (LONGEST if is_full else manners.seconds)), 1)
        windows = Windows(self._recordings, self._tokens, self._inventory.index(SILENCE), manners)
        return collate(
            [windows.draw(own) for _ in range(count)],
            self._tokens.special.end,
            LONGEST * FRAMES_PER_SECOND if is_full else 0,
        )

    def _learn(self, batch: Batch, rate: float, minutes: float) -> Losses:
        losses = self._network.losses(*tensors(batch))
        losses.total().backward()
        self._minutes = self._share_gradients(minutes)
        norm = nn.utils.clip_grad_norm_(self._masters.values(), 1.0)
        if torch.isfinite(norm):
            for optimizer, factor in zip(self._optimizers, RATES, strict=True):
                optimizer.param_groups[0]["lr"] = factor * rate
                optimizer.step()
        self._copy_masters()
        return losses

    def _share_gradients(self, minutes: float) -> float:
        """Give the masters the mean of all processes' gradients; return the mean of their clocks."""
        weights = [weight for _, weight in self._named()]
        gradients = [weight.grad.float().flatten() for weight in weights if weight.grad is not None]
        flat = torch.cat([*gradients, torch.tensor([minutes])])
        distributed.all_reduce(flat)
        flat /= self._plan.processes
        place = 0
        for weight, master in zip(weights, self._masters.values(), strict=True):
            master.grad = flat[place : place + weight.numel()].view_as(master)
            place += weight.numel()
            weight.grad = None
        return float(flat[-1])

    def _copy_masters(self) -> None:
        with torch.no_grad():
            for (_, weight), master in zip(self._named(), self._masters.values(), strict=True):
                weight.copy_(master)

    def _held_out(self) -> list[Batch]:
        recordings = list(read_shard(self._folder / "held-out", self._inventory))
        windows = Windows(recordings, self._tokens, self._inventory.index(SILENCE), Manners(12.0, without_speech=0.0))
        random = np.random.default_rng(0)
        return [collate([windows.draw(random) for _ in range(8)], self._tokens.special.end) for _ in range(5)]

    def _tell_held_out(self, batches: Sequence[Batch]) -> None:
        progress = Progress()
        with torch.no_grad():
            for batch in batches:
                progress.add(self._network.losses(*tensors(batch)), batch.seconds)
        progress.tell(self._step, self._minutes, "held out")

    def _save(self) -> None:
        unfinished = self._folder / "checkpoint.part"
        state = {
            "step": self._step,
            "minutes": self._minutes,
            "inventory": self._inventory,
            "shape": asdict(self._network.shape),
            "weights": {name: weight.detach() for name, weight in self._masters.items()},
            "optimizers": [optimizer.state_dict() for optimizer in self._optimizers],
        }
        torch.save(state, unfinished)
        unfinished.replace(self._folder / CHECKPOINT)

    def _restore(self, saved: Mapping[str, Any]) -> None:
        with torch.no_grad():
            for name, master in self._masters.items():
                master.copy_(saved["weights"][name])
        for optimizer, state in zip(self._optimizers, saved["optimizers"], strict=True):
            optimizer.load_state_dict(state)


class Progress:
    """Sums of losses since they were last told."""

    def __init__(self) -> None:
        self._sums = torch.zeros(4)
        self._count = 0
        self._seconds = 0.0
        self._since = time.monotonic()

    def add(self, losses: Losses, seconds: float) -> None:
        """Count one batch and its seconds of sound."""
        self._sums += torch.stack([losses.tokens, losses.attention, losses.phonemes, losses.positions]).detach().float()
        self._count += 1
        self._seconds += seconds

    def tell(self, step: int, minutes: float, what: str = "") -> None:
        """Print the means and begin again."""
        tokens, attention, phonemes, positions = (self._sums / self._count).tolist()
        speed = self._seconds / (time.monotonic() - self._since)
        print(
            f"step {step:5} {minutes:6.1f} min tokens {tokens:.3f} attention {attention:.3f} phonemes {phonemes:.3f} "
            f"positions {positions:.3f} {speed:5.0f} s/s {what}",
            flush=True,
        )
        self.__init__()  # type: ignore[misc]


def optimizers(masters: Mapping[str, nn.Parameter]) -> list[torch.optim.Optimizer]:
    """Give Muon for the matrices inside the layers, which learn from it in half the steps, and AdamW for the rest."""
    is_inner = {
        name: weight.ndim == 2 and name.startswith(("encoder.", "decoder.")) for name, weight in masters.items()
    }
    inner = [weight for name, weight in masters.items() if is_inner[name]]
    rest = [weight for name, weight in masters.items() if not is_inner[name]]
    return [
        torch.optim.Muon(inner, weight_decay=0.01, momentum=0.95, ns_steps=4, adjust_lr_fn="match_rms_adamw"),
        torch.optim.AdamW(rest, weight_decay=0.0, betas=(0.9, 0.98), eps=1e-8, fused=True),
    ]


def tensors(batch: Batch) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
    """Give a batch as the network takes it."""
    places = torch.from_numpy(np.stack([batch.first, batch.last], -1))
    features = torch.from_numpy(batch.features).bfloat16()
    return (
        features,
        torch.from_numpy(batch.phonemes),
        torch.from_numpy(batch.read),
        torch.from_numpy(batch.wanted),
        places,
    )


def shards(folder: Path) -> list[Path]:
    """Give the finished shards to train on, oldest first."""
    return [path.with_suffix("") for path in sorted(folder.glob("shard-*.npy"))]


def _saved(folder: Path) -> dict[str, Any]:
    path = folder / CHECKPOINT
    saved: dict[str, Any] = torch.load(path, weights_only=True) if path.exists() else {}
    return saved
