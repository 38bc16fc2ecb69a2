"""Words of time that stand together are one time: "Friday", "3 May" and "at 14:00"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from firsthand.extract.moments.atoms import atoms
from firsthand.extract.moments.orders import with_events
from firsthand.extract.moments.phrases import Bounding, Phrase
from firsthand.extract.moments.vague import plain
from firsthand.spans import Span

_WITHIN = 24
"""Characters that may stand between two words of time that are one."""
_DAY_DAY = re.compile(r",?\s(?:the\s)?|\s?\(|-")
_APPOSED = re.compile(r",\s|\s\(")
_OF_THAT = re.compile(r",?\s(?:of\s)?")
_AND = re.compile(r",?\s(?:and\s)?")
_DAY_HOURS = re.compile(
    r"(?:,?\s(?:at\s|in\s(?:the\s)?(?:very\s)?|by\s|from\s|around\s|about\s|at\s(?:about|around|exactly)\s"
    r"|before\s|after\s|until\s|sometime\s|during\sthe\s|the\s)?|-|,)",
    re.I,
)
_HOURS_DAY = re.compile(r",?\s(?:on\s|of\s|of\sthe\s|on\sthe\s|in\sthe\s|the\s)?|,", re.I)
_RANGE = re.compile(r"\s?(?:-|–|—|~)\s?|\s(?:to|until|till|through|and|up\sto)\s(?:the\s)?", re.I)
_FROM = re.compile(r"\b(?:from|between)\s(?:the\s)?$", re.I)
_SECTION = re.compile(
    r"\b(?:(?P<early>early|(?:the\s)?(?:very\s)?(?:beginning|start|opening\sdays|first\sdays|early\s(?:days|weeks|part))\sof)"
    r"|(?P<mid>mid|(?:the\s)?middle\sof)|(?P<late>late|(?:the\s)?(?:very\s)?(?:end|close|last\sdays|final\sdays)\sof)"
    r"|(?:the\s)?(?P<week>first|second|third|fourth|last)\sweek\s(?:of|in))(?:\s(?:the|in|on))?[\s-](?:the\s)?$",
    re.I,
)
_PREFIX = re.compile(
    r"\b(?:(?P<about>(?:about|around|circa|approximately|roughly|some\s?time\s(?:in|around|on)|almost|nearly)(?:\s(?:on|in|at))?)\s"
    r"|(?P<amount>more\sthan|less\sthan|at\sleast|over|under|up\sto|just|within)\s(?:the\s)?"
    r"|(?P<bound>(?:(?:shortly|soon|just|immediately|a\slittle|not\slong|a\sfew\sminutes)\s(?:before|after))|no\slater\sthan|not\slater\sthan|as\slate\sas|prior\sto|following|before|after|until|till|since|by)"
    r"\s(?:the\s)?)$",
    re.I,
)
_BOUNDS: dict[str, Bounding] = {
    "prior to": "before", "before": "before", "following": "after", "after": "after", "until": "until", "till": "until",
    "since": "since", "by": "by", "no later than": "by", "not later than": "by", "as late as": "by",
}  # fmt: skip
_BREADTH = ("month", "year", "decade", "century", "season", "week")
_SIMPLE = ("day", "month", "year", "clock", "weekday", "season", "feast", "decade", "present")
_BARE = re.compile(r"\s(?:before|after|prior)$", re.I)
_CLAUSE = re.compile(r"\s\(?(?!(?:[\w’']{1,20}\s){1,2}had\s)[\w“‘\"']")
"""A clause that goes on; the past perfect tells on its own: "the day before he had asked"."""
_WORDS = re.compile(r"\s\(?[\w“‘\"']")


def phrases(characters: str) -> list[Phrase]:
    """All times of a text in text order, none inside another."""
    characters = plain(characters)
    joined = _loose(characters, _joined(characters, _apart(atoms(characters))))
    ranged = _ranged(characters, _prefixed(characters, joined, _SECTION))
    return with_events(characters, _prefixed(characters, ranged, _PREFIX))


def _apart(found: Iterable[Phrase]) -> list[Phrase]:
    """Of readings that share a character the longest, of equal ones that of the earlier rule."""
    order = sorted(enumerate(found), key=lambda x: (x[1].span.start - x[1].span.end, x[0]))
    taken: set[int] = set()
    out = []
    for _, p in order:
        cells = range(p.span.start, p.span.end)
        if taken.isdisjoint(cells):
            taken.update(cells)
            out.append(p)
    return sorted(out, key=lambda p: p.span)


def _joined(characters: str, single: Sequence[Phrase]) -> list[Phrase]:
    out: list[Phrase] = []
    for p in single:
        whole = p
        while out:
            gap = characters[out[-1].span.end : whole.span.start]
            one = _one(out[-1], gap, whole) if len(gap) <= _WITHIN else None
            if one is None:
                break
            start, end = out.pop().span.start, whole.span.end
            if "(" in gap and characters[end : end + 1] == ")":
                end += 1
            whole = replace(one, span=Span(start, end))
        out.append(whole)
    return out


def _one(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """Two neighbours as one time, or None."""
    for join in _JOINS:
        one = join(a, gap, b)
        if one is not None:
            return one
    return None


def _weekday_date(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "Tuesday, 3 May"; "3 May, a Tuesday"."""
    named = a.unit == "weekday" and a.of is None and a.to is None
    if named and b.unit in ("day", "feast") and not b.shift and _DAY_DAY.fullmatch(gap):
        found = replace(b, weekday=a.weekday, rule="weekday and date")
        if a.dayish:
            return found
        return _with_hours(found, a) if b.dayish else None  # "at nine on Saturday, 3 May"
    if a.unit == "day" and b.unit == "weekday" and b.dayish and not b.shift:
        if re.fullmatch(r",\s(?:which\swas\s)?a\s|\s\(a?\s?", gap):
            return replace(a, weekday=b.weekday, rule="weekday and date")
    return None


def _apposed(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "Yesterday, 3 May"."""
    if (
        a.unit == "day"
        and a.shift
        and a.base == "now"
        and a.dayish
        and not b.shift
        and _APPOSED.fullmatch(gap)
    ):
        if b.unit == "day":
            return b
        return replace(a, weekday=b.weekday) if b.unit == "weekday" else None
    return None


def _one_night(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "The night of 25-26 February" is one night."""
    if (
        a.unit == "part"
        and a.section
        and a.section.endswith("night")
        and b.rule == "days"
        and b.to
        and b.day
    ):
        if b.to.day == b.day + 1 and _HOURS_DAY.fullmatch(gap):
            return replace(b, to=None, hours=a.hours, section=a.section)
    return None


def _day_then_hours(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "3 May at 14:00", "Friday morning", "in the morning at six"."""
    if not _DAY_HOURS.fullmatch(gap):
        return None
    b = replace(b, about=b.about or re.search(r"about|around", gap, re.I) is not None)
    if a.dayish and b.unit == "midnight":
        return _at_midnight(a, b)
    if (a.dayish or _day_with_part(a)) and b.hourly and not (b.unit == "part" and a.hours):
        return _with_hours(a, b)
    if a.half and a.hours is None and a.to is None and b.unit == "part":
        return replace(a, hours=b.hours)  # "3 May at half past two in the afternoon"
    if a.hourly and a.unit == "part" and b.unit == "clock" and b.to is None:
        return replace(b, hours=a.hours)
    return None


def _hours_then_day(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "14:00 on 3 May", "the night of the 25th", "six in the morning"."""
    if not _HOURS_DAY.fullmatch(gap):
        return None
    if a.unit == "midnight" and b.dayish:
        return _at_midnight(b, a)
    if not a.hourly:
        return None
    if b.dayish or (_day_with_part(b) and a.unit == "clock"):
        return _with_hours(b, a)
    return _in_part(a, b) if a.unit == "clock" and b.unit == "part" else None


def _in_part(clock: Phrase, part: Phrase) -> Phrase:
    """A clock time, or two, of a part of a day: "between nine and ten in the morning"."""
    to = clock.to
    return replace(
        clock, hours=part.hours, to=None if to is None else replace(to, hours=part.hours)
    )


def _at_midnight(day: Phrase, midnight: Phrase) -> Phrase:
    """ "Midnight on Friday" may begin this day or end it."""
    return replace(day, hours=midnight.hours, section="midnight", rule=f"{day.rule} with midnight")


def _day_with_part(p: Phrase) -> bool:
    """A day with a part of it, to which a clock can be added: "last night at ten"."""
    return (
        p.hours is not None
        and p.clock is None
        and p.unit in ("day", "weekday", "feast")
        and p.to is None
    )


def _with_hours(day: Phrase, hours: Phrase) -> Phrase:
    part = hours.hours or day.hours
    to = hours.to
    if to is not None:
        to = replace(day, clock=to.clock, half=to.half, hours=part)
    return replace(
        day, hours=part, clock=hours.clock, half=hours.half, to=to, about=day.about or hours.about,
        section=hours.section or day.section, rule=f"{day.rule} with {hours.rule}",
    )  # fmt: skip


def _every(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "Every evening at six" is a habit."""
    if "set" not in (a.unit, b.unit) or not {a.unit, b.unit} <= {"set", "clock", "part", "weekday"}:
        return None
    return (a if a.unit == "set" else b) if _DAY_HOURS.fullmatch(gap) else None


def _inside(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "Tuesday of last week", "May of that year"."""
    if a.of is not None or b.of is not None:
        return None
    if a.unit == "weekday" and b.unit in ("week", "weekend") and b.shift and b.amount is None:
        return replace(a, of=b) if _HOURS_DAY.fullmatch(gap) else None
    if b.unit == "weekday" and a.unit == "week" and a.shift and a.amount is None:
        return replace(b, of=a) if re.fullmatch(r"\s(?:on\s)?", gap) else None
    yearly = (
        a.year is None and a.unit in ("month", "feast", "quarter", "day", "season") and not a.shift
    )
    if yearly and b.unit == "year" and b.shift and not b.section and _OF_THAT.fullmatch(gap):
        return replace(a, of=b)
    return None


def _counted(a: Phrase, gap: str, b: Phrase) -> Phrase | None:
    """ "Two weeks before 3 May", "three weeks from tomorrow", "2 years 1 month"."""
    fixed = b.unit not in ("set", "duration", "present", "past", "stretch") and not b.hourly
    if (
        a.rule == "units from an anchor"
        and a.base == "last"
        and a.of is None
        and gap == " "
        and fixed
    ):
        return replace(a, of=b) if not b.shift or b.base == "now" else None
    if a.unit != "duration":
        return None
    if gap == " from " and b.to is None and b.unit in ("day", "weekday", "present"):
        return replace(
            a,
            rule="units from an anchor",
            unit=a.section or "day",
            shift=a.amount,
            base="now",
            of=b,
        )
    if b.unit == "duration" and a.section != b.section and a.amount and a.amount[0] == a.amount[1]:
        return replace(a, rule="durations", of=b) if _AND.fullmatch(gap) else None
    return None


_JOINS: tuple[Callable[[Phrase, str, Phrase], Phrase | None], ...] = (
    _weekday_date, _apposed, _one_night, _day_then_hours, _hours_then_day, _every, _inside, _counted,
)  # fmt: skip


def _loose(characters: str, joined: Sequence[Phrase]) -> list[Phrase]:
    """ "Two days after he left" counts from a clause: how long, and no date."""
    out = []
    for p in joined:
        bare = _BARE.search(characters, p.span.start, p.span.end)
        clause = _CLAUSE if bare and bare[0].lower() != " after" else _WORDS
        if bare and p.of is None and p.amount and clause.match(characters, p.span.end):
            span = Span(p.span.start, bare.start())
            p = replace(
                p,
                span=span,
                rule="duration",
                unit="duration",
                section=p.unit,
                shift=None,
                base=None,
            )
        out.append(p)
    return out


def _ranged(characters: str, joined: Sequence[Phrase]) -> list[Phrase]:
    out: list[Phrase] = []
    for p in joined:
        one = _range(characters, out[-1], p) if out else None
        if one is not None:
            out[-1] = one
        else:
            out.append(p)
    return out


def _range(characters: str, a: Phrase, b: Phrase) -> Phrase | None:
    """Two times as the ends of one: "from August to October 1991"."""
    gap = characters[a.span.end : b.span.start]
    if len(gap) > 12 or not _RANGE.fullmatch(gap) or a.to is not None or b.to is not None:
        return None
    if a.unit not in _SIMPLE or b.unit not in _SIMPLE or a.amount or b.amount:
        return None
    before = _FROM.search(characters, max(0, a.span.start - 14), a.span.start)
    if "and" in gap.split() and not (before and before[0].lower().startswith("between")):
        return None
    if "present" in (a.unit, b.unit) and not before:
        return None
    return _ends(a, b, Span(before.start() if before else a.span.start, b.span.end))


def _ends(a: Phrase, b: Phrase, span: Span) -> Phrase | None:
    """A range of two times; what one of them leaves out it takes from the other."""
    if a.unit == "clock" and b.unit != "clock":
        if b.clock is None:
            return None
        if b.shift and b.shift != (0, 0) and b.unit == "day":
            return replace(a, span=span, to=b, rule=f"{a.rule}, from and to")
        return replace(
            b, span=span, clock=a.clock, half=a.half, to=b, rule=f"{b.rule}, from and to"
        )
    if b.unit == "clock" and a.unit != "clock":
        if a.clock is None:
            return None
        b = replace(a, clock=b.clock, half=b.half, hours=b.hours or a.hours)
    if a.unit in ("day", "month", "feast") and a.year is None and not a.shift:
        a = replace(a, year=b.year, month=a.month or (b.month if a.unit == "day" else None))
    if b.unit in ("day", "month") and b.year is None and not b.shift:
        b = replace(b, year=a.year, month=b.month or (a.month if b.unit == "day" else None))
    return replace(a, span=span, to=b, rule=f"{a.rule}, from and to")


def _prefixed(characters: str, found: Sequence[Phrase], words: re.Pattern[str]) -> list[Phrase]:
    """Times with the words before them that narrow them, widen them or leave an end open."""
    out: list[Phrase] = []
    for p in found:
        whole = p
        for _ in range(2):
            floor = max(0, whole.span.start - 32, out[-1].span.end if out else 0)
            m = words.search(characters, floor, whole.span.start)
            wider = _widened(whole, m) if m is not None else None
            if wider is None:
                break
            whole = wider
        out.append(whole)
    return out


def _widened(p: Phrase, m: re.Match[str]) -> Phrase | None:
    """A time with one such word; None where the word does not belong to it."""
    kind, span = m.lastgroup or "", Span(m.start(), p.span.end)
    if p.bound or p.unit in ("set", "past", "present"):
        return None
    if kind in ("early", "mid", "late", "week"):
        fit = ("month", "year") if kind == "week" else _BREADTH
        if p.unit not in fit or p.section in ("early", "mid", "late"):
            return None
        name = m["week"].lower() if kind == "week" else kind
        return replace(p, span=span, section=p.section if p.unit == "season" else name)
    if kind == "about":
        about = p.about or not m["about"].lower().startswith("some")
        to = None if p.to is None else replace(p.to, about=about)
        return replace(p, span=span, about=about, to=to)
    if kind == "amount":
        return replace(p, span=span) if p.amount is not None else None
    if p.unit in ("duration", "stretch") or (p.shift and p.base == "last" and p.amount):
        return None
    if p.unit == "year" and m[0].lower().endswith("the "):
        return None  # "after the 2018 report"
    how = re.sub(r"\s+", " ", m["bound"].lower())
    near = how not in _BOUNDS
    return replace(p, span=span, bound=_BOUNDS[how.split(" ")[-1] if near else how], near=near)
