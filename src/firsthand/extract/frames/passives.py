"""Passives: "was told (by Y) that", "is said to have", "it is alleged that", "is quoted as saying"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.charges import LINKS
from firsthand.extract.frames.contents import content_of, grown
from firsthand.extract.frames.listeners import fronted_outlet, hearers, is_outlet
from firsthand.extract.frames.nominals import opens_content
from firsthand.extract.frames.verbs import to_infinitive
from firsthand.extract.frames.voices import NOBODY, is_record, voice
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

BELIEF = frozenset(
    "believe think fear understand know presume assume expect suppose consider hope suspect".split()
)
"""Without a believer these are hedges of the author's, not attributions."""
_NAMING = frozenset("name identify quote thank mention photograph disturb record".split())
_POSSIBLE = frozenset("should must cannot could can might to".split())


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each passive that hands on what somebody, named or not, has said."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.tag not in ("VBN", "VBD"):
            continue
        if passive(parse, word.i) or (
            word.tag == "VBN" and parse.child(word.i, "agent") is not None
        ):
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
    if verb.lemma in ("report", "represent", "allege") and (
        d := _as_having(scene, verb, patient, agent)
    ):
        return d
    if patient is not None and parse.words[patient].lower == "it":
        return _impersonal(scene, verb, agent)
    if verb.lower in cues.frame("adjective") and (d := _convinced(scene, verb, patient)):
        return d
    if verb.lemma in cues.frame("told") and (d := _told(scene, verb, patient, agent)):
        return d
    return _said_to(scene, verb, patient, agent) or _charged(scene, verb, patient, agent)


def _convinced(scene: Scene, verb: Word, patient: int | None) -> Draft | None:
    """ "My mother was convinced that P": she who is convinced is the believer."""
    parse = scene.parse
    heads = [k for k in parse.children[verb.i] if parse.words[k].dep == "ccomp" and k > verb.i]
    if patient is None or not heads or parse.words[patient].lower in ("i", "we", "you", "it"):
        return None
    return Draft(
        rule="conviction", source=source_span(parse, patient, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)),
        content=content_of(scene, verb.i, heads[0], patient),
        act=cues.frame("adjective")[verb.lower].act, cue_word=verb.i,
    )  # fmt: skip


def _hypothetical(parse: Parse, verb: int) -> bool:
    aux = [parse.words[k].lower for k in parse.children[verb] if parse.words[k].dep == "aux"]
    return any(a in _POSSIBLE for a in aux)


def agent_of(parse: Parse, verb: int) -> int | None:
    """The noun behind "by" of a passive, or None."""
    for k in parse.children[verb]:
        if parse.words[k].lower == "by" and parse.words[k].dep in ("agent", "prep"):
            return parse.child(k, "pobj", "pcomp")
    return None


def _quoted_as(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "X is quoted (by the Packet) as saying P"; the paper is outlet, X the source."""
    parse = scene.parse
    saying = _saying(parse, verb.i)
    if saying is None:
        return None
    if patient is None:
        patient = (
            parse.words[verb.i].head if verb.dep in ("acl", "relcl") else subject(parse, verb.i)
        )
    if patient is None:
        return None
    heads = [k for k in parse.children[saying] if parse.words[k].dep in ("ccomp", "dobj", "xcomp")]
    if heads and heads[0] > saying:
        content = content_of(scene, saying, heads[0], patient)
    else:
        content = _quotation_near(scene, verb.i, saying)
    if not content:
        return None
    group = sorted({*verb_group(parse, verb.i), *_as_saying(parse, saying)})
    return Draft(
        rule="quoted as saying", source=source_span(parse, patient, verb.i),
        cue=group_spans(parse, group), content=content, act="speech", cue_word=saying,
        outlet=_outlet(parse, verb.i, saying, agent),
    )  # fmt: skip


def _as_having(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "Captain Loess is reported as having fired first": who reports it is told by "by", or not at all."""
    parse = scene.parse
    words = parse.words
    as_ = next((k for k in parse.children[verb.i] if words[k].lower == "as" and k > verb.i), None)
    head = parse.child(as_, "pcomp") if as_ is not None else None
    if (
        as_ is None
        or head is None
        or patient is None
        or words[as_ + 1].lower not in ("having", "being")
    ):
        return None
    group = [*verb_group(parse, verb.i), as_]
    inside = pieces(parse, [k for k in parse.subtree(head) if k > as_])
    return Draft(
        rule="is said to", source=source_span(parse, agent, verb.i), cue=group_spans(parse, group),
        content=(*pieces(parse, _before(parse, patient, min(group))), *grown(scene, inside)), act="speech",
        cue_word=verb.i,
    )  # fmt: skip


def _outlet(parse: Parse, verb: int, saying: int, agent: int | None) -> Spans:
    """Who quotes: the agent, or a paper behind "in", "by", "on"."""
    if agent is not None:
        return (noun_phrase(parse, agent),)
    for base in (verb, saying):
        for k in parse.children[base]:
            if parse.words[k].lower not in ("in", "by", "on"):
                continue
            noun = parse.child(k, "pobj")
            if noun is None or parse.words[noun].entity in ("DATE", "TIME"):
                continue
            if is_outlet(parse, noun) or parse.words[noun].pos == "PROPN":
                return (noun_phrase(parse, noun),)
    return ()


def _saying(parse: Parse, verb: int) -> int | None:
    for k in parse.subtree(verb):
        word = parse.words[k]
        if k > verb and word.tag == "VBG" and word.lemma in cues.frame("that"):
            if parse.words[k - 1].lower == "as" or word.dep == "pcomp":
                return k
        if k > verb + 14:
            break
    return None


def _as_saying(parse: Parse, saying: int) -> list[int]:
    return [saying - 1, saying] if saying and parse.words[saying - 1].lower == "as" else [saying]


def _quotation_near(scene: Scene, verb: int, saying: int) -> Spans:
    """The quotation directly before "X is quoted as saying" or behind it."""
    words = scene.parse.words
    sentence = scene.parse.sentences[words[verb].sentence]
    for quotation in scene.quotations_in(sentence.start - 200, sentence.end):
        span = quotation.span
        if span.touches(sentence) and quotation.depth == scene.depth[verb] + 1:
            between = scene.parse.text[words[saying].end : span.start]
            if span.end <= words[verb].start or len(between.split()) <= 2:
                return quotation.pieces
    return ()


def _impersonal(scene: Scene, verb: Word, agent: int | None) -> Draft | None:
    """ "It is alleged that P", "it was claimed by Y that P", "it is feared in the camp that P"."""
    parse = scene.parse
    words = parse.words
    heads = [k for k in parse.children[verb.i] if words[k].dep in ("ccomp", "csubjpass", "advcl", "csubj")
             and k > verb.i and _that(parse, k)] or _late_that(parse, verb)  # fmt: skip
    if not heads:
        return None
    cue = cues.frame("that").get(verb.lemma) or cues.frame("said_to").get(verb.lemma)
    if cue is None or cue.act == "record":
        return None
    believers = agent if agent is not None else _among(parse, verb.i)
    thought = cue.act in ("thought", "perception")
    if believers is None and thought and verb.lemma != "understand":
        return None
    it = parse.child(verb.i, "nsubjpass", "nsubj")
    group = sorted({*verb_group(parse, verb.i), *([it] if it is not None else [])})
    to = hearers(scene, verb.i, before=heads[-1])
    who = believers if thought else agent
    act = cue.act if who is not None else "speech"
    return Draft(
        rule="it is said that", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, group), content=content_of(scene, verb.i, heads[-1], None),
        act=act, cue_word=verb.i, denies=cue.denies, distanced=cue.distanced, outlet=to.outlet,
    )  # fmt: skip


def _among(parse: Parse, verb: int) -> int | None:
    """ "It was widely believed in the camp", "among the crew": those who believe it."""
    for k in parse.subtree(verb):
        if (
            k > verb
            and parse.words[k].lower in ("among", "in", "amongst", "within")
            and k < verb + 4
        ):
            group = parse.child(k, "pobj")
            if group is not None and parse.words[group].entity not in ("DATE", "TIME"):
                if parse.words[k].lower.startswith("among") or voice(parse, group) in (
                    "person",
                    "body",
                ):
                    return group
    return None


def _late_that(parse: Parse, verb: Word) -> list[int]:
    """ "It has been alleged in the public prints that P": the clause hangs on a noun between."""
    words = parse.words
    for k in range(verb.i + 1, min(verb.i + 12, len(words))):
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
    head = next((k for k in parse.children[verb.i] if words[k].dep == "ccomp"), None) or _asked(
        parse, verb
    )
    order = to_infinitive(parse, verb.i)
    if head is not None:
        content = grown(scene, content_of(scene, verb.i, head, patient))
    elif order is None:
        bare = _bare_to(parse, verb.i)
        if bare is None or agent is None:
            return None
        content = (Span(words[bare].start, words[bare].end),)
    else:
        if _about_naming(parse, order) or agent is None:
            return None
        content = grown(scene, pieces(parse, [k for k in clause(parse, order) if k > verb.i]))
        content = _without_agent(parse, content, agent)
    if patient is None:
        patient = _inherited(parse, verb)
    if patient is not None and words[patient].lower in NOBODY:
        return None
    listener = source_span(parse, patient, verb.i)
    heard_in = patient is not None and is_outlet(parse, patient)
    return Draft(
        rule="was told", source=_before_content(parse, source_span(parse, agent, verb.i), content),
        cue=group_spans(parse, _told_group(parse, verb.i, agent)), content=content, act="speech",
        cue_word=verb.i, addressee=() if heard_in else listener, outlet=listener if heard_in else (),
    )  # fmt: skip


def _before_content(parse: Parse, source: Spans, content: Spans) -> Spans:
    """ "informed by a gentleman of the town that P": the clause is no part of him."""
    if not source or not content or not source[-1].covers(content[0]):
        return source
    inside = [k for k in parse.within(source[-1]) if parse.words[k].end <= content[0].start]
    while inside and parse.words[inside[-1]].lower in ("that", ",", "whether"):
        inside.pop()
    return pieces(parse, inside)


def _told_group(parse: Parse, verb: int, agent: int | None) -> list[int]:
    return verb_group(parse, verb)


def _without_agent(parse: Parse, content: Spans, agent: int) -> Spans:
    """The parser sometimes puts "by the captain" inside the order that he gave."""
    end = noun_phrase(parse, agent).end
    if (
        content
        and content[0].start < end < content[-1].end
        and content[0].start >= parse.words[agent].start - 12
    ):
        return tuple(s if s.start >= end else Span(min(end + 1, s.end - 1), s.end) for s in content)
    return content


def _asked(parse: Parse, verb: Word) -> int | None:
    """ "Asked by a reporter whether she would resign": a question hung elsewhere."""
    words = parse.words
    for k in range(verb.i + 1, min(verb.i + 9, len(words))):
        if words[k].sentence != verb.sentence or words[k].text in (",", ";"):
            return None
        if words[k].lower in ("whether", "if", "that") and words[k].head > k:
            gapless = words[k].dep == "dobj" and opens_content(parse, words[k].head, k)
            if words[k].dep == "mark" or gapless:
                return words[k].head
        if (
            words[k].tag in ("WRB", "WP")
            and words[k].head > k
            and words[words[k].head].pos in ("VERB", "AUX")
        ):
            return words[k].head
    return None


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
    return passive(parse, order) and parse.words[order].lemma in _NAMING


def _inherited(parse: Parse, verb: Word) -> int | None:
    """The listener of a participle: the subject it shares, or the noun it describes."""
    if verb.dep == "conj":
        return parse.child(verb.head, "nsubjpass", "nsubj")
    if verb.dep == "advcl":
        return parse.child(verb.head, "nsubj", "nsubjpass")
    return verb.head if verb.dep == "acl" else None


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
    before = _before(parse, patient, min(group))
    barred = [k for k in parse.children[head] if words[k].dep == "agent"]
    inside = [k for k in clause(parse, head, barred if agent is not None else ()) if k > verb.i]
    return Draft(
        rule="is said to", source=source_span(parse, agent, verb.i), cue=group_spans(parse, group),
        content=(*pieces(parse, before), *grown(scene, pieces(parse, inside))),
        act=cue.act if cue is not None else "thought", cue_word=verb.i,
        distanced=cue.distanced if cue is not None else False,
    )  # fmt: skip


def _before(parse: Parse, patient: int | None, low: int) -> list[int]:
    if patient is None:
        return []
    inside = parse.within(noun_phrase(parse, patient))
    set_beside = [parse.last(k) for k in parse.children[patient] if parse.words[k].dep == "acl"]
    inside = range(inside[0], max([inside[-1], *(k for k in set_beside if k < low)]) + 1)
    return [k for k in inside if k < low and parse.words[k].tag not in ("WDT", "WP")]


def _charged(scene: Scene, verb: Word, patient: int | None, agent: int | None) -> Draft | None:
    """ "X was accused by Y of Z", "described by police as Q": with somebody who says it."""
    parse = scene.parse
    words = parse.words
    if agent is None or is_record(parse, agent) or voice(parse, agent) in ("thing", "it", "nobody"):
        return None
    cue = cues.frame("accuse").get(verb.lemma) or cues.frame("as").get(verb.lemma)
    if cue is None:
        return None
    wanted = (*LINKS.get(verb.lemma, ()), *(("as",) if verb.lemma in cues.frame("as") else ()))
    link = next((k for k in parse.subtree(verb.i) if k > verb.i and words[k].lower in wanted
                 and words[k].dep in ("prep", "mark", "advmod")), None)  # fmt: skip
    if link is None:
        return None
    if patient is None:
        patient = _inherited(parse, verb)
    group = verb_group(parse, verb.i)
    before = _before(parse, patient, min(group))
    inside = [k for k in parse.subtree(link) if k >= link]
    span = noun_phrase(parse, agent)
    if span.end > words[link].start:
        span = Span(span.start, words[link - 1].end)
    return Draft(
        rule="was accused by", source=(span,), cue=group_spans(parse, group),
        content=(*pieces(parse, before), *grown(scene, pieces(parse, inside))), act=cue.act,
        cue_word=verb.i, denies=cue.denies, distanced=cue.distanced,
        outlet=fronted_outlet(parse, verb.sentence, verb.i),
    )  # fmt: skip


def _infinitive(parse: Parse, head: int) -> bool:
    return any(parse.words[k].tag == "TO" for k in parse.children[head])
