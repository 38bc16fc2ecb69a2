"""The one module that imports the HTML parser (turbohtml, a young library that moves fast).

A page becomes a flat list of events in document order, as a browser would build the tree: what
comes after needs no recursion, however deep the page is nested. Positions count characters of
the decoded page; an element that the parser had to imply has none.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from turbohtml import Element, Namespace, Node, parse
from turbohtml import Text as TextNode
from turbohtml.detect import detect

_UNKNOWN = -1
_MOST_ATTRIBUTES = 64
_ATTRIBUTES = (
    "id class name href src alt role rel itemprop style hidden datetime type start value lang "
    "content property http-equiv charset title data-src open width height "
    "epub:type"
).split()


class Opened(NamedTuple):
    """An element begins. ``before`` and ``after`` are where its start tag stands, or -1."""

    tag: str
    attributes: Mapping[str, str]
    before: int
    after: int


class Words(NamedTuple):
    """Characters as the page has them, references resolved, white space not yet collapsed."""

    characters: str


class Closed(NamedTuple):
    """An element ends. ``before`` and ``after`` are where its end tag stands, or -1."""

    tag: str
    before: int
    after: int


Event = Opened | Words | Closed


def events(characters: str) -> list[Event]:
    """The tree of a decoded page, flattened.

    Tags are lower case; those of pictures and formulas carry their family (``svg:text``).
    Comments are left out, and so is the content of templates, unless it is a declared shadow
    tree, which browsers show. Attributes without a value are "".
    """
    document = parse(characters, source_locations=True)
    moved = _Moved(characters)
    found: list[Event] = []
    open_elements: list[tuple[str, int, int]] = []
    walk: list[Iterator[Node]] = [iter(document.children)]
    while walk:
        node = next(walk[-1], None)
        if node is None:
            walk.pop()
            if open_elements:
                found.append(Closed(*open_elements.pop()))
        elif isinstance(node, TextNode):
            found.append(Words(node.data))
        elif isinstance(node, Element):
            opened, closing = _element(node, moved)
            found.append(opened)
            open_elements.append(closing)
            walk.append(iter(_children(node)))
    return found


def without_comments(written: str) -> str:
    """Characters of a page without its comments; one that is never closed stays."""
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


def encoding(sample: bytes) -> tuple[str | None, float]:
    """The likeliest encoding of the bytes by character statistics, and how sure that is (0-1)."""
    match = detect(sample)
    return match.encoding, match.confidence


class _Moved:
    """The parser counts a line break of two characters once: this counts it twice again."""

    def __init__(self, characters: str) -> None:
        pairs = (match.start() for match in re.finditer("\r\n", characters))
        self._breaks = [at - number for number, at in enumerate(pairs)]

    def original(self, offset: int) -> int:
        return offset + bisect.bisect_left(self._breaks, offset) if self._breaks else offset


def _element(node: Element, moved: _Moved) -> tuple[Opened, tuple[str, int, int]]:
    tag = node.tag
    if node.namespace is not Namespace.HTML:
        tag = ("svg:" if node.namespace is Namespace.SVG else "math:") + tag.lower()
    where = node.source_location
    if where is None:
        return Opened(tag, _attributes(node), _UNKNOWN, _UNKNOWN), (tag, _UNKNOWN, _UNKNOWN)
    before, after = where.start_tag.start_offset, where.start_tag.end_offset
    opened = Opened(tag, _attributes(node), moved.original(before), moved.original(after))
    end = where.end_tag
    if end is None:
        return opened, (tag, _UNKNOWN, _UNKNOWN)
    return opened, (tag, moved.original(end.start_offset), moved.original(end.end_offset))


def _attributes(node: Element) -> dict[str, str]:
    attributes = node.attrs
    if len(attributes) > _MOST_ATTRIBUTES:  # reading all takes the square of their number
        known = ((name, node.attr(name)) for name in _ATTRIBUTES)
        return {name: value for name, value in known if value is not None}
    return {
        name: " ".join(value) if isinstance(value, list) else value or ""
        for name, value in attributes.items()
    }


def _children(node: Element) -> list[Node]:
    if node.shadow_root is not None:
        return list(node.shadow_root.children)
    if node.tag == "slot":
        return node.assigned_nodes(flatten=True) or list(node.children)
    return list(node.children)
