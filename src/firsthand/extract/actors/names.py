"""Name algebra: which two names can be one person's, told by the letters of their parts alone.

Nothing here knows what a name means or whose it is: swap the names of two sides and every answer
stays the same.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from typing import Literal

Gender = Literal["f", "m"]

_PART = re.compile(r"@?[^\W_][\w’'.-]*")
PARTICLES = frozenset(
    """de del della di da do dos du des van von der den ter ten zu zur la le el al bin ibn ben abu
    y e af av of the and""".split()
)
_AFTER = frozenset("jr sr ii iii iv kc qc k.c q.c mp m.p md m.d phd ph.d obe esq jnr snr".split())
GENERATIONS = dict.fromkeys("jr jnr young younger junior ii".split(), "younger") | dict.fromkeys(
    "sr snr old elder senior".split(), "elder"
)
_LETTERS = str.maketrans(
    {
        "’": "'",
        "ø": "o",
        "ł": "l",
        "ß": "ss",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "æ": "ae",
        "œ": "oe",
        "ı": "i",
    }
)
_ARTICLE = re.compile(r"^(?:al|el|as|ad|ar|ash|at|an)-(?=\w{3})")
_EDGES = ".,;:’'\""
_CLITIC = re.compile(r"['’]s$")
# Pairs of spellings between which transliterations waver: each is written as the second.
_SOUNDS = tuple(
    (re.compile(a), b)
    for a, b in (
        (r"t?sch|tch|sh|č|š", "s"), (r"ph", "f"), (r"kh|ch|ck|[cqk]", "k"), (r"dj|zh|j", "i"),
        (r"th", "t"), (r"[tc]?z", "s"), (r"w", "v"), (r"ou|oo", "u"), (r"e[iy]|a[iy]", "e"),
        (r"[yí]", "i"), (r"ie", "i"), (r"(.)\1+", r"\1"), (r"[ei]{2,}", "e"),
    )
)  # fmt: skip
SHORTEST_VARIANT = 4
"""Parts of a name with fewer letters than this must agree letter by letter."""
SHORTEST_ODD = 5
"""Parts of at least this many letters may differ by one letter and still be one."""


class Likeness(IntEnum):
    """How far two names, or two parts of names, agree; GIVEN: one is the other's given name."""

    NONE = 0
    VARIANT = 1
    INITIAL = 2
    GIVEN = 3
    EQUAL = 4


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name, folded, without titles; the surname stands last.

    ``generation`` is "elder" or "younger" where the name says so ("old Krag", "Melk Jr").
    """

    parts: tuple[str, ...]
    gender: Gender | None = None
    nick: str | None = None
    generation: str | None = None

    @property
    def surname(self) -> str:
        """The last part."""
        return self.parts[-1]


@lru_cache(maxsize=1 << 16)
def folded(part: str) -> str:
    """A part of a name in small letters without accents, possessive and closing stops.

    >>> folded("Nyström’s"), folded("J."), folded("al-Masri")
    ('nystrom', 'j', 'masri')
    """
    bare = _CLITIC.sub("", part.strip(_EDGES))
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", bare).casefold())
    bare = "".join(c for c in bare if not unicodedata.combining(c)).translate(_LETTERS)
    return _ARTICLE.sub("", bare.strip(_EDGES))


def name_of(
    words: str, *, titles: frozenset[str] = frozenset(), nick: str | None = None
) -> Name | None:
    """The name in some words; None if no part is left when particles and ``titles`` are gone.

    >>> name_of("Jan van der Berg Jr.").parts
    ('jan', 'berg')
    """
    found = [folded(p) for p in _PART.findall(words)]
    marks = [GENERATIONS[p] for p in found if p in GENERATIONS]
    kept = [p for p in found if p and p not in titles]
    while len(kept) > 1 and kept[0] in GENERATIONS:
        kept = kept[1:]
    core = [p for p in kept if p not in PARTICLES and p not in _AFTER] or kept
    if not core:
        return None
    generation = marks[0] if marks else None
    return Name(tuple(core), nick=folded(nick) if nick else None, generation=generation)


@lru_cache(maxsize=1 << 16)
def sound(part: str) -> str:
    """A part as it may have been heard: wavering spellings are written alike.

    >>> sound("peschkar") == sound("peshkar"), sound("seyfert") == sound("seifert")
    (True, True)
    """
    for pattern, plain in _SOUNDS:
        part = pattern.sub(plain, part)
    return part


@lru_cache(maxsize=1 << 16)
def alike(a: str, b: str) -> Likeness:
    """Whether two folded parts are one: equal, initial and name, or one odd letter apart.

    A closing "a" more makes another name, not another spelling (Krasin, Krasina).

    >>> alike("peshkar", "peschkar").name, alike("j", "jan").name, alike("anna", "anne").name
    ('VARIANT', 'INITIAL', 'NONE')
    """
    if a == b:
        return Likeness.EQUAL
    short, long = sorted((a, b), key=lambda x: (len(x), x))
    if len(short) == 1:
        return Likeness.INITIAL if long.startswith(short) else Likeness.NONE
    if long in (short + "a", short + "aya", short + "skaya") or (
        long.endswith("a") and long[:-1].endswith("aia") and long.startswith(short)
    ):
        return Likeness.NONE
    if min(len(a), len(b)) >= SHORTEST_VARIANT and sound(a) == sound(b):
        return Likeness.VARIANT
    if len(short) >= SHORTEST_ODD and a[0] == b[0] and _one_apart(a, b):
        return Likeness.VARIANT
    return Likeness.NONE


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter added, left out, exchanged or swapped makes one of the other."""
    if abs(len(a) - len(b)) > 1:
        return False
    if len(a) > len(b):
        a, b = b, a
    at = next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    if len(a) < len(b):
        return a[at:] == b[at + 1 :]
    swapped = a[at : at + 2] == b[at : at + 2][::-1] and a[at + 2 :] == b[at + 2 :]
    return swapped or a[at + 1 :] == b[at + 1 :]


def _called(a: str, b: str) -> Likeness:
    """Two given names: as parts, and a short form counts (Sal, Saleh)."""
    found = alike(a, b)
    if found is Likeness.NONE:
        short, long = sorted((a, b), key=len)
        if len(short) >= 3 and long.startswith(short):
            return Likeness.VARIANT
    return found


def compared(a: Name, b: Name) -> Likeness:
    """Whether two names can be one person's, and how sure that is.

    Surnames must agree, or one name is a given name or nickname alone; two different given
    names, two genders, or an elder and a younger are never one.

    >>> compared(Name(("jan", "melk")), Name(("melk",))).name
    'EQUAL'
    >>> compared(Name(("jan", "melk")), Name(("karl", "melk"))).name
    'NONE'
    """
    if a.gender and b.gender and a.gender != b.gender:
        return Likeness.NONE
    if a.generation and b.generation and a.generation != b.generation:
        return Likeness.NONE
    if len(a.parts) > len(b.parts):
        a, b = b, a
    if len(a.parts) == 1:
        return _single(a.surname, b)
    surname = alike(a.surname, b.surname)
    if surname is Likeness.NONE:
        return Likeness.NONE
    given = max(_called(x, y) for x in _givens(a) for y in _givens(b))
    return min(surname, given)


def _single(part: str, name: Name) -> Likeness:
    """One part against a whole name: surname, given name or nickname."""
    found = alike(part, name.surname)
    if len(name.parts) > 1:
        given = alike(part, name.parts[0]) if len(part) > 1 else Likeness.NONE
        found = max(found, min(given, Likeness.GIVEN))
    if name.nick:
        found = max(found, min(alike(part, name.nick), Likeness.GIVEN))
    return found


def _givens(name: Name) -> tuple[str, ...]:
    return (*name.parts[:-1], name.nick) if name.nick else name.parts[:-1]


def initials(words: str) -> str:
    """The first letters of the capitalised words, folded: "World Health Organisation" gives who."""
    return "".join(w[0] for w in re.findall(r"\b[^\W\d_a-z][\w’']*", words)).casefold()


def same_body(a: Name, b: Name) -> Likeness:
    """Whether two names can be one body's: equal, or the shorter the end or beginning of the longer.

    >>> same_body(Name(("lindow", "gazette")), Name(("gazette",))).name
    'EQUAL'
    >>> same_body(Name(("kelm", "hospital")), Name(("varn", "hospital"))).name
    'NONE'
    """
    short, long = sorted((a.parts, b.parts), key=len)
    if short == long[-len(short) :] or (len(short) > 1 and short == long[: len(short)]):
        return Likeness.EQUAL
    if len(short) == len(long):
        return min(alike(x, y) for x, y in zip(short, long, strict=True))
    return Likeness.NONE
