"""What stands below a content and is no part of it: other voices, comments, what the speaker adds."""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS, clause
from firsthand.extract.repairs import auxiliaries

_CONTRASTS = frozenset("while whereas though although".split())
_COMMENTS = frozenset(
    """charge claim accusation allegation suggestion assertion view figure number statement remark comment argument
    promise threat warning prediction move step position demand description line phrase word denial
    account version notion idea contention admission revelation judgment judgement verdict sentiment""".split()
)
"""Nouns that, set behind a content, comment on it: "..., a charge the minister denies"."""


def infinitive_clause(parse: Parse, head: int) -> list[int]:
    """The words of an infinitive, without a finite verb joined to it or a comment behind a comma."""
    words = parse.words
    barred = []
    for k in parse.subtree(head):
        first = parse.first(k)
        finite = (
            words[k].dep == "conj"
            and words[k].head == head
            and words[k].tag in ("VBD", "VBZ", "VBP")
            and words[k].lower != words[k].lemma
        )
        comment = words[k].dep == "relcl" and first > head and words[first].tag in ("WDT", "WP")
        if (
            _speaking_conjunct(parse, k, head)
            or (finite and words[head].tag in ("VB", "VBN"))
            or (comment and words[first - 1].text == ",")
        ):
            barred.append(k)
    return clause(parse, head, [*barred, *_loose_conjunctions(parse, barred)])


def _speaking_conjunct(parse: Parse, k: int, head: int) -> bool:
    """A clause with a subject and a verb of saying of its own, joined behind a comma."""
    words = parse.words
    word = words[k]
    if word.dep != "conj" or word.tag not in ("VBD", "VBZ", "VBP") or not saying(word.lemma):
        return False
    if parse.child(k, *SUBJECTS) is None or parse.first(k) <= head:
        return False
    joint = max((c for c in parse.children[word.head] if words[c].dep == "cc" and c < k), default=0)
    return joint > 0 and words[joint - 1].text == ","


def of_other_voices(parse: Parse, verb: int, head: int) -> list[int]:
    """Parts below a content clause that are no part of it.

    Clauses in which somebody else speaks or the first speaker goes on to say more, comments set
    behind it, and a second verb that belongs to the cue's subject.
    """
    out = []
    for k in parse.subtree(head):
        if k <= head and k != head:
            continue
        word = parse.words[k]
        first = parse.first(k)
        if first <= head or k == head:
            continue
        if (
            _contrast(parse, word, first, head)
            or _continued(parse, word, first)
            or _comment(parse, word, first, head)
            or _agreement(parse, word, first, head)
            or _second_voice(parse, word, verb, head)
        ):
            out.append(k)
    return [*out, *_loose_conjunctions(parse, out)]


def _loose_conjunctions(parse: Parse, cut: list[int]) -> list[int]:
    return [
        c
        for k in cut
        for c in parse.children[parse.words[k].head]
        if parse.words[c].dep == "cc" and c < k and parse.words[k].dep == "conj"
        and not any(c < j < k and parse.words[j].dep == "conj" for j in parse.children[parse.words[k].head])
    ]  # fmt: skip


def _contrast(parse: Parse, word: Word, first: int, head: int) -> bool:
    """ "..., while Y denies it": somebody else's words, or the author's."""
    if word.dep != "advcl" or parse.words[first - 1].text != "," or first <= head:
        return False
    opener = parse.words[first].lower
    if opener in ("while", "whereas"):
        return True
    return opener in _CONTRASTS and new_voice(parse, word.i)


def new_voice(parse: Parse, verb: int) -> bool:
    """Whether a clause has its own subject and a verb of saying or showing."""
    lemma = parse.words[verb].lemma
    saying = any(lemma in cues.frame(name) for name in ("that", "record", "object", "quote"))
    return saying and parse.child(verb, "nsubj") is not None


def _continued(parse: Parse, word: Word, first: int) -> bool:
    """ "..., adding that Q", "..., citing Y": the speaker goes on."""
    if word.dep not in ("advcl", "acl") or word.tag != "VBG" or first != word.i:
        return False
    if parse.words[first - 1].text not in (",", "—", "–", "-"):
        return False
    return word.lemma in cues.words("continued")


def _comment(parse: Parse, word: Word, first: int, head: int) -> bool:
    """ "..., a charge the minister has never answered"."""
    if word.dep not in ("appos", "npadvmod", "conj", "dobj", "attr", "oprd") or first <= head:
        return False
    if word.lemma not in _COMMENTS or parse.words[first - 1].text not in (",", "—", "–"):
        return False
    return parse.words[first].lower in ("a", "an", "the") and any(
        parse.words[k].dep in ("relcl", "acl", "ccomp") for k in parse.children[word.i]
    )


def _agreement(parse: Parse, word: Word, first: int, head: int) -> bool:
    """ "..., and that's true": what the author says of the content."""
    words = parse.words
    if word.dep != "conj" or word.head != head or word.lemma != "be" or first <= head:
        return False
    joint = max(
        (k for k in parse.children[head] if words[k].dep == "cc" and k < first), default=first
    )
    return (
        words[first].lower in ("that", "this", "which")
        and joint > 0
        and words[joint - 1].text == ","
    )


def _second_voice(parse: Parse, word: Word, verb: int, head: int) -> bool:
    """ "X says P, but Y says Q": a second voice joined to the first one's content."""
    if word.dep != "conj" or word.head != head or word.pos not in ("VERB", "AUX"):
        return False
    return parse.child(word.i, *SUBJECTS) is not None and _other_speaker(parse, word, verb)


def _other_speaker(parse: Parse, word: Word, verb: int) -> bool:
    """ "X says P, but Y says Q": the same tense as the cue, behind a comma."""
    words = parse.words
    first = parse.first(word.i)
    joint = max(
        (k for k in parse.children[word.head] if words[k].dep == "cc" and k < first), default=first
    )
    if joint == 0 or words[joint - 1].text not in (",", ";"):
        return False
    return (
        saying(word.lemma) and word.tag == words[verb].tag and not auxiliaries(parse, word.i)
        and (words[joint].lower == "but" or word.tag != "VBD" or bool(auxiliaries(parse, word.head)))
    )  # fmt: skip


def saying(lemma: str) -> bool:
    """Whether a verb tells of words: a cue of speech or of writing."""
    cue = cues.frame("that").get(lemma) or cues.frame("object").get(lemma)
    return cue is not None and cue.act in ("speech", "writing")
