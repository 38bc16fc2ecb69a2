"""What an account says of a contested thing: that there was one, that there was none, or neither.

"I heard none" and "none was found" deny nothing; "the story of a gun is a lie" denies it.
"""

from __future__ import annotations

from firsthand.compare.contested import frames, turns
from firsthand.compare.contested.asking import Answers
from firsthand.compare.contested.bearing import of_others
from firsthand.compare.contested.denials import against_others, beside
from firsthand.compare.contested.ellipses import ellipses
from firsthand.compare.contested.elsewhere import elsewhere
from firsthand.compare.contested.framing import Place, framed, negated
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Named, named
from firsthand.compare.contested.phrases import phrased
from firsthand.compare.readings.ground import LONGEST, Ground
from firsthand.compare.readings.words import listed
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
_COMMON = frozenset(("dogs", "gas"))
"""Things of which it is known that they are about, where they are told of as known."""
_SET_ON = frozenset("set bite attack maul savage".split())
_BORNE = frozenset("have carry bear bring own possess wear keep hold arm".split())
_WANTING = frozenset(
    "lack want fail miss need lose stay expect fear await request suspect hand surrender".split()
)
_PASSIVE_SENSE = 28
_GROUNDED = 40
_ALLEGED = frozenset("alleged supposed imaginary so-called phantom invented toy mythical".split())


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
    place = Place(one, *beside(ground, one), *_clause(ground, one))
    says = _says(ground, place)
    if says is None or (says in ("so", "not so") and of_others(ground, one)):
        return None
    clause = place.clause
    return Mention(
        one.kind, says, _span(ground, one, clause), clause.span if clause else one.sentence,
        _teller(place), says == "so" and _passed_on(place),
        one.strong, one.how == "none" or (clause is not None and clause.act in _PLAIN),
        at=one.noun.start,
        contended=says == "so" and frames.CONTENDED.search(place.before) is not None,
    )  # fmt: skip


def _passed_on(place: Place) -> bool:
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


def _says(ground: Ground, place: Place) -> Says | None:
    one, before = place.named, place.before
    if frames.NEVER_IN_LIFE.search(before):
        return "unseen"
    spoken_of = frames.PASSED_ON.search(place.behind) is not None
    if not spoken_of and elsewhere(before, ground.of(one.phrase), place.behind, place.clause):
        return None
    said = framed(ground, place)
    if said is not None:
        return said if said != "nothing" else None
    if frames.NOT_OF_IT.search(before) and not frames.HELD_IN.search(before):
        if frames.AWARE.search(before) and negated(place):
            return "unseen"
        spoken = (
            frames.TOLD_OF.search(before)
            or _fronted(place)
            or before.lower().endswith("out of ")
            or (frames.BY.search(before) and one.kind.name != "aircraft")
        )
        return "so" if spoken and _told_of(ground, place) else None
    denied = negated(place)
    if one.how == "none" or (one.how == "one" and denied and not frames.ONLY.search(before)):
        return _none(place)
    if denied and one.how != "none" and frames.DID_NOT_WORK.match(place.behind):
        return "so"
    if denied:
        return "unseen" if frames.SENSED.search(before) and one.how == "the" else None
    return "so" if _told_of(ground, place) else None


def _fronted(place: Place) -> bool:
    """Whether others are said to speak of a thing that stands first: "Of the bomb they have told"."""
    first = place.before.strip(" “\"'‘").lower() in ("of", "and of", "but of", "about", "and about")
    return first and frames.OF_IT_THEY_TOLD.match(place.behind) is not None


def _none(place: Place) -> Says | None:
    """What it says that no such thing is told of: none there, none sensed or found, none shown."""
    before = place.before
    found = frames.FOUND_THAT.search(before)
    if found is not None and not frames.NEGATED.search(before[: found.start()]):
        before = before[found.end() :]
    near = place.behind[:_PASSIVE_SENSE].partition(",")[0]
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
    subject = frames.NEGATED_SUBJECT.search(before[before.rfind(",") + 1 :]) is not None
    if subject and frames.WITHOUT.search(before):
        return None  # not a man without one
    lacking = _denying(place, nobody=subject)
    without = slot.role in ("with", "without") or frames.WITHOUT.search(before)
    return "not so" if clause.act in lacking or without else None


def _denying(place: Place, *, nobody: bool) -> frozenset[str]:
    """The acts that, denied of such a thing, deny that there was one."""
    lacking = _PRESENT if place.named.how == "none" or nobody else _LACKING
    lacking |= place.named.kind.acts
    if place.named.kind.name != "firearms" or place.clause is None or place.clause.act != "use":
        lacking |= listed("providing")
    return lacking | {"arm"} if place.named.noun.lower == "armed" else lacking


def _of_oneself(place: Place) -> bool:
    """ "I had no gun" says nothing of others."""
    clause = place.clause
    who = clause.slot("subject") if clause is not None else None
    return clause is not None and who is not None and who.head == "i" and clause.act in _BORNE


def _told(clause: Predication) -> bool:
    return not clause.mood or clause.mood in ("can", "could", "ca")


def _told_of(ground: Ground, place: Place) -> bool:
    """Whether a place tells something of a thing, so that there was one."""
    one, before, behind, clause, slot = place
    if frames.TOLD_OF.search(before) or _fronted(place) or frames.PASSED_ON.match(behind.lstrip()):
        return True
    if place.before.strip() == "" and turns.NONE_ELLIPSIS.search(behind):
        return False  # it is what is denied behind: "guns they had none"
    if _of_all(ground, place) or frames.WITH_ANY.search(before):
        return False
    if frames.WANTED.search(before) or _only_named(ground, place) or _everywhere(place):
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


def _of_all(ground: Ground, place: Place) -> bool:
    """Whether something is said of all such things: "sprinklers are expensive"."""
    clause, noun = place.clause, ground.of(place.named.phrase).lower()
    general = clause is not None and clause.act == "be" and clause.tense == "present"
    return (
        general and place.slot is not None and place.slot.role == "subject" and noun.endswith("s")
    )


def _only_named(ground: Ground, place: Place) -> bool:
    """Whether a sentence is no more than the name of a thing, as a heading is."""
    return place.clause is None and ground.of(place.named.sentence).strip(" .:!\n") == ground.of(
        place.named.phrase
    )


def _everywhere(place: Place) -> bool:
    """Whether a thing is spoken of that is there on any day: "the dogs barked", "our dogs"."""
    known = place.named.kind.name in _COMMON and place.named.how in ("the", "own")
    return known and (place.clause is None or place.clause.act not in listed("providing") | _SET_ON)


def _by_its_bearers(place: Place) -> bool:
    """ "Rifles were used": by whom is not said, and those who used them are another question."""
    using = place.clause is not None and place.clause.act == "use"
    return using and place.named.kind.name == "firearms"


def _teller(place: Place) -> Slot | None:
    """Who sensed a thing, spoke of it, or rejects that there was one."""
    clause = place.clause
    if clause is None:
        return None
    sensed = clause.act in listed("perceiving")
    told = (
        frames.TOLD_OF.search(place.before) or _fronted(place) or clause.act in listed("rejecting")
    )
    who = clause.slot("subject") if sensed or told else None
    return who if who != place.slot else None


def _span(ground: Ground, one: Named, clause: Predication | None) -> Span:
    if clause is not None:
        return ground.quoted(one.phrase, clause.span)
    whole = ground.trimmed(one.sentence)
    return whole if whole.end - whole.start <= LONGEST else one.phrase
