"""When people were told to leave where they were, and by whose order."""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.around import back, own
from firsthand.compare.asked.otherwise import is_rule, of_other_time
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Reading, When

_PLACE = (
    r"(?:village|town|quarter|street|houses?|homes?|valley|camp|building|hospital|hamlet|district|"
    r"area|place|beach|island)"
)
_BID = (
    r"(?:order(?:ed|s)?|told|tells?|instruct(?:ed|s|ions?)?|command(?:ed|s)?|direct(?:ed|s)|bade|"
    r"bidden|advised|asked)"
)
_LEAVE = (
    r"(?:leave|evacuate|quit|get\sout|move\sout|clear\sout|go(?=\W*(?:\Z|[.,;]|at\b|by\b))|"
    r"be\s(?:cleared|evacuated))"
)
_BIDDEN = re.compile(
    rf"\b{_BID}\b(?:\s[\w’'-]+){{0,6}}?\sto\s{_LEAVE}\b"
    r"|\border(?:ed|s|ing)?\s(?:an?\s|the\s|its\s|their\s)?(?:\w+\s)?evacuation\b|\bevacuation\sorders?\b"
    r"|\bevacuation\b[^.;:]{0,40}\b(?:was|were)\s(?:\w+\s)?(?:ordered|decreed)\b"
    rf"|\bordered\s(?:everybody|everyone|all|people|us|them|the\s\w+)\s(?:to\s)?(?:out\sof|from)\s(?:the|their|its)\s{_PLACE}\b"
    r"|\border\s(?:for|of)\s(?:the\s)?evacuation\b",
    re.I,
)
""" "The duty officer ordered the evacuation", "we were told to get out"."""
_BARE = re.compile(
    r"\b(?:the|that|this|such\san?|no|any|an)\sorder\b(?!\sto\b|\sof\b|\sthat\b|\sfrom\b|\sfor\b)"
    r"|\b(?:gave|give|gives|given|issued|signed)\s(?:it|that|this|the\sorder)\b(?!\sto\b)",
    re.I,
)
""" "The order came at six", "the mayor gave it": of what was spoken before."""
_BACK = 4
_OTHER = re.compile(
    r"\b(?:would|should|could|ought|might|must|if|until|before\sthe\sorder|after\sthe\sorder|drill|exercise|rehears\w+|refused|returned|come\sback)\b",
    re.I,
)
_GIVING = frozenset("order tell give instruct command direct issue bid advise sign".split())


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "leave_when", "ordered_leave", or None."""
    if reading.slot not in ("time", "actor") or reading.value is None:
        return None
    if isinstance(reading.value, When) and (
        reading.value.clock is None or reading.modality == "denied"
    ):
        return None
    if reading.slot == "actor" and not ("ordering" in gist.acts or gist.act in _GIVING):
        return None
    sentence = own(scene.telling, reading)
    if of_other_time(sentence.lower()) or is_rule(sentence.lower()):
        return None
    words = _words(scene, reading)
    if _OTHER.search(words) is not None or not (
        _BIDDEN.search(words) or _of_it(scene, reading, words)
    ):
        return None
    return "leave_when" if reading.slot == "time" else "ordered_leave"


def _words(scene: Scene, reading: Reading) -> str:
    """The clause of a reading with its quotation."""
    start = min(reading.clause.start, reading.span.start)
    return scene.telling.text[start : max(reading.clause.end, reading.span.end)]


def _of_it(scene: Scene, reading: Reading, words: str) -> bool:
    """Whether an order is spoken of by the name alone, and one to leave was told just before."""
    if _BARE.search(words) is None:
        return False
    sentence = own(scene.telling, reading)
    near = (sentence[: max(0, sentence.find(words))], *back(scene.telling, reading, _BACK))
    return any(_BIDDEN.search(s) for s in near)
