"""Readers of what is counted from an anchor: "yesterday", "last week", "two weeks earlier"."""

from __future__ import annotations

import re
from dataclasses import replace

from firsthand.extract.moments.calendars import UNITS
from firsthand.extract.moments.phrases import Base, Phrase
from firsthand.extract.moments.vague import (
    number,
    pair,
    spelled,
    table,
)  # fmt: skip
from firsthand.extract.moments.wording import shy, written


def read_deictic(m: re.Match[str]) -> Phrase:
    """ "Yesterday", "tonight", "the day after tomorrow"."""
    word = spelled(m[0])
    day = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "overnight": -1}
    if "before yesterday" in word or "after tomorrow" in word:
        n = -2 if "yesterday" in word else 2
        return Phrase(written(m), "day from now", "day", shift=(n, n), base="now")
    found = Phrase(written(m), "day from now", "day", shift=(day[word],) * 2, base="now")
    return replace(found, hours=(1200, 1800)) if word == "tonight" else found


def read_ref(m: re.Match[str]) -> Phrase:
    """ "Now", "recently": no moment of its own, but an end of a range."""
    return Phrase(
        written(m), "now", "past" if "recently" in m[0].lower() else "present", base="now"
    )


def read_relative(m: re.Match[str]) -> Phrase | None:
    """ "Last week", "the next morning", "that night", "the past two years"."""
    how, what, the = spelled(m["how"]), spelled(m["u"]), bool(m["the"])
    step = {"last": -1, "past": -1, "previous": -1, "preceding": -1, "next": 1, "following": 1, "coming": 1}.get(
        how.split()[-1], 0)  # fmt: skip
    many = what.endswith("s") and what[:-1] in (
        "day",
        "week",
        "month",
        "year",
        "hour",
        "decade",
        "minute",
    )
    what = what[:-1] if many else what
    daily = what in table("parts") or what == "day"
    anaphoric = how.split()[-1] in (
        "previous",
        "preceding",
        "following",
        "same",
        "that",
        "very",
    ) or (how == "next" and (the or daily))
    base: Base = "last" if anaphoric else "now"
    span = written(m)
    if m["n"] or m["vague"] or many:
        return _some(m, what, step, base)
    if what in table("parts"):
        low, high = pair("parts", what)
        if what == "night" and how == "last":
            return Phrase(
                span, "part from now", "day", shift=(-1, -1), hours=(1200, 1800), base="now"
            )
        return Phrase(span, "part of another day" if step else "part of that day", "day", shift=(step, step),
                      hours=(low * 60, high * 60), section=what, base=base)  # fmt: skip
    if what in table("months"):
        if shy(m["u"]) or (not m["u"][0].isupper() and len(what) < 5):
            return None
        return Phrase(
            span,
            "month from an anchor",
            "month",
            month=table("months")[what][0],
            shift=(step, step),
            base=base,
        )
    if what in table("weekdays"):
        return Phrase(
            span,
            "weekday",
            "weekday",
            weekday=table("weekdays")[what][0],
            shift=(step, step),
            base=base,
        )
    if what in ("spring", "summer", "autumn", "fall", "winter"):
        name = what.replace("fall", "autumn")
        return Phrase(
            span,
            "season",
            "season",
            section=name,
            number=pair("seasons", name)[0],
            shift=(step, step),
            base=base,
        )
    section = "late" if how.startswith("later") else "early" if how.startswith("earlier") else None
    return Phrase(
        span, f"{what} from an anchor", what, shift=(step, step), base=base, section=section
    )


def _some(m: re.Match[str], what: str, step: int, base: Base) -> Phrase | None:
    """ "The past two years" as one stretch; "the last two Friday evenings" are no one time."""
    if step == 0:
        return None
    if what not in UNITS:
        return Phrase(written(m), "every", "set", section=what)
    if m["n"]:
        low = high = number(m["n"])
    else:
        low, high = (
            pair("counts", spelled(m["vague"])) if m["vague"] else pair("plurals", what + "s")
        )
    if low is None or high is None:
        return None
    return Phrase(
        written(m),
        "stretch",
        "stretch",
        section=what,
        amount=(low, high),
        shift=(step, step),
        base=base,
    )


def read_amount(m: re.Match[str]) -> Phrase | None:
    """A duration, or so many units from an anchor: "two weeks", "two weeks earlier"."""
    unit = {"min": "minute", "hr": "hour", "centurie": "century"}.get(
        m["u"].lower(), m["u"].lower()
    )
    exact = True
    if m["fourths"]:
        low = high = 0.75 if m["fourths"][0] in "tT" else 0.25
    elif m["half"]:
        low = high = 0.5
    elif m["n"]:
        low, high = (
            float(x) if x[0].isdigit() else float(number(x) or 0)
            for x in (m["n"], m["m"] or m["n"])
        )
    elif m["vague"]:
        low, high = pair("counts", spelled(m["vague"]).removeprefix("the "))
        exact = False
    else:
        low = high = 1.0
    if unit == "second" and m["one"]:
        return None
    if m["half2"] or m["half3"]:
        low, high = low + 0.5, high + 0.5
    if low > high:
        return None
    return _shifted(m, unit, low, high, exact)


def read_compact(m: re.Match[str]) -> Phrase | None:
    """ "3h", "20 min"."""
    unit = {"h": "hour", "m": "minute", "s": "second"}[m["u"][0].lower()]
    return _shifted(m, unit, float(m["n"]), float(m["n"]), True)


def read_plural(m: re.Match[str]) -> Phrase | None:
    """ "Days later"."""
    low, high = pair("plurals", spelled(m["u"]))
    return _shifted(m, m["u"].lower()[:-1].replace("centurie", "century"), low, high, False)


def _shifted(m: re.Match[str], unit: str, low: float, high: float, exact: bool) -> Phrase | None:
    how = spelled((m["dir"] or "").strip())
    span = written(m)
    one = (m.groupdict().get("one") or "").lower()
    the = one == "the"
    if (one == "all" or one.startswith("the ")) and how:
        return None
    found = Phrase(span, "duration", unit, amount=(low, high), exact=exact)
    if not how:
        return None if the else replace(found, unit="duration", section=unit)
    back = how.startswith(("ago", "earlier", "before", "previous", "prior"))
    base: Base = "now" if how.startswith(("ago", "from now", "hence")) else "last"
    shift = (-high, -low) if back else (low, high)
    return replace(found, rule="units from an anchor", shift=shift, base=base)


def read_soon(m: re.Match[str]) -> Phrase:
    """ "Shortly afterwards"."""
    low, high = pair("soon", spelled(m[0]))
    return Phrase(
        written(m), "soon", "minute", shift=(low, high), amount=(0, 0), exact=False, base="last"
    )


def read_set(m: re.Match[str]) -> Phrase:
    """ "Every day", "weekly": how often."""
    return Phrase(written(m), "every", "set", section=spelled(m["u"] or m["u2"]))
