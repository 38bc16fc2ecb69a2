"""The act of a clause: one word where the language has several that say no more than each other."""

from __future__ import annotations

from firsthand.compare.thesaurus import verbs_of
from firsthand.findings.tensions.lists import order
from firsthand.values import Predication, Slot

_HAPPENING = frozenset(("occur", "happen"))
_FORBIDDING = frozenset("forbid prohibit authorise authorize".split())
_COMMAND = frozenset(("command", "charge"))


def act_of(clause: Predication) -> str:
    """The base form of the verb, or the class of act that it stands for.

    "order" for every way to give one (to forbid is none), "command" for being in command, of "the
    shooting took place" that of the noun, "happen" where it has none of its own.
    """
    heads = {s.head for s in clause.slots}
    if clause.act in _HAPPENING or (clause.act == "take" and "place" in heads):
        who = clause.slot("subject", "object")
        verbs = () if who is None else verbs_of(who.head)
        return verbs[0] if len(verbs) == 1 else "happen"
    if clause.act in ("be", "have") and heads & _COMMAND:
        return "command"
    if clause.act == "direct" and not order(clause):
        return "aim"
    return "order" if order(clause) and clause.act not in _FORBIDDING else clause.act


def participle(clause: Predication) -> Slot | None:
    """The state in which a passive repeats its verb: "were (laid)", not "were (wet)"."""
    plain = [s for s in clause.slots if s.role != "subject" or not _agent(s, clause)]
    if len(plain) > 1 and plain[0].role == "object" and plain[1].role == "state":
        return plain[1]
    return plain[0] if plain and plain[0].role == "state" and clause.act != "be" else None


def bare_participle(clause: Predication) -> bool:
    """Whether a clause is no more than a participle that stands beside a noun: "swords (drawn)"."""
    return (
        clause.slot("subject", "object") is None
        and clause.slots[:1] != ()
        and (clause.slots[0].role == "state" and clause.slots[0].span.start <= clause.span.start)
    )


def _agent(slot: Slot, clause: Predication) -> bool:
    """Whether a subject stands behind its verb: "by the constables"."""
    state = clause.slot("state")
    return state is not None and slot.span.start > state.span.start
