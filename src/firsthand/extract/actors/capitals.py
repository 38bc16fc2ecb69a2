"""How an account writes its words: where a capital is a name's, where only its place explains it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from firsthand.extract.actors.names import folded
from firsthand.extract.actors.wordlists import listed, titles
from firsthand.extract.parse import Parse, Word

QUOTES = frozenset("\"'“”‘’«»„‚‹›`") | {"``", "''"}
DETERMINERS = frozenset(
    """the a an this that these those my your his her its our their some any no every each all both
    one two three four five six seven eight nine ten eleven twelve several many few most other
    another such either neither what which whose certain various more than""".split()
)
_PLACING = frozenset("in near through across around outside inside beyond towards".split())
_BARE_SUBJECTS = ("nsubj", "nsubjpass")
_SHORT = frozenset("mr mrs ms miss mx sir dame dr".split())
_MOST_CAPITALS = 0.6
"""A sentence with more capitals than this share of its words is a heading: they say nothing."""


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
            and before.lower not in DETERMINERS
            and before.lower.rstrip(".") not in titles()
            and (n < 2 or words[n - 2].lower not in DETERMINERS)
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
