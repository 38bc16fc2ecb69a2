"""Deeds and posts told in set phrases: at the wheel, on duty, kept the key, the first blow, let nobody by."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.compare.readings.doing.forms import either
from firsthand.compare.readings.doing.words import CLEFT, NEAR, SOME_WHO, THE_ONE, TIED, WERE, WHO
from firsthand.compare.readings.done.patterns import regex
from firsthand.compare.readings.words import DID

_HELM, _CRAFT, _HELPERS = either("helm"), either("craft"), either("helpers")
_BLOW = (
    r"(?:shots?|volley|rounds?|stones?|blows?|punch|brick|bottle|missile|fire|bullet|salvo|shells?)"
)
_QUARREL = (
    r"(?:it(?!\sup)|the\s(?:shooting|firing|fight|fighting|trouble|troubles|quarrel|violence|riot|row|brawl|hostilities|battle"
    r"|affray|fray|clash|scuffle|bloodshed|exchange|ball|disorder|disorders))"
)
_GOODS = r"(?:it|this|that|they|[\w’'-]+)"


_DOING = (
    (
        "at_controls",
        "steer",
        regex(
            rf"\b(?:(?:was|were|stood|sat|being)\s(?:[a-z]+\s)?)?at\s(?:the|her|his|its)\s{_HELM}\b"
        ),
    ),
    ("at_controls", "steer", regex(r"\bon\s(?:the\s)?footplate\b")),
    (
        "at_controls",
        "steer",
        regex(
            rf"\b(?:had|took|taken|held|has)\s(?:over\s)?(?:the|her)\s(?:{_HELM}|con|{_CRAFT})\b(?!\s(?:stopped|put|sent|in\ssight))"
        ),
    ),
    (
        "at_controls",
        "steer",
        regex(r"\b(?:was|were)\s(?:driving|steering|piloting|flying|operating)\b"),
    ),
    (
        "on_duty",
        "serve",
        regex(
            r"\b(?:was|were|had\sbeen|been|came|is|being)\s(?:\w+\s)?on\s(?:duty|watch|shift)\b"
            r"|\bhad\sthe\s(?:watch|box|shift|night\sturn|middle\swatch)\b"
        ),
    ),
    (
        "kept_key",
        "keep",
        regex(
            r"\b(?:kept|held|had|carried|keeps|holds|has|carries)\s(?:the|its|that|a|both|all\sthe)\s(?:\w+\s)?keys?\b"
        ),
    ),
    (
        "held_back",
        "stop",
        regex(
            r"\b(?:would\slet|let|would\sallow|allowed|would\ssuffer|suffered)\s(?:nobody|no\sone|none|not\sa\ssoul|no\s[\w-]+)\s"
            r"(?:by|through|pass|past|near|in|to\s(?:pass|enter|approach))\b"
        ),
    ),
    (
        "held_back",
        "stop",
        regex(
            rf"\b(?:would\snot\slet|wouldn[’']t\slet|refused\sto\slet|did\snot\slet|would\snot\sallow|refused\sto\sallow|forbade|prevented|stopped)\s"
            rf"(?:the\s|any\s|our\s|a\s)?(?:[\w-]+\s)?(?:{_HELPERS}|us|them|me|anyone|anybody)\s(?:(?:to|from)\s)?"
            r"(?:by|through|pass(?:ing)?|past|near|in|enter(?:ing)?|approach(?:ing)?|go(?:ing)?|reach(?:ing)?|get(?:ting)?)\b"
        ),
    ),
    (
        "held_back",
        "stop",
        regex(
            r"\b(?:barred|blocked|obstructed)\s(?:the|their|our|her|his)\s(?:way|path|road|passage|approach)\b"
            r"|\bstood\s(?:in\s(?:the|their|our|her|his)\sway|between)\b|\b(?:denied|refused)\s(?:us|them|the\s[\w-]+|him|her|me)?\s?"
            r"(?:access|passage|entry|leave)\b"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(
            rf"\b(?:landed|struck|threw|dealt|fired|loosed|got\sin|delivered|cast|flung|hurled|discharged|sent)\s(?:off\s)?(?:the\s|that\s)?"
            rf"(?:very\s)?(?:first|opening)\s(?:\w+\s)?{_BLOW}\b"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(
            rf"\bopened\s(?!it\b){_QUARREL}\b|\b(?:began|begun|started|provoked|kindled|commenced|set\soff|picked|touched\soff)\s{_QUARREL}\b"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(
            r"\b(?:fired|shot|struck|hit\sout|moved|drew|attacked|charged|opened\sfire|threw|lashed\sout|went\sin)\s(?:\w+\s)?first\b(?!\s(?:shot|at|aid))"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(
            r"\b(?:was|were)\s(?:beyond\sdoubt\s|clearly\s)?(?:the\s)?(?:aggressors?|first\sto\s(?:fire|shoot|strike|throw|hit|attack|draw|open))\b"
        ),
    ),
    (
        "ordered_fire",
        "order",
        regex(
            r"\b(?:cried|shouted|called|yelled|barked|roared|screamed|bawled|bellowed|said|snapped|sang)\s(?:out\s)?(?:the\sword\s)?[,:]?\s?[“\"‘']"
            r"(?:fire|shoot|now|open\sfire|let\sfly|let\sthem\shave\sit|give\s(?:it\s)?them)\b[^“”\"’']{0,20}[”\"’']"
        ),
    ),
    ("ordered_fire", "order", regex(r"\bsaid\sto\s(?:fire|shoot|open\sfire|let\sfly)\b")),
    (
        "owner",
        "belong",
        regex(
            r"\b(?:own(?:s|ed)|had\sowned)\s(?:the|it|this|that|both|all|these|those)\b|\b(?:was|is|were|are)\sthe\s(?:sole\s|lawful\s|registered\s|true\s)?"
            r"(?:owners?|proprietors?|freeholders?|landlords?)\b(?=\sof|[,.;]|\s?\Z)"
        ),
    ),
)
"""For each its question, its act, and what is told of whoever did it."""
_FROM = (
    (
        "did_it",
        DID,
        regex(
            r"\b(?:killings?|shootings?|massacre|murders?|deaths|attacks?|bombings?|outrages?|crimes?|slaughter|bloodshed)"
            rf"{NEAR}\s{TIED}\s{WHO}"
        ),
    ),
    (
        "did_it",
        "set",
        regex(rf"\b(?:fire|blaze|conflagration|explosion|blast){NEAR}\s{TIED}\s{WHO}"),
    ),
    (
        "began_it",
        "begin",
        regex(
            rf"\bfirst\s(?:\w+\s)?{_BLOW}\s(?:have|has|had|did)\s(?P<who>(?:the\s)?[\w’-]+(?:\s[\w’-]+)?)\s"
            r"(?:thrown|cast|fired|struck|given|dealt|flung|throw|fire)\b"
        ),
    ),
    (
        "at_controls",
        "steer",
        regex(
            rf"\b{_HELM}\s(?:was|were|being)\s(?:in\sthe\shands\sof|held\sby|manned\sby|taken\sby|with)\s{WHO}"
        ),
    ),
    ("at_controls", "steer", regex(rf"\bwith\s{WHO}\sat\s(?:the|her|its)\s{_HELM}\b")),
    (
        "on_duty",
        "serve",
        regex(
            r"\b(?:man|woman|one|signalman|keeper|watchman|officer|person|clerk|guard|operator)\son\s(?:duty|watch)\s(?:\w+\s){0,3}?"
            rf"(?:was\sgiven\sas|is\sgiven\sas|as|being|is|was),?\s{WHO}"
        ),
    ),
    (
        "kept_key",
        "keep",
        regex(
            rf"\bkeys?\b{NEAR}\s(?:was|were|are|is)\s(?:kept|held|carried|in\sthe\s(?:hands|pocket|keeping|possession|charge)|with)\s(?:by\s|of\s)?{WHO}"
        ),
    ),
    (
        "called_help",
        "call",
        regex(
            r"(?:\A|\n)\s*(?:\W{0,2})(?:caller|call\sfrom|informant|called\sin\sby|reported\sby):?\s(?P<who>[A-Z][^,;.:()\n]{2,40})"
        ),
    ),
    (
        "called_help",
        "call",
        regex(
            r"\b(?:call|alarm|telephone\scall|phone\scall|summons|emergency\scall)\s(?:(?:had|has)\s)?"
            rf"(?:came|come|was\sreceived|was\smade|was\sgiven|was\sraised|was\splaced)\s(?:from|by)\s{WHO}"
        ),
    ),
    (
        "held_back",
        "stop",
        regex(
            rf"\b(?:access|passage|entry|approach|way|road|path)\b{NEAR}\s(?:denied|refused|barred|blocked|obstructed|closed)\s"
            rf"(?:[\w’'-]+\s){{0,4}}?by\s{WHO}"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(
            rf"\b(?:first|opening)\s(?:\w+\s)?{_BLOW}{NEAR}\s(?:(?:was|were|had\sbeen)\s(?:\w+\s)?(?:fired|thrown|struck|dealt|loosed|landed|cast|flung|hurled"
            rf"|discharged|delivered)\sby|came\s(?:out\s)?from|had\scome\sfrom|was|were)\s{WHO}"
        ),
    ),
    (
        "began_it",
        "begin",
        regex(rf"\b(?:it|the\s[a-z]+)\s(?:all\s)?(?:began|started)\swith\s{WHO}"),
    ),
    (
        "began_it",
        "begin",
        regex(
            rf"\b(?:provocation|first\smove|initiative|aggression)\s(?:had\s|has\s)?(?:came|come|proceeded|emanated|lay|originated)\s(?:from|with)\s{WHO}"
        ),
    ),
    (
        "owner",
        "belong",
        regex(
            rf"\b(?:owned\sby|belong(?:s|ed|ing)?\sto|(?:the\s)?(?:sole\s)?(?:property|freehold)\sof|vest(?:s|ed)\sin"
            rf"|(?:registered|entered|held|stands|stood|was|were)\s(?:to|in\sthe\snames?\sof))\s(?:one\s)?{WHO}"
        ),
    ),
    (
        "owner",
        "belong",
        regex(
            rf"\b(?:owners?|proprietors?|freeholders?|landlords?)\b(?:\sof\s[^.,;:!?\n]{{1,40}}?)?,?\s(?:was|were|is|are|being)\s{WHO}"
        ),
    ),
)
"""The same, where he stands behind it."""


def posts(
    text: str, before: str
) -> Iterator[tuple[str, str, tuple[int, int] | None, int, tuple[int, int]]]:
    """For each that is told: question, act, where he stands (None: its subject), where it is told, and all of it."""
    for question, act, pattern in _DOING:
        for found in pattern.finditer(text):
            if question == "held_back" and not _HELP.search(f"{before} {text}"):
                continue
            lead = text[: found.start()]
            named = CLEFT.search(lead) or THE_ONE.search(lead)
            if named is None and SOME_WHO.search(lead):
                named = WERE.match(text, found.end())
            who = None if named is None else named.span("who")
            yield question, act, who, found.start(), found.span()
    for question, act, pattern in _FROM:
        for found in pattern.finditer(text):
            if question == "held_back" and not _HELP.search(f"{before} {text}"):
                continue
            yield question, act, found.span("who"), found.start(), found.span()


_HELP = regex(
    rf"\b(?:{_HELPERS}|rescue|wounded|injured|hurt|dying|bleeding|survivors?|save|first\said|treat)\b"
)
"""Those who were kept off came to help."""
