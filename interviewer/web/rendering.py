"""A page as an answer of the server."""

from __future__ import annotations

from starlette.responses import HTMLResponse

from interviewer.web.desk import Desk
from interviewer.web.setting import environment, shown


def page(desk: Desk, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """Fill `template` with `values`."""
    shared = {
        "token": desk.token,
        "has_schedule": desk.due is not None,
        "home": str(desk.library.home),
        "measures": shown(desk.without),
    }
    text = environment(desk.words).get_template(template).render(**shared, **values)
    return HTMLResponse(text, status_code=status)


def problem_page(desk: Desk, message: str, *, status: int, session_id: str | None = None) -> HTMLResponse:
    """Say in one line what is wrong. session_id: of a session that is there but cannot be read."""
    return page(desk, "problem_page.html", status=status, message=message, session_id=session_id)
