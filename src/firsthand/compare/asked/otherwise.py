"""Numbers that are no number of the event's: what a house can hold, who came to a burial, what might have been.

They stand beside what `aside` finds, which bars every answer.
"""

from __future__ import annotations

import re

_OTHER_TIME = re.compile(
    r"\b(?:last|every|each)\s(?:year|month|week|spring|summer|autumn|winter)\b"
    r"|\b(?:a|the|one|two|three|some|several|few)\s(?:weeks?|years?|months?)\s(?:before|earlier|ago|after(?:wards)?|later)\b(?!\s(?:the|it|this|that)\b)"
    r"|\b(?:years|months|weeks)\s(?:ago|before|earlier|later)\b"
    r"|\bused\sto\b|\bduring\sthe\s(?:practice|exercises?|drills?|manoeuvres|rehearsals?)\b|\banniversar(?:y|ies)\b|\bcommemorat\w+"
)
_RITES = re.compile(
    r"\b(?:funerals?|burials?|memorial\s(?:service|mass)|requiem|wreaths?|salute|over\s(?:the|his|her|their|each|every)\s(?:open\s)?graves?"
    r"|in\shonou?r\sof)\b"
)
_RULE = re.compile(
    r"\b(?:licen[cs]ed?|permits?|permitted|allow(?:s|ed)|requires?|prescribes?|obliged|entitled|supposed|meant|designed|built|intended)\s"
    r"(?:to|for|by|on|\w+\sto)\b"
    r"|\b(?:law|rules?|regulations?|statutes?|licen[cs]e|permit|by-?laws?|contract)\s(?:\w+\s)?"
    r"(?:prescribes?|requires?|allow(?:s|ed)?|permits?|demands?|says?|provides?|provided|prescribed|required)\b"
    r"|\b(?:can|could|would|will)\s(?:\w+\s)?(?:hold|house|seat|take|carry|accommodate|sleep|lift)\b"
    r"|\b(?:could|can),?\s(?:in|if)\s|\bcapacity\b|\broom\sfor\b|\bon\s(?:its|their|our|the)\sbooks\b"
    r"|\b(?:normally|usually|ordinarily|generally|as\sa\srule|regularly|routinely|habitually|always)\b"
    r"|\bin\s(?:ordinary|normal|quiet)\stimes\b"
    r"|\b(?:a|per|every|each)\s(?:day|night|week|shift|month|evening|morning)\b(?!\sof)"
    r"|\bon\s(?:most|ordinary|normal|other)\s(?:days|nights|evenings)\b"
)
_BUT_FOR = re.compile(r"\bmight\s(?:\w+\s)?have\b")


def of_other_time(sentence: str) -> bool:
    """Whether a sentence, in small letters, tells of another time than the event's."""
    return _OTHER_TIME.search(sentence) is not None


def is_rule(sentence: str) -> bool:
    """Whether a sentence tells a rule, a habit or what a house can hold."""
    return _RULE.search(sentence) is not None


def at_rites(sentence: str) -> bool:
    """Whether a sentence tells of a burial or of what is done in memory."""
    return _RITES.search(sentence) is not None


def did_not_come_about(sentence: str) -> bool:
    """ "Ten might have been killed"."""
    return _BUT_FOR.search(sentence) is not None
