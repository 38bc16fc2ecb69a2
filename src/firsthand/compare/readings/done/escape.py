"""Whether people could get out: doors that were locked, doors that gave."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    OWN,
    SOME,
    Deed,
    Pattern,
    group,
    not_so,
    regex,
    so,
)
from firsthand.compare.sought import Sought


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "locked": _locked(),
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
            *_barred(door, safe),
            *_free(door, safe),
        ),
    )


def _barred(door: str, safe: Sought) -> tuple[Pattern, ...]:
    """By what holds a door, by a noun, of those who are shut in."""
    way = rf"(?:{door}|gate|ways?\sout|egress|egress\spoints?|fire\sdoors?|stairs?|yard)"
    bolt = r"(?:chains?|padlocks?|bolts?|bars?|wire|hasps?|iron\sbars?|beams?|planks?)"
    return (
        so(
            rf"\b{way}\b[^.;:!?\n]{{0,30}}?\bheld\sby\s(?:a|an|the)\s(?:\w+\s)?{bolt}\b|\b(?:it|they)\s(?:was"
            rf"|were)\sheld\sby\s(?:a|an)\s(?:\w+\s)?{bolt}\b",
            needs=regex(rf"\b{way}\b"),
            bars=safe,
        ),
        so(
            r"\bkeys?\s(?:had\sbeen|was|were)\s(?:\w+\s)?(?:turned|taken\saway|withdrawn|removed"
            r"|carried\soff)\b"
        ),
        so(
            rf"\b{door}\s(?:was|were|had\sbeen)\s(?!no\s)(?:\w+\s){{1,3}}?(?:locked|padlocked|bolted|chained|barred)\b",
            bars=safe,
        ),
        so(
            rf"\b{bolt}\b[^.;:!?\n]{{0,40}}?\b(?:ran|run|passed|wound|went|hung|held|holding|lay|put|drawn"
            rf"|fixed|fastened)\b[^.;:!?\n]{{0,20}}?\b(?:through|across|round|around|over|on|it"
            rf"|them)?\s?(?:the\s|both\s|its\s|that\s)?(?:\w+\s)?(?:handles?|{way}|hasps?|it|rings)\b",
            needs=regex(rf"\b{way}\b"),
            bars=safe,
        ),
        so(
            r"\b(?:they|it|these|all|both|that|which)\s(?:was|were|is|are|had\sbeen|have\sbeen"
            r"|stood)\s(?:\w+\s)?(?:locked|padlocked|chained|bolted|barred|nailed\s(?:up|shut))\b(?!\sin\b)",
            needs=regex(rf"\b{door}\b"),
            bars=safe,
        ),
        so(r"\bchain\sand\spadlock\b|\bpadlock\sand\schain\b"),
        so(
            rf"\b{way}\b[^.;:,!?\n]{{0,40}}?\b(?:made\sfast|fast\sshut|fastened|secured|held\s(?:shut|closed"
            r"|fast)|shut\sfast|kept\sshut|sealed|blocked\sup|walled\sup|spiked|wedged|shored\sup"
            r"|closed\s(?:by|with)\s(?:a\s)?(?:key|chain|padlock|bolt))\b",
            bars=safe,
        ),
        so(
            r"\b(?:securing|fastening|locking|bolting|barring|padlocking"
            rf"|chaining)\s(?:up\s)?of\s(?:all\s)?(?:the\s)?(?:\w+\s){{0,2}}?{way}\b"
        ),
        so(
            r"\b(?:cut|saw|sawed|sawn|sheared|file|filed|break|broke|force|forced|smash|smashed|burst"
            r"|shot\soff|hack)\s(?:through\s)?(?:the\s|a\s)(?:\w+\s)?(?:padlock|chain|bolts?|lock|hasp)\b",
            bars=safe,
        ),
        so(r"\b(?:bolts?)\b[^.;:!?\n]{0,30}?\bshot\s(?:home|to|across)\b|\bshot\sthe\sbolts?\b"),
        so(
            r"\b(?:we|they|men|women|people|girls|prisoners|everybody|i|workers|hands|children"
            r"|patients)\s(?:\w+\s)?(?:were|was|had\sbeen|are)\s(?:\w+\s)?(?:shut|locked|bolted|fastened"
            r"|nailed|penned|walled)\s(?:in|up\sinside)\b(?!\s(?:battle|combat|talks|conflict|debate|a\s\w+))"
        ),
        so(
            rf"\b{door}\b[^.;:!?\n]{{0,30}}?\bheld\s(?:closed|fast|shut|firm)\b"
            rf"|\bput\sthe\skey\s(?:of\s{SOME}{door}\s)?in\s(?:his|her|their)\s\w+\b"
        ),
    )


def _free(door: str, safe: Sought) -> tuple[Pattern, ...]:
    """Of doors by which one goes out."""
    way = rf"(?:{door}|gate|ways?\sout|egress|fire\sdoors?)"
    easily = (
        r"(?:at\sa\s(?:push|touch)|at\sonce|easily|readily|freely|without\s(?:difficulty|trouble|effort)"
        r"|to\s(?:the|a|my|his)\s(?:hand|push|touch)|like\s(?:any|every)|as\s(?:on|it|always))"
    )
    return (
        not_so(
            rf"\b{way}\b[^.;:!?\n]{{0,30}}?\b(?:on\sthe\slatch|unfastened|unlocked|unbolted|ajar|wide\sopen)\b"
            rf"|\b{way},\s(?:it|they)\s(?:was|were|stood)\s(?:\w+\s)?open\b",
            bars=safe,
        ),
        not_so(
            r"\b(?:anyone|anybody|everyone|we|they|people|one)\s(?:could\shave\s)?(?:walked|went|come|came"
            rf"|got)\s(?:straight\s|freely\s|easily\s)?out\s(?:by|through)\s(?:the\s)?(?:\w+\s)?{way}\b",
            fixed=True,
        ),
        not_so(
            rf"\b(?:every|each|all|the|both|no)\s(?:[\w’'-]+\s){{0,3}}?{way}{OWN}\s(?:free|clear|unobstructed"
            r"|passable|usable|accessible|unblocked|unfastened|unsecured)\b",
            bars=safe,
        ),
        not_so(
            rf"\b{way}\b[^.;:!?\n]{{0,20}}?\b(?:gave|opened|yielded|swung|lifted|went"
            rf"|came\sopen)\s(?:\w+\s)?{easily}\b",
            own_no=1,
        ),
        not_so(
            r"\blatch\b[^.;:!?\n]{0,30}?\b(?:lifted|gave|rose|yielded)\b|\blifted\sthe\slatch\b",
            needs=regex(rf"\b(?:{way}|out)\b"),
        ),
        not_so(
            r"\bbolts?\b[^.;:!?\n]{0,30}?\b(?:drawn|undone|drawn\sback|slid\sback|pulled\sback)\b",
            needs=regex(rf"\b{way}\b"),
        ),
        not_so(
            r"\b(?:had|need|needed)\sonly\sto\s(?:push|pull|turn|lift)\b|\bone\s(?:had\sonly|only\shad"
            r"|need\sonly)\s(?:to\s)?(?:push|pull|turn|lift)\b",
            needs=regex(rf"\b(?:{way}|door)\b"),
        ),
    )
