"""What "it", "she" (a ship) and "they" speak of, where only one thing before can be meant.

Two different things that could be meant are none: a topic is rather left out than guessed.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from firsthand.compare.thesaurus import related
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.model import Span
from firsthand.values import Slot

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground

_IT = frozenset(("it", "its"))
_THEY = frozenset(("they", "them"))
_SHE = frozenset(("she", "her"))
_FAINT = frozenset(
    """time way place thing part day night morning evening hour moment word fact number name question case kind side
    one none nothing nobody somebody anybody something anything what who which""".split()
)
_REACHED = ("to", "at", "towards", "through", "by")
""" "I ran to the gate. It was shut."."""
_BACK = 2
"""Sentences before that of the pronoun in which a thing may stand."""


def antecedent(ground: Ground, slot: Slot) -> tuple[str, ...]:
    """The base forms of the only thing that a pronoun can mean; none where it is a guess."""
    if slot.head not in _IT | _THEY | _SHE:
        return ()
    start = ground.sentence(slot.span.start).start
    found = _only(ground, slot, ("subject", "object"), Span(start, slot.span.start))
    for _ in range(_BACK):
        if found is None or found or not start:
            break
        end, start = start, ground.sentence(start - 1).start
        found = _only(ground, slot, ("subject",), Span(start, end))
        found = found if found != () else _only(ground, slot, ("object",), Span(start, end))
        if found == () and slot.head in _IT and _opens(ground, slot):
            found = _only(ground, slot, _REACHED, Span(start, end))
    return found or ()


def _opens(ground: Ground, slot: Slot) -> bool:
    return ground.sentence(slot.span.start).start == slot.span.start


def _only(
    ground: Ground, slot: Slot, roles: tuple[str, ...], within: Span
) -> tuple[str, ...] | None:
    """The words of the one thing in a stretch; () where there is none, None where there are two."""
    found = {s.head: s.words for s in _things(ground, slot, roles, within)}
    if len(found) > 1:
        return None
    return next(iter(found.values()), ())


def _things(ground: Ground, slot: Slot, roles: tuple[str, ...], within: Span) -> Iterator[Slot]:
    for clause in ground.between(within.start, within.end):
        for other in clause.slots:
            if other.role in roles and other.span.end <= within.end and _fits(ground, slot, other):
                yield other


def _fits(ground: Ground, slot: Slot, other: Slot) -> bool:
    """Whether a noun agrees with a pronoun in number, and is no person."""
    if other.head in _FAINT or not other.head[:1].isalpha() or other.head in _IT | _THEY | _SHE:
        return False
    words = [w.lower for w in ground.words_in(other.span)]
    if other.head in ("i", "we", "you", "he", "me", "us", "him", "there") or not words:
        return False
    many = any(w.startswith(other.head[:3]) and w != other.head and w.endswith("s") for w in words)
    if slot.head in _THEY:
        return many
    if slot.head in _IT and words[0] == other.head and ground.of(other.span)[:1].isupper():
        return False  # a bare name, more often of a person than of a thing
    actor = ground.actors.get(ground.setting.actor(other) or "")
    if many or is_person_noun(other.head) or (actor is not None and actor.kind == "person"):
        return False
    return slot.head in _IT or _ship(other.head)


def _ship(head: str) -> bool:
    return related(head, "ship", "noun") in ("same", "narrower") or related(
        head, "vessel", "noun"
    ) in ("same", "narrower")
