"""What was found in an account, put so that two readings of mirrored texts can be compared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from firsthand.model import Account, Finding, Span

Place = Callable[[Span], Span]
"""Where a span lies in the text that both readings are compared in."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing found: its kind, everything said of it, the rule that spoke, where it lies."""

    kind: str
    value: tuple[Any, ...]
    rule: str
    span: Span


@dataclass(frozen=True, slots=True)
class Break:
    """One thing found in one text and not in its mirror; ``side`` is "before" or "after"."""

    entry: Entry
    side: str


def entries(account: Account, findings: Sequence[Finding], place: Place) -> list[Entry]:
    """Everything found, ids replaced by what they stand for, spans moved by ``place``."""

    def moved(spans: Iterable[Span]) -> tuple[Span, ...]:
        return tuple(place(s) for s in spans)

    actors = {a.id: _actor_key(a.mentions, moved) for a in account.actors} | {"?": "?"}
    voiced = {a.id: moved(a.cue) or moved(a.content) for a in account.attributions}
    claimed = {k.id: place(k.span) for k in account.claims}
    cited = {c.id: place(c.span) for c in account.citations}
    out = [Entry("sentence", moved([s]), "sentences", place(s)) for s in account.sentences]
    for q in account.quotations:
        value: tuple[Any, ...] = (moved(q.pieces), q.closed, q.speech, q.depth)
        out.append(Entry("quotation", value, "quotations", place(q.span)))
    for a in account.actors:
        value = (actors[a.id], a.kind, a.named, moved(m.span for m in a.mentions))
        rules = ", ".join(sorted({m.rule for m in a.mentions}))
        out.append(Entry("actor", value, rules, place(a.mentions[0].span)))
    for t in account.attributions:
        value = (
            *(moved(x) for x in (t.source, t.cue, t.content, t.addressee, t.outlet)),
            t.mode, t.act, t.denies, t.distanced, voiced.get(t.parent or ""),
            *(actors.get(x or "") for x in (t.source_actor, t.addressee_actor, t.outlet_actor)),
        )  # fmt: skip
        out.append(Entry("attribution", value, t.rule, _first(voiced[t.id])))
    for k in account.claims:
        value = (
            place(k.span), k.form, k.origin, k.basis, k.denied, voiced.get(k.attribution or ""),
            tuple(actors[x] for x in k.chain), moved(k.hedges),
            tuple(cited.get(c) for c in k.citations), len(k.media),
        )  # fmt: skip
        out.append(Entry("claim", value, "claims", place(k.span)))
    for c in account.citations:
        supports = tuple(claimed[x] for x in c.supports)
        value = (place(c.span), c.kind, c.resolved, supports)
        out.append(Entry("citation", value, c.rule, place(c.span)))
    for m in account.media:
        out.append(Entry("media", (place(m.span), m.kind, m.present), "media", place(m.span)))
    for g in account.not_understood:
        out.append(Entry("gap", (place(g.span), g.reason), "gaps", place(g.span)))
    out += _findings(findings, actors, moved)
    return out


def _actor_key(mentions: Sequence[Any], moved: Callable[..., tuple[Span, ...]]) -> Any:
    """An actor is known by the first place where he is named."""
    return min(moved(m.span for m in mentions), default=None)


def _first(spans: Sequence[Span]) -> Span:
    return spans[0] if spans else Span(0, 0)


def _findings(
    findings: Sequence[Finding], actors: dict[str, Any], moved: Callable[..., tuple[Span, ...]]
) -> Iterator[Entry]:
    for f in findings:
        spans = moved(p.span for p in f.passages)
        value = (f.kind, spans, tuple(actors.get(x) for x in f.actors))
        yield Entry("finding", value, f.rule, _first(spans))


def breaks(before: Sequence[Entry], after: Sequence[Entry]) -> list[Break]:
    """What is in one list and not in the other, in text order."""
    one = Counter((e.kind, e.value) for e in before)
    two = Counter((e.kind, e.value) for e in after)
    out = [Break(e, "before") for e in _beyond(before, two)]
    out += [Break(e, "after") for e in _beyond(after, one)]
    return sorted(out, key=lambda b: (b.entry.span, b.entry.kind, b.side))


def _beyond(mine: Sequence[Entry], theirs: Counter[tuple[str, tuple[Any, ...]]]) -> Iterator[Entry]:
    left = theirs.copy()
    for entry in mine:
        key = (entry.kind, entry.value)
        if left[key]:
            left[key] -= 1
        else:
            yield entry
