"""Links and bare web addresses: each is its own target."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.extract.citations.pointers import Ground, Marker, Pointer, lexicon
from firsthand.model import Segment, Span

_ADDRESS = re.compile(
    r"(?:https?|ftp)://[^\s<>\"“”«»]{3,800}"
    r"|\bwww\.[^\s<>\"“”«»]{4,800}"
    r"|\bdoi:\s?10\.\d{4,9}/[^\s<>\"“”«»]{2,200}"
    r"|(?<![\w@./-])[a-z\d][a-z\d-]{1,60}(?:\.[a-z\d-]{2,60}){0,4}\.[a-z]{2,20}/[^\s<>\"“”«»]{1,800}",
    re.I,
)
_TOP = re.compile(r"\.([A-Za-z]{2,20})/")
_TRAILING = ".,;:!?'’*_…"
_OUTWARD = re.compile(r"(?:https?:)?//|ftp://|www\.", re.I)
_INWARD = re.compile(r"[\w./%~?=&-]")
_LISTS = re.compile(r"/(?:author|authors|people|tags?|topics?|category|categories|section)/", re.I)
_PAIRS = {")": "(", "]": "[", "}": "{", ">": "<"}


def links(ground: Ground) -> Iterator[Marker]:
    """Links of the running text, then addresses that are written out in it."""
    for mark, passage in ground.marks("link"):
        if mark.target and _cites(ground, mark.span, mark.target, passage):
            yield Marker(mark.span, "link", (Pointer(mark.span, mark.target),), glued=False)
    for passage in ground.passages:
        for match in _ADDRESS.finditer(ground.characters, *passage.span):
            words = _without_tail(match[0])
            top = _TOP.search(words)
            if "://" not in words and top is not None and not top[1].islower():
                continue  # "Vol.II/3"
            span = Span(match.start(), match.start() + len(words))
            yield Marker(span, "link", (Pointer(span, words),), glued=False)


def _cites(ground: Ground, span: Span, target: str, passage: Segment) -> bool:
    """Whether a link points to a text, and is no part of the page's furniture."""
    words = span.of(ground.characters).strip()
    first = re.match(r"[A-Za-z]+", words)
    if not words or (first is not None and first[0].lower() in lexicon("prompts")):
        return False
    alone = passage.span.of(ground.characters).strip() == words
    if _OUTWARD.match(target):
        return not (alone and passage.role in ("list", "cell", "heading", "title"))
    # A path within the same site; names inside the page and other schemes point to no text.
    inward = _INWARD.match(target) is not None and ":" not in target.split("/")[0]
    return inward and not alone and _LISTS.search(target) is None


def _without_tail(address: str) -> str:
    """An address without the punctuation of the sentence around it."""
    while address:
        last = address[-1]
        opener = _PAIRS.get(last)
        if last in _TRAILING or (opener and address.count(opener) < address.count(last)):
            address = address[:-1]
        else:
            break
    return address
