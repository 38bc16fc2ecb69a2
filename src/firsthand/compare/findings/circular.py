"""`source.circular`: accounts that cite one another round, with no first voice.

Seen in the chains of a value; or, where its readings were not laid side by side, in citations
that go round while the sentences that cite give the same number.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compare.graphs import Graph, circles
from firsthand.compare.heads import file_name
from firsthand.compare.numbers import numbers
from firsthand.compare.origins import rounds
from firsthand.compared import Edge, Origins
from firsthand.findings.telling import listed, made
from firsthand.model import Account, Finding, Passage

KIND = "source.circular"
RULE = "the chains of a value go round between accounts and leave at no first voice"
BY_NUMBER = "citations go round between accounts, and the citing sentences give one number"


def findings(
    accounts: Sequence[Account], origins: Sequence[Origins], edges: Sequence[Edge]
) -> Iterator[Finding]:
    """One for each round of accounts, with the passages that cite."""
    names = {a.id: file_name(a) for a in accounts}
    told: set[tuple[str, ...]] = set()
    for found in origins:
        for ring in rounds(found):
            documents = tuple(n for n in ring if n in names)
            if len(documents) > 1 and documents not in told:
                told.add(documents)
                where = [p for e in found.edges if e.rests in ring for p in e.passages]
                yield _made(documents, names, where, RULE)
    for documents, where in _by_number(accounts, edges):
        if documents not in told:
            told.add(documents)
            yield _made(documents, names, where, BY_NUMBER)


def _made(
    documents: tuple[str, ...], names: dict[str, str], where: Sequence[Passage], rule: str
) -> Finding:
    who = listed([names[d] for d in documents])
    message = f"{who} cite one another round, and no first voice is named for what they share."
    return made(KIND, message, rule, tuple(dict.fromkeys(where)), ())


def _by_number(
    accounts: Sequence[Account], edges: Sequence[Edge]
) -> Iterator[tuple[tuple[str, ...], list[Passage]]]:
    """Rounds of citations that share a number in the sentences that cite."""
    of = {a.id: a for a in accounts}
    arcs = {(e.rests, e.on): e for e in edges if e.rests in of and e.on in of}
    arcs = {k: e for k, e in arcs.items() if e.kind in ("cites", "records", "quotes")}
    for ring in circles(Graph(tuple(of), frozenset(arcs), frozenset())):
        inside = [e for (a, b), e in arcs.items() if a in ring and b in ring]
        shared = [set(_numbers(of, e)) for e in inside]
        if shared and set.intersection(*shared):
            yield ring, [p for e in inside for p in e.passages]


def _numbers(of: dict[str, Account], edge: Edge) -> Iterator[float]:
    for passage in edge.passages:
        account = of[passage.document]
        for sentence in account.sentences:
            if sentence.touches(passage.span):
                yield from numbers(account, sentence)
