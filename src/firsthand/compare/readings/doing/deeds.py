"""The deeds of which it is asked who did them: how each is said, and of what."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from firsthand.compare.readings.doing.forms import IT, THE, any_form, done, either, said, verbs
from firsthand.compare.sought import Index, Sought


class Deed(NamedTuple):
    """``question`` and ``ordered`` are the names of who did it and who ordered it (asked.toml).

    ``did`` is the deed as a verb in the past with what it was done to, ``was_done`` the passive,
    ``doing`` the noun or gerund, ``infinitive`` what is ordered; ``spoken`` is any mention of it.
    """

    question: str | None
    ordered: str
    act: str
    did: Sought
    was_done: Sought
    doing: Sought
    infinitive: Sought
    spoken: Sought
    things: Sought


_DEEDS = (
    ("shut", "shut_it", "ordered_shut", "shut", ("ways", "valves")),
    ("open", "opened_it", "ordered_open", "open", ("ways", "valves")),
    ("hold", "held_back", "held_back", "stop", ("helpers",)),
    ("put", "put_there", "put_there", "put", ("stores",)),
    ("stop", "stopped_it", "stopped_it", "stop", ("stoppable",)),
    ("send", "sent_in", "sent_in", "send", ("sent",)),
    ("steer", "at_controls", "at_controls", "steer", ("craft",)),
    ("light", "did_it", "did_it", "set", ("lit",)),
    ("burn", "lit_it", "lit_it", "burn", ("burnt",)),
    ("summon", "called_help", "called_help", "call", ("service",)),
)
"""For each its section, the names of its questions, its act, and the lists of what it is done to."""
_GAP = r"(?:\s(?!(?:and|but|or|who|whom)\b)[\w’'-]+){0,7}?"


@cache
def deeds() -> tuple[Deed, ...]:
    """All deeds, those of which only the order is asked at the end."""
    return (*(_deed(*row) for row in _DEEDS), _fire(), _attack())


def spoken_in(text: str) -> list[tuple[int, Deed]]:
    """The deeds of which a text has words, each with its number: no other is ``spoken`` of there."""
    return [(n, deeds()[n]) for n in _spoken().within(text)]


@cache
def _spoken() -> Index:
    return Index(d.spoken for d in deeds())


def _deed(section: str, question: str, ordered: str, act: str, things: tuple[str, ...]) -> Deed:
    thing = "(?:" + "|".join(either(t) for t in things) + ")"
    what = rf"(?:{THE}{thing}\b(?!-)|{IT}\b)"
    nouns = either(f"{section}_nouns") if section != "light" else "(?:lighting|firing)"
    alone = _alone(section)
    perfect = rf"(?:had|has|have)\s(?:\w+\s)?{said(section, 'participle', what)}"
    named = rf"{THE}{thing}\b(?!-)"
    parted = "|".join(said(section, form, named) for form in ("past", "base", "gerund"))
    return Deed(
        question,
        ordered,
        act,
        Sought(rf"\b(?:{said(section, 'past', what)}|{perfect}{alone})"),
        Sought(rf"\b(?:{thing}|it|they|this|which|she|one)\b{_GAP}\s{done(section)}\b"),
        Sought(rf"\b(?:{nouns}\sof\s{THE}{thing}\b|{said(section, 'gerund', what)})"),
        Sought(rf"\b{said(section, 'base', what)}"),
        Sought(
            rf"\b{any_form(section)}\b[^.;!?\n]{{0,40}}?\b{thing}\b|\b{thing}\b[^.;!?\n]{{0,40}}?\b{any_form(section)}\b"
            rf"|\b{nouns}\sof\s{THE}{thing}\b|\b(?:{parted}){alone}"
        ),
        Sought(rf"\b{thing}\b"),
    )


def _attack() -> Deed:
    """To charge or attack: who did is read elsewhere."""
    never = Sought(r"(?!)")
    spoken = Sought(
        rf"\b(?:{either('attack')}|{either('attack_nouns')}|charged|attacked|stormed|raided)\b"
    )
    return Deed(None, "ordered_attack", "attack", never, never, never, spoken, spoken, spoken)


def _alone(section: str) -> str:
    """What is told of the bolt alone, for opening."""
    return rf"|{verbs('bolt', 'past')}\b" if section == "open" else ""


_NOT_CEASED = r"(?<!cease\s)(?<!cease-)(?<!hold\s)(?<!stop\s)(?<!stopped\s)(?<!ceased\s)(?<!held\s)"


def _fire() -> Deed:
    """To fire: who fired is read elsewhere."""
    never = Sought(r"(?!)")
    shots = rf"(?:{either('fire')}|{either('fire_nouns')})"
    burning = r"(?!\s(?:brigade|engines?|service|station|alarm|escape))"
    spoken = Sought(
        rf"{_NOT_CEASED}\b(?:fired|shot|firing|shooting|open(?:ed)?\sfire|{either('fire_nouns')}|shoot)\b{burning}"
    )
    return Deed(
        None, "ordered_fire", "fire", never, never, never,
        Sought(rf"{_NOT_CEASED}\b{shots}\b{burning}"), spoken, spoken,
    )  # fmt: skip


def needs_way(deed: Deed, verb: str) -> bool:
    """Whether a verb means the deed only with a direction behind it: "led the men (in)"."""
    return deed.question == "sent_in" and verb.split()[0].lower() in _WEAK


_WEAK = frozenset(
    "led ordered directed commanded marched sent detailed leading ordering directing".split()
)
