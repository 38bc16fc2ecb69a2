"""Turns of phrase that say: "made it clear that P", "gave it out that P", "let it be known that P".

The turns are data: words in order, by lemma, adverbs allowed between them, a "?" behind what may be
missing. A word in angle brackets stands for somebody: ``<them>`` is the listener.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown, run_to_end, whole_quotations
from firsthand.extract.frames.listeners import fronted_outlet
from firsthand.extract.frames.tellings import told
from firsthand.extract.frames.voices import voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    negated,
    noun_phrase,
    passive,
    pieces,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Span, Spans


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of phrase: its words by lemma, and what it does."""

    words: tuple[str, ...]
    cue: cues.Cue


@dataclass(frozen=True, slots=True)
class _Match:
    last: int
    listener: int | None


@cache
def turns() -> dict[str, tuple[Turn, ...]]:
    """The turns by their first word."""
    out: dict[str, tuple[Turn, ...]] = {}
    for words, cue in cues.turns():
        out[words[0]] = (*out.get(words[0], ()), Turn(words, cue))
    return out


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each turn of phrase with a content behind it."""
    parse = scene.parse
    known = turns()
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.lemma not in known or negated(parse, word.i):
            continue
        for turn in known[word.lemma]:
            match = _matched(parse, word.i, turn.words)
            if match is not None and turn.words == ("have", "it") and not _that(parse, match.last):
                continue
            draft = _draft(scene, word, turn, match) if match is not None else None
            if draft is not None:
                yield draft
                break


def _that(parse: Parse, last: int) -> bool:
    """ "Had it that P", not "had it in his pocket that day"."""
    return last + 1 < len(parse.words) and parse.words[last + 1].lower == "that"


def _matched(parse: Parse, first: int, wanted: Sequence[str]) -> _Match | None:
    """Where a turn ends, and who stands in its place for a listener."""
    words = parse.words
    at, listener = first, None
    for want in wanted[1:]:
        k = _next(parse, at)
        if k is None:
            return None
        if want == "<them>":
            end = _phrase_end(parse, k)
            if end is None:
                return None
            listener, at = end, parse.last(end) if parse.last(end) < k + 8 else end
            continue
        optional = want.endswith("?")
        options = want.rstrip("?").split("|")
        if words[k].lemma in options or words[k].lower in options:
            at = k
        elif not optional:
            return None
    return _Match(at, listener)


def _next(parse: Parse, at: int) -> int | None:
    """The next word that is no adverb."""
    words = parse.words
    for k in range(at + 1, min(at + 4, len(words))):
        if words[k].sentence != words[at].sentence:
            return None
        if words[k].pos != "ADV" or words[k].lower in (
            "clear",
            "plain",
            "known",
            "out",
            "about",
            "around",
        ):
            return k
    return None


def _phrase_end(parse: Parse, k: int) -> int | None:
    """The head of a noun phrase that begins here."""
    words = parse.words
    for at in range(k, min(k + 7, len(words))):
        if words[at].pos in ("NOUN", "PROPN", "PRON") and words[at].dep not in ("compound", "poss"):
            return at
        if words[at].pos not in ("DET", "ADJ", "PROPN", "NOUN", "NUM", "PRON", "PART"):
            return None
    return None


def _draft(scene: Scene, verb: Word, turn: Turn, match: _Match) -> Draft | None:
    parse = scene.parse
    who = subject(parse, verb.i)
    impersonal = who is not None and parse.words[who].lower == "it"
    if turn.words[0] == "be" and voice(parse, who) != "person":
        return None
    if who is None or not (impersonal or told(scene, verb, who, turn.cue.act)):
        return None
    content = _content(scene, verb, match.last)
    if not content:
        return None
    low = min(verb_group(parse, verb.i))
    if passive(parse, verb.i) and not impersonal:
        return _passive(parse, verb, turn, match, content)
    listener: Spans = (noun_phrase(parse, match.listener),) if match.listener is not None else ()
    return Draft(
        rule="turn of phrase",
        source=() if impersonal else source_span(parse, who, verb.i),
        cue=_cue_spans(parse, low, match), content=content, act=turn.cue.act, cue_word=verb.i,
        denies=turn.cue.denies, distanced=turn.cue.distanced, addressee=listener,
        outlet=fronted_outlet(parse, verb.sentence, verb.i),
    )  # fmt: skip


def _passive(parse: Parse, verb: Word, turn: Turn, match: _Match, content: Spans) -> Draft:
    """ "I was given to understand that P": who is given it is the listener, and nobody is named."""
    low = min(verb_group(parse, verb.i))
    return Draft(
        rule="turn of phrase", source=(), cue=_cue_spans(parse, low, match), content=content,
        act=turn.cue.act, cue_word=verb.i, distanced=turn.cue.distanced,
        addressee=source_span(parse, subject(parse, verb.i), verb.i),
    )  # fmt: skip


def _cue_spans(parse: Parse, low: int, match: _Match) -> Spans:
    words = parse.words
    whole = Span(words[low].start, words[match.last].end)
    if match.listener is None:
        return (whole,)
    inner = noun_phrase(parse, match.listener)
    return tuple(
        s for s in (Span(whole.start, max(whole.start, inner.start - 1)), Span(inner.end + 1, whole.end))
        if s.end > s.start
    )  # fmt: skip


def _content(scene: Scene, verb: Word, last: int) -> Spans:
    """The clause behind the turn: behind "that", a comma, or a colon, with places and days skipped."""
    parse = scene.parse
    words = parse.words
    end = parse.sentence_words(verb.sentence)[-1]
    for k in range(last + 1, min(last + 13, end)):
        if words[k].text in (";", "."):
            return ()
        if k == last + 1 and words[k].pos in ("PRON", "DET") and _clause_begins(parse, k):
            return grown(scene, run_to_end(parse, k))
        if words[k].lower == "that" and words[k].tag in ("IN", "WDT", "DT") and k + 1 < end:
            return _that_clause(scene, verb, k)
        if words[k].text == ":" or (words[k].text == "," and k == last + 1 and k + 2 < end):
            return grown(scene, run_to_end(parse, k + 1))
    return ()


def _clause_begins(parse: Parse, k: int) -> bool:
    """ "sent word it was over", "has no doubt he was pushed": a clause without "that"."""
    word = parse.words[k]
    if word.pos == "PRON":
        after = parse.words[k + 1] if k + 1 < len(parse.words) else None
        return after is not None and after.pos in ("VERB", "AUX")
    return False


def _that_clause(scene: Scene, verb: Word, that: int) -> Spans:
    parse = scene.parse
    head = parse.words[that].head
    if parse.words[that].dep == "mark" and head > that:
        inside = [k for k in clause(parse, head) if k > that]
        return whole_quotations(scene, pieces(parse, inside), verb.i)
    return grown(scene, run_to_end(parse, that + 1))
