"""The examination as JSON, version 1, and its JSON Schema.

One entry of a list stands on one line, so that two results can be compared line by line. The
text is pure ASCII (other characters as escapes): it survives every pipe and every code page.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import chain
from typing import Any

from firsthand.model import (
    Account,
    Actor,
    Attribution,
    Citation,
    Claim,
    Examination,
    Finding,
    MediaMention,
    Passage,
    Span,
    Spans,
    Stated,
    Target,
)  # fmt: skip
from firsthand.report.figures import findings_by_kind, of_account, total
from firsthand.report.values_form import distance, harm, moment, place, quantity

FORMAT = 1
Entry = dict[str, Any]


def json_of(examination: Examination, more: Iterable[tuple[str, list[Entry] | Entry]] = ()) -> str:
    """The examination as one JSON object with a line feed at its end; same input, same bytes.

    ``more`` are lists or objects beyond those of an examination, put before the summary.
    """
    parts = [f'"firsthand": {_dump(_run(examination))}']
    for name, entries in chain(_lists(examination), more):
        if isinstance(entries, dict):
            parts.append(f'"{name}": {_dump(entries)}')
            continue
        lines = ",\n".join(_dump(entry) for entry in entries)
        parts.append(f'"{name}": [\n{lines}\n]' if lines else f'"{name}": []')
    parts.append(f'"summary": {_dump(summary_of(examination))}')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) that `json_of` keeps to; unknown keys are allowed."""
    path = resources.files("firsthand.report") / "schema" / "examine-1.json"
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def summary_of(examination: Examination) -> Entry:
    """The counts of the run; questions, orders and headings are not counted as claims."""
    sums = total(of_account(a) for a in examination.accounts)
    return {
        "documents": len(examination.accounts),
        "claims": sums.claims,
        "attributed": sums.attributed,
        "unstated": sums.unstated,
        "unnamed": sums.unnamed,
        "first_voices": sums.first_voices,
        "citations": sums.citations,
        "unresolved": sums.unresolved,
        "not_understood": sums.not_understood,
        "findings": findings_by_kind(examination),
    }


def _dump(entry: Entry) -> str:
    return json.dumps(entry, ensure_ascii=True, allow_nan=False)


def _run(examination: Examination) -> Entry:
    return {
        "version": examination.version,
        "format": FORMAT,
        "options": dict(sorted(examination.options)),
        "problems": [
            {"path": p.path, "message": p.message, "remedy": p.remedy}
            for p in examination.problems
        ],
    }  # fmt: skip


def _lists(examination: Examination) -> Iterator[tuple[str, list[Entry]]]:
    accounts = examination.accounts
    yield "documents", [_document(a) for a in accounts]
    yield "actors", [_actor(a, x) for a in accounts for x in sorted(a.actors, key=_of_actor)]
    yield (
        "attributions",
        [_attribution(a, x) for a in accounts for x in sorted(a.attributions, key=_of_attribution)],
    )
    yield "claims", [_claim(a, x) for a in accounts for x in sorted(a.claims, key=_of_span)]
    yield (
        "citations",
        [_citation(a, x) for a in accounts for x in sorted(a.citations, key=_of_span)],
    )
    yield "moments", [moment(a.id, x) for a in accounts for x in a.values.moments]
    yield "places", [place(a.id, x) for a in accounts for x in a.values.places]
    yield "distances", [distance(a.id, x) for a in accounts for x in a.values.distances]
    yield "quantities", [quantity(a.id, x) for a in accounts for x in a.values.quantities]
    yield "media", [_media(a, x) for a in accounts for x in sorted(a.media, key=_of_span)]
    yield "agency", [harm(a.id, x) for a in accounts for x in a.values.harms]
    yield "findings", [_finding(x) for x in examination.findings]


def _of_span(thing: Claim | Citation | MediaMention) -> Span:
    return thing.span


def _of_actor(actor: Actor) -> tuple[int, int]:
    return min((m.span for m in actor.mentions), default=Span(0, 0))


def _of_attribution(attribution: Attribution) -> int:
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return min((s.start for s in spans), default=0)


def spans_of(spans: Iterable[Span]) -> list[list[int]]:
    """Spans as lists of start and end."""
    return [[s.start, s.end] for s in spans]


def passages_of(passages: Iterable[Passage]) -> list[Entry]:
    """Passages with the documents in which they stand."""
    return [{"document": p.document, "span": list(p.span)} for p in passages]


def _said(stated: Stated | None) -> str | None:
    return (stated.value or None) if stated is not None else None


def _document(account: Account) -> Entry:
    text, about = account.text, account.text.metadata
    return {
        "id": account.id,
        "path": text.path,
        "media_type": text.blob.media_type,
        "sha256": text.blob.sha256,
        "title": _said(about.title),
        "author": _said(about.author),
        "outlet": _said(about.outlet),
        "published": _said(about.published),
        "language": about.language or None,
        "text": text.characters,
        "reader": text.reader,
        "words": account.words,
        "sentences": len(account.sentences),
        "not_understood": spans_of(sorted(g.span for g in account.not_understood)),
    }


def _actor(account: Account, actor: Actor) -> Entry:
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "named": actor.named,
        "mentions": [
            {"document": account.id, "span": list(span)}
            for span in sorted(m.span for m in actor.mentions)
        ],
    }


def _attribution(account: Account, a: Attribution) -> Entry:
    def pieces(spans: Spans) -> list[list[int]]:
        return spans_of(sorted(spans))

    return {
        "id": a.id,
        "document": account.id,
        "source": pieces(a.source),
        "cue": pieces(a.cue),
        "content": pieces(a.content),
        "source_actor": a.source_actor,
        "mode": a.mode,
        "act": a.act,
        "denies": a.denies,
        "distanced": a.distanced,
        "addressee": pieces(a.addressee),
        "addressee_actor": a.addressee_actor,
        "outlet": pieces(a.outlet),
        "outlet_actor": a.outlet_actor,
        "parent": a.parent,
    }


def _claim(account: Account, claim: Claim) -> Entry:
    return {
        "id": claim.id,
        "document": account.id,
        "span": list(claim.span),
        "form": claim.form,
        "attribution": claim.attribution,
        "chain": list(claim.chain),
        "hands": claim.hands,
        "origin": claim.origin,
        "basis": claim.basis,
        "denied": claim.denied,
        "hedges": spans_of(sorted(claim.hedges)),
        "citations": list(claim.citations),
        "moments": list(claim.moments),
        "places": list(claim.places),
        "quantities": list(claim.quantities),
        "media": list(claim.media),
    }


def _target(target: Target | None) -> Entry | None:
    if target is None:
        return None
    return {
        "text": target.text or None,
        "url": target.url or None,
        "document": target.document or None,
    }


def _citation(account: Account, citation: Citation) -> Entry:
    return {
        "id": citation.id,
        "document": account.id,
        "span": list(citation.span),
        "kind": citation.kind,
        "marker": citation.marker,
        "target": _target(citation.target),
        "resolved": citation.resolved,
        "supports": list(citation.supports),
    }


def _media(account: Account, media: MediaMention) -> Entry:
    return {
        "id": media.id,
        "document": account.id,
        "span": list(media.span),
        "kind": media.kind,
        "present": media.present,
    }


def _finding(finding: Finding) -> Entry:
    return {
        "id": finding.id,
        "kind": finding.kind,
        "message": finding.message,
        "rule": finding.rule,
        "spans": passages_of(finding.passages),
        "actors": list(finding.actors),
    }
