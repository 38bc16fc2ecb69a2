"""Whether people could get out, and whether anybody came to help them."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    OWN,
    SOME,
    Deed,
    Pattern,
    group,
    regex,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "locked": _locked(),
        "attended": _attended(),
        "help_kept_off": _held_back(),
    }


def _locked() -> Deed:
    door, locked, free = group("doors"), group("locked"), group("unlocked")
    safe = regex(
        r"\b(?:safe|cupboard|drawer|cash|box|cabinet|cell|wheel|brake|airlock)\s(?:door|was|is)"
    )
    being = (
        r"(?:was|were|is|are|had\sbeen|been|be|stood|stay(?:ed)?|remain(?:ed)?|kept|found"
        r"|wasn['’]t|weren['’]t|being)"
    )
    return Deed(
        "secure",
        ("lock",),
        (
            Pattern(
                regex(
                    rf"\b(?:found|had|left|kept|saw|remembers|remembered)\s(?:it|them)\s(?:\w+\s)?{locked}\b"
                ),
                needs=regex(rf"\b{door}\b"),
            ),
            Pattern(
                regex(
                    rf"\b(?:found|had|left|saw|remembers|remembered)\s(?:it|them)\s(?:\w+\s)?{free}\b"
                ),
                done=False,
                needs=regex(rf"\b{door}\b"),
            ),
            Pattern(regex(rf"\b(?:locked|padlocked|chained|barred)\s{door}\b")),
            Pattern(regex(r"\bturned\sthe\skey\b")),
            Pattern(
                regex(
                    rf"\b(?:could\snot|couldn['’]t|unable\sto)\s(?:get|force|push|prise)\s{SOME}{FEW}{door}\sopen\b"
                ),
                fixed=True,
            ),
            Pattern(
                regex(
                    rf"\b(?:all|every|each|both)\s(?:of\s)?(?:the\s)?{FEW}{door}{OWN}\s{being}\sopen\b"
                ),
                done=False,
                bars=safe,
            ),
            Pattern(
                regex(
                    rf"\b{door}{OWN}\s(?:would\snot|wouldn['’]t|did\snot|didn['’]t|could\snot\sbe"
                    r"|couldn['’]t\sbe)\s(?:open(?:ed)?|give|budge|yield|move)\b"
                ),
                fixed=True,
            ),
            Pattern(
                regex(
                    r"\b(?:could\snot|couldn['’]t|unable\sto)\s(?:get\s|force\s)?open"
                    rf"\s{SOME}{FEW}{door}\b|\bcould\snot\sbe\sopened\sfrom\s(?:the\s)?(?:inside|within)\b"
                ),
                fixed=True,
            ),
            Pattern(
                regex(
                    rf"\b(?:(?:every|each|no|all\sthe|all|the|our|both)\s{FEW})?{door}{OWN}"
                    rf"\s{being}\s(?:\w+\s){{0,2}}?{free}\b"
                ),
                done=False,
                bars=safe,
            ),
            Pattern(regex(rf"\b{door}{OWN}\s(?:{being}\s)?(?:\w+\s)?{locked}\b"), bars=safe),
            Pattern(
                regex(
                    r"\b(?:locked|lock|padlocked|chained|bolted|barred|barricaded|nailed\sup"
                    rf"|fastened)\s(?:up\s)?(?:(?:the|both|all|every|a|no|any)\s){{0,2}}{FEW}{door}\b"
                ),
                bars=safe,
            ),
            Pattern(
                regex(
                    rf"\b(?:padlocks?|chains?|bolts?|bars?)\s(?:\w+\s){{0,2}}?(?:on|across"
                    rf"|through|around|round|over)\s{SOME}{FEW}(?:{door}|hasps?|handles?|bars?)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:padlocked|locked|bolted|chained|shut)(?:\sin\b(?!\s(?:battle|combat"
                    r"|talks|conflict|a\sstruggle))|(?:\sup)?,?\s(?:with\s\w+,?\s)?from\s(?:the\s)?outside\b)"
                )
            ),
        ),
    )


def _attended() -> Deed:
    hurt = r"(?:wounded|injured|hurt|casualties|wounds)"
    care = (
        r"(?:attended(?:\sto)?|tended(?:\sto)?|treated|dressed|bandaged|bound\sup|looked\safter"
        r"|cared\sfor|nursed|seen\sto|given\sfirst\said)"
    )
    later = regex(
        r"\b(?:hospital|clinic|infirmary|ward|\d+|dozen|funeral|meeting|treated\sfor)\b|\bwho\s(?:was|were)\b"
    )
    return Deed(
        "attend",
        ("wounded",),
        (
            Pattern(
                regex(
                    rf"\b{hurt}\s(?:\w+\s)?lay\b[^.;:!?\n]{{0,50}}?\bwithout\s(?:help|care|aid|attention)\b"
                ),
                done=False,
                own_no=1,
            ),
            Pattern(
                regex(rf"\b{hurt}\s(?:\w+\s)?lay\b[^.;:!?\n]{{0,50}}?\b(?:unattended|untended)\b"),
                done=False,
            ),
            Pattern(regex(rf"\b{care}\s(?:\w+\s)?(?:the\s|our\s|their\s)?{hurt}\b"), bars=later),
            Pattern(
                regex(
                    rf"\b(?:the|our|their|no)\s{hurt}{OWN}\s(?:were|was|had\sbeen|been)\s(?:\w+"
                    rf"\s)?{care}\b"
                ),
                bars=later,
            ),
            Pattern(
                regex(
                    rf"\b{hurt}{OWN}\s(?:were|was|had\sbeen|been)\s(?:left\s(?:to\s(?:lie|bleed"
                    r"|die)|lying|without\s(?:help|care)|where\sthey|unattended)|unattended)\b"
                ),
                done=False,
            ),
            Pattern(
                regex(
                    r"\b(?:surgeon|doctor|medical\sofficer|nurse"
                    rf"|medic)s?\b[^.;:!?\n]{{0,40}}?\b(?:came|went|was\ssent|were\ssent)\sto\s(?:the|our)"
                    rf"\s{hurt}\b"
                )
            ),
        ),
    )


def _held_back() -> Deed:
    helpers = (
        r"(?:ambulances?|stretcher[\s-]bearers?|doctors?|rescuers|medics?|fire\s(?:engine"
        r"|crew)s?|nurses|first[\s-]aiders?|lifeboats?|paramedics?)"
    )
    return Deed(
        "hold",
        ("helper",),
        (
            Pattern(
                regex(
                    r"\b(?:would\snot|did\snot|refused\sto|wouldn['’]t|didn['’]t)\s(?:let|allow)"
                    rf"\s{SOME}{FEW}{helpers}\s(?:through|pass|in|past|to\spass)\b"
                ),
                fixed=True,
            ),
            Pattern(
                regex(
                    rf"\b{helpers}{OWN}\s(?:was|were|had\sbeen|been)\s(?:\w+\s){{0,2}}?(?:held"
                    r"\s(?:back|up)|kept\s(?:waiting|back|out|off)|turned\s(?:back|away)|stopped|refused"
                    r"|barred|prevented|detained|halted)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:held\s(?:back|up)|kept\sback|turned\s(?:back|away)|stopped|halted)"
                    rf"\s{SOME}{FEW}{helpers}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{helpers}{OWN}\s(?:was|were|had\sbeen|been)\s(?:\w+\s){{0,2}}?(?:let"
                    r"\s(?:through|pass|in|past)|allowed\s(?:through|in|to\spass|past)|waved\s(?:through"
                    rf"|on))\b|\blet\s{SOME}{FEW}{helpers}\s(?:through|pass|in|past)\b"
                ),
                done=False,
            ),
        ),
    )
