"""The gist of a reading: what it is asked by, apart from the answer that it gives."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from firsthand.compare.alignment.acts import classes, possible
from firsthand.compared import Count, Reading
from firsthand.extract import lexicons
from firsthand.extract.lexicons import words as listed
from firsthand.model import Account
from firsthand.values import Predication

_EMPTY = frozenset(
    """he she it they him her them his its their i we us our my me you your this that these those who
    whom which one ones what none nobody nothing something somebody anybody anyone everybody all some
    any other others another both each few many several more most much such same own time hour day
    night morning evening afternoon today yesterday year month week minute moment mr mrs ms miss mister
    sir side place part half number total of there here then first second last word thing way""".split()
)
"""Words that point at nothing by themselves."""
_PEOPLE = "people"
_NEAR = 12
"""So many clauses before the end of a passage are looked through for its own."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a reading answers. All words are base forms, folded over the spellings of the case.

    ``acts`` are classes of the act, ``maybe`` those that it can mean. ``things`` are what it
    speaks of. ``counted`` and ``part`` are of counts: what is counted, and the words that limit
    it to a place. ``state`` is the pair of contraries that a clause of being speaks of.
    """

    slot: str
    act: str
    acts: frozenset[str]
    maybe: frozenset[str]
    things: frozenset[str]
    counted: str | None = None
    part: frozenset[str] = frozenset()
    state: str | None = None

    @property
    def vague(self) -> bool:
        """Whether it speaks of nothing in particular."""
        return not self.things and not self.counted


def gist(reading: Reading, clauses: Clauses, spellings: Mapping[str, str]) -> Gist:
    """The gist of one reading; ``clauses`` are those of its account."""
    said = clauses.at(reading)
    topic = frozenset(folded(reading.topic, spellings))
    beside = frozenset(_beside(said)) if said is not None else frozenset()
    around = frozenset(reading.topic) | beside | frozenset(lexicons_state(said))
    acts = set(classes(reading.act, around))
    counted, part = None, frozenset[str]()
    if reading.slot == "quantity":
        counted = _counted(reading, topic)
        if isinstance(reading.value, Count):
            part = frozenset(folded(_words(reading.value.scope), spellings))
            acts = _of_count(reading, acts)
    state = _state(reading, around) if reading.slot == "polarity" else None
    return Gist(
        reading.slot, reading.act, frozenset(acts), possible(reading.act), topic,
        counted, part, state,
    )  # fmt: skip


def folded(words: Iterable[str], spellings: Mapping[str, str]) -> list[str]:
    """The words that point at something, each in the one spelling that the case has for it."""
    return [spellings.get(w, w) for w in words if w not in _EMPTY and not w[:1].isdigit()]


class Clauses:
    """The clauses of one account, found by the passage that a reading was read from."""

    def __init__(self, account: Account) -> None:
        self._all = account.values.predications
        self._starts = [p.span.start for p in self._all]

    def at(self, reading: Reading) -> Predication | None:
        """The clause of a reading's act that holds its words, the shortest; None without one."""
        at = bisect_right(self._starts, reading.span.end)
        near = self._all[max(0, at - _NEAR) : at]
        own = [p for p in near if p.act == reading.act and p.span.touches(reading.span)]
        return min(own, key=lambda p: (p.span.end - p.span.start, p.span), default=None)


def _beside(said: Predication) -> list[str]:
    states = [w for s in said.slots if s.role == "state" for w in s.words]
    return [*said.beside, *states, *(s.role for s in said.slots)]


def lexicons_state(said: Predication | None) -> list[str]:
    """The words of what a clause says that somebody or something is."""
    return [] if said is None else [w for s in said.slots if s.role == "state" for w in s.words]


def _words(text: str | None) -> list[str]:
    return [w.strip(".,;:’'\"“”()").lower() for w in (text or "").split()]


def _counted(reading: Reading, topic: frozenset[str]) -> str | None:
    """What is counted; whoever is a person counts as people."""
    value = reading.value
    head = value.counted.lower().split()[-1] if isinstance(value, Count) and value.counted else None
    if head is None:
        persons = topic & people()
        return _PEOPLE if persons else None
    return _PEOPLE if head in people() or head.rstrip("s") in people() else head


def _of_count(reading: Reading, acts: set[str]) -> set[str]:
    """What befell the counted says which act it is, whatever verb stands beside it."""
    value = reading.value
    befell = _BEFELL.get(value.state or "") if isinstance(value, Count) else None
    return {befell} if befell is not None else acts


_BEFELL = {
    "killed": "dying", "injured": "wounding", "missing": "missing", "detained": "arresting",
    "abducted": "abducting", "displaced": "expelling", "fled": "fleeing", "rescued": "rescuing",
}  # fmt: skip


def people() -> frozenset[str]:
    """Words for people in general, in the singular and in the plural."""
    return listed("tensions", "people") | listed("harms", "victims")


def _state(reading: Reading, around: frozenset[str]) -> str | None:
    for name, part in lexicons.sections("tensions").items():
        if "contrary" not in part:
            continue
        said = set(part["words"].split()) | set(part["contrary"].split())
        loose = set(part.get("loose", "").split())
        bearers = set(part.get("bearers", "").split())
        if (said - loose) & around or (said & around and bearers & around):
            return name
        acts = set(part["acts"].split())
        if reading.act in acts or (reading.act == "exist" and part["thing"] in around):
            return name
    return None


def gists(
    accounts: Sequence[Account], readings: Sequence[Reading], spellings: Mapping[str, str]
) -> list[Gist]:
    """The gist of each reading, in the order of the readings."""
    clauses = {a.id: Clauses(a) for a in accounts}
    return [gist(r, clauses[r.document], spellings) for r in readings]
