"""A page's tree becomes blocks of text: what a browser would put on lines of their own.

White space is collapsed as a browser does it (kept inside ``pre``); ``br`` is a line break.
Nothing that is shown is left out. What is there but not shown in the run of words (hidden
boxes, buttons, the words that stand for a picture) becomes boilerplate behind the block in
which it stands, so that it never cuts a sentence in two.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from firsthand.model import Mark, MarkKind, Span
from firsthand.read import embedded, zones
from firsthand.read.extents import BLOCKS, UNSEEN, Measured
from firsthand.read.trees import Closed, Event, Opened, Words
from firsthand.read.zones import Zone

_SPACE = re.compile(r"[ \t\n\f\r]+")
_EDGE = " \t\n\r\f"
_KEPT = frozenset("pre textarea listing plaintext xmp".split())
_BESIDE = frozenset(
    "button select textarea noscript iframe video audio object canvas svg:svg".split()
)
_INLINE: dict[str, MarkKind] = {
    "sup": "superscript",
    "sub": "subscript",
    "em": "emphasis",
    "i": "emphasis",
    "cite": "emphasis",
    "dfn": "emphasis",
    "strong": "strong",
    "b": "strong",
    "q": "quotation",
    "ins": "inserted",
    "del": "deleted",
    "s": "deleted",
    "strike": "deleted",
}
_AS_BLOCK = re.compile(r"display\s*:\s*(?:block|flex|grid|table|list-item)", re.I)
_DEEPEST_PATH = 60
_MOST_MARKS_OPEN = 60
_BOILERPLATE = Zone("boilerplate", firm=True, hidden=True)


@dataclass(frozen=True, slots=True)
class Hint:
    """What the markup says about some words of a block: "author", or "time" with its value."""

    kind: str
    span: Span
    value: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """One block: its characters without white space at the edges, and all that marks them.

    ``row`` numbers the table row of a cell, ``item`` the entry of a numbered list; ``linked``
    counts the characters inside links. ``source`` are the offsets in the decoded page between
    which the block should stand; nobody has compared them with its characters yet. ``names``
    are identifiers with the places in the block where they stand.
    """

    characters: str
    zone: Zone
    tag: str
    path: str
    source: Span | None = None
    names: tuple[tuple[int, str], ...] = ()
    marks: tuple[Mark, ...] = ()
    hints: tuple[Hint, ...] = ()
    linked: int = 0
    row: int = 0
    item: int | None = None


def blocks(events: Sequence[Event], page: Measured, base: str) -> list[Block]:
    """The blocks of a page in document order; ``base`` is the address links are resolved by."""
    reading = _Reading(page, base)
    for index, event in enumerate(events):
        if isinstance(event, Words):
            reading.words(event.characters)
        elif isinstance(event, Opened):
            reading.opened(event, index)
        else:
            reading.closed(event)
    return reading.finished()


@dataclass(slots=True)
class _Element:
    """An element on the way down. ``home`` is the block element around it, or itself."""

    tag: str
    zone: Zone
    path: str
    block: bool
    kept: bool
    beside: bool
    home: _Element | None = None
    marks: tuple[tuple[MarkKind, str | None], ...] = ()
    hint: tuple[str, str] | None = None
    start: int = 0
    first: int = 1
    item: int | None = None
    children: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class _Line:
    """The block that is being filled; ``done`` is where it goes when it is full."""

    done: list[Block]
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    hints: list[Hint] = field(default_factory=list)
    names: list[tuple[int, str]] = field(default_factory=list)
    beside: list[Block] = field(default_factory=list)
    linked: int = 0
    source: int = -1
    until: int = -1
    at: _Element | None = None

    def ends_in_space(self) -> bool:
        return not self.pieces or self.pieces[-1][-1] in " \n"


class _Reading:
    """One pass over the events."""

    def __init__(self, page: Measured, base: str) -> None:
        self._page = page
        self._base = base
        self._elements: list[_Element] = []
        self._marking: list[_Element] = []
        self._done: list[Block] = []
        self._line = _Line(self._done)
        # Lines that stand still, with their open marks, while something beside them is read.
        self._waiting: list[tuple[_Line, list[_Element]]] = []
        self._unended: list[int] = []  # blocks whose end in the source is not yet known
        self._unseen = 0
        self._anchors = 0
        self._row = 0
        self._edge = -1  # where the last tag ended in the source

    def finished(self) -> list[Block]:
        self._flush()
        return self._done

    def words(self, characters: str) -> None:
        if self._unseen or not self._elements:
            return
        top, line = self._elements[-1], self._line
        shown = characters
        if not top.kept:
            shown = _SPACE.sub(" ", characters)
            if shown[:1] == " " and line.ends_in_space():
                shown = shown[1:]
        if not shown:
            return
        if line.at is None:
            line.at = top
        if not line.pieces:
            line.source = self._edge
        line.until = -1
        line.pieces.append(shown)
        line.length += len(shown)
        if self._anchors:
            line.linked += len(shown.strip())

    def opened(self, event: Opened, index: int) -> None:
        self._reach(event.before)
        shown = not self._unseen and (event.tag not in UNSEEN or event.tag == "source")
        self._unseen += event.tag in UNSEEN
        if event.tag == "br" and self._elements:
            self._break_line()
        element = self._element(event, index)
        if element.beside:
            self._waiting.append((self._line, self._marking))
            self._line, self._marking = _Line(self._line.beside), []
        elif element.block:
            self._flush()
        self._elements.append(element)
        if (element.marks or element.hint) and len(self._marking) < _MOST_MARKS_OPEN:
            element.start = self._line.length
            self._marking.append(element)
        self._anchors += event.tag == "a"
        if shown:
            self._note(event, element)
        if event.after >= 0:
            self._edge = event.after

    def closed(self, event: Closed) -> None:
        self._reach(event.before)
        element = self._elements.pop()
        self._unseen -= event.tag in UNSEEN
        self._anchors -= event.tag == "a"
        if self._marking and self._marking[-1] is element:
            self._marking.pop()
            self._mark(element)
        if element.beside:
            self._flush()
            names = self._line.names
            self._line, self._marking = self._waiting.pop()
            self._line.names.extend((self._line.length, name) for _, name in names)
        elif element.block:
            self._flush()
        if event.after >= 0:
            self._edge = event.after

    def _reach(self, offset: int) -> None:
        """A tag stands at this place of the source: what came before it ends here."""
        if offset < 0:
            return
        if self._line.until < 0:
            self._line.until = offset
        for index in self._unended:
            start = (self._done[index].source or Span(0, 0)).start
            self._done[index] = replace(self._done[index], source=Span(start, max(start, offset)))
        self._unended = []

    def _element(self, event: Opened, index: int) -> _Element:
        tag = event.tag
        parent = self._elements[-1] if self._elements else None
        outer = parent.zone if parent is not None else Zone()
        zone = zones.zone(event, self._page.extents[index], outer, self._page)
        # Forums begin a quotation with the name of whom they quote: "gannet wrote:".
        names_quoted = tag == "cite" and outer.role == "quote" and not self._line.pieces
        styled = _AS_BLOCK.search(event.attributes.get("style", "")[:400]) is not None
        block = tag in BLOCKS or names_quoted or styled
        hides = zone.hidden and not outer.hidden and not block
        beside = parent is not None and (tag in _BESIDE or hides) and not self._unseen
        element = _Element(
            tag,
            zone,
            self._path(tag, parent),
            block=block or beside,
            kept=tag in _KEPT or (parent is not None and parent.kept),
            beside=beside,
            marks=self._marks(event),
            hint=_hint(event),
        )
        element.home = element if element.block or parent is None else parent.home
        element.item = self._item(event, parent)
        element.first = _number(event.attributes.get("start", "")) or 1
        if tag == "tr":
            self._row += 1
        return element

    def _path(self, tag: str, parent: _Element | None) -> str:
        if parent is None:
            return f"/{tag}"
        parent.children[tag] += 1
        step = tag if tag in ("html", "head", "body") else f"{tag}[{parent.children[tag]}]"
        depth = len(self._elements)
        if depth < _DEEPEST_PATH:
            return f"{parent.path}/{step}"
        return f"{self._elements[_DEEPEST_PATH - 1].path}/…/{step}"

    def _marks(self, event: Opened) -> tuple[tuple[MarkKind, str | None], ...]:
        kind = _INLINE.get(event.tag)
        if kind is not None:
            return ((kind, None),)
        if event.tag == "a" and "href" in event.attributes:
            declared = event.attributes.get("role"), event.attributes.get("epub:type")
            noted: MarkKind = "note_ref" if declared[0] == "doc-noteref" else "link"
            if declared[1] == "noteref":
                noted = "note_ref"
            return ((noted, embedded.address(event.attributes["href"], self._base)),)
        return ()

    def _item(self, event: Opened, parent: _Element | None) -> int | None:
        """The number of an entry in a numbered list, as a browser would print it."""
        if parent is None or event.tag != "li" or parent.tag != "ol":
            return parent.item if parent is not None else None
        value = _number(event.attributes.get("value", ""))
        return value if value is not None else parent.first - 1 + parent.children["li"]

    def _note(self, event: Opened, element: _Element) -> None:
        """Names, pictures and their words go to the line."""
        line = self._line
        names = (
            event.attributes.get("id"),
            event.attributes.get("name") if event.tag == "a" else "",
        )
        line.names.extend((line.length, name) for name in names if name and len(name) <= 400)
        found = embedded.media(event.tag, event.attributes, self._base)
        holder = self._elements[-2] if event.tag == "source" and len(self._elements) > 1 else None
        if holder is not None and holder.tag in ("video", "audio"):
            found = embedded.media(holder.tag, event.attributes, self._base)
            element = holder
        if found is not None:
            self._media(found, element)
        words = " ".join(event.attributes.get("alt", "").split()) if event.tag == "img" else ""
        if words:
            line.beside.append(Block(words, _BOILERPLATE, "img", element.path + "/@alt"))

    def _media(self, found: tuple[MarkKind, str], element: _Element) -> None:
        # What stands beside (a film in a paragraph) is marked in the paragraph itself.
        line = self._waiting[-1][0] if element.beside and self._waiting else self._line
        mark = Mark(Span(line.length, line.length), *found)
        last = line.marks[-1] if line.marks else None
        if last is not None and (last.span, last.kind, last.target) == (mark.span, mark.kind, ""):
            line.marks.pop()  # its source stands inside it
        line.marks.append(mark)
        if line.at is None and not line.pieces:
            line.at = element if not element.beside else self._elements[-2]

    def _break_line(self) -> None:
        line = self._line
        if self._unseen or not line.pieces:
            return
        if line.pieces[-1].endswith(" ") and not self._elements[-1].kept:
            line.pieces[-1] = line.pieces[-1][:-1]
            line.length -= 1
        line.pieces.append("\n")
        line.length += 1

    def _mark(self, element: _Element) -> None:
        """What an element says about the words of this line that stand in it."""
        line = self._line
        span = Span(element.start, line.length)
        if span.start < span.end:
            line.marks.extend(Mark(span, kind, target) for kind, target in element.marks)
            if element.hint is not None:
                line.hints.append(Hint(element.hint[0], span, element.hint[1]))

    def _flush(self) -> None:
        """The line is full: it becomes a block, and a new line begins."""
        line = self._line
        for element in self._marking:
            self._mark(element)
            element.start = 0
        written = "".join(line.pieces)
        kept = line.at is not None and line.at.kept
        lead = len(written) - len(written.lstrip("\r\n" if kept else _EDGE))
        shown = written[lead:].rstrip(_EDGE)
        marks = _fitted(line.marks, lead, shown)
        filled = line.at is not None and (shown or marks)
        if filled and line.at is not None:
            home = line.at.home or line.at
            known = bool(shown) and line.source >= 0 and line.done is self._done
            block = Block(
                shown,
                line.at.zone,
                home.tag,
                home.path,
                source=Span(line.source, line.until) if known else None,
                names=tuple((min(max(at - lead, 0), len(shown)), name) for at, name in line.names),
                marks=marks,
                hints=tuple(
                    replace(hint, span=span)
                    for hint in line.hints
                    if (span := _clipped(hint.span, lead, shown)).start < span.end
                ),
                linked=line.linked,
                row=self._row,
                item=line.at.item,
            )
            if known and line.until < 0:
                self._unended.append(len(line.done))
            line.done.append(block)
        line.done.extend(line.beside)
        self._line = _Line(line.done, names=[] if filled else [(0, n) for _, n in line.names])


def _number(written: str) -> int | None:
    return int(written) if written.isascii() and written.isdigit() and len(written) < 6 else None


def _hint(event: Opened) -> tuple[str, str] | None:
    if event.tag == "time":
        return "time", event.attributes.get("datetime", "")
    return ("author", "") if zones.is_byline(event) else None


def _clipped(span: Span, lead: int, shown: str) -> Span:
    """The span counted in the shown characters, white space at its edges left out."""
    start = min(max(span.start - lead, 0), len(shown))
    end = min(max(span.end - lead, start), len(shown))
    inside = shown[start:end]
    if not inside.strip():
        return Span(start, start)
    return Span(end - len(inside.lstrip()), start + len(inside.rstrip()))


def _fitted(marks: Sequence[Mark], lead: int, shown: str) -> tuple[Mark, ...]:
    """The marks counted in the shown characters; pictures keep their place without words."""
    fitted = [(mark, replace(mark, span=_clipped(mark.span, lead, shown))) for mark in marks]
    return tuple(
        new
        for old, new in fitted
        if new.span.start < new.span.end or old.span.start == old.span.end
    )
