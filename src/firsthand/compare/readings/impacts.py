"""Where the first of several shells, bombs or blows came down.

"Three shells fell on the town, (the first of them behind the mill)", "the mill was hit first", "the
first to be hit was the mill", "it fell. First upon the mill, then ...".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import COMPOUND, noun, where
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.model import Span
from firsthand.values import Predication

RULE = "where the first came down"
_PLACE = r"(?P<at>(?:the|a|an|our|their|his|her|its|my|one|(?-i:[A-Z]))[^.,;:!?()\n”\"]{2,70})"
_TIES = (
    r"on|upon|in|into|inside|at|by|near|beside|behind|before|beneath|under|outside|opposite|between|among|through|"
    r"across|against|in\sfront\sof|on\stop\sof|next\sto|close\sto"
)
_FELL = (
    r"(?:fell|falls|landed|lands|came\sdown|comes\sdown|exploded|explodes|burst|went\soff|detonated|dropped|impacted|"
    r"crashed|was\sdropped|had\sfallen|had\slanded)"
)
_STRUCK = r"(?:hit|hits|struck|strikes|smashed|demolished|destroyed|wrecked|had\shit|had\sstruck)"
_MISSILE = (
    r"(?:shell|bomb|rocket|missile|mortar|grenade|round|shot|projectile|stone|petrol\sbomb|impact|explosion|blast|"
    r"hit|strike|salvo|barrage|volley)"
)
_OF = (
    rf"(?:\s(?:of\s(?:them|these|those|which|the\s\w+)|one|{_MISSILE}|(?:mortar|artillery)\s\w+))?"
)
_THE_FIRST = re.compile(
    rf"\bthe\s(?:first|opening)(?P<of>{_OF})(?:\shad|\sto\sfall)?(?:,?\s(?P<fell>{_FELL}))?(?:\s(?:right|directly|just|squarely|short))?,?"
    rf"\s(?P<tie>{_TIES})\s{_PLACE}",
    re.I,
)
_THE_FIRST_HIT = re.compile(rf"\bthe\sfirst(?P<of>{_OF})\s{_STRUCK}\s{_PLACE}", re.I)
_FIRST_WAS = re.compile(
    rf"\b(?:the\s)?first\s(?:(?:building|house|place|thing|spot|target|street|stall)\s)?(?:that\swas\s|to\sbe\s)?"
    rf"(?:hit|struck|destroyed|wrecked)\s(?:was|were)\s{_PLACE}",
    re.I,
)
_FIRST_HIT = re.compile(
    r"\b(?:was|were|got|had\sbeen|being|is|are)\s(?:hit|struck|shelled|bombed|destroyed|demolished)\sfirst\b",
    re.I,
)
_IT_WAS = re.compile(
    rf"\bit\swas\s{_PLACE}?\s(?:that|which)\s(?:was|were|got|they)\s(?:hit|struck|shelled|bombed)\sfirst\b",
    re.I,
)
_FIRST_UPON = re.compile(
    rf"[\s“\"'‘]*(?:it\s(?:was\s)?)?first(?:,|\sof\sall,?)?\s(?P<tie>{_TIES})\s{_PLACE}", re.I
)
_HE_WAS_FIRST = re.compile(r"\b(?:was|were)\sthe\sfirst\b", re.I)
_NEAR = 100
"""Characters behind a clause in which it is said that this was the first."""
_BACK = 400
"""Characters before "the first" in which it is named of what."""
_SINGLY = frozenset(("it", "one", "shell", "bomb", "rocket", "missile", "round"))
_COMING_DOWN = frozenset("fall land come explode burst hit strike drop crash impact".split())
_END = re.compile(
    r"\s(?:and|but|or|who|which|that|when|where|while|as|then|shortly|soon|before|after|at\sabout)\b"
)


def readings(ground: Ground) -> Iterator[Reading]:
    """Where the first came down, in whatever words."""
    for match in _THE_FIRST.finditer(ground.characters):
        if match["fell"] or _of_missiles(ground, match):
            yield from _reading(ground, match["tie"], match)
    for match in _THE_FIRST_HIT.finditer(ground.characters):
        if _of_missiles(ground, match):
            yield from _reading(ground, "on", match)
    for match in _FIRST_WAS.finditer(ground.characters):
        yield from _reading(ground, "on", match)
    for match in _IT_WAS.finditer(ground.characters):
        yield from _reading(ground, "on", match)
    for clause in ground.told:
        yield from _hit_first(ground, clause)
        yield from _singly(ground, clause)
    for sentence in ground.account.sentences:
        upon = _FIRST_UPON.match(ground.characters, sentence.start, sentence.end)
        if upon is not None and _fell_before(ground, sentence):
            yield from _reading(ground, upon["tie"], upon)


def _of_missiles(ground: Ground, match: re.Match[str]) -> bool:
    """Whether "the first" is one of the missiles that are named before it, in its sentence or the last."""
    start = ground.sentence(max(0, ground.sentence(match.start()).start - 1)).start
    start = max(start, match.start() - _BACK)
    words = {w.lower for w in ground.words_in(Span(start, match.end("of")))}
    return bool({w.removesuffix("s") for w in words} & listed("missiles"))


def _hit_first(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "The mill was hit first"."""
    end = min(ground.sentence(clause.span.start).end, clause.span.end + _NEAR)
    match = _FIRST_HIT.search(ground.characters, clause.span.start, end)
    what = clause.slot("object")
    if match is None or clause.denied or clause.mood or what is None:
        return
    if match.start() > clause.span.end or what.span.end > match.start():
        return
    if is_person_noun(what.head) or not _DETERMINED.match(ground.of(what.span)):
        return
    yield from _told(ground, "on", what.span, Span(what.span.start, match.end()), clause)


_DETERMINED = re.compile(r"(?:the|our|their|his|her|its|my|a|an)\s", re.I)


def _singly(ground: Ground, clause: Predication) -> Iterator[Reading]:
    """ "It came down on the shelter, he was the first": the first whom it hit was there."""
    who = clause.slot("subject")
    if who is None or who.head not in _SINGLY or clause.denied or clause.mood:
        return
    slot = next((s for s in clause.slots if s.role in ("on", "upon", "in", "at")), None)
    end = min(ground.sentence(clause.span.start).end, clause.span.end + _NEAR)
    if slot is None or clause.act not in _COMING_DOWN:
        return
    if _HE_WAS_FIRST.search(ground.characters, slot.span.end, end):
        yield from _told(ground, slot.role, slot.span, slot.span, clause)


def _fell_before(ground: Ground, sentence: Span) -> bool:
    """Whether the sentence before tells that something came down."""
    before = ground.sentence(max(0, sentence.start - 1))
    return any(p.act in _COMING_DOWN for p in ground.between(before.start, sentence.start))


def _reading(ground: Ground, tie: str, match: re.Match[str]) -> Iterator[Reading]:
    at = Span(*match.span("at"))
    cut = _END.search(ground.of(at))
    at = Span(at.start, at.start + cut.start()) if cut else at
    start = match.start("tie") if "tie" in match.groupdict() else match.start()
    yield from _told(ground, " ".join(tie.lower().split()), at, Span(start, at.end), None)


def _told(
    ground: Ground, tie: str, at: Span, whole: Span, clause: Predication | None
) -> Iterator[Reading]:
    found = noun(ground, COMPOUND.get(tie, tie), whole, at)
    around = clause or ground.around(whole)
    standing = ground.standing(whole, around)
    if found is None or standing is None or ground.sentence(whole.start).start in ground.asked:
        return
    if around is not None and (around.denied or around.mood in ("will", "would", "shall")):
        return
    value = where(ground, found.words, found.tie, at)
    told = Told("place", value, "fall", ("shell", "first"), whole, whole, RULE)
    yield reading(ground, told, standing)
