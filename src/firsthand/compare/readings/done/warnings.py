"""Whether people were warned before it came."""

from __future__ import annotations

import re

from firsthand.compare.readings.done.patterns import (
    FEW,
    GAP,
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
        "warned": _warned(),
    }


def _warned() -> Deed:
    people, leave, bid = group("people"), group("leaving"), group("bidding")
    shot = regex(r"\bwarning\s(?:shots?|volley|round|light|lamp|sign|label|system|siren|letter)")
    them = rf"(?:{SOME}{FEW}{people}|they|we)"
    adverb = (
        r"(?!(?:he|she|they|it|i|we|you|was|were|is|are|had|has|that|who|how|what|about"
        r"|of)\b)[\w’-]+"
    )
    loud = r"(?:loud-?speakers?|megaphones?|loud-?hailers?|tannoy)"
    idle = (
        r"\b(?:music|songs?|anthem|marches|hymns?|dance|speech(?:es)?|verses?|slogans|news|results|advertis\w+"
        rf"|the\sscore|the\srace|appeals?\sfor)\b|\b(?:came|comes|coming)\s(?:out\s)?(?:of|from|over|through)\s"
        rf"(?:that|this|the|their|a)\s(?:\w+\s)?{loud}\b"
    )
    early = regex(r"\b(?:before|beforehand|earlier|in\sadvance|in\s(?:good\s)?time)\b")
    telling = regex(r"\b(?:warn\w*|loud-?speakers?|told|tell|get out|leave|evacuat\w+|alert\w*)\b")
    return Deed(
        "warn",
        ("warning",),
        (
            Pattern(
                regex(
                    r"\b(?:word|a\smessage|a\smessenger|a\srunner|warning)\s(?:had\sbeen|was)\ssent"
                    rf"\s(?:\w+\s)?to\s(?:the\s)?{FEW}{people}\b"
                )
            ),
            Pattern(regex(rf"\b{them}{OWN}\s(?:evacuated|cleared)\b"), here=early),
            Pattern(
                regex(
                    rf"\bnot\sa\sword\s(?:was\s|had\sbeen\s)?(?:said|spoken"
                    rf"|sent)\sto\s(?:the\s{FEW})?{people}\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:nobody|no\sone)\s(?:had\s|has\s|ever\s)?(?:told|warned)\s(?:the"
                    rf"\s{FEW})?{people}\b(?!\s(?:that|who|how|what|why|where|whether|in\swriting))"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:{bid}|tell|call\son|warn)\s{them}\s(?:{adverb}\s){{0,5}}?(?:to|not"
                    rf"\sto)\s{leave}\b"
                )
            ),
            Pattern(regex(rf"\b(?:bade|bid|made|let)\s{them}\s{leave}\b")),
            Pattern(
                regex(
                    rf"\b{them}(?:\s(?:was|were|are|had\sbeen|have\sbeen|been|being|be|got|had"
                    rf"|have|not|never|wasn['’]t|weren['’]t|ever|thrice|twice|repeatedly"
                    rf"|three\stimes)){{1,4}}"
                    rf"\s(?:\w+\s)?{bid}\s(?:[\w’-]+\s){{0,3}}?to\s{leave}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:was|were|had|has|have)\s(?:they|you|we|{them})\s(?:\w+\s)?(?:been"
                    rf"\s)?(?:(?:{bid}|called\supon)\sto\s{leave}|warned)\b"
                ),
                bars=regex(rf"\b{group('offices')}\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:warned|alerted|forewarned|warn|alert)\s(?:us|them|me|anyone|anybody"
                    rf"|everyone|everybody|(?:the|any|those|his|her|our"
                    rf"|their)\s{FEW}{people})\b(?!\s(?:in"
                    r"\swriting|by\sletter|that\sthe\s(?:shed|dam|tip)))"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:(?:the|those|its|our|their|these|we|they|people|nobody|no\sone|none"
                    rf"\sof\sus)\s?{FEW}(?:{people})?)(?:\s(?:was|were|had\sbeen|have\sbeen|been"
                    rf"|being|be|not"
                    rf"|never|wasn['’]t|weren['’]t|ever)){{1,4}}\s(?:\w+\s)?(?:warned|alerted"
                    rf"|forewarned)\b"
                ),
                bars=regex(group("offices")),
            ),
            Pattern(
                regex(
                    r"\bwithout\s(?:(?:any|a|one|so much as a|the|word|of|least|slightest"
                    r"|further|previous|prior|fair)\s){0,5}warning\b"
                ),
                done=False,
                own_no=1,
                bars=shot,
            ),
            Pattern(
                regex(
                    r"\bwarnings?\s(?:of\sany\s(?:sort|kind)\s|whatever\s|at\sall\s|to\s\w+"
                    r"\s)?(?:was|were|had\sbeen|is|has\sbeen|came|went\sout)(?:\s(?:ever|not|never"
                    r"|duly"
                    r"|repeatedly|then|once|twice))?(?:\s(?:given|issued|shouted|broadcast"
                    r"|read\sout|called"
                    r"|heard|sounded|sent))?\b"
                ),
                bars=shot,
            ),
            Pattern(
                regex(
                    r"\b(?:gave|give|given|giving|had|got|received|issued|shouted|heard|hear)"
                    r"\s(?:us\s|them\s|the\s\w+\s)?(?:(?:no|a|any|due|fair|the|some|clear|proper"
                    r"|three|two|one"
                    r"|repeated|ample|full|timely|their|last|final)\s){1,2}warnings?\b"
                ),
                bars=shot,
            ),
            Pattern(regex(r"\bno\s(?:\w+\s)?warnings?\b"), bars=shot),
            Pattern(
                regex(
                    rf"\b{loud}(?:\s(?:car|van|lorry|truck"
                    rf"|boat)s?)?\b[^.;:!?\n]{{0,60}}?\b(?:sent|drove|went|passed|toured|told"
                    rf"|was\sout|called"
                    r"|announced|came|ordered|circulated)\b"
                ),
                bars=regex(rf"\bdid\syou\b|{idle}"),
            ),
            Pattern(
                regex(
                    rf"\b(?:come|came|went|go|drove|driven|passed|sent)\b[^.;:!?\n]{{0,50}}?\b"
                    rf"{loud}\b"
                ),
                bars=regex(idle),
            ),
            Pattern(
                regex(
                    r"\b(?:car|van|boat|messenger|runner)\s(?:was|had\sbeen)\s(?:\w+\s)?sent\b"
                    r"|\bhad\sa\s(?:car|van)\sout\b"
                ),
                needs=regex(r"\b(?:warn\w*|loud-?speakers?)\b"),
            ),
            Pattern(regex(rf"\bno\s{loud}\b")),
            Pattern(
                regex(
                    r"\b(?:nobody|no\sone|never)\s(?:\w+\s)?(?:knocked|came)\s(?:at|to|on)\s(?:the"
                    r"|our|my|any)"
                    r"\sdoors?\b|\b(?:knocked|went|going|knocking)\s(?:from\sdoor\sto\sdoor"
                    r"|(?:at|on|to)\s(?:every|each)\s(?:\w+\s)?door)\b"
                ),
                needs=telling,
            ),
            Pattern(
                Sought(
                    r"[“\"‘'](?:Not (?:one|another) (?:more )?step|Halt|Stand back"
                    r"|Go (?:home|back)|Disperse|Turn back|Get back|Get out"
                    r"|Stop)\b[^”\"\n]{0,80}[”\"’']",
                    re.NOFLAG,
                ),
                fixed=True,
            ),
            *_more(them, people, leave),
        ),
        regex(
            r"\b(?:called|call|cried|shouted)\s(?:out\s)?(?:anything\s)?to\s(?:them|the\s(?:people"
            r"|crowd))\b"
            r"|\btold\sthem\s(?:first|before)\b"
        ),
    )


def _boards() -> tuple[Pattern, ...]:
    """By a board or a rope, an ultimatum, a leaflet; by none of them."""
    return (
        so(
            r"\b(?:board|sign|notice|placard|poster|barrier)s?\s(?:\w+\s)?(?:reading|saying|said"
            r"|with|that\ssaid|marked|bearing)\b[^.;!?\n]{0,30}?"
            r"\b(?:danger|closed|no\s(?:crossing|entry|passage)|unsafe|keep\s(?:out|off)|do\snot)\b"
        ),
        so(
            r"\b(?:no|not\san?|never\san?|without\san?)\s(?:ultimatum|leaflets?|placards?"
            r"|handbills?|warning\s(?:board|notice))\b"
        ),
    )


def _more(them: str, people: str, leave: str) -> tuple[Pattern, ...]:
    """From house to house, by leaflet, by a challenge; without a word, unawares."""
    paper = r"(?:leaflets?|handbills?|bills?|notices?|placards?|posters?|flyers?|broadsheets?)"
    folk = rf"(?:{people}|houses|farms|doors|village|quarter|streets?|lanes|all)"
    away = (
        rf"(?:{leave}|be\sout|be\sgone|keep\s(?:off|away|clear|out|back)|quit|climb|get\s(?:up|to)"
        rf"|shelter)"
    )
    hit = (
        r"(?:fired|shot|opened\sfire|levelled|raised|charged|came|struck|emptied|rode|fell|began"
        r"|broke)"
    )
    other = regex(
        r"\bwarning\s(?:shots?|volley|round|light|lamp|sign)|\b(?:sermon|prices?|weather"
        r"|danger\smoney)\b"
    )
    folk_ = regex(rf"\b(?:{people}|village|town|bridge|house|door|street|square)\b")
    return (
        *_boards(),
        so(
            r"\b(?:ran|came|rode|running|galloped|cycled|galloping|riding|sent|hurried"
            r"|rushed)\b[^.;:!?\n]{0,40}?\b(?:to\s(?:say|tell|warn)|crying|shouting|calling)"
            r"\s(?:out\s)?(?:that|us|them|everyone|everybody|the|to)\b",
            here=regex(
                r"\b(?:soldiers|troops|coming|road|water|fire|flee|run|get\sout|woods|way|gone"
                r"|burst|rising|police|leave|off|out)\b"
            ),
            bars=other,
        ),
        so(
            r"\b(?:hours?|minutes?|days?|nights?)(?:['’]s?)?\s(?:grace|notice|warning)\b",
            here=folk_,
            bars=regex(r"\b(?:company|council|ministry|owners?|lease|rent|quit|wages|strike)\b"),
        ),
        not_so(
            rf"\b(?:{them}|{people}|those|who)\b[^.;:!?\n]{{0,40}}?\b(?:had\sno\s(?:inkling|idea"
            rf"|notion|suspicion|warning)|suspected\snothing|knew\snothing\sof\sit"
            r"|was\sleft\sto\ssleep|were\sleft\sto\ssleep)\b",
            bars=regex(rf"\b(?:{group('offices')}|who|what|why|where)\b"),
            own_no=9,
        ),
        so(
            r"\bnot\sa\sdoor\swas\sknocked\b|\bno\sone\s(?:had\s)?(?:brought|sent)\s(?:us"
            r"|them)\s(?:word|news)\b|\bnot\sa\ssoul\s(?:thought\sto\s)?(?:tell|told|warn"
            r"|warned)\s(?:us|them)\b"
        ),
        so(
            rf"\b(?:telephone|phone)\s(?:call|message)\b{GAP}\b(?:telling|warning|bidding|advising"
            rf"|asking"
            rf"|saying)\b{GAP}\b{away}\b"
        ),
        so(
            r"\b(?:nobody|no\sone|not\sa\ssoul|none|never)\b[^.;:!?\n]{0,30}?\bto\s(?:say|tell|warn"
            r"|let\sus\sknow|wake|fetch)\b(?!\s(?:me|him)\b)"
        ),
        so(
            rf"\b(?:gave|given|allowed|left)\s(?:{them}|people|anyone)\s(?:no|any|little"
            rf"|scant)\s(?:time|chance"
            r"|opportunity|notice|moment)\b"
        ),
        so(
            r"\b(?:cautioned|admonished|entreated|exhorted|implored|besought|adjured|required"
            r"|summoned"
            rf"|enjoined)\s{them}\b"
        ),
        not_so(
            r"\b(?:never|not)\s(?:so\smuch\sas\s)?a\s(?:shout|word|cry|call|sign|challenge)\b"
            r"|\bthere\swas\s(?:no|never\sa)\s(?:shout|challenge|call)\b",
            own_no=1,
        ),
        so(
            r"\b(?:from\s(?:house\sto\shouse|door\sto\sdoor|farm\sto\sfarm)|house\sby\shouse)\b",
            bars=regex(
                r"\b(?:search\w*|soldiers?|arrest\w*|loot\w*|fire\s(?:spread|ran)|collect\w*)\b"
            ),
        ),
        not_so(
            r"\b(?:out\sof\s(?:a\s(?:clear|blue)\ssky|the\sblue)|unannounced|unheralded"
            r"|without\snotice)\b",
            own_no=1,
        ),
        so(
            rf"\b{paper}\b{GAP}\b(?:telling|told|ordering|bidding|advising|warning|calling\son"
            rf"|saying|urging"
            rf"|bade)\b{GAP}\b(?:to\s)?{away}\b"
        ),
        so(
            r"\b(?:sent|send|gone|went|go|ran|run|rode|cycled|hurried|drove"
            r"|passed)\s(?:\w+\s)?(?:round|around"
            rf"|through|from|along|up|down|to)\b{GAP}\b(?:door|doors|houses?|farms?|cottages?|lanes"
            rf"|streets?)\b{GAP}\b(?:with|ringing|beating|shouting|crying|calling|knocking"
            rf"|to\s(?:warn|wake"
            r"|tell|rouse))\b"
        ),
        so(
            r"\b(?:rang|ring|telephoned|phoned|called|knocked|hammered|beat|went|going)\s(?:round"
            r"|up|on"
            r"|at)\s(?:the|all|every|each|our|my|his|their|any)\s(?:\w+\s){0,2}?(?:doors?|farms?"
            r"|houses?"
            r"|cottages?|shutters?|windows?)\b",
            bars=regex(r"\b(?:police|soldiers?|guards?|arrest\w*|search\w*)\b"),
        ),
        so(
            rf"\bchallenged\s(?:{them}|{people})\b|\b(?:gave|shouted|called|without|no|so\smuch\sas"
            r"|without\sa)\s(?:a\s|any\s|the\s)?challenge\b"
        ),
        so(
            rf"\b{them}{OWN}\s(?:given|allowed|granted)\s(?:[\w-]+\s){{1,2}}(?:minutes?|hours?"
            rf"|days?)\s(?:to"
            rf"|in\swhich|for)\b|\b(?:gave|allowed)\s{them}\s(?:[\w-]+\s){{1,2}}(?:minutes?|hours?"
            r"|days?)\s(?:to|in\swhich)\b"
        ),
        so(
            r"\b(?:called|call|calling|cried|crying|shouted|shouting|yelled|yelling|hailed"
            r"|screamed)\s(?:out\s"
            rf"|down\s|across\s|up\s)?(?:to|at)\s{them}\s(?:\w+\s)?(?:to|that)\b{GAP}\b{away}\b"
        ),
        not_so(
            rf"\bwithout\s(?:a|one|so\smuch\sas\sa)\s(?:word|shout|call|cry"
            rf"|sign)\b[^.;:!?\n]{{0,60}}?\b{hit}\b"
            rf"|\b{hit}\b[^.;:!?\n]{{0,40}}?\bwithout\s(?:a|one|so\smuch\sas\sa)\s(?:word|shout"
            rf"|challenge"
            r"|call)\b",
            own_no=1,
        ),
        so(
            rf"\blet\s{them}\sknow\b|\b(?:tell|told|wake|woke|waken|rouse|roused|alert|warn"
            rf"|fetch)\s(?:us|them"
            r"|the\s(?:people|village|street|sleepers|houses|families|lower\s\w+))\b(?!\s(?:that"
            r"|how|what|why"
            r"|who|of|about|whether|if|where|when|which)\b)",
            here=regex(
                r"\b(?:nobody|no\sone|none|never|went|came|come|go|ran|boy|girl|time|before"
                r"|beforehand)\b"
            ),
            bars=other,
        ),
        so(
            rf"\bnotice\b{GAP}\bto\s(?:the\s)?(?:[\w-]+\s){{0,2}}?{folk}\b|\b(?:no|any|a|timely"
            r"|due)\snotice\s(?:was|had\sbeen|is)\s(?:given|posted|put\sup)\b",
            bars=regex(r"\b(?:company|council|ministry|owners?|directors?|management|quit)\b"),
        ),
        not_so(
            r"\bthe\sfirst\s(?:that\s)?(?:we|i|they|anybody|anyone|the\s\w+)\s(?:had\s)?(?:knew"
            r"|heard|known"
            r"|learned|learnt)\s(?:of\sit|about\sit|was)\b"
        ),
        not_so(
            r"\b(?:took|taken|caught|surprised|overtook|found)\b[^.;:!?\n]{0,30}?\b(?:unawares"
            r"|by\ssurprise"
            r"|unprepared|in\sour\sbeds|in\stheir\s(?:beds|sleep))\b"
        ),
        so(r"\bgave\s(?:us|them|people|the\s\w+)\s(?:time|notice)\s(?:to|of)\b"),
        so(
            r"\bthe\salarm\swas\s(?:given|raised)\b|\b(?:announced|broadcast|called)\s(?:over|on"
            r"|through)\sthe\s(?:radio|wireless|tannoy|loudspeakers?|public)\b"
        ),
    )
