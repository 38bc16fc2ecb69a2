"""A PDF file is opened and its pages become leaves: lines of text, and what else stands there.

What cannot be opened raises a ReadingError that says why; a page that cannot be read, or that is
only a picture, is told among the problems and never stops the others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from firsthand.errors import ReadingError
from firsthand.model import Box, Problem
from firsthand.read.pdf.glyphs import Fragment
from firsthand.read.pdf.lines import Line, lines
from firsthand.read.pdf.page import Note, Sheet, sheet, utf16

MOST_PAGES = 5_000
MOST_CHARACTERS = 5_000_000
_MOST_ON_A_PAGE = 200_000
_UNKNOWN_SHARE = 0.2
_SPLIT = "Split it into smaller files."
_AGAIN = "Get it again from its source, or print it to a new PDF file."
_OCR = (
    "Install the extra with pip install 'firsthand[ocr]' and read the file with --ocr, or write"
    " the words down in a text file."
)
_OCR_FAILED = "Write the words of these pages down in a text file."
_RECORD = ("Title", "Author", "CreationDate")


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page. ``aside`` are lines that run another way or lie outside of what is shown."""

    number: int
    lines: tuple[Line, ...]
    aside: tuple[Line, ...] = ()
    pictures: tuple[Box, ...] = ()
    rules: tuple[Box, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Opened:
    """What a file says: its record of itself, its pages, and what could not be read."""

    record: dict[str, str]
    leaves: list[Leaf] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


@dataclass(slots=True)
class _Troubles:
    """Numbers of the pages on which something went wrong."""

    damaged: list[int] = field(default_factory=list)
    pictures: list[int] = field(default_factory=list)
    unknown: list[int] = field(default_factory=list)


def opened(data: bytes, path: str, *, ocr: bool = False) -> Opened:
    """The pages of a file.

    Raises ReadingError for a file that is locked, damaged or too large, and for one that has no
    text at all.
    """
    with _document(data) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise ReadingError(
                f"The PDF says that it has {count:,} pages; {MOST_PAGES:,} are the most.", _SPLIT
            )
        found = Opened({key: _record(document, key) for key in _RECORD})
        troubles = _Troubles()
        left = MOST_CHARACTERS
        for sheet_ in _sheets(document, count, troubles, ocr=ocr):
            left -= sum(len(one.characters) for one in sheet_.fragments)
            if left < 0:
                raise ReadingError(f"The PDF has more than {MOST_CHARACTERS:,} characters.", _SPLIT)
            found.leaves.append(_leaf(sheet_))
        attached = pdfium.FPDFDoc_GetAttachmentCount(document.raw)
    found.problems.extend(_problems(troubles, path, count, ocr=ocr))
    if attached > 0:
        files = "a file" if attached == 1 else f"{attached} files"
        found.problems.append(
            Problem(
                path,
                f"The PDF carries {files} inside it, not read here.",
                "Save what is attached with a PDF viewer and read those files.",
            )
        )
    if not any(leaf.lines or leaf.aside or leaf.notes for leaf in found.leaves):
        raise _nothing(found.problems)
    return found


@contextmanager
def _document(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        code = getattr(error, "err_code", None)
        if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            raise ReadingError(
                "The PDF is locked with a password.",
                "Open it with the password in a PDF viewer and print it to a new PDF file.",
            ) from error
        raise ReadingError("The PDF is damaged and cannot be opened.", _AGAIN) from error
    try:
        yield document
    finally:
        document.close()


def _record(document: Any, key: str) -> str:
    written = utf16(
        lambda room, length: pdfium.FPDF_GetMetaText(document.raw, key.encode(), room, length)
    )
    return re.sub(r"[\s\x00-\x1f]+", " ", written)[:600].strip()


def _sheets(document: Any, count: int, troubles: _Troubles, *, ocr: bool) -> Iterator[Sheet]:
    for index in range(count):
        try:
            page = document[index]
            try:
                found = sheet(page, index + 1, _MOST_ON_A_PAGE)
                if ocr and not found.fragments and found.drawn:
                    found = _recognised(page, found)
            finally:
                page.close()
        except pypdfium2.PdfiumError:
            troubles.damaged.append(index + 1)
            continue
        if not found.fragments and found.drawn:
            troubles.pictures.append(index + 1)
        letters = sum(len(one.characters) for one in found.fragments)
        if found.unknown > _UNKNOWN_SHARE * letters:
            troubles.unknown.append(index + 1)
        yield found


def _recognised(page: Any, found: Sheet) -> Sheet:
    from firsthand.read.pdf import ocr  # needs an extra

    words = tuple(ocr.fragments(page))
    return Sheet(found.number, words, notes=found.notes, drawn=found.drawn, seen=found.seen)


def _leaf(found: Sheet) -> Leaf:
    level: list[Fragment] = []
    aside: list[Fragment] = []
    for one in found.fragments:
        (level if one.turn == found.turn else aside).append(one)
    shown = [one for one in level if _is_seen(one.box, found.seen)]
    if 2 * len(shown) < len(level):
        shown = level  # the page's box lies: what is outside of it cannot be told
    hidden = [one for one in level if not _is_seen(one.box, found.seen)] if shown != level else []
    return Leaf(
        found.number,
        tuple(lines(shown, found.number)),
        tuple(line for group in _ways([*aside, *hidden]) for line in lines(group, found.number)),
        found.pictures,
        found.rules,
        found.notes,
    )


def _is_seen(box: Box, seen: Box) -> bool:
    return (
        box.right > seen.left
        and box.left < seen.right
        and box.top > seen.bottom
        and box.bottom < seen.top
    )


def _ways(fragments: Iterable[Fragment]) -> list[list[Fragment]]:
    ways: dict[int, list[Fragment]] = {}
    for one in fragments:
        ways.setdefault(one.turn, []).append(one)
    return list(ways.values())


def _problems(troubles: _Troubles, path: str, count: int, *, ocr: bool) -> Iterator[Problem]:
    if troubles.damaged:
        yield Problem(
            path, f"{_named(troubles.damaged)} of {count} cannot be read: damaged.", _AGAIN
        )
    if troubles.pictures:
        verb = "has" if len(troubles.pictures) == 1 else "have"
        said = "no words were recognised in the pictures" if ocr else "only pictures or drawings"
        yield Problem(
            path,
            f"{_named(troubles.pictures)} of {count} {verb} no text: {said}.",
            _OCR_FAILED if ocr else _OCR,
        )
    if troubles.unknown:
        verb = "has" if len(troubles.unknown) == 1 else "have"
        yield Problem(
            path,
            f"{_named(troubles.unknown)} of {count} {verb} letters whose meaning the file does"
            " not tell; the text of them is not to be trusted.",
            "Read the file in the version that it was made from, or as pictures.",
        )


def _named(numbers: Sequence[int]) -> str:
    """ "Page 3" or "Pages 2, 5 to 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said = [f"{run[0]} to {run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs]
    listed = ", ".join(said[:20]) + (" and others" if len(said) > 20 else "")
    return f"Page {listed}" if len(numbers) == 1 else f"Pages {listed}"


def _nothing(problems: Sequence[Problem]) -> ReadingError:
    if problems:
        return ReadingError(f"The PDF has no text. {problems[0].message}", problems[0].remedy)
    return ReadingError("The PDF has no text: all of its pages are empty.", _AGAIN)
