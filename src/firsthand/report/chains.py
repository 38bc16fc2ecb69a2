"""The way of a claim in words: who says so, through whom, and why the program thinks so.

``Orsini (saw it) → told Vale → this account``. The words are plain text; the page links the
voices, the terminal prints them as they are.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from firsthand.model import UNKNOWN, Account, Actor, Attribution, Claim, Span, Spans
from firsthand.report.wording import ARROW, BASIS, NOT_NAMED, REJECTED, THIS_ACCOUNT, opening

_LONGEST = 140
"""Characters of a name or a cue; what is longer is cut."""


@dataclass(frozen=True, slots=True)
class Directory:
    """The actors and attributions of one account by id: what every chain is looked up in.

    ``rules`` says why the words at a span are taken for an actor.
    """

    account: Account
    actors: Mapping[str, Actor]
    attributions: Mapping[str, Attribution]
    rules: Mapping[tuple[str, Span], str]

    def words(self, spans: Spans) -> str:
        """The words at some spans, pieces joined with an ellipsis, on one line."""
        pieces = (opening(s.of(self.account.text.characters), _LONGEST) for s in spans)
        return opening(" … ".join(p for p in pieces if p), _LONGEST)

    def name(self, actor: str) -> str:
        """The name of an actor; an unknown first voice is "someone the text does not name"."""
        known = self.actors.get(actor)
        return opening(known.name, _LONGEST) if known is not None else NOT_NAMED


@dataclass(frozen=True, slots=True)
class Hand:
    """One entry of a chain, with the attribution that put it there, where one did."""

    actor: str
    name: str
    named: bool
    attribution: Attribution | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a chain in words: how it came here, to whom, what the first voice rests on."""

    verb: str
    hand: Hand
    basis: str


def directory(account: Account) -> Directory:
    """The actors and attributions of an account by id."""
    return Directory(
        account,
        {a.id: a for a in account.actors},
        {a.id: a for a in account.attributions},
        {(a.id, m.span): m.rule for a in account.actors for m in a.mentions},
    )


def hands(known: Directory, claim: Claim) -> tuple[Hand, ...]:
    """The hands of a claim, first voice first, each with its attribution.

    The attributions are walked outwards from the innermost one; a hand that none of them has as
    its source stands without one. An attribution that is no hand (a denial by another) is passed.
    """
    outwards = list(_outwards(known, claim))
    found, at = [], 0
    for entry in claim.chain:
        source = None if entry == UNKNOWN else entry
        place = next(
            (i for i in range(at, len(outwards)) if outwards[i].source_actor == source), None
        )
        said = None if place is None else outwards[place]
        at = at if place is None else place + 1
        actor = known.actors.get(entry)
        found.append(
            Hand(
                actor=entry,
                name=known.name(entry),
                named=actor is not None and actor.named,
                attribution=said,
            )
        )
    return tuple(found)


def steps(known: Directory, claim: Claim) -> tuple[Step, ...]:
    """The hands of a claim as steps of a sentence; empty where the account speaks for itself."""
    line = hands(known, claim)
    basis = basis_in_words(claim)
    first = next((i for i, hand in enumerate(line) if hand.actor != UNKNOWN), None)
    return tuple(
        Step(passed_on(line[i - 1], hand, claim) if i else "", hand, basis if i == first else "")
        for i, hand in enumerate(line)
    )


def chain_in_words(account: Account, claim: Claim, *, known: Directory | None = None) -> str:
    """The chain of a claim as one line, first voice first, this account last.

    ``known`` saves looking the account up again where many claims are told. Without a chain: that
    the author was there, or that no source is stated. A claim that its voice rejects says so.
    """
    if not claim.chain:
        return own_voice(claim)
    told = [
        " ".join(w for w in (s.verb, s.hand.name, f"({s.basis})" if s.basis else "") if w)
        for s in steps(known or directory(account), claim)
    ]
    words = f" {ARROW} ".join([*told, THIS_ACCOUNT])
    return f"{words}; {REJECTED}" if claim.denied else words


def passed_on(before: Hand, after: Hand, claim: Claim) -> str:
    """How a claim came from one hand to the next: "told" only where the text says so.

    It does where the next hand is the one spoken to, or says that he was told.
    """
    spoken_to = before.attribution is not None and before.attribution.addressee_actor == after.actor
    was_told = before.actor == UNKNOWN and claim.basis == "was_told"
    return "told" if spoken_to or was_told else "passed on by"


def basis_in_words(claim: Claim) -> str:
    """What the first known voice rests on, or nothing where the text does not say it."""
    return "" if claim.basis == "unstated" else BASIS[claim.basis]


def own_voice(claim: Claim) -> str:
    """How a claim without a chain is told: by an author who was there, or with no source."""
    if claim.origin == "author":
        basis = basis_in_words(claim)
        return f"the author ({basis}) {ARROW} {THIS_ACCOUNT}" if basis else "the author’s own words"
    return f"{THIS_ACCOUNT}, in its own voice; no source stated"


def _outwards(known: Directory, claim: Claim) -> Iterator[Attribution]:
    """The attributions of a claim from the innermost to the outermost; a ring ends the walk."""
    seen: set[str] = set()
    id_ = claim.attribution
    while id_ is not None and id_ not in seen:
        seen.add(id_)
        attribution = known.attributions.get(id_)
        if attribution is None:
            return
        yield attribution
        id_ = attribution.parent
