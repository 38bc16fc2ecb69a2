"""What the parts of one DOCX share: the package, the styles, the numbers of its notes."""

from __future__ import annotations

from dataclasses import dataclass, field

from firsthand.read.docx.fields import numeral
from firsthand.read.docx.package import Package
from firsthand.read.docx.styles import Styles


@dataclass(slots=True)
class Notes:
    """The numbers of notes of one kind, given in the order in which the text refers to them."""

    kind: str
    form: str = "decimal"
    first: int = 1
    markers: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def marker(self, id_: str) -> str:
        """The marker that is shown for a note."""
        if id_ not in self.markers:
            self.markers[id_] = numeral(self.first + self.count, self.form)
            self.count += 1
        return self.markers[id_]

    def name(self, id_: str) -> str:
        """The name of a note: ``fn:3``, or ``en:3`` for a note at the end."""
        return f"{self.kind}:{self.markers.get(id_, id_)}"


@dataclass(slots=True)
class Common:
    """What all parts of one document share."""

    package: Package
    styles: Styles
    footnotes: Notes
    endnotes: Notes
    attached: set[str] = field(default_factory=set)
    rows: int = 0
