"""Accounts for the tests of tensions: their clauses from the parser, their values as a test gives them."""

from __future__ import annotations

from dataclasses import replace

from firsthand.examination import account
from firsthand.extract.predications import predications
from firsthand.extract.valuing import Ground
from firsthand.findings import tensions
from firsthand.model import Account, Finding, Span
from firsthand.read import text as read_text
from firsthand.values import Moment, Quantity
from tests.extract.support import scene_of


def told(
    words: str, *, quantities: tuple[Quantity, ...] = (), moments: tuple[Moment, ...] = ()
) -> Account:
    """The account of some words with these quantities and moments and no others."""
    made = account(read_text(words.encode(), "a.txt")[0])
    scene = scene_of(words)
    values = replace(
        made.values,
        predications=predications(Ground(scene.text, scene.parse)),
        quantities=quantities,
        moments=moments,
    )
    return replace(made, values=values)


def found(slot: str, made: Account) -> list[Finding]:
    """The tensions of one slot."""
    return list(tensions.of(slot)(made))


def count(words: str, quoted: str, low: float, counted: str, **more: str) -> Quantity:
    """An exact count at the first place where the quoted words stand in the words."""
    at = words.index(quoted)
    span = Span(at, at + len(quoted.split()[0]))
    whole = Span(at, at + len(quoted))
    state, part_of = more.get("state", "killed"), more.get("part_of")
    scope = more.get("scope")
    where = None if scope is None else Span(words.index(scope), words.index(scope) + len(scope))
    return Quantity(f"q{at}", span, low, low, "exact", counted, state, "test", whole, part_of, where)  # fmt: skip


def at(words: str, quoted: str, moment: str) -> Moment:
    """A moment at the first place where the quoted words stand in the words."""
    start = words.index(quoted)
    span = Span(start, start + len(quoted))
    return Moment(f"m{start}", span, moment, moment, None, "occurred", "test")
