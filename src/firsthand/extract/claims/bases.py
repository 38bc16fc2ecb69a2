"""On what a voice rests, as far as its own words and those around them say.

A record is a document, a perception is sight; of speech the verbs decide: "I saw" and "he had
seen" (of himself) are sight, "I carried" a part taken, "I was told" hearsay. What is negated, or
said of others, says nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from firsthand.extract import lexicons
from firsthand.extract.claims.chains import heard_from
from firsthand.extract.claims.clauses import finite
from firsthand.extract.claims.deeds import FIRST, Deed, Kind, deeds, kind, tense
from firsthand.extract.claims.stretches import Layers, Stretch
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS
from firsthand.model import UNKNOWN, Actor, Attribution, Basis, Form, Quotation

_SHE = frozenset(("she",))
_HE = frozenset(("he",))
_THEY = frozenset(("they",))


class Voices:
    """The bases of the claims of one account."""

    def __init__(
        self,
        layers: Layers,
        found: Sequence[Stretch],
        people: Mapping[str, Actor],
        quotations: Sequence[Quotation],
    ) -> None:
        self.layers = layers
        self.parse: Parse = layers.parse
        self.found = found
        self.people = people
        self.places = {a.id: n for n, a in enumerate(layers.attributions)}
        self._own: dict[int, Basis | None] = {}
        self._quoted: set[int] = set()
        for quotation in quotations:
            for piece in quotation.pieces:
                self._quoted.update(self.parse.within(piece))

    def basis(self, n: int, hands: tuple[str, ...], form: Form) -> Basis:
        """The basis of the first known voice of the claim with this number."""
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        if hands[0] == UNKNOWN:
            told = form == "assertion" and _listened(self.parse, owner)
            return "was_told" if len(hands) > 1 or told else "unstated"
        if owner.act == "record" or self._record(hands[0]):
            return "document"
        if owner.act == "perception":
            return "saw"
        if owner.denies or form != "assertion":
            return "unstated"
        if _concludes(self.parse, owner):
            return "inference"
        if owner.act == "thought" and not _remembers(self.parse, owner):
            return "unstated"
        own = self._words(n)
        return self._after(n) if own is None else own

    def _record(self, actor: str) -> bool:
        found = self.people.get(actor)
        return found is not None and found.kind == "record"

    def _words(self, n: int) -> Basis | None:
        """What the claim's own words say, or None."""
        if n not in self._own:
            self._own[n] = self._read(n)
        return self._own[n]

    def _read(self, n: int) -> Basis | None:
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        place = self.places[owner.id]
        words = [i for i in self.parse.within(stretch.span) if self.layers.owner[i] == place]
        if not words:
            return None
        direct = owner.mode == "direct"
        found = list(deeds(self.parse, words, self._means_itself(owner)))
        if not found and not direct:
            return _unmarked(self.parse, words, owner)
        return _of_deeds(found, direct) or (_of_senses(self.parse, words) if direct else None)

    def _means_itself(self, owner: Attribution) -> Callable[[int], bool]:
        """Whether a subject is the voice: "I" in its quoted words, "he" where it is reported."""
        if owner.mode == "direct":
            return lambda i: self.parse.words[i].lower in FIRST
        reported = self._pronouns(owner)

        def itself(i: int) -> bool:
            word = self.parse.words[i].lower
            if i in self.layers.frame:
                return False
            return word in FIRST if i in self._quoted else word in reported

        return itself

    def _pronouns(self, owner: Attribution) -> frozenset[str]:
        """The pronouns by which a voice is meant where its words are only reported."""
        actor = self.people.get(owner.source_actor or "")
        if actor is None or actor.kind in ("organisation", "outlet", "record"):
            return frozenset()
        words = [self.parse.words[i] for s in owner.source for i in self.parse.within(s)]
        if actor.kind == "group" or any(_plural(w, words) for w in words):
            return _THEY
        said = {w.lower for w in words}
        if said & lexicons.words("actors", "female") or "she" in said:
            return _SHE
        if said & lexicons.words("actors", "male") or "he" in said:
            return _HE
        return _HE | _SHE

    def _after(self, n: int) -> Basis:
        """A sentence behind one in which the same voice tells what it did or saw."""
        stretch = self.found[n]
        owner = stretch.owner
        assert owner is not None
        if owner.mode != "direct" or not self._narrates(stretch):
            return "unstated"
        for k in range(n - 1, max(-1, n - 6), -1):
            before = self.found[k]
            if before.owner is None or before.owner.id != owner.id:
                continue
            if self._words(k) in ("saw", "took_part"):
                return "saw"
            if self._words(k) is not None or not self._narrates(before):
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
    """Whether a voice is said to think or conclude, by a verb or a noun ("her theory")."""
    lemmas = _lemmas(parse, owner)
    if lemmas & lexicons.words("witness", "conclusions"):
        return True
    if owner.act == "thought":
        return bool(lemmas & lexicons.words("witness", "inference"))
    return bool(lemmas & {"conclude", "infer", "deduce"})


def _remembers(parse: Parse, owner: Attribution) -> bool:
    return bool(_lemmas(parse, owner) & {"remember", "recall", "recollect"})


def _of_deeds(found: Sequence[Deed], direct: bool) -> Basis | None:
    """What the first deed in the past says; none is not the same as one that is negated."""
    for deed in found:
        if (
            deed.kind == "saw"
            and direct
            and deed.tense in ("present", "modal")
            and not deed.negated
        ):
            return "saw"
        if deed.tense not in ("past", "pluperfect"):
            continue
        if deed.negated:
            return "unstated"
        if deed.kind in _GROUND:
            return _GROUND[deed.kind]
        if deed.kind == "was" and direct:
            return "took_part"
    return "unstated" if found else None


_GROUND: dict[Kind, Basis] = {"saw": "saw", "did": "took_part", "told": "was_told"}


def _unmarked(parse: Parse, words: Sequence[int], owner: Attribution) -> Basis | None:
    """ "claimed to have heard a splash", "recounted being moved": the subject is understood."""
    first = parse.words[words[0]]
    if owner.act not in ("speech", "writing"):
        return None
    if first.lower == "to" and len(words) > 2 and parse.words[words[1]].lower == "have":
        verb = parse.words[words[1]].head
    elif first.tag == "VBG" and first.pos in ("VERB", "AUX"):
        verb = first.head if first.dep in ("aux", "auxpass") else first.i
    else:
        return None
    seen = kind(parse, verb)
    return _GROUND.get(seen) if seen != "told" and verb in words else None


def _plural(word: Word, source: Sequence[Word]) -> bool:
    """Whether a word of a source is its head, and means several."""
    inside = {w.i for w in source}
    if word.head in inside and word.head != word.i:
        return False
    return word.tag in ("NNS", "NNPS") or word.lower in ("they", "others", "some", "many", "we")


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
