"""Places told in nouns rather than by a verb of being there.

"The scene of the attack was the ford", "they place the collision in the cutting", "seventeen bodies
heaped behind the door", "the first man fell at the pump", "rounds upon the patrol from the ridge",
"the convent took in nine wounded".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from firsthand.compare.readings import happenings, impacts
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import COMPOUND, noun, where
from firsthand.compare.readings.words import UNTOLD, listed
from firsthand.compared import Reading
from firsthand.extract.cardinals import ONES, TENS
from firsthand.model import Span

RULE = "a place told in nouns"
SOURCE = "source"
"""What comes whence an entry says: fire, or shots."""
_END = (
    r"(?=[.,;:!?()\n”\"]|\s(?:and|but|or|who|which|that|when|where|while|as|had|has|have|is|are|"
    r"was|were|did|would|could|will|can|after|before|until|"
    r"because|since|for|shortly|early|late|around|about|at\s(?:about|around|\d|dawn|dusk|noon|"
    r"night|midnight))\b|\s\d|\Z)"
)
_BARE = r"(?P<at>[\w’'-]+(?:[\s/][\w’'-]+){0,5}?)"
""" "Behind (boiler house)", in a log."""
_AT = (
    r"(?P<at>(?:(?:the|a|an|his|her|its|their|our|my|one|this|that|some|number|no\.)\s|(?-i:[A-Z0-9]))"
    rf"[^.,;:!?()\n”\"]{{1,60}}?){_END}"
)
_TIES = (
    r"in\sfront\sof|on\stop\sof|next\sto|close\sto|outside\sof|in|on|upon|at|by|near|inside|"
    r"within|behind|beside|before|"
    r"under|underneath|beneath|below|above|outside|opposite|between|among|amid|against|across|"
    r"along|beyond|over|off"
)
_TIE = rf"(?:(?:right|just|directly|somewhere|down|up|out)\s)?(?P<tie>{_TIES})\s"
_EVENT = (
    r"(?:attack|ambush|assault|shooting|firing|massacre|killings?|explosion|blast|accident|"
    r"crash|collision|wreck|"
    r"derailment|incident|disaster|catastrophe|tragedy|collapse|failure|breach|fall|sinking|"
    r"foundering|clash|charge|"
    r"encounter|affray|fight|outrage|crime|murders?|event|affair|occurrence|mishap)"
)
_NUMBER = rf"(?:{'|'.join((*TENS, *ONES))}|\d+|dozens|scores|several|many|some|most|all|the|more)"
_BODIES = r"(?:bodies|corpses|dead|deceased|victims|fatalities|remains|slain|fallen)"
_HEAPED = (
    r"(?:heaped|piled|lying|stacked|slumped|huddled|sprawled|strewn|scattered|laid|stretched|"
    r"jammed|wedged|pressed|crammed|"
    r"crowded|tumbled|packed|trapped|buried|entombed|hanging|floating|washed|left|found|"
    r"discovered|recovered|lodged|caught)"
)
_HURT = r"(?:wounded|injured|hurt|casualties|burned|burnt)"
_HOUSE = (
    r"(?:hospital|infirmary|clinic|convent|monastery|school|church|chapel|barracks|station|hall|"
    r"inn|house|ward|hotel|"
    r"cathedral|theatre|mosque|synagogue|mission|sanatorium|surgery|college|factory|barn)"
)
_SHOTS = (
    r"(?:shots?|gunfire|gunshots?|shooting|rounds?|volleys?|bullets|rds|shells?|mortars?|rockets?)"
)
_FILLED = (
    r"(?:\s(?:were|was|are|is|being|had|have|been|coming|came|come|fired|directed|aimed|heard|"
    r"poured|opened|launched|discharged|"
    r"all|first|must|reported|observed)){0,4}(?:\s(?:at|on|upon|into)\s(?:the\s|our\s)?[\w’'-]+)?"
)
""" "Shots (were fired upon the column) from": nothing else stands between."""
_VICTIM = (
    r"(?:casualt(?:y|ies)|cas\.?|victim|fatality|death|man|woman|boy|girl|person|one|marcher|"
    r"striker|protester|demonstrator|"
    r"soldier|constable|worker|miner|of\s(?:us|them|ours|the\s\w+))"
)
_FELL = (
    r"(?:fell|died|dropped|went\sdown|collapsed|came\sdown|(?:was|were|got)\s(?:hit|shot|killed|"
    r"struck|sustained|wounded|brought\sdown|cut\sdown)|"
    r"occurred|hit|shot|killed|down|pitched\s(?:over|forward)|sank\sdown)"
)


class _Kind(NamedTuple):
    """Words for a place, and what is told to be there."""

    words: re.Pattern[str]
    act: str
    topic: tuple[str, ...]
    tie: str
    rule: str


def _kind(words: str, act: str, topic: str = "", tie: str = "at", rule: str = RULE) -> _Kind:
    return _Kind(re.compile(words, re.I | re.M), act, tuple(topic.split()), tie, rule)


_IT_CAME = _kind(
    r"\b(?:it|they|that|these|this|all|most|the\s(?:first|next|second|last|others?))\s(?:(?:all|"
    r"had|must\shave|seemed\sto\shave|"
    r"was|were|been)\s)*(?:came?|come|fired)\s(?:(?:right|straight|down|over|in)\s)*"
    r"(?:from\s(?:right\s|just\s)?(?:beneath|above|behind|below|beside|opposite)\s(?:us|me|"
    r"them),?\s)?(?:out\sof|from)"
    rf"(?:\s(?:behind|beneath|under|above|inside|within|beside|among))?\s{_AT}",
    "fire", "shot", "from",
)  # fmt: skip
""" "(Two shots were fired.) They came from behind the mill"."""
_KINDS = (
    _kind(
        rf"\b(?:scene|site|locus|spot|place|point|location|position)\sof\s(?:the|this|that|"
        rf"our)\s(?:\w+\s)?{_EVENT}\s"
        rf"(?:was|is|lies|lay|has\sbeen\s\w+\s(?:as|at|in)|is\s(?:given|put)\s(?:as|at|in))\s(?:{_TIE})?{_AT}",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        rf"\b(?:places?|puts?|locates?|sites?|located|placed|situates?)\s(?:the|"
        rf"this)\s(?:\w+\s)?{_EVENT}\s{_TIE}{_AT}",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        rf"\bthe\s(?:\w+\s)?{_EVENT}\s(?:is|was|has\sbeen|must\sbe)\s(?:placed|put|located|sited|"
        rf"situated)\s(?:by\s(?:\w+\s){{1,4}})?{_TIE}{_AT}",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        rf"\b{_TIE}{_AT},?\s(?:and\s)?(?:that|there|this|here)(?:\s(?:is|was)|"
        rf"['’]s)\s(?:the\s(?:place|spot)\s)?where\s"
        r"(?:it\s(?:all\s)?(?:happened|took\splace|was\sdone|occurred)|they\s(?:met|struck|collided)|"
        r"(?:the|your|our|his)\s[^.;!?\n]{2,40}\s(?:met|collided|struck|sank|fell|went\sdown|gave\sway))\b",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        r"^\W*(?:location|locus|scene|place|loc\.?)(?:\sof\s(?:the\s)?\w+)?\s?[:=]\s?"
        r"(?P<at>[^.,;:!?()\n”\"]{3,60})",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        rf"\b{_NUMBER}(?:\s\w+)?\s{_BODIES}(?:,\s|\s)(?:were\s|are\s|was\s|that\s\w+\s)?{_HEAPED}\s{_TIE}{_AT}",
        "lie", "dead",
    ),
    _kind(
        rf"(?:^|[.;:–-]\s*|\d\s){_TIE}{_BARE},\s(?:[^.;:\n]{{2,40}},\s)?{_NUMBER}(?:\smore)?\s{_BODIES}\b",
        "lie", "dead",
    ),
    _kind(
        rf"\ball\s(?:this|that|of\s(?:it|this))\s(?:was|went\son)\s{_TIE}{_AT}", "happen", rule=happenings.RULE),
    _kind(
        rf"\bfirst\s(?:hit|strike|impact)\s?[:=–-]\s?(?:{_TIE})?{_AT}", "fall", "shell first", rule=impacts.RULE
    ),
    _kind(
        rf"\b(?:deceased|dead|bodies|fatal(?:ities)?)\s(?:x\s?\d+|\d+)\s(?:loc\.?\s)?(?:{_TIE})?{_BARE}{_END}",
        "lie", "dead",
    ),
    _kind(
        rf"\bthere\s(?:were|was|are)\s(?:[\w’'-]+\s)?{_BODIES}\s(?:all\s|lying\s)?{_TIE}{_AT}", "lie", "dead"
    ),
    _kind(
        rf"\b(?:inj|casualties|wounded|injured)\.?\s(?:x\s?\d+\s|\d+\s)?to\s(?:the\s)?{_BARE}{_END}",
        "bring", "wounded", "to",
    ),
    _kind(
        rf"\b(?:{_HURT}|those\s(?:who\swere\s|with\s)(?:[\w’'-]+\s){{1,3}}?(?:wounds|injuries|"
        rf"burns))\s(?:were\s|all\s|mostly\s)?"
        rf"(?:went|ended\sup|landed|finished\sup|came)\s(?:to|in|into|at)\s(?:the\s)?{_BARE}{_END}",
        "bring", "wounded", "to",
    ),
    _kind(
        rf"\b(?P<at>(?:the|our|their|"
        rf"this)\s(?:[\w’'-]+\s){{0,4}}?{_HOUSE})\s(?:\w+ed\s)?(?:received|admitted|took\sin|"
        rf"treated|"
        rf"sheltered|housed|was\sfilled\swith|is\sfull\sof|was\sfull\sof|"
        rf"opened\sits\sdoors\sto)\s(?:[\w’'-]+\s){{0,4}}?{_HURT}\b",
        "bring", "wounded", "to",
    ),
    _kind(
        rf"\b{_HURT}\s(?:[\w’'-]+\s){{0,3}}?(?:evac\w*|conveyed|removed|transferred|transported|"
        rf"shifted|moved|sent|carried|taken|brought)\s"
        rf"(?:by\s[^.;:,\n]{{1,40}}?\s)?(?:to|into|until|as\sfar\sas)\s(?:the\s)?{_BARE}{_END}",
        "bring", "wounded", "to",
    ),
    _kind(
        rf"\b(?:left|leaves|off|departed|started|"
        rf"gone)\sfor\s(?:the\s)?{_BARE}\swith\s(?:[\w’'-]+\s){{0,2}}?{_HURT}\b",
        "bring", "wounded", "to",
    ),
    _kind(
        rf"\b(?:got|helped|bundled|lugged|manhandled)\s(?:him|her|"
        rf"them)\s(?:[^.,;:!?\n]{{1,40}}?\s)?(?:into|to)\s{_AT}",
        "bring", "", "to",
    ),
    _kind(
        rf"\b(?:alight|ablaze|on\sfire|aground|capsized|derailed|overturned)\s(?:{_TIE})?"
        r"(?P<at>(?-i:[A-Z])[\w’'-]+(?:\s[\w’'-]+){1,4}?)(?=[.,;\n]|\Z)",
        "happen", rule=happenings.RULE,
    ),
    _kind(
        rf"\bthe\s(?:first|earliest|1st)\s(?:[\w’'-]+\s){{0,2}}?(?:{_VICTIM}(?:\s(?:who\s)?{_FELL}|"
        rf"\sto\s(?:fall|die|drop|go\sdown|be\s\w+)(?:\swas)?)|(?:casualty|victim|fatality|"
        rf"death)),?\s{_TIE}{_AT}",
        "fall", "shell first", rule=impacts.RULE,
    ),
    _kind(rf"\b1st\s(?:cas\b\.?|casualty)(?:\s{_FELL})?,?\s(?:{_TIE})?{_BARE}{_END}",
        "fall", "shell first", rule=impacts.RULE,
    ),
    _kind(
        rf"\bit\swas\s{_TIE}{_AT}\s(?:that|where)\sthe\sfirst\s(?:[\w’'-]+\s){{0,2}}?{_VICTIM}\s{_FELL}\b",
        "fall", "shell first", rule=impacts.RULE,
    ),
    _kind(
        rf"\b(?:was|were)\sthe\s(?:first|one\sthey\sgot)\s(?:{_VICTIM})?[^.,;:!?\n]{{0,30}},\s{_TIE}{_AT}",
        "fall", "shell first", rule=impacts.RULE,
    ),
    _kind(
        rf"\b(?:{_SHOTS}|(?:heavy|rifle|machine-gun|artillery|sniper|small-arms)\sfire|"
        rf"fire\s(?:was|had\sbeen|is)\s(?:directed|opened|aimed|poured))"
        rf"{_FILLED},?\s(?:from|out\sof)(?:\s(?:behind|beneath|above|inside|within|beside|"
        rf"among))?\s(?:the\s)?{_BARE}{_END}",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\bfrom\s{_AT},?\s(?:they|he|men|somebody|someone|snipers?|a\ssniper|guards|soldiers|"
        rf"troops|police|(?:the|a)\s\w+)\s"
        r"(?:were\s|was\s|had\s|began\sto\s|kept\s|started\s)?(?:fired|shot|firing|shooting|"
        r"picking|sniping|raking|sweeping|shelling|"
        r"shelled|raked|swept|fire|shoot|opened\s(?:fire|up))\b",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:fired|shot|shooting|firing)\s(?:at\s\w+\s)?(?:through|over|out\sof|down\sfrom|across)\s{_AT}",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:smoke|flash|flashes|muzzles|barrels)\sof\s(?:their|the|his|a)\s(?:rifles?|guns?|"
        rf"muskets?|weapons?)\s{_TIE}{_AT}",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:firing|sniper['’]?s?|shooting|gun|rifle)\s(?:position|point|nest|"
        rf"post)s?\s(?:was\s|were\s|is\s)?(?:placed\s|sited\s|found\s)?{_TIE}{_AT}",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:source|origin|seat)(?:\sof\s(?:the\s)?\w+)?\s?[=:]\s?(?:{_TIE})?{_BARE}{_END}",
        "begin", SOURCE,
    ),
    _kind(
        rf"\b{_AT},?\s(?:from\swh(?:ich|ere)|whence)\s(?:[\w’'-]+\s){{0,4}}?(?:fired|shot|firing|"
        rf"shooting|opened\sfire|came|shelled)\b",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:flash|wink|spurt|puff|blink|muzzle)(?:e?s)?(?:\sof\s(?:smoke|flame|fire|light))?\s{_TIE}{_AT}",
        "fire", "shot", "from",
    ),
    _kind(
        rf"\b(?:took|takes|taking|had|has|having)\s(?:its|their)\s(?:birth|origin|rise|start|"
        rf"beginning|source|seat)\s{_TIE}{_AT}",
        "begin", "fire", "in",
    ),
    _kind(
        rf"\b(?:fire|blaze|flames|it)\s(?:had\s|first\s|must\shave\s)*(?:caught|took\s(?:hold|"
        rf"light|fire)|taken\shold|kindled)\s{_TIE}{_AT}",
        "begin", "fire", "in",
    ),
    _kind(
        rf"\b(?:outbreak|start|beginning|commencement|"
        rf"point\sof\sorigin)(?:\sof\s(?:the\s)?(?:fire|blaze))?\s(?:was|is|has\sbeen|occurred|"
        rf"lay|took\splace)"
        rf"\s(?:\w+ed\s)?(?:to\sbe\s|as\s|to\s)?(?:{_TIE})?{_AT}",
        "begin", "fire", "in",
    ),
    _kind(
        rf"\b(?:outbreak|fire|blaze)\s(?:was|is|has\sbeen|had\sbeen|could\sbe)\s(?:finally\s|"
        rf"later\s|since\s)?(?:traced|tracked)\s(?:back\s)?to\s{_AT}",
        "begin", "fire",
    ),
    _kind(
        rf"\b(?:place|point|seat)\sof\s(?:ignition|outbreak|origin)\s(?:was|is|lay|"
        rf"has\sbeen\s\w+\sas)\s(?:{_TIE})?{_AT}",
        "begin", "fire",
    ),
    _kind(rf"\bwhat\s(?:caught|burned|burnt|went\sup|took\sfire)\sfirst\swas\s{_AT}", "begin", "fire"),
    _kind(
        r"\bsmoke\s(?:seen\s|noticed\s|observed\s|reported\s)?(?:issuing|coming|rising|pouring|"
        r"emerging)\s(?:from|out\sof)\s(?:the\s)?"
        rf"{_BARE}{_END}",
        "begin", "fire", "in",
    ),
    _kind(
        rf"\b{_TIE}{_AT}[,;]?\s(?:and\s)?(?:that|this|which)\s(?:was|is)\s(?:the\s(?:start|"
        rf"beginning)\sof\s(?:it|the\s(?:fire|blaze))|"
        r"how\sit\s(?:started|began)|what\s(?:started|did)\sit)\b",
        "begin", "",
    ),
    _kind(
        rf"\b(?:first\s(?:thing\s|building\s|house\s|roof\s|room\s)?(?:to\s(?:burn|catch|go\sup|"
        rf"take\sfire|catch\sfire))|first\salight)\s(?:was|were)\s{_AT}",
        "begin", "fire",
    ),
    _kind(
        rf"\bit\swas\s{_AT}\s(?:that|which)\s(?:went\sup|caught|burned|burnt|was\salight|"
        rf"took\sfire|caught\sfire)\sfirst\b",
        "begin", "fire",
    ),
)  # fmt: skip
_BACK = 160
"""Characters before "it came from the mill" in which it is told of shots."""


def readings(ground: Ground) -> Iterator[Reading]:
    """The places that nouns tell, in text order of each kind."""
    for kind in (*_KINDS, _IT_CAME):
        for match in kind.words.finditer(ground.characters):
            if kind is not _IT_CAME or _of_shots(ground, match.start()):
                yield from _reading(ground, kind, match)


def _of_shots(ground: Ground, place: int) -> bool:
    """Whether shots are the last that was spoken of before a place, by it or the sentence before."""
    start = ground.sentence(max(0, ground.sentence(place).start - 1)).start
    words = ground.words_in(Span(max(start, place - _BACK), place))
    told = {f for w in words for f in (w.lower, w.lower.removesuffix("s"))}
    return bool(told & (listed("projectiles") | listed("gunfire") | {"fired"}))


_NOT_ONE = re.compile(
    r"\b(?:not|none|no|nor|neither|never|nobody|few)\s(?:one\s)?(?:of\s)?\Z", re.I
)
_TO_BE = re.compile(
    r"\b(?:were|was|are|is)\sto\s(?:be|have)\b|\b(?:would|should|"
    r"ought\sto)\s(?:have\s)?be(?:en)?\b",
    re.I,
)
""" "The wounded were to be taken to (the convent)": nothing was done."""
_WATCHED = re.compile(
    r"\b(?:watch|watched|saw|see|seen|heard|hear|filmed)\s(?:the\s|all\sthe\s)?\Z", re.I
)
""" "We watched the shooting from (the belfry)": so far off were we."""
_LEAD = 16
"""Characters before such words in which they are denied: "not one of (the dead was found there)"."""


def _reading(ground: Ground, kind: _Kind, match: re.Match[str]) -> Iterator[Reading]:
    if kind.topic == (SOURCE,) and _of_shots(ground, match.start()):
        kind = kind._replace(act="fire", topic=("shot",), tie="from")
    lead = ground.characters[max(0, match.start() - _LEAD) : match.start()]
    if _TO_BE.search(match[0]) or (kind.act == "fire" and _WATCHED.search(lead)):
        return
    if _NOT_ONE.search(ground.characters[max(0, match.start() - _LEAD) : match.start()]):
        return
    at = Span(*match.span("at"))
    written = match.groupdict().get("tie")
    tie = " ".join(written.lower().split()) if written and kind.tie == "at" else kind.tie
    whole = Span(match.start("tie") if written else at.start, at.end)
    found = noun(ground, COMPOUND.get(tie, tie), whole, at)
    around = ground.around(whole)
    standing = ground.standing(whole, around)
    if found is None or standing is None or ground.sentence(whole.start).start in ground.asked:
        return
    told_of = kind.rule == happenings.RULE
    if around is not None and (around.denied or (around.mood in UNTOLD and not told_of)):
        return
    value = where(ground, found.words, found.tie, at)
    told = Told("place", value, kind.act, kind.topic, whole, whole, kind.rule)
    yield reading(ground, told, standing)
