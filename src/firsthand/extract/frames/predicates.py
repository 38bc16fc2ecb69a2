"""Predicates that attribute: "X is sure that P", "X's last words were P", "citing Y"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import content_of
from firsthand.extract.frames.listeners import hearers
from firsthand.extract.parse import Word
from firsthand.extract.phrases import (
    FIRST,
    group_spans,
    negated,
    noun_phrase,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Span, Spans


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of adjectives of conviction, of nouns of saying with "is", and of citing."""
    for word in scene.parse.words:
        if word.pos in ("AUX", "VERB") and word.lemma == "be":
            draft = _conviction(scene, word) or _cleft(scene, word) or _copula(scene, word)
            if draft is not None:
                yield draft


def _conviction(scene: Scene, verb: Word) -> Draft | None:
    parse = scene.parse
    words = parse.words
    state = next((k for k in parse.children[verb.i] if words[k].dep in ("acomp", "attr", "advmod")
                  and words[k].lower in cues.frame("adjective")), None)  # fmt: skip
    if state is None or negated(parse, verb.i):
        return None
    who = subject(parse, verb.i)
    if who is None or words[who].lower in (*FIRST, "it", "there", "this", "that", "you", "one"):
        return None
    heads = [k for base in (state, verb.i) for k in parse.children[base]
             if words[k].dep == "ccomp" and k > state]  # fmt: skip
    if not heads:
        return None
    return Draft(
        rule="conviction", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, sorted({*verb_group(parse, verb.i), state})),
        content=content_of(scene, verb.i, heads[0], who), act=cues.frame("adjective")[words[state].lower].act,
        cue_word=state,
    )  # fmt: skip


def _cleft(scene: Scene, verb: Word) -> Draft | None:
    """ "What my uncle told me was that P"."""
    parse = scene.parse
    words = parse.words
    told = parse.child(verb.i, "csubj")
    heads = [k for k in parse.children[verb.i] if words[k].dep == "ccomp" and k > verb.i]
    if told is None or not heads or words[told].lemma not in cues.frame("that"):
        return None
    who = parse.child(told, "nsubj")
    if who is None or negated(parse, told) or words[min(parse.subtree(told))].lower != "what":
        return None
    cue = cues.frame("that")[words[told].lemma]
    to = hearers(scene, told)
    return Draft(
        rule="what X said was", source=source_span(parse, who, told),
        cue=group_spans(parse, verb_group(parse, told)), content=content_of(scene, verb.i, heads[0], None),
        act=cue.act, cue_word=told, denies=cue.denies, distanced=cue.distanced, addressee=to.addressee,
        outlet=to.outlet,
    )  # fmt: skip


def _copula(scene: Scene, verb: Word) -> Draft | None:
    """ "The official line is P", "his last words were “…”"."""
    parse = scene.parse
    words = parse.words
    noun = parse.child(verb.i, "nsubj")
    if noun is None or words[noun].lemma not in cues.frame("is") or negated(parse, verb.i):
        return None
    owner = parse.child(noun, "poss")
    if owner is not None and words[owner].lower in ("my", "our", "its", "your"):
        return None
    official = any(
        words[k].lower in ("official", "party", "last", "agreed") for k in parse.children[noun]
    )
    if owner is None and not official:
        return None
    content = _predicate(scene, verb, noun)
    if not content:
        return None
    low = min(
        k
        for k in parse.subtree(noun)
        if k > (max(parse.subtree(owner)) if owner is not None else -1)
    )
    source: Spans = (noun_phrase(parse, owner),) if owner is not None else ()
    return Draft(
        rule=f"“{words[noun].lemma}” is", source=source,
        cue=(Span(words[low].start, verb.end),), content=content,
        act=cues.frame("is")[words[noun].lemma].act, cue_word=noun,
    )  # fmt: skip


def _predicate(scene: Scene, verb: Word, noun: int) -> Spans:
    parse = scene.parse
    words = parse.words
    sentence = parse.sentences[verb.sentence]
    for quotation in scene.quotations:
        piece = quotation.pieces[0]
        if (
            verb.end <= piece.start < sentence.end
            and len(parse.text[verb.end : piece.start].split()) <= 1
        ):
            return quotation.pieces
    heads = [k for k in parse.children[verb.i] if words[k].dep == "ccomp" and k > verb.i]
    return content_of(scene, verb.i, heads[0], None) if heads else ()


def citing(scene: Scene, known: dict[int, Draft]) -> Iterator[Draft]:
    """ "P, the Packet reported, citing an e-mail": what is cited stands behind the same content."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lower not in ("citing", "quoting") or word.i in known:
            continue
        head = words[word.head]
        outer = known.get(head.i)
        thing = parse.child(word.i, "dobj")
        if outer is None or thing is None or not outer.content:
            continue
        record = words[thing].lemma in cues.words("records")
        yield Draft(
            rule="citing", source=(noun_phrase(parse, thing),), cue=(Span(word.start, word.end),),
            content=outer.content, act="record" if record else "speech", cue_word=word.i,
        )  # fmt: skip
