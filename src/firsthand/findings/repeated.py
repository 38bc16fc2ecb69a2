"""`source.repeated`: the same voice said the same to another outlet; that is no second source.

Voices are one where one account resolved them to one actor, or where accounts give persons one
surname and no other first name, and bodies the same name. They say the same where most of the
words that carry meaning are shared, or where the account says that it was repeated. Outlets are
those that the account names for the saying, else, between accounts, those of the accounts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from firsthand.findings.telling import listed, made, number, short
from firsthand.model import Account, Actor, Attribution, Finding, Passage

KIND = "source.repeated"
SAME_WORDS = "one voice, most words of meaning shared, another outlet"
SAID_AGAIN = "the account says that the voice repeated it to another outlet"
LEAST_SHARED = 3
"""Words of meaning that two sayings must share."""
SHARE = 0.6
"""Of the words of meaning of the shorter saying, the share that must stand in the longer."""
REACH = 60
"""How many later sayings of one voice each is compared with."""

_WORD = re.compile(r"[^\W_]+")
_AGAIN = re.compile(r"\b(?:repeat\w*|reiterat\w*|restat\w*|again|the same|once more)\b", re.I)
_EMPTY = frozenset(
    """the and that this these those there then than with from into onto for not was were been being are
    has have had did does done will would could should might may can shall his her its their our your
    him them they she you who whom whose which what when where how why but also only very just said
    says say told tell one all any some no nor out off over under about after before because while""".split()
)


@dataclass(frozen=True, slots=True)
class _Saying:
    """What one attribution says: by whom, where, in which words."""

    account: Account
    attribution: Attribution
    voice: str
    name: str
    given: str
    outlet: str
    stated: bool
    words: frozenset[str]


def findings(accounts: Sequence[Account]) -> Iterator[Finding]:
    """One for each saying that a voice gave to two outlets or more, in the order of the accounts."""
    voices: dict[str, list[_Saying]] = {}
    for account in accounts:
        for saying in _sayings(account):
            voices.setdefault(saying.voice, []).append(saying)
    for said in voices.values():
        for group, rule in _groups(said):
            yield _finding(group, rule)


def _sayings(account: Account) -> Iterator[_Saying]:
    actors = {a.id: a for a in account.actors}
    characters = account.text.characters
    own = account.text.metadata.outlet
    for a in sorted(account.attributions, key=lambda x: min((*x.cue, *x.content, *x.source))):
        actor = actors.get(a.source_actor or "")
        if actor is None or a.denies or actor.id == account.author or not a.content:
            continue
        name = " ".join(actor.name.split())
        voice, given = _voice(actor, name)
        outlet = " ".join(s.of(characters) for s in a.outlet)
        yield _Saying(
            account,
            a,
            voice=voice,
            name=name,
            given=given,
            outlet=_flat(outlet) or _flat(own.value if own else "") or account.id,
            stated=bool(outlet),
            words=_meaning(" ".join(s.of(characters) for s in a.content)),
        )


def _voice(actor: Actor, name: str) -> tuple[str, str]:
    """A key that voices which may be one share, and the first name in lower case, if there is one."""
    words = name.casefold().split()
    if not actor.named or actor.kind in ("record", "unknown") or not words:
        return f"id {actor.id}", ""
    if actor.kind != "person":
        return f"body {' '.join(words)}", ""
    given = [w for w in words[:-1] if not (w.endswith(".") and len(w) > 2)]
    return f"person {words[-1].strip('.')}", given[0] if given else ""


def _one_person(one: _Saying, other: _Saying) -> bool:
    """Whether first names allow that two voices are one: "Anna" and "A." do."""
    a, b = one.given.rstrip("."), other.given.rstrip(".")
    if one.account.id == other.account.id:
        return one.attribution.source_actor == other.attribution.source_actor
    return not a or not b or a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])


def _flat(words: str) -> str:
    return " ".join(w for w in _WORD.findall(words.lower()) if w not in ("the", "a", "an"))


def _meaning(words: str) -> frozenset[str]:
    found = _WORD.findall(words.lower())
    return frozenset(w for w in found if w not in _EMPTY and (len(w) > 2 or w.isdigit()))


def _groups(said: Sequence[_Saying]) -> Iterator[tuple[list[_Saying], str]]:
    """Sayings of one voice that belong together, each group with at least two outlets."""
    root = list(range(len(said)))
    again: set[int] = set()

    def top(i: int) -> int:
        while root[i] != i:
            root[i] = root[root[i]]
            i = root[i]
        return i

    for j, later in enumerate(said):
        for i in range(max(0, j - REACH), j):
            if _same(said[i], later):
                root[top(j)] = top(i)
        if j and _repeats(said[j - 1], later) and top(j) == j:
            root[j] = top(j - 1)
            again.add(top(j))
    groups: dict[int, list[_Saying]] = {}
    for i, one in enumerate(said):
        groups.setdefault(top(i), []).append(one)
    for i, group in groups.items():
        if len(group) > 1 and len({s.outlet for s in group}) > 1:
            yield group, SAID_AGAIN if i in again else SAME_WORDS


def _same(one: _Saying, other: _Saying) -> bool:
    """Whether two sayings have the same content and were given to two outlets."""
    if one.outlet == other.outlet or not _one_person(one, other):
        return False
    if one.account.id == other.account.id and not (one.stated and other.stated):
        return False
    shared = len(one.words & other.words)
    return shared >= LEAST_SHARED and shared >= SHARE * min(len(one.words), len(other.words))


def _repeats(one: _Saying, later: _Saying) -> bool:
    """Whether the account says of the later saying that it repeats the one before."""
    if one.account.id != later.account.id or not later.stated or one.outlet == later.outlet:
        return False
    if not _one_person(one, later):
        return False
    a = later.attribution
    said = " ".join(s.of(later.account.text.characters) for s in (*a.cue, *a.content))
    return _AGAIN.search(said[:200]) is not None


def _finding(group: Sequence[_Saying], rule: str) -> Finding:
    documents = list(dict.fromkeys(s.account.id for s in group))
    name = short(group[0].name)
    if len(documents) > 1:
        where = f"in {number(len(documents), 'account')}"
    else:
        outlets = (
            f"“{short(' '.join(p.of(s.account.text.characters) for p in s.attribution.outlet))}”"
            for s in group
            if s.stated
        )
        where = f"to more than one outlet ({listed(outlets)})"
    sources = _numeral(len({s.outlet for s in group}))
    message = f"{name} says the same {where}: one voice, not {sources} sources."
    spans = [Passage(s.account.id, piece) for s in group for piece in sorted(s.attribution.content)]
    actors = dict.fromkeys(s.attribution.source_actor or "" for s in group)
    return made(KIND, message, rule, spans, tuple(actors))


def _numeral(n: int) -> str:
    return {2: "two", 3: "three", 4: "four"}.get(n, f"{n:,}")
