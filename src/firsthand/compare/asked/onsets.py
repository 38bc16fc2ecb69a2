"""Of which question words tell that stand beside an hour: the call, the alarm, help, the beginning."""

from __future__ import annotations

import re
from functools import cache

from firsthand.compare.asked.fields import field
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.events.kinds import Kind

AT_THE_END = frozenset(("over_when", "left_when"))
"""Questions of the end of it."""
_FIRST = re.compile(r"\bfirst\b", re.I)
_NO_SHOT = re.compile(
    r"\bfire[\s-](?:engine|brigade|service|crew|truck|alarm|bell|station|department)", re.I
)
_THERE = re.compile(
    r"\b(?:village|vill|town|square|sq|bridge|scene|place|houses?|gate|crossroads|yard|station|"
    r"mill|here|there|hall|street|us|hamlet|camp|depot|farm)\b",
    re.I,
)
_LOGGED_AT = re.compile(r"\Afirst\s[\d\W]*[^.]{2,40}\s(?:at|on)\s")
""" "02.34 Pump 1 at mill gate", as an entry of a log."""
_AND_THEY = re.compile(
    r"\A\W*(?:(?:and|but|what\sof|what\sabout)\s)?(?:the|your|our|any)\s[\w\s-]{3,30}\?\W*\Z", re.I
)
""" "And the brigade?": when it came is asked, where an hour answers."""
_WE = re.compile(r"\b(?:we|they|people|men|crowd|the\shead|our)\b", re.I)
_AT_LEFT = re.compile(r"\bleft\s(?:of|side|bank|hand|wing|flank)\b", re.I)
_WITHDREW = re.compile(
    r"\b(?:withdrew|withdrawn|withdrawal|pulled\sback|retired"
    r"|last\sof\sthem\s(?:away|left|gone)|left\sus|left\sthe\s(?:village|town|place|square|"
    r"hamlet|bridge|position|scene|field|street|hill)|(?:marched|went|rode|"
    r"drove)\sback\sto\s(?:the\s|their\s)?(?:barracks|quarters|camp|base)"
    r"|(?:the\s)?last\s[\w\s]{2,30}\s(?:had\s)?(?:left|gone|away))\b",
    re.I,
)
_MARCH = re.compile(
    r"\b(?:convoy|column|procession|march|marchers|demonstrators|strikers|refugees|pilgrims|"
    r"train|lorries|trucks|wagons|carts|head\sof|buses|bus)\b",
    re.I,
)


def named(scene: Scene, words: str) -> str | None:
    """The question of which some words tell; None where they tell of none."""
    for ask in (_end, _help, _fire, _began, _ways, _journey):
        found = ask(scene, words)
        if found is not None:
            return found
    return None


def spoken_of(scene: Scene, words: str) -> str | None:
    """The question of which a sentence before an hour speaks; it may only name what happened."""
    found = named(scene, words)
    if found is None and scene.event is not None and told_in(scene.event).search(words):
        return "began"
    return found


@cache
def told_in(kind: Kind) -> re.Pattern[str]:
    """Any noun and any verb by which a kind of event is told."""
    words = "|".join(sorted(map(re.escape, {*kind.nouns, *kind.bare}), key=lambda w: (-len(w), w)))
    return re.compile(rf"\b(?:{words})(?:e?s|e?d|ing)?\b", re.I)


def _both(section: str, verbs: str, words: str) -> bool:
    """Whether words have a noun of one list and a verb of another."""
    noun = field(section, "nouns").search(words)
    return noun is not None and field(verbs, "verbs").search(words) is not None


def _end(scene: Scene, words: str) -> str | None:
    """When it was over."""
    return "over_when" if _both("ended", "ending", words) else None


def _help(scene: Scene, words: str) -> str | None:
    """The call, the alarm, and the coming of help."""
    if _both("callers", "called", words) and not field("arrive", "verbs").search(words):
        return "call_when"
    if field("calls", "nouns").search(words) and not _both("engines", "arrive", words):
        return "call_when"
    if _both("alarms", "sounded", words):
        return "alarm_when"
    signs = (field("arrive", "verbs"), _AND_THEY, _LOGGED_AT)
    coming = any(sign.search(words) for sign in signs)
    if coming and field("ambulances", "nouns").search(words):
        return "ambulances_when"
    if coming and field("engines", "nouns").search(words):
        return "engines_when"
    if coming and field("helpers", "nouns").search(words):
        return "help_when"
    return None


def _fire(scene: Scene, words: str) -> str | None:
    """When the fire began: in a case of one, or where something is said to have stood in flames."""
    if field("ablaze", "verbs").search(words):
        return "fire_when"
    return "fire_when" if burns(scene) and _both("fires", "kindled", words) else None


def burns(scene: Scene) -> bool:
    """Whether "fire" is a fire in the case, and no shooting."""
    shot = scene.event is not None and scene.event.name == "shooting"
    return not shot and (scene.burns or scene.facts.smoke)


def _began(scene: Scene, words: str) -> str | None:
    """When the event of the case began, by its own words or as "it"."""
    plain = _NO_SHOT.sub(" ", words)
    kinds = (scene.event.name,) if scene.event is not None else scene.kinds
    if any(_of_kind(kind, plain) for kind in kinds):
        return "began"
    if field("charging", "verbs").search(words):
        return "charge_when"
    if _both("anaphora", "bare_onset", words):
        return "fire_when" if not kinds and scene.facts.smoke else "began"
    if not kinds and not burns(scene) and _both("structures", "collapse", words):
        return "began"
    if _both("violence", "onset", words) or _of_kind("raid", words):
        return "began"
    return None


def _of_kind(kind: str, words: str) -> bool:
    """Whether words tell that an event of a kind happened or began."""
    if field(kind, "verbs").search(words):
        return True
    noun = field(kind, "nouns").search(words)
    if noun is None:
        return False
    return bool(_FIRST.search(words) or field("onset", "verbs").search(words))


def _ways(scene: Scene, words: str) -> str | None:
    """When a gate or a sluice was opened."""
    return "opened_when" if _both("ways", "opening", words) else None


_WHOEVER = frozenset(("we", "they", "people"))
"""Who need not be those whose way the case tells."""


def _journey(scene: Scene, words: str) -> str | None:
    """When they set out, came and left, to whom it happened or who did it."""
    if any(field(h, "nouns").search(words) for h in ("helpers", "engines", "ambulances")):
        return None
    words = _AT_LEFT.sub(" ", words)
    march = _MARCH.search(words) or (scene.facts.travels and _WE.search(words))
    named = (m[0].lower() for m in field("travellers", "nouns").finditer(words))
    force = not scene.facts.marches and any(n not in _WHOEVER for n in named)
    if not march and not force:
        return None
    if _WITHDREW.search(words) and (march or force):
        return "left_when"
    if field("come", "verbs").search(words) and (_THERE.search(words) or scene.facts.travels):
        return "came_when"
    if field("departing", "verbs").search(words):
        return "set_out_when"
    return None
