"""Numbers that are no number of the event's: what a house can hold, who came to a burial, what might have been.

They stand beside what `aside` finds, which bars every answer.
"""

from __future__ import annotations

import re

from firsthand.compare.elsewhen import HABIT, OTHER_TIME, RULE

_FUNERAL = re.compile(
    r"\b(?:funerals?|burials?|memorial\s(?:service|mass)|requiem|wreaths?|salute"
    r"|over\s(?:the|his|her|their|each|every)\s(?:open\s)?graves?|in\shonou?r\sof)\b"
)
_HELD = re.compile(
    r"\b(?:licen[cs]ed?|permits?|permitted|allow(?:s|ed)|requires?|prescribes?|obliged|entitled|supposed|meant"
    r"|designed|built|intended)\s(?:to|for|by|on|\w+\sto)\b"
    r"|\b(?:can|could|would|will)\s(?:\w+\s)?(?:hold|house|seat|take|carry|accommodate|sleep|lift)\b"
    r"|\b(?:could|can),?\s(?:in|if)\s|\bcapacity\b|\broom\sfor\b|\bon\s(?:its|their|our|the)\sbooks\b"
    r"|\b(?:normally|usually|generally|regularly|always)\b"
    r"|\b(?:a|per|every|each)\s(?:day|night|week|shift|month|evening|morning)\b(?!\sof)"
)
_BUT_FOR = re.compile(r"\bmight\s(?:\w+\s)?have\b")


def of_other_time(sentence: str) -> bool:
    """Whether a sentence, in small letters, tells of another time than the event's."""
    return OTHER_TIME.search(sentence) is not None


def is_rule(sentence: str) -> bool:
    """Whether a sentence tells a rule, a habit or what a house can hold."""
    return any(sign.search(sentence) for sign in (RULE, HABIT, _HELD))


def at_rites(sentence: str) -> bool:
    """Whether a sentence tells of a burial or of what is done in memory."""
    return _FUNERAL.search(sentence) is not None


def did_not_come_about(sentence: str) -> bool:
    """ "Ten might have been killed"."""
    return _BUT_FOR.search(sentence) is not None
