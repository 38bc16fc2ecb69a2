"""Passives: "was told (by Y) that", "is said to have", "it is alleged that", "is quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.clauses import NOBODY, content_of, source_span
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    verb_group,
)
from firsthand.extract.roles import is_outlet
from firsthand.model import Span, Spans

BELIEF = frozenset(
    "believe think fear understand know presume assume expect suppose consider".split()
)
"""Without a believer these are hedges of the author's, not attributions."""


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each passive that hands on what somebody, named or not, has said."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.tag != "VBN" or not passive(parse, word.i):
            continue
        draft = _draft(scene, word)
        if draft is not None:
            yield draft


def _draft(scene: Scene, verb: Word) -> Draft | None:
    parse = scene.parse
    if negated(parse, verb.i) or _hypothetical(parse, verb.i):
        return None
    agent = agent_of(parse, verb.i)
    if agent is not None and parse.words[agent].lower in NOBODY:
        return None
    patient = parse.child(verb.i, "nsubjpass", "nsubj")
    if verb.lemma in ("quote", "report", "cite") and (d := _quoted_as(scene, verb, patient, agent)):
        return d
    if patient is not None and parse.words[patient].lower == "it":
        return _impersonal(scene, verb, agent)
    if verb.lower in cues.frame("adjective"):
        return _convinced(scene, verb, patient)
    if verb.lemma in cues.frame("told") and (d := _told(scene, verb, patient, agent)):
        return d
    return _said_to(scene, verb, patient, agent)


def _convinced(scene: Scene, verb: Word, patient: int | None) -> Draft | None:
    """ "My mother was convinced that P": she who is convinced is the believer."""
    parse = scene.parse
    heads = [k for k in parse.children[verb.i] if parse.words[k].dep == "ccomp" and k > verb.i]
    if patient is None or not heads or parse.words[patient].lower in ("i", "we", "you", "it"):
        return None
    return Draft(
        rule="conviction", source=_spans(parse, patient, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)),
        content=content_of(scene, verb.i, heads[0], patient), act="thought", cue_word=verb.i,
    )  # fmt: skip


def _hypothetical(parse: Parse, verb: int) -> bool:
    aux = [parse.words[k].lower for k in parse.children[verb] if parse.words[k].dep == "aux"]
    return any(a in ("should", "must", "cannot", "could", "can", "might", "to") for a in aux)


def agent_of(parse: Parse, verb: int) -> int | None:
    """The noun behind "by" of a passive, or None."""
    for k in parse.children[verb]:
        if parse.words[k].lower == "by" and parse.words[k].dep in ("agent", "prep"):
            return parse.child(k, "pobj", "pcomp")
    return None


def _spans(parse: Parse, head: int | None, verb: int) -> Spans:
    return source_span(parse, head, verb)


def _quoted_as(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "X is quoted (by the Packet) as saying P"; the paper is outlet, X the source."""
    parse = scene.parse
    saying = _saying(parse, verb.i)
    if saying is None or patient is None:
        return None
    outlet: Spans = ()
    if agent is not None:
        outlet = (noun_phrase(parse, agent),)
    else:
        for base in (verb.i, saying):
            for k in parse.children[base]:
                if parse.words[k].lower in ("in", "by", "on") and outlet == ():
                    noun = parse.child(k, "pobj")
                    if noun is not None and (
                        is_outlet(parse, noun) or parse.words[noun].pos == "PROPN"
                    ):
                        outlet = (noun_phrase(parse, noun),)
    heads = [k for k in parse.children[saying] if parse.words[k].dep in ("ccomp", "dobj", "xcomp")]
    content: Spans = ()
    if heads and heads[0] > saying:
        content = content_of(scene, saying, heads[0], patient)
    else:
        content = _quotation_near(scene, verb.i, saying)
    if not content:
        return None
    group = sorted({*verb_group(parse, verb.i), *_as_saying(parse, saying)})
    return Draft(
        rule="quoted as saying", source=_spans(parse, patient, verb.i),
        cue=group_spans(parse, group), content=content, act="speech", cue_word=saying,
        outlet=outlet,
    )  # fmt: skip


def _saying(parse: Parse, verb: int) -> int | None:
    for k in parse.subtree(verb):
        word = parse.words[k]
        if k > verb and word.tag == "VBG" and word.lemma in cues.frame("that"):
            if parse.words[k - 1].lower == "as" or word.dep == "pcomp":
                return k
        if k > verb + 12:
            break
    return None


def _as_saying(parse: Parse, saying: int) -> list[int]:
    return [saying - 1, saying] if saying and parse.words[saying - 1].lower == "as" else [saying]


def _quotation_near(scene: Scene, verb: int, saying: int) -> Spans:
    """The quotation directly before "X is quoted as saying" or behind it."""
    words = scene.parse.words
    sentence = scene.parse.sentences[words[verb].sentence]
    for quotation in scene.quotations:
        span = quotation.span
        if span.touches(sentence) and quotation.depth == scene.depth[verb] + 1:
            between = scene.parse.text[words[saying].end : span.start]
            if span.end <= words[verb].start or len(between.split()) <= 2:
                return quotation.pieces
    return ()


def _impersonal(scene: Scene, verb: Word, agent: int | None) -> Draft | None:
    """ "It is alleged (by Y) that P": a hedge where it only says what is believed."""
    parse = scene.parse
    heads = [
        k for k in parse.children[verb.i] if parse.words[k].dep in ("ccomp", "csubjpass", "advcl")
    ]
    heads = [k for k in heads if k > verb.i and _that(parse, k)] or _late_that(parse, verb)
    if not heads:
        return None
    if agent is None and verb.lemma in BELIEF and verb.lemma != "understand":
        return None
    cue = cues.frame("that").get(verb.lemma) or cues.frame("said_to").get(verb.lemma)
    if cue is None:
        return None
    if agent is None and cue.act == "thought" and verb.lemma != "understand":
        return None
    it = parse.child(verb.i, "nsubjpass", "nsubj")
    group = sorted({*verb_group(parse, verb.i), *([it] if it is not None else [])})
    return Draft(
        rule="it is said that", source=_spans(parse, agent, verb.i),
        cue=group_spans(parse, group), content=content_of(scene, verb.i, heads[-1], None),
        act="speech" if agent is None else cue.act, cue_word=verb.i, denies=cue.denies,
        distanced=cue.distanced,
    )  # fmt: skip


def _late_that(parse: Parse, verb: Word) -> list[int]:
    """ "It has been alleged in the public prints that P": the clause hangs on a noun between."""
    words = parse.words
    for k in range(verb.i + 1, min(verb.i + 10, len(words))):
        if words[k].sentence != verb.sentence or words[k].text == ";":
            break
        if (
            words[k].lower == "that"
            and words[k].head > k
            and words[words[k].head].pos in ("VERB", "AUX")
        ):
            return [words[k].head]
    return []


def _that(parse: Parse, head: int) -> bool:
    mark = parse.child(head, "mark")
    return mark is None or parse.words[mark].lower in ("that", "whether", "if")


def _told(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "I was told (by Y) that P", "they were told to stay": the patient is the listener."""
    parse = scene.parse
    words = parse.words
    head = next((k for k in parse.children[verb.i] if words[k].dep == "ccomp"), None)
    order = next((k for k in parse.children[verb.i]
                  if words[k].dep == "xcomp" and k > verb.i), None)  # fmt: skip
    if head is None and order is None:
        bare = _bare_to(parse, verb.i)
        if bare is None or agent is None:
            return None
        content: Spans = (Span(words[bare].start, words[bare].end),)
    elif head is not None:
        content = content_of(scene, verb.i, head, patient)
    else:
        assert order is not None
        if _about_naming(parse, order) or agent is None:
            return None
        content = pieces(parse, clause(parse, order))
    if patient is None:
        patient = _inherited(parse, verb.i)
    if patient is not None and words[patient].lower in NOBODY:
        return None
    return Draft(
        rule="was told", source=_spans(parse, agent, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)), content=content, act="speech",
        cue_word=verb.i, addressee=_spans(parse, patient, verb.i),
    )  # fmt: skip


def _bare_to(parse: Parse, verb: int) -> int | None:
    """ "I had been told to": the order itself is left out."""
    after = verb + 1
    if after < len(parse.words) and parse.words[after].lower == "to":
        follows = parse.words[after + 1] if after + 1 < len(parse.words) else None
        if follows is None or follows.pos == "PUNCT":
            return after
    return None


def _about_naming(parse: Parse, order: int) -> bool:
    """ "asked not to be named": about the asking itself, not about the event."""
    return passive(parse, order) and parse.words[order].lemma in (
        "name identify quote thank mention photograph disturb record".split()
    )


def _inherited(parse: Parse, verb: int) -> int | None:
    word = parse.words[verb]
    if word.dep == "conj":
        return parse.child(word.head, "nsubjpass", "nsubj")
    return word.head if word.dep == "acl" else None


def _said_to(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "X is said to have P": who says it is not told; the words stand on both sides of the cue."""
    parse = scene.parse
    words = parse.words
    head = next((k for k in parse.children[verb.i]
                 if words[k].dep in ("xcomp", "oprd", "advcl", "ccomp") and k > verb.i
                 and _infinitive(parse, k)), None)  # fmt: skip
    cue = cues.frame("said_to").get(verb.lemma)
    if head is None or (cue is None and not (agent is not None and verb.lemma in BELIEF)):
        return None
    group = verb_group(parse, verb.i)
    low = min(group)
    before = [] if patient is None else list(parse.within(noun_phrase(parse, patient)))
    before = [k for k in before if k < low and words[k].tag not in ("WDT", "WP")]
    barred = [k for k in parse.children[head] if words[k].dep == "agent"]
    inside = clause(parse, head, barred if agent is not None else ())
    return Draft(
        rule="is said to", source=_spans(parse, agent, verb.i), cue=group_spans(parse, group),
        content=(*pieces(parse, before), *pieces(parse, inside)),
        act=cue.act if cue is not None else "thought", cue_word=verb.i,
        distanced=False,
    )  # fmt: skip


def _infinitive(parse: Parse, head: int) -> bool:
    return any(parse.words[k].tag == "TO" for k in parse.children[head])
