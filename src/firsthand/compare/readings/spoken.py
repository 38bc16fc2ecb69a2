"""What befell those whom a bare number counts, by what is spoken of where it stands.

Behind "Forty-one people died" the thirty-four at which the board stops are dead, and so are "with
them there are nine", "Brum says twenty", and an answer "It is on the cross, is it not? Thirty."
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING

from firsthand.compare.readings.masking import MARK, either, sides
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words
from firsthand.spans import Span

if TYPE_CHECKING:
    from firsthand.compare.readings.ground import Ground
    from firsthand.values import Quantity

ONLY_GIVEN = ", only given"
"""Ends the rule of a bare number that is only given, of whom is not said."""
_BACK = 420
"""Characters before a number, in its paragraph, within which those are spoken of whom it counts."""
_HEAD = 200
"""Characters of an account in which it says of whom its list is."""
_LISTED = re.compile(r"\b(?:list|register|roll|record|ledger|book|names?)\b", re.I)
_DEAD = (
    r"dead|die|died|dying|deaths?|killed|deceased|drowned|perished|slain|murdered|fatalities|toll"
    r"|fallen|victims|(?:were|was|been)\slost|lost\s(?:their|his|her)\s(?:lives|life)|buried|corpses"
    r"|bodies"
)
_HURT = r"wounded|injured|hurt|maimed|wounds|injuries"
_CUE = re.compile(rf"\b(?:(?P<dead>{_DEAD})|(?P<hurt>{_HURT}))\b", re.I)
_ASKS = re.compile(
    r"\bhow\smany\b|\b(?:what|which)\s(?:number|figure)\b|^\W*(?:[QA]\W{1,3})?(?:and|or|but)?\s?(?:\w+\s){0,2}\w+\?",
    re.I,
)
""" "How many were hurt?", "And wounded?"."""
_AT_THAT_TIME = re.compile(
    r"(\bhow\sm[ae]ny\b[^.?]*?)\s(?:(?:at|by)\sthe\s(?:time|moment)(?:\s(?:that|when))?|when|before|after|while)\s(?:[\w’'-]+\s){1,3}?"
    r"(?:was|were|had\sbeen|died|fell)\b[^.?]*",
    re.I,
)
""" "How many were there when he was killed?" does not ask for the dead."""
_NO_CUE = re.compile(r"\b(?:nobody|no\sone|not|never|n't|almost|nearly)\s(?:\w+\s)?\Z", re.I)
_FIGURE = r"(?:figures?|number|count|toll|total|tally|reckoning|estimate|sum)"
_FIGURES = re.compile(
    rf"\b(?:its|their|his|her|own|the|a|another|official)\s(?:\w+\s)?{_FIGURE}s?\b(?!\sof\s(?!the\sdead|dead|those))",
    re.I,
)
_END = (
    r"(?=\s?[.,;:)\]\"”?!]|\s(?:and|or|but|because|for|as|on|in\s(?:all|total|that|his|her|their|its)"
    r"|altogether|by|at|while|where|when|of\s(?:them|us|these|those|ours)|dead|souls|names|given"
    r"|quoted|reported|published|printed|first|still)\b|\s?\Z)"
)
_SLIGHT = (
    r"(?:(?:only|about|some|the|a|it|them|out|up|just|merely|no\s(?:more|fewer|less)\sthan|at|as|that"
    r"|another|full)\s){0,3}?"
)


_BY_THEN = (
    r"\bby\s(?:the\s)?(?:[\w'-]+\s)?(?:lunch(?:time)?|tea(?:time)?|noon|midday|supper|breakfast|dinner|dusk|dawn|nightfall|dark"
    r"|morning|evening|afternoon|midnight|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)"
)
""" "By lunch (it was nine)": a number that was on its way."""


@cache
def _credited() -> tuple[re.Pattern[str], ...]:
    giving, sources = either("giving"), either("sources")
    only_of = frozenset("has have had makes made make finds found find".split())
    plain = "|".join(w for w in giving.split("|") if w not in only_of)
    return (
        re.compile(
            rf"\b(?:{plain}|stop(?:s|ped)?\sat|arrive[sd]?\sat|c[ao]mes?\sto|settled?\s(?:on|at)|speaks?\sof"
            rf"|spoke\sof|stands?\s(?:at|by)|stood\s(?:at|by)|holds?\sto|sticks?\sto|insists?\son|goes\sto"
            rf"|reach(?:es|ed)?)\s{_SLIGHT}{MARK}{_END}"),
        re.compile(
            rf"\b(?:{sources})\s(?:has|have|had|makes?|made|finds?|found|goes\sup\sto)\s{_SLIGHT}{MARK}{_END}"),
        re.compile(
            rf"\b(?:went|gone|goes|climbed|rose|got)\s(?:(?:as\shigh\sas|up\sto|on\sto)\s)?{_SLIGHT}{MARK}{_END}"
            rf"|\b(?:began|begins|begun|started|opened|ended|ends|finished)\s(?:out\s)?(?:with|at|on|by)\s{_SLIGHT}{MARK}{_END}"
            rf"|\b(?:came|come|moved|went|gone|budged|shifted|retreated)\s(?:\w+\s)?from\s(?:its\s|their\s|his\s)?{MARK}{_END}"
            rf"|\b(?:shut|closed|closes|stopped)\s(?:its|their|the|his)\s(?:books?|lists?|register|account|count)\s"
            rf"(?:[\w'-]+\s){{0,5}}?(?:at|with)\s{MARK}{_END}"
            rf"|\b(?:owned|owns|admitted|admits|confessed)\s(?:up\s)?to\s{_SLIGHT}{MARK}{_END}"),
        re.compile(
            rf"\b(?:the|an?)\s(?:\w+\s)?{_FIGURE}\sof\s{MARK}(?!\s(?:years|days|hours|miles|men\b|women\b))"
            rf"|\b(?:{sources}|railway|railways|direction|newspapers?|papers|inspectorate|ministry|union|league|society|tribunal)"
            rf"(?:,\s[^,;.#]{{2,24}},)?\s(?:later\s|then\s|first\s|finally\s)?(?:has|had|have|keeps|kept|arrived\sat|settled\s(?:on|at))\s{_SLIGHT}{MARK}{_END}"),
        re.compile(
            rf"\b(?:the|its|their|our|his|her|my|an?|official|final|last|latest)\s"
            rf"(?:[\w'-]+\s){{0,2}}?{_FIGURE}\s(?:(?!of\b)\w+\s){{0,3}}?(?:is|was|stands?|stood|remain(?:s|ed)"
            rf"|rose|risen|went|climbed|comes?|came|of|at|to|be)\s(?:\w+\s){{0,2}}?{MARK}{_END}"),
        re.compile(
            rf"\b{_FIGURE}\s(?:of|for|at|in)\s(?:this|our|my)\s[\w'-]+\b[^.;#]{{0,40}}\s(?:is|was|stands\sat"
            rf"|stood\sat|comes\sto|came\sto|:)\s(?:\w+\s)?{MARK}{_END}"),
        re.compile(rf"\w's?\s(?:own\s)?(?:is|was)\s{MARK}{_END}"),
        re.compile(
            rf"\b(?:{sources})'s?\s(?:own\s)?{MARK}"
            rf"(?:(?=\s(?:takes|took|is|are|includes?|rests|holds|counts)\b)|{_END})"
        ),
        re.compile(rf"\bofficial\s{MARK}(?!\w)"),
        re.compile(
            rf"\b(?:with\s(?:them|these|those|her|him|it)|that\smakes|which\smakes|making|in\sall|all\stold"
            rf"|altogether|in\stotal|officially|unofficially|the\sofficial)\b[^.;:#]{{0,30}}\s{MARK}{_END}"),
        re.compile(
            rf"\b(?:first|earliest|last|latest|next|final)\s{_FIGURE}\s(?:was|is|had\sbeen)\s{_SLIGHT}{MARK}{_END}"
            rf"|{_BY_THEN}\s(?:it|they|there)\s(?:was|were|had\sbeen)\s{_SLIGHT}{MARK}{_END}"),
        re.compile(
            rf"\b(?:placed?|put|puts|set|sets|estimated?|estimates|reckoned|fixed)\s(?:\w+\s){{0,2}}?(?:at"
            rf"|below|under|above|over|near)?\s?{MARK}{_END}"),
        re.compile(rf"{MARK},?\s(?:in\sall|in\stotal|altogether|all\stold)\b"),
        re.compile(rf"\b(?:know|knew|knows|name)\s(?:of\s)?{MARK}\s(?:of\sthem\s)?by\s(?:their\s)?names?\b"),
        re.compile(rf"\A\W*(?:(?:well|oh|yes|no|some|about|nearly|over|perhaps)\W\s?)?{MARK}\s?(?:[.,;]|\Z)"),
        re.compile(rf"\A\W*(?:according\sto|for|by)\s[^,;#]{{2,40}},\s{MARK}{_END}"),
    )  # fmt: skip


def spoken_of(ground: Ground, quantity: Quantity) -> str | None:
    """ "killed" or "injured": whom a number without a noun counts that is only given; else None."""
    before, behind = sides(ground, quantity)
    text = f"{before}{MARK}{behind}"
    if any(p.search(text) for p in _credited()):
        return _topic(ground, quantity)
    return _answered(ground, quantity)


def figured(text: str) -> bool:
    """Whether a sentence, with a mark for its number, gives it as somebody's: "the board has #"."""
    return any(p.search(text) for p in _credited()[1:8])


def _answered(ground: Ground, quantity: Quantity) -> str | None:
    """What a number counts that is the first of an answer: "And wounded?" "A dozen went by me"."""
    asked = question(ground, quantity.span.start)
    if asked is None or _ASKS.search(ground.of(asked)) is None:
        return None
    paragraph = ground.segment(quantity.span.start).span
    first = ground.sentence(paragraph.start).end >= quantity.span.start
    numbers = ground.quantities(Span(paragraph.start, quantity.span.end))
    return state_of(ground.of(asked)) if first and len(numbers) == 1 else None


def _topic(ground: Ground, quantity: Quantity) -> str | None:
    """What is spoken of before a number: in its paragraph, else in the question that it answers."""
    start, end = quantity.span.start, quantity.span.end
    last = _last_cue(ground, start)
    if last is not None and _ABOARD.search(ground.characters, last.end(), start):
        return None
    if last is not None:
        return None if _others(ground, Span(last.start(), start)) else _state(last)
    asked = question(ground, start)
    if asked is not None:
        return state_of(ground.of(asked))
    text = ground.characters
    paragraph = ground.segment(start).span
    low = max(paragraph.start, start - _BACK)
    if _LISTED.search(text, low, end) and (head := _CUE.search(text, 0, min(_HEAD, low))):
        return _state(head)
    if _FIGURES.search(text, low, end) is None or _others(ground, Span(low, start)):
        return None
    behind = _CUE.search(text, end, min(paragraph.end, end + _BACK))
    return "killed" if behind is not None and behind["dead"] else None


def spoken_before(ground: Ground, place: int) -> str | None:
    """What befell those of whom the paragraph speaks before a place, last."""
    return _state(_last_cue(ground, place))


def _last_cue(ground: Ground, place: int) -> re.Match[str] | None:
    low = max(ground.segment(place).span.start, place - _BACK)
    text, last = ground.characters, None
    for cue in _CUE.finditer(text, low, place):
        if _NO_CUE.search(text, max(low, cue.start() - 24), cue.start()) is None:
            last = cue
    return last


def state_of(words: str) -> str | None:
    """ "killed" or "injured" where some words speak of the dead or the wounded."""
    return _state(_CUE.search(_AT_THAT_TIME.sub(r"\1", words)))


def _state(cue: re.Match[str] | None) -> str | None:
    return None if cue is None else "killed" if cue["dead"] else "injured"


def question(ground: Ground, place: int) -> Span | None:
    """The question that a paragraph answers: the sentence right before its paragraph."""
    sentences = ground.account.sentences
    at = bisect_left(sentences, ground.segment(place).span.start, key=lambda s: s.start)
    if not at or sentences[at - 1].start not in ground.asked:
        return None
    return sentences[at - 1]


def _others(ground: Ground, span: Span) -> bool:
    """Whether things are counted there that are no human beings."""
    return any(
        q.counted is not None and q.state is None and not of_people(q.counted)
        for q in ground.quantities(span)
    )


_ABOARD = re.compile(r"\b(?:aboard|on\sboard|passengers)\b", re.I)
"""Behind such words a bare number is of those who were there."""
_GENERAL = frozenset(
    """people men women us ours them theirs those these whom names lives souls dead lie lies stand rest""".split()
)
"""What stands behind a number of human beings, be it a verb that was taken for a noun."""


def of_people(noun: str) -> bool:
    """Whether words for what is counted stand for human beings, or for what there is one of each."""
    last = noun.lower().split()[-1]
    known = words("tolls", "remains") | words("tolls", "child") | _GENERAL
    return last in known or is_person_noun(last) or is_person_noun(last.removesuffix("s"))
