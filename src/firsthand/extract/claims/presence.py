"""Where an author was there: which of his sentences tell what he saw, heard, did or underwent.

A scene is opened by a sentence in which he says so himself: "I stood at the door", "people slid
past me", a diary's "Went down to the harbour". It goes on over what else he tells in the past
tense, and ends with a sentence in the present, of another time, or of mere opinion. A body's "we"
("we visited eleven wards") opens one only with what bodies of flesh do. Words of others, and what
he says of his own not knowing apart from a scene, are never witnessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from firsthand.extract import lexicons
from firsthand.extract.claims.clauses import finite
from firsthand.extract.claims.deeds import FIRST, Deed, Tense, deeds, elided, main, passive, tense
from firsthand.extract.claims.manners import Manner
from firsthand.extract.claims.stretches import Layers, Stretch
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS
from firsthand.model import Form

Stance = Literal["there", "told", "self", "once", "passive", "bare", "ignorant", "now", "break"]
"""What a sentence of the author's is: ``there`` opens a scene, ``told`` may go on in one, ``once``
counts for itself only, ``passive`` and ``bare`` lean on their neighbours, ``break`` ends it."""
_OBLIQUE = frozenset(("me", "us"))
_OWN = frozenset(("my", "our"))
_SINGULAR = frozenset(("i", "me", "my", "mine", "myself"))
_PLACED = frozenset(
    """in on at by under behind beside past through against over into onto near before opposite
    outside inside above below between""".split()
)
_WHEN = frozenset("when as while before until till once whenever".split())
_CHARACTER = frozenset("man woman person child soul fellow character lady gentleman".split())
_YEAR = re.compile(r"\b(?:1[0-9]|20)\d\d\b")
STRONG = 3
"""Sentences that open a scene, from which an account counts as a witness's throughout."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A stretch of the author's with its words and its stance."""

    number: int
    words: tuple[int, ...]
    stance: Stance


def witnessed(
    layers: Layers, found: Sequence[Stretch], forms: Sequence[Form], manner: Manner
) -> frozenset[int]:
    """The numbers of the stretches in which the author tells what he witnessed."""
    personal = manner.diary or _personal(layers, found)
    seen: list[_Seen] = []
    for n, s in enumerate(found):
        if s.owner is not None or forms[n] != "assertion":
            continue
        words = tuple(i for i in layers.parse.within(s.span) if layers.owner[i] < 0)
        if words:
            seen.append(_Seen(n, words, _stance(layers.parse, words, personal, manner.diary)))
    return frozenset(_spread(layers, found, seen))


def _personal(layers: Layers, found: Sequence[Stretch]) -> bool:
    """Whether the author is somebody who says "I", or notes without it what he did."""
    for i, word in enumerate(layers.parse.words):
        if word.lower in _SINGULAR and layers.owner[i] < 0 and word.pos in ("PRON", "DET"):
            return True
    notes = 0
    for s in found:
        if s.owner is None and s.role == "body":
            words = [i for i in layers.parse.within(s.span) if layers.owner[i] < 0]
            if words and elided(layers.parse, words) is not None:
                notes += 1
    return notes > 0


# ------------------------------------------------------------------ one sentence


def _stance(parse: Parse, words: tuple[int, ...], personal: bool, diary: bool) -> Stance:
    said = " ".join(parse.words[i].lower for i in words)
    lasting = _lasting().search(said) is not None
    own = list(deeds(parse, words, lambda i: parse.words[i].lower in FIRST))
    done = [d for d in own if d.main]
    if any(_opens(parse, d, personal) for d in done) and not lasting:
        return "there"
    heads = [i for i in words if finite(parse, i) and main(parse, i, words)]
    if _unknowing(own, heads):
        return "ignorant"
    if done and heads[:1] == [done[0].verb] and _once(done[0]) and not lasting:
        return "once" if personal else "break"
    if personal and elided(parse, words, diary=diary) is not None:
        return "there"
    if not heads:
        return "bare"
    first = tense(parse, heads[0])
    if first in ("past", "present") and _before_me().search(said):
        return "there"
    if first != "past":
        return _in_present(parse, heads[0], own, first)
    if personal and not lasting and any(_when(parse, d) for d in own):
        return "there"
    return _in_past(parse, words, heads, lasting=lasting, personal=personal)


def _opens(parse: Parse, deed: Deed, personal: bool) -> bool:
    """ "I stood", "we carried them": past, and a deed, a sight or a state of one's own."""
    if deed.tense != "past" or deed.kind in ("told", "ignorant"):
        return False
    word = parse.words[deed.verb]
    if word.lemma == "bear" or (deed.negated and passive(parse, deed.verb)):
        return False
    if deed.kind == "thought" and word.lemma not in ("know", "believe", "want", "like"):
        return False
    return personal or word.lemma in lexicons.words("witness", "bodily") or _somewhere(parse, deed)


def _when(parse: Parse, deed: Deed) -> bool:
    """ "When I arrived, she was sweeping": his own deed tells the time of what he saw."""
    if deed.tense != "past" or deed.kind not in ("did", "saw", "was"):
        return False
    return parse.words[deed.verb].dep == "advcl" and any(
        parse.words[k].lower in _WHEN for k in parse.children[deed.verb]
    )


def _somewhere(parse: Parse, deed: Deed) -> bool:
    """ "we were on the quay"."""
    return parse.words[deed.verb].lemma == "be" and any(
        parse.words[k].dep == "prep" and parse.words[k].lower in _PLACED
        for k in parse.children[deed.verb]
    )


def _unknowing(own: list[Deed], heads: list[int]) -> bool:
    """ "I do not know who", "what he did I cannot say": and nothing before it was told."""
    if not any(d.kind == "ignorant" and d.tense != "perfect" for d in own):
        return False
    rest = [d for d in own if d.kind != "ignorant"]
    first = next(d.verb for d in own if d.kind == "ignorant")
    return not rest and (heads[:1] == [first] or not heads or heads[0] > first or len(heads) == 1)


def _once(deed: Deed) -> bool:
    """ "I have buried the spoons": done, and no habit or thought."""
    return deed.kind == "did" and deed.tense == "perfect" and not deed.negated


def _in_past(
    parse: Parse, words: tuple[int, ...], heads: list[int], *, lasting: bool, personal: bool
) -> Stance:
    said = " ".join(parse.words[i].lower for i in words)
    if lasting or _elliptic(parse, heads[0]) or _characterizes(parse, heads[0]):
        return "break"
    if personal and _with_me(parse, words):
        return "there"
    if _later().search(said) or _YEAR.search(said):
        return "break"
    return "passive" if all(passive(parse, i) for i in heads) else "told"


def _characterizes(parse: Parse, verb: int) -> bool:
    """ "He was a careful man": what somebody was like, at no scene."""
    what = parse.child(verb, "attr")
    return parse.words[verb].lemma == "be" and what is not None and (
        parse.words[what].lemma in _CHARACTER
        and any(parse.words[k].dep in ("amod", "relcl", "acl") for k in parse.children[what])
    )  # fmt: skip


def _elliptic(parse: Parse, verb: int) -> bool:
    """ "It was not.", "and so it had": a word on what was said."""
    below = [parse.words[k] for k in parse.children[verb]]
    return parse.words[verb].lemma in ("be", "have", "do") and not any(
        k.dep in ("attr", "acomp", "dobj", "prep", "advmod", "xcomp", "ccomp", "expl")
        for k in below
    )


def _in_present(parse: Parse, verb: int, own: list[Deed], told: Tense) -> Stance:
    word = parse.words[verb]
    if own and own[0].verb == verb:
        what = parse.child(verb, "attr", "acomp")
        states = what is not None and parse.words[what].pos in ("NOUN", "PROPN")
        return "self" if told == "present" and word.lemma == "be" and states else "break"
    return "now" if told == "present" and not own and _describes(parse, verb) else "break"


def _describes(parse: Parse, verb: int) -> bool:
    """ "The mast is still standing": a thing before the author's eyes."""
    subject = parse.child(verb, *SUBJECTS)
    if subject is None or parse.words[verb].tag not in ("VBZ", "VBP", "VBG", "VBN"):
        return False
    word = parse.words[subject]
    if word.lower == "it":
        return True
    return word.pos in ("NOUN", "PROPN") and any(
        parse.words[k].lower == "the" for k in parse.children[subject]
    )


def _with_me(parse: Parse, words: tuple[int, ...]) -> bool:
    """ "People slid past me", "in our back room": but no words that somebody told him."""
    for i in words:
        word = parse.words[i]
        if word.lower in _OBLIQUE and word.dep in ("dobj", "pobj", "dative"):
            governor = parse.words[word.head]
            verb = governor if governor.pos == "VERB" else parse.words[governor.head]
            if verb.lemma in lexicons.words("witness", "informed") and (
                any(parse.words[k].dep in ("neg", "advmod") for k in parse.children[verb.i])
            ):
                continue
            return True
        if word.lower in _OWN and word.dep == "poss":
            noun = parse.words[word.head]
            if noun.dep == "pobj" and parse.words[noun.head].lower in _PLACED:
                return True
    return False


@cache
def _lasting() -> re.Pattern[str]:
    return _any(lexicons.phrases("witness", "lasting"))


@cache
def _before_me() -> re.Pattern[str]:
    return re.compile(_any(lexicons.phrases("witness", "before_me")).pattern + r"(?! and\b)")


@cache
def _later() -> re.Pattern[str]:
    return _any(lexicons.phrases("witness", "later"))


def _any(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(re.escape(x) for x in phrases)})\b")


# ------------------------------------------------------------------ scenes


def _spread(layers: Layers, found: Sequence[Stretch], seen: list[_Seen]) -> set[int]:
    """Which stretches count, once each knows its neighbours."""
    out = {s.number for s in seen if s.stance == "there"}
    strong = len(out) >= STRONG or (len(out) * 2 >= len(seen) and len(out) > 1)
    running = False
    since = 0
    for at, one in enumerate(seen):
        if at and _time_passed(layers, found, seen[at - 1], one):
            running = False
        if one.stance == "there":
            running, since = True, 0
            continue
        since += 1
        if one.stance in ("break", "self"):
            running = False
        elif one.stance == "now":
            running = running and strong
        elif running and (strong or since <= 3) and _goes_on(layers, one, strong):
            out.add(one.number)
        if one.stance == "now" and at and seen[at - 1].stance == "there" and _near(
            found, seen[at - 1], one
        ):  # fmt: skip
            out.add(one.number)
    out |= _leaning(layers, found, seen, out)
    return out


def _time_passed(layers: Layers, found: Sequence[Stretch], first: _Seen, second: _Seen) -> bool:
    """Whether others' words between two of the author's sentences are of a later time."""
    low = found[first.number].sentence + 1
    high = found[second.number].sentence
    return any(
        _later().search(s.of(layers.parse.text).lower()) for s in layers.parse.sentences[low:high]
    )


def _near(found: Sequence[Stretch], first: _Seen, second: _Seen) -> bool:
    return found[second.number].sentence - found[first.number].sentence <= 1


def _goes_on(layers: Layers, one: _Seen, strong: bool) -> bool:
    return one.stance == "told" or (one.stance == "passive" and strong)


def _leaning(
    layers: Layers, found: Sequence[Stretch], seen: list[_Seen], out: set[int]
) -> set[int]:
    """Notes without a verb, not knowing, a word on oneself: as their neighbours are."""
    more: set[int] = set()
    opened = {s.number for s in seen if s.stance == "there"}
    for at, one in enumerate(seen):
        around = [seen[k] for k in (at - 1, at + 1) if 0 <= k < len(seen)]
        beside = [s for s in around if s.number in out and _near2(found, s, one)]
        if (
            (one.stance == "once" and (opened or len(seen) > 1))
            or (one.stance == "self" and at == 0 and beside)
            or (one.stance == "ignorant" and beside and not _after_hearsay(layers, found, one))
            or (one.stance == "bare" and beside and _sensed(layers.parse, one))
        ):
            more.add(one.number)
    return more


def _near2(found: Sequence[Stretch], first: _Seen, second: _Seen) -> bool:
    return abs(found[second.number].sentence - found[first.number].sentence) <= 2


def _after_hearsay(layers: Layers, found: Sequence[Stretch], one: _Seen) -> bool:
    """Whether what stands before is another's word: then it is that of which he knows no more."""
    before = found[one.number - 1] if one.number else None
    if before is None or before.owner is None:
        return False
    return (
        before.owner.mode == "indirect"
        and found[one.number].sentence - before.sentence <= 1
        and layers.parse.words[layers.parse.within(before.span)[0]].lower != "to"
    )


def _sensed(parse: Parse, one: _Seen) -> bool:
    """ "Strong smell of paraffin on the stairs", "Up till three"."""
    words = [w for i in one.words if (w := parse.words[i]).text[:1].isalpha()]
    if not words:
        return False
    if any(w.lower in lexicons.words("witness", "senses") for w in words):
        return True
    return words[0].lower in ("out", "up", "home", "back", "off", "down") or any(
        w.pos == "ADP" and w.lower in ("on", "in", "at") for w in words[1:]
    )
