"""How many houses were destroyed."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back
from firsthand.compare.asked.frames import MARK, Frame, frame
from firsthand.compare.asked.otherwise import is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compared import Count, Reading

_NOUN = r"(?:houses?|homes?|dwellings?|dwelling-houses?|cottages?|huts?|farmsteads?|homesteads?|cabins?)"
_COUNTED = re.compile(
    rf"{MARK}\s(?:of\s(?:the|our|its|their)\s)?(?:[\w-]+\s){{0,2}}?{_NOUN}\b"
    rf"|\bof\s(?:the\s|our\s|all\s)?(?:\w+\s)?{_NOUN},?\s(?:some\s|about\s|only\s)?{MARK}"
    rf"|\b{_NOUN}\s(?:\w+\s)?(?:burnt|burned|destroyed|lost|razed|wrecked)[:,]?\s{MARK}"
)
_LOST = re.compile(
    r"\b(?:destroy\w*|destruction|demolish\w*|burn(?:t|ed)|consumed|razed|gutted|torched|"
    r"levelled|flattened|wrecked|ruined|swept\saway"
    r"|washed\saway|carried\saway|buried|engulfed|swallowed|ceased\sto\s(?:exist|be)|vanished|"
    r"disappeared|reduced\sto|ashes|cinders|ruins|rubble"
    r"|set\s(?:on\sfire|alight|ablaze)|put\sto\sthe\storch|went\sup|gone|uninhabitable|"
    r"collapsed|were\slost|became\s(?:coal|ash|charcoal|smoke))\b"
    rf"|\b(?:lost|loss\sof|destroyed|burned|burnt|razed|wrecked)\s(?:some\s|about\s|all\s)?{MARK}"
)
_LEFT = re.compile(
    r"\b(?:damaged|spared|escaped|survived|remain\w*|still\sstand\w*|left\sstanding|searched|"
    r"rebuilt|not|never|none|no)\b"
)


_ONLY = re.compile(rf"\W*(?:\w+\s){{0,2}}?{MARK}\s(?:[\w-]+\s)?{_NOUN}\b[^#]{{0,40}}")
_DAMAGE = re.compile(
    r"\A\W*(?:the\s)?(?:damage|destruction|losses)\b|\b(?:are|is|was|were|lies)\s(?:all\s)?gone\b|\bin\sashes\b",
    re.I,
)


def _told_before(scene: Scene, reading: Reading, framed: Frame) -> bool:
    """ "The damage. (Seventy) homes.": a sentence of nothing else, behind one that tells of the loss."""
    if _ONLY.fullmatch(framed.masked.strip()) is None or _LEFT.search(framed.masked):
        return False
    before = next(back(scene.telling, reading, 1), "")
    return _DAMAGE.search(before) is not None or (
        _LOST.search(before) is not None and _LEFT.search(before) is None
    )


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "houses_lost", or None."""
    value = reading.value
    if reading.slot != "quantity" or not isinstance(value, Count) or value.scope is not None:
        return None
    if value.state not in (None, "destroyed") or reading.act.startswith("not "):
        return None
    framed = frame(scene.telling, reading)
    if list_of(framed.noun) is not None or not _COUNTED.search(framed.masked):
        return None
    told = f"{MARK}{re.split('[,;:.]', framed.behind)[0]}"
    lost = value.state == "destroyed" or gist.acts & {"destroying", "burning"}
    if not lost and not _LOST.search(told) and not _LOST.search(framed.masked.split(";")[0]):
        return "houses_lost" if _told_before(scene, reading, framed) else None
    if _LEFT.search(told) or of_other_time(framed.sentence) or is_rule(framed.sentence):
        return None
    return "houses_lost"
