"""Whether the wounded were seen to, and whether those were let through who came to help."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    OWN,
    SOME,
    Deed,
    Pattern,
    not_so,
    regex,
    so,
)
from firsthand.compare.sought import Sought


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "attended": _attended(),
        "help_kept_off": _held_back(),
    }


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


def _cared_for(later: Sought) -> tuple[Pattern, ...]:
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
        not_so(
            rf"\bleft\s(?:the\s|our\s|their\s)?(?:\w+\s)?{hurt}\s(?:\w+\s)?(?:lying|to\s(?:lie|die|bleed)|where"
            r"|in\sthe|behind|unattended)\b",
            own_no=0,
        ),
        so(
            r"\b(?:no\s|any\s|some\s|immediate\s|medical\s|first\s)?(?:help|aid|attention|relief|care"
            r"|treatment|succour|assistance)\s(?:\w+\s)?(?:was|were|had\sbeen|being)\s(?:\w+\s)?(?:given"
            rf"|rendered|afforded|offered|brought|refused)\s(?:to\s)?(?:the\s)?{hurt}\b"
        ),
        so(
            rf"\b{healer}\b[^.;:!?\n]{{0,40}}?\b(?:went|moved|passed|hurried|knelt|came"
            rf"|bent)\b[^.;:!?\n]{{0,20}}?\b(?:wounded|injured|casualty)\b",
            bars=later,
        ),
        so(
            rf"\bnobody\s(?:dared|ventured|was\sable|was\sallowed)\b[^.;:!?\n]{{0,20}}?\bto\s(?:those\swho"
            rf"|the\s{hurt})"
        ),
        so(
            r"\b(?:bound\sup|bandaged|patched\sup|saw\sto|sewed\sup)\s(?:whoever|those|them|all|everyone"
            r"|anyone)\b",
            needs=regex(
                r"\b(?:chemist|doctor|nurse|nuns?|sisters?|wounded|hurt|bleeding|injured|surgeon|medic)\b"
            ),
        ),
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
            rf"\b(?:{some}|ambulance\smen|bearers|firemen|nurses|doctor)\b[^.;:!?\n]{{0,20}}?\b(?:made|had"
            r"|forced|obliged|told|ordered)\sto\s(?:wait|stop|halt|turn\sback|go\sback|stand|stay\sback)\b"
        ),
        so(
            rf"\b(?:told|ordered|bade|made)\s(?:the\s)?(?:{some}|doctor|nurse|bearers|ambulance\smen|him|her"
            r"|them)\s(?:to\s)?(?:go\sback|turn\s(?:back|round)|stop|wait|keep\soff|get\sback)\b",
            here=regex(rf"\b(?:{some}|doctor|nurse|bearers|medic)\b"),
        ),
        so(
            r"\b(?:nobody|no\sone|none|anyone|anybody)\s(?:\w+\s)?(?:permitted|allowed|suffered"
            rf"|let)\s(?:to\s)?(?:go|come|get|approach|near|help)\b[^.;:!?\n]{{0,30}}?\b(?:{_TO_HELP}|injured"
            r"|wounded)\b",
            fixed=True,
        ),
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
            rf"\b(?:let|allowed|waved|passed)\s(?:the\s|our\s|all\s)?(?:{some}|bearers|nurses|doctor)\s(?:by"
            r"|through|past|in|on|go|pass)\b"
        ),
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
