"""Whether people could get out, and whether anybody came to help them."""

from __future__ import annotations

import re

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
            *_barred(door, safe),
            *_free(door, safe),
        ),
    )


def _barred(door: str, safe: re.Pattern[str]) -> tuple[Pattern, ...]:
    """By what holds a door, by a noun, of those who are shut in."""
    way = rf"(?:{door}|gate|ways?\sout|egress|egress\spoints?|fire\sdoors?|stairs?|yard)"
    bolt = r"(?:chains?|padlocks?|bolts?|bars?|wire|hasps?|iron\sbars?|beams?|planks?)"
    return (
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


def _free(door: str, safe: re.Pattern[str]) -> tuple[Pattern, ...]:
    """Of doors by which one goes out."""
    way = rf"(?:{door}|gate|ways?\sout|egress|fire\sdoors?)"
    easily = (
        r"(?:at\sa\s(?:push|touch)|at\sonce|easily|readily|freely|without\s(?:difficulty|trouble|effort)"
        r"|to\s(?:the|a|my|his)\s(?:hand|push|touch)|like\s(?:any|every)|as\s(?:on|it|always))"
    )
    return (
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
            *_cared_for(later),
        ),
    )


def _cared_for(later: re.Pattern[str]) -> tuple[Pattern, ...]:
    """By those who kneel among them, by what is put on wounds; of those whom nobody came near."""
    hurt = (
        r"(?:wounded|injured|hurt|casualties|wounds?|maimed|bleeding|burned|burnt|those\swho\s(?:were\shit"
        r"|lay)|the\sothers\swho\swere\shit)"
    )
    healer = (
        r"(?:surgeons?|doctors?|dr\.?|nurses?|medics?|nuns?|sisters?|chemists?|apothecary|midwife|vet"
        r"|orderl(?:y|ies)|stretcher-bearers?|first-aiders?|paramedics?|physicians?|barber)"
    )
    dressing = (
        r"(?:bandages?|bandaging|dressings?|lint|tourniquets?|splints?|first\said|morphine|iodine|gauze"
        r"|stitches|field\sdressings?)"
    )
    lay = (
        r"(?:left\s(?:to\s(?:lie|bleed|die|themselves)|lying|where)|bled\sto\sdeath|lay\s(?:unattended"
        r"|untended|till|until|all\snight|for\shours|where))"
    )
    aid = regex(rf"\b{hurt}\b")
    return (
        so(
            rf"\b{healer}\b[^.;:!?\n]{{0,60}}?\b(?:among|amongst|over|beside|bent\sover|knelt\sby|to"
            rf"|for)\s(?:them|the\s(?:\w+\s)?{hurt})\b",
            needs=aid,
            bars=later,
        ),
        so(
            r"\bon\s(?:his|her|their)\sknees\s(?:among|beside|over|by)\s(?:them|the\s\w+)\b",
            needs=aid,
            bars=later,
        ),
        so(
            rf"\b{healer}\b[^.;:!?\n]{{0,60}}?\b(?:treat(?:ed|ing)|tend(?:ed|ing)|bandag(?:ed|ing)|dress(?:ed"
            rf"|ing)|help(?:ed|ing))\s(?:the\s)?(?:people|them|victims|{hurt})\b",
            bars=later,
        ),
        so(rf"\b{dressing}\b[^.;:!?\n]{{0,50}}?\b(?:{hurt}|them)\b", needs=aid, bars=later),
        so(
            r"\b(?:bandaged?|bandaging|bound\sup|tied\sup|dressed|stanched|staunched|splinted"
            rf"|washed)\s(?:\w+\s)?(?:the\s(?:\w+\s)?{hurt}|(?:my|his|her|their|our)\s(?:\w+\s)?(?:head|leg|arm"
            r"|wounds?|hand|foot|side|shoulder|wound|knee))\b"
        ),
        not_so(
            rf"\b(?:nobody|no\sone|none)\b[^.;:!?\n]{{0,40}}?\b(?:bring|brought|gave|give|came|come|went|near"
            rf"|help|helped|touch|touched|reached)\b[^.;:!?\n]{{0,30}}?\b(?:the\s)?{hurt}\b",
            own_no=1,
            bars=later,
        ),
        not_so(rf"\b{hurt}\b[^.;:!?\n]{{0,60}}?\b{lay}\b"),
        not_so(
            rf"\b{hurt}\b[^.;:!?\n]{{0,40}}?\b(?:and\s)?(?:nobody|no\sone|none)\s(?:\w+\s)?(?:came|went|helped"
            r"|brought|tended|stirred|dared)\b",
            own_no=1,
        ),
        so(
            r"\b(?:there\s(?:was|were)|had|with|without)\s(?:no|not\sa|neither|any|a"
            rf"|an)\s(?:[\w’-]+\s)?(?:{healer}|{dressing}|ambulance)\b[^.;:!?\n]{{0,20}}?\b(?:for|to|with"
            rf"|among)\s(?:the\s)?{hurt}\b"
        ),
        so(
            r"\bwhat\s(?:was|had\sbeen|could\sbe)\s(?:being\s)?done\s(?:for"
            rf"|with)\s(?:the\s)?(?:\w+\s)?{hurt}\b"
        ),
        so(
            rf"\bcare\sof\s(?:the\s)?{hurt}\b|\b(?:treatment|tending)\sof\s(?:the\s)?{hurt}\b",
            bars=later,
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
            *_stopped(helpers),
            *_let_through(helpers),
        ),
    )


def _those(helpers: str) -> str:
    """Who comes to help: those whose work it is, and others of whom it is said that they came for it."""
    return (
        rf"(?:{helpers}|rescue\s(?:part(?:y|ies)|teams?|boats?|workers?|crews?)|volunteers?|red\scross"
        r"|(?:fire\s)?brigade"
        r"|fire\s?(?:men|fighters)|surgeons?|orderl(?:y|ies)|helpers|those\swho\s(?:came|ran|wished|wanted"
        r"|tried)\sto\shelp|samaritans?|divers"
        r"|relief\s(?:party|train|column)|crews?|medical\s\w+|aid\s(?:workers?|convoy))"
    )


_TO_HELP = (
    r"(?:help|rescue|save|ladders?|stretchers?|buckets?|shovels?|bandages?|the\swounded|the\sinjured"
    r"|ropes?|picks|water|boats?|lend\sa\shand|aid|hoses?|dig)"
)


def _stopped(helpers: str) -> tuple[Pattern, ...]:
    some = _those(helpers)
    kept = (
        r"(?:turned\s(?:back|away)|turning\s(?:back|away)|sent\s(?:away|back|home)|driven\s(?:back|off"
        r"|away)|drove\s(?:back|off|away)"
        r"|kept\s(?:back|off|out|away|waiting|at\sa\sdistance)|held\s(?:back|up|off)|holding\s(?:back|up)"
        r"|barred|blocked|obstructed|refused"
        r"|denied|forbidden|prevented|hindered|hampered|impeded|detained|waved\saway|chased\s(?:off|away)"
        r"|delayed|warned\soff|stopped|halted)"
    )
    anyone = (
        r"(?:nobody|no\sone|none|anyone|anybody|people|neighbours|neighbors|relatives|women|men|families"
        r"|miners|fishermen|mothers|wives|us|we|townsfolk|townspeople|villagers)"
    )
    return (
        so(
            rf"\b{some}{OWN}\s{kept}\b|\b{kept}\s(?:the\s|all\s|its\s|his\s|our\s|any\s|even\s|two\s"
            rf"|a\s)?(?:\w+\s)?{some}\b"
        ),
        so(
            rf"\b{anyone}\b[^.;:!?\n]{{0,40}}?\b{_TO_HELP}\b[^.;:!?\n]{{0,40}}?\b(?:was|were|had\sbeen|being"
            rf"|got)\s{kept}\b"
        ),
        so(
            r"\b(?:access|entry|passage|admittance|approach|way)\b[^.;:!?\n]{0,60}?\b(?:was\s"
            r"|were\s)?(?:refused|denied|barred|blocked|closed|forbidden)\b",
            needs=regex(rf"\b(?:{some}|{_TO_HELP})\b"),
        ),
        so(
            rf"\b(?:refused|denied|barred|blocked|closed|forbade)\b[^.;:!?\n]{{0,20}}?\b(?:access|entry|passage"
            rf"|admittance|the\sway|the\sroad)\b[^.;:!?\n]{{0,30}}?\b(?:to|of|for)\s(?:the\s)?{some}\b"
            rf"|\b(?:refused|denied)\s(?:the\s)?{some}\s(?:access|entry|passage|leave)\b"
        ),
        so(
            r"\b(?:would\slet|let|allowed|suffered|permitted)\s(?:nobody|no\sone"
            r"|none)\b[^.;:!?\n]{0,30}?\b(?:through|near|past|help|in)\b",
            own_no=1,
            fixed=True,
            needs=regex(rf"\b{_TO_HELP}\b"),
        ),
        so(
            r"\b(?:drove|driven|pushed|beaten|beat|turned"
            r"|chased)\b[^.;:!?\n]{0,20}?\bback\b[^.;:!?\n]{0,30}?\b(?:with\s(?:rifle\s)?butts|at\sbayonet"
            r"|with\swhips)\b",
            needs=regex(rf"\b{_TO_HELP}\b"),
        ),
    )


def _let_through(helpers: str) -> tuple[Pattern, ...]:
    some = _those(helpers)
    return (
        not_so(
            rf"\b{some}\b[^.;:!?\n]{{0,40}}?\b(?:unhindered|unimpeded|unobstructed|unmolested|freely"
            r"|without\s(?:hindrance|let|delay|obstruction))\b",
            own_no=1,
        ),
        so(
            r"\b(?:nobody|no\sone|none|not\sone|never)\s(?:\w+\s)?(?:hindered|stopped|obstructed|impeded"
            rf"|prevented|hampered|delayed)\s(?:the\s|any\s|our\s)?(?:\w+\s)?{some}\b"
        ),
        not_so(
            r"\b(?:cordon|line|ranks?|police|soldiers|guards|gates?|crowd)\s(?:\w+\s)?(?:opened|parted"
            rf"|made\sway|gave\sway|cleared\sa\s\w+)\s(?:for|before|to)\s(?:the\s)?{some}\b"
        ),
        not_so(
            r"\b(?:everyone|everybody|all|every\s\w+)\b[^.;:!?\n]{0,40}?\b(?:help|hands?|arms|offered"
            r"|volunteered|came)\b[^.;:!?\n]{0,30}?\b(?:was|were)\s(?:set\sto\swork|put\sto\swork|taken\son"
            r"|welcomed|let\s(?:in|through)|given\sa\sshovel)\b"
        ),
        so(
            r"\b(?:made\sno\smove|made\sno\sattempt|did\snothing|nobody\smoved|tried)\sto\s(?:stop|hinder|keep"
            r"|hold|turn)\s(?:us|them|me|him|her)\b",
            needs=regex(rf"\b(?:{some}|{_TO_HELP})\b"),
        ),
        not_so(
            rf"\b(?:escorted|waved\sthrough|welcomed|guided|helped)\s(?:the\s|our\s)?(?:\w+\s)?{some}\b"
        ),
    )
