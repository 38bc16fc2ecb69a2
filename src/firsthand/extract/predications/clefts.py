"""Where a clause says that one and nobody else did it: "it was she who", "he alone", "only they"."""

from __future__ import annotations

from firsthand.extract.parse import Parse, Word

_ALONE = frozenset(("alone", "only", "solely"))
_ELSE = frozenset(("nobody", "no", "none"))


def cleft(parse: Parse, verb: Word) -> tuple[int, int] | None:
    """For the "was" of "it was she who gave it": the verb behind "who", and the noun pointed to.

    An answer may leave the verb out: "Who gave the order? It was the sergeant."
    """
    who = parse.child(verb.i, "nsubj")
    pointed = parse.child(verb.i, "attr")
    if verb.lemma != "be" or who is None or pointed is None or parse.words[who].lower != "it":
        return None
    if not _somebody(parse, pointed) or any(
        parse.words[k].dep in ("neg", "aux") for k in parse.children[verb.i]
    ):
        return None
    for k in parse.sentence_words(verb.sentence):
        word = parse.words[k]
        if k > pointed and word.lower in ("who", "that") and word.dep == "nsubj":
            return (word.head, pointed) if word.head > k else None
    asked = _asked(parse, verb)
    return None if asked is None else (asked, pointed)


def denied_cleft(parse: Parse, verb: Word) -> bool:
    """Whether a clause tells of whom it was not: "it was not the guards who fired"."""
    pointed = parse.words[verb.head]
    was = parse.words[pointed.head]
    if verb.dep != "relcl" or pointed.dep != "attr" or was.lemma != "be":
        return False
    who = parse.child(was.i, "nsubj")
    near = (parse.words[k] for k in parse.children[was.i])
    return who is not None and parse.words[who].lower == "it" and any(w.dep == "neg" for w in near)


def _somebody(parse: Parse, noun: int) -> bool:
    word = parse.words[noun]
    named = [parse.words[k] for k in parse.children[noun] if parse.words[k].dep == "appos"]
    return any(w.pos == "PROPN" for w in (word, *named)) and word.entity not in ("DATE", "TIME")


def _asked(parse: Parse, verb: Word) -> int | None:
    """The verb of the question that the sentence answers: in it, or the sentence before."""
    for sentence in (verb.sentence, verb.sentence - 1):
        if sentence < 0:
            return None
        words = [parse.words[k] for k in parse.sentence_words(sentence)]
        asks = any(w.text == "?" or w.lower == "question" for w in words)
        for word in words if asks else ():
            if word.lower == "who" and word.dep == "nsubj" and word.i < verb.i:
                return word.head
    return None


def only(parse: Parse, who: int | None) -> bool:
    """Whether a subject is said to be the only one."""
    if who is None:
        return False
    for k in parse.subtree(who):
        word = parse.words[k]
        beside = parse.words[word.head]
        if (
            word.lower in _ALONE
            and word.dep == "advmod"
            and beside.i in (who, *parse.children[who])
        ):
            return not any(parse.words[j].lower == "not" for j in (who - 1, k - 1) if j >= 0)
        if word.lower == "else" and k and parse.words[k - 1].lower in _ELSE | {"one"}:
            return True
    return False
