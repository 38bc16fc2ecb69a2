"""Whether they gave themselves up, tried to get away, were beaten; whether gas was used on them."""

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


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "surrendered": _surrendered(),
        "fled": _fled(),
        "tear_gas": _tear_gas(),
        "beaten": _beaten(),
    }


_CAPTIVES = (
    r"(?:prisoners?|captives?|detainees?|inmates?|arrested|arrest|hostages?|condemned|convicts?"
    r"|suspects?)"
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
                    r"\b(?:surrendered(?!\s(?:the|to|as|themselves|himself|its|his|her|their|our|a|all)\b)"
                    r"|gave\s(?:themselves|himself)\sup|laid"
                    r"\sdown\s(?:their|his)\s(?:arms|weapons|rifles))\b"
                )
            ),
            *_gave_in(),
        ),
        regex(r"\b(?:give|gave)\s(?:in|up)\b|\bsurrender\w*\b|\byield\w*\b|\bcapitulat\w+\b"),
    )


def _gave_in() -> tuple[Pattern, ...]:
    """By a noun, of arms laid down, of those who fought on or were taken by force."""
    who = (
        r"(?:they|men|mutineers|rebels|garrison|strikers|defenders|insurgents|soldiers|gunmen|prisoners"
        r"|boys|students|crew|fighters|nobody|none|one|he|we|the\s\w+)"
    )
    arms = r"(?:arms|weapons|rifles|guns|muskets|carbines|pistols|knives)"
    return (
        so(
            r"\b(?:shirt|cloth|sheet|towel|handkerchief|rag)\s(?:was|were|had\sbeen)\s(?:waved|hung|held|put"
            r"|shown)\b|\bwaved\sa\s(?:\w+\s)?(?:shirt|cloth|sheet|towel|rag|handkerchief)\b",
            here=regex(r"\b(?:window|firing|fire|shot|shooting|out|surrender\w*|men|door|wall)\b"),
            bars=regex(r"\bfor\sthe\s(?:firing|shooting|volley)\b"),
        ),
        so(
            r"\b(?:handed|gave|given|giving)\s(?:over|up)\s(?:their|his|its|our|all)\s(?:\w+\s)?(?:arms"
            r"|weapons|rifles|guns)\b|\b(?:never|not|had|did\snot)\s(?:gave|give|given)\s(?:up|in)\b(?=\W*(?:$"
            r"|[.,;]))"
        ),
        so(
            r"\b(?:raising|raised|holding|held|lifting|lifted|putting|put|with)\s(?:up\s)?(?:both\s|his\s"
            r"|their\s|her\s)(?:\w+\s)?(?:hands|arms)\b(?!\s(?:tied|bound|behind|free|full|of|on\s(?:the"
            r"|his\s(?:knees|hips))))",
            here=regex(
                r"\b(?:shot|hit|fired|up|killed|came\sout|stood|soldiers|when|over|above)\b"
            ),
            bars=regex(r"\b(?:hat|lifting\shis\shat|banner|flag|child|baby|vote|tied|bound)\b"),
        ),
        so(
            r"\b(?:lay|lays|laid|laying|threw|throw|thrown|flung|put|handed|cast|dropped)\s(?:down|away|over"
            rf"|aside)?\s?(?:their\s|its\s|his\s|our\s|all\s)?{arms}\b"
        ),
        so(
            r"\b(?:capitulat\w+|surrender)\b(?!\s(?:its|their|his|the|of\s(?:the|its|his)\s(?:claim|right"
            r"|lease|passport)))",
            bars=regex(r"\bsurrendered\b"),
        ),
        so(
            rf"\b{who}\s(?:\w+\s){{0,2}}?(?:yielded|capitulated|gave\sin|given\sin|gave\sup\sthe\sfight"
            r"|asked\sfor\squarter|cried\s(?:for\s)?(?:quarter|mercy))\b"
        ),
        so(r"\bgiven\s(?:themselves|himself|ourselves)\sup\b"),
        so(
            r"\b(?:hands|arms)\s(?:were\s)?(?:up|raised|in\sthe\sair|above|over|on)\b(?:\s(?:their"
            r"|his)\sheads)?",
            here=regex(r"\b(?:came|come|out|walked|stood|with|shot|raised|knelt)\b"),
            bars=regex(r"\b(?:on\sdeck|vote|motion|cheer\w*)\b"),
        ),
        not_so(
            r"\b(?:taken|captured|overrun|overpowered|stormed|seized)\s(?:\w+\s){0,3}?(?:by\s(?:force|storm"
            r"|assault)|fighting)\b|\bfought\s(?:\w+\s)?(?:to\sthe\s(?:last|end|death)|on\sto)\b"
            r"|\bdied\sfighting\b"
        ),
        so(
            r"\b(?:refused|declined)\sto\s(?:surrender|yield|give\s(?:in|up))\b|\bwould\snot\s(?:surrender"
            r"|yield)\b",
            fixed=False,
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
            *_ran(),
        ),
        regex(r"\b(?:run|flee|escape|get\saway|break\saway)\b"),
    )


def _ran() -> tuple[Pattern, ...]:
    """Of captives who ran or stood still; by a noun."""
    they = (
        rf"(?:{_CAPTIVES}|they|he|men|boys|women|girls|two|three|one|some|several|none|nobody|who|any"
        r"|anyone|husband|brother|son|father)"
    )
    held = regex(
        rf"\b(?:{_CAPTIVES}|guards?|escort|shot|wall|column|lorry|cells?|custody|surrounded|raid|soldiers)\b"
    )
    cover = (
        r"(?:it|the\s(?:\w+\s)?(?:trees|woods?|forest|maize|corn|fields?|hills?|river|fence|wall|door|gate"
        r"|roof|stairs|orchard|reeds|scrub|vines|yard|window|lane|border|marsh|bushes|hedge))"
    )
    return (
        so(
            r"\b(?:while|when|whilst|in|during)\s(?:attempting|attempted|trying|seeking|making)\s(?:to\s"
            r"|an?\s)?(?:flight|escape|flee|get\saway|run|break)\b"
        ),
        so(
            r"\b(?:made|make)\sa\s(?:run|dash|bolt|break|rush)\s(?:for\sit|for\sthe|across|to)\b",
            needs=held,
        ),
        so(
            r"\b(?:not|never|nobody|none|no\sone)\b[^.;:!?\n]{0,20}?\b(?:stirred|moved|budged|run|ran"
            r"|fled)\b[^.;:!?\n]{0,20}?\b(?:from\sthe|a\s(?:foot|step|finger)|away)?",
            needs=held,
        ),
        so(
            r"\b(?:attempt|attempts|attempted|bid|effort)\s(?:at\s|to\s)?(?:escape|flight|flee|break\sout"
            r"|run)\b"
        ),
        so(
            rf"\b{they}\b[^.;:!?\n]{{0,30}}?\b(?:ran|bolted|dashed|raced|broke|made|fled|sprinted"
            rf"|made\sa\s(?:run|dash|bolt|break))\sfor\s{cover}\b",
            needs=held,
        ),
        so(
            rf"\b{they}\b[^.;:!?\n]{{0,30}}?\b(?:broke\s(?:away|loose|free|ranks)|took\s(?:to\stheir\sheels"
            r"|flight)|made\soff|slipped\saway|ran\s(?:away|off)|bolted|turned\sand\sran|fled)\b",
            needs=held,
        ),
        so(
            r"\b(?:none|nobody|no\sone|not\sone|neither|any|whether\sany)\b[^.;:!?\n]{0,30}?\b(?:ran|run|fled"
            r"|moved|stirred|bolted|broke)\b",
            needs=held,
        ),
        not_so(
            rf"\b{they}\b[^.;:!?\n]{{0,30}}?\b(?:stood\s(?:still|quietly|where\sthey)|sat\sstill"
            r"|remained\s(?:where|seated|standing|kneeling)|stayed\s(?:where|put|seated))\b",
            needs=held,
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
            *_irritants(),
        ),
    )


def _irritants() -> tuple[Pattern, ...]:
    """By other names, where police and crowds are spoken of."""
    gas = (
        r"(?:tear[\s-]?gas|teargas|cs|cs\sgas|irritants?|pepper\sspray|lachrymat\w+|gas|canisters?"
        r"|gas\s\w+|smoke\scanisters?|grenades?\sof\sgas)"
    )
    used = (
        r"(?:fired|fire|used|use|threw|thrown|shot|lobbed|released|firing|employed|deployed|discharged"
        r"|sprayed|dispersed|issued|landed|drifted|hung|hurled|burst|let\soff)"
    )
    among = regex(
        r"\b(?:police|crowd|marchers|demonstrators|protesters|constables|guards|soldiers|troops|strikers"
        r"|square|detachment)\b"
    )
    other = regex(
        r"\b(?:gas\s(?:main|pipe|works|lamp|leak|bottle|cooker|masks?|company|stove|oven|explosion)"
        r"|smell\sof\sgas|leak\w*|petrol|budget|kitchen)\b"
    )
    return (
        so(rf"\b{used}\b[^.;:!?\n]{{0,20}}?\b{gas}\b", needs=among, bars=other),
        so(rf"\b{gas}\b[^.;:!?\n]{{0,30}}?\b{used}\b", needs=among, bars=other),
        so(r"\bclouds?\sof\s(?:\w+\s)?gas\b|\bgassed\b", needs=among, bars=other),
        so(
            r"\b(?:no|without|use\sof|not\sany)\s(?:\w+\s)?(?:tear[\s-]?gas|cs|irritants?|gas|pepper\sspray)\b",
            needs=among,
            bars=other,
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
            *_ill_treated(),
        ),
        regex(
            r"\b(?:were|was|did|had)\s(?:you|they|he|she|any|anyone|the\s\w+)\s[^?]{0,30}?"
            r"\b(?:struck|beaten|kicked|hit|beat|harmed|tortured|ill-treated|touched)\b"
        ),
    )


def _ill_treated() -> tuple[Pattern, ...]:
    """Of blows in cells and barracks, by a noun, by the marks; of those who were treated well."""
    place = regex(
        rf"\b(?:{_CAPTIVES}|cells?|custody|barracks|fort|prison|gaol|jail|police\sstation|interrogat\w+"
        r"|guardroom|guardhouse|dungeon|lock-?up"
        r"|after\s(?:they|we|i)\s(?:took|were\staken|was\staken|had\sbeen\staken)|taken\saway|the\sstation"
        r"|captivity)\b"
    )
    blow = (
        r"(?:beat|beaten|beating|struck|hit|kicked|kicking|punched|slapped|whipped|lashed|thrashed|clubbed"
        r"|flogged|tortured|manhandled|caned|knouted|maltreated|ill-treated|mistreated|abused"
        r"|knocked\sabout|roughed\sup|bludgeoned|trampled)"
    )
    whom = rf"(?:{_CAPTIVES}|us|me|him|them|her|men|boys|women|they|we|he|i|nobody|one|anyone|any)"
    hurts = r"(?:ribs?|teeth|fingers|jaws?|nose|arm|bruises?|weals|welts|cuts|kidneys|soles)"
    other = regex(
        r"\b(?:drum|retreat|heart|team|clock|path|tune|bargain|rug|carpet|wings|record|rain|waves?)\b"
    )
    return (
        so(
            r"\b(?:kicking|kickings|beating|beatings|thrashing|flogging|hiding|blows|whipping|clubbing"
            r"|caning)\b",
            needs=place,
            bars=other,
        ),
        so(
            r"\b(?:marks?|traces?|signs?|weals|scars|welts)\sof\s(?:the\s|a\s|his\s)?(?:cane|whip|lash|stick"
            r"|boot|fist|blows?|beatings?|torture|ill-treatment|truncheon|rod|rope-end)\b",
            needs=place,
        ),
        so(
            rf"\b(?:{_CAPTIVES}|none|nobody|one|we|they)\b[^.;:!?\n]{{0,20}}?\b(?:touched|harmed|molested"
            r"|hurt)\b",
            needs=regex(rf"\b(?:{_CAPTIVES}|cells?|custody|barracks|fort|prison)\b"),
        ),
        so(
            r"\bused\s(?:the|a|his|their)\s(?:\w+\s)?(?:hose|whip|stick|truncheon|cane|belt|fists|boots|lash"
            r"|knout|club|pliers)\son\b",
            needs=place,
        ),
        so(
            rf"\b{whom}\b[^.;:!?\n]{{0,30}}?\b(?:was|were|been|being|got|had\sbeen)\s(?:\w+\s){{0,2}}?{blow}\b",
            needs=place,
            bars=other,
        ),
        so(
            rf"\b{blow}\s(?:up\s)?(?:the\s|any\s|a\s|our\s|their\s)?(?:\w+\s)?(?:{_CAPTIVES}|us|me|him|them|her"
            r"|anyone|anybody|nobody|men|boys)\b",
            needs=place,
            bars=other,
        ),
        so(
            r"\b(?:ill-treatment|maltreatment|mistreatment|beatings?|torture|flogging|abuse|brutality)\b",
            needs=place,
            bars=other,
        ),
        so(
            r"\b(?:with|of|by)\s(?:rifle\s?-?butts?|truncheons|batons|clubs|sticks|whips|boots|fists|rods"
            r"|hoses?|cables?)\b",
            needs=place,
        ),
        so(
            r"\b(?:broke|broken|cracked|knocked\sout|had|showed|bore|covered\s(?:in"
            rf"|with))\s(?:\w+\s){{0,3}}?(?:of\s(?:his|her|their|my)\s)?{hurts}\b",
            needs=place,
        ),
        so(
            r"\b(?:laid|lay|put|raised|lifted)\s(?:a|one|so\smuch\sas\sa|his|their)\s(?:finger"
            r"|hand)s?\s(?:up)?(?:on|against|to)\b",
            needs=place,
        ),
        not_so(
            rf"\b{whom}\b[^.;:!?\n]{{0,30}}?\b(?:well|correctly|decently|kindly|humanely|properly"
            rf"|fairly)\streated\b|\btreated\s(?:us|me|them|the\s{_CAPTIVES})\s(?:\w+\s)?(?:well|correctly"
            r"|decently|kindly|humanely|properly|fairly|like\sguests)\b",
            needs=place,
        ),
        so(
            rf"\b(?:{whom})\b[^.;:!?\n]{{0,30}}?\b(?:came\sto|suffered|met\swith|done)\s(?:any|no|some)\sharm\b",
            needs=place,
        ),
        so(
            r"\bwhat\s(?:was|had\sbeen|they)\s(?:did|done)\s(?:to|with)\s(?:us|me|him|them"
            rf"|the\s(?:\w+\s)?{_CAPTIVES})\b"
        ),
    )
