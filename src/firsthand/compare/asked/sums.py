"""How many doors were shut, how often it was warned of, how much of it was there."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, is_bare, lead, meant, names_it, own
from firsthand.compare.asked.facts import WEIGHED
from firsthand.compare.asked.frames import Frame, frame
from firsthand.compare.asked.otherwise import is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of, singular
from firsthand.compared import Count, Reading
from firsthand.extract.lexicons import words

_SHUT = re.compile(
    r"\b(?:lock|bolt|chain|padlock|block|barr|bricked|secur|fasten|nail|shut|clos|jam|weld|"
    r"barricad|wedg|seal|stuck|swollen|obstruct|boarded)\w*\b"
    r"|\b(?:not|never|n['’]t|unable\sto|nobody\scould|no\sone\scould|impossible\sto|refused\sto|"
    r"failed\sto|neither\scould)\s"
    r"(?:be\s)?(?:open|force|move|shift|budge|yield|give|use|get)|\bunopenable|\bunusable|\bimpassable",
    re.I,
)
_OPEN = re.compile(
    r"\b(?:stood|was|were|left|found|are|is|remained)\s(?:\w+\s)?(?:open|ajar|free|usable)\b", re.I
)
_FROM_DOORS = frozenset(
    "be exist have stand find remain leave keep try prove give put count open force shut move use get".split()
)
_WARNED = re.compile(
    r"\b(?:warn|notif|alert|caution|complain)\w*|\bnotice\sto\b|\b(?:was|were|been)\stold\b"
    r"|\b(?:danger|risk|hazard|peril|unsafe|unsound|defect|crack|fault|would\s(?:come\sdown|"
    r"collapse|give\sway|burst|burn|blow|fall|break))\w*",
    re.I,
)
_OTHER_GROUND = re.compile(
    r"\b(?:for|about)\s(?:drinking|drunkenness|lateness|idling|absence|insolence|smoking|speeding|debts?)\b"
    r"|\b(?:condolence|sympathy|thanks|love|recommendation|complaint\sabout\swages)\b",
    re.I,
)
_OCCASIONS = frozenset(("time", "occasion"))
_MASS = frozenset("tonne ton kilogram pound-mass".split())
_KEPT = frozenset(
    """be exist have hold store keep contain carry lie land unload go explode detonate stand stack bring deliver house
    stock remain declare say put estimate burn give state amount find count record show list come fix set""".split()
)
_WHOLE = re.compile(r"\b(?:of|one\sof|out\sof|among)\s(?:the|our|its|their|all)\s\Z", re.I)
""" "Of the four exits two were shut": four is no answer."""
_BEHIND = 30


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "doors", "warnings", "load", or None."""
    value = reading.value
    if reading.slot != "quantity":
        return None
    if not isinstance(value, Count):
        return _left_open(scene, reading, gist)
    if value.state is not None:
        return None
    framed = frame(scene.telling, reading)
    if of_other_time(framed.sentence) or is_rule(framed.sentence):
        return None
    if value.counted in _MASS:
        return "load" if gist.act in _KEPT and _is_main(scene, reading, framed) else None
    if _of_load(scene, gist, framed):
        return "load"
    if value.counted in _OCCASIONS or "letters" in (list_of(value.counted), framed.counts):
        return "warnings" if _warns(scene, reading, framed) else None
    return "doors" if _shut(scene, reading, gist, framed) else None


def _shut(scene: Scene, reading: Reading, gist: Gist, framed: Frame) -> bool:
    """Whether so many doors are told to have been shut."""
    value = reading.value
    assert isinstance(value, Count)
    if _WHOLE.search(lead(scene.telling, reading)) or _OPEN.search(framed.sentence):
        return False
    told = is_bare(reading, gist.act) or _SHUT.search(gist.act) is not None
    name = framed.counts or list_of(value.counted)
    if value.counted is None and name is None:
        name = meant(scene.telling, reading) if told else None
    told = told or (gist.act in _FROM_DOORS and (name is None or _named(scene, reading, framed)))
    return name == "doors" and told and _near(scene, reading, _SHUT)


def _named(scene: Scene, reading: Reading, framed: Frame) -> bool:
    """Whether the doors stand beside their number: not in "eleven of them tried to leave by it"."""
    return framed.counts is not None or names_it(scene.telling, reading)


def _left_open(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """What a number that is not known would count."""
    named = {list_of(w) for w in reading.topic} - {None}
    if named == {"doors"} and _near(scene, reading, _SHUT):
        return "doors"
    words_of_it = own(scene.telling, reading)
    often = re.search(r"\bhow\s(?:often|many\s(?:times|warnings|letters))\b", words_of_it, re.I)
    return "warnings" if often and _WARNED.search(words_of_it) else None


def _warns(scene: Scene, reading: Reading, framed: Frame) -> bool:
    if _OTHER_GROUND.search(framed.sentence) is not None:
        return False
    if _WARNED.search(own(scene.telling, reading)) is not None:
        return True
    return is_bare(reading, reading.act) and _near(scene, reading, _WARNED)


def _near(scene: Scene, reading: Reading, words: re.Pattern[str]) -> bool:
    """Whether the sentence of a reading, or one that leads to it, has some words."""
    telling = scene.telling
    return any(words.search(s) for s in (own(telling, reading), *back(telling, reading)))


def _is_main(scene: Scene, reading: Reading, framed: Frame) -> bool:
    """Whether it is so much of what most accounts weigh, or of nothing by name."""
    of_it = WEIGHED.search(scene.telling.text, reading.span.start, reading.span.end + _BEHIND)
    if scene.facts.load is None:
        return _burns(framed)
    return of_it is None or scene.facts.load in of_it[1].lower().split()


def _of_load(scene: Scene, gist: Gist, framed: Frame) -> bool:
    """ "Forty sacks of nitrate": vessels of what burns or explodes, which the case does not count apart."""
    first = next(iter(framed.behind.split()), "")
    if first not in words("frames", "vessels") or singular(first) in scene.facts.stock:
        return False
    kept = gist.act in _KEPT or not gist.act
    return kept and scene.facts.load is None and _burns(framed)


def _burns(framed: Frame) -> bool:
    """Whether what is weighed burns or explodes."""
    near = f"{framed.before[-60:]} {framed.behind[:40]}"
    return any(w in words("frames", "burns") for w in re.findall(r"[a-z]+", near))
