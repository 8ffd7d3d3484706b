"""`interviewer report`: a session's report in any of its forms."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import click

from interviewer.commandline import Command, words
from interviewer.embedding import embedded
from interviewer.errors import InterviewerError
from interviewer.library import SessionFolder
from interviewer.report import Report
from interviewer.reporters import FORMATS, html, render, srt, vtt
from interviewer.reporters.subtitles import tracks
from interviewer.wiring import library, report_of

PAGE = "html"
PAGE_WITH_AUDIO = "report-with-audio.html"
SUBTITLES = {"srt": srt.render_answer, "vtt": vtt.render_answer}
SUFFIXES = {form: f".{form}" for form in FORMATS} | {"transcript": ".txt"}


@dataclass(frozen=True, slots=True)
class Request:
    """What was asked for.

    output: a file or a folder; None: the page goes into the session's folder, everything else to stdout.
    """

    form: str
    output: Path | None
    embeds_audio: bool
    opens: bool


@click.command(cls=Command, help=words("command-report"))
@click.argument("id", default="last", metavar=words("metavar-session"))
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), help=words("option-format"))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), metavar=words("metavar-output"), help=words("option-output")
)
@click.option("--embed-audio", "embeds_audio", is_flag=True, help=words("option-embed-audio"))
@click.option("--open", "opens", is_flag=True, help=words("option-open"))
def command(id: str, form: str | None, output: Path | None, *, embeds_audio: bool, opens: bool) -> None:
    """Write the report: the page into the session's folder, other forms to stdout, unless told otherwise."""
    request = Request(form or _form_of(output), output, embeds_audio, opens)
    _check(request)
    folder = library().open(id)
    for path, text in _documents(folder, request):
        if path is None:
            click.echo(text, nl=False)
            continue
        _write(path, text)
        click.echo(_written(path, request))
        if opens:
            _open(path)


def _form_of(output: Path | None) -> str:
    suffix = output.suffix.removeprefix(".") if output else PAGE
    return suffix if suffix in FORMATS else PAGE


def _check(request: Request) -> None:
    if request.embeds_audio and request.form != PAGE:
        raise click.UsageError(words("report-embeds-only-in-page"))
    if request.opens and request.form != PAGE and request.output is None:
        raise click.UsageError(words("report-opens-only-files"))


def _documents(folder: SessionFolder, request: Request) -> Iterator[tuple[Path | None, str]]:
    """Give each file to write and what is in it; None stands for stdout."""
    report = report_of(folder, folder.load())
    if request.form == PAGE:
        yield _page(report, folder, request)
    elif request.form in SUBTITLES and request.output and request.output.is_dir():
        yield from _subtitles(report, request.form, request.output)
    else:
        yield _target(folder, request), render(report, request.form)


def _page(report: Report, folder: SessionFolder, request: Request) -> tuple[Path, str]:
    path = _target(folder, request) or (folder.path / PAGE_WITH_AUDIO if request.embeds_audio else folder.report_path)
    # A page in another folder still plays the recordings of the session.
    recordings = Path(os.path.relpath(folder.path, path.parent)).as_posix()
    names = [name for question in report.questions for name in (question.audio, question.asked) if name]
    return path, html.render(
        replace(report, recordings=recordings), embedded(names, folder.path) if request.embeds_audio else {}
    )


def _subtitles(report: Report, form: str, output: Path) -> Iterator[tuple[Path, str]]:
    """Give one file for each recording, under its name, so that players find them."""
    for track in tracks(report):
        if track.subtitles and track.question.values.recording:
            path = output / Path(track.question.values.recording).with_suffix(f".{form}")
            yield path, SUBTITLES[form](track.question)


def _target(folder: SessionFolder, request: Request) -> Path | None:
    if request.output and request.output.is_dir():
        return request.output / f"{folder.id}{SUFFIXES[request.form]}"
    return request.output


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except (FileNotFoundError, NotADirectoryError, IsADirectoryError) as error:
        raise InterviewerError("report-no-such-place", path=str(path)) from error


def _written(path: Path, request: Request) -> str:
    if not request.embeds_audio:
        return words("report-written", path=str(path))
    return words("report-written-with-audio", path=str(path), megabytes=round(path.stat().st_size / 1e6, 1))


def _open(path: Path) -> None:
    import webbrowser

    if not webbrowser.open(path.resolve().as_uri()):
        raise InterviewerError("report-no-browser", path=str(path))
