"""How many were there: people, soldiers and police."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.around import FAINT, is_bare, meant, named, names_it, place
from firsthand.compare.asked.frames import Frame, frame
from firsthand.compare.asked.otherwise import at_rites, is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compared import Count, Reading
from firsthand.extract.lexicons import words

THERE = frozenset(
    """be exist have number total consist comprise form hold line guard garrison man escort accompany protect cover
    stand station post deploy send detach count estimate put reckon make travel go set leave depart start
    drive come arrive reach follow read tell say live sleep lodge house stay reside inhabit occupy walk march
    gather assemble meet crowd throng demonstrate protest attend register license licence accommodate fill
    wait think give find include answer state claim hire""".split()
)
"""What those do who are there, or who count them."""
_STAYING = frozenset(
    """live sleep lodge house stay reside inhabit occupy walk march gather assemble crowd throng demonstrate protest
    attend register license licence accommodate number put""".split()
)
_OFFICER = r"(?:a|an|the|one|their)\s(?:serge?ant|serjeant|corporal|captain|officer|lieutenant|ensign|inspector)"
_RANKS = re.compile(
    rf"\s(?:rank\sand\sfile|privates|other\sranks)\b|\s(?:men|privates|soldiers|constables|grenadiers|troopers|of\sus|of\sthem)(?:,?\s(?:and|with|under|besides|beside|without|not\scounting|as\swell\sas)\s{_OFFICER})\b"
)
_FILE_OF = re.compile(
    r"\b(?:file|party|squad|detachment|picket|piquet|guard|patrol|body|section)\sof\s(?:\w+\s){0,2}(?:soldiers|men|police|constables|troops|grenadiers|marines|dragoons|infantry|militia)"
    r",\s(?:[a-z]+\s){0,3}\Z"
)
_IN_NUMBER = re.compile(r"(?:\sin\snumber|\sof\sthem|\sstrong|\sor\sthereabouts?|\sin\sall)\b")
""" "A file of soldiers, (ten) in number"."""
_PART = re.compile(
    r"\b(?:in\s(?:my|our|his|her|one)\b|(?:in|on|to)\seach|left\b|others?\b|remain|outside|"
    r"watch|look(?:ed|ing)\son|volunteer|"
    r"rescue|each\b)",
    re.I,
)
_OF_THEM = re.compile(r"[\w-]+(?:\s[\w-]+){0,2}\sof\s(?:them|us|whom|these|those|which)\b", re.I)
_HARMED = re.compile(
    r"\b(?:dead|died|deaths?|kill\w+|wound\w+|injur\w+|hurt|fell|fallen|arrest\w*|detained|"
    r"missing|lost\stheir\slives|captur\w+)\b",
    re.I,
)
_MEN_OF = re.compile(r"\bmen\s(?:of|under|from|belonging\sto)\s", re.I)
_HOLDING = frozenset("hold guard garrison man line defend occupy".split())
_LODGED = frozenset("license licence sleep house accommodate live lodge".split())
_TAKING_PART = frozenset(
    "assemble attend congregate demonstrate gather march parade participate protest rally".split()
)
"""What is done by people alone who come together: "two thousand took part"."""
_TOOK_PART = re.compile(
    r"\s(?:[\w-]+\s){0,2}?(?:(?:had\s|have\s)?(?:took|taken|take)\spart|(?:had\s)?turned\sout|"
    r"(?:had\s)?thronged)\b"
)
_CROWD_OF = re.compile(
    r"\b(?:crowd|throng|procession|gathering|turnout|attendance|assembly|mob|multitude|"
    r"congregation|audience)s?\s"
    r"(?:of|numbering|of\sat\sleast|estimated\sat|put\sat|totalling)\s(?:some\s|about\s|over\s|nearly\s)?\Z"
)
_WE_WERE = re.compile(
    r"\b(?:we|they)\s(?:were|must\shave\sbeen|had\sbeen)(?:\s(?:then|perhaps|only))?\s(?:some\s|about\s|over\s|nearly\s|almost\s)?\Z"
)
_IN_PLACE = re.compile(
    r"(?:\sof\sus|\sof\sthem|\speople|\ssouls|\spersons)?(?:\s(?:in\sall|then))?\s(?:in|at|on|inside|under)\s(?:the|that|our|this)\s"
)
""" "We were (four hundred) in the square"."""
_AT_WORK = re.compile(
    r"\s(?:(?:men|miners|hands|women|girls|people|persons|workers|workmen|souls|of\sus|of\sthem)\s)?"
    r"(?:(?:were|had\sbeen|was|are)\s(?:then\s|still\s|already\s|actually\s|in\sall\s)?"
    r"(?:below(?:\sground)?|underground|down\s(?:there|below|the\s(?:pit|mine|shaft))|inside|at\swork|on\sshift"
    r"|on\sthe\s(?:\w+\s)?shift)|(?:had\s)?(?:went|gone)\s(?:below|underground|down(?!\s(?:with|"
    r"to\sthe|the\s(?:road|hill|street|stairs))))"
    r"|clocked\s(?:on|in))\b"
)
""" "Seventy were below ground", "seventy went down that night"."""
_MOVED = re.compile(r"\s[\w-]+\s(?:to|into|towards)\s")
""" "400 persons to the school": they were brought there."""
_POPULATION = re.compile(
    r"\b(?:town|village|city|parish|district|county|country|province|place|quarter|"
    r"suburb)\s(?:has|had|with|of|numbers|numbered|counts|counted)\s"
    r"(?:some\s|about\s|over\s|nearly\s)?\Z"
)
""" "The town has four thousand inhabitants"."""
_ACCUSED = re.compile(
    r"\b(?:charged\swith|accused|tried\sfor|convicted|sentenced|acquitted|dismissed|suspended|"
    r"retired|resigned|deserted|testified"
    r"|gave\sevidence|questioned|interviewed|signed\s(?:a|the|it|an))\b"
)
""" "Four soldiers were charged with murder"."""
_ASKED = re.compile(
    r"(?:\s[\w-]+){0,2}?\s(?:(?:whom\s|that\s)?(?:we|i|they|he|she)\s(?:have\s|had\s)?(?:asked|questioned|interviewed|heard|polled|spoke)"
    r"|(?:asked|questioned|interviewed|polled)\b|(?:answered|replied))\b"
)
""" "(Seven) of the (fifty) people we asked"."""
_BESIDE = 40
"""Characters from a number on in which its noun stands, and what this noun is of."""
LEAST = 10
"""Fewer people than these of whom is only told that they were there are somebody's companions."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "forces", "gathered", or None."""
    value = reading.value
    denied = reading.act.startswith("not ") and reading.act != "not count"
    if reading.slot != "quantity" or denied:
        return None
    if not isinstance(value, Count):
        return _left_open(scene, reading, gist)
    if value.state is not None or gist.acts & {"destroying", "burning"} or is_part(scene, reading):
        return None
    if value.low == value.high == 1 or (value.scope or "").startswith("taken"):
        return None
    framed = frame(scene.telling, reading)
    sentence = framed.sentence
    if of_other_time(sentence) or at_rites(sentence):
        return None
    if is_rule(sentence) and gist.act not in ("license", "licence"):
        return None
    if _HARMED.search(sentence) or _ACCUSED.search(sentence) or _ASKED.match(framed.behind):
        return None
    if _AT_WORK.match(framed.behind) and not scene.facts.aboard:
        return "gathered" if value.low is None or value.low >= LEAST else None
    name = "forces" if _in_ranks(framed) else _list(scene, reading, gist, framed)
    if name == "forces" or _of_a_force(scene, reading, gist):
        deployed = gist.act in THERE or gist.act in words("frames", "deployed")
        return "forces" if deployed or not gist.act else None
    there = name == "gathered" and _there(scene, reading, gist, framed)
    return "gathered" if there else None


def _in_ranks(framed: Frame) -> bool:
    """ "Nine rank and file", "eight men and a serjeant", "twelve of us besides the captain"."""
    return _RANKS.match(framed.behind) is not None or (
        _FILE_OF.search(framed.before) is not None and _IN_NUMBER.match(framed.behind) is not None
    )


def _list(scene: Scene, reading: Reading, gist: Gist, framed: Frame) -> str | None:
    """The list of what is counted; a bare number of those who are lodged counts people."""
    value = reading.value
    assert isinstance(value, Count)
    lodged = gist.act in _LODGED and not names_it(scene.telling, reading)
    if reading.rule != "an answer" and lodged:
        return "gathered"
    if _CROWD_OF.search(framed.before) and framed.counts is None:
        return "gathered"
    if _WE_WERE.search(framed.before) and _IN_PLACE.match(framed.behind):
        return "gathered"
    if framed.counts is not None:
        return framed.counts
    if value.counted is not None:
        name = list_of(value.counted)
        return "forces" if name == "corps" and framed.noun is None else name
    together = gist.act in _TAKING_PART or _TOOK_PART.match(framed.behind) is not None
    asked = is_bare(reading, gist.act) or together
    name = meant(scene.telling, reading) if asked and not gist.names else None
    if name is None and together:
        return "gathered"
    return "forces" if name == "corps" else name


def _left_open(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What a number that is not known would count."""
    name = meant(scene.telling, reading)
    if name in ("forces", "corps"):
        deployed = gist.act in THERE or gist.act in words("frames", "deployed")
        return "forces" if deployed or not gist.act else None
    there = gist.act in _STAYING | FAINT and not scene.facts.aboard
    return "gathered" if name == "gathered" and there else None


def is_part(scene: Scene, reading: Reading) -> bool:
    """Whether so many are some of those who were there, or are of those who only came to look."""
    text, at = scene.telling.text, place(scene.telling, reading).start
    if _PART.search(reading.clause.of(text)) is not None:
        return True
    return _OF_THEM.match(text, at, at + _BESIDE) is not None


def _of_a_force(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """ "Sixty men of the rifles", "sixty men held it", "a hundred rifles lined the rail"."""
    text, at = scene.telling.text, place(scene.telling, reading).start
    if gist.counted == "firearm":
        return gist.act in _HOLDING | {"stand"} or not gist.act
    men = _MEN_OF.search(text, at, at + _BESIDE)
    if gist.counted != ANYBODY or men is None:
        return False
    behind = text[men.end() : men.end() + _BESIDE]
    return gist.act in _HOLDING or "corps" in named(behind)


def _there(scene: Scene, reading: Reading, gist: Gist, framed: Frame) -> bool:
    """Whether it is told of so many that they were there: no few who came with somebody."""
    value = reading.value
    assert isinstance(value, Count)
    if value.low is None or value.low < LEAST or scene.facts.aboard:
        return False
    if _POPULATION.search(framed.before):
        return False
    if gist.acts & {"being_present", "sleeping"} or gist.act in _STAYING | _TAKING_PART:
        return True
    if gist.act in words("frames", "assembled") or _CROWD_OF.search(framed.before):
        return True
    if _TOOK_PART.match(framed.behind):
        return True
    if _MOVED.match(framed.behind):
        return False
    return reading.rule == "an answer" or gist.act in FAINT
