"""Nouns that attribute: "X's denial that P", "claims by Y that P", "X expressed fears that P"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.listeners import is_outlet
from firsthand.extract.frames.voices import speaks_for_itself, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Span, Spans

_GAPPED = frozenset("see hear read make give receive get know write publish send find".split())
"""Verbs behind which "reports that I have seen" is a relative clause whatever the tagger says."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BARE = frozenset(
    """rumour rumor tale talk word gossip whisper report allegation claim suggestion accusation news
    speculation story""".split()
)
"""Nouns that attribute though nobody is named: "reports that P"."""
_OWNED_BY_OF = frozenset("testimony account opinion view belief statement evidence word".split())
_WITHDRAWING = frozenset("retract withdraw recant disown disavow renounce take walk go".split())
_NO = frozenset(("no", "any", "every", "neither", "without"))


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of cue nouns, and of voices that reject what a cue noun holds."""
    nouns = _nouns()
    for word in scene.parse.words:
        if word.pos in ("NOUN", "PROPN") and word.lemma in nouns:
            yield from _noun(scene, word, nouns[word.lemma])


@cache
def _nouns() -> dict[str, cues.Cue]:
    """All cue nouns, whatever follows them."""
    out: dict[str, cues.Cue] = {}
    for name in ("noun", "noun_of", "noun_to", "noun_for"):
        for lemma, cue in cues.frame(name).items():
            out.setdefault(lemma, cue)
    return out


def _noun(scene: Scene, noun: Word, cue: cues.Cue) -> Iterator[Draft]:
    parse = scene.parse
    if _occasion(parse, noun):
        return
    source = _source(parse, noun)
    rejecting = _rejector(scene, noun)
    content = clause_content(scene, noun)
    if not content and (rejecting is not None or _source(parse, noun, holders=False)):
        content = _phrase_content(scene, noun)
    if not content:
        return
    if rejecting is not None:
        whole = (Span(_opening(parse, noun, source), content[-1].end),) if cue.denies else content
        yield replace(rejecting, content=whole)
        if _own_words(parse, noun, rejecting):
            return
    if (
        not source
        and not _bare(parse, noun)
        and (rejecting is None or noun.lemma not in cues.frame("noun"))
    ):
        return
    yield Draft(
        rule=f"noun “{noun.lemma}”", source=source, cue=(Span(noun.start, noun.end),),
        content=content, act=cue.act, cue_word=noun.i, denies=cue.denies,
        outlet=given_at(parse, noun),
        distanced=cue.distanced or (rejecting is not None and bool(source)),
    )  # fmt: skip


def _opening(parse: Parse, noun: Word, source: Spans) -> int:
    """Where a noun's phrase begins, whose it is with it."""
    own = [s.start for s in source if s.end <= noun.start]
    return min([*own, parse.words[parse.first(noun.i)].start])


def _own_words(parse: Parse, noun: Word, rejecting: Draft) -> bool:
    """ "The foreman took back his statement that P": he says P no longer."""
    owner = parse.child(noun.i, "poss")
    verb = parse.words[rejecting.cue_word].lemma
    return owner is not None and parse.words[owner].tag == "PRP$" and verb in _WITHDRAWING


def _occasion(parse: Parse, noun: Word) -> bool:
    """ "warned in a report that P": the noun is where it was said, and the verb is the cue."""
    governing = parse.words[noun.head]
    verb = parse.words[governing.head]
    return (
        noun.dep == "pobj" and governing.lower in ("in", "by", "through", "via", "with", "at")
        and verb.lemma in cues.frame("that") and verb.pos == "VERB" and verb.i < noun.i
    )  # fmt: skip


def clause_content(scene: Scene, noun: Word) -> Spans:
    """The clause that says what the claim, report or denial is, or nothing."""
    parse = scene.parse
    words = parse.words
    governing = words[noun.head]
    spoken = noun.dep == "nsubj" and governing.lemma in cues.frame("that")
    bases = [noun.i] if spoken else [noun.i, noun.head]
    if (
        noun.dep == "pobj"
        and words[governing.head].pos == "VERB"
        and parse.child(noun.i, "poss") is not None
    ):
        bases.append(governing.head)  # "stood by its report that P"
    for base in bases:
        for k in parse.children[base]:
            if k <= noun.i or words[k].dep not in ("acl", "ccomp", "relcl", "advcl"):
                continue
            first = parse.first(k)
            if not opens_content(parse, k, first):
                continue
            if base == noun.i or first <= parse.last(noun.i) + 2:
                inside = _before_main_verb(parse, noun, clause(parse, k))
                return grown(scene, pieces(parse, inside))
    return ()


def opens_content(parse: Parse, head: int, first: int) -> bool:
    """Whether "that" opens a content and not a relative clause with a gap."""
    words = parse.words
    that = words[first]
    if that.lower != "that" or that.dep not in ("mark", "dobj", "det", "nsubj"):
        return False
    if _denied_thing(parse, head, first):
        return False
    if that.dep == "mark" or (that.tag == "IN" and words[head].lemma not in _GAPPED):
        return True
    own = parse.child(head, "nsubj", "nsubjpass")
    if that.dep == "dobj" and own is not None and own != first:
        return words[head].lemma not in _GAPPED and not _transitive_gap(parse, head, first)
    return not (that.dep in ("nsubj", "dobj", "nsubjpass") and that.head == head)


def _denied_thing(parse: Parse, head: int, first: int) -> bool:
    """ "A claim that two guards dispute": what is disputed is the claim."""
    cue = cues.frame("object").get(parse.words[head].lemma)
    behind = any(parse.words[k].pos != "PUNCT" and k > head for k in parse.children[head])
    return (
        cue is not None and cue.denies and not behind and not passive(parse, head) and first < head
    )


def _transitive_gap(parse: Parse, head: int, first: int) -> bool:
    """The tagger saw an object in "that", and the verb has none of its own behind it."""
    return parse.words[head].lemma not in (
        "lie",
        "come",
        "go",
        "be",
        "leave",
        "die",
        "have",
    ) or any(k > head and parse.words[k].dep == "dobj" for k in parse.children[head] if k != first)


def _before_main_verb(parse: Parse, noun: Word, inside: list[int]) -> list[int]:
    """Without the verb of which the noun is the subject, where the parser lost it in the content."""
    words = parse.words
    scope = parse.sentence_words(noun.sentence)
    early = any(words[k].tag in _FINITE for k in range(scope[0], noun.i))
    if noun.dep != "ROOT" or early or not inside:
        return inside
    seen = False
    for n, k in enumerate(inside):
        if words[k].tag not in _FINITE:
            continue
        if (
            seen
            and words[k - 1].pos not in ("PRON", "ADV", "AUX", "PART")
            and words[k - 1].tag not in ("WDT", "WP", "CC")
        ):
            return inside[:n]
        seen = True
    return inside


def _phrase_content(scene: Scene, noun: Word) -> Spans:
    """ "X's warning of floods", "X's promise to go", "calls by X for Y"."""
    parse = scene.parse
    words = parse.words
    for k in parse.children[noun.i]:
        if k <= noun.i:
            continue
        word = words[k]
        if word.dep == "prep" and noun.lemma in cues.frame(f"noun_{word.lower}"):
            inner = parse.child(k, "pobj", "pcomp")
            if inner is not None and not (word.lower == "of" and speaks_for_itself(parse, inner)):
                return grown(scene, pieces(parse, parse.subtree(inner)))
        if word.dep in ("acl", "xcomp", "relcl") and noun.lemma in cues.frame("noun_to"):
            if any(words[c].tag == "TO" for c in parse.children[k]):
                return grown(scene, pieces(parse, clause(parse, k)))
    return ()


def _source(parse: Parse, noun: Word, *, holders: bool = True) -> Spans:
    """Whose claim it is: a possessor, "by X", a noun before it, or who makes or voices it."""
    words = parse.words
    owner = parse.child(noun.i, "poss")
    if owner is not None:
        if words[owner].lower in ("whose", "my", "our", "your"):
            return ()
        return (noun_phrase(parse, owner),)
    by = _by(parse, noun)
    if by is not None:
        return (noun_phrase(parse, by),)
    for k in parse.children[noun.i]:
        if words[k].dep in ("compound", "amod", "nmod") and k < noun.i:
            if words[k].pos not in ("NOUN", "PROPN") and words[k].entity != "NORP":
                continue
            if words[k].entity in ("NORP", "ORG", "PERSON", "GPE") or speaks_for_itself(parse, k):
                return (Span(words[parse.first(k)].start, words[k].end),)
    return _holder(parse, noun) if holders else ()


def given_at(parse: Parse, noun: Word) -> Spans:
    """ "Her testimony before the court": where it was given."""
    for k in parse.children[noun.i]:
        if parse.words[k].dep == "prep" and parse.words[k].lower in ("before", "to", "in", "at"):
            place = parse.child(k, "pobj")
            if place is not None and is_outlet(parse, place):
                return (noun_phrase(parse, place),)
    return ()


def _by(parse: Parse, noun: Word) -> int | None:
    words = parse.words
    for k in parse.children[noun.i]:
        if words[k].dep in ("prep", "agent") and words[k].lower in ("by", "from", "of", "among"):
            person = parse.child(k, "pobj")
            if person is None or words[person].pos not in ("NOUN", "PROPN", "PRON"):
                continue
            if words[k].lower != "of" or (
                noun.lemma in _OWNED_BY_OF and speaks_for_itself(parse, person)
            ):
                return person
            if words[person].entity in ("PERSON", "ORG"):
                return person
        if words[k].dep == "acl" and words[k].lemma in ("make", "raise", "issue", "give", "level"):
            agent = parse.child(k, "agent")
            if agent is not None:
                return parse.child(agent, "pobj")
    return None


def _holder(parse: Parse, noun: Word) -> Spans:
    """Who makes, voices or has it: "the army issued a denial that", "came to the conclusion that"."""
    words = parse.words
    governing = words[noun.head]
    if noun.dep == "pobj" and governing.lower in ("of", "to", "under", "in"):
        if words[governing.head].lemma not in (
            "come",
            "be",
            "arrive",
            "remain",
            "live",
            "labour",
            "lead",
        ):
            return ()
        governing = words[governing.head]
    elif noun.dep != "dobj" or governing.lemma not in cues.words("holders"):
        return ()
    if passive(parse, governing.i) or negated(parse, governing.i):
        return ()
    who = subject(parse, governing.i)
    if who is None or words[who].lower in ("i", "we", "it", "there", "you"):
        return ()
    if voice(parse, who) in ("nobody", "thing") and words[who].pos == "NOUN":
        return ()
    return source_span(parse, who, governing.i)


def _bare(parse: Parse, noun: Word) -> bool:
    """Nobody's claim is still hearsay: "rumours that P", "there were reports that P"."""
    if any(
        parse.words[k].dep == "det" and parse.words[k].lower in _NO for k in parse.children[noun.i]
    ):
        return False
    return noun.lemma in _BARE


def _rejector(scene: Scene, noun: Word) -> Draft | None:
    """ "Z rejected X's claims that P": Z denies, and is no hand of it."""
    parse = scene.parse
    at = noun
    if at.dep == "conj":
        at = parse.words[at.head]
    verb = parse.words[at.head]
    mistaken = _taken_for_adjective(parse, noun)
    if mistaken is not None:
        return mistaken
    if at.dep == "pobj" and verb.lower in ("as", "of"):
        verb = parse.words[verb.head]
    phrase: list[int] = []
    if at.dep == "pobj" and verb.pos == "ADP":
        verb, phrase = _phrasal(parse, verb)
    if (not phrase and not _rejects(parse, verb)) or negated(parse, verb.i):
        return None
    if at.dep not in ("dobj", "pobj", "nsubjpass", "nsubj"):
        return None
    if passive(parse, verb.i):
        who = _agent(parse, verb.i)
    else:
        who = subject(parse, verb.i)
    if who is None or who == noun.i:
        return None
    return Draft(
        rule="rejected claim", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, sorted({*verb_group(parse, verb.i), *_back(parse, verb), *phrase})), content=(),
        act="speech", cue_word=verb.i, denies=True,
    )  # fmt: skip


def _rejects(parse: Parse, verb: Word) -> bool:
    """A verb of rejecting, by itself or with its "back"."""
    known = cues.frame("claim")
    return verb.lemma in known or (f"{verb.lemma}_back" in known and bool(_back(parse, verb)))


def _back(parse: Parse, verb: Word) -> list[int]:
    return [k for k in parse.children[verb.i] if parse.words[k].lower == "back" and k <= verb.i + 3]


def _phrasal(parse: Parse, preposition: Word) -> tuple[Word, list[int]]:
    """ "cast doubt on", "scoffed at": the verb, and the words of the turn, none if it is no such turn."""
    words = parse.words
    verb = words[preposition.head]
    noun = verb if verb.pos == "NOUN" else None
    if noun is not None:
        verb = words[noun.head]
    else:
        thing = parse.child(verb.i, "dobj")
        noun = words[thing] if thing is not None and thing < preposition.i else None
    back = _back(parse, verb)
    if back and f"{verb.lemma}_back_{preposition.lower}" in cues.frame("claim"):
        return verb, [*back, preposition.i]
    turn = "_".join(
        (
            "throw" if verb.lemma == "cast" else verb.lemma,
            *((noun.lemma,) if noun else ()),
            preposition.lower,
        )
    )
    if turn not in cues.frame("claim"):
        return verb, []
    return verb, [*((noun.i,) if noun else ()), preposition.i]


def _agent(parse: Parse, verb: int) -> int | None:
    by = parse.child(verb, "agent")
    who = parse.child(by, "pobj") if by is not None else None
    return who if who is not None and voice(parse, who) != "record" else None


def _taken_for_adjective(parse: Parse, noun: Word) -> Draft | None:
    """ "The warden rejected claims": the parser reads it as the rejected claims of nobody."""
    words = parse.words
    k = next((k for k in parse.children[noun.i] if words[k].dep == "amod"
              and words[k].lower in cues.forms("claim")), None)  # fmt: skip
    if k is None or k == 0 or words[k - 1].pos not in ("NOUN", "PROPN", "PRON"):
        return None
    low = k - 1
    while (
        low > 0
        and words[low - 1].pos in ("DET", "ADJ", "PROPN", "NOUN")
        and (words[low - 1].sentence == words[k].sentence)
    ):
        low -= 1
    return Draft(
        rule="rejected claim", source=(Span(words[low].start, words[k - 1].end),),
        cue=(Span(words[k].start, words[k].end),), content=(), act="speech", cue_word=k, denies=True,
    )  # fmt: skip
