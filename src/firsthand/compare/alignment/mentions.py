"""What each sentence of an account speaks of, whether or not a rule read an answer from it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT, by_nouns, classes
from firsthand.compare.alignment.tellings import TOKEN, folded, plain
from firsthand.compare.baseforms import base_form
from firsthand.compare.thesaurus import known
from firsthand.extract.cardinals import ONES, TENS
from firsthand.model import Account, Span

MANY = 3
"""So many words of one answer in one sentence speak of what the answer speaks of."""
SHORTEST = 3
_NAME = 40
"""So many characters before a number are looked at."""
_NUMBERS = frozenset((*ONES, *TENS))
_SAYING = frozenset(("say", "tell", "think"))
_ROUND = "dozens? scores? hundreds? thousands? nobody none nil nought".split()
_COUNTING = re.compile(
    rf"(?<![\w.,:/-])(?:\d[\d,]*|(?:{'|'.join((*TENS, *ONES, *_ROUND))}))(?!\w|[.:/-]?\d)", re.I
)
_NO_COUNT = re.compile(r"(?:^\W*|(?:^\W*|[a-z,;:] )(?:[A-Z]\w*|[Nn]o\.|[Nn]umber) )$")
"""What stands before a number that only marks a paragraph or names a thing: "34. ...", "in Shed 9"."""
_ANYONE = re.compile(r"\b(?:the|this|that|no|any|some|every|each|which|another|such an?) $", re.I)
"""What stands before a "one" that counts nothing."""
_MEASURES = re.compile(
    r"[- ](?:(?:and|or) (?:a half|\w+) )?(?:more |whole |full |good |long )?"
    r"(?:years?|months?|weeks?|days?|nights?|hours?|minutes?|seconds?|o['’]clock|miles?|km|kilomet(?:re|er)s?|"
    r"met(?:re|er)s?|yards?|feet|foot|inch(?:es)?|paces?|degrees?|per cent|percent|crowns?|francs?|pounds?|"
    r"words?|things?|sides?|ways?|hands?|ends?|reasons?|times? as)\b",
    re.I,
)
"""Behind a number these are no people, shots or things of a case: "four years", "one word"."""
_NONE_OF_THEM = re.compile(
    r"(?:nobody|none) (?:knows?|knew|said|says|can|could|will|would|asked|asks|remembers?|remembered|believ\w+|"
    r"told|thought|thinks|else|had any doubt|of (?:this|it|that|which|us|those (?:which|whom)))\b",
    re.I,
)
"""Who only does not know or say: "nobody knows who fired" counts none."""
_ASKING = {
    "quantity": re.compile(
        r"\bhow (?:many|much|often|far|deep|high|large|big)\b|\bwhat (?:number|figure|total|strength)\b|\ba figure\b"
    ),
    "time": re.compile(
        r"\bwhen\b|\b(?:what|which) (?:hour|time|day|date|minute)\b|\bhow (?:long|soon|late|early)\b"
    ),
    "place": re.compile(r"\bwhere\b|\b(?:what|which) (?:place|side|spot|end|part)\b"),
    "actor": re.compile(
        r"\bwho(?:m|se)?\b|\b(?:what|which) (?:man|men|person|side|party|officer)\b"
    ),
}
"""By which words a question asks for a value of a kind."""
_UNSURE = re.compile(
    r"\b(?:not|nobody|no|none|never|neither|nor|cannot|unknown|unclear|unable|unsettled|doubtful|whether|wonder|"
    r"disputed|differ|depends)\b|n['’]t\b"
)
""" "Where they were put, I never learned": a question that is told to be open."""


class Mention(NamedTuple):
    """The words of a sentence in base form, the classes of acts that they can tell, its values.

    ``numbers`` are the places of those that can count something, ``moments`` those of times.
    ``asks`` are the kinds of values for which it asks, where it is a question, ``opens`` also those
    of which it says that they are not known.
    """

    words: frozenset[str]
    acts: frozenset[str]
    number: bool
    numbers: tuple[Span, ...]
    moments: tuple[Span, ...]
    asks: frozenset[str]
    opens: frozenset[str]

    def can_answer(self, slot: str) -> bool:
        """Whether it has a value of the kind; a place and a doer can be any noun."""
        return {"quantity": self.number, "time": bool(self.moments)}.get(slot, True)


def mentions(account: Account, spellings: Mapping[str, str]) -> tuple[Mention, ...]:
    """A mention for each sentence of an account, in text order."""
    text = account.text.characters
    times = sorted((m.span for m in account.values.moments), key=lambda s: s.start)
    starts = [s.start for s in times]
    return tuple(
        _mention(
            s, text, spellings, times[bisect_left(starts, s.start) : bisect_left(starts, s.end)]
        )
        for s in account.sentences
    )


def _mention(
    where: Span, text: str, spellings: Mapping[str, str], moments: Sequence[Span]
) -> Mention:
    sentence = where.of(text)
    said = {w.lower() for w in TOKEN.findall(sentence)}
    bases = {base_form(w) for w in said}
    words = bases | {plain(w) for w in bases}
    verbs = (w for w in bases if known(w, "verb"))
    acts = by_nouns(words).union(*(classes(v, words) for v in verbs))
    number = bool(_NUMBERS & said) or any(c.isdigit() for c in sentence)
    numbers = [
        n for n in _counting(sentence, where.start) if not any(_overlap(n, m) for m in moments)
    ]
    lower = sentence.lower()
    kinds = frozenset(kind for kind, words_of in _ASKING.items() if words_of.search(lower))
    asks = kinds if lower.rstrip(" ”’\"').").endswith("?") else frozenset[str]()
    opens = asks or (kinds if _UNSURE.search(lower) else asks)
    every = frozenset((*words, *folded(words, spellings)))
    return Mention(every, acts, number, tuple(numbers), tuple(moments), asks, opens)


def _counting(sentence: str, start: int) -> Iterator[Span]:
    """The numbers of a sentence that can count something."""
    for found in _COUNTING.finditer(sentence):
        before = sentence[: found.start()]
        if found[0][0].isdigit() and _NO_COUNT.search(before[-_NAME:]):
            continue
        if found[0].lower() == "one" and _ANYONE.search(before[-_NAME:]):
            continue
        if _MEASURES.match(sentence, found.end()) or _NONE_OF_THEM.match(sentence, found.start()):
            continue
        yield Span(start + found.start(), start + found.end())


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def telling_words(text: str, where: Span, spellings: Mapping[str, str]) -> frozenset[str]:
    """The words at a passage that say what it speaks of."""
    bases = {base_form(w.lower()) for w in TOKEN.findall(where.of(text))}
    said = folded((w if known(w, "verb") else plain(w) for w in bases), spellings)
    return frozenset(w for w in said if len(w) >= SHORTEST) - LIGHT - _SAYING


def ask(spoken: Iterable[Mention], slot: str, acts: frozenset[str], things: frozenset[str]) -> bool:
    """Whether a question for such a value is put, of one of some acts or things: then it is answered."""
    return any(slot in m.asks and (acts & m.acts or things & m.words) for m in spoken)


class Spoken:
    """The mentions of one account, found by the words and the acts that stand in them."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self.mentions = mentions
        self.asking = [m for m in mentions if m.asks]
        self._where: dict[str, set[int]] = {}
        self._telling: dict[str, set[int]] = {}
        for number, one in enumerate(mentions):
            for word in one.words:
                self._where.setdefault(word, set()).add(number)
            for act in one.acts:
                self._telling.setdefault(act, set()).add(number)

    def has(self, words: frozenset[str]) -> bool:
        """Whether one of some words stands in a sentence."""
        return not words.isdisjoint(self._where)

    def tell(self, acts: frozenset[str], things: frozenset[str] | None) -> bool:
        """Whether a sentence can tell one of some acts, of one of some things where there are any."""
        told = [self._telling[act] for act in acts if act in self._telling]
        if things is None:
            return bool(told)
        named = [self._where[thing] for thing in things if thing in self._where]
        return any(not some.isdisjoint(others) for some in told for others in named)

    def share(self, answers: Iterable[frozenset[str]]) -> bool:
        """Whether a sentence has many of the words of one answer."""
        return any(self._shares(words) for words in answers)

    def _shares(self, words: frozenset[str]) -> bool:
        found: dict[int, int] = {}
        for word in words:
            for number in self._where.get(word, ()):
                found[number] = found.get(number, 0) + 1
        return max(found.values(), default=0) >= MANY

    def name(self, slot: str, weights: Mapping[str, float]) -> float:
        """How much of what some words weigh stands in one sentence with a value of the kind."""
        found: dict[int, float] = {}
        for word in sorted(weights.keys() & self._where.keys()):
            for number in self._where[word]:
                found[number] = found.get(number, 0.0) + weights[word]
        return max((x for n, x in found.items() if self.mentions[n].can_answer(slot)), default=0.0)
