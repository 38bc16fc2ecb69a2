"""The citations of a passage: what each marker points to and which claims it stands behind."""

from __future__ import annotations

import re
from typing import Any

from bench.gold.derive import fail
from bench.gold.markup import NOTE, Mark, Passage

CITATIONS = {"b": "bracket", "n": "number", "s": "superscript", "y": "symbol",
             "a": "author_date", "f": "footnote", "l": "link", "d": "document"}  # fmt: skip


def entry_for(marker: str, text: str) -> str | None:
    """The line of the passage's list of notes that begins with the marker."""
    for line in text.split("\n"):
        bare = marker.strip("[]()")
        if line.startswith((marker + " ", bare + ". ", bare + " ")) and marker != line:
            return line
    return None


def citations_of(passage: Passage, claims: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The citations with their targets and the claims that they stand behind."""
    out: list[dict[str, Any]] = []
    for mark in passage.marks:
        if m := NOTE.match(mark.tag):
            out.append(
                _citation(passage, mark, (m["kind"], m["flags"], f"n{len(out) + 1}"), claims)
            )
    return out


def _citation(
    passage: Passage, mark: Mark, tag: tuple[str, str, str], claims: list[dict[str, Any]]
) -> dict[str, Any]:
    letter, flags, identity = tag
    marker = passage.text[mark.start : mark.end]
    link = marker if letter == "l" else None
    target = link or (entry_for(marker, passage.text) if letter != "d" else None)
    supports = [] if flags else _supports(mark, passage.text, claims, leads=letter == "d")
    for order in passage.orders:
        if order.what == identity and order.verb == "target":
            target = _line(passage, order.value.strip('"'))
        elif order.what == identity:
            supports = _claims_with(passage, order.value.strip('"'), claims)
    return {
        "id": identity,
        "span": [mark.start, mark.end],
        "kind": CITATIONS[letter],
        "marker": marker,
        "target": {"text": target, "url": link, "document": None} if target else None,
        "resolved": target is not None,
        "supports": supports,
    }


def _supports(mark: Mark, text: str, claims: list[dict[str, Any]], *, leads: bool) -> list[str]:
    """The claim around the marker; else, for a document that ``leads``, the next one of the
    sentence; else the last before it."""
    around = [c for c in claims if c["span"][0] <= mark.start and mark.end <= c["span"][1]]
    if around:
        return [min(around, key=lambda c: c["span"][1] - c["span"][0])["id"]]
    before = [c for c in claims if c["span"][1] <= mark.start]
    after = [c for c in claims if c["span"][0] >= mark.end]
    if leads and after and not re.search(r"[.!?]\s", text[mark.end : after[0]["span"][0]]):
        return [after[0]["id"]]
    return [max(before, key=lambda c: c["span"][1])["id"]] if before else []


def _line(passage: Passage, words: str) -> str:
    for line in passage.text.split("\n"):
        if line.startswith(words):
            return line
    raise fail(passage, f"no line begins with {words!r}")


def _claims_with(passage: Passage, words: str, claims: list[dict[str, Any]]) -> list[str]:
    hits = [c["id"] for c in claims if words in passage.text[slice(*c["span"])]]
    if not hits:
        raise fail(passage, f"no claim holds {words!r}")
    return hits
