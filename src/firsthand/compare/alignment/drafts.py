"""What one reading can ask in words of its own: a question for each slot, or None."""

from __future__ import annotations

import re
from functools import cache

from firsthand.compare.alignment.acts import LIGHT, by_nouns
from firsthand.compare.alignment.clauses import COPULAS, Words, be, helped, lent_by
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import ANYBODY, persons
from firsthand.compare.alignment.inflections import many, participle, past, plural, third
from firsthand.compare.alignment.lending import Source, says_the_act, thing
from firsthand.compare.alignment.tellings import EMPTY
from firsthand.compare.readings.kinds import several as several_of
from firsthand.compare.thesaurus import known
from firsthand.compared import Count, When, Where, Who
from firsthand.extract.lexicons import sections
from firsthand.values import Slot

BEFELL = {
    "dying": "died", "wounding": "were wounded", "missing": "were missing",
    "arresting": "were arrested", "abducting": "were abducted", "expelling": "were driven out",
    "fleeing": "fled", "rescuing": "were rescued", "=bodies": "bodies were found",
    "destroying": "were destroyed", "being_aboard": "were aboard", "being_present": "were present",
}  # fmt: skip
_STATES = {
    "killed": "dying", "injured": "wounding", "missing": "missing", "detained": "arresting",
    "abducted": "abducting", "displaced": "expelling", "fled": "fleeing", "rescued": "rescuing",
    "bodies": "=bodies", "destroyed": "destroying",
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_PLACED = frozenset("lie stand rest sit hang".split())
_AWAY = frozenset(
    "from off away ahead behind beyond below above short north south east west of".split()
)
ALONE = frozenset(
    """come go arrive leave depart enter escape flee run ride march walk speak shout cry weep pray sing sleep fall
    die survive drown perish surrender resign confess remain stay stand sit lie wait watch kneel swim return retreat
    advance laugh preside follow hang start begin pass collapse crash explode burst sink gather assemble disappear
    vanish appear happen occur grow rise drop burn""".split()
)
"""Verbs of what somebody does alone: "who fled" needs no object."""


def drafted(source: Source, alone: bool = True) -> str | None:
    """The question that a reading asks in its own words, without its mark; None where it cannot."""
    lent = lent_by(source, alone)
    slot = source.reading.slot
    if slot == "quantity":
        return _counted(source, lent)
    if lent is None:
        return None
    return {"time": _when, "place": _where, "actor": _who}[slot](source, lent)


def _when(source: Source, lent: Words) -> str | None:
    value = source.reading.value
    if isinstance(value, When) and value.lasted is not None:
        asked = helped(lent)
        return f"How long {asked}" if asked is not None and not lent.passive else None
    before = source.telling.text[: source.reading.span.start].split()[-1:]
    words = [*before, *source.words.split()[:1]]
    tie = next((w.lower() for w in words if w.lower() in ("since", "until", "till")), None)
    if tie == "since":
        return None
    first = "Until when" if tie else "When"
    if lent.act in COPULAS:
        subject = lent.subject
        event = lent.behind or _is_event(source, "subject")
        if subject is None or lent.act != "be" or lent.state is not None or not event:
            return None
        return f"{first} {be(subject, lent.present)} {subject} {lent.behind}"
    asked = helped(lent)
    return None if asked is None else f"{first} {asked}"


def _is_event(source: Source, role: str) -> bool:
    """Whether a part of a clause is a noun for something that happens."""
    slot = source.clause.slot(role) if source.clause is not None else None
    if slot is None:
        return False
    return bool(by_nouns((slot.head,))) or slot.head in _event_nouns()


@cache
def _event_nouns() -> frozenset[str]:
    return frozenset(sections("events")) | frozenset(
        "funeral meeting trial hearing inquest strike fight battle march wedding feast fair service mass".split()
    )


def _where(source: Source, lent: Words) -> str | None:
    value = source.reading.value
    tie = (
        " from" if isinstance(value, Where) and value.tie == "from" and value.origin is None else ""
    )
    if lent.act in COPULAS:
        if lent.subject is None or lent.act != "be" or tie:
            return None
        return f"Where {be(lent.subject, lent.present)} {lent.subject}"
    asked = helped(lent)
    return None if asked is None else f"Where {asked}{tie}"


def _who(source: Source, lent: Words) -> str | None:
    said, value = source.clause, source.reading.value
    if said is None or not isinstance(value, Who):
        return None
    doer = said.slot("subject") or said.slot("by")
    if doer is None:
        return None
    who = "Who" if _human(source, value, doer) else "Who or what"
    if lent.act in COPULAS:
        state = said.slot("state")
        words = thing(source, state) if state is not None and state.definite else None
        words = words or (lent.behind if state is None else None)
        return (
            f"{who} {'is' if lent.present else 'was'} {words}"
            if words and lent.act == "be"
            else None
        )
    if lent.object is None and lent.act not in ALONE:
        return None
    verb = third(lent.act) if lent.present else past(lent.act)
    return f"{who} {verb} {lent.near} {lent.object or ''} {lent.behind}"


def _human(source: Source, value: Who, doer: Slot) -> bool:
    """Whether human beings are known to be meant."""
    words = {*value.words, doer.head}
    pronouns = {"i", "we", "he", "they", "who", "you", "me", "us"}
    return bool(value.actor or value.named or words & (persons() | pronouns | source.telling.names))


def counted_in(source: Source) -> str | None:
    """The plural of what a reading counts, as its account writes it; None where that is not sure.

    A word that its account has in the singular alone is more likely no noun, or not what is counted.
    """
    value = source.reading.value
    if not isinstance(value, Count) or value.counted is None:
        return None
    words = value.counted.lower().split()
    head = words[-1] if words else ""
    if head == "customs":
        return several_of(head)
    written = words_of(source.telling.text)
    several = head if many(head) else plural(head)
    if head in _HUMANS:
        return several if several in written else "people"
    if not head.isalpha() or head in units() or len(head) < 3 or head in EMPTY or not _noun(head):
        return None
    single = value.low == value.high == 1 and head in source.telling.sentence(source.reading)
    if several not in written and not single:
        return None
    name = several.capitalize()
    return (
        name
        if re.search(rf"\b{name}\b", source.telling.text) and not _small(source, several)
        else several
    )


def _small(source: Source, word: str) -> bool:
    """Whether an account writes a word in small letters too, or does not write it at all."""
    text = source.telling.text
    return re.search(rf"\b{word}\b", text) is not None or re.search(rf"\W {word}", text) is not None


_HUMANS = frozenset("person people man woman child".split())


@cache
def words_of(text: str) -> frozenset[str]:
    """The words of a text, in small letters."""
    return frozenset(w.lower() for w in _WORD.findall(text))


def _noun(word: str) -> bool:
    """Whether a word is known as a noun, in the singular or in the plural."""
    return word in persons() or many(word) or any(known(b, "noun") for b in _singulars(word))


def _singulars(word: str) -> set[str]:
    """What a word may be in the singular."""
    return {word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"}


def befell_in(source: Source) -> str | None:
    """What befell those whom a reading counts, where its own words say so."""
    value, said = source.reading.value, source.clause
    if not isinstance(value, Count):
        return None
    if value.state in _STATES:
        return BEFELL[_STATES[value.state]]
    if said is None or said.denied or not says_the_act(said, source.gist):
        return None
    own = [a for a in sorted(source.gist.acts) if a in BEFELL and a != "being_present"]
    return BEFELL[own[0]] if own else None


def _counted(source: Source, lent: Words | None) -> str | None:
    value = source.reading.value
    if not isinstance(value, Count):
        return None
    befell, what = befell_in(source), counted_in(source)
    if befell is not None and (what is not None or source.gist.counted in (None, ANYBODY)):
        if befell.startswith("bodies"):
            return f"How many {befell}"
        return f"How many {what or 'people'} {befell}"
    if what is None:
        return _far_away(source, lent)
    if lent is not None:
        asked = _of_clause(source, lent, what)
        if asked is not None:
            return asked
    return f"How many {what} are spoken of"


def _far_away(source: Source, lent: Words | None) -> str | None:
    """How far from something another lay: of a measure with words that say that it is a distance."""
    value = source.reading.value
    words = (value.counted or "").lower().split() if isinstance(value, Count) else []
    if not words or words[-1] not in _LENGTHS or lent is None or lent.subject is None:
        return None
    text, span = source.telling.text, source.reading.span
    near = {*source.words.lower().split()[2:], *text[span.end :].lower().split()[:3]}
    if lent.act not in _PLACED or lent.passive or not near & _AWAY:
        return None
    do = helped(lent._replace(object=None, behind=""))
    return f"How many {plural(words[-1])} away {do}" if do else None


_LENGTHS = frozenset(
    "metres miles yards feet kilometres meters kilometers paces furlongs mile metre kilometre".split()
)


def _of_clause(source: Source, lent: Words, what: str) -> str | None:
    """What the counted did, or what was done to them, or with them."""
    said, value = source.clause, source.reading.value
    if said is None or not isinstance(value, Count):
        return None
    are = "are" if lent.present else "were"
    place = _counts(source, said.slot("subject")), _counts(source, said.slot("object"))
    if lent.act == "exist":
        return f"How many {what} {are} there" if place[0] else None
    if lent.act in COPULAS:
        state = said.slot("state")
        plainly = state is not None and lent.state is not None and known(lent.state.lower(), "adj")
        return f"How many {what} {are} {lent.state}" if place[0] and plainly else None
    if place[0] and not lent.passive:
        if lent.object is None and (lent.act in LIGHT or lent.act not in ALONE):
            return None
        verb = lent.act if lent.present else past(lent.act)
        return f"How many {what} {verb} {lent.near} {lent.object or ''} {lent.behind}"
    if place[1] and lent.passive:
        return f"How many {what} {are} {participle(lent.act)} {lent.behind}"
    if place[1] and lent.subject is not None:
        do = helped(lent._replace(object=None))
        return f"How many {what} {do}" if do else None
    return None


def _counts(source: Source, slot: Slot | None) -> bool:
    """Whether a part of a clause is what a reading counts."""
    value = source.reading.value
    if slot is None or not isinstance(value, Count) or value.counted is None:
        return False
    head = value.counted.lower().split()[-1]
    forms = _singulars(head)
    forms |= {slot.head} & {head[:-3] + "man"} if head.endswith("men") else set()
    same = slot.head in forms or plural(slot.head) == head
    return same and source.reading.span.touches(slot.span)
