"""Nouns that attribute: "X's denial that P", "claims by Y that P", "rumour has it that P"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.clauses import source_span
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    subject,
    trim,
    verb_group,
)
from firsthand.model import Span, Spans

_HOLDERS = frozenset(
    "make give issue release repeat offer publish reiterate deliver file lodge".split()
)


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of cue nouns, and of voices that reject what a cue noun holds."""
    parse = scene.parse
    nouns = cues.frame("noun")
    for word in parse.words:
        if word.pos not in ("NOUN", "PROPN") or word.lemma not in nouns:
            continue
        yield from _noun(scene, word, nouns[word.lemma])


def _noun(scene: Scene, noun: Word, cue: cues.Cue) -> Iterator[Draft]:
    parse = scene.parse
    head = _content(parse, noun)
    if head is None:
        return
    content = pieces(parse, clause(parse, head))
    if not content:
        return
    source, _owner = _source(parse, noun)
    rejecting = _rejector(scene, noun, content)
    if rejecting is not None:
        yield rejecting
        if not source:
            return
    if not source and not _bare(parse, noun):
        return
    yield Draft(
        rule=f"noun “{noun.lemma}”", source=source, cue=(Span(noun.start, noun.end),),
        content=content, act=cue.act, cue_word=noun.i, denies=cue.denies,
        distanced=cue.distanced or rejecting is not None,
    )  # fmt: skip


def _content(parse: Parse, noun: Word) -> int | None:
    """The clause that says what the claim, report or denial is."""
    words = parse.words
    governing = words[noun.head]
    spoken = noun.dep == "nsubj" and governing.lemma in cues.frame("that")
    for base in (noun.i,) if spoken else (noun.i, noun.head):
        for k in parse.children[base]:
            if k <= noun.i or words[k].dep not in ("acl", "ccomp", "relcl", "advcl"):
                continue
            first = min(parse.subtree(k))
            if words[first].lower != "that" or words[first].dep not in (
                "mark",
                "dobj",
                "det",
                "nsubj",
            ):
                continue
            gapped = words[first].tag != "IN" or words[k].lemma in _GAPPED
            if words[first].dep != "mark" and gapped and _gap(parse, k, first):
                continue
            if base == noun.i or first <= max(parse.subtree(noun.i)) + 2:
                return k
    return None


_GAPPED = frozenset("see hear read make give receive get know write publish send find have".split())
"""Verbs behind which "reports that I have seen" is a relative clause whatever the tagger says."""


def _gap(parse: Parse, clause_: int, that: int) -> bool:
    """A relative clause: "that" is itself subject or object in it."""
    return (
        parse.words[that].dep in ("nsubj", "dobj", "nsubjpass")
        and parse.words[that].head == clause_
    )


def _source(parse: Parse, noun: Word) -> tuple[Spans, int | None]:
    words = parse.words
    owner = parse.child(noun.i, "poss")
    if owner is not None and words[owner].lower not in ("whose",):
        return (noun_phrase(parse, owner),), owner
    for k in parse.children[noun.i]:
        if words[k].dep in ("prep", "agent") and words[k].lower in ("by", "from", "of", "among"):
            person = parse.child(k, "pobj")
            if person is not None and words[person].pos in ("NOUN", "PROPN", "PRON"):
                if words[k].lower != "of" or words[person].entity in ("PERSON", "ORG") or noun.lemma in (
                    "testimony", "account", "opinion", "view", "belief", "statement",
                ):  # fmt: skip
                    return (noun_phrase(parse, person),), person
    for k in parse.children[noun.i]:
        if words[k].dep in ("compound", "amod", "nmod") and words[k].i < noun.i:
            if words[k].pos in ("NOUN", "PROPN") or words[k].entity in ("NORP", "ORG", "PERSON"):
                low = min(parse.subtree(k))
                return (Span(words[low].start, words[k].end),), k
    governing = words[noun.head]
    if noun.dep == "dobj" and governing.lemma in _HOLDERS and not passive(parse, governing.i):
        who = subject(parse, governing.i)
        if who is not None and words[who].lower not in ("i", "we", "it"):
            return source_span(parse, who, governing.i), who
    return (), None


def _bare(parse: Parse, noun: Word) -> bool:
    """Nobody's claim is still hearsay: "rumours that P", "there were reports that P"."""
    if any(parse.words[k].dep == "det" and parse.words[k].lower in ("no", "any", "every", "neither")
           for k in parse.children[noun.i]):  # fmt: skip
        return False
    return noun.lemma in _HEARSAY or noun.lemma in ("report", "allegation", "claim", "suggestion")


_HEARSAY = frozenset("rumour rumor tale talk word gossip whisper".split())


def _rejector(scene: Scene, noun: Word, content: Spans) -> Draft | None:
    """ "Z rejected X's claims that P": Z denies, and is no hand of it."""
    parse = scene.parse
    at = noun
    if at.dep == "conj":
        at = parse.words[at.head]
    verb = parse.words[at.head]
    mistaken = _taken_for_adjective(parse, noun)
    if mistaken is not None:
        return replace(mistaken, content=content)
    if at.dep not in ("dobj", "pobj", "nsubjpass") or verb.lemma not in cues.frame("claim"):
        return None
    if negated(parse, verb.i):
        return None
    if passive(parse, verb.i):
        from firsthand.extract.frames.passives import agent_of

        who = agent_of(parse, verb.i)
    else:
        who = subject(parse, verb.i)
    if who is None or who == noun.i:
        return None
    return Draft(
        rule="rejected claim", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)), content=content, act="speech",
        cue_word=verb.i, denies=True,
    )  # fmt: skip


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


def hearsay(scene: Scene) -> Iterator[Draft]:
    """ "Rumour has it that P", "it goes the rumour that P", "word went round that P"."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lemma not in _HEARSAY or word.pos not in ("NOUN", "PROPN"):
            continue
        scope = parse.sentence_words(word.sentence)
        stop = min(scope[-1] + 1, word.i + 10)
        that = next((k for k in range(word.i + 1, stop) if words[k].lower == "that"), None)
        if that is None or words[that].dep not in ("mark", "nsubj", "det", "dobj", "nsubjpass"):
            continue
        verb = next((k for k in (*range(word.i + 1, that), word.head)
                     if words[k].pos in ("VERB", "AUX")), None)  # fmt: skip
        if verb is None or negated(parse, verb):
            continue
        end = scope[-1]
        run = list(trim(parse, list(range(that + 1, end + 1))))
        if not run:
            continue
        low = min(word.i, verb)
        middle = next((k for k in range(low, that) if words[k].pos == "ADP"), that)
        cue = Span(words[low].start, words[max(middle - 1, low)].end)
        yield Draft(
            rule="rumour has it", source=(), cue=(cue,),
            content=(Span(words[run[0]].start, words[run[-1]].end),), act="speech", cue_word=word.i,
        )  # fmt: skip


def heard_from(scene: Scene) -> Iterator[Draft]:
    """ "Cook had it from the postman that P", "I heard from two people that P": hearer, source."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.pos not in ("VERB", "AUX") or passive(parse, word.i) or negated(parse, word.i):
            continue
        has_it = word.lemma == "have" and any(
            words[k].lower == "it" and words[k].dep in ("dobj", "nsubj")
            for k in parse.children[word.i]
        )
        if not has_it and word.lemma not in cues.frame("from"):
            continue
        from_ = next((k for k in parse.subtree(word.i) if words[k].lower == "from" and k > word.i
                      and k < word.i + 4), None)  # fmt: skip
        if from_ is None:
            continue
        teller = parse.child(from_, "pobj")
        if teller is None:
            continue
        draft = _heard(scene, word, from_, teller)
        if draft is not None:
            yield draft


def _heard(scene: Scene, verb: Word, from_: int, teller: int) -> Draft | None:
    parse = scene.parse
    words = parse.words
    after = max(parse.within(noun_phrase(parse, teller)))
    scope = parse.sentence_words(verb.sentence)
    that = next((k for k in range(from_ + 1, min(scope[-1] + 1, from_ + 12))
                 if words[k].lower == "that" and words[k].dep != "det"), None)  # fmt: skip
    if that is None:
        return None
    run = list(range(that + 1, scope[-1] + 1))
    stop = next((k for k in run if words[k].dep == "cc" and words[k].head == verb.i), None)
    run = list(trim(parse, [k for k in run if stop is None or k < stop]))
    if not run:
        return None
    who = subject(parse, verb.i)
    source = noun_phrase(parse, teller)
    source = Span(source.start, min(source.end, words[that - 1].end))
    group = sorted({*verb_group(parse, verb.i), *(k for k in range(verb.i, from_ + 1))})
    return replace(
        Draft(
            rule="had it from", source=(source,), cue=group_spans(parse, group),
            content=(Span(words[run[0]].start, words[run[-1]].end),), act="speech",
            cue_word=verb.i, addressee=source_span(parse, who, verb.i),
        ),
    ) if after else None  # fmt: skip
