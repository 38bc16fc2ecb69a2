"""How many explosions, volleys, shots: the units in which an event comes."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, is_bare, meant
from firsthand.compare.asked.frames import Frame, frame
from firsthand.compare.asked.otherwise import at_rites, is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compare.readings.often import SINGLE
from firsthand.compared import Count, Reading

_AFTERWARDS = frozenset(
    """find collect load carry recover buy sell store defuse keep own pick receive supply issue order examine need
    take save return search seize confiscate""".split()
)
"""What is done to shells and shots at another time than that of the event; "deliver" too, but for a volley."""
_TIMES = frozenset(
    "strike hit fire shoot explode go come shake tremble bang detonate shell bomb fly discharge loose".split()
)
_UNITS = {
    "explosion": {"explosions": "explosions", "shots": "explosions"},
    "shooting": {"volleys": "volleys", "shots": "shots"},
}
_ALWAYS = {"explosion": "explosions", "blast": "explosions", "detonation": "explosions",
           "volley": "volleys", "salvo": "volleys", "fusillade": "volleys", "shot": "shots",
           "bullet": "shots", "cartridge": "shots", "gunshot": "shots"}  # fmt: skip
"""Nouns that count one thing whatever the event is."""
_ONCE = {"explosion": "explosions", "shooting": "volleys"}
_EACH = re.compile(r"\b(?:each|apiece|per|every\sman)\b", re.I)
_VOLLEY = re.compile(r"\b(?:volley|salvo|discharge|fusillade)", re.I)
_SOME = ("of ", "among")
_GUNS = frozenset(
    "firing fire musketry musket muskets rifles rifle gunfire shooting guns small-arms all".split()
)
_NO_SHOTS = frozenset(
    """brandy whisky whiskey gin rum vodka schnapps liquor spirits drinks beer applause talks negotiations voting
    visits""".split()
)
""" "Two shots of brandy", "rounds of applause"."""
_TOGETHER = frozenset("round rounds discharge discharges crash crashes burst bursts".split())
""" "Two rounds of firing", "a discharge of all the rifles"."""
_REPORTS = frozenset("report reports crack cracks case cases casing casings".split())
""" "Six reports": of guns, where guns are fired."""
_PIECES = frozenset("guns pieces muskets discharges firelocks reports cracks flashes".split())
""" "Eleven discharges"; guns where it is told that they fired."""
_PIECES_HAD = re.compile(
    r"\b(?:carr\w+|brought|found|loaded|cannon|field[-\s]pieces|brass|iron|salute|minute|armed|barrels|broken|stands?\sof)\b"
)
_FIRED = re.compile(
    r"\b(?:fired?|firing|shots?|volleys?|discharg\w+|reports|went\soff|let\soff)\b", re.I
)
_OF_ALL = re.compile(
    r"\b(?:in\s(?:all|the\swhole)|altogether|all\stold|total|count(?:ed|ing)?|reckon(?:s|ed)?|make\sit|made\sit|at\sthe\smost|fix|number"
    r"|put\sit|first\sto\slast|think|there\swere|suppose|judge)\b"
)
""" "I make it nine in all", "he counted seven guns"."""
_FIRED_BACK = 3
_SHOCKS = frozenset(
    """shock shocks thump thumps thud thuds clap claps report reports burst bursts rumble rumbles jolt jolts
    roar roars""".split()
)
"""What is heard or felt of an explosion."""
_PAPER = re.compile(
    r"\b(?:write|wrote|written|writes|read|sent|send|filed|file|printed|issued|published|"
    r"submitted|drew\sup|drawn\sup|signed|contain(?:s|ed)?)\b"
)
"""What is done to a report that is no sound."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "explosions", "volleys", "shots", or None."""
    if reading.slot != "quantity":
        return None
    value, event = reading.value, scene.event.name if scene.event is not None else ""
    if isinstance(value, Count) and (value.state not in (None, "destroyed") or _of_some(value)):
        return None
    if reading.act.startswith("not ") or gist.act in _AFTERWARDS:
        return None
    if gist.act == "deliver" and not _VOLLEY.search(reading.clause.of(scene.telling.text)):
        return None
    if _EACH.search(reading.clause.of(scene.telling.text)):
        return None
    framed = frame(scene.telling, reading)
    sentence = framed.sentence
    if of_other_time(sentence) or at_rites(sentence) or is_rule(sentence):
        return None
    if isinstance(value, Count) and value.counted == "time":
        named = {list_of(w) for w in reading.topic}
        often = gist.act in _TIMES or _ONCE.get(event) in named
        return _ONCE.get(event) if often else None
    name = _list(scene, reading, gist, framed)
    if event in _UNITS:
        return _UNITS[event].get(name or "")
    return name if _surely(framed) == name else None


def _of_some(value: Count) -> bool:
    return value.scope is not None and value.scope.lower().startswith(_SOME)


def _surely(framed: Frame) -> str | None:
    """The list of a noun that is of one whatever the event."""
    noun = (framed.noun or "").removesuffix("s")
    return _ALWAYS.get(noun) or _ALWAYS.get(noun.removesuffix("e"))


def _list(scene: Scene, reading: Reading, gist: Gist, framed: Frame) -> str | None:
    value = reading.value
    if not isinstance(value, Count):
        name = next((n for w in reading.topic if (n := list_of(w))), None)
        return name or meant(scene.telling, reading)
    heard = _heard(scene, framed) or _of_all(scene, reading, framed)
    if heard is not None:
        return heard
    if framed.counts is not None:
        return framed.counts if not _NO_SHOTS & set(framed.of) else None
    if value.counted is not None:
        lent = reading.rule in ("an answer", SINGLE)
        return list_of(value.counted) if lent else None
    bare = is_bare(reading, gist.act)
    return meant(scene.telling, reading) if bare else None


def _of_all(scene: Scene, reading: Reading, framed: Frame) -> str | None:
    """ "Shots" where all that were fired are counted by the guns: "seven guns in the whole", "nine in all"."""
    if scene.event is None or scene.event.name != "shooting" or _PIECES_HAD.search(framed.sentence):
        return None
    near = framed.behind.replace(",", " ").replace(".", " ").replace(";", " ").split()[:2]
    said = f"{' '.join(back(scene.telling, reading, _FIRED_BACK))} {framed.sentence}"
    if _FIRED.search(said) is None or _OF_ALL.search(framed.sentence) is None:
        return None
    bare = framed.noun is None and framed.behind.lstrip(" ,.")[:3] in (
        "",
        "in ",
        "and",
        "but",
        "at ",
        "alt",
    )
    if not (_PIECES & set(near) or bare):
        return None
    return "shots" if reading.rule.startswith(("a count", "an answer")) or bare else None


def _heard(scene: Scene, framed: Frame) -> str | None:
    """The list of what is only heard: rounds of firing, reports, thumps."""
    event = scene.event.name if scene.event is not None else ""
    near = framed.behind.replace(",", " ").replace(".", " ").split()[:3]
    if event == "shooting" and _TOGETHER & set(near[:2]) and _GUNS & set(framed.of):
        return "volleys"
    if _PAPER.search(framed.sentence) or "of" in near or "about" in near or "on" in near:
        return None
    if event == "shooting" and _REPORTS & set(near[:2]):
        return "shots"
    loud = event == "explosion" and _SHOCKS & set(near[:2])
    return "explosions" if loud else None
