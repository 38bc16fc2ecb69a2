"""Two spots: floors of one house, and where one single thing began or came down.

What began or came down once did so at one spot. Two things of which neither holds the other ("the
fountain", "the kiosk") are then two answers; where the one may stand in the other there is no ruling.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from firsthand.compare.alignment.tellings import plain
from firsthand.compare.readings.impacts import RULE
from firsthand.compare.readings.located import PART
from firsthand.compare.readings.words import listed as parts
from firsthand.compare.thesaurus import related
from firsthand.compare.verdicts.lists import listed
from firsthand.compare.verdicts.telling import ruled
from firsthand.compared import Reading, Ruling, Where

FLOOR = "-floor"
"""Ends the word that a place has for the floor on which it is: "second-floor"."""
_BELOW = frozenset(("ground-floor", "basement-floor", "cellar-floor"))
_KINDS = ("fixtures", "landmarks", "vehicles", "rooms")
_APART = frozenset(
    (
        frozenset(("fixtures",)), frozenset(("landmarks",)), frozenset(("vehicles",)), frozenset(("rooms",)),
        frozenset(("vehicles", "rooms")), frozenset(("landmarks", "rooms")), frozenset(("landmarks", "vehicles")),
    )
)  # fmt: skip
"""Kinds of which two spots are two, as far as neither of them holds the other."""
_BEGINNING = frozenset("begin start originate commence break erupt come".split())
_ALIKE = ("same", "narrower", "broader")


def floors(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """ "On the ground floor" and "in a room on the second floor"."""
    one, other = _floor(a.words), _floor(b.words)
    if one is None or other is None or one == other:
        return None
    high = {one, other} & {"upper-floor", "top-floor"}
    if high and not {one, other} & _BELOW:
        return None
    why = f"what is on the {_said(one)} is not on the {_said(other)}"
    return ruled("conflict", "place.floors_exclude", two, why)


def _floor(words: Collection[str]) -> str | None:
    told = [w for w in words if w.endswith(FLOOR)]
    return told[0] if len(told) == 1 else None


def _said(floor: str) -> str:
    return floor.replace("-", " ")


def single(a: Where, b: Where, two: tuple[Reading, Reading]) -> Ruling | None:
    """Where one thing began, or the first came down: not at two spots."""
    if not all(r.rule == RULE for r in two) and not all(r.act in _BEGINNING for r in two):
        return None
    one, other = _kind(a.words), _kind(b.words)
    if one is None or other is None or frozenset((one[1], other[1])) not in _APART:
        return None
    if _share(a.words, b.words) or related(one[0], other[0], "noun") in _ALIKE:
        return None
    why = f"it was one spot, and the one is not the other ({one[0]}; {other[0]})"
    return ruled("conflict", "place.two_spots", two, why)


def _share(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two have a word in common, or words of one stem: "dryers", "drying room"."""
    return any(x[:_STEM] == y[:_STEM] for x in a for y in b)


_STEM = 4


def _kind(words: Sequence[str]) -> tuple[str, str] | None:
    """The only noun of a kind that a place has, with its kind; "boiler room" is a room for boilers.

    Of two that stand side by side ("bus shelter") the second is meant.
    """
    found = [
        (w, kind) for n, w in enumerate(words) for kind in _KINDS
        if _one(w) & listed(kind)
        and not any(_one(v) & listed(k) for v in words[n + 1 : n + 2] for k in _KINDS)
    ]  # fmt: skip
    if "room" in words:
        purpose = next((w for w in words if w in listed("purposes")), None)
        found = [(f"{purpose} room", "rooms")] if purpose is not None else []
    return found[0] if len(found) == 1 else None


def _one(word: str) -> frozenset[str]:
    return frozenset((word, word.removesuffix("s"), word.removesuffix("es")))


def one_head(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether of two places, of which one has all words of the other, the head is the same.

    "The north bay" and "the north bay of the shed", "the bridge" and "the middle of the bridge"; not
    "the school" and "the school yard", nor "the mill" and "the lane behind the mill".
    """
    fewer, more = sorted(([plain(w) for w in x] for x in (a, b)), key=len)
    if more[-1] in listed("middles") and len(more) - len(fewer) == 1:
        return True
    return more[-1] in fewer and not any(_may_be_head(w) for w in more if w not in fewer)


def _may_be_head(word: str) -> bool:
    kinds = ("water", "shores", "ways", "crossings", "rooms", "landmarks")
    return word in parts("stretches") | parts("parts") or any(_one(word) & listed(k) for k in kinds)


def of_some(found: Ruling | None, two: tuple[Reading, Reading]) -> Ruling | None:
    """A ruling on two places where one is of some of them only: the others may have been elsewhere."""
    if found is None or found.word != "conflict" or not any(PART in r.topic for r in two):
        return found
    return ruled("compatible", "place.of_some", two, "the one tells of some of them only")
