"""What was done to captives, and what a crowd threw."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
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
        "stones": _stones(),
        "bound": _bound(),
    }


def _stones() -> Deed:
    stone = (
        r"(?:stones?|bricks?|bottles?|rocks?|cobbles?|cobblestones?|paving[\s-]stones?|half-bricks?"
        r"|missiles?)"
    )
    threw = r"(?:threw|thrown|throw|throwing|hurled|flung|pelted|hurling|flew|showered)"
    return Deed(
        "throw",
        ("stone",),
        (
            Pattern(
                regex(r"\b(?:nobody|no\sone)\sthrew\s(?:anything|a\sthing)\b|\bstone-throwing\b")
            ),
            Pattern(
                regex(rf"\b{threw}\s(?:[\w’'-]+\s){{0,3}}?{stone}\b"),
                bars=regex(
                    r"\b(?:into\sthe\s(?:river|water|sea)"
                    r"|away)\b"
                ),
            ),
            Pattern(regex(rf"\bpelted\s[^.;:!?\n]{{0,40}}\swith\s(?:\w+\s){{0,2}}{stone}\b")),
            Pattern(
                regex(
                    rf"\b{stone}\s(?:\w+\s)?(?:(?:was|were|had\sbeen|have\sbeen|being"
                    r"|came|got)\s)?(?:\w+\s)?(?:thrown|hurled|flung|flew|flying)\b"
                )
            ),
            Pattern(regex(r"\b(?:threw|thrown)\s(?:nothing|not\sa\sthing)\b")),
            *_hail(),
        ),
    )


def _hail() -> tuple[Pattern, ...]:
    """Of what flew and hit, of a hail, by a noun; of empty hands."""
    stone = (
        r"(?:stones?|bricks?|half-?bricks?|brickbats?|half\sa\sbrick|bottles?|rocks?|cobbles?"
        r"|cobblestones?|paving[\s-]?stones?|missiles?|slates?|tiles?"
        r"|lumps?\sof\s\w+|pebbles?|flints?|setts|clods?|projectiles?|rubble|ballast)"
    )
    hit = (
        r"(?:took|caught|struck|hit|landed|rained|fell\samong|whizzed|sailed|smashed|clattered|bounced"
        r"|felled|knocked|met|descended|came\s(?:over|down|from|flying)|flew|flying|thrown|flung|hurled"
        r"|cast|lobbed|pelted|stoned)"
    )
    whom = (
        r"(?:police|constables?|soldiers?|sergeant|inspector|guards?|troops|horse|horses|helmets?|officer"
        r"|cordon|dragoons|shields?)"
    )
    other = regex(
        r"\b(?:of\sstone|stone\s(?:bridge|wall|house|steps|floor|building)|building|foundation|grave|laid"
        r"|mill|millstone|roof\s(?:fell|came)|blast|explosion|beer|wine|milk)\b"
    )
    return (
        so(
            rf"\b{stone}\b[^.;:!?\n]{{0,30}}?\b(?:came|flew|sailed|whizzed|hailed|rained)\s(?:over|down|at"
            r"|through|across|from|past)\b",
            needs=regex(
                r"\b(?:crowd|police|soldiers|marchers|demonstrators|troops|constables|helmets|cordon|strikers"
                r"|threw|thrown|march)\b"
            ),
            bars=other,
        ),
        so(
            r"\b(?:nobody|no\sone|anybody|anyone|none|people|they|boys|we|crowd|marchers"
            r"|students)\b[^.;:!?\n]{0,20}?\b(?:throw|threw|throwing|throws|thrown)\b(?=\W*(?:$|[.,;]"
            r"|anything|nothing|a\sthing|something|whatever|everything|at\b))"
        ),
        so(
            r"\bcame\sunder\s(?:a\s|heavy\s)?(?:\w+\s)?(?:of\s)?(?:missiles|stones|bricks|stone-throwing)\b"
        ),
        so(rf"\b(?:hail|shower|rain|volley|storm|barrage)\sof\s(?:\w+\s)?{stone}\b", bars=other),
        so(rf"\b{stone}\b[^.;:!?\n]{{0,30}}?\b{hit}\b[^.;:!?\n]{{0,40}}?\b{whom}\b", bars=other),
        so(rf"\b{stone}\s(?:took|caught|struck|hit)\s(?:the|an?|him|me|her|one)\b", bars=other),
        so(
            rf"\b{stone}\s(?:\w+\s)?(?:was|were|had\sbeen|have\sbeen|came|got|being)\s(?:\w+\s)?(?:thrown|flung"
            r"|hurled|cast|lobbed|flying)\b"
        ),
        so(
            r"\b(?:attack|assail|bombard|greet|receiv|met|set\supon"
            rf"|answer)\w*\b[^.;:!?\n]{{0,40}}?\bwith\s(?:\w+\s)?{stone}\b",
            bars=other,
        ),
        so(
            rf"\b{stone}\s(?:in|on|to)\s(?:the|his|her|my|their)\s(?:face|head|back|ear|shoulder|mouth|knee"
            r"|chest|helmet|eye)\b",
            bars=other,
        ),
        so(rf"\A[^a-z]{{0,20}}{stone},\s(?:\w+\s?,?\s?){{1,2}}from\b"),
        so(rf"\b(?:saw|see|seen)\s(?:no|not\sa|any|a|one)\s{stone}\b", bars=other),
        so(r"\b(?:stoning|pelting|stoned|pelted)\s(?:of\s)?(?:the\s|us\b|them\b|him\b)?"),
        so(
            r"\b(?:threw|thrown|throw|flung|fling|hurled|cast|lobbed|chucked"
            rf"|threw\swhat)\b[^.;:!?\n]{{0,40}}?\b{stone}\b",
            bars=regex(r"\b(?:into\sthe\s(?:river|water|sea)|away)\b"),
        ),
        so(
            r"\b(?:nothing|not\sa\sthing)\s(?:was|had\sbeen|were)\s(?:thrown|flung|hurled|cast)\b"
            r"|\b(?:throwing|flinging|threw|flung|hurled)\s(?:anything|something|things|whatever)\b"
            r"|\b(?:nobody|no\sone)\s(?:was\s)?throwing\b"
        ),
        not_so(
            r"\b(?:our|their|the|everyone['’]s|all)\s(?:\w+\s)?hands\s(?:of\s(?:the|us)\s\w+\s"
            r"|were\s)(?:\w+\s)?(?:empty|in\s(?:our|their)\spockets)\b|\bempty-handed\b"
        ),
        so(
            rf"\b(?:ripped|tore|torn|prised|dug|picked|pulled)\s(?:up|out|loose)\s(?:\w+\s)?{stone}\b"
            rf"|\b{stone}\s(?:was|were|had\sbeen)\s(?:ripped|torn|prised|dug|picked)\sup\b"
        ),
    )


_FIGURE = regex(
    r"\b(?:its\shands|matter|law|rules?|treaty|council|ministry|budget|contract|company|parcel)\b"
)


"""Whose hands are tied by a law."""


def _bound() -> Deed:
    tied = (
        r"(?:tied|bound|cuffed|roped|trussed|wired|handcuffed|manacled|pinioned|fettered|shackled)"
    )
    limbs = r"(?:hands|wrists|arms|feet)"
    return Deed(
        "bind",
        ("hand",),
        (
            Pattern(
                regex(
                    r"\b(?:dead|bodies|prisoners?|captives?|victims|them)\s(?:\w+\s)?(?:were|was|had"
                    rf"\sbeen)\s(?:\w+\s)?{tied}\b(?!\s(?:for|by\soath|to\ssecrecy))"
                )
            ),
            Pattern(regex(rf"\b{SOME}{limbs}\s(?:[\w’'-]+\s){{0,3}}?{tied}\b"), bars=_FIGURE),
            Pattern(
                regex(
                    rf"\b{tied}\s(?:(?:the|their|his|our|my|her)\s)?(?:\w+\s)?(?:hands|wrists)\b"
                    r"|\bhandcuffed\b|\bin\shandcuffs\b"
                ),
                bars=regex(r"\b(?:free|untied|loose)\b|" + _FIGURE.pattern),
            ),
            *_in_bonds(),
        ),
        regex(
            r"\b(?:were|was|had)\s(?:they|he|you|their\s\w+|the\s\w+)\s(?:\w+\s)?(?:been\s)?"
            r"(?:tied|bound|roped|handcuffed|cuffed|manacled)\b"
        ),
    )


def _in_bonds() -> tuple[Pattern, ...]:
    """By a noun, of a rope round wrists, in irons; of free hands."""
    limbs = r"(?:hands?|wrists?|arms?|thumbs?|elbows?|ankles?|legs|feet)"
    tied = (
        r"(?:tied|bound|cuffed|roped|trussed|wired|handcuffed|manacled|pinioned|fettered|shackled|lashed"
        r"|strapped|hog-?tied|zip-?tied|flexi-?cuffed|chained|corded)"
    )
    whom = (
        r"(?:dead|bodies|prisoners?|captives?|victims|them|they|men|boys|condemned|detainees?|dets|women"
        r"|hostages|him|he|we|us)"
    )
    cord = (
        r"(?:ropes?|wire|cords?|string|twine|bootlaces|straps?|chains?|irons|handcuffs|manacles|fetters"
        r"|shackles|bonds|ligatures?|belts?|cable|flex|tape|thongs?|cuffs)"
    )
    other = regex(
        r"\b(?:parcel|book|oath|treaty|law|matter|council|ministry|its\shands|contract|dogs?|horses?"
        r"|boats?|homeward|south|north|bound\s(?:for|to)|up\s(?:my|his|her)\s(?:head|wound|leg|arm)"
        r"|wounds?)\b"
    )
    return (
        so(
            r"\b(?:rope|wire|cord|chafe|handcuff)\s(?:burns?|marks?|weals?|scars|cuts)\b",
            bars=other,
        ),
        so(
            r"\b(?:wire|rope|cord|string|twine)\s(?:had\sbeen|was|were)\s(?:\w+\s)?(?:twisted|wound|tied"
            r"|knotted|wrapped|drawn)\s(?:tight\s)?(?:about|round|around)\b"
        ),
        so(
            r"\b(?:pinioning|binding|trussing|handcuffing|roping|tying|shackling)\sof\b[^.;:!?\n]{0,40}",
            bars=other,
        ),
        so(
            rf"\b{limbs}\b[^.;:!?\n]{{0,20}}?\b{tied}\b[^.;:!?\n]{{0,20}}?\b(?:with|by|behind|together|in|to)\b",
            bars=other,
        ),
        so(
            rf"\b(?:prisoners?|captives?|detainees?|dets|men|women|boys)\b[^.;:!?\n]{{0,30}}?\b{tied}\b",
            bars=other,
        ),
        so(
            rf"\b{tied}\s(?:up\s)?(?:my|our|his|her|the|their|all|us|them)\s(?:\w+\s)?(?:sons?|husband|brother"
            r"|father|men|boys|prisoners|captives|people|women|hands|others)\b",
            bars=other,
        ),
        so(
            rf"\b(?:they|men|prisoners|we|boys)\s(?:\w+\s)?(?:were|was|had\sbeen)\s(?:\w+\s)?{tied}\b",
            needs=regex(
                r"\b(?:prisoners?|captives?|detainees?|arrested|led\s(?:off|away)|taken\s(?:off|away)"
                r"|marched\s(?:off|away)|wrists?)\b"
            ),
            bars=other,
        ),
        so(rf"\b{limbs},?\s(?:[A-Z]\w+[:,]\s)?{tied}\b", bars=other),
        so(r"\b(?:flexi-?cuffed|zip-?tied|hog-?tied|manacled|pinioned)\b", bars=other),
        so(
            rf"\b{whom}\s(?:\w+\s)?(?:were|was|had\sbeen|been)\s(?:\w+\s)?{tied}\s(?:together|back|hand|by|with"
            r"|up)\b",
            bars=other,
        ),
        so(
            rf"\b{cord}\b[^.;:!?\n]{{0,20}}?\b(?:round|around|about|on|at|from)\s(?:the\s|their\s|his\s|our\s"
            rf"|her\s|my\s)?{limbs}\b",
            bars=other,
        ),
        so(
            r"\b(?:led|brought|taken|marched|walked|stood|came|lay|were|was|put"
            r"|shot)\b[^.;:!?\n]{0,20}?\bin\s(?:irons|chains|handcuffs|bonds|fetters|shackles|manacles)\b",
            bars=other,
        ),
        not_so(
            rf"\b{limbs}\b[^.;:!?\n]{{0,12}}?\b(?:free|loose|untied|unbound|unfettered|swinging)\b"
            r"|\bswinging\stheir\sarms\b|\b(?:unbound|unfettered|unshackled)\b",
            bars=regex(r"\bset\sfree\b"),
        ),
        so(rf"\b(?:marks?|trace|traces|sign|signs)\sof\s(?:a\s|any\s)?{cord}\b", bars=other),
    )
