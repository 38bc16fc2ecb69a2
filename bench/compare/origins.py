"""How well chains, bottlenecks and known origins are counted.

    python -m bench.compare.origins

Fourteen graphs with their answers, beside networkx; and the values of the dossiers, their points
and readings taken from gold: what is counted then is an upper bound for the whole way, as chains
and hands are gold's, and who is who across accounts, who was there, what is cited are ours.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx

from bench.sets import DOSSIERS, SHARED, Gold
from bench.table import Part, Row, plain
from firsthand import examine
from firsthand.compare.graphs import Graph, bottlenecks, interval
from firsthand.compare.heads import content, head, person_name
from firsthand.compare.origins import origins
from firsthand.compare.parties import parties
from firsthand.compared import (
    Count,
    Direction,
    Origins,
    Party,
    Point,
    Reading,
    Reuse,
    ReuseKind,
    Value,
    Verdict,
    When,
    Where,
    Whether,
    Who,
)
from firsthand.extract.actors.names import Likeness, compared
from firsthand.model import Account, Examination, Span

GRAPHS = Gold("graphs", SHARED / "data/compare/source_graphs/graphs.jsonl")
SCORER = SHARED / "gold/score_dossier.py"
EXACT_GOAL, INSIDE_GOAL, OVERSTATED_GOAL = 0.75, 0.95, 0.0
_UNKNOWN = "UNKNOWN"
Entry = dict[str, Any]


def rows() -> Part:
    """All rows; what is absent here is named."""
    found: list[Row] = []
    skipped: list[str] = []
    if GRAPHS.here:
        found += _of_graphs(GRAPHS.rows())
    else:
        skipped.append("source graphs: not on this machine")
    for folder in DOSSIERS:
        if (folder / "gold.json").is_file() and SCORER.is_file():
            found += dossier(folder, _examined(folder))
        else:
            skipped.append(f"{folder.parent.name}: not on this machine")
    return Part("origins", tuple(found), tuple(skipped))


# ---------------------------------------------------------------- graphs


def _of_graphs(entries: Sequence[Entry]) -> list[Row]:
    ours = [_answer(x) for x in entries]
    chains = sum(a[0] == x["independent_chains"] for a, x in zip(ours, entries, strict=True))
    through = sum(set(a[1]) == set(x["bottlenecks"]) for a, x in zip(ours, entries, strict=True))
    peer = sum(_peer(x) == x["independent_chains"] for x in entries)
    n = len(entries)
    return [
        Row("source graphs, chains", chains / n, goal=1.0, peer=f"networkx {peer / n:.3f}"),
        Row("source graphs, bottlenecks", through / n, goal=1.0),
    ]


def graph(entry: Entry) -> Graph:
    """A graph of the set; accounts without a source rest on one unknown node."""
    arcs = {(a, b) for a, b, _ in entry["edges"]}
    rests = {a for a, _ in arcs}
    alone = {a for a in entry["asserting"] if a not in rests}
    arcs |= {(a, _UNKNOWN) for a in alone}
    first = frozenset(entry["origins"])
    return Graph(tuple(entry["asserting"]), frozenset(arcs), first, frozenset({_UNKNOWN}))


def _answer(entry: Entry) -> tuple[int, tuple[str, ...]]:
    made = graph(entry)
    return interval(made)[0], bottlenecks(made)


def _peer(entry: Entry) -> int:
    made = graph(entry)
    net = networkx.DiGraph()
    nodes = {*made.asserting, *(n for arc in made.arcs for n in arc)}
    for node in nodes:
        net.add_edge((node, 0), (node, 1), capacity=1)
    net.add_edges_from((((a, 1), (b, 0)) for a, b in made.arcs), capacity=1)
    net.add_edges_from((("claim", (n, 0)) for n in made.asserting), capacity=1)
    net.add_node("world")
    ends = {*made.first, *made.unstated} & nodes
    net.add_edges_from((((n, 1), "world") for n in ends), capacity=1)
    return int(networkx.maximum_flow_value(net, "claim", "world"))


# ---------------------------------------------------------------- dossiers


def _examined(folder: Path) -> Examination:
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    return examine([folder / d["file"] for d in manifest["documents"]])


def dossier(folder: Path, examined: Examination) -> list[Row]:
    """The rows of one dossier: its gold readings, our origins."""
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    found = []
    for own in (False, True):
        measures = scored(folder, examined, from_gold(gold, examined.accounts, own=own))
        found += _rows(f"{folder.parent.name}, {'own' if own else 'gold'} chains", measures)
    return found


def _rows(name: str, measures: Entry) -> list[Row]:
    value = {k: _value(v) for k, v in measures.items()}
    return [
        Row(f"{name}: origins exact", value["origins exact"], goal=EXACT_GOAL),
        Row(f"{name}: origins inside", value["origins inside"], goal=INSIDE_GOAL),
        Row(
            f"{name}: origins overstated",
            value["origins overstated (-)"],
            goal=OVERSTATED_GOAL,
            lower=True,
        ),
        Row(f"{name}: known origins", value["known origins"]),
        Row(f"{name}: bottlenecks F1", value["bottlenecks"]),
    ]


def _value(measure: Any) -> float:
    if isinstance(measure, dict):
        measure = measure.get("F1", measure.get("share", measure.get("value")))
    return float(measure or 0.0)


def scored(
    folder: Path, examined: Examination, told: tuple[tuple[Point, ...], tuple[Origins, ...]]
) -> dict[str, Any]:
    """What the scorer of dossiers says of our origins; empty where it fails."""
    points, found = told
    with tempfile.TemporaryDirectory() as place:
        said = Path(place) / "pred.json"
        said.write_text(json.dumps(_printed(examined, points, found)), "utf-8")
        done = subprocess.run(
            [sys.executable, str(SCORER), str(folder), str(said), "--json"],
            capture_output=True,
            text=True,
            check=True,
        )
    return dict(json.loads(done.stdout)["measures"])


def _printed(
    examined: Examination, points: Sequence[Point], found: Sequence[Origins]
) -> dict[str, Any]:
    all_parties = parties(examined.accounts)
    return {
        "documents": [
            {"id": a.id, "path": a.text.path, "text": a.text.characters} for a in examined.accounts
        ],
        "actors": [{"id": p.id, "name": p.name} for p in all_parties],
        "points": [
            {
                "id": p.id,
                "question": p.question,
                "slot": p.slot,
                "readings": [
                    {"document": r.document, "span": list(r.span), "value": r.printed}
                    for r in p.readings
                ],
            }
            for p in points
        ],
        "origins": [
            {
                "point": o.point,
                "value": o.value,
                "documents": list(o.documents),
                "chains_low": o.chains_low,
                "chains_high": o.chains_high,
                "known_origins": list(o.known_origins),
                "bottlenecks": list(o.bottlenecks),
            }
            for o in found
        ],
    }


def from_gold(
    gold: Entry, accounts: Sequence[Account], *, own: bool = False
) -> tuple[tuple[Point, ...], tuple[Origins, ...]]:
    """Points whose readings are gold's, and our origins of their values.

    Voices and chains are gold's too, or (``own``) those of our claims at the same place.
    """
    of_file = {a.text.path.split("/")[-1]: a for a in accounts}
    known = parties(accounts)
    counted = {(o["point"], of_file[d].id) for o in gold["origins"] for d in o["documents"]}
    writers = {w: a.id for a in accounts if (w := head(a).writer)}
    points = tuple(_point(p, of_file, known) for p in gold["points"])
    points = tuple(_by_writers(p, writers) for p in points)
    points = tuple(_only_said(p, counted) for p in points)
    if own:
        points = tuple(_with_own_chains(p, accounts) for p in points)
    reuse = tuple(_reuse(r, of_file) for r in gold["reuse"] if r["kind"] in _KINDS)
    verdicts = tuple(_verdicts(gold, points, of_file))
    return points, origins(accounts, points, verdicts, parties=known, reuse=reuse)


_KINDS: dict[str, ReuseKind] = {
    "copy": "copy",
    "rewrite": "rewrite",
    "shared_error": "shared_error",
    "shared_quotation": "shared_quotation",
    "ring": "ring",
}


def _point(point: Entry, of_file: dict[str, Account], known: Sequence[Party]) -> Point:
    readings = tuple(
        _reading(r, point["slot"], of_file[r["document"]], known)
        for r in point["readings"]
        if not r.get("silent")
    )
    return Point(point["id"], point["question"], point["slot"], point["act"], readings)


def _reading(entry: Entry, slot: Any, account: Account, known: Sequence[Party]) -> Reading:
    span = Span(*entry["span"])
    claims = [c for c in account.claims if c.span.touches(span)]
    best = max(claims, key=lambda c: _shared(c.span, span), default=None)
    unknown = entry["status"] == "unknown"
    return Reading(
        account.id,
        span,
        best.span if best else span,
        slot,
        None if unknown else value(slot, entry["value"]),
        json.dumps(entry["value"], sort_keys=True),
        "",
        (),
        "gold",
        "unknown" if unknown else "asserted",
        best.id if best else None,
        entry["voice"],
        tuple(_actor(name, account, known) for name in entry["chain"]),
    )


def _by_writers(point: Point, writers: dict[str, str]) -> Point:
    """A voice that is no actor of ours but wrote an account is that account."""
    readings = tuple(
        replace(r, chain=tuple(writers.get(name, name) for name in r.chain)) for r in point.readings
    )
    return replace(point, readings=readings)


def _only_said(point: Point, counted: set[tuple[str, str]]) -> Point:
    """A point on which accounts that gold counts behind no value only say what may be."""
    readings = tuple(
        r if (point.id, r.document) in counted else replace(r, modality="possible")
        for r in point.readings
    )
    return replace(point, readings=readings)


def _with_own_chains(point: Point, accounts: Sequence[Account]) -> Point:
    claims = {c.id: c for a in accounts for c in a.claims}
    readings = tuple(
        replace(r, chain=claims[r.claim].chain if r.claim else ()) for r in point.readings
    )
    return replace(point, readings=readings)


def _shared(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def value(slot: str, told: Entry) -> Value:
    """A gold value as one of ours."""
    if slot == "quantity":
        return Count(told.get("low"), told.get("high"), "exact")
    if slot == "time":
        return When(json.dumps(told, sort_keys=True), told.get("latest"))
    if slot == "place":
        return Where(tuple(str(v) for k, v in sorted(told.items()) if k != "note"))
    if slot == "actor":
        who = told.get("actor") or f"not {told.get('not_actor')}"
        return Who((str(who),))
    return Whether(bool(told.get("polarity")))


def _actor(name: str, account: Account, known: Sequence[Party]) -> str:
    """The actor that a gold name means: of the account itself first, else of the case."""
    if name == "?":
        return name
    here = {a.id for a in account.actors}
    fitting = [p for p in known if _is(name, p)]
    for party in sorted(fitting, key=lambda p: not here & set(p.actors)):
        return party.id
    within = [
        a for a in account.actors if content(name) and set(content(name)) <= set(content(a.name))
    ]
    return within[0].id if len(within) == 1 else name


def _is(name: str, party: Party) -> bool:
    plain = [x.casefold().removeprefix("the ") for x in (name, party.name)]
    if plain[0] == plain[1]:
        return True
    a, b = person_name(name), person_name(party.name)
    if a and b and compared(a, b) in (Likeness.EQUAL, Likeness.INITIAL):
        return True
    return len(content(name)) > 1 and content(name) == content(party.name)


def _reuse(entry: Entry, of_file: dict[str, Account]) -> Reuse:
    a, b = of_file[entry["a"]].id, of_file[entry["b"]].id
    way = entry["direction"]
    direction: Direction | None = None
    if way:
        direction = "b_from_a" if of_file[way["from"]].id == a else "a_from_b"
    spans = [tuple(Span(*s["span"]) for s in entry[k]) for k in ("spans_a", "spans_b")]
    sizes = [len(of_file[entry[k]].text.characters) for k in ("a", "b")]
    share = sum(s.end - s.start for s in spans[sizes.index(min(sizes))]) / min(sizes)
    kind = _KINDS[entry["kind"]]
    return Reuse(a, b, kind, spans[0], spans[1], share, direction, "gold", "Given.")


def _verdicts(
    gold: Entry, points: Sequence[Point], of_file: dict[str, Account]
) -> Iterator[Verdict]:
    """Gold's "agree", and agreement of what gold counts together behind one value."""
    of_point = {p.id: p.readings for p in points}
    agreed = [
        (v["point"], {(of_file[s["document"]].id, *s["span"]) for s in (v["a"], v["b"])})
        for v in gold["verdicts"]
        if v["verdict"] == "agree"
    ]
    apart = [
        (v["point"], {(of_file[s["document"]].id, *s["span"]) for s in (v["a"], v["b"])})
        for v in gold["verdicts"]
        if v["verdict"] != "compatible"
    ]
    for row in gold["origins"]:
        documents = [of_file[d].id for d in row["documents"]]
        held = list(_held(of_point[row["point"]], documents, apart, row["point"]))
        for a, b in combinations(held, 2):
            agreed.append((row["point"], _places(a, b)))
    for point, places in agreed:
        sides = [r for r in of_point[point] if (r.document, *r.span) in places]
        if len(sides) == 2:
            yield Verdict(point, sides[0].slot, sides[0], sides[1], "agree", "gold", "")


def _held(
    readings: Sequence[Reading], documents: Sequence[str], apart: Sequence[Any], point: str
) -> Iterator[Reading]:
    """The readings that a row of gold's origins means: of each document the one that fits."""
    of = {d: [r for r in readings if r.document == d and r.value] for d in documents}
    sure = [of[d][0] for d in documents if len(of[d]) == 1]
    for document in documents:
        found = of[document]
        if len(found) > 1:
            fitting = [r for r in found if all((point, _places(r, s)) not in apart for s in sure)]
            same = [r for r in fitting if any(r.value == s.value for s in sure)]
            found = (same or fitting)[:1]
        yield from found


def _places(a: Reading, b: Reading) -> set[tuple[str, int, int]]:
    return {(a.document, *a.span), (b.document, *b.span)}


if __name__ == "__main__":
    print(plain([rows()]))
