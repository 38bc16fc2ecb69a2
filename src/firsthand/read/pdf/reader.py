"""PDF files: words with their places on the page, joined to lines, paragraphs and notes.

What is decided here and elsewhere of this reader:

* Nothing that stands on a page is dropped: running headers, page numbers, words that run
  another way or lie outside of the page are boilerplate; comments stuck to a page are comments.
* Lines of a paragraph are joined with a space, words divided at a line's end are one word again
  (the rule stands in `pdf_words`), also over a column's or a page's end. What stood between the
  two parts of such a paragraph (notes, footers) follows it.
* A raised figure behind a word keeps its place in the text; the mark ``superscript`` tells it
  from the word, and ``note_ref`` leads to its note, which is named ``fn:3``.
* The anchor gives the page on which a segment begins and a box for each of its lines there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from firsthand.model import Anchor, Blob, Box, Mark, Metadata, Span, Stated, Text
from firsthand.read import dates, front, language, tiles
from firsthand.read.pdf.flow import flow
from firsthand.read.pdf.leaves import Opened, opened
from firsthand.read.pdf.notes import Part
from firsthand.read.tiles import Tile, without_surrogates

READER = "pdf 1"

_JUNK_TITLE = re.compile(
    r"\(?(?:anonymous|unspecified|untitled)\)?|(?:no title|title|microsoft \w+ - .*"
    r"|document\s?\d*|.*\.(?:docx?|pdf|indd|qxd|tex|odt|rtf|pages|html?|txt)|[\d_-]+)",
    re.I,
)
_JUNK_AUTHOR = re.compile(
    r"\(?(?:anonymous|unspecified|unknown|author|user|owner|admin(?:istrator)?|default|root"
    r"|[\w ]*\b(?:pc|office))\)?",
    re.I,
)
_CREATED = re.compile(r"D:(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d))?(Z|[+-]\d\d'?\d\d)?")
_WRITTEN = frozenset(("title", "body", "quote", "speech", "list", "heading", "footnote"))
_LEAST_PICTURE = 40


def read(data: bytes, *, path: str, blob: Blob, ocr: bool = False) -> tuple[Text, ...]:
    """One text of all pages. With ``ocr``, pages without text are read as pictures.

    Raises ReadingError for a file that is locked, damaged, too large, or without any text. Pages
    that could not be read are among the text's problems.
    """
    found = opened(data, path, ocr=ocr)
    title = _title(found)
    parts = flow(found.leaves, title)
    made = tiles.text(
        _tiles(parts, _pictures(found)),
        blob=blob,
        path=path,
        reader=READER,
        metadata=_metadata(found, parts, title),
    )
    return (replace(made, problems=tuple(found.problems)),)


def _pictures(found: Opened) -> dict[int, list[Box]]:
    """The pictures of each page, specks and backgrounds left out, from the top down."""
    pictures: dict[int, list[Box]] = {}
    for leaf in found.leaves:
        large = [
            box
            for box in leaf.pictures
            if min(box.right - box.left, box.top - box.bottom) >= _LEAST_PICTURE
            and not any(_behind(box, line.box) for line in leaf.lines[:400])
        ]
        if large:
            pictures[leaf.number] = sorted(large, key=lambda box: (-box.top, box.left))[:200]
    return pictures


def _behind(picture: Box, words: Box) -> bool:
    """Whether words stand on a picture: then it is a scan or a background."""
    return (
        picture.left < words.left
        and words.right < picture.right
        and picture.bottom < words.bottom
        and words.top < picture.top
    )


def _tiles(parts: Sequence[Part], pictures: dict[int, list[Box]]) -> Iterator[Tile]:
    waiting = {page: list(boxes) for page, boxes in pictures.items()}
    page = 0
    for part in parts:
        lines = part.paragraph.lines
        if lines and part.role != "boilerplate":
            for passed in [number for number in sorted(waiting) if number < lines[0].page]:
                yield from (_picture(passed, box) for box in waiting.pop(passed))
            page = lines[0].page
            boxes = waiting.get(page, [])
            while boxes and boxes[0].bottom > lines[0].box.bottom:
                yield _picture(page, boxes.pop(0))
        yield from _of_part(part)
    for number in sorted(waiting):
        yield from (_picture(number, box) for box in waiting[number])


def _picture(page: int, box: Box) -> Tile:
    anchor = Anchor("page", f"page {page}", page=page, boxes=(_rounded(box),))
    return Tile("", "caption", anchor, marks=(Mark(Span(0, 0), "image"),))


def _of_part(part: Part) -> Iterator[Tile]:
    ending = "\t" if part.role == "cell" and not part.paragraph.last_cell else "\n"
    tile = Tile(
        part.characters + ending,
        part.role or "body",
        _anchor(part),
        names=part.names,
        level=part.level,
        author=part.author,
        marks=part.marks,
    )
    if not part.lead:
        yield tile
        return
    first, rest = Span(0, part.lead), Span(part.lead, len(tile.characters))
    yield replace(
        tile, characters=first.of(tile.characters), role="dateline", marks=_within(tile, first)
    )
    yield replace(tile, characters=rest.of(tile.characters), names=(), marks=_within(tile, rest))


def _within(tile: Tile, part: Span) -> tuple[Mark, ...]:
    found = []
    for mark in tile.marks:
        start, end = max(mark.span.start, part.start), min(mark.span.end, part.end)
        if start < end:
            found.append(replace(mark, span=Span(start - part.start, end - part.start)))
    return tuple(found)


def _anchor(part: Part) -> Anchor:
    lines = part.paragraph.lines
    first, last = lines[0].page, max(line.page for line in lines)
    path = f"page {first}" if first == last else f"page {first} to {last}"
    boxes = tuple(_rounded(line.box) for line in lines if line.page == first)
    return Anchor("page", path, page=first, boxes=boxes)


def _rounded(box: Box) -> Box:
    return Box(*(round(edge, 2) for edge in box))


def _title(found: Opened) -> str | None:
    """What the file's record gives as title, where it is not the name of a file."""
    written = without_surrogates(found.record.get("Title", ""))
    return written if written and not _JUNK_TITLE.fullmatch(written) else None


def _metadata(found: Opened, parts: Sequence[Part], title: str | None) -> Metadata:
    shown = next((part.characters for part in parts if part.role == "title"), None)
    author = without_surrogates(found.record.get("Author", ""))
    if _JUNK_AUTHOR.fullmatch(author):
        author = ""
    stated = Stated(title, "document information: Title") if title else None
    return Metadata(
        title=Stated(shown, "first page") if shown else stated,
        author=_author(parts)
        or (Stated(author, "document information: Author") if author else None),
        published=_published(parts) or _created(found.record.get("CreationDate", "")),
        language=language.of("\n".join(p.characters for p in parts if p.role in _WRITTEN)),
    )


def _author(parts: Sequence[Part]) -> Stated | None:
    for part in parts:
        if part.role == "byline":
            name = front.author(part.characters)
            return Stated(name, "byline") if name else None
    for part in parts[:6]:
        if part.role in ("title", "heading"):
            name = front.author_in_title(part.characters)
            if name is not None:
                return Stated(name, "title")
    written = [part for part in parts if part.role != "boilerplate"]
    for farewell, signed in pairwise(written[-4:]):
        name = front.signature(farewell.characters, signed.characters)
        if name is not None:
            return Stated(name, "signature")
    return None


def _published(parts: Sequence[Part]) -> Stated | None:
    """The day that the head of the first page gives; nothing where two differ."""
    for role in ("byline", "dateline"):
        head = [part for part in parts[:24] if part.role == role]
        leads = [p.characters[: p.lead] for p in parts[:24] if p.lead and role == "dateline"]
        written = [part.characters[:200] for part in head] + leads
        values = {dates.only(words) for words in written} - {None}
        if len(values) == 1:
            return Stated(values.pop() or "", role)
        if values:
            return None
    return None


def _created(written: str) -> Stated | None:
    """The day on which the file was made: a hint only, and named as such."""
    match = _CREATED.match(written.strip())
    if match is None:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    value = dates.only(f"{year}-{month}-{day}")
    if value is not None and hour is not None:
        value += f"T{hour}:{minute}:{second}"
        if zone:
            plain = zone.replace("'", "")
            value += "Z" if plain == "Z" else f"{plain[:3]}:{plain[3:]}"
    return Stated(value, "document information: CreationDate") if value else None
