"""Whether a deed was done of which every contested event is asked: an alarm, an order, a warning."""

from __future__ import annotations

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.at_length import tied
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.done import OF_WHOM, RULE, SINGLE
from firsthand.compare.readings.done.offices import UNKNOWN_OFFICE
from firsthand.compared import Reading


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The name of the deed, as the reader of deeds has it; behind it of whom it is asked.

    An order to fire is asked for only where the case is of shots, and of one door that was not
    locked nothing is known of the others, where there are several.
    """
    del gist
    if not reading.rule.startswith(RULE):
        return None
    deed, last = reading.rule.removeprefix(RULE), reading.topic[-1]
    if deed == "disguised" and scene.sufferers is not None and not tied(scene, reading):
        home = scene.sufferers.is_home(scene.telling, reading)
        return "disguised" if home and not scene.sufferers.places else None
    if (deed == "order_to_fire" and not scene.armed) or (last == SINGLE and not scene.one_door):
        return None
    if deed not in OF_WHOM:
        return deed
    last = scene.posts.get(last, last)
    return f"{deed} {last if last != UNKNOWN_OFFICE else 'other side'}"
