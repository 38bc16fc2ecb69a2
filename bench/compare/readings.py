"""How well the readings of single accounts are found: those of the dossiers, read by hand.

A gold reading is found where a reading of the same slot shares a character with it. Of those found
it is asked whether one has the same value, the same first voice, and whether "not known" is told
from a value. Where two readings of one account answer several questions each, the best fit counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.sets import DOSSIERS, SHARED
from bench.table import Row
from firsthand.compare.readings import readings
from firsthand.compare.readings.printed import hours
from firsthand.compared import Count, Reading, When, Whether
from firsthand.examination import examine
from firsthand.model import Account

CARTHAGE = SHARED / "cases" / "carthage-jail-1844"
_MISS = 0.011
_DAY_MINUTES = 1440


@dataclass(frozen=True, slots=True)
class Wanted:
    """One reading made by hand. ``value`` is as the gold has it, ``voice`` the first voice's name."""

    document: str
    start: int
    end: int
    slot: str
    value: dict[str, Any]
    voice: str | None
    unknown: bool
    quote: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for one reading made by hand; None where it cannot be asked."""

    wanted: Wanted
    found: bool
    value: bool | None
    voice: bool | None
    unknown: bool | None


def wanted(dossier: Path) -> list[Wanted]:
    """The readings of a dossier's points."""
    gold = json.loads((dossier / "gold.json").read_text("utf-8"))
    out = []
    for point in gold["points"]:
        for entry in point["readings"]:
            if entry.get("silent") or "span" not in entry:
                continue
            (start, end), value = entry["span"], entry["value"]
            unknown = entry.get("status") == "unknown" or "unknown" in value
            out.append(Wanted(entry["document"], start, end, point["slot"], value,
                              entry["voice"], unknown, entry["quote"]))  # fmt: skip
    return out


def outcomes(accounts: Iterable[Account], gold: Iterable[Wanted]) -> Iterator[Outcome]:
    """What the readings of accounts hold of those made by hand."""
    by_name = {Path(a.text.path).name: a for a in accounts}
    made = {name: readings(a) for name, a in by_name.items()}
    for want in gold:
        near = [
            r for r in made[want.document]
            if want.slot == r.slot and r.span.start < want.end and want.start < r.span.end
        ]  # fmt: skip
        account = by_name[want.document]
        yield Outcome(
            want, bool(near),
            _any(_same_value(want, r) for r in near) if not want.unknown else None,
            _any(_same_voice(account, want, r) for r in near),
            _any((r.value is None) == want.unknown for r in near),
        )  # fmt: skip


def _any(judged: Iterator[bool | None]) -> bool | None:
    known = [x for x in judged if x is not None]
    return any(known) if known else None


def _same_value(want: Wanted, reading: Reading) -> bool | None:
    value = reading.value
    if want.slot == "quantity" and "low" in want.value:
        return (
            isinstance(value, Count)
            and _near(value.low, want.value["low"])
            and _near(value.high, want.value["high"])
        )
    if want.slot == "polarity" and "polarity" in want.value:
        return isinstance(value, Whether) and value.holds == want.value["polarity"]
    if want.slot == "time":
        return _same_time(want.value, value) if isinstance(value, When) else False
    return None


def _near(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _MISS * max(abs(a), abs(b))


def _same_time(want: dict[str, Any], value: When) -> bool | None:
    """Whether the date or the hour is the same as far as the reading has it."""
    if want.get("unit") == "s":
        return (
            value.lasted is not None
            and _near(value.lasted[0], want["low"])
            and _near(value.lasted[1], want["high"])
        )
    if "earliest" not in want:
        return value.weekday is not None if "weekday" in want else None
    if value.earliest is not None:
        n = min(len(value.earliest), len(want["earliest"]))
        start, end = value.earliest[:n], (value.latest or "9")[:n]
        return bool(start <= want["latest"][:n] and want["earliest"][:n] <= end)
    if value.clock is None:
        return False
    first, last = (int(want[k][11:13]) * 60 + int(want[k][14:16]) for k in ("earliest", "latest"))
    return any(
        (a - first) % _DAY_MINUTES <= (last - first) % _DAY_MINUTES
        or (first - a) % _DAY_MINUTES <= (b - a) % _DAY_MINUTES
        for a, b in hours(value.clock)
    )


def _same_voice(account: Account, want: Wanted, reading: Reading) -> bool:
    if want.voice is None or reading.voice is None:
        return want.voice is None and reading.voice is None
    if want.voice == "?" or reading.voice == "?":
        return want.voice == reading.voice
    name = next((a.name for a in account.actors if a.id == reading.voice), "").lower()
    words, known = set(name.split()), set(want.voice.lower().split())
    return bool((words & known) - {"the", "a", "of", "mr", "captain"})


def rows() -> list[Row]:
    """The figures over both dossiers and the contested issues; empty where they are absent."""
    kept = [d for d in DOSSIERS if (d / "gold.json").is_file()]
    if not kept:
        return []
    done: list[Outcome] = []
    count = words = 0
    for dossier in kept:
        accounts = examine([str(p) for p in sorted(dossier.glob("*.txt"))]).accounts
        done += outcomes(accounts, wanted(dossier))
        count += sum(len(readings(a)) for a in accounts)
        words += sum(a.words for a in accounts)
    found = [o for o in done if o.found]
    return [
        Row("readings found, right slot", share([o.found for o in done]), key="readings_found"),
        Row("value of the found", share([o.value for o in found]), key="readings_value"),
        Row("first voice of the found", share([o.voice for o in found]), key="readings_voice"),
        Row("known or not of the found", share([o.unknown for o in found]), key="readings_known"),
        Row("readings for 1,000 words", 1000 * count / max(words, 1), "ratio", 120, lower=True),
    ]


def share(judged: Iterable[bool | None]) -> float:
    """The share of those judged that are right."""
    known = [x for x in judged if x is not None]
    return sum(known) / len(known) if known else 0.0
