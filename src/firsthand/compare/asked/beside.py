"""Of which question words tell that stand beside an hour or a length of time, in any clause."""

from __future__ import annotations

import re

from firsthand.compare.asked.around import place
from firsthand.compare.asked.fields import field
from firsthand.compare.asked.onsets import burns
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.times.clock import lengths
from firsthand.compare.readings.times.frames import HOUR, LENGTH
from firsthand.compare.readings.times.windows import window
from firsthand.compared import Reading, When
from firsthand.model import Span

_SANK = re.compile(
    r"\b(?:sank|sunk|sink|went\sdown|gone\sdown|foundered|capsized|put\sher\snose\sdown)\b", re.I
)
_LATER = re.compile(r"\b(?:last|final|second|third|fourth|next|another|more|later)\b", re.I)
_OTHER = re.compile(
    r"\b(?:second|third|fourth|another)\s(?:\w+\s)?(?:call|alarm|message|engine|pump|charge|"
    r"ambulance)\b",
    re.I,
)
_UNTIL = re.compile(r"\b(?:before|after|later|until|till|in|within)\b", re.I)
"""Words by which a length of time tells when something was."""
_IT = re.compile(r"\b(?:it|all|everything|trouble|troubles|hell)\b", re.I)


def beside(scene: Scene, reading: Reading) -> str | None:
    """The question that the words around a time tell of; None where they tell of none."""
    sentences = scene.telling.account.sentences
    if not sentences:
        return None
    at = _length(scene, reading) or place(scene.telling, reading)
    answer = reading.rule.startswith("an answer")
    told = window(scene.telling.text, sentences, scene.telling.at(reading), at, answer=answer)
    if reading.modality == "denied" and not told.until:
        return None
    before = re.split(rf"[{HOUR}{LENGTH}]", told.text)[0]
    found = None if _OTHER.search(before) else told.question()
    if found is None or (_lasted(reading) and found != "how_long" and not _UNTIL.search(told.text)):
        return None
    return found if _fits(scene, found, told.text) else None


def _lasted(reading: Reading) -> bool:
    """Whether a reading tells how long something was, and not at what hour."""
    return isinstance(reading.value, When) and reading.value.lasted is not None


def _length(scene: Scene, reading: Reading) -> Span | None:
    """Where the length of time stands that a reading tells."""
    value = reading.value
    if not isinstance(value, When) or value.lasted is None:
        return None
    return next((f.span for f in lengths(scene.telling.text, *reading.span)), None)


def _fits(scene: Scene, question: str, words: str) -> bool:
    """Whether a question can be asked of what the case is of."""
    kinds = {*scene.kinds, *((scene.event.name,) if scene.event is not None else ())}
    match question:
        case "fire_when":
            return burns(scene)
        case "charge_when":
            return scene.facts.marches or scene.armed or not kinds
        case "over_when" if _SANK.search(words):
            return kinds == {"sinking"}
        case "began" if _LATER.search(words):
            return False
        case "began" if kinds:
            told = (field(k, f).search(words) for k in kinds for f in ("verbs", "nouns"))
            return any(told) or _IT.search(words) is not None
        case _:
            return True
