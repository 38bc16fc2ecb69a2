"""Note markers of a page and the notes that they lead to.

A link is a note marker where the page says so (``doc-noteref``), or where it looks like one
("[3]", "*", a raised figure) and leads forward in the page, or nowhere; what it leads to is a
note. A link of the same look that leads back is the way back from the note to the text. A raised
figure without a link is a marker where the page has a note of that number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
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
    for index, block in enumerate(blocks):
        found.append(_with_markers(block, index, where, own, notes))
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
    notes: set[int],
) -> Block:
    led = [mark for mark in block.marks if mark.kind in ("link", "note_ref")]
    if not any(mark.target and "#" in mark.target for mark in led):
        return block
    marks: list[Mark] = []
    for mark in block.marks:
        name = fragment(mark.target, where, own) if mark in led else None
        if name is None:
            marks.append(mark)
            continue
        there = where.get(name)
        if mark.kind == "note_ref" or _leads_to_note(block, mark.span, name, (index, there)):
            marks.append(Mark(mark.span, "note_ref", "#" + name))
            if there is not None:
                notes.add(there)
        else:
            marks.append(replace(mark, target="#" + name))
    return replace(block, marks=tuple(marks))


def _leads_to_note(block: Block, span: Span, name: str, place: tuple[int, int | None]) -> bool:
    here, there = place
    shown = span.of(block.characters).strip()
    looks = _MARKER.fullmatch(shown) is not None if len(shown) <= 16 else False
    if there is None:
        return looks and block.zone.role != "footnote"
    if block.zone.role in ("footnote", "reference", "boilerplate") or there <= here:
        return False
    raised = any(m.kind == "superscript" and m.span.touches(span) for m in block.marks)
    return looks or is_note_id(name) or (raised and len(shown) <= 16)


def _with_figures(block: Block, numbered: set[int]) -> Block:
    """Raised figures that are no links but have a note of their number."""
    if not numbered or block.zone.role in ("footnote", "reference", "boilerplate"):
        return block
    added: list[Mark] = []
    for mark in block.marks:
        figure = _FIGURE.fullmatch(mark.span.of(block.characters).strip())
        if mark.kind != "superscript" or figure is None or int(figure[1]) not in numbered:
            continue
        taken = any(
            m.kind in ("note_ref", "link") and m.span.touches(mark.span) for m in block.marks
        )
        if not taken and _UNIT.search(block.characters[: mark.span.start][-6:]) is None:
            added.append(Mark(mark.span, "note_ref", f"#fn:{int(figure[1])}"))
    return replace(block, marks=block.marks + tuple(added)) if added else block
