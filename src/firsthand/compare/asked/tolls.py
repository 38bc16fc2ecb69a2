"""How many died, how many of them were children, how many were wounded: whom the event befell.

Numbers of the dead of one family or one house are answers too; verdicts tell the scopes apart. A
number that is only given ("the union's is nine") is one of the dead where another account has so
many dead.
"""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.frames import frame
from firsthand.compare.asked.otherwise import did_not_come_about
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.kinds import OF_SOME, SERVICES, kind_of_noun
from firsthand.compare.readings.spoken import ONLY_GIVEN, state_of
from firsthand.compare.readings.vanished import found_again
from firsthand.compared import Count, Reading

_BEFELL = {"dying": "dead", "=bodies": "dead", "wounding": "wounded", "missing": "missing"}
_OPEN = {"killed": "dead", "injured": "wounded"}
_LOST = ("dying", "=bodies", "missing")
_ANYBODY = frozenset(
    """villager resident inhabitant townsman citizen marcher protester demonstrator striker occupant tenant worker
    neighbour compatriot countryman""".split()
)
"""Whoever was there: no some of the dead, where an account counts no more."""
_CHILD = "child"
_OTHER_CAUSE = re.compile(
    r"\b(?:of|in|by|from|with)\s(?:the\s|a\s)?(?:influenza|flu|epidemic|cholera|typhus|typhoid|"
    r"fever|plague|smallpox|pneumonia|old\sage|hunger"
    r"|famine|starvation|childbirth|natural\scauses)\b"
)
""" "Nine died in the influenza that winter"."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "dead", "dead_some child", "wounded", "missing", or None."""
    value = reading.value
    if reading.slot != "quantity":
        return None
    if value is None:
        state = state_of(scene.telling.text[reading.span.start : reading.span.end]) or reading.act
        return _OPEN.get(state)
    if not isinstance(value, Count):
        return None
    if value.state is None and reading.rule.endswith(ONLY_GIVEN):
        return "dead" if (value.low, value.high) in scene.tolls else None
    if len(gist.acts) != 1:
        return None
    act = next(iter(gist.acts))
    if act not in _BEFELL or _of_others(scene, reading):
        return None
    some = kind_of_noun(value.counted) if value.counted else None
    if some is not None and act in _LOST and _of_some(scene, reading, some):
        return f"dead_some {some}"
    if gist.counted in (ANYBODY, None):
        return _BEFELL[act]
    of_any = act in ("missing", "wounding") and some is not None and some not in SERVICES
    anybody = some in _ANYBODY or of_any
    return _BEFELL[act] if anybody and not _among_more(scene, reading) else None


def _of_others(scene: Scene, reading: Reading) -> bool:
    """Whether those of another cause are counted, who were found again, or what might have been."""
    sentence = frame(scene.telling, reading).sentence
    if did_not_come_about(sentence):
        return True
    if reading.act == "missing" and found_again(sentence):
        return True
    return _OTHER_CAUSE.search(sentence) is not None


def _of_some(scene: Scene, reading: Reading, kind: str) -> bool:
    """Whether only those of a kind are counted, beside all whom it befell."""
    if kind == _CHILD or reading.rule.endswith(OF_SOME):
        return True
    return kind in SERVICES and _among_more(scene, reading)


def _among_more(scene: Scene, reading: Reading) -> bool:
    """Whether the account counts more dead than these: a toll of soldiers alone is the whole."""
    value = reading.value
    low = value.low if isinstance(value, Count) else None
    return low is not None and any(
        q.state in ("killed", "bodies") and q.low is not None and q.low > low
        for q in scene.telling.account.values.quantities
    )
