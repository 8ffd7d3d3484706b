"""Sessions made by hand: whatever a report, a file or a list must cope with, in both languages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from audio.endpointing import EndedBy
from audio.recording import Stretch
from audio.transcript import Transcript, Word
from content.bank import KeyPoint, Question, WrongClaim
from interviewer.assessment import (
    Advice,
    Assessment,
    Delivery,
    Filler,
    Flag,
    Match,
    Pause,
    Span,
    StarPart,
    Status,
    Structure,
)
from interviewer.session import Answer, FollowUp, Plan, Session, Turn

STARTED_AT = datetime(2026, 11, 20, 18, 42, 12, tzinfo=UTC)
HOSTILE = """<script>alert("x")</script> & '"><img src=x onerror=alert(1)>"""

DRIFT = Question(
    id="model-and-concept-drift",
    prompt="What is model drift, and how does it differ from concept drift?",
    category="basics",
    reference_answers=(
        (
            "Model drift means that a model gets worse because the data in production no longer looks like the data "
            "it was trained on. Concept drift is a special case: the relation between input and target changes."
        ),
        (
            "Over time the world moves on. If only the inputs move, we speak of data drift; if what the inputs mean "
            "for the outcome moves, it is concept drift. Either way you monitor, and you retrain."
        ),
    ),
    key_points=(
        KeyPoint("Performance drops because production data differs from training data.", weight=3),
        KeyPoint(
            "Concept drift: the relation between input and target itself changes.",
            weight=3,
            follow_up="And if the inputs look the same, but mean something else?",
        ),
        KeyPoint(
            "Models must be monitored and retrained.",
            weight=2,
            follow_up="What would you do once the model is in production?",
        ),
        KeyPoint("A concrete example.", weight=1, bonus=True, follow_up="Where have you seen it happen?"),
    ),
    wrong_claims=(
        WrongClaim(
            "Drift only happens when the code changes.",
            correction="Drift comes from the data or from the world; the code may be untouched.",
        ),
    ),
    follow_ups=("How would you tell drift from a broken data pipeline?",),
    hint="Think of what the model learnt from, and of what it sees now.",
    stands_out="An example with a date and a number, and how it was noticed.",
)

STORY = Question(
    id="incident-story",
    prompt="Tell me about a time when something broke in production.",
    category="behavioural",
    kind="behavioural",
    asks_for="story",
    difficulty="medium",
    reference_answers=("Last year our ranking model served stale features. I rolled it back and cut errors by 40 %.",),
    key_points=(
        KeyPoint("The situation is concrete.", weight=2),
        KeyPoint("What I did myself.", weight=3, follow_up="What was your own part in it?"),
        KeyPoint("A measured result.", weight=2, follow_up="How did you know that it worked?"),
    ),
    time_limit=180.0,
)


def words(text: str, *, start: float = 1.2, pace: float = 0.4, doubtful: tuple[int, ...] = ()) -> tuple[Word, ...]:
    """Give evenly spoken words, `pace` seconds each; those at `doubtful` are hardly recognised."""
    return tuple(
        Word(
            token,
            round(start + pace * index, 3),
            round(start + pace * (index + 0.9), 3),
            0.3 if index in doubtful else 0.95,
        )
        for index, token in enumerate(text.split())
    )


def span(said: tuple[Word, ...], first: int, last: int) -> Span:
    """Give the words from `first` up to, not including, `last`."""
    quote = " ".join(word.text for word in said[first:last])
    return Span(first, last, quote, said[first].start, said[last - 1].end)


def spoken_turn() -> Turn:
    """Give an answer with everything in it: fillers, pauses, doubtful words, all statuses, a wrong claim, advice."""
    said = words(
        "Um so model drift is when the data in production looks different from the data it was trained on, "
        "and like the scores go down. I think it only happens when the code changes, you know, "
        "so we watch the metrics and train again.",
        doubtful=(29, 30),
    )
    transcript = Transcript.of_words(said, language="en", model="micro")
    end = said[-1].end
    question = DRIFT
    delivery = Delivery(
        words=len(said),
        duration=end - 1.2,
        speaking=end - 1.2 - 1.9,
        response_latency=1.2,
        time_to_first_point=2.4,
        pauses=(Pause(8.8, 10.3), Pause(14.0, 14.4)),
        fillers=(
            Filler("Um", "word", 0, 1, said[0].start, said[0].end),
            Filler("like", "word", 20, 21, said[20].start, said[20].end),
            Filler("you know,", "word", 34, 36, said[34].start, said[35].end),
            Filler("", "sound", start=9.1, end=9.5),
        ),
        hedges=(Filler("I think", "word", 25, 27, said[25].start, said[26].end),),
    )
    return Turn(
        number=1,
        question=question,
        take=1,
        asked_at=STARTED_AT,
        answer=Answer(
            transcript,
            audio="01-model-and-concept-drift.1.flac",
            duration=end + 5.0,
            speech=(Stretch(1.2, 8.8), Stretch(10.3, 14.0), Stretch(14.4, end)),
            ended_by="silence",
        ),
        assessment=Assessment(
            matches=(
                Match(
                    0,
                    question.key_points[0].text,
                    3,
                    bonus=False,
                    status="covered",
                    similarity=0.8123,
                    evidence=span(said, 2, 19),
                ),
                Match(
                    1,
                    question.key_points[1].text,
                    3,
                    bonus=False,
                    status="unclear",
                    similarity=0.31,
                    evidence=span(said, 28, 32),
                ),
                Match(
                    2,
                    question.key_points[2].text,
                    2,
                    bonus=False,
                    status="partly",
                    similarity=0.47,
                    evidence=span(said, 37, 44),
                ),
                Match(3, question.key_points[3].text, 1, bonus=True, status="missed", similarity=0.05),
            ),
            delivery=delivery,
            wrong_claims=(
                Match(
                    0,
                    question.wrong_claims[0].claim,
                    1,
                    bonus=False,
                    status="covered",
                    similarity=0.9,
                    evidence=span(said, 27, 34),
                ),
            ),
            flags=(Flag("wrong_claim", "You said something that is not so.", span(said, 27, 34)),),
            basis="Key points matched by their words; written down by micro.",
            advice=(
                Advice("Say what changes in concept drift: the relation between input and target.", key_point=1),
                Advice("Drift does not need a change of code.", evidence=span(said, 27, 34)),
            ),
        ),
    )


def story_turn(number: int = 2) -> Turn:
    """Give a story with all parts, a number in its result, and nothing to complain about."""
    said = words(
        "Last spring our ranking model served stale features on a Monday morning. I had to get it back before noon. "
        "I rolled back the release and then I wrote a check for the age of every feature. "
        "In the end errors fell by forty percent and nobody was paged again.",
        start=2.0,
    )
    parts = (
        StarPart("situation", (span(said, 0, 12),), 12, 4.8),
        StarPart("task", (span(said, 12, 20),), 8, 3.2),
        StarPart("action", (span(said, 20, 37),), 17, 6.8),
        StarPart("result", (span(said, 37, 50),), 13, 5.2),
    )
    points = STORY.key_points
    end = said[-1].end
    return Turn(
        number=number,
        question=STORY,
        take=1,
        asked_at=STARTED_AT + timedelta(minutes=2),
        answer=Answer(
            Transcript.of_words(said, language="en", model="micro"),
            audio=f"{number:02}-incident-story.1.flac",
            duration=end + 7.0,
            speech=(Stretch(2.0, end),),
            ended_by="silence",
        ),
        assessment=Assessment(
            matches=(
                Match(0, points[0].text, 2, bonus=False, status="covered", similarity=0.7, evidence=span(said, 0, 12)),
                Match(
                    1, points[1].text, 3, bonus=False, status="covered", similarity=0.75, evidence=span(said, 20, 37)
                ),
                Match(
                    2, points[2].text, 2, bonus=False, status="covered", similarity=0.66, evidence=span(said, 40, 45)
                ),
            ),
            delivery=Delivery(len(said), end - 2.0, end - 2.0, 2.0, 0.0, pauses=()),
            structure=Structure(parts, result_number=span(said, 43, 45), first_person=0.8),
            basis="Key points matched by their words; written down by micro.",
            kind="behavioural",
            time_limit=180.0,
        ),
    )


def empty_turn(number: int = 3) -> Turn:
    """Give a turn in which nobody spoke."""
    return Turn(
        number=number,
        question=replace(DRIFT, id="silence", prompt="Why does monitoring matter?"),
        take=1,
        asked_at=STARTED_AT + timedelta(minutes=4),
        answer=Answer(Transcript(""), audio=f"{number:02}-silence.1.flac", duration=20.0, ended_by="no_speech"),
        assessment=Assessment(
            matches=tuple(
                Match(index, point.text, point.weight, bonus=point.bonus, status="missed", similarity=0.0)
                for index, point in enumerate(DRIFT.key_points)
            ),
            delivery=Delivery(0),
            flags=(Flag("empty", "Nothing was said."),),
            basis="Nothing was said.",
        ),
    )


def typed_turn(number: int = 1, text: str = "Drift means that production data differs from training data.") -> Turn:
    """Give a typed answer: no recording, no times, no pace."""
    count = len(text.split())
    points = DRIFT.key_points
    evidence = Span(0, count, text)
    return Turn(
        number=number,
        question=DRIFT,
        take=1,
        asked_at=STARTED_AT,
        answer=Answer(Transcript(text)),
        assessment=Assessment(
            matches=(
                Match(0, points[0].text, 3, bonus=False, status="covered", similarity=0.9, evidence=evidence),
                Match(1, points[1].text, 3, bonus=False, status="missed", similarity=0.1),
                Match(2, points[2].text, 2, bonus=False, status="missed", similarity=0.0),
                Match(3, points[3].text, 1, bonus=True, status="missed", similarity=0.0),
            ),
            delivery=Delivery(count),
            basis="Key points matched by their words.",
        ),
    )


def followed_turn(take: int = 2) -> Turn:
    """Give an answer with the hint and two follow-ups, of which one was answered; it was taken for a strong one."""
    first = words("Model drift is when the data in production looks different from the data it was trained on.")
    at = first[-1].end + 4.0
    second = words("In production I would watch the inputs and the scores, and train it again.", start=at + 2.5)
    said, end = (*first, *second), second[-1].end
    points = DRIFT.key_points
    return Turn(
        number=1,
        question=DRIFT,
        take=take,
        asked_at=STARTED_AT + timedelta(minutes=3),
        answer=Answer(
            Transcript.of_words(said, language="en", model="micro"),
            audio=f"01-model-and-concept-drift.{take}.flac",
            duration=end + 10.0,
            speech=(Stretch(1.2, first[-1].end), Stretch(second[0].start, end)),
            ended_by="silence",
            follow_ups=(
                FollowUp(points[2].follow_up, len(first), at, key_point=2, score_before=41.3),
                FollowUp(points[1].follow_up, len(said), end + 4.0, key_point=1, score_before=60.6),
            ),
        ),
        assessment=Assessment(
            matches=(
                Match(0, points[0].text, 3, bonus=False, status="covered", similarity=0.84, evidence=span(said, 0, 17)),
                Match(1, points[1].text, 3, bonus=False, status="missed", similarity=0.1),
                Match(
                    2, points[2].text, 2, bonus=False, status="covered", similarity=0.77, evidence=span(said, 17, 31)
                ),
                Match(3, points[3].text, 1, bonus=True, status="missed", similarity=0.02),
            ),
            delivery=Delivery(
                len(said), duration=end - 1.2 - 6.5, speaking=end - 1.2 - 6.5, response_latency=1.2, pauses=()
            ),
            basis="Key points matched by their words; written down by micro.",
            advice=(Advice("Say what changes in concept drift: the relation between input and target.", key_point=1),),
            time_limit=240.0,
        ),
        hinted=True,
        self_rating="strong",
    )


def practised() -> Session:
    """Give a session in which one question was answered twice, the second time with follow-ups."""
    return english(turns=(spoken_turn(), followed_turn(), story_turn()))


def ladder() -> Session:
    """Give a rehearsal of one story in 180, 60 and 30 seconds; it loses its second point, then its third."""
    whole = story_turn(1)
    steps: tuple[tuple[float, tuple[Status, ...], EndedBy], ...] = (
        (180.0, ("covered", "covered", "covered"), "silence"),
        (60.0, ("covered", "missed", "covered"), "key"),
        (30.0, ("covered", "covered", "missed"), "limit"),
    )
    turns = tuple(_step(whole, take, *step) for take, step in enumerate(steps, start=1))
    return english(mode="rehearse", turns=turns, plan=Plan((STORY.id,), ladder=(180.0, 60.0, 30.0)))


def _step(turn: Turn, take: int, limit: float, statuses: tuple[Status, ...], ended_by: EndedBy) -> Turn:
    found = turn.assessment
    matches = tuple(replace(match, status=status) for match, status in zip(found.matches, statuses, strict=True))
    audio = f"01-incident-story.{take}.flac"
    return replace(
        turn,
        take=take,
        question=replace(turn.question, time_limit=limit),
        answer=replace(turn.answer, audio=audio, ended_by=ended_by),
        assessment=replace(found, matches=matches, time_limit=limit),
    )


def english(**changes: object) -> Session:
    """Give an interview of three questions: a mixed answer, a story, silence."""
    session = Session(
        id="2026-11-20-184212",
        started_at=STARTED_AT,
        bank="mlops",
        language="en",
        mode="practice",
        model="micro",
        seed=7,
        turns=(spoken_turn(), story_turn(), empty_turn()),
    )
    return replace(session, **changes)  # type: ignore[arg-type]  # a sample takes whatever a session takes


def demonstration() -> Session:
    """Give a session held on recorded answers."""
    return english(demonstration=True)


def typed() -> Session:
    """Give a session whose only answer was typed."""
    return english(model="", turns=(typed_turn(),))


def hostile() -> Session:
    """Give a session in which every text tries to become markup."""
    turn = typed_turn(text=HOSTILE)
    points = tuple(replace(point, text=HOSTILE, follow_up=HOSTILE) for point in DRIFT.key_points)
    question = replace(DRIFT, prompt=HOSTILE, key_points=points, reference_answers=(HOSTILE,), stands_out=HOSTILE)
    matches = tuple(replace(match, text=HOSTILE) for match in turn.assessment.matches)
    assessment = replace(
        turn.assessment, matches=matches, basis=HOSTILE, advice=(Advice(HOSTILE),), flags=(Flag("off_topic", HOSTILE),)
    )
    return english(bank=HOSTILE, turns=(replace(turn, question=question, assessment=assessment),))


def long_winded(repeats: int = 400) -> Session:
    """Give a session with one answer of several thousand words."""
    return english(turns=(typed_turn(text=" ".join(["Drift means that data changes."] * repeats)),))


def portuguese() -> Session:
    """Give an interview in Portuguese, with a filler, a hedge and half of the points."""
    said = words("É, então, drift é quando os dados de produção mudam, tipo, em relação ao treino.")
    question = Question(
        id="model-and-concept-drift",
        prompt="O que é drift de modelo, e em que ele difere de drift de conceito?",
        reference_answers=("Drift é a queda de desempenho quando os dados de produção mudam em relação ao treino.",),
        key_points=(
            KeyPoint("O desempenho cai porque os dados de produção diferem dos de treino.", weight=3),
            KeyPoint("É preciso monitorar e treinar de novo.", weight=2, follow_up="E depois que o modelo está no ar?"),
        ),
    )
    end = said[-1].end
    turn = Turn(
        number=1,
        question=question,
        take=1,
        asked_at=STARTED_AT,
        answer=Answer(
            Transcript.of_words(said, language="pt-BR", model="micro"),
            audio="01-model-and-concept-drift.1.flac",
            duration=end + 5.0,
            speech=(Stretch(1.2, end),),
            ended_by="silence",
        ),
        assessment=Assessment(
            matches=(
                Match(
                    0,
                    question.key_points[0].text,
                    3,
                    bonus=False,
                    status="covered",
                    similarity=0.71,
                    evidence=span(said, 2, 15),
                ),
                Match(1, question.key_points[1].text, 2, bonus=False, status="missed", similarity=0.04),
            ),
            delivery=Delivery(
                len(said),
                end - 1.2,
                end - 1.2,
                1.2,
                0.8,
                pauses=(),
                fillers=(
                    Filler("É,", "word", 0, 1, said[0].start, said[0].end),
                    Filler("tipo,", "word", 10, 11, said[10].start, said[10].end),
                ),
            ),
            basis="Pontos-chave comparados pelas palavras; transcrito por micro.",
            advice=(Advice("Diga o que você faria depois: monitorar e treinar de novo.", key_point=1),),
        ),
    )
    return english(language="pt-BR", turns=(turn,))


ALL: dict[str, Callable[[], Session]] = {
    "english": english,
    "portuguese": portuguese,
    "demonstration": demonstration,
    "practised": practised,
    "ladder": ladder,
    "typed": typed,
    "hostile": hostile,
    "long_winded": long_winded,
    "unanswered": lambda: english(turns=()),
}
