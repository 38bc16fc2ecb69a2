"""What the questions of a case look at: an account, and the event that the case is of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.events.kinds import Kind, main, told_by


@dataclass(frozen=True, slots=True)
class Scene:
    """One account of a case. ``event`` is the kind of event that the case is of, where it is of one."""

    telling: Telling
    event: Kind | None


def scenes_of(tellings: Mapping[str, Telling]) -> dict[str, Scene]:
    """The scene of each account, by its id."""
    accounts = [t.account for t in tellings.values()]
    event = main(told_by(accounts), accounts)
    return {key: Scene(telling, event) for key, telling in tellings.items()}
