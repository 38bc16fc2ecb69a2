"""What is called untrue: "dismissed as a tale the claim that P", "it is not true, X said, that P"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import can_speak
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import noun_phrase, pieces
from firsthand.model import Span, Spans

_FRONTS = frozenset("it there no nothing nobody never not few little".split())
_FEW = 7
_VERDICTS = frozenset("true false untrue wrong right correct incorrect unfounded baseless".split())
_JUDGEMENTS = frozenset(("description", "was accused by", "accusation"))


def dismissed(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """The attributions again whose voice calls a clause untrue: the clause is denied, not said."""
    parse = scene.parse
    for draft in known:
        if draft.rule not in _JUDGEMENTS or not draft.content or draft.denies:
            continue
        content = _clause(parse, draft)
        if content:
            yield replace(draft, rule="rejected claim", content=content, denies=True)


def _clause(parse: Parse, draft: Draft) -> Spans:
    """What is dismissed, where the content is a clause behind "that" and a word for a falsehood."""
    words = parse.words
    run = [k for s in draft.content for k in parse.within(s)]
    that = next(
        (k for k in run[1:] if words[k].lower == "that" and words[k].head > k and k + 1 in run),
        None,
    )
    if that is None or words[that - 1].pos not in ("NOUN", "ADJ", "PROPN"):
        return ()
    if words[that - 1].lemma == "denial":
        return ()
    inside = [k for k in parse.subtree(words[that].head) if k > that and k in run]
    false = [k for k in run if words[k].lemma in cues.words("falsehoods")]
    late = next(
        (k for k in false if k in inside and words[k].dep in ("dobj", "oprd", "attr")), None
    )
    if late is not None:
        inside = [k for k in inside if k < parse.first(late)]
    said = words[draft.cue_word].lemma in cues.frame("claim")
    if not (false or said) or not inside or not finite_words(parse, inside[0], inside[-1] + 1):
        return ()
    return pieces(parse, inside)


def parted(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "It is not true, the mayor said, that P": what stands before the cue belongs to its content."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        if not draft.rule.startswith("clause") or not draft.source or not draft.content:
            continue
        low = parse.within(min((*draft.source, *draft.cue)))[0]
        first = parse.sentence_words(words[low].sentence)[0]
        that = parse.within(draft.content[0])[0] - 1
        if low - first < 3 or words[low - 1].text != "," or words[that - 1].text != ",":
            continue
        if words[that].lower != "that" or words[first].lower not in _FRONTS:
            continue
        if words[first].head >= low or not finite_words(parse, first, low):
            continue
        front = pieces(parse, range(first, low))
        if front and words[that].end > draft.cue[-1].end:
            clause = pieces(parse, [that, *parse.within(draft.content[0])])
            yield replace(draft, content=(*front, *clause, *draft.content[1:]))


def contested(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "They accuse the army of arson, which the army denies": the content ends before "which", and is denied."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        inside = parse.within(draft.content[-1]) if draft.content else range(0)
        verb = words[inside[-1]] if len(inside) > 5 else None
        cue = cues.frame("object").get(verb.lemma) if verb is not None else None
        if verb is None or cue is None or not cue.denies or verb.tag not in ("VBZ", "VBP", "VBD"):
            continue
        which = parse.child(verb.i, "dobj")
        who = parse.child(verb.i, "nsubj")
        if (
            which is None
            or who is None
            or not inside[0] < which < who < verb.i
            or not can_speak(parse, who)
        ):
            continue
        if words[which].lower != "which" or words[which - 1].text != "," or verb.i - which > _FEW:
            continue
        content = (*draft.content[:-1], *pieces(parse, range(inside[0], which - 1)))
        yield replace(draft, content=content)
        yield Draft(
            rule="pointing back", source=(noun_phrase(parse, who),), cue=(Span(verb.start, verb.end),),
            content=content, act="speech", cue_word=verb.i, denies=True,
        )  # fmt: skip


def without_unsaid(drafts: Sequence[Draft], scene: Scene) -> list[Draft]:
    """Without the sayings that somebody denies: "she denied telling them that P", "denies that he was told that P"."""
    words = scene.parse.words
    denying = {d.cue_word for d in drafts if d.denies and d.cue_word >= 0}
    return [
        d for d in drafts
        if d.cue_word < 0 or words[d.cue_word].head not in denying or d.cue_word in denying
        or words[d.cue_word].head > d.cue_word or words[d.cue_word].dep not in ("ccomp", "xcomp", "pcomp")
    ]  # fmt: skip


def judged(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "He said they had gone, which proved false": what it proved is the author's."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        inside = parse.within(draft.content[-1]) if draft.content else range(0)
        for k in inside[3:-2]:
            if words[k].lower != "which" or words[k - 1].text != "," or inside[-1] - k > _FEW:
                continue
            verb = any(words[j].lemma in ("turn", "prove") for j in range(k + 1, k + 3))
            if verb and words[inside[-1]].lower in _VERDICTS:
                cut = pieces(parse, range(inside[0], k - 1))
                yield replace(draft, content=(*draft.content[:-1], *cut))
