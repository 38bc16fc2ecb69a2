"""Hours and lengths of time in running text, with the minutes of the day that they mean."""

from __future__ import annotations

import re
from typing import NamedTuple

from firsthand.compare.readings.roughly import DAY, FAR, HALF_DAY, NEAR, beyond
from firsthand.compared import When
from firsthand.extract.cardinals import ONES, small
from firsthand.extract.moments.daytimes import near_by
from firsthand.model import Span

_H = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_NUMBER = "|".join(sorted(ONES, key=len, reverse=True))
_TENS = r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_MIN = (
    rf"(?:(?:{_TENS})[-\s](?:{_NUMBER})|(?:{_NUMBER})(?:\sand\s(?:twenty|thirty))?|{_TENS}|"
    rf"\d{{1,2}}|half|(?:a\s|the\s)?quarter)"
)
_AP = (
    r"(?:\s?(?P<ap>[ap])\.?\s?m\b\.?|\s(?:in|of)\sthe\s(?P<day>morning|forenoon|afternoon|"
    r"evening)|\sat\s(?P<night>night))"
)
_AP_AHEAD = re.sub(r"\?P<\w+>", "?:", _AP)
_VAGUE = {
    "midnight": (0, 0), "noon": (720, 720), "midday": (720, 720), "mid-day": (720, 720),
    "dawn": (240, 480), "daybreak": (240, 480), "sunrise": (240, 480), "sun-up": (240, 480),
    "sunup": (240, 480), "first light": (240, 480), "daylight": (240, 480), "light": (240, 480),
    "cock-crow": (180, 420), "cockcrow": (180, 420), "peep of day": (240, 480), "day": (240, 480),
    "dusk": (960, 1320), "sunset": (960, 1320), "sundown": (960, 1320), "sun-down": (960, 1320),
    "nightfall": (960, 1380), "dark": (960, 1380), "twilight": (960, 1320), "the small hours": (0, 300),
}  # fmt: skip
_NAMED = "|".join(re.escape(w).replace(r"\ ", r"\s") for w in sorted(_VAGUE, key=len, reverse=True))
_LEAD = (
    r"(?:(?:at|by|about|around|round|towards?|before|after|till|until|since|from|close\son|near|"
    r"nearly|almost|just|gone|past|on|upon|with|"
    r"some(?:where|time)|a\slittle|a\sfew\sminutes|shortly|soon|not\slong|well|exactly|"
    r"precisely|barely|hardly|as|the|it|was|is|had|clock|clocks|"
    r"bells?|tower|church|cathedral|st(?:ruck|rik(?:es|ing)|roke\sof)|rang|ringing|chimed|"
    r"chiming|tolled|sounded|just\sthen|came\sup\sto)\s){1,6}"
)
_TRUE_LEAD = (
    r"(?:at|by|about|around|round|towards?|before|after|till|until|since|from|close\son|nearly|"
    r"gone|past|stroke\sof|struck|strikes|striking|rang|ringing|"
    r"chimed|tolled|it\swas|was|near|upon)\s"
)
_AHEAD = (
    r"(?=\W*\Z|[.,;:!?)”\"—–]|\s(?:in|on|at|and|but|when|that|which|while|before|after|with|the|"
    r"a|an|some|there|it|we|they|he|she|i|by|from|our|his|their|my|till|until|"
    r"as|or|for|precisely|sharp|exactly|every|not|was|were|is|had|nobody|somebody|soldiers|men|police|troops|"
    r"to\s(?:let|the|go|find|see|help|clear|join|be|get|put|take)|of\sthe\sclock|this|these|"
    r"almost|already|only|then|came|down|up|out)\b)"
)
_COUNTED = (
    r"(?!\s(?!(?:the|a|an|this|these|that|those|all|some|any|no|his|her|its|our|their|my|we|they|he|she|"
    r"it|i|you|there|was|were|had|is|and|but|when|while|until|till|as|with|by|in|on|at|from|who|"
    r"which|nobody|everything|nothing)\b)[a-z][\w-]*\s(?:[a-z][\w-]*\s)?(?!(?:was|has|is|his|its|"
    r"this|us|as|always|perhaps|across|towards|afterwards)\b)[a-z-]{3,}(?<!s)s\b)"
)
""" "Struck by five (artillery rounds)", "after two (warning volleys)": no hour, but how many."""
_OTHER = (
    rf"{_COUNTED}"
    r"(?=\s(?!(?:men|people|women|children|hundred|thousand|million|dozen|of|or|to|other|dead|"
    r"wounded|killed|injured|hurt|more|per|feet|foot|inches|mile|miles|fresh|"
    r"young|old|armed|police|point|and|percent|cent|day|hour|minute|metre|yard|men's|mounted|"
    r"year|week|month|pound|horse|"
    r"\d[\w]*)\b)(?![\w-]+(?<!\bwa)(?<!\bhi)(?<!\bthi)(?<!\bi)(?<!\ba)(?<!\bha)s\b)[\w])"
)
HOUR = re.compile(
    rf"(?<![\w.:’'£$-])(?P<lead>{_LEAD})?(?:"
    rf"(?P<h>\d{{1,2}})[:.](?P<m>[0-5]\d)(?:[:.][0-5]\d)?(?!\d|[:.]\d)(?:\s?(?:hours|hrs|h)\b)?"
    rf"|(?P<hm>[0-2]\d[0-5]\d)\s?(?:hours|hrs|hr|h|gmt|utc)\b"
    r"|(?P<hm3>0\d[0-5]\d|(?<=\bat\s)(?:1[0-6]|2[1-3])[0-5]\d)(?![\d.:]\d|\s(?:men|people|tons|tonnes))\b"
    rf"|(?m:^)(?P<hm2>[0-2]\d[0-5]\d)(?=\s(?!(?:was|saw|is|in|and|to|the|had)\b)[A-Za-z])"
    rf"|(?P<h12>1?\d)(?:\so['’]?\s?clock|(?={_AP_AHEAD}))"
    rf"|(?:(?P<min>{_MIN})(?:[\s-](?:minutes?|mins?))?\s(?P<side>past|to|before|after|of|"
    rf"till)\s)(?P<w>{_H}|noon|midnight|\d{{1,2}}(?!\d|[.:]\d))(?:\so['’]?\s?clock)?(?!\s(?:men|"
    rf"people|of\sthem|hundred|thousand|soldiers|dead)\b)"
    rf"|(?P<w2>{_H})[\s-](?P<m2>(?:{_TENS})(?:[\s-](?:{_NUMBER}))?|fifteen|ten|eleven|twelve|"
    rf"oh[\s-](?:{_NUMBER}))\b(?!\s(?:minutes|men|people|of|metres|yards|miles|years))"
    rf"|half\s(?P<half>{_H})\b(?!\s(?:of|the|hundred))"
    rf"|(?P<w3>{_H})(?:\so['’]?\s?clock)"
    rf"|(?<=\s)(?P<w4>{_H})(?={_AP_AHEAD})"
    rf"|(?P<w5>{_H}|1?\d(?![\d:.]\d))(?:{_AHEAD}|(?<!\bone){_OTHER})"
    rf"|(?P<named>{_NAMED})\b(?!\s(?:shift|mass|train|service|meal|watch))"
    rf")(?:{_AP})?",
    re.I,
)  # fmt: skip
_TWELVE, _LAST = 12, 24
_SECONDS = {
    "second": 1,
    "sec": 1,
    "minute": 60,
    "min": 60,
    "hour": 3600,
    "hr": 3600,
    "day": 86_400,
    "night": 43_200,
}
_COUNT = (
    rf"(?:(?P<n>\d+(?:\.\d)?|(?:{_TENS})(?:-(?:{_NUMBER}))?|{_NUMBER}|half\san?|an?|"
    rf"a\squarter\sof\san?|three[\s-]quarters\sof\san?|a\scouple\sof|several|a\sfew|"
    rf"a\sdozen)(?:[\s-]odd)?)"
)
LENGTH = re.compile(
    r"(?<![\w.:’'-])(?P<x>(?:(?:about|some|nearly|almost|hardly|barely|scarcely|over|under|"
    r"perhaps|roughly|approximately|just|close\son|well\sover|"
    r"less\sthan|more\sthan|not\smore\sthan|no\smore\sthan|at\sleast|at\smost|fully|within|in|"
    r"for|inside|a\slittle\sover|a\slittle\sunder|a\sfull|a\sgood|a\smere|a|"
    r"the\sbest\spart\sof)\s){0,3}"
    rf"(?:{_COUNT}[\s-](?:(?:full|whole|good|long|solid|more|mortal)\s)?(?P<unit>seconds?|secs?|"
    rf"minutes?|mins?|hours?|hrs?|days?|nights?)\b(?:\sand\s(?:a\s(?P<more>half|quarter)|"
    rf"(?P<and>[\w-]+)\sminutes))?(?P<poss>['’]s?)?"
    r"|half[\s-]hour|quarter[\s-]hour|half-an-hour|(?P<whole>(?:the\s)?(?:whole|entire|"
    r"best\spart|greater\spart)\s(?:of\s)?(?:the\s|a\s)?(?:day|night|morning|forenoon|"
    r"afternoon)|all\s(?:day|night|morning|afternoon))))\b",
    re.I,
)  # fmt: skip


class Found(NamedTuple):
    """A time that was found in a text, with where it stands."""

    when: When
    span: Span


def hours(text: str, start: int, end: int) -> list[Found]:
    """The hours of a stretch of text in order."""
    found = []
    for match in HOUR.finditer(text, start, end):
        clock = _clock(match)
        if clock is not None:
            found.append(Found(When(None, None, _around(match, clock)), Span(*match.span())))
    return found


def _clock(m: re.Match[str]) -> tuple[int, int] | None:
    """The minute of the day, and the other one that it may be; None where it is no hour."""
    if m["named"]:
        return _named(m)
    if figures := m["hm"] or m["hm2"] or m["hm3"]:
        return _fixed(int(figures[:2]) * 60 + int(figures[2:]))
    if m["h"]:
        first, minute = int(m["h"]), int(m["m"])
        sure = m["h"].startswith("0") or first > _TWELVE or first == 0
        return None if first > _LAST else _half(m, first * 60 + minute, sure=sure)
    written = m["h12"] or m["w"] or m["w2"] or m["half"] or m["w3"] or m["w4"] or m["w5"]
    if m["w5"] and not re.search(rf"{_TRUE_LEAD}\Z", m["lead"] or "", re.I):
        return None
    low = written.lower()
    hour = {"noon": 12, "midnight": 0}.get(low) if low in ("noon", "midnight") else _number(low)
    if hour is None or hour > _TWELVE:
        return None
    minute = _minutes(m)
    sure = low in ("noon", "midnight")
    return _half(m, hour * 60 + minute, sure=sure)


def _minutes(m: re.Match[str]) -> int:
    """The minutes past the hour, below naught before it."""
    if m["half"]:
        return 30
    if m["m2"]:
        return _number(m["m2"].lower().removeprefix("oh").strip(" -")) or 0
    if not m["min"]:
        return 0
    how = m["min"].lower()
    some = 30 if how == "half" else 15 if "quarter" in how else _number(how) or 0
    return -some if m["side"].lower() in ("to", "before", "of", "till") else some


def _number(words: str) -> int | None:
    if words.isdigit():
        return int(words)
    parts = [small(w) for w in re.split(r"[\s-]+(?:and\s)?", words)]
    known = [p for p in parts if p is not None]
    return sum(known) if known else None


def _fixed(minute: int) -> tuple[int, int] | None:
    return (minute % DAY, minute % DAY) if minute <= DAY else None


def _half(m: re.Match[str], minute: int, *, sure: bool) -> tuple[int, int] | None:
    """A minute in the half of the day that is told, or both halves."""
    told = (m["ap"] or m["day"] or m["night"] or "").lower()
    if told:
        first = told[0] in "pae" and told not in ("a",)
        return _fixed(
            minute % HALF_DAY
            + (HALF_DAY if first or (told == "night" and minute % HALF_DAY >= 360) else 0)
        )
    if sure:
        return _fixed(minute)
    return minute % HALF_DAY, minute % HALF_DAY + HALF_DAY


def _named(m: re.Match[str]) -> tuple[int, int] | None:
    """The minutes of a part of a day that is told as an hour is."""
    name = " ".join(m["named"].lower().split())
    if name in ("light", "day", "dark", "daylight") and not re.search(
        r"(?:before|by|at|until|till|after)\s\Z", m["lead"] or "", re.I
    ):
        return None
    return _VAGUE[name]


_BEFORE = re.compile(r"\b(?:before|by)\s(?:the\s)?\Z", re.I)
_AFTER = re.compile(r"\b(?:after|since|past)\s(?:the\s)?\Z", re.I)
_UNTIL = re.compile(r"\b(?:until|till)\s(?:the\s)?\Z", re.I)
_NEARLY = re.compile(
    r"\b(?:about|around|round|towards?|nearly|almost|close\son|shortly|little|some(?:where|"
    r"time)|soon|gone|just|near)\b",
    re.I,
)


def _around(m: re.Match[str], clock: tuple[int, int]) -> tuple[int, int]:
    """The minutes as wide as the words before them make them."""
    lead, (low, high) = m["lead"] or "", clock
    if _NEARLY.search(lead):
        return (low - near_by(low)) % DAY, (high + near_by(low)) % DAY
    if _BEFORE.search(lead):
        return beyond(low, high, "by", denied=False) or clock
    if _AFTER.search(lead):
        return low % DAY, (high + FAR) % DAY
    return (low % DAY, (high + NEAR) % DAY) if _UNTIL.search(lead) else (low % DAY, high % DAY)


def lengths(text: str, start: int, end: int) -> list[Found]:
    """The lengths of time of a stretch of text in order."""
    return [
        Found(When(None, None, lasted=size), Span(*m.span("x")))
        for m in LENGTH.finditer(text, start, end)
        if (size := _size(m)) is not None
    ]


def _size(m: re.Match[str]) -> tuple[float | None, float | None] | None:
    """The seconds, from and to."""
    words = m["x"].lower()
    if m["whole"]:
        return 3 * 3600.0, 14 * 3600.0
    if m["unit"] is None:
        size = 900.0 if "quarter" in words else 1800.0
    else:
        unit = _SECONDS.get(m["unit"].lower().rstrip("s")) or _SECONDS[m["unit"].lower()]
        count = _count(m["n"].lower())
        if count is None:
            return None
        more = {"half": 0.5, "quarter": 0.25}.get((m["more"] or "").lower(), 0.0)
        size = (count + more) * unit + 60 * (_number((m["and"] or "").lower()) or 0)
    if re.match(
        r"(?:hardly|barely|scarcely|under|less|not more|no more|at most|within|inside|a little under)\b",
        words,
    ):
        return None, size
    if re.match(r"(?:over|well over|more|at least|fully|a little over)\b", words):
        return size, None
    about = re.match(
        r"(?:about|some|nearly|almost|perhaps|roughly|approximately|close|the best)\b", words
    )
    return (size * 0.9, size * 1.1) if about else (size, size)


def _count(words: str) -> float | None:
    parts = {"half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "three-quarters": 0.75}
    for part, size in parts.items():
        if words.startswith(part):
            return size
    known = {"a": 1.0, "an": 1.0, "a couple of": 2.0, "a dozen": 12.0}
    if words in known:
        return known[words]
    if words in ("several", "a few"):
        return None
    number = float(words) if words.replace(".", "", 1).isdigit() else _number(words)
    return None if number is None else float(number)
