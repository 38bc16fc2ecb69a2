"""Small comparisons made by hand: no parser runs here."""

import hashlib
from collections.abc import Sequence
from typing import Any

from firsthand.compared import Comparison, Count, Origins, Point, Reading, Verdict
from firsthand.model import Account, Actor, Blob, Claim, Examination, Mention, Span, Text

QUARRY = (
    "The foreman, Ada Brill, said that nine men were in the shaft. The siren sounded at 6:40.",
    "Eleven men were in the shaft. Nobody heard a siren.",
    "=2+3 men were in the shaft, one paper wrote.",
)


def account(id_: str, words: str, path: str | None = None, **more: Any) -> Account:
    digest = hashlib.sha256(words.encode()).hexdigest()
    blob = Blob(f"sha256:{digest}", len(words.encode()), "text/plain")
    text = Text(f"sha256:{digest}", blob, path or f"{id_}.txt", "by hand 1", words, ())
    return Account(id_, text, len(words.split()), (Span(0, len(words)),), **more)


def span(made: Account, words: str) -> Span:
    start = made.text.characters.index(words)
    return Span(start, start + len(words))


def reading(made: Account, words: str, number: float | None = None, **more: Any) -> Reading:
    at = span(made, words)
    value = None if number is None else Count(number, number, "exact", "man")
    printed = "not known" if number is None else f"{number:g} men"
    told: dict[str, Any] = {
        "slot": "quantity", "act": "be", "topic": ("man", "shaft"), "rule": "by_hand", **more,
    }  # fmt: skip
    return Reading(made.id, at, at, value=value, printed=printed, **told)


def quarry() -> Comparison:
    """Three accounts: one with a voice, one that says otherwise, one with a hostile start."""
    first, second, third = (account(f"d{n}", w) for n, w in enumerate(QUARRY, 1))
    brill = Actor(
        "d1.a1", "Ada Brill", "person", True, (Mention(span(first, "Ada Brill"), "name"),)
    )
    claim = Claim(
        "d1.c1", span(first, "nine men were in the shaft"), "assertion", "named", "unstated",
        chain=("d1.a1",),
    )  # fmt: skip
    first = account("d1", QUARRY[0], actors=(brill,), claims=(claim,))
    a = reading(first, "nine men", 9, claim="d1.c1", voice="d1.a1", chain=("d1.a1",))
    b, c = reading(second, "Eleven men", 11), reading(third, "=2+3 men", 5)
    siren = reading(first, "at 6:40", None, slot="time", act="sound", topic=("siren",))
    asked = (
        Point("p1", "How many men were in the shaft?", "quantity", "be", (a, b, c)),
        Point("p2", "When did the siren sound?", "time", "sound", (siren,), ("d2",), ("d3",)),
    )
    laid = (verdict("p1", a, b, "conflict"), verdict("p1", a, c, "not_comparable"))
    behind = (
        Origins("p1", "9 men", ("d1",), 1, 1, ("d1.a1",), (), (), "One account says this.", 1),
        Origins("p1", "11 men", ("d2",), 1, 1, (), (), (), "One account says this, no source."),
    )
    return compared((first, second, third), asked, laid, behind)


def verdict(point: str, a: Reading, b: Reading, word: Any) -> Verdict:
    told = f"{a.printed} and {b.printed}: {word}."
    return Verdict(point, a.slot, a, b, word, f"{a.slot}.by_hand", told)


def compared(
    accounts: Sequence[Account],
    asked: Sequence[Point] = (),
    laid: Sequence[Verdict] = (),
    behind: Sequence[Origins] = (),
) -> Comparison:
    examination = Examination("0", tuple(accounts), (), ())
    return Comparison(examination, (), tuple(asked), tuple(laid), origins=tuple(behind))
