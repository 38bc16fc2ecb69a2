"""Whether the alarm sounded: sirens, bells, sounders, and their silence."""

from __future__ import annotations

import re

from firsthand.compare.readings.done.patterns import (
    GAP,
    OWN,
    Deed,
    Pattern,
    group,
    not_so,
    regex,
    so,
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
    bell = (
        r"\b(?:no|not\sa|never\sa|without\sa|nor\sany|neither)\s(?:fire\s|alarm\s)?bells?\b(?!\s?(?:tower"
        r"|rope))"
    )
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
            *_more(device, vehicles),
        ),
        regex(
            r"\A\W*(?:(?:q\.|and|what\s(?:of|about)|how\sabout|was\sthere|did\syou\shear|you\sheard)\s){0,2}"
            rf"(?:the|an?|any|no)\s(?:\w+\s)?(?:{device}|bell)\W*\Z"
        ),
    )


def _more(device: str, vehicles: re.Pattern[str]) -> tuple[Pattern, ...]:
    """By a noun, of a thing put out of action, of a bell where alarms are spoken of."""
    bell = rf"(?:{device}|(?:electric|works|factory|ship['’]s|school|hall|yard|the|any|a)\sbells?)"
    other = regex(
        r"\b(?:church|chapel|vespers?|mass|angelus|door\s?bell|bicycle|sheep|cow|wedding|bell\stower)\b"
    )
    about = regex(r"\b(?:alarm|fire\sbell|warning\sbell|siren|hooter|gong)s?\b")
    voice = (
        r"(?:wail|sound|sounding|shriek|howl|noise|ringing|clang|clanging|note|scream|blast|din|screech"
        r"|cry)"
    )
    dead = (
        r"(?:unhooked|unplugged|muffled|gagged|stuffed|dismantled|taken\sdown|taken\saway|removed"
        r"|out\sof\saction|out\sof\suse|cut\soff|disconnected|rusted|jammed|switched\s(?:off|out|to\ssilent)"
        r"|turned\soff|put\sout\sof|no\slonger|dumb|mute|isolated|without\s(?:current|power|a\sbattery))"
    )
    return (
        so(
            r"\b(?:bells|gongs|sounders|klaxons)\s(?:ran|rang|were\srung|went)\b",
            needs=about,
            far=1,
            bars=other,
        ),
        so(
            rf"\b(?:woken|wakened|awakened|roused|woke|alerted|drove|driven|got|had)\b{GAP}\b(?:by|was"
            rf"|with)\s(?:the|a|an)\s(?:\w+\s)?{device}\b|\bit\swas\sthe\s(?:\w+\s)?{device}\b",
            bars=vehicles,
        ),
        so(
            r"\b(?:touched|pressed|pushed|broken|broke|reached|rung|sounded|caused)\s(?:the|an?"
            rf"|any)\s(?:\w+\s)?(?:{device}|alarm\s(?:button|glass|point|push))\b",
            bars=vehicles,
        ),
        not_so(
            rf"\b{device}{OWN}\s(?:hung|stood|lay|kept)\s(?:\w+\s)?(?:silent|dumb|mute|still)\b",
            bars=vehicles,
        ),
        so(
            rf"\b(?:general|fire|evacuation)\salarm\b{GAP}\b(?:rung|sounded|given|started|actuated|initiated)\b",
            bars=vehicles,
        ),
        so(
            rf"\b{device}{OWN}\s(?:struck|beaten|cried|cry|cries|howls?|clanged|pealed|set\sgoing"
            r"|started|came\son|began\sto\s\w+|went\sinto|screeched|whooped|droned|tolled|let\soff)\b",
            bars=vehicles,
        ),
        so(
            r"\b(?:strike|struck|beat|set\sgoing|worked|cranked|started)\s(?:the|an?|any"
            rf"|no)\s(?:\w+\s)?{device}\b",
            bars=vehicles,
        ),
        so(
            rf"\b(?:the|a|no|any|to|first)\s(?:\w+\s)?{voice}\sof\s(?:the|a|an|any)\s(?:\w+\s)?{device}\b",
            bars=vehicles,
        ),
        so(
            rf"\A[^a-z]{{0,30}}(?:gen(?:eral|\.)?\s)?(?:emergency|emerg\.?)\ssignals?\b{GAP}\b(?:given"
            r"|sounded)\b"
        ),
        so(rf"\b(?:general|emergency)\ssignals?\b{GAP}\b(?:given|sounded|made)\b"),
        not_so(
            rf"\b(?:{device}|(?:the|fire|alarm)\s(?:panel|alarm\ssystem|alarm\scircuit))\b{GAP}\b{dead}\b",
            bars=vehicles,
        ),
        not_so(
            rf"\b(?:stuffed|muffled|unhooked|gagged|disconnected)\s(?:the|an?)\s(?:\w+\s)?{device}\b"
        ),
        not_so(
            rf"\bnot\sa\s(?:peep|sound|note|murmur)\b{GAP}\b{device}\b|\b{device}\b{GAP}\bnot\sa\s(?:peep|sound"
            r"|note)\b",
            own_no=1,
        ),
        so(
            rf"\b{bell}{OWN}\s(?:rang|rung|ringing|rings?|sounded|sounding|heard|went)\b",
            needs=about,
            far=1,
            bars=other,
        ),
        so(
            r"\b(?:heard|hear|was|been)\s(?:a|the|no|any)\s(?:\w+\s)?bells?\b",
            needs=about,
            far=1,
            bars=other,
        ),
        not_so(rf"\b{bell}\b{GAP}\b{dead}\b", needs=about, far=1, bars=other),
    )
