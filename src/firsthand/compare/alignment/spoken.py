"""Whether an account speaks of what is asked of every event, be it in words of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import cache
from typing import NamedTuple

from firsthand.compare.alignment.mentions import Mention
from firsthand.extract import lexicons
from firsthand.model import Span

FEW = 8
"""So many words at most are little more than a number."""


class Field(NamedTuple):
    """The words of which a sentence has one that speaks of a question; one of ``of`` too, if any."""

    speaks: frozenset[str]
    of: frozenset[str]

    def has(self, words: frozenset[str]) -> bool:
        """Whether words speak of it."""
        return bool(self.speaks & words) and (not self.of or bool(self.of & words))


@cache
def field_of(question: str) -> Field | None:
    """The field of a question that asked.toml names; None where spoken.toml has none for it.

    What is asked of one office ("notified council") is spoken of beside its names, or beside "us".
    """
    name, _, whom = question.partition(" ")
    found = lexicons.sections("spoken").get(name)
    if found is None:
        return None
    of = frozenset(found.get("of", "").split())
    if "whom" in found and whom:
        names = lexicons.sections("deeds").get(f"kind_{whom}", {"words": whom})["words"]
        of = frozenset((whom, "us", *names.replace("|", " ").split()))
    return Field(frozenset(found["words"].split()), of)


def speak(spoken: Iterable[Mention], slot: str, field: Field, taken: Collection[Span] = ()) -> bool:
    """Whether a sentence may answer: it speaks of it, and has a value of the kind or asks for one.

    A number or an hour may also stand alone in the next sentence: "Nine, I think.". A short question
    is of what the sentence before it spoke of: "What time was that?". Values in ``taken`` are known
    to answer something else.
    """
    before = False
    for one in spoken:
        short = before and len(one.words) <= FEW
        here = field.has(one.words) or (short and slot in one.asks)
        answers = _has_value(one, slot, taken)
        bare = short and slot in ("quantity", "time")
        if (here and (answers or slot in one.opens)) or (bare and answers):
            return True
        before = here
    return False


def _has_value(one: Mention, slot: str, taken: Collection[Span]) -> bool:
    values = {"quantity": one.numbers, "time": one.moments}.get(slot)
    if values is None:
        return True
    return any(not any(v.start < t.end and t.start < v.end for t in taken) for v in values)
