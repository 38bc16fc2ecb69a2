"""Compile the marked passages into ``chains.jsonl`` and ``blind.jsonl``, and check them.

    python -m bench.gold.compile            # writes both files
    python -m bench.gold.compile --check    # writes nothing; exit 1 if a file would change

What can be derived is derived, never written twice: see derive.py and README.md.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from bench.gold.citations import citations_of
from bench.gold.derive import (
    Attribution,
    Book,
    Claim,
    basis_of,
    book_of,
    chain_of,
    claims_of,
    fail,
    gather,
    mode_of,
    nest,
    origin_of,
)
from bench.gold.markup import MarkupError, Passage, passages

HERE = Path(__file__).parent
KINDS = {"p": "person", "g": "group", "o": "organisation", "u": "outlet", "r": "record",
         "?": "unknown"}  # fmt: skip
FORMS = {"?": "question", "!": "order", "#": "heading", "^": "caption"}


def record(passage: Passage) -> dict[str, Any]:
    """One line of the gold file."""
    found = gather(passage)
    nest(found)
    book = book_of(passage)
    actors = [_actor(passage, book, key) for key in book.ids]
    named = {a["id"]: a["named"] for a in actors}
    claims: list[dict[str, Any]] = []
    for claim in claims_of(passage, found):
        claims.append(_claim(passage, claim, found, (book, named)))
        claims[-1]["id"] = f"k{len(claims)}"
    citations = citations_of(passage, claims)
    for one in claims:
        one["citations"] = [n["id"] for n in citations if one["id"] in n["supports"]]
    head = passage.head
    return {
        "id": passage.id,
        "genre": head["genre"],
        **{k: head.get(k) for k in ("title", "author", "published")},
        "text": passage.text,
        "actors": actors,
        "attributions": [_attribution(passage, one, book) for one in found.values()],
        "claims": [{"id": c.pop("id"), **c} for c in claims],
        "citations": citations,
        "note": head.get("note"),
    }


def _actor(passage: Passage, book: Book, key: str) -> dict[str, Any]:
    one = book.declared[key]
    kind = KINDS[one.kind]
    if kind == "record" and "-" in one.flags:
        raise fail(passage, f"a record is always named: {one.name}")
    spans = [list(x) for x in sorted(book.mentions[key])]
    named = "-" not in one.flags and kind != "unknown"
    return {"id": book.ids[key], "name": one.name, "kind": kind, "named": named, "mentions": spans}


def _attribution(passage: Passage, one: Attribution, book: Book) -> dict[str, Any]:
    def spans(role: str) -> list[list[int]]:
        return [list(x) for x in one.of(role)]

    def actor(role: str) -> str | None:
        return book.ids[one.actors[role]] if role in one.actors else None

    return {
        "id": f"t{one.number}",
        "source": spans("s"),
        "cue": spans("q"),
        "content": spans("c"),
        "source_actor": actor("s"),
        "mode": mode_of(one, passage.text),
        "act": one.act,
        "denies": "d" in one.flags,
        "distanced": "x" in one.flags,
        "addressee": spans("a"),
        "addressee_actor": actor("a"),
        "outlet": spans("o"),
        "outlet_actor": actor("o"),
        "parent": f"t{one.parent}" if one.parent else None,
    }


def _claim(
    passage: Passage,
    claim: Claim,
    found: dict[int, Attribution],
    who: tuple[Book, dict[str, bool]],
) -> dict[str, Any]:
    book, named = who
    if claim.attribution is not None and claim.attribution not in found:
        raise fail(passage, f"t{claim.attribution} is not there")
    one = found[claim.attribution] if claim.attribution else None
    chain = chain_of(one, found, book) if one else []
    author = one is not None and not chain
    hedges = [[m.start, m.end] for m in passage.marks
              if m.tag == "h" and claim.start <= m.start and m.end <= claim.end]  # fmt: skip
    return {
        "id": "",
        "span": [claim.start, claim.end],
        "form": next((FORMS[x] for x in claim.flags if x in FORMS), "assertion"),
        "attribution": f"t{one.number}" if one else None,
        "chain": chain,
        "hands": len(chain),
        "origin": origin_of(chain, claim.flags, author, named),
        "basis": basis_of(claim, one, chain),
        "denied": one is not None and "d" in one.flags,
        "hedges": hedges,
        "citations": [],
    }


def load(folder: Path = HERE / "passages") -> list[Passage]:
    """All passages of the folder, by file and place; ids must differ."""
    out = [p for path in sorted(folder.glob("*.txt")) for p in passages(path.read_text("utf-8"))]
    ids = [p.id for p in out]
    if twice := sorted({i for i in ids if ids.count(i) > 1}):
        raise MarkupError(f"given twice: {twice}")
    return out


def is_blind(identity: str) -> bool:
    """Whether a passage is of the third that no rule is tuned on: its number divides by three."""
    return int(re.sub(r"\D", "", identity)) % 3 == 0


def files() -> dict[str, str]:
    """The two gold files by name, as text."""
    rows = [(p.id, json.dumps(record(p), ensure_ascii=False)) for p in load()]
    return {
        "chains.jsonl": "".join(r + "\n" for i, r in rows if not is_blind(i)),
        "blind.jsonl": "".join(r + "\n" for i, r in rows if is_blind(i)),
    }


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` only compare."""
    stale = 0
    for name, content in files().items():
        path = HERE / name
        if "--check" not in arguments:
            path.write_text(content, "utf-8")
        elif not path.exists() or path.read_text("utf-8") != content:
            print(f"{name} is not what the passages give")
            stale = 1
    return stale


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
