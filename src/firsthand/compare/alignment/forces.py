"""Police, soldiers, guards: names for one force where no account of a case tells two of them apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.extract.lexicons import sections
from firsthand.model import Account

_FORCES = ("police", "soldiers", "guards")
_WORD = re.compile(r"[^\W\d_]+")


def one_force(accounts: Sequence[Account]) -> dict[str, str]:
    """For each word for a force one word for all; nothing where an account tells of two forces.

    "The constables" of one account are "the watchmen" of another, unless one speaks of both.
    """
    of = {word: name for name in _FORCES for word in sections("things")[name]["words"].split()}
    told = [{of[w] for w in _WORD.findall(a.text.characters.lower()) if w in of} for a in accounts]
    if any(len(names) > 1 for names in told) or len(set().union(*told)) < 2:
        return {}
    return dict.fromkeys(of, _FORCES[0])
