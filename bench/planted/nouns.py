"""The nouns of a planted dossier: facts with values, sentences that tell them, accounts."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Half = Literal["open", "blind"]
Mode = Literal["stated", "possible", "denied", "unseen", "unknown"]
OPEN, CLOSE = "\ue000", "\ue001"
"""Marks around the shortest quotation of a reading inside a sentence; no document keeps them."""


@dataclass(frozen=True, slots=True)
class Value:
    """What an account says on a fact. Times are minutes from midnight before the event."""

    mode: Mode = "stated"
    low: float | None = None
    high: float | None = None
    bound: Literal["exact", "about", "at_least", "range"] = "exact"
    scope: str = ""
    name: str = ""
    broad: bool = False
    holds: bool | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A question on the event with the values that accounts may give.

    ``first`` is most told, ``second`` conflicts with it, ``third`` with both where there is one;
    ``vaguer`` fits the first and ``scoped`` cannot be compared with it.
    """

    key: str
    family: str
    slot: str
    question: str
    act: str
    indirect: str
    nouns: dict[str, str]
    first: Value
    second: Value
    third: Value | None = None
    vaguer: tuple[Value, ...] = ()
    scoped: tuple[Value, ...] = ()
    pools: dict[str, list[str]] = field(default_factory=dict)
    unseen: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """One reading in the making: which fact, which value, through whom.

    ``chain`` are names, first voice first ("?" where unknown); ``voice`` is the first of them.
    ``witnessed`` where the author tells what he saw; ``cites`` the account that is named as source.
    """

    fact: str
    value: Value
    chain: tuple[str, ...] = ()
    witnessed: bool = False
    cites: int | None = None

    @property
    def voice(self) -> str | None:
        """The first voice, or None for the author."""
        return self.chain[0] if self.chain else None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an account; ``taken`` is the account from which it was copied."""

    marked: str
    told: Told | None = None
    taken: int | None = None
    quotation: bool = False
    question: bool = False


@dataclass(frozen=True, slots=True)
class Planted:
    """One account: its text, where each sentence stands in it, the date that stands in its head."""

    number: int
    genre: str
    title: str
    author: str | None
    outlet: str | None
    text: str
    sentences: tuple[Sentence, ...]
    spans: tuple[tuple[int, int], ...]
    quotes: tuple[tuple[int, int] | None, ...]
    dated: str | None = None

    @property
    def file(self) -> str:
        """The name of its file."""
        return f"a{self.number + 1:03d}_{self.genre}.txt"


@dataclass(frozen=True, slots=True)
class Link:
    """A planted dependence between two accounts; ``a`` is the source where there is one."""

    kind: Literal["copy", "rewrite", "shared_error", "shared_quotation", "ring"]
    a: int
    b: int


@dataclass(frozen=True, slots=True)
class Dossier:
    """Accounts of one invented event, with all that is true of them."""

    event: str
    facts: tuple[Fact, ...]
    accounts: tuple[Planted, ...]
    links: tuple[Link, ...]
