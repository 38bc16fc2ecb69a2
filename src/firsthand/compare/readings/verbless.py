"""Places that no clause of their own tells: "with the mate asleep in his bunk", "and one in the water"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.located import BEFELL, PART, befallen, part_of_them
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import Phrase, noun, phrase, singular, where
from firsthand.compare.readings.words import UNTOLD, befell, listed, names
from firsthand.compared import Reading, Where
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.cardinals import ONES, ORDINALS, TENS
from firsthand.extract.lexicons import sections
from firsthand.model import Span
from firsthand.values import Predication

_END = (
    r"(?=[.,;:!?()\n”\"]|\s(?:and|but|or|who|which|that|when|where|while|as|had|was|were|did)\b|\Z)"
)
_AT = (
    r"(?:in|on|upon|at|by|behind|before|under|across|beside|inside|near|against|beneath|below|above|outside|beyond|"
    r"among|opposite|within|in\sfront\sof|on\stop\sof|next\sto|close\sto)"
    r"\s(?:the|his|her|its|their|my|our|a|an)\s[^.,;:!?()\n]{2,60}?"
)
_NUMBER = rf"(?:{'|'.join((*TENS, *ONES))}|\d+)"
_WHO = rf"(?:the|a|an|his|her|its|their|our|my|some|most|{_NUMBER}|[A-Z])[^.,;:!?()\n]{{1,60}}?"
_STATE = r"(?:asleep|awake|dead|wounded|sitting|lying|standing|seated|posted|stationed|drawn\sup)"
_WITH = re.compile(rf"\bwith\s(?P<who>{_WHO})(?:\s{_STATE})?\s(?P<at>{_AT}){_END}")
_LIFTED = r"(?:lift|carr(?:y|i)|pull|drag|take|took|bring|brought|fish|dug|dig|haul|remove?|pick)(?:e?d|ing|s)?"
_WHOM = r"(?:them|him|her|(?:the|a|their|his|her|our|two|three|some|many)\s(?:[\w’'-]+\s){0,3}?[\w’'-]+)"
_SAID = r"(?:he|she|they|[A-Z]\w+)\s(?:says?|said|adds?|added|told\s\w+)"
_OUT_OF = re.compile(
    rf"\b{_LIFTED}\s(?:up\s)?(?P<whom>{_WHOM})(?:,\s{_SAID},)?\s(?:up\s)?(?:out\sof|from)\s"
    rf"(?P<at>(?:the|a|his|her|their|my|our)\s[^.,;:!?()\n]{{2,60}}?){_END}"
)
_WERE_LIFTED = re.compile(
    rf"(?:^|[.;:!?,]\s|\band\s)(?P<whom>(?:the|all|{_NUMBER})\s[^.,;:!?()\n]{{0,40}}?\b(?:bod(?:y|ies)|dead|corpses?|victims?|remains|"
    rf"wounded|injured)(?:\sof\s[^.,;:!?()\n]{{1,40}}?)?)\s(?:was|were|has\sbeen|have\sbeen|had\sbeen)\s(?:later\s|afterwards\s)?"
    rf"{_LIFTED}\s(?:up\s)?(?:out\sof|from)\s(?:under|beneath|behind|inside|below|among|amid|between)\s"
    rf"(?P<at>(?:the|a|his|her|their|my|our)\s[^.,;:!?()\n]{{2,60}}?){_END}",
    re.I | re.M,
)
""" "Eleven bodies were pulled from beneath the gallery"."""
_LAY = re.compile(
    rf"(?:^|[.;:!?,]\s|\bthat\s|\band\s)(?P<who>(?:the|all|{_NUMBER})\s[^.,;:!?()\n]{{2,60}}?)\s(?:still\s)?"
    rf"(?P<act>lay|stood)\s(?P<at>{_AT}){_END}",
    re.I,
)
""" "The bodies of four of the deceased lay upon the bridge", where the grammar gave no clause."""
_REST = rf"the\s(?:others?|rest|last|{'|'.join(ORDINALS)})(?:\s[a-z]+)?"
_SOME = rf"(?:(?:{_NUMBER}|others|another|some|several|many|most)(?:\smore)?|{_REST})"
_ELLIPTIC = re.compile(rf"\s*,?\s*(?:(?:and|but)\s)?(?P<who>{_SOME}),?\s(?P<at>{_AT}){_END}", re.I)
_OF_THEM = re.compile(
    rf",\s(?:and\s)?(?P<who>(?:{_NUMBER}|most|some|many|all|both|several|half|the\s(?:others|rest))"
    rf"(?:\sof\s(?:them|whom|these|those))?)\s(?P<at>{_AT}){_END}",
    re.I,
)
""" "Nine were killed, (most of them on the steps)"."""
_FROM = re.compile(
    rf"\s*,?\s*(?:(?:and|but)\s)?(?P<who>{_SOME}),?\s(?:out\sof|from)\s"
    rf"(?P<at>(?:the|his|her|its|their|my|our|a|an)\s[^.,;:!?()\n]{{2,60}}?){_END}",
    re.I,
)
""" "Most were lifted from the lane, (some from the yard behind it)"."""
_PUT = re.compile(
    rf"\b(?:has|have|had|puts?|places?|placed|locates?|located|lays|saw|shows?)\s(?P<who>them|(?:the|all\sthe|most\sof\sthe)\s"
    rf"(?:dead|bodies|fallen|corpses|victims|wounded))\s(?:lying\s)?(?P<at>{_AT}){_END}",
    re.I,
)
""" "The ministry has them in front of the gate"."""
_PUT_BACK = 4
"""Sentences before it in which the dead may be spoken of."""
_ENTERED = re.compile(
    rf"(?P<who>(?:{_NUMBER}|an?)\s(?:more\s|further\s)?(?:persons?\s|people\s|men\s)?(?:deceased|dead|bod(?:y|ies)|fatalit(?:y|ies)|"
    r"casualt(?:y|ies)|corpses?)(?:\s(?:confirmed|found|located|recovered|removed|seen|counted|reported|identified))?),\s"
    r"(?P<at>(?:the\s)?[a-z][^.,;:!?()\n]{2,50})(?=[.,;\n]|\Z)",
    re.I,
)
""" "Two deceased confirmed, rear stairs", as an entry of a log."""
_GROUPS = frozenset(
    "party group number company line body squad row handful detachment couple half rest most crowd".split()
)
_MOST = 4
"""So many places of one list are read."""


def verbless(ground: Ground) -> Iterator[Reading]:
    """ "With the mate asleep in his bunk", and what was carried "out of the lane"."""
    text = ground.characters
    for match in _WITH.finditer(text):
        who = Span(*match.span("who"))
        if _somebody(ground, who):
            found = phrase(ground, Span(*match.span("at")), opening=True)
            yield from _reading(
                ground, found, Span(who.start, match.end("at")), _words(ground, who), "be"
            )
    yield from _listed(ground)
    yield from _of_them(ground)
    yield from _put(ground)
    yield from _entered(ground)
    for pattern in (_OUT_OF, _WERE_LIFTED):
        for match in pattern.finditer(text):
            yield from _out_of(ground, match)
    for match in _LAY.finditer(text):
        who, whole = Span(*match.span("who")), Span(match.start("who"), match.end("at"))
        if ground.around(Span(*match.span("act"))) is None:
            act = "stand" if match["act"] == "stood" else "lie"
            found = phrase(ground, Span(*match.span("at")), opening=True)
            yield from _reading(ground, found, whole, _words(ground, who), act)


def _listed(ground: Ground) -> Iterator[Reading]:
    """ "Deceased now six. (Five on the stairs, one in the yard.)": sentences that have no verb."""
    for sentence in ground.account.sentences:
        match = _ELLIPTIC.match(ground.characters, sentence.start, sentence.end)
        if match is None or ground.between(sentence.start, sentence.end):
            continue
        of = befallen(ground, sentence.start)
        found = phrase(ground, Span(*match.span("at")), opening=True)
        standing = ground.standing(sentence)
        if not of or found is None or standing is None or sentence.start in ground.asked:
            continue
        whole = Span(match.start("who"), found.span.end)
        told = Told(
            "place",
            _where(ground, found),
            "lie",
            (*of, *_some(match)),
            whole,
            sentence,
            "a place told in passing",
        )
        yield reading(ground, told, standing)
        yield from others(ground, match.end(), told, standing)


def _put(ground: Ground) -> Iterator[Reading]:
    """Where somebody has the dead or the wounded lie."""
    for match in _PUT.finditer(ground.characters):
        words = _words(ground, Span(*match.span("who")))
        of = words or befallen(ground, match.start(), _PUT_BACK)
        found = phrase(ground, Span(*match.span("at")), opening=True)
        if of:
            yield from _reading(ground, found, Span(match.start("at"), match.end("at")), of, "lie")


def _entered(ground: Ground) -> Iterator[Reading]:
    """Where the dead lay, in the entries of a log, which have no ties."""
    for match in _ENTERED.finditer(ground.characters):
        at = Span(*match.span("at"))
        found = noun(ground, "at", at, at)
        head = found.words[-1] if found is not None else ""
        if {head, head.removesuffix("s")} & (listed("stretches") | listed("parts")):
            whole = Span(match.start(), at.end)
            yield from _reading(ground, found, whole, ("dead",), "lie")


def _of_them(ground: Ground) -> Iterator[Reading]:
    """ "Nine were killed, (most of them on the steps), (two in the yard)"."""
    for clause in ground.told:
        what = BEFELL.get(befell(clause.act) or "") or _found_before(ground, clause)
        whom = clause.slot("object") or clause.slot("subject")
        if what is None or clause.denied or whom is None or clause.mood:
            continue
        end = ground.sentence(clause.span.start).end
        match = _OF_THEM.search(ground.characters, whom.span.end, end)
        found = phrase(ground, Span(*match.span("at")), opening=True) if match else None
        standing = ground.standing(clause.span, clause)
        if match is None or found is None or standing is None or not _several(ground, whom.span):
            continue
        whole = Span(match.start("who"), found.span.end)
        told = Told(
            "place", _where(ground, found), "lie", (what, *_some(match)), whole, clause.span,
            "a place told in passing",
        )  # fmt: skip
        yield reading(ground, told, standing)
        yield from others(ground, match.end(), told, standing)


def _found_before(ground: Ground, clause: Predication) -> str | None:
    """What befell those of whom is told that so many of them were found."""
    if clause.act not in ("find", "recover", "discover"):
        return None
    return next(iter(befallen(ground, clause.span.start)), None)


def _some(match: re.Match[str]) -> tuple[str, ...]:
    """The mark of those who are some of several, by their words."""
    return (PART,) if part_of_them(match["who"].lower().split()) else ()


def _several(ground: Ground, span: Span) -> bool:
    """Whether words are for several: a plural, or a number of them."""
    words = [w.lower for w in ground.words_in(span)]
    return any(
        w in TENS or w in ONES or w.isdigit() or w.endswith(("s", "people", "men")) for w in words
    )


def others(ground: Ground, at: int, told: Told, standing: Standing) -> Iterator[Reading]:
    """The places of the rest, behind one that was told: "six on the stairs, (the seventh in the yard)"."""
    end = ground.sentence(told.clause.start).end
    for _ in range(_MOST):
        match = _ELLIPTIC.match(ground.characters, at, end)
        found = phrase(ground, Span(*match.span("at")), opening=True) if match else None
        if match is None and told.act == "find":
            match = _FROM.match(ground.characters, at, end)
            found = (
                noun(ground, "in", Span(*match.span("at")), Span(*match.span("at")))
                if match
                else None
            )
        if match is None or found is None:
            return
        whole = Span(match.start("who"), found.span.end)
        topic = tuple(dict.fromkeys((*told.topic, *_some(match))))
        more = Told("place", _where(ground, found), told.act, topic, whole, told.clause, "a place")
        yield reading(ground, more, standing)
        at = match.end()


def _out_of(ground: Ground, match: re.Match[str]) -> Iterator[Reading]:
    """Whoever was dead or hurt and is carried out of a place lay there."""
    whom, at = Span(*match.span("whom")), Span(*match.span("at"))
    topic = _words(ground, whom) or befallen(ground, match.start())
    hurt = {w for n in ("dead", "wounded") for w in sections("things")[n]["words"].split()}
    if hurt & set(topic):
        found = noun(ground, "in", at, at)
        around = ground.around(whom)
        if found is not None and (around is None or not around.denied):
            yield from _reading(ground, found, Span(match.start(), at.end), topic, "lie")


def _reading(
    ground: Ground, found: Phrase | None, whole: Span, topic: tuple[str, ...], act: str
) -> Iterator[Reading]:
    around = ground.around(whole) or ground.around(Span(whole.start, whole.start + 1))
    barred = around is not None and (
        around.mood in UNTOLD or (around.span, around.act) not in ground.telling
    )
    standing = ground.standing(whole, around)
    if found is None or barred or standing is None:
        return
    told = Told("place", _where(ground, found), act, topic, whole, whole, "a place told in passing")
    yield reading(ground, told, standing)


def _where(ground: Ground, found: Phrase) -> Where:
    return where(ground, found.words, found.tie, found.span)


def _somebody(ground: Ground, who: Span) -> bool:
    """Whether words are of human beings: their first noun, or that behind "a party of"."""
    words = [singular(w.lower) for w in ground.words_in(who)]
    of = words.index("of") if "of" in words else len(words)
    first = [w for w in words[:of] if names(w)]
    if not first or (
        of < len(words) and first[-1] not in _GROUPS and not is_noun_of_actors(first[-1])
    ):
        return False
    return any(is_noun_of_actors(w) for w in words) or ground.setting.mentioned(who) is not None


def _words(ground: Ground, who: Span) -> tuple[str, ...]:
    words = (singular(w.lower) for w in ground.words_in(who))
    return tuple(dict.fromkeys(w for w in words if names(w)))
