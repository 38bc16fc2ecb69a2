"""Whether the alarm sounded: sirens, bells, sounders, and their silence."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    OWN,
    Deed,
    Pattern,
    group,
    regex,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "alarm": _alarm(),
    }


def _alarm() -> Deed:
    device, goes, silent = group("devices"), group("going_off"), group("silent")
    vehicles = regex(
        r"\b(?:great|much|part?icular|perticular|in|with|some|little|general)\salarm\b|\balarm"
        r"\s(?:guns?|among|at\sthe)\b|"
        r"\b(?:police|ambulances?|engines?|cars?|brigade|pumps?)(?:['’]s?)?\s(?:\w+\s)?sirens?\b"
        r"|\bsirens?\s(?:of|on|from)\s(?:the|an|a)?\s?(?:\w+\s)?(?:police|ambulances?|engines?|cars?"
        r"|brigade|pumps?)\b"
        r"|\balarm\s(?:clock|bell\srope|call)\b|\b(?:raised?|gave|giving|given|give|raising)\s(?:the|an)\salarm"
    )
    bell = r"\b(?:no|not\sa|never\sa|without\sa|nor\sany|neither)\s(?:fire\s|alarm\s)?bells?\b(?!\s?(?:tower|rope))"
    return Deed(
        "sound",
        ("alarm",),
        (
            Pattern(
                regex(rf"\b{device}\b[^.;:!?\n]{{0,60}}?\b(?:gave|made)\s(?:no|not\sa)\ssound\b"),
                done=False,
                own_no=1,
                bars=vehicles,
            ),
            Pattern(
                regex(
                    rf"\b{device}{OWN}\s(?:disconnected|out\sof\sorder|disabled|defective|broken|inoperative)\b"
                ),
                done=False,
                bars=vehicles,
            ),
            Pattern(
                regex(
                    rf"\bof\s(?:all\s)?the\s(?:\w+\s)?{device},?\snone\b|\A\W*{device}:\s*(?:none|no)\b"
                ),
                bars=vehicles,
            ),
            Pattern(
                regex(rf"\b(?:was|were|is)(?:n['’]t|\snot)\s(?:an?|any)\s(?:\w+\s)?{device}\b"),
                bars=vehicles,
            ),
            Pattern(
                regex(
                    rf"\b(?:remember|recall|recollect)\s(?:the|an?|any|no)\s(?:\w+\s)?{device}\b"
                ),
                bars=vehicles,
            ),
            Pattern(
                regex(
                    rf"\b{device}{OWN}\s(?:stay(?:ed|s)?|remain(?:ed|s)?|kept|was|were|had been"
                    rf"|been|fell|lay)\s(?:\w+\s)?{silent}\b"
                ),
                done=False,
                bars=vehicles,
            ),
            Pattern(regex(rf"\bsilent\s{device}\b"), done=False, bars=vehicles),
            Pattern(
                regex(
                    rf"\b{device}{OWN}\s(?:failed|fail)(?=\W*(?:$|[.,;]|to\s(?:go|sound|ring|work"
                    r"|operate|trip)))"
                ),
                done=False,
                bars=vehicles,
            ),
            Pattern(regex(rf"\b{device}{OWN}\s{goes}\b(?!\sto\s\w+ing)"), bars=vehicles),
            Pattern(
                regex(rf"\b{device}\s[^.;:!?\n]{{0,60}}\sand\s(?:went\soff|sounded|rang|worked)\b"),
                bars=vehicles,
            ),
            Pattern(
                regex(rf"\b(?:hear|heard|hearing)\s(?:the|an?|any|no)\s(?:\w+\s)?{device}\b"),
                bars=vehicles,
            ),
            Pattern(
                regex(
                    r"\b(?:sounded|sound|rang|ring|set\soff|triggered|started|activated|pulled|blew|sounding)"
                    rf"\s(?:the|an?|his|her|any|no|their)\s(?:\w+\s)?{device}\b(?!\s(?:about|over|that))"
                ),
                bars=vehicles,
            ),
            Pattern(
                regex(
                    r"\b(?:no|not\s(?:an?|one)|without\s(?:an?|any)|never\san?|neither)\s(?:\w+"
                    rf"\s)?{device}\b(?!{OWN}\s(?:fitted|installed|company|provided)\b)"
                ),
                bars=vehicles,
            ),
            Pattern(regex(bell)),
            Pattern(regex(r"\bnothing\s(?:rang|sounded)\b|\bnot\sa\sbell\srang\b")),
        ),
        regex(
            r"\A\W*(?:and|what\s(?:of|about)|how\sabout|was\sthere|did\syou\shear|you\sheard)"
            rf"\s(?:the|an?|any|no)\s(?:\w+\s)?(?:{device}|bell)\W*\Z"
        ),
    )
