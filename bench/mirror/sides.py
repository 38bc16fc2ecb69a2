"""Whose names to exchange: the two most frequent persons, and the two most frequent places.

Told by capitals and neighbours alone, independent of the program that is tested. Sides must be of
one kind: a person does not change places with a harbour. Where a short passage names one side
only, it is exchanged with the most frequent name of that kind in the whole collection.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from bench.mirror.swaps import WORD, Swap

# Words with a capital that are no names of a side: they carry meaning of their own.
ORDINARY = frozenset(
    """the a an and or but if in on at by for from of to as no not so then there here it he she
    they we you i my his her their our your this that these those who what when where why how
    which monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december christmas easter whit lent advent
    mr mrs ms miss dr sir lady lord father sister brother mother aunt uncle captain colonel
    major general sergeant lieutenant corporal private inspector superintendent constable chief
    deputy president minister premier governor mayor mayoress senator judge justice professor
    reverend bishop canon vicar prior saint st pc sgt capt col lt gen rev prof insp supt hon
    messrs master madame monsieur count countess baron baroness prince princess king queen duke
    duchess earl chairman chairwoman chair secretary treasurer clerk councillor alderman
    director commissioner commander commodore admiral nurse doctor witness counsel court
    inquiry commission committee council board ministry department office bureau agency
    authority service union party federation association society institute institution company
    limited ltd trust bank fund foundation club university college school hospital infirmary
    church chapel cathedral parish town city county district province state republic kingdom
    empire commonwealth government parliament assembly senate congress house hall palace castle
    tower bridge street road lane avenue square market quay quayside harbour port dock wharf
    pier ferry ship station gate yard mill mine quarry pit river lake sea bay island mount
    mountain hill valley forest north south east west northern southern eastern western upper
    lower old new great little royal national central international times post courier herald
    gazette observer echo chronicle tribune mercury dispatch packet news daily weekly evening
    morning star journal review bulletin radio television today press reuters english british
    french german russian american latin greek god bible mass statement testimony report letter
    article chapter section figure table note exhibit document act bill law treaty war peace
    strike fire friends workers labour legal centre civic public signed dear yours dated taken
    re q transcript interview editor correspondent staff point strait head edge arms halt games
    line corporation beach cape coast beak visitor side end day night san los santa la el de di
    van von der ii iii iv jr sr cell room pass well agrarian food nations stock exchange
    olympic standards landlords fork neighbour dutch feb appeal tab return engineer screamer
    save estates farm dais grumble beadle stage theatre library museum inn hotel""".split()
)
_TITLES = frozenset(
    """mr mrs ms miss dr sir lady lord father sister brother mother aunt uncle captain colonel major
    general sergeant lieutenant corporal private inspector superintendent constable chief deputy
    president minister premier governor mayor mayoress senator judge justice professor reverend
    bishop canon vicar prior pc sgt capt col lt gen rev prof insp supt hon master madame monsieur
    count countess baron baroness prince princess king queen duke duchess earl councillor alderman emperor
    director commissioner commander commodore admiral nurse doctor""".split()
)
_PLACE_BEFORE = frozenset(
    "in at near from to outside towards toward around into through across of above below".split()
)
_SUFFIXES = ("ians", "ian", "ans", "an", "ns", "n", "ers", "er", "ese", "ish", "ite", "ites", "i")
SHORTEST_STEM = 4
ALIKE = 0.7
"""Share of letters from which two words may be spellings of one name."""


@dataclass(slots=True)
class _Name:
    """A surname or single name in one text."""

    word: str
    count: int = 0
    given: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Names:
    """What a collection of texts shows about its words with capitals."""

    persons: Counter[str] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    givens: Counter[str] = field(default_factory=Counter)
    things: Counter[str] = field(default_factory=Counter)
    seen: Counter[str] = field(default_factory=Counter)
    small: set[str] = field(default_factory=set)


def names(texts: Sequence[str], *, persons: Iterable[str] = ()) -> Names:
    """The names in a collection; ``persons`` are full names known to be persons'."""
    out = Names()
    for text in texts:
        out.small.update(w for w in WORD.findall(text) if w.islower())
    for text in texts:
        for run in _runs(text):
            _note(run, out)
    for full in persons:
        words = [w for w in WORD.findall(full) if w[0].isupper() and w.lower() not in ORDINARY]
        if words and len(words[-1]) > 2:
            out.persons[words[-1].title()] += 1
            out.givens.update(w.title() for w in words[:-1] if len(w) > 2)
    for word in list(out.places):
        if word in out.persons or word in out.givens or out.places[word] * 2 < out.seen[word]:
            del out.places[word]
    for word in list(out.persons):
        if out.persons[word] < max(out.givens[word], out.things[word]):
            del out.persons[word]  # a given name, a ship: "the Clara Dorn"
    return out


def swaps(text: str, known: Names) -> list[Swap]:
    """The exchanges to try on a text: of two persons, and of two places, where it has them."""
    found: dict[str, _Name] = {}
    for run in _runs(text):
        words = run.names
        if words is not None and not (set(words) & known.small):
            one = found.setdefault(words[-1], _Name(words[-1]))
            one.count += 1
            if len(words) == 2:
                one.given[words[0]] += 1
    present = {w for w in WORD.findall(text) if w[0].isupper()}
    ranked = sorted(found.values(), key=lambda n: -n.count)
    ranked = [n for n in ranked if not _spelt_otherwise(n.word, present)]
    out = []
    for pool, make in ((known.persons, _of_persons), (known.places, _of_places)):
        here = [n for n in ranked if n.word in pool]
        away = sorted(w for w in pool if w not in present)
        turn = len(text) % len(away) if away else 0
        others = [*here[1:], *(_Name(w) for w in away[turn:] + away[:turn])]
        for a in here[:1]:
            for b in [b for b in others if b.word[:3] != a.word[:3]][:1]:
                out.append(make(a, b, present))
    return out


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with capitals side by side, the word before them, and whether a sentence goes on."""

    words: tuple[str, ...]
    before: str
    inside: bool

    @property
    def titled(self) -> bool:
        """Whether a title or an office stands before the name."""
        return any(w.lower() in _TITLES for w in self.words[:-1])

    @property
    def names(self) -> tuple[str, ...] | None:
        """The given name, if any, and the surname; None where it is no simple name."""
        words = [w.title() if w.isupper() and len(w) > 1 else w for w in self.words]
        while words and words[0].lower() in _TITLES:
            words.pop(0)
        if any(w.lower() in ORDINARY for w in words):
            return None  # "Sallow Bridge", "Dunmore Trust": a name of another kind
        if not 0 < len(words) < 3 or any(len(w) < 3 for w in words):
            return None
        return tuple(words)


def _spelt_otherwise(word: str, present: set[str]) -> bool:
    """Whether the text has another spelling of a name: exchanging one alone would tear them."""
    folded = {w.title() for w in present if len(w) >= SHORTEST_STEM}
    return any(
        w != word and not w.startswith(word) and not word.startswith(w)
        and SequenceMatcher(None, word, w).ratio() >= ALIKE
        for w in folded
    )  # fmt: skip


def _note(run: _Run, out: Names) -> None:
    words = run.names
    if words is None or not run.inside or any(w.lower() in out.small for w in words):
        return
    out.seen[words[-1]] += 1
    article = run.before in ("the", "a", "an", "this", "that")
    if article and not run.titled:
        out.things[words[-1]] += 1
    if not article and (len(words) == 2 or run.titled):
        out.persons[words[-1]] += 1
        out.givens.update(words[:-1])
    elif run.before in _PLACE_BEFORE and _may_be_place(run.words[-1]):
        out.places[words[-1]] += 1


def _may_be_place(word: str) -> bool:
    """Not an acronym, and not the word for a people."""
    return not word.isupper() and not word.endswith(("ese", "ish", "ian", "ians", "ans"))


def _runs(text: str) -> Iterator[_Run]:
    """Runs of words with capitals, joined by single blanks."""
    words: list[str] = []
    before, inside = "", False
    end, last = 0, ""
    for match in WORD.finditer(text):
        word, gap = match.group(), text[end : match.start()]
        if words and not (gap == " " and word[0].isupper()):
            yield _Run(tuple(words), before, inside)
            words = []
        if word[0].isupper():
            if not words:
                before = last.lower() if gap == " " else ""
                inside = bool(last) and "\n" not in gap and gap.strip(' ,;“"') == ""
            words.append(word)
        end, last = match.end(), word
    if words:
        yield _Run(tuple(words), before, inside)


def _of_persons(a: _Name, b: _Name, present: set[str]) -> Swap:
    words = {a.word: b.word, b.word: a.word}
    initials: dict[tuple[str, str], str] = {}
    if a.given and b.given:
        one, other = a.given.most_common(1)[0][0], b.given.most_common(1)[0][0]
        if one != other:
            words |= {one: other, other: one}
            initials = {(one[0], a.word): other[0], (other[0], b.word): one[0]}
    return Swap(words, initials, "person")


def _of_places(a: _Name, b: _Name, present: set[str]) -> Swap:
    words = {a.word: b.word, b.word: a.word}
    for one, other in ((a.word, b.word), (b.word, a.word)):
        stem = re.sub("[aeiouy]+$", "", one)
        if len(stem) < SHORTEST_STEM:
            continue
        for word in sorted(present):
            if word not in words and word.startswith(stem) and word[len(stem) :] in _SUFFIXES:
                made = re.sub("[aeiouy]+$", "", other) + word[len(stem) :]
                if made not in present:
                    words |= {word: made}
    return Swap(words, {}, "place")
