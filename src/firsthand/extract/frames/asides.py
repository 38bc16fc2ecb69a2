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
from firsthand.extract.frames.voices import can_speak
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
        found = (
            _passive(parse, mark.i)
            or _has_it(parse, mark.i)
            or _says_x(parse, mark.i)
            or _so_x(parse, mark.i)
        )
        if found is None:
            continue
        verb, last, source = found
        scope = parse.sentence_words(mark.sentence)
        closed = last + 1 > scope[-1] or parse.words[last + 1].text in _CLOSERS
        run = around(parse, mark.i, last + 1, scope) if closed and mark.i > scope[0] else []
        if not run or not finite_words(parse, run[0], run[-1] + 1):
            continue
        first = mark.i + 1
        if first == verb:
            run = _within_one(parse, run, last)
        cue: Spans = (Span(parse.words[first].start, parse.words[verb].end),)
        if source and cue[0].covers(source[0]):
            cue = tuple(Span(parse.words[k].start, parse.words[k].end) for k in (first, verb))
        yield Draft(
            rule="aside", source=source, cue=cue, content=grown(scene, pieces(parse, run)),
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


def _so_x(parse: Parse, mark: int) -> tuple[int, int, Spans] | None:
    """ "Karl, so the sergeant assures me, is safe": in the middle of a sentence."""
    words = parse.words
    if words[mark + 1].lower != "so":
        return None
    end = next(
        (k for k in range(mark + 3, min(mark + 12, len(words))) if words[k].text in _OPENERS), None
    )
    if end is None or end + 1 >= len(words) or words[end + 1].sentence != words[mark].sentence:
        return None
    verb = next(
        (k for k in range(mark + 3, end) if words[k].tag in _FINITE and words[k].pos == "VERB"),
        None,
    )
    cue = cues.forms("that").get(words[verb].lower) if verb is not None else None
    if verb is None or cue is None or cue.act not in ("speech", "writing"):
        return None
    run, rest = words[mark + 2 : verb], words[verb + 1 : end]
    heads = [w.i for w in run if w.pos in ("NOUN", "PROPN", "PRON")]
    if not heads or not can_speak(parse, heads[-1]) or run[0].lower in ("i", "we", "you", "it"):
        return None
    if any(w.pos in ("VERB", "AUX", "SCONJ", "ADP") for w in (*run, *rest)):
        return None
    return verb, end - 1, (Span(run[0].start, run[-1].end),)


def _says_x(parse: Parse, mark: int) -> tuple[int, int, Spans] | None:
    """ "Captain Loess, says the Herald, fired first": in the middle of a sentence."""
    words = parse.words
    verb = mark + 1
    cue = cues.forms("that").get(words[verb].lower)
    if cue is None or cue.act not in ("speech", "writing") or words[verb].tag not in _FINITE:
        return None
    end = next(
        (k for k in range(verb + 2, min(verb + 8, len(words))) if words[k].text in _OPENERS), None
    )
    if end is None or end + 1 >= len(words) or words[end + 1].sentence != words[mark].sentence:
        return None
    if words[end + 1].tag not in (*_FINITE, "MD", "CD"):
        return None  # "said Orsini, a spokeswoman", "said Orsini, whose hands"
    run = words[verb + 1 : end]
    if any(w.pos in ("VERB", "AUX", "SCONJ", "CCONJ", "PUNCT") for w in run) or run[0].pos == "ADP":
        return None
    heads = [w.i for w in run if w.pos in ("NOUN", "PROPN", "PRON")]
    if not heads or not can_speak(parse, heads[-1]):
        return None
    if any(w.lower in ("i", "we", "you", "it") for w in run):
        return None
    return verb, end - 1, (Span(run[0].start, run[-1].end),)


_FINITE = frozenset(("VBZ", "VBD", "VBP"))


def _within_one(parse: Parse, run: list[int], last: int) -> list[int]:
    """The run up to where somebody else is said to say something."""
    words = parse.words
    for n, k in enumerate(run):
        cue = cues.forms("that").get(words[k].lower) if k > last else None
        if cue is not None and words[k].tag in _FINITE and words[k - 1].text == ",":
            return [j for j in run[:n] if j <= last]
    return run
