"""The form of a question that quotes, for what cannot surely be asked in words of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.compare.alignment.lending import NO_END, Source
from firsthand.compare.verdicts.polarity import so
from firsthand.compared import When, Whether
from firsthand.spans import Span

FORMS = {
    "quantity": "Which number is told in “{}”?",
    "time": "Which time is told in “{}”?",
    "place": "Which place is told in “{}”?",
    "actor": "Who is spoken of in “{}”?",
    "polarity": "Is it so: “{}”?",
}
"""For each slot the one form that claims nothing but what is quoted."""
OPEN = "What is left open in “{}”?"
"""The form for what nobody knows."""
ANSWERED = "What is answered to “{}”?"
"""The form for a bare reply: it quotes what was asked."""
LASTED = "Which length of time is told in “{}”?"
MOST = 14
"""So many words are quoted at most."""
_FEW = 4
"""Quotations of fewer words are widened to their clause."""
_EDGE = " .,;:!?—–-…’'"
_BRACKET = re.compile(r"[()\[\]{}<>]")
_DOUBLE = re.compile(r"[“”\"«»„‟]")


def quoting(sources: Sequence[Source]) -> str:
    """The question that quotes the reading that says most to quote."""
    slot = sources[0].reading.slot
    holding = [s for s in sources if isinstance(s.reading.value, Whether) and so(s.reading)]
    told = holding or [s for s in sources if s.reading.value is not None] or list(sources)
    best = max(
        told,
        key=lambda s: (_asked_of(s) is None, min(_FEW, len(_quoted(s).split())), _quoted(s)),
    )
    value, asked = best.reading.value, _asked_of(best)
    if asked is not None:
        return ANSWERED.format(_shown(best, asked, Span(asked.start, asked.start)))
    if value is None:
        return OPEN.format(_quoted(best))
    form = LASTED if isinstance(value, When) and value.lasted else FORMS[slot]
    return form.format(_quoted(best))


def _asked_of(source: Source) -> Span | None:
    """The question to which a reading is the bare answer; None where it is none."""
    whole = source.telling.sentence_span(source.reading).of(source.telling.text)
    if len(whole.split()) >= _FEW:
        return None
    return source.telling.sentence_before(source.reading)


def _quoted(source: Source) -> str:
    """A reading's words with those around them, no longer than can be read at a glance."""
    text, span = source.telling.text, source.reading.span
    wider = _wider(source)
    if len(span.of(text).split()) >= _FEW or not wider.covers(span):
        wider = span
    return _shown(source, wider, span)


def _shown(source: Source, wider: Span, span: Span) -> str:
    """Some words of an account around a reading's own; "…" where they are cut."""
    text = source.telling.text
    before = text[wider.start : span.start].split()
    inside = text[span.start : span.end].split()
    words = inside[:MOST]
    after = text[span.end : wider.end].split() if len(words) == len(inside) else []
    room = MOST - len(words)
    lead = before[max(0, len(before) - max(room // 2, room - len(after))) :] if room else []
    tail = after[: room - len(lead)]
    kept = [*lead, *words, *tail]
    cut = len(words) < len(inside) or len(tail) < len(after)
    while cut and len(kept) > _FEW and kept[-1].lower() in NO_END:
        kept.pop()
    return _balanced(" ".join(kept), " ".join(words)) + (" …" if cut else "")


def _wider(source: Source) -> Span:
    """The clause of a reading where it has one, else its sentence."""
    span, said = source.reading.span, source.clause
    if said is not None and said.span.covers(span) and said.span != span:
        return said.span
    if source.reading.clause.covers(span) and source.reading.clause != span:
        return source.reading.clause
    return source.telling.sentence_span(source.reading)


def _balanced(words: str, answer: str) -> str:
    """Some words fit to stand in quotation marks: no cut bracket, inner marks made single ones."""
    words = _DOUBLE.sub(lambda m: "’" if m[0] == "”" else "‘" if m[0] in "“„" else "'", words)
    answer = _DOUBLE.sub(lambda m: "’" if m[0] == "”" else "‘" if m[0] in "“„" else "'", answer)
    if _BRACKET.search(words) and not _paired(words):
        parts = [p for p in _BRACKET.split(words) if p.strip()]
        first = answer.split()[0] if answer else ""
        words = next((p for p in parts if first in p), max(parts, key=len, default=""))
    return words.strip(_EDGE)


def _paired(words: str) -> bool:
    """Whether each bracket that opens in some words closes in them."""
    pairs, still = {")": "(", "]": "[", "}": "{", ">": "<"}, list[str]()
    for sign in _BRACKET.findall(words):
        if sign in pairs.values():
            still.append(sign)
        elif not still or still.pop() != pairs[sign]:
            return False
    return not still
