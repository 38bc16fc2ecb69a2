"""Accounts and readings made by hand."""

from __future__ import annotations

from firsthand.compared import Count, Reading, SlotKind, Value, When, Where, Whether, Who
from firsthand.model import Account, Anchor, Blob, Segment, Span, Text

SLOTS: dict[type, SlotKind] = {
    Count: "quantity", When: "time", Where: "place", Who: "actor", Whether: "polarity",
}  # fmt: skip


def account(name: str, *sentences: str) -> Account:
    """An account of some sentences, in which nothing but the sentences was found."""
    characters = " ".join(sentences)
    spans, at = [], 0
    for sentence in sentences:
        spans.append(Span(at, at + len(sentence)))
        at += len(sentence) + 1
    whole = Segment(Span(0, len(characters)), "body", Anchor("characters", ""))
    text = Text(name, Blob("sha256:0", 0, "text/plain"), name, "plain", characters, (whole,))
    return Account(name, text, len(characters.split()), tuple(spans))


def reading(
    where: Account, quote: str, value: Value, act: str, topic: str = "", printed: str = ""
) -> Reading:
    """A reading whose words are ``quote``."""
    start = where.text.characters.index(quote)
    span = Span(start, start + len(quote))
    return Reading(
        where.id, span, span, SLOTS[type(value)], value, printed or quote, act,
        tuple(topic.split()), "by hand",
    )  # fmt: skip


def count(number: float, counted: str | None = None, state: str | None = None) -> Count:
    """An exact count."""
    return Count(number, number, "exact", counted, state)
