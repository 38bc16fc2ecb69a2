"""What sets two clauses apart: a time of its own, a word that tells one of two things."""

from __future__ import annotations

from collections.abc import Mapping

from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, Match, kinship, plain
from firsthand.compare.pairs.sides import Side, governor_or_self
from firsthand.extract.cardinals import ORDINALS

_WHEN = frozenset("when while as after before until till once since whenever".split())
_TELLING = frozenset(("amod", "compound", "nummod", "nmod", "poss"))
_CLOSING = frozenset(("by", "until", "till"))


def own_time(side: Side, i: int, met: Mapping[int, Match]) -> bool:
    """Whether the clause of a word is put into a time of which the other text says nothing."""
    return any(
        j not in met or met[j].kinship not in COVERED
        for k in side.parse.children[governor_or_self(side, i)]
        if _of_time(side, k)
        for j in side.parse.subtree(k)
        if j in side.content or side.word(j).lower in _turns()
    )


def counted_until(side: Side, i: int, met: Mapping[int, Match]) -> bool:
    """Whether a count is closed at a time of its own: "by noon"."""
    return own_time(side, i, met) and any(
        side.word(k).lower in _CLOSING for k in side.parse.children[governor_or_self(side, i)]
    )


def _of_time(side: Side, k: int) -> bool:
    """Whether what hangs on a verb tells its time."""
    word = side.word(k)
    if word.dep == "advcl":
        return any(side.word(j).lower in _WHEN for j in side.parse.children[k])
    if word.dep not in ("prep", "npadvmod", "advmod"):
        return False
    below = side.parse.subtree(k)
    moments = side.account.values.moments
    return any(
        side.word(j).lower in _turns()
        or side.word(j).lemma in listed("spells")
        or any(m.span.start <= side.word(j).start < m.span.end for m in moments)
        for j in below
    )


def _turns() -> frozenset[str]:
    return listed("turns") | listed("hours")


def told_apart(laid: Laid, i: int, j: int) -> bool:
    """Whether two nouns have words that tell one of two apart: "the first boat", "the second"."""
    ones = [laid.a.word(k) for k in laid.a.parse.children[i] if laid.a.word(k).dep in _TELLING]
    others = [laid.b.word(k) for k in laid.b.parse.children[j] if laid.b.word(k).dep in _TELLING]
    altered = [{w.lower for w in words} & listed("altering") for words in (ones, others)]
    return altered[0] != altered[1] or any(
        kinship(x, y) == "opposite"
        or (x.lower in ORDINALS and y.lower in ORDINALS and plain(x.lower) != plain(y.lower))
        for x in ones
        for y in others
    )
