"""The review pages as one application: which address shows what."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import FileResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from interviewer.errors import InterviewerError
from interviewer.library import QUESTIONS
from interviewer.reporters import html
from interviewer.web.desk import Desk
from interviewer.web.reading import Reading
from interviewer.web.rendering import problem_page
from interviewer.web.safety import Gate
from interviewer.web.setting import TEMPLATES
from interviewer.web.writing import Writing

STATIC = TEMPLATES.parent / "static"

FILES = {
    "report.css": (html.TEMPLATES / "report.css", "text/css"),
    "report.js": (html.TEMPLATES / "report.js", "text/javascript"),
    "review.css": (STATIC / "review.css", "text/css"),
    "review.js": (STATIC / "review.js", "text/javascript"),
    "icon.svg": (STATIC / "icon.svg", "image/svg+xml"),
}
"""Everything that a page loads besides recordings."""

UNKNOWN = {"session-unknown", "answer-unknown"}

REFUSALS = {403: "review-refused-form", 413: "review-too-large"}

Handler = Callable[[Request, Exception], Response]


def application(desk: Desk, hosts: Iterable[str]) -> ASGIApp:
    """Give the application. hosts: the names and ports under which it is reached."""
    return Gate(Starlette(routes=_routes(desk), exception_handlers=_handlers(desk)), hosts=hosts, words=desk.words)


def _routes(desk: Desk) -> list[Route]:
    reading, writing = Reading(desk), Writing(desk)
    session = "/sessions/{id}/"
    return [
        Route("/", reading.sessions),
        Route("/progress", reading.progress),
        Route("/progress/question", reading.question),
        Route("/search", reading.search),
        Route("/compare", reading.comparison),
        Route("/next", reading.due),
        Route("/static/{name}", _static),
        Route(session, reading.session),
        Route(f"{session}delete", writing.deletion, methods=["GET"]),
        Route(f"{session}delete", writing.delete, methods=["POST"]),
        Route(f"{session}answers/{{answer}}/correct", writing.correction, methods=["GET"]),
        Route(f"{session}answers/{{answer}}/correct", writing.correct, methods=["POST"]),
        Route(f"{session}{QUESTIONS}/{{name}}", reading.asked),
        Route(f"{session}{{name}}", reading.recording),
    ]


def _static(request: Request) -> Response:
    if request.path_params["name"] not in FILES:
        raise HTTPException(404)
    path, kind = FILES[request.path_params["name"]]
    return FileResponse(path, media_type=kind)


def _handlers(desk: Desk) -> dict[type[Exception], Handler]:
    def answer(request: Request, problem: Exception) -> Response:
        if isinstance(problem, HTTPException):
            message = REFUSALS.get(problem.status_code, "review-not-found")
            return problem_page(desk, desk.words(message), status=problem.status_code)
        return _known_problem(desk, request, problem)

    return {InterviewerError: answer, HTTPException: answer}


def _known_problem(desk: Desk, request: Request, problem: Exception) -> Response:
    """Say what is wrong with a session; one that is there and cannot be read may be erased."""
    if not isinstance(problem, InterviewerError):
        raise problem
    is_unknown = problem.message in UNKNOWN
    return problem_page(
        desk,
        desk.words(problem.message, **problem.details),
        status=404 if is_unknown else 500,
        session_id=None if is_unknown else request.path_params.get("id"),
    )
