"""What an account says is not known: "I do not know how many", "who fired must be left open".

The word that asks ("how many", "who", "whether") says which question is left open, and the clause
behind it of what.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from firsthand.compare.readings.questions import ASKING, Asked, kind_of
from firsthand.compare.readings.words import phrases
from firsthand.model import Span
from firsthand.values import Predication

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground, Word

_OPENING = ASKING | {"whether", "if", "whom"}
_BEHIND = 5
"""Words behind "could not say" within which the word that asks stands: "exactly from whom"."""
_SLACK = 10
"""Characters by which a clause may begin before the word that asks: "from which side"."""
_LEADS = frozenset(
    "so and but or exactly just for by from to in at on with of question point matter".split()
)
_TIMED = frozenset(("when", "where", "if"))
"""Before the words of not knowing these mostly tell the time of it: "when I came I did not see"."""
_NO = frozenset("no not n't never without beyond little any don't don’t doesn’t".split())
_TO_WHOM = frozenset("us me you him her them now exactly today for certain sure out".split())
"""Words behind "nobody could tell" that tell nothing more."""
_LEAD = 20
_DOUBTS = frozenset(("doubt", "doubted"))
_IT_WAS = r"\s(?:it|this|that)\s(?:was|were|is|had\sbeen)\s"
_WHO_IT_WAS = re.compile(rf"{_IT_WAS}(?:[\w’'-]+\s){{1,6}}who\b", re.I)
_PLACED = r"(?:on|in|at|under|from|against|behind|beside|inside|outside|near|upon|by)"
_WHERE_IT_WAS = re.compile(
    rf"{_IT_WAS}(?:{_PLACED}\s(?:[\w’'-]+\s){{1,6}}that\b"
    rf"|(?:the|a|our|their)\s(?:[\w’'-]+\s){{1,4}}?(?:they|he|she|we|people|(?:the|our)\s\w+)\s(?:had\s)?\w+\s{_PLACED}\b)",
    re.I,
)
_CUES = ("ignorance", "unconvinced", "unseen", "uncertain", "nobody")
"""The lists of readings.toml with the words of not knowing."""


@dataclass(frozen=True, slots=True)
class Indirect:
    """One thing that is not known: ``cue`` says so, ``clause`` is what is asked."""

    kind: Asked
    span: Span
    cue: Span
    word: Span
    clause: Predication | None
    unseen: bool
    before: tuple[Predication, ...]


def indirect(ground: Ground) -> list[Indirect]:
    """All that an account says is not known, in text order."""
    found: list[Indirect] = []
    for sentence in ground.account.sentences:
        if sentence.start in ground.asked:
            continue
        text = ground.of(sentence)
        for match in phrases(*_CUES).finditer(text):
            cue = Span(sentence.start + match.start(), sentence.start + match.end())
            made = None if _no_doubt(ground, cue) else _asked(ground, sentence, cue)
            if made is not None:
                found.append(made)
    return found


def _no_doubt(ground: Ground, cue: Span) -> bool:
    """ "There is no doubt that" leaves nothing open."""
    if not ground.of(cue).lower().startswith("doubt"):
        return False
    before = ground.words_in(Span(max(0, cue.start - _LEAD), cue.start))
    return any(w.lower in _NO for w in before[-2:])


def _asked(ground: Ground, sentence: Span, cue: Span) -> Indirect | None:
    words = ground.words_in(sentence)
    fronted = bool(words) and words[0].lower in _OPENING - _TIMED
    at = None if fronted else _behind(words, cue, ground)
    if at is None:
        at = _before(ground, words, cue)
    if at is None and fronted:
        at = _behind(words, cue, ground)
    if at is None:
        return None
    kind = _kind([w.lower for w in words], at)
    if kind is None:
        return None
    word = words[at]
    if kind == "polarity":
        kind = _set_apart(ground.of(Span(word.end, sentence.end))) or kind
    clause = _clause(ground, sentence, word, cue)
    unseen = phrases("unseen").fullmatch(ground.of(cue)) is not None
    whole = _whole(ground, cue, word, clause)
    before = tuple(ground.between(sentence.start, min(cue.start, word.start)))
    return Indirect(kind, whole, cue, Span(word.start, word.end), clause, unseen, before)


def _behind(words: list[Word], cue: Span, ground: Ground) -> int | None:
    """The word that asks, right behind the words of not knowing."""
    doubts = ground.of(cue).lower().split()[-1] in _DOUBTS
    doubts = doubts or phrases("unconvinced").fullmatch(ground.of(cue)) is not None
    for n in [n for n, w in enumerate(words) if w.start >= cue.end][:_BEHIND]:
        if any(c in ground.of(Span(cue.end, words[n].start)) for c in ".;:"):
            return None
        if words[n].lower in _OPENING or (doubts and words[n].lower == "that"):
            return n
    return None


def _before(ground: Ground, words: list[Word], cue: Span) -> int | None:
    """The word that asks, where its clause opens the sentence: "how many died I do not know"."""
    rest = ground.words_in(Span(cue.end, ground.sentence(cue.start).end))
    ends = all(w.lower in _TO_WHOM for w in rest)
    for n, word in enumerate(words):
        if word.start >= cue.start:
            return None
        if word.lower not in _OPENING:
            continue
        gap = ground.characters[words[n - 1].end : word.start] if n else "."
        opens = gap.strip() != "" or words[n - 1].lower in _LEADS
        if opens and (ends or word.lower not in _TIMED):
            return n
    return None


def _kind(words: list[str], at: int) -> Asked | None:
    word = words[at]
    if word in ("whether", "if", "that"):
        return "polarity"
    if word in ("which", "whose") and "side" in words[at + 1 : at + 3]:
        return "actor"
    return kind_of(words[at : at + 4])


def _set_apart(words: str) -> Asked | None:
    """Whether of a deed only the place or the doer is left open: "if it was the ramp they died on"."""
    if _WHO_IT_WAS.match(words):
        return "actor"
    return "place" if _WHERE_IT_WAS.match(words) else None


def _clause(ground: Ground, sentence: Span, word: Word, cue: Span) -> Predication | None:
    """The clause that the word opens."""
    near = [
        p for p in ground.between(sentence.start, sentence.end)
        if p.span.start >= word.start - _SLACK and not (p.span.touches(cue) and not _asks(p, word))
    ]  # fmt: skip
    return min(near, key=lambda p: (abs(p.span.start - word.start), p.span.end), default=None)


def _asks(clause: Predication, word: Word) -> bool:
    """Whether the word that asks is of this clause, though its span reaches further."""
    return clause.act != "be" and any(
        s.head in ASKING | {"whom"} and s.span.start == word.start for s in clause.slots
    )


def _whole(ground: Ground, cue: Span, word: Word, clause: Predication | None) -> Span:
    """From the words of not knowing, with who does not know, to the end of what is not known."""
    around = ground.around(cue)
    start = cue.start
    if around is not None and around.span.start >= cue.start - 30:
        start = ground.trimmed(around.span).start
    ends = [cue.end, word.end]
    if clause is not None:
        ends.append(ground.trimmed(clause.span).end)
    return Span(min(start, word.start), max(ends))
