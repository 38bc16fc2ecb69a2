"""Gold readings of the dossiers and of the real case, as readings: the values that a reader gave.

With these the verdicts are measured apart from how well an account is read.
"""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, NamedTuple

from bench.sets import DOSSIERS, SHARED
from firsthand.compared import Count, Modality, Reading, SlotKind, Value, When, Where, Whether, Who
from firsthand.extract.actors.wordlists import titles
from firsthand.spans import Span

CASE = SHARED / "cases/carthage-jail-1844"
_WORD = re.compile(r"[^\W_]+")
_STOP = frozenset("the a an of and its it was with who in on at by to from s my".split())
_TIES = ("on", "in", "upon", "at", "behind", "beneath", "under", "above", "near", "before")
_SLOTS: dict[str, SlotKind] = {
    "count": "quantity", "quantity": "quantity", "time": "time", "place": "place",
    "actor": "actor", "actor/sequence": "actor", "actor/modality": "polarity",
    "polarity": "polarity", "polarity/manner": "polarity",
}  # fmt: skip
_WORDS = {"agree": "agree", "conflict": "conflict", "conflict-soft": "conflict",
          "conflict-same-witness": "conflict", "not-comparable": "not_comparable"}  # fmt: skip
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()


class Judged(NamedTuple):
    """Two passages of two documents (by file name), and what gold says of them."""

    case: str
    slot: SlotKind
    question: str
    a: tuple[str, Span]
    b: tuple[str, Span]
    word: str
    values: tuple[dict[str, Any], dict[str, Any]]


def judged() -> list[Judged]:
    """All judged pairs that are here: of the dossiers, then of the real case."""
    out = [pair for folder in DOSSIERS if folder.is_dir() for pair in _dossier(folder)]
    return out + (_case(CASE) if CASE.is_dir() else [])


def _dossier(folder: Path) -> list[Judged]:
    gold = json.loads((folder / "gold.json").read_text("utf-8"))
    points = {p["id"]: p for p in gold["points"]}
    out = []
    for v in gold["verdicts"]:
        point = points[v["point"]]
        sides = [(s["document"], Span(*s["span"])) for s in (v["a"], v["b"])]
        values = [next(r for r in point["readings"] if r.get("span") == list(span)
                       and r["document"] == name) for name, span in sides]  # fmt: skip
        out.append(Judged(folder.parent.name, _SLOTS[point["slot"]], point["question"],
                          sides[0], sides[1], v["verdict"], (values[0], values[1])))  # fmt: skip
    return out


def _case(folder: Path) -> list[Judged]:
    out = []
    for line in (folder / "gold_issues.jsonl").read_text("utf-8").splitlines():
        issue = json.loads(line)
        known = {r["key"]: r for r in issue["readings"]}
        for relation in issue["relations"]:
            a, b = known[relation["a"]], known[relation["b"]]
            sides = [(f"{r['doc']}.txt", Span(r["start"], r["end"])) for r in (a, b)]
            word = _WORDS[relation["verdict"]]
            out.append(Judged("carthage", _SLOTS[issue["slot"]], issue["question"],
                              sides[0], sides[1], word, (a, b)))  # fmt: skip
    return out


def reading(pair: Judged, side: int) -> Reading | None:
    """One side as a reading with gold's value; None where gold's words are not in such a form."""
    gold = pair.values[side]
    name, span = (pair.a, pair.b)[side]
    raw = gold["value"]
    value = _free(pair.slot, raw) if isinstance(raw, str) else _value(pair.slot, raw)
    unknown = isinstance(raw, dict) and bool(raw.get("unknown"))
    if value is None and not unknown:
        return None
    modality: Modality = "unknown" if unknown else "asserted"
    if isinstance(raw, dict) and "not_actor" in raw:
        modality = "denied"
    return Reading(name, span, span, pair.slot, value, gold["quote"], "", (), "gold",
                   modality, voice=gold.get("voice"))  # fmt: skip


def _value(slot: SlotKind, raw: dict[str, Any]) -> Value | None:
    if raw.get("unknown"):
        return None
    if slot == "quantity":
        return Count(raw["low"], raw["high"], raw["bound"], raw.get("counted"), None,
                     raw.get("scope"), raw.get("as_of"), raw.get("as_of"))  # fmt: skip
    if slot == "time":
        return _when(raw)
    if slot == "place":
        return _where(raw)
    if slot == "actor":
        return _who(raw.get("actor") or raw["not_actor"])
    return Whether(raw["polarity"])


def _when(raw: dict[str, Any]) -> When:
    if "unit" in raw:
        return When(None, None, lasted=(raw["low"], raw["high"]))
    if "weekday" in raw:
        day = raw["weekday"]
        return When("1913-03-07", "1913-03-07", weekday=None if day is None else _DAYS.index(day))
    first, last = raw["earliest"], raw["latest"]
    clock = [int(x[11:13]) * 60 + int(x[14:16]) for x in (first, last)]
    return When(first, last, (clock[0], clock[1]))


def _where(raw: dict[str, Any]) -> Where:
    if "bearing" in raw:
        origin = raw["from"].replace(" light", "").partition(" (")[0]
        origin = "Gull Point" if "Gull" in origin else origin
        return Where((), None, None, raw["low_km"], raw["high_km"], raw["bearing"], origin)
    words = raw["place"].partition(" (")[0].casefold()
    tie = next((w for w in _WORD.findall(words) if w in _TIES), None)
    kept = (w for w in _WORD.findall(words) if w not in _STOP and w not in _TIES)
    return Where(tuple(kept), tie or "in")


def _who(words: str) -> Who:
    plain = words.replace('"', "").partition(",")[0]
    kept = tuple(w for w in _WORD.findall(plain.casefold()) if w not in _STOP)
    named = any(w[:1].isupper() and w.casefold() not in titles() for w in plain.split())
    named = named and not plain.startswith("unnamed")
    return Who(kept, plain if named else None, None, named, kept[-1:] == ("constables",))


def _free(slot: SlotKind, raw: str) -> Value | None:
    """The values of the real case, which are words: "~18:00", "150-250", "3, two mortally"."""
    hours = [int(h) * 60 + int(m) for h, m in re.findall(r"(\d\d):(\d\d)", raw)]
    about = raw.startswith("~")
    if slot == "time" and hours:
        slack = 30 if about else 0
        return When(None, None, (hours[0] - slack, hours[-1] + slack))
    numbers = [int(n) for n in re.findall(r"\d+", raw.partition(" (")[0].partition(",")[0])]
    if slot == "quantity" and numbers:
        low, high = numbers[0], numbers[-1]
        if about:
            return Count(low * 0.9, high * 1.1, "about")
        return Count(low, high, "exact" if low == high else "range")
    return Count(3, 9, "vague") if slot == "quantity" and raw == "several" else None
