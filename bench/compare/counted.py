"""What is counted: tallies, quoted sides, a gold dossier and a prediction read for scoring."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

LONGEST = 500
"""A longer quotation touches nothing: a reading is its shortest quotation."""
Span = tuple[int, int]


class Tally(NamedTuple):
    """Counts that can be added: right of the predicted, right of the gold."""

    right: int = 0
    said: int = 0
    hit: int = 0
    due: int = 0

    def plus(self, other: Tally) -> Tally:
        """The sum of two."""
        return Tally(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def precision(self) -> float:
        """Right of the predicted; 0 where nothing was predicted."""
        return self.right / self.said if self.said else 0.0

    @property
    def recall(self) -> float:
        """Right of the gold; 0 where there is none. Of a share: the share."""
        return self.hit / self.due if self.due else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


class Side(NamedTuple):
    """Words of one document."""

    document: str
    spans: tuple[Span, ...]

    def touch(self, other: Side) -> int:
        """How many characters two sides share."""
        if self.document != other.document:
            return 0
        return sum(
            max(0, min(e, f) - max(s, t)) for s, e in self.spans for t, f in other.spans
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class GoldReading:
    """A reading of the gold, or (``status``) a silence."""

    point: str
    slot: str
    side: Side
    status: str
    value: str


@dataclass(slots=True)
class Gold:
    """The gold of a dossier with its documents by file name."""

    texts: dict[str, str]
    raw: dict[str, Any]
    readings: list[GoldReading] = field(default_factory=list)
    by_file: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))


@dataclass(slots=True)
class Said:
    """A prediction, its documents by file name; ``lost`` are those with another text."""

    raw: dict[str, Any]
    files: dict[str, str]
    texts: dict[str, str]
    lost: tuple[str, ...]
    names: dict[str, str]

    def side(self, row: dict[str, Any] | None, spans: object = None) -> Side:
        """A quoted side; without spans where it is too long to be a quotation."""
        row = row or {}
        name = self.files.get(str(row.get("document")), "")
        got = spans_of(row.get("span") if spans is None else spans)
        return Side(name, tuple(s for s in got if spans is not None or s[1] - s[0] <= LONGEST))


def read_gold(folder: Path) -> Gold:
    """The gold of a dossier in a folder."""
    raw = json.loads((folder / "gold.json").read_text("utf-8"))
    listed = json.loads((folder / "manifest.json").read_text("utf-8"))["documents"]
    names = [PurePosixPath(d["file"]).name for d in listed]
    gold = Gold({n: (folder / n).read_bytes().decode("utf-8") for n in names}, raw)
    for point in raw["points"]:
        for row in point["readings"]:
            gold.readings.append(_gold_reading(point, row))
    for n, reading in enumerate(gold.readings):
        if reading.status == "reading":
            gold.by_file[reading.side.document].append(n)
    return gold


def _gold_reading(point: dict[str, Any], row: dict[str, Any]) -> GoldReading:
    spans = spans_of(row.get("span"))
    status = "reading"
    if not spans:
        status = "not_read" if row.get("not_read") or row.get("status") == "not_read" else "silent"
    side = Side(row["document"], tuple(spans))
    value = row.get("printed", row.get("value"))
    return GoldReading(str(point["id"]), point["slot"], side, status, str(value))


def read_said(raw: dict[str, Any], gold: Gold) -> Said:
    """A prediction on the documents of a gold; those with another text are left out."""
    files, texts, lost = {}, {}, []
    for row in raw.get("documents") or []:
        name = PurePosixPath(row["path"]).name
        texts[str(row["id"])] = row["text"]
        if gold.texts.get(name) == row["text"]:
            files[str(row["id"])] = name
        else:
            lost.append(name)
    names = {str(a["id"]): str(a["name"]) for a in raw.get("actors") or []} | files
    return Said(raw, files, texts, tuple(lost), names)


def spans_of(value: object) -> list[Span]:
    """The spans in a span, a list of them, or a list of quotations."""
    if isinstance(value, dict):
        return spans_of(value.get("span") or value.get("spans"))
    if isinstance(value, list | tuple):
        if len(value) == 2 and all(isinstance(x, int) for x in value):
            return [(value[0], value[1])]
        return [s for v in value for s in spans_of(v)]
    return []
