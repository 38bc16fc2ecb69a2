"""What each paragraph of a DOCX is: by its style first, then by its look and its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from firsthand.model import Mark, Role, Span
from firsthand.read import front
from firsthand.read.article import Part, parts
from firsthand.read.docx.line import Found, covered
from firsthand.read.lines import ends_sentence
from firsthand.read.page import Block
from firsthand.read.zones import Zone

_FRONT = 12
_LONG = 200
_LONGEST_HEADING = 120
_LARGER = 1.15
_LEAST_QUOTE = 60


def judged(found: Sequence[Found], title: str | None) -> list[Part]:
    """The paragraphs of the document's text with roles; ``title`` is what its record gives.

    Paragraphs that were inserted or deleted as a whole carry the author of the change.
    """
    size = _usual_size(found)
    named = _title(found, title, size)
    blocks = [
        _block(_with_look(one, found, index, size), is_title=index == named)
        for index, one in enumerate(found)
    ]
    stated = [found[named].characters] if named is not None else []
    return [_level(part) for part in parts(blocks, [], stated)]


def plainly(found: Iterable[Found], role: Role) -> Iterator[Part]:
    """Paragraphs that are all of one kind: notes, comments, headers."""
    for one in found:
        zone = Zone("boilerplate" if one.hidden else role, firm=True, hidden=one.hidden)
        block = Block(
            one.characters, zone, "p", one.path, names=one.names, marks=one.marks, row=one.row
        )
        yield Part(block, Span(0, len(one.characters)), zone.role, author=one.author)


def _usual_size(found: Sequence[Found]) -> int:
    counted: dict[int, int] = {}
    for one in found:
        if one.role is None:
            counted[one.size] = counted.get(one.size, 0) + len(one.characters)
    return max(counted, key=lambda size: (counted[size], size), default=22)


def _title(found: Sequence[Found], stated: str | None, size: int) -> int | None:
    """The paragraph that is the title: by its style, by the record, by its look, as only one."""
    head = [i for i, one in enumerate(found) if one.characters and not one.hidden][:_FRONT]
    for index in head:
        if found[index].role == "title":
            return index
    plain = _plain(stated or "")
    for index in head:
        if len(plain) > 3 and _plain(found[index].characters) == plain:
            return index
    first = [one.level for one in found if one.role == "heading" and one.level]
    for index in head:
        one = found[index]
        if len(one.characters) > _LONG:
            return None
        if one.role == "heading" and one.level == min(first) and first.count(min(first)) == 1:
            return index
        if one.role is None and not one.row and _looks_like_title(found, index, size):
            return index
        if one.role == "heading":
            return None
    return None


def _looks_like_title(found: Sequence[Found], index: int, size: int) -> bool:
    one = found[index]
    if any(other.characters and not other.hidden for other in found[:index]):
        return False
    words = one.characters
    if index + 1 == len(found) or front.is_byline(words) or front.is_dateline(words):
        return False
    stands_out = one.bold or one.centred or one.size >= _LARGER * size
    return stands_out and front.like_title(words, apart=True)


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _with_look(one: Found, found: Sequence[Found], index: int, size: int) -> Found:
    """Headings and quotations that have no style of their own but the look of one."""
    if one.role is not None or one.row or one.hidden or "\n" in one.characters:
        return one
    words = one.characters
    if one.set_in and len(words) >= _LEAST_QUOTE:
        return replace(one, role="quote", level=1)
    if not (one.bold or one.size >= _LARGER * size) or len(words) > _LONGEST_HEADING:
        return one
    following = next((o for o in found[index + 1 : index + 4] if o.characters), None)
    if following is None or following.bold or not front.like_heading(words, apart=True):
        return one
    if front.is_byline(words) or front.is_dateline(words):
        return one
    heads = len(following.characters) > len(words) or ends_sentence(following.characters)
    return replace(one, role="heading", level=2) if heads else one


def _block(one: Found, *, is_title: bool) -> Block:
    role, level = _zone(one)
    if is_title:
        role, level = "heading", 0
    change = _whole_change(one)
    if change is not None:
        role, level = change, None
    # A level more than it has: level 1 is the title's alone, by which it is known.
    shifted = level + 1 if role == "heading" and level is not None else level
    return Block(
        one.characters,
        Zone(role, firm=True, level=shifted, in_main=role != "boilerplate", hidden=one.hidden),
        "h1" if is_title else "p",
        one.path,
        names=one.names,
        marks=one.marks,
        row=one.row,
        item=one.item,
    )


def _zone(one: Found) -> tuple[Role, int | None]:
    if one.hidden:
        return "boilerplate", None
    if one.role == "title":
        return "heading", 1
    if one.row and one.role in (None, "list"):
        return "cell", None
    return one.role or "body", one.level


def _whole_change(one: Found) -> Role | None:
    for kind in ("deleted", "inserted"):
        if kind == "deleted" or one.role is None:
            if covered(one.characters, one.marks, "deleted" if kind == "deleted" else "inserted"):
                return "deleted" if kind == "deleted" else "inserted"
    return None


def _level(part: Part) -> Part:
    """The part with its heading's own level again, and with the author of a whole change."""
    if part.role == "heading" and part.level is not None and part.block.zone.role == "heading":
        return replace(part, level=max(part.level - 1, 1))
    if part.role in ("inserted", "deleted"):
        return replace(part, author=_changer(part.block.marks, part.role))
    return part


def _changer(marks: Sequence[Mark], role: Role) -> str | None:
    authors = [mark.target for mark in marks if mark.kind == role and mark.target]
    return authors[0] if len(set(authors)) == 1 else None
