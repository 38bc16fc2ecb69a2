"""Where a fire began and whence shots came, in words that tell no place of their own.

"The smoke came out of the cellar", "the seat of the fire was the lift shaft", "the cupboard is where
it started", "a shot rang out from the direction of the mill", "fired from behind the wall".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import noun, where
from firsthand.compare.readings.words import UNTOLD, listed
from firsthand.compared import Reading
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication, Slot

_PLACE = (
    r"(?P<at>(?:the|a|an|our|their|his|her|its|my|one|room|number)\s[^.,;:!?()\n”\"]{2,60}?)"
    r"(?=[.,;:!?()\n”\"]|\s(?:and|but|or|who|which|that|when|where|while|as|had|was|were|did)\b|\Z)"
)
_OUT_OF = re.compile(
    rf"\s(?P<tie>out\sof|from(?:\s(?:behind|under|beneath|inside|within|above|below|near|beside|among))?"
    rf"(?:\s(?:the|that)\s(?:direction|side|region)\sof)?)\s{_PLACE}",
    re.I,
)
_STARTED = (
    r"where\s(?:it|the\s(?:fire|blaze|flames?))\s(?:all\s|first\s|had\s|must\shave\s)*"
    r"(?:started|began|begun|broke\sout|broken\sout)\b"
)
_IS_WHERE = re.compile(
    r"\b(?P<at>(?:the|a|an|our|their|his|her)\s[^.,;:!?()\n”\"]{2,60}?),?\s(?:is|was|that\s(?:is|was)|that['’]s)\s"
    + _STARTED,
    re.I,
)
_AND_THAT_IS = re.compile(r"\b(?:and\s)?(?:that|this)(?:\s(?:is|was)|['’]s)\s" + _STARTED, re.I)
""" "The cupboard had been sparking for weeks, (and that is where it started)"."""
_ENTRY = re.compile(
    r"^[^\n.]{0,30}?\b(?:seat|origin|point\sof\sorigin|source)\sof\s(?:the\s)?(?:fire|blaze)(?:\sis|\swas)?"
    r"\s?[:–—-]\s?(?P<at>(?:the\s)?[^.,;:!?()\n]{3,60})",
    re.I | re.M,
)
""" "Seat of fire: linen store", as an entry of a log."""
_NOISE = (
    r"(?:thump|thud|bang|crack|boom|report|flash|muzzle[\s-]flash|puff|whoosh)(?:e?s)?"
    r"(?:\sof\s(?:smoke|a\sgun|guns|fire))?"
)
_NOISE_FROM = re.compile(
    rf"\b{_NOISE}\s(?:(?:that\s)?(?:came|rang\sout|was|were|could\sbe)\s(?:heard\s|seen\s)?)?(?:from|out\sof)\s"
    rf"(?:the\s(?:direction|side)\sof\s)?{_PLACE}",
    re.I,
)
""" "Before each there was a thump from the mill side"."""
_UNDER_FIRE_FROM = re.compile(
    rf"\b(?:under|drew|into|met\s(?:by|with)|facing|returned)\s(?:heavy\s|intense\s|rifle\s|machine-gun\s|artillery\s|"
    rf"mortar\s|sniper\s|sudden\s|the\s)*fire\sfrom\s{_PLACE}",
    re.I,
)
_FROM_THE_SIDE = re.compile(
    r"\b(?:shots?|gunfire|gunshots?|firing|shooting|volleys?|bullets|rounds|explosions?)\s(?:[\w’'-]+\s){0,3}?from\sthe\s"
    rf"(?:direction|side|region)\sof\s{_PLACE}",
    re.I,
)
""" "Shots were heard from the direction of the mill"."""
_LINE_OF_FIRE = re.compile(
    r"\b(?:line|direction|angle|bearing|arc|trajectory)\sof\s(?:the\s)?(?:fire|flight|impact|shot|shots|approach)\b[^;!?\n]{0,120}?"
    r"\bfrom\s(?P<at>the\s(?:north|south|east|west)[\w-]*)",
    re.I,
)
_TRACED = re.compile(
    rf"\b(?:traced|tracked|followed|put|puts|trace)\s(?:it|the\s(?:fire|blaze|flames|cause|origin|seat)(?:\sof\sthe\s\w+)?|its\s\w+)\s"
    rf"(?:all\s)?(?:back\s|down\s)?to\s{_PLACE}",
    re.I,
)
""" "He traced it back to the stove"."""
_FIRST_SEEN = re.compile(
    rf"\bthe\sfirst\s(?:flames?|smoke|fire|sparks?|glow)\s(?:that\s)?(?:i|we|he|she|they|anybody|anyone)\s(?:ever\s)?"
    rf"(?:saw|noticed|knew\sof)\s(?:was\s|were\s|came\s)?(?P<tie>on|in|under|at|over|above|behind|by|near|inside|beneath|"
    rf"from|out\sof)\s{_PLACE}",
    re.I,
)
""" "The first flames I saw on the roof of the mill"."""
_SMOKE_ALONE = re.compile(
    rf"(?:^|[.?!:]\s+|\bA\.\s)(?:smoke|fire|flames|sparks|a\sglow)(?:,\s(?:sir|miss|madam|ma'am|my\slord))?[.!,;]\s"
    rf"(?P<tie>on|in|under|at|over|above|behind|by|near|inside|beneath|from|out\sof)\s{_PLACE}",
    re.I | re.M,
)
""" "(What was the first you knew of it?) Smoke, sir. Under the roof at the river end"."""
_GIVEN_AS = re.compile(
    rf"\s(?:as|to|at|in|was|is)(?:\s(?:being|be))?(?:\s(?:in|at|on))?\s{_PLACE}", re.I
)
_FAR = 600
"""Characters before a pronoun in which it is looked for what it means."""
_BACK = 3
"""Sentences before that of a pronoun in which the thing may stand that it means."""


def readings(ground: Ground) -> Iterator[Reading]:
    """The places whence fire, smoke or shots came."""
    for clause in ground.told:
        if clause.denied or clause.mood in UNTOLD:
            continue
        yield from _from(ground, clause)
        yield from _seat(ground, clause)
    yield from _where_it_started(ground)
    yield from _heard(ground)


def _heard(ground: Ground) -> Iterator[Reading]:
    """Whence noises and flashes of guns came, where the account tells of shots or shells."""
    shooting = any(w.lower.removesuffix("s") in listed("projectiles") for w in ground.words)
    for pattern in (
        (_NOISE_FROM, _UNDER_FIRE_FROM, _LINE_OF_FIRE, _FROM_THE_SIDE)
        if shooting
        else (_UNDER_FIRE_FROM,)
    ):
        for match in pattern.finditer(ground.characters):
            at = Span(*match.span("at"))
            around = ground.around(at)
            if around is None or not (around.denied or around.mood in UNTOLD):
                yield from _reading(ground, ("from", at, at), ("fire", ("shot",)), around)


def _where_it_started(ground: Ground) -> Iterator[Reading]:
    """ "The loft is where it started", and a log's "seat of fire: loft"."""
    patterns: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = (
        (_IS_WHERE, ()),
        (_ENTRY, ("fire",)),
    )
    for pattern, what in patterns:
        for match in pattern.finditer(ground.characters):
            at = Span(*match.span("at"))
            if not ground.between(at.start + 1, at.end):
                yield from _reading(ground, ("at", at, at), ("begin", what), None)
    for pattern in (_FIRST_SEEN, _SMOKE_ALONE):
        for match in pattern.finditer(ground.characters):
            tie = " ".join(match["tie"].lower().split())
            whole, at = Span(match.start("tie"), match.end("at")), Span(*match.span("at"))
            tie = "in" if tie in ("from", "out of") else tie
            yield from _reading(ground, (tie, whole, at), ("begin", ("fire",)), None)
    for match in _TRACED.finditer(ground.characters):
        at = Span(*match.span("at"))
        if (
            "fire" in match[0].lower()
            or "blaze" in match[0].lower()
            or _of_fire(ground, match.start())
        ):
            yield from _reading(ground, ("at", at, at), ("begin", ("fire",)), None)
    for match in _AND_THAT_IS.finditer(ground.characters):
        told = _told_of(ground, match.start())
        if told is not None:
            yield from _reading(ground, ("at", told.span, told.span), ("begin", ()), None)


def _told_of(ground: Ground, place: int) -> Slot | None:
    """The subject of the clause before a place: that of which the last words told."""
    start = ground.sentence(place).start
    if not ground.between(start, place):
        start = ground.sentence(max(0, start - 1)).start
    before = [
        p for p in ground.between(max(start, place - _FAR), place) if p.slot("subject") is not None
    ]
    return before[0].slot("subject") if before else None


def _from(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "The smoke came out of the cellar", "somebody shot from behind the wall"."""
    what = _what(ground, clause)
    if what is None:
        return
    end = ground.sentence(clause.span.start).end
    match = _OUT_OF.search(ground.characters, clause.span.start, min(end, clause.span.end + 90))
    if match is None or ground.between(clause.span.start + 1, match.start()):
        return
    whole = Span(match.start("tie"), match.end("at"))
    act = ("begin", ("fire",)) if what == "fire" else ("fire", ("shot",))
    tie = "in" if what == "fire" else "from"
    yield from _reading(ground, (tie, whole, Span(*match.span("at"))), act, clause)


def _what(ground: Ground, clause: Predication) -> str | None:
    """Whether "fire" or "shot" comes from somewhere by a clause; None where neither does."""
    who = clause.slot("subject")
    words = {w for s in clause.slots if s.role in ("subject", "object") for w in s.words}
    if _opened_fire(clause):
        return "shot"
    if clause.act in listed("firing"):
        return None if clause.slot("from") is not None else "shot"
    if who is None or clause.act not in listed("issuing"):
        return None
    if who.head in listed("gunfire") and not clause.slot("to"):
        return "shot"
    if words & listed("projectiles") or (who.head == "fire" and not _burns(ground)):
        told = clause.slot("from") is not None and clause.act == "come" and who.head != "fire"
        return None if told else "shot"
    burning = who.head in listed("fires") or (
        who.head in ("it", "this", "that", "all") and _of_fire(ground, who.span.start)
    )
    return "fire" if burning else None


def _opened_fire(clause: Predication) -> bool:
    """ "They opened fire", "they opened up on us"."""
    what = clause.slot("object")
    fire = what is not None and what.head == "fire"
    return clause.act == "open" and (fire or (what is None and "up" in clause.beside))


def _burns(ground: Ground) -> bool:
    """Whether an account that says "fire" tells of a burning rather than of shots."""
    told = Counter(w.lower for w in ground.words)
    burning = sum(told[w] for w in listed("fires") - {"fire"})
    return burning >= sum(told[w] + told[f"{w}s"] for w in listed("projectiles"))


def _seat(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "The seat of the fire was the shaft", "they traced its origin to a kitchen"."""
    seat = next((s for s in clause.slots if s.head in listed("seats")), None)
    if seat is None or not set(seat.words) & listed("fires"):
        return
    slot = _told_place(ground, clause, seat)
    if slot is not None:
        tie = "in" if slot.role in ("to", "as", "state", "in") else slot.role
        yield from _reading(ground, (tie, slot.span, slot.span), ("begin", ("fire",)), clause)
        return
    end = ground.sentence(clause.span.start).end
    match = _GIVEN_AS.match(ground.characters, seat.span.end, end)
    if match is not None:
        at = Span(*match.span("at"))
        yield from _reading(ground, ("at", at, at), ("begin", ("fire",)), clause)


def _told_place(ground: Ground, clause: Predication, seat: Slot) -> Slot | None:
    """The slot that tells where; a bare word of state is none ("provisional")."""
    told = [s for s in clause.slots if s != seat and s.role not in ("subject", "object")]
    return next(
        (
            s for s in told
            if s.role in _TIES and (s.role != "state" or " " in ground.of(s.span).strip())
        ),
        None,
    )  # fmt: skip


_TIES = frozenset("state as to in at on under behind near inside beneath by".split())


def _of_fire(ground: Ground, place: int) -> bool:
    """Whether "it" at a place is a fire: the nearest thing before that somebody or something is told of.

    "The call came at two. It came from the mill": it is no fire.
    """
    start, end = ground.sentence(place).start, place
    for _ in range(_BACK):
        things = _things_told(ground, Span(max(start, end - _FAR), end))
        if things:
            return things[-1] in listed("fires")
        start, end = ground.sentence(max(0, start - 1)).start, start
    return False


def _things_told(ground: Ground, within: Span) -> list[str]:
    """What clauses tell of: their subjects that are things; their objects where none is."""
    found: dict[str, list[str]] = {"subject": [], "object": []}
    for clause in ground.between(*within):
        for slot in clause.slots:
            barred = slot.head in _NO_THING or is_noun_of_actors(slot.head)
            if slot.role in found and slot.span.end <= within.end and not barred:
                found[slot.role].append(slot.head)
    return found["subject"] or found["object"]


_ONWARD = re.compile(r"\s(?:to|into|towards?|until|as\sfar\sas|and\sthen)\s", re.I)
_NOT_THERE = re.compile(r"\b(?:not|never|neither|nor|either)\s\Z", re.I)
_LOOK = 12
_NO_THING = frozenset(
    """it this that all there he she they we i you him her them us me who which what one nobody somebody
    anybody everybody none time hour minute""".split()
)


def _reading(
    ground: Ground,
    at: tuple[str, Span, Span],
    act: tuple[str, tuple[str, ...]],
    clause: Predication | None,
) -> Iterator[Reading]:
    tie, whole, behind = at
    onward = _ONWARD.search(ground.of(behind))
    if onward is not None:  # "from the loft to the cellar"
        behind = Span(behind.start, behind.start + onward.start())
    found = noun(ground, tie, whole, behind)
    around = clause or ground.around(whole)
    standing = ground.standing(whole, around)
    if found is None or standing is None or ground.sentence(whole.start).start in ground.asked:
        return
    if _NOT_THERE.search(ground.characters, max(0, whole.start - _LOOK), whole.start):
        return
    value = where(ground, found.words, tie, behind)
    told = Told("place", value, act[0], act[1], found.span, found.span, "whence it came")
    yield reading(ground, told, standing)
