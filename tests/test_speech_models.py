"""Models are found without a network, and fetched from a hub on the loopback interface.

huggingface_hub reads its settings when it is imported, so a process of its own does the fetching.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from audio.errors import DownloadError, ModelNotFoundError
from audio.speech_models import HUB_IDS, MEGABYTES, PACKAGED, download, find, is_here, name_of, size_of
from tests.fake_hub import COMMIT, FakeHub, Repository

FETCH = """
import json, sys
from audio.errors import AudioError
from audio.speech_models import download, find

def attempt(verb, model):
    told = []
    try:
        if verb == "damage":
            file = find(model) / "model.bin"
            file.write_bytes(file.read_bytes()[:1000])
        folder = download(model, lambda *told_now: told.append(told_now)) if verb == "download" else find(model)
        return {"folder": str(folder), "told": told}
    except AudioError as error:
        return {"error": type(error).__name__, "message": error.message, "details": error.details, "told": told}

print(json.dumps([attempt(*step.split()) for step in sys.argv[1:]]))
"""


def model_files(size: int) -> dict[str, bytes]:
    return {
        "config.json": b"{}",
        "tokenizer.json": b"{ }",
        "vocabulary.json": b"[]",
        "model.bin": bytes(size),
        "README.md": b"not needed",
        "pytorch_model.bin": b"not needed either",
    }


def micro_files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in PACKAGED["micro"].glob("*.*")}


@dataclass
class Machine:
    """A machine with a cache of its own in front of the hub."""

    hub: FakeHub
    cache: Path
    offline: bool = False

    def attempt(self, *steps: str) -> list[dict[str, Any]]:
        """Give what becomes of steps like "download someone/whole"."""
        environment = {**os.environ, "HF_ENDPOINT": self.hub.address, "HF_HOME": str(self.cache)}
        environment["HF_HUB_OFFLINE"] = "1" if self.offline else "0"
        done = subprocess.run(
            [sys.executable, "-c", FETCH, *steps],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
            timeout=60,
        )
        assert done.stderr == "", "what goes wrong is said by our errors alone"
        results: list[dict[str, Any]] = json.loads(done.stdout)
        return results

    def fetched(self, model: str) -> list[tuple[str, str | None]]:
        """Give the files that were asked for, with the Range."""
        prefix = f"/{model}/resolve/{COMMIT}/"
        return [
            (path.removeprefix(prefix), wanted)
            for method, path, wanted in self.hub.asked
            if method == "GET" and path.startswith(prefix)
        ]


@pytest.fixture
def machine(tmp_path: Path) -> Iterator[Machine]:
    repositories = {
        "someone/whole": Repository(model_files(1000)),
        "someone/micro": Repository(micro_files()),
        "someone/flaky": Repository(model_files(25_000_000), breaks=[12_000_000]),
        "someone/lost": Repository(model_files(1000), breaks=[500], hidden=True),
        "someone/gated": Repository(status=403),
        "someone/down": Repository(status=500),
        "someone/data": Repository({"data.csv": b"1,2"}),
        HUB_IDS["small"]: Repository(model_files(1000)),
    }
    with FakeHub(repositories).serving() as hub:
        yield Machine(hub, tmp_path / "huggingface")


def test_the_packaged_model_is_found() -> None:
    assert find("micro") == PACKAGED["micro"]
    assert is_here("micro")


def test_a_folder_is_a_model_by_its_path(tmp_path: Path) -> None:
    shutil.copytree(PACKAGED["micro"], tmp_path / "mine")
    assert find(str(tmp_path / "mine")) == tmp_path / "mine"
    assert name_of(str(tmp_path / "mine")) == "mine", "the path stays out of what is saved"


@pytest.mark.parametrize("missing", ["model.bin", "tokenizer.json", "config.json", "vocabulary.json"])
def test_a_folder_with_a_file_missing_is_named_with_the_file(tmp_path: Path, missing: str) -> None:
    shutil.copytree(PACKAGED["micro"], tmp_path / "mine")
    (tmp_path / "mine" / missing).unlink()
    with pytest.raises(ModelNotFoundError, match="model-folder-incomplete") as raised:
        find(str(tmp_path / "mine"))
    assert Path(str(raised.value.details["file"])).stem == Path(missing).stem


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ModelNotFoundError, match="model-folder-incomplete"):
        find(str(tmp_path / "nowhere"))


@pytest.mark.parametrize("model", ["enormous", "", "a/b/c", "what is this?"])
def test_a_name_that_no_hub_could_know_is_answered_with_those_we_know(model: str) -> None:
    with pytest.raises(ModelNotFoundError, match="model-unknown") as raised:
        find(model)
    assert "micro, tiny" in str(raised.value.details["known"])


def test_a_model_that_is_not_here_names_what_to_do() -> None:
    assert not is_here("small")
    with pytest.raises(ModelNotFoundError, match="model-not-found"):
        find("small")


def test_the_size_of_a_download_is_known_before_anybody_is_asked() -> None:
    assert size_of("small") == 486_000_000
    assert size_of("someone/else") is None
    assert set(MEGABYTES) == set(HUB_IDS)


def test_what_is_here_is_not_fetched() -> None:
    assert download("micro") == PACKAGED["micro"]


def test_what_no_hub_has_cannot_be_mended_by_a_download(tmp_path: Path) -> None:
    shutil.copytree(PACKAGED["micro"], tmp_path / "mine")
    (tmp_path / "mine" / "model.bin").write_bytes(bytes(1000))
    with pytest.raises(ModelNotFoundError, match="model-broken-folder"):
        download(str(tmp_path / "mine"))


def test_a_download_tells_its_progress_and_is_found_without_the_network(machine: Machine) -> None:
    before, fetched, found = machine.attempt("find small", "download small", "find small")
    assert before["message"] == "model-not-found"
    assert fetched["told"][-1] == [1007, 1007]
    assert all(done <= total for done, total in fetched["told"])
    assert found["folder"] == fetched["folder"]
    assert sorted(file for file, _ in machine.fetched(HUB_IDS["small"])) == [
        "config.json",
        "model.bin",
        "tokenizer.json",
        "vocabulary.json",
    ]
    asked = len(machine.hub.asked)
    machine.offline = True
    assert machine.attempt("find small")[0]["folder"] == fetched["folder"]
    assert len(machine.hub.asked) == asked


def test_looking_for_a_model_asks_the_hub_nothing(machine: Machine) -> None:
    machine.attempt("find small", "find someone/whole")
    assert machine.hub.asked == []


def test_a_lost_connection_is_taken_up_where_it_broke_off(machine: Machine) -> None:
    (fetched,) = machine.attempt("download someone/flaky")
    assert Path(fetched["folder"], "model.bin").stat().st_size == 25_000_000
    assert [wanted for file, wanted in machine.fetched("someone/flaky") if file == "model.bin"] == [
        None,
        "bytes=10485760-",
    ]


def test_a_download_that_broke_off_goes_on_with_what_is_missing(machine: Machine) -> None:
    broken, found, again = machine.attempt("download someone/lost", "find someone/lost", "download someone/lost")
    assert (broken["error"], broken["message"]) == ("DownloadError", "model-download-broken-off")
    assert found["message"] == "model-not-found", "half a model is none"
    assert Path(again["folder"], "model.bin").stat().st_size == 1000
    fetched = [file for file, _ in machine.fetched("someone/lost")]
    assert sorted(fetched) == ["config.json", "model.bin", "model.bin", "tokenizer.json", "vocabulary.json"]


def test_a_damaged_model_is_fetched_again_and_a_whole_one_is_not(machine: Machine) -> None:
    *_, whole = machine.attempt("download someone/micro", "download someone/micro")
    assert len(machine.fetched("someone/micro")) == 5
    _, mended = machine.attempt("damage someone/micro", "download someone/micro")
    assert whole["folder"] == mended["folder"]
    assert (Path(mended["folder"]) / "model.bin").stat().st_size == len(micro_files()["model.bin"])


def test_the_hub_refuses(machine: Machine) -> None:
    gated, down, unknown, data = machine.attempt(
        "download someone/gated", "download someone/down", "download someone/unknown", "download someone/data"
    )
    assert (gated["message"], gated["details"]["status"]) == ("model-download-refused", 403)
    assert (down["message"], down["details"]["status"]) == ("model-download-refused", 500)
    assert unknown["message"] == "model-download-unknown"
    assert data["message"] == "model-download-no-whisper"


def test_without_a_network_the_hub_cannot_be_reached(machine: Machine) -> None:
    machine.hub.address = "http://127.0.0.1:9"
    assert machine.attempt("download small")[0]["message"] == "model-download-unreachable"


def test_nothing_is_fetched_where_fetching_is_switched_off() -> None:
    """The tests themselves run so."""
    with pytest.raises(DownloadError, match="model-download-unreachable"):
        download("small")
