"""What a comparison says that an earlier one did not.

Accounts are the same where their bytes are (SHA-256); points where they share readings; verdicts
where both quotations are the same. The earlier comparison is what ``compare --json`` printed.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from firsthand.compared import Comparison, Moved, Point, Since, Verdict
from firsthand.errors import UsageError

Stand = tuple[str, int, int]
"""Where a reading stands: the digest of its account, start and end."""
Sides = tuple[str, frozenset[tuple[Stand, str]]]
"""The slot of a verdict, and where its two readings stand with their values."""
_HELP = "Name a file that `firsthand compare --json` printed."


def earlier(path: Path) -> Mapping[str, Any]:
    """What an earlier run printed. Raises UsageError where the file is something else."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", _HELP) from error
    except (json.JSONDecodeError, RecursionError) as error:
        raise UsageError(f"{path} is not JSON: {error}.", _HELP) from error
    keys = ("documents", "points", "verdicts", "origins")
    if not isinstance(told, dict) or not all(isinstance(told.get(k), list) for k in keys):
        raise UsageError(f"{path} holds no comparison.", _HELP)
    return told


def since(now: Comparison, before: Mapping[str, Any]) -> Since:
    """What changed between an earlier comparison, as its JSON, and this one.

    Raises UsageError where the earlier one lacks what the format promises.
    """
    try:
        return _since(now, before)
    except (KeyError, TypeError, IndexError, ValueError) as error:
        raise UsageError(f"The earlier comparison is damaged: {error!r}.", _HELP) from error


def _since(now: Comparison, before: Mapping[str, Any]) -> Since:
    accounts = now.examination.accounts
    here = {a.id: a.text.blob.sha256 for a in accounts}
    there = {d["id"]: d["sha256"] for d in before["documents"]}
    was = {p["id"]: p for p in before["points"]}
    stood = {id_: _stood(p, there) for id_, p in was.items()}
    stands = {p.id: _stands(p, here) for p in now.points}
    same = _matched(now.points, stands, was, stood)
    return Since(
        added=tuple(a.text.path for a in accounts if here[a.id] not in there.values()),
        gone=tuple(d["path"] for d in before["documents"] if d["sha256"] not in here.values()),
        opened=tuple(p.id for p in now.points if p.id not in same),
        closed=tuple(p["question"] for i, p in was.items() if i not in same.values()),
        readings=tuple(
            (p.id, tuple(sorted({r.document for r in p.readings if _at(r.document, r.span, here) in
                                 stands[p.id] - stood[same[p.id]]})))
            for p in now.points
            if p.id in same and stands[p.id] - stood[same[p.id]]
        ),
        verdicts=tuple(_verdicts(now, before, here, there)),
        origins=tuple(_origins(now, before, same)),
    )  # fmt: skip


def _matched(
    points: Iterable[Point],
    stands: Mapping[str, set[Stand]],
    was: Mapping[str, Any],
    stood: Mapping[str, set[Stand]],
) -> dict[str, str]:
    """For each point the earlier one with which it shares most readings, each taken once."""
    shared: Counter[tuple[str, str]] = Counter()
    holders: dict[Stand, list[str]] = {}
    for id_, readings in stood.items():
        for stand in readings:
            holders.setdefault(stand, []).append(id_)
    for point in points:
        for stand in stands[point.id]:
            for id_ in holders.get(stand, ()):
                if was[id_]["slot"] == point.slot:
                    shared[point.id, id_] += 1
    found: dict[str, str] = {}
    for (mine, theirs), _ in sorted(shared.items(), key=lambda x: (-x[1], x[0])):
        if mine not in found and theirs not in found.values():
            found[mine] = theirs
    return found


def _verdicts(
    now: Comparison,
    before: Mapping[str, Any],
    here: Mapping[str, str],
    there: Mapping[str, str],
) -> Iterable[Moved]:
    """Verdicts whose word is another one, and conflicts and disputes that are new or gone."""
    stood = [(_sides_then(v, there), v) for v in before["verdicts"]]
    words = {sides: v["verdict"] for sides, v in stood}
    seen: set[Sides] = set()
    for verdict in now.verdicts:
        key = _sides(verdict, here)
        seen.add(key)
        then = words.get(key)
        if then != verdict.word and (then is not None or verdict.word in ("conflict", "disputed")):
            yield Moved(verdict.point, verdict.sentence, then, verdict.word)
    for key, v in stood:
        if key not in seen and v["verdict"] in ("conflict", "disputed"):
            yield Moved(v["point"], v["sentence"], v["verdict"], None)


def _sides(verdict: Verdict, digest: Mapping[str, str]) -> Sides:
    """What a verdict is of: words may answer several questions, and one with several values."""
    sides = ((_at(r.document, r.span, digest), r.printed) for r in (verdict.a, verdict.b))
    return verdict.slot, frozenset(sides)


def _sides_then(verdict: Mapping[str, Any], digest: Mapping[str, str]) -> Sides:
    """The same of a verdict of the earlier comparison."""
    sides = ((_was(verdict[k], digest), verdict[k]["value"] or "") for k in ("a", "b"))
    return verdict["slot"], frozenset(sides)


def _origins(
    now: Comparison, before: Mapping[str, Any], same: Mapping[str, str]
) -> Iterable[Moved]:
    counts = {
        (o["point"], o["value"]): _chains(o["chains_low"], o["chains_high"], o["known_origins"])
        for o in before["origins"]
    }
    for origins in now.origins:
        then = counts.get((same.get(origins.point, ""), origins.value))
        told = _chains(origins.chains_low, origins.chains_high, origins.known_origins)
        if then is not None and then != told:
            yield Moved(origins.point, origins.value, then, told)


def _chains(low: int, high: int, known: Iterable[object]) -> str:
    number = f"{low}" if low == high else f"{low} to {high}"
    return f"{number}, {len(list(known))} known"


def _stands(point: Point, digest: Mapping[str, str]) -> set[Stand]:
    return {_at(r.document, r.span, digest) for r in point.readings}


def _stood(point: Mapping[str, Any], digest: Mapping[str, str]) -> set[Stand]:
    return {_was(r, digest) for r in point["readings"] if r["span"] is not None}


def _at(document: str, span: tuple[int, int], digest: Mapping[str, str]) -> Stand:
    return digest[document], span[0], span[1]


def _was(reading: Mapping[str, Any], digest: Mapping[str, str]) -> Stand:
    start, end = reading["span"]
    return digest[reading["document"]], int(start), int(end)
