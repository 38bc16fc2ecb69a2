"""What is asked of a clash: whether it was meant, was allowed, whether they gave themselves up or fled."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import FEW, OWN, SOME, Deed, Pattern, regex


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "deliberate": _deliberate(),
        "permitted": _permitted(),
        "surrendered": _surrendered(),
        "fled": _fled(),
        "tear_gas": _tear_gas(),
        "beaten": _beaten(),
    }


def _deliberate() -> Deed:
    meant = r"(?:sabotage|arson|saboteurs?|foul\splay|incendiar(?:y|ies|ism)|arsonists?)"
    return Deed(
        "mean",
        ("cause",),
        (
            Pattern(
                regex(
                    r"\b(?:pointed|points|pointing|evidence|sign|signs|indication|trace|question|talk"
                    r"|act)\s(?:to|of)\s(?:an\sattack|a\sbomb|terrorism|an\sattempt)\b"
                )
            ),
            Pattern(
                regex(rf"\b{meant}\b"),
                bars=regex(r"\b(?:department|squad|expert|investigator|police|insurance)\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:a|no|any)\s(?:deliberate|wilful|planned|premeditated)\s(?:act|attack|deed|provocation)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:was|were|been|is)\s(?:not\s|never\s)?(?:set|lit|started|laid|begun|done|caused|blown\sup)"
                    r"\s(?:\w+\s)?(?:on\spurpose|deliberately|wilfully|intentionally|by\sdesign)\b"
                    r"|\b(?:deliberately|wilfully|intentionally)\s(?:set|lit|started|laid|caused|blown\sup)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:it|this|that|fire|explosion|blast|collapse|crash|shooting|the\s\w+)\s(?:was"
                    r"|is)\s(?:purely\s|simply\s|only\s|merely\s)?an\saccident\b"
                ),
                done=False,
            ),
        ),
    )


def _permitted() -> Deed:
    event = (
        r"(?:march|meeting|demonstration|procession|rally|strike|assembly|gathering|protest|parade)"
    )
    leave = r"(?:permitted|allowed|authori[sz]ed|licensed|approved)"
    return Deed(
        "permit",
        ("permission",),
        (
            Pattern(
                regex(
                    rf"\b{event}{OWN}\s(?:\w+\s)?(?:banned|forbidden|prohibited|unlawful|illegal)\b"
                ),
                done=False,
            ),
            Pattern(
                regex(
                    rf"\b(?:banned|forbade|forbidden|prohibited)\s(?:the|this|that|any|all)\s{FEW}{event}s?\b"
                ),
                done=False,
            ),
            Pattern(regex(rf"\b{event}{OWN}\s(?:\w+\s)?{leave}\b")),
            Pattern(
                regex(
                    rf"\b(?:permit|permission|licen[cs]e|leave)\s(?:\w+\s)?(?:for|to\shold)\s{SOME}{FEW}{event}\b"
                )
            ),
            Pattern(regex(rf"\b(?:unauthori[sz]ed|unlicensed|unpermitted)\s{event}\b"), done=False),
        ),
    )


def _surrendered() -> Deed:
    hands = r"(?:his|their|her|our|both|my)\s(?:\w+\s)?(?:hands|arms)"
    return Deed(
        "surrender",
        ("surrender",),
        (
            Pattern(
                regex(
                    rf"\b(?:raised|put\sup|held\sup|with)\s{hands}(?:\sup|\sraised|\sabove|\sover)?\b"
                ),
                here=regex(r"\b(?:raised|up|above|over)\b"),
            ),
            Pattern(regex(r"\bwhite\s(?:flag|cloth|handkerchief|shirt|sheet)s?\b(?!\sof\sthe)")),
            Pattern(
                regex(
                    r"\b(?:surrendered(?!\s(?:the|to|as|themselves|himself)\b)|gave\s(?:themselves|himself)\sup|laid"
                    r"\sdown\s(?:their|his)\s(?:arms|weapons|rifles))\b"
                )
            ),
        ),
    )


def _fled() -> Deed:
    return Deed(
        "flee",
        ("escape",),
        (
            Pattern(
                regex(
                    r"\b(?:tried|trying|attempted|attempting|sought|attempt)\sto\s(?:escape|flee|run"
                    r"\saway|break\sout|break\saway|get\saway)\b"
                ),
                fixed=False,
            ),
            Pattern(
                regex(
                    r"\b(?:shot|killed)\s(?:\w+\s)?(?:while|when)\s(?:escaping|fleeing|running\saway)\b"
                )
            ),
        ),
    )


def _tear_gas() -> Deed:
    gas = r"(?:tear[\s-]gas|gas\s(?:grenades?|canisters?|shells?))"
    return Deed(
        "use",
        ("gas",),
        (
            Pattern(
                regex(
                    rf"\b(?:fired|used|use|threw|thrown|shot|lobbed|released|firing)\s{SOME}{FEW}{gas}\b"
                )
            ),
            Pattern(
                regex(rf"\b{gas}{OWN}\s(?:\w+\s)?(?:fired|used|thrown|released|drifted|filled)\b")
            ),
            Pattern(regex(rf"\b(?:no|without)\s{gas}\b")),
        ),
    )


def _beaten() -> Deed:
    whom = r"(?:prisoners?|captives?|detainees?|inmates?|arrested|the\smen\s(?:arrested|taken)|suspects?)"
    struck = (
        r"(?:beaten|beat|struck|kicked|ill-treated|maltreated|mistreated|tortured|flogged|clubbed)"
    )
    return Deed(
        "beat",
        ("captive",),
        (
            Pattern(regex(rf"\b{whom}{OWN}\s(?:\w+\s)?{struck}\b")),
            Pattern(
                regex(
                    r"\b(?:beat|struck|kicked|tortured|flogged|clubbed|beating)\s(?:up\s)?(?:the|a|any"
                    rf"|our|his|their)\s{FEW}{whom}\b"
                )
            ),
        ),
    )
