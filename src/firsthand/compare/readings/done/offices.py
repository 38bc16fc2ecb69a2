"""Who it was that could have been told beforehand: the company, the council, the ministry.

The ministry is named, or it is "it" behind its name, or "we" in a paper at whose head it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from firsthand.compare.readings.done.patterns import either
from firsthand.compare.readings.ground import Ground
from firsthand.extract.lexicons import phrases, sections
from firsthand.model import Span

UNKNOWN_OFFICE = "?"
_HEAD = re.compile(r"\A[^\n]{0,200}(?:\n[^\n]{1,200}){0,4}(?=\n\n)")
"""The lines at the head of an account: they say who speaks in it."""
_BACK = 400
_OURS = re.compile(r"\b(?:we|us|our)\b", re.I)
_NOBODY_KNOWS = re.compile(r"\b(?:no|any)\s(?:\w+\s){0,2}?(?:complaints?|notice)\b", re.I)


def office(ground: Ground, cue: Span) -> tuple[str, bool]:
    """The kind of office that was told or not told, and whether it speaks of itself."""
    words = ground.of(cue)
    lines = _HEAD.match(ground.characters)
    head = _all(lines[0] if lines else "")
    here = _here(words)
    if here is None and (_OURS.search(words) or _NOBODY_KNOWS.search(words)):
        here = head[-1] if head else None
    if here is None:
        here = _last(ground.characters[max(0, cue.start - _BACK) : cue.start])
    own = here is not None and here in head
    return here or UNKNOWN_OFFICE, own or _OURS.search(words) is not None


def in_charge(words: str) -> str | None:
    """The kind of him who steers, drives or keeps watch, as words name him last."""
    found = _named(words, "in_charge")
    return found[-1] if found else None


def speaks_for_itself(ground: Ground) -> bool:
    """Whether an account is the own statement of a body that could have done it, by its head.

    A company's communiqué, an army's briefing; not an inquiry into it.
    """
    lines = _HEAD.match(ground.characters)
    head = lines[0] if lines else ""
    if _INQUIRY.search(head):
        return False
    return (
        either(phrases("deeds", "accused")).search(head) is not None
        or _FIRM.search(head) is not None
    )


_FIRM = re.compile(
    r"\b(?:Ltd|LTD|Limited|LIMITED|PLC|plc|GmbH|& Co|and Sons|and Co|Inc|Direction|Directors|Staff)\b"
)
_INQUIRY = re.compile(
    r"\b(?:inquiry|enquiry|commission|inspectorate|tribunal|court|committee|league|union|histor\w+|hearing"
    r"|inquest|report|correspondent|letter|diary|memoirs?|survivors?|statement\sof|deposition|interview)\b",
    re.I,
)


def whose(ground: Ground, span: Span, voice: str | None) -> str:
    """Of whom it is told that he slept or was drunk: by his office, else by his surname.

    Of "he" it is told of him who was named last, of "I" of the one who speaks.
    """
    words = ground.of(span)
    named = in_charge(words)
    if named is not None:
        return named
    if _SELF.search(words):
        speaker = ground.actors.get(voice or ground.account.author or "")
        name = speaker.name if speaker is not None else ""
        return in_charge(name) or _surname(name) or UNKNOWN_OFFICE
    surname = _surname(words)
    if surname is not None:
        return surname
    before = ground.characters[max(0, span.start - _BACK) : span.start]
    return in_charge(before) or UNKNOWN_OFFICE


_SELF = re.compile(r"\b(?:I|my)\b")
_CAPITAL = re.compile(
    r"(?<=[a-z,] )[A-Z][a-z’'-]{2,}\b|\A[A-Z][a-z’'-]{2,}(?= (?:was|had|is|never|slept|drank|smelt)\b)"
)
_NO_NAME = frozenset("nobody everybody everyone she they that this what who there people".split())


def _surname(words: str) -> str | None:
    found = [m[0].lower() for m in _CAPITAL.finditer(words) if m[0].lower() not in _NO_NAME]
    return found[-1] if found else None


def posts(texts: Iterable[str]) -> dict[str, str]:
    """The office of each surname that texts name with it: "driver Brand", "Brand, the driver"."""
    found: dict[str, str] = {}
    for text in texts:
        for match in _posts().finditer(text):
            office_ = in_charge(match["of"] or match["held"])
            if office_ is not None:
                found.setdefault((match["one"] or match["other"]).split()[-1].lower(), office_)
    return found


@cache
def _posts() -> re.Pattern[str]:
    some = "|".join(re.escape(p) for p in phrases("deeds", "in_charge"))
    name = r"[A-Z][a-z’'-]{2,}"
    return re.compile(
        rf"\b(?i:(?P<of>{some})),?\s(?P<one>{name}(?:\s{name}){{0,2}})\b"
        rf"|\b(?P<other>{name}),\s(?:(?:the|a|an|our|its|her|his|then"
        rf"|aged)\s){{0,2}}(?:[a-z]+\s){{0,2}}?(?P<held>{some})\b"
    )


def _last(text: str) -> str | None:
    found = _all(text)
    return found[-1] if found else None


def _all(text: str) -> list[str]:
    return _named(text, "offices")


def _here(text: str) -> str | None:
    """Of those whom the words themselves name, a master or a driver too."""
    found = _all(text) or _named(text, "others_told")
    return found[-1] if found else None


def _named(text: str, section: str) -> list[str]:
    names = _kinds(section)
    found = (
        m[0].lower().replace("\n", " ") for m in either(phrases("deeds", section)).finditer(text)
    )
    return [names[word] for word in found if word in names]


@cache
def _kinds(section: str) -> dict[str, str]:
    """For each word its kind: a firm, a council and a ministry have many names."""
    several = {
        word: kind.removeprefix("kind_")
        for kind in sections("deeds")
        if kind.startswith("kind_")
        for word in phrases("deeds", kind)
    }
    barred = phrases("deeds", "any_office")
    return {p: several.get(p, p) for p in phrases("deeds", section) if p not in barred}
