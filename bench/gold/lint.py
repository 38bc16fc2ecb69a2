"""Look through the compiled gold for what is probably wrong; prints one line for each doubt.

    python -m bench.gold.lint

Tells words that no claim, source or cue covers, tags that nothing reads, spans with blanks or
commas at their edges, contents without a claim, indirect contents that end with a full stop.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from typing import Any

from bench.gold.compile import load, record
from bench.gold.markup import CLAIM, NOTE, ROLE, Passage

SMALL = frozenset("that and but as if to in on at the a of for by with so or from well sir".split())


def doubts(passage: Passage, row: dict[str, Any]) -> Iterator[str]:
    """Everything about one passage that should be looked at again."""
    for mark in passage.marks:
        if not (ROLE.match(mark.tag) or CLAIM.match(mark.tag) or NOTE.match(mark.tag)
                or mark.tag == "h"):  # fmt: skip
            yield f"unknown tag {mark.tag!r}"
    for one in row["attributions"]:
        yield from _edges(one, row["text"])
        if not any(_touch(c["span"], s) for c in row["claims"] for s in one["content"]):
            yield f"{one['id']} has no claim in its content"
    yield from _crossing(row["claims"])
    yield from _uncovered(row)


def _edges(one: dict[str, Any], text: str) -> Iterator[str]:
    for role in ("source", "cue", "content", "addressee", "outlet"):
        for s, e in one[role]:
            words = text[s:e]
            if not words or words != words.strip():
                yield f"{one['id']} {role} has blanks at its edge: {words!r}"
            if role in ("source", "addressee", "outlet") and re.search(r"(,|[’']s)\Z", words):
                yield f"{one['id']} {role} ends with a comma or 's: {words!r}"
            if role == "content" and one["mode"] == "indirect" and words.endswith((".", ",")):
                yield f"{one['id']} content ends with {words[-1]!r}: {words!r}"


def _touch(a: list[int], b: list[int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _crossing(claims: list[dict[str, Any]]) -> Iterator[str]:
    for i, a in enumerate(claims):
        for b in claims[i + 1 :]:
            if a["span"][0] < b["span"][0] < a["span"][1] < b["span"][1]:
                yield f"{a['id']} and {b['id']} cross"


def _uncovered(row: dict[str, Any]) -> Iterator[str]:
    text = row["text"]
    covered = [c["span"] for c in row["claims"]] + [n["span"] for n in row["citations"]]
    for one in row["attributions"]:
        for role in ("source", "cue", "addressee", "outlet"):
            covered += one[role]
    entries = {n["target"]["text"] for n in row["citations"] if n["target"]}
    for line in re.finditer(r"[^\n]+", text):
        if line.group() in entries:
            continue
        left = "".join(
            " | " if any(s <= i < e for s, e in covered) else text[i]
            for i in range(*line.span())
        )  # fmt: skip
        words = [w for w in re.findall(r"[\w’']+", left) if w.lower() not in SMALL]
        if words:
            yield "no claim over: " + re.sub(r"( \| )+", " | ", left).strip()


def main() -> int:
    """Print the doubts; 0 always, for a doubt is no error."""
    for passage in load():
        for doubt in doubts(passage, record(passage)):
            print(f"{passage.id}: {doubt}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
