"""Who did what is asked of every contested event, in whatever construction it is told.

Who shut the gate, opened the sluice, held back the helpers, had the barrels put there, stopped the
firing, sent the men in, steered, called for help; and by whose order it was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.compare.readings.doing.answers import answered, inline, left_open
from firsthand.compare.readings.doing.forms import either
from firsthand.compare.readings.doing.frames import frames, ordered
from firsthand.compare.readings.doing.telling import told
from firsthand.compare.readings.ground import Ground
from firsthand.compared import Reading

_LONGEST = 900
"""Characters of a sentence beyond which it is no sentence."""
_BACK = 3
"""So many sentences before are looked at for what "it" means."""
_HABITS = re.compile(rf"\b{either('habits')}\b", re.I)
_ELSEWHEN = re.compile(rf"\b{either('elsewhen')}\b", re.I)


def readings(ground: Ground) -> Iterator[Reading]:
    """Each doer that a sentence ties to such a deed, each answer to who it was, and "nobody knows who"."""
    sentences = ground.account.sentences
    for number, sentence in enumerate(sentences):
        if (
            ground.titled(sentence)
            or sentence.end - sentence.start > _LONGEST
            or sentence.start in ground.asked
        ):
            continue
        text = ground.of(sentence)
        last = ground.of(sentences[number - 1]) if number else ""
        before = ground.characters[sentences[max(0, number - _BACK)].start : sentence.start]
        yield from answered(ground, number)
        yield from inline(ground, sentence, last)
        yield from left_open(ground, sentence, last)
        if _ELSEWHEN.search(text) is not None:
            continue
        done = frames(text, before) if _HABITS.search(text) is None else ()
        for frame in (*done, *ordered(text, before.rpartition("\n\n")[2])):
            yield from told(ground, sentence, frame)
