"""Who is said to have done what everybody speaks of, where no verb names the deed.

"The army is responsible", "it was the work of outsiders", "our own boys did it", "they had nothing
to do with it", "the company pointed at Rell, and the inquiry at the company".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from firsthand.compare.readings.acts import act_of
from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.making import Told, reading
from firsthand.compare.readings.spots import singular
from firsthand.compare.readings.who import actor_at, by_id, side_of, speaker, we_of, who_of
from firsthand.compare.readings.words import DID, names
from firsthand.compare.thesaurus import related
from firsthand.compared import Modality, Reading, Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.model import Span
from firsthand.values import Predication

_END = r"(?=[.,;:!?()\n”\"]|\s(?:for|who|that|which|and|but|when|because|as|in|had|was|were|said|says)\b|\Z)"
_WHO = r"(?P<who>[^\W\d_](?:(?!\sthat\s)[^.,;:!?()\n“”\"]){0,70}?)"
_HEAD = (
    r"(?:^|(?<=[.,;:!?“\"(]\s)|(?<=[“\"(])|(?<=\bthat\s)|(?<=\band\s)|(?<=\bbut\s)|(?<=\bbecause\s)"
    r"|(?<=\bsays\s)|(?<=\bsay\s)|(?<=\bsaid\s))"
)
_DEED = (
    r"(?:it|this|that|(?:the|this|that|these|those|yesterday[’']s|sunday[’']s)\s(?:\w+\s)?(?:attacks?|shootings?|shelling|bombings?|killings?"
    r"|massacre|explosion|blaze|blast|fire|disaster|deaths?|murders?|atrocity|outrage|crime|crash|collision|accident|tragedy|bloodshed"
    r"|slaughter|firing|carnage|catastrophe|strike|raid|assault))"
)
_FOR = rf"(?:\s(?:for|in|of|behind)\s{_DEED}\b)?"
_NOT = r"(?P<no>\s(?:not|never)|n[’']t)?"
_ADVERB = r"(?:\s(?:alone|directly|solely|fully|wholly|entirely|squarely|always|ever|also|all))?"
_OTHERWISE = r"(?!\sfor\b)"
"""What somebody is responsible for is the deed, or it is another matter."""
_PATTERNS = tuple(
    re.compile(p, re.I | re.M)
    for p in (
        rf"\b(?:hold|holds|held)\s{_WHO}{_ADVERB}\s(?:responsible|accountable|answerable){_FOR}{_OTHERWISE}",
        rf"{_HEAD}{_WHO}\s(?:is|was|are|were|had\sbeen|has\sbeen|have\sbeen){_NOT}{_ADVERB}\s"
        rf"(?:responsible|to\sblame|guilty|the\sguilty\s(?:party|ones?)|behind\s{_DEED}){_FOR}{_OTHERWISE}(?=[\s.,;:!?”\"]|\Z)",
        rf"\b(?:responsibility|blame|guilt){_FOR}\s(?:lies|lay|rests|rested|falls|fell|belongs){_ADVERB}\s(?:with|on|upon|to)\s{_WHO}{_END}",
        rf"\b(?:lay|laid|lays|put|puts|place|placed|places|pin|pins|pinned)\s(?:all\s)?(?:the\s)?(?:blame|responsibility|guilt|crime){_FOR}\s"
        rf"(?:on|upon|at|with)\s{_WHO}{_END}",
        rf"\b(?:the|this|that|these)\s(?:deeds?|crimes?|attacks?|outrages?|killings?|shootings?|massacre|raid|bombings?|murders?)\s"
        rf"(?:was|were|had\sbeen|has\sbeen|have\sbeen){_NOT}\s(?:done|committed|carried\sout|perpetrated|mounted|staged)\sby\s{_WHO}{_END}",
        rf"\b(?:is|was|been|be){_NOT}\sthe\s(?:work|doing|handiwork|deed)\sof\s{_WHO}{_END}",
        rf"{_HEAD}{_WHO}\s(?:have\s|has\s|had\s)?(?P<took>claim|accept|assum|took|taken|tak|admitt)(?:s|ed|es|en|ing)?\s(?:full\s|sole\s)?"
        rf"responsibility{_FOR}{_OTHERWISE}",
        rf"{_HEAD}{_WHO}\s(?:have\s|has\s|had\s)?(?:always\s|flatly\s|repeatedly\s)?(?P<denied>denie[sd]|deny|disclaims?|disclaimed|rejects?|rejected)\s"
        rf"(?:all\s|any\s)?(?:responsibility|involvement|guilt|blame){_FOR}{_OTHERWISE}",
        rf"{_HEAD}{_WHO}\s(?:have|has|had)\s(?:had\s)?(?P<nothing>nothing\sto\sdo\swith|no\spart\sin|no\shand\sin)\s{_DEED}\b",
        rf"{_HEAD}{_WHO}(?:\sthat|\swho)?\s(?:did|had\sdone|have\sdone|has\sdone){_NOT}(?:\sdo)?\s(?:it|this)(?=[.,;:!?”\"]|\Z|\s(?:and|but|because|on|at|with|himself|themselves|to\sus)\b)",
    )
)
_POINTED = re.compile(
    rf"{_HEAD}(?P<by>[^.,;:!?()\n“”\"]{{2,40}}?)\s(?:point|points|pointed|pointing)\s(?:(?:a|the|its|their)\sfinger\s)?(?:at|to)\s{_WHO}{_END}",
    re.M,
)
_AND_AT = re.compile(
    rf"(?:\s?\([^()\n]{{1,40}}\))?[,;]?\s(?:and\s)?(?P<by>the\s[^.,;:!?()\n]{{2,30}}?)\s(?:at|to)\s{_WHO}{_END}"
)
""" "The company pointed at Rell, (and the inquiry at the company)"."""
_IT_WAS_THEY = re.compile(
    r"\b(?:say|says|said|whisper(?:s|ed)?|claim(?:s|ed)?|believe[sd]?|insist(?:s|ed)?|swears?|swore|thinks?|thought|rumou?r|suspect(?:s|ed)?"
    r"|pretend(?:s|ed)?|told\s\w+|know|knows)\s(?:now\s|afterwards\s)?(?:that\s)?it\s(?:was|is|were)\s"
    r"(?P<who>we|us|ours|they|them|theirs|(?:our|the|their)\s(?:own\s)?[a-z]+s|(?:our|the|their)\s(?:own\s)?(?:army|police|crowd|people|militia)|[a-z]{3,}s(?=\s[a-z]+ing))(?=[.,;:!?”\"]|\s[a-z]+ing\b|\Z)"
)
""" "They whisper that it was we": those of whom it is said, whatever it was."""
_GUN = (
    r"(?:gun|guns|cannon|cannons|mortars?|tubes?|barrels?|battery|batteries|artillery|howitzers?|rockets?|shells?|tanks?|planes?|aircraft|machines?"
    r"|pistol|rifle|rifles|bullets?|bombs?|drones?|missiles?|stones?|bottles?)"
)
_THEIR_GUN = re.compile(
    rf"\b[Ii]t\s(?:was|were|is|had\sbeen)\s(?:(?P<their>our|their)\s(?:own\s)?{_GUN}"
    rf"|(?:a|an|one|some)\s{_GUN}\sof\s(?P<theirs>ours|theirs)|(?P<owner>the\s[a-z]+|[A-Z][\w’'-]+)[’']s?\s(?:own\s)?{_GUN})\b"
)
""" "It was our own gun", "it was a pistol of theirs", "it was Rell's gun": whose weapon it was did it."""
_GUNS_OF = re.compile(
    rf"\b[Tt]he\s{_GUN}\sof\s(?P<who>the\s[^.,;:!?()\n]{{2,40}}?)\s(?:(?:up|down|over|out)\s)?"
    r"(?:(?:on|at|in|above|behind)\s(?:the\s)?[\w’'-]+\s)?"
    r"(?:opened|fired|finished|began|started|spoke|pounded|hit|struck|shelled|killed|did|tore|destroyed|mowed)\b"
)
""" "The cannon of the Third Brigade finished the work"."""
_SPOT = re.compile(
    r"\b(?:positions?|places?|spots?|points?|sites?|areas?|directions?|locations?|causes?|faults?|failures?|errors?|origins?"
    r"|seats?|leaks?|sparks?|shorts?|cracks?|defects?|dates?|hours?|times?|numbers?|figures?|totals?|conclusions?)\b",
    re.I,
)
""" "Analysis points to a firing position": to a place or a cause, and to nobody."""
_OURS = frozenset(("we", "us", "ours", "i", "me"))
_SIDES = frozenset(("they", "them", "their", "theirs"))
_OUR = frozenset(("our", "ours"))
_ITS = frozenset(("its", "their", "his", "her"))
_NO_PROOF = re.compile(
    r"\b(?:no|not|nothing|without|little|never|hardly|n[’']t|un(?=clear|certain|likely|proven))\s?(?:\w+\s){0,3}?"
    r"(?:proof|evidence|proven|proved|shown?|signs?|established|clear|certain|sure|known?|likely|confirm(?:ed)?|say|said|believe)\s(?:whether|if|that)?\s?\Z",
    re.I,
)
""" "There is no proof that (the militia did it)"."""
_UNTRUE = re.compile(
    r"\b(?:not\strue|untrue|false|a\slie|nonsense|absurd|a\sslander|wrong|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?)(?:\s(?:the\s\w+\s)?that)?\s\Z",
    re.I,
)
_ASKED = re.compile(r"\b(?:if|whether|unless|had|suppose)\s\Z", re.I)
_SAID = re.compile(
    r"\s(?:says?|said|claims?|claimed|believes?|thinks?|told\s\w+|insists?|insisted)\s"
)
_LEAD = 60
_BARRED = frozenset(
    "nobody none no neither who they he she it this that which what whoever somebody someone anybody".split()
)
_LONGEST = 12
"""Words for somebody who is named so."""
_NAMING = ("who", "their", "theirs", "owner")
_BACK = 2
"""Sentences before a bare accusation in which a question is left open that it answers."""


def culprits(ground: Ground) -> Iterator[Reading]:
    """Who is said to have done it, or not to have."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(ground.characters):
            yield from _culprit(ground, match, "asserted")
    for pattern in (_THEIR_GUN, _GUNS_OF):
        for match in pattern.finditer(ground.characters):
            yield from _culprit(ground, match, "asserted")
    for match in _IT_WAS_THEY.finditer(ground.characters):
        yield from _culprit(ground, match, "asserted")
    for match in _POINTED.finditer(ground.characters):
        yield from _culprit(ground, match, "alleged")
        more = _AND_AT.match(ground.characters, match.end())
        if more is not None:
            yield from _culprit(ground, more, "alleged")


def _culprit(ground: Ground, match: re.Match[str], modality: Modality) -> Iterator[Reading]:
    named = next(key for key in _NAMING if match.groupdict().get(key) is not None)
    span = _without_teller(ground, ground.trimmed(Span(*match.span(named))))
    whole = ground.trimmed(Span(match.start(), max(match.end(), span.end)))
    clause = ground.around(Span(match.start(named), match.start(named) + 1))
    standing = ground.standing(span, clause)
    if ground.sentence(span.start).start in ground.asked or standing is None:
        return
    groups = match.groupdict()
    who = _who(ground, span, standing)
    lead = ground.characters[
        max(ground.sentence(span.start).start, match.start() - _LEAD) : match.start()
    ]
    told = clause is None or (clause.span, clause.act) in ground.telling
    open_too = clause is not None and clause.mood == "open" and _NO_PROOF.search(lead) is not None
    if who is None or not (told or open_too) or _ASKED.search(lead):
        return
    if match.re is _POINTED and _SPOT.search(ground.of(span)):
        return  # "the craters point to a position north of the town"
    if _NO_PROOF.search(lead):
        modality = "unknown"
    elif any(groups.get(key) for key in ("no", "denied", "nothing")) or _UNTRUE.search(lead):
        modality = "denied"
    if groups.get("by") is not None:
        by = Span(*match.span("by"))
        teller = actor_at(ground, by)
        if not _somebody(ground, by):
            return
        if teller is not None and teller.id not in standing.chain:
            standing = standing._replace(chain=(teller.id, *standing.chain), voice=teller.id)
    act, topic = opened(ground, span.start) or (DID, ())
    yield reading(
        ground,
        Told("actor", who, act, topic, whole, whole, "who is said to have done it", modality),
        standing,
    )


def _without_teller(ground: Ground, span: Span) -> Span:
    """ "The firemen said (the owner) was to blame"."""
    said = list(_SAID.finditer(ground.characters, span.start, span.end))
    return Span(said[-1].end(), span.end) if said else span


def _who(ground: Ground, span: Span, standing: Standing) -> Who | None:
    """Whom the words mean; None where they are of nobody in particular."""
    words = tuple(singular(w.lower) for w in ground.words_in(span))
    if words[:1] and words[0] in _SIDES and len(words) == 1:
        return Who((*words, *side_of(ground, standing.voice, words[0])), None, None, False, True)
    if not words or len(words) > _LONGEST or words[0] in _BARRED or words[-1] in _BARRED:
        return None
    if words[0] in _ITS and standing.modality == "denied" and standing.voice is not None:
        denier = by_id(ground, standing.voice)  # "they deny that its men did it": of themselves
        if denier is not None:
            name = denier.name if denier.named else None
            return Who(we_of(ground, denier), name, denier.id, denier.named, True)
    if words[0] in _OURS and len(words) == 1:
        me = standing.voice or ground.account.author
        if ground.retold(span):
            me = standing.chain[1] if len(standing.chain) > 1 else ground.account.author
        actor, many = by_id(ground, me), words[0] in ("we", "us")
        one = speaker(ground, me, words, many=many)
        return replace(one, words=we_of(ground, actor)) if many and actor is not None else one
    if words[0] in _OUR:
        side = side_of(ground, standing.voice, "ours")
        return Who(("ours", *words[1:], *side), None, None, False, True)
    if not _somebody(ground, span):
        return None
    kept = tuple(w for w in words if names(w)) or words
    return who_of(ground, kept, span, actor_at(ground, span))


def _somebody(ground: Ground, span: Span) -> bool:
    words = ground.of(span).split()
    return (
        actor_at(ground, span) is not None
        or any(
            (w[:1].isupper() and n > 0) or is_noun_of_actors(singular(w.lower()))
            for n, w in enumerate(words)
        )
        or related(singular(words[-1].lower()), "person", "noun") == "narrower"
    )


def opened(ground: Ground, at: int) -> tuple[str, tuple[str, ...]] | None:
    """The deed of which it was said just before that its doer is not known."""
    start = ground.sentence(at).start
    for _ in range(_BACK):
        here = [i for i in ground.unknown if i.kind == "actor" and start <= i.span.start < at]
        if here:
            return _asked(ground, here[-1].clause, ground.of(here[-1].word).lower())
        if not start:
            return None
        start = ground.sentence(start - 1).start
    return None


def _asked(
    ground: Ground, clause: Predication | None, word: str
) -> tuple[str, tuple[str, ...]] | None:
    if word == "whose":
        return "belong", ()
    return None if clause is None else (act_of(clause), ground.topic([clause]))
