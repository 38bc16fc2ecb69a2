"""What stands behind a colon without marks: "the porter stated in evidence: the gate was open"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import run_to_end
from firsthand.extract.frames.listeners import Hearers, hearers
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import FIRST, act_of, can_speak
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import group_spans, negated, noun_phrase, source_span, subject
from firsthand.model import Act, Span, Spans

_LONGEST = 14
"""Words of a sentence before its colon."""
_TELLS = frozenset("tell put see describe give have".split())
"""What one does with a story, or with "it" and an adverb."""
_STORIES = frozenset("story account version explanation tale recollection memory answer".split())
_SENT = frozenset("telegram message letter note dispatch wire cable radiogram postcard".split())
_COMES = frozenset("reach come arrive read run go".split())


def colons(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each clause behind a colon that a telling leads in and no other draft holds."""
    parse = scene.parse
    for colon in parse.words:
        if colon.text != ":":
            continue
        scope = parse.sentence_words(colon.sentence)
        before = range(scope[0], colon.i)
        if not 2 <= len(before) <= _LONGEST or not finite_words(parse, colon.i + 1, scope[-1] + 1):
            continue
        content = run_to_end(parse, colon.i + 1)
        if not content or _held(known, content[0]) or scene.depth[colon.i + 1]:
            continue
        draft = _draft(scene, before, content)
        if draft is not None:
            yield draft


def _held(known: Sequence[Draft], content: Span) -> bool:
    """Whether a draft has these words, or a part of them, for its content."""
    return any(s.touches(content) for d in known for s in d.content)


def _draft(scene: Scene, before: range, content: Spans) -> Draft | None:
    parse = scene.parse
    for k in before:
        found = _verb(parse, k) or _story(parse, k) or _interjected(parse, k, before)
        if found is None:
            continue
        source, group, act = found
        to = hearers(scene, k) if parse.words[k].pos == "VERB" else Hearers()
        return Draft(
            rule="clause behind a colon", source=source, cue=group_spans(parse, group), content=content,
            act=act, cue_word=k, addressee=to.addressee, outlet=to.outlet,
        )  # fmt: skip
    return None


Found = tuple[Spans, list[int], Act]


def _verb(parse: Parse, k: int) -> Found | None:
    """ "The porter stated in evidence:", "the porter is adamant:"."""
    word = parse.words[k]
    adamant = word.lemma in cues.frame("adjective") and word.dep == "acomp"
    verb = word.head if adamant else k
    cue = cues.frame("adjective" if adamant else "that").get(word.lemma)
    if cue is None or cue.denies or word.tag in ("VB", "VBG", "VBN") or negated(parse, verb):
        return None
    if not adamant and (cue.act not in ("speech", "writing") or word.pos != "VERB"):
        return None
    who = subject(parse, verb)
    if who is None or parse.words[who].lower in FIRST or not can_speak(parse, who):
        return None
    if any(parse.words[j].dep in ("ccomp", "xcomp") or parse.words[j].lower == "it"
           for j in parse.children[verb] if j != k and abs(j - k) < 3):  # fmt: skip
        return None
    return source_span(parse, who, verb), sorted({verb, k}), act_of(parse, who, cue.act)


def _story(parse: Parse, k: int) -> Found | None:
    """ "The porter has a different story:", "tells it differently:", "the porter's version is simple:"."""
    words = parse.words
    word = words[k]
    if word.lemma in _STORIES and word.pos == "NOUN":
        return _owned(parse, k) or _given(parse, k)
    if word.lemma in _SENT and word.dep == "nsubj" and words[word.head].lemma in _COMES:
        colon = next(j for j in range(k, len(words)) if words[j].text == ":")
        if negated(parse, word.head) or words[colon + 1].lower in ("it", "they", "this"):
            return None
        return (noun_phrase(parse, k),), [word.head], "record"
    if word.lemma in ("tell", "put", "see") and k + 2 < len(words) and words[k + 1].lower == "it":
        who = subject(parse, k)
        if who is None or not can_speak(parse, who) or words[who].lower in FIRST:
            return None
        if words[k + 2].pos != "ADV" and words[k + 2].lower not in ("thus", "so", "like", "this"):
            return None
        return source_span(parse, who, k), [k, k + 1], "speech"
    return None


def _owned(parse: Parse, noun: int) -> Found | None:
    owner = parse.child(noun, "poss")
    head = parse.words[parse.words[noun].head]
    if owner is None or head.lemma != "be" or not can_speak(parse, owner):
        return None
    if parse.words[owner].lower in ("my", "our", "your", "its") or negated(parse, head.i):
        return None
    return (noun_phrase(parse, owner),), [noun], "speech"


def _given(parse: Parse, noun: int) -> Found | None:
    verb = parse.words[parse.words[noun].head]
    if verb.lemma not in _TELLS or parse.words[noun].dep != "dobj" or negated(parse, verb.i):
        return None
    who = subject(parse, verb.i)
    if who is None or not can_speak(parse, who) or parse.words[who].lower in FIRST:
        return None
    return source_span(parse, who, verb.i), [verb.i, noun], "speech"


def _interjected(parse: Parse, k: int, before: range) -> Found | None:
    """ "Not so, says the porter:", "nonsense, said the porter:"."""
    words = parse.words
    word = words[k]
    cue = cues.forms("that").get(word.lower)
    if cue is None or cue.act != "speech" or k == before[0] or words[k - 1].text != ",":
        return None
    if finite_words(parse, before[0], k):
        return None
    who = next((j for j in range(k + 1, before[-1] + 1) if words[j].pos in ("NOUN", "PROPN", "PRON")
                and words[j].dep != "compound"), None)  # fmt: skip
    if who is None or not can_speak(parse, who) or words[who].lower in FIRST:
        return None
    return (Span(words[k + 1].start, noun_phrase(parse, who).end),), [k], "speech"
