"""Set phrases by which an account says that there was a contested thing, or none: "empty-handed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.contested import frames
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Kind, kinds
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed
from firsthand.model import Span

_NEAR = 24


def phrased(ground: Ground) -> Iterator[Mention]:
    """The places with such a phrase; where it is denied they say the other."""
    for kind in kinds():
        for pattern, holds in ((kind.none, False), (kind.some, True)):
            for match in pattern.finditer(ground.characters) if pattern else ():
                says = _says(ground, kind, Span(*match.span()), holds=holds)
                if says is not None:
                    yield _mention(ground, kind, Span(*match.span()), says)


def _says(ground: Ground, kind: Kind, span: Span, *, holds: bool) -> Says | None:
    sentence = ground.sentence(span.start)
    before = ground.characters[sentence.start : span.start]
    behind = ground.characters[span.end : sentence.end]
    if sentence.start in ground.asked or frames.OPENED.search(before):
        return None
    words = set(re.findall(r"[^\W\d_]+", f"{before} {behind}".lower()))
    whose = " from " in ground.of(span)  # "fired from the crowd"
    if kind.name == "firearms" and not whose and listed("forces") & words:
        return None
    if frames.WAITING.match(behind):
        return None
    if frames.EXCEPTED.match(behind) and (kind.name == "firearms" or words & kind.words):
        return None
    if frames.SIGN_OF.search(before) or frames.POINTS_TO.search(before):
        return "unseen"
    near = before[-_NEAR:]
    if frames.SENSED.search(near):
        return "unseen" if not holds or frames.NEGATED.search(near) else "so"
    so = holds != bool(frames.NEGATED.search(near[near.rfind(",") + 1 :]))
    if frames.DENIED.search(before) or frames.FALSE.search(before):
        return "denied" if so else None
    return "so" if so else "not so"


def _mention(ground: Ground, kind: Kind, span: Span, says: Says) -> Mention:
    sentence = ground.sentence(span.start)
    clause = ground.around(span)
    around = clause.span if clause is not None else sentence
    return Mention(kind, says, ground.quoted(span, around), around, plainly=True)
