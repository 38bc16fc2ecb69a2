"""Orders, requests, promises and plans: "X told them to stay", "X vowed to go", "X called for Y"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown, with_reason
from firsthand.extract.frames.cuts import infinitive_clause
from firsthand.extract.frames.records import foreign
from firsthand.extract.frames.tellings import told
from firsthand.extract.frames.verbs import Said, made, preposition, to_infinitive
from firsthand.extract.frames.voices import is_record, speaks_for_itself, voice
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import (
    clause,
    group_spans,
    noun_phrase,
    pieces,
    source_span,
    subject,
    verb_group,
)

_NAMING = frozenset("name identify quote thank mention photograph".split())
CALLERS = frozenset("call shout signal appeal cry whisper beckon gesture plead motion yell".split())


def order(scene: Scene, said: Said) -> Draft | None:
    """ "X told them to stay": the infinitive is the content, the object the listener."""
    parse = scene.parse
    verb = said.verb
    cue = cues.frame("order").get(verb.lemma)
    if cue is None or said.who is None or said.by_author(parse):
        return None
    head = to_infinitive(parse, verb.i)
    if head is None or parse.words[head].lemma in _NAMING or is_record(parse, said.who):
        return None
    listener = parse.child(verb.i, "dobj", "dative") or parse.child(head, "nsubj", "nsubjpass")
    if listener is None or listener < verb.i or listener > head:
        return None
    if parse.words[listener].lemma in cues.words("no_listeners"):
        return None
    inside = [k for k in infinitive_clause(parse, head) if k > parse.last(listener) or k > head]
    inside = with_reason(parse, verb.i, inside)
    if parse.words[listener].dep != "dobj" and not speaks_for_itself(parse, listener):
        return _thing_ordered(scene, said, cue, listener, head)
    draft = made(scene, said, grown(scene, pieces(parse, inside)), cue, "order")
    if draft is None:
        return None
    return replace(draft, addressee=(noun_phrase(parse, listener),), outlet=())


def _thing_ordered(scene: Scene, said: Said, cue: cues.Cue, thing: int, head: int) -> Draft | None:
    """ "X ordered the rolls to be moved": a thing is ordered, nobody is addressed."""
    parse = scene.parse
    if parse.words[thing].pos == "PRON":
        inside = [k for k in clause(parse, head) if k > thing]
        draft = made(scene, said, grown(scene, pieces(parse, inside)), cue, "order")
        return replace(draft, addressee=(noun_phrase(parse, thing),)) if draft else None
    inside = sorted({*parse.subtree(thing), *clause(parse, head)})
    draft = made(scene, said, grown(scene, pieces(parse, inside)), cue, "order")
    return replace(draft, addressee=()) if draft else None


def called_on(scene: Scene, said: Said) -> Draft | None:
    """ "X called on them to resign", "X called out to the men to go home", "X appealed for calm"."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    if verb.lemma not in CALLERS or said.who is None or said.by_author(parse):
        return None
    at = preposition(parse, verb.i, "to", "on", "upon", "with", "for", "at")
    if at is None or at > verb.i + 3:
        return None
    listener = parse.child(at, "pobj")
    if listener is None:
        return None
    head = next((k for k in range(listener + 1, min(listener + 9, len(words))) if words[k].pos in ("VERB", "AUX")
                 and any(words[c].tag == "TO" and c > listener for c in parse.children[k])), None)  # fmt: skip
    if head is None or words[head].sentence != verb.sentence:
        return None
    first = next(c for c in parse.children[head] if words[c].tag == "TO" and c > listener)
    inside = [k for k in clause(parse, head) if k >= first]
    draft = made(scene, said, grown(scene, pieces(parse, inside)), cues.Cue(verb.lemma, "speech"), "order")  # fmt: skip
    if draft is None:
        return None
    group = sorted({*verb_group(parse, verb.i), at})
    end = words[first].start
    span = noun_phrase(parse, listener)
    return replace(
        draft, addressee=(span._replace(end=min(span.end, end - 1)),),
        cue=group_spans(parse, group if words[at].lower != "to" else verb_group(parse, verb.i)),
        outlet=(),
    )  # fmt: skip


def called_for(scene: Scene, said: Said) -> Draft | None:
    """ "X called for an inquiry", "he was asking for a basin": the thing asked for."""
    parse = scene.parse
    verb = said.verb
    cue = cues.frame("for").get(verb.lemma)
    if cue is None or said.who is None or said.by_author(parse):
        return None
    if not (said.by_somebody(parse) or is_record(parse, said.who)):
        if voice(parse, said.who) != "it":
            return None
    listener = parse.child(verb.i, "dobj")
    if listener is not None:
        return _asked_for(scene, said, cue, listener)
    at = preposition(parse, verb.i, "for")
    if at is None and verb.i + 1 < len(parse.words) and parse.words[verb.i + 1].lower == "for":
        return _for_to(scene, said, cue)
    if at is None or at > verb.i + 3 or parse.child(at, "pobj") is None:
        return None
    inside = [k for k in parse.subtree(verb.i) if k > at and not foreign(parse, k, verb.i)]
    inside = [k for k in inside if _below(parse, k, at) or _hung_on(parse, k, verb.i)]
    act = "record" if is_record(parse, said.who) else cue.act
    draft = made(scene, said, grown(scene, pieces(parse, inside)), replace(cue, act=act), "called for")  # fmt: skip
    if draft is None:
        return None
    draft = replace(draft, addressee=())
    if cue.lemma not in ("call", "press", "push"):
        return draft
    return replace(draft, cue=group_spans(parse, sorted({*verb_group(parse, verb.i), at})))


def _asked_for(scene: Scene, said: Said, cue: cues.Cue, listener: int) -> Draft | None:
    """ "One of them asked me for my papers"."""
    parse = scene.parse
    at = preposition(parse, said.verb.i, "for") or preposition(parse, listener, "for")
    if cue.lemma not in ("ask", "beg", "press") or at is None or not said.verb.i < listener < at:
        return None
    if not speaks_for_itself(parse, listener) or at > listener + 3:
        return None
    content = grown(scene, pieces(parse, range(at, parse.last(at) + 1)))
    draft = made(scene, said, content, cue, "called for")
    if draft is None:
        return None
    span = noun_phrase(parse, listener)
    return replace(
        draft, addressee=(span._replace(end=min(span.end, parse.words[at - 1].end)),), outlet=()
    )


def _for_to(scene: Scene, said: Said, cue: cues.Cue) -> Draft | None:
    """ "It calls for the archive to be moved": a clause behind "for"."""
    parse = scene.parse
    for_ = said.verb.i + 1
    head = parse.words[for_].head
    if parse.words[for_].dep != "mark" or head <= for_:
        return None
    act = "record" if is_record(parse, said.who) else cue.act
    content = grown(scene, pieces(parse, range(for_ + 1, parse.last(head) + 1)))
    draft = made(scene, said, content, replace(cue, act=act), "called for")
    if draft is None:
        return None
    return replace(
        draft, addressee=(), cue=group_spans(parse, sorted({*verb_group(parse, said.verb.i), for_}))
    )


def _hung_on(parse: Parse, k: int, verb: int) -> bool:
    """Places and infinitives behind the thing called for, not days and not new clauses."""
    at = k
    while parse.words[at].head not in (verb, at):
        at = parse.words[at].head
    word = parse.words[at]
    noun = parse.child(at, "pobj")
    timed = noun is not None and parse.words[noun].entity in ("DATE", "TIME")
    return word.dep in ("prep", "xcomp", "punct") and not timed and at > verb


def _below(parse: Parse, k: int, top: int) -> bool:
    return parse.first(top) <= k <= parse.last(top)


def infinitive(scene: Scene, said: Said) -> Draft | None:
    """ "X claims to have seen", "X vowed to go", "X denies having": own deeds and plans."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    cue = cues.frame("infinitive").get(verb.lemma)
    if cue is None or said.by_author(parse):
        return None
    if verb.lemma in ("want", "wish") and verb.tag not in ("VBZ", "VBP"):
        return None
    head = to_infinitive(parse, verb.i)
    if head is None and cue.denies:
        head = next((k for k in parse.children[verb.i] if words[k].dep == "xcomp" and k > verb.i
                     and (words[k].tag == "VBG" or parse.child(k, "aux", "auxpass") is not None)), None)  # fmt: skip
    if head is None:
        return None
    if said.who is not None and not _may_intend(parse, said, cue):
        return None
    if verb.lemma in ("purport", "pretend") and is_record(parse, said.who):
        if words[head].lemma in cues.frame("record"):
            return _purporting(scene, said, head)
    inside = infinitive_clause(parse, head)
    own = parse.child(head, "nsubj", "nsubjpass")
    if own is not None and own < head:
        inside = sorted({*inside, *parse.subtree(own)})
    return made(scene, said, grown(scene, pieces(parse, inside)), cue, "infinitive")


def _may_intend(parse: Parse, said: Said, cue: cues.Cue) -> bool:
    """Whether the subject is somebody; a thing threatens and promises without saying so."""
    if said.by_somebody(parse) or voice(parse, said.who) == "it":
        return True
    return (cue.denies or cue.distanced) and cue.act != "thought"


def _purporting(scene: Scene, said: Said, head: int) -> Draft | None:
    """ "A clip purports to show P": a record, held at a distance."""
    parse = scene.parse
    verb = said.verb
    group = sorted({*verb_group(parse, verb.i), head})
    content = pieces(parse, [k for k in parse.subtree(head) if k > head])
    if not content:
        return None
    return Draft(
        rule="record", source=source_span(parse, said.who, verb.i), cue=group_spans(parse, group),
        content=content, act="record", cue_word=verb.i, distanced=True,
    )  # fmt: skip


def words_in_mouths(scene: Scene) -> Iterator[Draft]:
    """ "They would have us believe P", "the papers have me saying P"."""
    parse = scene.parse
    words = parse.words
    for verb in words:
        if verb.lemma != "have" or verb.pos not in ("VERB", "AUX"):
            continue
        who = subject(parse, verb.i)
        inner = next((k for k in parse.children[verb.i] if k > verb.i and words[k].dep in ("ccomp", "xcomp")
                      and words[k].lemma in ("believe", "think", "say")), None)  # fmt: skip
        if inner is None or who is None or words[who].lower in ("i", "we"):
            continue
        draft = _in_mouths(scene, verb.i, inner, who)
        if draft is not None:
            yield draft


def _in_mouths(scene: Scene, verb: int, inner: int, who: int) -> Draft | None:
    parse = scene.parse
    words = parse.words
    heads = [k for k in parse.children[inner] if words[k].dep in ("ccomp", "dobj") and k > inner]
    content = pieces(parse, clause(parse, heads[0])) if heads else ()
    between = range(verb + 1, inner)
    listener = next((k for k in between if words[k].pos in ("PRON", "PROPN", "NOUN")), None)
    if not content or listener is None:
        return None
    saying = words[inner].lemma == "say"
    group = sorted(
        {*verb_group(parse, verb), *(between if len(between) == 1 or saying else ()), inner}
    )
    return Draft(
        rule="words in mouths", source=source_span(parse, who, verb), cue=group_spans(parse, group),
        content=grown(scene, content), act="writing" if saying else "speech", cue_word=inner,
        distanced=not saying, addressee=() if saying else (noun_phrase(parse, listener),),
    )  # fmt: skip


def wanted_to_know(scene: Scene) -> Iterator[Draft]:
    """ "The judge wanted to know why P", "she demanded to know who Q": questions asked."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lower != "know" or word.i < 2 or words[word.i - 1].tag != "TO":
            continue
        governor = words[word.head]
        if (
            governor.lemma not in ("want", "demand", "ask", "wish", "seek", "beg")
            or word.dep != "xcomp"
        ):
            continue
        who = parse.child(governor.i, "nsubj")
        heads = [k for k in parse.children[word.i] if words[k].dep == "ccomp" and k > word.i]
        if who is None or not heads or words[who].lower in ("i", "we", "you"):
            continue
        if not told(scene, governor, who, "speech"):
            continue
        group = sorted({*verb_group(parse, governor.i), word.i - 1, word.i})
        yield Draft(
            rule="wanted to know", source=source_span(parse, who, governor.i),
            cue=group_spans(parse, group), content=pieces(parse, clause(parse, heads[0])),
            act="speech", cue_word=word.i,
        )  # fmt: skip
