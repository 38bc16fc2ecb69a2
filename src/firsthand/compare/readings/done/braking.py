"""Whether whoever drove put on the brakes."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
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
    return {"braked": _braked()}


_BRAKE = (
    r"(?:(?:hand|air|vacuum|emergency|foot|steam|westinghouse|service)?[\s-]?brakes?"
    r"|brake\s(?:valve|handle"
    r"|lever|pedal|pipe|wheel|cock|shoes|blocks|drums)|emergency\s(?:handle|cord|valve|lever)"
    r"|communication\scord)"
)
_VEHICLE = (
    r"(?:driver|train|tram|lorry|bus|engine|car|truck|locomotive|motorman|mail|express|coach|van"
    r"|cab|cabman|wagons?|carter|chauffeur"
    r"|goods|tanker|carriage|conductor|waggon|charabanc|omnibus)"
)
_ROAD = regex(
    rf"\b(?:{_VEHICLE}|signal|rails?|road|speed|brakes?|crossing|bridge|pedal|curve|bend|tyres?"
    rf"|wheels)\b"
)


def _braked() -> Deed:
    acts = (
        "(?:"
        + forms(
            "apply pull use slam hit touch jam throw wind screw open stamp tread work clap set "
            "bite squeal screech"
            " shriek grip seize lock engage go come press pump jump put slap"
            " squeeze bang tug yank haul scream groan grind catch hold smoke"
            " hang heave move push try reach stand"
        )
        + (
            r"|application|full\son|hard\son|fully\son|hard\sover|in\s(?:the\s)?(?:emergency|full)"
            r"|emergency\sposition|smell|smelt|hot|glowing|red-hot|on(?=\W*(?:$|[.,;])))"
        )
    )
    dead = (
        r"(?:in\s(?:the\s)?(?:off|release|released|running)|not\s(?:on|applied|used|touched)"
        r"|off(?=\W*(?:$|[.,;]|position))|untouched|released|unused|cold|idle"
        r"|unapplied|alone|pressure\s(?:unchanged|constant|steady|full))"
    )
    other = regex(
        r"\b(?:brake[\s-]?(?:van|man|men|shop|works|fluid|lights?)|brakesm[ae]n|renewed|repaired"
        r"|tested|inspected|overhauled|relined"
        r"|worn|brakes?\s(?:\w+\s)?failed|failed\sbrakes?|a\sbrake\son"
        r"|put\sthe\sbrakes?\son\s(?:the\s)?(?!train|engine|lorry|tram|wheels)\w+|in\sthe\sworld"
        r"|made\sat|kind|adjusted|serviced|checked|fitted|new\sbrakes)\b"
    )
    return Deed(
        "brake",
        ("brake",),
        (*frame(_BRAKE, acts, dead, bars=other), *_stopping(other), *_ran_on()),
        regex(
            r"\b(?:tried|try|attempt\w*)\s(?:\w+\s)?(?:to\s)?(?:stop|pull\sup|slow|brake)\b"
            rf"|\b(?:slow|slowed|slackened?|slacken|brake|{_BRAKE})\b"
        ),
    )


def _stopping(other: object) -> tuple[Pattern, ...]:
    """By the verb, locked wheels, marks on the road, an attempt to stop."""
    who = rf"(?:{_VEHICLE}|he|she|it|they|i|we|nobody|no\sone)"
    return (
        so(
            rf"\b{who}\b[^.;:!?\n]{{0,25}}?\b(?:brake|braked|braking)\b(?!\s(?:van|man|light))",
            here=_ROAD,
            bars=other,
        ),
        so(
            r"\bbraking\s(?:began|was|marks|had|hard|distance)\b|\bno\s(?:sign\sof\s)?braking\b"
            r"|\bstarted\sto\sbrake\b|\bheavy\sbraking\b"
        ),
        so(r"\b(?:instead\sof|without|rather\sthan)\s(?:braking|slowing)\b"),
        so(r"\b(?:full\semergency|emergency\sstop)\b"),
        so(rf"\b{_BRAKE}\b[^.;!?\n]{{0,15}}?\bturned\b|\bturn(?:ed)?\s(?:the|his|her)\s{_BRAKE}\b"),
        so(rf"\b(?:made|make)\s(?:no|any|full)?\s?use\sof\s(?:the|his|her)\s{_BRAKE}\b"),
        so(
            r"\bsparks\b[^.;:!?\n]{0,40}?\b(?:wheels|rails?|brakes?|axles?|tyres)\b"
            r"",
            needs=_ROAD,
        ),
        so(
            r"\b(?:locked|skidding|sliding|dragging|screaming|screeching)\s(?:wheels|tyres)\b"
            r"|\b(?:wheels|tyres|tires)\s(?:\w+\s){0,2}?(?:locked|skidded|skidding|screamed"
            r"|screeched|squealed|smoked)\b"
            r"|\b(?:skid|tyre|tire|brake|braking)[\s-]?(?:marks?|tracks?)\b|\b(?:streaks?|marks?"
            r"|stripes|lines?|tracks?)\sof\s(?:burnt\s|black\s)?rubber\b|\brubber\s(?:marks?"
            r"|on\sthe\s(?:road|asphalt|tarmac))\b",
            needs=_ROAD,
        ),
        so(
            r"\b(?:stood|stamped|trod|jumped|leaned|leant|rammed|pressed|pumped|kicked"
            r"|foot(?:\swas)?)\s(?:hard\s|right\s)?(?:on|down\son)\s(?:that|the|his"
            r"|my)\s(?:brake\s)?pedal\b"
        ),
        so(
            r"\b(?:pressed|floored|pushed|rammed)\s(?:the|his|my)\s(?:brake\s)?pedal\b",
            bars=regex(r"\b(?:accelerator|gas|throttle)\b"),
        ),
        so(
            rf"\b{who}\s(?:\w+\s){{0,2}}?(?:tried|attempted|tries|try)\sto\s(?:stop|pull\sup|slow"
            rf"|halt|brake|check)\b|\b(?:attempts?|efforts?)\s(?:was\s|were\s"
            rf"|had\sbeen\s)?(?:made\s)?(?:by\sthe\s\w+\s)?to"
            r"\s(?:stop|pull\sup|slow|brake|check|halt)\b|\b(?:nobody|no\sone"
            r"|somebody)\stried\sto\sstop\b",
            needs=_ROAD,
        ),
        so(
            r"\b(?:revers(?:ed|ing|e)|threw)\s(?:the|his|her)\s(?:engine|motor|regulator"
            r"|gear)(?:\sinto\sreverse)?\b|\b(?:shut\soff|cut)\s(?:steam|the\s(?:steam|current"
            r"|power|engine))\b|\bsanded\sthe\srails?\b",
            needs=_ROAD,
        ),
        so(
            rf"\b{who}\b[^.;:!?\n]{{0,25}}?\b(?:slammed|skidded|screeched|ground|jerked"
            rf"|juddered)\s(?:\w+\s)?(?:to\sa\s(?:halt|stop|standstill)|down)\b",
            here=_ROAD,
        ),
        so(
            rf"\b{who}\b[^.;:!?\n]{{0,25}}?\b(?:slackened|slacken|slowed|slow|checked)(?:\s(?:down"
            rf"|up|speed|his\sspeed|her\sspeed|its\sspeed))?\b(?!\s(?:by|his\s\w+\sand))",
            needs=_ROAD,
            here=regex(rf"\b(?:not|never|nobody|no|without|before|{_VEHICLE})\b|n['’]t\b"),
        ),
    )


def _ran_on() -> tuple[Pattern, ...]:
    """By a speed that was kept or raised; by nothing that shows braking."""
    return (
        not_so(
            r"\b(?:nothing|no\s(?:sign|trace|evidence|indication|record))\b[^.;:!?\n]{0,40}?\b(?:sl"
            r"ackened|slowed|slowing|braked|braking|checked|brakes?)\b"
            r"|\b(?:never|not\sonce|without(?:\sever)?)\s(?:checking|slackening|slowing|braking"
            r"|touching\sthe\sbrakes?|easing)\b",
            own_no=9,
        ),
        not_so(
            r"\b(?:never|did\snot|didn['’]t)\s(?:slackened|slacken|slowed|slow"
            r"|check(?:ed)?\s(?:its|her|his)\sspeed)\b|\bwithout\s(?:so\smuch\sas\s)?(?:a\s)?(?:touch"
            r"|dab)\sof\b",
            needs=regex(rf"\b{_VEHICLE}\b"),
            own_no=9,
        ),
        not_so(
            r"\b(?:with|at)\s(?:un(?:diminished|checked|slackened|abated|reduced)|full|top"
            r"|the\ssame|its\susual|her\susual)\s(?:speed|power|steam|tilt|gallop|throttle)\b"
            r"|\bfull\s(?:tilt|pelt|throttle|steam|speed)\b",
            here=regex(rf"\b(?:{_VEHICLE}|she|he|it|they)\b"),
            needs=regex(rf"\b{_VEHICLE}\b"),
            bars=regex(r"\b(?:not|never|no\slonger|nor)\b|n['’]t\b"),
        ),
        not_so(
            rf"\b(?:{_VEHICLE}|he|she|it)\b[^.;:!?\n]{{0,30}}?\b(?:accelerated|speeded\sup"
            rf"|sped\sup|put\son\s(?:speed|steam)|opened\s(?:the|his)\s(?:regulator|throttle)"
            rf"|gathered\sspeed|kept\s(?:up\s)?(?:his|her|its)\sspeed"
            r"|came\s(?:straight\s)?on\s(?:at|as\sfast)|foot\s(?:was\s)?on\sthe\s(?:accelerator"
            r"|gas|throttle))\b",
            needs=_ROAD,
        ),
    )
