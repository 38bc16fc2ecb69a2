"""Whether an order to fire was given, a proclamation read, shots fired into the air."""

from __future__ import annotations

import re

from firsthand.compare.readings.done.patterns import (
    GAP,
    OWN,
    SOME,
    Deed,
    Pattern,
    either,
    near,
    not_so,
    regex,
    so,
)
from firsthand.extract.lexicons import phrases

OFTEN = 3
"""So often an account tells of shooting where a bare order in it is one to shoot."""


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "order_to_fire": _order(),
        "riot_act": _riot_act(),
        "warning_shots": _warning_shots(),
    }


def _order() -> Deed:
    order = r"(?:orders?|command|word\sof\scommand|word|signal)"
    shooting = either(tuple(w for w in phrases("deeds", "shots") if w != "fire"))
    fire = r"(?:open\sfire|fire|shoot|charge)\b(?!\s(?:brigade|engine))"
    other = regex(
        rf"\b{order}\s(?:was\sgiven\s|came\s)?(?:for\s\w+\s)?(?:not\s|never\s)?to\s(?!fire|open\sfire"
        r"|shoot|charge)[a-z]|\b(?:cease|not\sto|never\sto|hold|stop)\s(?:fire|firing|shoot|open"
        r"\sfire)\b|\bin\sorder\b|\border\sof\b|\bword\s(?:of(?!\scommand)|that|for|from|and)\b"
    )
    whose = regex(r"\bwhose\b|\bby\sword\sof\b|\b(?:not\sto|never\sto)\b")
    given = r"(?:given|issued|heard|uttered|shouted|passed|called|spoken|received)"
    some = r"(?:the|an|any|no|such\san|that|his|her|their|my|our|a)"
    whom = (
        r"(?:us|them|him|me|any(?:body|one)|nobody|every(?:body|one)|his\smen|her\smen|the\s(?:[\w’-]+"
        r"\s){0,2}[\w’-]+|(?:[\w’-]+"
        r"\s){0,2}?(?:men|soldiers|troops|police|guards|constables|marines|riflemen|company|section))"
    )
    return Deed(
        "order",
        ("fire",),
        (
            Pattern(
                regex(
                    rf"\b(?:on|at|upon|by|under)\s(?:the\s|an\s)?(?:[\w’'-]+\s){{0,2}}?{order}\b(?!\sof"
                    rf"\smouth)[^.;:!?\n]{{0,60}}?\b(?:fired|shot|opened\sfire)\b"
                ),
                bars=whose,
            ),
            Pattern(
                regex(
                    rf"\b(?:fired|shot|opened\sfire|acted|acting)\b[^.;:!?,\n]{{0,40}}?\b(?:on|at|upon"
                    rf"|by|under)\s(?:the\s|an\s|strict\s)?{order}\b"
                ),
                needs=shooting,
                bars=whose,
            ),
            Pattern(
                regex(
                    rf"\b(?:shouted|called|yelled|signalled|cried)\s(?:out\s)?(?:to\s|at\s)?{whom}\sto\s{fire}"
                )
            ),
            Pattern(
                regex(
                    rf"\b(?:had|made)\s(?!(?:the|no)\s\w+\sto\b){whom}\s(?:open\sfire|fire|shoot)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:fired|shot|firing|opened\sfire)\b[^.;:!?\n]{0,40}?\b(?:of\stheir\sown"
                    r"\s(?:accord|motion|will)|on\stheir\sown\b|unbidden|unordered)"
                ),
                done=False,
            ),
            Pattern(
                regex(rf"\b(?:was|were|had\sbeen|is)\s(?:an|any|no)\s{order}\b"),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(rf"\b{order}\s(?:rang\sout|fell|followed|went\sdown\sthe\sline)\b"),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(
                    rf"\b{order}\s(?:(?:was|were|had\sbeen|is|being)\s(?:\w+\s)?{given}\s|came"
                    rf"\s)?(?:to\s\w+\s)?to\s{fire}"
                ),
                bars=regex(r"\b(?:not\sto|never\sto|cease|cancel\w*)\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:ordered|order|commanded|command|told|tell|bade|instructed|instruct|directed|authorised"
                    rf"|authorized)\s(?:{whom}\s)?(?:to\s)?(?:open\sfire|fire|shoot)\b"
                ),
                bars=regex(r"\b(?:not\sto|never\sto|cease)\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:ordered|commanded)\s(?:the\s|a\s|that\s)?(?:fire|volley|firing|shooting|shots?)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:gave|give|given|giving|gives|issued|shouted|uttered|called|passed|got"
                    rf"|received|had|heard|hear|hearing)\s{some}\s(?:[\w-]+\s)?{order}\b"
                ),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(
                    rf"\b{order}{OWN}\s(?:was|were|had\sbeen|came|been)\s(?:\w+\s)?(?:{given}\b"
                    rf"|from\b)|\b{order}\scame\b|\bno\s{order}\sto\b"
                ),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(
                    r"\b(?:nobody|no\sone|none|who|somebody|someone|he|she|i|officer|lieutenant"
                    r"|captain|sergeant|[A-Z]\w+)\s(?:ever\s)?(?:commanded|ordered)\s(?:it|this|that)\b"
                ),
                needs=shooting,
                far=OFTEN,
            ),
            Pattern(
                regex(
                    r"\bwithout\s(?:any\s|an\s|the\s|a\s)?(?:\w+\s)?(?:orders?|command|word\sof"
                    r"\scommand)\b"
                ),
                done=False,
                own_no=1,
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(
                    r"\b(?:no|not\san?)\s(?:such\s)?(?:orders?|command)\b(?!\s(?:of|from\sme\sto))"
                ),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(rf"\b(?:was|were|had\sbeen)\s(?:an|any|no|a)\s{order}\s(?:ever\s)?{given}\b"),
                needs=shooting,
                far=OFTEN,
                bars=other,
            ),
            Pattern(
                regex(rf"\A\W*of\s(?:an|any)\s{order}\b"), needs=shooting, far=OFTEN, bars=other
            ),
            Pattern(
                re.compile(
                    r"[“\"‘'](?:Fire|Shoot|Open fire|Let them have it|Let fly)[!.,]*[”\"’']"
                ),
                needs=shooting,
                far=1,
            ),
            *_by_a_sign(shooting),
        ),
    )


def _by_a_sign(shooting: re.Pattern[str]) -> tuple[Pattern, ...]:
    """By a hand that is dropped, by a noun, of those who fire unbidden."""
    shots = r"(?:volleys?|discharge|firing|shooting|salvo|fusillade|shots?|fired|shot|opened\sfire)"
    word = (
        r"(?:instructions?|directions?|authority|authori[sz]ation|permission|sanction|leave|go-ahead"
        r"|clearance)"
    )
    order = r"(?:orders?|commands?|word\sof\scommand|instructions?|directions?|signal|sign|word)"
    sign = (
        r"(?:hand|arm|sword|sabre|glove|handkerchief|stick|cane|cap|hat|flag|baton|revolver|pistol|whistle"
        r"|finger|scarf)"
    )
    moved = r"(?:dropped|lowered|raised|lifted|waved|let\sfall|brought\sdown|swept\sdown|nodded|blew|threw\sup)"
    whom = r"(?:them|us|me|his\smen|the\smen|the\ssoldiers|the\stroops|the\splatoon|anybody|anyone|nobody)"
    return (
        so(
            r"[“\"‘'](?:Present|Ready|Aim|Volley|Make\sready|Take\saim)[!,.][^”\"’'\n]{0,40}?\b(?:Fire"
            r"|Shoot)[!.,]*[”\"’']",
            needs=shooting,
            far=1,
        ),
        so(
            r"\b(?:sanctioned|authori[sz]ed|approved|permitted|allowed"
            r"|directed)\s(?:the\s)?(?:use\sof\s(?:rifles|firearms|arms|weapons|live|force|ball)|firing|volley"
            r"|shooting)\b"
        ),
        so(
            r"\b(?:officer|captain|lieutenant|colonel|major|sergeant|commander|inspector"
            rf"|general)\b{GAP}\b(?:nodded|signalled|signed|pointed|beckoned|gave\sa\snod)\b{GAP}\b(?:fired"
            r"|shot|opened|let\s(?:go|fly)|volley|discharged|emptied)\b"
        ),
        so(
            r"\b(?:shouted|called|yelled|cried|screamed|roared|barked)\b[^.;:!?\n]{0,25}?\bto\s(?:let\s(?:us"
            r"|them|him)\shave\sit|let\sfly|give\sit\s(?:to\s)?(?:us|them)|mow|finish|cut\s(?:us|them)\sdown"
            r"|blaze\saway)\b"
        ),
        so(
            r"\b(?:having\sbeen|being|was|were|had\sbeen)\s(?:ordered|commanded|instructed|told"
            r"|directed)\s(?:by\s(?:\w+\s){1,4})?to\s(?:fire|shoot|open)\b"
        ),
        so(rf"\b{moved}\s(?:his|her|a|the|my)\s(?:\w+\s)?{sign}\b{GAP}\b{shots}\b"),
        so(
            rf"\b{shots}\b{GAP}\b(?:upon|on|at|by|in\sobedience\sto|in\sresponse\sto|following|followed)"
            rf"\s(?:the\s|an?\s|his\s|any\s)?(?:\w+\s)?{order}\b(?!\sof\smouth)",
            needs=shooting,
            bars=regex(r"\bwhose\b|\bby\sword\sof\b|\b(?:not|never)\sto\b|\bcease\b|\bdeath\b"),
        ),
        not_so(
            rf"\b{shots}\b{GAP}\b(?:without|in\sthe\sabsence\sof)\s(?:any\s|an?\s|the\s"
            rf"|so\smuch\sas\sa\s)?(?:\w+\s)?(?:{order}|{word})\b",
            own_no=0,
            fixed=False,
        )._replace(own_no=1),
        not_so(
            rf"\b{shots}\b{GAP}\b(?:on\s(?:their|his)\sown\s(?:initiative|responsibility|account)"
            r"|of\sthemselves"
            r"|of\sitself|by\sthemselves|unprompted|spontaneous(?:ly)?)\b",
            needs=shooting,
        ),
        so(rf"\b{word}\sto\s(?:open\sfire|fire|shoot|use\s(?:live|ball|their))\b"),
        so(r"\bauth(?:ori[sz]ed|\.)?\s(?:the\suse\sof\s)?(?:live|ball)\b"),
        so(
            rf"\b(?:bidden|bade|bid|told|made|had|let|heard)\s{whom}\s(?:to\s)?(?:shoot|fire|open\sfire)\b",
            bars=regex(r"\b(?:not|never)\sto\b"),
        ),
        so(
            r"\b(?:fired|shot|pulled)\b[^.;:!?\n]{0,30}?\bbecause\s(?:they|we|he|i)\s(?:was|were"
            r"|had\sbeen)\s(?:told|ordered|commanded|bidden)\b"
        ),
        so(
            rf"\b{order}\s(?:\w+\s){{0,2}}?(?:by|from)\s(?:the|an?|any|our)\s(?:\w+\s){{0,2}}?(?:officer"
            r"|lieutenant"
            r"|captain|major"
            r"|colonel|sergeant|commissioner|commander|general|governor|prefect|inspector)\b",
            needs=shooting,
            far=OFTEN,
            bars=regex(
                r"\b(?:orders?|word|instructions?)\sto\s(?!fire|shoot|open)[a-z]|\bin\sorder\b|\bcease\b"
            ),
        ),
    )


def _riot_act() -> Deed:
    act = r"(?:riot\sact|proclamation|(?-i:Act))"
    return Deed(
        "read",
        ("proclamation",),
        (
            Pattern(
                regex(
                    rf"\b{act}{OWN}\s(?:was|were|had\sbeen|been|being|be)\s(?:\w+\s)?read\b"
                    rf"|\b{act}\s(?:\w+\s)?read\b"
                )
            ),
            Pattern(regex(rf"\b(?:read|reading|reads|read\sout)\s(?:of\s)?{SOME}{act}\b")),
            Pattern(regex(rf"\b(?:no|never\sa|without\sany|without\sthe)\s{act}\b")),
            *_summons(),
        ),
    )


def _summons() -> tuple[Pattern, ...]:
    """By other names: a legal summons, a paper that a magistrate reads, the King's name."""
    summons = (
        r"(?:riot\sact|summons(?:es)?|proclamation|(?:legal|statutory|prescribed|customary|lawful|three|formal)"
        r"\s(?:summons|summonses|proclamation|words|form))"
    )
    official = (
        r"(?:magistrate|justice|sheriff|mayor|prefect|commissary|alderman|bailiff|squire|burgomaster"
        r"|sub-prefect)"
    )
    paper = r"(?:paper|sheet|scroll|document|words|parchment|card|summons|act)"
    spoken = (
        r"(?:read|uttered|pronounced|recited|made|proclaimed|given|spoken|shouted|called\sout|cried"
        r"|delivered|heard)"
    )
    name = (
        r"in\sthe\s(?:king|queen|emperor|empress|crown|law|republic|sovereign|tsar|governor)['’]s\sname"
        r"|in\sthe\sname\sof\sthe\s(?:king|queen|law|republic|crown|emperor|people|state)"
    )
    away = r"(?:home|disperse|go|depart|leave|withdraw|separate|clear)"
    crowd = regex(
        r"\b(?:crowd|disperse|trumpet|bugle|drum|procession|magistrate|mayor|prefect|sheriff|commissary"
        r"|sabres?|troops?|marchers"
        r"|riot\sact|proclamation|the\speople)\b"
    )
    return (
        so(
            rf"\b(?:recited|read|spoke|said|pronounced|uttered|gabbled|shouted)\b{GAP}\b(?:formula|words|text"
            r"|form)\sof\s(?:dispersal|the\s(?:law|act|summons|proclamation)|summons)\b"
        ),
        so(
            r"\breading\sof\s(?:any\s|the\s|a\s)?(?:proclamation|riot\sact|act|summons|order\sto\sdisperse)\b"
        ),
        so(
            r"\b(?:reading|read)\s(?:something\s|aloud\s|out\s|us\s|to\sus\s){0,2}from\s(?:a|his|the"
            r"|some)\s(?:paper|sheet|scroll|document)\b",
            needs=regex(
                r"\b(?:crowd|king|queen|law|disperse|square|people|magistrate|mayor|gentleman|sash|drum|soldiers"
                r"|dragoons)\b"
            ),
        ),
        not_so(
            r"\bbefore\s(?:anybody|anyone|anything|a\sword"
            r"|the\s\w+)\s(?:had\s)?(?:been\s)?read\b(?:\s(?:anything|a\sword|it))?"
        ),
        so(
            r"\b(?:made|gave|delivered|repeated)\sthe\s(?:three\s|usual\s|legal\s)?(?:summons(?:es)?"
            r"|sommations?)\b"
        ),
        not_so(
            r"\b(?:riot\sact|proclamation|(?-i:Act)|summons)\swas\snot\sread\suntil\b", own_no=1
        ),
        so(
            r"\b(?:without|no)\s(?:any\s|a\s)?summons\b|\b(?:refused|ignored"
            r"|defied)\s(?:\w+\s)?summons(?:es)?\b|\bsummons\sto\sdisperse\s(?:was\s)?(?:\w+\s)?(?:read"
            r"|given)\b",
            needs=crowd,
        ),
        so(
            rf"\b{summons}{OWN}\s{spoken}\b|\b(?:pronounced|uttered|made|recited|gave|delivered|read)\s(?:the\s"
            rf"|a\s|any\s|no\s)?{summons}\b",
            needs=crowd,
        ),
        so(
            rf"\b{official}\b{GAP}\b(?:read|recited|got\sthrough|reading)\s(?:\w+\s){{0,2}}?(?:it|{paper}"
            rf"|something)\b|\b{official}['’]s\s{paper}{OWN}\s{spoken}\b"
        ),
        so(
            r"\b(?:called|cried|summoned|shouted|bade|told|ordered|commanded"
            rf"|spoke)\b{GAP}(?:{name})\b{GAP}\b{away}\b|\b(?:{name})\b{GAP}\b{away}\b"
        ),
        not_so(
            r"\b(?:omission|absence|failure|neglect|want|lack|omitted|neglected|forgot"
            rf"|dispensed\swith)\b{GAP}\b{summons}\b|\b{summons}{OWN}\s(?:omitted|dispensed\swith|neglected"
            r"|forgotten|missing)\b"
        ),
        not_so(
            rf"\b(?:{summons}|{paper})\b{GAP}\b(?:stayed|remained|left|kept)\s(?:in|at)\b|\b(?:left"
            rf"|kept)\s(?:the\s|his\s)?(?:{summons}|paper)\b{GAP}\b(?:in|at)\b",
            needs=regex(rf"\b(?:{official}|proclamation|riot\sact)\b"),
        ),
        so(
            rf"\b(?:what|whether|if|that)\s(?:he|anything|it)\b{GAP}\bread\b",
            needs=regex(rf"\b(?:{official}|proclamation|riot\sact|paper|sheet)\b"),
        ),
    )


def _warning_shots() -> Deed:
    over = (
        r"(?:(?:into|in)\sthe\sair|(?:over|above)\s(?:the|their|our|people['’]s|the\scrowd['’]s)"
        r"\s(?:[\w’'-]+\s)?heads|skyward|over\sthe\s(?:people|crowd))"
    )
    fired = r"(?:fired|shot|shots?|firing|discharged|volleys?|fire|shoot|aimed)"
    return Deed(
        "fire",
        ("air",),
        (
            Pattern(regex(rf"\b{fired}\b[^.;:!?,\n]{{0,40}}?\s{over}\b")),
            Pattern(regex(r"\bwarning\s(?:shots?|volleys?|rounds?)\b")),
            *_high(over),
        ),
        regex(r"\bfire\s(?:high|low|over|into\sthe\sair)\b"),
    )


def _high(over: str) -> tuple[Pattern, ...]:
    """Shots at nobody: skywards, over the bows, blanks, high; and straight at the people."""
    shot = (
        r"(?:volleys?|salvos?|shots?|rounds?|rds?|discharges?|bursts?|bullets?|fired|shot|fire|firing"
        r"|let\soff|loosed|discharged|aimed|went)"
    )
    sky = (
        r"(?:sky|skywards?|heavens|clouds|tree-?tops|trees|branches|roofs|rooftops|eaves|chimneys"
        r"|across\s(?:her|his|its|the)?\s?bows?"
        r"|into\sthe\s(?:ground|dust|sand)|(?:into|in|to)\sthe\sair|over\s(?:our|their"
        r"|the)\s(?:[\w’'-]+\s){0,2}?heads)"
    )
    return (
        so(
            r"\b(?:first|opening|initial|1st)\s(?:volley|burst|salvo|shots?|round"
            r"|discharge)\b[^.;:!?\n]{0,20}?\b(?:over|above)\s(?:us|them|our|their|the\s(?:crowd|people))\b"
        ),
        so(
            r"\b(?:at|into|towards|in)\sthe\s(?:sky|air|heavens)\b",
            here=regex(r"\b(?:fired|shots?|pistol|revolver|rifle|discharged|volley|gun)\b"),
        ),
        so(
            r"\b(?:over|above)\s(?:the\s|our\s|their\s)?(?:\w+\s)?heads\b",
            here=regex(r"\b(?:fired|firing|shots?|volley|aimed|discharged)\b"),
        ),
        so(
            near(shot, sky),
            bars=regex(
                r"\bfrom\sthe\s(?:trees|roofs|rooftops|sky)\b|\b(?:shells?|bombs?|mortars?|planes?)\b"
            ),
        ),
        so(rf"\bpreliminary\s(?:discharge|volley|shots?|round)\b{GAP}\b{over}"),
        so(
            r"\b(?:blanks?|blank\s(?:cartridges?|rounds?|shots?|ammunition))\b[^.;:!?\n]{0,30}?\b(?:fired"
            r"|let\soff|used|discharged|first)\b|\b(?:fired|shot|used|let\soff)\s(?:only\s|with\s)?blanks?\b"
        ),
        so(r"\b(?:fired|shot|aimed|firing)\s(?:deliberately\s|purposely\s|too\s)?high\b"),
    )
