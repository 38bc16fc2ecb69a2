"""What stands written or was broadcast: "I read in the Herald that P", "it says in the log that P"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import run_to_end
from firsthand.extract.frames.voices import act_of, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import group_spans, negated, noun_phrase
from firsthand.model import Span, Spans

_READERS = frozenset("i we one you".split())
_STANDS = frozenset("say stand be write print read".split())
_SOMEWHERE = frozenset(("somewhere", "elsewhere"))
_AIR = frozenset("radio wireless news television tv press".split())
_REACH = 9


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each content that somebody is said to have read, or that stands somewhere."""
    parse = scene.parse
    for word in parse.words:
        if word.lemma in _STANDS and word.pos in ("VERB", "AUX") and not negated(parse, word.i):
            draft = _draft(scene, word)
            if draft is not None:
                yield draft


def _draft(scene: Scene, verb: Word) -> Draft | None:
    parse = scene.parse
    words = parse.words
    who = words[verb.i - 1] if verb.i else None
    while who is not None and who.i and (who.pos == "AUX" or who.lower in ("have", "had", "can")):
        who = words[who.i - 1]
    if who is None or who.sentence != verb.sentence or verb.dep in ("aux", "auxpass"):
        return None
    reads = verb.lemma == "read" and who.lower in _READERS
    if not (reads or who.lower == "it"):
        return None
    that = _that(parse, verb)
    place = _place(parse, verb, that, reads=reads) if that is not None else None
    if that is None or place is None:
        return None
    source, group = place
    content = run_to_end(parse, that + 1)
    if not content:
        return None
    act = act_of(parse, parse.within(source[0])[-1], "writing") if source else "writing"
    return Draft(
        rule="stands written", source=source, cue=group_spans(parse, sorted({verb.i, *group})),
        content=content, act=act, cue_word=verb.i,
    )  # fmt: skip


def _that(parse: Parse, verb: Word) -> int | None:
    """The "that" of the content, a few words behind the verb and in front of a clause."""
    words = parse.words
    last = parse.sentence_words(verb.sentence)[-1]
    for k in range(verb.i + 1, min(verb.i + _REACH + 3, last)):
        if words[k].text in (";", ":", "."):
            return None
        if words[k].lower == "that" and words[k].pos not in ("DET",) and words[k + 1].pos != "VERB":
            return k
    return None


def _place(parse: Parse, verb: Word, that: int, *, reads: bool) -> tuple[Spans, list[int]] | None:
    """Where it stands, between the verb and "that" or, of a reader, before him; () for somewhere."""
    words = parse.words
    first = parse.sentence_words(verb.sentence)[0]
    near = list(range(verb.i + 1, that))
    if reads:
        near += range(max(first, verb.i - _REACH), verb.i - 1)
    for k in near:
        if reads and words[k].lower in _SOMEWHERE:
            return (), [k]
        if words[k].lower not in ("in", "on") or words[k].pos != "ADP":
            continue
        at = parse.child(k, "pobj")
        if at is None or voice(parse, at) not in ("outlet", "record"):
            continue
        if verb.lemma == "be" and not (words[at].pos == "PROPN" or words[at].lemma in _AIR):
            continue  # "it was in the paper that he wrapped it"
        source = noun_phrase(parse, at)
        end = min(source.end, words[that - 1].end) if at < that else source.end
        return (Span(source.start, end),), [k]
    return None
