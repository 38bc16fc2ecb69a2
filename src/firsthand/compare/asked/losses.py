"""How much got out of where it was kept, how many had to leave home, how many came out alive."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import own
from firsthand.compare.asked.frames import MARK, frame
from firsthand.compare.asked.otherwise import is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Count, Reading
from firsthand.extract.quantities.units import units

_GOT_OUT = re.compile(
    r"\b(?:escap(?:ed?|ing|es)|leak(?:ed|ing|s|age)?|spill(?:ed|ing|age|t)?|releas(?:ed?|es|"
    r"ing)|discharg(?:ed?|ing)|vent(?:ed|ing)"
    r"|g[oe]t(?:ten|ting)?\sout|came\sout|seep(?:ed|age|ing)|drain(?:ed)?\s(?:away|out|into)|"
    r"pour(?:ed|ing)\s(?:out|into)"
    r"|(?:was|were|been|had)\slost|losses?\sof|lost\sto\sthe)\b",
    re.I,
)
_OF_IT = re.compile(r"\b(?:amount|quantity|volume|spill|release|leak|loss)\b", re.I)
_KEPT = re.compile(
    r"\b(?:held|holds|contain\w*|stored|capacity|tank\sof|recovered|pumped\sback|limit|"
    r"threshold|carries|allowed|a\sday|per\s(?:day|hour|year|minute)"
    r"|an\shour|a\syear)\b",
    re.I,
)
_SI = frozenset(("kilogram", "cubic metre"))
_OLD = frozenset(("ton", "gallon", "barrel", "hundredweight"))
"""What matter is measured in."""
_HOMES = re.compile(
    r"#[^.;:#]{0,60}?\b(?:(?:was|were|been|being|be)\s(?:[\w-]+\s)?(?:evacuated|moved\sout|"
    r"cleared\sout|brought\sout\sof\stheir|removed\sfrom\stheir"
    r"|taken\sout\sof\stheir|driven\s(?:out\sof|from)\s(?:their|the)|displaced|made\shomeless|"
    r"rehoused|resettled|turned\sout\sof)"
    r"|evacuated|displaced|(?:had|have|has)\s(?:to\s(?:leave|flee|quit|abandon)|left|fled|"
    r"lost)\s(?:their\s)?homes?"
    r"|(?:left|fled|abandoned|quit)\stheir\shomes|left\shomeless|homeless)\b"
    r"|\b(?:evacuated|evacuation\sof|evacuating|moved|cleared|knocking\sup|displaced|"
    r"displacing)\s[^.;:#]{0,40}?#",
    re.I,
)


_ALIVE = re.compile(
    r"#(?:\s(?!(?:and|but|who|which|were|was|had|came|of\swhom)\b)[\w’'-]+){0,6}\s(?:"
    r"(?:was|were|had\sbeen|have\sbeen|has\sbeen)\s(?:\w+\s)?(?:rescued|saved|(?:brought|pulled|"
    r"got|led|fetched|dug|hauled|taken|lifted|carried)\s"
    r"(?:safely\s|alive\s)?(?:up\salive|out\salive|alive|to\s(?:the\s)?surface|"
    r"to\s(?:the\s)?bank|ashore|to\ssafety|safely|out\ssafe\w*))"
    r"|(?:survived|were\ssurvivors|(?:had\s)?(?:came|come|got|climbed|crawled|made\sit|walked|"
    r"scrambled|struggled)\s(?:up|out)"
    r"(?:\salive|\ssafely|\sunhurt|\sby\sthe|\sby\stheir|\son\stheir|\sthrough\sthe|(?=\s?[.,;:]|\s?\Z))))"
    r"|\b(?:recovered|found|pulled\sout|picked\sup|took\soff|dug\sout|brought\sup|landed)\s#[^.,;#]{0,24}\balive\b"
    r"|\b(?:rescued|saved|survivors?:?|picked\sup)\s(?:were\s|numbered\s|only\s)?#|#\ssurvivors?\b",
    re.I,
)
_DEAD = re.compile(
    r"\b(?:bod(?:y|ies)|corpses?|dead|died|drowned|killed|remains|cattle|sheep|horses|books|"
    r"records|papers|cases|cartridges|shells|casings|fragments|splinters|pieces|stones|coins|to\s(?:look|see|watch)|"
    r"on\sstrike)\b",
    re.I,
)


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "released", "evacuated", "rescued", or None."""
    del gist
    value = reading.value
    if reading.slot != "quantity" or not isinstance(value, Count):
        return None
    if reading.act.startswith("not "):
        return None
    framed = frame(scene.telling, reading)
    sentence = framed.sentence
    if of_other_time(sentence) or is_rule(sentence):
        return None
    if value.counted is not None and value.counted in units():
        return "released" if _released(scene, reading, value.counted) else None
    if value.state not in (None, "displaced", "evacuated", "rescued", "survived"):
        return None
    around = f"{framed.before}{MARK}{framed.behind}"
    if _HOMES.search(around):
        return "evacuated"
    return "rescued" if _ALIVE.search(around) and not _DEAD.search(around) else None


def _released(scene: Scene, reading: Reading, unit: str) -> bool:
    """Whether so much of something is told to have got out."""
    if units()[unit].kind != "measure" or (units()[unit].si not in _SI and unit not in _OLD):
        return False
    words = own(scene.telling, reading)
    clause = reading.clause.of(scene.telling.text)
    if _KEPT.search(clause):
        return False
    return _GOT_OUT.search(clause) is not None or (
        _OF_IT.search(clause) is not None and _GOT_OUT.search(words) is not None
    )
