"""Where all that one text says stands in the other: it agrees, or denies it."""

from __future__ import annotations

from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, Match, kinship, matches
from firsthand.compare.pairs.polarity import denied, scope
from firsthand.compare.pairs.sides import Side, governor_or_self
from firsthand.compare.pairs.ties import tied
from firsthand.extract.phrases import subject as subject_of

_DEGREES = frozenset(("JJR", "JJS", "RBR", "RBS", "CD"))
_LOOSE_BESIDE = frozenset(("amod", "nummod", "advmod"))


def polarity(laid: Laid) -> Answer | None:
    """One text denies what the other says, or denies it in other words.

    The denying text must not say more than the other in what it denies: who did not walk a cat may
    have walked a dog.
    """
    match = None if laid.focus is None else laid.found.get(laid.focus)
    if match is None or not one_subject(laid, match):
        return None
    here = denied(laid.b.parse, match.word)
    there = denied(laid.a.parse, match.other)
    turned = (match.kinship == "opposite") != laid.turned
    if (here != there) == turned or (here or there) and _denies(laid.a) and _denies(laid.b):
        return None
    if not turned and not _wide_enough(laid, match, here):
        return None
    return Answer(
        "conflict", "polarity", laid.words_a(match.other), laid.words_b(match.word),
        "opposites" if turned else "one says it, the other denies it",
        f"“{laid.told_a(match.other)}” in the one, “{laid.told_b(match.word)}” in the other: "
        "the one says what the other denies.",
    )  # fmt: skip


def agreement(laid: Laid) -> Answer | None:
    """All that the second text says stands in the first, in the same or in narrower words."""
    if laid.loose or laid.focus is None:
        return None
    match = laid.found.get(laid.focus)
    if match is None or match.kinship not in COVERED or not one_subject(laid, match):
        return None
    if denied(laid.b.parse, match.word) != denied(laid.a.parse, match.other):
        return None
    return Answer(
        "agree", "polarity", laid.words_a(match.other), laid.words_b(match.word),
        "all of it stands in the other", "All that the one says stands in the other.",
    )  # fmt: skip


def one_subject(laid: Laid, match: Match) -> bool:
    """Whether two clauses may have one subject: a pronoun, a name, or a word that fits."""
    one = subject_of(laid.a.parse, governor_or_self(laid.a, match.other))
    other = subject_of(laid.b.parse, governor_or_self(laid.b, match.word))
    if one is None or other is None:
        return True
    a, b = laid.a.word(one), laid.b.word(other)
    if not {"PRON", "PROPN"}.isdisjoint((a.pos, b.pos)):
        return True
    return kinship(a, b) in ("same", "narrower", "broader")


def _denies(side: Side) -> bool:
    return any(w.lower in listed("negators") for w in side.parse.words)


def _wide_enough(laid: Laid, match: Match, here: bool) -> bool:
    """Whether what is denied is no narrower than what is said."""
    if here:
        denying, saying, at = laid.b, laid.a, match.word
    else:
        denying, saying, at = laid.a, laid.b, match.other
        if len(laid.loose) > 1:
            return False
    if match.kinship not in ("same", "narrower" if here else "broader"):
        return False
    found = matches(denying, saying, denying.content)
    below = scope(denying.parse, at)
    left = [
        i
        for i in denying.content
        if i in below and (i not in found or found[i].kinship not in COVERED)
    ]
    met = {m.other for m in found.values()}
    return not left or (len(left) == 1 and not _rival(denying, saying, left[0], met))


def _rival(denying: Side, saying: Side, i: int, met: set[int]) -> bool:
    """Whether the other text has another word in the same place, or the word is of degree."""
    if denying.word(i).tag in _DEGREES:
        return True
    mine = tied(denying, i)
    if mine is None or mine.by in _LOOSE_BESIDE:
        return False
    others = (tied(saying, j) for j in saying.content if j not in met)
    return any(o is not None and o.by == mine.by for o in others)
