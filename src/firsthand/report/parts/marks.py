"""The values of an account as marks in its text: where each stands, and what was read there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from firsthand.model import Account, Span
from firsthand.report.parts.layers import layer
from firsthand.report.readings import (
    DOER,
    distance_in_words,
    moment_in_words,
    position,
    quantity_in_words,
)
from firsthand.report.wording import number, opening
from firsthand.values import WITHOUT_DOER, Place, Quantity, Values

Kind = Literal["when", "where", "far", "many", "harm"]


class Mark(NamedTuple):
    """A value in the text. ``id`` is its anchor within the account, ``said`` the reading."""

    id: str
    span: Span
    said: str


def marks(account: Account) -> tuple[Mark, ...]:
    """All values of an account, kind by kind: an inner one is seen, and so is a later kind."""
    return tuple(
        Mark(mark_id(kind, n), span, opening(said, 160)) for kind, n, span, said in _all(account)
    )


def mark_id(kind: Kind, index: int) -> str:
    """The anchor of a value by its place among those of its kind, without the account's own."""
    return f"{kind}{index + 1}"


def _all(account: Account) -> Iterator[tuple[Kind, int, Span, str]]:
    worth = account.values
    for n, moment in enumerate(worth.moments):
        yield "when", n, moment.span, f"Time: {moment_in_words(moment)}"
    for n, distance in enumerate(worth.distances):
        yield "far", n, distance.span, f"Distance: {distance_in_words(distance)}"
    for n, place in enumerate(worth.places):
        yield "where", n, place.span, f"Place: {place_in_words(place)}"
    for n in numbers(worth):
        quantity = worth.quantities[n]
        yield "many", n, quantity.span, f"Number: {counted_in_words(quantity)}"
    for n, harm in enumerate(worth.harms):
        told = DOER[harm.doer_class]
        how = told if harm.doer_class in WITHOUT_DOER else f"its doer is {told}"
        yield "harm", n, harm.span, f"Act of harm; {how}"


def numbers(worth: Values) -> tuple[int, ...]:
    """The quantities that are no part of a time or of a distance, which are told as such."""
    told = layer([*(m.span for m in worth.moments), *(d.span for d in worth.distances)])
    return tuple(
        n
        for n, quantity in enumerate(worth.quantities)
        if not any(run == quantity.span for run, _ in told.within(quantity.span))
    )


def place_in_words(place: Place) -> str:
    """Where: the position chosen, or how many are possible. The name stays the account's own."""
    if place.chosen is not None:
        return position(place.chosen)
    if not place.candidates:
        return "not in the gazetteer"
    return f"{number(len(place.candidates), 'place')} of this name, none chosen"


def counted_in_words(quantity: Quantity) -> str:
    """How many of what, and what befell them: "at least 161 people, killed"."""
    told = [quantity_in_words(quantity, quantity.counted or "")]
    if quantity.state and quantity.state != quantity.counted:
        told.append(quantity.state)
    return ", ".join(told)
