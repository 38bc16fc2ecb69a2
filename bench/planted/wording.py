"""The words for values: numbers, times of day, doers, and a clause that tells a fact."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from bench.planted.nouns import CLOSE, OPEN, Fact, Half, Value

ONES = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
        "sixteen seventeen eighteen nineteen").split()  # fmt: skip
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


@dataclass(frozen=True, slots=True)
class Style:
    """How one author writes numbers and times."""

    half: Half
    digits: bool
    clock: int


def number(n: int, *, digits: bool) -> str:
    """In words below two hundred unless digits are wanted."""
    if digits or n >= 200:
        return str(n)
    if n >= 100:
        rest = f" and {number(n - 100, digits=False)}" if n > 100 else ""
        return f"a hundred{rest}"
    if n < 20:
        return ONES[n]
    return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")


def clock(minutes: int, form: int) -> str:
    """A time of day after noon, as "21:40", "9.40 p.m." or "twenty minutes to ten"."""
    hour, minute = minutes // 60 % 24, minutes % 60
    if form == 0:
        return f"{hour}:{minute:02d}"
    twelve = (hour - 1) % 12 + 1
    half = "p.m." if hour >= 12 else "a.m."
    if form == 1:
        return f"{twelve}.{minute:02d} {half}"
    return _spoken(twelve, minute)


def _spoken(hour: int, minute: int) -> str:
    if minute == 0:
        return f"{ONES[hour]} o'clock"
    to = minute > 30
    named = ONES[hour % 12 + 1] if to else ONES[hour]
    away = 60 - minute if to else minute
    part = {15: "a quarter", 30: "half"}.get(away, f"{number(away, digits=False)} minutes")
    return f"{part} {'to' if to else 'past'} {named}"


def counted(value: Value, style: Style, rng: Random) -> str:
    """The words for a number with its bound."""
    low = int(value.low or 0)
    if value.bound == "about":
        middle = int((low + int(value.high or 0)) / 2)
        words = {"open": ("about", "some"), "blind": ("around", "roughly")}[style.half]
        return f"{rng.choice(words)} {number(middle, digits=style.digits)}"
    if value.bound == "at_least":
        words = {
            "open": ("at least", "not less than"),
            "blind": ("no fewer than", "not fewer than"),
        }[style.half]
        return f"{rng.choice(words)} {number(low, digits=style.digits)}"
    return number(low, digits=style.digits)


def timed(value: Value, style: Style, rng: Random) -> tuple[str, str]:
    """The words for a time: bare ("it was ...") and with a preposition."""
    low, high = int(value.low or 0), int(value.high or 0)
    middle = clock((low + high) // 2, style.clock)
    if value.bound == "about":
        words = {"open": ("about", "around"), "blind": ("roughly", "something like")}[style.half]
        bare = f"{rng.choice(words)} {middle}"
        return bare, f"at {bare}"
    if value.bound == "range":
        between = f"between {clock(low, style.clock)} and {clock(high, style.clock)}"
        return between, between
    return middle, f"at {middle}"


def clause(fact: Fact, value: Value, style: Style, rng: Random) -> str:
    """A clause in lower case that tells a value, its shortest quotation between marks."""
    nouns = dict(fact.nouns)
    if fact.slot == "polarity":
        said = f"[{rng.choice(fact.pools['yes' if value.holds else 'no'])}]"
        # What is denied or doubted is told barely: "denied that it is certain that" says less.
        marked = rng.choice(fact.pools["told"]).format(y=said) if value.mode == "stated" else said
    else:
        marked = rng.choice(fact.pools["told"])
    if fact.slot == "quantity":
        nouns |= {
            "n": counted(value, style, rng),
            "scope": f" {value.scope}" if value.scope else "",
        }
    elif fact.slot == "time":
        bare, prepared = timed(value, style, rng)
        nouns |= {"clock": bare, "t": prepared}
    elif fact.slot == "place":
        nouns["where"] = value.name
    elif fact.slot == "actor":
        nouns |= {"who": value.name, "vp": rng.choice(fact.pools["vp"])}
    return marked.format(**nouns).replace("[", OPEN).replace("]", CLOSE)


def short(fact: Fact, value: Value, style: Style, rng: Random) -> str:
    """The shortest answer to the fact's own question, all of it between marks."""
    if fact.slot == "quantity":
        said = counted(value, style, rng) + (f" {value.scope}" if value.scope else "")
    elif fact.slot == "time":
        said = timed(value, style, rng)[1]
    elif fact.slot == "polarity":
        said = "yes" if value.holds else "no"
    else:
        said = value.name
    return f"{OPEN}{capital(said)}{CLOSE}" + ("" if said.endswith(".") else ".")


def capital(words: str) -> str:
    """With a capital first letter, marks left in front of it."""
    at = next((i for i, ch in enumerate(words) if ch not in (OPEN, CLOSE, "“")), 0)
    return words[:at] + words[at : at + 1].upper() + words[at + 1 :]


def printed(slot: str, value: Value) -> str:
    """The normal form of a value."""
    if slot == "polarity":
        return "yes" if value.holds and value.mode != "denied" else "no"
    if slot in ("place", "actor"):
        return value.name
    form = _hour if slot == "time" else _whole
    if value.bound == "at_least":
        return f"at least {form(value.low)}"
    if value.low != value.high:
        return f"{form(value.low)} to {form(value.high)}"
    return form(value.low) + (f" ({value.scope})" if value.scope else "")


def _whole(n: float | None) -> str:
    return f"{n or 0:g}"


def _hour(n: float | None) -> str:
    return clock(int(n or 0), 0)
