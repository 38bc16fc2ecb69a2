"""What is counted at one event after another: nouns that count one thing, by their lists."""

from __future__ import annotations

from functools import cache

from firsthand.extract.lexicons import sections

_IRREGULAR = {
    "people": "people", "men": "man", "women": "woman", "children": "child", "bodies": "body", "police": "police",
}  # fmt: skip


def singular(word: str) -> str:
    """A noun without the ending of its plural."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def list_of(noun: str | None) -> str | None:
    """The list of counted.toml that has the last word of a noun, None where none has."""
    words = (noun or "").lower().split()
    if not words:
        return None
    last, one = words[-1], singular(words[-1])
    found = (_lists().get(w) for w in (last, one, one.removesuffix("e")))  # salvoes, buses
    return next((name for name in found if name is not None), None)


@cache
def _lists() -> dict[str, str]:
    return {w: name for name, part in sections("counted").items() for w in part["words"].split()}
