"""On what a voice rests, as far as its own words and those around them say.

A record is a document, a perception is sight; of speech the verbs decide: "I saw" and "he had
seen" (of himself) are sight, "I carried" a part taken, "I was told" hearsay. What is negated, or
said of others, says nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from firsthand.extract import lexicons
from firsthand.extract.chains import heard_from
from firsthand.extract.clauses import finite
from firsthand.extract.deeds import Deed, deeds, tense
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS
from firsthand.extract.stretches import Layers, Stretch
from firsthand.model import UNKNOWN, Actor, Attribution, Basis

_SHE = frozenset(("she",))
_HE = frozenset(("he",))
_THEY = frozenset(("they",))


class Voices:
    """The bases of the claims of one account."""

    def __init__(
        self, layers: Layers, found: Sequence[Stretch], people: Mapping[str, Actor]
    ) -> None:
        self.layers = layers
        self.parse: Parse = layers.parse
        self.found = found
        self.people = people
        self._own: dict[int, Basis | None] = {}

    def basis(self, n: int, hands: tuple[str, ...]) -> Basis:
        """The basis of the first known voice of the claim with this number."""
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        if hands[0] == UNKNOWN:
            return "was_told" if len(hands) > 1 or _listened(self.parse, owner) else "unstated"
        if owner.act == "record":
            return "document"
        if owner.act == "perception":
            return "saw"
        if owner.denies:
            return "unstated"
        if _concludes(self.parse, owner):
            return "inference"
        if owner.act == "thought" and not _remembers(self.parse, owner):
            return "unstated"
        own = self._words(n)
        if own is not None:
            return own
        return self._after(n)

    def _words(self, n: int) -> Basis | None:
        """What the claim's own words say, or None."""
        if n not in self._own:
            self._own[n] = self._read(n)
        return self._own[n]

    def _read(self, n: int) -> Basis | None:
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        place = self.layers.attributions.index(owner)
        words = [i for i in self.parse.within(stretch.span) if self.layers.owner[i] == place]
        if not words:
            return None
        subjects = self._subjects(owner)
        found = list(deeds(self.parse, words, lambda i: self.parse.words[i].lower in subjects))
        direct = owner.mode != "indirect"
        return _of_deeds(found, direct) or (_of_senses(self.parse, words) if direct else None)

    def _subjects(self, owner: Attribution) -> frozenset[str]:
        """The pronouns by which a voice means itself."""
        if owner.mode == "direct":
            return frozenset(("i", "we"))
        actor = self.people.get(owner.source_actor or "")
        plural = self._plural(owner)
        if actor is None or actor.kind in ("organisation", "outlet", "record"):
            own: frozenset[str] = frozenset()
        elif plural:
            own = _THEY
        else:
            own = self._singular(owner)
        return own | (frozenset(("i", "we")) if owner.mode == "mixed" else frozenset())

    def _plural(self, owner: Attribution) -> bool:
        return any(
            self.parse.words[i].tag in ("NNS", "NNPS") or self.parse.words[i].lower in ("they", "two")
            for span in owner.source
            for i in self.parse.within(span)
            if self.parse.words[i].dep in SUBJECTS or self.parse.words[i].lower == "they"
        )

    def _singular(self, owner: Attribution) -> frozenset[str]:
        words = {
            self.parse.words[i].lower for span in owner.source for i in self.parse.within(span)
        }
        if words & lexicons.words("actors", "female") or "she" in words:
            return _SHE
        if words & lexicons.words("actors", "male") or "he" in words:
            return _HE
        return _HE | _SHE

    def _after(self, n: int) -> Basis:
        """A sentence behind one in which the same voice tells what it did or saw."""
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        if owner.mode == "indirect" or not self._narrates(stretch):
            return "unstated"
        for k in range(n - 1, max(-1, n - 6), -1):
            before = self.found[k]
            if before.owner is None or before.owner.id != owner.id:
                continue
            if self._words(k) in ("saw", "took_part"):
                return "saw"
            if not self._narrates(before):
                return "unstated"
        return "unstated"

    def _narrates(self, stretch: Stretch) -> bool:
        """Whether all its clauses are in the past."""
        heads = [
            i for i in self.parse.within(stretch.span)
            if finite(self.parse, i) and self.parse.words[i].dep in ("ROOT", "conj", "ccomp")
        ]  # fmt: skip
        return bool(heads) and all(tense(self.parse, i) == "past" for i in heads)


def _listened(parse: Parse, owner: Attribution) -> bool:
    """ "I was told", "I hear": nobody is named who told."""
    cue = [parse.words[i].lower for span in owner.cue for i in parse.within(span)]
    return bool(owner.addressee) and not heard_from(cue)


def _lemmas(parse: Parse, owner: Attribution) -> set[str]:
    return {parse.words[i].lemma for span in owner.cue for i in parse.within(span)}


def _concludes(parse: Parse, owner: Attribution) -> bool:
    lemmas = _lemmas(parse, owner)
    if owner.act == "thought":
        return bool(
            lemmas & lexicons.words("witness", "inference")
            or lemmas & lexicons.words("witness", "conclusions")
        )
    return bool(lemmas & {"conclude", "infer", "deduce"})


def _remembers(parse: Parse, owner: Attribution) -> bool:
    return bool(_lemmas(parse, owner) & {"remember", "recall", "recollect"})


def _of_deeds(found: Sequence[Deed], direct: bool) -> Basis | None:
    past = [d for d in found if d.tense in ("past", "pluperfect") and not d.negated]
    if any(d.kind == "told" for d in past) and not any(d.kind == "saw" for d in past):
        return "was_told"
    if any(d.kind == "saw" for d in past):
        return "saw"
    if direct and any(d.kind == "saw" and d.tense in ("present", "modal") and not d.negated for d in found):
        return "saw"
    if any(d.kind == "did" for d in past):
        return "took_part"
    return None


def _of_senses(parse: Parse, words: Sequence[int]) -> Basis | None:
    """ "you could hear them talking": the speaker's senses, in general words."""
    for i in words:
        word = parse.words[i]
        if word.lemma in lexicons.words("witness", "perception") and word.pos == "VERB":
            below = [parse.words[k] for k in parse.children[i]]
            if any(k.lower in ("can", "could", "may") for k in below) and any(
                k.lower in ("you", "one") and k.dep in SUBJECTS for k in below
            ):
                return "saw"
    return None
