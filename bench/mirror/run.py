"""The mirror test over all texts: the gold sets, the dossiers and the examples.

python -m bench.mirror.run          # every break with the rule involved and the likely cause
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.mirror.causes import cause
from bench.mirror.sides import Names, names
from bench.mirror.trial import Document, Trial, trials
from bench.sets import ALL, BLIND, DOSSIERS, EXAMPLES, Gold
from bench.table import Part, Row, told
from firsthand.read import text as read_text

GOAL = 98.0
SHOWN = 90
"""Characters of a passage that the list of breaks shows."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Texts of one setting, which share their names; of a blind one, breaks are not listed."""

    name: str
    documents: tuple[Document, ...]
    known: Names
    blind: bool = False


def part() -> Part:
    """The rows of the mirror test."""
    made = [(c, _tried(c)) for c in collections()]
    skipped = tuple(f"{s.name} is not on this machine" for s in ALL if not s.here)
    gates = not skipped  # the floors were measured on all of them
    every = [t for _, found in made for t in found]
    rows = [
        Row("texts in which nothing but the names changes", 100 * _held(every), "percent", GOAL,
            "", "mirror.texts" if gates else ""),
        Row("things found that stay the same", 100 * _same(every), "percent", GOAL, "",
            "mirror.entries" if gates else ""),
    ]  # fmt: skip
    rows += [Row(f"  texts of {c.name} ({len(t)} exchanges)", 100 * _held(t), "percent")
             for c, t in made if t]  # fmt: skip
    return Part("mirror test: the names of two sides exchanged", tuple(rows), skipped)


def collections() -> Iterator[Collection]:
    """All texts that are on this machine."""
    for gold in ALL:
        if gold.here:
            yield of_gold(gold)
    for folder in (*DOSSIERS, *sorted(p for p in EXAMPLES.iterdir() if p.is_dir())):
        if folder.is_dir():
            yield of_folder(folder)


def of_gold(gold: Gold) -> Collection:
    """The passages of a gold set."""
    rows = gold.rows()
    persons = [a["name"] for row in rows for a in row.get("actors", ())
               if a["kind"] == "person" and a["named"]]  # fmt: skip
    documents = tuple(Document(f"{row['id']}.txt", row["text"]) for row in rows)
    known = names([row["text"] for row in rows], persons=persons)
    return Collection(gold.name, documents, known, blind=gold is BLIND)


def of_folder(folder: Path) -> Collection:
    """The documents of a folder."""
    files = sorted(p for p in folder.iterdir() if p.suffix in _WRITTEN)
    documents = tuple(Document(p.name, p.read_text("utf-8")) for p in files)
    read = [read_text(d.written.encode("utf-8"), d.name)[0].characters for d in documents]
    return Collection(f"{folder.parent.name}/{folder.name}", documents, names(read))


_WRITTEN = (".txt", ".md", ".html", ".vtt", ".srt", ".eml")


def _tried(collection: Collection) -> list[Trial]:
    told(f"mirroring {collection.name}")
    return [t for d in collection.documents for t in trials(d, collection.known)]


def _held(made: list[Trial]) -> float:
    return sum(t.holds for t in made) / len(made) if made else 0.0


def _same(made: list[Trial]) -> float:
    """The share of things found that have their like in the mirror."""
    total = sum(t.entries for t in made)
    return 1 - sum(b.side == "before" for t in made for b in t.breaks) / total if total else 0.0


def listed() -> Iterator[str]:
    """Every break in plain lines, those of the blind part left out."""
    for collection in collections():
        if collection.blind:
            continue
        written = {d.name: d for d in collection.documents}
        for trial in _tried(collection):
            if not trial.holds:
                yield from _lines(trial, written[trial.name])


def _lines(trial: Trial, document: Document) -> Iterator[str]:
    pairs = ", ".join(sorted({" / ".join(sorted(p)) for p in trial.swap.words.items()}))
    yield f"## {trial.name}: {pairs}"
    yield f"cause: {cause(trial, document)}"
    for one in trial.breaks:
        words = " ".join(one.entry.span.of(trial.texts[1]).split())[:SHOWN]
        yield f"- {one.side}: {one.entry.kind} “{words}” ({one.entry.rule})"
    yield ""


if __name__ == "__main__":
    for line in listed():
        sys.stdout.write(line + "\n")
