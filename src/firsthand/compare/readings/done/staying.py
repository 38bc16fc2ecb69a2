"""Whether people were told to stay where they were: at their looms, in their cabins, in the flats."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import GAP, Deed, Pattern, not_so, regex, so

_WHO = (
    r"(?:us|them|him|her|me|you|people|everybody|everyone|anybody|anyone|nobody|residents|passengers|tenants|inmates|prisoners|pupils"
    r"|(?:the|our|all|any|their|his)\s(?:[\w’'-]+\s)?[\w’'-]+)"
)
_BID = (
    r"(?:told|telling|tell|ordered|ordering|order|instructed|instructing|instruct|directed|advised|advising|bade|bidden"
    r"|commanded|urged|required|requested|asked|made|forced)"
)
_STAY = (
    r"(?:stay|remain|sit\s(?:still|tight|down)|wait\s(?:where|in|inside|below|at|for)|keep\s(?:working|on\sworking|at\sit|to\s(?:their|your|our|his|her)"
    r"|their\sseats|your\sseats|calm\sand)|go\son\s(?:working|with)|carry\son|finish\s(?:the|their|your|our|his|her)"
    r"|(?:go|get|return)\sback\sto\s(?:work|their|your|our|the)|return\sto\s(?:work|their|your|our|the)|not\sto\s(?:leave|move|stir))"
)
_AT_ONCE = regex(
    r"\b(?:stay(?:ed)?\s(?:away|out|off|clear)|remain(?:ed)?\s(?:silent|calm\b(?!\sand\sstay)|neutral)|wait\sfor\s(?:orders|further)"
    r"|in\sbed|with\srelatives)\b"
)


def deeds() -> dict[str, Deed]:
    """This deed by its name."""
    return {"told_to_stay": _told_to_stay()}


def _told_to_stay() -> Deed:
    patterns: tuple[Pattern, ...] = (
        so(
            rf"\b{_BID}\s{_WHO}\s(?:all\s|again\s|simply\s|only\s|just\s|twice\s)?(?:to\s)?{_STAY}\b",
            bars=_AT_ONCE,
        ),
        so(
            rf"\b(?:was|were|been|being|are|is)\s(?:[\w’'-]+\s){{0,3}}?{_BID}\s(?:[\w’'-]+\s){{0,3}}?to\s{_STAY}\b",
            bars=_AT_ONCE,
        ),
        so(
            rf"\b(?:orders?|instructions?|advice|announcement|command|call|message)\b{GAP}\bto\s{_STAY}\b",
            bars=_AT_ONCE,
        ),
        so(
            r"[“\"‘'](?:please\s)?(?:stay\s(?:where|in|inside|put|at|calm)|remain\s(?:where|in|inside|at|seated|calm)|keep\s(?:working|to\syour"
            r"|your\sseats)|finish\s(?:the|your|that)|carry\son|go\son\s(?:working|with)|back\sto\s(?:your|work)|sit\s(?:down|still)"
            r"|do\snot\s(?:leave|move|stir)|don['’]t\s(?:leave|move|stir|anybody))\b"
        ),
        so(
            r"[“\"‘'](?:nobody|no\sone|no-one|none\sof\syou|not\sone\sof\syou)\s(?:leaves|goes|moves|stirs|gets\sup|is\sto\s(?:leave|move|go))\b",
            fixed=True,
        ),
        so(
            rf"\b(?:forbade|forbid|forbidden|prohibited)\s(?:{_WHO}\s)?(?:to\sleave|from\sleaving|to\sgo\sout|to\smove)\b"
        ),
        so(
            rf"\b(?:would|did|could)(?:\snot|n['’]t)\s(?:let|allow|permit)\s{_WHO}\s(?:to\s)?(?:go|leave|out|off\sthe|get\sout)\b",
            fixed=True,
        ),
        not_so(
            rf"\b(?:told|ordered|instructed|advised|bade|urged)\s{_WHO}\s(?:all\s)?(?:to\s)?(?:leave|get\sout|run|clear\sout|evacuate|make\sfor)\b"
            r"(?=[^.;:]{0,30}\b(?:at\sonce|immediately|straight\saway|without\sdelay)\b)"
        ),
    )
    return Deed("tell", ("stay",), patterns)
