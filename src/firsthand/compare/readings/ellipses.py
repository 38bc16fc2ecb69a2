"""Who is only named: "Who ordered it? The families say Rell"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.bidding import bidden
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import Doer, actor_at, who_of
from firsthand.compare.readings.words import listed
from firsthand.compared import Reading
from firsthand.findings.tensions.lists import order
from firsthand.model import Span
from firsthand.values import Predication

_NAME = re.compile(r"(?:(?:the|a|an)\s)?(?:[A-Z][\w’'.-]*\s?){1,4}[.,;!]*\s*\Z")
_SAYING = frozenset("say suspect name blame think".split())
_SHORT = 60


def said_to_be(ground: Ground, clause: Predication) -> Doer | None:
    """Whom a clause names and says nothing else of: "the families say (Rell)"."""
    what, who = clause.slot("object"), clause.slot("subject")
    if clause.act not in _SAYING or clause.denied or clause.mood or what is None or who is None:
        return None
    end = ground.sentence(clause.span.start).end
    if what.span.start < who.span.end or not _NAME.match(ground.of(Span(what.span.start, end))):
        return None
    value = who_of(ground, what.words, what.span, actor_at(ground, what.span))
    return Doer(value, clause.span)


def elliptic(ground: Ground) -> Iterator[Reading]:
    """Those who are named right behind a sentence that tells of an order or of a deed."""
    for clause in ground.told:
        sentence = ground.sentence(clause.span.start)
        if sentence.end - sentence.start > _SHORT or sentence.start in ground.answering:
            continue
        found = said_to_be(ground, clause)
        standing = ground.standing(clause.span, clause)
        if found is None or standing is None or not sentence.start:
            continue
        before = ground.sentence(sentence.start - 1)
        deeds = [
            p
            for p in ground.between(before.start, before.end)
            if order(p) or p.act in listed("contested")
        ]
        if not deeds or ground.segment(before.start) != ground.segment(sentence.start):
            continue
        done = deeds[-1]
        told = Told("actor", found.who, "order" if order(done) else act_of(done),
                    (*ground.topic([done]), *bidden(ground, done)), found.span, clause.span, "named alone")  # fmt: skip
        yield reading(ground, told, ground.credited(standing, clause.slot("subject")))
