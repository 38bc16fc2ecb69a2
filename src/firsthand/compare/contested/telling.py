"""What an account says of a contested thing: that there was one, that there was none, or neither.

"I heard none" and "none was found" deny nothing; "the story of a gun is a lie" denies it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from firsthand.compare.contested import frames
from firsthand.compare.contested.asking import Answers
from firsthand.compare.contested.bearing import of_others
from firsthand.compare.contested.denials import against_others, beside
from firsthand.compare.contested.ellipses import ellipses
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Named, named
from firsthand.compare.contested.phrases import phrased
from firsthand.compare.readings.ground import LONGEST, Ground
from firsthand.compare.readings.words import OPEN, listed
from firsthand.model import Span
from firsthand.values import Predication, Slot

_PRESENT = frozenset(
    """be exist have carry bear bring wear hold keep come pass fly appear contain show own possess stand lie
    circle hover cross remain stay list record store stow""".split()
)
"""Acts that, denied of something indefinite, deny that there was one."""
_LACKING = frozenset("be exist have carry bear bring come pass fly appear contain show".split())
"""Those that do so without "no": "they had not brought guns"."""
_PLAIN = _LACKING | frozenset("find see hear show spot notice discover".split())
"""Acts that say no more of a thing than that it was there."""
_BORNE = frozenset("have carry bear bring own possess wear keep hold arm".split())
_WANTING = frozenset(
    "lack want fail miss need lose stay expect fear await request suspect hand surrender".split()
)
_PASSIVE_SENSE = 28
_GROUNDED = 40
_OTHER = frozenset("other another further more second such earlier later next previous".split())
""" "No other plane" says nothing of one."""
_ALLEGED = frozenset("alleged supposed imaginary so-called phantom invented toy mythical".split())


class _Place(NamedTuple):
    """The name of a thing with the words before and behind it, and the clause that speaks of it."""

    named: Named
    before: str
    behind: str
    clause: Predication | None
    slot: Slot | None


def mentions(ground: Ground) -> list[Mention]:
    """All places of an account that say whether there was a contested thing, in text order."""
    every = list(named(ground))
    answers = Answers(ground)
    found = [m for n in every if (m := _mention(ground, n, answers)) is not None]
    found += [*phrased(ground), *ellipses(ground, every)]
    return sorted(against_others(ground, found, every), key=lambda m: (m.span, m.kind.name))


def _mention(ground: Ground, one: Named, answers: Answers) -> Mention | None:
    if one.sentence.start in ground.asked:
        return answers.asked(one)
    place = _Place(one, *beside(ground, one), *_clause(ground, one))
    says = _says(ground, place)
    if says is None or (says in ("so", "not so") and of_others(ground, one)):
        return None
    clause = place.clause
    return Mention(
        one.kind, says, _span(ground, one, clause), clause.span if clause else one.sentence,
        _teller(place), says == "so" and _passed_on(place),
        one.strong, one.how == "none" or (clause is not None and clause.act in _PLAIN),
    )  # fmt: skip


def _passed_on(place: _Place) -> bool:
    """Whether it is told as what is said, by nobody in particular."""
    if frames.CLAIMED_THAT.search(place.before) or frames.SAID_TO_BE.search(place.before):
        return True
    return frames.PASSED_ON.search(place.before + place.behind) is not None


def _clause(ground: Ground, one: Named) -> tuple[Predication | None, Slot | None]:
    """The clause that speaks of a thing, and as what; the shortest around it where none does."""
    noun = Span(one.noun.start, one.noun.end)
    near = ground.between(one.near.start, one.near.end)
    held = [(s.span.end - s.span.start, n, s) for n, p in enumerate(near) for s in p.slots
            if s.span.covers(noun)]  # fmt: skip
    if held:
        _, n, slot = min(held, key=lambda h: h[:2])
        return near[n], slot
    return ground.around(noun), None


def _says(ground: Ground, place: _Place) -> Says | None:
    one, before = place.named, place.before
    framed = _framed(ground, place) or _opened(ground, place)
    if framed is not None:
        return framed if framed != "nothing" else None
    if frames.NOT_OF_IT.search(before) and not frames.HELD_IN.search(before):
        spoken = frames.TOLD_OF.search(before) or before.lower().endswith("out of ")
        return "so" if spoken and _told_of(ground, place) else None
    negated = _negated(place)
    if one.how == "none" or (one.how == "one" and negated and not frames.ONLY.search(before)):
        return _none(place)
    if negated:
        return "unseen" if frames.SENSED.search(before) and one.how == "the" else None
    return "so" if _told_of(ground, place) else None


def _framed(ground: Ground, place: _Place) -> Says | Literal["nothing"] | None:
    """What the frame of a thing says of it: waved away, no trace of it, called false, ruled out."""
    one, before = place.named, place.before
    if _dismissed(ground, place) or _called_false(ground, one, before):
        return "denied"
    sign = frames.SIGN_OF.search(before)
    if sign is not None:
        none = sign["no"].lower() != "any" or frames.NEGATED.search(before)
        return "unseen" if none else "nothing"
    if frames.POINTS_TO.search(before):
        return "unseen"
    if frames.DISBELIEVED.search(before) or frames.FREE_OF.search(before):
        return "not so"
    ruled = frames.RULED_OUT.search(before) or frames.IS_RULED_OUT.match(place.behind)
    if ruled is not None and one.how == "one":
        return "unknown" if ruled["no"] else "not so"
    own = [*before.lower().split()[-1:], *ground.of(one.phrase).lower().split()]
    return "nothing" if _OTHER & set(own) else None


def _opened(ground: Ground, place: _Place) -> Says | Literal["nothing"] | None:
    """Whether what is said of a thing is only not proved, or is left open."""
    one, before = place.named, place.before
    if frames.NOT_PROVED.search(place.behind):
        return "unknown" if one.how == "one" else "nothing"
    shown = frames.PROVED.search(before)
    if shown is not None and frames.NEGATED.search(before[: shown.end()]):
        return "unknown" if one.how in ("none", "one") else "nothing"
    if frames.OPENED.search(before) or (place.clause is not None and place.clause.mood in OPEN):
        unsure = frames.UNSURE.search(ground.of(one.near)) is not None
        return "unknown" if unsure and one.how != "own" else "nothing"
    return None


def _negated(place: _Place) -> bool:
    """Whether the clause of a thing denies."""
    own = place.before[place.before.rfind(",") + 1 :]
    if place.clause is None:
        return frames.NEGATED.search(own) is not None
    return place.clause.denied or frames.NEGATED_SUBJECT.search(own) is not None


def _dismissed(ground: Ground, place: _Place) -> bool:
    """Whether a thing is only named and then waved away: "Guns, no"."""
    alone = place.before.strip(" “\"'‘").lower() in ("", "and", "with", "but", "and with")
    rest = ground.characters[place.named.noun.end : place.named.sentence.end]
    return alone and place.named.how == "one" and frames.DISMISSED.match(rest) is not None


def _none(place: _Place) -> Says | None:
    """What it says that no such thing is told of: none there, none sensed or found, none shown."""
    before, near = place.before, place.behind[:_PASSIVE_SENSE].partition(",")[0]
    if frames.OWN.match(place.behind) or _of_oneself(place):
        return None
    if frames.PROVED.search(before) or frames.PROVED.search(near):
        return "unknown"
    for words in (frames.SENSED, frames.FOUND, frames.REPORTED):
        if words.search(before) or words.search(near):
            return "unseen"
    clause, slot = place.clause, place.slot
    if clause is None or slot is None:
        return "not so" if place.named.how == "none" else None
    if not _told(clause):
        return None
    lacking = _PRESENT if place.named.how == "none" else _LACKING
    lacking |= place.named.kind.acts
    if place.named.noun.lower == "armed":
        lacking |= {"arm"}
    return "not so" if clause.act in lacking or slot.role in ("with", "without") else None


def _of_oneself(place: _Place) -> bool:
    """ "I had no gun" says nothing of others."""
    clause = place.clause
    who = clause.slot("subject") if clause is not None else None
    return clause is not None and who is not None and who.head == "i" and clause.act in _BORNE


def _told(clause: Predication) -> bool:
    return not clause.mood or clause.mood in ("can", "could", "ca")


def _called_false(ground: Ground, one: Named, before: str) -> bool:
    """Whether what tells of a thing is called untrue, or is denied."""
    denial = frames.DENIED.search(before)
    if one.how == "own":
        return False
    if denial is not None and not frames.NEGATED.search(before[: denial.start()]):
        return True
    false = frames.FALSE.search(ground.of(one.near))
    if false is None:
        return False
    at = one.near.start + false.start()
    if at > one.noun.end:
        return frames.CLAIMED.search(before) is not None
    return "that" in before.lower().split() and at < one.phrase.start


def _told_of(ground: Ground, place: _Place) -> bool:
    """Whether a place tells something of a thing, so that there was one."""
    one, before, behind, clause, slot = place
    if frames.TOLD_OF.search(before) or frames.PASSED_ON.match(behind.lstrip()):
        return True
    if frames.OTHER_TIME.search(ground.of(one.near)) or frames.WANTED.search(before):
        return False
    if _ALLEGED & set(ground.of(one.phrase).lower().split()):
        return False
    if one.noun.lower == "armed" and behind.lstrip().startswith("with"):
        return False
    if _by_its_bearers(place) or (
        one.kind.name == "aircraft" and frames.GROUNDED.search(behind[:_GROUNDED])
    ):
        return False
    if clause is None:
        return True
    roles = ("subject", "object")
    spoken = clause.act in listed("saying") and slot is not None and slot.role not in roles
    return _told(clause) and clause.act not in _WANTING and not spoken


def _by_its_bearers(place: _Place) -> bool:
    """ "Rifles were used": by whom is not said, and those who used them are another question."""
    using = place.clause is not None and place.clause.act == "use"
    return using and place.named.kind.name == "firearms"


def _teller(place: _Place) -> Slot | None:
    """Who sensed a thing, spoke of it, or rejects that there was one."""
    clause = place.clause
    if clause is None:
        return None
    sensed = clause.act in listed("perceiving")
    told = frames.TOLD_OF.search(place.before) or clause.act in listed("rejecting")
    who = clause.slot("subject") if sensed or told else None
    return who if who != place.slot else None


def _span(ground: Ground, one: Named, clause: Predication | None) -> Span:
    if clause is not None:
        return ground.quoted(one.phrase, clause.span)
    whole = ground.trimmed(one.sentence)
    return whole if whole.end - whole.start <= LONGEST else one.phrase
