"""The parts of a story are found, with their words and seconds."""

from __future__ import annotations

import pytest

from audio.transcript import Transcript, Word
from content.languages import language
from interviewer.assessing.structure import StructureFinder

STORY = (
    "At my last job our churn model stopped working one Monday. My task was to find out why. So I looked at the logs, "
    "I compared the input with the training data, and I fixed the join. As a result the recall went back to 91 percent."
)
HISTORIA = (
    "No ano passado, na empresa onde eu trabalhava, o modelo parou de funcionar. Meu papel era descobrir a causa. "
    "Então eu analisei os logs e corrigi o pipeline. No fim, a acurácia voltou para noventa por cento."
)


@pytest.mark.parametrize(("text", "code"), [(STORY, "en"), (HISTORIA, "pt-BR")])
def test_a_whole_story_has_all_parts_and_a_number(text: str, code: str) -> None:
    found = StructureFinder(language(code)).find(Transcript(text, language=code), "story")
    assert [part.name for part in found.parts if part.spans] == ["situation", "task", "action", "result"]
    assert found.result_number is not None
    assert found.score == 100
    assert found.first_person is not None
    assert found.first_person > 0.5


def test_a_missing_result_costs() -> None:
    text = "At my last job the model stopped working. My task was to find out why. So I looked at the logs."
    found = StructureFinder(language("en")).find(Transcript(text), "story")
    assert not found.parts[-1].spans
    assert found.score == 70


def test_the_parts_have_seconds_where_the_words_have() -> None:
    words = tuple(Word(text, float(place), place + 0.5) for place, text in enumerate(STORY.split()))
    found = StructureFinder(language("en")).find(Transcript.of_words(words, language="en", model="x"), "story")
    assert all(part.seconds for part in found.parts)


def test_who_says_only_we_is_heard() -> None:
    found = StructureFinder(language("en")).find(Transcript("We looked at our logs and we fixed it."), "story")
    assert found.first_person == 0
