"""textacy's rule for direct quotations, on the parser's model that we use ourselves.

Two ways of calling it: on the whole text, as its documentation shows, and paragraph by paragraph
with the pieces that share a cue and a source joined, which suits it far better: it refuses a text
with an odd number of quotation marks.
"""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from firsthand.extract.parse import model_folder

NAME = "textacy"
Row = dict[str, Any]
_PARAGRAPH = re.compile(r"[^\n]+")


def installed() -> bool:
    """Whether the peer is on this machine (``pip install --group bench``)."""
    return importlib.util.find_spec("textacy") is not None


def whole(row: Row) -> Row:
    """What it finds in the text as one document."""
    return _row(row, _found(row["text"], 0))


def by_paragraph(row: Row) -> Row:
    """What it finds paragraph by paragraph, pieces with the same cue and source joined."""
    joined: dict[tuple[Any, ...], Row] = {}
    for match in _PARAGRAPH.finditer(row["text"]):
        for one in _found(match.group(), match.start()):
            key = (tuple(map(tuple, one["source"])), tuple(map(tuple, one["cue"])))
            known = joined.setdefault(key, {**one, "content": []})
            known["content"] += one["content"]
    return _row(row, joined.values())


WAYS: dict[str, Callable[[Row], Row]] = {
    f"{NAME}, whole": whole,
    f"{NAME}, by paragraph": by_paragraph,
}


@cache
def _pipeline() -> Any:
    import spacy

    return spacy.load(model_folder())


def _found(text: str, offset: int) -> list[Row]:
    from textacy.extract.triples import direct_quotations

    out = []
    try:
        for speaker, cue, content in direct_quotations(_pipeline()(text)):
            out.append(
                {
                    "source": _spans(speaker, offset),
                    "cue": _spans(cue, offset),
                    "content": [[offset + content.start_char, offset + content.end_char]],
                }
            )
    except ValueError:  # it refuses an odd number of quotation marks
        return []
    return out


def _spans(tokens: Iterable[Any], offset: int) -> list[list[int]]:
    return [[offset + t.idx, offset + t.idx + len(t)] for t in tokens]


def _row(row: Row, found: Iterable[Row]) -> Row:
    """Its answer in the scorers' form; it has no actors, claims, citations, nor nesting."""
    attributions = [
        {"id": f"t{n}", "parent": None, "source_actor": None, "mode": "direct", "act": "speech",
         "addressee": [], "outlet": [], **one}
        for n, one in enumerate(found, 1)
    ]  # fmt: skip
    return {"id": row["id"], "text": row["text"], "attributions": attributions,
            "actors": [], "claims": [], "citations": []}  # fmt: skip
