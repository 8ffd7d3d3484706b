"""A hub of speech models on the loopback interface: what huggingface_hub asks of the real one."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha1
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

COMMIT = "c0ffee" + "0" * 34


@dataclass
class Repository:
    """What the hub has under one id.

    status: answered to every question about it. breaks: for each time that `model.bin` is fetched, the byte after
    which the connection is lost. hidden: a proxy says that what came until then was all.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    status: int = 200
    breaks: list[int] = field(default_factory=list)
    hidden: bool = False


@dataclass
class FakeHub:
    """Serve `repositories`. asked: (method, path, Range) of every request, in order."""

    repositories: Mapping[str, Repository]
    asked: list[tuple[str, str, str | None]] = field(default_factory=list)
    address: str = ""

    @contextmanager
    def serving(self) -> Iterator[FakeHub]:
        server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"hub": self}))
        self.address = f"http://127.0.0.1:{server.server_port}"
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            thread.join()
            server.server_close()


class _Handler(BaseHTTPRequestHandler):
    hub: FakeHub
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        self._answer(with_body=False)

    def log_message(self, format: str, *arguments: object) -> None:
        """Keep the tests' output clean."""

    def _answer(self, *, with_body: bool) -> None:
        self.hub.asked.append((self.command, self.path, self.headers["Range"]))
        found = re.match(r"(?:/api/models)?/([^/]+/[^/?]+)/(revision|tree|resolve)/[^/?]+/?([^?]*)", self.path)
        repository = self.hub.repositories.get(found[1]) if found else None
        if not found or repository is None or repository.status != 200:
            status = repository.status if repository else 404
            self._send(status, b"{}", {"X-Error-Code": "RepoNotFound"} if status == 404 else {})
        elif found[2] == "resolve":
            self._send_file(repository, found[3], with_body=with_body)
        else:
            self._send(200, json.dumps(_listing(found[1], repository, found[2])).encode())

    def _send_file(self, repository: Repository, name: str, *, with_body: bool) -> None:
        content = repository.files[name]
        headers = {"ETag": f'"{_digest(content)}"', "X-Repo-Commit": COMMIT}
        if not with_body:
            self._send(200, b"", {**headers, "Content-Length": str(len(content))})
            return
        start = int(re.findall(r"\d+", self.headers["Range"])[0]) if self.headers["Range"] else 0
        breaks = repository.breaks.pop(0) if name == "model.bin" and repository.breaks else len(content)
        body = content[start : max(start, breaks)]
        headers |= {"Content-Length": str(len(body) if repository.hidden else len(content) - start)}
        if start:
            headers["Content-Range"] = f"bytes {start}-{len(content) - 1}/{len(content)}"
        self._send(206 if start else 200, body, headers)
        self.close_connection = breaks < len(content)

    def _send(self, status: int, body: bytes, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **(headers or {})}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)


def _listing(name: str, repository: Repository, kind: str) -> Any:
    if kind == "revision":
        return {"id": name, "sha": COMMIT, "siblings": [{"rfilename": file} for file in repository.files]}
    return [
        {"type": "file", "path": file, "size": len(content), "oid": _digest(content)}
        for file, content in repository.files.items()
    ]


def _digest(content: bytes) -> str:
    return sha1(content, usedforsecurity=False).hexdigest()
