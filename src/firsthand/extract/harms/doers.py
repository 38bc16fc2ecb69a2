"""Who does an act of harm: the head of the doer's words, and the class of how he is told."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract.actors.wordlists import listed as of_actors
from firsthand.extract.harms.acts import Act
from firsthand.extract.harms.voices import bearer, causer, is_passive, sufferer, under
from firsthand.extract.harms.wording import base, listed
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import VERBS
from firsthand.values import Doer

_GROUPS = frozenset(
    "group number band gang dozen pair handful couple party mob crowd scores".split()
)
_OURS = frozenset(("i", "we", "me", "us", "my", "our"))
_NAMES = ("PROPN",)


def doer(parse: Parse, act: Act) -> int | None:
    """The head of the doer's words within the sentence of the act, None where there is none."""
    if act.voice == "borne":
        return None
    if act.voice == "noun":
        return _of_noun(parse, act)
    charged = _charged(parse, act.head)
    if charged is not None:
        return charged
    if act.voice == "passive":
        by = _by(parse, act.head)
        return by if by is not None else causer(parse, act.head)
    return sufferer(parse, act.head)


def beside(parse: Parse, act: Act, others: Sequence[tuple[Act, int | None]]) -> int | None:
    """The doer of an act beside a passive: "were killed when the police opened fire"."""
    if act.voice != "passive":
        return None
    word = parse.words[act.head]
    for other, who in others:
        head = parse.words[other.head]
        if who is None or other.voice != "active" or head.sentence != word.sentence:
            continue
        if (head.head == word.i and head.dep == "advcl") or (
            word.head == head.i and word.dep in ("advcl", "conj") and other.rule in _FIRING
        ):
            return who
    return None


_FIRING = frozenset(("idiom", "what is fired", "verb with a noun of harm", "verb of harm"))


def _by(parse: Parse, verb: int) -> int | None:
    """What stands after "by" and can be a doer, also at a verb with which this one is joined."""
    at, seen = verb, set[int]()
    chain = [verb]
    while parse.words[at].dep == "conj" and at not in seen:
        seen.add(at)
        at = parse.words[at].head
        if parse.words[at].tag not in VERBS or not is_passive(parse, at):
            break
        chain.append(at)
    chain += [k for k in parse.children[verb] if parse.words[k].dep == "conj" and is_passive(parse, k)
              and parse.child(k, "nsubjpass") is None]  # fmt: skip
    for i in chain:
        found = _by_here(parse, i)
        if found is not None:
            return found
    return None


def _by_here(parse: Parse, i: int) -> int | None:
    for k in parse.subtree(i):
        word = parse.words[k]
        if word.lower != "by" or word.dep not in ("agent", "prep"):
            continue
        if word.head != i and parse.words[word.head].tag in VERBS:
            continue
        noun = parse.child(k, "pobj")
        if noun is not None and _can_do(parse, parse.words[noun]):
            return noun
    return None


def _can_do(parse: Parse, word: Word) -> bool:
    """Whether words after "by" can be a doer: "by the wall" says where, "by a falling wall" what."""
    moving = any(parse.words[k].tag in ("VBG", "VBN") for k in parse.children[word.i])
    if word.entity in ("DATE", "TIME") or (word.pos == "NUM" and word.text.isdigit()):
        return False
    return (
        word.pos in _NAMES
        or moving
        or not {base(word), word.lower} & (listed("places") | listed("times"))
    )


def _charged(parse: Parse, i: int) -> int | None:
    """ "was accused of killing", "charged with the murder": whom the charge names."""
    word = parse.words[i]
    prep = parse.words[word.head]
    if word.dep not in ("pcomp", "pobj") or prep.dep != "prep":
        return None
    verb = parse.words[prep.head]
    return bearer(parse, verb.i) if base(verb) in listed("accusing") and verb.tag in VERBS else None


def _of_noun(parse: Parse, act: Act) -> int | None:
    i = act.head
    charged = _charged(parse, i)
    if charged is not None:
        return charged
    by = _by_here(parse, i)
    if by is not None:
        return by
    owner = parse.child(i, "poss")
    if owner is not None and owner != act.victim:
        return owner
    for k in parse.children[i]:
        word = parse.words[k]
        if word.dep == "compound" and base(word) in of_actors("organisations") | of_actors(
            "people"
        ):
            return k
    return None


def told(parse: Parse, who: int) -> Doer:
    """How a doer is told: by name or single role, as a group, vaguely, or as a thing."""
    word = parse.words[who]
    of = under(parse, who, "of")
    if base(word) in _GROUPS and of is not None:
        return told(parse, of)
    around = {parse.words[k].lower for k in parse.children[who]}
    if around & listed("veiled") or word.lower in listed("indefinite"):
        return "vague"
    if base(word) in listed("vague"):
        return _nobody(parse, who)
    if base(word) in listed("instruments") | listed("nouns"):
        return "instrument"
    if word.pos in _NAMES:
        things = {
            base(parse.words[k]) for k in parse.children[who] if parse.words[k].dep == "compound"
        }
        return "instrument" if things & {"hurricane", "typhoon", "cyclone", "storm"} else "named"
    return _role(word)


def _nobody(parse: Parse, who: int) -> Doer:
    """ "two men" are nobody in particular; "Hallam's men" and "men of the 4th Brigade" are a group."""
    word = parse.words[who]
    ties = [parse.child(who, "poss", "compound", "appos"), under(parse, who, "of")]
    if any(k is not None and parse.words[k].pos in _NAMES for k in ties):
        return "collective" if word.tag in ("NNS", "NNPS") else "named"
    return "vague"


def _role(word: Word) -> Doer:
    if word.pos == "PRON":
        return (
            "collective"
            if word.lower in ("we", "us", "our")
            else "named"
            if word.lower in _OURS | {"he", "she", "him", "her"}
            else "vague"
        )
    if word.lemma in of_actors("organisations"):
        return "named"
    many = word.tag in ("NNS", "NNPS") or word.lemma in of_actors("groups")
    return "collective" if many else "named"
