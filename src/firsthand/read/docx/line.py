"""One paragraph of a DOCX while it is being filled: characters, marks, and what stands beside."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from firsthand.model import Mark, MarkKind, Role, Span

_MOST_OPEN = 40
_SPACE = " \t\n"
Kind = tuple[MarkKind, str | None]


@dataclass(frozen=True, slots=True)
class Found:
    """A paragraph as the file gives it, white space at its edges left out.

    ``row`` numbers the row of the table in which it stands, 0 outside of tables; ``item`` its
    place in a numbered list. ``size`` is in half-points. ``hidden`` tells words that are not
    shown, or that stand for a picture.
    """

    characters: str
    path: str
    marks: tuple[Mark, ...] = ()
    names: tuple[tuple[int, str], ...] = ()
    role: Role | None = None
    level: int | None = None
    author: str | None = None
    row: int = 0
    item: int | None = None
    size: int = 0
    bold: bool = False
    centred: bool = False
    set_in: bool = False
    hidden: bool = False


@dataclass(slots=True)
class Line:
    """A paragraph that is being filled."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    marks: list[Mark] = field(default_factory=list)
    names: list[tuple[int, str]] = field(default_factory=list)
    beside: list[Found] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    bold: int = 0
    sizes: dict[int, int] = field(default_factory=dict)

    def add(self, characters: str, kinds: Iterable[Kind] = ()) -> None:
        """Characters at the end of the line, with what is said of them."""
        if not characters:
            return
        start, self.length = self.length, self.length + len(characters)
        self.pieces.append(characters)
        for kind, target in kinds:
            self._mark(Mark(Span(start, self.length), kind, target))

    def at(self, kind: MarkKind, target: str | None) -> None:
        """Something without words at this place."""
        self.marks.append(Mark(Span(self.length, self.length), kind, target))

    def since(self, start: int, kind: MarkKind, target: str | None) -> None:
        """Something said of all characters from a place on."""
        if start < self.length:
            self.marks.append(Mark(Span(start, self.length), kind, target))

    def name(self, name: str | None) -> None:
        """A name by which links reach this place."""
        if name and len(name) <= 400:
            self.names.append((self.length, name))

    def trimmed(self) -> tuple[str, tuple[Mark, ...], tuple[tuple[int, str], ...]]:
        """The characters without white space at the edges; marks and names counted in them."""
        written = "".join(self.pieces)
        lead = len(written) - len(written.lstrip(_SPACE))
        shown = written.strip(_SPACE)
        marks = tuple(
            new
            for old in self.marks
            for new in [_fitted(old, lead, shown)]
            if new.span.start < new.span.end or old.span.start == old.span.end
        )
        names = tuple((min(max(at - lead, 0), len(shown)), name) for at, name in self.names)
        return shown, marks, names

    def _mark(self, mark: Mark) -> None:
        """A mark that goes on where one of its kind ended makes that one longer."""
        for index in range(len(self.marks) - 1, max(-1, len(self.marks) - 1 - _MOST_OPEN), -1):
            last = self.marks[index]
            if (last.kind, last.target) == (mark.kind, mark.target) and mark.kind != "note_ref":
                if last.span.end == mark.span.start:
                    span = Span(last.span.start, mark.span.end)
                    self.marks[index] = Mark(span, mark.kind, mark.target)
                    return
                break
        self.marks.append(mark)


def _fitted(mark: Mark, lead: int, shown: str) -> Mark:
    start = min(max(mark.span.start - lead, 0), len(shown))
    end = min(max(mark.span.end - lead, start), len(shown))
    inside = shown[start:end]
    if inside.strip():
        start, end = end - len(inside.lstrip()), start + len(inside.rstrip())
    else:
        end = start
    return Mark(Span(start, end), mark.kind, mark.target)


def covered(characters: str, marks: Sequence[Mark], kind: MarkKind) -> bool:
    """Whether marks of one kind lie over all words of a paragraph."""
    reached = 0
    for start, end in sorted(mark.span for mark in marks if mark.kind == kind):
        if characters[reached:start].strip():
            return False
        reached = max(reached, end)
    return reached > 0 and not characters[reached:].strip()
