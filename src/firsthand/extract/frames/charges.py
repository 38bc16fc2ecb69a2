"""Judgements about somebody or something: "X accused Y of Z", "X called it a trap", "X blamed Y"."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.verbs import Said, made
from firsthand.extract.frames.voices import is_record, speaks_for_itself
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import pieces

NAMERS = frozenset("call label term pronounce deem declare brand dub".split())
JUDGES = frozenset("think consider believe deem judge reckon hold pronounce feel".split())
LINKS = {
    "accuse": ("of",), "blame": ("for", "on"), "criticise": ("for", "over", "as"), "praise": ("for",),
    "criticize": ("for", "over", "as"), "attribute": ("to",), "ascribe": ("to",), "credit": ("with", "for"),
    "suspect": ("of",), "fault": ("for",), "condemn": ("for", "over"), "denounce": ("for", "over"),
    "compare": ("to", "with"), "liken": ("to",), "link": ("to", "with"), "charge": ("with",),
    "thank": ("for",), "commend": ("for",), "rebuke": ("for",), "warn": ("of", "about", "against"),
    "attack": ("for", "over", "as"), "chide": ("for",), "date": ("to",), "trace": ("to",),
}  # fmt: skip
"""The prepositions that join the charge to the one charged."""
_NOT_THINGS = frozenset("attention name".split())


def description(scene: Scene, said: Said) -> Draft | None:
    """ "X described P as Q", "X dismissed P as Q", "X rejects as Q any R"."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    cue = cues.frame("as").get(verb.lemma)
    if cue is None or said.who is None or said.by_author(parse):
        return None
    as_ = _as(parse, verb.i)
    if as_ is None:
        return None
    things = [
        k
        for k in parse.children[verb.i]
        if words[k].dep in ("dobj", "nsubj", "ccomp") and k > verb.i
    ]
    before = next((k for k in things if k < as_ and k != said.who), None)
    if before is None and verb.lemma in ("identify", "regard", "see", "view", "cite", "interpret"):
        return None
    low = parse.first(before) if before is not None else as_
    if verb.lemma == "dismiss" and before is not None and words[before].pos == "PRON":
        low = as_ + 1
    after = [parse.last(k) for k in things if k > as_]
    inside = range(max(low, verb.i + 1), max([parse.last(as_), *after]) + 1)
    return made(scene, said, grown(scene, pieces(parse, inside)), cue, "description")


def _as(parse: Parse, verb: int) -> int | None:
    """The "as" of a description, however the parser hung it."""
    words = parse.words
    for k in range(verb + 1, min(verb + 22, len(words))):
        word = words[k]
        if word.text in (".", ";", ":", ",") or word.sentence != words[verb].sentence:
            return None
        if word.lower == "as" and word.dep in ("prep", "mark", "advmod"):
            return (
                None if words[k + 1 : k + 2] and words[k + 1].lower in ("soon", "well", "if") else k
            )
        if word.pos in ("VERB", "AUX") and word.tag in ("VBD", "VBZ", "MD"):
            return None
    return None


def calling(scene: Scene, said: Said) -> Draft | None:
    """Calling is naming, and no attribution, unless something is said of a thing in the words."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    if verb.lemma not in NAMERS or said.who is None or said.by_author(parse):
        return None
    thing = parse.child(verb.i, "dobj")
    if thing is not None and words[thing].lemma in _NOT_THINGS:
        return None
    heads = [k for k in parse.children[verb.i]
             if words[k].dep in ("ccomp", "oprd", "dobj", "xcomp") and k > verb.i]  # fmt: skip
    if not heads or (verb.dep == "relcl" and thing is None):
        return None
    last = max(parse.last(k) for k in heads)
    inside = list(range(verb.i + 1, last + 1))
    body = [k for k in inside if words[k].pos != "PUNCT"]
    if len(body) < 2 or words[body[-1]].pos == "PROPN" or words[body[0]].tag == "RP":
        return None
    content = grown(scene, pieces(parse, inside))
    if not _says_something(scene, verb.i, heads, body[0]):
        return None
    return made(scene, said, content, cues.Cue("call", "speech"), "description")


def _says_something(scene: Scene, verb: int, heads: list[int], first: int) -> bool:
    """Whether what is called is told apart from what it is called: by marks, or by two phrases."""
    parse = scene.parse
    words = parse.words
    start, end = words[verb].end, words[max(parse.last(k) for k in heads)].end
    for quotation in scene.quotations_in(start, end + 2):
        inner = quotation.span.of(parse.text)[1:-1].split()
        strong = [w for w in inner if w[:1].isupper()]
        weighty = [w for w in inner if w.lower() not in ("the", "a", "of")]
        nickname = len(inner) <= 3 and strong and len(strong) >= len(weighty)
        return not nickname
    if words[first].pos == "PRON" or words[first].tag in ("DT", "PRP$"):
        return len(heads) > 1 or any(
            words[c].dep in ("nsubj", "oprd", "dobj", "attr") for k in heads for c in parse.children[k]
        )  # fmt: skip
    return False


def accusation(scene: Scene, said: Said) -> Draft | None:
    """ "X accused Y of doing", "X blamed Y for Z": the whole charge is the content."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    cue = cues.frame("accuse").get(verb.lemma)
    thing = parse.child(verb.i, "dobj")
    if cue is None or thing is None or said.who is None or said.by_author(parse):
        return None
    if words[thing].tag in ("WDT", "WP") or thing < verb.i:
        return None
    wanted = LINKS[verb.lemma]
    link = next((k for k in parse.subtree(verb.i) if k > thing and words[k].lower in wanted
                 and words[k].head in (verb.i, thing, parse.last(thing))), None)  # fmt: skip
    if link is None:
        return None
    if is_record(parse, said.who):
        cue = replace(cue, act="record")
    elif not speaks_for_itself(parse, said.who):
        return None
    inside = range(parse.first(thing), max(parse.last(link), parse.last(thing)) + 1)
    return made(scene, said, grown(scene, pieces(parse, inside)), cue, "accusation")


def judgement(scene: Scene, said: Said) -> Draft | None:
    """ "X thinks the affair a mistake", "X considered him insane": a clause without its verb."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    if verb.lemma not in JUDGES or not said.by_somebody(parse):
        return None
    head = next((k for k in parse.children[verb.i] if k > verb.i and words[k].dep in ("ccomp", "oprd", "xcomp", "acomp")
                 and words[k].pos in ("NOUN", "ADJ", "PROPN")), None)  # fmt: skip
    if head is None:
        return None
    thing = parse.child(head, "nsubj") or parse.child(verb.i, "dobj")
    if thing is None or not verb.i < thing < head:
        return None
    inside = range(parse.first(thing), parse.last(head) + 1)
    cue = cues.Cue(verb.lemma, "thought")
    return made(scene, said, grown(scene, pieces(parse, inside)), cue, "judgement")
