"""The setting for the frames: passages to mine, labels, quotations, grammar."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.labels import labels
from firsthand.extract.parse import Parse, parse
from firsthand.extract.quotations import quotations
from firsthand.extract.repairs import repaired
from firsthand.model import Quotation, Role, Span, Text

MINED: frozenset[Role] = frozenset(
    ("title", "heading", "body", "quote", "caption", "list", "cell", "correction", "speech",
     "subject", "inserted")
)  # fmt: skip
"""Roles of segments that are read for claims; the others are kept and shown."""


def passages(text: Text, *, boilerplate: bool = False) -> tuple[Span, ...]:
    """The paragraphs to mine: one span for each mined segment, blank ones left out."""
    out = []
    for segment in text.segments:
        if segment.role not in MINED and not (boilerplate and segment.role == "boilerplate"):
            continue
        if segment.span.of(text.characters).strip():
            out.append(segment.span)
    return tuple(out)


def scene(text: Text, paragraphs: Sequence[Span], *, blank: Iterable[Span] = ()) -> Scene:
    """Everything that the frames look at; ``blank`` are note markers that no parser may see.

    Nor does it see words that were struck out: "on Wednesday Thursday" would be no sentence.
    """
    spoken = labels(text, paragraphs)
    struck = [m.span for m in text.marks if m.kind == "deleted"]
    holes = [*blank, *struck, *(s for x in spoken for s in (x.span, x.colon) if s is not None)]
    grammar = repaired(parse(text.characters, paragraphs, blank=holes, lemmas=cues.lemmas()))
    quoted = quotations(text.characters, paragraphs)
    return Scene(text, grammar, quoted, spoken, _depth(grammar, quoted), tuple(paragraphs))


def _depth(grammar: Parse, quoted: Sequence[Quotation]) -> tuple[int, ...]:
    depth = [0] * len(grammar.words)
    for quotation in quoted:
        for piece in quotation.pieces:
            for i in grammar.within(piece):
                depth[i] += 1
    return tuple(depth)
