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
from collections.abc import Sequence

from firsthand.model import Anchor, Blob, Metadata, Span, Stated, Text
from firsthand.read import charset, embedded, extents, laying, metadata, tiles, trees
from firsthand.read.article import Part, parts
from firsthand.read.noterefs import linked
from firsthand.read.page import Block, blocks

READER = "html 1"

_DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s{0,8}=\s{0,8}[\"']?\s{0,8}([\w:.-]{1,40})|encoding=[\"']([\w:.-]{1,40})[\"']",
    re.I,
)
_TAG = re.compile(r"<[^<>]*>")
_LINE_BREAK = re.compile(r"<(?:br|wbr)\b[^<>]*>", re.I)


def read(data: bytes, *, path: str, blob: Blob, declared: str | None = None) -> tuple[Text, ...]:
    """One text of all that the page says, each block a segment with its role.

    ``declared`` is the encoding that the envelope names (HTTP, mail); it goes before the page's.
    """
    named = _DECLARED.search(data[:8192])
    label = (named[1] or named[2]).decode("ascii", "replace") if named else None
    if declared is not None and charset.codec(declared) is not None:
        label = declared
    characters = charset.decode(data, label)
    events = trees.events(characters)
    head = metadata.head(events)
    address = _address(path)
    base = embedded.address(head.base, address) if head.base else address
    found, notes = linked(blocks(events, extents.measured(events), base), _own(head, address))
    stated = [one.value for one in (metadata.title(head),) if one] + [head.title]
    page = parts(found, sorted(notes), stated)
    return (
        tiles.text(
            laying.laid(page, lambda part: _anchor(part, characters)),
            blob=blob,
            path=path,
            reader=READER,
            metadata=_metadata(head, page),
        ),
    )


def _address(path: str) -> str:
    """The address of a page in a capture (``site.warc!/https://...``); otherwise ""."""
    inside = path.partition("!/")[2]
    return inside.partition(" ")[0] if inside.startswith(("http://", "https://")) else ""


def _own(head: metadata.Head, address: str) -> list[str]:
    """The addresses that the page has, as far as they are known, without fragments."""
    urls = [address, head.canonical, *(v for k, v in head.statements if k == "og:url")]
    return [url.partition("#")[0] for url in urls if url]


def _anchor(part: Part, source: str) -> Anchor:
    whole = part.span == Span(0, len(part.block.characters))
    return Anchor("node", part.block.path, _verified(part.block, source) if whole else None)


def _verified(block: Block, source: str) -> Span | None:
    """Where the block stands in the page, if the page there says just the block's words."""
    if block.source is None or not block.characters:
        return None
    start, end = block.source
    written = source[start : end if end >= 0 else len(source)]
    if len(written) > 40 * len(block.characters) + 4000:
        return None
    shown = html.unescape(_TAG.sub("", _LINE_BREAK.sub(" ", trees.without_comments(written))))
    if "".join(shown.split()) != "".join(block.characters.split()):
        return None
    before = len(written) - len(written.lstrip())
    return Span(start + before, start + len(written.rstrip()))


def _metadata(head: metadata.Head, page: Sequence[Part]) -> Metadata:
    title = metadata.title(head)
    shown = laying.title(page)
    if title is None and shown:
        title = Stated(shown, "h1")
    if title is None and head.title:
        title = Stated(head.title, "title")
    declared = re.match(r"[A-Za-z]{2,3}(?=[-_]|$)", head.language)
    return Metadata(
        title=title,
        author=metadata.author(head) or laying.author(page),
        outlet=metadata.outlet(head),
        published=metadata.published(head) or laying.published(page),
        language=laying.spoken(page) or (declared[0].lower() if declared else None),
    )
