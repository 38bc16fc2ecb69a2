"""Accounts of invented events, mined as the program would."""

from __future__ import annotations

from firsthand.compare.readings import readings
from firsthand.compared import Reading
from firsthand.examination import account
from firsthand.model import Account
from firsthand.read import text as read_text


def told(words: str) -> Account:
    """The account of some words."""
    return account(read_text(words.encode(), "a.txt")[0])


def read(words: str, slot: str | None = None) -> list[Reading]:
    """The readings of some words, of one slot or of all."""
    return [r for r in readings(told(words)) if slot in (None, r.slot)]


def forms(words: str, slot: str) -> list[tuple[str, str, str]]:
    """What is printed of each reading of a slot, with its modality and its act."""
    return [(r.printed, r.modality, r.act) for r in read(words, slot)]
