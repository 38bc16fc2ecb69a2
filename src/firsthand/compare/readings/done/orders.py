"""Whether an order to fire was given, a proclamation read, shots fired into the air."""

from __future__ import annotations

import re

from firsthand.compare.readings.done.patterns import (
    OWN,
    SOME,
    Deed,
    Pattern,
    either,
    regex,
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
        ),
    )
