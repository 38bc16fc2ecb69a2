"""On whom the readings of one value rest: the edges of its source graph, and its first voices.

Conventions. An author is a first voice only of what he tells of a scene at which he was. A voice
that is stated, though nameless, is one; a report's own figure is not, unless another account
gives the report as its source. A poster of a thread is the author of his post. Copied wording
rests on its model; who cites an account of the case for what it does not say rests on nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from firsthand.compare.heads import content, head, person_name
from firsthand.compare.nobody import described, names_nobody, rumoured
from firsthand.compare.presence import SPEAKER, amid, answering, examiners, sworn, there
from firsthand.compare.sources.citing import cited
from firsthand.compare.sources.copying import COPYING, copied
from firsthand.compare.sources.nodes import Nodes
from firsthand.compare.sources.provenance import Had, actor_of, is_one_thing, of_passage, provenance
from firsthand.compare.sources.returning import returned
from firsthand.compared import Edge, Party, Reading, Reuse
from firsthand.model import UNKNOWN, Account, Attribution, Claim, Passage, Span

_BODILY = frozenset(("organisation", "outlet"))
_THERE = frozenset(("witnessed", "saw", "took_part"))
LARGE = 0.15
"""Of the shorter account; whoever took so much is taken to have had the rest from there too."""
_TOLD = re.compile(
    r"(?<!\bI )(?<!\b[Ww]e )\b(?:told|tells|said|says|informed|assured|wrote|writes|declared|claims"
    r"|claimed|reported|confessed|admitted|confided|swore|related)\b[^.;:]{0,60}(?:\bthat\b|:)"
)


@dataclass(slots=True)
class Standing:
    """What one value rests on, while it grows. ``first`` are first voices that are known."""

    documents: tuple[str, ...]
    edges: list[Edge] = field(default_factory=list)
    first: set[str] = field(default_factory=set)
    there: set[str] = field(default_factory=set)
    sourced: set[str] = field(default_factory=set)

    def add(self, edge: Edge) -> None:
        """One more edge; whoever rests on somebody has a source."""
        self.edges.append(edge)
        if edge.on != UNKNOWN:
            self.sourced.add(edge.rests)


class Sources:
    """The accounts of a case as sources of one another."""

    def __init__(
        self, accounts: Sequence[Account], parties: Sequence[Party], reuse: Sequence[Reuse]
    ) -> None:
        self.nodes = Nodes(accounts, parties)
        self._claims = {c.id: c for a in accounts for c in a.claims}
        self._attributions = {t.id: t for a in accounts for t in a.attributions}
        self._present = frozenset(_present(accounts, self.nodes))
        self._notes = {n.id: n for a in accounts for n in a.citations}
        self._named: dict[str, list[Edge]] = {}
        for edge in cited(accounts):
            self._named.setdefault(edge.rests, []).append(edge)
        self._reuse = [r for r in reuse if r.kind in COPYING]
        self.errors = [r for r in reuse if r.kind == "shared_error"]
        self._own_claims = {
            a.id: [c for c in a.claims if not c.chain and c.form == "assertion"] for a in accounts
        }
        self._himself = {a.id: there(a) for a in accounts}
        self._accounts = {a.id: a for a in accounts}
        self._described = frozenset(described(accounts))
        self._had = {a.id: provenance(a) for a in accounts}
        sources = (w for some in self._had.values() for h in some for w in h.sources)
        self._things = {frozenset(content(w)): w for w in sources if is_one_thing(w)}
        self._sentences = {a.id: a.sentences for a in accounts}
        self._writers = _writers(accounts, self.nodes)
        several = list(self._writers.values())
        self._of_many = frozenset(w for w in several if several.count(w) > 1)

    def standing(self, readings: Sequence[Reading]) -> Standing:
        """The source graph of readings that give one value."""
        made = Standing(tuple(dict.fromkeys(r.document for r in readings)))
        made.sourced = {r.document for r in readings if set(self._voices(r)) - {UNKNOWN}}
        for reading in readings:
            self._own(reading, made)
        for reading in readings:
            self._cites(reading, made)
        self._copied(readings, made)
        for reading in readings:
            self._quotes(reading, made)
        self._unstated(made)
        told = {e.rests for e in made.edges if e.on != UNKNOWN} - made.there
        # Two who each have it from the other, in different accounts, are no circle of accounts.
        ends = {*(made.first - told), *made.documents, UNKNOWN}
        made.first -= {n for n in told if _beyond(n, made.edges) & ends}
        made.edges = list(_distinct(made.edges))
        return made

    def _voices(self, reading: Reading) -> list[str]:
        """The chain of a reading without the account's own author, and with what it is had from.

        A body that speaks in its own paper ("the Authority concludes") is the author there.
        """
        own = reading.document
        claim = self._claim(reading)
        chain = [self._known(a) for a in reading.chain if not self._is_author(a, own)]
        attribution = self._attributions.get(claim.attribution or "") if claim else None
        if chain and attribution and rumoured(self._accounts[own], attribution):
            chain[-1] = UNKNOWN
        seen = not chain and claim is not None and claim.basis == "witnessed"
        for had in of_passage(self._had[reading.document], reading.span, reading.slot):
            if seen and not had.everything:
                continue  # He looked at the clock himself.
            chain = self._extended(chain, had, reading.document)
        return chain

    def _known(self, actor: str) -> str:
        """An actor, or "?" for a pronoun or a trait, which names nobody: "they say", "the courage"."""
        party = self.nodes.of_actor.get(actor)
        if party is None or party.named:
            return actor
        anybody = actor not in self._described
        return UNKNOWN if names_nobody(party.name, anybody=anybody) else actor

    def _is_author(self, actor: str, document: str) -> bool:
        party = self.nodes.of_actor.get(actor)
        if party is None:
            return False
        itself = party.document == document and self.nodes.kinds.get(actor) in _BODILY
        return itself or self.nodes.authors.get(document) == party

    def _extended(self, chain: list[str], had: Had, document: str) -> list[str]:
        """A chain with the sources of a statement of where something is had from."""
        sources = [self._called(words, document) for words in reversed(had.sources)]
        if set(sources) & set(chain):
            return chain
        if had.everything:
            return [*chain, *sources]
        if chain == [UNKNOWN]:
            return sources
        return [*sources, *chain] if bool(chain) != had.own else chain

    def _called(self, words: str, document: str) -> str:
        """The actor whom words mean; words that mean none are a node of their account.

        A thing of which there is one is the same for all: "the station clock", "the stone".
        """
        actor = actor_of(self._accounts[document], words)
        thing = self._things.get(frozenset(content(words)))
        return actor or thing or f"{words} ({document})"

    # ------------------------------------------------------------ one reading

    def _claim(self, reading: Reading) -> Claim | None:
        return self._claims.get(reading.claim) if reading.claim else None

    def _own(self, reading: Reading, made: Standing) -> None:
        """An author who was there is a first voice; he of several accounts is one."""
        if not self._witnessed(reading):
            return
        made.there.add(reading.document)
        if self._voices(reading):
            return
        made.sourced.add(reading.document)
        author = self._writers.get(reading.document)
        if author in self._of_many:
            made.add(_edge(reading, reading.document, author, "by"))
            made.first.add(author)
        else:
            made.first.add(reading.document)

    def _witnessed(self, reading: Reading) -> bool:
        """Whether the author tells this of a scene at which he was.

        Words that lead in to what another said there ("A man called out") are no claim of their
        own: of them it is believed where he saw most of what he tells.
        """
        hads = of_passage(self._had[reading.document], reading.span, reading.slot)
        if self._told_by_another(reading) or any(h.everything for h in hads):
            return False
        claim = self._claim(reading)
        himself = self._himself[reading.document]
        seen = claim is not None and not claim.chain and claim.basis == "witnessed"
        if himself is not None:
            return himself and (seen or not self._voices(reading))
        if claim and not claim.chain:
            account = self._accounts[reading.document]
            return seen or amid(account, claim, self._own_claims[account.id], reading.span.end)
        own = self._own_claims[reading.document]
        mostly = 2 * sum(c.basis == "witnessed" for c in own) > len(own)
        return mostly and not self._voices(reading)

    def _told_by_another(self, reading: Reading) -> bool:
        """Whether the sentence says before that somebody else told it, though no chain shows it."""
        sentence = self._sentence(reading)
        text = self._accounts[reading.document].text.characters
        return bool(_TOLD.search(text, sentence.start, reading.span.start))

    def _cites(self, reading: Reading, made: Standing) -> None:
        """Accounts of the case that are cited for this reading and hold the value."""
        if reading.chain and not self._posted(reading):
            return
        claim = self._claim(reading)
        notes = [self._notes[n] for n in claim.citations if n in self._notes] if claim else []
        targets = {n.target.document for n in notes if n.target and n.target.document}
        sentence = self._sentence(reading)
        targets |= {
            e.on
            for e in self._named.get(reading.document, ())
            if any(sentence.touches(p.span) for p in e.passages)
        }
        rests = self._poster(reading) or reading.document
        for target in sorted(targets):
            if target in made.documents and target != reading.document:
                made.add(_edge(reading, rests, target, "cites"))

    def _sentence(self, reading: Reading) -> Span:
        """The sentence in which a reading stands."""
        around = [s for s in self._sentences[reading.document] if s.touches(reading.span)]
        return Span(around[0].start, around[-1].end) if around else reading.span

    def _copied(self, readings: Sequence[Reading], made: Standing) -> None:
        """A reading in copied words rests on its model; of a large copy every unsourced one."""
        clauses = {(r.document, r.clause) for r in readings}
        for shared in self._reuse:
            whole = next(copied((shared,)))
            if whole.rests not in made.documents or whole.on not in made.documents:
                continue
            there = [
                (a, b)
                for a, b in zip(shared.spans_a, shared.spans_b, strict=False)
                if any((d == shared.a and a.touches(c)) or (d == shared.b and b.touches(c))
                       for d, c in clauses)
            ]  # fmt: skip
            if there or (shared.share >= LARGE and whole.rests not in made.sourced):
                spans = [tuple(pair[n] for pair in there) for n in (0, 1)]
                told = replace(shared, spans_a=spans[0], spans_b=spans[1]) if there else shared
                made.add(next(copied((told,))))

    def _quotes(self, reading: Reading, made: Standing) -> None:
        """The hands of a chain, nearest first, each resting on the next."""
        chain = self._voices(reading)
        if not chain or (chain == [UNKNOWN] and reading.document in made.sourced):
            return
        hands = [reading.document, *(self._node(a, reading, made) for a in reversed(chain))]
        for rests, on in pairwise(hands):
            if rests != on:
                kind = "quotes" if rests == reading.document else "heard_from"
                made.add(_edge(reading, rests, on, kind))
        last = hands[-1]
        if last == UNKNOWN or last in made.documents:
            return
        if self._returns(chain[0], last, reading, made):
            return
        poster = self._poster(reading) == last and not self._was_there(last, reading)
        if poster or self._unsupported(chain[0], made):
            if last not in made.sourced:
                made.add(_edge(reading, last, UNKNOWN, "quotes"))
        else:
            made.first.add(last)

    def _returns(self, actor: str, node: str, reading: Reading, made: Standing) -> bool:
        """Whether a source has it from this very account, to which its own paper refers for it."""
        party = self.nodes.of_actor.get(actor)
        source = party.document if party else None
        if source is None or source == reading.document or source in made.documents:
            return False
        cites = self._named.get(source, ())
        of = self._accounts[reading.document]
        where = returned(self._accounts[source], of, reading, self.nodes, cites)
        if where is not None:
            because = "It refers for this to the account that gives it as its source."
            made.add(Edge(node, reading.document, "cites", "stated", (where,), because))
        return where is not None

    def _unsupported(self, actor: str, made: Standing) -> bool:
        """Whether a source is an account of the case that does not hold the value."""
        document = self.nodes.document(actor)
        is_one = self.nodes.of(actor) == document
        return document is not None and is_one and document not in made.documents

    def _node(self, actor: str, reading: Reading, made: Standing) -> str:
        """An actor's node: the account that he wrote or is, where that rests on something itself.

        Where it rests on nothing that is stated, he is a voice, and his account rests on him.
        """
        party = self.nodes.of_actor.get(actor)
        if party is None:
            return actor
        document = party.document
        if document is None or document == reading.document or document not in made.documents:
            return party.id
        if document not in made.sourced or (document, party.id) in self._voiced(made):
            made.add(_edge(reading, document, party.id, "by"))
            return party.id
        return document

    def _voiced(self, made: Standing) -> set[tuple[str, str]]:
        return {(e.rests, e.on) for e in made.edges if e.kind == "by"}

    def _unstated(self, made: Standing) -> None:
        """An edge to "?" for every account of whose source nothing is said."""
        for document in made.documents:
            if document not in made.sourced and not any(e.rests == document for e in made.edges):
                because = "It names no source for this."
                made.add(Edge(document, UNKNOWN, "quotes", "stated", (), because))

    def _posted(self, reading: Reading) -> bool:
        poster = self._poster(reading)
        return poster is not None and len(reading.chain) == 1

    def _poster(self, reading: Reading) -> str | None:
        """The node of him under whose label a reading stands, in a thread or a record."""
        attribution = self._outermost(reading)
        if attribution is None or attribution.rule != SPEAKER or not attribution.source_actor:
            return None
        party = self.nodes.of_actor.get(attribution.source_actor)
        return party.id if party else attribution.source_actor

    def _outermost(self, reading: Reading) -> Attribution | None:
        claim = self._claim(reading)
        found = self._attributions.get(claim.attribution) if claim and claim.attribution else None
        while found and found.parent:
            found = self._attributions.get(found.parent)
        return found

    def _was_there(self, node: str, reading: Reading) -> bool:
        return (reading.document, node) in self._there_by_node

    @property
    def _there_by_node(self) -> frozenset[tuple[str, str]]:
        return frozenset(
            (document, self.nodes.of_actor[actor].id if actor in self.nodes.of_actor else actor)
            for document, actor in self._present
        )


def _writers(accounts: Sequence[Account], nodes: Nodes) -> dict[str, str]:
    """What stands for the author of each account: a party, or the full name at its head."""
    found = {}
    for account in accounts:
        party, writer = nodes.authors.get(account.id), head(account).writer
        name = person_name(writer) if writer else None
        if party:
            found[account.id] = party.id
        elif name and len(name.parts) > 1:
            found[account.id] = " ".join(p.capitalize() for p in name.parts)
    return found


def _beyond(node: str, edges: Sequence[Edge]) -> set[str]:
    """All nodes on which a node rests, directly or through others."""
    found: set[str] = set()
    todo = [node]
    while todo:
        at = todo.pop()
        new = {e.on for e in edges if e.rests == at} - found
        found |= new
        todo += new
    return found


def _present(accounts: Sequence[Account], nodes: Nodes) -> Iterator[tuple[str, str]]:
    """Who says in an account that he was there, or is examined in it."""
    for account in accounts:
        for claim in account.claims:
            if claim.chain and claim.basis in _THERE:
                yield account.id, claim.chain[-1]
        if answering(account):
            only_ask = examiners(account)
            yield from (
                (account.id, a) for c in account.claims for a in c.chain[-1:] if a not in only_ask
            )
        surnames = {name.split()[-1].casefold() for name in sworn(account)}
        for actor in account.actors:
            if nodes.name(nodes.of(actor.id)).split()[-1].casefold() in surnames:
                yield account.id, actor.id


def _edge(reading: Reading, rests: str, on: str, kind: str) -> Edge:
    because = {
        "quotes": "It gives this source.",
        "heard_from": "The source had it from another.",
        "cites": "It cites this account for it.",
        "by": "Another account gives it as its source.",
    }[kind]
    where = (Passage(reading.document, reading.span),)
    return Edge(rests, on, kind, "stated", where, because)  # type: ignore[arg-type]


def _distinct(edges: Sequence[Edge]) -> Iterator[Edge]:
    seen: set[tuple[str, str]] = set()
    for edge in edges:
        if (edge.rests, edge.on) not in seen:
            seen.add((edge.rests, edge.on))
            yield edge
