"""The words of a comparison for people: verdicts with their marks, modalities, kinds of reuse.

A verdict is always told by its word; the mark beside it can be taken in at a glance, and colour
only helps.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from firsthand.compared import EdgeKind, Ground, Modality, ReuseKind, Ruled, SlotKind


class Sign(NamedTuple):
    """The mark and the words of a verdict, and what it means."""

    mark: str
    words: str
    meaning: str


VERDICT: Final[dict[Ruled, Sign]] = {
    "conflict": Sign("≠", "conflict", "two assertions that cannot both hold"),
    "disputed": Sign("⇄", "disputed", "one alleges it, the other denies it"),
    "not_comparable": Sign("∦", "not comparable", "another scope, unit or time of counting"),
    "compatible": Sign("≈", "compatible", "both can hold: one is vaguer or leaves it open"),
    "agree": Sign("=", "agree", "the same value, as far as both are precise"),
}
"""Verdicts in the order in which they are told."""
FIRST: Final = Sign("◆", "first reading", "the one beside which the others are laid")
ONLY_HERE: Final = Sign("◇", "only here", "no other account answers this")
NOT_LAID: Final = Sign("∅", "no verdict", "no rule spoke on these two")
SILENT: Final = Sign("–", "silent", "the text was understood, and no answer was found in it")
NOT_READ: Final = Sign(
    "…", "not read", "a part of the text that may hold an answer was not understood"
)

SLOT: Final[dict[SlotKind, str]] = {
    "quantity": "how many",
    "time": "when",
    "place": "where",
    "actor": "who",
    "polarity": "whether",
}
MODALITY: Final[dict[Modality, str]] = {
    "asserted": "",
    "alleged": "alleged",
    "possible": "as possible",
    "denied": "denied",
    "unseen": "not seen, heard or remembered",
    "unknown": "said not to be known",
}
REUSE: Final[dict[ReuseKind, tuple[str, str]]] = {
    "copy": ("Copied wording", "Long runs of the same words, quotations aside."),
    "rewrite": ("Rewritten wording", "The same sentences in changed words, in the same order."),
    "ring": ("Accounts that cite each other", "Followed back, each leads to the other."),
    "shared_error": ("The same error", "Two accounts make one mistake that others do not make."),
    "shared_quotation": (
        "The same quotation",
        "Both quote the same words. That is one voice, and no sign of copying by itself.",
    ),
}
EDGE: Final[dict[EdgeKind, str]] = {
    "quotes": "quotes",
    "cites": "cites",
    "copies": "shares its wording with",
    "heard_from": "was told by",
    "records": "rests on the record",
    "by": "is by",
}
GROUND: Final[dict[Ground, str]] = {
    "stated": "",
    "metadata": "from what the document says of itself",
    "inferred": "inferred",
}
JOIN: Final = {
    "shared_wording": "inferred from shared wording",
    "shared_error": "inferred from a shared error, which is listed and not counted",
    "same_person": "who may be one: a name of one fits the other",
}
UNCOUNTED: Final = frozenset({"shared_error"})
"""Kinds of joins that never change a number of chains."""
