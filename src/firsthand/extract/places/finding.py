"""Words of an account that name places, and the place that each means.

The longest run of words that is a name in a gazetteer is looked for wherever a capital letter (or
a letter of a script without capitals) begins a word. Whether it names a place there is read from
the words beside it and from the parser's entities, of which the gazetteer makes less than of its
own knowledge: small models take towns for persons.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING, NamedTuple

from firsthand.extract.lexicons import words
from firsthand.extract.parse import Word
from firsthand.extract.places.choosing import Candidate, Named, candidates, chosen, seat
from firsthand.extract.places.folding import folded
from firsthand.extract.places.holding import leads_on, lies_in
from firsthand.extract.places.peoples import peoples
from firsthand.model import Span
from firsthand.values import Place, Spot

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

LONGEST = 6
"""Words in the longest name that is looked for."""
KNOWN = 4.7
"""What a place must weigh to be seen without a word beside it that points to a place: a town of
50,000 by its main name, of half a million by another."""
UNKNOWN = "no known place"
PERHAPS = "no known place, by the parser alone"
MOST = 25
"""How many candidates are kept, the likeliest before the account is asked (San Jose has 500)."""
DECLARED = 50.0
"""What a place of the user's own weighs: more than all others together."""
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:['’ʻ‘`][^\W\d_]+)*")
_JOIN = re.compile(r"[ \t\u00a0]|\n|[-‐‑]|(?<=\bSt|\bMt|\bFt)\. |(?<=\.) ")
_LIES = re.compile(
    r" (?:is|was|lies|lay|stands|stood)(?: located| situated)?(?: \w+){0,2}? \d[\d.,]{0,6} ?"
    r"(?:km|kilomet(?:re|er)s?|miles?|m|met(?:re|er)s?)\b"
)
_OWNED = re.compile(r"['’]s\Z")
_PLACES = ("GPE", "LOC", "FAC")
_NAMES = ("ORG", "PERSON", "FAC")


class _Token(NamedTuple):
    start: int
    end: int
    text: str
    capital: bool
    joined: bool
    """Whether it may follow the word before it in a name."""
    owner: bool
    """Whether it stands in the genitive."""


@dataclass(frozen=True, slots=True)
class _Match:
    first: int
    last: int
    span: Span
    name: str
    candidates: tuple[Candidate, ...]
    rule: str


def places(ground: Ground, declared: Sequence[Spot] = ()) -> tuple[Place, ...]:
    """All places in text order, ``p1``, ``p2``, ...

    ``declared`` are places that the user knows: they go before all others of their name. A place
    of which several spots weigh alike, or none is known, has ``chosen`` None.
    """
    own: dict[str, list[Candidate]] = {}
    for spot in declared:
        own.setdefault(folded(spot.name), []).append(Candidate(spot, DECLARED))
    people = _surnames(ground)
    characters = ground.text.characters
    sentences = [list(_tokens(characters, s)) for s in ground.parse.sentences]

    def read(again: frozenset[str]) -> Iterator[tuple[list[_Token], list[_Match]]]:
        """The words of each sentence and the places in it; ``again`` are names of known places."""
        for tokens in sentences:
            yield tokens, list(_matches(_Here(ground, tokens, people, again), own))

    first = [m for _, here in read(frozenset()) for m in here]
    again = frozenset(m.name for m in first if m.rule != PERHAPS)
    found: list[_Match] = []
    spoken: list[str] = []
    holders: dict[str, set[str]] = {}
    lying: dict[str, set[str]] = {}
    for tokens, here in read(again) if first else ():
        spoken += [c for t in tokens if (c := peoples().get(t.text))]
        gaps = [characters[a.span.end : b.span.start] for a, b in pairwise(here)]
        for n, gap in enumerate(gaps):
            stated = lies_in(gap)
            if stated or leads_on(gap):
                more = takewhile(leads_on, gaps[n + 1 : n + LONGEST])
                chain = {m.name for m in here[n + 1 : n + 2 + len(list(more))]} - {here[n].name}
                holders.setdefault(here[n].name, set()).update(chain)
                if stated:
                    lying.setdefault(here[n].name, set()).update(chain)
        found += here
    names = {
        m.name: Named(m.name, m.candidates, holders.get(m.name, set()), lying.get(m.name, set()))
        for m in found
    }
    meant = chosen(list(names.values()), spoken)
    return tuple(_place(n, m, meant[m.name]) for n, m in enumerate(found, 1))


def _place(n: int, match: _Match, spot: Spot | None) -> Place:
    rule = match.rule
    if spot is None and match.candidates:
        rule += "; none of them is chosen"
    likeliest = tuple(c.spot for c in match.candidates[:MOST])
    if spot is not None and spot not in likeliest:
        likeliest = (*likeliest[:-1], spot)
    return Place(f"p{n}", match.span, spot, likeliest, rule)


def _tokens(characters: str, sentence: Span) -> Iterator[_Token]:
    end = sentence.start
    for match in _WORD.finditer(characters, sentence.start, sentence.end):
        text = _OWNED.sub("", match[0])
        joined = _JOIN.fullmatch(characters, end, match.start()) is not None
        capital = not text[0].islower()
        owner = text != match[0]
        yield _Token(match.start(), match.start() + len(text), text, capital, joined, owner)
        end = match.end()


def _matches(here: _Here, own: dict[str, list[Candidate]]) -> Iterator[_Match]:
    tokens = here.tokens
    n = 0
    while n < len(tokens):
        match = _longest(here, own, n) if tokens[n].capital else None
        if match is None and tokens[n].capital:
            match = _unknown(here, n)
        if match is None:
            n += 1
        else:
            here.before = match
            yield match
            n = match.last + 1


@dataclass(slots=True)
class _Here:
    """A sentence that is searched, and the last place found in it."""

    ground: Ground
    tokens: Sequence[_Token]
    people: frozenset[str]
    again: frozenset[str]
    """Names that are found as places elsewhere in the account."""
    before: _Match | None = None

    def seen(self, span: Span) -> list[Word]:
        """The parser's words at a span."""
        return [self.ground.parse.words[i] for i in self.ground.parse.within(span)]

    def between(self, end: int, start: int) -> str:
        """The characters between two offsets."""
        return self.ground.text.characters[end:start]


def _longest(here: _Here, own: dict[str, list[Candidate]], n: int) -> _Match | None:
    tokens = here.tokens
    run = n + 1
    while run < len(tokens) and run - n < LONGEST and tokens[run].joined:
        run += 1
    for last in range(run - 1, n - 1, -1):
        if not tokens[last].capital:
            continue
        span = Span(tokens[n].start, tokens[last].end)
        name = folded(span.of(here.ground.text.characters))
        known = tuple(own.get(name, ())) or candidates(name) if name else ()
        if known:
            rule = _stands(here, (n, last), known)
            if rule:
                return _Match(n, last, span, name, known, rule)
    return None


def _unknown(here: _Here, n: int) -> _Match | None:
    """A place that no gazetteer knows, behind a word that points to a place."""
    tokens = here.tokens
    pointed = _pointed(here, n)
    if not pointed and folded(tokens[n].text) not in here.again:
        return None
    if len(tokens[n].text) < 3 or tokens[n].text.isupper() or _is_common(here, n):
        return None
    if pointed == "kind" and tokens[n - 1].capital:
        return None
    last = n
    while last + 1 < len(tokens) and tokens[last + 1].joined and tokens[last + 1].capital:
        if tokens[last].owner:
            break
        last += 1
    span = Span(tokens[n].start, tokens[last].end)
    name = folded(span.of(here.ground.text.characters))
    first, _, rest = name.partition(" ")
    if first in words("places", "before") and candidates(rest):
        return None
    if name in here.again and not candidates(name):
        return _Match(n, last, span, name, (), UNKNOWN)
    if _is_a_thing(here, (n, last)):
        return None
    seen = {w.entity for w in here.seen(span)} <= {"GPE", "LOC"}
    if not pointed or not (seen or pointed == "kind"):
        return None
    return _Match(n, last, span, name, (), UNKNOWN if pointed in ("kind", "in") else PERHAPS)


def _is_common(here: _Here, n: int) -> bool:
    """Whether a word with a capital is no name: a day, a common noun, a word for a people."""
    word = here.tokens[n]
    if word.text in peoples() or word.text.lower() in words("places", "never") | words(
        "places", "kinds"
    ):
        return True
    return not any(w.pos == "PROPN" for w in here.seen(Span(word.start, word.end)))


def _pointed(here: _Here, n: int) -> str:
    """How the words before point to a place.

    "kind" for "the village of Varn", "in" for "near Varn", "to" for "from Varn", which may be
    said of a person too, "list" for "Varn" in "Tolm and Varn"; else nothing.
    """
    tokens = here.tokens
    back = [t.text.lower() for t in tokens[max(0, n - 3) : n]]
    lead = words("places", "locative") | words("places", "pointing")
    epithets = words("places", "before") - lead | {"the", "nearby"}
    while back and back[-1] in epithets:
        back.pop()
    if back and back[-1] in words("places", "settlements"):
        return "kind"
    if len(back) > 1 and back[-1] == "of" and back[-2] in words("places", "settlements"):
        return "kind"
    if back and back[-1] in words("places", "locative"):
        return "in"
    if here.before is not None and n and here.before.candidates:
        gap = here.between(here.before.span.end, tokens[n].start)
        if gap.strip(" ,") in ("", "and", "or", "and the") and len(gap) < 10 and gap != " ":
            return "list"
    return "to" if back and back[-1] in words("places", "pointing") else ""


def _stands(here: _Here, at: tuple[int, int], known: Sequence[Candidate]) -> str:
    """The rule by which some words name a place there, or nothing."""
    first, last = at
    span = Span(here.tokens[first].start, here.tokens[last].end)
    text = span.of(here.ground.text.characters)
    best = max(known, key=lambda c: c.base)
    if best.base >= DECLARED:
        return "declared"
    seen = here.seen(span)
    entities = {w.entity for w in seen}
    place = bool(entities & set(_PLACES))
    pointed = _pointed(here, first)
    if _is_no_name(here, at, text, best):
        return ""
    lies = _LIES.match(here.ground.text.characters, span.end) is not None
    if not (place or pointed or lies) and not any(w.pos == "PROPN" for w in seen):
        return ""
    strong = best.spot.kind not in ("town", "district") or best.base >= KNOWN
    wide = best.spot.kind in ("country", "province", "region", "continent")
    if _longer_name(here, at, wide and "PERSON" not in entities):
        return ""
    if "ORG" in entities and pointed == "to" and _of_an_office(here, first):
        return ""
    if not lies and _is_a_thing(here, at):
        return ""
    if first == last and _speaks(here, first):
        return "" if not (wide or seat(best.spot)) else "gazetteer, said for its government"
    if first == last and not wide and folded(text) in here.people and not (place and pointed):
        return ""
    return _rule(here, at, entities, strong)


def _rule(here: _Here, at: tuple[int, int], entities: set[str], strong: bool) -> str:
    """The rule for words that nothing speaks against."""
    first, last = at
    pointed = _pointed(here, first)
    if entities & set(_PLACES):
        return "gazetteer and parser"
    if pointed in ("kind", "in", "list") or (pointed == "to" and strong):
        return "gazetteer behind a word that points"
    doer = first == last and _does(here, first)
    if strong and not doer and (first != last or not entities & {"PERSON", "NORP"}):
        return "gazetteer"
    if _behind_comma(here, first) or _kind_behind(here.tokens, last):
        return "gazetteer beside a place"
    characters = here.ground.text.characters
    if _LIES.match(characters, here.tokens[last].end):
        return "gazetteer before where it lies"
    if folded(characters[here.tokens[first].start : here.tokens[last].end]) in here.again:
        return "gazetteer, a place elsewhere in the account"
    return ""


def _is_a_thing(here: _Here, at: tuple[int, int]) -> bool:
    """Whether the words name a treaty, an illness or goods: "Treaty of Paris", "China plates"."""
    tokens, (first, last) = here.tokens, at
    behind = tokens[last + 1 : last + 2]
    if behind and behind[0].joined and not tokens[last].owner:
        if behind[0].text.lower() in words("places", "papers") | words("places", "things"):
            return True
    back = [t.text.lower() for t in tokens[max(0, first - 2) : first]]
    if len(back) == 2 and back[1] == "of" and tokens[first - 2].capital:
        if back[0] in words("places", "papers"):
            return True
    parsed = here.ground.parse.words
    for word in here.seen(Span(tokens[first].start, tokens[last].end)):
        if word.dep in ("nsubjpass", "dobj"):
            if parsed[word.head].lemma in words("places", "handled"):
                return True
            if back[-1:] in (["a"], ["an"]) and first == last:
                return True
    return False


def _speaks(here: _Here, n: int) -> bool:
    """Whether a word is the subject of a verb of persons: "Houston argued", "Berlin said"."""
    parsed = here.ground.parse.words
    return any(
        w.dep == "nsubj" and parsed[w.head].lemma in words("places", "speaks")
        for w in here.seen(Span(here.tokens[n].start, here.tokens[n].end))
    )


def _does(here: _Here, n: int) -> bool:
    """Whether a word is who does something, as towns seldom do: "Lincoln argued with Austin"."""
    parsed = here.ground.parse.words
    for word in here.seen(Span(here.tokens[n].start, here.tokens[n].end)):
        if word.dep == "conj":
            word = parsed[word.head]
        if word.dep == "nsubj" and parsed[word.head].pos == "VERB":
            return parsed[word.head].lemma not in words("places", "befalls")
    return False


def _is_no_name(here: _Here, at: tuple[int, int], text: str, best: Candidate) -> bool:
    """Whether words with a capital are a code, a part of a number, a month or a direction."""
    first, last = at
    wide = best.spot.kind in ("country", "province", "region")
    characters = here.ground.text.characters
    start, end = here.tokens[first].start, here.tokens[last].end
    if characters[end : end + 1] in tuple("0123456789$€£") or characters[start - 1 : start] == "$":
        return True
    if len(text) < 3 and not (best.spot.kind == "country" or _behind_comma(here, first)):
        return True
    if len(text) < 6 and text.isupper() and not wide and not _capitals(here.tokens, at):
        return True
    return first == last and text.lower().rstrip(".") in words("places", "never")


def _capitals(tokens: Sequence[_Token], at: tuple[int, int]) -> bool:
    """Whether the words beside are in capitals too, as in a heading."""
    beside = [*tokens[max(0, at[0] - 1) : at[0]], *tokens[at[1] + 1 : at[1] + 2]]
    return bool(beside) and all(t.text.isupper() for t in beside)


def _of_an_office(here: _Here, first: int) -> bool:
    """Whether the words stand in a name like "the University of Varn"."""
    back = here.tokens[max(0, first - 2) : first]
    return len(back) == 2 and back[1].text == "of" and back[0].capital


def _behind_comma(here: _Here, first: int) -> bool:
    """Whether the words stand behind a comma and a capitalised word: "Pandi, Bulacan"."""
    if not first or not here.tokens[first - 1].capital:
        return False
    return here.between(here.tokens[first - 1].end, here.tokens[first].start) == ", "


def _kind_behind(tokens: Sequence[_Token], last: int) -> bool:
    after = tokens[last + 1 : last + 2]
    return bool(after) and after[0].joined and after[0].text in words("places", "kinds")


def _longer_name(here: _Here, at: tuple[int, int], wide: bool) -> bool:
    """Whether the words are a part of a longer name that is no place's.

    A country before the name of an office is named all the same: "the Varnian Army", "U.S. Army".
    """
    tokens, (first, last) = here.tokens, at
    after = tokens[last + 1 : last + 2]
    if after and after[0].joined and after[0].capital and not tokens[last].owner:
        if after[0].text.lower() in words("places", "mastheads"):
            return True
    ends = tokens[last].owner or not after or not after[0].joined or not after[0].capital
    if not ends and after[0].text not in peoples():
        seen = here.seen(Span(after[0].start, after[0].end))
        if not wide and any(w.pos == "PROPN" or w.entity in _NAMES for w in seen):
            return True
    if not first or not tokens[first].joined or not tokens[first - 1].capital:
        return False
    if tokens[first - 1].owner:
        return False
    before = tokens[first - 1]
    if before.text.lower() in words("places", "before") or before.text in peoples():
        return False
    if here.before is not None and here.before.last == first - 1:
        return False
    return any(w.pos == "PROPN" for w in here.seen(Span(before.start, before.end)))


def _surnames(ground: Ground) -> frozenset[str]:
    """The last names of the persons of the account."""
    names = [a.name.split() for a in ground.actors if a.kind == "person" and a.named]
    return frozenset(folded(n[-1]) for n in names if len(n) > 1)
