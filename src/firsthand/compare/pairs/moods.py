"""How surely a text says what it says: as so, as possible, or as what somebody did not see."""

from __future__ import annotations

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import Match
from firsthand.compare.pairs.polarity import denied
from firsthand.compare.pairs.sides import Side, governor_or_self, roots
from firsthand.extract.claims.hedges import hedges
from firsthand.extract.phrases import FIRST, verb_group
from firsthand.extract.phrases import subject as subject_of
from firsthand.model import Span

_BELOW = frozenset(("ccomp", "xcomp", "advcl", "dobj", "pobj"))


def moods(laid: Laid) -> Answer | None:
    """What one text holds for possible, or says was not seen, the other tells as so."""
    if _unseen(laid.a, laid.back) or _unseen(laid.b, laid.found):
        return Answer(
            "compatible", None, None, None, "not having seen is no denial",
            "The one says only that it was not seen, heard, known or established.",
        )  # fmt: skip
    match = None if laid.focus is None else laid.found.get(laid.focus)
    if match is None or match.kinship not in ("same", "narrower", "broader"):
        return None
    here, there = doubted(laid.b, match.word), doubted(laid.a, match.other)
    if here == there:
        return None
    return Answer(
        "compatible", "modality", _group(laid.a, match.other), _group(laid.b, match.word),
        "possible against plain", "The one leaves open what the other says is so.",
    )  # fmt: skip


def doubted(side: Side, i: int) -> bool:
    """Whether the clause of a word tells only what may be, is alleged, or was meant to be."""
    verb = governor_or_self(side, i)
    if _meant_only(side, verb):
        return True
    near = [side.word(k) for k in side.parse.children[verb]]
    if any(w.dep == "aux" and w.lower in ("may", "might", "could") for w in near):
        return True
    if any(w.lower in listed("alleged") for w in near):
        return True
    whole = side.parse.subtree(verb)
    span = Span(side.word(whole[0]).start, side.word(whole[-1]).end)
    if side.word(verb).dep == "xcomp":  # "is believed to have fired"
        over = side.word(side.word(verb).head)
        if over.lower in listed("believed") or any(
            h.start <= over.start < h.end for h in hedges(side.parse)
        ):
            return True
    return any(span.start <= h.start and h.end <= span.end for h in hedges(side.parse))


def _meant_only(side: Side, verb: int) -> bool:
    """ "Tried to lower the boat", "if the valve had been open"."""
    word = side.word(verb)
    if word.dep == "xcomp" and side.word(word.head).lemma in listed("trying") | {"be"}:
        return True  # "tried to start", "was to start"
    marks = {side.word(k).lower for k in side.parse.children[verb] if side.word(k).dep == "mark"}
    return word.dep == "advcl" and bool(marks & {"if", "unless", "lest"})


def _unseen(side: Side, met: dict[int, Match]) -> bool:
    """Whether a text says only that somebody did not see, hear, know or establish something.

    Where both texts tell of the seeing of one person, it is the seeing that the one denies.
    """
    for top in roots(side):
        word = side.word(top)
        if not denied(side.parse, top) or not any(m.kinship == "same" for m in met.values()):
            continue
        who = subject_of(side.parse, top)
        apart = top not in met or (who is not None and side.word(who).lower in FIRST)
        below = {side.word(k).dep for k in side.parse.children[top]}
        if word.lemma in listed("perceiving") and apart and below & _BELOW:
            return True
        if (word.lemma in listed("open") and "ccomp" in below) or _not_ruled_out(side, top):
            return apart
    return False


def _not_ruled_out(side: Side, verb: int) -> bool:
    return side.word(verb).lemma in listed("excluding")


def _group(side: Side, i: int) -> Span:
    group = verb_group(side.parse, governor_or_self(side, i))
    return Span(side.word(group[0]).start, side.word(group[-1]).end)
