"""One trial: a text and its mirror are read and mined, and what differs is told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bench.mirror.likeness import Break, breaks, entries
from bench.mirror.sides import Names, swaps
from bench.mirror.swaps import Mirrored, Swap
from firsthand.examination import account
from firsthand.findings import findings
from firsthand.model import Account, Finding, Span
from firsthand.read import text as read_text


@dataclass(frozen=True, slots=True)
class Document:
    """A document to try: its name and what its file holds."""

    name: str
    written: str


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of one exchange.

    ``entries`` is how many things were found before; ``breaks`` lists what differs after.
    ``read`` is false where the reader itself made another text of the mirrored document.
    """

    name: str
    swap: Swap
    entries: int
    breaks: tuple[Break, ...]
    texts: tuple[str, str]
    read: bool = True

    @property
    def holds(self) -> bool:
        """Whether nothing but the names differs."""
        return self.read and not self.breaks


def trials(document: Document, known: Names) -> list[Trial]:
    """All exchanges of one document; none where it names nobody."""
    first = _mined(document)
    out = []
    for swap in swaps(first[0].text.characters, known):
        mirrored = Mirrored(document.written, swap)
        second = _mined(Document(document.name, mirrored.text))
        out.append(_compared(document.name, swap, first, second))
    return out


def _mined(document: Document) -> tuple[Account, Sequence[Finding]]:
    made = account(read_text(document.written.encode("utf-8"), document.name)[0])
    return made, findings((made,))


def _compared(
    name: str,
    swap: Swap,
    first: tuple[Account, Sequence[Finding]],
    second: tuple[Account, Sequence[Finding]],
) -> Trial:
    before, after = first[0].text.characters, second[0].text.characters
    moved = Mirrored(before, swap)
    if moved.text != after:
        return Trial(name, swap, 0, (), (moved.text, after), read=False)
    old = entries(*first, moved.span)
    new = entries(*second, _same)
    return Trial(name, swap, len(old), tuple(breaks(old, new)), (moved.text, after))


def _same(span: Span) -> Span:
    return span
