"""What is asked of whoever steered or drove: signals, loads."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    OWN,
    Deed,
    Pattern,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "at_danger": _at_danger(),
        "overloaded": _overloaded(),
    }


def _at_danger() -> Deed:
    signal = r"(?:signals?|home\ssignal|distant\ssignal|semaphore)"
    being = r"(?:was|stood|were|had\sbeen|showed|at|is)"
    return Deed(
        "show",
        ("signal",),
        (
            Pattern(
                regex(
                    rf"\b{signal}{OWN}\s(?:{being}\s)?(?:\w+\s)?(?:red|at\sdanger|at\sstop|against"
                    r"\s(?:him|her|it|them|the\s\w+))\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{signal}{OWN}\s(?:{being}\s)?(?:\w+\s)?(?:green|clear|at\sclear|off"
                    rf"|at\sproceed)\b"
                ),
                done=False,
            ),
            Pattern(
                regex(
                    rf"\b(?:passed|ran|overran)\s(?:a|the)\s(?:red\s{signal}"
                    rf"|{signal}\sat\sdanger)\b"
                )
            ),
            *_aspects(),
        ),
        regex(
            r"\b(?:signal|light|arm|lamp|semaphore)\b[^?]{0,30}?\b(?:against|danger|red|on|stop"
            r"|show\w*)\b"
        ),
    )


def _aspects() -> tuple[Pattern, ...]:
    """By the arm and the light, "it was green", "she's against us"."""
    signal = (
        r"(?:(?:home|distant|starting|outer|inner|protecting|block)?\s?signals?|signal\s(?:arm"
        r"|light|lamp)"
        r"|semaphore|arm|(?:channel|harbou?r)\slight|light|glass|lamp|board|disc)"
    )
    stop = (
        r"(?:at\s(?:danger|stop|red)|to\s(?:red|danger|stop)|red|horizontal|against\s(?:him|her|it"
        r"|them|us"
        r"|me|the\s\w+))"
    )
    go = (
        r"(?:green|at\s(?:clear|proceed|green|caution)|to\s(?:green|clear)|line\sclear|lowered"
        r"|pulled\soff"
        r"|clear\sfor|showing\sclear)"
    )
    rail = regex(
        r"\b(?:signals?|trains?|platform|fireman|engine\sdriver|signalman|signal-?box|semaphore"
        r"|pointsman"
        r"|home\ssignal|channel\slight)\b"
    )
    other = regex(
        r"\b(?:f(?:ound|inds?)|pick(?:ed|s)?\sup|lay|lost|carr(?:y|ied)|held"
        r"|where)\b[^.;]{0,25}\b(?:red|green)\s(?:lamp|light|lantern)\b"
        r"|\b(?:red|green)\s(?:lamp|light|lantern)\s(?:was|lay|had\sbeen|is)\s(?:\w+\s)?(?:found"
        r"|picked|lying|lost|in\s|at\s|near\s|under\s|by\s|behind\s)"
        r"|\b(?:red\s(?:cross|lamp\ssociety|flag|handkerchief|hot|brick)|green\s(?:door|flag|field"
        r"|grass"
        r"|coat|paint)|clear\s(?:sky|night|that|view)|painted|box\s(?:was|is)|traffic)\b"
    )
    seen = r"[^.;!?\n]{0,50}?"
    return (
        so(
            r"\bred\s(?:board|aspect|signal|light|lamp)\b|\b(?:stop|danger)\s(?:aspect|indication"
            r"|position)\b",
            needs=regex(
                r"\b(?:driver|train|signals?|line|rails?|engine|ran\sit|passed|cab|tram)\b"
            ),
            bars=other,
        ),
        not_so(
            r"\bpulled\soff\sfor\b|\bhad\s(?:a|the)\sgreen\b|\b(?:green|clear|proceed)\s(?:aspect"
            r"|indication"
            r"|board)\b|\bstood\sclear\b",
            needs=regex(r"\b(?:signals?|driver|train|board|line)\b"),
            bars=other,
        ),
        so(r"\barm\b[^.;:!?\n]{0,40}?\bat\s(?:stop|danger)\b"),
        so(rf"\b{signal}\b{seen}\b{stop}", needs=rail, bars=other),
        not_so(rf"\b{signal}\b{seen}\b{go}\b", needs=rail, bars=other),
        so(
            rf"\b(?:the|home|distant)\ssignal\b{seen}\b(?:was|stood|stands|been)\son\b(?!\s(?:the"
            rf"|a|fire|his"
            r"|her|its)\b)"
        ),
        not_so(
            rf"\b(?:arm|signal)\b{seen}\b(?:was|stood|hung|been)\s(?:off|down)\b(?!\s(?:the|a)\b)",
            needs=rail,
        ),
        so(
            r"\b(?:she|it|he|signal|board)(?:['’]s|\s(?:is|was))\sagainst\s(?:us|him|me|you|them)\b",
            bars=other,
        ),
        not_so(
            r"\b(?:it|light|signal)\s(?:was|showed|is|had\sbeen)\s(?:\w+\s)?green\b"
            r"|\bgreen\s(?:it\swas"
            r"|light)\b|\bsaw\s(?:the\s|a\s|it\s)?(?:\w+\s)?green\b",
            needs=rail,
            far=2,
            bars=other,
        ),
        so(
            r"\b(?:it|light|signal)\s(?:was|showed|is|had\sbeen)\s(?:\w+\s)?red\b"
            r"|\bred\s(?:it\swas|light)\b"
            r"|\bsaw\s(?:the\s|a\s|it\s)?(?:\w+\s)?red\b",
            needs=rail,
            far=2,
            bars=other,
        ),
        so(
            r"\b(?:put|set|threw|restored|returned|placed|kept)\s(?:the\s|it\s"
            r"|my\s)?(?:\w+\s)?(?:signal\s)?(?:back\s)?(?:[\w\s]{0,20}\s)?(?:to|at)\s(?:red|danger"
            r"|stop)\b",
            needs=rail,
        ),
        so(
            r"\b(?:did\snot|didn['’]t|never|not)\s(?:see|seen|saw|look\sat|observe)\s(?:the|any"
            r"|a)\s(?:\w+\s)?signals?\b|\bof\s(?:lights\sand\s)?signals\b[^.;!?\n]{0,12}?\bsaw\snot"
            r"hing\b"
        ),
    )


_OTHER_LOADS = regex(
    r"\b(?:exchange|switchboard|hospital|wards?|lines?|circuit|network|staff|cells?|school|wires?"
    r"|telephone|fuse)\b"
)


def _overloaded() -> Deed:
    return Deed(
        "load",
        ("load",),
        (
            Pattern(
                regex(
                    r"\boverload(?:ed|ing)\b|\boverfull\b|\bmore\sthan\s(?:she"
                    r"|it)\swas\s(?:licensed|built|allowed)\b"
                ),
                bars=_OTHER_LOADS,
            ),
            Pattern(
                regex(r"\bwithin\s(?:her|its|the)\s(?:permitted\s)?(?:limit|load|capacity)\b"),
                done=False,
            ),
            *_too_many(),
        ),
    )


def _too_many() -> tuple[Pattern, ...]:
    """By more than she was licensed for, by the marks; of room that was left."""
    built = (
        r"(?:licensed|built|allowed|permitted|certified|certificated|entitled|designed|meant"
        r"|passed|rated"
        r"|supposed|authori[sz]ed|fit|should|could\s(?:bear|carry|hold))"
    )
    limit = (
        r"(?:limits?|load|capacity|complement|number|certificate|licen[cs]e|maximum|tonnage"
        r"|allowance"
        r"|marks?|plimsoll\sline)"
    )
    craft = regex(
        r"\b(?:ship|ferry|launch|boat|steamer|she|vessel|bus|lorry|tram|train|bridge|stand|hall"
        r"|gallery"
        r"|balcony|lift|floor|deck|passengers|aboard|on\sboard|stairs|it|embarked|her|load"
        r"|licensed)\b"
    )
    other = _OTHER_LOADS
    return (
        so(
            r"\b(?:far|much|many)?\s?too\smany\b[^.;:!?\n]{0,30}?\b(?:on\sto|into|on|in"
            r"|aboard)\s(?:the\s|her"
            r"|it)",
            here=craft,
            bars=other,
        ),
        so(
            r"\b(?:sat|lay|rode|floated|was|sank)\s(?:so\s|too\s|very\s|dangerously\s)(?:low"
            r"|deep)\b",
            here=regex(r"\b(?:boat|ferry|launch|ship|she|vessel|barge|water)\b"),
        ),
        not_so(
            r"\b(?:half|nearly|almost|three-quarters)[\s-](?:empty|full)\b|\b(?:seats|places|room"
            r"|space)\s(?:to\sspare|free|left|unoccupied)\b|\bempty\sseats\b",
            here=regex(
                r"\b(?:bus|ferry|boat|train|tram|launch|she|hall|stand|seats|coach|deck|lorry|it"
                r"|places)\b"
            ),
        ),
        so(
            r"\b(?:twice|double|three\stimes|half\sas\smany\sagain\sas)\s(?:the\s)?(?:number"
            r"|weight|load"
            r"|people|passengers|her|its)\b",
            here=regex(
                r"\b(?:certificate|licen[cs]ed?|permitted|allowed|allows|capacity|aboard"
                r"|complement)\b"
            ),
            bars=other,
        ),
        so(
            rf"\bmore\s(?:[\w’-]+\s){{0,4}}?than\s(?:she|it|he|they"
            rf"|the\s\w+)\s(?:\w+\s){{0,2}}?{built}\b"
            r"|\bmore\s(?:in|on)\s(?:her|it|board)\sthan\b",
            bars=other,
        ),
        so(
            r"\b(?:over|above|beyond|exceed(?:ed|ing)?|in\sexcess\sof|double|twice|past)\s(?:her"
            r"|its|the|his"
            rf"|their)\s(?:\w+\s)?{limit}\b",
            here=craft,
            bars=other,
        ),
        so(
            r"\b(?:down|loaded|laden|crammed|packed)\s(?:to|with|beyond|past)\s(?:the|her"
            r"|its)\s(?:gunwales?"
            r"|gunnels?|rails?|marks?|capacity|roof|doors|scuppers)\b|\b(?:overcrowded|overladen"
            r"|crammed\s(?:beyond|full)|packed\s(?:like|beyond))\b",
            here=craft,
            bars=other,
        ),
        so(
            r"\btoo\s(?:many|much|heavily|heavy)\b[^.;:!?\n]{0,30}?\b(?:on\sboard|aboard|in\sher"
            r"|laden|loaded"
            r"|on\sit|on\sdeck|passengers|people|cargo)\b|\b(?:carrying|carried|had|took"
            r"|taken)\stoo\s(?:many"
            r"|much)\b",
            here=craft,
            bars=other,
        ),
        not_so(
            r"\b(?:could|might)\s(?:\w+\s)?have\s(?:taken|carried|held"
            r"|borne)\b[^.;:!?\n]{0,20}?\bmore\b"
            r"|\broom\s(?:left\s)?(?:on\sboard\s)?for\s(?:[\w-]+\s)?(?:more|others|another)\b",
            fixed=True,
            here=craft,
        ),
        not_so(
            r"\b(?:(?:well\s)?below|under|short\sof|inside|less\sthan|beneath)\s(?:her|its"
            rf"|the)\s(?:\w+\s)?{limit}\b",
            here=craft,
            bars=other,
        ),
        not_so(r"\bmarks?\b[^.;:!?\n]{0,40}?\babove\s(?:the\s)?water\b"),
    )
