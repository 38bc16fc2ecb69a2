"""Quotations and the words that say whose they are.

For each quotation the cue is looked for beside it: behind it ("…," said Orsini), before it
(Orsini said: "…"), or, where marks enclose the cue as well, inside it («…, said Orsini, …»).
Quotations that stand alone behind an attributed one in the same paragraph go on with it; a
paragraph that is all quotation belongs to the colon before it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.beside import Found, cue_beside, inside
from firsthand.extract.frames.leading import ahead, noun_ahead
from firsthand.extract.frames.listeners import clipped, fronted_listener, fronted_outlet, hearers
from firsthand.extract.frames.subjects import source_before
from firsthand.extract.frames.trailing import behind
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import group_spans, passive, pieces, source_span, subject, verb_group
from firsthand.model import Quotation, Span, Spans

_BLANK = re.compile(r"[\s,.;:—–-]*")
_ONGOING = frozenset("he she they i we it".split())
_LONGEST_GAP = 14
"""Words between two quotations of one paragraph over which the same voice goes on."""


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each quotation, or run of quotations, with a cue of its own."""
    for container, members in _groups(scene):
        yield from _in_container(scene, container, members)


def _groups(scene: Scene) -> list[tuple[Span, list[Quotation]]]:
    """The quotations by what they stand in: a paragraph, or a piece of an outer quotation."""
    out: list[tuple[Span, list[Quotation]]] = []
    containers: list[Span] = []
    for quotation in scene.quotations:
        if quotation.depth == 1:
            container = _around(scene.paragraphs, quotation.pieces[-1])
        else:
            container = _around(containers, quotation.span)
        if container is None:
            continue
        for known, members in reversed(out[-4:]):
            if known == container:
                members.append(quotation)
                break
        else:
            out.append((container, [quotation]))
        if quotation.depth == 1:
            containers = list(quotation.pieces)
    return out


def _around(spans: Sequence[Span], inner: Span) -> Span | None:
    at = bisect_right(spans, inner.start, key=lambda s: s.start) - 1
    if at >= 0 and spans[at].start <= inner.start < spans[at].end:
        return spans[at]
    return None


def _in_container(scene: Scene, container: Span, members: list[Quotation]) -> Iterator[Draft]:
    running: Draft | None = None
    last: Span | None = None
    waiting: list[Quotation] = []
    for n, quotation in enumerate(members):
        before = members[n - 1].span.end if n else container.start
        after = members[n + 1].span.start if n + 1 < len(members) else container.end
        if running is not None and last is not None and _goes_on(scene, running, last, quotation):
            running = replace(running, content=(*running.content, *quotation.pieces))
            last = quotation.span
            continue
        found = _find(scene, quotation, before, after)
        if found is None:
            if running is not None and last is not None and _resumes(scene, last, quotation):
                running = replace(running, content=(*running.content, *quotation.pieces))
                last = quotation.span
            elif _stands_alone(scene, quotation) and quotation.speech:
                waiting.append(quotation)
            continue
        if running is not None:
            yield running
        running = _draft(scene, quotation, found)
        if waiting and _adjoining(scene, waiting[-1], quotation):
            first = tuple(p for q in waiting for p in q.pieces)
            running = replace(running, content=(*first, *running.content))
        waiting = []
        last = quotation.span
    if running is not None:
        yield running
    elif waiting and waiting[0].depth == 1:
        yield from _led_in(scene, container, waiting)


def _goes_on(scene: Scene, running: Draft, last: Span, quotation: Quotation) -> bool:
    """Whether a quotation continues the one before it, split only by its cue."""
    text = scene.parse.text
    gap = Span(last.end, quotation.span.start)
    cue = running.cue[0] if running.cue else running.content[0]
    words = [scene.parse.words[i] for i in scene.parse.within(gap)]
    if not gap.start <= cue.start < gap.end:
        return not _BLANK.sub("", gap.of(text))
    sentences = {w.sentence for w in words if w.pos != "PUNCT"}
    if len(sentences) > 1:
        return False
    before = text[: gap.end].rstrip()[-1:]
    if before == ":":
        return False
    alone = _stands_alone(scene, quotation)
    if before in ".!?":
        return alone
    verbs = [w for w in words if w.pos == "VERB" and w.lemma in cues.frame("quote")]
    return before in ",;—–-" and (alone or (len(verbs) <= 1 and quotation.speech))


def _resumes(scene: Scene, last: Span, quotation: Quotation) -> bool:
    """ "“A,” he said. He looked down. “B.”": the voice goes on after what it does."""
    parse = scene.parse
    if not quotation.speech or not _stands_alone(scene, quotation):
        return False
    gap = [parse.words[i] for i in parse.within(Span(last.end, quotation.span.start))]
    gap = [w for w in gap if w.start >= last.end and w.end <= quotation.span.start]
    if not gap or len(gap) > _LONGEST_GAP or gap[-1].text not in (".", "!", "?"):
        return False
    opening = next((w for w in reversed(gap) if w.i == parse.sentence_words(w.sentence)[0]), None)
    return opening is not None and opening.lower in _ONGOING


def _stands_alone(scene: Scene, quotation: Quotation) -> bool:
    """A quotation that makes sentences of its own: nothing of its sentence lies outside."""
    text = scene.parse.text
    end = quotation.span.end
    inner = text[: end - 1].rstrip()[-1:] if quotation.closed else "."
    tail = text[end : end + 3]
    return inner in ".!?…" or tail.strip()[:1] in ("", ".") or "\n" in tail


def _adjoining(scene: Scene, first: Quotation, second: Quotation) -> bool:
    return not scene.parse.text[first.span.end : second.span.start].strip()


def _find(scene: Scene, quotation: Quotation, before: int, after: int) -> Found | None:
    first = ahead(scene, quotation, before)
    if first is not None and _led(scene, quotation, first):
        return first
    return behind(scene, quotation, after) or first or inside(scene, quotation)


def _led(scene: Scene, quotation: Quotation, found: Found) -> bool:
    """A colon, or a comma with nothing but objects between it and the verb, settles whose it is."""
    text = scene.parse.text
    start = quotation.pieces[0].start
    mark = text[:start].rstrip()[-1:]
    between = text[scene.parse.words[found.cue].end : start]
    return mark == ":" or (mark == "," and len(between.split()) <= 3)


def _draft(scene: Scene, quotation: Quotation, found: Found) -> Draft:
    parse = scene.parse
    word = parse.words[found.cue]
    content: Spans = quotation.pieces
    if found.place == "inside":
        content = _without_cue(scene, quotation, found)
    to = clipped(hearers(scene, found.cue), content)
    taken = set(found.source)
    return Draft(
        rule=f"quotation, cue {found.place}",
        source=found.source,
        cue=group_spans(parse, found.group),
        content=content,
        act=found.act,
        cue_word=found.cue,
        denies=found.denies,
        distanced=found.distanced,
        addressee=tuple(
            s for s in to.addressee or fronted_listener(parse, word.sentence, found.cue)
            if not any(s.touches(t) for t in (*taken, *content))
        ),
        outlet=tuple(
            s for s in to.outlet or fronted_outlet(parse, word.sentence, found.cue)
            if not any(s.touches(t) for t in (*taken, *content))
        ),
    )  # fmt: skip


def _without_cue(scene: Scene, quotation: Quotation, found: Found) -> Spans:
    parse = scene.parse
    block = set(found.group)
    for span in found.source:
        block.update(parse.within(span))
    end = quotation.span.end
    if not quotation.closed:
        end = parse.sentences[parse.words[found.cue].sentence].end
    run = [i for i in parse.within(Span(quotation.span.start, end)) if i not in block]
    low, high = min(block), max(block)
    rest = [i for i in run if i > high]
    if rest and parse.words[rest[0]].text not in (",", ".", "—", "–", "-", ";"):
        stop = next((i for i in rest if parse.words[i].text in ",.—–-"), rest[-1])
        rest = [i for i in rest if i > stop]
    out = pieces(parse, [i for i in run if i < low]) + pieces(parse, rest)
    if not out:
        return quotation.pieces
    return (Span(quotation.span.start, out[0].end), *out[1:])


def _led_in(scene: Scene, container: Span, waiting: list[Quotation]) -> Iterator[Draft]:
    """A paragraph that is all quotation: the colon at the end of the one before introduces it."""
    parse = scene.parse
    first = waiting[0]
    if parse.text[container.start : first.span.start].strip():
        return
    before = _paragraph_before(scene, first.span.start)
    if before is None or not before.of(parse.text).rstrip().endswith(":"):
        return
    found = lead(scene, before)
    if found is not None:
        content = tuple(p for q in waiting for p in q.pieces)
        yield replace(_draft(scene, first, found), content=content, rule="quotation behind a colon")


def _paragraph_before(scene: Scene, start: int) -> Span | None:
    at = bisect_right(scene.paragraphs, start, key=lambda p: p.start) - 2
    while at >= 0 and scene.paragraphs[at].end > start:
        at -= 1
    return scene.paragraphs[at] if at >= 0 else None


def lead(scene: Scene, paragraph: Span) -> Found | None:
    """The voice that a paragraph ending in a colon leads in."""
    parse = scene.parse
    window = list(parse.within(paragraph))
    if not window:
        return None
    floor = parse.sentence_words(parse.words[window[-1]].sentence)[0]
    return _lead_verb(parse, window, floor) or noun_ahead(scene, window[-1], floor)


def _lead_verb(parse: Parse, window: list[int], floor: int) -> Found | None:
    for i in reversed(window):
        word = parse.words[i]
        if i < floor:
            break
        if word.pos not in ("VERB", "AUX") or word.dep not in (
            "ROOT",
            "conj",
            "advcl",
            "ccomp",
            "acl",
        ):
            continue
        cue = cue_beside(word, parse)
        who = subject(parse, i)
        source = source_span(parse, who, i) if who is not None else ()
        if not source:
            phrase = source_before(parse, floor, i)
            source = (phrase,) if phrase is not None else ()
        if source and not passive(parse, i):
            act = cue.act if cue is not None else "speech"
            return Found(i, source, "ahead", act, tuple(verb_group(parse, i)))
    return None
