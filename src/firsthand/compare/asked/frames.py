"""How a number stands in its sentence: what stands before and behind it, and the nouns that it counts.

"Ninety mounted police", "a crowd of four hundred", "rounds expended: 30", "the number of volleys has
been put at five", "the gates, of which there were three".
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.compare.alignment.tellings import TOKEN, Telling
from firsthand.compare.asked.around import place
from firsthand.compare.countables import list_of
from firsthand.compared import Count, Reading
from firsthand.extract.lexicons import words
from firsthand.extract.quantities.units import units

MARK = "#"
"""Stands for the number."""
_REACH = 200
"""Characters of a sentence that are looked at on either side of the number."""
_NEAR = 5
"""Words behind a number among which its noun stands."""
_CLAUSE = re.compile(r"[.,;:!?()–—“”\"]")
_LINK = re.compile(
    r"(?:\b(?:at|as|to|be|been|is|are|was|were|numbere?d?|totall?ed|totals|exceed(?:s|ed)?|than|"
    r"reached|only|about|some|just"
    r"|there\s(?:were|was|are))|[:x×=–-])\s\Z"
)
""" "The volleys numbered (three)", "shells: (3)"."""
_LABEL = re.compile(r"(?:\A|[.,;]\s)(?:[\w-]+\s){1,3}\Z")
""" "Rounds expended (57)", the entry of a log."""
_OWN = 80
"""Characters before a number without a noun behind it within which its noun stands."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A ``sentence`` in small letters, what stands in it ``before`` its number and ``behind`` it.

    ``counts`` is the list (counted.toml) of the noun that the number counts in its own sentence, with
    the ``noun`` itself, None where it has none of these; ``of`` are the words behind "of" that say of
    what these are.
    """

    sentence: str
    before: str
    behind: str
    noun: str | None
    counts: str | None
    of: tuple[str, ...]

    @property
    def masked(self) -> str:
        """The sentence with a mark in the place of its number."""
        return f"{self.before}{MARK}{self.behind}"


def frame(telling: Telling, reading: Reading) -> Frame:
    """The frame of the number of a reading."""
    text, at = telling.text, place(telling, reading)
    sentences = telling.account.sentences
    around = sentences[telling.at(reading)] if sentences else at
    before = _flat(text[max(around.start, at.start - _REACH) : at.start])
    end = min(around.end, at.end + _REACH)
    behind = _flat(text[at.end : end]) if end > at.end else ""
    measured = isinstance(reading.value, Count) and reading.value.counted in units()
    noun, of = (None, ()) if measured else _behind(behind)  # "120 mm mortar rounds"
    if noun is None and not measured:
        label = _LABEL.search(before) is not None and not behind[:1].isspace()
        noun = _ahead(before) if label or _LINK.search(before) else None
    whole = _flat(text[max(around.start, at.start - _REACH) : max(end, at.end)])
    return Frame(whole, before, behind, noun, _list(noun), of)


def _list(noun: str | None) -> str | None:
    """The list of a noun; a word for a force counts its members where it stands behind a number."""
    return "forces" if noun in words("frames", "troops") else list_of(noun)


def _flat(some: str) -> str:
    return re.sub(r"\s", " ", some.replace(MARK, " ").replace("’", "'").lower())


def _behind(behind: str) -> tuple[str | None, tuple[str, ...]]:
    """The noun of a list right behind a number, and the words of what these are."""
    stop = _CLAUSE.search(behind)
    found = TOKEN.findall(behind[: stop.start()] if stop else behind)[: 2 * _NEAR]
    at = next((n for n, w in enumerate(found[:_NEAR]) if _ends(w)), min(len(found), _NEAR))
    noun = _head(found[:at])
    if found[at : at + 1] != ["of"]:
        return noun, ()
    of = found[at + 1 :]
    if noun is None and _served(found[:at], of[:_NEAR]):
        return "soldier", tuple(of[:_NEAR])
    return (noun or (_head(of[:_NEAR]) if not at else None)), tuple(of[:_NEAR])


def _served(some: list[str], of: list[str]) -> bool:
    """ "Forty officers of the county constabulary"."""
    members, kinds = words("frames", "members"), words("frames", "kinds")
    return any(w in members for w in some) and any(w in kinds for w in of)


def _ends(word: str) -> bool:
    return word in words("frames", "ends")


def _head(some: list[str]) -> str | None:
    """The first word of a list, or the noun behind it that it only says the kind of."""
    for n, word in enumerate(some):
        if list_of(word) is None:
            continue
        behind = some[n + 1 : n + 2]
        is_kind = word in words("frames", "kinds") and bool(behind)
        if not is_kind or behind[0] in words("frames", "members"):
            return word
        return behind[0] if behind[0].endswith("s") else word
    kind = next((n for n, w in enumerate(some) if w in words("frames", "kinds")), None)
    served = kind is not None and any(w in words("frames", "members") for w in some[kind + 1 :])
    return "soldier" if served else None


def _ahead(before: str) -> str | None:
    """The noun of a list that the words before a number name alone."""
    near = before[-_OWN:]
    stop = max((m.end() for m in re.finditer(r"[.,;!?]\s", near)), default=0)
    found = [w for w in TOKEN.findall(near[stop:]) if list_of(w) is not None]
    named = {list_of(w) for w in found}
    return found[-1] if len(named) == 1 else None
