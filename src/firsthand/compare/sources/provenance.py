"""Where an account says it has something from, without a verb of saying.

"I have that from a man who services them"; "he had it from Sorran, who had it from the purser";
"upon the word of Mr. Pryor"; "by the station clock"; "the manifest lists"; "all times are those
of the recorder". What is said to be had is in the sentence before, in the same sentence, or in
the whole account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.compare.heads import content
from firsthand.extract.actors.wordlists import is_noun_of_actors, records
from firsthand.extract.cardinals import ONES, TENS
from firsthand.model import Account, Span

LONGEST = 7
"""Words of a source that are read; the rest only describes it."""
_NP = r"((?:[\w’'.-]{1,40} ){0,6}[\w’'.-]{1,40})"
_THAT = (
    r"(?:(?:all )?(?:that|this|it|these|them|those)|(?:all )?(?:the|this|that|these|his|her|its|my|our)"
    r" (?:figures?|numbers?|times?|names?|totals?|counts?|news|story))"
)
_HAVE = re.compile(
    rf"\b(?!who\b)(\w+) (?:have|has|had) {_THAT}(?: too| also| only)? from {_NP}", re.IGNORECASE
)
_THAT_HAVE = re.compile(
    rf"^{_THAT}(?:,? too,?| also)? (\w+) (?:have|has|had) from {_NP}", re.IGNORECASE
)
_THAT_CLAUSE = re.compile(r"\bthat\b")
_WHO_HAD = re.compile(rf"\bwho (?:had|has|got) (?:it|that|this|them) from {_NP}")
_WORD_OF = re.compile(rf"\b(?:up)?on the (?:bare )?(?:word|authority) of {_NP}")
_FOLLOWING = re.compile(
    rf"\b(?:[Tt]he following|[Ww]hat follows|[Tt]his account|[Tt]his letter)\b[^.;]{{0,60}}?"
    rf"\b(?:by|from|of) {_NP}"
)
_WHAT_PASSED = re.compile(
    r"\b(?:[Ww]hat (?:has |then )?(?:happened|occurred|passed|took place|came (?:then|next|after))"
    r"|[Ww]hat (?:I|we) (?:tell|know|relate|write|set down|put down)|[Aa]ll (?:of )?(?:this|that follows))\b"
    r"[^.;]{0,40}?\b(?:(?:I|we) (?:have|had|got|learn(?:ed|t)|know|heard)(?: it)?(?: all)? from"
    rf"|(?:was|were|is) (?:told|related|reported)(?: to)? (?:me|us) by|(?:comes?|is) from) {_NP}"
)
_EVERYTHING = re.compile(r"\b(?:whatever|everything|all(?: that)?) (?:I|we)\b", re.IGNORECASE)
_ALL_ARE = re.compile(
    rf"^All (?:the )?(times|figures|numbers|counts)\b[^.;]{{0,60}}?\b(?:are|come) (?:those of|from|taken"
    rf" from) {_NP}"
)
_BY = re.compile(r"\b(?:by|from) ((?:the|a|its) (?:[\w’'-]{1,40} ){0,6}[\w’'-]{1,40})")
_LISTS = re.compile(
    r"\b([Tt]he (?:[\w’'-]{1,40} ){0,6}?(?:[\w’'-]{1,40})) (?:lists?|gives?|shows?"
    r"|records?|names?|registered|detected|measured|indicated)\b"
)
_AS_SHOWN = re.compile(
    r"\bas ((?:the|a|its) (?:[\w’'-]{1,40} ){0,6}?[\w’'-]{1,40}) (?:recorded|records|showed|shows|registered"
    r"|registers|gives|gave|has it|had it)\b"
)
_ON_STONE = re.compile(
    r"\bnames? (?:[\w’'-]{1,40} ){0,3}(?:on|upon) (the (?:stone|cross|monument|memorial|plaque|tablet|wall"
    r"|obelisk|headstone))\b"
    r"|\b(?:stands?|stood|is|are|[’']s) (?:written |cut |carved |engraved )?(?:on|upon) (the (?:stone|cross|monument"
    r"|memorial|plaque|tablet|obelisk))\b"
    r"|\b([Tt]he (?:stone|cross|monument|memorial|plaque|tablet|obelisk)) (?:has|bears|names|lists|counts|gives)\b"
)
"""Where the names of the dead are cut."""
_STONES = frozenset("stone cross monument memorial plaque tablet wall obelisk headstone".split())
_WORDS = re.compile(r"[a-z][a-z-]*")
_NUMBERS = frozenset((*ONES, *TENS))
_INSTRUMENTS = frozenset(
    """clock watch log logbook register manifest chronometer recorder tally meter gauge thermometer
    barometer ledger payroll roll timetable wage-book sensor seismograph seismometer radar sonar camera
    counter detector transponder tachograph speedometer dosimeter""".split()
)
"""Records that measure or list: by them a time or a number is known, and nobody acts."""
_ENDS = frozenset(
    """who which that and or but when where while as at in to because until with
    for on by""".split()
)
_ME = frozenset(("i", "we"))


@dataclass(frozen=True, slots=True)
class Had:
    """What an account says that it, or its source, has from somebody.

    ``within`` is what is had; ``sources`` are their words, the nearest hand first. ``own`` is
    true where the author has it, not one of his sources; ``slot`` limits it to one kind of value.
    ``everything`` where all that the account tells is had so.
    """

    within: Span
    where: Span
    sources: tuple[str, ...]
    own: bool
    slot: str | None = None
    everything: bool = False


def provenance(account: Account) -> tuple[Had, ...]:
    """Everything of this kind that an account says, in text order."""
    return tuple(_said(account))


def _said(account: Account) -> Iterator[Had]:
    text = account.text.characters
    whole = Span(0, len(text))
    before: Span | None = None
    for sentence in account.sentences:
        words = sentence.of(text)
        yield from _had(words, sentence, before or sentence)
        found = _WORD_OF.search(words)
        if found and (source := _source(found[1])):
            everything = bool(_EVERYTHING.search(words))
            within = whole if everything else sentence
            yield Had(within, sentence, (source,), True, everything=everything)
        found = _ALL_ARE.search(re.sub(r"^\W*\d*\W*", "", words))
        if found and (source := _source(found[2])):
            slot = "time" if found[1] == "times" else "quantity"
            below = " below " in found[0]
            yield Had(
                Span(sentence.end, whole.end) if below else whole, sentence, (source,), True, slot
            )
        found = _WHAT_PASSED.search(words)
        if found and (source := _source(found[1])):
            end = text.find("\n\n", sentence.end)
            within = Span(sentence.start, end if end >= 0 else whole.end)
            yield Had(within, sentence, (source,), True, everything=True)
        found = _FOLLOWING.search(words)
        if found and (source := _source(found[1])):
            yield Had(Span(sentence.end, whole.end), sentence, (source,), True, everything=True)
        yield from _cut_in_stone(account, sentence)
        for pattern in (_BY, _LISTS, _AS_SHOWN):
            for hit in pattern.finditer(words):
                if source := _instrument(hit[1]):
                    yield Had(sentence, sentence, (source,), True)
        before = sentence


def _cut_in_stone(account: Account, sentence: Span) -> Iterator[Had]:
    """ "There are nine names on the stone"; "It's on the cross", and the number behind it."""
    words = sentence.of(account.text.characters)
    found = _ON_STONE.search(words)
    if found is None:
        return
    number = any(c.isdigit() for c in words) or any(
        _NUMBERS.issuperset(w.split("-")) for w in _WORDS.findall(words.lower())
    )
    start = sentence.start + found.start() if found[3] else sentence.start
    end = sentence.end
    if not number:
        end = next((s.end for s in account.sentences if s.start >= sentence.end), end)
    source = (found[1] or found[2] or found[3]).lower()
    yield Had(Span(start, end), sentence, (source,), True, "quantity")


def _had(words: str, sentence: Span, before: Span) -> Iterator[Had]:
    """ "I have that from X": what is had is the sentence before.

    Or what stands ahead in this one, or behind: "I have it from X, the porter, that it was shut".
    """
    found = _THAT_HAVE.search(words) or _HAVE.search(words)
    source = _source(found[2]) if found else None
    if found is None or source is None:
        return
    sources = [source]
    rest = words[found.start() :]
    further = _WHO_HAD.search(rest)
    if further and (behind := _source(further[1])):
        sources.append(behind)
    ahead = len(words[: found.start()].split()) > 3 or bool(
        _THAT_CLAUSE.search(words, found.start(2))
    )
    within = sentence if ahead else Span(before.start, sentence.end)
    own = found[1].lower() in _ME or not _is_pronoun(found[1])
    yield Had(within, sentence, tuple(sources), own)


def _instrument(words: str) -> str | None:
    """ "The station clock", "the log of the signal-box" of words that begin so; else None."""
    said = words.split()
    at = next((n for n, w in enumerate(said) if w.lower() in _INSTRUMENTS), None)
    if at is None or {w.lower() for w in said[1:at]} & _ENDS:
        return None
    end = at + 1
    if said[end : end + 1] == ["of"]:
        end += 3 if said[end + 1 : end + 2] in (["the"], ["a"]) else 2
    return " ".join(said[:end])


def is_one_thing(words: str) -> bool:
    """Whether words name an instrument or a stone of which there is but one.

    >>> is_one_thing("the station clock"), is_one_thing("the clock"), is_one_thing("the cross")
    (True, False, True)
    """
    said = content(words)
    return bool(_STONES & set(said)) or (len(said) > 1 and bool(_INSTRUMENTS & set(said)))


def _is_pronoun(word: str) -> bool:
    return word.lower() in ("he", "she", "they", "who")


def _source(words: str) -> str | None:
    """The words of a source, cut where they only describe it; None for what cannot speak."""
    kept: list[str] = []
    for word in words.split()[:LONGEST]:
        if word.lower() in _ENDS or (word == "the" and kept and kept[-1][0].isupper()):
            break
        kept.append(word)
        if word[-1] in ".,;:" and len(word) > 3:
            break
    source = " ".join(kept).strip(" .,;:")
    if not kept or not _speaks(source):
        return None
    return source


def _speaks(source: str) -> bool:
    said = source.split(" of ")[0].split(" in ")[0].split()
    if not said:
        return False
    head = said[-1].lower()
    singular = head.removesuffix("s")
    return said[-1][0].isupper() or any(
        is_noun_of_actors(w) or w in records() for w in (head, singular)
    )


def actor_of(account: Account, words: str) -> str | None:
    """The actor of an account who is called by some words; None where none or several are."""
    said = content(words)
    found = {
        a.id
        for a in account.actors
        if a.name.casefold() == words.casefold()
        or (
            said
            and (said == content(a.name) or (said[-1:] == content(a.name)[-1:] and _capital(words)))
        )
    }
    return found.pop() if len(found) == 1 else None


def _capital(words: str) -> bool:
    return words.split()[-1][:1].isupper()


def of_passage(found: Sequence[Had], at: Span, slot: str) -> tuple[Had, ...]:
    """What of all this speaks of a passage and of its kind of value."""
    return tuple(h for h in found if h.within.touches(at) and h.slot in (None, slot))
