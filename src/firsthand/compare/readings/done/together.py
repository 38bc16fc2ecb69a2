"""Deeds that are told by kinds of words standing together in one clause, in whatever order.

"Over the parapet they slid the dead": a body, a verb of throwing, an edge. Which words are of a kind
says told.toml; which kinds tell a deed together is said here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise, product
from typing import Any, NamedTuple

from firsthand.compare.baseforms import base_form
from firsthand.extract.lexicons import phrases, sections


class Telling(NamedTuple):
    """Kinds of words that tell a deed where all stand in one clause; "into:water" behind each other.

    "object=body" must stand in that slot of the clause whose verb is of the first kind, "arg=body" in
    any, "other=body" in any but its subject. One of ``needs`` must stand in the sentence or before
    it, none of ``bars`` near by. ``done`` is false where they tell that it was not done, ``fixed``
    where a "no" in them is their own.
    """

    kinds: tuple[str, ...]
    needs: tuple[str, ...] = ()
    bars: tuple[str, ...] = ()
    done: bool = True
    fixed: bool = False
    within: int = 16


class Told(NamedTuple):
    """Where kinds of words tell a deed, and how many a "no" in them is their own."""

    start: int
    end: int
    telling: Telling
    own_no: int


class _Token(NamedTuple):
    start: int
    end: int
    forms: frozenset[str]
    piece: int


class _Match(NamedTuple):
    """The tokens of a phrase: the first, and that behind the last."""

    first: int
    behind: int


class Clause(NamedTuple):
    """A parsed clause in a text: its verb, where it stands, and its slots by role and place."""

    act: str
    start: int
    end: int
    slots: tuple[tuple[str, int, int], ...]


def tell(kinds: str, needs: str = "", bars: str = "", **how: Any) -> Telling:
    """A telling, its kinds written with blanks between them."""
    return Telling(tuple(kinds.split()), tuple(needs.split()), tuple(bars.split()))._replace(**how)


def told(
    tellings: Sequence[Telling], text: str, before: str, clauses: Sequence[Clause] = ()
) -> Told | None:
    """The first telling of a deed in a sentence, as long as others reach that tell it there."""
    here = _seen(text)
    found = [
        (first, behind, matches, one)
        for one in tellings
        for first, behind, matches in _groups(one, here, clauses)
        if _given(one, here, before)
    ]
    if not found:
        return None
    first, behind, matches, one = min(found, key=lambda f: (f[0], f[1] - f[0]))
    for low, high, more, other in sorted(found, key=lambda f: f[:2]):
        if low < behind + _NEAR and high > behind and other.done == one.done:
            added = text[here.tokens[behind - 1].end : here.tokens[high - 1].end]
            if not _NO.search(added) and here.tokens[high - 1].piece == here.tokens[first].piece:
                behind, matches = high, matches | more
    own = sum(len(_NO.findall(_words(here, m))) for m in matches)
    return Told(here.tokens[first].start, here.tokens[behind - 1].end, one, own)


def barred(tellings: Sequence[Telling], text: str, start: int, end: int) -> bool:
    """Whether words stand around a passage with which it tells no such deed, by its first telling."""
    here = _seen(text)
    within = [n for n, t in enumerate(here.tokens) if t.start < end and start < t.end]
    if not within:
        return False
    return _barred((*tellings[0].bars, _SUPPOSED), here, within[0], within[-1] + 1)


class _Seen(NamedTuple):
    """The words of a text and where the phrases of each kind stand in it."""

    text: str
    tokens: tuple[_Token, ...]
    kinds: dict[str, tuple[_Match, ...]]


_WORD = re.compile(r"[^\W\d_]+(?=n['’]t\b)|n['’]t\b|\w+(?:[’'-]\w+)*")
_STOP = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMrs)\.|[;:!?()“”\"\n]|(?<!\w)[–—-]+(?!\w)|\b(?:but|yet|while|whereas|although|though)\b",
    re.I,
)
_NO = re.compile(r"\b(?:no|not|never|nobody|none|nothing|neither|nor|without)\b|n['’]t\b", re.I)
_REACH = 3
"""So many words may stand for one "~" of a phrase, or between two kinds that follow each other."""
_ANY = "~"
_NAME = "@name"
"""A name behind "the" that ends its noun: "into the Ober", no "Ober bridge"."""
_NAMED = re.compile(
    r"\bthe\s(?-i:[A-Z])\w+(?=\W*(?:\Z|[.,;:!?”\")])|\s(?:and|by|at|on|with|from|for|to|in)\b)"
)
_LONGEST = 900


@lru_cache(maxsize=64)
def _seen(text: str) -> _Seen:
    tokens = tuple(_tokens(text))
    found: dict[str, list[_Match]] = {}
    index = _index()
    for at, token in enumerate(tokens):
        for form in token.forms:
            for rest, kind in index.get(form, ()):
                behind = _rest(rest, tokens, at + 1)
                if behind is not None:
                    found.setdefault(kind, []).append(_Match(at, behind))
    for name in _NAMED.finditer(text):
        ends = [n for n, t in enumerate(tokens) if t.end == name.end()]
        found.setdefault(_NAME, []).extend(_Match(n, n + 1) for n in ends)
    return _Seen(text, tokens, {k: tuple(dict.fromkeys(v)) for k, v in found.items()})


def _tokens(text: str) -> Iterator[_Token]:
    stops = [m.start() for m in _STOP.finditer(text)]
    piece, last = 0, -1
    for word in _WORD.finditer(text):
        while piece < len(stops) and stops[piece] <= word.start():
            piece += 1
        plain = word[0].replace("’", "'")
        named = piece == last and plain[:1].isupper()
        forms = frozenset((plain,)) if named else _forms(plain.lower()) | {plain}
        yield _Token(*word.span(), forms, piece)
        last = piece


@cache
def _forms(lower: str) -> frozenset[str]:
    """A word as it stands and in its base form; a name as it stands."""
    if lower in ("n't", "cannot"):
        return frozenset(("not",))
    bare = lower.removesuffix("'s")
    found = {lower, bare, base_form(bare)}
    stem, hyphen, head = bare.rpartition("-")
    if hyphen:
        found.add(f"{stem}-{base_form(head)}")
    if bare in _BE:
        found.add("be")
    if bare.endswith("ying"):
        found.add(bare.removesuffix("ying") + "ie")
    if bare.endswith("s") and not bare.endswith("ss"):
        found.add(bare.removesuffix("s"))
    return frozenset(found)


_BE = frozenset("am is are was were been being".split())


def _rest(rest: tuple[str, ...], tokens: Sequence[_Token], at: int) -> int | None:
    """The token behind a phrase whose other words begin at one; None where they do not follow."""
    if not rest:
        return at
    if rest[0] == _ANY:
        ends = (_rest(rest[1:], tokens, at + n) for n in range(_REACH + 1))
        return next((e for e in ends if e is not None), None)
    if at >= len(tokens) or rest[0] not in tokens[at].forms:
        return None
    if tokens[at].piece != tokens[at - 1].piece:
        return None
    return _rest(rest[1:], tokens, at + 1)


@cache
def _index() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """For each first word of a phrase its other words and the kind."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for kind in sections("told"):
        for phrase in phrases("told", kind):
            first, *rest = phrase.split()
            found.setdefault(first, []).append((tuple(rest), kind))
    return {k: tuple(v) for k, v in found.items()}


def _groups(
    one: Telling, seen: _Seen, clauses: Sequence[Clause]
) -> Iterator[tuple[int, int, frozenset[_Match]]]:
    """Where all kinds of a telling stand together."""
    roles, kinds = zip(*(_role(k) for k in one.kinds), strict=True)
    some = [_matches(kind, seen)[:_MOST] for kind in kinds]
    if not all(some):
        return
    for group in product(*some):
        first, behind = min(m.first for m in group), max(m.behind for m in group)
        if (
            behind - first <= one.within
            and seen.tokens[first].piece == seen.tokens[behind - 1].piece
            and _apart(group)
            and _fits(roles, group, seen, clauses)
            and not _barred((*one.bars, _SUPPOSED), seen, first, behind)
        ):
            yield first, behind, frozenset(group)


def _role(kind: str) -> tuple[str, str]:
    role, equals, own = kind.rpartition("=")
    return (role if equals else ""), own


def _fits(
    roles: Sequence[str], group: Sequence[_Match], seen: _Seen, clauses: Sequence[Clause]
) -> bool:
    """Whether words stand in one clause, and in those of its slots in which they must."""
    places = [(seen.tokens[m.first].start, seen.tokens[m.behind - 1].end) for m in group]
    own = [c for c in clauses if _is_act(c, group[0], seen)]
    if own and any(roles):
        verb = group[0]
        return any(
            all(
                _in_slot(c, role, at)
                or (role in _OF_PARTICIPLE and 0 <= verb.first - m.behind < _BESIDE)
                for role, at, m in zip(roles, places, group, strict=True)
            )
            for c in own
        )
    if any(roles) and not _close(group, seen, clauses):
        return False
    smallest = sorted({_smallest(clauses, at) for at in places} - {None}, key=_size)
    return all(
        b.start <= a.start and a.end <= b.end
        for a, b in pairwise(c for c in smallest if c is not None)
    )


def _close(group: Sequence[_Match], seen: _Seen, clauses: Sequence[Clause]) -> bool:
    """Whether a verb that is no clause's own stands near to what it needs, and is no noun."""
    if max(m.behind for m in group) - min(m.first for m in group) > _CLOSE:
        return False
    token = seen.tokens[group[0].first]
    bare = seen.text[token.start : token.end].lower()
    return not clauses or base_form(bare) != bare


_OF_PARTICIPLE, _BESIDE = ("arg", "object", "other"), 3
""" "A flint hurled from the steps": so near before it stands what it is of."""
_CLOSE = 7
"""Within so many words kinds must stand where no clause says how they hang together."""


def _is_act(clause: Clause, match: _Match, seen: _Seen) -> bool:
    return any(
        clause.act in token.forms and clause.start <= token.start < clause.end
        for token in seen.tokens[match.first : match.behind]
    )


def _in_slot(clause: Clause, role: str, at: tuple[int, int]) -> bool:
    """Whether a place lies in a slot of a role; without a role, in the clause."""
    low, high = at
    if not role:
        return clause.start <= low and high <= clause.end + 1
    return any(
        start <= low < end
        for name, start, end in clause.slots
        if role == "arg" or name == role or (role == "other" and name != "subject")
    )


def _smallest(clauses: Sequence[Clause], at: tuple[int, int]) -> Clause | None:
    return min((c for c in clauses if c.start <= at[0] < c.end), key=_size, default=None)


def _size(clause: Clause | None) -> int:
    return 0 if clause is None else clause.end - clause.start


def _words(seen: _Seen, match: _Match) -> str:
    return seen.text[seen.tokens[match.first].start : seen.tokens[match.behind - 1].end]


_SUPPOSED = "supposed"
_NEAR = 8
"""So many words from a telling are looked at for what bars it, and for more of it."""
_MOST = 8
"""So many places of a kind are looked at."""


def _matches(kind: str, seen: _Seen) -> tuple[_Match, ...]:
    before, colon, own = kind.partition(":")
    if not colon:
        return seen.kinds.get(kind, ())
    leads = seen.kinds.get(before, ())
    return tuple(
        _Match(lead.first, m.behind)
        for m in seen.kinds.get(own, ())
        for lead in leads
        if 0 <= m.first - lead.behind <= _REACH
    )


def _apart(group: Sequence[_Match]) -> bool:
    """Whether no two phrases share a word, unless one lies in a gap of the other."""
    ordered = sorted(group)
    return all(a.behind <= b.first or b.behind < a.behind for a, b in pairwise(ordered))


def _barred(kinds: Iterable[str], seen: _Seen, first: int, behind: int) -> bool:
    piece = seen.tokens[first].piece
    return any(
        first - _NEAR <= m.first < behind + _NEAR and seen.tokens[m.first].piece == piece
        for kind in kinds
        for m in seen.kinds.get(kind, ())
    )


def _given(one: Telling, here: _Seen, before: str) -> bool:
    if not one.needs or any(k in here.kinds for k in one.needs):
        return True
    behind = _seen(before[-_LONGEST:])
    return any(k in behind.kinds for k in one.needs)
