"""Questions in plain words, made of what the readings of a point say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise, permutations
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import ANYBODY, Gist, persons
from firsthand.compare.alignment.inflections import many, participle, past, plural
from firsthand.compare.alignment.tellings import EMPTY, Telling, plain
from firsthand.compared import Reading, When
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import sections
from firsthand.extract.lexicons import words as listed
from firsthand.findings.tensions.lists import STATES
from firsthand.values import Predication, Slot

LONGEST = 6
"""So many words a thing may have in a question."""
_PRONOUNS = frozenset(
    """he she it they him her them i we us me you this that these those who which what one himself herself
    itself themselves there somebody nobody anybody everybody none all some""".split()
)
_DETERMINERS = frozenset("this that these those all some what which".split())
_PLACED = frozenset("lie stand rest sit hang".split())
_COPULAS = frozenset(("be", "exist", "remain", "seem", "become"))
_PARTICLES = frozenset("out up down off away back".split())
"""Adverbs that make another verb of a verb: "break out"."""
_ARTICLES = frozenset("the a an some all several".split())
_NO_ONES = frozenset("no any such my our your his her their its".split())
_APPENDED = re.compile(r",| whose | whom | who | which | that | other than ")
_TRAILING = ".,;:’'\"“”()«»‘ "


class Source(NamedTuple):
    """One reading with its clause, where it has one, and what its words are taken from."""

    reading: Reading
    gist: Gist
    clause: Predication | None
    telling: Telling

    @property
    def words(self) -> str:
        """The reading's own words, by which ties are broken."""
        return self.reading.span.of(self.telling.text)


class _Words(NamedTuple):
    """What a clause can lend to a question: words for who and what, its verb, its tail."""

    act: str
    subject: str | None
    object: str | None
    state: str | None
    passive: bool
    particle: str = ""


def question(sources: Sequence[Source]) -> str:
    """The question that readings of one slot answer, in the words of the one that says most."""
    lent = [_lent(s) for s in sources]
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
        "=" + said.act in acts or said.act == source.reading.act or _says_the_act(said, source.gist)
    )


def _completed(lent: Sequence[_Words], best: int) -> _Words:
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


def _short(lent: _Words) -> int:
    """Less than nothing by as many letters as the words have."""
    return -sum(len(x) for x in (lent.subject, lent.object, lent.state) if x is not None)


def _worth(source: Source, lent: _Words) -> int:
    """How much a reading can lend to a question: a verb that says the act, who, and whom."""
    said = [x for x in (lent.subject, lent.object, lent.state) if x is not None]
    plain = source.clause is not None and lent.act not in LIGHT
    own = source.clause is not None and _says_the_act(source.clause, source.gist)
    sure = source.reading.modality == "asserted"
    return 2 * plain + 2 * own + sure + len(said)


def _says_the_act(said: Predication, gist: Gist) -> bool:
    """Whether a clause says its act with a verb or a noun that can mean nothing else."""
    parts = [sections("acts")[a] for a in gist.acts if a[0] != "="]
    words = {w for slot in said.slots for w in slot.words}
    return any(
        said.act in p["verbs"].split() or (said.act in LIGHT and words & set(p["nouns"].split()))
        for p in parts
    )


def _lent(source: Source) -> _Words:
    """The words of a reading's clause; of its topic where it has no clause of its own."""
    said = source.clause
    if said is None:
        topic, of_doer = _topic(source), source.reading.slot == "actor"
        who, whom = (None, topic) if of_doer else (topic, None)
        return _Words(source.reading.act, who, whom, None, False)
    happened = _happened(source, said)
    if happened is not None:
        return _Words("happen", happened, None, None, False)
    subject, object_, state = (said.slot(role) for role in ("subject", "object", "state"))
    passive = subject is None and object_ is not None and state is not None
    passive = passive and state is not None and state.head == _form(said.act, state.head)
    whom = _thing(source, object_)
    if subject is None and whom is not None and source.reading.slot != "actor":
        passive = True
    who = _thing(source, subject) if source.reading.slot != "actor" else None
    told = None if state is None or passive else state.span.of(source.telling.text)
    return _Words(
        said.act, who or (None if passive or source.reading.slot == "actor" else _topic(source)),
        whom, told, passive, _particle(source, said),
    )  # fmt: skip


def _particle(source: Source, said: Predication) -> str:
    """The adverb that stands right behind the verb and makes another verb of it: "broke out"."""
    words = said.span.of(source.telling.text).lower().split()
    forms = {said.act, past(said.act), participle(said.act)}
    behind = (b.strip(_TRAILING) for a, b in pairwise(words) if a in forms)
    found = next(behind, "")
    return found if found in _PARTICLES else ""


def _happened(source: Source, said: Predication) -> str | None:
    """ "The firing" in "the firing took place": a noun that says the act beside a verb that does not."""
    if said.act not in ("happen", "occur", "take"):
        return None
    nouns = {
        w for a in source.gist.acts if a[0] != "=" for w in sections("acts")[a]["nouns"].split()
    }
    found = next((_thing(source, slot) for slot in said.slots if slot.head in nouns), None)
    if found is None and source.reading.act == "happen":
        return _thing(source, said.slot("subject"))
    return found


def _form(act: str, head: str) -> str | None:
    return head if head in (participle(act), past(act)) else None


def _thing(source: Source, slot: Slot | None) -> str | None:
    """The words of a slot as they are written, without what hangs on behind; no pronouns."""
    if slot is None or slot.head in _PRONOUNS | units() | EMPTY:
        return None
    if slot.head in source.telling.speaker(source.reading, source.clause):
        return None
    words = _APPENDED.split(slot.span.of(source.telling.text), maxsplit=1)[0].split()
    if {w.lower() for w in words} & (_PRONOUNS - _DETERMINERS):
        return None
    if any(w[:1].isdigit() or w.lower() in ONES or w.lower() in TENS for w in words):
        return None
    if not words or len(words) > LONGEST:
        return None
    return _written(words, source.telling)


def _written(words: list[str], telling: Telling) -> str | None:
    """Some words inside a sentence: small where no name begins, with "the" for "no" and "any"."""
    first = words[0].lower()
    if first in _NO_ONES:
        return _written(["the", *words[1:]], telling) if len(words) > 1 else None
    named = first.strip(_TRAILING) in telling.names | listed("actors", "honorifics")
    of_name = len(words) > 1 and words[1][:1].isupper() and first not in _ARTICLES
    if not named and not of_name and not words[0][1:2].isupper():
        words = [first, *words[1:]]
    return " ".join(words).strip(_TRAILING) or None


def _topic(source: Source) -> str | None:
    """A word for what a reading speaks of: a name, or else a noun with its article."""
    clause = source.clause
    elsewhere = (
        {w for s in clause.slots if s.role != "subject" for w in s.words} if clause else set()
    )
    topic = [w for w in source.reading.topic if w not in elsewhere | EMPTY | units()]
    names = [w for w in topic if w in source.telling.names]
    if names:
        return _name(names, source.telling.text)
    nouns = [w for w in topic if w in source.gist.things] or topic
    return f"the {nouns[0]}" if nouns else None


def _name(words: Sequence[str], text: str) -> str:
    """Words of a name as they stand beside each other in the text, or the first of them."""
    pairs = (f"{a.capitalize()} {b.capitalize()}" for a, b in permutations(words[:3], 2))
    name = next((both for both in pairs if both in text), words[0].capitalize())
    return f"the {name}" if f"the {name}" in text else name


_BEFELL = {
    "dying": "died", "wounding": "were wounded", "missing": "were missing",
    "arresting": "were arrested", "abducting": "were abducted", "expelling": "were driven out",
    "fleeing": "fled", "rescuing": "were rescued", "=bodies": "bodies were found",
    "destroying": "were destroyed", "being_aboard": "were aboard", "being_present": "were present",
}  # fmt: skip


def _quantity(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
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


def _done(lent: _Words, counted: str | None) -> str:
    """What befell what is counted, or what it did."""
    if lent.act in _COPULAS:
        return "were there" if lent.state is None else f"were {lent.state}"
    if lent.act in LIGHT and lent.object is None and not lent.passive:
        return "are told of" if lent.subject is None else f"are told of {lent.subject}"
    of_object = lent.passive or (counted and lent.object and counted[:4] in lent.object.lower())
    if of_object or (counted is None and lent.subject and not lent.passive and lent.object is None):
        return f"were {participle(lent.act)}" if of_object else past(lent.act)
    return past(lent.act) if lent.object is None else f"{past(lent.act)} {lent.object}"


def _with_word(word: str) -> Callable[[Sequence[Source], _Words, Gist], str]:
    def asked(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
        first = word
        if word == "When" and any(
            isinstance(s.reading.value, When) and s.reading.value.lasted for s in sources
        ):
            first = "How long"
        if word == "Where" and lent.act in _COPULAS:
            lent = lent._replace(state=None)
        if lent.subject is None and not (lent.passive and lent.object):
            lent = lent._replace(subject=_shared_thing(sources))
        return f"{first} {_helped(lent)}"

    return asked


def _helped(lent: _Words) -> str:
    """The clause behind a question word: "did the ferry strike the bar", "was the act read"."""
    if lent.passive:
        what = lent.object or "it"
        return f"{_was(what)} {what} {participle(lent.act)} {lent.particle}"
    subject = lent.subject or "it"
    if lent.act == "exist":
        return f"{_was(subject)} there {subject}"
    if lent.act in _COPULAS:
        return f"{_was(subject)} {subject} {lent.state or ''}"
    if lent.act == "have" and lent.object is None:
        return f"did {subject} have it"
    return f"did {subject} {lent.act} {lent.object or ''} {lent.particle}"


def _was(words: str) -> str:
    return "were" if many(words.split()[-1].lower()) or " and " in words else "was"


def _ordered(gist: Gist) -> bool:
    return "ordering" in gist.acts


def _actor(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
    if _ordered(gist):
        return "Who gave the order"
    if lent.act in _COPULAS:
        return f"Who was {lent.state or lent.object or 'it'}"
    told = [s.gist.first for s in sources]
    first = "first" if 2 * sum(told) > len(told) else ""
    whom = "" if first else lent.object or (not lent.particle and _shared_thing(sources)) or ""
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


def _polarity(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
    states = [s.gist.state for s in sources if s.gist.state is not None]
    state = _most(states) if 2 * len(states) >= len(sources) else None
    if state is None and _ordered(gist):
        giver = _subject_of_most(sources)
        return f"Was an order given by {giver}" if giver else "Was an order given"
    if state == "alive" or (state is None and "dying" in gist.acts):
        return _died(sources)
    if "carrying_arms" in gist.acts and state is None:
        who = _subject_of_most(sources) or "anybody"
        asked = f"{_was(who)} {who} armed"
        return asked[:1].upper() + asked[1:]
    if state is not None or lent.act in STATES:
        what = _bearer(sources) or lent.object or lent.subject or "it"
        asked = f"{_was(what)} {what} {_state_word(sources) or state or lent.act}"
    else:
        subject = lent.subject or (None if lent.passive else _shared_thing(sources))
        asked = _helped(lent._replace(subject=subject))
    return asked[:1].upper() + asked[1:]


def _died(sources: Sequence[Source]) -> str:
    """Whether somebody died: by name where most readings name the same."""
    named = [w for s in sources for w in s.gist.names]
    most = max(sorted(set(named)), key=named.count, default=None)
    known = most is not None and 2 * named.count(most) > len(sources)
    if most is None or not known:
        return "Did anybody die"
    text = next(s.telling.text for s in sources if most in s.gist.names)
    return f"Did {_name((most,), text)} die"


def _subject_of_most(sources: Sequence[Source]) -> str | None:
    """Of whom or what most readings tell it, as one of them writes it; None where they part."""
    found = [_thing(s, s.clause.slot("subject")) for s in sources if s.clause is not None]
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
            words = _thing(source, slot) if slot.role in ("subject", "object") else None
            if words is not None and slot.head in source.gist.things:
                found.append((things.count(slot.head), len(slot.words) > 1, -len(words), words))
    return max(found)[-1] if found else _shared_thing(sources)


def _state_word(sources: Sequence[Source]) -> str | None:
    """The word for the state that most readings use, be it with yes or with no."""
    told = []
    for source in sources:
        if source.clause is None or source.gist.state is None:
            continue
        part = sections("tensions").get(source.gist.state, {})
        words = frozenset(f"{part.get('words', '')} {part.get('contrary', '')}".split())
        state = source.clause.slot("state")
        of_verb = participle(source.clause.act)
        told += [w for w in (state.head if state else "", of_verb) if w in words][:1]
    return max(sorted(set(told)), key=told.count, default=None)


def _most(words: Iterable[str]) -> str | None:
    kept = list(words)
    if ANYBODY in kept:
        return ANYBODY
    return max(sorted(set(kept)), key=kept.count) if kept else None


_ASKED: dict[str, Callable[[Sequence[Source], _Words, Gist], str]] = {
    "quantity": _quantity,
    "time": _with_word("When"),
    "place": _with_word("Where"),
    "actor": _actor,
    "polarity": _polarity,
}
