"""A planted dossier on disk: documents, manifest and gold, in the form of the gold dossiers."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from bench.planted.nouns import Dossier, Fact, Link, Planted, Value
from bench.planted.truth import Row, origins, rows, verdicts
from bench.planted.wording import printed

TITLES = frozenset("Mr Mrs Miss Sister Father Captain Sergeant Councillor Lieutenant Corporal Major Mayor Dr "
                   "Inspector Prefect".split())  # fmt: skip
SIDES = {"wire": "press", "official": "state", "testimony": "witness"}


def write(dossier: Dossier, folder: Path) -> None:
    """Write the documents, ``manifest.json`` and ``gold.json`` into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for account in dossier.accounts:
        (folder / account.file).write_bytes(account.text.encode())
    _dump(folder / "manifest.json", manifest(dossier))
    _dump(folder / "gold.json", gold(dossier))


def _dump(path: Path, what: dict[str, Any]) -> None:
    path.write_text(json.dumps(what, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def manifest(dossier: Dossier) -> dict[str, Any]:
    """The documents by file."""
    return {
        "event": dossier.event,
        "documents": [
            {"id": a.file.split("_")[0], "file": a.file, "title": a.title, "author": a.author,
             "outlet": a.outlet, "published": a.dated, "genre": a.genre,
             "side": SIDES.get(a.genre, "private")}
            for a in dossier.accounts
        ],
    }  # fmt: skip


def gold(dossier: Dossier) -> dict[str, Any]:
    """Points with readings and silences, verdicts, origins, reuse."""
    found = rows(dossier)
    day = _day(dossier)
    return {
        "event": dossier.event,
        "points": [_point(dossier, f, found[f.key], day) for f in dossier.facts],
        "verdicts": [
            {"point": f.key, "slot": f.slot, "a": _side(a), "b": _side(b), "verdict": word}
            for f in dossier.facts for a, b, word in verdicts(found[f.key])
        ],
        "origins": [o for f in dossier.facts for o in origins(f, found[f.key])],
        "reuse": [_reuse(dossier, link) for link in dossier.links],
    }  # fmt: skip


def _day(dossier: Dossier) -> dt.date:
    return dt.date.fromisoformat(dossier.event.split(", ")[-1].split()[0])


def _point(dossier: Dossier, fact: Fact, found: list[Row], day: dt.date) -> dict[str, Any]:
    told = {row.account for row in found}
    readings: list[dict[str, Any]] = [
        {**_side(row), "value": _value(fact, row.value, day), "voice": _plain(row.told.voice),
         "chain": [_plain(name) for name in row.told.chain], "status": _status(row.value),
         "printed": _printed(fact, row.value)}
        for row in found
    ]  # fmt: skip
    silent = [
        {"document": a.file, "silent": True} for a in dossier.accounts if a.number not in told
    ]
    return {"id": fact.key, "question": fact.question, "slot": fact.slot, "act": fact.act,
            "readings": readings + silent}  # fmt: skip


def _plain(name: str | None) -> str | None:
    """A name without its title."""
    first, _, rest = (name or "").partition(" ")
    return rest if first in TITLES else name


def _status(value: Value) -> str:
    return "unknown" if value.mode in ("unknown", "unseen") else "stated"


def _printed(fact: Fact, value: Value) -> str:
    return value.mode if _status(value) == "unknown" else printed(fact.slot, value)


def _value(fact: Fact, value: Value, day: dt.date) -> dict[str, Any]:
    if _status(value) == "unknown":
        return {"unknown": True}
    if fact.slot == "polarity":
        return {"polarity": bool(value.holds) and value.mode != "denied"}
    if fact.slot == "quantity":
        out = {"low": value.low, "high": value.high, "bound": value.bound}
        return out | ({"scope": value.scope} if value.scope else {})
    if fact.slot == "time":
        return {"earliest": _moment(day, value.low), "latest": _moment(day, value.high)}
    return {fact.slot: value.name}


def _moment(day: dt.date, minutes: float | None) -> str:
    at = dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=minutes or 0)
    return at.isoformat(timespec="minutes")


def _side(row: Row) -> dict[str, Any]:
    return {"document": row.file, "span": list(row.span), "quote": row.quote}


def _reuse(dossier: Dossier, link: Link) -> dict[str, Any]:
    a, b = (next(x for x in dossier.accounts if x.number == n) for n in (link.a, link.b))
    spans_a, spans_b = _spans(a, b, link)
    copied = link.kind in ("copy", "rewrite")
    return {
        "a": a.file, "b": b.file, "kind": link.kind, "quotation": link.kind == "shared_quotation",
        "direction": {"from": a.file, "to": b.file} if copied else None,
        "spans_a": spans_a, "spans_b": spans_b,
    }  # fmt: skip


def _spans(a: Planted, b: Planted, link: Link) -> tuple[list[Any], list[Any]]:
    """The shared sentences on both sides."""
    if link.kind in ("copy", "rewrite"):
        in_b = [n for n, s in enumerate(b.sentences) if s.taken == a.number]
        first = _match(a, b, in_b)
        return (
            [_shared(a, n) for n in range(first, first + len(in_b))],
            [_shared(b, n) for n in in_b],
        )
    if link.kind == "shared_quotation":
        return _quotation(a), _quotation(b)
    return [], []


def _match(a: Planted, b: Planted, in_b: list[int]) -> int:
    """Where in the source the copied run of sentences begins."""
    facts = [b.sentences[n].told for n in in_b]
    for start in range(len(a.sentences) - len(in_b) + 1):
        if [s.told for s in a.sentences[start : start + len(in_b)]] == facts:
            return start
    raise ValueError(f"{b.file} holds no run of sentences of {a.file}")


def _shared(account: Planted, n: int) -> dict[str, Any]:
    start, end = account.spans[n]
    return {"document": account.file, "span": [start, end], "quote": account.text[start:end]}


def _quotation(account: Planted) -> list[Any]:
    return [_shared(account, n) for n, s in enumerate(account.sentences) if s.quotation]
