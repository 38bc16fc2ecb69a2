"""What the parser often gets wrong around words of saying, put right before any frame looks.

Only heads and labels change, never words or spans. Each repair is a shape that no reader would
take otherwise: a plain past behind an earlier past belongs to the verb of saying ("said that it
had been closed, and left"), a clause without a subject takes the noun that stands before it
("reported seals on two boxes did not match").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames.voices import voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import POINTING, SUBJECTS

_PAST = ("VBD", "VBZ")
_TOLD_THINGS = frozenset("story tale truth lie joke news secret thing way anecdote".split())
_WHEN = frozenset("later earlier yesterday today tomorrow tonight afterwards then now once".split())


def repaired(parse: Parse) -> Parse:
    """The parse with its repairs, or the same one if there are none."""
    changes: dict[int, Word] = {}
    for word in parse.words:
        for changed in _repairs(parse, word):
            changes[changed.i] = changed
    if not changes:
        return parse
    return parse.with_words([changes.get(w.i, w) for w in parse.words])


def _repairs(parse: Parse, word: Word) -> Iterator[Word]:
    if word.tag == "VBD" and parse.child(word.i, "agent") is not None:
        yield from _acted_on(parse, word)
    if word.dep == "nsubj" and _auxiliary(parse.words[word.head]):
        yield replace(word, head=parse.words[word.head].head)
    elif word.dep in ("relcl", "acl") and word.tag in ("VBD", "VBN", "VBZ", "VBP"):
        yield from _told_that(parse, word)
        if word.dep == "acl":
            yield from _main_verb(parse, word)
    elif word.dep == "prep" and word.lower == "to":
        yield from _said_to(parse, word)
    elif word.dep == "compound" and word.lower in _WHEN:
        yield from _when(parse, word)
    elif word.dep == "ROOT" and word.tag in ("VBD", "VBZ", "VBP"):
        yield from _stolen_subject(parse, word)
        yield from _two_subjects(parse, word)
    elif word.dep == "conj" and word.pos in ("VERB", "AUX"):
        yield from _second_verb(parse, word)
        yield from _told_on(parse, word)
    elif word.dep == "ccomp" and word.tag in ("VBD", "VBZ", "VBP"):
        yield from _lost_subject(parse, word)


def _auxiliary(word: Word) -> bool:
    return word.dep in ("aux", "auxpass") and word.lemma in ("be", "have", "do")


def _said_to(parse: Parse, word: Word) -> Iterator[Word]:
    """ "said the same to a newsletter, adding": the listener belongs to the verb of saying."""
    said = parse.words[word.head]
    if said.dep == "dobj" and said.lower in POINTING and _is_cue(parse.words[said.head]):
        yield replace(word, head=said.head)


def _when(parse: Parse, word: Word) -> Iterator[Word]:
    """ "Later Tessa Marl told me": a word of time taken for the first of a subject's names."""
    name = parse.words[word.head]
    if name.pos == "PROPN" and name.dep in SUBJECTS:
        yield replace(word, head=name.head, dep="advmod")


def _told_that(parse: Parse, word: Word) -> Iterator[Word]:
    """ "told the inquest that the boat had sunk": what was told, taken for a clause about who was.

    Whoever is told is told something: a verb of telling with neither a clause nor words of its
    own has it behind its listener. "Told the man that she loved to leave" has it elsewhere.
    """
    words = parse.words
    listener = words[word.head]
    verb = words[listener.head]
    if listener.dep != "dobj" or verb.lemma not in cues.frame("told") or verb.lemma == "ask":
        return
    if verb.i > listener.i or listener.lemma in _TOLD_THINGS:
        return
    that = words[parse.first(word.i)]
    if that.lower != "that" or that.i != listener.i + 1:
        return
    own = parse.child(word.i, *SUBJECTS)
    if own is None or own == that.i or _tells_else(parse, verb, listener):
        return
    yield replace(word, head=verb.i, dep="ccomp")
    yield replace(that, tag="IN", dep="mark")


def _tells_else(parse: Parse, verb: Word, listener: Word) -> bool:
    """Whether a verb of telling has its content in another place than behind its listener."""
    contents = ("ccomp", "xcomp", "oprd", "dative", "parataxis")
    quoted = any(parse.words[k].text == '"' for k in parse.sentence_words(verb.sentence))
    return quoted or any(
        parse.words[k].dep in contents or (parse.words[k].dep == "dobj" and k != listener.i)
        for k in parse.children[verb.i]
    )


def _main_verb(parse: Parse, word: Word) -> Iterator[Word]:
    """ "One of them, Jonas Teller, called for a tap": a verb taken for a participle of its subject."""
    words = parse.words
    root = words[word.head]
    if (
        word.tag not in ("VBD", "VBN")
        or root.dep != "ROOT"
        or root.pos not in ("NOUN", "PROPN", "PRON", "NUM")
        or word.i < root.i
    ):
        return
    if parse.child(word.i, "agent") is not None or not _is_cue(word):
        return
    scope = parse.sentence_words(word.sentence)
    if any(k != word.i and _main(words[k]) for k in scope):
        return
    if words[scope[-1]].text not in (".", "!", "?", ":", '"', "'", ";", ")"):
        return
    yield replace(word, head=word.i, dep="ROOT", tag="VBD")
    yield replace(root, head=word.i, dep="nsubj")


def _main(word: Word) -> bool:
    """Whether a word is a finite verb that could be the main one."""
    under = ("relcl", "aux", "ccomp", "advcl", "auxpass", "conj", "acl")
    return word.tag in ("VBD", "VBZ", "VBP", "MD") and word.dep not in under


def _stolen_subject(parse: Parse, word: Word) -> Iterator[Word]:
    """ "A letter, read out by the mayor, says P": a participle that took the subject."""
    words = parse.words
    if parse.child(word.i, *SUBJECTS) is not None:
        return
    for k in parse.children[word.i]:
        thief = words[k]
        if thief.dep != "ccomp" or k > word.i or thief.tag not in ("VBD", "VBN"):
            continue
        own = parse.child(k, "nsubj")
        closed = words[word.i - 1].text == "," and words[k - 1].text == ","
        if own is not None and own < k and closed:
            yield replace(words[own], head=word.i)
            yield replace(thief, head=own, dep="acl", tag="VBN")
            return


def _acted_on(parse: Parse, word: Word) -> Iterator[Word]:
    """ "They were taken to the jail, there kept by six men": a participle taken for the main verb."""
    if parse.child(word.i, *SUBJECTS) is not None:
        return
    yield replace(word, tag="VBN")
    for k in parse.children[word.i]:
        below = parse.words[k]
        if below.dep == "expl":
            yield replace(below, dep="advmod")
        elif below.dep == "ccomp" and k < word.i and parse.child(k, *SUBJECTS) is not None:
            yield replace(below, head=k if word.dep == "ROOT" else word.head, dep=word.dep)
            yield replace(word, head=k, dep="advcl", tag="VBN")


def _two_subjects(parse: Parse, word: Word) -> Iterator[Word]:
    """ "An attack killed ten people, rescue workers said": the first subject has a verb of its own."""
    words = parse.words
    subjects = [
        k for k in parse.children[word.i] if words[k].dep in ("nsubj", "nsubjpass") and k < word.i
    ]
    if len(subjects) < 2 or not _is_cue(word):
        return
    first, second = subjects[0], subjects[-1]
    if words[parse.first(second) - 1].text not in (",", "—", "–"):
        return
    verb = next(
        (
            k
            for k in parse.children[first]
            if words[k].dep == "acl" and words[k].tag in ("VBN", "VBD")
        ),
        None,
    )
    if verb is not None:
        yield replace(words[first], head=verb)
        yield replace(words[verb], head=word.i, dep="ccomp", tag="VBD")


def _is_cue(word: Word) -> bool:
    return any(
        word.lemma in cues.frame(name)
        for name in ("that", "quote", "object", "for", "as", "whether")
    )


def _second_verb(parse: Parse, word: Word) -> Iterator[Word]:
    """A verb joined to a content that belongs to the cue: "denied that they had crossed, and blamed"."""
    words = parse.words
    head = words[word.head]
    cue = words[head.head]
    if head.dep != "ccomp" or not cue.i < head.i < word.i or cue.lemma not in cues.frame("that"):
        return
    if not _same_tense(parse, word, cue):
        return
    if any(words[k].dep == "auxpass" for k in parse.children[head.i]) and not comma_before(
        parse, word
    ):
        return
    personal = voice(parse, parse.child(head.i, "nsubj", "nsubjpass")) == "person"
    if personal and not comma_before(parse, word):
        return
    if head.tag == word.tag and not auxiliaries(parse, head.i):
        if personal or not _saying(parse, word):
            return
    elif head.lemma == "be" and not auxiliaries(parse, head.i):
        if not _saying(parse, word):
            return
    yield replace(word, head=cue.i)
    joint = max(
        (k for k in parse.children[head.i] if words[k].dep == "cc" and k < word.i), default=None
    )
    if joint is not None and not any(
        words[k].dep == "conj" and joint < k < word.i for k in parse.children[head.i]
    ):
        yield replace(words[joint], head=cue.i)


def _same_tense(parse: Parse, word: Word, cue: Word) -> bool:
    """Whether a verb without a subject and an auxiliary has the tense of the cue."""
    if parse.child(word.i, *SUBJECTS) is not None or auxiliaries(parse, word.i):
        return False
    return word.tag == cue.tag and word.tag in _PAST


def _told_on(parse: Parse, word: Word) -> Iterator[Word]:
    """A finite verb joined to a bare infinitive: "would tell how he had come in and said only"."""
    head = parse.words[word.head]
    if word.tag != "VBD" or head.tag != "VB" or parse.child(word.i, *SUBJECTS) is not None:
        return
    for k in parse.children[head.i]:
        if head.i < k < word.i and parse.words[k].dep == "ccomp":
            yield replace(word, head=k)
            return


def _lost_subject(parse: Parse, word: Word) -> Iterator[Word]:
    """A clause without a subject behind an object: the object is its subject."""
    head = parse.words[word.head]
    if (
        not head.i < word.i
        or head.lemma in cues.words("listened")
        or head.lemma not in cues.frame("that")
    ):
        return
    if parse.child(word.i, *SUBJECTS) is not None:
        return
    object_ = parse.child(head.i, "dobj")
    if object_ is None or not head.i < object_ < parse.first(word.i):
        return
    if parse.words[parse.first(word.i)].lower in ("that", "to", "and"):
        return
    yield replace(parse.words[object_], head=word.i, dep="nsubj")


def _saying(parse: Parse, word: Word) -> bool:
    """Whether a verb says something: "ruled out any crime", "denied it"."""
    after = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else None
    names = [word.lemma, f"{word.lemma}_{after.lower}" if after is not None else ""]
    for name in names:
        for frame in ("that", "object", "infinitive"):
            cue = cues.frame(frame).get(name)
            if cue is not None and cue.act in ("speech", "writing"):
                return True
    return False


def auxiliaries(parse: Parse, verb: int) -> set[str]:
    """The auxiliaries of a verb, in lower case."""
    return {
        parse.words[k].lower for k in parse.children[verb] if parse.words[k].dep in ("aux", "auxpass")
    }  # fmt: skip


def comma_before(parse: Parse, word: Word) -> bool:
    """Whether a comma stands before the conjunction that joins a verb."""
    first = parse.first(word.i)
    return first > 1 and "," in (parse.words[first - 1].text, parse.words[first - 2].text)
