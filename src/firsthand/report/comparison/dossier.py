"""A comparison as the page needs it: columns with their letters, and what is looked up everywhere.

Accounts that share their wording stand side by side as one family. Each account has a letter, in
the order of the columns, and one of eight tints; the letter alone is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import compress

from firsthand.compared import Comparison, Origins, Point, Reading, Reuse, Verdict
from firsthand.model import UNKNOWN, Finding, Passage, Span
from firsthand.report.markup import Html, anchor, bdi, el, join
from firsthand.report.parts.marks import Kind
from firsthand.report.parts.sheet import Sheet, name_of, quoted, sheets, value_link
from firsthand.report.wording import NOT_NAMED, opening

TINTS = 8
_FAMILY = frozenset({"copy", "rewrite"})
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_NAME = 60


@dataclass(frozen=True, slots=True)
class Column:
    """One account: its sheet, its letter, its tint (0 to 7) and its family (its place in a list)."""

    sheet: Sheet
    letter: str
    tint: int
    family: int

    @property
    def name(self) -> str:
        """What the account is called."""
        return name_of(self.sheet.account)


@dataclass(frozen=True, slots=True)
class Family:
    """Accounts that share their wording, or one that stands alone."""

    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Dossier:
    """A comparison with its look-ups. ``columns`` are the accounts in the order of the matrix.

    ``compared`` are the points that several accounts answer, ``alone`` those that one answers.
    """

    comparison: Comparison
    compared: tuple[Point, ...]
    alone: tuple[Point, ...]
    columns: tuple[Column, ...]
    families: tuple[Family, ...]
    by_document: Mapping[str, Column]
    names: Mapping[str, str]
    named: Mapping[str, bool]
    verdicts: Mapping[str, tuple[Verdict, ...]]
    origins: Mapping[str, tuple[Origins, ...]]

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The accounts in the order in which they were given."""
        ids = (a.id for a in self.comparison.examination.accounts)
        return tuple(self.by_document[i].sheet for i in ids)

    def node(self, id_: str) -> str:
        """The name of a node of the source graph: an account, an actor, or an unknown voice."""
        if id_ in self.by_document:
            column = self.by_document[id_]
            return f"{column.letter} ({opening(column.name, _NAME)})"
        return opening(self.names.get(id_, id_ if id_ != UNKNOWN else NOT_NAMED), _NAME)


def dossier(comparison: Comparison, *, credit: str = "") -> Dossier:
    """The look-ups of a comparison; ``credit`` is owed to the makers of the gazetteer."""
    pointed: dict[str, set[Span]] = {a.id: set() for a in comparison.examination.accounts}
    for document, span in _pointed(comparison):
        if document in pointed:
            pointed[document].add(span)
    told = replace(comparison.examination, findings=findings_of(comparison))
    made = {s.account.id: s for s in sheets(told, credit=credit, pointed=pointed)}
    families = _families(tuple(made), comparison.reuse)
    order = [(d, n) for n, family in enumerate(families) for d in family.documents]
    columns = tuple(
        Column(made[d], _letter(i), i % TINTS, n) for i, (d, n) in enumerate(order)
    )  # fmt: skip
    verdicts: dict[str, list[Verdict]] = {}
    for verdict in comparison.verdicts:
        verdicts.setdefault(verdict.point, []).append(verdict)
    origins: dict[str, list[Origins]] = {}
    for one in comparison.origins:
        origins.setdefault(one.point, []).append(one)
    several = [len({r.document for r in p.readings}) > 1 for p in comparison.points]
    return Dossier(
        comparison=comparison,
        compared=tuple(compress(comparison.points, several)),
        alone=tuple(compress(comparison.points, (not s for s in several))),
        columns=columns,
        families=families,
        by_document={c.sheet.account.id: c for c in columns},
        names=_names(comparison),
        named=_named(comparison),
        verdicts={point: tuple(found) for point, found in verdicts.items()},
        origins={point: tuple(found) for point, found in origins.items()},
    )


def findings_of(comparison: Comparison) -> tuple[Finding, ...]:
    """All findings: those that need several accounts before those of single ones."""
    return (*comparison.findings, *comparison.examination.findings)


def _pointed(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    """Every passage of which some part of the page tells."""
    for point in comparison.points:
        for reading in point.readings:
            yield reading.document, reading.span
    for verdict in comparison.verdicts:
        for reading in (verdict.a, verdict.b):
            yield reading.document, reading.span
    for reuse in comparison.reuse:
        yield from ((reuse.a, span) for span in reuse.spans_a)
        yield from ((reuse.b, span) for span in reuse.spans_b)
    for edge in comparison.edges:
        yield from edge.passages
    yield from _judged(comparison)
    for one in comparison.origins:
        for edge in one.edges:
            yield from edge.passages
        for joined in one.inferred:
            yield from joined.passages


def _judged(comparison: Comparison) -> Iterator[tuple[str, Span]]:
    """The passages that persons judged under hypotheses."""
    board = comparison.hypotheses
    for row in board.rows if board is not None else ():
        yield from ((e.document, e.span) for e in row.evidence)


def _names(comparison: Comparison) -> dict[str, str]:
    """The names of actors across the case; an actor of one account alone has its own name."""
    names = {x.id: x.name for a in comparison.examination.accounts for x in a.actors}
    for party in comparison.parties:
        names[party.id] = party.name
        names.update(dict.fromkeys(party.actors, party.name))
    return names


def _named(comparison: Comparison) -> dict[str, bool]:
    """Which actors have a name, one of the case or of their account alone."""
    named = {x.id: x.named for a in comparison.examination.accounts for x in a.actors}
    for party in comparison.parties:
        named[party.id] = party.named
    return named


def _families(documents: Sequence[str], found: Iterable[Reuse]) -> tuple[Family, ...]:
    """The accounts by shared wording, in the order of their first members."""
    root = {d: d for d in documents}

    def top(document: str) -> str:
        while root[document] != document:
            document = root[document]
        return document

    shared = [r for r in found if r.kind in _FAMILY and r.a in root and r.b in root]
    place = {d: n for n, d in enumerate(documents)}
    for reuse in shared:
        one, other = sorted((top(reuse.a), top(reuse.b)), key=place.__getitem__)
        root[other] = one
    members: dict[str, list[str]] = {}
    for document in documents:
        members.setdefault(top(document), []).append(document)
    return tuple(Family(tuple(ids)) for ids in members.values())


def _letter(n: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    return (_letter(n // 26 - 1) if n >= 26 else "") + _LETTERS[n % 26]


def badge(column: Column, *, to: str | None = None) -> Html:
    """The letter of an account in its tint; with an anchor ``to``, a link under its full name."""
    class_ = f"b b{column.tint}"
    if to is None:
        return el("b", column.letter, class_=class_)
    return el("a", column.letter, class_=class_, href=f"#{to}", title=column.name)


def mentions(kind: Kind, told: Sequence[tuple[Column, int, Span]], quoted_: int = 4) -> Html:
    """Where accounts tell a value: first mentions in the words of some, then letters of the rest.

    ``told`` holds accounts, the places of the value among those of its kind, and the spans.
    """
    first: dict[str, tuple[Column, int, Span]] = {}
    for column, n, span in told:
        first.setdefault(column.letter, (column, n, span))
    heads = list(first.values())
    links = [
        join([badge(column), " ", value_link(column.sheet, kind, n, span)])
        for column, n, span in heads[:quoted_]
    ]
    rest = [badge(column, to=column.sheet.value_id(kind, n)) for column, n, _ in heads[quoted_:]]
    return join([join(links, " · "), " · " if rest else None, join(rest, " ")])


def badges(view: Dossier, documents: Iterable[str]) -> Html:
    """The letters of some accounts, in the order of the columns."""
    wanted = frozenset(documents)
    return join((badge(c) for c in view.columns if c.sheet.account.id in wanted), " ")


def spot_of(view: Dossier, reading: Reading) -> str:
    """The anchor in the text of a reading's quotation."""
    return view.by_document[reading.document].sheet.pointed_id(reading.span)


def reading_link(view: Dossier, reading: Reading, characters: int = 80) -> Html:
    """A reading's quotation, linked to its place in the text."""
    return passage_link(view, Passage(reading.document, reading.span), characters)


def passage_link(view: Dossier, passage: Passage, characters: int = 80) -> Html:
    """A passage as its words, linked to its place in the text."""
    sheet = view.by_document[passage.document].sheet
    return el(
        "a", quoted(sheet, passage.span, characters), href=f"#{sheet.pointed_id(passage.span)}"
    )


def passage_links(view: Dossier, passages: Iterable[Passage], most: int = 4) -> Html:
    """Some passages, each under the letter of its account; the rest are counted."""
    known = [p for p in dict.fromkeys(passages) if p.document in view.by_document]
    shown = (
        join([badge(view.by_document[p.document]), " ", passage_link(view, p, 60)])
        for p in known[:most]
    )
    more = len(known) - most
    return join([join(shown, ", "), f" and {more:,} more" if more > 0 else None])


def voice_of(view: Dossier, reading: Reading) -> Html:
    """Whose words a reading is told as: its first voice, and the last hand where there are more."""
    if reading.voice is None:
        return Html("the author" if _witnessed(view, reading) else "in its own voice")
    first = bdi(view.node(reading.voice))
    hands = [h for h in reading.chain if h != reading.voice]
    return join([first, " through ", bdi(view.node(hands[-1]))]) if hands else first


def _witnessed(view: Dossier, reading: Reading) -> bool:
    """Whether the author tells it as somebody who was there."""
    claims = view.by_document[reading.document].sheet.account.claims
    return any(c.id == reading.claim and c.origin == "author" for c in claims)


def point_id(point: Point | str) -> str:
    """The anchor of a point."""
    return f"point.{anchor(point if isinstance(point, str) else point.id)}"
