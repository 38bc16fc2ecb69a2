"""Where the dead lay, where the fire began, whence shots came."""

from __future__ import annotations

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Reading, Where

_THERE = frozenset(("lying", "finding", "dying"))
AFTER = frozenset(
    """hospital infirmary clinic sanatorium morgue mortuary cemetery churchyard grave graveyard prison jail
    gaol custody tomb coffin chapel gymnasium""".split()
)
"""Where people are who were elsewhere when it happened."""
_DEAD, _FIRE, _SHOT = "dead", "fire", "shot"
_SEVERAL = frozenset("men women people persons children they all most".split())
_BURNING = frozenset(("fire", "blaze", "flame", "smoke"))


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "dead_where", "fire_where", "shot_whence", or None."""
    if gist.slot != "place":
        return None
    value = reading.value
    if isinstance(value, Where) and (value.origin is not None or AFTER & set(value.words)):
        return None
    if "=from" in gist.acts:
        return "shot_whence" if _SHOT in gist.things else None
    if _of_the_dead(scene, reading, gist):
        return "dead_where"
    if "beginning" in gist.acts and _burning(scene, gist):
        return "fire_where"
    return None


def _of_the_dead(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told of the dead, or of several who died there; not of one by name."""
    if gist.names or not gist.acts & _THERE:
        return False
    if _DEAD in gist.things or ("victim" in gist.things and "finding" in gist.acts):
        return True
    said = set(scene.telling.words(reading.clause))
    return "dying" in gist.acts and bool(said & _SEVERAL)


def _burning(scene: Scene, gist: Gist) -> bool:
    """Whether it is a fire that began: by name, or the case's where nothing else is named."""
    if gist.things & _BURNING:
        return True
    return not gist.things and scene.burns
