"""What each paragraph of a PDF is: by its type and place, by its label, by its words.

A PDF says nothing of headings or captions. Type that is larger than the text's, bold lines that
stand alone, a place under a picture show them; byline, dateline and the lists of notes and
references are told by the same rules as in plain text.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from firsthand.model import Box, Role
from firsthand.read import front
from firsthand.read.labels import label
from firsthand.read.lines import ends_sentence
from firsthand.read.pdf.notes import Part
from firsthand.read.pdf.paragraphs import LEADERS, Type
from firsthand.read.roles import by_label

_FRONT = 12
_LARGE = 1.08
_TITLE = 1.15
_HEADLINE = 1.6
_LONGEST_HEADING = 200
_LONGEST_ENTRY = 160
_NUMBERED = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVXLC]{1,5}\.|[A-Z]\.)\s+[^\W\d_]")
_CONTENTS = re.compile(r"(?:table of )?contents\W?", re.I)
_LEAST_QUOTE = 60
_MARK_RANKS = 6


def judged(
    parts: Sequence[Part], type_: Type, title: str | None, pictures: Mapping[int, Sequence[Box]]
) -> list[Part]:
    """The parts with roles. ``title`` is what the file's own record gives, if anything.

    ``pictures`` are those of each page. Parts that have a role keep it.
    """
    page = list(parts)
    _contents(page)
    _title(page, type_, title)
    _labelled(page)
    _sections(page)
    _front(page)
    _captions(page, pictures, type_)
    _bullets(page)
    _headings(page, type_)
    _numbered(page)
    _quotations(page, type_)
    return [part if part.role else replace(part, role="body") for part in page]


def _open(page: Sequence[Part]) -> Iterator[tuple[int, Part]]:
    return ((index, part) for index, part in enumerate(page) if part.role is None)


def _contents(page: list[Part]) -> None:
    """The entries of a table of contents: words, dots, the number of a page."""
    for index, part in _open(page):
        if LEADERS.search(part.characters[-60:]):
            page[index] = replace(part, role="boilerplate")


def _title(page: list[Part], type_: Type, title: str | None) -> None:
    """The title on the first page: the largest type there, or what the record calls it."""
    first = [
        (index, part)
        for index, part in _open(page)
        if part.paragraph.page == page[0].paragraph.page
    ]
    long = next((i for i, part in first if len(part.characters) > _LONGEST_HEADING), len(page))
    head = [
        (index, part)
        for index, part in first[:_FRONT]
        if _can_be_title(part) and (index < long or part.paragraph.size >= _HEADLINE * type_.size)
    ]
    stated = _plain(title or "")
    for index, part in head:
        own = _plain(part.characters)
        if len(own) > 3 and own == stated:
            page[index] = replace(part, role="title")
            return
    large = [(i, part) for i, part in head if part.paragraph.size >= _TITLE * type_.size]
    if large:
        index, part = max(large, key=lambda one: (round(one[1].paragraph.size), -one[0]))
        page[index] = replace(part, role="title")
        return
    # Nothing is larger than the text: a line alone over it, bold or as a title is written.
    if len(first) > 1 and first[0] in head and not front.is_byline(first[0][1].characters):
        index, part = first[0]
        apart = _room_below(page, index) > 1.3 * type_.distance(part.paragraph.size)
        looks = part.paragraph.bold or apart or part.characters.isupper()
        if looks and front.like_title(part.characters, apart=apart):
            if not front.is_dateline(part.characters) and not _FIELD.match(part.characters):
                page[index] = replace(part, role="title")


_FIELD = re.compile(r"[^\W\d_][\w ]{1,20}: ")


def _can_be_title(part: Part) -> bool:
    words = part.characters.split(None, 41)
    named = front.section(part.characters) or _CONTENTS.fullmatch(part.characters)
    return 0 < len(words) <= 40 and any(map(str.isalpha, part.characters)) and not named


def _plain(words: str) -> str:
    return " ".join(re.findall(r"\w+", words.lower()))


def _room_below(page: Sequence[Part], index: int) -> float:
    """The distance to the baseline of the next paragraph; 0 where it is on another page."""
    last = page[index].paragraph.lines[-1]
    for part in page[index + 1 :]:
        line = part.paragraph.lines[0]
        if line.page == last.page and part.role != "boilerplate":
            return max(0.0, last.base - line.base)
        if line.page != last.page:
            break
    return 0.0


def _labelled(page: list[Part]) -> None:
    """Speech, captions, corrections, notes: what the first words say, as in plain text."""
    chosen = [index for index, _ in _open(page)]
    starts: list[int] = []
    length = 0
    for index in chosen:
        starts.append(length)
        length += len(page[index].characters) + 2
    for one in by_label("\n\n".join(page[index].characters for index in chosen)):
        at = chosen[bisect.bisect_right(starts, one.passage.lines[0].start) - 1]
        if one.role is not None and page[at].role is None:
            author = one.speaker.name if one.speaker is not None else None
            page[at] = replace(page[at], role=one.role, author=author)


def _sections(page: list[Part]) -> None:
    """What stands under "Notes" or "References" is a list of those, to the next heading."""
    entry: Role | None = None
    size = 0.0
    for index, part in enumerate(page):
        if part.role not in (None, "footnote"):
            continue
        named = front.section(part.characters) if index + 1 < len(page) else None
        if named is not None and len(part.paragraph.lines) == 1:
            entry = "footnote" if named == "notes" else "reference"
            size = part.paragraph.size
            page[index] = replace(part, role="heading")
        elif entry is not None and (part.role is None or _is_listed(part)):
            alike = part.paragraph.size >= size - 0.2 and len(part.paragraph.lines) == 1
            stands_out = part.paragraph.bold or part.characters.isupper()
            if alike and (stands_out or size > _LARGE * _next_size(page, index)):
                if front.like_heading(part.characters, apart=True):
                    entry = None
                    continue
            page[index] = replace(part, role=entry)


def _is_listed(part: Part) -> bool:
    """Whether a note was told by its label alone, not by its place on the page."""
    return part.role == "footnote" and part.paragraph.role is None


def _next_size(page: Sequence[Part], index: int) -> float:
    following = page[index + 1 : index + 2]
    return following[0].paragraph.size if following else 1e9


def _front(page: list[Part]) -> None:
    """Bylines, datelines, and the dateline with which the text begins."""
    seen = 0
    for index, part in enumerate(page):
        if part.role not in (None, "title", "heading"):
            continue
        seen += 1
        if seen > _FRONT or part.paragraph.page > page[0].paragraph.page + 1:
            return
        if part.role is not None:
            continue
        if front.is_byline(part.characters):
            page[index] = replace(part, role="byline")
        elif front.is_dateline(part.characters):
            page[index] = replace(part, role="dateline")
        elif len(part.characters) > 60:
            length = front.lead(part.characters)
            if 0 < length < len(part.characters):
                page[index] = replace(part, role="body", lead=length)
            if len(part.characters) > _LONGEST_HEADING:
                return


def _captions(page: list[Part], pictures: Mapping[int, Sequence[Box]], type_: Type) -> None:
    """Small or slanted words right under a picture."""
    for index, part in _open(page):
        paragraph = part.paragraph
        if paragraph.size > 0.97 * type_.size and not paragraph.italic:
            continue
        box = paragraph.lines[0].box
        for picture in pictures.get(paragraph.page, ()):
            beneath = -2 <= picture.bottom - box.top <= 2 * paragraph.size
            if beneath and box.left < picture.right and picture.left < box.right:
                page[index] = replace(part, role="caption")
                break


def _headings(page: list[Part], type_: Type) -> None:
    """Short paragraphs in larger type, in bold, or in capitals, before the text they head."""
    found: list[tuple[int, tuple[float, bool]]] = []
    bold = sum(part.paragraph.length for part in page if part.paragraph.bold)
    tells = 2 * bold <= sum(part.paragraph.length for part in page)  # bold type is not the usual
    spoken = any(part.role == "speech" for part in page)
    for index, part in _open(page):
        if spoken and front.is_sworn(part.characters):
            page[index] = replace(part, role="heading")
        elif index + 1 < len(page) and _is_heading(page, index, type_, bold_tells=tells):
            style = (round(2 * part.paragraph.size) / 2, part.paragraph.bold)
            found.append((index, style))
    ranks = sorted({style for _, style in found}, reverse=True)
    for index, style in found:
        level = min(ranks.index(style) + 1, _MARK_RANKS)
        page[index] = replace(page[index], role="heading", level=level)


def _is_heading(page: Sequence[Part], index: int, type_: Type, *, bold_tells: bool) -> bool:
    part = page[index]
    paragraph, words = part.paragraph, part.characters
    if len(words) > _LONGEST_HEADING or not any(map(str.isalpha, words)):
        return False
    if words.endswith((",", ";", ":")) or front.is_greeting(words):
        return False
    large = paragraph.size >= _LARGE * type_.size
    if large:
        return not ends_sentence(words) or len(words) < 80
    if ends_sentence(words) and not (paragraph.bold and _NUMBERED.match(words)):
        return False
    if paragraph.bold and bold_tells:
        return True
    if len(paragraph.lines) > 1 or not front.like_heading(words, apart=True):
        return False
    return words.isupper() or _stands_alone(page, index, type_)


def _stands_alone(page: Sequence[Part], index: int, type_: Type) -> bool:
    """Whether there is room above and below a line, and text that it heads."""
    usual = 1.28 * type_.distance(page[index].paragraph.size)
    above = _room_below(page, index - 1) if index else 0.0
    following = page[index + 1]
    heads = following.role is None and (
        len(following.characters) > 80 or ends_sentence(following.characters)
    )
    before = index and page[index - 1].characters.endswith((",", ":"))
    return heads and not before and above > usual and _room_below(page, index) > usual


def _bullets(page: list[Part]) -> None:
    for index, part in _open(page):
        if label(part.characters).kind == "bullet":
            page[index] = replace(part, role="list", level=1)


def _numbered(page: list[Part]) -> None:
    """Runs of short entries with numbers."""
    labels = {index: label(part.characters) for index, part in _open(page)}
    for index, part in _open(page):
        near = [labels[i].kind for i in (index - 1, index + 1) if i in labels]
        kind = labels[index].kind
        if kind in ("number", "note") and kind in near and len(part.characters) <= _LONGEST_ENTRY:
            page[index] = replace(part, role="list", level=1)


def _quotations(page: list[Part], type_: Type) -> None:
    """Paragraphs that are set in as a whole, where those around them are not."""
    for index, part in list(_open(page)):
        paragraph = part.paragraph
        margin = paragraph.left + 1.2 * type_.size
        lines = paragraph.lines
        if len(lines) < 2:  # one line is set in at the beginning of a paragraph as well
            margin += 1.5 * type_.size
            if len(part.characters) < _LEAST_QUOTE:
                continue
        if paragraph.size > 1.02 * type_.size or any(line.left < margin for line in lines):
            continue
        centred = all(
            abs(line.left + line.right - paragraph.left - paragraph.right) < type_.size
            for line in lines
        )
        ragged = len({round(line.left) for line in lines[1:]}) > 1
        if not (centred and ragged):
            page[index] = replace(part, role="quote", level=1)
