"""Numbers that count nothing: years, dates, clock times, ages, addresses, names, marks, codes."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from firsthand.extract.quantities import ages, clocks
from firsthand.spans import Span

_MONTH = (
    "January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|"
    "Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
)
_MONTH += "|" + _MONTH.upper()
_DAYS = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_ROAD = (
    r"Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard|Blvd|Quay|Close|Way|Court|Terrace"
)
_LABELS = (
    "room|page|pages|pp|p|chapter|flight|gate|line|lines|block|house|flat|apartment|platform|channel|"
    "verse|number|numbers|no|nos|nr|nrs|type|phase|version|figure|fig|table|footnote|note|paragraph|para|"
    "paragraphs|section|article|articles|clause|annex|appendix|item|question|exhibit|volume|vol|issue|"
    "route|road|highway|motorway|bus|tram|train|unit|battalion|brigade|regiment|division|company|camp|"
    "school|hospital|ward|district|sector|zone|grade|class|stage|level|step|rule|case|lot|"
    "day|week|channel|radio|order|protocol|resolution|directive|law|act|file|folder|box|plot|"
    "berth|pier|dock|shaft|pit|cell|seat|row|track|lane|mile|kilometre|kilometer|post|checkpoint|chap|witness|"
    "stop|bay|tent|runway|terminal|barrack|hut|hangar|exit|junction|wagon|carriage|compartment|bed|table|booth|"
    "dossier|docket|warrant|petition|reference|ref|decree|regulation|record|invoice|complaint|serial|episode"
)
_FIRM = frozenset(
    """article articles section sections chapter chapters paragraph paragraphs clause clauses annex appendix exhibit
    figure fig table footnote page pages pp flight route highway motorway resolution protocol volume vol runway
    stop""".split()
)
"""Words behind which a number is a name even where a verb in s follows ("Article 12 allows")."""
_PLACES = re.compile(
    r"(?<!\w)(?i:room|page|chapter|flight|gate|line|block|platform|number|part|phase|version|section|article|unit|"
    r"witness|stop|runway|bay|tent|terminal|barrack)\s\Z"
)
_KNOWN = frozenset(_LABELS.split("|"))
_YEARS = re.compile(r"(?:1[1-9]|20)\d\d\s?(?:-|–|to|and)\s?(?:(?:1[1-9]|20)\d\d|\d\d)")
_NAMES = re.compile(
    rf"(?:(?<![\w.])(?:(?i:{_LABELS})\.?|#)|(?<![.!?:“\"]\s)(?<![.!?:\n]\s\s)(?<=\s)[a-z]?[A-Z][\w-]*[a-z])"
    r"(?:\s|\u00a0|-|–)?\Z"
)
_GROUPED = r"(?:\d{1,3}(?:,\d{3}){2,}|\d{1,2}(?:,\d{2}){1,4},\d{3})(?!\d|,\d)"
_HOLES = re.compile(
    rf"""(?:https?://|www\.)[^\s<>]+|[\w.+-]{{1,64}}+@[\w.-]+
    |(?<![\w.,])(?:(?:19|20|18|17)\d\d-\d\d(?:-\d\d)?(?!\d)|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}}(?![\w/]))
    |(?<!\w)\d{{1,2}}(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|or|/)\s?\d{{1,2}}(?:st|nd|rd|th)?)?\s(?:of\s)?(?:{_MONTH})\b\.?(?:,?\s\d{{4}}\b(?!,\d))?
    |\b(?:{_MONTH})\b\.?,?\s(?:the\s)?\d{{1,2}}(?:st|nd|rd|th)?(?!\d|,\d{{3}}|\s?%|:\d)(?:\s?(?:-|–|to|and|or)\s?\d{{1,2}}(?:st|nd|rd|th)?(?!\d))?(?:,?\s\d{{4}}\b)?
    |\b(?:{_MONTH})\b\.?,?\s\d{{4}}\b
    |(?<![\d:.])\d{{1,2}}[:.]\d\d(?:[:.]\d\d)?\s?(?:a\.?m\b\.?|p\.?m\b\.?|hrs\b|hours\b|[oO][’'\s]?\s?clock)|(?<![\d:.])\d{{1,2}}:\d\d(?::\d\d)?(?![\d:])
    |(?<![\d:.])\d{{1,2}}\s?(?:(?:-|–|to)\s?\d{{1,2}}\s?)?(?:a\.?m\b\.?|p\.?m\b\.?|[oO][’'\s]?\s?clock)
    |\b(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s(?:[oO][’'\s]?\s?clock|(?:in\sthe\s(?:morning|afternoon|evening)|at\snight)\b|[ap]\.?m\b)
    |(?<!\w)[01]\d[0-5]\d\s(?:hrs|hours)\b|(?<!\w)2[0-3][0-5]\d\s(?:hrs|hours)\b
    |\+\d[\d\s()/-]{{6,20}}\d|(?<![\w-])\(?\d{{3,5}}\)?[\s-]\d{{3,4}}-\d{{3,5}}(?![\w-])|(?<![\w-])0\d{{2,4}}[\s-](?:\d{{5,8}}|\d{{3,4}}[\s-]\d{{3,4}})(?!\w)|(?<![\w-])\d{{3}}-\d{{4}}(?![\w-])
    |\[\d{{1,3}}(?:[,;–-]\s?\d{{1,3}}){{0,8}}\]|(?<=[.,;”"’\d])\(\d{{1,3}}\)|[⁰¹²³⁴-⁹]{{1,4}}
    |(?<!\w)\d{{1,4}}[A-Za-z]?\s(?:[A-Z][\w’'-]{{1,20}}\s){{1,3}}(?:{_ROAD})\b
    |\b(?:[A-Z][\w’'-]{{1,20}}\s){{1,2}}(?:{_ROAD})\s\d{{1,4}}\b
    |\b(?i:(?:half|quarter|five|ten|twenty|twenty-five|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)\sminutes?)\s(?:past|to)\s(?:midnight|noon|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))\b(?!\s[a-z]+s\b|\s(?:hundred|thousand|million|dozen))
    |(?<!\w)\d{{1,2}}\.\d{{1,2}}\s[ap]\.m\b
    |(?<![\w,.])(?!{_GROUPED})\d{{1,12}}(?:,\d{{1,12}}){{7,}}+
    |(?<!\w)(?:9/11|24/7)(?!\w)|(?<![\w,.])\d{{1,3}}(?:,\d{{3}})?\svotes\s(?:to|against)\s\d{{1,3}}(?:,\d{{3}})?(?![\w,])
    |(?<![\w.-])(?!(?:USD|EUR|GBP|CHF|RMB|INR|CAD|AUD|NZD|HKD|SEK|DM|Rs)\d)(?:[A-Za-z]{{1,8}}[-−]?\d+(?:[\w.+-]{{0,40}}\w)?)
    |(?<![\w.-])(?!\d{{1,12}}[ck]?m[23]\b)\d{{1,12}}[A-Za-z]{{1,12}}\d[\w-]{{0,40}}|(?<=[A-Za-z])\^[-−]?\d+
    |(?<![\d.])(?!\d{{1,3}}(?:\.\d{{3}}){{2,5}}(?!\d))\d{{1,3}}(?:\.\d{{1,3}}){{2,4}}(?!\d)
    |(?m:^[ \t]*(?:\d{{1,3}}[.)]|\(\d{{1,3}}\))(?=[ \t]+\D))
    """,
    re.VERBOSE,
)
_YEAR_LED = re.compile(
    r"(?:\b(?i:in|since|of|by|until|till|before|after|from|during|early|late|mid|year|spring|summer|autumn|winter|fall)"
    r"|[(—–]|\b(?:19|20|18)\d\d(?:\s?(?:-|–|to|and|or|,)))[\s-]?\Z"
)
_YEAR_SURE = re.compile(
    r"(?:\b(?i:since|until|till|during|early|late|mid)|(?:\A|[.!?]\s|\n)In)[\s-]\Z"
)
"""Words behind which four digits are a year, whatever noun follows: "since 1991 guards stood there"."""
_NO_NOUN = (
    r"(?!(?:was|is|has|his|as|its|this|were|had|the|and|or|but|in|at|on|when|while|after|before)\b)"
)
_NOUN_NEXT = re.compile(
    rf"[\s-]+(?:{_NO_NOUN}[a-z]+\s){{0,2}}?{_NO_NOUN}(?:[a-z]+s|people|men|women|children|dead|killed|troops)\b"
)
_PEOPLE = re.compile(r"\s(?:people|men|women|children|dead|killed|troops)\b")
_FIRST = re.compile(r"(?:\A|[.!?:“\"\n]\s{0,2})[A-Z][\w-]*[a-z]\s\Z")
_SINGULAR = re.compile(r"\s(?:is|was|has|does)\b")
_TIMES = re.compile(
    r"\stimes\s(?:as\s|more|less|fewer|the\s|its\s|their\s|his\s|her\s|that\s|[a-z]{3,9}er\s)"
)
_CHANGE = re.compile(
    r"\b(?:(?:rose|rise|rises|risen|fell|fall|falls|fallen|grew|grow|grows|grown|dropped|drop|drops|jumped|climbed|gained|lost|slid|"
    r"increased?|decreased?|up|down|raised?|cut|lowered|reduced|went|shrank|shrunk)(?:\sby)?|by)\s(?:(?:about|some|nearly|almost)\s)?\Z"
    r"|\b(?:rose|rise|rises|risen|rising|fell|fall|falls|fallen|falling|grew|grow|grows|grown|growing|dropped|jumped|climbed|increas\w{1,4}|decreas\w{1,4}|raised?|cut|lowered|"
    r"reduced|went|up|down|shrank|shrunk)\s(?:[\w’'-]+\s){0,4}from\s\Z"
)
_SCORE_LED = re.compile(
    r"\b(?:beat(?:en)?|won|wins?|lost|loses?|drew|draw|defeat(?:ed|s)?|lead|leads|led|thrash\w*|vot\w{1,3}|passed|passes|approved|adopted|rejected|majority)\b[^.\n]{0,30}\Z"
)
_SCORE = re.compile(r"(\d{1,3})\s?[-–]\s?(\d{1,3})(?![\w%]|\s?(?:degrees|°))")
_ONE_LED = re.compile(
    r"\b(?i:this|that|the|no|any|every|each|which|another|some|other|last|next|previous|right|wrong|current|"
    r"first|second|third|fourth|fifth|the\sonly|his\sonly|her\sonly|their\sonly|my\sonly|older|younger|new|old|big|small|loved|such|many\sa|a|good|bad|as|everyone|than)[\s-]\Z"
)
_ONE_NEXT = re.compile(
    r"(?:\s(?:another|by\sone|can|could|should|must|might|may|would|has\sto|thing|side|such|wants|knows|thinks|day|morning|"
    r"evening|night|afternoon|time|way)|[’']s?)\b|-\w"
)
_OF_NAME = re.compile(r"\b[A-Z][a-z]+\sof\s\Z")
_ONE_UNIT = re.compile(
    r"[\s-](?:mile|metre|meter|kilometre|kilometer|dollar|euro|kilo|tonne|litre|inch|foot)\b"
)
_SIGNS = frozenset("-−") | frozenset(" \n\t\u00a0")
_SIGN = re.compile(r"(?:(?<![\w)\]%.])[-−]\s?|\b(?i:minus|negative)\s)\Z")
_GLUED = re.compile(r"[A-Za-z]")
_SHORT_BEHIND = re.compile(
    r"(?:s|st|nd|rd|th|k|m|b|t|M|B|T|G|bn|mn|mln|mil|km\w*|cm|mm|mg|g|kgs?|ml|cl|l|lbs?|oz|ft|in|yd|ha|mph|h|hr|hrs|min|"
    r"kph|W|MW|V|K|C|MB|GB|TB|nm|dm|yo|p|USD|EUR|GBP|RMB|BTC|K)\b|[A-Za-z]{1,3}[/²³^]|[mk]m?2|元",
)


@dataclass(frozen=True, slots=True)
class Holes:
    """Spans in which no count can stand."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def cover(self, span: Span) -> bool:
        """Whether a hole reaches into a span."""
        at = bisect_right(self.starts, span.end - 1) - 1
        return at >= 0 and self.ends[at] > span.start


def holes(text: str) -> Holes:
    """Dates, clock times, addresses, telephone numbers, marks and codes of a text."""
    found = [m.span() for m in _HOLES.finditer(text)]
    return Holes(tuple(s for s, _ in found), tuple(e for _, e in found))


def score(text: str, digits: Span) -> int | None:
    """Where a score ends that begins with these digits ("3-1"): no range falls."""
    match = _SCORE.match(text, digits.start)
    if match is None or int(match[1]) < int(match[2]) or match[2][0] == match[1][0] == "0":
        return None
    return match.end()


def changes(text: str, start: int) -> bool:
    """Whether words of change stand before a number: "rose 12 to 30", "fell from 40 to 50"."""
    return _CHANGE.search(text[max(0, start - 60) : start]) is not None


def sign(text: str, start: int) -> int | None:
    """Where the minus sign of a number stands, or None."""
    if text[start - 1 : start] not in _SIGNS:
        return None
    low = max(0, start - 10)
    match = _SIGN.search(text[low:start])
    return None if match is None else low + match.start()


def label(text: str, digits: Span, ranged: bool) -> str | None:
    """What a number is that counts nothing ("year", "age", "name", ...), or None for a count."""
    words = digits.of(text)
    lead = text[max(0, digits.start - 40) : digits.start]
    read = _digits if words[0].isdigit() or words[0] in "-.−" else _worded
    return read(text, digits, lead) or (_years(text, digits, lead) if ranged else None)


def _digits(text: str, digits: Span, lead: str) -> str | None:
    words, last = digits.of(text), ages.last(lead)
    if ages.bare(text, digits, lead):
        return "age"
    if clocks.clock(text, digits, lead):
        return "clock time"
    if _SCORE.fullmatch(words) and _SCORE_LED.search(lead):
        return "score"
    if words.isdigit() and len(words) == 4 and 1100 <= int(words) <= 2099:
        if _year(text, digits, lead):
            return "year"
    if _may_name(last, lead) and _named(text, digits, lead, last):
        return "name"
    return "ratio" if _TIMES.match(text, digits.end) else _coded(text, digits)


def _coded(text: str, digits: Span) -> str | None:
    """What digits are by what they are glued to: "31/17", "12B", "90s"."""
    words = digits.of(text)
    if "/" in words and not _share(words) and not text.startswith(" of ", digits.end):
        return "code"
    if _GLUED.match(text, digits.end) and not _SHORT_BEHIND.match(text, digits.end):
        return "code"
    plural = text[digits.end : digits.end + 1] == "s"
    return "year" if plural and len(words) in (2, 4) else None


def _years(text: str, digits: Span, lead: str) -> str | None:
    return "year" if _YEARS.fullmatch(digits.of(text)) else None


def _may_name(last: str, lead: str) -> bool:
    """Whether the word before a number can be one of a name, so that it is worth a closer look."""
    known = last.lower().rstrip(".") in _KNOWN or last[:2] != last[:2].lower()
    return known or "#" in lead[-2:]


_BARE = frozenset(
    """Monday Tuesday Wednesday Thursday Friday Saturday Sunday In At On By About Around Some Over Of To The And But
    Only Nearly Almost Up Least Than Another Between From With For Killed Police Killing USD EUR GBP RMB USA Or Is Was
    Were""".split()
)
"""Words with a capital that a count can follow."""


def _named(text: str, digits: Span, lead: str, last: str) -> bool:
    """Whether a number is part of a name: "Room 12", "Article 12", "Windows 11 is"."""
    near = max(0, len(lead) - len(last) - 6)
    if last.lower().rstrip(".") in _FIRM:
        return _PEOPLE.match(text, digits.end) is None
    if last in _BARE:
        return False
    if _SINGULAR.match(text, digits.end) and _FIRST.search(lead, near):
        return digits.of(text) != "1"
    return _NAMES.search(lead, near) is not None and not _counting(text, digits)


def _share(words: str) -> bool:
    """Whether digits with a stroke are a share: 3/4 is one, the file 31/17 and 44/88 are none."""
    above, _, below = words.split()[-1].partition("/")
    if not (above.isdigit() and below.isdigit()):
        return True
    return int(above) < int(below) and (int(below) <= 20 or below in ("25", "50", "100", "1000"))


def _counting(text: str, digits: Span) -> bool:
    return _NOUN_NEXT.match(text, digits.end) is not None


def _year(text: str, digits: Span, lead: str) -> bool:
    if text[digits.end : digits.end + 1] == "s":
        return True
    if re.match(r"\s?(?:%|per\scent|percent|°|km\b|m\b|kg\b)", text[digits.end : digits.end + 10]):
        return False
    if 1500 <= int(digits.of(text)) < 2100 and _YEAR_SURE.search(lead):
        return _PEOPLE.match(text, digits.end) is None
    counting = _counting(text, digits)
    if int(digits.of(text)) >= 1900 and lead[-4:].lower() == "the ":  # "the 1998 rains"
        counting = _PEOPLE.match(text, digits.end) is not None
    if _YEAR_LED.search(lead):
        return not counting
    if re.search(
        r"(?i)\b(?:about|some|than|least|most|over|nearly|almost|to|around|[$£€])\s?\Z", lead
    ):
        return False
    return (
        not counting
        and bool(re.match(r"\s?[,.;:)\]—–]|\s[a-z]|\s*\Z", text[digits.end :][:4]))
        and (int(digits.of(text)) >= 1500)
    )


def _worded(text: str, digits: Span, lead: str) -> str | None:
    words = digits.of(text).lower()
    if words == "one" and (_ONE_LED.search(lead) or _ONE_NEXT.match(text, digits.end)):
        if _ONE_UNIT.match(text, digits.end) and not re.search(
            r"\b(?:no|any|every|each)\s\Z", lead
        ):
            return None
        return "pronoun"
    if ages.bare(text, digits, lead):
        return "age"
    if digits.of(text)[0].isupper() and _OF_NAME.search(lead):
        return "name"
    if clocks.clock(text, digits, lead):
        return "clock time"
    if _TIMES.match(text, digits.end):
        return "ratio"
    if _PLACES.search(lead) and not _counting(text, digits):
        return "name"
    return None
