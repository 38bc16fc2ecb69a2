"""Whether a proclamation was read, or a summons made, before the people were driven away."""

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
    return {"riot_act": _riot_act()}


_ACT = (
    r"(?:riot\sact|proclamation|(?:the|no|any|an|said|whole|that)\s(?-i:Act)"
    r"|king['’]s\sproclamation|summons(?:es)?(?:\sto\sdisperse)?|sommations?|order\sto\sdisperse"
    r"|(?:legal|statutory|prescribed|customary|lawful|three|formal|usual)\s(?:\w+\s)?(?:summons"
    r"|summonses|proclamation|words|form|warning)"
    r"|(?:formula|words|text|form)\sof\s(?:dispersal|the\s(?:law|act|summons|proclamation)"
    r"|summons))"
)
_OFFICIAL = (
    r"(?:magistrate|justice|sheriff|mayor|prefect|commissary|alderman|bailiff|squire|burgomaster"
    r"|clerk|town\sclerk|commissioner|constable|inspector|J\.?P\.?"
    r"|sub-prefect|provost|recorder|superintendent|herald|crier)"
)
_PAPER = r"(?:paper|sheet|scroll|document|words|parchment|card|summons)"
_CROWD = regex(
    r"\b(?:crowd|disperse\w*|trumpet|bugle|drum|king|queen|law|gentleman|sash|procession"
    r"|magistrate|mayor|prefect|sheriff"
    r"|commissary|sabres?|troops?|marchers"
    r"|riot\sact|proclamation|the\speople|charge|horses?|dragoons|square|clerk|act|police"
    r"|soldiers)\b"
)


_READ = "(?:" + forms("read recite gabble pronounce utter proclaim omit") + ")"


def _riot_act() -> Deed:
    acts = (
        "(?:"
        + forms(
            "read recite gabble pronounce utter proclaim cry deliver declaim mumble stammer bawl "
            "hear "
            "make give finish begin mutter shout"
            " rattle intone call omit dispense publish repeat issue"
        )
        + r"|got\sthrough|reading|aloud)"
    )
    dead = (
        r"(?:unread|unspoken|unheard|omitted|dispensed\swith|neglected|forgotten|missing"
        r"|in\shis\spocket|(?:remained|stayed|left|kept|lay)\s(?:in|at)\b|skipped|waived"
        r"|passed\sover"
        r"|not\sread\suntil|only\s(?:afterwards|after)|when\s(?:it|all)\swas\sover|too\slate"
        r"|never\sleft)"
    )
    other = regex(
        r"\b(?:copies|copy|bill|history|lesson|school|bench|bought|sold|print\w+|amend\w*"
        r"|repeal\w*|act\sof\sparliament|new\sact"
        r"|proclamation\sof\s(?:thanks|independence|war|peace|the\srepublic)|acted"
        r"|to\shis\s(?:sons?|children|wife|boys|pupils)|to\sher\s\w+|by\sheart|debate\w*"
        r"|argu\w+)\b|\b(?:read\s(?:of|in|about)\b)"
    )
    return Deed(
        "read",
        ("proclamation",),
        (
            *frame(_ACT, acts, dead, _READ, needs=_CROWD, far=1, bars=other),
            *_by_officials(),
            so(
                r"\b(?:without|no)\s(?:any\s|a\s)?summons\b|\b(?:refused|ignored"
                r"|defied)\s(?:\w+\s)?summons(?:es)?\b",
                needs=_CROWD,
            ),
            so(
                r"\b(?:reading|read)\s(?:something\s|aloud\s|out\s|us\s|to\sus\s){0,2}from\s(?:a"
                r"|his|the|some)\s(?:paper|sheet|scroll|document)\b"
                r"|\bread\s(?:it|us|them|out|aloud|something)\b[^.;!?\n]{0,30}?\b(?:to\sthe\s(?:cro"
                r"wd|people)|paper|proclamation|summons|king|queen)\b",
                needs=_CROWD,
            ),
            so(
                r"\b(?:nobody|no\sone)\s(?:had\s|ever\s)?read\s(?:us|to\sus|them|out|anything|it"
                r"|a)\b[^.;!?\n]{0,30}",
                needs=_CROWD,
                far=1,
            ),
            so(
                r"[“\"‘'](?:Our\sSovereign|God\ssave\sthe\s(?:King|Queen)|In\sthe\s(?:name|King"
                r"|Queen))[^”\"\n]{0,120}",
                needs=regex(r"\b(?:read|paper|proclamation|act|disperse)\b"),
                fixed=True,
            ),
            not_so(
                r"\bbefore\s(?:anybody|anyone|anything|a\sword|the\s\w+)\s(?:had\s)?(?:been\s)?read"
                r"\b(?:\s(?:anything|a\sword|it))?"
            ),
            not_so(
                rf"\b(?P<own>(?:omission|absence|failure|neglect|want|lack|omitted|neglected|forgot"
                rf"|forgotten|dispensed\swith|dispensing\swith|skipped|spared"
                rf"|waived)(?:\s(?:to|his|the)\b)?){GAP}\b{_ACT}\b",
                needs=_CROWD,
            ),
            not_so(
                r"\b(?:riot\sact|proclamation|(?-i:Act)|summons)\swas\s(?:not"
                r"|only)\sread\s(?:until|after|when)\b",
                own_no=1,
            ),
        ),
        regex(rf"\b(?:{_ACT}|riot\sact|(?-i:Act))\b"),
    )


def _by_officials() -> tuple[Pattern, ...]:
    """By a magistrate with his paper, in the King's name."""
    spoken = (
        r"(?:read|uttered|pronounced|recited|made|proclaimed|given|spoken|shouted|called\sout"
        r"|cried|delivered|heard)"
    )
    name = (
        r"in\sthe\s(?:king|queen|emperor|empress|crown|law|republic|sovereign|tsar"
        r"|governor)['’]s\sname"
        r"|in\sthe\sname\sof\sthe\s(?:king|queen|law|republic|crown|emperor|people|state)"
    )
    away = r"(?:home|disperse|go|depart|leave|withdraw|separate|clear)"
    return (
        so(
            rf"\b(?:{_OFFICIAL}|worship|honour)\b{GAP}\b(?:read|reads|recited|got\sthrough"
            rf"|reading)\b(?!\s(?:a\s(?:letter|book|lesson|newspaper)|of\b|in\b|the\s(?:newspaper"
            rf"|paper\sat|lesson|psalm|burial|names)))",
            needs=regex(
                rf"\b(?:riot\sact|proclamation|act|disperse|crowd|people|charge|dragoons"
                rf"|{_PAPER})\b"
            ),
            bars=regex(r"\bproclamation\sof\b|\bto\shis\s(?:sons?|children|wife)\b|\bletter\b"),
        ),
        so(rf"\b{_OFFICIAL}['’]s\s{_PAPER}\b{GAP}\b{spoken}\b"),
        so(
            r"\b(?:called|cried|summoned|shouted|bade|told|ordered|commanded"
            rf"|spoke)\b{GAP}(?:{name})\b{GAP}\b{away}\b|\b(?:{name})\b{GAP}\b{away}\b"
        ),
        not_so(
            rf"\b{_PAPER}\b{GAP}\b(?:stayed|remained|left|kept|lay)\s(?:in|at)\b|\b(?:left"
            rf"|kept)\s(?:the\s|his\s)?paper\b{GAP}\b(?:in|at)\b",
            needs=regex(rf"\b(?:{_OFFICIAL}|proclamation|riot\sact)\b"),
        ),
        so(
            rf"\b(?:what|whether|if|that)\s(?:he|anything|it)\b{GAP}\bread\b",
            needs=regex(rf"\b(?:{_OFFICIAL}|proclamation|riot\sact|paper|sheet)\b"),
        ),
        so(
            rf"\b(?:{_OFFICIAL})\b{GAP}\b(?:opened\shis\s(?:mouth|lips)|said\sa\sword"
            rf"|spoke\sa\sword|came\sforward)\b",
            needs=regex(r"\b(?:riot\sact|proclamation|act|read|summons)\b"),
            here=regex(r"\b(?:no|not|never|nobody|without)\b|n['’]t\b"),
        ),
    )
