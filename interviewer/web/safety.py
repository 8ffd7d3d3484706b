"""What keeps the pages for the candidate alone: who may ask, from where, and what a page may load."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hmac import compare_digest
from urllib.parse import parse_qsl

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from interviewer.localization import Words

LARGEST_FORM = 400_000
"""Bytes of a form: a corrected transcript of an hour, and to spare."""

TOKEN = "token"  # noqa: S105  the field's name

READING = frozenset({"GET", "HEAD"})

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; media-src 'self'; "
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    # "no-referrer" would take the origin off our own forms as well.
    "Referrer-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""On every answer: nothing from elsewhere, no script or style inside a page, no copy in a cache."""


class Gate:
    """Let through only what this machine's browser asks of this address, and what our own pages send.

    hosts: the names and ports under which we are reached. A page of another site that resolves its own name to this
    machine (DNS rebinding) sends another Host; a form of another site sends another Origin.
    """

    def __init__(self, application: ASGIApp, *, hosts: Iterable[str], words: Words) -> None:
        self.application = application
        self.hosts = frozenset(hosts)
        self.words = words

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse."""
        if scope["type"] == "http":
            refusal = self._refusal(scope["method"], Headers(scope=scope))
            answer = PlainTextResponse(refusal, status_code=403) if refusal else self.application
            await answer(scope, receive, _with_headers(send))
        elif scope["type"] == "lifespan":
            await self.application(scope, receive, send)

    def _refusal(self, method: str, headers: Headers) -> str | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self.hosts:
            return self.words("review-refused-host")
        origin = headers.get("origin")
        if method not in READING and origin not in {f"http://{host}" for host in self.hosts}:
            return self.words("review-refused-origin")
        return None


def _with_headers(send: Send) -> Send:
    async def send_safely(message: Message) -> None:
        if message["type"] == "http.response.start":
            MutableHeaders(scope=message).update(HEADERS)
        await send(message)

    return send_safely


async def form(request: Request, token: str) -> Mapping[str, str]:
    """Give the fields of a form of ours. Raises HTTPException for one without our token, or a huge one."""
    body = b""
    async for piece in request.stream():
        body += piece
        if len(body) > LARGEST_FORM:
            raise HTTPException(413)
    fields = dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True))
    if not compare_digest(fields.get(TOKEN, "").encode(), token.encode()):
        raise HTTPException(403)
    return fields
