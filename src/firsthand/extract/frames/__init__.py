"""Frames: the shapes in which English attributes, one family in each module.

Each module has one function that takes the `Scene` and yields `Draft`s. A draft is an attribution
before actors, ids and parents. Two drafts with one cue word are one attribution: the frame that
stands first in `attributions.FRAMES` wins and the others may fill what it left empty.
"""

from __future__ import annotations

from dataclasses import dataclass

from firsthand.extract.parse import Parse
from firsthand.model import Act, Quotation, Span, Spans, Text


@dataclass(frozen=True, slots=True)
class Draft:
    """An attribution as one frame saw it; ``cue_word`` is the index of the word that made it."""

    rule: str
    source: Spans
    cue: Spans
    content: Spans
    act: Act
    cue_word: int
    denies: bool = False
    distanced: bool = False
    addressee: Spans = ()
    outlet: Spans = ()


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker's label at the head of a line; ``span`` is the label, ``line`` the whole line."""

    span: Span
    colon: Span | None
    line: Span
    name: str


@dataclass(frozen=True)
class Scene:
    """What a frame sees of an account."""

    text: Text
    parse: Parse
    quotations: tuple[Quotation, ...]
    labels: tuple[Label, ...]
    depth: tuple[int, ...]
    """For each word the number of quotations around it."""
    paragraphs: tuple[Span, ...]
