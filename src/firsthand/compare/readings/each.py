"""How many somebody hit, where it is told by his shots: "fired four shots, bringing his man down every time"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compared import Count, Reading
from firsthand.model import Span
from firsthand.values import Quantity

RULE = "each shot told"
ACT = "hit"
_SHOTS = r"(?:shots?|rounds?|barrels?|chambers?|times|charges?|cartridges?|balls?|bullets?)"
_MAN = r"(?:his|her|a|its|their|the)\s(?:man|mark|victim|adversary|assailant)"
_EACH_TOLD = re.compile(
    rf"(?:\w+\s){{0,2}}?{_SHOTS}\b[^.;()]{{0,60}}(?:\([^()]{{0,160}}\))?[^.;()]{{0,12}}?[,:;–—-]?\s(?:and\s)?(?:"
    rf"(?:bringing|wounding|hitting|dropping|killing|striking|felling)\s(?:down\s)?{_MAN}\s(?:down\s)?(?:at\s|with\s)?(?:every|each)\b(?:\s(?:time|shot|fire))?"
    rf"|(?:at|with)\s(?:every|each)\s(?:fire|shot|time|discharge)\s(?:he\s|she\s)?(?:wounded|hit|brought\sdown|killed|struck|dropped|felled)\s{_MAN}"
    rf"|(?:every|each)\s(?:one|shot|ball|bullet|time)?\s?(?:of\s(?:them|which)\s)?(?:told|took\seffect|hit\s{_MAN}|found\s(?:its|a|his)\s(?:man|mark)|struck\shome"
    rf"|(?:wounded|wounding|hitting|brought\sdown|bringing\sdown)\s{_MAN}))",
    re.I,
)
_FIRED = frozenset("fire discharge shoot empty".split())


def readings(ground: Ground) -> Iterator[Reading]:
    """So many hit as shots were fired, where each is said to have hit somebody."""
    for match in _tellings(ground):
        quantity, end = match
        clause = ground.around(quantity.span)
        if clause is None or clause.act not in _FIRED or clause.denied or clause.mood:
            continue
        standing = ground.standing(quantity.span, clause)
        if standing is not None:
            value = Count(quantity.low, quantity.high, quantity.bound)
            span = Span(quantity.span.start, end)
            told = Told("quantity", value, ACT, ground.topic([clause]), span, clause.span, RULE)
            yield reading(ground, told, standing)


def _tellings(ground: Ground) -> Iterator[tuple[Quantity, int]]:
    """Each such number, with where the words end that say that each shot hit."""
    for quantity in ground.account.values.quantities:
        if quantity.counted is None:
            continue
        start = quantity.span.end
        match = _EACH_TOLD.match(ground.characters, start + 1)
        if match is not None:
            yield quantity, match.end()
