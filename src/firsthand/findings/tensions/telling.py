"""How a tension is told: two passages, whose words they are, and the reckoning in one line."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.findings.telling import made, passages, short
from firsthand.findings.tensions.setting import Setting
from firsthand.model import Finding, Span


class Side(NamedTuple):
    """One passage with the chain of hands that it came through."""

    span: Span
    chain: tuple[str, ...]


def apart(a: tuple[str, ...] | None, b: tuple[str, ...] | None) -> bool:
    """Whether two voices are too far apart to be set against each other.

    Two voices that an account quotes are a dispute that it reports. One voice twice, the author
    against a voice, and a voice against what came through it stand in one account's own telling.
    """
    if a is None or b is None:
        return True
    return bool(a and b) and a[-1] != b[-1]


def tension(setting: Setting, slot: str, sides: tuple[Side, Side], why: tuple[str, str]) -> Finding:
    """One tension; ``why`` is the reckoning in words and the name of the rule."""
    first, second = sorted(sides)
    reckoning, rule = why
    one, two = short(setting.words(first.span)), short(setting.words(second.span))
    message = (
        f"“{one}” and “{two}” do not fit together: {reckoning}. {_voices(setting, first, second)}"
    )
    spans = passages(setting.account, (first.span, second.span))
    actors = dict.fromkeys((*first.chain, *second.chain))
    return made(f"tension.{slot}", message, rule, spans, tuple(actors))


def _voices(setting: Setting, first: Side, second: Side) -> str:
    if first.chain == second.chain:
        who = _voice(setting, first)
        return (
            "Both are the account’s own words." if not first.chain else f"Both are said by {who}."
        )
    return (
        f"The first is said by {_voice(setting, first)}, the second by {_voice(setting, second)}."
    )


def _voice(setting: Setting, side: Side) -> str:
    names = {a.id: " ".join(a.name.split()) for a in setting.account.actors}
    hands = [names.get(x, x) for x in side.chain]
    if not hands:
        return "the account itself"
    return hands[0] + "".join(f", through {h}" for h in hands[1:])
