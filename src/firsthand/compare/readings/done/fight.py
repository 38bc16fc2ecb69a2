"""Whether it was done on purpose, whether it was allowed."""

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
        "deliberate": _deliberate(),
        "permitted": _permitted(),
    }


def _deliberate() -> Deed:
    meant = r"(?:sabotage|arson|saboteurs?|foul\splay|incendiar(?:y|ies|ism)|arsonists?)"
    return Deed(
        "mean",
        ("cause",),
        (
            Pattern(
                regex(
                    r"\b(?:pointed|points|pointing|evidence|sign|signs|indication|trace|question|talk"
                    r"|act)\s(?:to|of)\s(?:an\sattack|a\sbomb|terrorism|an\sattempt)\b"
                )
            ),
            Pattern(
                regex(rf"\b{meant}\b"),
                bars=regex(
                    r"\b(?:department|squad|experts?|investigators?|police\s(?:arson|squad)|insurance)\b"
                ),
            ),
            Pattern(
                regex(
                    r"\b(?:a|no|any)\s(?:deliberate|wilful|planned|premeditated)\s(?:act|attack|deed|provocation)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:was|were|been|is)\s(?:not\s|never\s)?(?:set|lit|started|laid|begun|done|caused|blown\sup)"
                    r"\s(?:\w+\s)?(?:on\spurpose|deliberately|wilfully|intentionally|by\sdesign)\b"
                    r"|\b(?:deliberately|wilfully|intentionally)\s(?:set|lit|started|laid|caused|blown\sup)\b"
                )
            ),
            Pattern(
                regex(
                    r"\b(?:it|this|that|fire|explosion|blast|collapse|crash|shooting|the\s\w+)\s(?:was"
                    r"|is)\s(?:purely\s|simply\s|only\s|merely\s)?an\saccident\b"
                ),
                done=False,
            ),
            *_meant(),
            *_by_chance(),
        ),
    )


def _meant() -> tuple[Pattern, ...]:
    """On purpose, with intent, the work of somebody's hand."""
    purpose = (
        r"(?:on\spurpose|deliberately|wilfully|willfully|intentionally|by\sdesign|with\sintent|knowingly"
        r"|maliciously|of\sset\spurpose|by\san?\s(?:unknown\s)?hand)"
    )
    done = (
        r"(?:set|lit|started|laid|begun|done|caused|blown|cut|loosened|opened|turned|steered|drove|fired"
        r"|put|placed|torched|rammed|kindled|ignited|sunk|derailed|closed|shut|switched)"
    )
    return (
        so(
            r"\b(?:they|he|she|it\swas|who(?:ever)?)\s(?:had\s)?(?:meant|intended|wanted"
            r"|set\sout)\s(?:to\s(?:kill|murder|burn|sink|destroy|hurt|wreck)|for\s(?:us|them))\b"
        ),
        so(
            r"\b(?:rag|petrol|paraffin|kerosene|accelerant|fuse|time[\s-]fuse)\b[^.;!?\n]{0,60}?\b(?:found"
            r"|traces?|soaked|under|laid)\b|\bit\swas\sset\b(?=\W*(?:$|[.,;]|by|alight|on\sfire))"
        ),
        so(r"\bmade\son\spurpose\b|\bon\spurpose\b"),
        so(
            rf"\b{done}\b[^.;:!?\n]{{0,40}}?\b{purpose}\b|\b{purpose}\s{done}\b",
            bars=regex(r"\bbook\b"),
        ),
        so(
            r"\b(?:the\s)?work\sof\s(?:an?\s|the\s|any\s)?(?:\w+\s)?(?:incendiar(?:y|ies)|arsonists?"
            r"|saboteurs?|human\shands?|agents?|provocateurs?|vandals|terrorists?|an\senemy)\b"
        ),
        so(
            r"\b(?:premeditated|pre-meditated|planned|plotted|prearranged|calculated|intentional)\b",
            here=regex(
                r"\b(?:killing|murder|attack|act|shooting|fire|deed|crime|massacre|explosion|it)\b"
            ),
            bars=regex(
                r"\b(?:planned\s(?:to|for|economy|works?|route|march)|calculated\s(?:that|to|from))\b"
            ),
        ),
        so(
            r"\b(?:i|he|she|they|we|nobody|no\sone|somebody|someone)\s(?:had\s|have\s|never\s|did\s|not\s"
            r"|had\snot\s|did\snot\s|had\snever\s){0,3}(?:meant|mean|intended|intend|wanted)\s(?:it|that|this"
            r"|to\s(?:kill|hurt|harm|shoot|hit))\b"
        ),
        so(
            r"\b(?:no|nobody['’]s|without|any|out\sof|with|somebody['’]s)\s(?:\w+\s)?(?:malice|intent"
            r"|evil\sintent|foul\splay|criminal\sintent|ill\swill)\b"
        ),
        so(
            r"\bset\s(?:it\s|the\s\w+\s|them\s)?(?:alight|on\sfire|ablaze)\s(?:by|on\spurpose|deliberately)\b"
            r"|\b(?:was|were|been)\storched\b"
        ),
    )


def _by_chance() -> tuple[Pattern, ...]:
    """By accident, by a fault; and where the cause is not known."""
    fault = (
        r"(?:(?:electrical|technical|mechanical|electric)\s(?:fault|failure|defect)|short[\s-]circuit"
        r"|spark|sparks|overheat\w*|hot\sbearing|worn\s\w+"
        r"|cigarette|lightning|carelessness|negligence|inadvertence|spontaneous\s(?:combustion|ignition)"
        r"|natural\scauses?|metal\sfatigue|misfire"
        r"|mischance|mishap|misadventure|an?\s(?:unhappy\s|tragic\s|pure\s|simple\s)?accident|act\sof\sgod"
        r"|(?:the\s)?(?:wiring|wires|boiler)|defective\s\w+|faulty\s\w+|human\serror)"
    )
    cause = (
        r"(?:caused|cause|due|owing|ascribed?|ascribes?|attributed?|attributes?|through|from|by|origin"
        r"|put\sdown|came\sabout|result|traced|lay\sin|arose)"
    )
    unknown = (
        r"(?:undetermined|unknown|unexplained|not\s(?:known|established|determined|found|ascertained)"
        r"|never\s(?:been\s)?(?:established|determined|found|ascertained|explained)|(?:remains|remained|is"
        r"|was)\s(?:open|a\smystery|obscure))"
    )
    return (
        not_so(
            r"\b(?:ruled|found|declared|held|judged|returned)\s(?:to\sbe\s|to\shave\sbeen\s|as\s"
            r"|a\s)?(?:an\s)?(?:accidental|accident|misadventure)\b"
        ),
        not_so(
            r"\b(?:it\swas|put\sit\sdown\sto|came\sfrom)\s(?:the\s|an?\s)(?:\w+\s)?(?:wiring|short\scircuit"
            r"|boiler|stove|lamp|electrics|spark|flue|chimney)\b",
            needs=regex(r"\b(?:fire|blaze|explosion|burn\w*|nobody|experts|cause)\b"),
        ),
        not_so(
            rf"\b{cause}\s(?:to\s|by\s|in\s|of\s)?(?:an?\s|the\s|some\s)?(?:\w+\s)?{fault}\b",
            needs=regex(
                r"\b(?:fire|blaze|blast|explosion|exploded|went\sup|went\soff|collapse\w*|sank|it|cause|shot|store"
                r"|burn\w*)\b"
            ),
        ),
        not_so(
            rf"\b(?:ascrib|attribut|trac|blam|put)\w*\b[^.;:!?\n]{{0,30}}?\b(?:to|down\sto)\s(?:an?\s"
            rf"|the\s)?{fault}\b"
        ),
        not_so(
            r"\b(?:was|is|were|been)\s(?:\w+\s)?(?:accidental|unintentional|unintended|inadvertent"
            r"|involuntary)\b|\bby\s(?:pure\s|sheer\s)?(?:accident|mischance|mishap|inadvertence)\b"
            r"|\baccidental\s(?:fire|explosion|discharge|shooting|death)\b"
        ),
        Pattern(
            regex(
                r"\b(?:cause|origin)\sof\s(?:the\s|this\s)?(?:\w+\s)?(?:fire|blaze|explosion|blast|collapse"
                rf"|outbreak|disaster|sinking|derailment)\b[^.;!?\n]{{0,50}}?\b{unknown}\b"
            ),
            open=True,
        ),
    )


def _permitted() -> Deed:
    event = (
        r"(?:march|meeting|demonstration|procession|rally|strike|assembly|gathering|protest|parade)"
    )
    leave = r"(?:permitted|allowed|authori[sz]ed|licensed|approved)"
    return Deed(
        "permit",
        ("permission",),
        (
            Pattern(
                regex(
                    rf"\b{event}{OWN}\s(?:\w+\s)?(?:banned|forbidden|prohibited|unlawful|illegal)\b"
                ),
                done=False,
            ),
            Pattern(
                regex(
                    rf"\b(?:banned|forbade|forbidden|prohibited)\s(?:the|this|that|any|all)\s{FEW}{event}s?\b"
                ),
                done=False,
            ),
            Pattern(regex(rf"\b{event}{OWN}\s(?:\w+\s)?{leave}\b")),
            Pattern(
                regex(
                    rf"\b(?:permit|permission|licen[cs]e|leave)\s(?:\w+\s)?(?:for|to\shold)\s{SOME}{FEW}{event}\b"
                )
            ),
            Pattern(regex(rf"\b(?:unauthori[sz]ed|unlicensed|unpermitted)\s{event}\b"), done=False),
            *_leave(),
        ),
        regex(
            r"\b(?:on|by|with|under)\s(?:whose|what)\s(?:authority|permission|leave|permit|licen[cs]e)\b"
        ),
    )


def _leave() -> tuple[Pattern, ...]:
    """By a paper that was given or refused, a ban, consent, the law."""
    event = (
        r"(?:march|meeting|demonstration|procession|rally|assembly|gathering|protest|parade|vigil|storeys?"
        r"|extension|alterations?|works|voyage|sailing|column|wedding|fair|concert|strike)"
    )
    paper = (
        r"(?:permits?|permission|licen[cs]es?|leave|consent|authori[sz]ation|authority|sanction|approval"
        r"|notification)"
    )
    given = (
        r"(?:granted|given|issued|obtained|produced|got|signed|secured|had|received|in\sorder|stamped"
        r"|shown|allowed)"
    )
    refused = (
        r"(?:refused|denied|withheld|withdrawn|revoked|cancelled|rescinded|rejected|turned\sdown|lapsed"
        r"|expired)"
    )
    about = regex(rf"\b{event}\b")
    return (
        so(
            rf"\b(?:signature|stamp|seal|paper|blessing|nod|word|agreement)\b[^.;:!?\n]{{0,30}}?\bfor\s(?:the"
            rf"|our|this|a)\s{event}\b|\b(?:mayor|prefect|council|police|authorities|ministry"
            r"|governor)['’]s\s(?:signature|stamp|seal|consent|blessing|leave)\b",
            needs=about,
            far=1,
        ),
        so(rf"\b(?:no|any|raised\sno)\sobjection\b[^.;:!?\n]{{0,20}}?\b{event}\b", own_no=1),
        so(
            rf"\b{event}\b[^.;:!?\n]{{0,20}}?\b(?:duly|properly|lawfully)?\s?(?:registered|notified"
            r"|announced\sto|applied\sfor|cleared|sanctioned)\b"
        ),
        not_so(
            r"\bin\s(?:defiance|spite|breach|violation|contravention)\sof\s(?:the|a|his|an)\s(?:\w+\s)?(?:ban"
            r"|prohibition|order|decree|law)\b",
            needs=about,
            far=1,
        ),
        not_so(rf"\b{paper}\b[^.;:!?\n]{{0,40}}?\b{refused}\b", needs=about, far=1),
        not_so(
            rf"\b{refused}\s(?:the\s|a\s|its\s|his\s|any\s|all\s)?{paper}\b", needs=about, far=1
        ),
        so(rf"\b{paper}\b[^.;:!?\n]{{0,50}}?\b{given}\b", needs=about, far=1),
        so(
            r"\b(?:granted|gave|issued|obtained|had|got|produced|signed|secured|held|received|given)\s(?:the\s"
            rf"|a\s|us\s|them\s|its\s|any\s|no\s|his\s|our\s)?(?:\w+\s)?{paper}\b",
            needs=about,
            far=1,
        ),
        so(
            r"\b(?:without|with|had)\s(?:the\s|a\s|any\s|our\s|proper\s|due\s|full\s|express\s"
            rf"|written\s)?{paper}\b",
            needs=about,
            far=1,
        ),
        not_so(
            rf"\bban\b[^.;:!?\n]{{0,20}}?\bon\s(?:the\s|all\s|any\s)?(?:\w+\s)?{event}s?\b"
            rf"|\b{event}\b[^.;:!?\n]{{0,40}}?\b(?:unauthori[sz]ed|illegal|unlawful|outlawed|vetoed"
            r"|disallowed)\b"
        ),
        so(
            rf"\b{event}\b[^.;:!?\n]{{0,20}}?\b(?:was|were|had\sbeen|as)\s(?:\w+\s)?(?:legal|lawful|sanctioned"
            r"|authori[sz]ed|approved|licensed)\b"
        ),
    )
