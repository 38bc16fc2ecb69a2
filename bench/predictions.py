"""What the program finds in passages, in the form that the scorers read.

    python -m bench.predictions GOLD.jsonl PREDICTED.jsonl

Runs in one process over lines with "id" and "text"; each text is read as a plain text file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from firsthand import __version__
from firsthand.examination import account
from firsthand.model import Examination
from firsthand.read import text as read_text
from firsthand.report.json_form import json_of

KINDS = ("actors", "attributions", "claims", "citations", "media")
Row = dict[str, Any]


def prediction(row: Row) -> Row:
    """The entries for one passage, with its id and text."""
    text = read_text(row["text"].encode("utf-8"), f"{row['id']}.txt")[0]
    made = account(text)
    entries = json.loads(json_of(Examination(__version__, (made,), (), ())))
    out: Row = {"id": row["id"], "text": entries["documents"][0]["text"]}
    for kind in KINDS:
        out[kind] = entries[kind]
    for actor in out["actors"]:
        actor["mentions"] = [m["span"] for m in actor["mentions"]]
    return out


def rows(path: Path) -> Iterator[Row]:
    """The lines of a JSONL file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def write(found: Iterable[Row], path: Path) -> None:
    """Write rows as JSONL."""
    with path.open("w", encoding="utf-8") as out:
        for row in found:
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    write((prediction(row) for row in rows(Path(sys.argv[1]))), Path(sys.argv[2]))
