"""Quotations without a cue of their own that stand behind a sentence with or about a speaker.

    According to Orsini, the answer is simple. “The police did. A steward heard it.”
    Orsini was angry. “They lied to us.”

Whole sentences in quotation marks belong to the voice of the sentence before them in the same
paragraph; where that sentence reports nobody, to the one person whom it is about.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.phrases import SUBJECTS, noun_phrase
from firsthand.model import Quotation, Span, Spans

FEWEST_WORDS = 3
"""Words that a quotation must have to be whole sentences."""
_ENDS = ".!?…"
_HE_OR_SHE = frozenset(("he", "she"))


def adopted(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each such quotation that no other draft has as content or around it."""
    taken = _merged(p for d in known for p in d.content)
    starts = [s.start for s in taken]
    voices = sorted(
        ((max(s.end for s in (*d.cue, *d.content, *d.source)), d) for d in known if d.source),
        key=lambda x: x[0],
    )
    ends = [end for end, _ in voices]
    for quotation in scene.quotations:
        if not _whole(scene, quotation) or _touches(taken, starts, quotation.span):
            continue
        sentence = _sentence_before(scene, quotation)
        if sentence is None:
            continue
        low, high = bisect_left(ends, sentence.start), bisect_right(ends, quotation.span.start)
        here = [d for _, d in voices[low:high] if d.source[0].start >= sentence.start]
        source = _voice(here) if here else _person(scene, sentence)
        if source:
            yield Draft(
                rule="quotation behind its speaker" if here else "quotation behind a sentence about its speaker",
                source=source, cue=(), content=quotation.pieces, act="speech",
                cue_word=-quotation.span.start - 1,
            )  # fmt: skip


def _merged(spans: Iterator[Span]) -> list[Span]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].end:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _touches(taken: list[Span], starts: list[int], span: Span) -> bool:
    at = bisect_left(starts, span.end) - 1
    return at >= 0 and taken[at].end > span.start


def _whole(scene: Scene, quotation: Quotation) -> bool:
    """Whether a quotation is speech that begins and ends where sentences do."""
    if not (quotation.speech and quotation.closed) or quotation.depth != 1:
        return False
    text = scene.parse.text
    first, last = quotation.pieces[0], quotation.pieces[-1]
    if text[first.start : last.end - 1].rstrip()[-1:] not in _ENDS:
        return False
    before = text[max(0, first.start - 3) : first.start].rstrip()
    words = len(text[first.start : last.end].split())
    return words >= FEWEST_WORDS and before[-1:] in (*_ENDS, "”", '"', "’", "»")


def _sentence_before(scene: Scene, quotation: Quotation) -> Span | None:
    """The sentence that ends before the quotation, in the same paragraph."""
    start = quotation.span.start
    at = bisect_right(scene.paragraphs, start, key=lambda p: p.start) - 1
    if at < 0:
        return None
    number = bisect_left(scene.parse.sentences, start, key=lambda s: s.start) - 1
    if number < 0 or scene.parse.sentences[number].start < scene.paragraphs[at].start:
        return None
    return scene.parse.sentences[number]


def _voice(drafts: Sequence[Draft]) -> Spans:
    """The one voice of a sentence: the outermost, where one holds all the others."""
    outer = max(drafts, key=lambda d: sum(s.end - s.start for s in d.content))
    for draft in drafts:
        if draft is not outer and draft.source != outer.source:
            if not any(p.covers(draft.source[0]) for p in outer.content):
                return ()
    return outer.source


def _person(scene: Scene, sentence: Span) -> Spans:
    """The name or the "he" that is the subject of a whole sentence."""
    parse = scene.parse
    for i in parse.within(sentence):
        word = parse.words[i]
        head = parse.words[word.head]
        if word.dep in SUBJECTS and head.head == head.i and word.start >= sentence.start:
            named = word.pos == "PROPN" and word.tag == "NNP"
            if (named or word.lower in _HE_OR_SHE) and parse.child(i, "conj") is None:
                return (noun_phrase(parse, i),)
            return ()
    return ()
