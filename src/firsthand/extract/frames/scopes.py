"""The clause on which an adjunct hangs: what remains of it when the adjunct is taken out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.contents import behind
from firsthand.extract.frames.subjects import FINITE
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import clause, pieces
from firsthand.model import Spans

_FEW = 6
_NUMBER = re.compile(r"\d[\d.:,]*")
_STEPS = 40
"""How far up the tree an adjunct's clause is looked for."""


def rest_of_clause(scene: Scene, block: Sequence[int]) -> Spans:
    """The clause on which an adjunct hangs, without the adjunct.

    Its sentence, bounded by semicolons and by a quotation that it stands in or out of; a clause
    that hangs under another cue is bounded by that clause.
    """
    parse = scene.parse
    words = parse.words
    low, high = block[0], block[-1]
    own = _own_number(parse, low)
    if own:
        return pieces(parse, own)
    scope = parse.sentence_words(words[low].sentence)
    start = next(
        (k + 1 for k in range(low - 1, scope[0] - 1, -1) if words[k].text in (";", ":")), scope[0]
    )
    end = next((k for k in range(high + 1, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    run = [k for k in range(start, end) if not low <= k <= high]
    governing = _governing(parse, low, block)
    if governing is not None and governing < low and _closes(parse, low, high, scope[-1]):
        governing = None
    if governing is not None:
        inside = set(_clause(parse, governing))
        run = [k for k in run if k in inside]
    run = _at_depth(scene, run, low)
    run = run[: _new_turn(parse, run, high)]
    if any(words[k].lower == "according" for k in run if k < low):
        run = [k for k in run if k > high]
    if run and words[run[0]].dep == "cc":
        run = run[1:]
    return pieces(parse, run)


def _own_number(parse: Parse, low: int) -> list[int]:
    """The number right before an adjunct that is another's: "nine died, (eleven) according to the union"."""
    words = parse.words
    own: list[int] = []
    for k in range(low - 1, max(-1, low - _FEW - 1), -1):
        if words[k].text in (",", "("):
            break
        if words[k].tag in FINITE or words[k].pos == "PUNCT":
            return []
        own.insert(0, k)
    else:
        return []
    numbers = [k for k in own if words[k].tag == "CD" or _NUMBER.fullmatch(words[k].text)]
    before = words[own[0] - 2 : own[0] - 1] if own else []
    if not numbers or numbers[0] - own[0] > 3 or not before:
        return []
    if words[own[0] - 1].text == "(":
        return own
    first = parse.sentence_words(words[low].sentence)[0]
    return own if any(words[k].tag in FINITE for k in range(first, own[0])) else []


def _closes(parse: Parse, low: int, high: int, last: int) -> bool:
    """An adjunct behind a comma at the end of its sentence, or before a verb of the main clause."""
    words = parse.words
    if words[low - 1].text not in (",", "—", "–"):
        return False
    if high + 2 >= last:
        return True
    return (
        words[high + 1].text == ","
        and words[high + 2].dep == "cc"
        and words[words[high + 2].head].dep in ("ROOT", "conj")
    )


def _clause(parse: Parse, governing: int) -> list[int]:
    """The content clause under another cue, without what does not belong to that cue's content."""
    head = parse.words[governing].head
    if parse.words[governing].dep == "ccomp" and head < governing:
        return behind(parse, head, governing, None)
    return clause(parse, governing)


def _at_depth(scene: Scene, run: list[int], low: int) -> list[int]:
    """Inside a quotation, the words of that quotation only."""
    depth = scene.depth[low]
    if depth == 0:
        return run
    kept = [k for k in run if scene.depth[k] >= depth]
    before = [k for k in kept if k < low]
    after = [k for k in kept if k > low]
    return [*_joined(before[::-1])[::-1], *_joined(after)]


def _joined(run: list[int]) -> list[int]:
    """The unbroken beginning of a run: what lies beyond other words is another quotation."""
    for n in range(1, len(run)):
        if abs(run[n] - run[n - 1]) > 12:
            return run[:n]
    return run


def _new_turn(parse: Parse, run: list[int], high: int) -> int:
    """Where a question of the author's own, or somebody else's saying, follows in the sentence."""
    words = parse.words
    for n, k in enumerate(run):
        if not n or words[k - 1].text != "," or k < high:
            continue
        if words[k].lower == "so" and k + 1 < len(words) and words[k + 1].tag in ("WRB", "WP"):
            return n
        if words[k].lower in ("but", "while", "though", "although", "whereas") and _speaks(
            parse, k, run[-1]
        ):
            return n
        if words[k].tag == "VBG" and words[k].lemma in cues.words("continued"):
            return n
        if words[k].lower == "according":
            return n
    return len(run)


def _speaks(parse: Parse, first: int, last: int) -> bool:
    """Whether the clause that begins here has a subject and a verb of saying of its own."""
    words = parse.words
    for k in range(first + 1, min(first + 12, last + 1)):
        if (
            words[k].pos == "VERB"
            and words[k].tag in ("VBD", "VBZ", "VBP")
            and words[k].lemma in cues.frame("that")
        ):
            return parse.child(k, "nsubj") is not None
    return False


def _governing(parse: Parse, at: int, block: Sequence[int]) -> int | None:
    """The content clause of another cue in which the adjunct stands, if it does."""
    words = parse.words
    for _ in range(_STEPS):
        word = words[at]
        outside = word.i not in block
        if word.dep == "ccomp" and outside and words[word.head].i < at:
            return word.i
        if word.dep == "conj" and word.pos in ("VERB", "AUX") and outside:
            if parse.child(word.i, "nsubj", "nsubjpass") is not None and block[0] > word.head + 1:
                return word.i
        if word.head == at:
            return None
        at = word.head
    return None
