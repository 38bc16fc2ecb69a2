"""Whether he who steered, drove or kept watch was drunk or asleep."""

from __future__ import annotations

from firsthand.compare.readings.done.patterns import (
    FEW,
    SOME,
    Deed,
    group,
    not_so,
    regex,
    so,
)


def deeds() -> dict[str, Deed]:
    """These deeds by their names."""
    return {"drunk": _drunk(), "asleep": _asleep()}


_NAMED = (
    r"(?:(?-i:(?!(?:We|They|You|It|The|There|Every\w*|People|Nobody|No|All|Some|Most|Many|Those|But|And|Then"
    r"|When|Not|Of|In|At|That|This|What|If|Was|Were|Had|Did|So|A|An|One|Two|Three"
    r"|Half)\b)[A-Z][a-z’'-]+)|he|she|i)"
)
"""Whose office is known from elsewhere."""
_OWN = (
    r"(?:\s(?:was|were|had|been|is|not|never|so|very|quite|dead|already|himself|n['’]t|wasn['’]t"
    r"|hadn['’]t|didn['’]t|did"
    r"|perfectly|stone|cold|entirely|to\sbe|to\shave|seemed|looked|plainly|clearly|visibly|certainly"
    r"|fast|sound|found|lay|sat|fell"
    r"|fallen|have|ever|really|just|half|then|somewhat|too|still|that\s(?:night|evening|morning))){0,6}"
)


def _who() -> str:
    office = rf"(?:the\s|our\s)?{FEW}{group('in_charge')}(?:\s[A-Z][\w’'-]+){{0,2}}"
    return rf"(?:{office}|{_NAMED})"


def _drunk() -> Deed:
    who = _who()
    drink = r"(?:drink|spirits|brandy|alcohol|beer|gin|rum|wine|liquor|whisky|schnapps|vodka)"
    drunk = (
        r"(?:drunk(?!\s(?:a|the|his|one|two|three|nothing|no|only|coffee|tea|water)\b)|drunken|drinking"
        r"|intoxicated|inebriated|in\s(?:his\s)?(?:liquor|drink|cups)|tipsy|the\sworse\sfor\s(?:drink"
        r"|liquor|wear)"
        r"|reeling|staggering|under\sthe\sinfluence|no\s(?:longer|more)\smaster\sof\shis\s(?:legs|tongue"
        r"|senses))"
    )
    man = regex(rf"\b{group('in_charge')}\b")
    return Deed(
        "drink",
        ("drink",),
        (
            so(rf"\b{who},?(?:\swho)?{_OWN}\s{drunk}\b"),
            not_so(
                rf"\b{who}[.,:]?(?:\swho)?{_OWN}\s(?:sober|a\s(?:\w+\s)?(?:teetotall?er|abstainer)|teetotal"
                r"|temperate)\b"
            ),
            so(
                rf"\b{who}(?:['’]s\sbreath)?\s(?:\w+\s)?(?:smelt|smelled|stank|reeked|smelling"
                rf"|reeking)\s(?:strongly\s)?of\s{drink}\b"
            ),
            so(
                rf"\b{who}{_OWN}\s(?:touched|drank|drunk|taken|took|tasted|swallowed)\s(?:a|not\sa|no"
                rf"|any)?\s?(?:drop|glass|{drink}|nothing)\b"
            ),
            so(
                rf"\b{who}{_OWN}\s(?:drunk|drank|taken|emptied|had)\b[^.;:!?\n]{{0,25}}?\b(?:one|two|three|four"
                r"|five|six|several|many)\s(?:glass(?:es)?|pints?|bottles?|drams?|tumblers?|schnapps)\b"
            ),
            so(
                r"\bblood[\s-]alcohol\b|\balcohol\s(?:content|level|concentration)\b|\b\d[\d.,]*\s(?:per\smille|‰)",
                needs=man,
            ),
            so(
                rf"\bsmell\s(?:the\s)?{drink}\son\b|\b{drink}\son\shis\sbreath\b|\bstate\sof\s(?:intoxication"
                r"|drunkenness)\b",
                needs=man,
            ),
            so(
                rf"\b{who}{_OWN}\shad\s(?:\w+\s)?(?:\d+|two|three|four|five|six|seven|eight|several|many)\s(?:beers"
                r"|glasses|pints|drinks|schnapps|whiskies|brandies|rums)\b"
            ),
            not_so(
                rf"\b(?:alcohol|{drink})\s(?:was|were)\s(?:not|never)\s(?:detected|found|present|proved)\b",
                needs=man,
                own_no=1,
            ),
            not_so(r"\bas\ssober\sas\b", needs=man),
            not_so(rf"\bfree\s(?:from|of)\s(?:all\s)?{drink}\b", needs=man),
            so(
                rf"\b(?:no|trace|traces|smell|smelt|sign|signs)\s(?:of\s)?(?:any\s)?{drink}\b",
                needs=man,
            ),
            so(
                rf"\b{who}{_OWN}\s(?:unsteady|swaying|slurring|could\s(?:not|hardly"
                rf"|scarcely)\sstand)\b[^.;:!?\n]{{0,20}}?\b(?:legs|feet|speech|words|drink)\b",
                fixed=True,
            ),
            not_so(r"\A\W*(?:\w+,\s){0,2}sober\b|[.:]\s(?:\w+,\s){0,2}sober\b", needs=man),
        ),
        regex(
            r"\b(?:was|were|had)\s(?:he|you|the\s\w+)\s(?:\w+\s)?(?:drunk|sober|drinking)\b"
            r"|\bhow\smuch\s(?:had|did)\s(?:he|you)\s(?:drunk|drink)\b"
        ),
    )


def _asleep() -> Deed:
    who = _who()
    asleep = (
        r"(?:(?:slumped|slouched|lying|curled)\s(?:up\s|over\s)?(?:and\s)?(?:snoring|asleep|sleeping)"
        r"|asleep|sleeping|dozing|snoring|slumbering|slept(?!\s(?:badly|well|in|at\shome|little)\b)"
        r"|sleep(?!\s(?:badly|well)\b)|dozed(?:\soff)?"
        r"|nodded\soff|nodding|dropped\soff|drifted\soff|dozed\soff)"
    )
    man = regex(rf"\b{group('in_charge')}\b")
    return Deed(
        "sleep",
        ("sleep",),
        (
            so(rf"\b{who},?(?:\swho)?(?:,\sby\s[^,.;]{{0,30}},)?{_OWN}\s{asleep}\b"),
            not_so(
                rf"\b{who},?(?:\swho)?{_OWN}\s(?:awake|wide\sawake|alert|up\sand\sabout|vigilant|wakeful"
                r"|on\sthe\salert"
                r"|at\shis\spost\sand\s\w+)\b"
            ),
            so(rf"\bfound\s{SOME}{FEW}{group('in_charge')}\s(?:asleep|sleeping|dozing|snoring)\b"),
            so(
                rf"\b{who}\b[^.;:!?\n]{{0,20}}?\bhad\shis\shead\son\s(?:the|his)\s(?:desk|table|arms?|chest)\b",
                needs=man,
            ),
            so(
                rf"\b{who}{_OWN}\s(?:closed?|shut)\s(?:his|my|an|both|a|one)\s(?:eyes?)\b|\bdid\s(?:the\s"
                rf"|our\s)?{group('in_charge')}\s(?:close|shut)\s(?:his|an)\seyes?\b"
            ),
            so(
                rf"\b{who}\s(?:\w+\s)?(?:had|needed)\sto\sbe\s(?:woken|roused|wakened|shaken\sawake)\b",
                needs=man,
                fixed=True,
            ),
            so(
                r"\b(?:dozing|dozed\soff|asleep|sleeping|awake)\b",
                needs=man,
                here=regex(r"\b(?:whether|if|cannot|could\snot)\b"),
                bars=regex(r"\bwe\s(?:were|lay)\b"),
            ),
        ),
        regex(
            r"\b(?:was|were|had)\s(?:he|you|the\s\w+)\s(?:\w+\s)?(?:asleep|awake|sleeping|dozing|slept)\b"
        ),
    )
