"""What is asked in long accounts, which tell of many events: of those who were killed, by name and place.

How many came against them, how many kept guard over them, when it was done, how often somebody who
is named fired. A reading answers only where its own words, or what leads to it, tie it to them.
"""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.asked.around import lead, own, place
from firsthand.compare.asked.persons import doer
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.asked.sufferers import KILLED, KILLING
from firsthand.compare.countables import list_of
from firsthand.compare.readings import each
from firsthand.compared import Count, Reading, When
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words as listed

_ATTACKERS = (
    r"(?:mob|assailants|attackers|rioters|lynchers|murderers|assassins|ruffians|marauders|rabble)"
)
_MOB_OF = re.compile(
    rf"\b{_ATTACKERS}\b[,–—-]{{0,2}}"
    r"(?:\s(?:numbered|numbering|consisted|consisting|composed|were|was|of|from|some|in\sall|"
    r"put\sat)){0,3}[,–—-]{0,2}\s\Z",
    re.I,
)
""" "A mob of (ninety)", "the assailants numbered (ninety)"."""
_ATTACKER = frozenset(
    "assailant attacker rioter lyncher murderer assassin ruffian marauder".split()
)
_ARMED = re.compile(
    r"\b(?:armed\s(?:and\s\w+\s)?(?:men|mob|band|body|party|force|crowd|gang|rabble|horsemen|"
    r"riders)|men,?\s(?:\([^()]{1,30}\)?,?\s)?(?:fully\s|well\s|all\s)?armed"
    r"|disguised?|masked|hooded|in\smasks|(?:painted|blackened|blacked|smeared|sooted)\sfaces|"
    r"black(?:ing|ening|ed|ened)\stheir\sfaces"
    r"|faces\s(?:\w+\s)?(?:painted|blackened|blacked|smeared|covered|hidden))\b",
    re.I,
)
"""How those are told to have been who came against somebody."""
_SOME_OF = re.compile(r"[\w-]+(?:\s[\w-]+){0,2}\sof\s(?:the|that|this|their)\s", re.I)
_OTHERS = re.compile(
    r"\b(?:guards?|guarded|escort\w*|troops|militia|posse|reserve|prisoners|jury|jurors|"
    r"witnesses|under\s(?:Capt|Col|Maj|Gen|Lieut|Serg)\w*"
    r"|(?:was|were)\smet\sby|to\s(?:defend|protect|guard)|disband\w*|enrolled|volunteer\w*|citizens)\b",
    re.I,
)
"""Words by which those who are counted are of another side, or were counted elsewhere."""
_CROWD = re.compile(
    r"\b(?:mobs?|crowds?|assailants|attackers|rioters|rabble|armed\s(?:men|band|body|party|"
    r"force)|(?:body|band|party|gang|company)\sof\s(?:[\w-]+\s){0,5}men"
    r"|masked\smen|disguised\smen|painted\smen)\b",
    re.I,
)
_ATTACK = re.compile(
    r"\b(?:surpris(?:e|ed)|attack(?:s|ed)?|assail(?:s|ed)?|assault(?:s|ed)?|surround(?:s|ed)?|"
    r"storm(?:s|ed)?|rush(?:es|ed)?|burst|br[eo]ke(?:n)?\s(?:in|into|open|down)"
    r"|forced?|charg(?:es|ed)|overpower(?:s|ed)?|f[ae]ll\supon|descended\s(?:up)?on|came\sup|"
    r"appeared\s(?:before|at|in\sfront)|marched\s(?:up\sto|upon|on)|fired)\b",
    re.I,
)
_HOW_MANY_THERE = re.compile(
    r"\bhow\sm[ae]ny\s(?:(?:of\sthem|men|people|persons|were)\s){1,2}(?:(?:do|did|should|"
    r"would)\syou\s(?:think|suppose|judge|say)\s)?(?:(?:were|was|are)\s)?"
    r"(?:there|present|in\sthe\s(?:mob|crowd))(?P<when>\s(?:at|when)\b[^.?]*)?[.?]?\s*\Z",
    re.I,
)
_IN_A_CROWD = re.compile(r"\b(?:crowds?|mobs?)\b", re.I)
_ELSEWHERE = re.compile(
    r"\b(?:supper|dinner|breakfast|meeting|court|road|camp|tavern|wedding|funeral)\b", re.I
)
_DEED = (
    r"(?:murders?|killings?|massacre|assassinations?|slaughter|butchery|lynching|shooting|"
    r"(?:bloody|dreadful|horrid|foul|awful|whole)\s(?:deed|affair|tragedy|scene)"
    r"|deed|tragedy)"
)
_TOOK_PLACE = re.compile(
    rf"\b(?:the|this|that)\s{_DEED}\b[^.;]{{0,40}}\b(?:took\splace|occurred|happened|(?:was|"
    rf"were)\s(?:done|committed|perpetrated|consummated))\b",
    re.I,
)
_OF_WHOM = re.compile(r"\sof\s[^.;]*")
_DONE = re.compile(
    rf"\b{KILLING}\b[^.;:]{{0,40}}?\W(?:which|this|that|it)\s(?:was|had\sbeen)\sdone\b", re.I
)
_PARTED = re.compile(r"[;:]|\band\b|\bbut\b|\bthen\b", re.I)
_GUARDED_BY = re.compile(
    r"\b(?:(?:guarded|watched\sover)\sby|under\s(?:(?:a|the)\s)?(?:[a-z]+\s)?guard\s(?:of|by)|"
    r"in\sthe\s(?:charge|keeping)\sof|(?:a|the)\sguard\sof)\s"
    r"(?:only\s|but\s|some\s|about\s|just\s|a\s(?:detail|guard|squad|party|picket)\sof\s(?:only\s)?)*\Z",
    re.I,
)
_ON_GUARD = re.compile(
    r"\A[^.;:]{0,80}?\b(?:(?:detailed|left|placed|stationed|posted|appointed|set|told\soff|"
    r"remained|chosen|picked|deputed)\b(?:[^.;:]|\b[A-Z]\.){0,90}?\bguard"
    r"|(?:st(?:oo|an)d(?:ing)?|kept|keep(?:ing)?|mount(?:ed|ing)?)\s(?:guard|sentry|watch)|"
    r"(?:guarded|guarding)(?!\sby\b)|(?:was|were|being)\son\sguard)\b",
    re.I,
)
_ESCORT = re.compile(
    r"\bguard\b[^.;:]{0,30}?\b(?:to|from|on\s(?:the|their)\sway|back)\b|\barrests?\b|\bprocession\b",
    re.I,
)
_HELD = re.compile(r"\b(?:prisoners?|captives?|inmates|accused)\b", re.I)
_GUARDS = frozenset("guard sentry sentinel warder watchman jailer gaoler turnkey".split())
_FIRING = frozenset("fire discharge shoot".split())
_WOUNDING = frozenset("wound hit injure hurt bring strike drop fell".split())
_LEAST = 10
"""Fewer than these are some of those who came."""
_OTHER_CLAUSE = re.compile(r"\b(?:while|whilst|when|where|as|others|guarded\sby)\b", re.I)
_WAY = 40
"""Characters behind "guard" in which it is told that it was on a way."""
_BEFORE, _BEHIND = 28, 60
"""Characters before and behind a number in which is told who is counted."""
_SOON, _TIE = 8, 24
"""Sentences before a question in which a crowd is spoken of, and those in which it is of whose death."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "attackers", "guards", "killed_when", "shots_by anna rell", "hurt_by anna rell", or None."""
    if scene.sufferers is None or reading.modality != "asserted" or reading.act.startswith("not "):
        return None
    value = reading.value
    if isinstance(value, When) and gist.slot == "time" and value.clock is not None:
        return "killed_when" if _killing(scene, reading, gist) else None
    if not isinstance(value, Count):
        return None
    if value.state == "injured" or reading.rule == each.RULE:
        by = _wounder(scene, reading)
        return f"hurt_by {by}" if by is not None else None
    if value.state is not None:
        return None
    by = _marksman(scene, reading, value)
    if by is not None:
        return f"shots_by {by}"
    noun = value.counted
    if (
        gist.counted not in (ANYBODY, None)
        and noun not in _ATTACKER
        and not is_person_noun(noun or "")
    ):
        return None
    if _keeps_guard(scene, reading, value):
        return "guards"
    return "attackers" if _attacks(scene, reading, value) else None


def tied(scene: Scene, reading: Reading) -> bool:
    """Whether a long account speaks of those who were killed where a reading stands, or of where they were."""
    assert scene.sufferers is not None
    beside = f"{own(scene.telling, reading)} {_next(scene, reading)}"
    before = _before(scene, reading)
    spoken = (beside, *before[:_SOON])
    if any(scene.sufferers.placed_in(s) or scene.sufferers.dying_in(s) for s in spoken):
        return True
    return _in_a_crowd(scene, before)


def _before(scene: Scene, reading: Reading) -> list[str]:
    """The sentences before that of a reading, the nearest first."""
    telling = scene.telling
    sentences, here = telling.account.sentences, telling.at(reading)
    return [sentences[n].of(telling.text) for n in range(here - 1, max(-1, here - 1 - _TIE), -1)]


def _in_a_crowd(scene: Scene, before: list[str]) -> bool:
    """Whether it has just been spoken of a crowd, and not long before of how they died."""
    assert scene.sufferers is not None
    near = before[:_SOON]
    if any(_ELSEWHERE.search(s) for s in near) or not any(_IN_A_CROWD.search(s) for s in near):
        return False
    return any(KILLED.search(s) or scene.sufferers.placed_in(s) for s in before)


def _near(scene: Scene, reading: Reading) -> str:
    """The words around a number that say who is counted, of its own sentence."""
    text, at = scene.telling.text, place(scene.telling, reading)
    sentences = scene.telling.account.sentences
    here = sentences[scene.telling.at(reading)]
    before = text[max(here.start, at.start - _BEFORE) : at.start].rstrip(" ,–—-")
    return before[before.rfind(",") + 1 :] + " " + text[at.start : min(here.end, at.end + _BEHIND)]


def _next(scene: Scene, reading: Reading) -> str:
    """The sentence after that of a reading."""
    sentences, n = scene.telling.account.sentences, scene.telling.at(reading) + 1
    return sentences[n].of(scene.telling.text) if n < len(sentences) else ""


def _killing(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether an hour is that at which they were killed, or at which it was come upon them."""
    assert scene.sufferers is not None
    telling, before = scene.telling, lead(scene.telling, reading)
    said = telling.clause(reading)
    if "dying" in gist.acts and said is not None:
        named = said.slot("object", "state") or said.slot("subject")
        return named is not None and bool(scene.sufferers.names.intersection(named.words))
    told = _TOOK_PLACE.search(reading.clause.of(telling.text))
    if told is not None:
        of_it = _OF_WHOM.search(told[0])
        return of_it is None or scene.sufferers.named_in(of_it[0])
    if _DONE.search(before):
        return True
    return _comes_upon(scene, reading)


def _comes_upon(scene: Scene, reading: Reading) -> bool:
    """Whether an hour opens a sentence that tells how a crowd came upon where they were."""
    assert scene.sufferers is not None
    telling, at = scene.telling, place(scene.telling, reading)
    here = telling.sentence_span(reading)
    behind = telling.text[at.end : here.end]
    crowd, attack = _CROWD.search(behind), _ATTACK.search(behind)
    if crowd is None or attack is None or _PARTED.search(behind[: crowd.start()]):
        return False
    if any(p.span.end <= at.start for p in telling.within(here)):
        return False
    until = at.end + max(crowd.end(), attack.end())
    others = (
        m.span.start for m in telling.account.values.moments if at.end <= m.span.start < until
    )
    return not any(others) and scene.sufferers.placed_in(behind)


def _attacks(scene: Scene, reading: Reading, value: Count) -> bool:
    """Whether those who came against them are counted."""
    assert scene.sufferers is not None
    if (value.high or value.low or 0) < _LEAST:
        return False
    if reading.rule == "an answer":
        return _asked_there(scene, reading)
    text, at = scene.telling.text, place(scene.telling, reading)
    words = _near(scene, reading)
    if _OTHERS.search(words) or _SOME_OF.match(text, at.start, at.start + _BEHIND):
        return False
    named = _MOB_OF.search(lead(scene.telling, reading)) or value.counted in _ATTACKER
    if not named and _ARMED.search(words) is None:
        return False
    around = f"{own(scene.telling, reading)} {_next(scene, reading)}"
    return scene.sufferers.placed_in(around) or scene.sufferers.dying_in(around)


def _asked_there(scene: Scene, reading: Reading) -> bool:
    """Whether it is asked how many were there, where it has just been spoken of how they died."""
    assert scene.sufferers is not None
    before = _before(scene, reading)
    asked = _HOW_MANY_THERE.search(before[0]) if before else None
    if asked is None:
        return False
    if asked["when"] is not None:
        return scene.sufferers.dying_in(asked["when"])
    return _in_a_crowd(scene, before)


def _keeps_guard(scene: Scene, reading: Reading, value: Count) -> bool:
    """Whether those are counted who kept guard over them, or where they were held."""
    assert scene.sufferers is not None
    telling = scene.telling
    sentence, before = own(telling, reading), lead(telling, reading)
    behind = sentence[len(before) :]
    if value.counted not in _GUARDS and _GUARDED_BY.search(before) is None:
        at = _ON_GUARD.match(behind)
        if at is None or _OTHER_CLAUSE.search(at[0]) or _ESCORT.search(behind[: at.end() + _WAY]):
            return False
    held = _HELD.search(sentence) is not None or scene.sufferers.named_in(sentence)
    return held or scene.sufferers.placed_in(sentence)


def _marksman(scene: Scene, reading: Reading, value: Count) -> str | None:
    """Who fired so often, by name."""
    said = scene.telling.clause(reading)
    if said is None or said.act not in _FIRING or scene.persons is None:
        return None
    counted = value.counted or ""
    if list_of(counted) != "shots" and counted not in listed("verdicts", "shots"):
        return None
    return doer(scene.telling, said, scene.persons)


def _wounder(scene: Scene, reading: Reading) -> str | None:
    """Who hit so many, by name."""
    of_shots = (p for p in scene.telling.within(reading.clause) if p.span == reading.clause)
    said = next(of_shots, None) if reading.rule == each.RULE else scene.telling.nearest(reading)
    if said is None or said.act not in _WOUNDING | _FIRING or scene.persons is None:
        return None
    return doer(scene.telling, said, scene.persons)
