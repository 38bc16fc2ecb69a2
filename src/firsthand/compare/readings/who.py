"""Whom words mean as a doer: a name, an actor, a group, or a noun for somebody."""

from __future__ import annotations

import re
from dataclasses import dataclass

from firsthand.compare.readings.ground import Ground, Standing
from firsthand.compare.readings.spots import singular
from firsthand.compare.thesaurus import related
from firsthand.compared import Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.lexicons import words as listed
from firsthand.model import Actor, Span
from firsthand.values import Predication, Slot

PRONOUNS = frozenset("he she it they him her them who which that this these those one you".split())
"""Words that name nobody of themselves."""
_BESIDE = frozenset("only even just also perhaps maybe not".split())
"""Words before a name that are none of it: "Only Williams", "Even Captain Marsh"."""
_SELVES = frozenset("himself herself itself themselves alone".split())
_NEGATIVE = frozenset("no not none nobody one a any single neither our my we me us".split())
_KINDS = ("person", "worker", "official", "leader", "fighter", "gathering")
_NTH = re.compile(r"\d+(?:st|nd|rd|th)")
_I = re.compile(r"I(?:[’']\w+)?")
_SPEAKS_FOR = re.compile(
    r",\s(?:a|the|its|their)\s(?:[a-z]+\s)?(?:spokes\w+|press\s\w+|head|director|chief|commander|leader|chairman|representative)"
    r"\s(?:for|of)\s(?P<body>(?:the\s)?[^\W\d_]+(?:\s[A-Z][\w-]*){0,3})"
)
_ITS = re.compile(r"\b(?P<body>[^\W\d_]+)[’']s\s(?:[\w-]+\s){0,2}\Z")
_OFFICER = re.compile(r"\b(?:colonel|general|brigadier|marshal|major)\b", re.I)
_SWORN = re.compile(
    r"^(?P<who>[A-Z][^\n:?]{3,90}?),?\s(?:sworn|affirmed|having\sbeen\ssworn|was\scalled)\b", re.M
)
"""At the head of a witness's evidence stands who he is."""
_ANSWERING = frozenset(("A", "Answer", "The Witness", "Witness"))
_RANKED = re.compile(r",\s(?:(?:a|an|the|then|late)\s)?(?:[a-z]+\s)?(?P<rank>[a-z]+)\b")
_OWN_SIDE, _OTHER_SIDE = frozenset(("ours", "us")), frozenset(("theirs", "them"))
_LEAD = 50
_NONE_OF = re.compile(
    r"(?:no|not\s(?:a|one|any|a\ssingle)|none\sof\s(?:the|our|my)|neither\sof\sthe)\s(?=[a-z])",
    re.I,
)
_CALLED = re.compile(
    r"(?i:(?:one|another)\b[^,;]{0,30},\s(?:an?|the)\s|(?:an?|one)\s)(?:[^\W\d_A-Z][^\W_]*\s|\d[\w-]*\s|[\w-]+\s){1,5}?"
    r"(?:called|named|by\sthe\sname\sof)\s(?P<name>[A-Z][\w’'-]*\.?(?:\s[A-Z][\w’'-]*)*)"
)
""" "One of them, a joiner called (Anton Rell)"."""
_STANDS = re.compile(r"\s(?:on|at|in|up|under|behind|outside|near|by|from|with|below|above)\s")
_HANGING = re.compile(r"[,;(]|\s(?:who|which|that|whom|whose)\b")


@dataclass(frozen=True, slots=True)
class Doer:
    """A doer and the words that name him."""

    who: Who
    span: Span


def somebody(ground: Ground, slot: Slot) -> bool:
    """Whether a slot's words are of a person or a group: a name, an actor, a noun for people."""
    if slot.head in ("i", "we"):
        return True
    words = [w for w in ground.of(slot.span).split() if not _I.fullmatch(w)] or [slot.head]
    named = any(w[:1].isupper() for w in words[1:]) or words[0][:1].isupper()
    if named or is_noun_of_actors(slot.head) or ground.setting.actor(slot) is not None:
        return True
    if slot.head in ("one", "some", "several", "two", "three"):
        return any(is_noun_of_actors(w) for w in slot.words)
    return any(related(slot.head, kind, "noun") == "narrower" for kind in _KINDS)


def it_is(clause: Predication) -> bool:
    """Whether a clause says of an "it" what it is."""
    who = clause.slot("subject")
    return who is not None and who.head in ("it", "that", "this")


def bare(ground: Ground, who: Slot) -> Span:
    """A name without the clause that hangs on it: "Captain Rell (who shut the gate)"."""
    words = ground.of(who.span)
    return Span(who.span.start, who.span.start + len(_HANGING.split(words)[0]))


def doer_of(ground: Ground, slot: Slot, standing: Standing) -> Doer | None:
    """Who is meant by a slot; None for a pronoun of which nobody knows whom it means."""
    if slot.head in ("i", "we"):
        me = _oneself(ground, slot, standing)
        actor = by_id(ground, me)
        words = ground.name(me) or (slot.head,)
        name = actor.name if actor is not None and actor.named else None
        if slot.head == "we" and actor is not None:
            words = we_of(ground, actor)
        return Doer(Who(words, name, me, name is not None, slot.head == "we"), slot.span)
    actor = by_id(ground, ground.whom(slot, standing.voice))
    if slot.head in PRONOUNS and len(slot.words) == 1:
        if actor is None:
            return None
        words = tuple(w.lower() for w in re.findall(r"[^\W_]+", actor.name))
        return Doer(who_of(ground, words, slot.span, actor), slot.span)
    return Doer(who_of(ground, slot.words, slot.span, actor), slot.span)


def _oneself(ground: Ground, slot: Slot, standing: Standing) -> str | None:
    """Who says "we": who is quoted; behind "they say that it was we" who tells that they say so."""
    if ground.retold(slot.span):
        return standing.chain[1] if len(standing.chain) > 1 else ground.account.author
    return standing.voice or ground.account.author


def side_of(ground: Ground, voice: str | None, word: str) -> tuple[str, ...]:
    """Whom "theirs" and "ours" mean in the mouth of one in arms: the crowd, the soldiers."""
    speaker = by_id(ground, voice)
    if speaker is None or not _in_arms(ground, speaker):
        return ()
    return ("soldiers",) if word in _OWN_SIDE else ("crowd",) if word in _OTHER_SIDE else ()


def _in_arms(ground: Ground, actor: Actor) -> bool:
    """Whether somebody is told with a rank or a service: "Rell, sergeant, 3rd Rifles"."""
    sworn = _SWORN.search(ground.characters) if actor.name.rstrip(".") in _ANSWERING else None
    told = actor.name if sworn is None else sworn["who"]
    ranked = (_RANKED.match(ground.characters, m.span.end) for m in actor.mentions)
    words = [*told.split(), *(m["rank"] for m in ranked if m is not None)]
    return bool({w.lower().strip(",.") for w in words} & listed("verdicts", "forces"))


def we_of(ground: Ground, actor: Actor) -> tuple[str, ...]:
    """The words of somebody who says "we": his own, those for whom he speaks, and "we"."""
    own = ground.name(actor.id) or tuple(w.lower() for w in re.findall(r"[^\W_]+", actor.name))
    return tuple(dict.fromkeys((*own, *_speaks_for(ground, actor), "we")))


def _speaks_for(ground: Ground, actor: Actor) -> tuple[str, ...]:
    """The words for whom somebody speaks: "Rell, a spokesman for the mill", an officer for the army."""
    for mention in actor.mentions:
        end = mention.span.end + _LEAD
        behind = _SPEAKS_FOR.search(ground.characters, mention.span.start, end)
        before = ground.characters[max(0, mention.span.start - _LEAD) : mention.span.start]
        body = behind or _ITS.search(before)
        if body is not None:
            return tuple(w.lower() for w in body["body"].split() if w.lower() != "the")
    return ("army",) if _OFFICER.search(actor.name) else ()


def who_of(ground: Ground, words: tuple[str, ...], span: Span, actor: Actor | None) -> Who:
    """The value of some words that name a doer."""
    called = None if actor is not None and actor.named else _CALLED.match(ground.of(span))
    if called is not None:
        own = tuple(w.lower() for w in re.findall(r"[^\W_]+", called["name"]))
        return Who(tuple(dict.fromkeys((*words, *own))), called["name"], None, True, False)
    surface = _without_place(ground.of(span))
    none = _NONE_OF.match(surface)
    if none is not None:
        return Who(("no", *(w for w in words if w not in _NEGATIVE)), None, None, False, False)
    capital = any(w[:1].isupper() for w in surface.split()[1:]) or (
        surface[:1].isupper()
        and (ground.sentence(span.start).start != span.start or _bare_name(surface))
    )
    last = words[-1] if words else ""
    plural = bool(re.search(rf"\b{re.escape(last)}(?:s|es)\b", surface, re.I)) or " and " in surface
    group = plural or surface.lower().endswith(("men", "people", "police", "crowd", "mob"))
    if actor is None:
        name = (_name(surface) if capital else None) or None
        return Who(words, name, None, name is not None, group)
    many = group or actor.kind in ("group", "organisation")
    return Who(words, actor.name if actor.named else None, actor.id, actor.named, many)


def _bare_name(surface: str) -> bool:
    """Whether one word at the head of a sentence can be nothing but a name: "Rell did"."""
    word = surface.lower()
    plain = surface.isalpha() and not word.endswith("s") and word not in PRONOUNS | _NEGATIVE
    return plain and surface.istitle() and len(word) > 2 and not is_noun_of_actors(word)


def _without_place(surface: str) -> str:
    """ "The sentries (on the Mill Bridge)": where somebody stands is none of his name."""
    tie = _STANDS.search(surface)
    if tie is None:
        return surface
    last = surface[: tie.start()].split()[-1:]
    known = bool(last) and last[0].islower() and is_noun_of_actors(singular(last[0]))
    return surface[: tie.start()] if known else surface


def _name(surface: str) -> str:
    """The words from the first capital on, up to a clause or a comma behind."""
    words = re.split(r"[,;(]|\s(?:who|which|that|whom|whose)\b", " ".join(surface.split()))[
        0
    ].split()
    named = (n for n, w in enumerate(words) if w[:1].isupper() and w.lower() not in _BESIDE)
    first = next(named, 0)
    if first and _NTH.fullmatch(words[first - 1]):
        first -= 1
    own = words[first:]
    return " ".join(own[:-1] if own[-1:] and own[-1].lower() in _SELVES else own)


def actor_at(ground: Ground, span: Span) -> Actor | None:
    """The actor whose mention some words are."""
    return by_id(ground, ground.setting.mentioned(span))


def speaker(ground: Ground, who: str | None, words: tuple[str, ...], *, many: bool) -> Who:
    """Whoever says "I" or "we", by name; the ``words`` that were said stand where he has none."""
    actor = by_id(ground, who)
    name = actor.name if actor is not None and actor.named else None
    return Who(ground.name(who) or words, name, who, name is not None, many)


def by_id(ground: Ground, actor: str | None) -> Actor | None:
    """The actor with an id."""
    return None if actor is None else ground.actors.get(actor)
