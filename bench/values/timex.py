"""Our phrases as TIMEX3 values, for the public sets that are scored with them."""

from __future__ import annotations

from datetime import date
from typing import Any

from firsthand.extract.moments import told
from firsthand.extract.moments.calendars import DAY, Interval
from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.valuing import Ground
from firsthand.spans import Span

_SHORT = {"second": "S", "minute": "M", "hour": "H", "day": "D", "night": "D", "week": "W", "month": "M", "year": "Y",
          "decade": "Y", "century": "Y", "quarter": "Q", "fortnight": "W", "weekend": "WE"}  # fmt: skip
_TIMES = {"decade": 10, "century": 100, "fortnight": 2}
_PARTS = {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "early hours": "NI"}
_SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "winter": "WI"}


def timexes(ground: Ground) -> list[dict[str, Any]]:
    """All expressions of a text with type and value."""
    fixed = {m.span: m for m, _ in told(ground)}
    out = []
    for p in phrases(ground.text.characters):
        if p.unit == "order":
            continue
        made = fixed.get(p.span)
        found = None
        if made is not None and (made.earliest or made.latest):
            found = made.earliest or made.latest, made.latest or made.earliest
        kind, value = _value(p, found)
        out.append({"start": p.span.start, "end": p.span.end, "type": kind, "value": value})
    return out


def _value(p: Phrase, found: tuple[str | None, str | None] | None) -> tuple[str, str]:  # noqa: C901 - one case for each shape of a TIMEX3 value
    if p.unit == "duration":
        return "DURATION", _lasting(p)
    if p.unit == "set":
        words = {
            "annual": "P1Y",
            "annually": "P1Y",
            "yearly": "P1Y",
            "daily": "P1D",
            "weekly": "P1W",
            "monthly": "P1M",
        }
        return "SET", words.get(
            p.section or "", f"P1{_SHORT.get((p.section or '').rstrip('s'), 'D')}"
        )
    if p.unit in ("past", "present"):
        return "DATE", "PAST_REF" if p.unit == "past" else "PRESENT_REF"
    if p.unit == "stretch":
        return "DURATION", _lasting(p)
    if p.amount is not None and p.base == "now" and p.shift and p.shift[0] < 0:
        return "DURATION", _lasting(p)
    if found is None or found[0] is None:
        return "DATE", "XXXX-XX-XX"
    low = found[0]
    if p.to is not None:
        return "DURATION", _between(p, found)
    if p.clock is not None:
        return "TIME", low[:16]
    if p.hours is not None:
        return "TIME", low[:10] + "T" + _PARTS.get(p.section or "", "DT")
    match p.unit:
        case "month":
            return "DATE", low[:7]
        case "year":
            return "DATE", low[:4]
        case "decade":
            return "DATE", low[:3]
        case "century":
            return "DATE", low[:2]
        case "season":
            return "DATE", f"{low[:4]}-{_SEASONS[p.section or 'winter']}"
        case "quarter":
            return "DATE", f"{low[:4]}-Q{(int(low[5:7]) + 2) // 3}"
        case "week" | "weekend" if p.amount is None:
            year, week, _ = date.fromisoformat(low[:10]).isocalendar()
            return "DATE", f"{year}-W{week:02}" + ("-WE" if p.unit == "weekend" else "")
    return "DATE", low[:10]


def _lasting(p: Phrase) -> str:
    low, high = p.amount or (1, 1)
    unit = p.section if p.unit in ("duration", "stretch") else p.unit
    unit = unit or "day"
    many = "X" if not p.exact or low != high else f"{low * _TIMES.get(unit, 1):g}"
    return f"P{'T' if unit in ('second', 'minute', 'hour') else ''}{many}{_SHORT.get(unit, 'D')}"


def _between(p: Phrase, found: tuple[str | None, str | None]) -> str:
    first, last = (date.fromisoformat((x or "0001-01-01")[:10]) for x in found)
    if p.unit == "year":
        return f"P{last.year - first.year}Y"
    return f"P{(last - first).days}D"


__all__ = ["DAY", "Interval", "Span", "timexes"]
