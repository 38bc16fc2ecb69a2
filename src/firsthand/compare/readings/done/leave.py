"""Whether a march, a meeting or other undertaking was allowed."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    GAP,
    OWN,
    Deed,
    Pattern,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"permitted": _permitted()}


_EVENT = (
    r"(?:march(?:es)?|marchers|meetings?|demonstrations?|demonstrators|processions?|rall(?:y|ies)"
    r"|assembl(?:y|ies)|gatherings?|protests?|protesters|parades?|vigils?"
    r"|storeys?|extension|alterations?|works|voyage|sailing|column|wedding|fair|concert|strikes?"
    r"|picket|crowd|assembled|marched|marching|procession|sit-in)"
)
_PAPER = (
    r"(?:permits?|permission|licen[cs]es?|leave|consent|authori[sz]ation|authority|sanction"
    r"|approval|go-ahead|green\slight"
    r"|clearance|notification|blessing|assent|warrant)"
)
_OFFICE = (
    r"(?:mayor|prefect|prefecture|sub-prefect|council|police|authorit(?:y|ies)|ministry|governor"
    r"|magistrates?|town\shall|city(?:\shall)?|commissioner|chief\sconstable|provost"
    r"|government|minister|municipality|inspector|superintendent|burgomaster|court|justices"
    r"|commissary|sheriff|governorate|chief\sof\spolice|they)"
)
_ABOUT = regex(rf"\b(?:{_EVENT}|square|banners?)\b")
_OTHER = regex(
    r"\b(?:next\syear['’]s|cattle|ambulances?\sthrough|to\s(?:speak|see|visit|photograph|sing|hope"
    r"|bury|enter)\b|prisoners?|on\s(?:tues|mon|wednes|thurs|fri|satur|sun)days|years?\safter"
    r"|driving\slicen[cs]e|violence|sick\sleave|on\sleave|took\sleave|home\sleave|leave\sthe"
    r"|to\sleave|compassionate|ferry)\b"
)


def _permitted() -> Deed:
    allowed = (
        r"(?:permitted|allowed|authori[sz]ed|licen[cs]ed|approved|legal|lawful|sanctioned"
        r"|legali[sz]ed|tolerated|registered|notified|announced\sto|applied\sfor|cleared"
        r"|within\sthe\slaw|agreed\s(?:with|by))"
    )
    banned = (
        r"(?:banned|forbidden|prohibited|unlawful(?:ly)?|illegal(?:ly)?|unauthori[sz]ed|outlawed"
        r"|vetoed|disallowed|unlicensed|unpermitted|proscribed|interdicted|proclaimed(?=\W*(?:$"
        r"|[.,;]))|suppressed|against\sthe\slaw"
        r"|called\soff\sby|refused|rejected|turned\sdown|not\s(?:authori[sz]ed|permitted|allowed"
        r"|licensed))"
    )
    around = {"bars": _OTHER}
    return Deed(
        "permit",
        ("permission",),
        (
            not_so(rf"\b{_EVENT}{OWN}\s(?:\w+\s){{0,2}}?{banned}\b", **around),
            not_so(
                rf"\b{banned}\s(?:the\s|this\s|that\s|any\s|all\s|every\s|an\s"
                rf"|our\s)?(?:[\w’'-]+\s){{0,2}}?{_EVENT}\b",
                **around,
            ),
            so(
                rf"\b{_EVENT}{OWN}\s(?:\w+\s){{0,2}}?{allowed}\b",
                bars=regex(rf"\b(?:not|only)\s{allowed}\b|{_OTHER.pattern}"),
            ),
            so(
                rf"\b(?<!un)(?:authori[sz]ed|legal|lawful|licensed|permitted|sanctioned|approved"
                rf"|registered)\s{_EVENT}\b",
                **around,
            ),
            so(
                rf"\b(?:allowed|permitted|authori[sz]ed|approved|sanctioned|agreed\sto"
                rf"|consented\sto|licensed|tolerated|assented\sto)\s(?:the\s|this\s|that\s|our\s"
                rf"|a\s|their\s|us\s|them\s)(?:[\w’'-]+\s){{0,3}}?(?:{_EVENT}|march|assemble|meet"
                rf"|gather|square)\b",
                **around,
            ),
            so(
                r"\b(?:a\s|an\s|the\s)?(?:perfectly\s|entirely\s)?(?:lawful|legal)\s(?:one"
                r"|assembly)\b",
                needs=_ABOUT,
                far=1,
            ),
            not_so(r"\b(?:an?\s)?(?:unlawful|illegal)\s(?:one|assembly)\b", needs=_ABOUT, far=1),
            *_ban(),
            *_leave(),
        ),
        regex(
            r"\b(?:on|by|with|under)\s(?:whose|what)\s(?:authority|permission|leave|permit"
            r"|licen[cs]e)\b"
            rf"|\b(?:permitted|allowed|authori[sz]ed|legal|lawful|licensed|sanctioned|{_PAPER})\b"
            rf"|\b(?P<no>banned|forbidden|prohibited|illegal|unlawful|ban)\b"
        ),
    )


def _ban() -> tuple[Pattern, ...]:
    """Of a ban that was issued, defied, posted; without asking anybody."""
    return (
        not_so(
            r"\b(?:in\s(?:open\s|flat\s)?(?:defiance|spite|breach|violation|contravention"
            r"|disregard|the\s(?:teeth|face)|contempt)\sof|despite|notwithstanding|against"
            r"|contrary\sto|defied|defying|flouted|flouting|ignored|ignoring|broke|breaking"
            r"|disobeyed|violated|braved|braving)\s(?:the\s|a\s|an\s|his\s|this\s"
            r"|their\s)?(?:[\w’'-]+\s){0,2}?"
            r"(?:ban|prohibition|interdict|interdiction|veto|decree|order(?!s?\sto\sdisperse)"
            r"|edict|law)\b",
            needs=_ABOUT,
            far=1,
            bars=regex(r"\border\sto\s(?:fire|disperse|charge|go\shome)\b|\bwarning\b"),
        ),
        not_so(
            rf"\b(?:ban|prohibition|interdict(?:ion)?)\b{GAP}\b(?:on|against|of)\s(?:the\s|all\s"
            rf"|any\s|every\s|public\s|our\s)?(?:\w+\s)?{_EVENT}\b",
            bars=regex(r"\bwhether\b|\blift"),
        ),
        not_so(
            r"\b(?:the|a|his|this|that|total)\s(?:ban|prohibition)\b",
            needs=_ABOUT,
            bars=regex(r"\b(?:lift\w*|cattle|arms|alcohol|whether|no)\b"),
        ),
        not_so(
            rf"\b(?:{_OFFICE})\s(?:had\s|has\s|have\s)?(?:\w+\s)?(?:banned|forbidden|forbade"
            rf"|prohibited|vetoed|outlawed|refused|disallowed|proscribed)\s(?:it|us\sthe|them\sthe"
            rf"|the\s(?:\w+\s)?(?:square|{_EVENT})|all|any|every|us)\b",
            bars=regex(rf"\bto\s(?:fire|shoot|speak|see)\b|{_OTHER.pattern}"),
            needs=_ABOUT,
        ),
        not_so(
            rf"\b(?:{_OFFICE})\b{GAP}\b(?P<own>set\s(?:their|his|its)\sface(?:s)?\sagainst"
            rf"|would\snot\shear\sof|would\snot\shave)\b",
            needs=_ABOUT,
        ),
        not_so(
            rf"\b(?:without|never|not|nobody|no\sone|n['’]t)\b[^.;:!?\n]{{0,15}}?\b(?:ask(?:ed"
            rf"|ing)?|seek(?:ing)?|sought|apply(?:ing)?|applied|request(?:ed|ing)?|await(?:ed"
            rf"|ing)?|obtain(?:ed|ing)?)\s(?:for\s)?(?:anybody|anyone|nobody|the\s\w+|any|a|their"
            rf"|our|his|official)?(?:['’]s)?\s?(?:\w+\s)?{_PAPER}\b",
            needs=_ABOUT,
            far=1,
            own_no=9,
        ),
        not_so(
            r"\bby\s(?:decree|order|edict)\b[^.;!?\n]{0,90}?\b(?:forbidden|prohibited|banned"
            r"|outlawed|suspended)\b",
            needs=_ABOUT,
        ),
        not_so(
            r"\bstate\sof\s(?:siege|emergency)\b[^.;!?\n]{0,40}?\b(?:forb\w+|bann\w+|prohibit\w+)\b",
            needs=_ABOUT,
        ),
    )


def _leave() -> tuple[Pattern, ...]:
    """By a paper that was given or refused, consent, a seal, no objection."""
    given = (
        r"(?:granted|given|issued|obtained|produced|got|signed|secured|had|received|in\sorder"
        r"|stamped|sealed|in\s(?:his|her|my|our)\s(?:pocket|hand)|pinned|posted"
        r"|shown|allowed|came\sthrough|arrived|sought\sand)"
    )
    refused = (
        r"(?:refuses?d?|refusing|denied|withheld|withdrawn|withdrew|revoked|cancelled|rescinded"
        r"|rejected|turned\sdown|lapsed|expired|lacking|lacked|wanting)"
    )
    near_ = {"needs": _ABOUT, "far": 1, "bars": _OTHER}
    return (
        so(
            rf"\b(?:signature|stamp|seal|paper|blessing|nod|word|agreement"
            rf"|assurance)\b[^.;:!?\n]{{0,30}}?\b(?:for|to)\s(?:the|our|this|a)\s{_EVENT}\b"
            rf"|\b{_OFFICE}['’]s\s(?:\w+\s)?(?:signature|stamp|seal|consent|blessing|leave"
            rf"|permission|approval|permit|licence|assent)\b",
            **near_,
        ),
        so(
            rf"\b{_OFFICE}\b{GAP}\b(?:gave|given|granted|give|lent)\s(?:his|its|their|us|them"
            rf"|the\s\w+)\s(?:\w+\s)?(?:blessing|consent|leave|permission|approval|sanction|assent"
            rf"|the\sgo-ahead|a\spermit)\b",
            **near_,
        ),
        so(r"\b(?:no|any|without|had)\sobjections?\b", **near_)._replace(
            words=regex(
                r"\b(?:raised|made|had|saw|offered|lodged|found)\s(?:no|any"
                r"|never\san?)\s(?:objections?|reason\sto\s(?:ban|forbid|refuse))\b"
            ),
            own_no=9,
        ),
        not_so(rf"\b{_PAPER}\b[^.;:!?\n]{{0,40}}?\b{refused}\b", **near_),
        not_so(
            rf"\b{refused}\s(?:the\s|a\s|its\s|his\s|any\s|all\s|us\s|them\s|our\s"
            rf"|their\s){{0,2}}(?:\w+\s)?(?:{_PAPER}|the\ssquare|use\sof\sthe\ssquare)\b",
            **near_,
        ),
        so(rf"\b{_PAPER}\b[^.;:!?\n]{{0,50}}?\b{given}\b", **near_),
        so(
            r"\b(?:grant(?:ed|ing)?|gave|issued|obtained|had|have|got|produced|signed|secured"
            r"|held|hold|received|given|carried|showed|applied\sfor\sand\s\w+|possessed"
            r"|in\spossession\sof)\s(?:the\s"
            rf"|a\s|us\s|them\s|its\s|any\s|no\s|his\s|our\s|their\s|full\s|every\s"
            rf"|all\s){{0,2}}(?:\w+\s)?{_PAPER}\b",
            **near_,
        ),
        so(
            rf"\b(?:without|with)\s(?:the\s|a\s|any\s|our\s|proper\s|due\s|full\s|express\s"
            rf"|written\s|official\s){{0,2}}{_PAPER}\b",
            **near_,
        ),
        so(
            r"\bno\s(?:\w+\s)?(?:permits?|permission|licen[cs]e|consent|authori[sz]ation"
            r"|approval)\b",
            **near_,
        ),
        so(
            rf"\b{_PAPER}\s(?:for|to\shold)\s(?:the\s|a\s|our\s|this\s)?(?:[\w’'-]+\s){{0,2}}?"
            rf"{_EVENT}\b",
            bars=regex(rf"\b(?:ask\w*|appl\w+)\s(?:for\s)?(?:a\s|the\s)?{_PAPER}|{_OTHER.pattern}"),
        ),
    )
