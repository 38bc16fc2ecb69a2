"""One comparison against its gold: points, verdicts, silences, origins, reuse, spans.

The definitions are those of the shared scorer of dossiers (a test compares the two where it is
there); this one is a part of the project, fast enough for two hundred accounts, and its counts can
be added over dossiers. A prediction is what ``firsthand compare --json`` prints.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from typing import Any, NamedTuple

from bench.compare.counted import Gold, Said, Side, Tally, read_said, spans_of

QUOTATION, COPY, RING, ERROR = "quotation", "copy", "ring", "shared_error"


def scores(raw: dict[str, Any], gold: Gold) -> dict[str, Tally]:
    """All tallies of a prediction by their names."""
    said = read_said(raw, gold)
    pairs, homes = _points(gold, said)
    return {
        **pairs,
        **_verdicts(gold, said),
        **_silences(gold, said, homes),
        **_origins(gold, said, homes),
        **_reuse(gold, said),
        **_structure(said),
    }


Homes = dict[str, list[tuple[int, dict[str, Any]]]]


def stands_for(gold: Gold, side: Side, slot: str) -> list[int]:
    """The gold readings for which a predicted span stands: of its own slot if there are such."""
    got = [k for k in gold.by_file.get(side.document, ()) if gold.readings[k].side.touch(side)]
    return [k for k in got if gold.readings[k].slot == slot] or got


def _points(gold: Gold, said: Said) -> tuple[dict[str, Tally], Homes]:
    points = said.raw.get("points") or []
    slots = {str(p["id"]): p["slot"] for p in points}
    groups: list[tuple[dict[str, Any] | None, list[list[int]]]] = []
    for p in points:
        sides = [said.side(r) for r in p["readings"] if r.get("span") is not None]
        groups.append((p, [stands_for(gold, s, p["slot"]) for s in sides]))
    for v in said.raw.get("verdicts") or []:
        slot = slots.get(str(v.get("point")), "")
        groups.append((None, [stands_for(gold, said.side(v[k]), slot) for k in "ab"]))
    rs = gold.readings
    together = {
        (min(i, j), max(i, j))
        for _, members in groups
        for x, y in combinations(members, 2)
        for i in x for j in y
        if rs[i].side.document != rs[j].side.document
    }  # fmt: skip
    one = set(_on_one_point(gold))
    right = together & one
    wrong = {p for p in together - one if not _shadowed(gold, p, one)}
    found = {i for p, members in groups if p is not None for m in members for i in m}
    due = sum(r.status == "reading" for r in rs)
    homes: Homes = defaultdict(list)
    for p, members in groups:
        if p is not None:
            here: dict[str, set[int]] = defaultdict(set)
            for i in (i for m in members for i in m):
                here[rs[i].point].add(i)
            for key, some in here.items():
                homes[key].append((len(some), p))
    ranked = {key: sorted(some, key=lambda x: -x[0]) for key, some in homes.items()}
    return {
        "point pairs": Tally(len(right), len(right) + len(wrong), len(right), len(one)),
        "readings found": _share(len(found), due),
    }, ranked  # fmt: skip


def _on_one_point(gold: Gold) -> Iterator[tuple[int, int]]:
    by_point: dict[str, list[int]] = defaultdict(list)
    for k, r in enumerate(gold.readings):
        if r.status == "reading":
            by_point[r.point].append(k)
    for some in by_point.values():
        for i, j in combinations(some, 2):
            if gold.readings[i].side.document != gold.readings[j].side.document:
                yield i, j


def _shadowed(gold: Gold, pair: tuple[int, int], one: set[tuple[int, int]]) -> bool:
    """Whether the same words also answer one point."""
    i, j = (gold.readings[k].side for k in pair)
    near_i = [k for k in gold.by_file[i.document] if gold.readings[k].side.touch(i)]
    near_j = [k for k in gold.by_file[j.document] if gold.readings[k].side.touch(j)]
    return any((min(x, y), max(x, y)) in one for x in near_i for y in near_j)


class Judged(NamedTuple):
    """A verdict of the prediction."""

    a: Side
    b: Side
    word: str
    slot: str


def _verdicts(gold: Gold, said: Said) -> dict[str, Tally]:
    points = {str(p["id"]): p["slot"] for p in said.raw.get("points") or []}
    told = [
        Judged(said.side(v["a"]), said.side(v["b"]), v["verdict"],
               v.get("slot") or points.get(str(v.get("point")), ""))
        for v in said.raw.get("verdicts") or []
    ]  # fmt: skip
    due = wanted(gold)
    theirs, ours = _by_documents(told), _by_documents(due)
    pairs = [(g.word, w) for g in due if (w := nearest(g, theirs[_key(g)]))]
    same = sum(a == b for a, b in pairs)
    out = {
        "verdict judged": _share(len(pairs), len(due)),
        "verdict given judged": _share(same, len(pairs)),
        "verdict over all": _share(same, len(due)),
    }
    for word in ("agree", "compatible", "conflict", "disputed", "not_comparable"):
        n = sum(a == b == word for a, b in pairs)
        out[f"verdict {word}"] = Tally(
            n, sum(b == word for _, b in pairs), n, sum(a == word for a, _ in pairs)
        )
    lured = [b for a, b in pairs if a == "not_comparable"]
    out["not comparable called conflict"] = _share(lured.count("conflict"), len(lured))
    return out | _conflicts(told, due, theirs, ours)


def _conflicts(
    told: list[Judged], asked: list[Judged], theirs: dict[frozenset[str], list[Judged]],
    ours: dict[frozenset[str], list[Judged]],
) -> dict[str, Tally]:  # fmt: skip
    across = [v for v in told if v.word == "conflict" and len(_key(v)) == 2]
    hits = [any(g.word == "conflict" and _meets(g, v) for g in ours[_key(v)]) for v in across]
    known = [
        hit or any(_meets(g, v) for g in ours[_key(v)])
        for hit, v in zip(hits, across, strict=True)
    ]  # fmt: skip
    due = [g for g in asked if g.word == "conflict" and len(_key(g)) == 2]
    got = sum(any(v.word == "conflict" and _meets(g, v) for v in theirs[_key(g)]) for g in due)
    return {
        "conflict": Tally(sum(hits), len(hits), got, len(due)),
        "conflict judged": Tally(sum(hits), sum(known), got, len(due)),
    }


def wanted(gold: Gold) -> list[Judged]:
    """The verdicts of a gold."""
    return [_gold_verdict(gold, v) for v in gold.raw["verdicts"]]


def _gold_verdict(gold: Gold, v: dict[str, Any]) -> Judged:
    slot = v.get("slot") or next(p["slot"] for p in gold.raw["points"] if p["id"] == v["point"])
    a, b = (Side(v[k]["document"], tuple(spans_of(v[k].get("span")))) for k in "ab")
    return Judged(a, b, v["verdict"], slot)


def _key(v: Judged) -> frozenset[str]:
    return frozenset((v.a.document, v.b.document))


def _by_documents(some: list[Judged]) -> dict[frozenset[str], list[Judged]]:
    out: dict[frozenset[str], list[Judged]] = defaultdict(list)
    for v in some:
        out[_key(v)].append(v)
    return out


def _meets(g: Judged, v: Judged) -> int:
    """How much a verdict covers of another, in the better order; 0 unless both sides touch."""
    return max(
        (g.a.touch(x) + g.b.touch(y)) if g.a.touch(x) and g.b.touch(y) else 0
        for x, y in ((v.a, v.b), (v.b, v.a))
    )


def nearest(g: Judged, some: list[Judged]) -> str | None:
    """The word of the verdict that is nearest: of the right slot first, then with most overlap."""
    best: tuple[tuple[bool, int], str] | None = None
    for v in some:
        if n := _meets(g, v):
            rank = (v.slot == g.slot, n)
            if best is None or rank > best[0]:
                best = rank, v.word
    return best[1] if best else None


def _silences(gold: Gold, said: Said, homes: Homes) -> dict[str, Tally]:
    right = predicted = due = at_home = 0
    for point in {r.point: None for r in gold.readings}:
        told = {r.side.document: r.status for r in gold.readings
                if r.point == point and r.status != "reading"}  # fmt: skip
        told |= {r.side.document: "reading" for r in gold.readings
                 if r.point == point and r.status == "reading"}  # fmt: skip
        want = {d for d, status in told.items() if status == "silent"}
        due += len(want)
        if point in homes:
            at_home += len(want)
            rows = homes[point][0][1]["readings"]
            named = {
                said.files.get(str(r["document"]), "") for r in rows
                if r.get("span") is None and r.get("verdict") == "silent"
            } & set(told)  # fmt: skip
            right += len(named & want)
            predicted += len(named)
    return {
        "silent": Tally(right, predicted, right, due),
        "silent, given home": _share(right, at_home),
    }


def _origins(gold: Gold, said: Said, homes: Homes) -> dict[str, Tally]:
    rows = gold.raw.get("origins") or []
    found = exact = inside = over = known = 0
    by_point: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for q in said.raw.get("origins") or []:
        by_point[str(q["point"])].append(q)
    for o in rows:
        points = [str(p["id"]) for _, p in homes.get(str(o["point"]), [])]
        best = _likest(o, [q for p in dict.fromkeys(points) for q in by_point[p]], said)
        if best is None:
            continue
        g, p = (o["chains_low"], o["chains_high"]), (best["chains_low"], best["chains_high"])
        found += 1
        exact += g == p
        inside += g[0] <= p[0] and p[1] <= g[1]
        over += p[0] > g[0]
        known += len(o["known_origins"]) == len(best["known_origins"])
    return {
        "origins found": _share(found, len(rows)),
        "origins exact": _share(exact, len(rows)),
        "origins inside": _share(inside, len(rows)),
        "origins overstated": _share(over, len(rows)),
        "known origins": _share(known, len(rows)),
    }


def _likest(o: dict[str, Any], some: list[dict[str, Any]], said: Said) -> dict[str, Any] | None:
    """The predicted value with the most similar set of documents; of equals the same value."""
    docs = set(o["documents"])
    best: tuple[tuple[float, bool], dict[str, Any]] | None = None
    for q in some:
        theirs = {said.files[str(d)] for d in q["documents"] if str(d) in said.files}
        near = len(docs & theirs) / len(docs | theirs) if docs | theirs else 0.0
        same = _plain(q.get("value")) == _plain(o.get("value"))
        if (near or same) and (best is None or (near, same) > best[0]):
            best = (near, same), q
    return best[1] if best else None


def _plain(words: object) -> str:
    return " ".join(str(words).casefold().split())


def kind_of(row: dict[str, Any]) -> str:
    """Quotation, ring, shared error or copy."""
    word = str(row.get("kind"))
    if row.get("quotation") or "quot" in word:
        return QUOTATION
    return word if word in (RING, ERROR) else COPY


def _reuse(gold: Gold, said: Said) -> dict[str, Tally]:
    rows = gold.raw.get("reuse") or []
    worded = [r for r in rows if kind_of(r) not in (RING, ERROR)]
    linked = [r for r in rows if kind_of(r) in (RING, ERROR)]
    theirs = [q for q in said.raw.get("reuse") or []
              if str(q["a"]) in said.files and str(q["b"]) in said.files]  # fmt: skip
    pairs = _paired(worded, theirs, said)
    links = _paired(linked, theirs, said)
    spared = set(links.values()) - set(pairs.values())
    kinds = [kind_of(r) for r in worded]
    right = sum(
        (kinds[i] == QUOTATION) == (kind_of(theirs[j]) == QUOTATION) for i, j in pairs.items()
    )
    quoted = [i for i, k in enumerate(kinds) if k == QUOTATION]
    kept = sum(i not in pairs or kind_of(theirs[pairs[i]]) == QUOTATION for i in quoted)
    copies = [i for i in range(len(worded)) if kinds[i] == COPY]
    called = [q for n, q in enumerate(theirs) if kind_of(q) == COPY and n not in spared]
    hits = [i for i in copies if i in pairs]
    return {
        "reuse": Tally(len(pairs), len(theirs) - len(spared), len(pairs), len(worded)),
        "copies": Tally(
            sum(kind_of(theirs[pairs[i]]) == COPY for i in hits), len(called),
            sum(kind_of(theirs[pairs[i]]) == COPY for i in hits), len(copies),
        ),
        "reuse kind right": _share(right, len(pairs)),
        "quotation not called copying": _share(kept, len(quoted)),
        "direction": _direction(worded, theirs, pairs, said),
    }  # fmt: skip


def _paired(rows: list[dict[str, Any]], theirs: list[dict[str, Any]], said: Said) -> dict[int, int]:
    """Gold to predicted, one to one, most shared characters first."""
    weights: list[tuple[float, int, int]] = []
    for i, r in enumerate(rows):
        ga, gb = (Side(r[k], tuple(spans_of(r.get(f"spans_{k}")))) for k in "ab")
        for j, q in enumerate(theirs):
            qa, qb = (
                Side(said.files[str(q[k])], tuple(spans_of(q.get(f"spans_{k}")))) for k in "ab"
            )
            best = max(_overlap(ga, gb, x, y) for x, y in ((qa, qb), (qb, qa)))
            if best:
                weights.append((best, i, j))
    out: dict[int, int] = {}
    for _, i, j in sorted(weights, key=lambda w: (-w[0], w[1], w[2])):
        if i not in out and j not in out.values():
            out[i] = j
    return out


def _overlap(ga: Side, gb: Side, x: Side, y: Side) -> float:
    if (ga.document, gb.document) != (x.document, y.document):
        return 0.0
    n, m = ga.touch(x), gb.touch(y)
    fits = (n or not ga.spans or not x.spans) and (m or not gb.spans or not y.spans)
    return 1.0 + n + m if fits else 0.0


def _direction(
    rows: list[dict[str, Any]], theirs: list[dict[str, Any]], pairs: dict[int, int], said: Said
) -> Tally:
    """Right where gold knows who copied, of the found."""
    right = known = 0
    for i, j in pairs.items():
        want = rows[i].get("direction")
        if isinstance(want, dict):
            known += 1
            q = theirs[j]
            copier = {"a_from_b": q["a"], "b_from_a": q["b"]}.get(str(q.get("direction")))
            right += said.files.get(str(copier)) == want["to"]
    return _share(right, known)


def _structure(said: Said) -> dict[str, Tally]:
    rows = said.raw.get("verdicts") or []
    good = sum(_quotes(said, v["a"]) and _quotes(said, v["b"]) for v in rows)
    return {"verdicts that quote": _share(good, len(rows))}


def _quotes(said: Said, side: dict[str, Any]) -> bool:
    """Whether a side names a document and a span with something to read inside its text."""
    text = said.texts.get(str(side.get("document")), "")
    spans = spans_of(side.get("span"))
    return bool(spans) and all(0 <= s < e <= len(text) and text[s:e].strip() for s, e in spans)


def _share(right: int, count: int) -> Tally:
    return Tally(right, count, right, count)


def added(some: Iterable[dict[str, Tally]]) -> dict[str, Tally]:
    """The tallies of several dossiers, added by name."""
    out: dict[str, Tally] = {}
    for made in some:
        for name, tally in made.items():
            out[name] = out.get(name, Tally()).plus(tally)
    return out
