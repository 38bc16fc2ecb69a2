"""Readers of days, weekdays, feasts, months, seasons, years and more; each may still say no."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.vague import (
    number,
    options,
    pair,
    spelled,
    table,
    year_of,
)  # fmt: skip
from firsthand.extract.moments.wording import SHY, shy, written


def _month(words: str) -> int:
    return table("months")[spelled(words)][0]


def _year(m: re.Match[str]) -> int | None:
    return year_of(m["y"]) if m["y"] else None


def read_iso(m: re.Match[str]) -> Phrase | None:
    """Year, month and day in figures."""
    month, day = int(m["mo"]), int(m["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Phrase(written(m), "date in figures", "day", int(m["y"]), month, day)


def read_figures(m: re.Match[str]) -> Phrase | None:
    """Day and month in figures; both orders where both can be."""
    one, two, year = int(m["a"]), int(m["b"]), year_of(m["y"]) if m["y"] else None
    read = [
        Phrase(written(m, "x"), "date in figures", "day", year, month, day)
        for day, month in ((one, two), (two, one))
        if 1 <= month <= 12 and 1 <= day <= 31
    ]
    if m["sep"] == "-" and year is None:
        return None
    if m["sep"] == "." and (year is None or len(m["y"]) < 4) and not m["cue"]:
        return None
    if not read or (year is None and not m["cue"]):
        return None
    if m["sep"] == "." or len(read) == 1 or one == two:
        return read[0]
    return replace(read[0], other=read[1])


def read_days(m: re.Match[str]) -> Phrase | None:
    """A day with its month, or the days from one to the other."""
    if shy(m["mo"]) and not m["y"] and m["d"].isdigit():
        return None
    if not m["y"] and _STREET.match(m.string, m.end()):
        return None
    if m["y"] and not m["y"][0].isdigit() and year_of(m["y"]) is None:
        return None
    month, year = _month(m["mo"]), _year(m)
    first = Phrase(written(m), "day and month", "day", year, month, number(m["d"]))
    julian = bool(m.groupdict().get("os"))
    if m.groupdict().get("e"):
        last = replace(first, day=number(m["e"]), julian=julian)
        return replace(first, rule="days", to=last, julian=julian)
    return replace(first, julian=julian)


def read_month_year(m: re.Match[str]) -> Phrase | None:
    """A month with its year."""
    if year_of(m["y"]) is None:
        return None
    return Phrase(written(m, "x"), "month and year", "month", _year(m), _month(m["mo"]))


def read_month_alone(m: re.Match[str]) -> Phrase | None:
    """A month without a year."""
    word = m["mo"]
    if word.islower() and (
        spelled(word) in ("may", "march", "mar", "sun", "dec", "jan", "sep") or not m["cue"]
    ):
        return None
    if spelled(word) in SHY and not m["cue"]:
        return None
    return Phrase(written(m, "x"), "month", "month", None, _month(word))


def read_nth(m: re.Match[str]) -> Phrase:
    """A day of the month that was spoken of."""
    return Phrase(written(m, "x"), "day of the month", "day", None, None, number(m["d"]))


_NUMBERED = re.compile(
    r"\b(?:flight|route|highway|room|number|no\.|article|bus|line|resolution|decree|law|section|paragraph|page|model|unit"
    r"|file|case|box|psalm|at\sleast|at\smost|(?:more|less|fewer)\sthan|reached|cost|paid)\s$"
    r"|\b(?:number|toll|total)\s(?:[\w’']{1,20}\s){0,6}(?:is|was)\s$",
    re.I,
)
"""What stands before a number that only looks like a year."""


_STREET = re.compile(r"\s(?:Street|Road|Avenue|Square|Lane|Place|Boulevard|Bridge|Hospital)\b")


def read_year_alone(m: re.Match[str]) -> Phrase | None:
    """A year, where nothing shows that the figure is another number."""
    year = year_of(m["y"])
    if year is None or not 1000 <= year <= 2099:
        return None
    if not m["cue"] and (year < 1800 or year % 100 == 0):
        return None
    if _NUMBERED.search(m.string, max(0, m.start("y") - 64), m.start("y")):
        return None
    if not m["y"][:1].isalnum() and year >= 2000:
        return None  # "in '18" may be of either century
    if m["plural"] and year % 50 == 0:
        return None
    return Phrase(written(m, "y"), "year", "year", year)


def read_decade(m: re.Match[str]) -> Phrase | None:
    """ "The 1980s", "the eighties"."""
    tens = m["tens"]
    if m["century"]:
        year = int(m["century"]) * 100 + int(tens) * 10
    elif m["name"]:
        year = 1900 + {"twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
                       "seventies": 70, "eighties": 80, "nineties": 90}[m["name"].lower()]  # fmt: skip
    else:
        year = 1900 + int(m["short"][0]) * 10
    return Phrase(written(m), "decade", "decade", year)


def read_century(m: re.Match[str]) -> Phrase | None:
    """ "The 19th century"."""
    nth = number(m["n"])
    if nth is None or not 5 <= nth <= 21:
        return None
    return Phrase(written(m), "century", "century", (nth - 1) * 100)


def read_season(m: re.Match[str]) -> Phrase | None:
    """A season, with its year or with a word that shows that it is a time."""
    if not (m["y"] or m["cue"]) or (
        m["s"].lower() == "fall" and not (m["y"] or (m["cue"] or "").lower() in ("this", "last"))
    ):
        return None
    name = m["s"].lower().replace("fall", "autumn")
    found = Phrase(
        written(m, "x"), "season", "season", _year(m), section=name, number=pair("seasons", name)[0]
    )
    if m["z"]:
        return replace(found, number=-found.number if found.number else None)
    return found


def read_quarter(m: re.Match[str]) -> Phrase | None:
    """A quarter or a half of a year."""
    name = (m["n"] or m["q"]).lower()
    unit = "half" if (m["k"] or "").lower() == "half" else "quarter"
    nth = {"last": 4 if unit == "quarter" else 2}.get(name) or number(name)
    if nth is None or not 1 <= nth <= (4 if unit == "quarter" else 2):
        return None
    if unit == "half" and not m["y"]:
        return None
    return Phrase(
        written(m), "quarter", unit, year_of(m["y"] or m["y2"] or m["y3"] or ""), number=nth
    )


def read_week(m: re.Match[str]) -> Phrase:
    """A week by its number in the year (ISO 8601)."""
    return Phrase(written(m), "week", "isoweek", _year(m), number=int(m["n"]))


_HABIT = re.compile(rf"\s(?:{options('parts')})s\b", re.I)
"""Friday "evenings" are many."""
_ON = re.compile(
    r"\b(?:on|last|next|this|that|every|until|till|by|since|from|to|before|after|early|late)\s$",
    re.I,
)
_ENDS = re.compile(r"\s*$|\s+[\"“‘'(]?[A-Z]")


def _is_weekday(m: re.Match[str], key: str) -> bool:
    """Whether a short form is a weekday's, and no word ("sat", "wed") and no name ("Sun", "Wed")."""
    if m["w"].islower() and key in ("sun", "sat", "mon", "wed", "fri", "tue"):
        return False
    if key not in ("sun", "sat", "mon", "wed") or m["next"] is not None or m.groupdict().get("d"):
        return True
    if not m["w"].endswith("."):
        return False
    # A full stop at the end of a sentence is no sign of a short form.
    ends = _ENDS.match(m.string, m.end("w")) is not None
    return not ends or _ON.search(m.string, max(0, m.start("w") - 8), m.start("w")) is not None


def read_weekday(m: re.Match[str]) -> Phrase | None:
    """A weekday, by itself or with its day of the month."""
    key = spelled(m["w"])
    if not _is_weekday(m, key):
        return None
    number_ = table("weekdays")[key][0]
    if m.groupdict().get("d"):
        return Phrase(
            written(m, "x"), "weekday and date", "day", day=number(m["d"]), weekday=number_
        )
    if m["many"] or _HABIT.match(m.string, m.end()):
        return Phrase(written(m, "x"), "every", "set", weekday=number_)
    # "The Saturday" is one that was spoken of, and never the last one before the publication.
    spoken = m.string[max(0, m.start("x") - 4) : m.start("x")].lower().endswith("the ")
    found = Phrase(written(m, "x"), "weekday", "weekday", weekday=number_)
    return replace(found, base="last") if spoken else found


def read_feast(m: re.Match[str]) -> Phrase | None:
    """A feast, fixed or reckoned from Easter."""
    key, orthodox = spelled(m["f"]), bool(m["o"])
    if key == "new year" and m.string[max(0, m.start() - 4) : m.start()].lower() == "the ":
        return None  # "in the new year" is some time after its first day
    found = Phrase(written(m), "feast", "feast", _year(m), orthodox=orthodox)
    if key in table("easter"):
        return replace(
            found, easter=table("easter")[key][0], orthodox=orthodox or "orthodox" in key
        )
    if key == "christmas" and orthodox:
        key = "orthodox christmas"
    return replace(found, feast=table("feasts")[key])
