"""Who may know whom, and what importing costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGES = ("audio", "content", "interviewer")
FORBIDDEN = {"audio": {"content", "interviewer"}, "content": {"audio", "interviewer"}, "interviewer": set()}
HEAVY = {
    "av",
    "ctranslate2",
    "faster_whisper",
    "fsrs",
    "huggingface_hub",
    "jinja2",
    "numpy",
    "prompt_toolkit",
    "pydantic",
    "pyttsx3",
    "rich",
    "scipy",
    "sklearn",
    "sounddevice",
    "soundfile",
    "sqlite3",
    "starlette",
    "tomlkit",
    "uvicorn",
    "yaml",
}

# Inside `interviewer`, from the bottom up: a module imports from its own layer and from those below it.
LAYERS = (
    ("errors", "localization", "scale", "settings", "settings_change"),
    ("assessment", "session"),
    (
        "assessing",
        "codec",
        "correction",
        "documents",
        "memory",
        "schedule",
        "selection",
        "self_rating",
        "upcoming",
        "reporting",
        "reassessing",
        "report",
        "reporters",
        "typed_answers",
    ),
    ("asking", "background", "candidate", "clocks", "collaborators", "controls", "editing", "modes", "terminal"),
    (
        "library",
        "waveforms",
        "asked",
        "embedding",
        "interview",
        "listening",
        "speaking",
        "practice",
        "resuming",
        "screen",
        "typed",
    ),
    ("index", "erasing"),
    ("web",),
    ("attended_candidate", "attending", "live_page", "live_screen", "checkup", "checks", "first_run"),
    ("equipment",),
    ("wiring",),
    ("staging",),
    ("commandline", "commands"),
    ("cli", "__main__"),
)


def imports(path: Path) -> Iterator[str]:
    """Give the full names of the modules that a file imports at any place."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("package", PACKAGES)
def test_sound_and_questions_know_neither_each_other_nor_the_interviewer(package: str) -> None:
    for path in (ROOT / package).rglob("*.py"):
        known = {name.split(".")[0] for name in imports(path)}
        assert not known & FORBIDDEN[package], path


def layer(module: str) -> int:
    return next(level for level, modules in enumerate(LAYERS) if module in modules)


def test_inside_the_interviewer_nothing_points_back() -> None:
    folder = ROOT / "interviewer"
    for path in folder.rglob("*.py"):
        relative = path.relative_to(folder).with_suffix("").parts
        if relative[0] == "__init__":
            continue
        for name in imports(path):
            parts = name.split(".")
            if parts[0] == "interviewer" and len(parts) > 1 and any(parts[1] in modules for modules in LAYERS):
                assert layer(parts[1]) <= layer(relative[0]), f"{path} imports {name}"


def test_every_module_of_the_interviewer_has_its_layer() -> None:
    modules = {path.stem if path.is_file() else path.name for path in (ROOT / "interviewer").iterdir()}
    modules -= {"__init__", "__pycache__", "locales", "templates", "demonstration", "py"}
    assert modules == {module for modules_of_layer in LAYERS for module in modules_of_layer}


def test_no_two_modules_import_each_other() -> None:
    graph: dict[str, set[str]] = {}
    for package in PACKAGES:
        for path in (ROOT / package).rglob("*.py"):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
            graph[name] = set(imports(path))
    for module, imported in graph.items():
        for other in imported & graph.keys() - {module}:
            assert module not in graph[other], f"{module} and {other} import each other"


def loaded_by(statement: str) -> set[str]:
    script = f"import sys\n{statement}\nprint('\\n'.join(sys.modules))"
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, cwd=ROOT)
    return {name.split(".")[0] for name in printed.stdout.split()}


def test_importing_the_packages_loads_nothing_heavy() -> None:
    assert not loaded_by("import audio, content, interviewer") & HEAVY


def test_asking_for_help_loads_nothing_heavy() -> None:
    assert not loaded_by("from interviewer.cli import run; assert run(['--help']) == 0") & HEAVY
