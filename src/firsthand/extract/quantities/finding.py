"""Counts of an account with what is counted: numbers of the text, tied together by its grammar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.quantities import counted
from firsthand.extract.quantities.numbers import Number, numbers
from firsthand.spans import Span
from firsthand.values import Quantity

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

KEPT = frozenset(("count", "share", "percent", "measure", "money"))


def quantities(
    ground: Ground, *, vague: Mapping[str, tuple[float, float]] | None = None
) -> tuple[Quantity, ...]:
    """All counts and measures in text order, ``q1``, ``q2``, ...

    Only passages that were parsed are read. ``vague`` replaces entries of the table of words like
    "dozens", see `numbers`.
    """
    parse = ground.parse
    out: list[Quantity] = []
    before: list[counted.Reading] = []
    for number in _mined(ground, vague):
        reading = counted.read(parse, number)
        if reading is None or counted.is_pronoun(parse, number):
            continue
        whole = counted.whole(parse, reading, before)
        name = f"q{len(out) + 1}"
        noun = reading.noun
        words = number.unit if number.unit else (noun.of(parse.text) if noun else None)
        if noun is not None and counted.counts_people(parse.text, number, noun):
            words = "people"
        made = Quantity(
            name, number.span, number.low, number.high, number.bound, words, reading.state,
            number.rule, None if number.unit else noun,
            f"q{whole + 1}" if whole is not None else None, _scope(reading, before), reading.as_of,
        )  # fmt: skip
        if whole is not None and made.counted is None:
            made = replace(made, counted=out[whole].counted, counted_span=out[whole].counted_span)
        if whole is not None and made.state is None:  # a part of the killed was killed
            made = replace(made, state=out[whole].state)
        out.append(made)
        before.append(reading)
    return tuple(out)


def _scope(reading: counted.Reading, before: Sequence[counted.Reading]) -> Span | None:
    """The words that make a count one of a part: "two more" is added to others of its kind.

    Behind those whom something else befell it is all of its own: "four died, two more were hurt".
    """
    last = before[-1].state if before else None
    apart = last is not None and reading.state is not None and last != reading.state
    return reading.scope if reading.added is None or apart else reading.added


def _mined(ground: Ground, vague: Mapping[str, tuple[float, float]] | None) -> Iterator[Number]:
    """The numbers of the parsed passages, with offsets into the text."""
    starts: Sequence[int] = ground.parse.starts
    text = ground.text.characters
    for number in numbers(text, vague=vague):
        touched = ground.parse.within(Span(*number.digits))
        if number.kind in KEPT and len(touched) and starts:
            yield number
