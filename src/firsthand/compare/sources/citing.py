"""Which accounts of the case an account cites: by its notes, and by name in its running text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.compare.heads import Head, content, head
from firsthand.compare.shelf import Shelf, is_of_a_text, noted
from firsthand.compared import Edge
from firsthand.extract.actors.names import folded
from firsthand.extract.cardinals import ONES, TENS
from firsthand.model import Account, Citation, Passage, Span
from firsthand.read import dates

_WORD = re.compile(r"[^\W_][\w’'.&_-]*")
_BEFORE = re.compile(r"(?:according to|reported by|says?|as|see|in|from) (?:the )?$", re.IGNORECASE)
_SAYS = (
    r"(?:(?:has|had) (?:it|that|written|said|stated|noted|reported|shown)|says?|said|writes?|wrote"
    r"|reports?|reported|prints?|printed|claims?|claimed|states?|stated|gives?|gave|puts?|counts?"
    r"|counted|notes?|noted)"
)
_SAID_BY = re.compile(r"\b(?:says?|said|writes?|wrote|reports?|reported|states?|stated) the $")
_OF_YEAR = re.compile(r"^,? (?:1[5-9]|20)\d\d\b")
_NUMBER = rf"(?:about |some |only )?(?:\d|(?:{'|'.join(sorted((*ONES, *TENS)))})\b)"
_COUNTS = re.compile(
    rf"^(?:(?:[’']s?)? (?:own )?(?:{_NUMBER}|finding|figures?|numbers?|counts?|totals?|reports?|lists?"
    rf"|estimates?)|,? (?:stops? at|stopped at|arrives? at|arrived at|ha[sd]|comes? to|came to) {_NUMBER})"
)
"""What stands behind the name of a body whose number is given: "the Board’s nine"."""
_BEHIND = re.compile(rf"^[’'”\"]?s? {_SAYS}\b")


def cited(accounts: Sequence[Account]) -> Iterator[Edge]:
    """An edge for each citation that leads to an account of the case, and each naming of one."""
    heads = [head(a) for a in accounts]
    namings, shelf = _Namings(heads), Shelf(heads)
    for account in accounts:
        for citation in account.citations:
            on = citation.target.document if citation.target else None
            on = on or _by_note(citation, account.id, heads, shelf)
            if on and on != account.id:
                where = Passage(account.id, citation.span)
                yield Edge(account.id, on, "cites", "stated", (where,), "A note cites it.")
        for span, on in (*namings.of(account), *_described(account, shelf)):
            where = Passage(account.id, span)
            yield Edge(account.id, on, "cites", "stated", (where,), "The text names it.")


def _by_note(citation: Citation, own: str, heads: Sequence[Head], shelf: Shelf) -> str | None:
    """The one account that a note names: by title, or by its day and its writer or its kind.

    "Note by Dr Vell, 3 May 1903", "Report of 14 February 2005, para. 2".
    """
    words = citation.target.text if citation.target else None
    if not words:
        return None
    named = shelf.named(_MARKER.sub("", words), own)
    days = {value for _, _, value in dates.spans(words)}
    said = set(content(words))
    found = {
        h.document
        for h in heads
        if h.document != own and h.day in days and len(h.day or "") == _DAY
        and said & {*content(h.writer or "")[-1:], *(_KINDS & h.words)}
    }  # fmt: skip
    return named or (found.pop() if len(found) == 1 else None)


def _described(account: Account, shelf: Shelf) -> Iterator[tuple[Span, str]]:
    """Where a text is described and speaks: "the army release says", "the Lodge's report puts"."""
    for found in _SPEAKING.finditer(account.text.characters):
        words = re.sub(r"[’']s$", "", found[1]).split()
        for n in range(max(0, len(words) - _LONGEST), len(words) - 1):
            naming = " ".join(words[n:])
            if not is_of_a_text(words[-1]):
                break
            on = shelf.named(naming, account.id) or noted(account, naming)
            if on:
                end = found.start(1) + len(found[1])
                yield Span(found.start(1) + found[1].index(naming), end), on
                break


_LONGEST = 5
_MARKER = re.compile(r"^\W*\d{0,3}\W*")
_DAY = len("1903-05-03")
_KINDS = frozenset(
    """report statement letter deposition bulletin communiqué minutes log diary note memorandum
    testimony transcript""".split()
)
_SPEAKING = re.compile(
    rf"\b((?:[\w’'.-]{{1,40}} ){{1,5}}[\w’'.-]{{1,40}}) (?:{_SAYS}|(?:own )?(?:figures?|numbers?|counts?"
    r"|totals?|estimates?|dates?|hours?|times?|lists?|tally))\b"
)


class _Namings:
    """The names by which accounts are cited in running text, by their first words."""

    def __init__(self, heads: Sequence[Head]) -> None:
        owners: dict[tuple[str, ...], set[str]] = {}
        for top in heads:
            for name in (*_names(top), *((word,) for word in top.called)):
                owners.setdefault(name, set()).add(top.document)
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for name, documents in owners.items():
            if len(documents) == 1:
                self._by_first.setdefault(name[0], []).append((name, min(documents)))

    def of(self, account: Account) -> Iterator[tuple[Span, str]]:
        """Where an account says what another one, called by name, says."""
        text = account.text.characters
        words = [(m, folded(m[0])) for m in _WORD.finditer(text)]
        words = [(m, w) for m, w in words if w not in ("the", "of", "and", "for", "at", "a")]
        for n, (found, word) in enumerate(words):
            small = not found[0][0].isupper()
            for name, document in self._by_first.get(word, ()):
                if small and not (len(name) == 1 and _counted(text, found)):
                    continue
                same = tuple(w for _, w in words[n : n + len(name)]) == name
                if same and document != account.id:
                    span = Span(found.start(), words[n + len(name) - 1][0].end())
                    if _reported(text, span):
                        yield span, document


def _counted(text: str, found: re.Match[str]) -> bool:
    """Whether a noun in small letters is a body whose number is given: "the union’s twelve"."""
    before, behind = text[max(0, found.start() - 4) : found.start()], text[found.end() :][:20]
    return before.lower() == "the " and bool(_COUNTS.match(behind))


def _names(top: Head) -> Iterator[tuple[str, ...]]:
    """Bodies, the writer, the title, its first part: two words at least, as content words."""
    for words in (*top.bodies, top.writer or "", top.title, re.split(r"[:›]", top.title)[0]):
        name = content(words)
        if len(name) > 1:
            yield name


def _reported(text: str, span: Span) -> bool:
    """Whether the words about a name make it a source, not a place or a thing."""
    before, behind = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 20]
    quoted = before[-1:] in '“"‘«' and bool(before)
    return (
        bool(_BEHIND.match(behind) or _COUNTS.match(behind) or _SAID_BY.search(before))
        or (before[-1:] == "(" and bool(_OF_YEAR.match(behind)))
        or bool(re.search(r"(?i)according to (the )?$", before))
        or (quoted and bool(_BEFORE.search(before[:-1])))
    )
