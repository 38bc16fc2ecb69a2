"""Block quotations that the layout sets apart, with the voice's name below or a lead-in above.

A passage that the layout sets apart as quoted is nobody's own words here. Its voice stands on a
line below it ("— Ada Brenn, fisherwoman", "Marta, as told to Jonah Pell"), or in a paragraph
above it that ends with a colon; where neither is found the voice is not known.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import group_spans, negated, source_span, subject, verb_group
from firsthand.model import Segment, Span, Spans

NAME_BELOW = "block quotation, name below"
LONGEST_LINE = 140
"""Characters of a line that can be the name below a block quotation."""
_DASH = re.compile(r"\s*(?:[—–―~-]{1,3})\s*")
_TOLD_TO = re.compile(
    r",?\s*(?:as\s+)?(?P<cue>told\s+to|recorded\s+by|interviewed\s+by|in\s+conversation\s+with|quoted\s+by|quoted\s+in)\s+",
    re.IGNORECASE,
)
_NAME_ENDS = re.compile(r"\s*(?:[,;:(\[/|]|\s[—–-]\s|\d|\.\s|\.?$)")
_ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*\s*$")


def excerpts(scene: Scene, known: Iterable[Draft]) -> Iterator[Draft]:
    """One draft for each block quotation that no other draft has, two where a hand is told."""
    taken = sorted(p for d in known if d.source for p in d.content)
    for before, block in _blocks(scene):
        at = bisect_left(taken, block[0].span)
        if at < len(taken) and block[0].span.covers(taken[at]) and not _signed(scene, block[-1]):
            continue
        below = _line_below(scene, block)
        if below is not None:
            yield from _named_below(scene, block[:-1], below)
            continue
        led = _led_in(scene, before, block) if before is not None else None
        yield led if led is not None else _unknown(scene, block)


def _blocks(scene: Scene) -> Iterator[tuple[Segment | None, list[Segment]]]:
    """Runs of quoted segments that are mined, each with the segment that stands before it."""
    mined = {p.start for p in scene.paragraphs}
    before: Segment | None = None
    block: list[Segment] = []
    opened: Segment | None = None
    for segment in scene.text.segments:
        if segment.span.start not in mined:
            continue
        if segment.role == "quote":
            if not block:
                opened = before
            block.append(segment)
            if _signed(scene, segment) and len(block) > 1:
                yield opened, block
                before, block = segment, []
            continue
        if block:
            yield opened, block
            block = []
        before = segment
    if block:
        yield opened, block


def _signed(scene: Scene, segment: Segment) -> bool:
    """Whether a quoted line is no words of the quotation but the name of who says them."""
    words = segment.span.of(scene.parse.text).strip()
    if not 2 < len(words) <= LONGEST_LINE:
        return False
    dashed = _DASH.match(words)
    bare = words[dashed.end() :] if dashed else words
    if not bare[:1].isupper() and not bare.lower().startswith(("a ", "an ", "the ")):
        return False
    if dashed:
        return True
    return not _ENDED.search(bare) and (
        _TOLD_TO.search(bare) is not None or not _says_something(scene, segment.span)
    )


def _says_something(scene: Scene, span: Span) -> bool:
    return any(
        scene.parse.words[i].tag in ("VBD", "VBP", "VBZ", "MD") for i in scene.parse.within(span)
    )


def _line_below(scene: Scene, block: Sequence[Segment]) -> Segment | None:
    return block[-1] if len(block) > 1 and _signed(scene, block[-1]) else None


def _contents(scene: Scene, block: Sequence[Segment]) -> Spans:
    out = []
    for segment in block:
        words = segment.span.of(scene.parse.text)
        start = segment.span.start + len(words) - len(words.lstrip())
        end = segment.span.end - (len(words) - len(words.rstrip()))
        if end > start:
            out.append(Span(start, end))
    return tuple(out)


def _named_below(scene: Scene, block: Sequence[Segment], line: Segment) -> Iterator[Draft]:
    """The voice on the line below, and the hand through which its words came."""
    text = scene.parse.text
    start, end = line.span
    dashed = _DASH.match(text, start, end)
    start = dashed.end() if dashed else start
    while start < end and text[start].isspace():
        start += 1
    told = _TOLD_TO.search(text, start, end)
    name = _name(text, start, told.start() if told else end)
    content = _contents(scene, block)
    if name is None or not content:
        return
    hand = _name(text, told.end(), end) if told else None
    yield Draft(
        rule=NAME_BELOW, source=(name,), cue=(), content=content, act="speech",
        cue_word=-line.span.start - 1, addressee=(hand,) if hand and _listens(told) else (),
    )  # fmt: skip
    if hand is not None and told is not None:
        yield Draft(
            rule="citing", source=(hand,), cue=(Span(*told.span("cue")),), content=content,
            act="speech", cue_word=scene.parse.within(Span(*told.span("cue")))[0],
        )  # fmt: skip


def _listens(told: re.Match[str] | None) -> bool:
    return told is not None and "told" in told.group("cue").lower()


def _name(text: str, start: int, end: int) -> Span | None:
    """The name at the head of some words, without what is set beside it."""
    match = _NAME_ENDS.search(text, start, end)
    stop = match.start() if match else end
    while stop > start and not text[stop - 1].isalnum():
        stop -= 1
    return Span(start, stop) if stop > start else None


def _led_in(scene: Scene, before: Segment, block: Sequence[Segment]) -> Draft | None:
    """The voice of a lead-in: the last cue of a paragraph that ends with a colon, or without end."""
    parse = scene.parse
    words = before.span.of(parse.text).rstrip()
    if not words.endswith((":", ",", ":—", ":–", ":-")) or before.role not in ("body", "list"):
        return None
    last = bisect_left(parse.starts, before.span.start + len(words))
    sentence = parse.words[last - 1].sentence if last else 0
    for i in reversed(parse.sentence_words(sentence)):
        found = _cue(parse, i)
        if found is None:
            continue
        source = source_span(parse, subject(parse, i), i)
        if source:
            return Draft(
                rule="block quotation, lead-in above", source=source,
                cue=group_spans(parse, verb_group(parse, i)), content=_contents(scene, block),
                act=found.act, cue_word=i, denies=found.denies, distanced=found.distanced,
            )  # fmt: skip
    return None


def _cue(parse: Parse, i: int) -> cues.Cue | None:
    word = parse.words[i]
    if word.pos not in ("VERB", "AUX") or negated(parse, i):
        return None
    if word.lemma in ("put", "go", "run"):
        return cues.Cue(word.lemma, "speech")
    for name in ("that", "quote", "bare", "record"):
        if word.lemma in cues.frame(name):
            return cues.frame(name)[word.lemma]
    return None


def _unknown(scene: Scene, block: Sequence[Segment]) -> Draft:
    """A block quotation without a name: somebody else's words, and nobody says whose."""
    start = block[0].span.start
    return Draft(
        rule="block quotation without a name", source=(), cue=(), content=_contents(scene, block),
        act="speech", cue_word=-start - 1,
    )  # fmt: skip
