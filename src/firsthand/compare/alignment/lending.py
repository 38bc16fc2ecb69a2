"""What the clause of a reading can lend to a question: who, what, its verb, its state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, permutations
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.fits import units
from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.inflections import participle, past
from firsthand.compare.alignment.tellings import EMPTY, Telling
from firsthand.compared import Reading
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import sections
from firsthand.extract.lexicons import words as listed
from firsthand.values import Predication, Slot

LONGEST = 6
"""So many words a thing may have in a question."""
_PRONOUNS = frozenset(
    """he she it they him her them i we us me you this that these those who whom whose which what one himself
    herself itself themselves there somebody nobody anybody everybody none all some""".split()
)
PERSONAL = frozenset("he they we i you who".split())
"""Pronouns for human beings ("she" may be a ship): they did it, not what else the clause speaks of."""
_STANDING = {"it": "it", "him": "somebody", "her": "somebody", "them": "them", "me": "somebody"}
"""What stands in a question for a pronoun to which it was done."""
_DETERMINERS = frozenset("this that these those all some what which".split())
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


class Words(NamedTuple):
    """What a clause can lend to a question: words for who and what, its verb, its tail.

    ``somebody`` where its subject is a pronoun for a human being, whose name it does not say.
    """

    act: str
    subject: str | None
    object: str | None
    state: str | None
    passive: bool
    particle: str = ""
    somebody: bool = False


def says_the_act(said: Predication, gist: Gist) -> bool:
    """Whether a clause says its act with a verb or a noun that can mean nothing else."""
    parts = [sections("acts")[a] for a in gist.acts if a[0] != "="]
    words = {w for slot in said.slots for w in slot.words}
    return any(
        said.act in p["verbs"].split() or (said.act in LIGHT and words & set(p["nouns"].split()))
        for p in parts
    )


def lent_by(source: Source) -> Words:
    """The words of a reading's clause; of its topic where it has no clause of its own."""
    said = source.clause
    if said is None:
        topic, of_doer = _topic(source), source.reading.slot == "actor"
        who, whom = (None, topic) if of_doer else (topic, None)
        return Words(source.reading.act, who, whom, None, False)
    happened = _happened(source, said)
    if happened is not None:
        return Words("happen", happened, None, None, False)
    subject, object_, state = (said.slot(role) for role in ("subject", "object", "state"))
    passive = subject is None and object_ is not None and state is not None
    passive = passive and state is not None and state.head == _form(said.act, state.head)
    whom = thing(source, object_)
    if subject is None and whom is not None and source.reading.slot != "actor":
        passive = True
    who = thing(source, subject) if source.reading.slot != "actor" else None
    told = None if state is None or passive else state.span.of(source.telling.text)
    somebody = subject is not None and subject.head in PERSONAL
    if who is None and not (passive or somebody or source.reading.slot == "actor"):
        who = _topic(source)
    if somebody and whom is None and object_ is not None:
        whom = _STANDING.get(object_.head)
    return Words(said.act, who, whom, told, passive, _particle(source, said), somebody)


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
    found = next((thing(source, slot) for slot in said.slots if slot.head in nouns), None)
    if found is None and source.reading.act == "happen":
        return thing(source, said.slot("subject"))
    return found


def _form(act: str, head: str) -> str | None:
    return head if head in (participle(act), past(act)) else None


def thing(source: Source, slot: Slot | None) -> str | None:
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
        return name_in(names, source.telling.text)
    nouns = [w for w in topic if w in source.gist.things] or topic
    if not nouns:
        return None
    compound = (f"{nouns[0]} {w}" for w in topic)  # "the crane driver", not "the crane"
    written = source.telling.text.lower()
    return f"the {next((two for two in compound if two in written), nouns[0])}"


def name_in(words: Sequence[str], text: str) -> str:
    """Words of a name as they stand beside each other in the text, or the first of them."""
    pairs = (f"{a.capitalize()} {b.capitalize()}" for a, b in permutations(words[:3], 2))
    name = next((both for both in pairs if both in text), words[0].capitalize())
    return f"the {name}" if f"the {name}" in text else name
