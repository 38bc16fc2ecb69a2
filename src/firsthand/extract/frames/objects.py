"""Verbs that attribute without a content clause: all their frames over one account."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene, charges, orders, records, reported, things
from firsthand.extract.frames.verbs import Frame, Said
from firsthand.extract.phrases import negated, passive, subject

FRAMES: tuple[Frame, ...] = (
    *reported.FRAMES,
    orders.order,
    orders.called_on,
    orders.infinitive,
    charges.description,
    charges.calling,
    charges.accusation,
    things.figure,
    records.record,
    records.number,
    things.promised,
    things.thing,
    orders.called_for,
    things.gerund,
    things.told_of,
    things.token,
    charges.judgement,
    things.perceived,
)
"""In order of precedence: the first that fits a verb makes its draft."""


@cache
def _lemmas() -> frozenset[str]:
    """The verbs that any of the frames knows."""
    names = ("order", "infinitive", "as", "accuse", "at", "record", "object", "for", "gerund", "of",
             "about", "to", "against", "on", "that", "scene")  # fmt: skip
    listed = frozenset(lemma.partition("_")[0] for name in names for lemma in cues.frame(name))
    return (
        listed
        | orders.CALLERS
        | charges.NAMERS
        | charges.JUDGES
        | reported.QUOTERS
        | records.FIGURES
        | records.TOLLS
        | {"have", "offer"}
    )


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of verbs with an infinitive, an object or an object with its description."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.lemma not in _lemmas():
            continue
        if passive(parse, word.i) or negated(parse, word.i):
            continue
        said = Said(word, subject(parse, word.i))
        if said.who is None and word.i != parse.sentence_words(word.sentence)[0]:
            continue
        for frame in FRAMES:
            draft = frame(scene, said)
            if draft is not None:
                yield draft
                break
