"""Whether two readings answer one question: their slots decide, and may say that they do not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from firsthand.compare.alignment.gists import Gist

JOINED = 0.6
"""From this fit on, 0 to 1, two readings stand together; set on invented dossiers, by hand."""
_SAME, _MAYBE, _BARE = 1.0, 0.6, 0.4
"""How far acts are one: one class; one that a verb can mean; two clauses that only say "is"."""
_SHARES = {
    "quantity": (0.45, 0.35, 0.2), "time": (0.5, 0.0, 0.5), "place": (0.45, 0.0, 0.55),
    "actor": (0.5, 0.0, 0.5), "polarity": (0.45, 0.0, 0.55),
}  # fmt: skip
"""For each slot the parts that act, counted thing and things have in the fit."""
_UNSAID = 0.4
"""What counts for things where one side names none."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two readings fit, 0 to 1, and the words for it."""

    share: float
    because: str


Weights = Mapping[str, float]
Kin = Callable[[str, str], bool]


def fit(a: Gist, b: Gist, weights: Weights, kin: Kin) -> Fit | None:
    """How two gists fit; None where something tells them apart."""
    if a.slot != b.slot or a.state != b.state:
        return None
    act = _acts(a, b)
    if act is None:
        return None
    counted = 0.0
    if a.slot == "quantity":
        found = _counted(a, b, kin)
        if found is None:
            return None
        counted = found
    things = shared(a.things, b.things, weights, kin)
    if things is None:
        return None
    parts = _SHARES[a.slot]
    share = parts[0] * act[0] + parts[1] * counted + parts[2] * things[0]
    return Fit(share, _because(act[1], things[1], a))


def _acts(a: Gist, b: Gist) -> tuple[float, str] | None:
    if a.state is not None:
        return _SAME, a.state
    both = a.acts & b.acts
    if both:
        return _SAME, min(both).lstrip("=").replace("_", " ")
    perhaps = (a.acts | a.maybe) & (b.acts | b.maybe)
    if perhaps:
        return _MAYBE, min(perhaps).lstrip("=").replace("_", " ")
    if not a.acts and not b.acts and a.act == b.act:
        return _BARE, a.act
    return None


def _counted(a: Gist, b: Gist, kin: Kin) -> float | None:
    if a.part and b.part and not a.part & b.part:
        return None
    one_part = 1.0 if bool(a.part) == bool(b.part) else 0.6
    if a.counted is None or b.counted is None:
        return 0.5 * one_part
    return one_part if a.counted == b.counted or kin(a.counted, b.counted) else None


def shared(
    a: frozenset[str], b: frozenset[str], weights: Weights, kin: Kin
) -> tuple[float, tuple[str, ...]] | None:
    """The share of the smaller set's weight that both name; None where both name other things."""
    if not a or not b:
        return _UNSAID, ()
    both = a & b
    akin = {w for w in a - both if any(kin(w, v) for v in b - both)}
    if not both and not akin:
        return None
    least = min(sum(weights.get(w, 1.0) for w in x) for x in (a, b))
    found = sum(weights.get(w, 1.0) for w in both) + 0.8 * sum(weights.get(w, 1.0) for w in akin)
    return min(1.0, found / least), tuple(sorted(both | akin))


def _because(act: str, things: tuple[str, ...], a: Gist) -> str:
    words = [f"same act ({act})"] if a.state is None else [f"same state ({act})"]
    if a.counted:
        words.append(f"same counted ({a.counted})")
    if things:
        words.append(f"same thing ({', '.join(things[:3])})")
    return ", ".join(words)
