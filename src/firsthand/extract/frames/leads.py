"""Paragraphs of somebody else's without marks or layout: behind a colon, or above a signature.

What the layout sets apart as quoted is dealt with elsewhere; here are plain texts, where only the
colon before a paragraph or a line such as "— Norton I, Emperor" below it tells whose words they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.beside import Found
from firsthand.extract.frames.quoted import lead
from firsthand.extract.frames.records import record_before
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import is_record, voice
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import group_spans, noun_phrase
from firsthand.model import Span, Spans

_MARKS = "“\"„«‘'"
_LIST = re.compile(r"\s*(?:[-*•·‣▪]|\d{1,3}[.)]|[a-z][.)])\s")
_SIGNATURE = re.compile(r"\s*(?:[—–―]|--)\s*(?P<name>(?=[^\W\d_])[^\n“”\"]{2,120}?)\.?\s*$")
_LONGEST_NAME = 14


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of paragraphs with a lead or a signature."""
    taken = {p.start for q in scene.quotations for p in q.pieces}
    labelled = {label.line.start for label in scene.labels}
    for n, paragraph in enumerate(scene.paragraphs):
        if paragraph.start in labelled:
            continue
        yield from _signed(scene, n)
        if n and scene.paragraphs[n - 1].of(scene.parse.text).rstrip().endswith(":"):
            yield from _led(scene, n, taken)


def _led(scene: Scene, n: int, taken: set[int]) -> Iterator[Draft]:
    """A paragraph behind one that ends in a colon, without marks of its own."""
    text = scene.parse.text
    block, before = scene.paragraphs[n], scene.paragraphs[n - 1]
    words = block.of(text).strip()
    if scene.roles.get(block.start) == "quote":
        return
    if not words or words[0] in _MARKS or _first(text, block) in taken or _LIST.match(words):
        return
    found = lead(scene, before)
    if found is None or not _says(scene.parse, before, found) or not _voiced(scene.parse, found):
        return
    yield Draft(
        rule="paragraph behind a colon", source=found.source, cue=group_spans(scene.parse, found.group),
        content=(_trimmed(text, block),), act=found.act, cue_word=found.cue,
    )  # fmt: skip


def _says(parse: Parse, before: Span, found: Found) -> bool:
    """Whether the lead speaks of saying or writing, and not of a list that follows."""
    word = parse.words[found.cue]
    known = any(word.lemma in cues.frame(name) for name in ("quote", "bare"))
    cue = cues.frame("that").get(word.lemma)
    if known or (cue is not None and cue.act in ("speech", "writing")):
        return True
    inside = parse.within(before)
    return any(
        is_record(parse, k) and parse.words[k].lemma in cues.words("documents") for k in inside
    ) or record_before(parse, word)


def _voiced(parse: Parse, found: Found) -> bool:
    """Whether somebody, or a record, leads the paragraph in."""
    heads = [
        k
        for s in found.source
        for k in parse.within(s)
        if parse.words[k].pos in ("NOUN", "PROPN", "PRON")
    ]
    return any(voice(parse, k) in ("person", "body", "outlet", "record", "it") for k in heads)


def _signed(scene: Scene, n: int) -> Iterator[Draft]:
    """ "— Norton I, Emperor" under a paragraph: whose words they are."""
    if n == 0:
        return
    text = scene.parse.text
    line, above = scene.paragraphs[n], scene.paragraphs[n - 1]
    if scene.roles.get(line.start) == "quote":
        return
    match = _SIGNATURE.match(text, line.start, line.end)
    if match is None or len(match.group("name").split()) > _LONGEST_NAME:
        return
    name = Span(*match.span("name"))
    inside = scene.parse.within(name)
    if not match.group("name")[0].isupper() or finite_words(scene.parse, inside.start, inside.stop):
        return
    words = above.of(text).strip()
    if len(words.split()) < 4 or _SIGNATURE.match(words):
        return
    head = next((k for k in inside if scene.parse.words[k].pos in ("PROPN", "NOUN")), None)
    source: Spans = (name,)
    if head is not None and (phrase := noun_phrase(scene.parse, head)).start == name.start:
        source = (phrase,)
    yield Draft(
        rule="signature", source=source, cue=(), content=(_trimmed(text, above),), act="writing",
        cue_word=-name.start - 1,
    )  # fmt: skip


def _first(text: str, span: Span) -> int:
    at = span.start
    while at < span.end and text[at].isspace():
        at += 1
    return at


def _trimmed(text: str, span: Span) -> Span:
    start, end = _first(text, span), span.end
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
