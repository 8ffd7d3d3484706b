"""Our own data files: plain YAML as the dataclasses that their fields declare.

For files that we ship and test; what a person writes goes through :mod:`content.schema`, which explains mistakes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any, get_args, get_origin, get_type_hints


def read_yaml(path: Path) -> Any:
    """Read a file into lists, mappings and strings."""
    import yaml

    # The base loader leaves every scalar a string, so that a bare `no` is the Portuguese word; the types do the rest.
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 (builds strings only)


def made(kind: Any, value: Any) -> Any:
    """Give strings, lists and mappings as a field's declared type; a lone string is a dataclass's first field."""
    if is_dataclass(kind):
        make: Any = kind
        hints = get_type_hints(kind)
        return (
            make(value) if isinstance(value, str) else make(**{name: made(hints[name], value[name]) for name in value})
        )
    if get_origin(kind) in {tuple, frozenset}:
        return get_origin(kind)(made(get_args(kind)[0], item) for item in value)
    if get_origin(kind) is Mapping:
        return {name: made(get_args(kind)[1], item) for name, item in value.items()}
    if kind is bool:
        return value == "true"
    return kind(value) if kind in {int, float} else value
