"""Where claims begin and end: the stretches of a text that one voice asserts.

Every word belongs to the innermost attribution in whose content it stands, or to the author. In
each sentence the words of one voice are one stretch, less what only attributes: who said it, the
verb, to whom. What stands beside that in a clause of its own is a stretch of the outer voice.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from firsthand.extract.claims import clauses, openings
from firsthand.extract.frames.excerpts import NAME_BELOW
from firsthand.extract.parse import Parse
from firsthand.model import Attribution, Role, Segment, Span, Spans, Text

MINED: frozenset[Role] = frozenset(
    ("title", "heading", "body", "quote", "caption", "list", "cell", "correction", "speech",
     "subject", "inserted", "boilerplate")
)  # fmt: skip
"""Roles that give claims; boilerplate is only parsed where the caller asked for it."""
_HEADINGS = frozenset(("title", "heading", "subject"))
_FRAGMENTS = frozenset(("list", "cell"))
_ENDED = re.compile(r"[.!?…][\"'”’»“)\]]*\s*\Z")
_LINK = re.compile(r"[\s,;–—-]*(?:and |or |nor |but )?(?:that )?\s*\Z", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words that one voice asserts, asks or orders. ``owner`` is None for the author."""

    span: Span
    owner: Attribution | None
    sentence: int
    role: Role


def stretches(layers: Layers) -> list[Stretch]:
    """All stretches in text order. Of one voice no two overlap."""
    out: list[Stretch] = []
    leaving = False
    named = sorted(
        s for a in layers.attributions if a.rule in (NAME_BELOW, "signature") for s in a.source
    )
    for segment, sentences in _by_segment(layers.text, layers.parse):
        if segment.role == "quote" and _holds_one(named, segment.span):
            continue
        if not (leaving and _signature(layers.parse, sentences)):
            out += _of_segment(layers, segment, sentences)
        leaving = openings.farewell(segment.span.of(layers.text.characters))
    return sorted(out, key=lambda s: (s.span.start, -s.span.end))


def _holds_one(spans: Sequence[Span], whole: Span) -> bool:
    at = bisect_left(spans, whole)
    return at < len(spans) and whole.covers(spans[at])


def _signature(parse: Parse, sentences: range) -> bool:
    """Whether a segment behind a farewell is no more than a name."""
    words = parse.sentence_words(sentences[0])
    return len(sentences) == 1 and len(words) <= _NAME and not any(
        clauses.finite(parse, i) for i in words
    )  # fmt: skip


_NAME = 6
"""Words that a signature may have."""


def _by_segment(text: Text, parse: Parse) -> Iterator[tuple[Segment, range]]:
    """The mined segments with the numbers of the sentences in each."""
    starts = [s.start for s in parse.sentences]
    for segment in text.segments:
        low = bisect_left(starts, segment.span.start)
        high = bisect_left(starts, segment.span.end)
        if high > low and segment.role in MINED:
            yield segment, range(low, high)


def hulls(attribution: Attribution, parse: Parse, starts: list[int]) -> list[Span]:
    """The content as whole claims: pieces that only the cue parts are joined.

    Pieces stay apart where a sentence ends between them, and where nothing but ``that`` does;
    ``starts`` are the offsets at which the sentences begin.
    """
    size = len(parse.text)
    out: list[Span] = []
    for piece in sorted(attribution.content):
        span = Span(max(0, piece.start), min(size, piece.end))
        if span.end <= span.start:
            continue
        if out and _one_claim(out[-1], span, parse.text, starts):
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return out


def _one_claim(first: Span, second: Span, text: str, starts: list[int]) -> bool:
    if second.start <= first.end:
        return True
    if bisect_right(starts, second.start) > bisect_left(starts, first.end):
        return False
    ended = _ENDED.search(text, max(first.start, first.end - 12), first.end)
    if ended and text[second.start : second.end].lstrip("\"'“‘«„ ")[:1].isupper():
        return False
    return not _LINK.match(text, first.end, second.start)


class Layers:
    """Whose words are whose: for each word its innermost content, and the words that attribute."""

    def __init__(self, text: Text, parse: Parse, attributions: Sequence[Attribution]) -> None:
        self.text = text
        self.parse = parse
        self.attributions = list(attributions)
        self.inside: list[list[range]] = []
        starts = [s.start for s in parse.sentences]
        depth = _depths(self.attributions)
        painted: list[tuple[int, bool, int, int, Span]] = []
        for n, a in enumerate(self.attributions):
            own = hulls(a, parse, starts)
            self.inside.append([parse.within(h) for h in own])
            painted += [(h.start - h.end, not a.denies, depth[n], n, h) for h in own]
        self.owner = _painted(parse, [(n, h) for *_, n, h in sorted(painted)])
        self.cue: set[int] = set()
        self.frame: set[int] = set()
        self.cues_at: dict[int, list[int]] = {}
        for n, a in enumerate(self.attributions):
            for i in self._outside(n, a.cue):
                self.cue.add(i)
                self.cues_at.setdefault(parse.words[i].sentence, []).append(n)
            for part in (a.source, a.cue, a.addressee, a.outlet):
                self.frame.update(self._outside(n, part))

    def _outside(self, n: int, spans: Spans) -> Iterator[int]:
        """The words of a role that do not stand inside the attribution's own content."""
        for span in spans:
            for i in self.parse.within(span):
                if not self.holds(n, i):
                    yield i

    def holds(self, outer: int, word: int) -> bool:
        """Whether a word stands in the content of a voice (-1: the author, who holds all)."""
        return outer < 0 or any(word in piece for piece in self.inside[outer])

    def held(self, outer: int, words: range) -> set[int]:
        """Those of some words that stand in the content of a voice."""
        if outer < 0:
            return set(words)
        held: set[int] = set()
        for piece in self.inside[outer]:
            held.update(range(max(piece.start, words.start), min(piece.stop, words.stop)))
        return held


def _painted(parse: Parse, hulls_: Sequence[tuple[int, Span]]) -> list[int]:
    """For each word the number that was painted over it last; -1 where none was.

    Painted from the last to the first, so that each word is touched once.
    """
    owner = [-1] * len(parse.words)
    free = list(range(len(parse.words) + 1))
    for n, hull in reversed(hulls_):
        inside = parse.within(hull)
        i = _next(free, inside.start)
        while i < inside.stop:
            owner[i] = n
            free[i] = i + 1
            i = _next(free, i)
    return owner


def _next(free: list[int], i: int) -> int:
    """The first word from ``i`` on that is still free; ways already gone are shortened."""
    end = i
    while free[end] != end:
        end = free[end]
    while free[i] != end:
        free[i], i = end, free[i]
    return end


def _depths(attributions: Sequence[Attribution]) -> list[int]:
    parents = {a.id: a.parent for a in attributions}
    out = []
    for a in attributions:
        depth, at, seen = 0, a.parent, {a.id}
        while at is not None and at not in seen:
            seen.add(at)
            depth += 1
            at = parents.get(at)
        out.append(depth)
    return out


def _of_segment(layers: Layers, segment: Segment, sentences: range) -> Iterator[Stretch]:
    """The stretches of one segment; a heading and a bare caption are one claim each."""
    first, last = layers.parse.sentences[sentences[0]], layers.parse.sentences[sentences[-1]]
    whole = Span(first.start, last.end)
    quiet = not any(s in layers.cues_at for s in sentences)
    if segment.role in _HEADINGS or (segment.role == "caption" and quiet):
        span = openings.unmarked(layers.text.characters, whole)
        yield Stretch(span, None, sentences[0], segment.role)
        if quiet:
            return
    for s in sentences:
        for stretch in _of_sentence(layers, s, segment.role):
            if stretch.owner is not None or segment.role not in _HEADINGS:
                yield stretch


def _of_sentence(layers: Layers, sentence: int, role: Role) -> Iterator[Stretch]:
    groups: dict[int, list[int]] = {}
    for i in layers.parse.sentence_words(sentence):
        groups.setdefault(layers.owner[i], []).append(i)
    for n, group in groups.items():
        owner = layers.attributions[n] if n >= 0 else None
        for span in _of_voice(layers, sentence, n, group):
            if owner is None:
                kept = openings.without_opening(layers.text, span)
                if kept is None or not _worth(layers.parse, kept, role):
                    continue
                span = kept
            yield Stretch(span, owner, sentence, role)


def _worth(parse: Parse, span: Span, role: Role) -> bool:
    """Whether the author's words can be a claim: entries of lists and tables need a verb."""
    words = [parse.words[i] for i in parse.within(span)]
    if role in _FRAGMENTS and not any(clauses.finite(parse, w.i) for w in words):
        return False
    return any(c.isalpha() for w in words for c in w.text)


def _of_voice(layers: Layers, sentence: int, voice: int, group: list[int]) -> Iterator[Span]:
    """The stretches of one voice in one sentence."""
    parse = layers.parse
    own = set(group)
    foreign = layers.held(voice, parse.sentence_words(sentence)) - own
    cues = own & layers.cue
    if not cues and not foreign:
        for run in _runs(parse, group):
            for part in _telegram(parse, run):
                span = _span(parse, part, closed=True)
                if span is not None:
                    yield span
        return
    field = clauses.Field(parse, own, foreign, cues, own & layers.frame)
    if clauses.governs(field):
        span = _span(parse, sorted(own | foreign), closed=True)
        if span is not None:
            yield span
        return
    for unit in clauses.units(field):
        span = _span(parse, unit, closed=unit[-1] == group[-1])
        if span is not None:
            yield span


def _runs(parse: Parse, group: list[int]) -> Iterator[list[int]]:
    """Unbroken runs of words."""
    run: list[int] = []
    for i in group:
        if run and i != run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _telegram(parse: Parse, run: list[int]) -> Iterator[list[int]]:
    """The run, or in a telegram its sentences, each with the STOP that ends it."""
    stops = [i for i in run if parse.words[i].text == "STOP"]
    if len(stops) < 2 or any(parse.words[i].text.islower() for i in run):
        yield run
        return
    part: list[int] = []
    for i in run:
        part.append(i)
        if parse.words[i].text == "STOP":
            yield part
            part = []
    if part:
        yield part


_LEADING = frozenset((",", ";", ":", "-", "--", "—", "–", ".", ")", "/", "|", "*", "•", "·"))
_TRAILING = frozenset((",", ";", ":", "-", "--", "—", "–", "("))


def _span(parse: Parse, run: Iterable[int], *, closed: bool) -> Span | None:
    """The span of some words without stray punctuation; ``closed`` keeps the end as it is."""
    words = [parse.words[i] for i in run]
    low, high = 0, len(words)
    while low < high and words[low].text in _LEADING:
        low += 1
    while low < high and not closed and words[high - 1].text in _TRAILING:
        high -= 1
    kept = words[low:high]
    if not any(c.isalnum() for w in kept for c in w.text):
        return None
    return Span(kept[0].start, kept[-1].end)
