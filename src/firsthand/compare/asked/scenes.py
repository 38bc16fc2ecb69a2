"""What the questions of a case look at: an account, and the event that the case is of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.events.kinds import Kind, main, told_by

_FIRE = re.compile(r"\b(?:the|a|this) (?:fire|blaze|flames|smoke)\b|\bburn(?:ed|t|ing)\b", re.I)
_OFTEN = 2
"""So often an account that is of a fire speaks of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One account of a case. ``event`` is the kind of event that the case is of, where it is of one.

    ``burns`` where half of the accounts tell again and again of a fire.
    """

    telling: Telling
    event: Kind | None
    burns: bool


def scenes_of(tellings: Mapping[str, Telling]) -> dict[str, Scene]:
    """The scene of each account, by its id."""
    accounts = [t.account for t in tellings.values()]
    event = main(told_by(accounts), accounts)
    burns = 2 * sum(len(_FIRE.findall(a.text.characters)) >= _OFTEN for a in accounts) >= len(
        accounts
    )
    return {key: Scene(telling, event, burns) for key, telling in tellings.items()}
