"""Who is told as the doer of acts of harm, how often, and how often nobody is: only counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from firsthand.findings.telling import short
from firsthand.model import Account
from firsthand.values import Doer, Harm

CLASSES: tuple[Doer, ...] = (
    "named", "collective", "vague", "instrument", "passive_without_doer", "intransitive", "noun",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One line of the table: a doer, or nobody, with its acts.

    ``actor`` is the id of the doer's actor; without one, ``name`` is the doer's words, and empty
    for the line of the acts that are told without a doer. ``classes`` counts the acts by class.
    """

    actor: str | None
    name: str
    acts: tuple[str, ...]
    classes: tuple[tuple[Doer, int], ...]

    @property
    def times(self) -> int:
        """How many acts of harm are told of this doer."""
        return len(self.acts)


def doers(account: Account) -> tuple[Told, ...]:
    """The table of one account: doers by how often they are told, nobody last.

    Two doers are one where they are one actor or have the same words. The acts of all lines
    together are the acts of the account.
    """
    lines: dict[tuple[str | None, str], list[Harm]] = {}
    names = {a.id: a.name for a in account.actors}
    for harm in account.values.harms:
        if harm.doer is None:
            key: tuple[str | None, str] = (None, "")
        elif harm.doer_actor in names:
            key = (harm.doer_actor, names[harm.doer_actor])
        else:
            key = (None, short(harm.doer.of(account.text.characters)).lower())
        lines.setdefault(key, []).append(harm)
    made = [_line(actor, name, acts) for (actor, name), acts in lines.items()]
    return tuple(sorted(made, key=lambda t: (t.name == "", -t.times)))


def _line(actor: str | None, name: str, acts: list[Harm]) -> Told:
    counts = Counter(h.doer_class for h in acts)
    classes = tuple((c, counts[c]) for c in CLASSES if counts[c])
    return Told(actor, name, tuple(h.id for h in acts), classes)
