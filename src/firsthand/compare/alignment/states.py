"""The pair of contraries that a clause speaks of: lit and dark, open and shut."""

from __future__ import annotations

from functools import cache

from firsthand.compare.alignment.inflections import participle
from firsthand.extract import lexicons

STATED = "a state or its contrary"
"""The rule of readings that tell of a thing in which state it was."""
_ONLY_SAY_SO = frozenset("be exist remain stay seem become find stand".split())


@cache
def of_states() -> frozenset[str]:
    """All words of all states and of their contraries."""
    parts = [p for p in lexicons.sections("tensions").values() if "contrary" in p]
    return frozenset(w for p in parts for w in (p["words"] + " " + p["contrary"]).split())


def without_bearers(state: str, things: frozenset[str]) -> frozenset[str]:
    """ "The light on the buoy" and "the buoy" are one thing where something is lit or dark."""
    part = lexicons.sections("tensions")[state]
    left = things - {part["thing"], *part.get("bearers", "").split()}
    return left or things - {part["thing"]}


TOLD_BY = {"armed": "carrying_arms"}
"""States that acts tell with the same yes and no: to be armed is to carry arms."""
UNDONE_BY = {"intact": "breaking_open"}
"""States of which readings tell the deed that ends them: what is whole was not broken."""


def ended_by(state: str | None, act: str, rule: str) -> bool:
    """Whether a reading tells a deed that ends a state, so that its yes is the state's no."""
    if state is None or state in UNDONE_BY or rule == STATED:
        return False
    part = lexicons.sections("tensions")[state]
    return act != state and participle(act) in part["contrary"].split()


def state_of(
    act: str, beside: frozenset[str], told: frozenset[str]
) -> tuple[str | None, frozenset[str]]:
    """The pair of contraries that a clause speaks of, and those that it may speak of.

    ``told`` are the words of what the clause says that something is, ``beside`` all its words.
    """
    perhaps = set()
    for name, part in lexicons.sections("tensions").items():
        if "contrary" not in part:
            continue
        said = frozenset((part["words"] + " " + part["contrary"]).split())
        loose, bearers = (frozenset(part.get(k, "").split()) for k in ("loose", "bearers"))
        here = told | beside if act in _ONLY_SAY_SO else told
        if act == name or participle(act) in said:
            return name, frozenset()
        of_bearer = beside & bearers and (said & here or act == "exist")
        if act in part["acts"].split() or (said - loose) & here or of_bearer:
            return name, frozenset()
        if said & here:
            perhaps.add(name)
    return None, frozenset(perhaps)
