"""Ways to say that a thing was not there: it had been taken away, another stood in its place, none came of it."""

from __future__ import annotations

import re

_AWAY = (
    r"(?:stolen|removed|sold(?:\soff)?|borrowed|lent(?:\sout)?|pawned|returned|withdrawn|dismantled|scrapped|unscrewed"
    r"|surrendered|discarded|disposed\sof|done\saway\swith|dispensed\swith|abolished|torn\s(?:down|out|off)|pulled\s(?:down|out|off)|sawn\s(?:off|out)"
    r"|(?:taken|carried|carted|cleared|moved|hauled|shipped|sent|brought|driven|thrown|stripped|given|handed|fetched|cut|put)\s"
    r"(?:away|off|out|down|back|in|over|up|ashore|elsewhere)|called\s(?:off|away|back)|left\s(?:behind|at|in|on\sshore|ashore)|spent|used\sup|emptied)"
)
_USED_UP = r"(?:cut\soff|shut\soff|turned\soff|disconnected|switched\soff)"
_HAD = (
    r"(?:had|has|have|having|['’]d)\s(?:(?:all|both|already|long|since|then|only|just|also)\s){0,2}"
)
_HAD_BEEN = re.compile(
    rf"[^,.;:]{{0,30}}?\s{_HAD}(?:long\sago\s)?been\s(?:(?:all|already|long|since)\s)?{_AWAY}\b(?!\sby\sthe\s(?:blast|explosion|fire|crowd))",
    re.I,
)
_BEFORE_THAT = re.compile(
    rf"[^,.;:]{{0,30}}?\s(?:was|were)\s(?:all\s)?{_AWAY}\b[^,.;:]{{0,30}}?\b(?:before|earlier|previous(?:ly)?|beforehand|in\s(?:the\s)?(?:spring|summer|autumn|winter)|weeks|months|years)\b",
    re.I,
)
_HAD_TAKEN = re.compile(
    rf"\b{_HAD}(?:sold|removed|pawned|returned|withdrawn|dismantled|scrapped|unscrewed|surrendered|discarded|abolished|left\sbehind"
    r"|(?:taken|carried|carted|cleared|moved|hauled|shipped|sent|thrown|stripped|given|handed|called|cut|put)\s(?:away|off|out|down|back|in|over|up|ashore))"
    r"\s(?:all\s|both\s|of\s)?(?:[\w’'-]+\s){0,2}\Z",
    re.I,
)
""" "They'd handed in their guns long before"."""
_LAST_OF_IT = re.compile(
    r"\b(?:the\s)?(?:last|rest|all|remainder)\sof\s(?:the\s|its\s|our\s|their\s)?(?:[\w’'-]+\s)?\Z",
    re.I,
)
_OFF = re.compile(rf"[^,.;:]{{0,20}}?\s{_HAD}been\s{_USED_UP}\b", re.I)
_NOT_LEFT = re.compile(
    r"\b(?:never|not|none|nothing|no\slonger|n['’]t)\b[^,.;:]{0,20}?\b(?:replaced?|returned?|brought\sback|restored?|renewed|come\sback|put\sback)\b",
    re.I,
)
""" "Stolen, and not replaced"."""
_NEVER_GOT = re.compile(
    r"\b(?:refused|denied)\s(?:[\w’'-]+\s){0,2}?(?:an?|any|the|his|her|their)?\s?(?:[\w’'-]+\s)?\Z"
    r"|\bstill\s(?:waiting|awaiting)\s(?:for\s)?(?:an?\s|the\s)?\Z|\bhad\sstill\sto\s(?:buy|get|receive|obtain)\s(?:an?\s|the\s)?\Z",
    re.I,
)
""" "They had been refused an ambulance"."""
_OUGHT = re.compile(
    r"\s(?:ought|should|were\ssupposed|was\ssupposed|were\smeant|was\smeant)\s(?:to\s)?have\s(?:been|hung|stood|lain)\b",
    re.I,
)
_BARE = re.compile(
    r"\b(?:only|nothing|dust|empty|bare|hooks?|brackets?|nails?|gap|gone|missing|in\svain|cobwebs?|vacant|pegs?)\b",
    re.I,
)
""" "Only dust where the lifejackets ought to have been"."""
_NOT_THAT = re.compile(
    r"(?:,|;|\s[–—-]|\band|\bbut)\s(?:and\s)?(?:not|never|hardly|scarcely)\s(?:by\s|from\s|of\s|with\s|to\s)?(?:an?\s|any\s|the\s)?\Z"
    r"|\b(?:rather|other)\sthan\s(?:an?\s|any\s)?\Z|\binstead\sof\s(?:an?\s|any\s)?\Z|\bin\s(?:the\s)?place\sof\s(?:an?\s|any\s)?\Z"
    r"|\bfor\swant\sof\s(?:an?\s|any\s)?\Z|\bin\sdefault\sof\s(?:an?\s|any\s)?\Z",
    re.I,
)
""" "It was flour, not shells", "a door instead of a stretcher"."""
_NOT_TAKEN_AWAY = re.compile(r"\b(?:not|never)\b|n['’]t\b", re.I)


def taken_away(before: str, phrase: str, behind: str, *, off: bool) -> bool:
    """Whether it had been taken away before, or was promised and never came.

    ``off`` where what is shut off is not there any more: gas.
    """
    gone = (
        _HAD_BEEN.match(behind)
        or _BEFORE_THAT.match(behind)
        or (_OFF.match(behind) if off else None)
    )
    if gone is not None:
        return _NOT_TAKEN_AWAY.search(gone[0]) is None
    lead = f"{before}{phrase.rpartition(' ')[0]} "
    if _HAD_TAKEN.search(lead) is not None:
        return True
    return _NEVER_GOT.search(before) is not None or _NOT_LEFT.search(behind) is not None


def ought_to_be(before: str, behind: str) -> bool:
    """Whether there was nothing where it should have been."""
    return _OUGHT.match(behind) is not None and _BARE.search(before) is not None


def another_than_it(before: str, phrase: str) -> bool:
    """Whether something is told to have been another thing, or used instead of it."""
    determiner = phrase.split(" ", 1)[0].lower()
    return _NOT_THAT.search(before) is not None and determiner not in (
        "my",
        "our",
        "his",
        "her",
        "their",
    )
