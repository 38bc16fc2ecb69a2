"""The voice of a verb of harm, who bears it, and what prepositions hang on it."""

from __future__ import annotations

from firsthand.extract.harms.wording import base, listed, verb_base
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import VERBS, passive, subject


def is_passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is passive; a coordinate participle is what the first one is."""
    word = parse.words[verb]
    if unseen_subject(parse, verb) is not None:
        return False
    deps = {parse.words[k].dep for k in parse.children[verb]}
    first = parse.words[word.head]
    if causer(parse, verb) is not None:
        return True
    if word.dep == "conj" and first.tag in VERBS and not deps & {"auxpass", "nsubjpass", "aux"}:
        if "nsubj" in deps and dies(parse, word):
            return False
        # "The mills were burned and the families deported": the auxiliary is said once.
        once = word.tag == "VBD" and "nsubj" in deps and "dobj" not in deps
        if once or word.tag == "VBN":
            return is_passive(parse, first.i)
    return passive(parse, verb)


def causer(parse: Parse, verb: int) -> int | None:
    """Who had it done: "the duke had the heralds flogged"."""
    word = parse.words[verb]
    above = parse.words[word.head]
    had = word.dep == "ccomp" and above.lemma in ("have", "get") and word.tag in ("VBN", "VBD")
    if not had or parse.child(verb, "dobj", "aux", "mark") is not None:
        return None
    return subject(parse, above.i) if parse.child(verb, "nsubj") is not None else None


def unseen_subject(parse: Parse, verb: int) -> int | None:
    """The subject of a finite verb that the parser took for a participle, None for any other.

    "Air raids killed nine people" is no phrase about raids that somebody killed: its participle
    has an object, or is a verb that has no passive, and no other verb makes it a sentence.
    """
    word = parse.words[verb]
    head = parse.words[word.head]
    if word.tag != "VBN":
        return None
    if word.dep == "amod":
        return parse.child(verb, "nsubj")
    own = parse.child(verb, "dobj")
    if word.dep != "acl" or (own is None and verb_base(word) not in listed("perishing")):
        return None
    if parse.child(verb, "agent", "aux", "auxpass") is not None:
        return None
    while head.dep in ("pobj", "prep"):
        head = parse.words[head.head]
    return head.i if head.dep == "ROOT" and head.tag not in VERBS else None


def sufferer(parse: Parse, verb: int) -> int | None:
    """The subject of a verb, also of one that was taken for a participle."""
    unseen = unseen_subject(parse, verb)
    return subject(parse, verb) if unseen is None else unseen


def bearer(parse: Parse, verb: int) -> int | None:
    """The head of what a verb is done to, in the active as in the passive."""
    word = parse.words[verb]
    if is_passive(parse, verb):
        if word.dep == "acl" and parse.child(verb, "nsubjpass") is None:
            return word.head
        return subject(parse, verb)
    if word.dep == "amod" and unseen_subject(parse, verb) is not None:
        return word.head
    own = parse.child(verb, "dobj", "dative")
    if own is None:
        shared = parse.child(verb, "conj")
        if shared is not None and parse.words[shared].tag == word.tag:
            own = parse.child(shared, "dobj")
    return own


def under(parse: Parse, i: int, *prepositions: str) -> int | None:
    """The noun that hangs on a word by one of these prepositions."""
    for k in parse.children[i]:
        if (
            parse.words[k].dep in ("prep", "agent", "dative")
            and parse.words[k].lower in prepositions
        ):
            noun = parse.child(k, "pobj")
            if noun is not None:
                return noun
    return None


def dies(parse: Parse, word: Word) -> bool:
    """Whether a verb tells a death, and not one of age or illness."""
    if verb_base(word) in listed("to_death") and under(parse, word.i, "to") is not None:
        death = under(parse, word.i, "to")
        return death is not None and parse.words[death].lower == "death"
    if verb_base(word) not in listed("perishing"):
        return False
    of = under(parse, word.i, "of", "from", "in")
    calm = any(parse.words[k].lower in ("peacefully", "naturally") for k in parse.children[word.i])
    return not calm and (of is None or base(parse.words[of]) not in listed("natural"))
