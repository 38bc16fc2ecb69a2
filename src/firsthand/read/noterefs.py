"""Note markers of a page and the notes that they lead to.

A link is a note marker where the page says so (``doc-noteref``), or where it looks like one
("[3]", "*", a raised figure) and leads forward in the page, or nowhere; what it leads to is a
note. A link of the same look that leads back is the way back from the note to the text. A raised
figure without a link is a marker where the page has a note of that number.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate
from urllib.parse import unquote

from firsthand.model import Mark, Span
from firsthand.read.page import Block
from firsthand.read.zones import is_note_id

_MARKER = re.compile(
    r"[\[(]?\s?(?:(?:note|nb|n\.?|fn\.?)\s?)?(?:\d{1,4}[a-z]?|[a-z]|[ivx]{1,5}|[*†‡§¶#]{1,3}"
    r"|[¹²³⁰⁴-⁹]{1,4})\s?[\])]?",
    re.I,
)
_FIGURE = re.compile(r"[\[(]?(\d{1,4})[\])]?")
_LEADING = frozenset(("link", "note_ref"))
_NO_NOTE = re.compile(r"comment|respond|reply|disqus|share", re.I)
_UNIT = re.compile(r"(?:^|[\d\s])(?:k|c|m|d|h)?m$|\bCO$|\b(?:ft|in|yd|sq|cu)\.?$")

Linked = tuple[list[Block], set[int]]


def linked(blocks: Sequence[Block], own: Sequence[str]) -> Linked:
    """The blocks with their note markers marked, and which blocks are notes by being led to.

    ``own`` are the addresses of the page itself: a saved page often writes its inner links with
    the whole address. The numbers are indices of blocks.
    """
    where = _places(blocks)
    notes: set[int] = set()
    found: list[Block] = []
    noted = (notes, lambda index: blocks[index].zone.role == "boilerplate")
    for index, block in enumerate(blocks):
        found.append(_with_markers(block, index, where, own, noted))
    numbered = {
        block.item
        for index, block in enumerate(blocks)
        if block.item is not None and (index in notes or block.zone.role == "footnote")
    }
    return [_with_figures(block, numbered) for block in found], notes


def fragment(target: str | None, where: dict[str, int], own: Sequence[str]) -> str | None:
    """The name inside this page that a link leads to, whether it exists or not."""
    if not target or "#" not in target:
        return None
    page, _, name = target.partition("#")
    if not name:
        return None
    decoded = unquote(name)
    if not page or page in own:
        return decoded
    return decoded if decoded in where and is_note_id(decoded) else None


def _places(blocks: Sequence[Block]) -> dict[str, int]:
    where: dict[str, int] = {}
    for index, block in enumerate(blocks):
        for _, name in block.names:
            where.setdefault(name, index)
    return where


def _with_markers(
    block: Block,
    index: int,
    where: dict[str, int],
    own: Sequence[str],
    noted: tuple[set[int], Callable[[int], bool]],
) -> Block:
    notes, furniture = noted
    if not any(m.kind in _LEADING and m.target and "#" in m.target for m in block.marks):
        return block
    raised = _Raised(block)
    marks: list[Mark] = []
    for mark in block.marks:
        name = fragment(mark.target, where, own) if mark.kind in _LEADING else None
        if name is None:
            marks.append(mark)
            continue
        there = where.get(name)
        declared = mark.kind == "note_ref"
        if declared or _leads_to_note(block, name, (index, there), _shown(block, mark, raised)):
            marks.append(Mark(mark.span, "note_ref", "#" + name))
            if there is not None and (declared or is_note_id(name) or not furniture(there)):
                notes.add(there)
        else:
            marks.append(replace(mark, target="#" + name))
    return replace(block, marks=tuple(marks))


class _Raised:
    """Which stretches of a block are raised."""

    def __init__(self, block: Block) -> None:
        spans = sorted(m.span for m in block.marks if m.kind == "superscript")
        self._starts = [span.start for span in spans]
        # Raised words may stand in raised words: how far any that began so far reaches.
        self._reach = list(accumulate((span.end for span in spans), max))

    def touches(self, span: Span) -> bool:
        before = bisect.bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _shown(block: Block, mark: Mark, raised: _Raised) -> tuple[bool, bool]:
    """Whether a link looks like a note marker, and whether it is short and raised."""
    words = Span(mark.span.start, min(mark.span.end, mark.span.start + 40)).of(block.characters)
    short = mark.span.end - mark.span.start <= 16
    looks = short and _MARKER.fullmatch(words.strip()) is not None
    return looks, short and raised.touches(mark.span)


def _leads_to_note(
    block: Block, name: str, place: tuple[int, int | None], shown: tuple[bool, bool]
) -> bool:
    here, there = place
    looks, raised = shown
    if _NO_NOTE.search(name[:60]):
        return False
    if there is None:
        return looks and block.zone.role != "footnote"
    if block.zone.role in ("footnote", "reference", "boilerplate") or there <= here:
        return False
    return looks or is_note_id(name) or raised


def _with_figures(block: Block, numbered: set[int]) -> Block:
    """Raised figures that are no links but have a note of their number."""
    if not numbered or block.zone.role in ("footnote", "reference", "boilerplate"):
        return block
    added: list[Mark] = []
    taken = {m.span for m in block.marks if m.kind in _LEADING}
    inside = _Raised(replace(block, marks=tuple(Mark(span, "superscript") for span in taken)))
    for mark in block.marks:
        figure = _FIGURE.fullmatch(mark.span.of(block.characters).strip())
        if mark.kind != "superscript" or figure is None or int(figure[1]) not in numbered:
            continue
        if (
            not inside.touches(mark.span)
            and _UNIT.search(block.characters[max(0, mark.span.start - 6) : mark.span.start])
            is None
        ):
            added.append(Mark(mark.span, "note_ref", f"#fn:{int(figure[1])}"))
    return replace(block, marks=block.marks + tuple(added)) if added else block
