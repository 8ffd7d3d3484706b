"""`interviewer review`: on this machine only, at an address that it prints."""

from __future__ import annotations

import signal
import socket
from contextlib import closing
from pathlib import Path

import httpx2
import pytest

from interviewer.cli import run
from interviewer.errors import InterviewerError
from interviewer.library import Library
from interviewer.web.server import address, hosts, listening
from tests import samples
from tests.reviewing import reviewing


def test_it_prints_its_address_serves_there_and_ends_with_ctrl_c(home: Path) -> None:
    Library(home).create(samples.portuguese())
    with reviewing("--lang", "pt") as (program, place):
        answer = httpx2.get(place, trust_env=False)
        assert "Suas sessões" in answer.text
        assert "server" not in answer.headers
        program.send_signal(signal.SIGINT)
        assert program.wait(20) == 130
        assert program.stderr is not None
        assert "Traceback" not in program.stderr.read()


def test_nothing_of_a_request_is_logged(home: Path) -> None:
    Library(home).create(samples.english())
    with reviewing() as (program, place):
        httpx2.get(f"{place}search?q=xylophone", trust_env=False)
        program.send_signal(signal.SIGINT)
        out, err = program.communicate(timeout=20)
        assert "xylophone" not in out + err


def test_only_this_machine_is_heard() -> None:
    with listening(0) as bound:
        assert bound.getsockname()[0] == "127.0.0.1"
        port = bound.getsockname()[1]
        assert hosts(bound) == {f"127.0.0.1:{port}", f"localhost:{port}"}
        assert address(bound) == f"http://127.0.0.1:{port}/"


def test_a_taken_port_is_one_clear_line(capsys: pytest.CaptureFixture[str]) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as other:
        port = str(other.getsockname()[1])
        assert run(["review", "--no-browser", "--port", port]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert port in lines[0]
    assert "--port" in lines[0]


def test_without_a_port_a_free_one_is_found() -> None:
    with listening(None) as first, listening(None) as second:
        assert first.getsockname()[1] != second.getsockname()[1]


def test_a_port_that_was_asked_for_is_not_exchanged() -> None:
    with listening(0) as first, pytest.raises(InterviewerError) as caught:
        listening(first.getsockname()[1])
    assert caught.value.message == "port-taken"


@pytest.mark.parametrize("port", ["-1", "65536", "x", "80.5"])
def test_a_port_that_is_none_is_wrong_usage(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review", "--port", port]) == 2
    assert "--port" in capsys.readouterr().err
