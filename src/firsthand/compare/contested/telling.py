"""What an account says of a contested thing: that there was one, that there was none, or neither.

"I heard none" and "none was found" deny nothing; "the story of a gun is a lie" denies it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from firsthand.compare.contested import frames
from firsthand.compare.contested.asking import Answers
from firsthand.compare.contested.bearing import of_others
from firsthand.compare.contested.ellipses import ellipses
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Kind, Named, kinds, named
from firsthand.compare.readings.ground import LONGEST, Ground
from firsthand.compare.readings.words import OPEN, listed
from firsthand.model import Span
from firsthand.values import Predication, Slot

_PRESENT = frozenset(
    """be exist have carry bear bring wear hold keep come pass fly appear contain show own possess stand lie
    circle hover cross remain stay list record""".split()
)
"""Acts that, denied of something indefinite, deny that there was one."""
_LACKING = frozenset("be exist have carry bear bring come pass fly appear contain show".split())
"""Those that do so without "no": "they had not brought guns"."""
_PLAIN = _LACKING | frozenset("find see hear show spot notice discover".split())
"""Acts that say no more of a thing than that it was there."""
_WANTING = frozenset(
    "lack want fail miss need lose stay expect fear await request hand surrender".split()
)
_PASSIVE_SENSE = 28
_ALLEGED = frozenset("alleged supposed imaginary so-called phantom invented toy mythical".split())


def _put_by_others(ground: Ground, one: Named) -> bool:
    """Whether a thing is named as what others tell: "the tale of", "the guns that they found"."""
    if frames.CLAIMED.search(_beside(ground, one)[0]):
        return True
    asked = one.sentence.start in ground.asked
    return asked and frames.FOUND.search(ground.of(one.sentence)) is not None


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
    found += [*_none_at_all(ground), *ellipses(ground, every)]
    defending = _defending(ground)
    against = [_against(ground, m, every, defending) for m in found]
    return sorted(against, key=lambda m: (m.span, m.kind.name))


def _defending(ground: Ground) -> frozenset[str | None]:
    """The voices that call false what is said: they answer others, and say no to them."""
    said = (Span(*m.span()) for m in frames.FALSE.finditer(ground.characters))
    return frozenset(s.voice for span in said if (s := ground.standing(span)) is not None)


def _against(
    ground: Ground, mention: Mention, every: Sequence[Named], defending: frozenset[str | None]
) -> Mention:
    """That there was none is a denial of what others say.

    So it is where the account has just told or asked it, and in the mouth of whoever defends
    himself against what is said.
    """
    if mention.says != "not so":
        return mention
    at = mention.span.start
    paragraph = ground.segment(at)
    before = (n for n in every if n.kind == mention.kind and n.noun.end <= at
              and ground.segment(n.noun.start) == paragraph)  # fmt: skip
    standing = ground.standing(mention.span) or ground.standing(mention.clause)
    put = standing is not None and standing.voice in defending
    put = put or any(_put_by_others(ground, n) for n in before)
    return replace(mention, says="denied") if put else mention


def _mention(ground: Ground, one: Named, answers: Answers) -> Mention | None:
    if one.sentence.start in ground.asked:
        return answers.asked(one)
    place = _Place(one, *_beside(ground, one), *_clause(ground, one))
    says = _says(ground, place)
    if says is None or (says in ("so", "not so") and of_others(ground, one)):
        return None
    clause = place.clause
    return Mention(
        one.kind, says, _span(ground, one, clause), clause.span if clause else one.sentence,
        _teller(place), frames.PASSED_ON.search(place.before + place.behind) is not None,
        one.strong, one.how == "none" or (clause is not None and clause.act in _PLAIN),
    )  # fmt: skip


def _beside(ground: Ground, one: Named) -> tuple[str, str]:
    """The words before the phrase of a thing, and behind, up to the next stop."""
    text = ground.characters
    start = one.sentence.start
    for stop in frames.STOP.finditer(text, start, one.phrase.start):
        start = stop.end()
    end = frames.STOP.search(text, one.noun.end, one.sentence.end)
    return (
        text[start : one.phrase.start],
        text[one.noun.end : end.start() if end else one.sentence.end],
    )


def _clause(ground: Ground, one: Named) -> tuple[Predication | None, Slot | None]:
    """The clause that speaks of a thing, and as what; the shortest around it where none does."""
    noun = Span(one.noun.start, one.noun.end)
    near = ground.between(one.sentence.start, one.sentence.end)
    held = [(s.span.end - s.span.start, n, s) for n, p in enumerate(near) for s in p.slots
            if s.span.covers(noun)]  # fmt: skip
    if held:
        _, n, slot = min(held, key=lambda h: h[:2])
        return near[n], slot
    return ground.around(noun), None


def _says(ground: Ground, place: _Place) -> Says | None:
    one, before = place.named, place.before
    if _dismissed(ground, place):
        return "denied"
    sign = frames.SIGN_OF.search(before)
    if sign is not None:
        return "unseen" if sign["no"].lower() != "any" or frames.NEGATED.search(before) else None
    if _called_false(ground, one, before):
        return "denied"
    if (shown := frames.PROVED.search(before)) and frames.NEGATED.search(before[: shown.end()]):
        return "unknown" if one.how in ("none", "one") else None
    if frames.OPENED.search(before) or (place.clause is not None and place.clause.mood in OPEN):
        unsure = frames.UNSURE.search(ground.of(one.sentence)) is not None
        return "unknown" if unsure and one.how != "own" else None
    if frames.NOT_OF_IT.search(before) and not frames.HELD_IN.search(before):
        spoken = frames.TOLD_OF.search(before) or before.lower().endswith("out of ")
        return "so" if spoken and _told_of(ground, place) else None
    negated = _negated(place)
    if one.how == "none" or (one.how == "one" and negated and not frames.ONLY.search(before)):
        return _none(place)
    if negated:
        return "unseen" if frames.SENSED.search(before) and one.how == "the" else None
    return "so" if _told_of(ground, place) else None


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
    before, near = place.before, place.behind[:_PASSIVE_SENSE]
    if frames.PROVED.search(before) or frames.PROVED.search(near):
        return "unknown"
    for words in (frames.SENSED, frames.FOUND):
        if words.search(before) or words.search(near):
            return "unseen"
    clause, slot = place.clause, place.slot
    if clause is None or slot is None:
        return "not so" if place.named.how == "none" else None
    if not _told(clause):
        return None
    lacking = _PRESENT if place.named.how == "none" else _LACKING
    return "not so" if clause.act in lacking or slot.role in ("with", "without") else None


def _told(clause: Predication) -> bool:
    return not clause.mood or clause.mood in ("can", "could", "ca")


def _called_false(ground: Ground, one: Named, before: str) -> bool:
    """Whether what tells of a thing is called untrue, or is denied."""
    denial = frames.DENIED.search(before)
    if one.how == "own":
        return False
    if denial is not None and not frames.NEGATED.search(before[: denial.start()]):
        return True
    false = frames.FALSE.search(ground.of(one.sentence))
    if false is None:
        return False
    at = one.sentence.start + false.start()
    if at > one.noun.end:
        return frames.CLAIMED.search(before) is not None
    return "that" in before.lower().split() and at < one.phrase.start


def _told_of(ground: Ground, place: _Place) -> bool:
    """Whether a place tells something of a thing, so that there was one."""
    one, before, behind, clause, slot = place
    if frames.TOLD_OF.search(before) or frames.PASSED_ON.match(behind.lstrip()):
        return True
    if frames.OTHER_TIME.search(ground.of(one.sentence)) or frames.WANTED.search(before):
        return False
    if _ALLEGED & set(ground.of(one.phrase).lower().split()):
        return False
    if one.noun.lower == "armed" and behind.lstrip().startswith("with"):
        return False
    if _by_its_bearers(place):
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
    """Who sensed a thing, or spoke of it."""
    clause = place.clause
    if clause is None:
        return None
    sensed = clause.act in listed("perceiving")
    who = clause.slot("subject") if sensed or frames.TOLD_OF.search(place.before) else None
    return who if who != place.slot else None


def _span(ground: Ground, one: Named, clause: Predication | None) -> Span:
    if clause is not None:
        return ground.quoted(one.phrase, clause.span)
    whole = ground.trimmed(one.sentence)
    return whole if whole.end - whole.start <= LONGEST else one.phrase


def _something(kind: Kind, behind: str) -> bool:
    """Whether "nothing but" leaves such a thing, or, in somebody's hands, anything."""
    words = set(re.findall(r"[^\W\d_]+", behind.lower()))
    return kind.name == "firearms" or bool(words & (kind.words | kind.weak))


def _none_at_all(ground: Ground) -> Iterator[Mention]:
    """Where an account says without its name that there was no such thing: "hands were empty"."""
    for kind in kinds():
        for match in kind.none.finditer(ground.characters) if kind.none else ():
            span = Span(*match.span())
            sentence = ground.sentence(span.start)
            around = ground.characters[sentence.start : sentence.end]
            before = ground.characters[sentence.start : span.start]
            if sentence.start in ground.asked or frames.OPENED.search(before):
                continue
            if kind.name == "firearms" and listed("forces") & set(around.lower().split()):
                continue
            behind = ground.characters[span.end : sentence.end]
            if frames.EXCEPTED.match(behind) and _something(kind, behind):
                continue
            clause = ground.around(span)
            sensed = frames.SENSED.search(before[-24:]) is not None
            whole = ground.quoted(span, clause.span if clause else sentence)
            yield Mention(kind, "unseen" if sensed else "not so", whole,
                          clause.span if clause else sentence, plainly=True)  # fmt: skip
