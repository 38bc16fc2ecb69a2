"""Competing hypotheses: a person's matrix, its evidence grouped by origin.

After R. J. Heuer, Psychology of Intelligence Analysis (1999), chapter 8, with one change: rows
are origins, not documents, so that ten papers with one agency's words count once. Cells are
persons' judgements; nothing here is computed from what the program read but the origins.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any, Literal, get_args

from firsthand.compared import (
    Cell,
    CellWord,
    Edge,
    Evidence,
    Hypotheses,
    Hypothesis,
    Party,
    Weighed,
)  # fmt: skip
from firsthand.errors import UsageError
from firsthand.model import UNKNOWN, Account, Claim, Span

NONE_OF_THESE = Hypothesis("none", "None of these.")
"""The row that is always there."""
NAME = "hypotheses.toml"
"""The file beside the accounts that is read without being asked for."""
_HELP = "See docs/hypotheses.md for the form of the file."
_RESTS = frozenset(("copies", "by", "records"))
"""Edges by which an account has another's words for its own."""


def hypotheses(
    path: Path, accounts: Sequence[Account], parties: Sequence[Party], edges: Sequence[Edge]
) -> Hypotheses:
    """The matrix in a file, with the origins of its evidence from the source graph.

    Raises UsageError with the place in the file where something is missing, where a quotation is
    not in its account, and where it stands there more than once without a line that tells which.
    """
    told, asked = drafted(path)
    known = [h.id for h in asked]
    evidence = [
        _evidence(f"{path}, evidence {n}", entry, known, _Case(accounts, parties, edges))
        for n, entry in enumerate(_tables(path, told, "evidence"), 1)
    ]
    return weighed(_words(f"{path}", told, "question"), asked, evidence)


def drafted(path: Path) -> tuple[Mapping[str, Any], list[Hypothesis]]:
    """What a file holds, and its hypotheses, before any account is read; raises UsageError."""
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", _HELP) from error
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{path} is not TOML: {error}.", _HELP) from error
    _words(f"{path}", told, "question")
    return told, _hypotheses(path, told)


def weighed(question: str, asked: Sequence[Hypothesis], evidence: Iterable[Evidence]) -> Hypotheses:
    """The matrix of some evidence: one row an origin, in the order of their first evidence."""
    groups: dict[tuple[str, ...], list[Evidence]] = {}
    for passage in evidence:
        groups.setdefault(passage.origins, []).append(passage)
    rows = [_row(origins, group, asked) for origins, group in groups.items()]
    order = _order(_against(rows, len(asked)))
    hangs = [
        row.origins
        for row in rows
        if _order(_against([r for r in rows if r is not row], len(asked))) != order
    ]
    return Hypotheses(
        question, tuple(asked), tuple(rows), tuple(_against(rows, len(asked))), tuple(hangs)
    )


def _row(
    origins: tuple[str, ...], group: Sequence[Evidence], asked: Sequence[Hypothesis]
) -> Weighed:
    cells = tuple(_cell(h.id, group) for h in asked)
    known = [(h.id, c) for h, c in zip(asked, cells, strict=True)]
    apart = [
        (a, b)
        for (a, one), (b, other) in combinations(known, 2)
        if {one, other} == {"consistent", "inconsistent"}
    ]
    return Weighed(origins, tuple(group), cells, tuple(apart))


def _cell(hypothesis: str, group: Iterable[Evidence]) -> CellWord | Literal["parts"] | None:
    words = {c.word for e in group for c in e.cells if c.hypothesis == hypothesis}
    if {"consistent", "inconsistent"} <= words:
        return "parts"
    order: tuple[CellWord, ...] = ("inconsistent", "consistent", "says_nothing")
    return next((w for w in order if w in words), None)


def _against(rows: Iterable[Weighed], number: int) -> list[int]:
    kept = list(rows)
    return [sum(r.cells[n] == "inconsistent" for r in kept) for n in range(number)]


def _order(against: Sequence[int]) -> list[tuple[int, ...]]:
    """Hypotheses by how many origins speak against them, those with as many together."""
    return [
        tuple(n for n, count in enumerate(against) if count == level)
        for level in sorted(set(against))
    ]


class _Case:
    """The accounts by path and the way from a passage to what it comes from."""

    def __init__(
        self, accounts: Sequence[Account], parties: Sequence[Party], edges: Sequence[Edge]
    ) -> None:
        self.accounts = accounts
        self._party = {actor: p.id for p in parties for actor in p.actors}
        self._rests: dict[str, list[str]] = {}
        for edge in edges:
            if edge.kind in _RESTS:
                self._rests.setdefault(edge.rests, []).append(edge.on)

    def account(self, name: str) -> Account | None:
        """The account with this path, or the only one whose path ends with it."""
        whole = [a for a in self.accounts if a.text.path == name]
        ends = [a for a in self.accounts if Path(a.text.path).parts[-1:] == (name,)]
        found = whole or ends
        return found[0] if len(found) == 1 else None

    def origins(self, account: Account, span: Span) -> tuple[str, ...]:
        """The parties or documents that a passage comes from."""
        inside = [c for c in account.claims if c.span.start < span.end and span.start < c.span.end]
        claim = min(inside, key=lambda c: _distance(c, span), default=None)
        if claim is not None and claim.chain:
            first = claim.chain[0]
            return (self._party.get(first, first) if first != UNKNOWN else UNKNOWN,)
        return tuple(sorted(self._roots(account.id)))

    def _roots(self, node: str) -> set[str]:
        seen, ends, ahead = {node}, set(), [node]
        while ahead:
            at = ahead.pop()
            on = [x for x in self._rests.get(at, ()) if x not in seen]
            if not self._rests.get(at):
                ends.add(at)
            seen.update(on)
            ahead += on
        return ends or {node}


def _distance(claim: Claim, span: Span) -> tuple[int, int]:
    shared = min(claim.span.end, span.end) - max(claim.span.start, span.start)
    return -shared, claim.span.end - claim.span.start


def _hypotheses(path: Path, told: Mapping[str, Any]) -> list[Hypothesis]:
    found: list[Hypothesis] = []
    for n, entry in enumerate(_tables(path, told, "hypothesis"), 1):
        where = f"{path}, hypothesis {n}"
        refuted = entry.get("refuted_by")
        found.append(
            Hypothesis(
                _words(where, entry, "id"),
                _words(where, entry, "says"),
                _words(where, entry, "refuted_by") if refuted is not None else None,
            )
        )
    ids = [h.id for h in found]
    if len(found) < 2:
        raise UsageError(f"{path} names fewer than two hypotheses.", _HELP)
    if twice := next((i for i in ids if ids.count(i) > 1), None):
        raise UsageError(f"{path} has two hypotheses with the id {twice!r}.", "Rename one of them.")
    return found if NONE_OF_THESE.id in ids else [*found, NONE_OF_THESE]


def _evidence(where: str, entry: Mapping[str, Any], known: Sequence[str], case: _Case) -> Evidence:
    name = _words(where, entry, "document")
    account = case.account(name)
    if account is None:
        raise UsageError(
            f"{where}: there is not one account called {name!r}.", "Give its file name or its path."
        )
    span = _located(where, _words(where, entry, "quote"), account, entry.get("occurrence"))
    cells = entry.get("cells", {})
    if not isinstance(cells, dict):
        raise UsageError(f"{where}: 'cells' is not a table.", _HELP)
    return Evidence(
        _words(where, entry, "says"),
        account.id,
        span,
        case.origins(account, span),
        tuple(_judged(where, entry, h, c, known) for h, c in cells.items()),
    )


def _judged(
    where: str, entry: Mapping[str, Any], hypothesis: str, cell: Any, known: Sequence[str]
) -> Cell:
    if hypothesis not in known:
        raise UsageError(
            f"{where}: there is no hypothesis {hypothesis!r}.", f"There are: {', '.join(known)}."
        )
    own: Mapping[str, Any] = cell if isinstance(cell, dict) else {"is": cell}
    given = {**{k: entry[k] for k in ("by", "on") if k in entry}, **own}
    place = f"{where}, cell {hypothesis}"
    word = _words(place, given, "is").replace(" ", "_")
    if word not in get_args(CellWord):
        raise UsageError(
            f"{place}: {word!r} is no judgement.",
            "Write consistent, inconsistent or says nothing.",
        )
    because = _words(place, given, "because") if "because" in given else None
    exact = next(w for w in get_args(CellWord) if w == word)
    return Cell(hypothesis, exact, _words(place, given, "by"), _day(place, given), because)


def _day(where: str, given: Mapping[str, Any]) -> str:
    value = given.get("on")
    try:
        return (value if isinstance(value, date) else date.fromisoformat(str(value))).isoformat()
    except ValueError:
        raise UsageError(
            f"{where}: 'on' is no date.", "Write the day of the judgement: on = 2026-03-02."
        ) from None


def _located(where: str, quote: str, account: Account, occurrence: Any) -> Span:
    text, starts = account.text.characters, []
    at = text.find(quote)
    while at >= 0:
        starts.append(at)
        at = text.find(quote, at + 1)
    wanted = occurrence if isinstance(occurrence, int) and occurrence > 0 else 1
    if not starts or wanted > len(starts):
        raise UsageError(
            f"{where}: these words are not in {account.text.path}: {quote[:80]!r}.",
            "Copy them from the account as the page shows it.",
        )
    if len(starts) > 1 and occurrence is None:
        raise UsageError(
            f"{where}: these words stand {len(starts)} times in {account.text.path}.",
            "Quote more of them, or say which one: occurrence = 2.",
        )
    return Span(starts[wanted - 1], starts[wanted - 1] + len(quote))


def _tables(path: Path, told: Mapping[str, Any], key: str) -> list[Mapping[str, Any]]:
    found = told.get(key, [])
    if not isinstance(found, list) or not all(isinstance(x, dict) for x in found):
        raise UsageError(f"{path}: {key!r} is not a list of tables.", f"Write [[{key}]]. {_HELP}")
    return found


def _words(where: str, entry: Mapping[str, Any], key: str) -> str:
    value = entry.get(key)
    if not isinstance(value, str) or not value.strip():
        raise UsageError(f"{where}: {key!r} is missing.", _HELP)
    return value.strip()
