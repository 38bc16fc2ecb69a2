"""Whether a call for help was sent, whether the whistle was sounded."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    GAP,
    Deed,
    Pattern,
    forms,
    frame,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "distress_call": _distress(),
        "whistle": _whistle(),
    }


_HELPER = (
    r"(?:coast\s?guards?|lifeboats?|(?:fire\s)?brigade|fire\s(?:station|service|engines?)|firemen"
    r"|gendarmerie|gendarmes|police|exchange|ambulances?|hospital|doctor|shore|harbou?r\s(?:office"
    r"|control"
    r"|master)|rescue|garrison|(?:coast|radio|pilot|signal)\s(?:station|radio)|station|pilots?"
    r"|emergency\sservices"
    r"|operator|neighbours|owners|other\sships?|anybody|anyone|anything|nobody|no\sone|a\ssoul|us"
    r"|help)"
)
_SIGNAL = (
    r"(?:distress(?:\s(?:calls?|signals?|messages?|rockets?|flares?|frequency|hail))?"
    r"|signals?\sof\sdistress|mayday|pan[\s-]pan"
    r"|s\.?\s?o\.?\s?s\.?|c\.?q\.?d\.?|(?:calls?|appeals?|signals?|messages?|requests?"
    r"|plea)\sfor\s(?:help|assistance|aid|tugs|a\stow)"
    r"|(?:red\s|white\s|blue\s)?(?:flares?|rockets?|maroons?)|blue\slights?|tar\sbarrels?"
    r"|minute\sguns?|alarm\sguns?"
    r"|ensign\s(?:upside\sdown|reversed|union\sdown)|flag\s(?:upside\sdown|reversed)"
    r"|emergency\s(?:calls?|signals?|beacon|message))"
)


def _distress() -> Deed:
    sent = (
        r"(?:"
        + forms(
            "send give make put transmit fire radio issue raise burn hoist launch light show "
            "release broadcast"
            " receive hear pick log relay tap key flash dispatch despatch get go come rise reach "
            "take see answer"
            " repeat acknowledge activate trigger wire attempt utter emit shoot"
        )
        + r"|let\soff|aloft|went\sup|on\sthe\sair|transmission)"
    )
    dead = (
        r"(?:wet|damp|spoil(?:t|ed)|useless|not\sgo\soff|never\slit|unused|unopened|locked\s(?:in"
        r"|up)|in\sthe\slocker"
        r"|not\sused|failed|refused\sto\slight)"
    )
    ship = (
        r"(?:ship|ferry|vessel|boat|she|her|steamer|trawler|launch|master|captain|operator|mate"
        r"|wireless|radio|aerial|sparks|coast)"
    )
    other = regex(
        r"\b(?:later|next\sday|for\sthe\spress|warning|signal\srocket\sbattery|rocket\s(?:hit"
        r"|struck|fell|propelled)"
        r"|called\s(?:the\s)?police\s(?:murderers|cowards)|new\syear\S*|cost\w*|carried|believed"
        r"|a\sdozen|mistook|fireworks"
        r"|great\sdistress|in\sdistress\b)"
    )
    return Deed(
        "call",
        ("distress",),
        (*frame(_SIGNAL, sent, dead, bars=other), *_helpers(ship, other), *_no_word(ship)),
        regex(rf"\b{_SIGNAL}\b|\b(?:call|ask|signal|wire)\sfor\shelp\b"),
    )


def _helpers(ship: str, other: object) -> tuple[Pattern, ...]:
    """By whom they called: the coastguard, the brigade, anybody; by the words that went out."""
    rang = (
        "(?:"
        + forms(
            "ring telephone phone wire telegraph radio wireless signal alert summon raise call "
            "hail dial contact"
        )
        + (
            r"|got\sthrough\sto|get\sthrough\sto|sent\s(?:for|word\sto|to)|sends?\s(?:for"
            r"|word\sto)|cabled)"
        )
    )
    return (
        so(
            r"[“\"‘'](?:mayday|s\.?o\.?s\b|help\b|we\sare\s(?:sinking|going\sdown|on\sfire)|(?:am"
            r"|ship|vessel|ferry)\s(?:is\s)?sinking"
            r"|come\s(?:quickly|at\sonce|quick)|require\s(?:immediate\s)?assistance"
            r"|sinking)[^”\"\n]{0,60}",
            here=regex(
                r"\b(?:took\sdown|logged|wrote|heard|received|radio\w*|wireless|operator|station"
                r"|coast\w*|tape|channel|signal\w*|tapped|morse|sent|pad)\b"
            ),
            fixed=True,
        ),
        so(
            rf"\b{rang}\s(?:up\s|out\s|to\s|on\s|for\s)?(?:the\s|a\s|any\s"
            rf"|our\s)?(?:[\w’-]+\s)?{_HELPER}\b(?!\s(?:murderers|cowards|to\sask\sfor\sthe))",
            bars=other,
        ),
        so(
            rf"\b(?:{rang}|{forms('ask beg appeal plead')})\b[^.;:!?\n]{{0,30}}?\bfor\s(?:help"
            rf"|assistance|aid|a\stow"
            r"|tugs|boats|rescue|a\sboat)\b",
            bars=other,
        ),
        so(
            rf"\b(?:message|signal|call|telegram|wire|word)s?\b{GAP}\b(?:asking|begging|appealing"
            rf"|calling|pleading)\sfor\b"
        ),
        so(r"\bmayday\b(?=\s?(?:x\s?\d|ch|on|relay|\d|[.,:]))"),
        so(
            rf"\b(?:{forms('radio telephone phone signal wire report tell')})\b[^.;:!?\n]{{0,40}}?"
            rf"\bthat\s(?:he|she|they|it|the\s\w+)\s(?:was|were|is)"
            r"\s(?:\w+\s)?(?:sinking|going\sdown|on\sfire|foundering|taking\s(?:in\s)?water"
            r"|in\sdistress|listing|helpless)\b",
            here=regex(ship),
        ),
        so(
            r"\b(?:wireless|radio|telephone|transmitter|set)\b[^.;:!?\n]{0,30}?\b(?:used|touched"
            r"|taken\sup|lifted|spoke)\b",
            here=regex(r"\b(?:help|never|not|nobody|call)\b"),
        ),
        so(r"\bscreamed\s(?:at|for|to)\s[^.;:!?\n]{0,20}?\b(?:come|help)\b"),
    )


def _no_word(ship: str) -> tuple[Pattern, ...]:
    """By nothing that was heard of her: a dead wireless, not a word to anybody."""
    about = regex(rf"\b{ship}\b")
    return (
        so(
            r"\b(?:no|a|not\sa|never\sa|last|first|one|any|her|its)\s(?:\w+\s)?(?:message|signal"
            r"|call|word|transmission)\b[^.;:!?\n]{0,20}?"
            r"\b(?:got\s(?:off|out|away|through)|get\s(?:off|out|away|through)|gone\sout|went\sout"
            r"|picked\sup|received|sent|logged)\b",
            here=about,
        ),
        so(
            r"\b(?:get|got|getting)\s(?:a|any|no|one|his|her)\s(?:message|signal|call"
            r"|word)\s(?:off|out|away|through)\b"
        ),
        so(
            r"\b(?:ship|ferry|vessel|boat|she|steamer|trawler|launch|master|captain|operator"
            r"|nobody|no\sone)\s(?:never"
            r"|did\snot|didn['’]t)\s(?:called|call|signalled|radioed|sent|transmit\w*"
            r"|answered)\b(?!\s(?:on|upon|at|him|it|them|us|out)\b)",
            here=regex(rf"{ship}|\bhelp\b"),
        ),
        so(
            r"\b(?:nobody|no\sone)\s(?:called|rang|telephoned|phoned|radioed"
            r"|signalled)\s(?:anybody|anyone|for)\b"
        ),
        so(
            r"\b(?:the\s)?(?:\w+)\s(?:never|did\snot|didn['’]t)\s(?:rang|ring|called|call"
            r"|telephoned|phoned|radioed)\b"
            r"(?!\s(?:on|upon|out|him|it|them|us))",
            needs=regex(
                r"\b(?:brigade|coast\s?guard|fire\sstation|lifeboat|exchange|rescue|gendarmerie"
                r"|ambulance)\b"
            ),
            bars=regex(r"\b(?:bells?|alarms?|sirens?)\s(?:never|did)\b"),
        ),
        not_so(
            r"\b(?:wireless|radio|radio\sset|transmitter|aerial|antenna|VHF"
            r"|set)\b[^.;:!?\n]{0,30}?\b(?P<own>stayed\s(?:quiet|silent|dead|dumb|mute)|(?:was|were|lay"
            r"|had\sgone|went|fell"
            r"|remained|kept)\s(?!not\b)(?:\w+\s)?(?:quiet|silent|dead|dumb|mute|useless)|out\sof\s(?:order"
            r"|action)|broken|(?:had\s)?(?:gone|carried\saway|swept\saway)"
            r"|under\swater|not\sworking|did\snot\swork|had\sfailed)\b",
            here=regex(rf"{ship}|\bhelp\b"),
        ),
        not_so(
            r"\b(?:went|gone|going|sank|sunk|foundered|vanished|disappeared"
            r"|lost)\b[^.;:!?\n]{0,30}?\b(?P<own>without\s(?:a|one|so\smuch\sas\sa|any)\s(?:word|signal"
            r"|call|sound"
            r"|message|cry)|in\s(?:total\s|complete\s|utter\s)?silence|silently|as\s(?:quiet"
            r"|silent)(?:ly)?\sas\b)",
            here=about,
        ),
        not_so(
            r"\b(?:radio|wireless)\ssilence\b|\bnever\sbroke\ssilence\b",
            here=about,
            own_no=9,
        ),
    )


_HORN = (
    r"(?:(?:steam\s|ship['’]s\s|air\s|engine['’]s\s)?whistles?|fog-?\s?horns?|(?:steam\s|air\s"
    r"|ship['’]s\s)?horn|(?:ship['’]s|her|its|ferry['’]s|steam)\ssiren|hooters?"
    r"|(?:sound|fog|whistle)[\s-]signals?|hoots?|toots?|blasts?(?!\s(?:furnace|wave|of\s(?:wind"
    r"|air|cold|heat)))|(?:whistle|siren|horn)[\s-](?:cord|lanyard|chain|pull)"
    r"|(?:cord|lanyard|chain)\sof\sthe\s(?:whistle|siren|horn))"
)
_AFLOAT = (
    r"(?:train|engine|locomotive|ferry|steamer|ship|tug|mail|express|driver|machine|tram|launch"
    r"|liner|collier|tanker|trawler|vessel|packet|pilot"
    r"|captain|master|skipper|helmsman|goods|freight|fog|mate|bridge|crossing|she|her|bow|larboard"
    r"|starboard|port|quay|boat|lighter|barge)"
)


def _whistle() -> Deed:
    acts = (
        "(?:"
        + forms(
            "sound blow give make pull shriek scream bellow blare moan hoot toot roar utter emit "
            "hear touch use operate"
            " press wail howl boom answer warn wake rouse cry count lean reach drown repeat shrill "
            "screech let"
            " tug jerk yank speak ring mourn groan lift hang"
        )
        + r"|tongue)"
    )
    dead = (
        r"(?:silent|mute|dumb|dead|out\sof\s(?:order|action)|broken|frozen|iced\sup|jammed|useless"
        r"|unused|disconnected|seized|choked|defective"
        r"|not\s(?:working|used|sounded|blown)|did\snot\swork|failed|idle|untouched|silence"
        r"|carried\saway)"
    )
    other = regex(
        r"\b(?:referee|(?:police(?:man)?|constable|sergeant|inspector|guard|factory|works|mill"
        r"|school|umpire)(?:['’]?s)?\s(?:\w+\s){0,2}whistle|whistle\sof\sthe\s(?:factory|works"
        r"|mill)|shift"
        r"|shells?|bullets?|wind|kettle|tune|dog|whistle-?blow\w*"
        r"|the\swhistle\son\s(?!the\s(?:ferry|ship|steamer|train|bridge)\b)|wet\s(?:his|my|her)"
        r"|tin\swhistle"
        r"|blast\s(?:wave|tore|threw|killed|shook|that)|like\sa\swhistle|penny|fitted|clean\sas)\b"
    )
    about = regex(rf"\b(?:{_AFLOAT}|foghorn|lanyard)\b")
    return Deed(
        "sound",
        ("whistle",),
        (
            *frame(_HORN, acts, dead, bars=other),
            so(
                rf"\b(?!her\b|bow\b|fog\b|quay\b|bridge\b){_AFLOAT}\s(?:\w+\s){{0,2}}?"
                rf"{forms('whistle hoot toot')}\b(?!\s(?:at|and\s(?:jeered|booed)|an?\s(?:tune|air"
                rf"|song)))",
                bars=other,
            ),
            so(
                r"\b(?:long|short|prolonged|loud|sharp|single|one|two|three|four|several|1|2|3"
                r"|regulation|warning)\s(?:\w+\s)?(?:blasts?|hoots?|toots?)\b",
                bars=other,
                needs=about,
            ),
            so(
                r"\b(?:siren|horn|whistle|foghorn)\s(?:\w+\s)?(?:\d\s)?(?:prolonged|long|short"
                r"|blasts?|ev(?:ery|\.))"
            ),
            so(
                r"\b(?:he|she|it|driver|engine|train|ferry)\sblew\s(?:once|twice|thrice"
                r"|three\stimes|up|for|long|hard|loudly|again)\b",
                bars=other,
            ),
            so(
                r"\b(?:the\s)?(?-i:(?!The|He|She|They|We|It|People|Everybody|Crowd|Then|And"
                r"|But)[A-Z][a-z]+)\s(?:hooted|tooted)\b|\b(?:the|that)\s(?-i:[A-Z][a-z]+)\swhistle"
                r"d\b",
                bars=other,
            ),
            so(r"\bit\sis\snot\swhistled\b|\bhas\s(?:not\s)?been\swhistled\b", bars=other),
            so(
                r"\bhand\s(?:was\s)?(?:on|to)\s(?:the|her|his)\s(?:whistle|lanyard|cord|horn)\b",
                bars=other,
            ),
            not_so(
                rf"\b(?P<own>(?:neglect|omit|forg[eo]t|failure|failed|want|absence"
                rf"|lack)\w*(?:\s(?:to|her|his|the)\b)?){GAP}\b{_HORN}\b",
                bars=other,
            ),
            not_so(
                rf"\b(?:came|bore|ran|slid|steamed|loomed|rushed|burst|swept|glided"
                rf"|entered)\b{GAP}\b(?P<own>in\s(?:total\s|complete\s|dead\s|perfect\s)?silence"
                r"|silently|mute|unannounced|without\s(?:a\ssound|warning"
                r"|so\smuch\sas\sa\s(?:sound|warning)))\b",
                here=about,
                needs=regex(
                    r"\b(?:fog|train|ferry|steamer|tanker|collier|liner|express|engine|bow)\b"
                ),
            ),
        ),
        regex(rf"\b{_HORN}\b"),
    )
