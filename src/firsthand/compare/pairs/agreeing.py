"""Where all that one text says stands in the other: it agrees, or denies it."""

from __future__ import annotations

from firsthand.compare.pairs import amounts, times
from firsthand.compare.pairs.answers import Answer
from firsthand.compare.pairs.laying import Laid
from firsthand.compare.pairs.lists import listed
from firsthand.compare.pairs.matching import COVERED, Match, matches
from firsthand.compare.pairs.moods import doubted
from firsthand.compare.pairs.orders import ordered
from firsthand.compare.pairs.polarity import denied, scope, shown
from firsthand.compare.pairs.settings import own_time
from firsthand.compare.pairs.sides import Side, governor_or_self, roots
from firsthand.compare.pairs.subjects import bearer, one_subject
from firsthand.compare.pairs.ties import tied
from firsthand.compared import SlotKind
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.phrases import noun_phrase
from firsthand.model import Span

_KIN = ("same", "narrower", "broader")
_DEGREES = frozenset(("JJR", "JJS", "RBR", "RBS", "CD"))
_LOOSE_BESIDE = frozenset(("amod", "nummod", "advmod"))


def polarity(laid: Laid) -> Answer | None:
    """One text denies what the other says, or denies it in other words.

    The denying text must not say more than the other in what it denies: who did not walk a cat may
    have walked a dog.
    """
    match = None if laid.focus is None else laid.found.get(laid.focus)
    if match is None or not one_subject(laid, match.other, match.word):
        return None
    here = denied(laid.b.parse, match.word)
    there = denied(laid.a.parse, match.other)
    turned = (match.kinship == "opposite") != laid.turned
    if (here != there) == turned or ((here or there) and _denies(laid.a) and _denies(laid.b)):
        return None
    if laid.loose if turned else not _wide_enough(laid, match, here):
        return None
    if _leaves_open(laid, match, here=here, there=there):
        return None
    one, two = shown(laid.a.parse, match.other), shown(laid.b.parse, match.word)
    return Answer(
        "disputed" if _voiced(laid.a, match.other) or _voiced(laid.b, match.word) else "conflict",
        "polarity", one, two,
        "opposites" if turned else "one says it, the other denies it",
        f"“{laid.a.quoted(one)}” in the one, “{laid.b.quoted(two)}” in the other: "
        "the one says what the other denies.",
    )  # fmt: skip


def _leaves_open(laid: Laid, match: Match, *, here: bool, there: bool) -> bool:
    """Whether one of the clauses is not told as so, or what denies is of another time."""
    if doubted(laid.a, match.other) or doubted(laid.b, match.word):
        return True
    if _measured(laid.a, match.other) or _measured(laid.b, match.word):
        return True
    late = here and own_time(laid.b, match.word, laid.found)
    return late or (there and own_time(laid.a, match.other, laid.back))


def _measured(side: Side, i: int) -> bool:
    """ "Twenty years old" is not old."""
    return side.parse.child(i, "npadvmod") is not None


def _voiced(side: Side, i: int) -> bool:
    """Whether a clause is what somebody is told to have denied."""
    word = side.word(governor_or_self(side, i))
    return word.dep == "ccomp" and side.word(word.head).lemma in listed("denying")


def absence(laid: Laid) -> Answer | None:
    """One says that there was none of what the other tells of: "there were no weapons"."""
    for none, told, found in (
        (laid.a, laid.b, matches(laid.a, laid.b, laid.a.content)),
        (laid.b, laid.a, matches(laid.b, laid.a, laid.b.content)),
    ):
        i = _none_there(none)
        match = None if i is None else found.get(i)
        rest = [k for k in none.content if k not in found or found[k].kinship not in COVERED]
        if i is None or match is None or rest or match.kinship not in COVERED:
            continue
        if _denies(told) or doubted(told, match.other) or not _there(told, match.other):
            continue
        one, two = shown(none.parse, i), shown(told.parse, match.other, bare=True)
        spans = (one, two) if none is laid.a else (two, one)
        return Answer(
            "conflict", "polarity", *spans, "none of it, and some of it",
            f"“{none.quoted(one)}” in the one, “{told.quoted(two)}” in the other.",
        )  # fmt: skip
    return None


def _none_there(side: Side) -> int | None:
    """What a text says there was none of."""
    for top in roots(side):
        if side.parse.child(top, "expl") is not None and denied(side.parse, top):
            return side.parse.child(top, "attr", "nsubj", "dobj")
    return None


def _there(side: Side, i: int) -> bool:
    """Whether a noun is told as what somebody has, does or meets."""
    word = side.word(i)
    return word.pos == "NOUN" and word.dep in ("dobj", "nsubj", "nsubjpass", "attr")


def agreement(laid: Laid) -> Answer | None:
    """All that the second text says stands in the first, in the same or in narrower words."""
    if laid.focus is None or laid.loose - times.fitting(laid) - amounts.fitting(laid):
        return None
    match = laid.found.get(laid.focus)
    if (
        match is None
        or match.kinship not in COVERED
        or not one_subject(laid, match.other, match.word)
    ):
        return None
    if denied(laid.b.parse, match.word) != denied(laid.a.parse, match.other) or _namesake(laid):
        return None
    if ordered(laid.b) or any(w.lower == "then" for w in laid.b.parse.words):
        return None  # an order of events that the rule on orders did not find in the other
    if laid.named and not set(laid.found) & laid.named and _somebody(laid, match.other):
        return None
    slot, one, two = _told_more(laid, match)
    return Answer(
        "agree", slot, one, two,
        "all of it stands in the other", "All that the one says stands in the other.",
    )  # fmt: skip


def _somebody(laid: Laid, i: int) -> bool:
    """Whether a clause is told of a person by a noun, who may be another than the one named."""
    who = bearer(laid.a, i)
    word = None if who is None else laid.a.word(who)
    return word is not None and word.pos == "NOUN" and is_noun_of_actors(word.lemma)


def _told_more(laid: Laid, match: Match) -> tuple[SlotKind, Span, Span]:
    """Where the two differ in how much they tell: "the Ombra river", "the river"; else the verb."""
    for i, m in sorted(laid.found.items()):
        if m.kinship not in COVERED or laid.b.word(i).pos not in ("NOUN", "PROPN"):
            continue
        one, two = noun_phrase(laid.a.parse, m.other), noun_phrase(laid.b.parse, i)
        if laid.a.quoted(one).lower() != laid.b.quoted(two).lower():
            return _slot(laid.b, i), one, two
    return "polarity", shown(laid.a.parse, match.other), shown(laid.b.parse, match.word)


def _slot(side: Side, i: int) -> SlotKind:
    hung = tied(side, i)
    return "place" if hung is not None and hung.by in listed("where") else "actor"


def _namesake(laid: Laid) -> bool:
    """Whether the texts name two people of one last name: "Ana Rell", "Boris Rell"."""
    return any(
        m.kinship == "same"
        and (one := _given(laid.b, i)) is not None
        and (other := _given(laid.a, m.other)) is not None
        and one not in laid.found
        and other not in laid.back
        and not _short(laid.b.word(one).lower, laid.a.word(other).lower)
        for i, m in laid.found.items()
    )


def _short(one: str, other: str) -> bool:
    """Whether one first name is short for the other: "Tim", "T." for "Timothy"."""
    one, other = one.rstrip("."), other.rstrip(".")
    return one.startswith(other) or other.startswith(one)


def _given(side: Side, i: int) -> int | None:
    """The name before a last name."""
    before = side.word(i - 1) if i else None
    named = before is not None and before.pos == side.word(i).pos == "PROPN"
    return i - 1 if named and before is not None and before.head == i else None


def other_things(laid: Laid) -> Answer | None:
    """Two texts of which no rule saw that they tell of one act of one subject."""
    match = None if laid.focus is None else laid.found.get(laid.focus)
    if match is not None and match.kinship in _KIN and one_subject(laid, match.other, match.word):
        return None
    return Answer(
        "not_comparable", None, None, None, "different acts",
        "They do not tell of one act of one subject.",
    )  # fmt: skip


def _denies(side: Side) -> bool:
    return any(w.lower in listed("negators") for w in side.parse.words)


def _wide_enough(laid: Laid, match: Match, here: bool) -> bool:
    """Whether what is denied is no narrower than what is said."""
    if here:
        denying, saying, at = laid.b, laid.a, match.word
    else:
        denying, saying, at = laid.a, laid.b, match.other
        wider = {i for i, m in laid.found.items() if m.kinship == "broader"}
        if len(laid.loose - wider) > 1:
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
    if not here and not laid.loose:  # what only describes what the other speaks of narrows nothing
        left = [i for i in left if _hangs_on(denying, i, at)]
    met = {m.other for m in found.values()}
    return not left or (len(left) == 1 and not _rival(denying, saying, left[0], met))


def _hangs_on(side: Side, i: int, verb: int) -> bool:
    hung = tied(side, i)
    return hung is not None and hung.on == governor_or_self(side, verb)


def _rival(denying: Side, saying: Side, i: int, met: set[int]) -> bool:
    """Whether the other text has another word in the same place, or the word is of degree."""
    if denying.word(i).tag in _DEGREES:
        return True
    mine = tied(denying, i)
    if mine is None:
        return False
    free = (tied(saying, j) for j in saying.content if j not in met)
    others = [o for o in free if o is not None and o.by == mine.by]
    if mine.by not in _LOOSE_BESIDE:
        return bool(others)
    described = denying.word(mine.on).lemma
    return any(saying.word(o.on).lemma == described for o in others)
