"""Which accounts are silent on a point, and of which that cannot be said.

A silence is a grave thing to say of a witness. An account is silent only where its text was
understood: little of it was left out, nothing that was left out speaks of the point, no clause or
sentence of it tells the act of the point's things or has many words of an answer, and no reading
that answers nothing else could be its answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.fits import Weights
from firsthand.compare.alignment.gists import ANYBODY, Gist
from firsthand.compare.alignment.mentions import Spoken, ask, mentions
from firsthand.compare.alignment.qualifiers import told_apart
from firsthand.compare.alignment.spoken import Field, field_of, speak
from firsthand.compare.alignment.tellings import TOKEN, folded, plain
from firsthand.compared import Reading, When
from firsthand.model import Account

MOST_LEFT_OUT = 0.1
"""The share of an account's characters that may be left out where it is called silent."""


FEW = 2
"""So few accounts may have been found only because they share their words."""
WORTH = 0.3
"""The weight from which on things that a sentence names make it one about a point of few."""


KIN = (
    frozenset(("dead", "dead_some", "wounded", "missing")),
    frozenset(("explosions", "shots", "volleys")),
    frozenset(("began", "fire_when", "alarm_when", "call_when")),
)
"""Questions of which one reading may answer several."""
_MEANT = frozenset(("it", "them"))
"""Words for what was spoken of before: "I rang it myself" may be an answer."""


NEAR, HALF_DAY = 60.0, 720.0
"""Minutes by which two accounts may part over the hour of one thing, and of half a day."""


@dataclass(frozen=True)
class Asked:
    """The readings of a point, their gists, and the words by which the point is known.

    ``answers`` are the words of each reading that say what it speaks of, ``things`` what each of
    their things weighs.
    """

    readings: Sequence[Reading]
    gists: Sequence[Gist]
    rare: frozenset[str]
    answers: Sequence[frozenset[str]]
    things: Mapping[str, float]

    @cached_property
    def by_few(self) -> bool:
        """Whether so few accounts answer that their words need not be those of the others."""
        return len({r.document for r in self.readings}) <= FEW

    @cached_property
    def asks(self) -> str | None:
        """The question asked of every event that it is, if most of its readings answer one."""
        named = Counter(g.asks for g in self.gists).most_common(1)[0]
        return named[0] if 2 * named[1] > len(self.gists) else None

    @cached_property
    def vague(self) -> bool:
        """Whether nothing says what is asked: no class of acts, no thing, nothing counted."""
        known = any(not a.startswith("=") for g in self.gists for a in g.acts)
        return not known and not self.rare and all(g.counted is None for g in self.gists)

    @cached_property
    def acts(self) -> frozenset[str]:
        """The classes of acts that its readings tell."""
        return frozenset(a for g in self.gists for a in g.acts)

    @cached_property
    def named(self) -> frozenset[str]:
        """The things that its readings name."""
        return frozenset(t for g in self.gists for t in g.things)


class Told(NamedTuple):
    """What an account tells apart from its readings: whether it was read, and what it speaks of."""

    read: bool
    left_out: frozenset[str]
    clauses: dict[str, list[frozenset[str]]]
    spoken: Spoken


def told(account: Account, spellings: Mapping[str, str]) -> Told:
    """What an account tells; ``clauses`` are the words beside each class of acts."""
    text = account.text.characters
    gaps = [g.span for g in account.not_understood]
    out = sum(s.end - s.start for s in gaps)
    words = (w.strip(".,;:’'\"“”()?!").lower() for s in gaps for w in s.of(text).split())
    clauses: dict[str, list[frozenset[str]]] = {}
    for said in account.values.predications:
        things = [w for s in said.slots for w in s.words]
        near = (plain(w.lower()) for w in TOKEN.findall(said.span.of(text)))
        beside = [*things, *said.beside, *(s.role for s in said.slots), *near]
        meant = frozenset(folded(things, spellings))
        if not meant and any(s.role == "object" and s.head in _MEANT for s in said.slots):
            meant = _MEANT
        for act in classes(said.act, beside):
            clauses.setdefault(act, []).append(meant)
    read = bool(account.sentences) and out <= MOST_LEFT_OUT * max(1, len(text))
    return Told(
        read, frozenset(folded(words, spellings)), clauses, Spoken(mentions(account, spellings))
    )


def silent(
    told_by: Told,
    asked: Asked,
    free: Iterable[tuple[Reading, Gist]] = (),
    own: Iterable[tuple[Reading, Gist]] = (),
) -> bool:
    """Whether an account says nothing on a point, by all that was understood of it.

    ``own`` are the account's readings of the slot, ``free`` those that stand beside those of no
    other account.
    """
    rare = asked.rare
    if not told_by.read:
        return False
    field = field_of(asked.asks) if asked.asks else None
    if field is not None:
        slot = asked.gists[0].slot
        if field.has(told_by.left_out):
            return False
        taken = [r.span for r, g in own if _of_another(g, asked.asks, field)]
        return not speak(told_by.spoken.mentions, slot, field, taken)
    if told_by.left_out & rare or _spoken_of(told_by.spoken, asked):
        return False
    told_of = (things for a in sorted(asked.acts) for things in told_by.clauses.get(a, ()))
    if any(things & rare or things is _MEANT for things in told_of):
        return False
    return not any(
        _may_answer(own, g) or _near(one, r)
        for one, own in free
        if isinstance(one.value, When) or own.things & asked.named
        for r, g in zip(asked.readings, asked.gists, strict=True)
    )


def _of_another(one: Gist, asks: str | None, field: Field) -> bool:
    """Whether a reading is known to answer another question, or counts what the field has not.

    A question of the same kin does not tell: of those who died some may be the children asked of.
    """
    mine, other = (asks or "").split(" ")[0], (one.asks or "").split(" ")[0]
    if any(mine in kin and (not other or other in kin) for kin in KIN):
        return False
    if one.asks is not None:
        return other != mine
    return one.counted not in (None, ANYBODY) and one.counted not in field.speaks


def _spoken_of(spoken: Spoken, asked: Asked) -> bool:
    """Whether a sentence speaks of the point, so that an answer may be in words of its own.

    Whether something was done is answered wherever the act is told; by whom and where, only where
    it is told of one of the point's things, or in many words of another answer. Where few
    accounts answer, their things beside any value of the kind are enough; and whoever puts the
    question has it answered.
    """
    slot, kind = asked.gists[0].slot, asked.readings[0].slot
    acts, things = asked.acts, asked.named
    if asked.vague or (asked.by_few and spoken.name(kind, asked.things) > WORTH):
        return True
    if ask(spoken.asking, kind, acts, asked.rare):
        return True
    if slot == "polarity":
        return spoken.tell(acts, None) if acts else spoken.has(asked.rare)
    if slot in ("actor", "place"):
        return spoken.tell(acts, things) or spoken.share(asked.answers)
    return False


def _near(a: Reading, b: Reading) -> bool:
    """Whether two tell hours that may be those of one moment, whatever their words."""
    mine, yours = a.value, b.value
    if not isinstance(mine, When) or not isinstance(yours, When):
        return False
    if mine.clock is None or yours.clock is None:
        return False
    apart = abs(sum(mine.clock) - sum(yours.clock)) / 2 % HALF_DAY
    return min(apart, HALF_DAY - apart) <= NEAR


def _may_answer(one: Gist, other: Gist) -> bool:
    """Whether a reading may answer a question in words of its own: it names the same thing."""
    if one.slot != other.slot or told_apart(one.which, other.which):
        return False
    if one.doers and other.doers and not one.doers & other.doers:
        return False
    if not one.things & other.things:
        return False
    if one.counted not in (None, ANYBODY) and one.counted == other.counted:
        return True
    if one.state is not None or other.state is not None:
        return one.state == other.state or other.state in one.perhaps or one.state in other.perhaps
    acts = one.acts | one.maybe
    return not acts or bool(acts & (other.acts | other.maybe))


def rare_words(gists: Iterable[Gist], weights: Weights) -> frozenset[str]:
    """The words of a point that few accounts have, those that at least two of its readings name."""
    named: dict[str, int] = {}
    for one in gists:
        for word in one.things:
            named[word] = named.get(word, 0) + 1
    several = [w for w, times in named.items() if times > 1] or list(named)
    return frozenset(w for w in several if weights.of(w) > RARE)


RARE = 0.2
"""The weight from which on a word is one by which a point is known."""
