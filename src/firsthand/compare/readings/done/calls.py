"""Whether a call for help was sent, whether the whistle was sounded."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    OWN,
    Deed,
    Pattern,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "distress_call": _distress(),
        "whistle": _whistle(),
    }


def _distress() -> Deed:
    call = (
        r"(?:distress\s(?:calls?|signals?|messages?|rockets?)|mayday|S\.?O\.?S\.?|call\sfor\shelp)"
    )
    sent = (
        r"(?:sent|send|sending|gave|given|made|put\sout|went\sout|transmitted|fired|radioed|issued)"
    )
    return Deed(
        "call",
        ("distress",),
        (
            Pattern(
                regex(rf"\b{sent}\s(?:out\s)?(?:(?:a|an|the|any|no|her|its|his|their)\s)?{call}")
            ),
            Pattern(regex(rf"\b{call}{OWN}\s(?:\w+\s)?{sent}\b")),
            Pattern(regex(rf"\b(?:no|not\sa|without\sa|without\sany)\s{call}")),
            *_cries_for_help(),
        ),
    )


def _cries_for_help() -> tuple[Pattern, ...]:
    """By wireless, telephone, flares, in a log; of whom nobody rang."""
    call = (
        r"(?:mayday|pan[\s-]pan|s\.?o\.?s\.?|distress\s\w+|calls?\sfor\s(?:help|assistance|aid)|flares?"
        r"|rockets?|distress)"
    )
    helper = (
        r"(?:coast\s?guards?|lifeboats?|(?:fire\s)?brigade|fire\s(?:station|service|engines?)|firemen"
        r"|gendarmerie|gendarmes|police|exchange|ambulances?|hospital|doctor|shore|harbou?r\s(?:office"
        r"|master)|rescue|garrison|station|pilot\sstation)"
    )
    rang = (
        r"(?:rang|rung|ring|telephoned|phoned|wired|telegraphed|radioed|wirelessed|signalled|signaled"
        r"|alerted|called\s(?:up|out)?|summoned|raised|got\sthrough\sto|sent\s(?:for|to|word\sto)|dialled)"
    )
    sent = (
        r"(?:sent|send|sending|seen|rise|rose|went\sup|fired|burned|burnt|let\soff|transmitted"
        r"|transmission|received|picked\sup|heard|entered|logged|put\sout|broadcast|made|raised)"
    )
    other = regex(
        r"\b(?:later|next\sday|for\sthe\spress|warning|signal\srocket\sbattery|rocket\s(?:hit|struck|fell)"
        r"|called\s(?:the\s)?police\s(?:murderers|cowards))\b"
    )
    return (
        so(
            r"\b(?:no|a|not\sa|last|first|one)\s(?:message|signal|call|word)\b[^.;:!?\n]{0,20}?\b(?:got\soff"
            r"|got\sout|got\saway|gone\sout|picked\sup|received)\b[^.;:!?\n]{0,30}",
            here=regex(
                r"\b(?:aerial|wireless|radio|ship|ferry|she|her|trawler|vessel|operator|coast\w*)\b"
            ),
        ),
        so(
            r"\b(?:ship|ferry|vessel|boat|she|steamer|trawler|launch|master|captain|operator)\s(?:never"
            r"|did\snot)\s(?:called|call|signalled|radioed|sent|transmit\w*|answered)\b"
        ),
        so(
            r"\b(?:sos|mayday)\b[^.;:!?\n]{0,30}?\b(?:got\sout|heard|was\sall|came|repeated|three\stimes"
            r"|logged|sounded|went)\b|\bpicked\sup\s(?:a|an|her|the)\s(?:\w+\s)?(?:mayday|sos|distress|call)\b"
        ),
        so(
            r"\b(?:rang|telephoned|phoned|called|radioed)\s(?:the\s)?(?:\w+\s){1,3}?for\s(?:help|assistance"
            r"|aid)\b"
        ),
        so(r"\bmayday\b(?=\s?(?:x\s?\d|ch|on|relay|\d|[.,:]))"),
        so(
            rf"\b{rang}\b[^.;:!?\n]{{0,30}}?\bfor\s(?:help|assistance|aid|a\stow|boats|rescue)\b",
            bars=other,
        ),
        so(rf"\b{rang}\s(?:to\s)?(?:the\s|a\s|any\s)?(?:[\w’-]+\s)?{helper}\b", bars=other),
        so(
            rf"\b{call}\b[^.;:!?\n]{{0,40}}?\b{sent}\b|\b{sent}\b[^.;:!?\n]{{0,20}}?\b{call}\b",
            bars=other,
        ),
        so(
            r"\b(?:wireless|radio|telephone|transmitter)\b[^.;:!?\n]{0,30}?\b(?:used|touched|taken\sup|lifted"
            r"|spoke|silent)\b",
            here=regex(r"\b(?:help|never|not|nobody|call|silent)\b"),
        ),
        so(r"\bscreamed\s(?:at|for|to)\s[^.;:!?\n]{0,20}?\b(?:come|help)\b"),
        so(
            r"\b(?:the\s)?(?:\w+)\s(?:never|did\snot|didn['’]t)\s(?:rang|ring|called|call|telephoned|phoned"
            r"|radioed)\b(?!\s(?:on|upon|out|him|it|them|us))",
            needs=regex(
                r"\b(?:brigade|coast\s?guard|fire\sstation|lifeboat|exchange|rescue|gendarmerie|ambulance)\b"
            ),
            bars=regex(r"\b(?:bells?|alarms?|sirens?)\s(?:never|did)\b"),
        ),
    )


def _whistle() -> Deed:
    thing = r"(?:whistle|fog-?horn|horn|steam\swhistle|siren)"
    blew = r"(?:blew|blow|blown|sounded|sound|sounding|gave|pulled)"
    return Deed(
        "sound",
        ("whistle",),
        (
            Pattern(
                regex(
                    rf"\b(?:ship|ferry|steamer|train|engine|driver|captain|master|she|he|launch|tug|locomotive)"
                    rf"\b[^.;:!?,\n]{{0,40}}?\b{blew}\s(?:the|her|his|its|a|any|no)\s{thing}\b"
                )
            ),
            Pattern(regex(rf"\b(?:fog-?horn|whistle){OWN}\s(?:sounded|blown|blew|heard|silent)\b")),
            Pattern(regex(r"\b(?:no|not\sa|without\sa)\s(?:whistle|fog-?horn)\b")),
            *_blasts(),
        ),
        regex(r"\bwhistle\b"),
    )


def _blasts() -> tuple[Pattern, ...]:
    """By blasts, by the cord, in a log; "it whistled"."""
    thing = (
        r"(?:whistle|fog-?horn|horn|steam\swhistle|ship['’]s\ssiren|hooter|sound[\s-]signals?"
        r"|fog[\s-]signals?)"
    )
    craft = (
        r"(?:train|engine|locomotive|ferry|steamer|ship|tug|mail|express|driver|machine|tram|launch"
        r"|captain|master|goods|freight|it|he|she|they)"
    )
    gave = (
        r"(?:gave|given|give|gives|blew|blown|blow|made|make|sounded|sound|heard|hear|sounding|pulled"
        r"|let\soff|uttered|emitted)"
    )
    other = regex(
        r"\b(?:referee|police(?:man)?['’]?s?\swhistle|constable|sergeant|factory|works|mill|shift|shells?"
        r"|bullets?|wind|kettle|tune|dog)\b"
    )
    return (
        so(
            r"\b(?:touch|touched|used|use|pull|pulled|press|pressed|work|worked|hand\son|reached\sfor"
            rf"|leaned\son|leant\son)\s(?:the|his|her)\s{thing}\b",
            bars=other,
        ),
        so(
            r"\b(?:hoots?|toots?)\b[^.;:!?\n]{0,20}?\b(?:heard|given|from|by)\b|\bwithout\s(?:a"
            r"|any)\s(?:whistle|hoot|toot|horn|blast)\b",
            bars=other,
        ),
        so(
            r"\b(?:long|short|prolonged|loud|sharp|single|one|two|three|four|several|1|2"
            r"|3)\s(?:\w+\s)?blasts?\b",
            bars=other,
            needs=regex(
                rf"\b(?:{thing}|engine|train|locomotive|ferry|tug|steamer|ship|siren|crossing|viaduct|fog|bow"
                r"|master|mate)\b"
            ),
        ),
        so(
            r"\b(?:siren|horn|whistle|foghorn)\s(?:\w+\s)?(?:\d\s)?(?:prolonged|long|short|blasts?|ev(?:ery"
            r"|\.))"
        ),
        so(
            rf"\b{craft}\s(?:\w+\s){{0,2}}?(?:whistled|whistle|hooted|tooted|whistling)\b",
            bars=other,
        ),
        so(
            r"\b(?:cord|lanyard|chain)\sof\sthe\s(?:whistle|siren|horn)\b|\b(?:whistle|siren)[\s-](?:cord"
            r"|lanyard|chain)\b",
            bars=other,
        ),
        so(
            rf"\b{gave}\s(?:no|not\sa|a|an|the|her|his|its|any|two|three|one)\s(?:\w+\s)?{thing}\b"
            rf"|\b{thing}\b[^.;:!?\n]{{0,30}}?\b(?:{gave}|silent|mute)\b",
            bars=other,
        ),
        so(
            rf"\b(?:woke|wakened|warned|roused)\s(?:me|us)\s(?:was\s)?(?:the|her|its)\s{thing}\b"
            r"|\bit\sis\snot\swhistled\b|\bhas\s(?:not\s)?been\swhistled\b",
            bars=other,
        ),
        so(
            r"\b(?:he|she|it|driver|engine|train)\sblew\s(?:once|twice|thrice|three\stimes|up|for|long|hard"
            r"|loudly|again)\b",
            bars=other,
        ),
        so(rf"\b(?:no|not\sa|neither|without\s(?:a|any))\s(?:\w+\s)?{thing}\b", bars=other),
    )
