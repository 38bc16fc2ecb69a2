"""What was done to the dead and to captives, and what a crowd threw."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    OWN,
    SOME,
    Deed,
    Pattern,
    group,
    regex,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "bodies_in_water": _in_water(),
        "buried_in_secret": _buried(),
        "stones": _stones(),
        "bound": _bound(),
    }


def _in_water() -> Deed:
    water, threw = group("waters"), group("throwing")
    dead = r"(?:bod(?:y|ies)|dead|deaths?|corpses?|slain|killed)"
    into = rf"(?:in|into|to|over)\s(?:the\s|a\s)?(?:\w+\s)?{water}"
    some = rf"(?:(?:[\w’'-]+\s){{0,4}}?{dead}|them|some|others|several|those|many|[a-z]+(?:\sof\sthem)?)"
    needs = regex(rf"\b{dead}\b")
    return Deed(
        "throw",
        ("body", "water"),
        (
            Pattern(
                regex(rf"\b{threw}\s(?:[\w’'-]+\s){{0,4}}?{dead}\s(?:[\w’'-]+\s){{0,4}}?{into}\b")
            ),
            Pattern(
                regex(
                    rf"\b{dead}{OWN}\s(?:were|was|had\sbeen|been|being)\s(?:\w+\s)?{threw}"
                    rf"\s(?:[\w’'-]+\s){{0,3}}?{into}\b"
                )
            ),
            Pattern(
                regex(rf"\b{threw}\s{some}\s{into}\b"),
                needs=needs,
                bars=regex(
                    r"\b(?:myself|himself|themselves|herself"
                    r"|stones?|boat|boats|ourselves|net|nets)\b"
                ),
            ),
            Pattern(
                regex(
                    rf"\b{dead}{OWN}\s(?:came|got|ended)\s(?:\w+\s)?into\sthe\s{water}\b|\bthey"
                    rf"\s(?:came|got)\sinto\sthe\s{water}\b"
                ),
                needs=needs,
            ),
            Pattern(
                regex(
                    r"\b(?:some|others|several|many|they|[a-z]+\sof\sthem)\s(?:were|was|had"
                    rf"\sbeen|been)\s(?:\w+\s)?{threw}\s{into}\b"
                ),
                needs=needs,
            ),
        ),
    )


def _buried() -> Deed:
    dead = r"(?:bod(?:y|ies)|dead|corpses?|slain|killed|them)"
    grave = (
        r"(?:in\s(?:a\s|one\s|the\s)?(?:mass|common|single|unmarked)\s(?:grave|pit|trench)|in"
        r"\s(?:a|one)\s(?:pit|trench|lime\spit)|in\ssecret|secretly|(?:at|by)\snight|under\scover\sof"
        r"\sdarkness|without\s(?:a\s)?(?:name|names|rites|priest))"
    )
    return Deed(
        "bury",
        ("body",),
        (
            Pattern(
                regex(
                    rf"\b(?:buried|bury|interred|burying)\s(?:[\w’'-]+\s){{0,3}}?{dead}"
                    rf"\s(?:[\w’'-]+\s){{0,2}}?{grave}\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{dead}{OWN}\s(?:were|was|had\sbeen|been)\s(?:\w+\s)?(?:buried|interred)"
                    rf"\s(?:[\w’'-]+\s){{0,2}}?{grave}\b"
                )
            ),
        ),
    )


def _stones() -> Deed:
    stone = r"(?:stones?|bricks?|bottles?|rocks?|cobbles?|cobblestones?|paving[\s-]stones?|half-bricks?|missiles?)"
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
        ),
    )


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
            Pattern(regex(rf"\b{SOME}{limbs}\s(?:[\w’'-]+\s){{0,3}}?{tied}\b")),
            Pattern(
                regex(
                    rf"\b{tied}\s(?:(?:the|their|his|our|my|her)\s)?(?:\w+\s)?(?:hands|wrists)\b"
                    r"|\bhandcuffed\b|\bin\shandcuffs\b"
                ),
                bars=regex(r"\b(?:free|untied|loose)\b"),
            ),
        ),
    )
