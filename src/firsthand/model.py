"""The nouns that flow through Firsthand, all immutable.

Bytes (`Blob`) are read into a `Text` with `Segment`s and `Mark`s; an `Account` is a text with
what was found in it: quotations, attributions, actors, claims, citations, mentions of pictures.
An `Examination` holds the accounts of one run with their `Finding`s and `Problem`s.

Offsets are Unicode code points, half-open ``[start, end)``, into ``Text.characters``. For every
span in every object, ``span.of(text.characters)`` is exactly the words that are meant.
The words (roles, modes, bases, ...) are the fixed vocabulary of the project's scheme.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from firsthand.spans import Span as Span
from firsthand.spans import Spans as Spans
from firsthand.values import Values as Values

# What part of the document a segment is.
Role = Literal[
    "title", "heading", "byline", "dateline", "body", "quote", "caption", "footnote",
    "reference", "list", "cell", "boilerplate", "correction", "comment", "inserted", "deleted",
    "speech", "subject", "attachment",
]  # fmt: skip
AnchorKind = Literal["characters", "node", "page", "part", "time", "mail"]
MarkKind = Literal[
    "superscript", "subscript", "link", "emphasis", "strong", "quotation", "note_ref",
    "inserted", "deleted", "comment_ref", "image", "audio", "video", "map",
]  # fmt: skip
Mode = Literal["direct", "indirect", "mixed"]
Act = Literal["speech", "writing", "thought", "perception", "record"]
Form = Literal["assertion", "caption", "question", "order", "heading"]
Origin = Literal["named", "unnamed", "author", "unstated"]
Basis = Literal[
    "witnessed", "saw", "took_part", "was_told", "document", "inference", "unstated",
]  # fmt: skip
ActorKind = Literal["person", "group", "organisation", "outlet", "record", "unknown"]
CitationKind = Literal[
    "number", "bracket", "superscript", "symbol", "author_date", "footnote", "link", "document",
]  # fmt: skip
MediaKind = Literal["photo", "film", "map", "recording"]

UNKNOWN = "?"
"""The entry of a chain that stands for a first voice of whom the text says nothing."""


@dataclass(frozen=True, slots=True)
class Blob:
    """Bytes as they were received. ``id`` is a tagged digest, ``sha256:`` and 64 hex digits."""

    id: str
    size: int
    media_type: str

    @property
    def sha256(self) -> str:
        """The digest alone."""
        return self.id.removeprefix("sha256:")


class Box(NamedTuple):
    """A rectangle on a page, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Anchor:
    """The way from a segment back into the original.

    ``path`` names the place in the words of the format: a node path (HTML), a part and paragraph
    (DOCX), a time code (transcripts), a MIME part (mail). ``source`` is a range of characters of
    the decoded original where the reader knows it; ``page`` (from 1) and ``boxes`` are of PDF.
    """

    kind: AnchorKind
    path: str
    source: Span | None = None
    page: int | None = None
    boxes: tuple[Box, ...] = ()


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of the text with one role. The segments of a text tile it without a gap.

    ``names`` are the identifiers by which links inside the document reach it. ``level`` is the
    rank of a heading (1 to 6) or the depth of a list entry or block quotation. ``author`` is the
    name given for a comment, a tracked change or a transcript's speaker.
    """

    span: Span
    role: Role
    anchor: Anchor
    names: tuple[str, ...] = ()
    level: int | None = None
    author: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that typography or markup says about some characters.

    ``target`` is the address of a link, the ``#name`` of a note, the source of a picture, the
    author of words that were inserted or deleted. A picture without words has an empty span at
    the place where it stands.
    """

    span: Span
    kind: MarkKind
    target: str | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """A value about the document and where in it the value was found."""

    value: str
    found: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the document says about itself; ``published`` is an EDTF date."""

    title: Stated | None = None
    author: Stated | None = None
    outlet: Stated | None = None
    published: Stated | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Text:
    """What one version of one reader made of a blob. The concatenated segments are the text.

    ``id`` is a tagged digest over blob, reader and place in the blob, so that a better reader
    never moves old spans. ``path`` is where the blob came from, with ``!/part`` for a part.
    ``problems`` are parts of the blob that could not be read, beside the text that could.
    """

    id: str
    blob: Blob
    path: str
    reader: str
    characters: str
    segments: tuple[Segment, ...]
    marks: tuple[Mark, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong with a document: returned, never raised, and never hidden."""

    path: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words between quotation marks.

    ``pieces`` holds one span a paragraph, marks included. ``closed`` is false where the closing
    mark is missing: then the last piece ends where its paragraph ends. ``speech`` is false for
    titles, nicknames and single words held at a distance. ``depth`` is 1 for the outermost.
    """

    pieces: Spans
    closed: bool
    speech: bool
    depth: int = 1

    @property
    def span(self) -> Span:
        """From the first piece's start to the last one's end."""
        return Span(self.pieces[0].start, self.pieces[-1].end)


@dataclass(frozen=True, slots=True)
class Attribution:
    """Somebody is said to say, write, think or perceive something, or a record to show it.

    ``rule`` names the frame that was seen; ``links`` says why each role has its actor.
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    mode: Mode
    act: Act
    rule: str
    denies: bool = False
    distanced: bool = False
    addressee: Spans = ()
    outlet: Spans = ()
    parent: str | None = None
    source_actor: str | None = None
    addressee_actor: str | None = None
    outlet_actor: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where an actor is named or meant, and the rule that linked it."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, group, organisation, outlet or record, with all its mentions in one account."""

    id: str
    name: str
    kind: ActorKind
    named: bool
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that an account asserts, with the chain of hands that it came through.

    ``chain`` holds actor ids, first voice first, ``UNKNOWN`` for an unknown first voice; the
    account's own author is never in it. ``attribution`` is the innermost one.
    """

    id: str
    span: Span
    form: Form
    origin: Origin
    basis: Basis
    attribution: str | None = None
    chain: tuple[str, ...] = ()
    denied: bool = False
    hedges: Spans = ()
    citations: tuple[str, ...] = ()
    media: tuple[str, ...] = ()
    moments: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    quantities: tuple[str, ...] = ()

    @property
    def hands(self) -> int:
        """The length of the chain."""
        return len(self.chain)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a citation leads: the words of the entry, an address, an account of the case."""

    text: str | None = None
    url: str | None = None
    document: str | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A pointer to another text. ``rule`` says how the supported claims were chosen."""

    id: str
    span: Span
    kind: CitationKind
    marker: str
    target: Target | None
    resolved: bool
    rule: str
    supports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MediaMention:
    """A photo, film, map or recording that the account speaks of; ``present`` if it is there."""

    id: str
    span: Span
    kind: MediaKind
    present: bool


@dataclass(frozen=True, slots=True)
class Account:
    """A text and what was found in it. ``id`` is the document's id in this run.

    ``not_understood`` are passages that no rule could read, with the reason of each.
    ``author`` is the id of the actor who writes "I", where there is one.
    """

    id: str
    text: Text
    words: int
    sentences: Spans
    quotations: tuple[Quotation, ...] = ()
    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    media: tuple[MediaMention, ...] = ()
    not_understood: tuple[Gap, ...] = ()
    author: str | None = None
    values: Values = field(default_factory=Values)


@dataclass(frozen=True, slots=True)
class Gap:
    """A passage that was kept and shown but not understood, and why."""

    span: Span
    reason: str


class Passage(NamedTuple):
    """A span in one of the accounts."""

    document: str
    span: Span


@dataclass(frozen=True, slots=True)
class Finding:
    """What the texts show, in one calm sentence; never what happened, never a score."""

    id: str
    kind: str
    message: str
    rule: str
    passages: tuple[Passage, ...] = ()
    actors: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Examination:
    """The result of one run over one or many accounts."""

    version: str
    accounts: tuple[Account, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...]
    options: tuple[tuple[str, str], ...] = ()
