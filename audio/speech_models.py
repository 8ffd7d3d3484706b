"""Whisper models on this machine: found without asking anybody, fetched only when somebody says so."""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from audio.errors import DownloadError, ModelNotFoundError

PACKAGED = {"micro": Path(__file__).parent / "models" / "micro"}
"""The model that the package carries: for demo and tests, it does not understand people."""

HUB_IDS = {
    "tiny": "Systran/faster-whisper-tiny",
    "tiny.en": "Systran/faster-whisper-tiny.en",
    "base": "Systran/faster-whisper-base",
    "base.en": "Systran/faster-whisper-base.en",
    "small": "Systran/faster-whisper-small",
    "small.en": "Systran/faster-whisper-small.en",
    "medium": "Systran/faster-whisper-medium",
    "medium.en": "Systran/faster-whisper-medium.en",
    "large-v3": "Systran/faster-whisper-large-v3",
    "large-v3-turbo": "mobiuslabsgmbh/faster-whisper-large-v3-turbo",
}
"""The sizes by their names, where faster-whisper itself looks for them."""

MEGABYTES = {
    "tiny": 78,
    "tiny.en": 78,
    "base": 148,
    "base.en": 148,
    "small": 486,
    "small.en": 486,
    "medium": 1531,
    "medium.en": 1531,
    "large-v3": 3091,
    "large-v3-turbo": 1622,
}
"""What a download weighs (10^6 bytes), known before anybody is asked; the hub's own figures."""

FILES = ("config.json", "preprocessor_config.json", "model.bin", "tokenizer.json", "vocabulary.*")
NEEDED = ("config.json", "model.bin", "tokenizer.json", "vocabulary.*")
"""Without its tokenizer faster-whisper would ask the hub for another one."""

DISK_ERRORS = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EACCES, errno.EPERM, errno.EROFS)

Progress = Callable[[int, int], None]
"""Told the bytes that are there and the bytes in all, as far as that is known."""


def size_of(model: str) -> int | None:
    """Give the bytes that a download would fetch, None for a model that we do not know."""
    megabytes = MEGABYTES.get(model)
    return megabytes * 1_000_000 if megabytes else None


def name_of(model: str) -> str:
    """Give the name under which a model's transcripts are kept: no folder of this machine in it."""
    return Path(model).expanduser().name if _is_folder(model) else model


def find(model: str) -> Path:
    """Give the folder of a model: `micro`, a size, a hub id or a folder. Asks no network.

    Raises ModelNotFoundError.
    """
    if model in PACKAGED:
        return _complete(PACKAGED[model], model)
    if _is_folder(model):
        return _complete(Path(model).expanduser(), model)
    return _complete(_cached(model), model)


def is_here(model: str) -> bool:
    """Whether a model can be used without fetching it."""
    try:
        find(model)
    except ModelNotFoundError:
        return False
    return True


def is_intact(model: str) -> bool:
    """Whether a model is here and can be loaded, which takes a second or more: a copy may have been cut off."""
    if not is_here(model):
        return False
    import ctranslate2

    try:
        ctranslate2.models.Whisper(str(find(model)), device="cpu")
    except (RuntimeError, ValueError):
        return False
    return True


def broken(model: str) -> ModelNotFoundError:
    """Give the error for a model whose files make none: each kind is repaired in another way."""
    if model in PACKAGED:
        return ModelNotFoundError("model-broken-packaged", model=model)
    if _is_folder(model):
        return ModelNotFoundError("model-broken-folder", folder=model)
    return ModelNotFoundError("model-broken", model=model)


def download(model: str, progress: Progress = lambda _done, _total: None, *, endpoint: str | None = None) -> Path:
    """Fetch a model from the hub into its cache and give its folder; what is there is fetched again only if broken.

    endpoint: the hub's address, by default $HF_ENDPOINT or the public one.
    Raises DownloadError, ModelNotFoundError for a name that no hub could know.
    """
    if model in PACKAGED or _is_folder(model):
        return _intact(model)
    from huggingface_hub import snapshot_download
    from huggingface_hub.utils.logging import set_verbosity_error

    hub_id = _hub_id(model)
    set_verbosity_error()  # type: ignore[no-untyped-call]  # what goes wrong is said by our own errors
    with _reported(model):
        folder = snapshot_download(
            hub_id,
            allow_patterns=list(FILES),
            tqdm_class=_progress_bar(progress),
            endpoint=endpoint,
            force_download=is_here(model) and not is_intact(model),
        )
    missing = _missing(Path(folder))
    if missing:
        raise DownloadError("model-download-no-whisper", model=model, file=missing)
    return Path(folder)


def _intact(model: str) -> Path:
    folder = find(model)
    if not is_intact(model):
        raise broken(model)
    return folder


def _is_folder(model: str) -> bool:
    if not model or model in HUB_IDS:
        return False
    path = Path(model).expanduser()
    return path.is_dir() or path.is_absolute() or model.startswith((".", "~"))


def _hub_id(model: str) -> str:
    hub_id = HUB_IDS.get(model, model)
    if not re.fullmatch(r"[\w.-]+/[\w.-]+", hub_id):
        raise _unknown(model)
    return hub_id


def _unknown(model: str) -> ModelNotFoundError:
    return ModelNotFoundError("model-unknown", model=model, known=", ".join([*PACKAGED, *HUB_IDS]))


def _cached(model: str) -> Path:
    from huggingface_hub import snapshot_download
    from huggingface_hub.errors import LocalEntryNotFoundError

    hub_id = _hub_id(model)
    try:
        return Path(snapshot_download(hub_id, allow_patterns=list(FILES), local_files_only=True))
    except LocalEntryNotFoundError as error:
        raise ModelNotFoundError("model-not-found", model=model) from error


def _complete(folder: Path, model: str) -> Path:
    missing = _missing(folder)
    if not missing:
        return folder
    if _is_folder(model):
        raise ModelNotFoundError("model-folder-incomplete", folder=model, file=missing)
    raise broken(model)


def _missing(folder: Path) -> str | None:
    return next((pattern for pattern in NEEDED if not any(folder.glob(pattern))), None)


@contextmanager
def _reported(model: str) -> Iterator[None]:
    """Map what a download can raise. The hub's library has changed its HTTP library more than once, so by meaning."""
    from huggingface_hub import errors

    try:
        yield
    except errors.HFValidationError as error:
        raise _unknown(model) from error
    except (errors.RepositoryNotFoundError, errors.RevisionNotFoundError) as error:
        raise DownloadError("model-download-unknown", model=model) from error
    except (errors.HfHubHTTPError, errors.LocalEntryNotFoundError) as error:
        # What kept the hub from listing the files comes as the cause of not finding them here.
        answer = error if isinstance(error, errors.HfHubHTTPError) else error.__cause__
        if not isinstance(answer, errors.HfHubHTTPError):
            raise DownloadError("model-download-unreachable", model=model) from error
        raise DownloadError("model-download-refused", model=model, status=answer.response.status_code) from error
    except Exception as error:
        if isinstance(error, OSError) and error.errno in DISK_ERRORS:
            raise DownloadError("model-download-disk", model=model, reason=error.strerror or "") from error
        raise DownloadError("model-download-broken-off", model=model) from error


def _progress_bar(progress: Progress) -> type[Any]:
    """Give a progress bar that draws nothing and tells `progress` instead.

    The hub counts what arrives and what is written with a bar each, and the files with one more; the furthest of
    the first two is the news.
    """
    from tqdm.std import tqdm

    bars: list[tqdm] = []

    class Telling(tqdm):  # type: ignore[misc]  # tqdm carries no types
        def __init__(self, *arguments: Any, **options: Any) -> None:
            counts_bytes = options.get("unit") == "B"
            super().__init__(*arguments, **{**options, "disable": True})
            if counts_bytes:
                bars.append(self)

        def update(self, n: float | None = 1) -> None:
            with self.get_lock():
                self.n += n or 0
            if self in bars:
                progress(int(max(bar.n for bar in bars)), int(max(bar.total or 0 for bar in bars)))

    return Telling
