"""An invented event drawn from its kind: names, a date, and facts with values that part."""

from __future__ import annotations

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from bench.planted.nouns import Fact, Half, Value

HERE = Path(__file__).parent
WOMEN = ("Mrs", "Miss", "Sister")
KINDS = tuple(sorted(p.stem for p in (HERE / "events").glob("*.toml")))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the event."""

    first: str
    last: str
    title: str
    role: str

    @property
    def name(self) -> str:
        """The name without a role."""
        return f"{self.title} {self.last}" if self.title else f"{self.first} {self.last}"

    @property
    def full(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


@dataclass(frozen=True, slots=True)
class Scene:
    """An event: its kind's words, people, place, day, and facts."""

    kind: str
    half: Half
    happening: str
    persons: str
    town: str
    places: tuple[str, ...]
    day: dt.date
    cast: dict[str, Person]
    facts: tuple[Fact, ...]
    fillers: tuple[str, ...]
    line: str


@cache
def tables(name: str) -> dict[str, Any]:
    """A table of words by the name of its file."""
    with (HERE / f"{name}.toml").open("rb") as stream:
        return tomllib.load(stream)


def scene(kind: str, half: Half, rng: Random) -> Scene:
    """Draw an event of a kind."""
    kit, names = tables(f"events/{kind}"), tables("telling")["names"][half]
    town = rng.choice(names["town"])
    lasts = rng.sample(names["last"], len(kit["cast"]))
    cast = {
        key: Person(
            rng.choice(names["women" if row["title"] in WOMEN else "men"]),
            last,
            row["title"],
            row["role"],
        )
        for last, (key, row) in zip(lasts, kit["cast"].items(), strict=True)
    }
    words = {
        "happening": kit["happening"],
        "persons": kit["persons"],
        "begin": rng.choice(kit[half]["begin"]),
        "help": rng.choice(kit[half]["help"]),
    }
    return Scene(
        kind, half, kit["happening"], kit["persons"], town,
        tuple(p.format(town=town) for p in kit["places"]),
        dt.date(1950, 1, 1) + dt.timedelta(days=rng.randrange(16_000)),
        cast, tuple(_facts(kit, half, words, cast, rng)), tuple(kit[half]["fillers"]), kit[half]["line"],
    )  # fmt: skip


def _facts(kit: dict[str, Any], half: Half, words: dict[str, str], cast: dict[str, Person],
           rng: Random) -> list[Fact]:  # fmt: skip
    families = tables("families")
    missing = (
        "detained" if kit["happening"] in ("eviction", "clash", "raid", "shooting") else "missing"
    )
    out = [
        _toll(key, families[key], words, kit["parts"], half, rng)
        for key in ("dead", "hurt", missing)
    ]
    counted = kit["count"] | {"indirect": _indirect(kit["count"]["question"])}
    out.append(_toll("count", counted, words, [], half, rng))
    begun = 5 * rng.randrange(18 * 12, 20 * 12)
    came = begun + 5 * rng.randrange(8, 14)
    for key, at in (("began", begun), ("help", came)):
        out.append(_time(key, families[key], words, half, at, rng))
    out.append(_place(kit["find"], words, half))
    out += [_actor(n, row, words, half, cast) for n, row in enumerate(kit["acts"])]
    out += [_yesno(n, row, words, half) for n, row in enumerate(kit["yesno"])]
    return out


def _toll(key: str, row: dict[str, Any], words: dict[str, str], parts: list[str], half: Half,
          rng: Random) -> Fact:  # fmt: skip
    low, high = row["low"], row["high"]
    first = rng.randint(low, high)
    second = first + max(3, round(first * rng.uniform(0.6, 1.2)))
    third = second + max(4, round(second * rng.uniform(0.5, 0.9)))
    room = max(1, first // 10)
    vaguer = (Value(low=first - room, high=first + room, bound="about"),
              Value(low=first - rng.randint(1, 2), bound="at_least"))  # fmt: skip
    part = max(2, first // 3)
    scopes = [*parts, "by midnight", "up to the following noon"] if parts else []
    scoped = tuple(Value(low=part + n, high=part + n, scope=s) for n, s in enumerate(scopes))
    return Fact(
        key, key, "quantity", row["question"].format(**words), row["act"], row["indirect"].format(**words),
        words, _exact(first), _exact(second), _exact(third), vaguer, scoped, {"told": row[half]["told"]},
    )  # fmt: skip


def _exact(number: float) -> Value:
    return Value(low=number, high=number)


def _time(key: str, row: dict[str, Any], words: dict[str, str], half: Half, at: int,
          rng: Random) -> Fact:  # fmt: skip
    second = at + 5 * rng.randrange(14, 22)
    vaguer = (Value(low=at - 10, high=at + 10, bound="about"),
              Value(low=at - 15, high=at + 15, bound="range"))  # fmt: skip
    return Fact(
        key, key, "time", row["question"].format(**words), row["act"], row["indirect"].format(**words),
        words, _exact(at), _exact(second), _exact(at - 5 * rng.randrange(14, 20)), vaguer,
        pools={"told": row[half]["told"]},
    )  # fmt: skip


def _place(row: dict[str, Any], words: dict[str, str], half: Half) -> Fact:
    family = tables("families")["find"]
    nouns = words | {"thing": row["thing"]}
    a, b = row["where"]
    return Fact(
        "find", "find", "place", row["question"], row["act"], family["indirect"].format(**nouns), nouns,
        Value(name=a), Value(name=b), None, (Value(name=row["vague"], broad=True),),
        pools={"told": family[half]["told"]},
    )  # fmt: skip


def _actor(n: int, row: dict[str, Any], words: dict[str, str], half: Half,
           cast: dict[str, Person]) -> Fact:  # fmt: skip
    a, b = (Value(name=cast[key].name) for key in row["who"])
    pools = {"told": tables("families")["acts"][half]["told"], "vp": row[half]["vp"]}
    return Fact(
        f"act{n}", "acts", "actor", row["question"], row["act"], _indirect(row["question"]),
        words | {"np": row["np"]}, a, b, None, (Value(name=row["vague"], broad=True),), pools=pools,
    )  # fmt: skip


def _yesno(n: int, row: dict[str, Any], words: dict[str, str], half: Half) -> Fact:
    pools = row[half] | {"told": tables("families")["yesno"][half]["told"]}
    return Fact(
        f"yesno{n}", "yesno", "polarity", row["question"], row["act"], "", words,
        Value(holds=True), Value(holds=False), pools=pools, unseen=row["unseen"],
    )  # fmt: skip


def _indirect(question: str) -> str:
    """ "Who threw the stone?" as it stands after "it is not known"."""
    words = question.rstrip("?")
    return words[0].lower() + words[1:]
