"""Quoting at second hand: "The Packet quoted X as saying P" holds two attributions."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.verbs import Said, made
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import noun_phrase, passive, pieces
from firsthand.model import Span, Spans

QUOTERS = frozenset(("quote", "report", "cite"))
_TURNS = frozenset(("though", "although", "but"))


def reported_as(scene: Scene, said: Said) -> Draft | None:
    """The outer half: what the paper tells is that X says P."""
    parse = scene.parse
    verb, who = said
    if verb.lemma not in QUOTERS or who is None:
        return None
    voice = parse.child(verb.i, "dobj")
    saying = saying_behind(parse, verb.i)
    if saying is None:
        return None
    if voice is None or not verb.i < voice < saying:
        voice = next(
            (
                k
                for k in range(verb.i + 1, saying)
                if parse.words[k].pos in ("NOUN", "PROPN", "PRON")
            ),
            None,
        )
    if voice is None:
        return None
    low = parse.within(noun_phrase(parse, voice))[0]
    stop = _stop(scene, verb, saying)
    content = pieces(parse, range(low, stop))
    return made(scene, said, content, cues.Cue(verb.lemma, "writing"), "quoted as")


def _stop(scene: Scene, verb: Word, saying: int) -> int:
    words = scene.parse.words
    last = scene.parse.sentence_words(verb.sentence)[-1]
    for k in range(saying, last + 1):
        if words[k].lower in _TURNS and scene.depth[k] == scene.depth[verb.i]:
            return k
    return last + 1


def quoted_voice(scene: Scene) -> Iterator[Draft]:
    """The inner half: X says P."""
    parse = scene.parse
    words = parse.words
    for verb in words:
        if verb.lemma not in QUOTERS or verb.pos != "VERB" or passive(parse, verb.i):
            continue
        saying = saying_behind(parse, verb.i)
        if saying is None:
            continue
        voice = next((k for k in range(verb.i + 1, saying) if words[k].pos in ("NOUN", "PROPN", "PRON")
                      and words[k].dep in ("dobj", "nsubj", "ROOT", "conj", "ccomp")), None)  # fmt: skip
        if voice is None:
            continue
        first = saying - 1 if words[saying - 1].lower in ("as", "having") else saying
        if words[first - 1].lower == "as":
            first -= 1
        content = _said(scene, verb, saying)
        if content:
            yield Draft(
                rule="as saying", source=(noun_phrase(parse, voice),),
                cue=(Span(words[first].start, words[saying].end),), content=content, act="speech",
                cue_word=saying,
            )  # fmt: skip


def _said(scene: Scene, verb: Word, saying: int) -> Spans:
    parse = scene.parse
    inside = list(range(saying + 1, _stop(scene, verb, saying)))
    if inside and parse.words[inside[0]].lower == "that":
        inside = inside[1:]
    content = pieces(parse, inside)
    if not content:
        return ()
    for quotation in scene.quotations_in(content[0].start - 1, content[0].start + 1):
        return quotation.pieces
    return content


def saying_behind(parse: Parse, verb: int) -> int | None:
    """The verb of "as saying", "as having declared" behind a verb of quoting, or None."""
    words = parse.words
    for k in range(verb + 2, min(verb + 14, len(words))):
        word = words[k]
        if word.sentence != words[verb].sentence or word.text in ";:":
            return None
        before = words[k - 1].lower
        if word.lemma in cues.frame("that") and (
            (before == "as" and word.tag == "VBG")
            or (before == "having" and words[k - 2].lower == "as")
        ):
            return k
    return None


FRAMES = (reported_as,)
