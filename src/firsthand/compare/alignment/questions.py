"""Questions in plain words, made of what the readings of a point say."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from firsthand.compared import Count, Reading


def question(readings: Sequence[Reading]) -> str:
    """The question that readings of one slot answer: "How many lifeboats were launched?"."""
    first = readings[0]
    return _OF_SLOT[first.slot](readings)


def _quantity(readings: Sequence[Reading]) -> str:
    first = readings[0]
    counted = first.value.counted if isinstance(first.value, Count) else None
    return f"How many {counted or 'of them'} ({first.act})?"


def _other(word: str) -> Callable[[Sequence[Reading]], str]:
    def asked(readings: Sequence[Reading]) -> str:
        first = readings[0]
        return f"{word} {' '.join((first.act, *first.topic[:4]))}?"

    return asked


_OF_SLOT: dict[str, Callable[[Sequence[Reading]], str]] = {
    "quantity": _quantity,
    "time": _other("When"),
    "place": _other("Where"),
    "actor": _other("Who"),
    "polarity": _other("Whether"),
}
