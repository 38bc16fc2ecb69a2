"""What is asked of whoever steered or drove: signals, brakes, calls for help, drink and sleep."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import FEW, OWN, SOME, Deed, Pattern, group, regex


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {
        "distress_call": _distress(),
        "whistle": _whistle(),
        "braked": _braked(),
        "at_danger": _at_danger(),
        "overloaded": _overloaded(),
        "drunk": _drunk(),
        "asleep": _asleep(),
    }


def _distress() -> Deed:
    call = (
        r"(?:distress\s(?:calls?|signals?|messages?|rockets?)|mayday|S\.?O\.?S\.?|call\sfor\shelp)"
    )
    sent = (
        r"(?:sent|send|sending|gave|given|made|put\sout|went\sout|transmitted|fired|radioed|issued)"
    )
    return Deed(
        "call",
        ("distress",),
        (
            Pattern(
                regex(rf"\b{sent}\s(?:out\s)?(?:(?:a|an|the|any|no|her|its|his|their)\s)?{call}")
            ),
            Pattern(regex(rf"\b{call}{OWN}\s(?:\w+\s)?{sent}\b")),
            Pattern(regex(rf"\b(?:no|not\sa|without\sa|without\sany)\s{call}")),
        ),
    )


def _whistle() -> Deed:
    thing = r"(?:whistle|fog-?horn|horn|steam\swhistle|siren)"
    blew = r"(?:blew|blow|blown|sounded|sound|sounding|gave|pulled)"
    return Deed(
        "sound",
        ("whistle",),
        (
            Pattern(
                regex(
                    rf"\b(?:ship|ferry|steamer|train|engine|driver|captain|master|she|he|launch|tug|locomotive)"
                    rf"\b[^.;:!?,\n]{{0,40}}?\b{blew}\s(?:the|her|his|its|a|any|no)\s{thing}\b"
                )
            ),
            Pattern(regex(rf"\b(?:fog-?horn|whistle){OWN}\s(?:sounded|blown|blew|heard|silent)\b")),
            Pattern(regex(r"\b(?:no|not\sa|without\sa)\s(?:whistle|fog-?horn)\b")),
        ),
    )


def _braked() -> Deed:
    return Deed(
        "brake",
        ("brake",),
        (
            Pattern(
                regex(
                    r"\b(?:applied|apply|put\son|pulled|used|slammed\son|hit)\s(?:the|his|her|any|no)"
                    r"\s(?:\w+\s)?brakes?\b"
                )
            ),
            Pattern(
                regex(rf"\b(?:the|no)\s(?:\w+\s)?brakes?{OWN}\s(?:applied|put\son|used|pulled)\b")
            ),
            Pattern(
                regex(
                    r"\b(?:driver|train|tram|lorry|bus|he|she|it)\s(?:had\s|did\snot\s)?brake[d]?\b"
                )
            ),
        ),
    )


def _at_danger() -> Deed:
    signal = r"(?:signals?|home\ssignal|distant\ssignal|semaphore)"
    being = r"(?:was|stood|were|had\sbeen|showed|at|is)"
    return Deed(
        "show",
        ("signal",),
        (
            Pattern(
                regex(
                    rf"\b{signal}{OWN}\s(?:{being}\s)?(?:\w+\s)?(?:red|at\sdanger|at\sstop|against"
                    r"\s(?:him|her|it|them|the\s\w+))\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{signal}{OWN}\s(?:{being}\s)?(?:\w+\s)?(?:green|clear|at\sclear|off|at\sproceed)\b"
                ),
                done=False,
            ),
            Pattern(
                regex(
                    rf"\b(?:passed|ran|overran)\s(?:a|the)\s(?:red\s{signal}|{signal}\sat\sdanger)\b"
                )
            ),
        ),
    )


def _overloaded() -> Deed:
    return Deed(
        "load",
        ("load",),
        (
            Pattern(
                regex(
                    r"\boverload(?:ed|ing)\b|\boverfull\b|\bmore\sthan\s(?:she|it)\swas\s(?:licensed|built|allowed)\b"
                )
            ),
            Pattern(
                regex(r"\bwithin\s(?:her|its|the)\s(?:permitted\s)?(?:limit|load|capacity)\b"),
                done=False,
            ),
        ),
    )


def _drunk() -> Deed:
    who = rf"(?:the\s|our\s)?{FEW}{group('in_charge')}(?:\s[A-Z][\w’'-]+){{0,2}}"
    own = (
        r"(?:\s(?:was|were|had|been|is|not|never|so|very|quite|dead|already|himself|n['’]t|wasn['’]t"
        r"|perfectly|stone|cold|entirely|to\sbe|seemed|looked)){0,5}"
    )
    return Deed(
        "drink",
        ("drink",),
        (
            Pattern(
                regex(
                    rf"\b{who},?(?:\swho)?{own}\s(?:drunk|drinking|intoxicated|in\sliquor|tipsy|the"
                    r"\sworse\sfor\sdrink|reeling)\b"
                )
            ),
            Pattern(regex(rf"\b{who},?(?:\swho)?{own}\ssober\b"), done=False),
            Pattern(
                regex(
                    rf"\b{who}\s(?:smelt|smelled|stank|reeked)\s(?:strongly\s)?of\s(?:drink|spirits"
                    r"|brandy|alcohol|beer|gin|rum|wine)\b"
                )
            ),
            Pattern(
                regex(
                    rf"\b{who}\s(?:had\s)?(?:never\s)?(?:touched|drank|taken|took)\s(?:a|not\sa|no)\sdrop\b"
                ),
                own_no=0,
            ),
        ),
    )


def _asleep() -> Deed:
    who = rf"(?:the\s|our\s)?{FEW}{group('in_charge')}(?:\s[A-Z][\w’'-]+){{0,2}}"
    own = (
        r"(?:\s(?:was|were|had|been|is|not|never|fast|sound|already|found|lay|sat|fell|fallen"
        r"|wasn['’]t|to\shave)){0,5}"
    )
    return Deed(
        "sleep",
        ("sleep",),
        (
            Pattern(
                regex(rf"\b{who},?(?:\swho)?{own}\s(?:asleep|sleeping|dozing|slept|dozed\soff)\b")
            ),
            Pattern(regex(rf"\b{who},?(?:\swho)?{own}\s(?:awake|wide\sawake)\b"), done=False),
            Pattern(regex(rf"\bfound\s{SOME}{FEW}{group('in_charge')}\s(?:asleep|sleeping)\b")),
        ),
    )
