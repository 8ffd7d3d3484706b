"""The flags of an answer, each with its reason: what the gates, the subject and the contradictions show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from audio.transcript import Transcript
from content.bank import Question
from interviewer.assessing.gates import Gates
from interviewer.assessing.spans import span
from interviewer.assessing.subject import Subjects
from interviewer.assessment import Flag, Match, Span
from interviewer.localization import Words


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of an answer when it is suspected.

    about: share of it that is the question's words. expected: weighted mean of the points' probabilities, 0 to 1.
    contrary: evidence of the points whose contrary it states, and their share among all that it touches.
    """

    question: Question
    transcript: Transcript
    about: float
    expected: float
    contrary: tuple[Span, ...]
    contrary_share: float
    wrong: tuple[Match, ...]


@dataclass(frozen=True, slots=True)
class SuspicionOptions:
    """When a suspicion is voiced (ours).

    little, much: expected coverage under which an answer may be about something else, or answer another question.
    contrary: share of contradicted points from which an answer counts as negated.
    """

    little: float = 0.3
    much: float = 0.6
    contrary: float = 0.5


class Suspicions:
    """Suspect answers."""

    def __init__(self, gates: Gates, subjects: Subjects, words: Words, options: SuspicionOptions | None = None) -> None:
        self.gates = gates
        self.subjects = subjects
        self.words = words
        self.options = options or SuspicionOptions()

    def flags(self, known: Circumstances) -> tuple[Flag, ...]:
        """Give the flags; an answer that says nothing has only that one."""
        certain = self._nothing_said(known)
        return (certain,) if certain else tuple(self._suspected(known))

    def _nothing_said(self, known: Circumstances) -> Flag | None:
        text, prompt = known.transcript.text, known.question.prompt
        if self.gates.is_empty(text):
            return Flag("empty", self.words("flag-empty"))
        if self.gates.passes_on(text, prompt):
            return Flag("dont_know", self.words("flag-dont-know"))
        if self.gates.reads_back(text, prompt):
            return Flag("echo", self.words("flag-echo"))
        return None

    def _suspected(self, known: Circumstances) -> Iterator[Flag]:
        text = known.transcript.text
        if self.gates.is_too_short(text):
            yield Flag("too_short", self.words("flag-too-short", words=len(text.split())))
        if self.gates.is_salad(text, known.about):
            yield Flag("keyword_salad", self.words("flag-keyword-salad"))
        if self.gates.repeats(text):
            yield Flag("repeated", self.words("flag-repeated"))
        yield from self._elsewhere(known)
        if self._is_contrary(known):
            yield Flag("negated", self.words("flag-negated"), known.contrary[0])
        for match in known.wrong:
            yield Flag("wrong_claim", self.words("flag-wrong-claim", claim=match.text), match.evidence)
        yield from self._swearing(known.transcript)

    def _is_contrary(self, known: Circumstances) -> bool:
        """Tell whether the answer as a whole says the contrary; of derived points one alone proves little."""
        fewest = 2 if known.question.derived else 1
        return len(known.contrary) >= fewest and known.contrary_share >= self.options.contrary

    def _elsewhere(self, known: Circumstances) -> Iterator[Flag]:
        items = self.subjects.reading.items(known.transcript.text)
        other = self.subjects.answered(known.question, items) if known.expected < self.options.much else None
        if other:
            asked = other.short_prompt or other.prompt
            yield Flag("other_question", self.words("flag-other-question", question=asked))
        elif known.expected < self.options.little and self.subjects.is_off_topic(known.question, items):
            yield Flag("off_topic", self.words("flag-off-topic"))

    def _swearing(self, transcript: Transcript) -> Iterator[Flag]:
        places: Sequence[int] = self.gates.swear_words(transcript.text)
        if places:
            yield Flag("profanity", self.words("flag-profanity"), span(transcript, places[0], places[0] + 1))
