"""The words of an account as they are laid beside those of another.

Case, the form of quotation marks and dashes, and British or American spelling do not count. Words
inside quotation marks and block quotations are marked: whoever quotes the same speech has not
copied. Titles, headings, notes, running lines of a page are left out, and questions and orders
("Did you see the guard?", "Tell the jury"): a hearing asks every witness the same. So are sentences
with a formula of oaths or of web pages ("of my own free will", "all rights reserved").
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from firsthand.compare.reuse.lists import listed, phrases
from firsthand.model import Account, Span

LONGEST_UNIT = 60
"""A sentence with more words is cut: what aligns two units costs the product of their lengths."""
LEFT_OUT = frozenset(
    ("title", "heading", "byline", "dateline", "footnote", "reference", "boilerplate", "subject")
)
"""Roles of segments whose words are the document's furniture."""
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ASKING = 6
"""An auxiliary before "you" within so many words of its beginning makes a sentence a question."""
_SPELLING = (
    ("isation", "ization"),
    ("ise", "ize"),
    ("ising", "izing"),
    ("ised", "ized"),
    ("our", "or"),
    ("oured", "ored"),
    ("ouring", "oring"),
)
_SPELT = {"centre": "center", "metre": "meter", "theatre": "theater", "waggon": "wagon"}


@dataclass(frozen=True, slots=True)
class Token:
    """A word in its normal form, where it stands, and whether it is quoted."""

    form: str
    span: Span
    quoted: bool = False


@dataclass(frozen=True)
class Wording:
    """The words of one account, in units of a sentence or less (ranges of ``tokens``).

    ``sources`` are for each unit the names of those to whom the account attributes it.
    """

    document: str
    tokens: tuple[Token, ...]
    units: tuple[range, ...]
    sources: tuple[frozenset[str], ...] = ()

    def of(self, unit: int) -> tuple[Token, ...]:
        """The words of a unit."""
        where = self.units[unit]
        return self.tokens[where.start : where.stop]

    def span(self, tokens: range) -> Span:
        """Where a run of words stands, from the first to the last."""
        return Span(self.tokens[tokens.start].span.start, self.tokens[tokens.stop - 1].span.end)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """All words in normal form, in order."""
        return tuple(token.form for token in self.tokens)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All normal forms."""
        return frozenset(token.form for token in self.tokens)


def folded(word: str) -> str:
    """The normal form of a word: "Harbour’s" and "HARBOR" are both "harbor".

    >>> folded("Organised"), folded("crew’s")
    ('organized', 'crew')
    """
    return _folded(word)


@lru_cache(maxsize=50_000)
def _folded(word: str) -> str:
    form = unicodedata.normalize("NFKC", word).casefold().replace("’", "'")
    form = form.removesuffix("'s").replace("'", "")
    form = _SPELT.get(form, form)
    for british, american in _SPELLING:
        if form.endswith(british) and len(form) > len(british) + 2:
            return form.removesuffix(british) + american
    return form


def words(text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
    """The words of a stretch of text, none of them marked as quoted."""
    for found in _WORD.finditer(text, start, len(text) if end is None else end):
        yield Token(folded(found.group()), Span(*found.span()))


def wording(account: Account) -> Wording:
    """The words of an account, cut into units."""
    text = account.text.characters
    out = _out(account)
    quoted = _quoted(account)
    said = _attributed(account)
    tokens: list[Token] = []
    units: list[range] = []
    sources: list[frozenset[str]] = []
    for sentence in account.sentences:
        first = len(tokens)
        found = list(words(text, *sentence))
        if _asks(found) or _formula(found):
            continue
        for token in found:
            if out.holds(token.span.start):
                continue
            tokens.append(Token(token.form, token.span, quoted.holds(token.span.start)))
        cut = range(first, len(tokens), LONGEST_UNIT)
        units += [range(at, min(at + LONGEST_UNIT, len(tokens))) for at in cut]
        sources += [said.get(sentence, frozenset())] * len(cut)
    return Wording(account.id, tuple(tokens), tuple(units), tuple(sources))


def _attributed(account: Account) -> dict[Span, frozenset[str]]:
    """For each sentence the names of the sources whose words it gives."""
    names = {actor.id: actor.name for actor in account.actors if actor.named}
    out: dict[Span, set[str]] = {}
    starts = [sentence.start for sentence in account.sentences]
    for attribution in account.attributions:
        name = names.get(attribution.source_actor or "")
        for span in attribution.content if name is not None else ():
            at = max(0, bisect_right(starts, span.start) - 1)
            while at < len(starts) and starts[at] < span.end:
                out.setdefault(account.sentences[at], set()).update(_name(name or ""))
                at += 1
    return {sentence: frozenset(found) for sentence, found in out.items()}


def _name(name: str) -> set[str]:
    """The last word of a name in normal form."""
    return {token.form for token in list(words(name))[-1:]}


class _Cover:
    """Spans in order, asked from left to right."""

    def __init__(self, spans: list[Span]) -> None:
        self._spans = sorted(spans)
        self._next = 0
        self._end = 0

    def holds(self, at: int) -> bool:
        """Whether a place, not before the last one asked for, lies in one of the spans."""
        while self._next < len(self._spans) and self._spans[self._next].start <= at:
            self._end = max(self._end, self._spans[self._next].end)
            self._next += 1
        return at < self._end


def _out(account: Account) -> _Cover:
    spans = [s.span for s in account.text.segments if s.role in LEFT_OUT]
    return _Cover(spans + [c.span for c in account.claims if c.form in ("question", "order")])


def _asks(sentence: Sequence[Token]) -> bool:
    """Whether "did you", "was you" stand near the beginning, with a question mark or without."""
    return any(
        left.form in listed("auxiliaries") and right.form == "you"
        for left, right in pairwise(sentence[:_ASKING])
    )


def _quoted(account: Account) -> _Cover:
    spans = [piece for q in account.quotations for piece in q.pieces]
    spans += [s.span for s in account.text.segments if s.role == "quote"]
    return _Cover(spans)


def _formula(sentence: Sequence[Token]) -> bool:
    """Whether a sentence has a phrase of sworn statements or of the foot of a page."""
    said = f" {' '.join(token.form for token in sentence)} "
    return any(f" {phrase} " in said for phrase in phrases("formulas"))


def common(form: str) -> bool:
    """Whether a word binds others and names nothing ("the", "of", "had")."""
    return form in listed("small")
