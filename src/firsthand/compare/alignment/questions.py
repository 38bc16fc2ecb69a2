"""Questions in plain words, made of what the readings of a point say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from functools import cache

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import ANYBODY, WHOLLY, Gist, persons
from firsthand.compare.alignment.inflections import many, participle, past, plural
from firsthand.compare.alignment.lending import Source, Words, lent_by, name_in, says_the_act, thing
from firsthand.compare.alignment.tellings import plain
from firsthand.compare.readings.kinds import several
from firsthand.compared import When
from firsthand.extract.lexicons import sections
from firsthand.findings.tensions.lists import STATES
from firsthand.values import Predication

_COPULAS = frozenset(("be", "exist", "remain", "seem", "become"))
_WANTING = frozenset("have bring carry hear find say put hold keep give make use".split())
"""Verbs that say little without what they are done to."""
_PLACED = frozenset("lie stand rest sit hang".split())


def question(sources: Sequence[Source]) -> str:
    """The question that readings of one slot answer, in the words of the one that says most.

    One that is asked of every event has words of its own.
    """
    asks = Counter(s.gist.asks for s in sources if s.gist.asks is not None)
    if 2 * asks.total() > len(sources):
        name, _, kind = max(sorted(asks), key=lambda q: asks[q]).partition(" ")
        words = " ".join(sections("asked")[name]["words"].split())
        if name.endswith(("_by", "_where")) and kind:
            return words.replace("{}", kind.title())
        counted = sources[0].reading.slot == "quantity"
        return words.replace("{}", several(kind) if counted else kind) if kind else words
    lent = [lent_by(s) for s in sources]
    acts = _most_told(sources)
    best = max(
        range(len(lent)),
        key=lambda n: (
            _tells_most(sources[n], acts),
            _worth(sources[n], lent[n]),
            _shared(sources[n], sources),
            _short(lent[n]),
            sources[n].words,
        ),
    )
    asked = _ASKED[sources[best].reading.slot](sources, _completed(lent, best), sources[best].gist)
    return " ".join(asked.split()) + "?"


def _most_told(sources: Sequence[Source]) -> frozenset[str]:
    """The classes of acts that most readings tell."""
    told = [a for s in sources for a in s.gist.acts]
    most = max((told.count(a) for a in told), default=0)
    return frozenset(a for a in told if told.count(a) == most)


def _tells_most(source: Source, acts: frozenset[str]) -> bool:
    """Whether a reading's own clause tells what most readings tell."""
    said = source.clause
    if said is None:
        return False
    if not acts:
        return said.act == source.reading.act
    return bool(source.gist.acts & acts) and (
        "=" + said.act in acts or said.act == source.reading.act or says_the_act(said, source.gist)
    )


def _completed(lent: Sequence[Words], best: int) -> Words:
    """The words of one reading, with whom it befell from another of the same verb where it lacks."""
    own = lent[best]
    if own.object is not None or own.passive:
        return own
    others = [w.object for w in lent if w.act == own.act and w.object is not None]
    whom = max(sorted(set(others)), key=others.count, default=None)
    return own._replace(object=whom) if whom is not None and whom != own.subject else own


def _shared(source: Source, sources: Sequence[Source]) -> int:
    """How many readings speak of what one speaks of."""
    return sum(1 for s in sources if s.gist.things & source.gist.things)


def _short(lent: Words) -> int:
    """Less than nothing by as many letters as the words have."""
    return -sum(len(x) for x in (lent.subject, lent.object, lent.state) if x is not None)


def _worth(source: Source, lent: Words) -> int:
    """How much a reading can lend to a question: a verb that says the act, who, and whom."""
    said = [x for x in (lent.subject, lent.object, lent.state) if x is not None]
    plain = source.clause is not None and lent.act not in LIGHT
    own = source.clause is not None and says_the_act(source.clause, source.gist)
    sure = source.reading.modality == "asserted"
    return 2 * plain + 2 * own + sure + len(said)


_BEFELL = {
    "dying": "died", "wounding": "were wounded", "missing": "were missing",
    "arresting": "were arrested", "abducting": "were abducted", "expelling": "were driven out",
    "fleeing": "fled", "rescuing": "were rescued", "=bodies": "bodies were found",
    "destroying": "were destroyed", "being_aboard": "were aboard", "being_present": "were present",
}  # fmt: skip


def _quantity(sources: Sequence[Source], lent: Words, gist: Gist) -> str:
    counted = _most(s.gist.counted for s in sources if s.gist.counted is not None)
    acts = [a for s in sources for a in sorted(s.gist.acts) if a in _BEFELL]
    if counted not in (None, ANYBODY):
        acts = [a for a in acts if a != "=bodies"]
    befell = _BEFELL[max(sorted(set(acts)), key=acts.count)] if acts else None
    if befell is None and any(_underwent(s, lent.act, counted) for s in sources):
        befell = f"were {participle(lent.act)}"
    if counted in (None, ANYBODY):
        return f"How many {befell or _done(lent, None)}"
    assert counted is not None
    if counted.split()[-1] in units():
        about = lent.subject or lent.object
        if lent.act in _PLACED and lent.subject:
            return f"How many {plural(counted)} away did {lent.subject} {lent.act}"
        return f"How many {plural(counted)} are told" + (f" of {about}" if about else "")
    return f"How many {plural(counted)} {befell or _done(lent, counted)}"


def _underwent(source: Source, act: str, counted: str | None) -> bool:
    """Whether a clause tells of what is counted as of those to whom it was done."""
    said = source.clause
    slot = said.slot("object") if said is not None and said.act == act else None
    if slot is None:
        return False
    return slot.head in persons() if counted == ANYBODY else plain(slot.head) == counted


def _done(lent: Words, counted: str | None) -> str:
    """What befell what is counted, or what it did."""
    if lent.act in _COPULAS:
        return "were there" if lent.state is None else f"were {lent.state}"
    if lent.act in LIGHT and lent.object is None and not lent.passive:
        return "are told of" if lent.subject is None else f"are told of {lent.subject}"
    of_object = lent.passive or (counted and lent.object and counted[:4] in lent.object.lower())
    if of_object or (counted is None and lent.subject and not lent.passive and lent.object is None):
        return f"were {participle(lent.act)}" if of_object else past(lent.act)
    return past(lent.act) if lent.object is None else f"{past(lent.act)} {lent.object}"


def _with_word(word: str) -> Callable[[Sequence[Source], Words, Gist], str]:
    def asked(sources: Sequence[Source], lent: Words, gist: Gist) -> str:
        first = word
        if word == "When" and any(
            isinstance(s.reading.value, When) and s.reading.value.lasted for s in sources
        ):
            first = "How long"
        if word == "Where" and lent.act in _COPULAS:
            lent = lent._replace(state=None)
        event = _events().get(lent.act) if word == "When" else None
        if event is not None and lent.subject is None and lent.object is None:
            return f"{first} was the {event}"
        if lent.subject is None and not (lent.passive and lent.object):
            who = "they" if lent.somebody else _shared_thing(sources)
            lent = lent._replace(subject=who)
        return f"{first} {_helped(lent)}"

    return asked


@cache
def _events() -> dict[str, str]:
    """For verbs that stand for an event, the noun for it: "shoot", the shooting."""
    parts = sections("events")
    return {verb: name for name, part in parts.items() for verb in part["verbs"].split()}


def _helped(lent: Words) -> str:
    """The clause behind a question word: "did the ferry strike the bar", "was the act read"."""
    if lent.passive:
        what = lent.object or "it"
        return f"{_was(what)} {what} {participle(lent.act)} {lent.particle}"
    subject = lent.subject or "it"
    if lent.act == "exist":
        return f"{_was(subject)} there {subject}"
    if lent.act in _COPULAS:
        return f"{_was(subject)} {subject} {lent.state or ''}"
    if lent.act in _WANTING and lent.object is None and not lent.particle:
        return f"did {subject} {lent.act} it"
    return f"did {subject} {lent.act} {lent.object or ''} {lent.particle}"


def _was(words: str) -> str:
    plural = many(words.split()[-1].lower()) or words == "they" or " and " in words
    return "were" if plural else "was"


def _ordered(gist: Gist) -> bool:
    return "ordering" in gist.acts


def _actor(sources: Sequence[Source], lent: Words, gist: Gist) -> str:
    if _ordered(gist):
        return "Who gave the order"
    if lent.act in _COPULAS:
        return f"Who was {lent.state or lent.object or 'it'}"
    told = [s.gist.first for s in sources]
    first = "first" if 2 * sum(told) > len(told) else ""
    alone = bool(lent.particle) or lent.act in _PLACED
    whom = "" if first else lent.object or (not alone and _shared_thing(sources)) or ""
    return f"Who {past(lent.act)} {whom} {lent.particle} {first}"


def _shared_thing(sources: Sequence[Source]) -> str | None:
    """What most readings speak of, with its article or as a name."""
    named = [w for s in sources for w in s.gist.things - _means(s.clause) - _forms(s)]
    most = max(sorted(set(named)), key=named.count, default=None)
    if most is None:
        return None
    names = any(most in s.telling.names for s in sources)
    return most.capitalize() if names else f"the {most}"


def _forms(source: Source) -> frozenset[str]:
    """The forms of a reading's own verb, which as a thing would only say it again."""
    act = source.reading.act
    return frozenset((act, past(act), participle(act)))


def _means(said: Predication | None) -> frozenset[str]:
    """What something was done with, or where: the clause is not about that."""
    slots = said.slots if said is not None else ()
    beside = (s for s in slots if s.role not in ("subject", "object"))
    return frozenset(w for slot in beside for w in slot.words)


def _polarity(sources: Sequence[Source], lent: Words, gist: Gist) -> str:
    states = [s.gist.state for s in sources if s.gist.state is not None]
    state = _most(states) if 2 * len(states) >= len(sources) else None
    if state is None and _ordered(gist):
        giver = _subject_of_most(sources)
        return f"Was an order given by {giver}" if giver else "Was an order given"
    if state is None and "dying" in gist.acts:
        return _died(sources)
    if "carrying_arms" in gist.acts and state is None:
        who = _subject_of_most(sources) or "anybody"
        asked = f"{_was(who)} {who} armed"
        return asked[:1].upper() + asked[1:]
    if state is None and _only_damaged(sources, lent, gist):
        what = _bearer(sources) or lent.object or lent.subject or "it"
        asked = f"{_was(what)} {what} broken"
    elif state is not None or lent.act in STATES:
        what = _bearer(sources) or lent.object or lent.subject or "it"
        asked = f"{_was(what)} {what} {_state_word(sources) or state or lent.act}"
    else:
        subject = lent.subject or ("anybody" if lent.somebody else None)
        subject = subject or (None if lent.passive else _shared_thing(sources))
        asked = _helped(lent._replace(subject=subject))
    return asked[:1].upper() + asked[1:]


def _only_damaged(sources: Sequence[Source], lent: Words, gist: Gist) -> bool:
    """Whether it is asked if a thing was broken, which some only say was whole, or was damaged."""
    if "breaking_open" not in gist.acts:
        return False
    wholly = [s.reading.act in WHOLLY for s in sources]
    return lent.act in (*_COPULAS, *STATES) or (lent.act in WHOLLY and not all(wholly))


def _died(sources: Sequence[Source]) -> str:
    """Whether somebody died: by name where most readings name the same."""
    named = [w for s in sources for w in s.gist.names]
    most = max(sorted(set(named)), key=named.count, default=None)
    known = most is not None and 2 * named.count(most) > len(sources)
    if most is None or not known:
        return "Did anybody die"
    text = next(s.telling.text for s in sources if most in s.gist.names)
    return f"Did {name_in((most,), text)} die"


def _subject_of_most(sources: Sequence[Source]) -> str | None:
    """Of whom or what most readings tell it, as one of them writes it; None where they part."""
    found = [thing(s, s.clause.slot("subject")) for s in sources if s.clause is not None]
    things = [w for s in sources for w in s.gist.things]
    most = max(sorted(set(things)), key=things.count, default=None)
    if most is None or 2 * things.count(most) <= len(sources):
        return None
    named = sorted(w for w in found if w is not None)
    return named[0] if named else None


def _bearer(sources: Sequence[Source]) -> str | None:
    """What most readings say to be in a state, as the clearest of them writes it."""
    things = [w for s in sources for w in s.gist.things]
    found = []
    for source in sources:
        slots = source.clause.slots if source.clause is not None else ()
        for slot in slots:
            words = thing(source, slot) if slot.role in ("subject", "object") else None
            if words is not None and slot.head in source.gist.things:
                found.append((things.count(slot.head), len(slot.words) > 1, -len(words), words))
    return max(found)[-1] if found else _shared_thing(sources)


def _state_word(sources: Sequence[Source]) -> str | None:
    """The word for the state that most readings use; never that for its contrary.

    Who says "locked" says no to "open": asked by "locked", yes and no would change places.
    """
    told = []
    for source in sources:
        if source.clause is None or source.gist.state is None:
            continue
        part = sections("tensions").get(source.gist.state, {})
        words = frozenset(part.get("words", "").split())
        state = source.clause.slot("state")
        of_verb = participle(source.clause.act)
        told += [w for w in (state.head if state else "", of_verb) if w in words][:1]
    return max(sorted(set(told)), key=told.count, default=None)


def _most(words: Iterable[str]) -> str | None:
    kept = list(words)
    if ANYBODY in kept:
        return ANYBODY
    return max(sorted(set(kept)), key=kept.count) if kept else None


_ASKED: dict[str, Callable[[Sequence[Source], Words, Gist], str]] = {
    "quantity": _quantity,
    "time": _with_word("When"),
    "place": _with_word("Where"),
    "actor": _actor,
    "polarity": _polarity,
}
