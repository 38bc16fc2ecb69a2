"""One account as the page needs it: what is looked up in every part, worked out once."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from types import MappingProxyType

from firsthand.model import UNKNOWN, Account, Citation, Claim, Examination, Finding, Passage, Span
from firsthand.report.chains import Directory, directory
from firsthand.report.figures import COUNTED, Figures, counted, of_account
from firsthand.report.markup import Html, anchor, bdi, el, join
from firsthand.report.parts.layers import Layer, layer
from firsthand.report.parts.marks import Kind, Mark, mark_id, marks
from firsthand.report.wording import opening

OWN, WITNESS, NAMED, UNNAMED, HANDS, HANDS_UNNAMED, UNCOUNTED = "u", "w", "n", "x", "h", "hx", "z"
"""How a claim came, as the class of its light on the page."""
_MARKS = '“”"«»„'


@dataclass(frozen=True, slots=True)
class Voice:
    """An actor in the chains: the claims of which he is the first voice, and those he passed on."""

    actor: str
    first: tuple[Claim, ...]
    passed: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """One account with its look-ups.

    ``claims`` are the counted ones and ``others`` the questions and orders, in text order;
    ``lit`` is both, in the order in which their own words appear; ``light`` says which of them is
    innermost at a character, ``numbers`` which number each has. ``marks`` are the values, ``marked``
    which of them is innermost at a character, ``credit`` is owed to the makers of the gazetteer.
    ``alone`` is true where the page holds one account. ``pointed`` are passages of which other
    parts of the page tell: each has an anchor in the text and can be lit there.
    """

    account: Account
    known: Directory
    figures: Figures
    claims: tuple[Claim, ...]
    others: tuple[Claim, ...]
    lit: tuple[Claim, ...]
    light: Layer
    numbers: Mapping[str, int]
    cited: Mapping[Span, str]
    citations: Mapping[str, Citation]
    voices: tuple[Voice, ...]
    findings: tuple[Finding, ...]
    sentences: tuple[Span, ...]
    marks: tuple[Mark, ...]
    marked: Layer
    credit: str
    alone: bool
    pointed: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """The prefix of every anchor of this account."""
        return anchor(self.account.id)

    def heading(self, level: int, words: str, id_: str) -> Html:
        """A heading of a part: one rank lower where the page holds several accounts."""
        return el(f"h{level if self.alone else level + 1}", words, id=f"{self.id}.{id_}")

    def words(self, span: Span) -> str:
        """The words at a span."""
        return span.of(self.account.text.characters)

    def gap_id(self, index: int) -> str:
        """The anchor of a passage that was not understood, by its place in the account."""
        return f"{self.id}.g{index + 1}"

    def value_id(self, kind: Kind, index: int) -> str:
        """The anchor in the text of a value, by its place among those of its kind."""
        return f"{self.id}.{mark_id(kind, index)}"

    def pointed_id(self, span: Span) -> str:
        """The anchor in the text of a passage of which another part of the page tells."""
        return f"{self.id}.r{bisect_left(self.pointed, span) + 1}"

    def values_in(self, claim: Claim) -> tuple[Mark, ...]:
        """The values that lie in a claim and in no claim inside it, in the order of the text."""
        runs = self.marked.within(claim.span)
        found = (i for run, i in runs if self.claim_at(run) == claim)
        return tuple(self.marks[i] for i in dict.fromkeys(found))

    def claim_at(self, span: Span) -> Claim | None:
        """The innermost claim in which a passage begins."""
        index = self.light.at(span.start)
        return None if index is None else self.lit[index]


def sheets(
    examination: Examination,
    *,
    credit: str = "",
    pointed: Mapping[str, Collection[Span]] = MappingProxyType({}),
) -> tuple[Sheet, ...]:
    """The accounts of an examination, each with its look-ups, in their order.

    ``credit`` is printed where positions of places are shown. ``pointed`` are passages that other
    parts of the page tell of, by account.
    """
    by_account: dict[str, list[Finding]] = {a.id: [] for a in examination.accounts}
    for finding in examination.findings:
        for document in sorted({p.document for p in finding.passages}):
            if document in by_account:
                by_account[document].append(finding)
    alone = len(examination.accounts) == 1
    made = (_sheet(a, tuple(by_account[a.id]), credit, alone=alone) for a in examination.accounts)
    return tuple(
        replace(s, pointed=tuple(sorted(set(pointed.get(s.account.id, ()))))) for s in made
    )


def _sheet(account: Account, findings: tuple[Finding, ...], credit: str, *, alone: bool) -> Sheet:
    values = marks(account)
    claims = counted(account)
    others = [c for c in account.claims if c.form not in COUNTED and c.form != "heading"]
    others.sort(key=lambda c: c.span)
    lit, light = _lit((*claims, *others))
    return Sheet(
        account=account,
        known=directory(account),
        figures=of_account(account),
        claims=claims,
        others=tuple(others),
        lit=lit,
        light=light,
        numbers={c.id: n for n, c in enumerate(lit, start=1)},
        cited={c.span: anchor(c.id) for c in reversed(account.citations)},
        citations={c.id: c for c in account.citations},
        voices=_voices(account, claims),
        findings=findings,
        sentences=tuple(sorted(account.sentences)),
        marks=values,
        marked=layer([m.span for m in values]),
        credit=credit,
        alone=alone,
    )


def _lit(claims: Sequence[Claim]) -> tuple[tuple[Claim, ...], Layer]:
    """The claims in the order in which their own words appear, and the layer of their spans.

    Where the words of one all belong to others inside it, its beginning counts.
    """
    flat = layer([c.span for c in claims])
    first: dict[int, int] = {}
    for run, index in flat.runs:
        first.setdefault(index, run.start)

    def appears(i: int) -> tuple[int, bool, Span]:
        return first.get(i, claims[i].span.start), i in first, claims[i].span

    order = sorted(range(len(claims)), key=appears)
    lit = tuple(claims[i] for i in order)
    return lit, layer([c.span for c in lit])


def _voices(account: Account, claims: tuple[Claim, ...]) -> tuple[Voice, ...]:
    """The actors in the chains, the one with most claims first, unknown first voices last."""
    first: dict[str, list[Claim]] = {}
    passed: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.chain:
            first.setdefault(claim.chain[0], []).append(claim)
        for actor in dict.fromkeys(claim.chain[1:]):
            passed.setdefault(actor, []).append(claim)
    weight = Counter({a: len(first.get(a, ())) + len(passed.get(a, ())) for a in [*first, *passed]})
    order = {a.id: n for n, a in enumerate(account.actors)}
    ids = sorted(weight, key=lambda a: (a == UNKNOWN, -weight[a], order.get(a, len(order)), a))
    return tuple(Voice(a, tuple(first.get(a, ())), tuple(passed.get(a, ()))) for a in ids)


def light_of(claim: Claim) -> str:
    """How a claim came, as the class of its light."""
    if claim.form not in COUNTED:
        return UNCOUNTED
    if claim.hands > 1:
        return HANDS_UNNAMED if claim.origin == "unnamed" else HANDS
    return {"named": NAMED, "unnamed": UNNAMED, "author": WITNESS, "unstated": OWN}[claim.origin]


def place_of(sheet: Sheet, passage: Span) -> str:
    """The anchor in the text for a passage: a citation, the claim it lies in, or the spot."""
    if passage in sheet.cited:
        return sheet.cited[passage]
    index = sheet.light.at(passage.start)
    if index is not None:
        return anchor(sheet.lit[index].id)
    return spot(sheet, passage)


def spot(sheet: Sheet, passage: Span) -> str:
    """The anchor of a passage that no claim covers."""
    return f"{sheet.id}.p{passage.start}"


def spots(sheet: Sheet) -> frozenset[int]:
    """Where anchors for passages outside of claims must stand."""
    passages = [
        p.span for f in sheet.findings for p in f.passages if p.document == sheet.account.id
    ]
    passages += [m.span for m in sheet.account.media]
    return frozenset(p.start for p in passages if place_of(sheet, p) == spot(sheet, p))


def quoted(sheet: Sheet, span: Span, characters: int = 80) -> Html:
    """The opening words of a passage between quotation marks, its own ones where it has a pair.

    A mark at one end whose partner lies outside of the passage is not repeated.
    """
    shown = opening(sheet.words(span), characters)
    if sum(shown.count(mark) for mark in _MARKS) % 2:
        shown = shown[1:] if shown[0] in _MARKS else shown.rstrip(_MARKS)
    if shown and shown[0] in _MARKS:
        return bdi(shown)
    return join(["“", bdi(shown), "”"])


def passage_link(sheet: Sheet, passage: Passage, characters: int = 80) -> Html:
    """A passage as its opening words, linked to its place in the text."""
    return el(
        "a", quoted(sheet, passage.span, characters), href=f"#{place_of(sheet, passage.span)}"
    )


def value_link(sheet: Sheet, kind: Kind, index: int, span: Span) -> Html:
    """The words of a value, linked to where they stand in the text."""
    return el("a", quoted(sheet, span, 60), href=f"#{sheet.value_id(kind, index)}")


def name_of(account: Account) -> str:
    """What an account is called on the page: its title, or else the name of its file."""
    title = account.text.metadata.title
    if title is not None and title.value.strip():
        return opening(title.value, 120)
    return PurePosixPath(account.text.path.replace("\\", "/")).name or account.id
