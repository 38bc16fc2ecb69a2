"""Predications: what each clause says is done or is so, slot by slot, in base forms.

They are what passages of one account are laid side by side by. Questions, conditions and what only
can or may be say of nothing that it was so: they are listed apart. Orders and wishes are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import NEGATIONS, RELATIVE, negated, noun_phrase, passive
from firsthand.extract.phrases import subject as subject_of
from firsthand.extract.predications.attitudes import as_though, attitude
from firsthand.extract.predications.clefts import cleft, denied_cleft, only
from firsthand.extract.predications.contrasts import contrasted, corrected
from firsthand.extract.predications.places import ties
from firsthand.extract.predications.slots import excepted, exists_without_verb, made, meant
from firsthand.model import Span
from firsthand.values import Predication, Slot

if TYPE_CHECKING:
    from firsthand.extract.valuing import Ground

_NESTED = frozenset(("advcl", "ccomp", "relcl", "conj", "parataxis", "csubj", "acl"))
_OPEN_MARKS = frozenset(("if", "unless", "whether", "lest"))
_NO_TENSE = frozenset(("VB", "VBG", "VBN"))
_WISHING = frozenset(
    """want wish hope try refuse fail threaten decide plan intend need avoid prevent stop resist consider
    suggest postpone delay contemplate propose imagine risk forbid prohibit oppose""".split()
)
_FAILING = frozenset("fail neglect omit forget refuse decline".split())
"""Verbs by which what stands behind "to" was not done (Karttunen, Implicative verbs, 1971)."""
_TOLD_BY = frozenset("after before by in on upon for since while despite besides".split())
"""Prepositions behind which an "-ing" tells what was done: no "from", "of", "short of"."""
_NEARLY = frozenset("almost nearly practically virtually".split())
_BESIDE = frozenset(
    "fall land drop burst explode stand lie sit kneel wait stop stay pass go come run walk live die rest".split()
)
"""Verbs behind which "by" tells where: "it fell by the tank"."""
_FANCYING = frozenset(
    "imagine dream pretend fantasise fantasize hallucinate fabricate invent".split()
)
"""Verbs behind which stands what was not so: "he dreamt that she fell"."""
_NOBODY = frozenset("nobody none no-one nothing".split())
_INVERTED = frozenset("had were should".split())
_PROOF = frozenset("evidence proof indication sign trace hint suggestion confirmation".split())
_UNABLE = frozenset("unable powerless incapable".split())
_FALSELY = frozenset("falsely wrongly wrongfully mistakenly erroneously incorrectly".split())
_CLAIMED = frozenset(
    "story claim rumour rumor report suggestion idea allegation notion assertion statement tale".split()
)
_TRUTH = frozenset("truth basis foundation substance".split())
_SENSES = frozenset("see hear watch notice observe feel remember recall recollect".split())
_VOUCHING = frozenset(
    """confirm verify say state claim maintain allege suggest believe think suppose know prove show establish
    demonstrate""".split()
)
"""Denied, these leave open what they speak of: "I do not say that she struck"."""
_REPORTED = frozenset(
    """say report believe think know allege claim understand suppose presume reckon rumour rumor hear state
    seem appear admit remember confess profess""".split()
)
_TIMED_BY = frozenset(("be", "go", "strike"))
""" "It had gone four when", "it was noon when": the main clause is only the time of the other."""
LONGEST = 60
"""Words that a clause may have; a longer one was not understood."""


def predications(ground: Ground) -> tuple[Predication, ...]:
    """The predications of an account in text order."""
    parse = ground.parse
    found: list[Predication] = []
    for word in parse.words:
        if word.pos in ("VERB", "AUX") and word.dep not in ("aux", "auxpass"):
            found += _of_verb(parse, word)
        elif word.pos == "NOUN":
            found += exists_without_verb(parse, word)
    return tuple(sorted(found, key=lambda p: (p.span, p.act)))


def unasserted(ground: Ground) -> tuple[Predication, ...]:
    """The clauses that ask, doubt or leave open, each with its mood, in text order."""
    parse = ground.parse
    found: list[Predication] = []
    for word in parse.words:
        if word.pos in ("VERB", "AUX") and word.dep not in ("aux", "auxpass"):
            mood = _mood(parse, word)
            if mood and not _too_long(parse, word) and not _only_time(parse, word):
                found += (replace(p, mood=mood) for p in _clauses(parse, word))
    return tuple(sorted(found, key=lambda p: (p.span, p.act)))


def _mood(parse: Parse, verb: Word) -> str:
    """What leaves open whether a clause is so; empty where nothing does."""
    words = parse.words
    near = [words[k] for k in parse.children[verb.i] if words[k].dep in ("aux", "mark", "auxpass")]
    if any(w.lower in _OPEN_MARKS for w in near):
        return "open"
    above = words[verb.head]
    if verb.dep in ("ccomp", "xcomp") and above.lemma in _SENSES | _VOUCHING:
        if above.i < verb.i and (_denied(parse, above) or _unable(parse, above)):
            return "unseen" if above.lemma in _SENSES else "open"
    if verb.dep == "ccomp" and _ruling_out(parse, above) and _denied(parse, above):
        return "open"
    if as_though(parse, verb) or _inverted(parse, verb) or _not_shown(parse, verb):
        return "open"
    if _put(parse, verb):
        return "asked"
    if _untrue(parse, verb) or _undone(parse, verb):
        return "undone"
    mood = _modal(parse, verb, near) or attitude(parse, verb)
    if mood:
        return mood
    last = words[parse.sentence_words(verb.sentence)[-1]]
    bare = any(w.lower == "to" and w.dep == "aux" for w in near)
    return "asked" if last.text == "?" and not bare else ""


def _modal(parse: Parse, verb: Word, near: list[Word]) -> str:
    """The auxiliary that leaves a clause open; "may" of one of two: "either the guards or they"."""
    modal = next((w.lower for w in near if w.tag == "MD"), "")
    if any(w.lower == "need" for w in near) and negated(parse, verb.i):
        return "undone"  # "they need not have fired": they did
    if modal == "could" and any(w.lower == "have" for w in near) and not _denied(parse, verb):
        return "might"
    return modal or ("may" if _either(parse, verb) else "")


def _undone(parse: Parse, verb: Word) -> bool:
    """Whether a clause says what nearly came about, what was left undone, or is falsely said."""
    words, above = parse.words, parse.words[verb.head]
    if any(words[k].lower in _NEARLY and k == verb.i - 1 for k in parse.children[verb.i]):
        return True
    if [w.lower for w in words[max(0, verb.i - 2) : verb.i]] == ["all", "but"]:
        return True
    having = any(words[k].lower == "having" for k in parse.children[verb.i])
    if verb.dep == "pcomp" and (verb.tag == "VBG" or having):
        return above.lower not in _TOLD_BY
    if _at_neither(parse, verb):
        return True
    agent = parse.child(verb.i, "agent") is not None and not passive(parse, verb.i)
    if agent and verb.lemma not in _BESIDE:
        return True  # "guards fired on by the miners fled": not understood
    if verb.dep not in ("xcomp", "ccomp"):
        return False
    fancied = above.lemma in _FANCYING and above.i < verb.i
    return fancied or any(words[k].lower in _FALSELY for k in parse.children[above.i])


def _ruling_out(parse: Parse, verb: Word) -> bool:
    """Whether a verb says that what stands behind is not so: "they rule out that", "they exclude that"."""
    out = any(parse.words[k].lower == "out" for k in parse.children[verb.i])
    return verb.lemma == "exclude" or (verb.lemma == "rule" and out)


def _inverted(parse: Parse, verb: Word) -> bool:
    """Whether a clause is a condition without "if": "had the fire begun at noon, ..."."""
    who, words = parse.child(verb.i, "nsubj", "nsubjpass", "expl"), parse.words
    last = words[parse.sentence_words(verb.sentence)[-1]]
    if who is None or last.text == "?":
        return False
    first = [k for k in (verb.i, *parse.children[verb.i]) if words[k].lower in _INVERTED]
    return bool(first) and parse.first(verb.i) == first[0] < who


def _not_shown(parse: Parse, verb: Word) -> bool:
    """Whether a clause is what there is no evidence for: "no proof that they fired"."""
    above = parse.words[verb.head]
    if above.lemma not in _PROOF or parse.child(verb.i, "mark") is None:
        return False
    below = parse.words[above.head]
    own = any(parse.words[k].lower in NEGATIONS | {"little"} for k in parse.children[above.i])
    return own or (below.i != above.i and negated(parse, below.i))


def _put(parse: Parse, verb: Word) -> bool:
    """Whether a clause is only put to a witness: "I put it to you that the gate was open"."""
    above = parse.words[verb.head]
    if verb.dep != "ccomp" or above.lemma not in ("put", "suggest"):
        return False
    tie = parse.child(above.i, "prep", "dative")
    whom = None if tie is None else parse.child(tie, "pobj")
    return whom is not None and parse.words[whom].lower == "you"


def _unable(parse: Parse, verb: Word) -> bool:
    """Whether somebody is said not to be able to do what a verb says: "unable to confirm"."""
    return verb.dep == "xcomp" and parse.words[verb.head].lower in _UNABLE


def _either(parse: Parse, verb: Word) -> bool:
    """Whether it is left open which of two did it: "either the guards or the miners fired"."""
    who = subject_of(parse, verb.i)
    return who is not None and any(
        parse.words[k].lower == "either" and parse.words[k].dep in ("preconj", "cc")
        for k in parse.children[who]
    )


def _untrue(parse: Parse, verb: Word) -> bool:
    """Whether a clause is what there is no truth in, or no evidence for: "the story that he fled"."""
    above = parse.words[verb.head]
    if verb.dep not in ("ccomp", "acl", "relcl"):
        return False
    if parse.words[parse.first(verb.i)].lower != "that":
        return False
    if above.lemma in _CLAIMED:
        above = parse.words[parse.words[above.head].head]
        said = parse.child(above.i, "attr") if above.lemma == "be" else None
        above = above if said is None else parse.words[said]
    return above.lemma in _TRUTH and any(
        parse.words[k].lower in NEGATIONS for k in parse.children[above.i]
    )


def _of_verb(parse: Parse, verb: Word) -> Iterator[Predication]:
    pointed = cleft(parse, verb) if verb.lemma == "be" else None
    if pointed is not None:
        done, who = pointed
        whole = _clause(parse, verb)
        span = Span(min(whole.start, parse.words[who].start), max(whole.end, parse.words[who].end))
        slots = (made(parse, who, "subject"), *_others(parse, parse.words[done]))
        yield Predication(span, parse.words[done].lemma, slots, _tense(parse, verb), only=True)
        return
    if not _told(parse, verb) or _only_time(parse, verb) or _in_cleft(parse, verb):
        return
    yield from _clauses(parse, verb)


def _clauses(parse: Parse, verb: Word) -> Iterator[Predication]:
    """The clause of a verb, if anything stands in it beside the verb."""
    slots = tuple(_slots(parse, verb))
    if slots:
        yield Predication(
            _hull(_clause(parse, verb), slots),
            _act(parse, verb),
            slots,
            _tense(parse, verb),
            _denied(parse, verb),
            _only(parse, verb),
            tuple(_beside(parse, verb)),
        )


def _beside(parse: Parse, verb: Word) -> Iterator[str]:
    """The adverbs of a verb, and the words that tie clauses to it: "until", "before", "while"."""
    shared = parse.children[verb.head] if verb.dep == "conj" else ()
    for k in shared:
        if parse.words[k].dep == "advmod" and parse.words[k].tag == "RB":
            yield parse.words[k].lower
    for k in parse.children[verb.i]:
        word = parse.words[k]
        if word.dep in ("advmod", "neg") and word.pos in ("ADV", "PART", "ADP", "SCONJ"):
            yield word.lower
        elif word.dep == "prep" and (bare := parse.child(k, "pcomp", "amod")) is not None:
            if parse.words[bare].pos in ("ADV", "ADJ"):  # "at first", "at last", "for long"
                yield parse.words[bare].lower
        elif word.dep == "advcl" and word.i > verb.i:
            for j in parse.children[k]:
                if parse.words[j].dep in ("mark", "advmod") and parse.words[j].tag in ("IN", "WRB"):
                    yield parse.words[j].lower


def _hull(clause: Span, slots: tuple[Slot, ...]) -> Span:
    """The clause with the place that a relative clause takes from the noun before it."""
    told = [s.span for s in slots if s.role not in ("subject", "object", "state")]
    return Span(min([clause.start, *(s.start for s in told)]), clause.end)


def _act(parse: Parse, verb: Word) -> str:
    if verb.lemma == "be" and parse.child(verb.i, "expl") is not None:
        return "exist"
    return verb.lemma


def _told(parse: Parse, verb: Word) -> bool:
    """Whether the clause tells that something is or was so."""
    words = parse.words
    last = words[parse.sentence_words(verb.sentence)[-1]]
    if last.text == "?" or _too_long(parse, verb) or _mood(parse, verb):
        return False
    near = [words[k] for k in parse.children[verb.i] if words[k].dep in ("aux", "mark", "auxpass")]
    if any(w.lower == "to" and w.dep == "aux" for w in near):
        if _failing(parse, verb):
            return True
        if any(w.lemma == "have" for w in near) and words[verb.head].lemma in _REPORTED:
            return not _denied(parse, words[verb.head])  # "is said to have given the order"
        return verb.head != verb.i and only(parse, subject_of(parse, verb.i))
    if verb.tag in _NO_TENSE and not near and verb.dep not in ("conj", "relcl"):
        sensed = verb.dep == "ccomp" and words[verb.head].lemma in _SENSES
        return (sensed or verb.tag != "VB") and words[verb.head].lemma not in _WISHING
    return True


def _failing(parse: Parse, verb: Word) -> bool:
    """Whether a verb behind "to" says what somebody failed to do."""
    above = parse.words[verb.head]
    return (
        verb.dep == "xcomp" and verb.tag == "VB" and above.lemma in _FAILING and _told(parse, above)
    )


def _too_long(parse: Parse, verb: Word) -> bool:
    return parse.last(verb.i) - parse.first(verb.i) > LONGEST


def _only_time(parse: Parse, verb: Word) -> bool:
    """Whether the clause only says when that in it was: "it had gone four when she struck"."""
    who = parse.child(verb.i, "nsubj")
    return (
        who is not None
        and parse.words[who].lower == "it"
        and verb.lemma in _TIMED_BY
        and any(_when(parse, k) for k in parse.children[verb.i])
    )


def _when(parse: Parse, k: int) -> bool:
    inside = parse.words[k].dep == "advcl"
    return inside and any(parse.words[j].lower == "when" for j in parse.children[k])


def _in_cleft(parse: Parse, verb: Word) -> bool:
    """Whether the verb stands in "it was she who": that is told by the clause around it."""
    at = verb
    for _ in range(4):
        if at.dep not in ("relcl", "appos", "conj", "pobj", "prep", "attr"):
            return False
        at = parse.words[at.head]
        pointed = cleft(parse, at) if at.lemma == "be" else None
        if pointed is not None:
            return pointed[0] == verb.i
    return False


def _slots(parse: Parse, verb: Word) -> Iterator[Slot]:
    who = subject_of(parse, verb.i)
    agent = parse.child(verb.i, "agent")
    if passive(parse, verb.i):
        by = None if agent is None else parse.child(corrected(parse, agent), "pobj")
        if by is not None:
            yield made(parse, meant(parse, by), "subject")
        if who is not None:
            yield made(parse, meant(parse, who), "object")
        yield Slot("state", Span(verb.start, verb.end), verb.lower, (verb.lower,), False)
    elif who is not None and parse.words[who].dep != "expl":
        yield made(parse, meant(parse, who), "subject")
    elif (behind := _turned(parse, verb)) is not None:
        yield made(parse, behind, "subject")
    yield from _others(parse, verb)


def _turned(parse: Parse, verb: Word) -> int | None:
    """The subject behind its verb: "on the hill stood the watchmen", "there was no light"."""
    if parse.child(verb.i, "expl") is not None:
        return parse.child(verb.i, "attr", "dobj")
    before = any(parse.words[k].dep == "prep" and k < verb.i for k in parse.children[verb.i])
    behind = parse.child(verb.i, "dobj", "attr")
    return behind if before and behind is not None and behind > verb.i else None


def _others(parse: Parse, verb: Word) -> Iterator[Slot]:
    """The object, the state and what prepositions tie on."""
    turned = _turned(parse, verb) if parse.child(verb.i, "nsubj") is None else None
    for k in parse.children[verb.i]:
        word = parse.words[k]
        if word.dep in ("dobj", "dative", "attr") and k != turned and word.pos != "ADP":
            yield made(parse, meant(parse, k), "object" if word.dep != "attr" else "state")
        elif word.dep in ("acomp", "oprd") or (word.dep == "advmod" and verb.lemma == "be"):
            yield Slot("state", Span(word.start, word.end), word.lower, (word.lower,), False)
    yield from ties(parse, verb)


def _tense(parse: Parse, verb: Word) -> str:
    """The tense of the clause; a coordinate verb has that of the first."""
    words = parse.words
    finite = [words[k] for k in parse.children[verb.i] if words[k].dep in ("aux", "auxpass")]
    if any(w.lower in ("had", "'d") and w.dep == "aux" for w in finite):
        return "before" if verb.tag != "VB" else "past"
    for word in (*finite, verb):
        if word.tag == "VBD":
            return "past"
        if word.tag in ("VBZ", "VBP"):
            return "present"
    if verb.dep in ("conj", "xcomp", "advcl") and words[verb.head].pos in ("VERB", "AUX"):
        return _tense(parse, words[verb.head]) if words[verb.head].i < verb.i else ""
    return ""


def _denied(parse: Parse, verb: Word) -> bool:
    """Whether the clause denies what it says, by the verb or by "no" with one of its nouns."""
    if _failing(parse, verb):
        return not negated(parse, verb.head)
    if _left(parse, verb):
        return any(parse.words[k].dep == "neg" for k in parse.children[verb.i])
    if contrasted(parse, verb.i):
        return False
    if (
        negated(parse, verb.i)
        or _no_longer(parse, verb)
        or denied_cleft(parse, verb)
        or _by_nobody(parse, verb)
    ):
        return True
    for k in parse.children[verb.i]:
        word = parse.words[k]
        if word.dep in ("dobj", "attr", "pobj", "acomp"):
            if word.lower in ("nothing", "nobody", "none", "no-one"):
                return True
            if any(parse.words[j].lower in NEGATIONS for j in parse.children[k]):
                return True
    return False


def _at_neither(parse: Parse, verb: Word) -> bool:
    """ "It sank neither at the pier nor at the island"."""
    ties = [k for k in parse.children[verb.i] if parse.words[k].dep == "prep"]
    return any(
        parse.words[k].lower == "neither"
        and parse.words[k].dep in ("preconj", "cc", "advmod", "det")
        for t in ties
        for k in parse.children[t]
    )


def _no_longer(parse: Parse, verb: Word) -> bool:
    """ "The doors were no longer locked": then they were not."""
    return any(
        parse.words[k].lower in ("longer", "more")
        and k
        and parse.words[k - 1].lower == "no"
        and not (k + 1 < len(parse.words) and parse.words[k + 1].lower == "than")
        for k in parse.children[verb.i]
        if parse.words[k].dep in ("advmod", "npadvmod")
    )


def _by_nobody(parse: Parse, verb: Word) -> bool:
    """Whether it is told that none of some did it: "opened by neither the guards nor the miners"."""
    agent = parse.child(verb.i, "agent")
    by = None if agent is None else parse.child(agent, "pobj")
    if by is None or excepted(parse, by) is not None:
        return False
    return any(parse.words[k].lower in _NOBODY | NEGATIONS for k in (by, *parse.children[by]))


def _left(parse: Parse, verb: Word) -> bool:
    """Whether the clause is told of whoever is left: "nobody but the watchman fired"."""
    nouns = [
        k
        for k in parse.children[verb.i]
        if parse.words[k].dep in ("nsubj", "nsubjpass", "dobj", "attr")
    ]
    return any(excepted(parse, k) is not None for k in nouns)


def _only(parse: Parse, verb: Word) -> bool:
    """Whether a clause says that nobody else did it."""
    who = subject_of(parse, verb.i)
    return only(parse, who) or (who is not None and excepted(parse, who) is not None)


def _clause(parse: Parse, verb: Word) -> Span:
    """The clause of a verb, without clauses below it, but with a clause that tells its time."""
    words = parse.words
    nested = [
        k for k in parse.children[verb.i] if words[k].dep in _NESTED and words[k].pos != "ADJ"
    ]
    inside = [
        k for k in parse.subtree(verb.i, nested) if k not in nested and words[k].pos != "PUNCT"
    ]
    span = Span(words[inside[0]].start, words[inside[-1]].end)
    who = parse.child(verb.i, "nsubj", "nsubjpass")
    if verb.dep == "relcl" and who is not None and words[who].lower in RELATIVE:
        span = Span(noun_phrase(parse, verb.head).start, span.end)
    above = words[verb.head]
    if verb.dep == "advcl" and above.pos in ("VERB", "AUX") and _only_time(parse, above):
        around = _clause(parse, above)
        span = Span(min(span.start, around.start), max(span.end, around.end))
    return span
