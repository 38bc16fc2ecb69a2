"""What is at a place: the subject, the object, or what a pronoun or a participle leaves to be found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.compare.readings.antecedents import antecedent
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.words import befell, listed, names
from firsthand.extract.actors.wordlists import is_person_noun, titles
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import sections
from firsthand.model import Span
from firsthand.values import Predication, Slot

_DISLOCATED = re.compile(
    r"(?:\A|[.;:,»”\"]\s+)((?:the|those|these|all|our|their)\s(?:[\w’'-]+\s){1,4})\Z", re.I
)
""" "(The dead) they lay": a noun before a clause that has a pronoun for it."""
SEVERAL = frozenset("they them some most several many part number majority rest half".split()) | {
    *ONES,
    *TENS,
}
_OF_IT = re.compile(r"\bof\s(?P<it>it)\b", re.I)
_HE = frozenset("he him she her".split())
_BACK = 2
"""Sentences before that of a pronoun in which it may be told what befell those whom it means."""
_FAR = 800
"""Characters of a sentence before a place that are looked through for what befell them."""
_SHOT_BACK = 6
"""Sentences before "they fell" in which it may be told of shots."""
_OF_THE_DEAD = re.compile(
    r"\b(?:list|register|roll|record|book|names?|burial|burials|funeral|return)\sof\s(?:(?:the|those|all|persons|men|our|my)\s){0,3}"
    r"(?:dead|buried|killed|deceased|victims|fallen|slain|bodies|drowned|burials)\b",
    re.I,
)
""" "List of those buried by me": what such an account is of."""
_HEADING = 300
"""Characters from the start in which an account says what it is of."""
PART = "part"
"""Stands among what is at a place where it is some of several."""
_SOME = frozenset("some others another several few rest one".split()) | {*ONES, *TENS}
ALIVE = re.compile(
    r"\b(?:alive|safe|well|unhurt|asleep|hiding|hidden|guilty|innocent|not|wanting|missing|to\s(?:be|have))\b",
    re.I,
)
"""Words for those who are found and are not dead."""
_HEAPED = re.compile(
    r"\b(?:one\s(?:up)?on\s(?:top\sof\s)?(?:the\sother|another)|in\s(?:a\sheap|heaps|a\spile|piles|rows|a\srow)|side\sby\sside|"
    r"lifeless|motionless|face\sdown(?:wards?)?|all\sdead|stone\sdead|cold|charred|burnt|burned)\b",
    re.I,
)
""" "(They were lying at the gate) one upon the other": so lie the dead."""
_BESIDE = 3
"""Characters between a noun and the participle that hangs on it: "six guards, (posted at the gate)"."""
BEFELL = {"killed": "dead", "injured": "wounded"}
"""Words for those of whom it is told what befell them."""


def located(ground: Ground, clause: Predication, span: Span, voice: str | None) -> tuple[str, ...]:
    """Words for what a clause puts at the place that stands at a span."""
    found = _dislocated(ground, clause) or before_participle(ground, clause)
    if not found:
        found = _borne(ground, clause, span, voice) or ground.topic([clause], [span], voice)
    return tuple(dict.fromkeys((*found, *_befallen(ground, clause), *_part(ground, clause))))


def _part(ground: Ground, clause: Predication) -> tuple[str, ...]:
    """The mark of a clause that tells of some only: "three lay in the yard"."""
    slot = clause.slot("object") or clause.slot("subject")
    if slot is None or not part_of_them([w.lower for w in ground.words_in(slot.span)]):
        return ()
    return (PART,)


def part_of_them(words: Sequence[str]) -> bool:
    """Whether words are for some of several: "three", "some of them", "the rest", not "most"."""
    left = [w for w in words if w not in ("the", "a", "and")]
    return bool(left) and left[0] in _SOME


def _borne(ground: Ground, clause: Predication, span: Span, voice: str | None) -> tuple[str, ...]:
    """The words for whom something was done to, or who stands there, without those of the place."""
    what, who = clause.slot("object"), clause.slot("subject")
    slot = what if what is not None and what.head not in listed("formations") else who
    if slot is None or span.covers(slot.span):
        return ()
    place = {w.lower for w in ground.words_in(span)} if slot.span.covers(span) else set()
    meant = ground.meant(slot, voice) or _same_one(ground, slot)
    meant = (*meant, *_whole(ground, slot))
    own = [w for w in meant if names(w) and w not in place]
    return (*own, *(("first",) if "first" in clause.beside else ()))


def _whole(ground: Ground, slot: Slot) -> tuple[str, ...]:
    """That of which a thing is a part, where a pronoun stands for it: "(the roof) of it"."""
    of = _OF_IT.search(ground.of(slot.span))
    if of is None:
        return ()
    start = slot.span.start + of.start("it")
    it = Slot("object", Span(start, start + 2), "it", ("it",), True)
    return antecedent(ground, it) or _spoken_about(ground, slot.span.start)


def _spoken_about(ground: Ground, place: int) -> tuple[str, ...]:
    """That about which the sentence before says something: "you will not believe about (the mast)"."""
    start = ground.sentence(place).start
    before = ground.between(ground.sentence(max(0, start - 1)).start, start)
    about = [s for p in before for s in p.slots if s.role == "about" and s.definite]
    return about[-1].words if len(about) == 1 and not is_person_noun(about[0].head) else ()


def _same_one(ground: Ground, slot: Slot) -> tuple[str, ...]:
    """Whom "he" that opens a sentence goes on about: the person who is the subject of the one before."""
    start = ground.sentence(slot.span.start).start
    if slot.head not in ("he", "she") or slot.span.start != start or not start:
        return ()
    before = ground.sentence(start - 1)
    first = next(iter(ground.between(before.start, before.end)), None)
    who = None if first is None else first.slot("subject")
    if who is None or " and " in ground.of(who.span) or not _one_human(ground, who):
        return ()
    return ground.name(ground.setting.actor(who)) or who.words


def _one_human(ground: Ground, who: Slot) -> bool:
    actor = ground.actors.get(ground.setting.actor(who) or "")
    if actor is not None:
        return actor.kind == "person"
    words = ground.of(who.span).split()
    return words[0].lower().rstrip(".") in titles() and words[-1][:1].isupper()


def before_participle(ground: Ground, clause: Predication) -> tuple[str, ...]:
    """The noun on which a bare participle hangs, and not only the subject of its sentence."""
    state = clause.slot("state")
    if state is None or state.span.start > clause.span.start:
        return ()
    start = clause.span.start
    for other in ground.between(ground.sentence(start).start, start):
        for slot in other.slots:
            if slot.role in ("subject", "object") and slot.span.start < start < slot.span.end:
                return (slot.head,)
            if 0 <= start - slot.span.end <= _BESIDE:
                return _human(ground, slot)
    return ()


def _human(ground: Ground, slot: Slot) -> tuple[str, ...]:
    """The nouns for human beings in a slot: "(sergeant) and seventeen (constables)"."""
    words = (singular(w.lower) for w in ground.words_in(slot.span))
    return tuple(dict.fromkeys(w for w in words if is_person_noun(w) or w == "police"))


def _dislocated(ground: Ground, clause: Predication) -> tuple[str, ...]:
    start = clause.span.start
    if not any(s.head in SEVERAL | _HE for s in clause.slots if s.role in ("subject", "object")):
        return ()
    before = Span(ground.sentence(start).start, start)
    match = _DISLOCATED.search(ground.of(before).replace("\n", " "))
    if match is None:
        return ()
    noun = Span(before.start + match.start(1), start)
    if any(p.span.end > noun.start for p in ground.between(*before)):
        return ()
    return tuple(singular(w.lower) for w in ground.words_in(noun) if names(w.lower))


def _befallen(ground: Ground, clause: Predication) -> tuple[str, ...]:
    if clause.act == "treat":
        return ("wounded",)
    if clause.act == "fall" and _shot_before(ground, clause):
        return ("dead",)
    if clause.act not in listed("bringing") | listed("lying") | listed("recovering"):
        return ()
    named = _called(ground, clause)
    if named:
        return named
    slots = [s for s in clause.slots if s.role in ("subject", "object")]
    if not slots or not all(s.head in SEVERAL or s.head in ("i", "we") for s in slots):
        return ()
    if clause.act == "be" and all(s.head in ("i", "we") for s in slots):
        return ()
    if ALIVE.search(ground.of(clause.span)) or any(
        _ON_DUTY.search(ground.of(s.span)) for s in slots
    ):
        return ()
    start = ground.sentence(clause.span.start).start
    own = _told(ground, Span(start, clause.span.start))
    if not own and any(_others(ground, s) for s in slots):
        return _as_the_dead(ground, clause, slots)
    return own or befallen(ground, clause.span.start) or _as_the_dead(ground, clause, slots)


_ON_DUTY = re.compile(
    r"\bof\s(?:the|our|their|these|those)\s(?:\w+\s)?(?:soldiers|police(?:men)?|guards|constables|gendarmes|officers|troops|"
    r"firemen|rescuers|survivors|prisoners|wounded|injured)\b",
    re.I,
)
""" "Most of the soldiers were on the steps": not those of whom it was told before that they died."""
_KILLED = re.compile(
    r"\b(?:those|the|people|men|women|children|persons)\s(?:who\s(?:were\s|had\sbeen\s)?)?(?:killed|died|slain|fell|perished|drowned)\b",
    re.I,
)


def _called(ground: Ground, clause: Predication) -> tuple[str, ...]:
    """ "dead" where a clause tells of "those killed", "the men who died"."""
    slots = (s for s in clause.slots if s.role in ("subject", "object"))
    return ("dead",) if any(_KILLED.search(ground.of(s.span)) for s in slots) else ()


def _others(ground: Ground, slot: Slot) -> bool:
    """Whether "they" are people of whom is told otherwise: "the boys ran away. (They) lay in the hay"."""
    meant = ground.meant(slot) if slot.head in ("they", "them") else ()
    known = {w for n in BEFELL.values() for w in sections("things")[n]["words"].split()}
    return any(is_person_noun(w) and w not in known for w in meant)


def _as_the_dead(ground: Ground, clause: Predication, slots: list[Slot]) -> tuple[str, ...]:
    """ "dead" where several lie or are found as the dead are, or in an account that is a list of them."""
    if not any(s.head in SEVERAL for s in slots):
        return ()
    if clause.act in listed("recovering") | {"find", "lie"} and _OF_THE_DEAD.search(
        ground.characters[:_HEADING]
    ):
        return ("dead",)
    end = min(ground.sentence(clause.span.start).end, clause.span.end + _HEADING)
    heaped = _HEAPED.search(ground.characters, clause.span.start, end)
    if clause.act in ("lie", "lay", "find", "be", "pile", "heap") and heaped is not None:
        return ("dead",)
    return ()


def _shot_before(ground: Ground, clause: Predication) -> bool:
    """Whether it is told of several that they fell, a little behind shots that others fired."""
    who = clause.slot("subject")
    if who is None or not (who.head in SEVERAL or many_people(who.words)):
        return False
    back = ground.sentence(clause.span.start).start
    for _ in range(_SHOT_BACK):
        back = ground.sentence(max(0, back - 1)).start
    before = ground.between(back, clause.span.start)
    fired = [p for p in before if p.act in ("fire", "shoot") and not p.denied]
    shooters = {w for p in fired if (s := p.slot("subject")) is not None for w in s.words}
    meant = set(ground.meant(who)) - set(who.words)
    return bool(fired) and (not meant or bool(meant & shooters))


def many_people(words: tuple[str, ...]) -> bool:
    """Whether words are for human beings of no kind: "your people", "the men"."""
    return bool(set(words) & {"people", "folk"})


def befallen(ground: Ground, place: int, back: int = _BACK) -> tuple[str, ...]:
    """ "dead" or "wounded" where that was told just before a place of those whom "them" may mean.

    ``back`` is the number of sentences before its own that are looked through.
    """
    start = ground.sentence(place).start
    found = _told(ground, Span(start, place))
    for _ in range(back):
        if found or not start:
            break
        end, start = start, ground.sentence(start - 1).start
        found = _told(ground, Span(start, end))
    return found


def _told(ground: Ground, within: Span) -> tuple[str, ...]:
    """The last that a stretch says to have befallen somebody."""
    within = Span(max(within.start, within.end - _FAR), within.end)
    last: list[tuple[int, str]] = []
    for clause in ground.between(*within):
        state = befell(clause.act)
        if state in BEFELL and not clause.denied:
            last.append((clause.span.start, BEFELL[state]))
    for name in BEFELL.values():
        words = sections("things")[name]["words"].split()
        last += [(w.start, name) for w in ground.words_in(within) if w.lower in words]
    return (max(last)[1],) if last else ()
