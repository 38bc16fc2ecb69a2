"""What is called untrue: "dismissed as a tale the claim that P", "it is not true, X said, that P"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import pieces
from firsthand.model import Spans

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
        if words[that].lower != "that" or words[first].lower not in ("it", "there"):
            continue
        if words[first].head >= low or not finite_words(parse, first, low):
            continue
        front = pieces(parse, range(first, low))
        if front and words[that].end > draft.cue[-1].end:
            clause = pieces(parse, [that, *parse.within(draft.content[0])])
            yield replace(draft, content=(*front, *clause, *draft.content[1:]))
