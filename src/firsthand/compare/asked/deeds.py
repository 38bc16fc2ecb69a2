"""Of which deed a doer is told: what was ordered, shut, stopped, put there, or kept from helping.

What an order's own words do not say ("on whose orders?", "nobody commanded it") was spoken of before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.tellings import plain
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.baseforms import base_form
from firsthand.compared import Reading, Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.lexicons import words as listed

_FIRE = frozenset(("fire", "firing"))
"""In a case that is of no shots this is what burns."""
_LOCKING = frozenset("lock bolt chain padlock locked bolted chained padlocked".split())
"""What is so shut is a way, whatever it is called."""
_BARE_ORDER = frozenset(
    """order word command instruction direction give speak say utter shout hear voice mouth open opened else alone
    any kind such evidence court oath telephone ever""".split()
)
"""Words of an order that do not say what was ordered."""
_TO_DO = re.compile(
    r"\b(?:orders?|ordered|word|commands?|signal|instructions?|told\s\w+)\s(?:not\s)?to\s(?P<verb>[a-z]+)",
    re.I,
)
_SENT = re.compile(
    r"\b(?:order|command|direct)(?:ed|s|ing)?\s(?:[\w’'-]+\s){1,3}(?:in|into|round|back|out|"
    r"home|forward|forwards|up|down|away|off|across|over|to\sthe)\b",
    re.I,
)
""" "He ordered the crews round to the river": that is no bare order."""
_SENDING = frozenset("send order direct tell take lead command".split())
_RESCUERS = "|".join(sorted(listed("doers", "rescuers"), key=lambda w: (-len(w), w)))
_INTO = r"(?:in|into|inside|round|down|through|underground|below|up|onto|to\s(?:the|its|their))"
_WHOSE_MEN = r"(?:(?:the|his|her|its|their|our|two|three|all|fire)\s|\w+[’']s\s){0,4}"
_SENT_IN = re.compile(
    rf"\b(?:sen[dt]|sends|order(?:ed|s)?|direct(?:ed|s)?|told|command(?:ed|s)?|led)\s{_WHOSE_MEN}"
    rf"(?P<whom>{_RESCUERS}|them)\s(?:back\s|straight\s|right\s)?{_INTO}\b"
    rf"|\b(?P<whom2>{_RESCUERS}|they)\s(?:was|were|had\sbeen)\s(?:sent|ordered|directed|led)\s"
    rf"(?:back\s|straight\s|right\s)?{_INTO}\b",
    re.I,
)
_OPENING = frozenset("open unlock unbolt unbar".split())
_OPENED = frozenset("valve sluice cell cells tap lock floodgate".split())
_MOVED = frozenset("grounding collision derailment sinking".split())
_CONTROLS = re.compile(
    r"\bat\sthe\s(?:wheel|helm|controls?|throttle|tiller|regulator)\b|\bhad\sthe\s(?:con|helm|"
    r"wheel)\b|\bwas\s(?:driving|steering)\b|\bsteered\b",
    re.I,
)
_THEM = re.compile(r"\b(?:them|it|they)\b", re.I)
_THEM_IN = re.compile(r"\b(?:them|it)\sin\b", re.I)
_HALTED = re.compile(r"\bto\sa\s(?:halt|stop|standstill)\b", re.I)
_HAND = re.compile(
    r"\b(?:put\sup|lift(?:ed)?|rais(?:ed|es)|held\sup|h[eo]lds?\sup|lifts?)\s(?:up\s)?(?:the|"
    r"his|her|a|one)\s(?:hand|arm|palm|flag)\b",
    re.I,
)
_STOOD = re.compile(r"\b(?:stopp\w+|halt\w*|stood|pulled\sup|drew\sup)\b", re.I)
_BEHIND = 90
"""Characters behind a lifted hand in which it is told that they stopped."""
_SENTENCES = 6
"""So many sentences before a bare order are looked at for what was ordered."""
_NEAR = 2
"""So many before a way that was shut are looked at for those whom it kept out."""


def ordered(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """By whose order it was fired or something was shut; None where something else was ordered."""
    if _sent_in(scene, reading):
        return "sent_in"
    own = {*reading.topic, *gist.things, reading.act}
    bidden = _bidden(scene, reading)
    said = own if bidden is None else {bidden, *own}
    found = _deed(scene, said) or ("put_there" if _stored(scene, reading, said) else None)
    if found is None and bidden is None and not _content(own, scene, reading):
        before = (_deed(scene, said) for said in _spoken_before(scene, reading, _SENTENCES))
        found = next((d for d in before if d is not None), None)
        if found is None and scene.event is not None and scene.event.name == "shooting":
            return "ordered_fire"
    return found


def done(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """Who shut a door, kept help from those who needed it, made them stop, had something put there."""
    kept = "holding_back" in gist.acts or gist.act in listed("doers", "keeping")
    if kept and (gist.things | gist.around) & listed("doers", "help"):
        return "held_back"
    if gist.act in listed("doers", "shutting") | listed("doers", "lowering"):
        return _shut(scene, reading, gist)
    if gist.act in _SENDING and _sent_in(scene, reading):
        return "sent_in"
    if gist.act in _OPENING and gist.things & (listed("doers", "ways") | _OPENED):
        return "opened_it"
    if _steered(scene, reading):
        return "at_controls"
    if _stopped(scene, reading, gist):
        return "stopped_it"
    if gist.act in listed("doers", "storing") | {"decide"} and _stored(
        scene, reading, {*reading.topic, *gist.things, gist.act}
    ):
        return "put_there"
    return None


def asking_words(scene: Scene, reading: Reading) -> frozenset[str]:
    """The words of the sentence before a reading, which asks where it is an answer."""
    said = list(_spoken_before(scene, reading, 1))
    return said[1] if len(said) > 1 else frozenset()


def _sent_in(scene: Scene, reading: Reading) -> bool:
    """Whether it is told who sent men where it happened: "he ordered the crews round to the river"."""
    asked = _around(scene, reading) if reading.rule == "an answer" else ""
    own = reading.clause.of(scene.telling.text)
    match = _SENT_IN.search(own) or _SENT_IN.search(asked)
    if match is None:
        return False
    if (match["whom"] or match["whom2"]).lower() not in ("them", "they"):
        return True
    near = _spoken_before(scene, reading, _NEAR)
    return any(said & listed("doers", "rescuers") for said in near)


def _steered(scene: Scene, reading: Reading) -> bool:
    """Whether it is told who steered what ran into something."""
    moved = scene.event is not None and scene.event.name in _MOVED
    return moved and _CONTROLS.search(reading.clause.of(scene.telling.text)) is not None


def _shut(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    if gist.things and not gist.things & listed("doers", "ways"):
        return None
    near = _spoken_before(scene, reading, _NEAR)
    if gist.act not in _LOCKING and any(said & listed("doers", "help") for said in near):
        return "held_back"
    return None if gist.act in listed("doers", "lowering") else "shut_it"


def _stopped(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told who made them stop: "brought it to a halt", "put up his hand, so we stopped"."""
    said = reading.clause.of(scene.telling.text)
    if _HALTED.search(said) or (gist.act in ("stop", "halt") and not gist.things - scene.common):
        return True
    if _HAND.search(said) is None:
        return False
    end = max(reading.clause.end, reading.span.end)
    return _STOOD.search(scene.telling.text, end, end + _BEHIND) is not None


def _bidden(scene: Scene, reading: Reading) -> str | None:
    """What an order is to do, where its words say so: "the signal to stop"."""
    said = _TO_DO.search(reading.clause.of(scene.telling.text))
    return None if said is None else base_form(said["verb"].lower())


def _deed(scene: Scene, said: AbstractSet[str]) -> str | None:
    """What some words say was ordered: to fire, to shut something, to stop."""
    if said & (listed("doers", "shots") - (frozenset() if scene.armed else _FIRE)):
        return "ordered_fire"
    if said & _LOCKING or (said & listed("doers", "shutting") and said & listed("doers", "ways")):
        return "ordered_shut"
    return "stopped_it" if said & {"stop", "halt"} else None


def _stored(scene: Scene, reading: Reading, said: AbstractSet[str]) -> bool:
    """Whether goods of which the case speaks were put where they lay."""
    stores = listed("doers", "stores") & scene.common
    asked = _around(scene, reading)
    if not said & listed("doers", "storing") and not _THEM_IN.search(asked):
        return False
    if said & (stores | listed("doers", "storehouses") & scene.common):
        return True
    named = any(near & stores for near in _spoken_before(scene, reading, _SENTENCES))
    return named and _THEM.search(asked) is not None


def _around(scene: Scene, reading: Reading) -> str:
    """The words of a reading's clause with those right before it, a question's where it answers."""
    return scene.telling.text[max(0, reading.clause.start - _BEHIND) : reading.clause.end]


def _content(own: AbstractSet[str], scene: Scene, reading: Reading) -> AbstractSet[str]:
    """The words of an order's own passage that say what was ordered, if only something else."""
    value = reading.value
    doer = set(value.words) if isinstance(value, Who) else set[str]()
    barred = _BARE_ORDER | doer | scene.telling.names | {reading.act}
    if _SENT.search(reading.clause.of(scene.telling.text)):
        return {"send"}
    here = next(_spoken_before(scene, reading, 0))
    return {w for w in own & here if w not in barred and not is_noun_of_actors(w)}


def _spoken_before(scene: Scene, reading: Reading, most: int) -> Iterator[frozenset[str]]:
    """The words of the sentence of a reading and of those before it, the nearest first."""
    telling = scene.telling
    last = telling.at(reading)
    for sentence in reversed(telling.account.sentences[max(0, last - most) : last + 1]):
        said = telling.words(sentence)
        yield frozenset(f(w) for w in said for f in (base_form, plain, str))
