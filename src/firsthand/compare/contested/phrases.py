"""Set phrases by which an account says that there was a contested thing, or none: "empty-handed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.contested import frames
from firsthand.compare.contested.bearing import of_no_craft
from firsthand.compare.contested.elsewhere import elsewhere
from firsthand.compare.contested.mention import Mention, Says
from firsthand.compare.contested.naming import Kind, kind_of, words_of
from firsthand.compare.contested.signs import signs
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.words import listed
from firsthand.model import Span

_NEAR = 24


def phrased(ground: Ground) -> Iterator[Mention]:
    """The places with such a phrase; where it is denied they say the other."""
    for sentence in ground.account.sentences:
        if sentence.start in ground.asked:
            continue
        there = words_of(ground, sentence)
        near = list(dict.fromkeys(s for w in sorted(there) for s in signs().get(w, ())))
        near = [n for n in near if not n.beside or there & kind_of(n.kind).near]
        for sign in near:
            for match in sign.pattern.finditer(ground.characters, sentence.start, sentence.end):
                kind, span = kind_of(sign.kind), Span(*match.span())
                denied = not sign.own_no and frames.NEGATED.search(match[0]) is not None
                says = _says(ground, kind, span, holds=sign.holds and not denied)
                if says is not None:
                    yield _mention(ground, kind, span, says)


def _says(ground: Ground, kind: Kind, span: Span, *, holds: bool) -> Says | None:
    sentence = ground.sentence(span.start)
    before = ground.characters[sentence.start : span.start]
    behind = ground.characters[span.end : sentence.end]
    if frames.OPENED.search(before) or of_no_craft(kind.name, ground.of(sentence)):
        return None
    if _told_apart(ground, span):
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
    so = so != (frames.IS_NOT.match(behind) is not None)
    untrue = frames.CLAIMED.search(before) is not None and frames.FALSELY.match(behind)
    if untrue or frames.DENIED.search(before) or frames.FALSE.search(before):
        return "denied" if so else None
    return "so" if so else "not so"


def _told_apart(ground: Ground, span: Span) -> bool:
    """Whether the words around a phrase do not tell of the event."""
    sentence = ground.sentence(span.start)
    before, behind = (
        ground.characters[sentence.start : span.start],
        ground.characters[span.end : sentence.end],
    )
    before = before[max((m.end() for m in frames.STOP.finditer(before)), default=0) :]
    stop = frames.STOP.search(behind)
    behind = behind[: stop.start()] if stop is not None else behind
    return elsewhere(before, ground.of(span), behind, ground.around(span))


def _mention(ground: Ground, kind: Kind, span: Span, says: Says) -> Mention:
    sentence = ground.sentence(span.start)
    clause = ground.around(span)
    around = clause.span if clause is not None else sentence
    return Mention(kind, says, ground.quoted(span, around), around, plainly=True)
