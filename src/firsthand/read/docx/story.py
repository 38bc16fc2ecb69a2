"""One part of a DOCX (text, notes, comments, header) becomes paragraphs with marks.

Every element is walked; what is not known is looked into, so that words in elements of other
makers are not lost. Of alternatives for older programs only the first is read. The codes of
fields are not shown, their results are; a link's code gives its address.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import islice
from xml.etree.ElementTree import Element

from firsthand.model import MarkKind
from firsthand.read.docx.beside import BESIDE, beside
from firsthand.read.docx.common import Common
from firsthand.read.docx.fields import address, balanced, is_shown, sign
from firsthand.read.docx.line import Found, Kind, Line
from firsthand.read.docx.package import Link, below, first, spaced
from firsthand.read.docx.styles import indent_of, is_centred, list_of, look, seen

_MOST_OPEN = 12
_LONGEST_MARKER = 8
_CHANGES: dict[str, MarkKind] = {
    "w:ins": "inserted",
    "w:moveTo": "inserted",
    "w:del": "deleted",
    "w:moveFrom": "deleted",
}
_UNSEEN = frozenset(
    "w:pPr w:rPr w:tblPr w:trPr w:tcPr w:sectPr w:sdtPr w:sdtEndPr w:tblGrid w:instrText "
    "w:delInstrText w:fldData w:ffData w:rPrChange w:pPrChange w:sectPrChange w:numberingChange "
    "w:tblPrExChange wp:posOffset wp:align wp:pctPosHOffset wp:pctPosVOffset m:rPr m:ctrlPr".split()
)
_BREAKS = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
}  # fmt: skip


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    shown: bool = False
    target: str | None = None
    start: int = 0


@dataclass(frozen=True, slots=True)
class _Run:
    """What holds for the characters at one place of the tree."""

    kinds: tuple[Kind, ...] = ()
    look: tuple[tuple[str, str | None], ...] = ()
    hidden: bool = False
    note: tuple[str, str] | None = None  # the note in which we are: its marker and its name


class Story:
    """The walk through one part. ``found`` are its paragraphs, in order."""

    def __init__(self, common: Common, part: str) -> None:
        self.found: list[Found] = []
        self._common = common
        self._part = part
        self._links: dict[str, Link] = common.package.links(part)
        self._count = 0
        self._line = Line()
        self._fields: list[_Field] = []
        self._counts_fields = False
        self._marker_of: str | None = None  # the note whose own marker is the next word
        self._ranges: dict[str, tuple[Line, int]] = {}
        self._ranged: set[str] = set()
        self._row = 0
        self._items: dict[tuple[str, int], int] = {}
        self._own: dict[str, Callable[[Element, _Run], None]] = {
            "w:p": self._paragraph,
            "w:tbl": self._table,
            "w:r": self._run,
            "w:hyperlink": self._hyperlink,
            "w:fldSimple": self._simple_field,
            "w:fldChar": self._field_mark,
            "mc:AlternateContent": self._alternatives,
            "w:txbxContent": self._box,
            "w:footnoteReference": self._reference,
            "w:endnoteReference": self._reference,
            "w:footnoteRef": self._own_marker,
            "w:endnoteRef": self._own_marker,
            "w:bookmarkStart": self._bookmark,
            "w:commentRangeStart": self._comment,
            "w:commentRangeEnd": self._comment,
            "w:commentReference": self._comment,
            "a:blip": self._picture,
            "v:imagedata": self._picture,
            "w:sym": self._sign,
            "w:altChunk": self._attached,
            "w:subDoc": self._attached,
            **dict.fromkeys(BESIDE, self._beside),
        }

    def read(self, root: Element, *, note: tuple[str, str] | None = None) -> list[Found]:
        """The paragraphs below an element. ``note``: marker and name of the note that it is."""
        self._counts_fields = balanced(root)
        self._fields = []
        before = len(self.found)
        self._inside(root, _Run(note=note))
        self._flush(Found("", self._path()))
        return self.found[before:]

    def _path(self) -> str:
        return f"{self._part}/p[{max(self._count, 1)}]"

    def _inside(self, element: Element, run: _Run) -> None:
        for child in element:
            self._element(child, run)

    def _element(self, element: Element, run: _Run) -> None:
        tag = element.tag
        own = self._own.get(tag)
        if own is not None:
            own(element, run)
        elif tag in ("w:t", "w:delText", "m:t", "a:t"):
            self._words(spaced(element), run)
        elif tag in _BREAKS:
            self._words(
                _BREAKS[tag] if element.get("w:type") not in ("page", "column") else "\n", run
            )
        elif tag in _CHANGES:
            self._inside(element, self._changed(_CHANGES[tag], element, run))
        elif tag == "w:instrText":
            if self._fields and not self._fields[-1].shown:
                self._fields[-1].code.append(element.text or "")
        elif tag not in _UNSEEN:
            self._inside(element, run)

    def _words(self, characters: str, run: _Run) -> None:
        if self._counts_fields and any(not one.shown for one in self._fields):
            return
        if run.hidden:
            self._line.hidden.append(characters)
            return
        properties = dict(run.look)
        looks = seen(properties)
        kinds: list[Kind] = [*run.kinds, *((kind, None) for kind in sorted(looks.marks))]
        if self._marker_of is not None and characters.strip():
            if len(characters) <= _LONGEST_MARKER:
                kinds.append(("note_ref", self._marker_of))
            self._marker_of = None
        self._line.add(characters, kinds)
        weight = len(characters.strip())
        self._line.bold += weight if "strong" in looks.marks else 0
        size = looks.size or self._common.styles.default_size
        self._line.sizes[size] = self._line.sizes.get(size, 0) + weight

    def _changed(self, kind: MarkKind, element: Element, run: _Run) -> _Run:
        author = element.get("w:author", "").strip() or None
        return _Run((*run.kinds, (kind, author)), run.look, run.hidden, run.note)

    def _run(self, element: Element, run: _Run) -> None:
        properties = first(element, "w:rPr")
        direct = look(properties)
        styled = direct.get("w:rStyle")
        looks = dict(run.look)
        if styled:
            looks |= self._common.styles.look(styled)
        looks |= direct
        hidden = seen(looks).hidden
        self._inside(element, _Run(run.kinds, tuple(looks.items()), hidden, run.note))

    def _paragraph(self, element: Element, run: _Run) -> None:
        outer, self._line = self._line, Line()
        self._count += 1
        path = self._path()
        properties = first(element, "w:pPr")
        style = self._common.styles.default
        if properties is not None:
            styled = first(properties, "w:pStyle")
            style = styled.get("w:val", "") if styled is not None else style
        for one in self._fields:
            one.start = 0
        looks = tuple(self._common.styles.look(style).items())
        self._inside(element, _Run(run.kinds, looks, False, run.note))
        self._flush(self._described(path, style, properties))
        self._line = outer

    def _described(self, path: str, style: str, properties: Element | None) -> Found:
        styles = self._common.styles
        role, level = styles.role(style)
        list_ = list_of(properties) if properties is not None else None
        indent = indent_of(properties) if properties is not None else None
        centred = is_centred(properties) if properties is not None else None
        for one in styles.chain(style):
            list_ = list_ or one.list_
            indent = indent or one.indent
            centred = one.centred if centred is None else centred
        item = None
        if list_ is not None and list_[0] not in ("", "0"):
            item = self._item(list_)
            if role is None or role == "list":
                role, level = "list", list_[1] + 1
        elif role == "list":
            level = 1
        set_in = indent is not None and indent[0] >= 400 and indent[1] >= 200
        row = self._row
        return Found(
            "",
            path,
            role=role,
            level=level,
            row=row,
            item=item,
            centred=bool(centred),
            set_in=set_in,
        )

    def _item(self, list_: tuple[str, int]) -> int | None:
        """The place of an entry in its list, where the list has numbers."""
        if list_ not in self._common.styles.numbered:
            return None
        self._items[list_] = self._items.get(list_, 0) + 1
        for depth in range(list_[1] + 1, 9):
            self._items.pop((list_[0], depth), None)
        return self._items[list_]

    def _flush(self, about: Found) -> None:
        """The line is full: it becomes a paragraph, and what stood beside it follows."""
        line = self._line
        for one in self._fields:
            if one.shown and one.target:
                line.since(one.start, "link", one.target)
        for id_ in islice(self._ranges, _MOST_OPEN):
            line.since(self._begun(id_), "comment_ref", f"#comment:{id_}")
        shown, marks, names = line.trimmed()
        size = max(line.sizes, key=lambda one: (line.sizes[one], one), default=0)
        if shown or marks:
            letters = sum(line.sizes.values())
            self.found.append(
                Found(
                    shown, about.path, marks, names, about.role, about.level, about.author,
                    about.row, about.item, size, bool(letters) and line.bold == letters,
                    about.centred, about.set_in,
                )
            )  # fmt: skip
        elif names and self.found:
            last = self.found[-1]
            self.found.append(Found("", about.path, (), names, last.role, row=about.row))
        hidden = " ".join("".join(line.hidden).split())
        if hidden:
            self.found.append(Found(hidden, about.path, row=about.row, hidden=True))
        self.found.extend(line.beside)
        self._line = Line()

    def _table(self, element: Element, run: _Run) -> None:
        """Rows are numbered; a table of one cell is only a frame around paragraphs."""
        rows = [(row, list(below(row, "w:tc"))) for row in below(element, "w:tr")]
        frame = len(rows) == 1 and len(rows[0][1]) == 1
        outer = self._row
        for row, cells in rows:
            self._common.rows += 1
            self._row = outer if frame else self._common.rows
            inside = self._row_run(row, run)
            for cell in cells:
                self._inside(cell, inside)
        self._row = outer

    def _row_run(self, row: Element, run: _Run) -> _Run:
        """A row that was inserted or deleted as a whole."""
        for tag in ("w:ins", "w:del"):
            change = first(row, "w:trPr", tag)
            if change is not None:
                return self._changed(_CHANGES[tag], change, run)
        return run

    def _hyperlink(self, element: Element, run: _Run) -> None:
        target = None
        link = self._links.get(element.get("r:id", ""))
        if link is not None:
            target = link.target
        name = element.get("w:anchor")
        if name:
            target = f"{target or ''}#{name}"
        kinds = (*run.kinds, ("link", target)) if is_shown(target) else run.kinds
        self._inside(element, _Run(kinds, run.look, run.hidden, run.note))

    def _simple_field(self, element: Element, run: _Run) -> None:
        target = address(element.get("w:instr", ""))
        kinds = (*run.kinds, ("link", target)) if is_shown(target) else run.kinds
        self._inside(element, _Run(kinds, run.look, run.hidden, run.note))

    def _field_mark(self, element: Element, run: _Run) -> None:
        if not self._counts_fields:
            return
        kind = element.get("w:fldCharType", "")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            last = self._fields[-1]
            target = address("".join(last.code))
            last.shown, last.start = True, self._line.length
            last.target = target if is_shown(target) else None
        elif kind == "end" and self._fields:
            last = self._fields.pop()
            if last.shown and last.target:
                self._line.since(last.start, "link", last.target)

    def _alternatives(self, element: Element, run: _Run) -> None:
        for choice in element:
            if choice.tag == "mc:Choice" and len(choice):
                self._inside(choice, run)
                return
        for fallback in element:
            self._inside(fallback, run)

    def _box(self, element: Element, run: _Run) -> None:
        """A text box: its paragraphs stand beside the one in which it is anchored."""
        line, found, fields, ranges = self._line, self.found, self._fields, self._ranges
        self._line, self.found, self._fields, self._ranges = Line(), [], [], {}
        row, self._row = self._row, 0
        self._inside(element, _Run(run.kinds, (), False, run.note))
        self._flush(Found("", self._path()))
        line.beside.extend(self.found)
        self._line, self.found, self._fields, self._ranges = line, found, fields, ranges
        self._row = row

    def _reference(self, element: Element, run: _Run) -> None:
        foot = element.tag == "w:footnoteReference"
        notes = self._common.footnotes if foot else self._common.endnotes
        id_ = element.get("w:id", "")
        if element.get("w:customMarkFollows") in ("1", "true", "on"):
            notes.markers.setdefault(id_, f"id{id_}")
            self._marker_of = f"#{notes.name(id_)}"
            return
        marker = notes.marker(id_)
        raised = _Run(
            (*run.kinds, ("note_ref", f"#{notes.name(id_)}")),
            (*run.look, ("w:vertAlign", "superscript")),
            run.hidden,
        )
        self._words(marker, raised)

    def _own_marker(self, element: Element, run: _Run) -> None:
        if run.note is not None:
            looks = (*run.look, ("w:vertAlign", "superscript"))
            self._words(run.note[0], _Run(run.kinds, looks, run.hidden))

    def _bookmark(self, element: Element, run: _Run) -> None:
        if element.get("w:name") != "_GoBack":
            self._line.name(element.get("w:name"))

    def _comment(self, element: Element, run: _Run) -> None:
        id_ = element.get("w:id", "")
        if element.tag == "w:commentRangeStart":
            self._ranges[id_] = (self._line, self._line.length)
            self._ranged.add(id_)
        elif element.tag == "w:commentRangeEnd":
            if id_ in self._ranges:
                self._line.since(self._begun(id_), "comment_ref", f"#comment:{id_}")
                del self._ranges[id_]
        elif id_ not in self._ranged:
            self._line.at("comment_ref", f"#comment:{id_}")

    def _begun(self, id_: str) -> int:
        """Where in this line the words of a comment begin; at its start if in one before."""
        line, start = self._ranges[id_]
        return start if line is self._line else 0

    def _picture(self, element: Element, run: _Run) -> None:
        for key in ("r:embed", "r:link", "r:id"):
            link = self._links.get(element.get(key, ""))
            if link is not None:
                self._line.at("image", link.target)
                return

    def _sign(self, element: Element, run: _Run) -> None:
        self._words(sign(element.get("w:font", ""), element.get("w:char", "")), run)

    def _beside(self, element: Element, run: _Run) -> None:
        words, part = beside(element, self._links, self._common.package)
        if words:
            path = part or self._path()
            self._line.beside.append(Found(words, path, row=self._row, hidden=True))

    def _attached(self, element: Element, run: _Run) -> None:
        link = self._links.get(element.get("r:id", ""))
        self._common.attached.add(link.target if link is not None else "a part")
