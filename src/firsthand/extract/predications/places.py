"""What prepositions tie to a clause: where something is, to whom it is said, with what."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import noun_phrase
from firsthand.extract.predications.contrasts import corrected
from firsthand.extract.predications.slots import made
from firsthand.model import Span
from firsthand.values import Slot


def ties(parse: Parse, verb: Word) -> Iterator[Slot]:
    """One slot for each preposition of a verb, its role being the preposition."""
    for k in parse.children[verb.i]:
        word = parse.words[k]
        if word.dep in ("prep", "dative") and not _refused_or_open(parse, k):
            tie = corrected(parse, k)
            noun = parse.child(tie, "pobj")
            if noun is not None:
                yield made(parse, corrected(parse, noun), parse.words[tie].lower)
        elif word.dep == "npadvmod" and word.entity in ("DATE", "TIME"):
            yield made(parse, k, "when")
        elif word.dep == "prt":
            yield Slot("state", Span(word.start, word.end), word.lower, (word.lower,), False)
    yield from _whose(parse, verb)


def _refused_or_open(parse: Parse, tie: int) -> bool:
    """ "In the loft, (not in the cellar)", "either in the loft or in the cellar": no place is told."""
    before = parse.words[tie - 1].lower if tie else ""
    kin = {parse.words[k].lower for k in parse.children[tie] if k < tie}
    if "either" in kin or before == "either":
        return True
    return (
        tie > 1
        and before == "not"
        and parse.words[tie - 2].text == ","
        and corrected(parse, tie) == tie
    )


def _whose(parse: Parse, verb: Word) -> Iterator[Slot]:
    """ "The house in whose windows they stood": they stood in the windows of the house."""
    for k in parse.children[verb.i]:
        owner = parse.child(k, "poss")
        if owner is None or parse.words[owner].lower != "whose" or k > verb.i:
            continue
        before = parse.words[owner - 1] if owner else None
        if before is None or before.tag != "IN":
            continue
        slot = made(parse, k, before.lower)
        behind = [
            w for w in parse.words[max(0, before.i - 8) : before.i] if w.pos in ("NOUN", "PROPN")
        ]
        if behind:
            house = noun_phrase(parse, behind[-1].i)
            yield Slot(slot.role, Span(house.start, slot.span.end), slot.head,
                       (*(w.lemma for w in behind), *slot.words), True)  # fmt: skip
