"""Where an account speaks of somebody: the roles of its attributions, and everybody else.

Those who only stand by are no actors of the account, but a pronoun may mean them, and they bring
the full names and the offices that later mentions leave out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.extract.actors.capitals import Capitals
from firsthand.extract.actors.names import folded
from firsthand.extract.actors.phrasing import IT, PRONOUNS, WE, YOU, I
from firsthand.extract.actors.wordlists import is_noun_of_actors, listed
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS
from firsthand.model import Attribution, Quotation, Span

ROLES = ("source", "addressee", "outlet")
_INNER = frozenset("compound nmod amod flat nummod det predet".split())
_LEFT = frozenset("det amod compound poss nummod nmod flat predet quantmod".split())
_BE = frozenset("be become remain".split())
_BEFORE, _BEHIND = 10, 25
"""How many words a bystander's phrase may reach back and on from its head."""
_NESTED = 0.75
"""Who speaks within what another says is less prominent than the other."""
_CALLED_OUT = 0.05
_GOVERNED = ("nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss")
_WEIGHTS = {"nsubj": 0.8, "nsubjpass": 0.75, "dobj": 0.5, "dative": 0.5, "pobj": 0.35, "poss": 0.4}


@dataclass(frozen=True, slots=True)
class Spot:
    """One mention: where, in what role of which attribution, and how it stands in its sentence.

    ``voice`` is the attribution whose direct words it stands in, -1 for the author's, ``content``
    the innermost in whose content of any kind; ``verb`` is
    the word that governs it; ``weight`` says how prominent its place is; ``holder`` is the span
    of the subject of which it is said ("Forsk was the returning officer").
    """

    span: Span
    role: str
    attribution: int
    sentence: int
    voice: int
    content: int
    weight: float
    verb: int = -1
    holder: Span | None = None


class Mentions:
    """The mentions of one account in text order."""

    def __init__(
        self,
        capitals: Capitals,
        attributions: Sequence[Attribution],
        quotations: Sequence[Quotation],
    ) -> None:
        self.parse: Parse = capitals.parse
        self.capitals = capitals
        self.attributions = attributions
        self.in_role: dict[int, Span] = {}
        self.starts = [s.start for s in self.parse.sentences]
        self.voices = _painted(self.parse, attributions, _quoted(self.parse, quotations))
        self.contents = _painted(self.parse, attributions, None)

    def all(self) -> list[Spot]:
        """Every mention; of two at one place the longer first.

        A speaker comes before the words that he says, also where he is named behind them.
        """
        out: list[Spot] = []
        taken: set[int] = set()
        for n, attribution in enumerate(self.attributions):
            for role in ROLES:
                for span in getattr(attribution, role)[:1]:
                    out.append(self._in_role(n, role, span))
                    for i in self.parse.within(span):
                        taken.add(i)
                        self.in_role.setdefault(i, span)
        out += self._bystanders(taken)
        return sorted(out, key=self._order)

    def _order(self, spot: Spot) -> tuple[int, int, int, int]:
        start = spot.span.start
        if spot.role == "source":
            own = self.attributions[spot.attribution]
            if own.mode != "indirect" and own.content:
                start = min(start, own.content[0].start)
        return start, -spot.span.end, int(spot.role == ""), spot.attribution

    def sentence(self, at: int) -> int:
        """The number of the sentence at an offset."""
        return max(bisect_right(self.starts, at) - 1, 0)

    def _at(self, at: int) -> tuple[int, int]:
        """The voice and the content in which an offset stands."""
        i = bisect_right(self.parse.starts, at) - 1
        if i < 0 or at >= self.parse.words[i].end:
            return -1, -1
        return self.voices[i], self.contents[i]

    def _in_role(self, n: int, role: str, span: Span) -> Spot:
        inside = self.parse.within(span)
        verb = -1
        for i in inside:
            if self.parse.words[i].head not in inside:
                verb = self._governor(self.parse.words[i])
                break
        weight = self._role_weight(n, role)
        at = span.start
        return Spot(span, role, n, self.sentence(at), *self._at(at), weight, verb)

    def _role_weight(self, n: int, role: str) -> float:
        """How prominent a role is: who is asked stands out more than who asks."""
        own = self.attributions[n]
        asking = bool(own.cue) and own.cue[0].of(self.parse.text).lower().startswith("ask")
        if role == "source":
            return _NESTED if own.parent is not None or asking else 1.0
        if role == "addressee":
            return 1.0 if asking else 0.45
        return 0.3

    def _governor(self, word: Word) -> int:
        """The verb of which a word is an argument; a participle's are its main verb's too."""
        words = self.parse.words
        head = words[word.head]
        if word.dep == "pobj" and head.pos == "ADP":
            head = words[head.head]
        main = words[head.head]
        if head.dep == "advcl" and head.tag in ("VBN", "VBG") and main.pos in ("VERB", "AUX"):
            return main.i
        return head.i

    def _bystanders(self, taken: set[int]) -> Iterator[Spot]:
        for word in self.parse.words:
            if word.i in taken:
                if self._inner(word) and self._heads(word):
                    yield self._spot(word, self._around(word.i))
                continue
            if word.lower in PRONOUNS:
                if word.lower not in I | WE | YOU and not (word.lower in IT and word.dep != "poss"):
                    yield self._spot(word, Span(word.start, word.end))
            elif self._heads(word):
                yield self._spot(word, self._around(word.i))

    def _inner(self, word: Word) -> bool:
        """Whether a word in another's mention is somebody else: "the chairman of the Civic Trust"."""
        whole = self.in_role[word.i]
        if word.dep == "conj" or any(
            self.parse.words[c].dep == "conj" and self.in_role.get(c) == whole
            for c in self.parse.children[word.i]
        ):
            return True  # each of "the board and the ministry"
        return word.dep == "poss" or (word.dep == "pobj" and word.start > whole.start)

    def _heads(self, word: Word) -> bool:
        """Whether a word heads a phrase that can be an actor."""
        if word.dep in _INNER and word.head > word.i:
            return self._surname_inside(word)
        if word.lower in listed("calendar"):
            return False
        if is_noun_of_actors(word.lemma) or is_noun_of_actors(word.lower):
            return word.pos in ("NOUN", "PROPN")
        return self.capitals.names_at(word.i)

    def _surname_inside(self, word: Word) -> bool:
        """A surname that the parser hung on what follows it: "Dudek disputes that", read as a noun."""
        if word.i in self.in_role or folded(word.text) not in self.capitals.surnames:
            return False
        head = self.parse.words[word.head]
        return word.text[:1].isupper() and not head.text[:1].isupper()

    def _spot(self, word: Word, span: Span) -> Spot:
        first = self._first(word)
        weight = _CALLED_OUT if self._called_out(word) else _WEIGHTS.get(first.dep, 0.4)
        if word.dep in _INNER and self.capitals.first_words(word.i):
            weight = _WEIGHTS["nsubj"]
        holder = self._holder(word)
        return Spot(span, "", -1, word.sentence, self.voices[word.i], self.contents[word.i], weight,
                    self._governor(first), holder)  # fmt: skip

    def _first(self, word: Word) -> Word:
        """The first of those joined by "and": "Melk and Orsini", each stands as the first does."""
        for _ in range(_BEFORE):
            if word.dep != "conj" or word.head >= word.i:
                break
            word = self.parse.words[word.head]
        return word

    def _called_out(self, word: Word) -> bool:
        """A name between commas in direct words is the listener's: "I swear to you, Agnes, he ..." """
        if self.voices[word.i] < 0 or word.dep in _GOVERNED or not word.text[:1].isupper():
            return False
        text = self.parse.text
        at = word.start
        while at and text[at - 1] == " ":
            at -= 1
        before, after = text[max(at - 1, 0) : at], text[word.end : word.end + 1]
        return before in ',“"‘' and after in ",.!?"

    def _holder(self, word: Word) -> Span | None:
        """Of whom a noun is said: "Forsk was the returning officer", "Orme, the brakesman"."""
        head = self.parse.words[word.head]
        holder: int | None = None
        if word.dep == "appos" and head.i < word.i:
            holder = head.i
        elif word.dep == "attr" and head.lemma in _BE:
            holder = self.parse.child(head.i, *SUBJECTS)
        if holder is None or self.parse.words[holder].pos not in ("NOUN", "PROPN"):
            return None
        return self.in_role.get(holder) or self._around(holder)

    def _around(self, head: int) -> Span:
        """A noun with the words that narrow it before, and what is set beside it behind."""
        words = self.parse.words
        low, high = head, head
        todo = [head]
        while todo:
            k = todo.pop()
            for c in self.parse.children[k]:
                if words[c].lower in listed("calendar"):
                    continue
                if c < head and words[c].dep in _LEFT and head - c <= _BEFORE:
                    low = min(low, c)
                    todo.append(c)
        while low and words[low - 1].text.endswith("-") and words[low - 1].end == words[low].start:
            low -= 1
        while low and words[low].text == "-" and words[low - 1].end == words[low].start:
            low -= 1
        for c in self.parse.children[head]:
            if words[c].dep == "appos" or (words[c].dep == "prep" and words[c].lower in _TIES):
                high = max(high, min(self._last(c), head + _BEHIND))
        return Span(words[low].start, words[high].end)

    def _last(self, i: int) -> int:
        """The last word that hangs on a word, followed down its last children."""
        for _ in range(_BEHIND):
            behind = [c for c in self.parse.children[i] if c > i]
            if not behind:
                break
            i = behind[-1]
        return i


_TIES = frozenset("of for from".split())


def _painted(parse: Parse, attributions: Sequence[Attribution], quoted: bytes | None) -> list[int]:
    """For each word the innermost attribution in whose content it stands, else -1.

    With ``quoted``, one byte a word, only direct words count: all of a direct attribution's, of a
    mixed one those in quotation marks.
    """
    out = [-1] * len(parse.words)
    pieces = [
        (piece.start - piece.end, n, piece)
        for n, a in enumerate(attributions)
        if quoted is None or a.mode != "indirect"
        for piece in a.content
    ]
    for _, n, piece in sorted(pieces):
        whole = quoted is None or attributions[n].mode == "direct"
        for i in parse.within(piece):
            if whole or (quoted is not None and quoted[i]):
                out[i] = n
    return out


def _quoted(parse: Parse, quotations: Sequence[Quotation]) -> bytes:
    out = bytearray(len(parse.words))
    for quotation in quotations:
        for piece in quotation.pieces:
            for i in parse.within(piece):
                out[i] = 1
    return bytes(out)
