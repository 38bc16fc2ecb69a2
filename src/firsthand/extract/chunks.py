"""A mention as its words stand: the core, what is set beside it, what it is tied to.

The core runs up to the first preposition, comma, relative or participle: "the night porter" of
"the night porter, Alban Rusk, who lives opposite". Capitals and small words cut it, the parser's
labels only help, because the parser reads one name better than another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from firsthand.extract.names import folded
from firsthand.extract.parse import Parse, Word
from firsthand.extract.wordlists import listed, titles
from firsthand.model import Span

PREPOSITIONS = frozenset(
    """of for from in on at by with to under over behind beside beneath above against among amongst
    between near inside outside within without into across around along off per about after before
    during since until like upon""".split()
)
_PLACING = frozenset("in near through across around outside inside beyond towards".split())
_BARE_SUBJECTS = ("nsubj", "nsubjpass")
_SHORT = frozenset("mr mrs ms miss mx sir dame dr".split())
RELATIVES = frozenset("who whom whose which that where when whoever".split())
_BREAKS = frozenset(",;:()[]—–-|/") | {"--", "..", "...", "…"}
QUOTES = frozenset("\"'“”‘’«»„‚‹›`") | {"``", "''"}
_PARTICIPLES = frozenset("VBN VBG VBD VBZ VBP MD".split())
_DETERMINERS = frozenset(
    """the a an this that these those my your his her its our their some any no every each all both
    one two three four five six seven eight nine ten eleven twelve several many few most other
    another such either neither what which whose certain various more than""".split()
)
_PREFIXED = re.compile(r"[a-z]{1,3}[-’'][A-Z]")
_PIECE = re.compile(r"@[\w.-]+|[^\W_](?:[\w’'.&-]*[\w.])?|[^\w\s]")
_MOST_CAPITALS = 0.6
"""A sentence with more capitals than this share of its words is a heading: they say nothing."""
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


class Capitals:
    """How an account writes its words: which are names here, which places, which surnames."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.names: Counter[str] = Counter()
        self.small: Counter[str] = Counter()
        self.places: Counter[str] = Counter()
        self.surnames: set[str] = set()
        for number in range(len(parse.sentences)):
            self._read([parse.words[i] for i in parse.sentence_words(number)])

    def _read(self, words: Sequence[Word]) -> None:
        letters = [w for w in words if w.text[:1].isalpha()]
        capitals = sum(w.text[0].isupper() for w in letters)
        heading = len(letters) > 3 and capitals > _MOST_CAPITALS * len(letters)
        for n, word in enumerate(words):
            if not word.text[:1].isalpha():
                continue
            if not word.text[0].isupper():
                self.small[folded(word.text)] += 1
            elif n and not heading and not _explained(words, n):
                self._name(words, n)

    def _name(self, words: Sequence[Word], n: int) -> None:
        key, before = folded(words[n].text), words[n - 1]
        self.names[key] += 1
        if n + 1 < len(words) and words[n + 1].text[:1].isupper():
            return
        if before.lower in _PLACING:
            self.places[key] += 1
        elif before.lower.rstrip(".") in _SHORT or (
            before.text[:1].isupper()
            and before.lower not in _DETERMINERS
            and before.lower.rstrip(".") not in titles()
            and (n < 2 or words[n - 2].lower not in _DETERMINERS)
        ):
            self.surnames.add(key)

    def names_at(self, i: int) -> bool:
        """Whether a word with a capital is a name by its place and its other places.

        The parser takes strange names for all sorts of words; a bare subject is a name all the
        same, if it is never written small.
        """
        word, key = self.parse.words[i], folded(self.parse.words[i].text)
        if word.pos in ("PRON", "DET", "ADP", "CCONJ") or not word.text[:1].isupper():
            return False
        if not self.first_words(i) or self.names[key]:
            return True
        if self.small[key]:
            return False
        bare = not any(self.parse.words[c].dep in ("det", "poss") for c in self.parse.children[i])
        return word.pos == "PROPN" or (bare and word.dep in _BARE_SUBJECTS and word.tag != "NNS")

    def first_words(self, i: int) -> bool:
        """Whether a word stands where any word has a capital."""
        words = self.parse.words
        first = self.parse.sentence_words(words[i].sentence)[0]
        return (i == first and not _titled(words, i)) or (i > 0 and _explained(words, i))


def _explained(words: Sequence[Word], n: int) -> bool:
    """Whether the place of a word behind another explains its capital."""
    if _titled(words, n):
        return False
    before = words[n - 1]
    return before.text in QUOTES or before.text in (".", ":", "!", "?", ";", "•", "*", "|")


def _titled(words: Sequence[Word], n: int) -> bool:
    """Whether a title with its stop stands right before a word: "Det. Orsini"."""
    if n < 2 or words[n - 1].text != "." or words[n - 2].end != words[n - 1].start:
        return False
    return words[n - 2].lower + "." in listed("honorifics")


def tokens(capitals: Capitals, span: Span) -> tuple[Token, ...]:
    """The words of a mention, hyphens and handles joined; of a label, cut by its letters."""
    parse = capitals.parse
    inside = [i for i in parse.within(span) if parse.words[i].start >= span.start]
    if not inside:
        return tuple(_unparsed(parse.text, span))
    inside = _hyphened(parse, inside)[:MOST_TOKENS]
    made = [_token(capitals, i) for i in inside]
    loud = _loud(t.text for t in made)
    joined = _joined(made)
    return tuple(replace(t, unsure=True) for t in joined) if loud else tuple(joined)


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
    unsure = text[:1].isupper() and capitals.first_words(i)
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
        if seen and _ends(token, after, words[n - 1]):
            return n
        if token.tag == "POS" or token.text in ("'s", "’s", "'", "’"):
            seen = False
        elif token.text[:1].isalnum() or token.text[:1] == "@":
            seen = seen or token.lower not in _DETERMINERS
    return len(words)


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
