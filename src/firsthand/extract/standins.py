"""One stand-in for every name that the parser's model never saw.

Of a word that it does not know the model sees the first letter, the last three and the shape, and
reads it by other words that have these: the same sentence is parsed in one way about Halvard and
in another about Rault. Behind one stand-in all unknown names are read alike, whosever they are.
"""

from __future__ import annotations

from functools import cache
from typing import Any

NAME, LOUD = "Smith", "SMITH"
"""The most frequent surname in English, which the model reads as a name wherever one can stand."""
PEOPLE = "Bavarian"
"""For what ends as the adjective of a people does."""
_OF_A_PEOPLE = ("ian", "ians", "ish", "ese")
_SHORT = 3
"""A word in capitals of so many letters is an abbreviation rather than a loud name."""


_MODERN = {
    "saith": "says", "sayeth": "says", "deposeth": "deposes", "hath": "has", "doth": "does", "sheweth": "shows",
    "shew": "show", "shewed": "showed", "shewn": "shown", "knoweth": "knows", "believeth": "believes",
    "heareth": "hears", "seeth": "sees", "telleth": "tells", "answereth": "answers", "declareth": "declares",
    "testifieth": "testifies", "affirmeth": "affirms", "denieth": "denies",
}  # fmt: skip


def modern(word: str) -> str:
    """An old form of a verb as it is written now ("saith": says); any other word as it is."""
    return _MODERN.get(word.lower(), word)


def seen(nlp: Any, document: Any) -> Any:
    """The tokenized document as the model shall see it: word for word, unknown names replaced.

    Where none is unknown it is the same document. A capital alone makes no name: what the model
    or its list of base forms knows in any writing stays as it is.
    """
    familiar = known(nlp)
    words = [t.text for t in document]
    shown = [_standin(w, familiar) for w in words]
    if shown == words:
        return document
    from spacy.tokens import Doc

    return Doc(document.vocab, words=shown, spaces=[bool(t.whitespace_) for t in document])


def _standin(word: str, known: frozenset[str]) -> str:
    if word.lower() in _MODERN:
        return modern(word)
    if len(word) < 2 or not word[0].isupper() or not word.isalpha():
        return word
    lower = word.lower()
    if word in known or lower in known or lower.removesuffix("s") in known:  # "the Millers"
        return word
    if word.isupper():
        return LOUD if len(word) > _SHORT else word
    return PEOPLE if word.endswith(_OF_A_PEOPLE) else NAME


@cache
def known(nlp: Any) -> frozenset[str]:
    """The words that the model knows; to be asked once before it reads, for it keeps what it sees."""
    listed = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
    return frozenset(nlp.vocab.strings).union(*listed.values())
