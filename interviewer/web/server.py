"""The server: bound to this machine alone, found by its address, ended by Ctrl-C."""

from __future__ import annotations

import errno
import os
import socket
import threading
import webbrowser

from starlette.types import ASGIApp

from interviewer.errors import InterviewerError

ADDRESS = "127.0.0.1"
PORT = 8137
"""Where the pages are unless told otherwise, or where it is taken (ours)."""


def listening(port: int | None) -> socket.socket:
    """Give a socket on which this machine alone is heard: on `port`, else on PORT, else on any that is free.

    Raises InterviewerError "port-taken" or "port-not-allowed" for the `port` that was asked for.
    """
    if port is not None:
        return _bound(port)
    try:
        return _bound(PORT)
    except InterviewerError:
        return _bound(0)


def hosts(bound: socket.socket) -> frozenset[str]:
    """Give the names under which a browser on this machine reaches the socket."""
    port = bound.getsockname()[1]
    names = (ADDRESS, "localhost")
    return frozenset(f"{name}:{port}" for name in names) | (frozenset(names) if port == 80 else frozenset())


def address(bound: socket.socket) -> str:
    """Give the address to open."""
    return f"http://{ADDRESS}:{bound.getsockname()[1]}/"


def serve(application: ASGIApp, bound: socket.socket) -> None:
    """Answer until Ctrl-C; nothing of what is asked is written to a log."""
    from uvicorn import Config, Server

    config = Config(
        application,
        log_level="warning",
        access_log=False,
        lifespan="off",
        server_header=False,
        ws="none",
        timeout_graceful_shutdown=2,
    )
    Server(config).run(sockets=[bound])


def open_browser(address: str) -> None:
    """Open the candidate's browser there; a browser in the terminal would otherwise keep the server waiting."""
    threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _bound(port: int) -> socket.socket:
    bound = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # Elsewhere this means that an ended server's port may be used at once; on Windows, that two share one.
        if os.name == "posix":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((ADDRESS, port))
        # From here on a browser that comes early is kept waiting, not turned away.
        bound.listen(128)
    except OSError as problem:
        bound.close()
        message = "port-not-allowed" if problem.errno == errno.EACCES else "port-taken"
        raise InterviewerError(message, port=str(port)) from problem
    return bound
