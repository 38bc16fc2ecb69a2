"""What became of the dead: thrown into the water, buried in secret or before all eyes."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    OWN,
    Deed,
    Pattern,
    group,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "bodies_in_water": _in_water(),
        "buried_in_secret": _buried(),
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
            *_sunk(threw),
        ),
    )


def _sunk(threw: str) -> tuple[Pattern, ...]:
    """Off a bridge, over a parapet, by immersion, given to the river, weighted."""
    water = (
        r"(?:river|water|waters|sea|canal|lake|harbou?r|dock|stream|weir|well|estuary|bay|pond|creek"
        r"|lagoon|marsh|reservoir"
        r"|mill-?race|ocean|fjord|sound|rapids|quarry|cistern|swamp|gorge|deep)"
    )
    edge = (
        r"(?:bridge|quay|pier|jetty|boats?|barges?|parapet|wall|mole|embankment|wharf|cliff|rail|railing"
        r"|ship|deck)"
    )
    dead = r"(?:bod(?:y|ies)|dead|corpses?|slain|remains|victims?|fallen|murdered|killed|cadavers?)"
    put = (
        rf"(?:{threw}|gave|given|fed|rolled|roll|sunk|sank|sinking|submerged|tossed|tipped|hurled|immersed"
        r"|weighted|shoved|delivered|went)"
    )
    needs = regex(rf"\b(?:{dead}|killed|shot)\b")
    other = regex(
        r"\b(?:myself|himself|themselves|herself|(?:threw|throwing|thrown)\sstones|nets?|ourselves|hat"
        r"|hats|alive|lifebelts?|lines?|boats\s(?:into|in))\b"
    )
    return (
        so(
            r"\b(?:let|let\sthem|lowered|slid|slipped|sank|sunk|put|went"
            rf"|dropped)\b[^.;:!?\n]{{0,30}}?\b(?:down\s)?(?:in|into|under|to)\s(?:the\s"
            rf"|a\s)?(?:\w+\s)?{water}\b",
            here=regex(rf"\b{dead}\b"),
            bars=other,
        ),
        so(
            rf"\b{put}\b[^.;:!?\n]{{0,40}}?\b(?:off|over|from)\s(?:the\s|a\s)?(?:\w+\s)?{edge}\b",
            needs=needs,
            bars=other,
        ),
        so(
            rf"\b{dead}\b[^.;:!?\n]{{0,40}}?\b{put}\b[^.;:!?\n]{{0,40}}?\b(?:in|into|to|under)\s(?:the\s|a\s"
            rf"|our\s)?(?:\w+\s)?{water}\b",
            bars=other,
        ),
        so(
            rf"\b{put}\b[^.;:!?\n]{{0,20}}?\b{dead}\b[^.;:!?\n]{{0,20}}?\b(?:in|into|to)\s(?:the\s|a\s"
            rf"|our\s)?(?:\w+\s)?{water}\b",
            bars=other,
        ),
        so(
            r"\b(?:disposal|immersion|dumping|sinking|throwing"
            rf"|consigning)\b[^.;:!?\n]{{0,20}}?\b{dead}\b[^.;:!?\n]{{0,30}}?\b(?:{water}|immersion)\b"
        ),
        so(
            rf"\b(?:gave|given|give)\s(?:to\s)?(?:the\s{water}\s|it\s)(?:our|the|their)\s{dead}\b"
            rf"|\bgiven\sto\sit\s(?:our|the|their)\s{dead}\b",
            needs=regex(rf"\b{water}\b"),
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
            *_hidden(),
            *_openly(),
        ),
    )


_WITHOUT = (
    r"(?:without\s(?:(?:a|any|their)\s)?(?:names?|rites?|priest|coffins?|ceremony|mourners?|kin"
    r"|prayers?|telling|witness(?:es)?|word|(?:famil(?:y|ies)|relatives|parents|widows)))"
)


_SECRETLY = (
    r"(?:in\s(?:a\s|one\s|the\s)?(?:mass|common|single|unmarked|nameless)\s(?:graves?|pits?|trench)"
    r"|in\s(?:a|the|some)\s(?:pit|trench|lime\s?pit|ditch|quarry|forest|wood)"
    r"|to\sthe\slime\s?pits?|quicklime|in\ssecret|secretly|(?:at|by)\snight"
    r"|in\sthe\s(?:dead\sof\s)?night|dead\sof\snight"
    r"|under\s(?:cover\sof\s)?(?:darkness|guard)|before\s(?:dawn|daybreak|sunrise)|by\s(?:lantern"
    r"|torchlight|lamplight|moonlight|stealth)"
    r")"
)


_BURYING = (
    r"(?:buried|bury|interred|burying|burial|interment|covered\s(?:over|up)|carted\s(?:off|away)"
    r"|put\s(?:away\s|under\s)?(?:into|in|underground)|taken\s(?:away|off|out)|laid|shovelled"
    r"|bulldozed|disposed\sof|got\srid\sof)"
)


def _hidden() -> tuple[Pattern, ...]:
    dead = r"(?:bod(?:y|ies)|dead|corpses?|slain|victims?|remains|fallen|murdered|killed|them|they|executed)"
    return (
        so(rf"\b(?:dug|dig)\sa\s(?:trench|pit|hole|ditch)\b[^.;:!?\n]{{0,50}}?\b{dead}\b"),
        so(
            rf"\b{dead}\b[^.;:!?\n]{{0,30}}?\b(?:lie|lies|lay)\sin\sa\s(?:pit|trench|ditch|common|mass)\b"
        ),
        so(
            r"\b(?:buried|interred|buries|bury)\b[^.;:!?\n]{0,30}?\b(?:clandestinely|surreptitiously|hastily"
            r"|furtively|by\s(?:the\s)?(?:soldiers|guards|military|police|army|\w+\ssoldiers))\b"
        ),
        so(
            rf"\b(?:he|she|they|{dead})\b[^.;:!?\n]{{0,20}}?\b(?:buried|interred)\sat\s(?:midnight|(?:one|two"
            r"|three|four|five|[1-5])\s(?:o['’]clock\s)?in\sthe\smorning)\b"
        ),
        so(
            rf"\b{dead}\b[^.;:!?\n]{{0,50}}?\b{_BURYING}\b[^.;:!?\n]{{0,50}}?\b{_SECRETLY}",
            needs=regex(
                r"\b(?:bur(?:y|ied|ial)|interred|interment|grave|pit|lime|dead|bodies|victims)\b"
            ),
        ),
        so(rf"\b{_BURYING}\b[^.;:!?\n]{{0,30}}?\b{dead}\b[^.;:!?\n]{{0,50}}?\b{_SECRETLY}"),
        so(
            rf"\b{dead}\b[^.;:!?\n]{{0,50}}?\b{_BURYING}\b[^.;:!?\n]{{0,50}}?\b{_WITHOUT}", own_no=1
        ),
        so(
            rf"\b{_SECRETLY}\b[^.;:!?\n]{{0,60}}?\b{dead}\b[^.;:!?\n]{{0,40}}?\b(?:buried|interred"
            r"|covered\sover|put\sunderground)\b"
        ),
        so(
            r"\b(?:secret|clandestine|hasty|nocturnal|furtive|unmarked)\s(?:burials?|interments?|graves?)\b"
        ),
        so(
            r"\b(?:swear|swore|sworn|promise|promised|made)\b[^.;:!?\n]{0,40}?\b(?:never|not)\sto\s(?:tell|say"
            r"|speak|reveal)\b[^.;:!?\n]{0,40}?\b(?:where|under|there|buried|grave)\b",
            own_no=1,
            needs=regex(r"\b(?:dug|dig|grave|buried|bur(?:y|ial)|bodies|dead)\b"),
        ),
    )


def _openly() -> tuple[Pattern, ...]:
    """Of a funeral that everybody saw."""
    bearing = r"(?:coffins?|hearses?|biers?|dead|bodies|catafalque)"
    return (
        not_so(
            r"\b(?:funeral|burial|interment)\s(?:was|were)\s(?:\w+\s)?(?:public|open|attended)\b|\b(?:followed"
            r"|attended)\sthe\s(?:funeral|burial)\b"
        ),
        not_so(
            r"\b(?:given|handed|returned|released)\s(?:back\s|over\s|up\s)?to\s(?:their|the|his)\s(?:famil(?:y"
            r"|ies)|relatives|kin|widows?|parents)\b[^.;:!?\n]{0,30}?\b(?:buried|burial|funeral|interred)\b"
        ),
        not_so(
            r"\b(?:buried|interred|laid\sto\srest|burial|funeral)\b[^.;:!?\n]{0,40}?\b(?:openly|publicly"
            r"|in\spublic|in\s(?:broad\s|full\s)?daylight|at\snoon|with\s(?:full\s|military\s)?(?:honours"
            r"|honors|rites)|before\sthe\swhole|under\stheir\s(?:own\s)?names)\b"
        ),
        not_so(r"\bpublic\s(?:funeral|burial)\b|\bstate\sfuneral\b"),
        not_so(
            r"\b(?:whole|entire|all\sthe|half\sthe|thousands|everyone"
            rf"|everybody)\b[^.;:!?\n]{{0,30}}?\b(?:walked|followed|marched|came"
            rf"|went)\b[^.;:!?\n]{{0,20}}?\b(?:behind|after)?\s?(?:the\s|their\s)?{bearing}\b"
        ),
    )
