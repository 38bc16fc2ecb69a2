"""`source.unnamed`: the first voice is a nameless group or person."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.findings.telling import counted, made, number, passages, short, verb
from firsthand.model import UNKNOWN, Account, Claim, Finding

KIND = "source.unnamed"
PRONOUNS = frozenset("he she they it his her their who one some others him them this that".split())
"""Names of actors that are only words for somebody named elsewhere."""


def findings(account: Account) -> Iterator[Finding]:
    """One for each nameless voice in the order of the text, one for all that are unknown."""
    claims = counted(account)
    voices: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.origin == "unnamed" and claim.chain:
            voices.setdefault(claim.chain[0], []).append(claim)
    names = {a.id: a.name for a in account.actors}
    for voice, said in voices.items():
        of = f"{len(said):,} of {number(len(claims), 'claim')} {verb(len(said), 'comes', 'come')} first"
        if voice == UNKNOWN:
            message = f"{of} from somebody of whom the account says nothing."
            rule = "the first voice is unknown"
        elif names.get(voice, "").lower() in PRONOUNS:
            message = f"{of} from “{names[voice]}”; whom the account means by that was not found."
            rule = "the first voice is a pronoun without a name"
        else:
            message = (
                f"{of} from “{short(names.get(voice, voice))}”, whom the account does not name."
            )
            rule = "the first voice has no name"
        known = () if voice == UNKNOWN else (voice,)
        yield made(KIND, message, rule, passages(account, (c.span for c in said)), known)
