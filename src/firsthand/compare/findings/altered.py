"""`quote.altered`: a quotation differs from the text that it quotes, which is in the case.

Only quotations of a voice whose own text is there are looked at: a statement, a body's paper, a
record in which he speaks under his label; or of an account that the sentence cites. A gap that
the quotation shows ("…", "[they]") is no difference, nor are capitals, stops and accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from firsthand.compare.heads import file_name
from firsthand.compare.presence import SPEAKER
from firsthand.compare.sources.citing import cited
from firsthand.compare.sources.nodes import Nodes
from firsthand.compare.wording import Word, holds, passage, words
from firsthand.compared import Party
from firsthand.findings.telling import made, short
from firsthand.model import Account, Attribution, Finding, Passage, Span

KIND = "quote.altered"
RULE = "a quotation of an account of the case stands there in other words"
LEAST_QUOTED = 5
"""Words; of shorter quotations it is never clear of what passage they are."""
_GAP = re.compile(r"…|\.\s?\.\s?\.|\[[^\]]*\]|\* \* \*")


def findings(accounts: Sequence[Account], parties: Sequence[Party]) -> Iterator[Finding]:
    """One for each quotation that differs, with the passage that it quotes."""
    originals = _Originals(accounts, parties)
    for account in accounts:
        for attribution in account.attributions:
            if attribution.mode == "indirect":
                continue
            for piece in _quoted(account, attribution):
                found = _altered(account, attribution, piece, originals)
                if found:
                    yield found
                    break


def _quoted(account: Account, attribution: Attribution) -> Iterator[Span]:
    """The quoted pieces of an attribution's content, cut where they show a gap."""
    characters = account.text.characters
    for quotation in account.quotations:
        for span in quotation.pieces:
            if quotation.speech and any(c.touches(span) for c in attribution.content):
                at = span.start
                for gap in (*_GAP.finditer(span.of(characters)), None):
                    end = span.start + gap.start() if gap else span.end
                    yield Span(at, end)
                    at = span.start + gap.end() if gap else end


def _altered(
    account: Account, attribution: Attribution, piece: Span, originals: _Originals
) -> Finding | None:
    quoted = words(piece.of(account.text.characters), piece.start)
    if len(quoted) < LEAST_QUOTED:
        return None
    near: tuple[Account, tuple[Word, ...]] | None = None
    for source, said in originals.of(account, attribution):
        if holds(said, quoted):
            return None
        found = passage(quoted, said)
        if found and near is None:
            near = source, found
    if near is None:
        return None
    source, there = near
    span = Span(there[0].span.start, there[-1].span.end)
    ours = short(" ".join(piece.of(account.text.characters).split()).strip('“”"«»‘’, '))
    theirs = short(span.of(source.text.characters))
    name = file_name(source)
    message = f"“{ours}” stands as a quotation; in {name} the words are “{theirs}”."
    return made(
        KIND,
        message + _odd(quoted, there),
        RULE,
        (Passage(account.id, piece), Passage(source.id, span)),
    )


def _odd(quoted: Sequence[Word], there: Sequence[Word]) -> str:
    """The first words in which the two differ."""
    a, b = [w.text for w in quoted], [w.text for w in there]
    for kind, i, j, m, n in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if kind == "replace":
            return f" It differs in “{' '.join(a[i:j])}” for “{' '.join(b[m:n])}”."
        if kind == "delete":
            return f" It adds “{' '.join(a[i:j])}”."
        if kind == "insert":
            return f" It leaves out “{' '.join(b[m:n])}”."
    return ""


class _Originals:
    """For a quotation the texts of the case in which its own words would stand."""

    def __init__(self, accounts: Sequence[Account], parties: Sequence[Party]) -> None:
        self._of = {a.id: a for a in accounts}
        self._nodes = Nodes(accounts, parties)
        self._words = {a.id: words(a.text.characters) for a in accounts}
        self._spoken: dict[str, list[tuple[str, Span]]] = {}
        for account in accounts:
            for attribution in account.attributions:
                party = self._nodes.of_actor.get(attribution.source_actor or "")
                if attribution.rule == SPEAKER and party:
                    said = self._spoken.setdefault(party.id, [])
                    said += [(account.id, span) for span in attribution.content]
        self._cited: dict[str, list[tuple[Span, str]]] = {}
        for edge in cited(accounts):
            for place in edge.passages:
                self._cited.setdefault(edge.rests, []).append((place.span, edge.on))

    def of(
        self, account: Account, attribution: Attribution
    ) -> Iterator[tuple[Account, list[Word]]]:
        """Each such text with its words: the voice's own, then accounts that are cited."""
        named = (attribution.source_actor, attribution.outlet_actor)
        documents = [self._nodes.document(actor) for actor in named if actor]
        documents += self._beside(account, attribution)
        for document in dict.fromkeys(d for d in documents if d and d != account.id):
            yield self._of[document], self._words[document]
        party = self._nodes.of_actor.get(attribution.source_actor or "")
        for document in dict.fromkeys(
            d for d, _ in self._spoken.get(party.id if party else "", ())
        ):
            if document != account.id:
                spans = [s for d, s in self._spoken[party.id if party else ""] if d == document]
                yield (
                    self._of[document],
                    [w for w in self._words[document] if any(s.covers(w.span) for s in spans)],
                )

    def _beside(self, account: Account, attribution: Attribution) -> list[str]:
        """The accounts that are cited in the sentence of a quotation."""
        around = [s for s in account.sentences if any(s.touches(c) for c in attribution.content)]
        return [
            on
            for span, on in self._cited.get(account.id, ())
            if any(s.touches(span) for s in around)
        ]
