"""Whether an order to fire was given, in words or by a sign, or shots fell unbidden."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from firsthand.compare.readings.done.patterns import (
    GAP,
    OWN,
    Deed,
    Pattern,
    either,
    forms,
    not_so,
    regex,
    so,
)
from firsthand.compare.sought import Sought
from firsthand.extract.lexicons import phrases

OFTEN = 3
"""So often an account tells of shooting where a bare order in it is one to shoot."""


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"order_to_fire": _order()}


_ORDER = (
    r"(?:orders?|commands?|word\sof\scommand|(?:the|any|no|that|a|his|whose|fatal|final)\s(?:word"
    r"|signal|sign)|instructions?|directions?|directives?|green\slight|go-ahead"
    r"|authori[sz]ation|authority|permission|clearance|leave\sto|bidding)"
)
_FIRE = (
    r"(?:open(?:ing|ed)?\s(?:up|fire)|(?:fir(?:e|ing)|shoot(?:ing)?)(?!\s(?:the\s(?:clerk|stubble"
    r"|boiler|furnace|men\sfrom)|brigade|engines?|station|drill|escape|alarm|exit|hoses?))|shoot"
    r"|charge|volley|let\s(?:fly|go|drive|loose)|discharge|present\sand\sfire"
    r"|use\s(?:of\s)?(?:live|ball|their\s(?:arms|rifles|weapons|guns)|rifles|firearms|force"
    r"|arms|weapons|lethal)|aim\s(?:low|at|for)|live\s(?:rounds|ammunition|fire)|pull\s(?:the"
    r"|their)\striggers?|mow|blaze\saway|kill)"
)
_WHOM = (
    r"(?:us|them|him|me|any(?:body|one)|nobody|every(?:body|one)|(?:his|her|their|our"
    r"|my)\s(?:\w+\s)?(?:men|troops|platoon|company|soldiers|section|squad|rank|unit|battalion"
    r"|regiment|gunners)|the\s(?:[\w’-]+\s){0,2}[\w’-]+|(?:[\w’-]+"
    r"\s){0,2}?(?:men|soldiers|troops|police|guards|constables|marines|riflemen|company|section"
    r"|rank|platoon|dragoons|infantry))"
)
_SHOTS = (
    r"(?:volleys?|discharge[d]?|firing|shooting|salvo|fusillade|shots?|fired|shot|opened\s(?:up"
    r"|fire)|let\s(?:go|fly|drive)|muskets|rifles|carbines|went\soff)"
)
_BANNED = regex(
    r"\b(?:cease|cancel\w*|hold\s(?:your|their)?\s?fire|stop\s(?:firing|shooting)|(?:not"
    r"|never)\sto\s(?:fire|shoot|open)|fire\s(?:brigade|engine|hoses?|drill|insurance|office)"
    r"|in\sorder\b|order\sof\b|law\sand\sorder|good\sorder|order\swas\srestored|out\sof\sorder"
    r"|money\sorder"
    r"|ordered\s(?:coffee|tea|wine|beer|a\s(?:drink|coach|cab))|whose\b|by\sword\sof\smouth"
    r"|word\s(?:of(?!\scommand)|that|for|from|and|to)\b)"
)
_OF_OTHERS = regex(
    rf"\b(?:orders?|commands?|instructions?|signal|word)\s(?:was\sgiven\s"
    rf"|came\s)?(?:for\s\w+\s)?(?:not\s|never\s)?to\s(?!{_FIRE})[a-z]|{_BANNED.pattern}"
)


def _order() -> Deed:
    shooting = either(tuple(w for w in phrases("deeds", "shots") if w != "fire"))
    given = (
        r"(?:"
        + forms(
            "give issue hear utter shout pass call speak receive come go fall follow ring bark "
            "transmit scream"
        )
        + r"|there\s(?:was|were))"
    )
    bidden = (
        "(?:"
        + forms(
            "order command tell bid instruct direct authorise authorize urge require ask allow "
            "permit call"
        )
        + ")"
    )
    bare = {"needs": shooting, "far": OFTEN, "bars": _OF_OTHERS}
    near_ = {"needs": shooting, "bars": _OF_OTHERS}
    return Deed(
        "order",
        ("fire",),
        (
            so(
                rf"\b{_ORDER}\b(?:\s(?:was|were|had\sbeen|is|being|came|given|ever|passed"
                rf"|went\sout|to\sthe\s\w+|from\s[\w\s]{{1,20}}?|by\s[\w\s]{{1,20}}?"
                rf"|over\s\w+\s\w+))*\s(?:to|of|for)\s(?:the\s|a\s)?{_FIRE}",
                bars=_BANNED,
            ),
            so(
                rf"\b{bidden}(?:\s|\sby\s(?:\w+\s){{1,4}}?){_WHOM}\s(?:\w+\s)?to\s{_FIRE}",
                bars=_BANNED,
            ),
            so(
                rf"\b(?:being|was|were|been|had|are|got|not|never)\s(?:\w+\s)?{bidden}\s(?:by\s(?:"
                rf"\w+\s){{1,4}})?to\s{_FIRE}",
                bars=_BANNED,
            ),
            so(
                rf"\b{bidden}\s(?:the\s|a\s|that\s|them\sto\s|to\s)?(?:fire|volley|firing|shooting"
                rf"|shots?|discharge|salvo|use\sof\s(?:rifles|firearms|arms|weapons|live|force"
                rf"|ball))\b(?!\s(?:brigade|engine|the\s(?:clerk|stubble|boiler|furnace)))",
                bars=_BANNED,
            ),
            so(
                rf"\b(?:had|made|let|bade|heard)\s(?!(?:the|no)\s\w+\sto\b){_WHOM}\s(?:to\s)?(?:ope"
                rf"n\sfire|fire|shoot)\b",
                bars=_BANNED,
            ),
            so(
                rf"\b(?:shouted|called|yelled|cried|screamed|roared|barked|signalled|nodded|waved"
                rf"|beckoned)\b[^.;:!?\n]{{0,25}}?\bto\s(?:{_FIRE}|let\s(?:us|them|him)\shave\sit"
                rf"|give\sit\s(?:to\s)?(?:us|them)|finish|cut\s(?:us|them)\sdown)",
                bars=_BANNED,
            ),
            so(
                rf"\b{given}\s(?:no\s|any\s|the\s|an?\s|such\san?\s|that\s|his\s|their\s|my\s"
                rf"|our\s)(?:[\w-]+\s)?(?:orders?|command|word\sof\scommand|word|signal"
                rf"|directives?|instructions?)\b",
                **bare,
            ),
            so(
                rf"\b(?:the|any|no|an|such\san|that)\s(?:orders?|command|word\sof\scommand|word"
                rf"|signal|directives?|instructions?){OWN}\s(?:\w+\s)?{given}\b|\bno\s(?:orders?"
                rf"|command)\sto\b|\bno\s(?:\w+\s)?directives?\b",
                **bare,
            ),
            so(
                r"\b(?:was|were|had\sbeen|is)\s(?:an|any|no|such\san)\s(?:such\s)?(?:orders?"
                r"|command|word\sof\scommand|signal|directive|instruction)\b",
                **bare,
            ),
            so(
                r"\b(?:no|not\san?|never\san?)\s(?:such\s)?(?:orders?|command|word\sof\scommand"
                r"|directive)\b(?!\s(?:of|from\sme\sto))",
                **bare,
            ),
            so(
                r"\b(?:order|command|word)\s(?:rang\sout|fell|followed|went\sdown\sthe\sline)\b",
                **bare,
            ),
            so(
                r"\b(?:officer|lieutenant|captain|sergeant|colonel|major|commander|corporal"
                r"|general|inspector|nobody|no\sone|superior|who|somebody|someone|he|she|i"
                r"|(?-i:[A-Z]\w+))\s(?:\w+\s)?(?:commanded|ordered|commanding|utter(?:ed)?|gave"
                r"|spoke|said)\s(?:it|this|that|the\sword|one|none)\b",
                needs=shooting,
                far=OFTEN,
                bars=_BANNED,
            ),
            so(r"\A\W*of\s(?:an|any)\s(?:order|command)\b", **bare),
            *_called_out(shooting),
            *_by_a_sign(near_),
            *_unbidden(near_, shooting),
        ),
        regex(
            rf"\b(?:order(?:ed)?|command(?:ed)?|direct|tell|word|signal|instruct\w*"
            rf"|authori[sz]e\w*)\b[^?]{{0,60}}?\b(?:{_FIRE}|pieces|muskets|rifles|guns|arms)"
            r"|\b(?:the|an|any|no)\s(?:order|command|signal)\b(?!(?:\s\w+){0,3}\sto\s)"
            r"[^?]{0,30}\W*\Z"
            r"|\bwho\b[^?]{0,20}\b(?:gave|give|ordered)\b[^?]{0,20}\b(?:order|fire|it)\b"
            r"(?!(?:\s\w+){0,3}\sto\s)"
        ),
    )


def _called_out(shooting: Sought) -> tuple[Pattern, ...]:
    """By the words that were called out, in any tongue."""
    loud = (
        r"(?:Fire|Shoot|Open\sfire|Feuer|Feu|Fuoco|Fuego|Fogo|Ogon|Pal|Tűz|Foc|Ateş"
        r"|Let\sthem\shave\sit|Let\s(?:’em|'em)\shave\sit|Let\sfly|Give\sit\s(?:to\s)?them"
        r"|Give\sthem\sa\svolley|Now)"
    )
    return (
        Pattern(
            Sought(rf"[“\"‘'](?:{loud})[!.,]*[”\"’']", re.NOFLAG),
            needs=either((*phrases("deeds", "shots"), "fell", "rank", "let go", "rifle")),
            far=1,
        ),
        so(
            r"[“\"‘'](?:Present|Ready|Aim|Volley|Make\sready|Take\saim|Platoon|Company"
            r"|Front\srank)[!.,][^”\"’'\n]{0,40}?\b(?:Fire|Shoot)[!.,]*[”\"’']",
            needs=shooting,
            far=1,
        ),
        so(
            r"\b(?:came|crackled)\s(?:over|on|through|down)\sthe\s(?:radio|wireless|line"
            r"|telephone)[,:]\s[^.;!?\n]{0,20}?\b(?:open\sfire|fire|shoot|live\s(?:rounds"
            r"|ammunition))\b"
        ),
        so(r"\bauth(?:ori[sz]ed|\.)?\s(?:the\suse\sof\s)?(?:live|ball)\b"),
    )


def _by_a_sign(around: Mapping[str, Any]) -> tuple[Pattern, ...]:
    """By a hand that is dropped, a nod; at a word or because one was told."""
    sign = (
        r"(?:hand|arm|sword|sabre|glove|gloves|handkerchief|stick|cane|cap|hat|flag|baton|revolver"
        r"|pistol|whistle"
        r"|finger|scarf|riding[\s-]crop|whip)"
    )
    moved = (
        r"(?:dropped|lowered|raised|lifted|waved|let\sfall|brought\sdown|swept\sdown|nodded|blew"
        r"|threw\sup|drew|flung\sup|cut\sthe\sair)"
    )
    order = (
        r"(?:orders?|commands?|word\sof\scommand|instructions?|directions?|signal|sign|word|nod"
        r"|gesture|bidding)"
    )
    return (
        so(rf"\b{moved}\s(?:his|her|a|the|my)\s(?:\w+\s)?{sign}\b{GAP}\b{_SHOTS}\b"),
        so(
            rf"\b(?:officer|captain|lieutenant|colonel|major|sergeant|commander|inspector"
            rf"|general)\b{GAP}\b(?:nodded|signalled|signed|pointed|beckoned"
            rf"|gave\sa\snod)\b{GAP}\b{_SHOTS}\b"
        ),
        so(
            rf"\b{_SHOTS}\b{GAP}\b(?:upon|on|at|by|under|in\sobedience\sto|in\sresponse\sto"
            rf"|following|followed|after)\s(?:the\s|an?\s|his\s|any\s|strict\s|superior\s|direct\s"
            rf"|our\s){{0,2}}(?:\w+\s)?{order}\b(?!\sof\smouth)",
            **around,
        ),
        so(
            rf"\b(?:upon|on|at|by|under)\s(?:the\s|an\s|his\s|whose\s|a\s|her\s"
            rf"|my\s){{0,2}}(?:[\w’'-]+\s){{0,2}}?{order}\b(?!\sof\smouth){GAP}\b(?:{_SHOTS}"
            rf"|they\sfired)\b",
            bars=regex(r"\b(?:not\sto|never\sto|cease)\b"),
        ),
        so(
            rf"\b{_SHOTS}\b[^.;:!?\n]{{0,30}}?\bbecause\s(?:they|we|he|i)\s(?:was|were"
            rf"|had\sbeen)\s(?:told|ordered|commanded|bidden)\b"
        ),
        so(
            rf"\b{order}\s(?:\w+\s){{0,2}}?(?:by|from)\s(?:the|an?|any"
            rf"|our)\s(?:\w+\s){{0,2}}?(?:officer|lieutenant|captain|major|colonel|sergeant"
            rf"|commissioner|commander|general|governor|prefect|inspector|headquarters)\b",
            needs=around["needs"],
            far=OFTEN,
            bars=_OF_OTHERS,
        ),
        so(
            r"\b(?:sanctioned|approved|permitted|authori[sz]ed)\s(?:the\s)?(?:use\sof\s(?:rifles"
            r"|firearms|arms|weapons|live|force|ball)|firing|volley|shooting)\b"
        ),
    )


def _unbidden(around: Mapping[str, Any], shooting: Sought) -> tuple[Pattern, ...]:
    """Of themselves, in panic, without a word of command; an officer who forbade it."""
    free = (
        r"(?:(?:of|on)\stheir\sown(?:\s(?:accord|motion|will|initiative|responsibility|account|bat"
        r"|authority|hook))?|of\s(?:itself|themselves)|by\sthemselves|unprompted"
        r"|spontaneous(?:ly)?|unbidden|unordered|uncommanded"
        r"|(?:without|in\sthe\sabsence\sof)\s(?:any\s|an\s|the\s|a\s|waiting\sfor\s(?:an?|the)\s"
        r"|so\smuch\sas\sa\s)?(?:\w+\s)?(?:orders?|command|word\sof\scommand|instructions?"
        r"|authority|directive|signal|authori[sz]ation|permission|leave|being\s(?:told|ordered)))"
    )
    return (
        not_so(
            rf"\b(?:{_SHOTS}|(?:not|n['’]t|never)\s(?:fire|shoot)|acted|acting|soldiers|troops|men"
            rf"|police"
            rf"|pulled)\b[^.;:!?\n]{{0,40}}?\b(?P<own>{free})\b",
            needs=shooting,
            far=OFTEN,
            bars=_BANNED,
        ),
        not_so(rf"\b(?P<own>{free})[,]?\s[^.;:!?\n]{{0,30}}?\b{_SHOTS}\b", needs=shooting),
        not_so(
            r"\b(?:forbade|forbidden|prohibited|countermanded|ordered\s(?:\w+\s){1,3}not)\b[^.;:!?"
            r"\n]{0,15}?\b(?:it|to\s(?:fire|shoot)|firing|shooting|the\sfire)\b",
            needs=shooting,
            far=OFTEN,
            fixed=True,
        ),
        so(
            r"\b(?:officer|superior|captain|major|colonel|lieutenant|commander|sergeant|nobody"
            r"|no\sone)\b[^.;:!?\n]{0,20}?\b(?:told|ordered|bade|asked|commanded"
            r"|instructed)\s(?:them|us|him|anyone|anybody|the\s\w+|it)\b(?:\sto\s(?:pull|fire"
            r"|shoot|open))?",
            here=regex(r"\b(?:no|nobody|never|not)\b|n['’]t\b"),
            needs=shooting,
            far=OFTEN,
            bars=_OF_OTHERS,
        ),
        not_so(
            r"\b(?:panic|nerves|a\snervous\s\w+)\b[^.;!?\n]{0,30}?\b(?:pulled|fired|went\soff"
            r"|nothing\selse)\b",
            needs=shooting,
            here=regex(r"\b(?:no|not|never|nothing)\b"),
        ),
    )
