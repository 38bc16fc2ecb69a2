"""Readers of clock times and parts of a day; each may still say no."""

from __future__ import annotations

import re

from firsthand.extract.moments.phrases import Half, Phrase
from firsthand.extract.moments.vague import (
    number,
    pair,
    spelled,
)  # fmt: skip
from firsthand.extract.moments.wording import written
from firsthand.extract.quantities import clocks


def read_long_hours(m: re.Match[str]) -> Phrase | None:
    """ "Between 0730 and 0930"."""
    first, last = (int(m[f"h{n}"]) * 60 + int(m[f"m{n}"]) for n in (1, 2))
    if m["h1"] in ("19", "20") and m["h2"] in ("19", "20"):
        return None  # "from 1914 to 1918" are years
    to = Phrase(written(m), "hours", "clock", clock=last)
    return Phrase(written(m), "hours", "clock", clock=first, to=to)


_OPEN = re.compile(r"[1-9]\d?[:.]")
_SURE = re.compile(r"\d\s?(?:hours|hrs|h)\b|GMT|UTC|Z\b", re.I)
"""Signs of 24-hour times."""


def read_clock(m: re.Match[str]) -> Phrase | None:
    """Hours and minutes in figures."""
    given = m.groupdict()
    hour, minute = int(m["h"]), int(given.get("mi") or 0)
    half = (given.get("ap") or "").lower()[:1]
    if minute > 59 or hour > 24 or (half and not 1 <= hour <= 12) or (hour == 24 and minute):
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif given.get("sure") is None and given.get("mi") is None:
        if hour > 12 or hour == 0:
            return None
        return Phrase(written(m, "x"), "hour", "clock", clock=hour % 12 * 60, half="words")
    elif 1 <= hour <= 12 and _OPEN.match(m["x"]) and not _SURE.search(m["x"]):
        return Phrase(
            written(m, "x"), "clock", "clock", clock=hour % 12 * 60 + minute, half="figures"
        )
    return Phrase(written(m, "x"), "clock", "clock", clock=hour * 60 + minute)


def read_clock_words(m: re.Match[str]) -> Phrase | None:
    """ "Half past six", "ten to seven", "six o'clock", "at six"."""
    hour = number(m["h"])
    lead = m.string[max(0, m.start("x") - 40) : m.start("x")]
    if hour is None or not 1 <= hour <= 12 or clocks.of_people(lead):
        return None
    minute = 0
    if m["past"]:
        minute = _minutes(m["min"] or "") or 0
        minute = -minute if m["past"].lower() in ("to", "before") else minute
    value = hour % 12 * 60 + minute
    half = (m["ap"] or "").lower()[:1]
    if half:
        return Phrase(
            written(m, "x"), "clock", "clock", clock=(value + (720 if half == "p" else 0)) % 1440
        )
    return Phrase(written(m, "x"), "hour", "clock", clock=value % 720, half="words")


def read_nth_hour(m: re.Match[str]) -> Phrase | None:
    """ "At 0 hours and 10 minutes", "twenty minutes past the eleventh hour", as translations have it."""
    given = m.groupdict()
    hour = number(m["h"])
    minute = _minutes(given["min"] or "half")
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    side = (given.get("past") or given.get("past2") or "past").lower()
    clock = hour * 60 + (-minute if side in ("to", "before") else minute)
    if 1 <= hour <= 12:
        return Phrase(written(m, "x"), "hour", "clock", clock=clock % 720, half="words")
    return Phrase(written(m, "x"), "clock", "clock", clock=clock % 1440)


def read_beside_noon(m: re.Match[str]) -> Phrase | None:
    """ "Thirteen minutes to midnight", "ten past noon"."""
    minute = _minutes(m["min"])
    before = m["past"].lower() in ("to", "before")
    if minute is None or not 0 < minute < 60 or (before and m["min"].lower() == "half"):
        return None
    base = 0 if m["noon"].lower().endswith("night") else 720
    clock = (base + (-minute if before else minute)) % 1440
    return Phrase(written(m, "x"), "clock beside noon", "clock", clock=clock)


def read_hours(m: re.Match[str]) -> Phrase | None:
    """ "Between six and seven", "5 to 6 p.m.": two hours of which the second may be marked."""
    one, two = number(m["h1"]), number(m["h2"])
    if one is None or two is None or not (1 <= one <= 12 and 1 <= two <= 12):
        return None
    m1, m2 = int(m["m1"] or 0), int(m["m2"] or 0)
    half = (m["ap"] or "").lower()[:1]
    first, last = one % 12 * 60 + m1, two % 12 * 60 + m2
    if half:
        last += 720 if half == "p" else 0
        first += 720 if half == "p" and first + 720 <= last else 0
    span = written(m, "x")
    open_: Half = "" if half else "figures" if m["m1"] or m["m2"] else "words"
    to = Phrase(span, "hours", "clock", clock=last, half=open_)
    return Phrase(span, "hours", "clock", clock=first, half=open_, to=to)


def read_between(m: re.Match[str]) -> Phrase | None:
    """ "Between half past five and six", "between ten to nine and nine": two hours told in words."""
    ends = []
    for n in (1, 2):
        hour = number(m[f"h{n}"])
        minute = _minutes(m[f"min{n}"]) if m[f"min{n}"] else 0
        if hour is None or minute is None or not 1 <= hour <= 12:
            return None
        before = (m[f"past{n}"] or "").lower() in ("to", "before")
        ends.append((hour % 12 * 60 + (-minute if before else minute)) % 720)
    if not m["min1"] and not m["min2"]:
        return None
    span = written(m, "x")
    to = Phrase(span, "hours", "clock", clock=ends[1], half="words")
    return Phrase(span, "hours", "clock", clock=ends[0], half="words", to=to)


def _minutes(how: str) -> int | None:
    """The minutes of "half", "a quarter", "twenty minutes"; None where it is no number."""
    words = how.lower()
    parts = {"half": 30, "quarter": 15, "a quarter": 15}
    return parts.get(words) or number(next(iter(words.split()), ""))


def read_noon(m: re.Match[str]) -> Phrase:
    """Noon and midnight."""
    if m["noon"]:
        return Phrase(written(m), "noon", "clock", clock=720)
    return Phrase(written(m), "midnight", "midnight", hours=(0, 1440))


def read_part(m: re.Match[str]) -> Phrase | None:
    """A part of a day."""
    name = spelled(m["p"])
    low, high = pair("parts", name)
    return Phrase(
        written(m, "x"),
        "part of a day",
        "part",
        hours=(low * 60, high * 60),
        section=name,
        base="last",
    )
