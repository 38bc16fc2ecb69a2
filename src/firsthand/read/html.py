"""HTML pages, saved in any way: the words that a browser shows, with their places in the page.

What is decided here and elsewhere of this reader:

* White space is collapsed as a browser does; a block ends with a line break, a cell of a table
  with a tab. Quotation marks that a browser draws around ``q`` are not added: the mark
  ``quotation`` stands there. Numbers of lists are not added either; notes of a numbered list
  have them as a name, ``fn:3``.
* Menus, advertisements, hidden boxes and the words that stand for pictures (``alt``) are kept
  as boilerplate. Scripts, styles and templates are no text. Content inside addresses
  (``data:``) enters neither the text nor the marks.
* An anchor's source range is given only where the page between the two places, without its
  tags, says exactly what the segment says; where the page was repaired there is none.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from firsthand.model import Anchor, Blob, Mark, Metadata, Span, Stated, Text
from firsthand.read import charset, embedded, extents, front, language, metadata, tiles, trees
from firsthand.read.article import Part, parts
from firsthand.read.noterefs import linked
from firsthand.read.page import Block, blocks
from firsthand.read.tiles import Tile

READER = "html 1"

_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w:.-]{1,40})|encoding=[\"']([\w:.-]{1,40})[\"']",
    re.I,
)
_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAK = re.compile(r"<(?:br|wbr)\b[^<>]*>", re.I)
_MEDIA = frozenset(("image", "video", "audio", "map"))


def read(data: bytes, *, path: str, blob: Blob) -> tuple[Text, ...]:
    """One text of all that the page says, each block a segment with its role."""
    declared = _DECLARED.search(data[:8192])
    label = (declared[1] or declared[2]).decode("ascii", "replace") if declared else None
    characters = charset.decode(data, label)
    events = trees.events(characters)
    head = metadata.head(events)
    base = embedded.address(head.base, "") if head.base else ""
    found, notes = linked(blocks(events, extents.measured(events), base), _own(head))
    stated = [one.value for one in (metadata.title(head),) if one] + [head.title]
    page = parts(found, sorted(notes), stated)
    return (
        tiles.text(
            _tiles(page, characters),
            blob=blob,
            path=path,
            reader=READER,
            metadata=_metadata(head, page),
        ),
    )


def _own(head: metadata.Head) -> list[str]:
    """The addresses that the page has, as far as it says so, without fragments."""
    urls = [head.canonical, *(v for k, v in head.statements if k == "og:url")]
    return [url.partition("#")[0] for url in urls if url]


def _tiles(page: Sequence[Part], source: str) -> Iterator[Tile]:
    last_item: int | None = None
    for index, part in enumerate(page):
        following = page[index + 1] if index + 1 < len(page) else None
        whole = part.span == Span(0, len(part.block.characters))
        characters = part.characters
        ends = part.span.end == len(part.block.characters)
        if ends and characters:
            characters += _separator(part, following)
        names = [name for at, name in part.block.names if _holds(part, at)]
        item = part.block.item if part.role in ("footnote", "reference") else None
        if item is not None and item != last_item:
            names.append(f"fn:{item}")
        last_item = item
        span = _verified(part.block, source) if whole else None
        yield Tile(
            characters,
            part.role,
            Anchor("node", part.block.path, span),
            names=tuple(names),
            level=part.level,
            author=part.author,
            marks=tuple(_marks(part)),
        )


def _separator(part: Part, following: Part | None) -> str:
    same_row = (
        part.role == "cell"
        and following is not None
        and following.role == "cell"
        and following.block.row == part.block.row
    )
    return "\t" if same_row else "\n"


def _holds(part: Part, at: int) -> bool:
    """Whether a place of the block is in this part; the block's end belongs to its last part."""
    start, end = part.span
    return start <= at < end or (at >= end == len(part.block.characters))


def _marks(part: Part) -> Iterator[Mark]:
    start, end = part.span
    for mark in part.block.marks:
        if mark.span.start == mark.span.end:
            if _holds(part, mark.span.start):
                at = min(mark.span.start, end) - start
                yield Mark(Span(at, at), mark.kind, mark.target)
        elif mark.span.touches(part.span):
            first, last = max(mark.span.start, start), min(mark.span.end, end)
            yield Mark(Span(first - start, last - start), mark.kind, mark.target)


def _verified(block: Block, source: str) -> Span | None:
    """Where the block stands in the page, if the page there says just the block's words."""
    if block.source is None or not block.characters:
        return None
    start, end = block.source
    written = source[start : end if end >= 0 else len(source)]
    if len(written) > 40 * len(block.characters) + 4000:
        return None
    shown = html.unescape(_TAG.sub("", _LINE_BREAK.sub(" ", _without_comments(written))))
    if "".join(shown.split()) != "".join(block.characters.split()):
        return None
    before = len(written) - len(written.lstrip())
    return Span(start + before, start + len(written.rstrip()))


def _without_comments(written: str) -> str:
    kept: list[str] = []
    at = 0
    while (begins := written.find("<!--", at)) >= 0:
        ends = written.find("-->", begins + 4)
        if ends < 0:
            break
        kept.append(written[at:begins])
        at = ends + 3
    kept.append(written[at:])
    return "".join(kept)


def _metadata(head: metadata.Head, page: Sequence[Part]) -> Metadata:
    shown = next((part.words for part in page if part.role == "title"), None)
    title = metadata.title(head)
    if title is None and shown:
        title = Stated(" ".join(shown.split()), "h1")
    if title is None and head.title:
        title = Stated(head.title, "title")
    return Metadata(
        title=title,
        author=metadata.author(head) or _author(page),
        outlet=metadata.outlet(head),
        published=metadata.published(head) or _published(page),
        language=_language(head, page),
    )


def _author(page: Sequence[Part]) -> Stated | None:
    for part in page:
        if part.role == "byline":
            for hint in part.block.hints:
                name = hint.span.of(part.block.characters).strip() if hint.kind == "author" else ""
                if name and len(name) <= 100:
                    return Stated(front.author(name) or name, "byline")
            written = front.author(part.words) if front.is_byline(part.words) else None
            if written is not None:
                return Stated(written, "byline")
    return None


def _published(page: Sequence[Part]) -> Stated | None:
    values = {
        value
        for part in page
        if part.role in ("byline", "dateline") and part.block.zone.role != "boilerplate"
        for value in [metadata.edtf(part.words)]
        if value is not None
    }
    return Stated(values.pop(), "dateline") if len(values) == 1 else None


def _language(head: metadata.Head, page: Sequence[Part]) -> str | None:
    written = "\n".join(part.characters for part in page if part.role in _WRITTEN)
    found = language.of(written)
    declared = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", head.language)
    return found or (declared[0].lower() if declared else None)


_WRITTEN = frozenset(("title", "body", "quote", "speech", "list", "heading", "footnote"))
