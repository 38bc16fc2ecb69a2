"""The words of one sentence or clause in base form, parted into acts, names, numbers and things."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from firsthand.compare.alignment.acts import classes
from firsthand.compare.alignment.tellings import EMPTY
from firsthand.compare.baseforms import base_form, irregular
from firsthand.compare.thesaurus import known, verbs_of
from firsthand.extract.cardinals import ONES, TENS

_TOKEN = re.compile(r"[^\W_]+(?:[.,:’'-][^\W_]+)*")
_SAYING = frozenset(
    """say tell state report announce claim add note explain describe confirm call ask write speak comment
    accord quote release reveal think believe know show make take get give come go do have let put set keep
    use see want need help try seem include become begin continue expect plan""".split()
)
"""Verbs that tell of telling, or next to nothing: that two sentences share them says nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one sentence is made of. All words are base forms in lower case.

    ``words`` are those that point at something, nouns of acts as their verbs ("collision":
    "collide"), and the numbers with a "#" before them. ``kinds`` are the classes of its acts.
    """

    words: frozenset[str]
    kinds: frozenset[str]
    names: frozenset[str]

    @property
    def numbers(self) -> frozenset[str]:
        """Its numbers, each with a "#" before it."""
        return frozenset(w for w in self.words if w[0] == "#")


def line(text: str) -> Line:
    """One sentence as a line.

    >>> sorted(line("Two barges collided off Varn.").words)
    ['#2', 'barge', 'collide', 'varn']
    """
    words, names, acts = [], set(), set()
    for n, token in enumerate(_TOKEN.findall(text)):
        lower = re.sub(r"[’']s$", "", token.lower())
        if any(c.isdigit() for c in lower) or lower in ONES or lower in TENS:
            number = str(ONES.get(lower, TENS.get(lower, lower)))
            words.append("#" + number.replace(",", ""))
        elif lower in EMPTY:
            continue
        elif token[:1].isupper() and (n > 0 or not _common(lower)):
            names.add(lower)
            words.append(_root(lower))
        else:
            base = base_form(lower)
            words.append(_root(base))
            acts |= _acts(base, lower)
    kinds = frozenset(k for a in acts for k in classes(a, words) if not k.startswith("="))
    return Line(frozenset(words), kinds, frozenset(names))


def _root(base: str) -> str:
    """The verb of a noun that is no verb itself."""
    verbs = verbs_of(base)
    return verbs[0] if verbs and not known(base, "verb") else base


def _acts(base: str, written: str) -> set[str]:
    found = {base} if known(base, "verb") and _as_verb(base, written) else set()
    if known(base, "noun"):
        found |= set(verbs_of(base)[:1])
    return found - _SAYING


def _as_verb(base: str, written: str) -> bool:
    """A form with an ending of verbs, or a word that is a verb alone."""
    return written.endswith(("ed", "ing")) or written in irregular() or not known(base, "noun")


def _common(word: str) -> bool:
    base = base_form(word)
    return known(base, "noun") or known(base, "verb") or known(base, "adj")


def rarities(lines: Iterable[Line]) -> dict[str, float]:
    """How rare each word is among some lines: 0 and more, without a unit.

    The measure is that of BM25 (Robertson and Zaragoza 2009).
    """
    seen: Counter[str] = Counter()
    total = 0
    for one in lines:
        total += 1
        seen.update(one.words)
    return {w: log(1 + (total - times + 0.5) / (times + 0.5)) for w, times in seen.items()}
