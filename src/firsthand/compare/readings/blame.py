"""Whom somebody says to have done it: "she accused the guards of setting the fire"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.ground import Ground
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.who import actor_at, by_id, somebody, who_of
from firsthand.compare.readings.words import DID, UNTOLD, listed, names
from firsthand.compare.thesaurus import verbs_of
from firsthand.compared import Modality, Reading
from firsthand.model import Span
from firsthand.values import Predication, Slot

_OF_DOING = re.compile(
    r"\s(?:of|for)\s(?:having\s)?(?P<verb>[a-z]+(?:ing|ed))\b(?P<rest>[^.,;:!?\n]{0,60})"
)
_FOR_THE = re.compile(r"\sfor\sthe\s(?P<deed>[a-z]+)\b")
_OWN = re.compile(r"\s(?:of|for)\s")
_SHOTS = re.compile(r"\b(?:shots?|shells?|rounds?|guns?|mortars?|rifles?|gunfire)\b", re.I)
_WRONGLY = frozenset("wrongly falsely mistakenly unjustly erroneously wrongfully".split())
_BARELY = frozenset("accuse blame suspect implicate incriminate".split())
"""Verbs that need not say of what: then it is what is spoken of."""
_Blame = tuple[Slot, str, tuple[str, ...]]
"""Who is blamed, for what act, with what else is said of it."""


def blamed(ground: Ground) -> Iterator[Reading]:
    """Who is accused, by whom, of what."""
    for clause in ground.told:
        if clause.mood in UNTOLD or _WRONGLY & set(clause.beside):
            continue
        found = _attributed(ground, clause) or _accused(ground, clause)
        standing = ground.standing(clause.span, clause)
        if found is None or standing is None or not somebody(ground, found[0]):
            continue
        whom, act, topic = found
        own = _OWN.split(ground.of(whom.span))[0]
        span = Span(whom.span.start, whom.span.start + len(own))
        actor = actor_at(ground, span) or by_id(ground, ground.setting.actor(whom))
        value = who_of(ground, whom.words, span, actor)
        whole = ground.trimmed(clause.span)
        modality: Modality = "unknown" if clause.denied else "alleged"
        told = Told("actor", value, act, topic, whole, clause.span, "who is blamed", modality)
        yield reading(ground, told, ground.credited(standing, clause.slot("subject")))


def _accused(ground: Ground, clause: Predication) -> _Blame | None:
    """ "Accused the guards of setting the fire", "blamed Rell for the order"."""
    whom = clause.slot("object")
    if clause.act not in listed("blaming") or whom is None:
        return None
    behind = ground.of(Span(whom.span.start, ground.sentence(whom.span.start).end))
    doing = _OF_DOING.search(behind)
    if doing is not None:
        rest = (base_form(w) for w in re.findall(r"[a-z][\w’'-]+", doing["rest"].lower()))
        return whom, base_form(doing["verb"]), tuple(w for w in rest if names(w))
    deed = _FOR_THE.search(behind)
    if deed is None:
        other = clause.act not in _BARELY or _OWN.match(behind, whom.span.end - whom.span.start)
        return None if other else (whom, DID, ())
    act = _deed(ground, base_form(deed["deed"]))
    return None if act is None else (whom, act, (deed["deed"],))


def _attributed(ground: Ground, clause: Predication) -> _Blame | None:
    """ "Attributes the fire to the tenants", "blamed the fire on the tenants"."""
    what, whom = clause.slot("object"), clause.slot("on" if clause.act == "blame" else "to")
    if clause.act not in ("attribute", "ascribe", "blame") or what is None or whom is None:
        return None
    act = _deed(ground, what.head)
    return None if act is None else (whom, act, tuple(w for w in what.words if names(w)))


def _deed(ground: Ground, noun: str) -> str | None:
    """The verb of a noun for a deed; "fire" is gunfire only where the account speaks of shots."""
    if noun == "fire":
        return "fire" if _SHOTS.search(ground.characters) else "burn"
    verbs = verbs_of(noun)
    return verbs[0] if verbs else None
