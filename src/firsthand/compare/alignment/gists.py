"""The gist of a reading: what it is asked by, apart from the answer that it gives."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from firsthand.compare.alignment.acts import LIGHT, classes, of_acts, possible
from firsthand.compare.alignment.inflections import participle
from firsthand.compared import Count, Reading, When, Where
from firsthand.extract import lexicons
from firsthand.extract.cardinals import ONES, ORDINALS, TENS
from firsthand.extract.lexicons import words as listed
from firsthand.model import Account, Span
from firsthand.values import Predication

EMPTY = frozenset(
    """a an the and or but not no nor he she it they him her them his its their i we us our my me you your this
    that these those who whom whose which what how when where why one ones none nobody nothing something
    somebody anybody anyone everybody all some any other others another both each few many several more most
    much such same own time hour day night place morning evening afternoon noon midnight today yesterday
    tomorrow year month week minute second moment o'clock a.m p.m a.m. p.m. mr mrs ms miss mister sir part
    number total sum hundred thousand million dozen score half quarter of in on at by to from with without
    for as than then there here now so very only alongside ashore aboard afterwards s also been be is are
    was were had has have did do does will would could should may might must can about into upon over under
    after before while until again up down off out if because word thing way kind fact january february
    march april june july august september october november december monday tuesday wednesday thursday
    friday saturday sunday""".split()
) | frozenset((*ONES, *TENS, *ORDINALS))  # fmt: skip
"""Words that point at nothing by themselves, and those of times and numbers, which are answers."""
_SAYING = frozenset("say state claim report conclude deny tell insist maintain confirm".split())
_TOKEN = re.compile(r"[^\W\d_][\w’'-]*")
_NEAR = 12
"""So many clauses before the end of a passage are looked through for its own."""
ANYBODY = "people"


@dataclass(frozen=True, slots=True)
class Gist:
    """What a reading answers. All words are base forms, folded over the spellings of the case.

    ``acts`` are classes of the act, ``maybe`` those that its verb can mean. ``things`` are what it
    speaks of, ``names`` those of them that are names. ``counted`` is what is counted and ``part``
    the words that limit it to a place. ``state`` is the pair of contraries that a clause of being
    speaks of, ``perhaps`` those that it may speak of. ``around`` are the other words of its sentence;
    ``told`` is false where the account says that it does not know.
    """

    slot: str
    act: str
    acts: frozenset[str]
    maybe: frozenset[str]
    things: frozenset[str]
    names: frozenset[str] = frozenset()
    counted: str | None = None
    part: frozenset[str] = frozenset()
    state: str | None = None
    perhaps: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    told: bool = True


Epithets = Mapping[str, frozenset[str]]


class Telling:
    """One account with its clauses and sentences, found by the passages of its readings."""

    def __init__(self, account: Account, names: frozenset[str]) -> None:
        self.names = names
        self._voices = {a.id: a.name for a in account.actors}
        self.text = account.text.characters
        self._clauses = account.values.predications
        self._starts = [p.span.start for p in self._clauses]
        self._sentences = account.sentences
        self._firsts = [s.start for s in self._sentences]

    def clause(self, reading: Reading) -> Predication | None:
        """The shortest clause of a reading's act that its words touch; None without one."""
        at = bisect_right(self._starts, reading.span.end)
        near = self._clauses[max(0, at - _NEAR) : at]
        own = [p for p in near if p.act == reading.act and p.span.touches(reading.span)]
        return min(own, key=lambda p: (p.span.end - p.span.start, p.span), default=None)

    def speaker(self, reading: Reading, said: Predication | None) -> frozenset[str]:
        """The words for whoever says it: the voice, and the subject of a verb of saying."""
        found = set(self._voices.get(reading.voice or "", "").lower().split())
        if said is not None and said.act in _SAYING:
            found |= {w for s in said.slots if s.role == "subject" for w in s.words}
        return frozenset(found)

    def acts(self, reading: Reading) -> frozenset[str]:
        """The classes of the acts that stand inside a reading's words, none of their own."""
        at = bisect_right(self._starts, reading.span.end)
        near = (p for p in self._clauses[max(0, at - _NEAR) : at] if reading.span.covers(p.span))
        found = (c for p in near for c in classes(p.act, _beside(p)))
        return frozenset(c for c in found if not c.startswith("="))

    def words(self, span: Span) -> list[str]:
        """The words at a span, in small letters."""
        return [w.lower() for w in _TOKEN.findall(span.of(self.text))]

    def sentence(self, reading: Reading) -> list[str]:
        """The words of the sentence in which a reading stands."""
        at = max(0, bisect_right(self._firsts, reading.span.start) - 1)
        return self.words(self._sentences[at]) if self._sentences else []


def gist(
    reading: Reading, telling: Telling, spellings: Mapping[str, str], epithets: Epithets
) -> Gist:
    """The gist of one reading of the account of ``telling``.

    ``epithets`` are the nouns that the case puts before a name: "launch" for "P-14".
    """
    said = telling.clause(reading)
    act = reading.act.removeprefix("not ")
    topic = [w for w in reading.topic if w not in telling.speaker(reading, said)]
    topic += [e for w in topic for e in epithets.get(w, ())]
    beside = [*topic, *telling.words(reading.span), *(_beside(said) if said else ())]
    if isinstance(reading.value, Count) and act in _COPULAS:
        beside = [w for w in beside if plain(w) != plain(reading.value.counted or "")]
    acts = classes(act, beside)
    if act in LIGHT and not acts:
        acts = telling.acts(reading)
    if act in _COPULAS and reading.slot == "polarity":
        acts -= _OF_COUNTS
    counted, part = None, frozenset[str]()
    if isinstance(reading.value, Count):
        counted = _counted(reading.value, reading.topic)
        part = frozenset(folded(_TOKEN.findall((reading.value.scope or "").lower()), spellings))
        acts = _BEFELL.get(reading.value.state or "", acts)
    told = _states(said) if said else frozenset[str]()
    state, perhaps = None, frozenset[str]()
    if reading.slot == "polarity":
        state, perhaps = _state(act, frozenset(beside), told)
    if state in _TOLD_BY:
        acts, state = frozenset((_TOLD_BY[state],)), None
    if isinstance(reading.value, Where) and reading.value.origin is not None:
        acts |= {"lying"}
        topic += _TOKEN.findall(reading.value.origin.lower())
    known = told | _of_states() | of_acts(acts) | (humans() if counted else frozenset())
    things = frozenset(w for w in folded(topic, spellings) if w not in known) - {counted, act}
    if state is not None:
        things = _without_bearers(state, things)
    around = frozenset(w.rstrip("s") for w in folded(telling.sentence(reading), spellings))
    return Gist(
        _slot(reading), act, acts, possible(act), things,
        things & telling.names, counted, part, state, perhaps, around - things, reading.value is not None,
    )  # fmt: skip


def _slot(reading: Reading) -> str:
    """The slot; how long, on which day and at what hour are three questions."""
    value = reading.value
    if not isinstance(value, When):
        return reading.slot
    if value.lasted is not None:
        return "duration"
    of_day = (
        value.earliest is not None and len(value.earliest) <= _DAY
    ) or value.weekday is not None
    return "day" if of_day and value.clock is None else reading.slot


_OF_COUNTS = frozenset("being_aboard being_present lying standing commanding wounding".split())
"""Classes that a clause that only says "is" tells where somebody is counted or placed."""
_DAY = len("1987-05-03")
_COPULAS = frozenset(("be", "exist", "have"))


def plain(noun: str) -> str:
    """A noun without the ending of its plural."""
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def folded(words: Iterable[str], spellings: Mapping[str, str]) -> list[str]:
    """The words that point at something, each in the one spelling that the case has for it."""
    return [spellings.get(w, w) for w in words if w not in EMPTY and not w[:1].isdigit()]


def _beside(said: Predication) -> list[str]:
    return [*said.beside, *_states(said), *(s.role for s in said.slots)]


def _states(said: Predication) -> frozenset[str]:
    """The words of what a clause says that somebody or something is, its own verb among them."""
    return frozenset(w for s in said.slots if s.role == "state" for w in s.words)


_BEFELL = {
    state: frozenset((act,))
    for state, act in (
        ("killed", "dying"), ("injured", "wounding"), ("missing", "missing"), ("detained", "arresting"),
        ("abducted", "abducting"), ("displaced", "expelling"), ("fled", "fleeing"), ("rescued", "rescuing"),
    )
}  # fmt: skip
"""What befell the counted says which act it is, whatever verb stands beside it."""


def _counted(value: Count, topic: Iterable[str]) -> str | None:
    """What is counted; whoever is counted as a human being alone counts as people."""
    if value.counted is None:
        return ANYBODY if any(w in persons() for w in topic) else None
    words = value.counted.lower().split()
    head = next((w for w in reversed(words) if w not in EMPTY), None)
    return ANYBODY if head in humans() else head


@cache
def humans() -> frozenset[str]:
    """Words that count human beings whoever they are, in the singular and in the plural."""
    some = "person soul human life victim individual man woman casualty body dead death fatality"
    return listed("tensions", "people") | frozenset(some.split())


@cache
def persons() -> frozenset[str]:
    """Words for human beings by what they are or do."""
    return humans() | listed("harms", "victims") | listed("actors", "people")


@cache
def _of_states() -> frozenset[str]:
    parts = [p for p in lexicons.sections("tensions").values() if "contrary" in p]
    return frozenset(w for p in parts for w in (p["words"] + " " + p["contrary"]).split())


def _without_bearers(state: str, things: frozenset[str]) -> frozenset[str]:
    """ "The light on the buoy" and "the buoy" are one thing where something is lit or dark."""
    part = lexicons.sections("tensions")[state]
    left = things - {part["thing"], *part.get("bearers", "").split()}
    return left or things - {part["thing"]}


_TOLD_BY = {"armed": "carrying_arms", "awake": "sleeping"}
"""States that acts tell as well: to be armed is to carry arms."""


def _state(
    act: str, beside: frozenset[str], told: frozenset[str]
) -> tuple[str | None, frozenset[str]]:
    """The pair of contraries that a clause speaks of, and those that it may speak of.

    ``told`` are the words of what the clause says that something is, ``beside`` all its words.
    """
    perhaps = set()
    for name, part in lexicons.sections("tensions").items():
        if "contrary" not in part:
            continue
        said = frozenset((part["words"] + " " + part["contrary"]).split())
        loose, bearers = (frozenset(part.get(k, "").split()) for k in ("loose", "bearers"))
        here = told | beside if act in LIGHT else told
        if act == name or participle(act) in said:
            return name, frozenset()
        of_bearer = beside & bearers and (said & here or act == "exist")
        if act in part["acts"].split() or (said - loose) & here or of_bearer:
            return name, frozenset()
        if said & here:
            perhaps.add(name)
    return None, frozenset(perhaps)
