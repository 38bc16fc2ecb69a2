"""By whose order: "on the mayor's instructions", "the word came from him", "he told me to"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.doing.deeds import Deed, deeds, spoken_in
from firsthand.compare.readings.doing.forms import either
from firsthand.compare.readings.doing.words import NEAR, ORDER, WHO

_ON = (
    r"(?:on|by|at|under|upon|following|through|with|in\s(?:obedience|accordance|answer|response|compliance)\s(?:to|with)"
    r"|pursuant\sto|acting\son)"
)
_FROM = r"(?:of|from|by|given\sby|issued\sby|signed\sby|received\sfrom|sent\sby)"
_CAME = (
    r"(?:(?:had\s|has\s|have\s)?(?:come|came|comes|issued|emanated|originated|proceeded|gone\sout|went\sout|arrived|stemmed)\s"
    r"(?:directly\s|straight\s|down\s)?from"
    r"|(?:signed|issued|countersigned|(?:was|were|had\sbeen|has\sbeen|is|are|being)\s(?:\w+\s)?(?:given|issued|signed|sent|passed|transmitted|uttered|spoken"
    r"|countersigned|conveyed|delivered|shouted|made))\s(?:[\w-]+\s){0,3}?by|(?:lay|lies|rested|rests|originated)\swith"
    r"|(?:was|were)\s(?:attributed|ascribed|traced|imputed)\s(?:back\s)?to)"
)
_GAVE = (
    r"(?:(?:had|has|have)\s(?:\w+\s)?)?(?:gave|given|issued|signed|passed|sent|shouted|barked|uttered|transmitted|countersigned"
    r"|called|yelled|cried|spoke|spoken|roared|bawled)"
)
_FROM_HIM = re.compile(rf"\b{ORDER}{NEAR}\s{_CAME}\s{WHO}", re.I)
_BY_ORDER = re.compile(
    rf"\b{_ON}\s(?:{ORDER}\s{_FROM}\s{WHO}"
    rf"|(?P<whose>(?:[^\W_][\w.-]*\s){{0,4}}[\w.-]+)(?:[’']s|s[’'])\s(?:[\w-]+\s){{0,2}}?{either('orders')}\b)",
    re.I,
)
_ORDERED_BY = re.compile(
    r"\b(?:was|were|been|being)\s(?:\w+\s)?(?:ordered|commanded|directed|instructed|authori[sz]ed|decreed|sanctioned)\b"
    rf"{NEAR}\sby\s{WHO}",
    re.I,
)
_GIVING = re.compile(rf"\b{_GAVE}\s(?:[\w’-]+\s){{0,3}}?{ORDER}\b", re.I)
_SIGNING = re.compile(
    r"\bsigned\s(?:the|a|an|it|this|that)\b(?:\s(?:paper|order|permit|instruction|sheet|pass|release))?",
    re.I,
)
_PAID_FOR = re.compile(
    rf"\b(?:got|received|served|was\s(?:sentenced|convicted|jailed|tried|dismissed|blamed|censured))\b[^.;:!?\n]{{0,50}}?"
    rf"\sfor\s(?:giving\s)?{ORDER}\b",
    re.I,
)
_TOLD_TO = re.compile(
    r"\b(?:told|ordered|asked|instructed|commanded|directed|bade|made|signalled|rang|radioed|phoned)\s"
    r"(?:me|us|him|her|them|the\s[a-z]+)(?:\s(?:to|so|do\sit|to\sdo\sit|to\sdo\sso))?(?=[,.;]|\Z)",
    re.I,
)
_ORDERING = re.compile(
    rf"(?<!was\s)(?<!were\s)(?<!been\s)(?<!be\s)(?<!being\s)\b{either('ordering')}\b(?P<what>[^.;:!?\n]{{0,70}})",
    re.I,
)
_HAD_IT = re.compile(
    r"\b(?:had|got|have)\s(?!(?:the|a)\s\w+\sbeen\b)(?P<what>(?:the|those|these|all|both|every|a|his|its|their)\s[^.;:!?,\n]{2,60})",
    re.I,
)
_LAID_TO = re.compile(
    r"\b(?:lays?|laid|puts?|attribut(?:es?|ed)|ascrib(?:es?|ed)|imput(?:es?|ed))\s(?:it|this|that)?\s?(?:down\s)?(?:to|on|at)\s"
    rf"{WHO}\sthat\s",
    re.I,
)
_ANSWERS_FOR = re.compile(
    r"\b(?:was|were|is|are|held|holds?)\s(?:[\w’'-]+\s){0,4}?(?:responsible|answerable|accountable|to\sblame)\sfor\s(?:the\s)?"
    r"(?P<what>[^.;:!?\n]{3,80})",
    re.I,
)
_Found = tuple[str, tuple[int, int] | None, int, tuple[int, int]]
"""The question, where he stands (None: the subject), where it is told, and all of it."""


def orders(text: str, before: str) -> Iterator[_Found]:
    """Who gave an order, and to do what."""
    yield from _from_somebody(text, before)
    yield from _by_somebody(text, before)


def _from_somebody(text: str, before: str) -> Iterator[_Found]:
    for pattern in (_FROM_HIM, _BY_ORDER, _ORDERED_BY):
        for found in pattern.finditer(text):
            key = "whose" if found.groupdict().get("whose") else "who"
            deed = spoken_of(text, found.start(), before)
            if deed is not None:
                yield deed.ordered, found.span(key), found.start(), found.span()
    for found in _LAID_TO.finditer(text):
        deed = spoken_of(text[found.end() :], 0, "")
        if deed is not None:
            yield deed.ordered, found.span("who"), found.start(), found.span("who")


def _by_somebody(text: str, before: str) -> Iterator[_Found]:
    for pattern in (_GIVING, _TOLD_TO, _SIGNING, _PAID_FOR):
        for found in pattern.finditer(text):
            deed = spoken_of(text, found.start(), before)
            if deed is not None:
                yield deed.ordered, None, found.start(), found.span()
    for pattern in (_ORDERING, _HAD_IT, _ANSWERS_FOR):
        for found in pattern.finditer(text):
            deed = _bidden(found["what"])
            if deed is not None:
                yield deed.ordered, None, found.start(), (found.start(), found.end("what"))


def _bidden(what: str) -> Deed | None:
    """What is ordered behind a verb of ordering."""
    said = (
        d for d in deeds()
        if d.infinitive.search(what) or d.was_done.search(what) or d.doing.search(what)
    )  # fmt: skip
    return next(said, None)


def spoken_of(text: str, at: int, before: str) -> Deed | None:
    """The deed that is spoken of nearest to a place, or last before the sentence."""
    here = [
        (min(abs(m.start() - at), abs(m.end() - at)), n, d)
        for n, d in spoken_in(text) for m in d.spoken.finditer(text)
    ]  # fmt: skip
    if here:
        return min(here)[2]
    last = [(m.end(), -n, d) for n, d in spoken_in(before) for m in d.spoken.finditer(before)]
    return max(last)[2] if last else None
