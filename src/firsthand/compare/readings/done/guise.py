"""Whether those who came were disguised: masks, hoods, painted and blackened faces."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import FEW, OWN, SOME, Deed, Pattern, regex


def deeds() -> dict[str, Deed]:
    """This deed by its name."""
    return {"disguised": _disguised()}


def _disguised() -> Deed:
    put_on = (
        r"(?:painted|blackened|blacked|smeared|sooted|daubed|masked|muffled|wrapped|covered|hidden"
        r"|concealed|veiled)"
    )
    worn = r"(?:masks?|hoods|balaclavas|stocking\smasks|false\sbeards)"
    soot = r"(?:powder|soot|paint|mud|cork|charcoal|lampblack|grease)"
    no_men = regex(
        r"\bmask(?:ed)?\sball\b|\b(?:gas|oxygen|death|smoke|surgical|dust)[\s-]masks?\b|\bdisguised?\s(?:as\sa\s)?(?:voice|hand|contempt"
        r"|anger|joy|tax|fact|truth)\b|\bcar\shoods?\b|\bwith\sblood\b|\bcoffins?\b|\bbodies\b|\bthe\sdead\b"
    )
    return Deed(
        "disguise",
        ("face",),
        (
            Pattern(
                regex(
                    r"\b(?:were|was|being|all|men|riders|horsemen|mob|crowd|band|party|persons|people|them|some|none|nobody|any)\s(?:all\s|not\s|also"
                    r"\s|well\s|partly\s|wholly\s|in\spart\s|heavily\s)?(?:disguised|masked|hooded)\b"
                    r"|\b(?:disguised|masked|hooded)\s(?:and\sarmed\s)?(?:men|riders|horsemen|mob|band|party|crowd|gang|figures|persons|ruffians|raiders|gunmen)\b"
                ),
                bars=no_men,
            ),
            Pattern(regex(rf"\bfaces?{OWN}\s(?:\w+\s)?{put_on}\b"), bars=no_men),
            Pattern(
                regex(
                    rf"\b{put_on}\sfaces\b|\b(?:black(?:ed|ened|ing|ening)|paint(?:ed|ing)|smear(?:ed|ing)|cover(?:ed|ing)|mask(?:ed|ing)|hid|hiding|muffl(?:ed|ing))"
                    r"\s(?:their\sfaces|themselves\swith)\b"
                ),
                bars=no_men,
            ),
            Pattern(
                regex(
                    rf"\b(?:wore|wear|wearing|had|put\son|with|in|behind|under|donned)\s{SOME}{FEW}{worn}\b|\bin\sdisguise\b"
                ),
                bars=no_men,
            ),
            Pattern(
                regex(
                    r"\b(?:tied|wrapped|drawn|pulled|hung|bound|knotted)\s(?:\w+\s)?(?:about|over|round|across|around|before|up\sto)\s(?:their|his)\s(?:faces?|heads?|eyes|mouths?)\b"
                    rf"|\b(?:sacks?|bags?|crape|veils?|handkerchiefs?|kerchiefs?|scar(?:f|ves)|stockings?|cloths?|sacking|{worn})\s(?:\w+\s){{0,2}}?(?:over|across|round|about|on|before)"
                    r"\s(?:the|their|his)\s(?:faces?|heads?|mouths?)\b|\b(?:sacks?|bags?|pillow[\s-]?cases?)\swith\s(?:eye[\s-]?)?holes\b"
                    r"|\bdisguis(?:e|ed|ing)\s(?:themselves|himself)\b"
                ),
                bars=no_men,
            ),
            Pattern(
                regex(rf"\b{soot}\s(?:and\s\w+\s)?(?:on|over|upon)\stheir\sfaces\b"), bars=no_men
            ),
            Pattern(
                regex(r"\bpainted\s(?:red|black|white|yellow|blue|green)\b"),
                here=regex(r"\b(?:mob|crowd|men|band|party|gang|ruffians|rioters)\b"),
                bars=regex(r"\b(?:door|wall|cart|van|car|boat|ship|house|sign|post|hull)s?\b"),
            ),
            Pattern(
                regex(
                    r"\b(?:barefaced|bare-faced|unmasked|undisguised|with\s(?:bare|open|uncovered)\sfaces|faces\s(?:were\s)?(?:bare|uncovered|open))\b"
                ),
                done=False,
                bars=regex(r"\b(?:lie|lies|liar|hatred|contempt|joy|robbery)\b"),
            ),
        ),
        asked=regex(
            r"\b(?:they|any|anybody|anyone|all|men|those)\b[^?.]{0,40}\b(?:masked|disguised|hooded|in\smasks|in\sdisguise)\b"
            r"|\bfaces\s(?:\w+\s)?(?:painted|blacked|blackened|covered|masked)\b"
        ),
    )
