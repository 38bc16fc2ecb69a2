"""What turns words that stand beside a place into something else: a "no", a rule, a look-alike."""

from __future__ import annotations

import re

from firsthand.compare.readings.sites.frames import Kind
from firsthand.compare.thesaurus import mostly
from firsthand.extract.actors.wordlists import is_person_noun

_TURNED = re.compile(
    r"\b(?:not(?!\sonly)|never|no\sone|nobody|none|neither|nor|without|if|unless|whether|would|"
    r"should|ought|suppose|cannot|might|lest"
    r"|either|\A\W*(?:had|were|should)\s(?:the|they|it|he|she|we|i|there|that|any|only)"
    r"|no(?!\s(?:doubt|sooner|less|fewer|more|longer\sbreathing)))\b|n[’']t\b",
    re.I,
)
""" "No one was found (dead in the booth)", "it would have begun (there)": it is told otherwise."""
_ONLY_POSSIBLE = re.compile(
    r"\b(?:could|can|may|must|is\sto|are\sto|was\sto|were\sto)\s(?:be|have)\b(?!\s(?:seen|found|"
    r"heard|made\sout|come|been))"
    r"|\b(?:to|will|shall)\sbe\b(?!\s(?:seen|found|hit|struck|killed))",
    re.I,
)
_BARS = {
    "dead_where": re.compile(
        r"\b(?:memorial|remember\w*|commemorat\w*|tablet|plaque|monument|relatives|widows?|"
        r"families|mourn\w*|wreath\w*|names?|list|"
        r"bur(?:y|ied|ial) (?:in|at)|grave\w*|funeral|prayer\w*|mass for|carr(?:y|ied) to|taken "
        r"to|brought (?:to|in)|laid out|to rest)\b"
        r"|\bbod(?:y|ies) of (?:armed |some |mounted )?(?:men|troops|soldiers|horse|police|"
        r"constables|cavalry|water|the (?:hall|church|ship|house))\b"
        r"|\bdead (?:of|end|drunk|tired|calm|centre|weight|letter|ahead|slow|against|"
        r"straight)\b|\bvictims? of (?!(?:the|this|that) )",
        re.I,
    ),
    "wounded_to": re.compile(
        r"\bto\s(?:see|visit|find|ask|nurse|tend|interview|photograph)\b", re.I
    ),
    "scene": re.compile(r"\bhappen(?:ed|s)? to \w+\b(?<!us)(?<!them)(?<!me)", re.I),
    "shot_whence": re.compile(
        r"\b(?:stones?|bricks?|bottles?|fireworks?|insults?|abuse|orders?) (?:were |was "
        r")?(?:thrown|hurled|came|let off)?\b"
        r"(?=.{0,20}\bfrom\b)|\b(?:he|she|i|him|her) (?:was|were|had been|been|got) fired "
        r"from\b|\bfled\b|\bran\b|\bsheltered\b|\bwatched\b",
        re.I,
    ),
}
"""By the question what must not stand in its words."""
_WHAT = re.compile(
    r"\b(?:dead|killed|wounded|injured|hurt|burnt|burned|drowned|slain|fallen)\s(?P<n>[a-z]+)"
    r"|\b(?:corpses?|carcass(?:es)?|bod(?:y|ies)|remains)\sof\s(?:(?:a|an|the|his|her|their|our|"
    r"one|two|three)\s)?(?:[a-z]+\s)??(?P<of>[a-z]+)\b",
    re.I,
)
_ANOTHER_CLAUSE = re.compile(
    r"\b(?:before|after|until|till|while|when|as)\s(?:i|we|he|she|they|it|the\s\w+\s(?:was|were|"
    r"had|came))\b",
    re.I,
)
_ALIVE = re.compile(
    r"\b(?:alive|unhurt|safe|asleep|hiding)\b|\bmore\s(?:have|had|has)\s(?:since\s)?died\b|"
    r"\bdied\s(?:later|since|afterwards)\b",
    re.I,
)
_LEFT_OF = re.compile(
    r"\b(?:remains|what\s(?:was\sleft|remained))\sof\s(?:(?:a|an|the|his|her|their|"
    r"our)\s)(?P<of>[a-z]+)\b(?!\sfamily)"
)
_NO_HUMAN = frozenset(("animal", "feeling", "trait", "attribute"))


_THE_DEAD = frozenset("dead deceased slain fallen drowned men women children people crew".split())


def turned(words: str, match: re.Match[str]) -> bool:
    """Whether what a frame found is denied, only possible or only supposed."""
    return (
        _TURNED.search(words[: match.end()]) is not None
        or _ONLY_POSSIBLE.search(match[0]) is not None
    )


def barred(kind: Kind, words: str, match: re.Match[str]) -> bool:
    """Whether the words are of something else: "the corpse of a mule", "my wounded pride"."""
    bar = _BARS.get(kind.question)
    if bar is not None and bar.search(words[: match.end()]):
        return True
    if _ANOTHER_CLAUSE.search(match[0]):
        return True
    if kind.question == "dead_where" and _ALIVE.search(words):
        return True
    return kind.question in ("dead_where", "wounded_to") and of_no_human(words[: match.end()])


def of_no_human(words: str) -> bool:
    """Whether words for the dead or the hurt are of an animal, or of no living thing."""
    left = _LEFT_OF.search(words)
    if left is not None and not is_person_noun(left["of"].removesuffix("s")):
        return left["of"] not in _THE_DEAD
    nouns = ((m["n"] or m["of"]).lower() for m in _WHAT.finditer(words))
    return any(mostly(f, _NO_HUMAN) for n in nouns for f in (n, n.removesuffix("s")))
