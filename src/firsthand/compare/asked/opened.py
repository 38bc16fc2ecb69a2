"""Which questions that are asked of every event are asked in long accounts, and of which passages.

A long account tells of other crowds, other orders and other shots than those of the event. A question
is put to it only where it tells of the event, and only to a sentence that has the question's own
words, or that answers a question that has them.
"""

from __future__ import annotations

import re

from firsthand.compare.asked.around import back, lead, own
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.countables import list_of
from firsthand.compared import Count, Reading


def _words(some: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{some})\b", re.I)


_FIRE = r"fires?|fired|firing|shoot|shots?|volleys?|guns?|pieces|muskets?|rifles?|balls?|discharges?|reports?|rounds?"
_PEOPLE = r"people|persons?|crowds?|mob|throng|multitude|inhabitants|townsmen|of\sthem|there"
_SOLDIERS = (
    r"soldiers?|men|rank\sand\sfile|police|"
    r"policemen|constables|troopers?|grenadiers?|party|guard|regiment|file|of\sus|of\sthem|militia"
)
_SPAN = _words(r"last(?:ed)?|affair|attack|whole|over|firing|first")
_MOVED = re.compile(r"\b(?:came\sout|went\sto|followed|left\sthe|on\sthe\sroad|in\stown)\b", re.I)
""" "About fifty went to the gaol": so many set out."""
_OPEN = {
    "order_to_fire": (_words(rf"order\w*|word|command\w*|told|bade?|{_FIRE}"),),
    "ordered_fire": (
        _words(r"fire|shoot|firing|the\sword|the\sorder"),
        _words(
            r"orders?|ordered|word|commands?|commanded|told|bade?|cried|cries|call\w*|voice|shout\w*|say"
        ),
    ),
    "riot_act": (_words(r"read\w*|act|proclamation"),),
    "warned": (
        _words(
            r"warn\w*|dispers\w*|homes?|proclamation|challeng\w*|notice|summon\w*|desired|bid|bade|halt|stand|draw\soff|retire|surrender|hands\sup"
        ),
    ),
    "warning_shots": (_words(r"air|heads|blank|warning"),),
    "stones": (_words(r"ston\w+|brick\w*|missiles?|shells?|snow\s?balls?|thr[eo]w\w*|pelt\w*"),),
    "asleep": (_words(r"asleep|sle(?:ep|pt|eping)|awake|dozing|woke\w*|alert"),),
    "drunk": (_words(r"drunk\w*|liquor|sober|drink\w*|intoxicated|tipsy"),),
    "volleys": (_words(r"volleys?|salvos?|discharges?"),),
    "shots": (_words(_FIRE),),
    "first_hit": (
        _words(r"first"),
        _words(r"fell|fall|hit|shot|killed|struck|dropped|down|wounded"),
    ),
    "fell_first": (
        _words(r"first"),
        _words(r"fell|fall|hit|shot|killed|struck|dropped|down|wounded"),
    ),
    "shot_whence": (_words(r"first"), _words(_FIRE)),
    "began_it": (_words(r"first|began|begun|started"), _words(_FIRE)),
    "gathered": (_words(_PEOPLE),),
    "forces": (_words(_SOLDIERS),),
    "how_long": (_words(rf"{_FIRE}|affair|attack|last(?:ed)?"), _SPAN),
}
"""For each question that is opened what a sentence must have, all of it."""
_BY_SOMEBODY = re.compile(
    r"\b(?:his|her|my)\s(?:pistol|rifle|revolver|gun|musket|piece)\b|\b(?:wound|limb|body)", re.I
)
_DENIED = re.compile(r"\b(?:no|not|never)\s(?:\w+\s)?\Z", re.I)
""" "There was no two hundred shots"."""
_ALTOGETHER = re.compile(r"\b(?:in\s(?:all|the\swhole)|altogether|all\stold|total)\b", re.I)
_FIRING = frozenset("fire discharge shoot loose".split())
_ASKED = 2
"""So many sentences before an answer its question may stand."""


def opened(scene: Scene, reading: Reading, question: str) -> bool:
    """Whether a question may be put to a reading of a long account."""
    assert scene.sufferers is not None
    signs = _OPEN.get(question.split()[0])
    if signs is None or not scene.sufferers.is_home(scene.telling, reading):
        return False
    here = own(scene.telling, reading)
    before = list(back(scene.telling, reading, _ASKED))
    said = " ".join((*before, here))
    if question == "shots" and not _of_all(scene, reading, here, before):
        return False
    if question in ("gathered", "forces") and _MOVED.search(said):
        return False
    exact = isinstance(reading.value, Count) and reading.value.bound not in ("at_least", "at_most")
    if exact and _DENIED.search(lead(scene.telling, reading)):
        return False
    return all(sign.search(said) for sign in signs)


def _of_all(scene: Scene, reading: Reading, here: str, before: list[str]) -> bool:
    """Whether a number is of all the shots, not of those of somebody, nor of something near them."""
    value = reading.value
    one = isinstance(value, Count) and value.high == 1
    if _BY_SOMEBODY.search(here) or (one and not _ALTOGETHER.search(here)):
        return False
    said = scene.telling.clause(reading)
    who = said.slot("subject") if said is not None and said.act in _FIRING else None
    if who is not None and list_of(who.head) != "shots" and not _ALTOGETHER.search(here):
        return False
    asked = bool(before) and before[0].rstrip(" \n").endswith("?")
    near = f"{before[0]} {here}" if asked or reading.rule == "an answer" else here
    return all(s.search(near) for s in _OPEN["shots"])
