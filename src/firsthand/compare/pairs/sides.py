"""One short text made ready: its words with their grammar, and which of them carry its content."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from firsthand.compare.pairs.lists import listed
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import subject as subject_of
from firsthand.extract.scene import passages, scene
from firsthand.model import Account, Span, Text

_CONTENT = frozenset(("NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "AUX", "X", "INTJ"))
_GRAMMAR = frozenset(
    ("aux", "auxpass", "neg", "det", "expl", "mark", "cc", "preconj", "predet", "punct", "case")
)
_BELOW_LIGHT = frozenset(
    ("attr", "acomp", "dobj", "xcomp", "prep", "oprd", "advmod", "expl", "agent", "ccomp")
)
_ASIDE = frozenset(("relcl", "acl", "punct", "appos", "parataxis"))
KEPT = 512
"""So many short texts are kept parsed."""


class Side(NamedTuple):
    """An account with the grammar of its words; ``content`` are the indices of those that tell."""

    account: Account
    parse: Parse
    content: tuple[int, ...]

    def word(self, i: int) -> Word:
        """A word by its index."""
        return self.parse.words[i]

    def quoted(self, span: Span) -> str:
        """The words of a span on one line."""
        return " ".join(span.of(self.account.text.characters).split())


def side(account: Account) -> Side:
    """An account of one or two sentences made ready to be laid beside another."""
    return of_parse(account, _grammar(account.text))


def of_parse(account: Account, parse: Parse) -> Side:
    """The same from a parse that was made before."""
    return Side(account, parse, tuple(w.i for w in parse.words if _tells(parse, w)))


@lru_cache(maxsize=KEPT)
def _grammar(text: Text) -> Parse:
    return scene(text, passages(text)).parse


def _tells(parse: Parse, word: Word) -> bool:
    """Whether a word carries content: no grammar, no light verb that has an object or state."""
    if word.pos not in _CONTENT or word.dep in _GRAMMAR or not word.text[0].isalnum():
        return False
    if word.lower in listed("empty") | listed("negators") | listed("brackets"):
        return False
    if word.lemma in listed("light") and word.pos in ("VERB", "AUX"):
        return not any(parse.words[k].dep in _BELOW_LIGHT for k in parse.children[word.i])
    refusing = word.lemma in listed("refusing") or word.lower in listed("unable")
    return not refusing or parse.child(word.i, "xcomp", "prep") is None


def roots(side: Side) -> tuple[int, ...]:
    """The words at the top of each sentence."""
    return tuple(
        w.i for w in side.parse.words if w.dep == "ROOT" and w.pos not in ("PUNCT", "SPACE")
    )


def focus(side: Side, verb: int) -> int:
    """The word that says what a clause says: the state behind "was", the verb itself else.

    Of "there was a man running", and of a bare "a man running", it is "running".
    """
    at = verb
    for _ in range(3):
        acting = side.parse.child(at, "acl")
        if acting is not None and side.word(at).pos in ("NOUN", "PROPN") and _shown(side, at):
            return acting
        if at in side.content:
            return at
        below = _below(side, at)
        if below is None:
            return at
        at = below
    return at


def _below(side: Side, verb: int) -> int | None:
    """What a verb that only carries is said with."""
    below = side.parse.child(verb, "attr", "acomp", "oprd", "xcomp", "dobj")
    if below is None and side.parse.child(verb, "expl") is not None:
        below = side.parse.child(verb, "nsubj")
    tied = side.parse.child(verb, "prep", "agent") if below is None else None
    return side.parse.child(tied, "pobj", "pcomp") if tied is not None else below


def subject_words(side: Side, verb: int) -> frozenset[int]:
    """The words of a clause's subject, less what is only told beside it."""
    who = subject_of(side.parse, verb)
    if who is None:
        return frozenset()
    beside = [k for k in side.parse.children[who] if side.word(k).dep in _ASIDE]
    return frozenset(side.parse.subtree(who, beside)) - frozenset(beside)


def governor(side: Side, i: int) -> int:
    """The verb, or the bare noun at the top, under which a word stands."""
    at = i
    for _ in range(15):
        head = side.word(at).head
        if head == at:
            return at
        at = head
        if side.word(at).pos in ("VERB", "AUX"):
            return at
    return at


def _shown(side: Side, noun: int) -> bool:
    """Whether a noun is only said to be there, or stands alone."""
    word = side.word(noun)
    return word.dep == "ROOT" or side.parse.child(word.head, "expl") is not None


def governor_or_self(side: Side, i: int) -> int:
    """The word itself where it is a verb, else the verb over it."""
    return i if side.word(i).pos in ("VERB", "AUX") else governor(side, i)
