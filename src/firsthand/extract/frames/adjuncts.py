"""Adjuncts that attribute: "according to X", "in the words of X", "per X", "reportedly"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.adjunct_clauses import (
    as_put,
    at_edge,
    believed,
    by_what,
    had_from,
    heard_tell,
    judged_by,
    reported_by,
    trusted,
)
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.listeners import Hearers, hearers
from firsthand.extract.frames.scopes import rest_of_clause
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import act_of, speaks_for_itself, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import noun_phrase
from firsthand.model import Act, Span, Spans

_NOUNS = {
    "in": frozenset("word opinion view account telling judgment judgement estimation version eye memory".split()),
    "on": frozenset(
        """word authority testimony evidence account telling showing statement version reckoning
        estimate figure count""".split()
    ),
    "by": frozenset("account reckoning telling estimate count tradition admission word figure".split()),
    "to": frozenset("mind thinking knowledge recollection belief".split()),
}  # fmt: skip
_OF = frozenset(
    "word opinion view judgment judgement estimation account version telling eye".split()
)
_COUNTS = frozenset("count estimate figure reckoning".split())
_UNNAMED = frozenset("official first early earlier unofficial conservative independent".split())
_MINE = frozenset(("my", "our", "whose", "its", "other", "your"))
_STATES = frozenset(("is", "was", "are", "were", "means", "meant", "remains", "remained"))


class Adjunct(NamedTuple):
    """An adjunct: its cue, its source, the words that it takes up, and how it attributes."""

    cue: Spans
    source: Span | None
    block: Sequence[int]
    act: Act
    distanced: bool = False


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each attributing adjunct, with the clause on which it hangs as content."""
    parse = scene.parse
    adverbs = cues.frame("adverb")
    for word in parse.words:
        lower = word.lower
        if lower in adverbs:
            found: Adjunct | None = Adjunct(
                (Span(word.start, word.end),), None, range(word.i, word.i + 1), "speech", adverbs[lower].distanced
            )  # fmt: skip
        elif lower in _FINDERS:
            found = next(
                (f for find in _FINDERS[lower] if (f := find(parse, word)) is not None), None
            )
        else:
            continue
        if found is None:
            continue
        content = grown(scene, rest_of_clause(scene, found.block))
        if content:
            name = "sourceless adverb" if lower in adverbs else f"adjunct “{lower}”"
            to = hearers(scene, word.head) if lower == "as" else Hearers()
            yield Draft(
                rule=name, source=(found.source,) if found.source else (), cue=found.cue,
                content=content, act=found.act, cue_word=word.i, distanced=found.distanced,
                addressee=to.addressee, outlet=to.outlet,
            )  # fmt: skip


def _filled(block: Sequence[int]) -> range:
    return range(min(block), max(block) + 1)


def _according(parse: Parse, word: Word) -> Adjunct | None:
    to = next((k for k in (word.i + 1, word.i + 2) if k < len(parse.words)
               and parse.words[k].lower == "to"), None)  # fmt: skip
    if to is None:
        return None
    who = parse.child(to, "pobj", "pcomp")
    if who is None or parse.words[who].pos not in ("NOUN", "PROPN", "PRON", "NUM", "DET"):
        who = _next_noun(parse, to)
    if who is None or parse.words[who].lemma in cues.words("conformity"):
        return None
    source = _with_lost_noun(parse, _cut(parse, noun_phrase(parse, who)))
    block = [*range(word.i, to + 1), *parse.within(source), *_comment(parse, source)]
    cue = (Span(word.start, parse.words[to].end),)
    return Adjunct(cue, source, _filled(block), act_of(parse, parse.within(source)[-1], "speech"))


def _comment(parse: Parse, source: Span) -> range:
    """What is set behind a source between commas: "according to Orsini, who was there, P"."""
    words = parse.words
    comma = parse.within(source)[-1] + 1
    if comma + 1 >= len(words) or words[comma].text != ",":
        return range(0)
    if words[comma].sentence != words[comma + 1].sentence:
        return range(0)
    participle = words[comma + 1].tag in ("VBN", "VBG")
    if words[comma + 1].tag not in ("WP", "WP$", "WDT") and not participle:
        return range(0)
    last = parse.sentence_words(words[comma].sentence)[-1]
    end = next((k for k in range(comma + 2, last) if words[k].text == ","), None)
    if (
        participle
        and end is not None
        and (finite_words(parse, comma, end) or not finite_words(parse, end, last))
    ):
        return range(0)
    return range(comma, end) if end is not None else range(0)


def _cut(parse: Parse, source: Span) -> Span:
    """Without a comma the parser runs a source into the clause: a determiner begins the clause."""
    inside = list(parse.within(source))
    for before, k in itertools.pairwise(inside):
        word, last = parse.words[k], parse.words[before]
        if word.pos == "DET" and last.pos in ("PROPN", "NOUN") and last.tag != "POS":
            return Span(source.start, last.end)
    return source


def _with_lost_noun(parse: Parse, source: Span) -> Span:
    """ "According to the port register no signal was given": the record taken for a verb."""
    last = parse.within(source)[-1]
    after = last + 1
    if (
        after < len(parse.words)
        and parse.words[after].pos in ("VERB", "ADJ")
        and parse.words[last].pos in ("NOUN", "PROPN")
    ):
        if parse.words[after].lower in cues.words("records"):
            return Span(source.start, parse.words[after].end)
    return source


def _next_noun(parse: Parse, at: int) -> int | None:
    for k in range(at + 1, min(at + 8, len(parse.words))):
        word = parse.words[k]
        if word.text in ",.;":
            return None
        if word.pos in ("NOUN", "PROPN", "PRON") and word.dep not in ("compound", "poss"):
            return k
    return None


def _per(parse: Parse, word: Word) -> Adjunct | None:
    """ "Per the contract, P", "P, as per the police": not "per week"."""
    who = parse.child(word.i, "pobj") or _next_noun(parse, word.i)
    if who is None or parse.words[who].pos not in ("PROPN", "NOUN"):
        return None
    edge = at_edge(parse, word.i - 1 if parse.words[word.i - 1].lower == "as" else word.i)
    rated = parse.words[who].tag == "NN" and parse.child(who, "det", "poss", "compound") is None
    if not edge or (rated and voice(parse, who) not in ("record", "person", "body", "outlet")):
        return None
    source = _cut(parse, noun_phrase(parse, who))
    first = word.i - 1 if parse.words[word.i - 1].lower == "as" and word.i else word.i
    act = act_of(parse, who, "writing")
    return Adjunct(
        (Span(parse.words[first].start, word.end),),
        source,
        _filled([first, *parse.within(source)]),
        act,
    )


def _words_of(parse: Parse, word: Word) -> Adjunct | None:
    """ "in the words of X", "in X's view", "by X's account", "on the word of X", "by all accounts"."""
    noun = parse.child(word.i, "pobj")
    if word.lower in ("to", "on") and not at_edge(parse, word.i):
        return None
    if noun is None or noun - word.i > 8 or parse.words[noun].lemma not in _NOUNS[word.lower]:
        return _by_order(parse, word)
    owner = parse.child(noun, "poss")
    if owner is not None:
        return _by_owner(parse, word, noun, owner)
    of = next((k for k in parse.children[noun] if parse.words[k].lower == "of"), None)
    if of is None:
        return _by_all(parse, word, noun) or _by_named(parse, word, noun)
    who = parse.child(of, "pobj")
    if who is None or (word.lower in ("in", "to", "from") and parse.words[noun].lemma not in _OF):
        return None
    if voice(parse, who) in ("thing", "nobody", "it") and parse.words[who].pos == "NOUN":
        return None
    if parse.words[noun].lemma == "eye" and voice(parse, who) not in ("person", "body", "outlet"):
        return None
    source = _cut(parse, noun_phrase(parse, who))
    cue = (Span(word.start, parse.words[of].end),)
    block = [word.i, *parse.within(source), *_comment(parse, source)]
    return Adjunct(cue, source, _filled(block), "speech")


def _by_order(parse: Parse, word: Word) -> Adjunct | None:
    """ "By the brigadier's account chains are ...": a noun that the parser compounded with the next."""
    words = parse.words
    for k in range(word.i + 2, min(word.i + 8, len(words))):
        named = {words[k].lemma, words[k].lower} & _NOUNS[word.lower]
        if words[k].sentence != word.sentence:
            return None
        if words[k].pos in ("VERB", "AUX", "PUNCT") and not named:
            return None
        mark = k - 2 if words[k - 1].lower == "own" else k - 1
        if words[mark].tag in ("POS", "PRP$") and named:
            owned = words[mark].tag == "POS"
            whole = Span(words[word.i + 1].start, words[mark - 1 if owned else mark].end)
            source = _without_best(parse, whole)
            if source.of(parse.text).lower() in _MINE:
                return None
            cue = (Span(word.start, word.end), Span(words[k].start, words[k].end))
            return Adjunct(cue, source, range(word.i, k + 1), "speech")
    return None


def _by_owner(parse: Parse, word: Word, noun: int, owner: int) -> Adjunct | None:
    if parse.words[owner].lower in _MINE or (
        word.lower == "on" and parse.words[noun].lemma == "account"
    ):
        return None
    words = parse.words
    first = word.i - 1 if _judged(parse, word) else word.i
    cue = (Span(words[first].start, word.end), Span(words[noun].start, words[noun].end))
    source = _without_best(parse, noun_phrase(parse, owner))
    return Adjunct(cue, source, _filled([first, *parse.subtree(noun)]), "speech")


def _without_best(parse: Parse, source: Span) -> Span:
    """ "To the best of the porter's knowledge": the porter's."""
    words = parse.words
    best = next((k for k in parse.within(source) if words[k].lower == "best"), None)
    if best is None or words[best + 1].lower != "of":
        return source
    return Span(words[best + 2].start, source.end)


def _judged(parse: Parse, word: Word) -> bool:
    """ "Judging by his words": the participle belongs to the adjunct."""
    return word.i > 0 and parse.words[word.i - 1].lower in ("judging", "going")


def _by_all(parse: Parse, word: Word, noun: int) -> Adjunct | None:
    """ "By tradition", "by all accounts": nobody in particular."""
    lemma, plural = parse.words[noun].lemma, parse.words[noun].tag == "NNS"
    if word.lower != "by" or not (lemma == "tradition" or (lemma == "account" and plural)):
        return None
    return Adjunct(
        (Span(word.start, parse.words[noun].end),), None, _filled([word.i, noun]), "speech"
    )


def _by_named(parse: Parse, word: Word, noun: int) -> Adjunct | None:
    """ "By police estimates", "by official count": who counts stands before the noun."""
    words = parse.words
    if (
        word.lower not in ("by", "on")
        or words[noun].lemma not in _COUNTS
        or not at_edge(parse, word.i)
    ):
        return None
    before = noun - 1
    if before <= word.i or before > word.i + 3:
        return None
    cue: Spans = (
        Span(words[word.i].start, words[word.i].end),
        Span(words[noun].start, words[noun].end),
    )
    block = _filled([word.i, noun])
    if words[before].lower in _UNNAMED:
        return Adjunct((Span(word.start, words[noun].end),), None, block, "speech")
    if words[before].dep != "compound" or voice(parse, before) not in ("person", "body", "outlet"):
        return None
    return Adjunct(cue, Span(words[word.i + 1].start, words[before].end), block, "speech")


def _official(parse: Parse, word: Word) -> Adjunct | None:
    """ "Officially, nine people died": at the head of its clause, of no one body."""
    scope = parse.sentence_words(word.sentence)
    if word.i != scope[0] or word.i + 2 > scope[-1] or parse.words[word.i + 1].pos == "VERB":
        return None
    return Adjunct((Span(word.start, word.end),), None, _filled([word.i]), "speech")


def _for_whom(parse: Parse, word: Word) -> Adjunct | None:
    """ "For many farmers, the drought is a punishment": what it is to them, at the head of a sentence."""
    scope = parse.sentence_words(word.sentence)
    who = parse.child(word.i, "pobj")
    if who is None or word.i != scope[0] or not speaks_for_itself(parse, who):
        return None
    source = noun_phrase(parse, who)
    after = parse.within(source)[-1] + 1
    if (
        after >= scope[-1]
        or parse.words[after].text != ","
        or parse.words[who].entity in ("DATE", "TIME", "GPE")
    ):
        return None
    root = next((k for k in range(after, scope[-1] + 1) if parse.words[k].dep == "ROOT"), None)
    if root is None or parse.words[root].lower not in _STATES or parse.words[who].pos == "NUM":
        return None
    if parse.words[who].pos == "NOUN" and parse.child(who, "amod", "det", "poss", "nummod") is None:
        return None
    if parse.words[who].lower in ("us", "me", "you", "example", "instance"):
        return None
    return Adjunct(
        (Span(word.start, word.end),), source, _filled([word.i, *parse.within(source)]), "thought"
    )


def _as(parse: Parse, word: Word) -> Adjunct | None:
    """ "As the priest put it", "as one hears", "as reported by X"."""
    for find in (as_put, reported_by, had_from):
        found = find(parse, word)
        if found is not None:
            return Adjunct(*found)
    return None


def _if(parse: Parse, word: Word) -> Adjunct | None:
    """ "if the register is to be believed", "if one believes the register"."""
    found = believed(parse, word) or trusted(parse, word)
    return Adjunct(*found) if found is not None else None


def _judging(parse: Parse, word: Word) -> Adjunct | None:
    """ "Going by what the porter says"."""
    found = judged_by(parse, word)
    return Adjunct(*found) if found is not None else None


def _by_what(parse: Parse, word: Word) -> Adjunct | None:
    """ "From what the porter told me"."""
    found = by_what(parse, word) if not _judged(parse, word) else None
    return Adjunct(*found) if found is not None else None


def _to(parse: Parse, word: Word) -> Adjunct | None:
    """ "To hear him tell it, P"; "to believe the union, P"."""
    found = heard_tell(parse, word) or trusted(parse, word)
    return Adjunct(*found) if found is not None else None


_FINDERS = {
    "according": (_according,), "per": (_per,), "in": (_words_of,), "by": (_by_what, _words_of), "on": (_words_of,),
    "to": (_words_of, _to), "as": (_as,), "how": (_as,), "if": (_if,), "for": (_for_whom,),
    "officially": (_official,), "going": (_judging,), "judging": (_judging,), "from": (_by_what,),
}  # fmt: skip
