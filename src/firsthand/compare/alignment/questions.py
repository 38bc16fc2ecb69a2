"""Questions in plain words, made of what the readings of a point say."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.alignment.inflections import many, participle, past, plural
from firsthand.compare.alignment.tellings import EMPTY, Telling
from firsthand.compared import Reading, When
from firsthand.extract.cardinals import ONES
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
_PLACED = frozenset("lie stand rest sit hang".split())
_COPULAS = frozenset(("be", "exist", "remain", "seem", "become"))
_ARTICLES = frozenset("the a an some all several".split())
_NO_ONES = frozenset("no any such my our your his her their its".split())
_APPENDED = re.compile(r",| who | which | that | other than ")
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


def question(sources: Sequence[Source]) -> str:
    """The question that readings of one slot answer, in the words of the one that says most."""
    lent = [_lent(s) for s in sources]
    best = max(
        range(len(lent)),
        key=lambda n: (
            _worth(sources[n], lent[n]),
            _shared(sources[n], sources),
            _short(lent[n]),
            sources[n].words,
        ),
    )
    asked = _ASKED[sources[best].reading.slot](sources, lent[best], sources[best].gist)
    return " ".join(asked.split()) + "?"


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
    who = _thing(source, subject) if source.reading.slot != "actor" else None
    told = None if state is None or passive else state.span.of(source.telling.text)
    return _Words(
        said.act, who or (None if passive or source.reading.slot == "actor" else _topic(source)),
        _thing(source, object_), told, passive,
    )  # fmt: skip


def _happened(source: Source, said: Predication) -> str | None:
    """ "The firing" in "the firing took place": a noun that says the act beside a verb that does not."""
    if said.act not in ("happen", "occur", "take"):
        return None
    nouns = {
        w for a in source.gist.acts if a[0] != "=" for w in sections("acts")[a]["nouns"].split()
    }
    return next((_thing(source, slot) for slot in said.slots if slot.head in nouns), None)


def _form(act: str, head: str) -> str | None:
    return head if head in (participle(act), past(act)) else None


def _thing(source: Source, slot: Slot | None) -> str | None:
    """The words of a slot as they are written, without what hangs on behind; no pronouns."""
    if slot is None or slot.head in _PRONOUNS | units() | EMPTY:
        return None
    if slot.head in source.telling.speaker(source.reading, source.clause):
        return None
    words = _APPENDED.split(slot.span.of(source.telling.text), maxsplit=1)[0].split()
    if any(w[:1].isdigit() or w.lower() in ONES for w in words):
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
        return " ".join(w.capitalize() for w in names[:2])
    nouns = [w for w in topic if w in source.gist.things] or topic
    return f"the {nouns[0]}" if nouns else None


_BEFELL = {
    "dying": "died", "wounding": "were wounded", "missing": "were missing",
    "arresting": "were arrested", "abducting": "were abducted", "expelling": "were driven out",
    "fleeing": "fled", "rescuing": "were rescued", "=bodies": "bodies were found",
    "destroying": "were destroyed", "being_aboard": "were aboard", "being_present": "were present",
}  # fmt: skip


def _quantity(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
    counted = _most(s.gist.counted for s in sources if s.gist.counted is not None)
    acts = [a for s in sources for a in sorted(s.gist.acts) if a in _BEFELL]
    befell = _BEFELL[max(sorted(set(acts)), key=acts.count)] if acts else None
    if counted in (None, ANYBODY):
        return f"How many {befell or _done(lent, None)}"
    assert counted is not None
    if counted.split()[-1] in units():
        about = lent.subject or lent.object
        if lent.act in _PLACED and lent.subject:
            return f"How many {plural(counted)} away did {lent.subject} {lent.act}"
        return f"How many {plural(counted)}" + (f" ({about})" if about else "")
    return f"How many {plural(counted)} {befell or _done(lent, counted)}"


def _done(lent: _Words, counted: str | None) -> str:
    """What befell what is counted, or what it did."""
    if lent.act in _COPULAS:
        return "were there" if lent.state is None else f"were {lent.state}"
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
        return f"{first} {_helped(lent)}"

    return asked


def _helped(lent: _Words) -> str:
    """The clause behind a question word: "did the ferry strike the bar", "was the act read"."""
    if lent.passive:
        what = lent.object or "it"
        return f"{_was(what)} {what} {participle(lent.act)}"
    subject = lent.subject or "it"
    if lent.act == "exist":
        return f"{_was(subject)} there {subject}"
    if lent.act in _COPULAS:
        return f"{_was(subject)} {subject} {lent.state or ''}"
    if lent.act == "have" and lent.object is None:
        return f"did {subject} have it"
    return f"did {subject} {lent.act} {lent.object or ''}"


def _was(words: str) -> str:
    return "were" if many(words.split()[-1].lower()) or " and " in words else "was"


def _actor(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
    if lent.act in _COPULAS:
        return f"Who was {lent.state or lent.object or 'it'}"
    if "ordering" in gist.acts and lent.object is None:
        return "Who gave the order"
    told = [s.gist.first for s in sources]
    first = "first" if 2 * sum(told) > len(told) else ""
    return f"Who {past(lent.act)} {lent.object or ''} {first}"


def _polarity(sources: Sequence[Source], lent: _Words, gist: Gist) -> str:
    asked = _helped(lent)
    state = _most(s.gist.state for s in sources if s.gist.state is not None)
    if state is not None or lent.act in STATES:
        what = lent.subject or lent.object or "it"
        asked = f"{_was(what)} {what} {state or lent.act}"
    return asked[:1].upper() + asked[1:]


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
