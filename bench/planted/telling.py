"""Accounts: who tells which facts, in which words, through whom."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from bench.planted.nouns import CLOSE, OPEN, Fact, Half, Planted, Sentence, Told, Value
from bench.planted.scene import Person, Scene, tables
from bench.planted.wording import Style, capital, clause, short

SHARED_WORDS = 8
"""Accounts that are independent never share a run of so many words, but for headings."""
TRIES = 12
WAYS: dict[str, tuple[tuple[str, float], ...]] = {
    "desk": (("said", 0.6), ("heard", 0.1), ("rumour", 0.08), ("plain", 0.22)),
    "body": (("said", 0.4), ("plain", 0.6)),
    "witness": (("plain", 0.72), ("told_me", 0.28)),
    "absent": (("told_me", 0.5), ("heard", 0.12), ("rumour", 0.15), ("plain", 0.23)),
    "writer": (("said", 0.35), ("heard", 0.1), ("rumour", 0.15), ("plain", 0.4)),
    "examined": (("plain", 1.0),),
}
"""How often each kind of author names nobody, a voice, a voice through another, a rumour."""
_CHOICE = re.compile(r"\(([^()|]*\|[^()]*)\)")
FIRST_PERSON = ("witness", "absent", "examined")
VALUES = (("first", 0.58), ("second", 0.2), ("third", 0.05), ("vaguer", 0.11), ("scoped", 0.06))
Used = set[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Author:
    """Who writes an account: its kind, the person or body, and how numbers are written."""

    number: int
    genre: str
    who: str
    name: str | None
    outlet: str | None
    trade: str
    style: Style
    written: dt.date


@dataclass(slots=True)
class Desk:
    """What an author works with: the event, the dice, words used by others, voices introduced, all authors."""

    scene: Scene
    author: Author
    rng: Random
    used: Used
    known: set[str]
    writers: set[str]

    def words(self, key: str) -> str:
        """One of the ways of telling."""
        return str(self.rng.choice(tables("telling")[self.scene.half][key]))


def author(scene: Scene, number: int, genre: str, rng: Random, taken: set[str]) -> Author:
    """Draw an author for a genre; ``taken`` are the names of those who write already."""
    kit, names = tables("telling")["genres"][genre], tables("telling")["names"][scene.half]
    who = kit["who"]
    cast = {p.last for p in scene.cast.values()}
    firsts, lasts = names["men"] + names["women"], [x for x in names["last"] if x not in cast]
    person = next(
        n for n in iter(lambda: f"{rng.choice(firsts)} {rng.choice(lasts)}", "") if n not in taken
    )
    taken.add(person)
    outlet = rng.choice(names["body"] if who == "body" else names["outlet"])
    style = Style(scene.half, rng.random() < 0.5, rng.randrange(3))
    nobody = who in ("desk", "body")
    return Author(
        number, genre, who, None if nobody else person, outlet if nobody else None,
        _trade(person, scene.half), style,
        scene.day + dt.timedelta(days=rng.randint(1, 4) if who == "desk" else rng.randint(10, 400)),
    )  # fmt: skip


def _trade(person: str, half: Half) -> str:
    """Everybody has one trade, whoever speaks of him."""
    trades = tables("telling")["names"][half]["trade"]
    return str(trades[sum(map(ord, person)) % len(trades)])


def told_fact(desk: Desk, fact: Fact) -> list[Sentence]:
    """A fact in one sentence, or in a question and its answer; two values now and then."""
    out = []
    for value in _values(desk, fact):
        out += _fresh(desk, fact, value)
    return out


def filler(desk: Desk) -> list[Sentence]:
    """A sentence that tells none of the facts: of the scene, once in a dossier, or a remark."""
    left = [f for f in desk.scene.fillers if (f,) not in desk.used]
    if left and desk.rng.random() < 0.5:
        words = desk.rng.choice(left)
    else:
        row = desk.rng.choice(
            [r for r in tables("telling")["remarks"] if r["half"] == desk.scene.half]
        )
        words = row["form"].format(**{key: desk.rng.choice(row[key]) for key in "abc"})
    runs = runs_of(words) | {(words,)}
    if runs & desk.used:
        return []
    desk.used |= runs
    return [Sentence(f"{words}.")]


def voice_of(desk: Desk, fact: Fact, value: Value, avoid: str = "") -> Person:
    """Somebody of the event, or a bystander, who holds this value true and did not do the act."""
    for _ in range(TRIES):
        person = _somebody(desk)
        if person.name not in (avoid, value.name) and _holds(person, fact, value):
            break
    return person


def _somebody(desk: Desk) -> Person:
    scene, rng = desk.scene, desk.rng
    names = tables("telling")["names"][scene.half]
    if rng.random() < 0.35:
        barred = {p.last for p in scene.cast.values()} | {name.split()[-1] for name in desk.known}
        first, last = rng.choice(names["men"] + names["women"]), rng.choice(names["last"])
        if last not in barred and f"{first} {last}" not in desk.writers:
            return Person(first, last, "", _trade(f"{first} {last}", scene.half))
    return rng.choice(list(scene.cast.values()))


def _holds(person: Person, fact: Fact, value: Value) -> bool:
    """Voices keep to one value: a witness is not made to say both."""
    second = sum(map(ord, person.full + fact.key)) % 4 == 0
    told = fact.second if value.mode == "denied" else value
    return second == (told in (fact.second, fact.third))


def mention(desk: Desk, person: Person) -> str:
    """The words for a voice: in full with its role at first, later short."""
    if person.full in desk.known:
        return person.name if person.title else person.last
    desk.known.add(person.full)
    name = f"{person.title} {person.full}" if person.title else person.full
    return f"{name} {person.role}" if person.role.startswith("of ") else f"{name}, {person.role},"


def quoted(desk: Desk, speaker: Person) -> list[Sentence]:
    """The remembered words of somebody."""
    words = desk.words("quoted").format(q=desk.scene.line, v=mention(desk, speaker))
    return [Sentence(_sentence(words), quotation=True)]


def cited(desk: Desk, fact: Fact, value: Value, other: Author) -> list[Sentence]:
    """A fact on the authority of another account."""
    name = other.name or other.outlet or ""
    words = desk.words("cited").format(v=name, c=clause(fact, value, desk.author.style, desk.rng))
    return [Sentence(_sentence(words), Told(fact.key, value, (name,), cites=other.number))]


def account(
    desk: Desk, groups: list[list[Sentence]], swap: tuple[str, str] | None = None
) -> Planted:
    """Head, sentences in paragraphs, foot; ``swap`` is a misspelling used throughout."""
    writer = desk.author
    head, foot = _head(desk)
    if swap:
        groups = [[replace(s, marked=s.marked.replace(*swap)) for s in g] for g in groups]
    text, sentences, spans, quotes = [head], [], [], []
    at, open_ = len(head), 0
    for group in groups:
        own = any(s.question for s in group)
        for sentence in group:
            gap = "\n\n" if own or open_ % 4 == 0 else " "
            words = sentence.marked.replace(OPEN, "").replace(CLOSE, "")
            start = at + len(gap)
            sentences.append(sentence)
            spans.append((start, start + len(words)))
            quotes.append(_quote(sentence, start))
            text.append(gap + words)
            at, open_ = start + len(words), 0 if own else open_ + 1
    text.append(f"\n\n{foot}\n" if foot else "\n")
    title = head.split("\n")[0][:80]
    return Planted(
        writer.number, writer.genre, title, writer.name, writer.outlet, "".join(text),
        tuple(sentences), tuple(spans), tuple(quotes),
        None if writer.genre == "memoir" else writer.written.isoformat(),
    )  # fmt: skip


def _quote(sentence: Sentence, start: int) -> tuple[int, int] | None:
    if sentence.told is None:
        return None
    a, b = sentence.marked.index(OPEN), sentence.marked.index(CLOSE)
    return start + a, start + b - 1


def _head(desk: Desk) -> tuple[str, str]:
    """The words above and below an account; above, no long run of words that another account has."""
    kit = tables("telling")["genres"][desk.author.genre][desk.scene.half]
    nouns = _nouns(desk)
    for _ in range(TRIES):
        head = _drawn(desk.rng.choice(kit["head"]), desk.rng).format(**nouns)
        runs = runs_of(head.split("\n\n")[-1].split(" – ")[-1])
        if not runs & desk.used:
            desk.used |= runs
            break
    return head, kit.get("foot", [""])[0].format(**nouns)


def _drawn(words: str, rng: Random) -> str:
    """One of each "(this|that)"."""
    return _CHOICE.sub(lambda m: rng.choice(m[1].split("|")), words)


def _nouns(desk: Desk) -> dict[str, Any]:
    scene, writer = desk.scene, desk.author
    place, outlet, on = scene.places[0], writer.outlet or "", writer.written
    told = desk.rng.choice((f"at {place}", f"of {scene.day.day} {scene.day:%B %Y}"))
    return {
        "happening": f"{scene.happening} {told}", "HAPPENING": f"{scene.happening} at {place}".upper(),
        "place": place, "PLACE": place.upper(), "place_title": capital(place), "town": scene.town,
        "TOWN": scene.town.upper(), "outlet": outlet, "outlet_": capital(outlet),
        "OUTLET": outlet.upper(), "author": writer.name or "", "trade": writer.trade,
        "chapter": desk.rng.randint(2, 14), "weekday": f"{scene.day:%A}",
        "next": f"{on.day} {on:%B %Y}", "short": f"{on.day} {on:%B}",
    }  # fmt: skip


def _values(desk: Desk, fact: Fact) -> list[Value]:
    first = _value(desk, fact)
    clashing = first in (fact.first, fact.second) and desk.author.who in ("desk", "writer")
    if clashing and desk.rng.random() < 0.08:
        return [first, fact.second if first == fact.first else fact.first]
    return [first]


def _value(desk: Desk, fact: Fact) -> Value:
    rng = desk.rng
    dice = rng.random()
    if fact.slot == "polarity":
        return _yes_or_no(desk, fact, dice)
    if dice < 0.07:
        return Value(mode="unknown")
    kind = _pick(VALUES, rng)
    if kind == "third" and fact.third and fact.key != "hurt":
        return fact.third
    if kind in ("vaguer", "scoped") and (some := getattr(fact, kind)):
        return rng.choice(some)  # type: ignore[no-any-return]
    return fact.second if kind == "second" else fact.first


def _yes_or_no(desk: Desk, fact: Fact, dice: float) -> Value:
    value = fact.first if desk.rng.random() < 0.65 else fact.second
    if dice < 0.12 and desk.author.who in ("desk", "body", "writer", "absent"):
        return replace(fact.first, mode="denied")
    if dice < 0.18 and desk.author.who != "examined":
        return replace(value, mode="possible")
    if dice < 0.26 and desk.author.who in ("witness", "examined"):
        return Value(mode="unseen")
    return value


def _told(desk: Desk, fact: Fact, value: Value) -> list[Sentence]:
    if desk.author.who == "examined":
        return _answered(desk, fact, value)
    marked, told = _wrapped(desk, fact, value)
    return [Sentence(_sentence(marked), told)]


def _wrapped(desk: Desk, fact: Fact, value: Value) -> tuple[str, Told]:
    mine = desk.author.who in FIRST_PERSON
    if value.mode == "unknown":
        words = desk.words("unknown_me" if mine else "unknown").format(i=fact.indirect)
        return _whole(words), Told(fact.key, value)
    if value.mode == "unseen":
        return _whole(desk.words("unseen").format(u=fact.unseen)), Told(fact.key, value)
    said = clause(fact, value, desk.author.style, desk.rng)
    if value.mode == "denied":
        who = voice_of(desk, fact, value)
        words = desk.words("denied").format(v=mention(desk, who), c=_bare(said))
        return _whole(words), Told(fact.key, value, (who.name,))
    if value.mode == "possible":
        words = desk.words("possible").format(c=_bare(said))
        return _whole(words), Told(fact.key, value, witnessed=desk.author.who == "witness")
    return _sourced(desk, fact, value, said)


def _sourced(desk: Desk, fact: Fact, value: Value, said: str) -> tuple[str, Told]:
    way = _pick(WAYS[desk.author.who], desk.rng)
    if way == "plain":
        # "At the mill the body lay in the yard" would tell the place more closely.
        lead = "" if fact.slot == "place" else desk.words("leads")
        lead = lead.format(place=desk.rng.choice(desk.scene.places))
        return lead + said, Told(fact.key, value, witnessed=desk.author.who == "witness")
    if way == "rumour":
        return desk.words(way).format(c=said), Told(fact.key, value, ("?",))
    first = voice_of(desk, fact, value)
    if way != "heard":
        words = desk.words(way).format(v=mention(desk, first), c=said)
        return words, Told(fact.key, value, (first.name,))
    second = voice_of(desk, fact, value, first.name)
    words = desk.words(way).format(v=first.name, w=mention(desk, second), c=said)
    return words, Told(fact.key, value, (first.name, second.name))


def _answered(desk: Desk, fact: Fact, value: Value) -> list[Sentence]:
    name = desk.author.name or ""
    told = Told(fact.key, value, (name,))
    style = desk.author.style
    if value.mode in ("unknown", "unseen"):
        words = desk.words("unknown_me").format(i=fact.indirect or "that")
        if value.mode == "unseen":
            words = desk.words("unseen").format(u=fact.unseen)
        answer = capital(_whole(words)) + "."
    elif desk.rng.random() < 0.4:
        answer = short(fact, value, style, desk.rng)
    else:
        answer = _sentence(clause(fact, value, style, desk.rng))
    return [
        Sentence(f"Q. {fact.question}", question=True),
        Sentence(f"A. {answer}", told, question=True),
    ]


def _fresh(desk: Desk, fact: Fact, value: Value) -> list[Sentence]:
    """A telling that shares no long run of words with another account; [] where none is found."""
    known = set(desk.known)
    for _ in range(TRIES):
        made = _told(desk, fact, value)
        runs = {run for s in made if not s.question for run in runs_of(s.marked)}
        if not runs & desk.used:
            desk.used |= runs
            return made
        desk.known = set(known)
    return []


def runs_of(marked: str) -> set[tuple[str, ...]]:
    """All runs of so many words as independent accounts may not share."""
    words = _bare(marked).lower().replace(",", "").replace(".", "").split()
    return {tuple(words[n : n + SHARED_WORDS]) for n in range(len(words) - SHARED_WORDS + 1)}


def _whole(words: str) -> str:
    return f"{OPEN}{_tidy(words)}{CLOSE}"


def _bare(marked: str) -> str:
    return marked.replace(OPEN, "").replace(CLOSE, "")


def _tidy(words: str) -> str:
    return words.replace(",,", ",").rstrip(",")


def _sentence(words: str) -> str:
    words = capital(_tidy(words))
    return words if words.rstrip(CLOSE).endswith(("”", ".", "!")) else f"{words}."


def _pick(table: Sequence[tuple[str, float]], rng: Random) -> str:
    dice = rng.random() * sum(share for _, share in table)
    for name, share in table:
        dice -= share
        if dice < 0:
            return name
    return table[-1][0]
