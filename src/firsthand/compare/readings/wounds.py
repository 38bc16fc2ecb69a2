"""Where somebody was hit: "the ball took him in the breast", "shot through the head", "a wound in the side"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compared import Reading, Where
from firsthand.model import Span

RULE = "where somebody was hit"
PARTS = {
    "head": "head forehead temple face skull brain eye mouth jaw cheek ear",
    "neck": "neck throat windpipe",
    "chest": "breast chest heart bosom pap nipple breastbone",
    "back": "back spine shoulder-blade backbone loins",
    "belly": "belly stomach abdomen bowels groin guts midriff navel",
    "side": "side flank ribs rib lung lungs armpit",
    "shoulder": "shoulder collar-bone",
    "hip": "hip buttock buttocks",
    "leg": "leg thigh knee shin calf ankle foot",
    "arm": "arm forearm elbow wrist hand",
}
"""Parts of the body, each with the words for it."""
NEAR = frozenset(
    frozenset(two) for two in (
        ("side", "chest"), ("side", "belly"), ("side", "back"), ("side", "hip"), ("shoulder", "back"),
        ("shoulder", "chest"), ("shoulder", "arm"), ("hip", "leg"), ("hip", "belly"), ("neck", "head"),
        ("neck", "shoulder"),
    )
)  # fmt: skip
"""Parts of which one may be called by the name of the other."""
_OF = {w: part for part, some in PARTS.items() for w in some.split()} | {
    "shoulders": "back", "legs": "leg", "thighs": "leg", "arms": "arm", "hands": "arm", "feet": "leg",
    "hips": "hip", "temples": "head",
}  # fmt: skip
_BODY = (
    r"(?:the\s|his\s|her\s|my\s|its\s)?"
    r"(?:(?:very|pit|back|side|top|fleshy\spart|lower\spart|upper\spart|region)\sof\sthe\s)?"
    r"(?:(?P<side>left|right)\s)?(?:(?:upper|lower|hand)\s)?(?P<part>shoulder[\s-]blades?|collar[\s-]bone|"
    + "|".join(sorted(_OF, key=len, reverse=True))
    + r")\b"
)
_IN = (
    r"(?:in|through|into|at|between|under|below|behind|upon|on|by|across|near|clean\sthrough"
    r"|right\sthrough|just\sbelow)"
)
_WHOM = r"(?:him|her|me|them|it|[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?|the\s[a-z]+)"
_AMONG = r"(?:\s(?:[a-z]+\s){0,3})?"
_PATTERNS = tuple(
    re.compile(p)
    for p in (
        rf"\b(?:was|were|been|being|got|is|had|lay|fell|fall|dead|down)(?:,|\s)(?:\s?[a-z]+\s){{0,2}}?\s?(?:hit|shot|struck|wounded|pierced|stabbed|bayoneted)\s(?:dead\s)?{_IN}\s{_BODY}",
        rf"(?:,\s|\band\s|\A)(?:hit|shot|struck|wounded|pierced|stabbed)\s(?:dead\s)?{_IN}\s{_BODY}",
        rf"\b(?:shot|hit|struck|wounded|stabbed|took|caught|killed)\s{_WHOM}\s(?:full\s|square\s|fair\s)?{_IN}\s{_BODY}",
        rf"\b(?:received|got|took)\s(?:it|a\sball|the\sball|a\sbullet|a\sshot|the\sshot|(?:his|her|a|the)\s(?:death\s)?(?:wound|charge))\s{_IN}\s{_BODY}",
        rf"\b(?:ball|bullet|shot|slug|charge|musket\sball)s?\s(?:which\skilled\s\w+\s)?(?:had\s|has\s)?(?:entered|went\sin|gone\sin|passed|struck|lodged|hit|penetrated|pierced)(?:\s(?:him|her|it|behind))?,?\s(?:{_IN}\s)?{_BODY}",
        rf"\b(?:wounds?|hole)\s(?:(?:of\sentrance|was|were)\s)?{_IN}\s{_BODY}",
        rf"\b(?:ball|bullet|shot|wound)s?\s{_IN}\s(?:the\s|his\s|her\s)(?:(?P<side2>left|right)\s)?(?P<part2>breast|chest|head|neck|back|belly|stomach|throat|side|heart|abdomen|forehead|temple)\b",
        rf"\bone\swound\sin\s(?:him|her),\s(?:[a-z]+\s)?(?:[a-z]+,\s)?{_IN}\s{_BODY}",
        rf"\A\W*(?:Q\W|A\W)?\s*(?:I\s(?:understood|think|believe|saw)\s)?[Ii](?:n|nto)\s{_BODY}\W*\Z",
    )
)
_SPOKEN = re.compile(
    r"\b(?:hit|shot|ball|bullet|wound|struck|stabbed|pierced|receiv|took|got|entered|In)", re.I
)
_NO = re.compile(
    r"\b(?:not|never|no)\b[^.;:]{0,40}\Z|\b(?:false|lie|untrue|pretend\w*|alleged|printed)\b|\b(?:as\sif|might\shave|may\shave|would\shave|nearly|almost)\b",
    re.I,
)
_FALSE = re.compile(r"\b(?:false|lie|untrue|invention)\b", re.I)
_ASKED = re.compile(
    r"\bwhere\b[^?.]{0,60}\b(?:hit|shot|struck|ball|bullet|wound\w*|enter)\b|\bwhat\spart\b", re.I
)


def part_of(value: Where) -> str | None:
    """The part of the body that a place is."""
    return next((_OF[w] for w in value.words if w in _OF), None)


def readings(ground: Ground) -> Iterator[Reading]:
    """The first part of the body that a sentence tells to have been hit."""
    sentences = ground.account.sentences
    for n, sentence in enumerate(sentences):
        text = ground.of(sentence)
        if _SPOKEN.search(text) is None or sentence.start in ground.asked:
            continue
        found = _first(text, ground.of(sentences[n - 1]) if n else "")
        if found is None:
            continue
        span = Span(sentence.start + found.start(), sentence.start + found.end())
        standing = ground.standing(span, ground.around(span))
        if (
            standing is None
            or _NO.search(text[: found.start()])
            or _FALSE.search(text[found.end() :])
        ):
            continue
        parts = found.groupdict()
        part = (parts.get("part") or parts.get("part2") or "").replace(" ", "-")
        part = part if part in _OF else part.removesuffix("s")
        side = parts.get("side") or parts.get("side2")
        value = Where(tuple(w for w in (side, part) if w), "in")
        told = Told("place", value, "hit", (part,), span, span, RULE)
        yield reading(ground, told, standing)


def _first(text: str, before: str) -> re.Match[str] | None:
    found = [m for p in _PATTERNS[:-1] if (m := p.search(text)) is not None]
    if not found and _ASKED.search(before):
        found = [m for p in _PATTERNS[-1:] if (m := p.search(text)) is not None]
    return min(
        found,
        key=lambda m: m.start("part") if "part" in m.groupdict() and m["part"] else m.end(),
        default=None,
    )
