"""Words beside an answer by which it is of something else than what is asked.

A place, an hour or a number may stand beside all the words of a question and answer another one: where
somebody was told of it, how many were asked by the author, how many inhabitants a town has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from firsthand.compare.asked.around import back, lead, own
from firsthand.compare.asked.frames import Frame, frame
from firsthand.compare.asked.scenes import Scene
from firsthand.compared import Count, Reading, Where, Who
from firsthand.extract.actors.wordlists import is_person_noun

_TURN = re.compile(
    r"(?:\A|(?<=\s))(?:(?P<asks>Q(?=:)|QUESTION|(?:[A-Z][A-Z’'-]*\s){0,3}(?:PRESS|RADIO|NEWS|AGENCY|TELEVISION|REPORTER))"
    r"|(?P<says>[AQ]|[A-Z][A-Z.’'-]+(?:\s[A-Z][A-Z.’'-]*){0,3}))(?:\s\([^)\n]{2,40}\))?[.:]\s"
)
""" "QUESTION (Radio Varn): ...", "CONTINENTAL PRESS: ...", and the turns of others."""
_LONGEST = 1200
"""Characters of a turn that are looked at."""
_OF_SHOTS = frozenset(
    "shot_whence did_it began_it explosions volleys shots warning_shots firearms began".split()
)
_AT_PLAY = re.compile(
    r"\bover\sthe\sbar\b|\b(?:the|a|first|second)\s(?:goal|half(?!\s(?:of|an|hour|past|dozen))|innings|race)\b"
    r"|\b(?:referee|goalkeeper|wicket)\b|\bcurtain\s(?:rose|fell|came\sdown|went\sup)\b|\bbehind\sthe\sscenes\b"
    r"|\bin\sthe\s(?:first|second|third|last)\sact\b|\bstarting\s(?:gun|pistol)\b"
)
""" "Fired over the bar", "the gun went off for the first race", "a shot is heard behind the scenes"."""
_SHOOTING = re.compile(
    r"\b(?:fired?|firing|fires|shots?|shoot\w*|shell\w*|guns?|gunfire|gunm[ae]n|rifle\w*|bullets?|volleys?"
    r"|mortars?|rounds?|pistols?|revolvers?|muskets?|cannon\w*|batter(?:y|ies)|artillery|snip\w+|salvoe?s?"
    r"|rockets?|missiles?|barrage|bombard\w*|trajector\w+|craters?|machine-gun\w*|marksm[ae]n|sharpshooters?"
    r"|howitzers?|discharge\w*|projectiles?|grenades?|bombs?|let fly|reports?|cracks?|balls?|impacts?"
    r"|thumps?|bangs?|booms?|flash(?:es)?|thuds?|detonations?|explosions?)\b",
    re.I,
)
_FIGURATIVE = frozenset(
    "fire fires fired firing shot reports report balls ball round rounds crack".split()
)
"""What is said of players, ovens and talk, too."""
_UNDER_FIRE = re.compile(
    r"\bunder\s(?:\w+\s)?fire\b|\bopened\sfire\b|\bshots?\s(?:\w+\s)?fired\b", re.I
)
_BACK = 2
_TOLD_THERE = re.compile(
    r"\b(?:told|tell|tells|informed|assured|addressed|spoke\sto|speaking\sto|interviewed)\s(?:the\s|our\s|some\s)?"
    r"(?:[\w’'-]+\s){0,2}?(?:reporters?|journalists?|newspapers?|press|correspondents?|us|me|agency|radio|paper)\s"
    r"(?=(?:at|in|on|by|near|outside|before|beside|from)\s)",
    re.I,
)
""" "Told reporters (at the gate)": there it was told, not done."""
_AS_ALL_KNOW = re.compile(r"\bas\s(?:every|any|each|all)\b[^,;.]*\Z", re.I)
""" "As every boatman (on the river) knows"."""
_FIRED_ON = re.compile(
    r"\b(?:fired?|firing|shot|shooting|shelled|attack(?:ed)?|assault)\s(?:up)?\Z", re.I
)
""" "Opened fire (on a bus)": that was fired at."""
_BY_SOMEBODY = re.compile(r"\bby\san?\s[A-Z][\w-]+\Z")
""" "Was started (by an Italian)"."""
_AGENT = frozenset("band gang mob crowd party group force forces faction unit stranger".split())
_NO_SPOTS: Mapping[str, frozenset[str]] = {
    "dead_where": frozenset(
        """spot post dead wounded flu epidemic cholera typhus typhoid fever famine plague childbirth sleep action war
        course accident disaster attack explosion fire influenza collision instant moment outset""".split()
    ),
}
""" "Killed on the spot", "died at his post": no place by which it is told where."""
_INFORMANTS = re.compile(
    r"\A(?:\s(?!(?:and|but|were|was)\b)[\w’'-]+){1,4}?,?\s(?:(?:who|whom|all\sof\swhom)\s(?:\w+\s){0,2}?"
    r"(?:asked\s(?:not\sto|that|for\sanonymity)|spoke\s(?:to|with|on)|told|testified|stated|declared|deposed|agreed\sto"
    r"|declined|wish(?:ed)?\s(?:not\s)?to|gave\sevidence|(?:was|were|have\sbeen)\s(?:\w+\s)?(?:interviewed|questioned|"
    r"heard|examined)|(?:we|i|this\s[\w-]+|the\s[\w-]+)\s(?:have\s|had\s)?(?:interviewed|questioned|spoke|asked|heard|"
    r"met|examined))|(?:interviewed|questioned|contacted|examined)\s(?:by|for|in|at)\b)",
    re.I,
)
""" "Two (soldiers, who asked not to be named)": whom the author heard, not how many were there."""
_ENOUGH = re.compile(r"\b(?:enough|sufficient|serves|serving)\s(?:for\s)?\Z")
""" "Enough for (four) people"."""
_MEMBERS = re.compile(r"\A\s(?:members|delegates|councillors|shareholders)\b")
_INHABITANTS = re.compile(r"\A\s(?:[\w-]+\s)?(?:inhabitants|souls\slive|speakers|citizens\slive)\b")
_CAME_BACK = re.compile(r"\A(?:\s[\w-]+)?\s(?:came\sback|returned|moved\saway|emigrated|settled)\b")
_LIVING_IN = re.compile(
    r"\A\s(?:live|lived|reside)\sin\sthe\s(?:[\w-]+\s)?(?:town|city|capital|country|county)\b"
)
_CHANGED = re.compile(
    r"\b(?:number|total|figure|price|population)\sof\s(?!the\s(?:dead|victims|killed|deaths))[\w\s-]{2,30}?\s(?:fell|rose|"
    r"dropped|sank|went|grew|shrank|climbed|declined)\b"
)
""" "The number of horses fell from nine to four"."""
_PUMPS = re.compile(r"\b(?!(?:men|women|children|people)\b)[a-z]+s\s\d+\s(?:&|and)\s\Z")
""" "Pumps 1 & (2) drowned": their numbers."""
_MORE = re.compile(r"\A\smore\b(?!\sthan)")
""" "Two (more) have died": not how many in all."""
_TAKES_IN = re.compile(r"\b(?:takes|took|taking)\sin\s(?:[\w-]+\s)?\Z")
""" "The guild's list takes in (five) who died later"."""
_HAD_THINGS = re.compile(
    r"\b(?:books?|volumes|letters|parcels|copies|coins|keys|tickets|cattle|sheep|cows|horses|carts|boats|ships|"
    r"lorries|wagons|trucks|planes|aircraft|rifles|tools|sacks|barrels)\b"
)
_COME_BACK = re.compile(r"\b(?:come|came|return\w*)\s(?:back|home)?")
_NO_ENTRY = re.compile(r"\A[^\n]{0,12}?\W(?:No|None|Nothing|Nil|Not)\b")
""" "1745 No firing heard", an entry of a log."""
_BY_SO_MANY = re.compile(
    r"\bby\s(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\Z", re.I
)
_NOUN_BEHIND = re.compile(
    r"\A\s(?!(?:the|this|that|these|those|his|her|its|our|their|it|there|we|they|he|she|i|was|is|has|all|"
    r"minutes|hours|times|always|as)\b)(?:[\w-]+\s)?[a-z-]+s\b",
    re.I,
)
""" "Was struck (by five) artillery rounds"."""
_WORKS_HOOTER = re.compile(
    r"\bo['’]?\s?clock\s(?:hooter|siren|bell|whistle|buzzer)\b"
    r"|\b(?:dinner|noon|midday|breakfast|knocking-off|starting|shift|church|school)[\s-](?:hooter|siren|bell|buzzer)\b"
    r"|\b(?:they|we|it\sis|which\s(?:they|we))\stest(?:ed)?\s(?:it|them|every|on)\b",
    re.I,
)
""" "The four o'clock hooter", "they test it on Mondays": no alarm."""
_ALWAYS = re.compile(
    r"\b[Ii]n\s(?:fog|mist)\b|\b(?:sounds|rings|is\srung|is\ssounded|blows)\b[^.;]{0,30}\bwhen(?:ever)?\b"
    r"|\b[Oo]n\sthe\seve\sof\b"
)
""" "A whistle sounds when the water is low"."""
_UNDER_GUNS = re.compile(r"\b(?:under|within\srange\sof|out\sof\srange\sof)\s(?:the|their)\sguns\b")
_NO_DOER = re.compile(
    r"\b\d{4}\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def unfit(scene: Scene, reading: Reading, question: str) -> bool:
    """Whether a reading that seems to answer a question is known by its words to be of something else."""
    name = question.split(" ")[0]
    if _asked_by_others(scene, reading):
        return True
    if name in _OF_SHOTS and _AT_PLAY.search(own(scene.telling, reading)):
        return True
    match reading.slot:
        case "place":
            return _place(scene, reading, name)
        case "quantity":
            return isinstance(reading.value, Count) and _number(scene, reading, name)
        case "time":
            return _hour(scene, reading)
        case "polarity":
            return _deed(scene, reading, name)
        case "actor":
            who = reading.value.name if isinstance(reading.value, Who) else None
            return who is not None and _NO_DOER.search(who) is not None
        case _:
            return False


def _asked_by_others(scene: Scene, reading: Reading) -> bool:
    """Whether the words stand in the turn of somebody who only asks: "Q: They say it was locked."."""
    text = scene.telling.text
    line = text[text.rfind("\n", 0, reading.span.start) + 1 : reading.span.end]
    labels = [m.lastgroup for m in _TURN.finditer(line[:_LONGEST])]
    return bool(labels) and labels[-1] == "asks"


def _place(scene: Scene, reading: Reading, name: str) -> bool:
    before = lead(scene.telling, reading)
    if _told_there(scene, reading) or _AS_ALL_KNOW.search(before):
        return True
    if name == "dead_where" and _FIRED_ON.search(before):
        return True
    value = reading.value
    words = value.words if isinstance(value, Where) else ()
    if words and frozenset(words) <= _NO_SPOTS.get(name, frozenset()):
        return True
    if words and isinstance(value, Where) and value.tie == "by":
        stranger = _BY_SOMEBODY.search(reading.span.of(scene.telling.text)) is not None
        return stranger or words[-1] in _AGENT or is_person_noun(words[-1])
    if name == "shot_whence":
        said = " ".join((*back(scene.telling, reading, _BACK), own(scene.telling, reading)))
        shooting = {m[0].lower() for m in _SHOOTING.finditer(said)}
        figurative = shooting <= _FIGURATIVE and _UNDER_FIRE.search(said) is None
        return not shooting if _armed(scene) else figurative
    return False


def _told_there(scene: Scene, reading: Reading) -> bool:
    """Whether a place is where somebody told of it."""
    start = reading.span.start - len(lead(scene.telling, reading))
    found = _TOLD_THERE.finditer(scene.telling.text, start, reading.span.end)
    return any(m.end() >= reading.span.start for m in found)


def _armed(scene: Scene) -> bool:
    """Whether the case is one in which something is fired or bursts."""
    kinds = {*scene.kinds, *((scene.event.name,) if scene.event is not None else ())}
    return scene.armed or scene.firsts or bool(kinds & {"explosion", "shooting"})


def _number(scene: Scene, reading: Reading, name: str) -> bool:
    around = frame(scene.telling, reading)
    if name in ("dead", "dead_some"):
        return _no_toll(around)
    if _INFORMANTS.match(around.behind) or _ENOUGH.search(around.before):
        return True
    if name == "forces":
        return _MEMBERS.match(around.behind) is not None
    if name != "gathered":
        return False
    behind = (_INHABITANTS, _CAME_BACK, _LIVING_IN)
    return any(p.match(around.behind) for p in behind)


def _no_toll(around: Frame) -> bool:
    """Whether a number is none of all who died: of pumps, of books that did not come back, of some more."""
    if _MORE.match(around.behind) or _PUMPS.search(around.before):
        return True
    if _CHANGED.search(around.before) or _TAKES_IN.search(around.before):
        return True
    return bool(_HAD_THINGS.search(around.before) and _COME_BACK.search(around.behind))


def _hour(scene: Scene, reading: Reading) -> bool:
    text, sentence = scene.telling.text, own(scene.telling, reading)
    before = lead(scene.telling, reading)
    if _NO_ENTRY.match(sentence[len(before) :]):
        return True
    here, behind = reading.span, text[reading.span.end : reading.span.end + 40]
    return bool(_BY_SO_MANY.search(here.of(text)) and _NOUN_BEHIND.match(behind))


def _deed(scene: Scene, reading: Reading, name: str) -> bool:
    sentence = own(scene.telling, reading)
    if name in ("alarm", "whistle", "warned") and _ALWAYS.search(sentence):
        return True
    if name == "alarm":
        return _WORKS_HOOTER.search(sentence) is not None
    return name == "firearms" and _UNDER_GUNS.search(sentence) is not None
