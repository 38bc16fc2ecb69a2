"""Voices that are nobody's: pronouns, traits, what "they say", any one paper or rumour."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from firsthand.compare.thesaurus import only
from firsthand.model import Account, Attribution

_PRONOUNS = frozenset(
    """they you one he she it people some others everybody everyone who that this which these those
    what""".split()
)
_TRAITS = frozenset(("trait", "quality", "feeling"))
"""What nobody can be who says something: "had the courage to swear that"."""
_CARRIERS = frozenset(
    """paper newspaper article leaflet pamphlet flyer handbill poster book broadsheet website blog post
    story rumour song message""".split()
)
"""What carries the words of somebody: where it is any one of its kind, nobody says whose."""
_ANYBODY = frozenset(("they", "people", "folk", "folks"))
_RUMOUR = re.compile(
    r"^(?:(?:will|would|can|may) )?(?:say|tell|whisper|think|believe|reckon|claim|talk|swear)$"
)
"""What nobody in particular does in the present: "they say", "people will tell you"."""


def names_nobody(name: str, *, anybody: bool = True) -> bool:
    """Whether a name is that of no voice; ``anybody``: nothing beside it says who is meant.

    >>> names_nobody("they"), names_nobody("a leaflet"), names_nobody("a customs officer")
    (True, True, False)
    """
    said = name.lower().split()
    if name.lower() in _PRONOUNS:
        return anybody
    carried = said[0] in ("a", "an", "some") and said[-1] in _CARRIERS
    return carried or only(said[-1], _TRAITS)


def rumoured(account: Account, attribution: Attribution) -> bool:
    """Whether an account tells what "they say", whoever was spoken of before."""
    if len(attribution.source) != 1 or not attribution.cue:
        return False
    text = account.text.characters
    who, cue = attribution.source[0].of(text).lower(), attribution.cue[0].of(text).lower()
    return who in _ANYBODY and bool(_RUMOUR.match(cue))


def described(accounts: Sequence[Account]) -> Iterator[str]:
    """Nameless actors of whom more is said than a noun: "people who live nearby"."""
    for account in accounts:
        for actor in account.actors:
            first = actor.mentions[0].span.of(account.text.characters) if actor.mentions else ""
            if not actor.named and len(first.split()) > 2:
                yield actor.id
