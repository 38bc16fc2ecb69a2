"""How many died, how many were wounded: counts of those whom the event befell."""

from __future__ import annotations

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Reading

_BEFELL = {"dying": "dead", "wounding": "wounded"}


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "dead", "wounded", or None."""
    del scene
    if reading.slot != "quantity" or gist.counted != ANYBODY or len(gist.acts) != 1:
        return None
    return _BEFELL.get(next(iter(gist.acts)))
