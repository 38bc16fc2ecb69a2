"""Origins: how many independent chains stand behind one value of a point, and through whom.

Chains, bottlenecks and first voices are shown together: first voices alone overcount (an agency
with two witnesses is one pair of hands), bottlenecks alone undercount. Where sources are not
stated there is an interval, never a guess. Independence does not mean truth.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product

from firsthand.compare import graphs
from firsthand.compare.graphs import Graph
from firsthand.compare.heads import file_name, head
from firsthand.compare.parties import namesakes
from firsthand.compare.standing import Sources, Standing
from firsthand.compared import (
    Join,
    Origins,
    Party,
    Point,
    Reading,
    Reuse,
    Ruled,
    Verdict,
    Whether,
    Who,
)
from firsthand.model import UNKNOWN, Account, Passage

_SILENT = frozenset(("unseen", "unknown", "possible"))
"""Modalities of readings that do not say that it is so."""
_APART = frozenset(("conflict", "disputed", "not_comparable"))
"""Verdicts that say of two readings that they do not give one value."""
_POINTING = frozenset("i we he she it they you me us him her them".split())
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_Place = tuple[str, int, int, str]
CAUTION = "Independence does not mean truth: independent witnesses can err alike."


def origins(
    accounts: Sequence[Account],
    points: Sequence[Point],
    verdicts: Sequence[Verdict] = (),
    *,
    parties: Sequence[Party] = (),
    reuse: Sequence[Reuse] = (),
) -> tuple[Origins, ...]:
    """For each value of each point its chains, bottlenecks and known origins, in point order.

    Readings have one value where they are printed alike or every verdict between them is
    ``agree``; never where a verdict keeps them apart, as a part and its whole.
    ``chains_low`` also takes two parties for one where they may be one.
    """
    sources = Sources(accounts, parties, reuse)
    names = _names(accounts, sources)
    doubts = tuple(_doubts(accounts, parties))
    laid = {frozenset((_place(v.a), _place(v.b))): v.word for v in verdicts}
    found = []
    for point in points:
        for value in values(point.readings, laid):
            standing = sources.standing(value)
            made = _origins(point, value, standing, (*_errors(value, sources),))
            found.append(_counted(made, doubts, names))
    return tuple(found)


def without(found: Origins, struck: Collection[tuple[str, str]]) -> tuple[int, int]:
    """The interval of chains when a person strikes out some inferred joins, pairs of node ids.

    Who then rests on nobody counts as unstated. Striking out never takes a known chain away,
    and to take two for one never adds a chain.
    """
    gone = {frozenset(pair) for pair in struck}
    kept = tuple(
        e for e in found.edges if e.ground != "inferred" or frozenset((e.rests, e.on)) not in gone
    )
    joins = [(j.a, j.b) for j in found.inferred if j.kind == "possible_identity"]
    graph = _graph(replace(found, edges=kept))
    apart, most = graphs.interval(graph)
    joined, _ = graphs.interval(graph.merged(p for p in joins if frozenset(p) not in gone))
    return min(apart, joined), most


def rounds(found: Origins) -> tuple[tuple[str, ...], ...]:
    """The accounts and parties behind a value that rest on one another and on nobody else."""
    return graphs.circles(_graph(found))


def values(
    readings: Iterable[Reading], laid: Mapping[frozenset[_Place], Ruled]
) -> list[list[Reading]]:
    """The readings of a point that give one value together, unknown ones left out."""
    groups: list[list[Reading]] = []
    for reading in readings:
        if reading.value is None or reading.modality in _SILENT:
            continue
        for group in groups:
            if all(_same(reading, other, laid) for other in group):
                group.append(reading)
                break
        else:
            groups.append([reading])
    return groups


def _same(a: Reading, b: Reading, laid: Mapping[frozenset[_Place], Ruled]) -> bool:
    word = laid.get(frozenset((_place(a), _place(b))))
    one_denies = "denied" in (a.modality, b.modality) and a.modality != b.modality
    if word in _APART or (one_denies and not isinstance(a.value, Whether)):
        return False
    alike = a.value == b.value or a.printed == b.printed
    return word == "agree" or (alike and (a.voice == b.voice or not _only_points(a)))


def _only_points(reading: Reading) -> bool:
    """Whether it says no more of who it was than "we" or "they": of another voice that is another."""
    value = reading.value
    return isinstance(value, Who) and not value.name and _POINTING.issuperset(value.words)


def _place(reading: Reading) -> _Place:
    # Two values can stand in the same words: "187 passengers and 24 crew, 211 in all".
    return reading.document, reading.span.start, reading.span.end, reading.printed


# ---------------------------------------------------------------- counting


def _origins(
    point: Point, value: Sequence[Reading], standing: Standing, errors: tuple[Join, ...]
) -> Origins:
    copies = tuple(
        Join("shared_wording", e.rests, e.on, e.passages)
        for e in standing.edges
        if e.ground == "inferred"
    )
    return Origins(
        point.id,
        value[0].printed,
        standing.documents,
        0,
        0,
        tuple(sorted(standing.first)),
        tuple(sorted(standing.there)),
        (*copies, *errors),
        "",
        edges=tuple(standing.edges),
    )


def _counted(made: Origins, doubts: Iterable[Join], names: dict[str, str]) -> Origins:
    """The chains of a value whose edges are known; its witnesses come in ``bottlenecks``."""
    there = made.bottlenecks
    nodes = {*made.documents, *(n for e in made.edges for n in (e.rests, e.on))}
    same = tuple(j for j in doubts if j.a in nodes and j.b in nodes)
    made = replace(made, inferred=(*made.inferred, *same))
    graph = _graph(made)
    low, high = without(made, ())
    known = graphs.first_voices(graph)
    through = _through(graph, there)
    struck = [(j.a, j.b) for j in made.inferred]
    made = replace(
        made,
        chains_low=low,
        chains_high=high,
        known_origins=known,
        bottlenecks=through,
        first_voices=len(known),
        without_inferred=without(made, struck) if struck else None,
    )
    return replace(made, sentence=_sentence(made, graph, names))


def _doubts(accounts: Sequence[Account], parties: Sequence[Party]) -> Iterator[Join]:
    """The pairs of parties that may be one, with the first place where each is named."""
    named = {
        x.id: Passage(a.id, x.mentions[0].span) for a in accounts for x in a.actors if x.mentions
    }
    of = {p.id: p for p in parties}
    for pair in namesakes(accounts) if parties else ():
        both = [of[id_] for id_ in pair]
        where = tuple(
            named[first]
            for p in both
            if (first := next((a for a in p.actors if a in named), None)) is not None
        )
        # A writer stands in a graph as himself or as his account.
        for a, b in product(*([n for n in (p.id, p.document) if n] for p in both)):
            if a != b:
                yield Join("possible_identity", a, b, where)


def _graph(found: Origins) -> Graph:
    arcs = frozenset((e.rests, e.on) for e in found.edges if e.on != UNKNOWN)
    first = frozenset(found.known_origins)
    rests = {a for a, _ in arcs}
    nodes = {*found.documents, *(b for _, b in arcs)}
    nobody = {n for n in nodes if n not in rests and n not in first}
    told = {e.rests for e in found.edges if e.on == UNKNOWN}
    return Graph(found.documents, arcs, first, frozenset(nobody | told))


def _through(graph: Graph, there: Sequence[str]) -> tuple[str, ...]:
    """The bottlenecks; of one account that alone says it only if its author was there."""
    if not graphs.interval(graph)[1]:
        return tuple(n for ring in graphs.circles(graph) for n in ring if n in graph.asserting)
    found = graphs.bottlenecks(graph)
    alone = graph.asserting[0] if len(graph.asserting) == 1 else None
    return tuple(n for n in found if n != alone or n in there)


def _errors(value: Sequence[Reading], sources: Sources) -> list[Join]:
    """Errors that two of the accounts share: listed, never counted."""
    documents = {r.document for r in value}
    return [
        Join(
            "shared_error",
            r.a,
            r.b,
            (*(Passage(r.a, s) for s in r.spans_a), *(Passage(r.b, s) for s in r.spans_b)),
        )
        for r in sources.errors
        if r.a in documents and r.b in documents
    ]


# ---------------------------------------------------------------- words


def _names(accounts: Sequence[Account], sources: Sources) -> dict[str, str]:
    names = {party.id: party.name for party in sources.nodes.of_actor.values()}
    for account in accounts:
        top = head(account)
        names[account.id] = f"“{top.title}”" if top.title else file_name(account)
    return names


def _sentence(found: Origins, graph: Graph, names: dict[str, str]) -> str:
    count = len(found.documents)
    said = f"{_number(count).capitalize()} document{' says' if count == 1 else 's say'} this."
    if not found.chains_high:
        return f"{said} They cite one another round, and no first voice is named."
    parts = [said, _back(found)]
    if found.bottlenecks:
        copied = any(e.ground == "inferred" for e in found.edges)
        every = (
            "With what is inferred, every chain passes" if copied else "Every stated chain passes"
        )
        chain = every if count > 1 else "It comes"
        parts.append(f"{chain} through {_list([names.get(n, n) for n in found.bottlenecks])}.")
    if found.first_voices > found.chains_high:
        hands = "one pair" if found.chains_high == 1 else f"{_number(found.chains_high)} pairs"
        parts.append(
            f"{_number(found.first_voices).capitalize()} first voices speak through {hands} of hands."
        )
    if count > 1:
        parts.append(CAUTION)
    return " ".join(parts)


def _back(found: Origins) -> str:
    if not found.known_origins:
        if found.chains_high == 1:
            return "No source is stated for it: there is at most one origin."
        return (
            f"No source is stated: at most {_number(found.chains_high)} origins are possible, and "
            "all of them may be one."
        )
    low = "one origin" if found.chains_low == 1 else f"{_number(found.chains_low)} origins"
    known = f"As far as sources are stated this goes back to {low}"
    if found.chains_high > found.chains_low:
        return f"{known}; at most {_number(found.chains_high)} are possible."
    return f"{known}."


def _number(n: int) -> str:
    return _NUMBERS[n] if n < len(_NUMBERS) else str(n)


def _list(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
