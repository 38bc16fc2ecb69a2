"""A mention as its words stand: the core, what is set beside it, what it is tied to.

The core runs up to the first preposition, comma, relative or participle: "the night porter" of
"the night porter, Alban Rusk, who lives opposite". Capitals and small words cut it, the parser's
labels only help, because the parser reads one name better than another.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from firsthand.extract.actors.capitals import DETERMINERS, Capitals
from firsthand.extract.actors.wordlists import is_person_noun, listed
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS
from firsthand.model import Span

PREPOSITIONS = frozenset(
    """of for from in on at by with to under over behind beside beneath above against among amongst
    between near inside outside within without into across around along off per about after before
    during since until like upon""".split()
)
RELATIVES = frozenset("who whom whose which that where when whoever".split())
_BREAKS = frozenset(",;:()[]—–-|/") | {"--", "..", "...", "…"}
_PARTICIPLES = frozenset("VBN VBG VBD VBZ VBP MD".split())
_PREFIXED = re.compile(r"[a-z]{1,3}[-’'][A-Z]")
_PIECE = re.compile(r"@[\w.-]+|[^\W_](?:[\w’'.&-]*[\w.])?|[^\w\s]")
_CLOSING = frozenset(",.;)")
_LONGEST_NAME = 5
MOST_TOKENS = 60
"""A mention is read up to this many words."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a mention; ``unsure`` where its capital may be due to its place alone."""

    text: str
    lemma: str
    tag: str
    start: int
    end: int
    unsure: bool = False

    @property
    def lower(self) -> str:
        """The word in small letters."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital or is a handle."""
        return (
            self.text[:1].isupper()
            or self.text[:1] == "@"
            or _PREFIXED.match(self.text) is not None
        )


@dataclass(frozen=True, slots=True)
class Chunk:
    """A mention taken apart.

    ``asides`` stand behind a comma, in brackets or behind a dash; ``tie`` is the core's preposition
    and ``ties`` are the words behind it; ``joined`` is true where "and" joins a second head.
    """

    core: tuple[Token, ...]
    asides: tuple[tuple[Token, ...], ...]
    tie: str
    ties: tuple[Token, ...]
    joined: bool


def tokens(capitals: Capitals, span: Span, *, speaker: bool = False) -> tuple[Token, ...]:
    """The words of a mention, hyphens and handles joined; of a label, cut by its letters.

    Where a frame has cut a name in two, all of it is read; of a ``speaker``, the name behind too.
    """
    parse = capitals.parse
    inside = [i for i in parse.within(span) if parse.words[i].start >= span.start]
    if not inside:
        return tuple(_unparsed(parse.text, span))
    inside = _hyphened(parse, _whole_name(capitals, inside))
    if speaker and inside[0] == inside[-1] - len(inside) + 1:
        inside += _name_behind(capitals, inside)
    inside = inside[:MOST_TOKENS]
    return tuple(_joined([_token(capitals, i) for i in inside]))


def _whole_name(capitals: Capitals, inside: list[int]) -> list[int]:
    """The words of a span with the capital that stands right before its name: "MIKEL | SARTO"."""
    words, low = capitals.parse.words, inside[0]
    while low and words[low].text[:1].isupper() and words[low].start == words[low - 1].end + 1:
        before = words[low - 1]
        loud = before.text.isupper() and words[low].text.isupper() and len(before.text) > 2
        if before.dep == "pobj" or before.lower in listed("calendar"):
            break
        if not (loud or (before.dep == "compound" and capitals.names_at(low - 1))):
            break
        low -= 1
    return [*range(low, inside[0]), *inside]


def _name_behind(capitals: Capitals, inside: list[int]) -> list[int]:
    """The name that stands behind a speaker's role: "captain | Berdo", "the agent |, Ada Voss,"."""
    words, last = capitals.parse.words, inside[-1]
    at = last + 1
    comma = at < len(words) and words[at].text == ","
    first = at = at + comma
    while at < len(words) and (capitals.names_at(at) or (at == first and _title(words[at].lower))):
        at += 1
    if not 0 < at - first <= _LONGEST_NAME or words[first].sentence != words[last].sentence:
        return []
    if words[last].text[:1].isupper():
        return []
    if comma:
        fits = at < len(words) and words[at].text in _CLOSING
    else:
        told = inside[0] > 0 and words[inside[0] - 1].pos == "VERB"
        fits = is_person_noun(words[last].lemma) or at - first > 1
        fits = fits and not (told and words[at - 1].dep in SUBJECTS and words[at - 1].head > at)
    return list(range(last + 1, at)) if fits else []


def _title(word: str) -> bool:
    return word in listed("honorifics")


def _hyphened(parse: Parse, inside: list[int]) -> list[int]:
    """The words of a span with those that a hyphen ties to its ends: "e-mail" cut behind the e."""
    words, low, high = parse.words, inside[0], inside[-1]
    while (
        low
        and words[low - 1].end == words[low].start
        and "-" in words[low - 1].text + words[low].text[:1]
    ):
        low -= 1
    while (
        high + 1 < len(words)
        and words[high + 1].start == words[high].end
        and (words[high + 1].text[:1] == "-" or words[high].text[-1:] == "-")
    ):
        high += 1
    return list(range(low, high + 1))


def _loud(words: Iterable[str]) -> bool:
    """Whether all words up to a bracket are in capitals, which then say nothing."""
    letters = [w for w in takewhile(lambda w: w != "(", words) if w[:1].isalpha()]
    return len("".join(letters)) > 1 and all(w.isupper() for w in letters)


def _token(capitals: Capitals, i: int) -> Token:
    word = capitals.parse.words[i]
    text = capitals.parse.text[word.start : word.end]
    loud = text.isupper() and len(text) > 1
    unsure = text[:1].isupper() and not loud and capitals.first_words(i)
    return Token(text, word.lemma, word.tag, word.start, word.end, unsure)


def _joined(made: list[Token]) -> list[Token]:
    """Words that only a hyphen parts made into one: "lock-keeper", "Rey-Holm", "@olly"."""
    out: list[Token] = []
    for token in made:
        last = out[-1] if out else None
        if last is None or token.start != last.end:
            out.append(token)
        elif last.text.endswith(("-", "@")) and len(token.text) and token.text[0].isalnum():
            out[-1] = replace(last, text=last.text + token.text, end=token.end, tag=token.tag,
                              lemma=last.text.lower() + token.lemma)  # fmt: skip
        elif token.text == "." and last.lower + "." in listed("honorifics"):
            out[-1] = replace(last, text=last.text + ".", end=token.end)
        elif token.text == "-" and last.text[:1].isalnum():
            out[-1] = replace(last, text=last.text + "-", end=token.end)
        else:
            out.append(token)
    return out


def _unparsed(text: str, span: Span) -> Iterator[Token]:
    found = list(_PIECE.finditer(text, span.start, span.end))[:MOST_TOKENS]
    loud = _loud(m.group() for m in found)
    for n, match in enumerate(found):
        word = match.group()
        first = n == 0 and word[:1] != "@"
        tag = "NNP" if word[:1].isupper() else "NN" if word[:1].isalpha() else word
        lemma = word.lower().rstrip(".") if len(word) > 2 else word.lower()
        yield Token(word, lemma, tag, match.start(), match.end(), loud or first)


def chunk(words: Sequence[Token]) -> Chunk:
    """A mention taken apart at its commas, prepositions, relatives and participles."""
    end = _core_end(words)
    core = tuple(words[:end])
    rest = list(words[end:])
    tie, ties = "", tuple[Token, ...]()
    if rest and rest[0].lower in PREPOSITIONS:
        stop = next((n for n, t in enumerate(rest) if t.text in _BREAKS), len(rest))
        tie, ties, rest = rest[0].lower, tuple(rest[1:stop]), rest[stop:]
    joined = bool(rest) and rest[0].lower in ("and", "or", "&")
    return Chunk(core, tuple(_asides(rest)), tie, ties, joined)


def _core_end(words: Sequence[Token]) -> int:
    """Where the core ends: at the first word that cannot be part of a noun with its modifiers."""
    seen = False
    for n, token in enumerate(words):
        after = words[n + 1] if n + 1 < len(words) else None
        if token.text in _BREAKS and n:
            return n
        if n and token.lower in PREPOSITIONS and token.lower not in ("about", "over", "like"):
            if not token.capital or token.unsure:
                return n
        if seen and _ends(token, after, words[n - 1]) and not _two_titles(words, n):
            return n
        if token.tag == "POS" or token.text in ("'s", "’s", "'", "’"):
            seen = False
        elif token.text[:1].isalnum() or token.text[:1] == "@":
            seen = seen or token.lower not in DETERMINERS
    return len(words)


def _two_titles(words: Sequence[Token], n: int) -> bool:
    """Two titles of one person: "academic and professor Marc Hill"."""
    if words[n].lower != "and" or n + 2 >= len(words):
        return False
    singular = words[n - 1].tag in ("NN", "JJ") and words[n + 1].tag == "NN"
    small = words[n - 1].text.islower() and words[n + 1].text.islower()
    return singular and small and words[n + 2].capital


def _ends(token: Token, after: Token | None, before: Token) -> bool:
    if token.lower in PREPOSITIONS:
        return not token.capital or token.unsure
    if token.lower in RELATIVES:
        return True
    if token.lower in ("and", "or", "&"):
        return not (before.capital and token.text == "&")
    return token.tag in _PARTICIPLES and not token.capital and not _noun_ahead(token, after)


def _noun_ahead(token: Token, after: Token | None) -> bool:
    """A participle or verb form that stands before a noun: "the striking miners", "the said Pask"."""
    return after is not None and after.tag in ("NN", "NNS") and token.tag in ("VBN", "VBG")


def _asides(rest: Sequence[Token]) -> Iterator[tuple[Token, ...]]:
    run: list[Token] = []
    for token in rest:
        if token.text in _BREAKS:
            if run:
                yield tuple(run)
            run = []
        else:
            run.append(token)
    if run:
        yield tuple(run)
