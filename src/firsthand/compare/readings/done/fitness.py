"""Whether he who steered, drove or kept watch was drunk or asleep."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    GAP,
    SOME,
    Deed,
    group,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"drunk": _drunk(), "asleep": _asleep()}


_NAMED = (
    r"(?:(?-i:(?!(?:We|They|You|It|The|There|Every\w*|People|Nobody|No|All|Some|Most|Many|Those"
    r"|But|And|Then"
    r"|When|Not|Of|In|At|That|This|What|If|Was|Were|Had|Did|So|A|An|One|Two|Three"
    r"|Half|Tea|Coffee|Water|Beer|Wine|Brandy|Healths|Toasts|Milk)\b)[A-Z][a-z’'-]+)|he|she|i)"
)
"""Whose office is known from elsewhere."""
_OWN = (
    r"(?:,?\s(?:was|were|had|has|been|is|not|never|so|very|quite|dead|already|himself|n['’]t"
    r"|wasn['’]t|weren['’]t"
    r"|hadn['’]t|didn['’]t|did|far|from|neither|nor|either|no|way|by|then|both"
    r"|perfectly|stone|cold|entirely|to\sbe|to\shave|seemed|looked|appeared|plainly|clearly"
    r"|visibly|certainly|obviously|undoubtedly"
    r"|fast|sound|soundly|deeply|found|lay|sat|stood|fell|roaring|blind|half|more|less|than|a"
    r"|little|bit|completely|totally|utterly"
    r"|fallen|have|ever|really|just|somewhat|too|still|on\s(?:watch|duty)|at\s(?:the"
    r"|his)\s(?:wheel|post|helm)|as\s\w+\sas\s\w+"
    r"|that\s(?:night|evening|morning|day)|all\s(?:night|day)|and)){0,8}"
)
_MAN = (
    rf"(?:{group('in_charge')}|crew|officers|soldiers|troops|guards|sentries|men|man\sat\sthe\s\w+"
    rf"|man\son\swatch)"
)


def _who() -> str:
    office = (
        rf"(?:the\s|our\s|their\s|his\s|a\s)?{FEW}{_MAN}(?:\s(?-i:[A-Z])[\w’'-]+){{0,2}}(?:\s(?:of"
        rf"|on|at|in)\s(?:the\s|her\s|his\s)?[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+)?)?(?:['’]s)?"
    )
    return rf"(?:{office}|{_NAMED})"


_DRINK = (
    r"(?:(?:strong\s|hard\s)?drink|spirits|brandy|alcohol|ale|beer|gin|rum|wine|liquor|whiske?y"
    r"|schnapps|vodka|raki|slivovitz|arrack|grog|port|brandewijn"
    r"|booze|absinthe|cognac|anis|aquavit|moonshine|punch|drams?|bottle|tavern|still|tap-?room)"
)


def _drunk() -> Deed:
    who = _who()
    drunk = (
        r"(?:drunk(?!\s(?:a|the|his|one|two|three|nothing|no|only|coffee|tea|water|with\s(?:joy"
        r"|fatigue|sleep|power|success|grief)|himself)\b)|drunken|drinking(?!\s(?:water|tea"
        r"|coffee))"
        r"|intoxicated|inebriated|in\s(?:his\s|their\s)?(?:liquor|drink|cups)|tips(?:y|ily)"
        r"|(?:the\s|much\sthe\s)?worse\sfor\s(?:drink"
        r"|liquor|wear)|plastered|sozzled|fuddled|befuddled|tight(?=\W*(?:$|[.,;]))|tanked|pickled"
        r"|merry(?=\W*(?:$|[.,;]))|legless|incapable"
        r"|reeling|staggering|lurching|under\sthe\sinfluence(?!\sof\s(?:nothing|his|the|fatigue))"
        r"|no\s(?:longer|more)\smaster\sof\shis\s(?:legs|tongue"
        r"|senses))"
    )
    sober = (
        r"(?:sober|a\s(?:\w+\s)?(?:teetotall?er|abstainer|rechabite)|teetotal|temperate|abstemious"
        r"|(?:perfectly|quite|entirely)\shimself|clear-?headed|(?:in\s)?(?:full\s)?possession\sof"
        r"\s(?:all\s)?his\s(?:faculties|senses|wits)|steady\s(?:on\shis\s(?:feet|legs)|as\sa\s\w+)"
        r"|(?:as\s)?dry\sas\sa\s\w+|on\sthe\swagon|fit\sfor\sduty)"
    )
    man = regex(rf"\b{_MAN}\b")
    near_man = {"needs": man}
    return Deed(
        "drink",
        ("drink",),
        (
            so(
                rf"\b{who},?(?:\swho)?{_OWN}\s{drunk}(?!\s(?:for|in)\s1\d)\b",
                bars=regex(r"\bdrunken\s(?:man|woman|brawl)\b|\bsea\b|\baccused\b"),
            ),
            not_so(rf"\b{who}[.,:]?(?:\swho)?{_OWN}\s{sober}\b"),
            so(
                rf"\b{who}\b{GAP}\b(?:smelt|smelled|stank|reeked|smelling|reeking|stinking|stinks"
                rf"|fumes|breath)\s(?:\w+\s)?(?:of\s|like\s)?(?:a\s|the\s)?{_DRINK}\b"
            ),
            so(
                rf"\b(?:smell(?:ed|ing)?|smelt|reek|stench|fumes|whiff|odou?r)\s(?:of\s)?(?:the\s"
                rf"|any\s)?{_DRINK}\b",
                **near_man,
            ),
            so(
                rf"\b{_DRINK}\s(?:was\s)?on\s(?:his|him|their|the\s\w+['’]s)(?:\sbreath)?\b",
                **near_man,
            ),
            so(
                r"\bstate\sof\s(?:intoxication|drunkenness|inebriation)\b|\bdrunk\s(?:on\sduty"
                r"|at\sthe\swheel|in\scharge)\b",
                **near_man,
            ),
            so(
                rf"\b{who}{_OWN}\s(?:touch|touched|drank|drink|drunk|taken|take|took|tasted|taste"
                rf"|swallowed|had)\s(?:so\smuch\sas\s)?(?:a|one|not\sa|no|any|too\smuch|his"
                rf"|their)?\s?(?:\w+\s)?"
                rf"(?:drops?|glass|{_DRINK}|nothing|to\sdrink|thimbleful|mouthful|skinful"
                rf"|few\stoo\smany|one\stoo\smany|too\smuch)\b"
                r"(?!\s(?:but|except|stronger|until|since)\b)(?!\s(?:tea|water|coffee|milk)\b)"
            ),
            so(
                rf"\b{who}{_OWN}\s(?:drunk|drank|taken|emptied|had|downed|put\saway|sunk|finished"
                rf"|consumed|swallowed)\b[^.;:!?\n]{{0,25}}?\b(?:a|one|two|three|four|five|six"
                rf"|seven|eight|several|many|\d+|half\sa|the\swhole)"
                r"\s(?:\w+\s){0,2}?(?:glass(?:es)?|pints?|bottles?|drams?|tumblers?|beers|schnapps"
                r"|whisk(?:ies|eys)|brandies|rums|drinks|tots|jugs?|flasks?|tankards?)\b"
                r"(?!\sof\s(?:tea|coffee|milk|water)\b)"
            ),
            so(
                rf"\b{who}\b[^.;:!?\n]{{0,15}}?\b(?:at|on|into|full\sof|soaked\sin"
                rf"|fond\sof)\s(?:the\s|a\s)?{_DRINK}\b(?!\s(?:of|at|in\s|with)\b)",
                bars=regex(r"\bport\b|\bfond\sof\b|\bthe\s(?:tavern|still|taproom)\b"),
            ),
            so(
                rf"\b{who}\b{GAP}\b(?:three\ssheets|half\s(?:cut|seas\sover)|off\shis\s(?:head"
                rf"|face)|a\sskinful|had\sa\s(?:drop|few)\b|(?:drunk|tight)\sas\sa\b"
                rf"|a\sfew\stoo\smany|one\sover\sthe\seight|the\sworse\sfor"
                r"|could\s(?:not|hardly|scarcely|barely)\s(?:stand|walk|keep\s(?:his"
                r"|their)\s(?:feet|legs)|stay\supright)|been\s(?:drinking|celebrating|carousing"
                r"|tippling|boozing)|crawled\sout\sof\sthe\stavern)\b",
                bars=regex(
                    r"\b(?:wounded|exhaust\w+|fatigue|cold|hunger|deck|heel\w*|list\w*|ice"
                    r"|gale|smoke)\b"
                ),
                fixed=True,
            ),
            so(
                rf"\b{who}{_OWN}\s(?:unsteady|swaying|slurring|slurred)\b[^.;:!?\n]{{0,20}}?\b(?:le"
                rf"gs|feet|speech|words|drink)\b|\b(?:slurred|thick)\s(?:speech|tongue)\b"
                rf"|\b(?:speech|words)\s(?:was|were)\s(?:\w+\s)?slurred\b",
                **near_man,
            ),
            so(
                r"\bblood[\s-]alcohol\b|\balcohol\s(?:content|level|concentration)\b"
                r"|\b\d[\d.,]*\s(?:per\smille|‰|promille)|\b(?:over|above|twice"
                r"|three\stimes)\sthe\s(?:legal\s|permitted\s)?(?:drink-driv\w+\s)?limit\b",
                needs=man,
                here=regex(r"\b(?:alcohol|drink|blood|breath\w*|limit|mille|promille|‰)"),
                bars=regex(
                    r"\b(?:speed|load|weight|passengers|negative|zero|below|under|within|nil)\b"
                ),
            ),
            not_so(
                r"\b(?:breath(?:alyser)?\s?test|blood\s(?:test|sample|alcohol)|test|sample"
                r"|breathalyser|blood|autopsy|post-?mortem)\b[^.;:!?\n]{0,40}?\b(?P<own>negative|clear"
                r"|zero|nil|below|under|within"
                r"|no\s(?:trace\s(?:of\s)?)?(?:alcohol|drink|spirits)|free\s(?:of|from))\b",
                needs=man,
                here=regex(r"\b(?:alcohol|breath\w*|drink|spirits|drunk\w*|limit)\b"),
            ),
            not_so(
                rf"\b(?:alcohol|{_DRINK})\s(?:was|were)\s(?:not|never)\s(?:detected|found|present"
                rf"|proved)\b",
                needs=man,
                own_no=1,
            ),
            not_so(
                r"\b(?:nothing|naught)\s(?:stronger|but|except|more"
                r"|other)\b[^.;:!?\n]{0,20}?\b(?:tea|water|coffee|milk|lemonade|cider)\b"
                r"|\b(?:only|just)\s(?:\w+\s)?(?:tea|coffee|water|milk)\b",
                here=regex(
                    rf"\b(?:{who})\b{GAP}\b(?:drank|drunk|drink\w*|had|taken|took|touched)\b"
                ),
                own_no=9,
            ),
            not_so(r"\bas\ssober\sas\b|\bsober\sas\sa\s(?:judge|priest|stone|bishop)\b", needs=man),
            not_so(rf"\bfree\s(?:from|of)\s(?:all\s|any\s)?(?:{_DRINK}|intoxicat\w+)\b", needs=man),
            so(
                rf"\b(?:no|any|a|the|not\sa)\s(?:trace|traces|smell|smelt|sign|signs"
                rf"|hint)\s(?:of\s)?(?:any\s)?(?:{_DRINK}|intoxication|drunkenness|inebriation)\b",
                **near_man,
            ),
            not_so(r"\A\W*(?:\w+,\s){0,2}sober\b|[.:]\s(?:\w+,\s){0,2}sober\b", needs=man),
            so(
                r"\A\W*(?:A\.\s)?(?:the\s|much\sthe\s)?(?:worse\sfor\s(?:drink|liquor)|drunk\sas\b"
                r"|dead\sdrunk|blind\sdrunk|roaring\sdrunk|in\shis\scups)",
                needs=man,
            ),
        ),
        regex(
            r"\b(?:was|were|had|have|been)\s(?:he|you|they|i|the\s\w+)\s(?:\w+\s){0,2}?(?:drunk"
            r"|sober|drinking|intoxicated|been\sdrinking|tasted|touched|taken)\b"
            r"|\bhow\smuch\s(?:had|did)\s(?:he|you|they)\s(?:drunk|drink)\b|\b(?:drunk|sober"
            r"|intoxicated|in\sliquor|taken\s(?:any\s)?drink|any\sdrink|(?:smell|signs?"
            r"|state)\sof\s(?:drink|liquor"
            r"|spirits|intoxication))\b|\bin\swhat\s(?:state|condition)\s(?:was|were|did)\b"
        ),
    )


def _asleep() -> Deed:
    who = _who()
    asleep = (
        r"(?:(?:slumped|slouched|lying|curled|stretched)\s(?:up\s|over\s|out\s"
        r"|back\s)?(?:and\s)?(?:snoring|asleep|sleeping)"
        r"|asleep(?!\sto\s)|sleeping|dozing|snoring|snored|slumbering|slumbered|napping"
        r"|slept(?!\s(?:badly|well|ashore|below|aboard|at\shome|little|in\s(?!(?:his|a)\s(?:chair"
        r"|box|seat|cab|hut|corner))|for\s(?:two|three|\d))\b)"
        r"|sleep(?!\s(?:badly|well|in|after|below|ashore|when)\b)|dozed(?:\soff)?|drowsing|drowsed"
        r"|dead\sto\sthe\sworld|dead\sasleep|out\slike\sa\slight|comatose"
        r"|nodded\soff|nod\soff|nodding|dropped\soff|drop\soff|drifted\soff|dozed\soff|doze\soff"
        r"|dropped\sasleep|having\sa\s(?:nap|snooze)|took\sa\snap|taking\sa\snap|snoozing)"
    )
    awake = (
        r"(?:awake|wide\sawake|alert|up\sand\s(?:about|doing)|vigilant|wakeful|watchful|(?:keeping"
        r"|kept)\s(?:a\s)?(?:good|proper|sharp|bright)\s(?:look-?out|watch)|on\sthe\salert"
        r"|(?:at\shis\spost|on\shis\sfeet|in\shis\splace)\s(?:and\s\w+|the\swhole|all"
        r"|with\shis\seyes)|as\swide-?awake\sas\b)"
    )
    man = regex(rf"\b{_MAN}\b")
    eyes = r"(?:his|my|an|both|a|one|her|their|the)\s(?:\w+\s)?(?:eyes?|eyelids?)"
    return Deed(
        "sleep",
        ("sleep",),
        (
            so(
                rf"\b{who},?(?:\swho)?(?:,\s(?:by|on|at|instead|his|with)\s?[^,.;]{{0,30}},)?{_OWN}"
                rf"\s{asleep}\b",
                bars=regex(
                    r"\b(?:not\sslept\s(?:for|since)|inquest|sleep(?:s"
                    r"|ing)?\s(?:in\s(?:the\s)?(?:barracks|fo|cabin)|draught|quarters|car))\b"
                    r"|\bused\sto\b"
                ),
            ),
            not_so(rf"\b{who},?(?:\swho)?{_OWN}\s{awake}\b"),
            so(
                rf"\b(?:found|caught|discovered|surprised|saw|seen|came\supon)\s{SOME}{FEW}{_MAN}\s"
                rf"(?:\w+\s)?(?:asleep|sleeping|dozing|snoring|napping|nodding|slumbering|curled"
                rf"|stretched)\b"
            ),
            so(
                r"\b(?:we|i|they|he|she)\s(?:found|caught)\s(?:him|them)\s(?:\w+\s)?(?:asleep"
                r"|sleeping|dozing|snoring|napping|nodding|curled)\b",
                needs=man,
            ),
            so(
                rf"\b{who}\b[^.;:!?\n]{{0,20}}?\b(?:had\s)?his\s(?:head|chin|face)\s(?:was\s|lay\s"
                rf"|sunk\s)?(?:down\s)?(?:on|upon)\s(?:the|his)\s(?:desk|table|arms?|chest|breast"
                rf"|wheel|log|folded)\b",
                needs=man,
            ),
            so(
                rf"\b{who}{_OWN}\s(?:closed?|shut)\s{eyes}\b|\bdid\s(?:the\s"
                rf"|our\s)?{_MAN}\s(?:close|shut)\s(?:his|an)\seyes?\b|\beyes\s(?:had\s)?(?:closed"
                rf"|fell\sshut|fallen\sshut|were\s(?:closed|shut))\b",
                needs=man,
            ),
            not_so(
                r"\beyes\s(?:were\s)?(?:wide\s)?open\b|\bnever\sclosed\san\seye\b"
                r"|\bdid\snot\s(?:close|shut)\san\seye\b",
                needs=man,
                own_no=9,
            ),
            so(
                rf"\b(?:{who}|him|them)\s(?:\w+\s)?(?:had|needed|was|were)\s(?:to\sbe\s)?(?:woken"
                rf"|roused|wakened|awakened|awoken|shaken\sawake|shaken)\b|\bhad\sto\s(?:wake"
                rf"|waken|rouse|shake|kick)\s(?:him|the\s{FEW}{_MAN})\b",
                needs=man,
                bars=regex(
                    r"\b(?:sent|went|ran|telephone\w*)\sto\s(?:wake|rouse)\b|\bshook\s(?:him"
                    r"|them)\s(?:by|off)\b|\bdust\b"
                ),
                fixed=True,
            ),
            so(
                rf"\b{who}\b{GAP}\b(?:slept\sthrough|land\sof\s(?:dreams|nod)|arms\sof\smorpheus"
                rf"|forty\swinks|in\sthe\ssleep\sof|sleeping\s(?:like|the\ssleep)|overcome\s(?:by"
                rf"|with)\ssleep|a\snap|dead\sto\sthe\sworld"
                r"|slumber|sleep\s(?:had\s)?(?:overtook|overtaken|overcame|overpowered|took))\b"
                r"|\b(?:sleep|slumber|drowsiness)\s(?:had\s)?(?:overtook|overtaken|overcame"
                r"|overcome|overpowered|taken|took|got\sthe\sbetter\sof|seized)\s(?:him|the\s\w+)\b",
                needs=man,
            ),
            so(
                r"\b(?:dozing|dozed\soff|asleep|sleeping|awake)\b",
                needs=man,
                here=regex(r"\b(?:whether|if|cannot|could\snot)\b"),
                bars=regex(r"\bwe\s(?:were|lay)\b"),
            ),
            so(
                r"\A\W*(?:A\.\s)?(?:fast\s|sound\s|dead\s)?(?:asleep|snoring|dozing|sleeping)\b",
                needs=man,
            ),
            not_so(r"\A\W*(?:A\.\s)?(?:wide\s)?awake\b", needs=man),
        ),
        regex(
            r"\b(?:was|were|had|have|been)\s(?:he|you|they|i|the\s\w+)\s(?:\w+\s)?(?:asleep|awake"
            r"|sleeping|dozing|slept)\b|\b(?:asleep|awake|dozing|sleeping|slept)\b"
        ),
    )
