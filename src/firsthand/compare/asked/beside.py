"""Of which question words tell that stand beside an hour or a length of time, in any clause."""

from __future__ import annotations

from firsthand.compare.asked.around import place
from firsthand.compare.asked.onsets import burns
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.times.windows import window
from firsthand.compared import Reading

def beside(scene: Scene, reading: Reading) -> str | None:
    """The question that the words around an hour tell of; None where they tell of none."""
    sentences = scene.telling.account.sentences
    if not sentences or reading.modality == "denied":
        return None
    at = place(scene.telling, reading)
    answer = reading.rule.startswith("an answer")
    told = window(scene.telling.text, sentences, scene.telling.at(reading), at, answer=answer)
    found = told.question()
    return None if found is None else fitting(scene, found)


def fitting(scene: Scene, question: str) -> str | None:
    """A question, if it can be asked of what the case is of."""
    if question == "fire_when" and not burns(scene):
        return None
    if question == "charge_when" and not (scene.facts.marches or scene.armed):
        return None
    return question
