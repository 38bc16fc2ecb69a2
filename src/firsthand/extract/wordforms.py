"""The class and the base form of each word, worked out once for each form.

The pipeline's own rules for these look at every word of a text anew, which costs a quarter of the
parsing. What they say hangs on the word, its tag and a part of its label alone, so that it can be
kept. It is also steadier: the pipeline remembers a base form by the word and its class, so what it
first read a word as ("left" as a present, as a past) decided for all that came later.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

Form = tuple[str, str, str]
"""A word, its tag, and the label of its place in the sentence."""

KEPT = 60_000
"""So many forms are kept; then all are forgotten, which bounds memory."""
_LABELS = frozenset(
    ("ROOT", "advcl", "advmod", "aux", "auxpass", "ccomp", "conj", "det", "mark", "quantmod",
     "relcl", "xcomp")
)  # fmt: skip
"""The labels that decide over a class: "had" as an auxiliary, "that" as a mark."""
_BE = frozenset(("is", "are", "was", "were", "'s", "'re"))
_PAIRS = {
    ("ai", "n't"): ("be", None), ("ca", "n't"): ("can", None), ("let", "'s"): (None, "us"),
    ("gon", "na"): ("go", "to"), ("got", "ta"): (None, "to"), ("c'm", "on"): ("come", None),
    ("y'", "all"): ("you", None), ("y", "all"): ("you", None),
}  # fmt: skip
"""Words whose base form hangs on the word beside them."""
_SECOND = frozenset(second for _, second in _PAIRS) | frozenset(("nt",))


class Forms:
    """Looks words up in the rules of a pipeline, each form once."""

    def __init__(self, nlp: Any) -> None:
        self._nlp = nlp
        known = nlp.get_pipe("lemmatizer").lookups.get_table("lemma_index")
        for word_class in list(known):
            # Long lists of words, in which each base form is looked for from the start.
            known[word_class] = frozenset(known[word_class])
        self._known: dict[Form, tuple[str, str]] = {}

    def of(self, forms: Sequence[Form]) -> list[tuple[str, str]]:
        """The class and the base form, in small letters, of the words of one text in order."""
        keys = [(w, tag, label if label in _LABELS else "dep") for w, tag, label in forms]
        if len(self._known) > KEPT:
            self._known.clear()
        self._learn(list(dict.fromkeys(k for k in keys if k not in self._known)))
        found = [self._known[k] for k in keys]
        for n in range(1, len(forms)):
            lower = forms[n][0].lower()
            if forms[n - 1][2] == "expl" and lower in _BE:
                found[n] = ("VERB", found[n][1])
            pair = _PAIRS.get((forms[n - 1][0].lower(), lower))
            if pair is not None:
                first, second = pair
                found[n - 1] = (found[n - 1][0], first or found[n - 1][1])
                found[n] = (found[n][0], second or found[n][1])
        return found

    def _learn(self, new: list[Form]) -> None:
        """The new forms stand in a document of their own, with a stop before those of pairs."""
        from spacy.tokens import Doc

        if not new:
            return
        rows = [form for form in new if form[0].lower() not in _SECOND]
        paired = [form for form in new if form[0].lower() in _SECOND]
        rows += [row for form in paired for row in ((".", ".", "punct"), form)]
        words, tags, labels = (list(column) for column in zip(*rows, strict=True))
        doc = Doc(
            self._nlp.vocab, words=words, tags=tags, deps=labels, heads=list(range(len(words)))
        )
        doc = self._nlp.get_pipe("attribute_ruler")(doc)
        lemmatizer = self._nlp.get_pipe("lemmatizer")
        for form, token in zip(rows, doc, strict=True):
            lemmatizer.cache.clear()
            lemma = token.lemma_ or lemmatizer.lemmatize(token)[0]
            if form[0].lower() == "wound" and form[1] in ("VBD", "VBN"):
                lemma = "wind"  # who was hurt was "wounded"
            self._known[form] = (token.pos_, lemma.lower())
