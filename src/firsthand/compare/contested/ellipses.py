"""Places that speak of a contested thing named just before: "eight had heard none", "It was there"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from firsthand.compare.contested import turns
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Named
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed
from firsthand.compare.thesaurus import known, mostly
from firsthand.model import Span

_ELLIPSES: tuple[tuple[re.Pattern[str], Says], ...] = (
    (turns.UNSEEN_ELLIPSIS, "unseen"),
    (turns.NONE_ELLIPSIS, "not so"),
)
_THINGS = frozenset(("artifact", "food", "plant"))
_NAMES = 24
_FAR = 5
"""Sentences of a paragraph before "It was there" in which the thing may be named."""


def ellipses(ground: Ground, every: Sequence[Named]) -> Iterator[Mention]:
    """The places that say of the thing named last that there was one, none, or none sensed."""
    if not every:
        return
    sentences = ground.account.sentences
    at: dict[int, list[Named]] = {}
    for one in every:
        at.setdefault(one.sentence.start, []).append(one)
    for n, sentence in enumerate(sentences):
        if sentence.start in ground.asked:
            continue
        last = sentences[n - 1].start if n else -1
        near = [*at.get(last, ()), *at.get(sentence.start, ())]
        yield from _none_of_it(ground, sentence, near)
        if n and turns.EXPECTED.search(ground.of(sentences[n - 1])):
            says = _did(ground.of(sentence))
            if says is not None:
                yield from _last_named(ground, n, {last: at.get(last, [])}, says)
        if n and _another_thing(ground, sentence, sentences[n - 1]):
            yield from _last_named(ground, n, {last: at.get(last, [])}, "not so")
        if turns.UNSETTLED.search(ground.of(sentence)):
            yield from _last_named(ground, n, at, "unknown")
        there = turns.THERE_IT_WAS.match(ground.of(sentence).strip())
        if there is not None:
            yield from _last_named(ground, n, at, "not so" if there["no"] else "so")


def _another_thing(ground: Ground, sentence: Span, before: Span) -> bool:
    """Whether it is said to be another thing of which others spoke: "They say a bomb. It was a can."."""
    was = turns.IT_WAS.match(ground.of(sentence))
    if was is None or turns.OTHERS_SAY.search(ground.of(before)) is None:
        return False
    head = was["noun"].lower().split("-")[-1]
    word = head if known(head, "noun") else head.removesuffix("s")
    return mostly(word, _THINGS)


def _did(sentence: str) -> Says | None:
    """What a sentence says of what should have been: "None had", "Two did"."""
    none = turns.NONE_DID.match(sentence)
    some = turns.SOME_DID.match(sentence)
    if none is not None and (none["no"] is not None or some is None):
        return "not so"
    return "so" if some is not None else None


def _last_named(
    ground: Ground, n: int, at: Mapping[int, Sequence[Named]], says: Says
) -> Iterator[Mention]:
    """That a sentence says so of the only kind of things named before in its paragraph."""
    sentences = ground.account.sentences
    sentence = sentences[n]
    segment = ground.segment(sentence.start)
    back = [o for s in sentences[max(0, n - _FAR) : n] for o in at.get(s.start, ())[-_NAMES:]
            if ground.segment(s.start) == segment]  # fmt: skip
    if back and len({o.kind.name for o in back}) == 1:
        yield Mention(back[-1].kind, says, sentence, sentence,
                      strong=any(o.strong for o in back), plainly=True)  # fmt: skip


def _none_of_it(ground: Ground, sentence: Span, near: Sequence[Named]) -> Iterator[Mention]:
    for words, says in _ELLIPSES:
        for match in words.finditer(ground.characters, sentence.start, sentence.end):
            before = [o for o in near[-_NAMES:] if o.noun.end <= match.start()]
            own = [o for o in before if o.sentence == sentence] or before
            if not own or len({o.kind.name for o in own}) > 1:
                continue
            span = Span(*match.span())
            clause = ground.around(span)
            sensed = clause is not None and clause.act in listed("perceiving")
            who = clause.slot("subject") if sensed and clause is not None else None
            whole = ground.quoted(span, clause.span if clause else sentence)
            yield Mention(own[-1].kind, says, whole, clause.span if clause else sentence, who,
                          strong=own[-1].strong, plainly=True)  # fmt: skip
