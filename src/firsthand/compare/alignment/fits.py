"""Whether two readings answer one question: their slots decide, and may say that they do not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT
from firsthand.compare.alignment.gists import ANYBODY, BY, Gist, persons
from firsthand.compare.alignment.qualifiers import told_apart
from firsthand.compare.alignment.states import TOLD_BY
from firsthand.compare.alignment.tellings import plain
from firsthand.compare.thesaurus import Part, related
from firsthand.extract.lexicons import sections

JOINED = 0.58
"""From this fit on, 0 to 1, two readings stand together. This and all shares were set by hand."""
_CLASS, _VERB, _MAYBE, _AKIN, _LIGHT, _BARE = 0.5, 0.48, 0.4, 0.3, 0.3, 0.15
"""Acts of one class; one verb in no class; verbs that can be of one; verbs akin;
one verb that says little; two such verbs."""
_ASKED = 0.85
"""Both answer one question that is asked of every event."""
_CLAIMED = frozenset(("ordering", "shooting"))
"""Acts whose doer is asked by name wherever it is the event's: one without is of another deed."""
_BY_NAME_ALONE = frozenset(("lit_up",))
"""Questions that nothing answers but what is known to: other lights were lit or out too."""
_ONLY_IS = frozenset(("be", "exist", "do"))
_THINGS, _UNSAID = 0.4, 0.1
"""All things named are the same; one of the two names none."""
_NEARLY = 0.7
"""What a word says that only can mean the same."""
_COUNTED, _UNCOUNTED = 0.2, 0.08
_AROUND = 0.15
"""The sentences have their other words in common."""
_OTHER_THINGS = {
    "quantity": 0.05, "time": -0.1, "day": -0.1, "duration": -0.1, "actor": 0.09, "polarity": -0.25,
}  # fmt: skip
"""Where two readings name other things; in the other slots they are then of two questions."""
_COUNTING = frozenset("count number tally register record list".split())
"""Verbs that give a number of things, whatever befell them."""
_SAME_WORDS = 0.6
"""So much of the shorter sentence in common tells one act, whatever its verb was read as."""
MOSTLY_ONE, ONE, SOME = 1.5, 2.0, 3.0
"""Below these spreads most accounts tell an act of one thing only, all but few do, or of some."""
_OTHER_PLACE = -0.18
"""That some were there, or that it was so far, and not where; twice where accounts say it often."""
THERE = "#there"
"""The class under which all such counts of an account are reckoned."""
_FIRST = -0.12
"""The one tells of the first of several: who fired first is not who fired."""
_OTHER_NAME = -0.2
"""The one names somebody whom the other's account knows and does not name here."""


STATES_OF_SOME = frozenset(TOLD_BY.values())
"""Acts that are a state: whether it is so of some is asked by the state alone."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How well two readings fit, 0 to 1, and the words for it."""

    share: float
    because: str


class Weights:
    """What words weigh, and sets of words, each added up once; an unknown word weighs 1.

    ``spreads`` says for a slot and a class of acts of how many different things an account that
    has any tells it: where it is of one, the class alone says which act is meant.
    """

    def __init__(
        self, weights: Mapping[str, float], spreads: Mapping[tuple[str, str], float]
    ) -> None:
        self._weights = weights
        self._spreads = spreads
        self._sums: dict[frozenset[str], float] = {}

    def of(self, word: str) -> float:
        """The weight of one word, above 0 and at most 1."""
        return self._weights.get(word, 1.0)

    def spread(self, a: Gist, b: Gist) -> float:
        """Of how many things accounts tell what two gists tell, 1 and more."""
        acts = a.acts & b.acts or a.acts | b.acts
        return min((self.spread_of(a.slot, act) for act in acts), default=1.0)

    def spread_of(self, slot: str, act: str) -> float:
        """Of how many things an account tells one class of acts."""
        return self._spreads.get((slot, act), 1.0)

    def sum(self, words: frozenset[str]) -> float:
        """The weights of some words, in an order that is always the same."""
        if words not in self._sums:
            self._sums[words] = sum(self.of(w) for w in sorted(words))
        return self._sums[words]


class Fits:
    """How gists fit, each two looked at once however often it is asked."""

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._known: dict[tuple[int, int], Fit | None] = {}
        self._kept: dict[int, Gist] = {}

    def of(self, a: Gist, b: Gist) -> Fit | None:
        """What ``fit`` says of two gists."""
        pair = (id(a), id(b))
        if pair not in self._known:
            self._kept |= {id(a): a, id(b): b}  # so that no other gets its number
            self._known[pair] = fit(a, b, self.weights)
        return self._known[pair]


class _Part(NamedTuple):
    share: float
    because: str = ""


def fit(a: Gist, b: Gist, weights: Weights) -> Fit | None:
    """How two gists fit; None where something tells them apart. ``fit(a, b)`` is ``fit(b, a)``."""
    if a.asks is not None and b.asks is not None:
        return _of_questions(a, b, weights)
    if a.slot != b.slot or _BY_NAME_ALONE & {a.asks, b.asks}:
        return None
    if (a.asks is None) != (b.asks is None) and a.slot == "actor" and a.acts & b.acts & _CLAIMED:
        return None
    if _of_doers(a) != _of_doers(b) or told_apart(a.which, b.which):
        return None
    if _other_doers(a, b) or _other_doers(b, a):
        return None
    act = _acts(a, b, weights)
    counted = _counted(a, b) if act is not None else None
    things = _things(a, b, weights) if counted is not None else None
    if act is None or counted is None or things is None:
        return None
    told = (act, counted, things)
    share = sum(p.share for p in told) + _AROUND * _overlap(a.around, b.around, weights)
    if a.names and b.names and not a.names & b.names:
        share += _OTHER_NAME
    if a.first != b.first and a.told and b.told:
        share += _FIRST
    return Fit(share, ", ".join(p.because for p in told if p.because))


def _of_questions(a: Gist, b: Gist, weights: Weights) -> Fit | None:
    """How two fit that answer questions asked of every event: in one of these, or not at all."""
    if a.asks != b.asks or told_apart(a.which, b.which):
        return None
    share = _ASKED + _AROUND * _overlap(a.around, b.around, weights)
    return Fit(share, f"same question ({a.asks})")


def _other_doers(a: Gist, b: Gist) -> bool:
    """Whether two tell it of two doers. That one did not do it leaves open that it was done."""
    if b.undone and not b.doers and a.denied and bool(a.doers):
        return True
    return bool(a.doers and b.doers and not a.doers & b.doers)


def _acts(a: Gist, b: Gist, weights: Weights) -> _Part | None:
    if a.state is not None and a.state == b.state:
        return _Part(_CLASS, f"same state ({a.state})")
    if a.state in b.perhaps or b.state in a.perhaps:
        return _Part(_AKIN, f"perhaps one state ({a.state or b.state})")
    if a.state is not None and b.state is not None:
        return None
    both = a.acts & b.acts
    if both:
        act = min(both)
        own = act.startswith("=")
        return _Part(_VERB if own else _CLASS, f"same act ({act.lstrip('=').replace('_', ' ')})")
    perhaps = (a.acts | a.maybe) & (b.acts | b.maybe)
    if perhaps and (a.acts or a.maybe) and (b.acts or b.maybe):
        return _Part(_MAYBE, f"perhaps one act ({a.act}, {b.act})")
    if not a.acts and not b.acts:
        return (
            None
            if _other_act(a, b)
            else _Part(_LIGHT if a.act == b.act and a.act not in _ONLY_IS else _BARE)
        )
    if a.act == b.act and _overlap(a.around, b.around, weights) >= _SAME_WORDS:
        return _Part(_AKIN, "told in the same words")
    if a.counted is not None and a.counted == b.counted != ANYBODY and _COUNTING & {a.act, b.act}:
        return _Part(_AKIN, "one of them only counts")
    if a.acts and b.acts and not {a.act, b.act} & LIGHT and akin(a.act, b.act, "verb"):
        return _Part(_AKIN, f"acts akin ({a.act}, {b.act})")
    return None


def _other_act(a: Gist, b: Gist) -> bool:
    """Whether two light acts are two: who did not come may have had the keys."""
    return a.slot == "polarity" and a.act != b.act and not {a.act, b.act} & _ONLY_IS


def _of_doers(a: Gist) -> bool:
    """Whether those who did it are counted, not those to whom it was done."""
    return any(act.startswith(BY) for act in a.acts)


def _counted(a: Gist, b: Gist) -> _Part | None:
    if a.slot != "quantity":
        return _Part(0.0)
    elsewhere = bool(a.part and b.part and not a.part & b.part)
    if elsewhere and _present(a, b):
        return None
    if a.counted is None or b.counted is None:
        share = _left_out(a, b)
        return _Part(share) if share is not None else None
    one = a.counted == b.counted or plain(a.counted) == plain(b.counted)
    one = one or akin(plain(a.counted), plain(b.counted), "noun") or _some_people(a, b)
    return _Part(_COUNTED, f"same counted ({a.counted})") if one else None


def _left_out(a: Gist, b: Gist) -> float | None:
    """ "Thirty-three were discharged": where rounds are spoken of beside it, rounds are meant."""
    counted = a.counted or b.counted
    if counted in units():
        return None
    if counted in (None, ANYBODY) or not (a.told and b.told):
        return _UNCOUNTED
    return _COUNTED / 2 if plain(counted or "") in a.around | b.around else -_UNCOUNTED


@cache
def units() -> frozenset[str]:
    """Units of measures, in the singular."""
    return frozenset(w for part in sections("units").values() for w in part["words"].split())


def _some_people(a: Gist, b: Gist) -> bool:
    """ "Four men" and "four quarrymen"; two kinds of people are told apart."""
    return ANYBODY in (a.counted, b.counted) and all(
        x == ANYBODY or (x is not None and plain(x) in persons()) for x in (a.counted, b.counted)
    )


def _things(a: Gist, b: Gist, weights: Weights) -> _Part | None:
    """What things two gists share; None where they speak of others, and so of another act."""
    many = weights.spread(a, b)
    if not a.things or not b.things:
        return _Part(_unsaid(a, b, many, weights))
    both = a.things & b.things
    near = both
    if not both and many < ONE:
        near = _near(a.things, b.things) | _near(b.things, a.things)
    if not near:
        other = _others(a, b, many)
        return _Part(other) if other is not None else None
    least = min(weights.sum(a.things), weights.sum(b.things))
    share = weights.sum(both) if both else _NEARLY * weights.sum(near) / 2
    named = ", ".join(sorted(near)[:3])
    return _Part(_THINGS * min(1.0, share / least), f"same thing ({named})")


def _unsaid(a: Gist, b: Gist, many: float, weights: Weights) -> float:
    """What it is worth that one of two names nothing, by how many things the act is told of."""
    if _present(a, b):
        once = a.counted not in units() and weights.spread_of(a.slot, THERE) < MOSTLY_ONE
        return _OTHER_PLACE if once else 2 * _OTHER_PLACE
    if a.slot == "place":
        return -_UNSAID
    one = many < ONE and not _to_somebody(a, b)
    named = a.things | b.things
    if a.slot == "polarity" and a.acts & b.acts & STATES_OF_SOME:
        return _UNSAID
    if a.slot == "polarity" and not named <= a.doers | b.doers and a.state == b.state is None:
        return _UNSAID / 2 if one else -_UNSAID
    return _UNSAID if one else 0.0 if many < SOME else -_UNSAID


def _others(a: Gist, b: Gist, many: float) -> float | None:
    """What it is worth that two name other things; None where they are of two questions then."""
    if not (a.state == b.state is None) or many >= ONE or _present(a, b):
        return None
    if a.slot == "actor" and "ordering" in a.acts & b.acts:
        return 0.0  # who ordered them home is not who ordered them to fire
    worth = _OTHER_THINGS.get(a.slot)
    return 0.0 if worth is not None and _to_somebody(a, b) else worth


def _to_somebody(a: Gist, b: Gist) -> bool:
    """Whether a doer is asked for, and of one at least it is said to whom by name it was done."""
    return a.slot == "actor" and bool(a.names | b.names)


def _present(a: Gist, b: Gist) -> bool:
    """Whether two counts only say that so many were there, or so much; then it matters where."""
    acts = (a.acts | a.maybe) & (b.acts | b.maybe)
    return acts == {"being_present"} or a.counted in units()


def _near(words: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those words that can mean what one of the others means."""
    return frozenset(w for w in words if any(akin(w, v, "noun") for v in others))


def _overlap(a: frozenset[str], b: frozenset[str], weights: Weights) -> float:
    """The share of the lighter of two sets of words that both have."""
    least = min(weights.sum(a), weights.sum(b))
    return sum(weights.of(w) for w in sorted(a & b)) / least if least else 0.0


@cache
def akin(a: str, b: str, part: Part) -> bool:
    """Whether two words can mean one thing by the thesaurus: same, narrower or broader."""
    return related(a, b, part) in ("same", "narrower", "broader")
