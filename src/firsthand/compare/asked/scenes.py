"""What the questions of a case look at: an account, and the event that the case is of."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from firsthand.compare.alignment.tellings import Telling
from firsthand.compare.events.kinds import Kind, main, told_by
from firsthand.model import Account

_FIRE = re.compile(r"\b(?:the|a|this) (?:fire|blaze|flames|smoke)\b|\bburn(?:ed|t|ing)\b", re.I)
_DEATH = re.compile(
    r"\b(?:died|dead|deaths?|killed|deceased|bod(?:y|ies)|victims?|lost their lives|perished)\b",
    re.I,
)
_OFTEN = 2
"""So often an account that is of a fire speaks of it."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One account of a case. ``event`` is the kind of event that the case is of, where it is of one.

    ``burns`` where half of the accounts tell again and again of a fire, ``deadly`` where half tell of
    deaths.
    """

    telling: Telling
    event: Kind | None
    burns: bool
    deadly: bool


def scenes_of(tellings: Mapping[str, Telling]) -> dict[str, Scene]:
    """The scene of each account, by its id."""
    accounts = [t.account for t in tellings.values()]
    event = main(told_by(accounts), accounts)
    burns, deadly = _half(accounts, _FIRE, _OFTEN), _half(accounts, _DEATH, 1)
    return {key: Scene(telling, event, burns, deadly) for key, telling in tellings.items()}


def _half(accounts: Sequence[Account], words: re.Pattern[str], least: int) -> bool:
    """Whether half of the accounts have such words so often at least."""
    often = sum(len(words.findall(a.text.characters)) >= least for a in accounts)
    return 2 * often >= len(accounts)
