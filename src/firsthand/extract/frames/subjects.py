"""Sources by word order: the noun phrase to the left of a verb, whatever the parser made of it."""

from __future__ import annotations

from firsthand.extract.frames.voices import FIRST, NOBODY
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import trim
from firsthand.model import Span

FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_INSIDE = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "ADP", "PART", "PUNCT", "ADV", "CCONJ")
_NOT_SOURCES = frozenset((*FIRST, *NOBODY, "you", "it", "that", "there", "what", "which", "this"))
_JOINTS = frozenset(
    "and but while whereas though although because so or as if when since that where".split()
)
_LIGHT = frozenset(
    "now then today still meanwhile later yesterday afterwards afterward soon already also instead".split()
)
_LONGEST = 40


def clause_start(parse: Parse, at: int) -> int:
    """The first word of the clause in which a word stands, by marks and conjunctions alone."""
    words = parse.words
    first = parse.sentence_words(words[at].sentence)[0]
    for k in range(at - 1, first - 1, -1):
        if words[k].text in (";", ":", "“", '"', "”"):
            return k + 1
        if (
            words[k].lower in _JOINTS
            and words[k].pos in ("CCONJ", "SCONJ")
            and finite_words(parse, first, k)
        ):
            if words[k].pos == "SCONJ" or words[k - 1].text == ",":
                return k + 1
    return first


def finite_words(parse: Parse, start: int, end: int) -> list[int]:
    """The finite verbs between two words."""
    return [
        k
        for k in range(start, end)
        if parse.words[k].tag in FINITE and parse.words[k].pos in ("VERB", "AUX")
    ]


def source_before(parse: Parse, start: int, verb: int) -> Span | None:
    """The noun phrase that is the subject of a verb, between the start of its clause and the verb.

    What stands before it with a preposition and a comma is skipped; a relative clause or an
    apposition between commas behind it is left out.
    """
    words = parse.words
    run = [k for k in range(start, verb) if not words[k].text.isspace()]
    while (
        run
        and words[run[-1]].pos in ("ADV", "AUX", "PUNCT")
        and words[run[-1]].lower not in ("others", "some")
    ):
        run = run[:-1]
    run = _behind_opening(parse, run)
    if not run or len(run) > _LONGEST:
        return None
    phrase = _first_phrase(parse, run)
    if phrase is None:
        return None
    rest = run[len(phrase) :]
    if any(words[k].tag in FINITE for k in phrase) or not _only_comments(parse, rest):
        return None
    if words[phrase[0]].tag in ("VBG", "VBN", "VB"):
        return None
    head = next((k for k in phrase if words[k].pos in _NOMINAL), None)
    if (
        head is None
        or words[phrase[-1]].lower in _NOT_SOURCES
        or words[phrase[0]].pos in ("ADP", "ADV", "SCONJ")
    ):
        return None
    inside = trim(parse, phrase)
    return Span(words[inside[0]].start, words[inside[-1]].end) if inside else None


def _behind_opening(parse: Parse, run: list[int]) -> list[int]:
    """Without what opens the clause: "In a letter to the board, ", "Meanwhile, "."""
    words = parse.words
    while run and (words[run[0]].pos in ("CCONJ", "PUNCT") or words[run[0]].lower in _LIGHT):
        run = run[1:]
    if run and (
        words[run[0]].pos in ("ADP", "ADV", "SCONJ") or words[run[0]].tag in ("VBG", "VBN")
    ):
        comma = next((n for n, k in enumerate(run) if words[k].text == ","), None)
        return run[comma + 1 :] if comma is not None else []
    return run


def _first_phrase(parse: Parse, run: list[int]) -> list[int] | None:
    """The words of a run up to its first comma or relative pronoun."""
    words = parse.words
    for n, k in enumerate(run):
        if words[k].text in (",", "—", "–", "(", "-") or words[k].tag in ("WP", "WDT"):
            return run[:n] or None
        if words[k].pos not in _INSIDE and words[k].tag not in ("VBN", "VBG"):
            return None
    return run


def _only_comments(parse: Parse, rest: list[int]) -> bool:
    """Whether what follows a phrase only comments on it, between marks or behind a relative pronoun."""
    words = parse.words
    if not rest:
        return True
    first = words[rest[0]]
    if first.tag in ("WP", "WDT"):
        return True
    behind = words[rest[-1] + 1] if rest[-1] + 1 < len(words) else None
    closed = words[rest[-1]].text in (",", "—", "–", ")", "-") or (
        behind is not None and behind.text in (",", "—", "–", ")")
    )
    return first.text in (",", "—", "–", "(", "-") and closed
