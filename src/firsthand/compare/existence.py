"""Readings of whether there was such a thing at all, where accounts of a case part over it.

"There was no plane", "I heard none", "not a weapon was in the square": what one account denies,
others tell of by the way, as subject or object of something else. Each account that tells of the
thing then answers whether there was one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from firsthand.compare.asked.scenes import LONG
from firsthand.compare.contested import Mention, Says, kinds, mentions, nouns
from firsthand.compare.contested.frames import ANNOUNCED
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.words import THERE_OR_NOT
from firsthand.compared import Modality, Reading, Whether
from firsthand.model import UNKNOWN, Span

_BARELY = frozenset("be exist have hear see carry bear bring find show armed notice".split())
"""Acts of readings that say no more than that there was such a thing."""
_MODALITY: dict[Says, Modality] = {
    "so": "asserted", "not so": "asserted", "denied": "denied", "unseen": "unseen", "unknown": "unknown",
}  # fmt: skip
MOST = 4
"""Of a thing that accounts tell of oftener than so, on average, it is not asked whether it was."""
_There = list[tuple[Reading, frozenset[str]]]
"""Readings on whether there was a thing, and the words that name it."""


def with_existence(every: Sequence[Ground], readings: Iterable[Reading]) -> list[Reading]:
    """The readings of a case, and those on whether there was a thing that some account denies.

    ``every`` are the grounds of all accounts; short ones alone are asked.
    These stand in the place of readings that say no more of the same thing in the same words.
    """
    grounds = [g for g in every if g.account.words < LONG]
    there = [*_of_kinds(grounds), *_of_nouns(grounds)]
    at: dict[str, list[tuple[Span, frozenset[str]]]] = {}
    for r, words in there:
        at.setdefault(r.document, []).append((r.span, words))
    kept = [r for r in readings if not _said_again(r, at.get(r.document, ()))]
    return kept + [r for r, _ in there]


def _said_again(one: Reading, there: Iterable[tuple[Span, frozenset[str]]]) -> bool:
    barely = one.slot == "polarity" and (one.act in _BARELY or one.rule == "an answer")
    return barely and any(
        s.touches(one.span) and (words & set(one.topic) or one.act in words) for s, words in there
    )


def _of_kinds(grounds: Sequence[Ground]) -> _There:
    """Of the things of which accounts part over whether there was one at all (contested.toml)."""
    told = _each_of_one([mentions(g) for g in grounds])
    found: _There = []
    for kind in kinds():
        here = [[m for m in some if m.kind == kind] for some in told]
        strong = not kind.words or any(m.strong for some in here for m in some)
        if strong and _parted(here):
            words = kind.words | kind.weak
            for ground, some in zip(grounds, here, strict=True):
                found += [(r, words) for r in _told(ground, some)]
    return found


def _each_of_one(told: Sequence[Sequence[Mention]]) -> list[list[Mention]]:
    """The mentions, where a word can name things of two kinds those of the kind oftener named."""
    places = [Counter(m.at for m in some if m.at is not None) for some in told]
    alone = Counter(
        m.kind.name
        for some, at in zip(told, places, strict=True)
        for m in some
        if m.at is not None and at[m.at] == 1
    )
    return [
        [m for m in some if m.at is None or all(
            alone[o.kind.name] <= alone[m.kind.name] for o in some if o.at == m.at)]
        for some in told
    ]  # fmt: skip


def _parted(here: Sequence[Sequence[Mention]]) -> bool:
    """Whether one account denies or leaves open what another tells or insists on, or two say that there was none.

    Of a thing that accounts tell of again and again it is not asked.
    """
    told = [n for some in here if (n := sum(m.says == "so" for m in some))]
    if sum(told) > MOST * len(told):
        return False
    no = {n for n, some in enumerate(here) if any(m.says != "so" for m in some)}
    yes = {n for n, some in enumerate(here) if any(m.says == "so" for m in some)}
    none = {n for n, some in enumerate(here) if any(m.says in ("not so", "denied") for m in some)}
    no |= {n for n, some in enumerate(here) if any(m.contended for m in some)}
    return (bool(no and yes) and len(no | yes) > 1) or len(none) > 1


def _told(ground: Ground, some: Sequence[Mention]) -> list[Reading]:
    """One reading for each voice and answer: that which says it most plainly."""
    found: dict[tuple[str | None, str, str], tuple[bool, int, Reading]] = {}
    for n, m in enumerate(some):
        made = _reading(ground, m)
        if made is not None:
            key = made.voice, made.printed, made.modality
            rank = not m.plainly, n
            if key not in found or rank < found[key][:2]:
                found[key] = (*rank, made)
    return sorted((f[2] for f in found.values()), key=lambda r: r.span)


def _reading(ground: Ground, m: Mention) -> Reading | None:
    standing = ground.standing(m.span) or ground.standing(m.clause)
    if standing is None and m.answers:
        turn = ground.segment(m.span.start).span
        standing = ground.standing(Span(turn.end - 2, turn.end - 1))
    if standing is None and ANNOUNCED.search(ground.of(ground.sentence(m.span.start))):
        standing = Standing(None, (), None, "asserted")
    if standing is None:
        return None
    if m.says == "denied" and m.who is not None and standing.voice == UNKNOWN:
        standing = standing._replace(chain=(), voice=None)  # whose is only what is rejected
    standing = ground.credited(standing, m.who)
    modality = _MODALITY[m.says]
    if m.unnamed:
        modality = "alleged"
        standing = standing._replace(chain=(UNKNOWN, *standing.chain), voice=UNKNOWN)
    told = Told("polarity", Whether(m.says == "so"), "exist", tuple(m.kind.name.split("_")), m.span,
                m.clause, THERE_OR_NOT, modality)  # fmt: skip
    return reading(ground, told, standing)


def _of_nouns(grounds: Sequence[Ground]) -> _There:
    """Of any other thing that one account says that there was none of."""
    every = [list(nouns.told(g)) for g in grounds]
    return [
        (r, frozenset((thing,)))
        for thing, here in nouns.contested(every)
        for ground, some in zip(grounds, here, strict=True)
        for r in _of_one(ground, thing, some)
    ]


def _of_one(ground: Ground, thing: str, some: Iterable[nouns.Told]) -> Iterator[Reading]:
    """One reading for each voice and answer: the first that says it."""
    said: set[tuple[str | None, str]] = set()
    for t in some:
        standing = ground.standing(t.clause.span, None if t.clause.denied else t.clause)
        if standing is None:
            continue
        modality: Modality = "unseen" if t.unseen else "asserted"
        span = ground.quoted(t.slot.span, t.clause.span)
        told = Told("polarity", Whether(t.holds), "exist", (thing,), span, t.clause.span,
                    THERE_OR_NOT, modality)  # fmt: skip
        made = reading(ground, told, standing)
        if (made.voice, made.printed) not in said:
            said.add((made.voice, made.printed))
            yield made
