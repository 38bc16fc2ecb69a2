"""Asides that name nobody or somebody in the passive: "P, it is claimed", "P, rumour has it".

An aside stands between marks; the clause around it is what is said.
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.parentheses import around
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import noun_phrase, pieces
from firsthand.model import Span, Spans

_OPENERS = frozenset((",", "—", "–", "-", "--", "("))
_CLOSERS = frozenset((",", "—", "–", "-", "--", ")", ".", "!", ";", ":", "?"))
_BE = frozenset(("is", "was"))
_HAVE = frozenset(("has", "had"))
_RUMOURS = frozenset("rumour rumor rumours rumors legend gossip tradition word story".split())
_LATELY = frozenset(
    "now then later since also variously often commonly widely generally everywhere sometimes afterwards".split()
)
_BY = 9
"""How many words a by-phrase may have."""


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each aside, with what stands around it as content."""
    parse = scene.parse
    for mark in parse.words:
        if mark.text not in _OPENERS or mark.i + 3 >= len(parse.words):
            continue
        found = _passive(parse, mark.i) or _has_it(parse, mark.i)
        if found is None:
            continue
        verb, last, source = found
        scope = parse.sentence_words(mark.sentence)
        closed = last + 1 > scope[-1] or parse.words[last + 1].text in _CLOSERS
        run = around(parse, mark.i, last + 1, scope) if closed and mark.i > scope[0] else []
        if not run or not finite_words(parse, run[0], run[-1] + 1):
            continue
        first = mark.i + 1
        cue = Span(parse.words[first].start, parse.words[verb].end)
        yield Draft(
            rule="aside", source=source, cue=(cue,), content=grown(scene, pieces(parse, run)),
            act="speech", cue_word=verb, distanced=cues.frame("that").get(
                parse.words[verb].lemma, cues.Cue("say", "speech")).distanced,
        )  # fmt: skip


def _passive(parse: Parse, mark: int) -> tuple[int, int, Spans] | None:
    """ "it is claimed", "as it was later alleged", "it has been said by the men": verb, last word, source."""
    words = parse.words
    k = mark + 1
    if words[k].lower in ("as", "so"):
        k += 1
    if words[k].lower != "it":
        return None
    k += 1
    if words[k].lower in _HAVE and k + 1 < len(words) and words[k + 1].lower == "been":
        k += 2
    elif words[k].lower in _BE:
        k += 1
    else:
        return None
    while k < len(words) and words[k].lower in _LATELY:
        k += 1
    if k >= len(words) or words[k].tag not in ("VBN", "VBD"):
        return None
    if words[k].lemma not in cues.frame("said_to") or words[k].sentence != words[mark].sentence:
        return None
    last, source = _by(parse, k)
    return k, last, source


def _by(parse: Parse, verb: int) -> tuple[int, Spans]:
    """The last word of an aside, and whose it is where a by-phrase says so."""
    words = parse.words
    k = verb + 1
    while k < len(words) and words[k].lower in _LATELY:
        k += 1
    if k + 1 >= len(words) or words[k].lower != "by":
        return k - 1, ()
    who = parse.child(k, "pobj")
    if who is None or who - k > _BY:
        return k - 1, ()
    source = noun_phrase(parse, who)
    return parse.within(source)[-1], (source,)


def _has_it(parse: Parse, mark: int) -> tuple[int, int, Spans] | None:
    """ "rumour has it", "legend had it"."""
    words = parse.words
    k = mark + 1
    if words[k].lower == "so" and k + 3 < len(words):
        k += 1
    if words[k].lower not in _RUMOURS:
        return None
    if words[k + 1].lower not in _HAVE or words[k + 2].lower != "it":
        return None
    return k + 2, k + 2, ()
