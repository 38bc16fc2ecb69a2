"""Hedges: words of doubt with their spans. Bounds of a quantity ("about forty") are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from firsthand.extract import lexicons
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS
from firsthand.model import Span

_BE = frozenset(("is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"))
_SPACE = r"[\s,]+"


def hedges(parse: Parse) -> list[Span]:
    """All hedges of an account in text order, none inside another.

    >>> # "The bridge is feared lost." gives the span of "is feared"
    """
    found = [Span(*m.span()) for m in _phrases().finditer(parse.text)]
    for word in parse.words:
        found += _of_word(parse, word.i)
    out: list[Span] = []
    for span in sorted(found, key=lambda s: (s.start, -s.end)):
        if not out or span.start >= out[-1].end:
            out.append(span)
    return out


@cache
def _phrases() -> re.Pattern[str]:
    options = "|".join(
        _SPACE.join(re.escape(w).replace("'", "['’]") for w in phrase.split())
        for phrase in lexicons.phrases("hedges", "phrases")
    )
    return re.compile(rf"(?<![\w’'-])(?:{options})(?![\w’'])(?!\s+(?:so|not)\b)", re.IGNORECASE)


def _of_word(parse: Parse, i: int) -> Iterator[Span]:
    word = parse.words[i]
    if _adverb(parse, i):
        yield Span(word.start, _with_stop(parse, i))
    elif word.lower in lexicons.words("hedges", "participles") and word.tag == "VBN":
        yield from _believed(parse, i)
    elif word.lower in lexicons.words("hedges", "adjectives"):
        yield from _likely(parse, i)
    elif word.lemma in lexicons.words("hedges", "verbs") and word.pos in ("VERB", "AUX"):
        yield from _seems(parse, i)
    elif word.lower in lexicons.words("hedges", "modals") and word.tag == "MD":
        yield from _may(parse, i)


def _adverb(parse: Parse, i: int) -> bool:
    adverbs = lexicons.words("hedges", "adverbs")
    word = parse.words[i]
    return word.lower in adverbs or f"{word.lower}." in adverbs


def _with_stop(parse: Parse, i: int) -> int:
    """The end of a word, the full stop of its abbreviation included ("poss. a seal")."""
    word = parse.words[i]
    cut = f"{word.lower}." in lexicons.words("hedges", "adverbs")
    return word.end + 1 if cut and parse.text[word.end : word.end + 1] == "." else word.end


def _believed(parse: Parse, i: int) -> Iterator[Span]:
    """ "is feared lost", "are believed to be": a passive without a believer."""
    words = parse.words
    if parse.child(i, "agent") is not None:
        return
    auxiliary = [k for k in parse.children[i] if words[k].dep in ("auxpass", "aux") and k < i]
    be = [k for k in auxiliary if words[k].lower in _BE]
    if not be:
        return
    start = be[-1] if i - be[-1] <= 3 else i
    yield Span(words[start].start, words[i].end)


def _likely(parse: Parse, i: int) -> Iterator[Span]:
    """ "a possible second man", "it is likely that", "is likely to"."""
    words = parse.words
    word = words[i]
    head = words[word.head]
    if i > 0 and words[i - 1].lower in ("as", "if", "than", "where", "when"):
        return
    before_noun = word.dep == "amod" and head.pos in ("NOUN", "PROPN") and head.i > i
    adverb = word.lower == "likely" and word.pos == "ADV"
    if before_noun or adverb or (word.dep == "acomp" and _with_clause(parse, i)):
        yield Span(word.start, word.end)


def _with_clause(parse: Parse, i: int) -> bool:
    words = parse.words
    below = [*parse.children[i], *parse.children[words[i].head]]
    clause = any(words[k].dep in ("ccomp", "advcl") and k > i for k in below)
    if words[i].lower in ("likely", "unlikely"):
        return clause or any(words[k].dep == "xcomp" for k in parse.children[i])
    return clause


def _seems(parse: Parse, i: int) -> Iterator[Span]:
    words = parse.words
    if words[i].lemma == "appear" and not any(
        words[k].dep in ("xcomp", "ccomp", "oprd", "acomp") for k in parse.children[i]
    ):
        return
    start = i
    while start > 0 and words[start - 1].i in parse.children[i] and words[start - 1].dep in (
        "aux", "neg"
    ):  # fmt: skip
        start -= 1
    yield Span(words[start].start, words[i].end)


def _may(parse: Parse, i: int) -> Iterator[Span]:
    """ "may have been fast", "might be true"; "you may go in" grants leave."""
    words = parse.words
    verb = words[i].head
    subject = parse.child(verb, *SUBJECTS)
    if subject is not None and words[subject].lower in ("i", "we", "you"):
        return
    perfect = any(
        words[k].lower in ("have", "'ve", "’ve") and words[k].dep == "aux"
        for k in parse.children[verb]
    )
    if perfect or words[i].lower == "might" or words[verb].lemma == "be":
        yield Span(words[i].start, words[i].end)
