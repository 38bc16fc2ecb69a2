"""Other readers of times, where they are installed, with what they find as TIMEX3.

Each is given the same text and the same day of publication; of several values the last one up to
that day is taken, where it gives one.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

Timex = dict[str, Any]
Reader = Callable[[str, datetime], list[Timex]]
ZONES = Path("/usr/share/zoneinfo")
_SHORT = {
    "second": "S", "minute": "M", "hour": "H", "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y",
}  # fmt: skip


def peers() -> tuple[dict[str, Reader], list[str]]:
    """The peers that are here, and a line for each that is not."""
    found: dict[str, Reader] = {}
    missing = []
    for name, module, make in (
        ("dateparser", "dateparser", _dateparser),
        ("recognizers-text", "recognizers_date_time", _recognizers),
        ("duckling", "duckling", _duckling),
    ):
        if importlib.util.find_spec(module) is None:
            missing.append(f"the peer {name}: not installed")
        else:
            found[name] = make()
    return found, missing


def _dateparser() -> Reader:
    search = importlib.import_module("dateparser.search").search_dates

    def read(words: str, now: datetime) -> list[Timex]:
        how = {"RELATIVE_BASE": now, "PREFER_DATES_FROM": "past"}
        return list(_placed(words, search(words, languages=["en"], settings=how) or []))

    return read


def _placed(words: str, found: list[tuple[str, datetime]]) -> Iterator[Timex]:
    at = 0
    for said, when in found:
        start = words.find(said, at)
        if start >= 0:
            at = start + len(said)
            timed = (when.hour, when.minute) != (0, 0)
            value = when.isoformat()[:16] if timed else when.date().isoformat()
            yield _timex(start, at, "TIME" if timed else "DATE", value)


def _recognizers() -> Reader:
    module = importlib.import_module("recognizers_date_time")

    def read(words: str, now: datetime) -> list[Timex]:
        out = []
        for one in module.recognize_datetime(words, "en-us", reference=now):
            kind = one.type_name.removeprefix("datetimeV2.")
            values = (one.resolution or {}).get("values") or [{}]
            type_, value = _resolved(kind, values, now)
            out.append(_timex(one.start, one.end + 1, type_, value))
        return out

    return read


def _resolved(kind: str, values: list[dict[str, str]], now: datetime) -> tuple[str, str]:
    """Type and value of what recognizers-text resolved, the last of its values up to now."""
    dated = [(v.get("value") or v.get("start") or "", v.get("timex", "")) for v in values]
    value, timex = max((d for d in dated if d[0] <= now.isoformat(" ")), default=dated[0])
    if kind in ("duration", "set"):
        return kind.upper(), timex
    if kind == "daterange":
        whole = re.fullmatch(r"\d{4}(?:-\d\d|-W\d\d|-[A-Z]{2})?", timex)
        return "DATE", timex if whole else value[:10]
    if kind == "time":
        return "TIME", f"{now.date()}T{value[:5]}"
    return ("DATE", value[:10]) if kind == "date" else ("TIME", value[:16].replace(" ", "T"))


def _duckling() -> Reader:
    module: Any = importlib.import_module("duckling")
    zones = module.load_time_zones(str(ZONES))
    place = module.parse_locale("EN_GB", module.default_locale_lang(module.parse_lang("EN")))
    wanted = module.parse_dimensions(["time", "duration"])

    def read(words: str, now: datetime) -> list[Timex]:
        since = module.parse_ref_time(zones, "UTC", int(now.replace(tzinfo=UTC).timestamp()))
        made = module.parse(words, module.Context(since, place), wanted, False)
        out: list[Timex] = []
        for one in sorted(made, key=lambda x: x["start"] - x["end"]):
            if all(one["end"] <= x["start"] or x["end"] <= one["start"] for x in out):
                out.append(_timex(one["start"], one["end"], *_measured(one)))
        return out

    return read


def _measured(one: dict[str, Any]) -> tuple[str, str]:
    """Type and value of what duckling found: its first value, cut to its grain."""
    value = one["value"]
    if one["dim"] == "duration":
        unit = value["unit"]
        time = "T" if unit in ("second", "minute", "hour") else ""
        return "DURATION", f"P{time}{value['value']}{_SHORT[unit]}"
    end = value if value["type"] == "value" else value.get("from") or value.get("to") or {}
    when, grain = end.get("value", ""), end.get("grain", "day")
    if grain in ("second", "minute", "hour"):
        return "TIME", when[:16]
    if grain == "week":
        year, week, _ = date.fromisoformat(when[:10]).isocalendar()
        return "DATE", f"{year}-W{week:02}"
    return "DATE", when[: {"year": 4, "month": 7, "quarter": 7}.get(grain, 10)]


def _timex(start: int, end: int, kind: str, value: str) -> Timex:
    return {"start": start, "end": end, "type": kind, "value": value}
