"""The pages that change something: correcting a transcript, erasing a session. Each asks once, and checks the token."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from interviewer.correction import LONGEST, reassessed
from interviewer.localization import words_in
from interviewer.web.desk import Change, Desk
from interviewer.web.reading import answer_of
from interviewer.web.rendering import page
from interviewer.web.safety import form
from interviewer.web.setting import session_address

SEE_OTHER = 303


@dataclass(frozen=True, slots=True)
class Writing:
    """Endpoints; each shows a form, or does what the form says."""

    desk: Desk

    def correction(self, request: Request) -> Response:
        """Show an answer's transcript for correction."""
        return self._correction_form(request.path_params["id"], answer_of(request.path_params["answer"]))

    async def correct(self, request: Request) -> Response:
        """Take the corrected transcript and assess the answer again."""
        answer = answer_of(request.path_params["answer"])
        fields = await form(request, self.desk.token)
        return await run_in_threadpool(self._correct, request.path_params["id"], answer, fields.get("text", ""))

    def deletion(self, request: Request) -> Response:
        """Ask whether a session is to be erased."""
        folder = self.desk.folder(request.path_params["id"])
        recordings = sum(path.suffix in {".flac", ".wav"} for path in folder.path.iterdir())
        return page(self.desk, "deletion_page.html", summary=folder.summary(), recordings=recordings)

    async def delete(self, request: Request) -> Response:
        """Erase a session with its recordings."""
        await form(request, self.desk.token)
        return await run_in_threadpool(self._delete, request.path_params["id"])

    def _correct(self, id: str, answer: tuple[int, int], text: str) -> Response:
        if len(text) > LONGEST:
            return self._correction_form(id, answer, text, problem=self.desk.words("correction-too-long", most=LONGEST))
        folder = self.desk.folder(id)
        session = folder.load()
        before = self.desk.turn(session, *answer)
        session = reassessed(session, *answer, text, self.desk.assess_for(session))
        after = self.desk.turn(session, *answer)
        if after == before:
            return RedirectResponse(session_address(id, *answer), status_code=SEE_OTHER)
        self.desk.keep(folder, session)
        self.desk.changes[id, *answer] = Change(before.assessment.score, after.assessment.score)
        return RedirectResponse(f"{session_address(id, *answer)}-changed", status_code=SEE_OTHER)

    def _correction_form(
        self, id: str, answer: tuple[int, int], text: str | None = None, problem: str | None = None
    ) -> Response:
        session = self.desk.folder(id).load()
        turn = self.desk.turn(session, *answer)
        return page(
            self.desk,
            "correction_page.html",
            status=413 if problem else 200,
            session=session,
            turn=turn,
            text=turn.answer.transcript.text if text is None else text,
            problem=problem,
            words=words_in(session.language),
        )

    def _delete(self, id: str) -> Response:
        self.desk.library.delete(id)
        with self.desk.index():  # which forgets what was said in it
            self.desk.erased.append(id)
        return RedirectResponse("/", status_code=SEE_OTHER)
