"""The pages of a PDF become one run of parts in reading order, each with its role."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.model import Box
from firsthand.read.labels import label
from firsthand.read.pdf.columns import Column, columns
from firsthand.read.pdf.furniture import furniture
from firsthand.read.pdf.leaves import Leaf
from firsthand.read.pdf.lines import Line
from firsthand.read.pdf.notes import Part, footnotes, linked, marker_of, used
from firsthand.read.pdf.page import Note
from firsthand.read.pdf.paragraphs import Paragraph, Type, merged, paragraphs, runs_on, usual_type
from firsthand.read.pdf.roles import judged
from firsthand.read.pdf.rows import rows
from firsthand.read.pdf.words import Words, words, written

_LONG_ASIDE = 200

Lines = list[list[Line]]


def flow(leaves: Sequence[Leaf], title: str | None) -> list[Part]:
    """All parts of the document. ``title`` is what the file's own record gives, if anything."""
    edges = furniture([leaf.lines for leaf in leaves])
    running = [_running(leaf, chosen) for leaf, chosen in zip(leaves, edges, strict=True)]
    laid = [
        columns([line for i, line in enumerate(leaf.lines) if i not in chosen])
        for leaf, chosen in zip(leaves, edges, strict=True)
    ]
    every = [column.lines for page in laid for column in page]
    type_ = usual_type(every)
    known = words(every)
    parts: list[Part] = []
    for paragraph in _joined(_pages(leaves, laid, running, type_)):
        parts.append(_part(paragraph, known))
    pictures = {leaf.number: leaf.pictures for leaf in leaves if leaf.pictures}
    found = linked(judged(parts, type_, title, pictures)) if parts else []
    return _with_notes(found, leaves)


def _running(leaf: Leaf, chosen: set[int]) -> tuple[Lines, Lines]:
    """The header's and the footer's lines of a page, each line by itself."""
    own = sorted((leaf.lines[i] for i in chosen), key=lambda line: (-line.base, line.left))
    rest = [line.base for i, line in enumerate(leaf.lines) if i not in chosen]
    middle = (max(rest) + min(rest)) / 2 if rest else float("-inf")
    return [[x] for x in own if x.base >= middle], [[x] for x in own if x.base < middle]


def _pages(
    leaves: Sequence[Leaf],
    laid: Sequence[list[Column]],
    running: Sequence[tuple[Lines, Lines]],
    type_: Type,
) -> Iterator[list[Paragraph]]:
    """The paragraphs of each column and of what stands around it, in reading order."""
    table = 0
    unfinished = False
    for leaf, page, (header, footer) in zip(leaves, laid, running, strict=True):
        yield from _boilerplate(header)
        markers = used(leaf.lines)
        for column in page:
            level = rows(column.lines, table)
            table = max([table, *(row.table + 1 for row in level if row.table is not None)])
            found = paragraphs(level, column[1:], type_)
            noted = footnotes(found, leaf.rules, type_, markers, unfinished=unfinished)
            last = next((p for p in reversed(noted) if p.role == "footnote"), None)
            if last is not None:
                unfinished = not _is_finished(last)
            yield noted
        yield from _boilerplate(footer)
        yield from _aside(leaf, type_)


def _is_finished(paragraph: Paragraph) -> bool:
    from firsthand.read.lines import ends_sentence

    return ends_sentence(paragraph.lines[-1].characters)


def _boilerplate(lines: Lines) -> Iterator[list[Paragraph]]:
    for column in lines:
        edges = (min(x.left for x in column), max(x.right for x in column))
        yield [Paragraph(tuple(column), *edges, role="boilerplate")]


def _aside(leaf: Leaf, type_: Type) -> Iterator[list[Paragraph]]:
    """Words that run another way: a table that lies on its side, or a stamp on the margin."""
    if sum(len(line.characters) for line in leaf.aside) >= _LONG_ASIDE:
        for column in columns(leaf.aside):
            yield paragraphs(rows(column.lines), column[1:], type_)
    else:
        yield from _boilerplate([[line] for line in leaf.aside])


def _joined(found: Iterator[list[Paragraph]]) -> list[Paragraph]:
    """All paragraphs; those that a column's end had cut are one again, where they began."""
    done: list[Paragraph] = []
    before: dict[str, int] = {}  # the last paragraph of the text, and the last note
    for column in found:
        fresh: set[str] = set()
        here: dict[str, int] = {}
        for paragraph in column:
            kind = _stream(paragraph)
            first = kind is not None and kind not in fresh
            if kind is None or not first or not _goes_on(done, before.get(kind), paragraph):
                done.append(paragraph)
                if kind is not None:
                    here[kind] = len(done) - 1
            else:
                at = before[kind]
                done[at] = merged(done[at], paragraph)
                here[kind] = at
            if kind is not None:
                fresh.add(kind)
        before.update(here)
    return done


def _stream(paragraph: Paragraph) -> str | None:
    """Whether a paragraph belongs to the text ("text") or to the notes ("notes"), or neither."""
    if paragraph.role == "footnote":
        return "notes"
    if paragraph.role is None and label(paragraph.lines[0].characters).kind != "caption":
        return "text"
    return None


def _goes_on(done: Sequence[Paragraph], at: int | None, paragraph: Paragraph) -> bool:
    if at is None:
        return False
    if paragraph.role == "footnote" and marker_of(paragraph.lines[0]) is not None:
        return False
    return runs_on(done[at], paragraph)


def _part(paragraph: Paragraph, known: Words) -> Part:
    characters, marks = written(paragraph.lines, known)
    return Part(paragraph, characters, tuple(marks), paragraph.role)


def _with_notes(parts: list[Part], leaves: Sequence[Leaf]) -> list[Part]:
    """The parts with what readers stuck to a page behind the page's last part."""
    last: dict[int, int] = {}
    for index, part in enumerate(parts):
        last[part.paragraph.page] = index
    found: list[Part] = []
    waiting = [leaf for leaf in leaves if leaf.notes]
    for index, part in enumerate(parts):
        found.append(part)
        while waiting and last.get(waiting[0].number, -1) == index:
            found.extend(_note(note, waiting[0]) for note in waiting[0].notes)
            waiting.pop(0)
    for leaf in waiting:
        found.extend(_note(note, leaf) for note in leaf.notes)
    return found


def _note(note: Note, leaf: Leaf) -> Part:
    box: Box = note.box
    line = Line(
        leaf.number, note.words, box.left, box.right, box.bottom, box.bottom, box.top, 1, box
    )
    paragraph = Paragraph((line,), box.left, box.right)
    role = replace(Part(paragraph, note.words, ()), author=note.author)
    return replace(role, role="body" if note.field else "comment")
