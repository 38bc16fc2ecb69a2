"""How long it lasted, and how long help took to come."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, own
from firsthand.compare.asked.fields import field
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Reading

_HOW_LONG = re.compile(r"\bhow\slong\b", re.I)
_LASTING = frozenset("last continue endure go keep take persist be".split())
_IT = re.compile(r"\b(?:it|all|everything|that|this)\b", re.I)
_AFFAIR = re.compile(
    r"\b(?:affair|attack|encounter|affray|first\s(?:shot|gun)\s(?:to|until|till))\b", re.I
)
_FIRE = re.compile(r"\bfire\b", re.I)
_WAY = re.compile(
    r"\b(?:walk|drive|drove|journey|way|road|ride|hearing|trial|meeting|speech|wait\w*)\b", re.I
)
_MIGHT = re.compile(r"\b(?:could|would|might|should)\s(?:not\s)?(?:have\s)?(?!be\b)\w+", re.I)
_SANK = re.compile(
    r"\btook\b[^.;]{0,40}\sto\s(?:go|sink|settle|founder|capsize|turn\sover|go\s(?:down|under)|"
    r"collapse|burn|fall)\b",
    re.I,
)
""" "She took a quarter of an hour to go"."""


def length(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "how_long", or the question of help that came within so long; None for neither."""
    asked = reading.value is None and _HOW_LONG.search(reading.span.of(scene.telling.text))
    if gist.slot != "duration" and not asked:
        return None
    words = reading.clause.of(scene.telling.text)
    if field("arrive", "verbs").search(words):
        for section, name in (
            ("ambulances", "ambulances_when"),
            ("engines", "engines_when"),
            ("helpers", "help_when"),
        ):
            if field(section, "nouns").search(words):
                return name
    return "how_long" if _of_it(scene, reading, gist) else None


def _of_it(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is the event itself that lasted so long."""
    if gist.act not in _LASTING and reading.rule != "an answer":
        return False
    words = f"{reading.clause.of(scene.telling.text)} {' '.join(reading.topic)}"
    if _WAY.search(words) or (reading.value is not None and _MIGHT.search(words)):
        return False
    if _SANK.search(words):
        return True
    if reading.rule == "an answer":
        words = f"{next(back(scene.telling, reading), '')} {own(scene.telling, reading)}"
    kinds = (scene.event.name,) if scene.event is not None else scene.kinds
    told = any(field(k, "nouns").search(words) or field(k, "verbs").search(words) for k in kinds)
    if told or field("violence", "nouns").search(words):
        return True
    if scene.event is not None and _AFFAIR.search(words):
        return True
    if scene.event is not None and _FIRE.search(words):
        return True
    return _IT.search(words) is not None and (not gist.things or reading.rule == "an answer")
