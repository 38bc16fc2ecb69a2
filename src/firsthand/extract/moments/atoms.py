"""The rules that find words of time, each a pattern and a reader.

Patterns have no nested repetition and every repetition has a limit, so a hostile text costs no
more than a plain one.
"""

# ruff: noqa: E501 - one rule a line
from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from firsthand.extract.moments.counts import (
    read_amount,
    read_compact,
    read_deictic,
    read_plural,
    read_ref,
    read_relative,
    read_set,
    read_soon,
)
from firsthand.extract.moments.dates import (
    read_century,
    read_days,
    read_decade,
    read_feast,
    read_figures,
    read_iso,
    read_month_alone,
    read_month_year,
    read_nth,
    read_quarter,
    read_season,
    read_week,
    read_weekday,
    read_year_alone,
)
from firsthand.extract.moments.gates import (
    FEASTS,
    FIGURE,
    FIGURES,
    HALVES,
    MONTHS,
    NUMBERS,
    PARTS,
    SEASONS,
    SHORT,
    UNITS,
    WEEKDAYS,
    Gate,
    Places,
    by_word,
    gate,
)
from firsthand.extract.moments.hours import (
    read_beside_noon,
    read_between,
    read_clock,
    read_clock_words,
    read_hours,
    read_long_hours,
    read_noon,
    read_nth_hour,
    read_part,
)
from firsthand.extract.moments.phrases import Phrase
from firsthand.extract.moments.vague import (
    NUMBER,
    ORDINAL,
    YEAR_WORDS,
    options,
)  # fmt: skip

Reader = Callable[[re.Match[str]], Phrase | None]


_D = r"(?:3[01]|[12]\d|0?[1-9])"


_DTH = rf"{_D}(?:st|nd|rd|th)?"


_NTH = rf"(?:{_D}(?:st|nd|rd|th)|{ORDINAL})"


_ANY = rf"(?:{_DTH}|{ORDINAL})"


_M = rf"(?:{options('months')})\b\.?"


_Y = r"(?:1\d{3}|20\d\d)(?!\d)"


_YX = rf"(?:{_Y}|['’]\d\d(?!\d)|{YEAR_WORDS})"


_THEN = rf"(?:\s?,?\s?(?:of\s|in\s)?(?P<y>{_YX}))?"


_W = rf"(?:{options('weekdays')})\b\.?"


_UNIT = r"(?:second|minute|min|hour|hr|day|night|week(?:end)?|fortnight|month|quarter|year|decade|centur(?:y|ie))"


_N = rf"(?:\d{{1,3}}(?:\.\d)?(?![\d.,]\d)|{NUMBER})"


_AMOUNT = (
    rf"(?:(?P<half>half(?:\san?)?)|(?P<fourths>(?:a|three)\squarters?\sof\san?(?=\shour))|(?P<n>{_N})(?:\s?(?:-|–|to|or)\s?(?P<m>{_N}))?"
    rf"|(?P<vague>(?:the\s)?(?:{options('counts')}))|(?P<one>an?|another|all|the\s(?:whole|entire)|the))"
    rf"(?P<half2>\sand\sa\shalf)?[-\s]{{1,2}}(?P<u>{_UNIT})s?\b(?P<half3>\sand\sa\shalf)?"
)


_PART = rf"(?:{options('parts')})"


_SEASON = r"(?:spring|summer|autumn|fall|winter)"


_AP = r"(?P<ap>[ap]\.?m\b\.?|[ap]\.m\.)"


_ZONE = r"(?:\s?\(?(?:UTC|GMT|BST|CET|CEST|EST|EDT|PST|MSK|local\stime|Z)\b\)?)?"


_FOLLOW = (
    r"(?=\s*(?:[,;:!?)\]—–]|\.(?!\d)|$|in\sthe\s|on\s(?:the\s|\d|(?-i:[A-Z]))|that\s|of\sthe\s(?:night|morning|afternoon|clock)\b|the\s(?:next|same|following|previous)\s"
    r"|this\s|yesterday|today|tonight|tomorrow|and\s|but\s|when\s|we\s|they\s|he\s|she\s|until\s|till\s|because\s|before\s|by\s(?:the|my|his|her|our)\s))"
)


_DIRECTION = (
    r"(?P<dir>\s(?:ago|earlier|later|afterwards?|previously|beforehand|from\snow|hence|thereafter"
    r"|(?:before|after)(?:\s(?:that|this|then))?|prior)\b)"
)


_YEARS = gate(FIGURE, "eighteen", "nineteen", "twenty", "thousand")
_DECADES = gate(
    FIGURE, *"twenties thirties forties fifties sixties seventies eighties nineties".split()
)
_CENTURY = gate("century")
_PAST = gate("past")
_HALF = gate("half")
_HOUR = gate("hour", "hours")
_TO = gate("quarter", "five", "ten", "twenty", "minutes")
_STRUCK = gate("gone", "struck", "strikes", "stroke")
_BETWEEN = gate("between")
_CLOCK = gate("clock", "oclock")
_DAYTIMES = gate("morning", "afternoon", "evening")
_NOON = gate("noon", "noonish", "midday", "midnight", "mid")
_DAYS = gate("today", "yesterday", "tomorrow", "tonight")
_NOW = gate("now", "nowadays", "currently", "recently", "present", "time")
_PLURALS = gate(of=["plurals"])
_SOON = gate(of=["soon"])
_EVERY = gate(
    *"every each daily weekly monthly annual annually yearly hourly nightly quarterly everyday".split()
)
_RELATIVE = UNITS | PARTS | SEASONS | WEEKDAYS | MONTHS


_ATOMS: tuple[tuple[str, Reader, Gate], ...] = (
    (rf"(?<![\d./])(?<!\d-)(?P<y>{_Y})(?P<s>[-/.])(?P<mo>\d{{1,2}})(?P=s)(?P<d>\d{{1,2}})(?![\d])", read_iso, FIGURES),
    (r"(?:\b(?P<cue>on|until|till|by|since|before|after|from|to|friday|monday|tuesday|wednesday|thursday|saturday|sunday)\s)?(?P<x>(?<![\d./])(?<!-)(?P<a>\d{1,2})(?P<sep>[./-])(?P<b>\d{1,2})(?:(?P=sep)(?P<y>\d{4}|\d\d))?)(?![\d%/]|-\d(?!\d?/)|\.\d)", read_figures, FIGURES),
    (rf"(?:\bbetween\s|\bfrom\s)?(?:\bthe\s)?(?<![\d.,:])\b(?P<d>{_ANY})\s?(?:-|–|—|/|to|until|till|through|and)\s?(?:the\s)?(?P<e>{_ANY})\s(?:of\s)?(?P<mo>{_M}){_THEN}", read_days, MONTHS),
    (rf"\b(?P<mo>{_M})\s(?:the\s)?(?P<d>{_ANY})\s?(?:-|–|—|/|to|until|till|through|and)\s?(?:the\s)?(?P<e>{_ANY})(?![\d:]){_THEN}", read_days, MONTHS),
    (rf"(?:\bthe\s)?(?<![\d.,:])\b(?P<d>{_ANY})(?:\s|-)(?:day\s)?(?:of\s)?(?P<mo>{_M})(?:-(?=\d))?{_THEN}(?P<os>,?\s\(?(?:O\.\s?S\.|old\sstyle|julian(?:\scalendar)?)\)?)?", read_days, MONTHS),
    (rf"\b(?P<mo>{_M})(?:\s|-)?(?:the\s)?(?P<d>{_ANY})(?![\d:]|\.\d|%){_THEN}(?P<os>,?\s\(?(?:O\.\s?S\.|old\sstyle|julian(?:\scalendar)?)\)?)?", read_days, MONTHS),
    (rf"(?P<x>\b(?P<mo>{_M})(?:\s?,?\s?(?:of\s|in\s)?|-)(?P<y>{_YX}))(?!\s(?:people|men|women)\b)", read_month_year, MONTHS),
    (rf"(?:\b(?P<cue>in|of|since|until|till|by|before|after|during|from|to|through|between|and|early|late|mid|every|throughout|the|as\sof)[-\s])?(?P<x>\b(?P<mo>{_M}))(?!\s(?-i:[A-Z])[a-z]|['’]s\b|-\w)", read_month_alone, MONTHS),
    (rf"\b(?:on|of|until|till|by|since|before|after|from|to|and|between)\s(?P<x>(?:the\s)?(?P<d>{_D}(?:st|nd|rd|th)))\b(?!\s(?:century|day|time|floor|anniversary|man|year|battalion|regiment|brigade|division|street|avenue|century|week|month|grade|army|\w+ion\b))", read_nth, FIGURES),
    (rf"(?P<cue>\b(?:in|since|until|till|by|before|after|from|to|between|and|during|late|early|mid|the\syear(?:\sof)?|year|through|of|around|about|circa)[-\s]|\()?(?<![\d.,$€£#:/])(?<!\d-)(?<!(?-i:[A-Z])-)(?P<y>\b{_Y}\b|(?<=\sin\s)['’]\d\d\b|\b{YEAR_WORDS}\b)(?![\d/%°])(?!\.\d|,\d|\s(?:people|men|women|children|persons|soldiers|dollars|euros|metres|meters|km|kg|miles|hours|hrs|tons|francs|pounds|percent|per\scent)\b|['’]?s\b)(?P<plural>\s[a-z]+s\b)?", read_year_alone, _YEARS),
    (r"(?:\bthe\s)?(?:\b(?P<century>1[0-9]|20)(?P<tens>\d)0\s?['’]?s\b|['’](?P<short>\d0)s\b|(?<=the\s)(?P<name>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b)", read_decade, _DECADES),
    (rf"\b(?:the\s)?(?P<n>{_NTH})[-\s]{{1,2}}century\b", read_century, _CENTURY),
    (rf"(?:\b(?P<cue>in\sthe|that|during\sthe|since\sthe|by\sthe|early|late|this|last)\s)?(?P<x>\b(?P<s>{_SEASON})(?:,?\s(?:of\s)?(?P<y>{_Y})(?:\s?[-–/]\s?(?P<z>\d\d(?:\d\d)?))?)?)\b", read_season, SEASONS),
    (rf"\b(?:the\s(?P<n>first|second|third|fourth|last)\s(?P<k>quarter|half)(?:\sof\s(?P<y>{_Y}))|(?:(?P<y3>{_Y})[\s-])?Q(?P<q>[1-4])\b(?:[\s-](?P<y2>{_Y}))?)", read_quarter, FIGURES),
    (rf"\bweek\s(?P<n>[1-4]\d|5[0-3]|0?[1-9])\b(?:\sof\s(?P<y>{_Y}))?", read_week, FIGURES),
    (r"\b(?:between|from)\s(?P<h1>[01]\d|2[0-3])(?P<m1>[0-5]\d)\s?(?:-|–|to|and|until)\s?(?P<h2>[01]\d|2[0-3])(?P<m2>[0-5]\d)\b", read_long_hours, FIGURES),
    (rf"(?P<x>\b(?P<w>{_W}),?\s(?:the\s)?(?P<d>{_D}(?:st|nd|rd|th))\b(?P<many>))(?P<next>)", read_weekday, WEEKDAYS),
    (rf"(?P<x>\b(?P<w>{_W})(?P<many>s\b)?)(?P<next>(?=[,\s]*(?:\d|the\s\d|{_M})))?", read_weekday, WEEKDAYS),
    (r"(?P<x>\b(?P<w>monday|tuesday|wednesday|thursday|friday|saturday|sunday)(?P<many>s)\b)(?P<next>)", read_weekday, WEEKDAYS),
    (rf"\b(?P<o>orthodox\s)?(?P<f>{options('easter')}|{options('feasts')})\b(?:,?\s(?:of\s|in\s)?(?P<y>{_Y}))?", read_feast, FEASTS),
    (rf"(?P<x>(?<![\d:.,$€£])\b(?P<h>\d{{1,2}})(?:[:.](?P<mi>\d\d))?\s?{_AP}{_ZONE})(?!\w)", read_clock, HALVES),
    (rf"(?P<x>(?<![\d:.,/-])\b(?P<sure>)(?P<h>[01]\d|2[0-4])[:h](?P<mi>[0-5]\d)(?!\d|:\d\d\]|\s?ratio)(?::\d\d)?(?:\s?(?:hours|hrs|h)\b)?{_ZONE})", read_clock, FIGURES),
    (rf"\b(?:at|from|by|to|until|till|since|before|after|about|around|between|and)\s(?P<x>(?P<sure>)(?P<h>\d):(?P<mi>[0-5]\d)(?!\d|:){_ZONE})", read_clock, FIGURES),
    (r"\b(?:at|about|around|before|after|by|since|until)\s(?P<x>(?P<sure>)(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)\b(?!\.?\d|%|\s(?:per|percent|million|billion|km|kilomet|met|m\b|kg|miles)))", read_clock, FIGURES),
    (r"\b(?:hour|time|instant|moment|minute|arrival|departure|start|beginning|commencement|outbreak|onset|opening|ignition|explosion|call|alarm)\b[^.;:\d]{0,60}\sas\s(?:being\s)?(?P<x>(?P<sure>)(?P<h>\d{1,2})\.(?P<mi>[0-5]\d)\b(?!\.?\d|%))", read_clock, FIGURES),
    (r"\b(?P<x>(?P<sure>)(?P<h>\d{1,2})\.(?P<mi>[0-5]\d))(?=\sas\s(?:the|its|his|her|their)\s(?:hour|time|instant|moment|minute)\b)", read_clock, FIGURES),
    (r"\bit\swas\s(?:(?:about|nearly|just|exactly)\s)?(?P<x>(?P<sure>)(?P<h>\d{1,2})\.(?P<mi>[0-5]\d))(?=\s(?:on\s(?:a|the|my|his|her)\s|in\sthe\s(?:morning|afternoon|evening)|when\s|by\s(?:the|my|his|her|our)\s|that\s(?:morning|afternoon|evening|night)))", read_clock, FIGURES),
    (rf"\b(?:at|in|about|by)\s(?P<x>(?P<h>\d{{1,2}}|{NUMBER})\shours?\s(?:and\s)?(?P<min>\d{{1,2}}|{NUMBER})(?:\sminutes?)?(?=\s(?:of|in)\sthe\s(?:morning|forenoon|afternoon|evening|night)\b))", read_nth_hour, _HOUR),
    (rf"\bat\s(?P<x>(?P<h>\d{{1,2}}|{NUMBER})\shours?\s(?:and\s)?(?P<min>\d{{1,2}}|{NUMBER}))(?=\s*(?:[,;.)]|$))", read_nth_hour, _HOUR),
    (rf"\b(?:at|about|by|before|after)\s(?P<x>(?P<h>\d{{1,2}}|{NUMBER})\shours?\s(?:and\s)?(?P<min>\d{{1,2}}|{NUMBER})\sminutes?)\b(?!\s(?:into|after|before|from|of|past|later|on|long)\b)", read_nth_hour, _HOUR),
    (rf"(?P<x>\b(?:(?P<min>a\squarter|quarter|{_N}\sminutes?)\s(?P<past>past|after|before|to)|(?P<half>half)\s(?P<past2>past|to))\sthe\s(?P<h>{ORDINAL}|\d{{1,2}}(?:st|nd|rd|th))\shour)\b(?!\sof\b)", read_nth_hour, _HOUR),
    (rf"\b(?:at|about|around|towards?)\s(?P<x>(?P<min>half)\s(?P<past>to)\s(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))\b(?![:.-]\w)(?!\s(?:[a-z]+s|people|men)\b)", read_clock_words, _HALF),
    (r"\b(?:at|until|till|by)\s(?:about\s)?(?P<x>(?P<sure>)(?P<h>[01]\d|2[0-3])(?P<mi>[0-5]\d))\b(?=\s*(?:[,;:)\]—–]|\.(?!\d)|$))", read_clock, FIGURES),
    (r"\b(?:between|from)\s(?P<h1>0\d|1[3-9]|2[0-3])\.(?P<m1>[0-5]\d)\s(?:to|and|until)\s(?P<h2>[01]\d|2[0-3])\.(?P<m2>[0-5]\d)\b", read_long_hours, FIGURES),
    (rf"(?P<x>\b(?P<sure>)(?P<h>[01]\d|2[0-4])(?P<mi>[0-5]\d)\s?(?:hours|hrs|h)\b{_ZONE})", read_clock, FIGURES),
    (rf"(?P<x>\b(?P<h>1[0-2]|0?[1-9])(?P<mi>[0-5]\d)\s{_AP})(?!\w)", read_clock, HALVES),
    (rf"(?P<x>\b(?P<min>half|a\squarter|quarter|twenty-five|{_N})(?:\s(?:minutes?|mins?))?\s(?P<past>past)\s(?P<h>{NUMBER}|1[0-2]|[1-9])(?:\so['’]clock)?(?:\s?{_AP})?)(?![\w-])", read_clock_words, _PAST),
    (rf"\b(?:at|about|around|by|be|was|until|till|before|after|since)\s(?P<x>(?P<min>half)(?P<past>\s)(?P<h>{NUMBER})(?P<ap>))\b(?![:.-]\w){_FOLLOW}", read_clock_words, _HALF),
    (rf"(?P<x>\b(?P<min>a\squarter|quarter|five|ten|twenty|twenty-five|{_N}\sminutes)\s(?P<past>to)\s(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))(?:(?=\so['’]clock|\s[ap]\.?m\b)|\b(?![:.-]\w){_FOLLOW})", read_clock_words, _TO),
    (rf"(?<!\bor\s)(?<!\bto\s)(?P<x>\b(?P<min>{_N}\sminutes)\s(?P<past>to|before|after)\s(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))\b(?![:.-]\w)(?!\s(?:[a-z]+s|people|men)\b)", read_clock_words, _TO),
    (rf"(?P<x>\b(?P<min>half|a\squarter|quarter|{_N}(?:\smin(?:ute)?s?)?)\s(?P<past>past|after|to|before)\s(?P<noon>mid-?night|noon|mid-?day))\b", read_beside_noon, _NOON),
    (rf"\b(?:(?:had|has|have|was|is|just|already|clocks?|church|bells?|tower|steeple|cathedral|minster|abbey)\s(?:gone|struck)|clock\sstrikes)\s(?P<x>(?P<min>)(?P<past>)(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))\b(?![:.-]\w){_FOLLOW}", read_clock_words, _STRUCK),
    (rf"\bstroke\sof\s(?P<x>(?P<min>)(?P<past>)(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))\b(?![:.-]\w)(?!\s(?:[a-z]+s|people|men)\b)", read_clock_words, _STRUCK),
    (rf"(?P<x>\b(?P<min>)(?P<past>)(?P<h>{NUMBER}|1[0-2]|[1-9])\so['’]?\s?clock\b(?:\s?{_AP})?)", read_clock_words, _CLOCK),
    (rf"(?<!multiplied\s)(?<!outnumbered\s)(?<!reduced\s)(?<!increased\s)\b(?:at|until|till|by|before|after|past|since|towards?)\s(?:about\s|around\s|nearly\s|almost\s)?(?P<x>(?P<min>)(?P<past>)(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))\b(?![:.-]\w){_FOLLOW}", read_clock_words, NUMBERS),
    (rf"\b(?:at|about|around|circa|before|after|by|since|from)?\s?(?P<x>\b(?P<min>)(?P<past>)(?P<h>{NUMBER}|1[0-2]|[1-9])(?P<ap>))(?=\s(?:in\sthe|this|that)\s(?:early\s)?(?:morning|afternoon|evening)\b)", read_clock_words, _DAYTIMES),
    (rf"(?P<x>(?:\b(?:between|from)\s)?(?<![\d:.,/-])\b(?P<h1>{NUMBER}|1[0-2]|[1-9])(?:[:.](?P<m1>[0-5]\d))?\s?(?:-|–|to|or|and|until|till)\s?(?P<h2>{NUMBER}|1[0-2]|[1-9])(?:[:.](?P<m2>[0-5]\d))?\s?(?:{_AP}))(?!\w)", read_hours, HALVES),
    (rf"(?P<x>\b(?:(?:between|from)\s)?(?<![\d:.,/-])\b(?P<h1>{NUMBER}|1[0-2]|[1-9])(?:\so['’]clock)?(?P<m1>)\s?(?:-|–|to|or|and|until|till)\s?(?P<h2>{NUMBER}|1[0-2]|[1-9])(?P<m2>)\so['’]\s?clock(?:\s?{_AP})?)(?!\w)", read_hours, _CLOCK),
    (rf"(?P<x>\b(?P<h1>{NUMBER}|1[0-2]|[1-9])(?P<m1>)\s(?:or|to)\s(?P<h2>{NUMBER}|1[0-2]|[1-9])(?P<m2>)(?P<ap>))(?=\s(?:in\sthe|this|that)\s(?:early\s)?(?:morning|afternoon|evening)\b(?!\s(?:shift|paper|train|post|edition|class|show)))", read_hours, _DAYTIMES),
    (rf"(?P<x>\bbetween\s(?:(?P<min1>half|a\squarter|quarter|{_N}(?:\sminutes?)?)\s(?P<past1>past|after|to|before)\s)?(?P<h1>{NUMBER}|1[0-2]|[1-9])(?:\so['’]clock)?\sand\s(?:(?P<min2>half|a\squarter|quarter|{_N}(?:\sminutes?)?)\s(?P<past2>past|after|to|before)\s)?(?P<h2>{NUMBER}|1[0-2]|[1-9]))\b(?:\so['’]clock)?(?!\s?[:.]\d)", read_between, _BETWEEN),
    (rf"(?P<x>\b(?:between|from)\s(?P<h1>{NUMBER}|1[0-2]|[1-9])(?:[:.](?P<m1>[0-5]\d))?(?:\so['’]clock)?\s?(?:-|–|to|and|until|till)\s?(?P<h2>{NUMBER}|1[0-2]|[1-9])(?:[:.](?P<m2>[0-5]\d))?(?:\so['’]clock)?(?P<ap>))\b(?![:.]\d){_FOLLOW}", read_hours, NUMBERS),
    (r"\b(?:(?P<noon>noon|mid-?day|noonish)|mid-?\s?night)\b", read_noon, _NOON),
    (rf"(?P<x>(?:\b(?:in|during|on|of|throughout|into)\sthe\s(?:very\s)?|\b(?:at|by|before|after|until|since|around|towards?)\s|(?<=the\s)|(?<=day,\s)|(?<=day\s)|\b(?=(?:night|evening|morning|afternoon)\sof\s(?:the\s)?\d)|\bone\s|(?<=\d\s)|(?<=\d,\s))(?P<p>{_PART}))\b(?!\s(?:shift|sky|train|paper|news|school|star|club|of\s(?:my|his|her|their|life))\b|-)", read_part, PARTS),
    (r"\b(?:the\sday\s(?:before\syesterday|after\stomorrow)|today|yesterday|tomorrow|tonight)\b", read_deictic, _DAYS),
    (r"\b(?:(?:more\s|most\s)?recently|right\snow|just\snow|currently|at\s(?:present|this\stime)|nowadays|now)\b(?!-)", read_ref, _NOW),
    (rf"\b(?P<the>the\s)?(?P<how>(?:later|earlier)\s(?:this|that|the\ssame)|(?:later|earlier)\sin\sthe|this\spast|this|last|past|previous|preceding|next|following|coming|same|that(?:\ssame|\svery)?)\s(?:(?P<n>{_N})\s|(?P<vague>{options('counts')})\s)?(?:(?:calendar|school|working|business|academic|financial|fiscal)\s)?(?P<u>{_PART}|weekend|(?:day|week|month|year|hour|decade|minute)s?|fortnight|quarter|century|{_SEASON}|{options('weekdays')}|{options('months')})\b(?!(?<=week)\s(?:of|in)\s(?:the\s)?(?:{options('months')}|{_Y}))", read_relative, _RELATIVE),
    (rf"\b{_AMOUNT}{_DIRECTION}?", read_amount, UNITS),
    (r"(?<![\d.,:])\b(?P<n>\d{1,3})\s?(?P<u>h|hrs?|mins?|secs?)\b(?!\d)(?P<dir>\s(?:ago|later|earlier)\b)?", read_compact, SHORT),
    (rf"\b(?P<u>{options('plurals')})(?:{_DIRECTION}|-long\b)", read_plural, _PLURALS),
    (rf"\b(?:{options('soon')})\b", read_soon, _SOON),
    (rf"\b(?:(?:every|each)\s(?:other\s|single\s|{NUMBER}\s)?(?P<u>{_UNIT}s?|{_PART}|{_W})|(?P<u2>daily|weekly|monthly|annual(?:ly)?|yearly|hourly|nightly|quarterly|everyday))\b", read_set, _EVERY),
)  # fmt: skip


RULES: tuple[tuple[re.Pattern[str], Reader, Gate], ...] = tuple(
    (re.compile(p, re.I), read, words) for p, read, words in _ATOMS
)
_GATES = by_word(words for _, _, words in _ATOMS)


def atoms(characters: str) -> Iterator[Phrase]:
    """All readings of all rules; they may overlap."""
    places = Places(characters, _GATES)
    for pattern, read, words in RULES:
        for start, end in places.windows(words):
            for m in pattern.finditer(characters, start, end):
                found = read(m)
                if found is not None:
                    yield found
