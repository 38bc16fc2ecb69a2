"""How many explosions, volleys, shots: the units in which an event comes."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import is_bare, meant, names_it
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compare.readings.often import SINGLE
from firsthand.compared import Count, Reading

_AFTERWARDS = frozenset(
    """find collect load carry recover buy sell deliver store defuse keep own gather pick receive supply issue order
    examine need carry take save""".split()
)
"""What is done to shells and shots at another time than that of the event."""
_TIMES = frozenset(
    "strike hit fire shoot explode go come shake tremble bang detonate shell bomb".split()
)
_UNITS = {
    "explosion": {"explosions": "explosions", "shots": "explosions"},
    "shooting": {"volleys": "volleys", "shots": "shots"},
}
_ONCE = {"explosion": "explosions", "shooting": "volleys"}
_EACH = re.compile(r"\b(?:each|apiece|per|every\sman)\b", re.I)
_SOME = ("of ", "among")


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "explosions", "volleys", "shots", or None."""
    if reading.slot != "quantity" or scene.event is None or scene.event.name not in _UNITS:
        return None
    value = reading.value
    if isinstance(value, Count) and (value.state is not None or _of_some(value)):
        return None
    if reading.act.startswith("not ") or gist.act in _AFTERWARDS:
        return None
    if _EACH.search(reading.clause.of(scene.telling.text)):
        return None
    if isinstance(value, Count) and value.counted == "time":
        named = {list_of(w) for w in reading.topic}
        often = gist.act in _TIMES or _ONCE[scene.event.name] in named
        return _ONCE[scene.event.name] if often else None
    return _UNITS[scene.event.name].get(_list(scene, reading, gist) or "")


def _of_some(value: Count) -> bool:
    return value.scope is not None and value.scope.lower().startswith(_SOME)


def _list(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    value = reading.value
    if not isinstance(value, Count):
        return next((n for w in reading.topic if (n := list_of(w))), None)
    if value.counted is not None:
        beside = names_it(scene.telling, reading) or reading.rule in ("an answer", SINGLE)
        return list_of(value.counted) if beside else None
    bare = is_bare(reading, gist.act)
    return meant(scene.telling, reading) if bare else None
