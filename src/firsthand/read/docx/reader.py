"""DOCX files: the text with its notes, comments, tracked changes, headers and boxes.

What is decided here and elsewhere of this reader:

* Words that were deleted with changes tracked stay where they stood, with the mark ``deleted``;
  inserted ones have ``inserted``. The mark's target is the author of the change. A paragraph
  that is new or gone as a whole has the role, and the author with it.
* The number of a note is put where Word shows it, raised, with a mark ``note_ref``; the note
  itself (``fn:3``, at the end of the text; ``en:3`` for endnotes) begins with it. Numbers of
  lists are not put in: notes of a numbered list have them as a name.
* A comment is a segment with its author, named ``comment:ID``; the mark ``comment_ref`` lies over
  the words that it is about.
* Headers, footers, hidden words and the words that stand for pictures are boilerplate.
* The anchor names the part of the package and the paragraph in it, counted from 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from xml.etree.ElementTree import Element

from firsthand.errors import ReadingError
from firsthand.model import Anchor, Blob, Mark, Metadata, Problem, Stated, Text
from firsthand.read import front, laying, metadata, tiles
from firsthand.read.article import Part
from firsthand.read.docx.common import Common, Notes
from firsthand.read.docx.line import Found
from firsthand.read.docx.package import Package, each, first, main_part, opened
from firsthand.read.docx.roles import judged, plainly
from firsthand.read.docx.story import Story
from firsthand.read.docx.styles import styles
from firsthand.read.tiles import Tile, without_surrogates

READER = "docx 1"

_FORMS = {"footnotePr": "decimal", "endnotePr": "lowerRoman"}
_SPECIAL = frozenset(("separator", "continuationSeparator", "continuationNotice"))


def read(data: bytes, *, path: str, blob: Blob) -> tuple[Text, ...]:
    """One text: headers, the text, its notes, comments, footers.

    Raises ReadingError for a file that is damaged, locked, too large or without words, or that
    declares entities. Parts in other formats that are built into the file are among the problems.
    """
    package = opened(data)
    main = main_part(package)
    root = package.tree(main)
    common = _common(package, main, root)
    record = _record(package)
    text = Story(common, main).read(root) if root is not None else []
    shown = judged(text, record.title.value if record.title else None)
    page = [
        *plainly(_furniture(common, main, "header"), "boilerplate"),
        *shown,
        *plainly(_notes(common, main, common.footnotes, "footnotes"), "footnote"),
        *plainly(_notes(common, main, common.endnotes, "endnotes"), "footnote"),
        *plainly(_comments(common, main), "comment"),
        *plainly(_furniture(common, main, "footer"), "boilerplate"),
    ]
    if not any(part.characters.strip() for part in page):
        raise ReadingError(
            "The DOCX holds no words.",
            "Check that it was saved fully; if pictures in it hold words, write those down.",
        )
    made = tiles.text(
        _tiles(page),
        blob=blob,
        path=path,
        reader=READER,
        metadata=_metadata(record, shown),
    )
    return (replace(made, problems=tuple(_problems(common, path))),)


def _tiles(page: Sequence[Part]) -> Iterator[Tile]:
    for tile in laying.laid(page, lambda part: Anchor("part", part.block.path)):
        marks = tuple(_sound(mark) for mark in tile.marks)
        author = without_surrogates(tile.author) if tile.author else None
        yield replace(tile, marks=marks, author=author)


def _sound(mark: Mark) -> Mark:
    return mark if mark.target is None else replace(mark, target=without_surrogates(mark.target))


def _common(package: Package, main: str, root: Element | None) -> Common:
    settings = _part(package, main, "settings")
    found = styles(_part(package, main, "styles"), _part(package, main, "numbering"))
    return Common(
        package,
        found,
        _numbering("fn", "footnotePr", settings, root),
        _numbering("en", "endnotePr", settings, root),
    )


def _part(package: Package, main: str, kind: str) -> Element | None:
    """The tree of the part that the document has for something, if it has one."""
    for name in package.linked(main, kind)[:1]:
        return package.tree(name)
    return None


def _numbering(kind: str, tag: str, settings: Element | None, root: Element | None) -> Notes:
    """How notes are numbered: what the last section says, or the settings."""
    notes = Notes(kind, _FORMS[tag])
    for tree, way in ((settings, ()), (root, ("w:body", "w:sectPr"))):
        properties = first(tree, *way, f"w:{tag}")
        form, start = first(properties, "w:numFmt"), first(properties, "w:numStart")
        if form is not None:
            notes.form = form.get("w:val", notes.form)
        written = start.get("w:val", "") if start is not None else ""
        if written.isascii() and written.isdigit() and 0 < len(written) < 6:
            notes.first = int(written)
    return notes


def _notes(common: Common, main: str, notes: Notes, kind: str) -> Iterator[Found]:
    """The notes in the order of their markers; those that nothing leads to at the end."""
    for name in common.package.linked(main, kind)[:1]:
        tree = common.package.tree(name)
        every = [
            one
            for one in (tree if tree is not None else ())
            if one.tag in ("w:footnote", "w:endnote") and one.get("w:type") not in _SPECIAL
        ]
        order = {id_: place for place, id_ in enumerate(notes.markers)}
        every.sort(key=lambda one: order.get(one.get("w:id", ""), len(order)))
        story = Story(common, name)
        for one in every:
            id_ = one.get("w:id", "")
            known = id_ in notes.markers
            note = (notes.markers[id_], notes.name(id_)) if known else None
            yield from _named(
                story.read(one, note=note), note[1] if note else f"{notes.kind}:id{id_}"
            )


def _named(found: Sequence[Found], name: str) -> Iterator[Found]:
    for index, one in enumerate(found):
        yield one if index else replace(one, names=((0, name), *one.names))


def _comments(common: Common, main: str) -> Iterator[Found]:
    for name in common.package.linked(main, "comments")[:1]:
        tree = common.package.tree(name)
        story = Story(common, name)
        for one in each(tree, "w:comment"):
            author = one.get("w:author", "").strip() or None
            for part in _named(story.read(one), f"comment:{one.get('w:id', '')}"):
                yield replace(part, author=author)


def _furniture(common: Common, main: str, kind: str) -> Iterator[Found]:
    """The headers or footers of all sections, each once."""
    for name in dict.fromkeys(common.package.linked(main, kind)):
        tree = common.package.tree(name)
        if tree is not None:
            yield from Story(common, name).read(tree)


def _problems(common: Common, path: str) -> Iterator[Problem]:
    if common.attached:
        files = "a file" if len(common.attached) == 1 else f"{len(common.attached)} files"
        yield Problem(
            path,
            f"The DOCX has {files} in another format built in, not read here.",
            "Open it in a word processor, save it anew, and read that file.",
        )


def _record(package: Package) -> Metadata:
    """What the file's own record says (Dublin Core), as far as it says anything."""
    names = [*package.linked("", "core-properties"), "docProps/core.xml"]
    tree = next((t for t in map(package.tree, names[:2]) if t is not None), None)
    if tree is None:
        return Metadata()
    title, author = _stated(tree, "dc:title"), _stated(tree, "dc:creator")
    created = _stated(tree, "dcterms:created")
    day = metadata.edtf(created.value) if created else None
    spoken = _stated(tree, "dc:language")
    return Metadata(
        title=title,
        author=author,
        published=Stated(day, created.found) if day and created else None,
        language=spoken.value[:2].lower() if spoken else None,
    )


def _stated(tree: Element, tag: str) -> Stated | None:
    one = first(tree, tag)
    value = " ".join((one.text or "").split())[:600] if one is not None else ""
    return Stated(without_surrogates(value), f"docProps/core.xml {tag}") if value else None


def _metadata(record: Metadata, shown: Sequence[Part]) -> Metadata:
    title = laying.title(shown)
    return Metadata(
        title=Stated(title, "title") if title else record.title,
        author=laying.author(shown) or _signed(shown) or record.author,
        published=laying.published(shown) or record.published,
        language=laying.spoken(shown) or record.language,
    )


def _signed(shown: Sequence[Part]) -> Stated | None:
    """The name under a letter's last line."""
    for farewell, signed in pairwise([part.words for part in shown if part.words][-4:]):
        name = front.signature(farewell, signed)
        if name is not None:
            return Stated(name, "signature")
    return None
