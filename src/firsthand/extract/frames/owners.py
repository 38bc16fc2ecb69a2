"""Whose a claim is, told behind it: "The claim that the gate was open comes from the porter"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.voices import can_speak
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import negated, noun_phrase, phrase_before
from firsthand.model import Spans

COMES = frozenset("come stem originate derive go rest date".split())
"""What a claim does from, with or back to the one whose it is."""
_MADE = frozenset(
    "make spread raise put circulate float advance start bring voice launch peddle".split()
)


def owned(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """The attributions of a noun without a voice again, with the voice that its sentence names behind."""
    parse = scene.parse
    for draft in known:
        if draft.source or not draft.rule.startswith("noun") or not draft.content:
            continue
        source = _source(parse, draft) or _maker(parse, draft)
        if source:
            yield replace(draft, source=source)


def _source(parse: Parse, draft: Draft) -> Spans:
    words = parse.words
    behind = parse.within(draft.content[-1])[-1] + 1
    last = parse.sentence_words(words[draft.cue_word].sentence)[-1]
    if behind >= last or words[behind].pos not in ("VERB", "AUX", "ADV", "PUNCT"):
        return ()
    verb = next((k for k in range(behind, min(behind + 5, last)) if words[k].pos == "VERB"), None)
    if verb is None or negated(parse, verb):
        return is_whose(parse, behind, last)
    wanted = "from" if words[verb].lemma in COMES else "by" if words[verb].lemma in _MADE else ""
    at = next(
        (k for k in range(verb + 1, min(verb + 5, last + 1))
         if words[k].lower in (wanted, "with") or (words[k].lower == "to" and words[k - 1].lower == "back")),
        None,
    )  # fmt: skip
    who = parse.child(at, "pobj") if at is not None and wanted else None
    return (noun_phrase(parse, who),) if who is not None and can_speak(parse, who) else ()


def _maker(parse: Parse, draft: Draft) -> Spans:
    """ "The porter started the story that P", "it was the porter who started it"."""
    words = parse.words
    noun = words[draft.cue_word]
    verb = words[noun.head]
    if noun.dep != "dobj" or verb.lemma not in _MADE or negated(parse, verb.i):
        return ()
    who = parse.child(verb.i, "nsubj")
    if who is not None and words[who].tag in ("WP", "WDT") and verb.dep in ("relcl", "ccomp"):
        if verb.dep != "relcl" or not can_speak(parse, verb.head):
            return ()
        return (phrase_before(parse, verb.head, who),)
    return (noun_phrase(parse, who),) if who is not None and can_speak(parse, who) else ()


def is_whose(parse: Parse, behind: int, last: int) -> Spans:
    """Whose something is, by "… is the porter's" and nothing more, between two words; () for nobody's."""
    words = parse.words
    is_ = next(
        (k for k in range(behind, min(behind + 3, last)) if words[k].lower in ("is", "was")), None
    )
    if is_ is None or words[is_ + 1].lower in ("not", "n't"):
        return ()
    mark = next((k for k in range(is_ + 2, min(is_ + 7, last + 1)) if words[k].tag == "POS"), None)
    if mark is None or (mark < last and words[mark + 1].pos != "PUNCT"):
        return ()
    who = mark - 1
    return (noun_phrase(parse, who),) if can_speak(parse, who) else ()
