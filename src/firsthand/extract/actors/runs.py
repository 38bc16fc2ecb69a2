"""Runs of capitals in a mention: where a proper name begins and ends.

A capital is that of a name where its place does not explain it; at the head of a sentence, and
where all is in capitals, the account's other uses of the word decide, then its grammar.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.extract.actors.capitals import QUOTES, Capitals
from firsthand.extract.actors.chunks import PREPOSITIONS, Token
from firsthand.extract.actors.names import PARTICLES, folded
from firsthand.extract.actors.wordlists import is_noun_of_actors, listed

_POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
_REFLEXIVE = frozenset("himself herself itself themselves".split())
_SMALL = frozenset("i dear the a an of and or my your his her its our their some one".split())
_NO_NAMES = ("CD", "DT", "PRP$", "IN", "WP", "WDT", "EX")
_LINKS = frozenset("the of and for &".split())


@dataclass(frozen=True, slots=True)
class Run:
    """A run of capitals with the small words before it and the tie behind it."""

    words: tuple[Token, ...]
    before: tuple[str, ...]
    tie: str
    ties: tuple[Token, ...]

    @property
    def article(self) -> bool:
        """Whether "the" stands right before it."""
        return bool(self.before) and self.before[-1] in ("the", "this")

    @property
    def goes_on(self) -> bool:
        """Whether the tie behind it belongs to the name: "Friends of Larkfield"."""
        if self.tie != "of" or not self.ties:
            return False
        return self.ties[0].capital or (len(self.ties) > 1 and self.ties[0].lower == "the"
                                        and self.ties[1].capital)  # fmt: skip

    @property
    def carried_on(self) -> str:
        """The name with "of the Interior" behind it, while the words have capitals."""
        out = text_of(self.words)
        if not self.goes_on:
            return out
        tail: list[str] = []
        end = 0
        for token in self.ties:
            if not (token.capital or token.tag == "CD" or token.lower in _LINKS):
                break
            tail.append(token.text)
            end = len(tail) if token.lower not in _LINKS else end
        return f"{out} of {' '.join(tail[:end])}"


def key(token: Token) -> str:
    """A word as the lists have it: small, without a closing stop."""
    return token.lower.rstrip(".") or token.lower


def in_list(token: Token, section: frozenset[str]) -> bool:
    """Whether a list holds a word, as it stands or as its lemma."""
    return key(token) in section or token.lemma in section


def is_name(token: Token, capitals: Capitals, *, alone: bool = False) -> bool:
    """Whether a word's capital is that of a name; ``alone`` where no article stands before it."""
    if token.text[:1] == "@":
        return True
    if not token.capital or token.lower in _SMALL or token.lower in listed("calendar"):
        return False
    if not token.unsure:
        return True
    if capitals.names[folded(token.text)]:
        return True
    if capitals.small[folded(token.text)]:
        return False
    if token.lower in PREPOSITIONS:
        return False
    if token.tag == "NNS" and alone:
        return not token.lower.endswith("s") and not is_noun_of_actors(token.lemma)
    return token.tag in ("NNP", "NNPS") or (alone and token.tag not in _NO_NAMES)


def _runs(words: Sequence[Token], capitals: Capitals) -> list[list[int]]:
    """The runs of capitals in a mention, joined over particles, ``&`` and a possessive 's."""
    alone = len(words) == 1
    out: list[list[int]] = []
    for n, token in enumerate(words):
        if not (is_name(token, capitals, alone=alone) or _leads(words, n, capitals)):
            continue
        if out and all(_between(words[k]) for k in range(out[-1][-1] + 1, n)):
            out[-1].append(n)
        else:
            out.append([n])
    return out


def _leads(words: Sequence[Token], n: int, capitals: Capitals) -> bool:
    """The first word of a sentence before a name: "Halden Water", "Interior Minister Creel"."""
    token = words[n]
    if not token.capital or token.lower in _SMALL or token.lower in PREPOSITIONS:
        return False
    after = words[n + 1] if n + 1 < len(words) else None
    return after is not None and is_name(after, capitals) and token.tag != "DT"


def _between(token: Token) -> bool:
    """What may stand within a name: a particle, ``&``, a number, a nickname's quotation marks."""
    if token.lower in PARTICLES:
        return token.lower not in _SMALL
    return _quotes(token) or token.text == "&" or token.tag == "CD"


def _quotes(token: Token) -> bool:
    return token.text in QUOTES and token.tag != "POS"


def head_run(words: Sequence[Token], capitals: Capitals) -> list[int] | None:
    """The run that ends the mention, which is then a name; None where a common noun ends it."""
    end = len(words)
    while end and (words[end - 1].lower in _REFLEXIVE or not _is_word(words[end - 1])):
        end -= 1
    found = _runs(words, capitals)
    if not found or not end:
        return None
    last = found[-1]
    if last[-1] != end - 1 and not (words[end - 1].tag == "CD" and last[-1] == end - 2):
        return None
    return _with_owner(words, found) if len(found) > 1 else last


def unquoted(run: Sequence[Token]) -> tuple[Token, ...]:
    """A name without the nickname set into it in quotation marks."""
    out: list[Token] = []
    inside = False
    for token in run:
        if _quotes(token):
            inside = not inside
        elif not inside:
            out.append(token)
    return tuple(out) or tuple(t for t in run if not _quotes(t))


def _is_word(token: Token) -> bool:
    return token.text[:1].isalnum() or token.text[:1] == "@"


def _with_owner(words: Sequence[Token], found: list[list[int]]) -> list[int]:
    """ "St Aubrey's Hospital" is one name: a body's name goes back over a possessive 's."""
    last, before = found[-1], found[-2]
    gap = range(before[-1] + 1, last[0])
    owned = len(gap) == 1 and words[gap[0]].text in _POSSESSIVE
    if owned and any(is_of_body(words[n]) for n in last):
        return [*before, *gap, *last]
    return last


def is_of_body(token: Token) -> bool:
    """Whether a word, in a name, makes it a body's."""
    return in_list(token, listed("firms")) or in_list(token, listed("organisations"))


def text_of(run: Sequence[Token]) -> str:
    """The words of a run as they stand."""
    out = run[0].text
    for before, token in pairwise(run):
        out += ("" if token.start == before.end else " ") + token.text
    return out
