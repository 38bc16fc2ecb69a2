"""Clipped notes and labels: "Said to have been worn", "Reported perhaps seven dead", "purports to show"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.parse import Word
from firsthand.extract.phrases import pieces, subject
from firsthand.model import Span

_HANDED_ON = frozenset("said reported alleged rumoured rumored reputed claimed thought".split())
_TURNS = frozenset("though although but while".split())


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of participles and verbs that hand on hearsay in a note."""
    parse = scene.parse
    for sentence in range(len(parse.sentences)):
        scope = parse.sentence_words(sentence)
        head = _headless(scene, scope)
        if head is not None:
            yield head
    for word in parse.words:
        if word.lower in _HANDED_ON or word.lower in _PURPORTS:
            scope = parse.sentence_words(word.sentence)
            draft = _purports(scene, word, scope) or _said_to_be(scene, word, scope)
            if draft is not None:
                yield draft


def _headless(scene: Scene, scope: range) -> Draft | None:
    """A note's sentence that begins with its cue: nobody is named."""
    parse = scene.parse
    words = parse.words
    if len(scope) < 4:
        return None
    first, second = words[scope[0]], words[scope[1]]
    if first.lower not in _HANDED_ON or not first.text[0].isupper():
        return None
    counted = first.lower == "reported" and second.pos in ("NUM", "ADV", "NOUN", "DET")
    if second.lower != "to" and not counted:
        return None
    if second.lower == "to" and words[scope[2]].pos not in ("VERB", "AUX"):
        return None
    if subject(parse, first.i) is not None and first.dep != "ROOT":
        return None
    return Draft(
        rule="note without a source", source=(), cue=(Span(first.start, first.end),),
        content=pieces(parse, list(scope)[1 : _turn(scene, scope)]), act="speech", cue_word=first.i,
    )  # fmt: skip


def _turn(scene: Scene, scope: range) -> int:
    """Where a note turns to somebody else's words: ", though the ledger lists ..."."""
    words = scene.parse.words
    for n, k in enumerate(scope):
        if n > 2 and words[k].lower in _TURNS and words[k - 1].text == ",":
            return n
    return len(scope)


_PURPORTS = frozenset("purports purported contests contested".split())


def _purports(scene: Scene, word: Word, scope: range) -> Draft | None:
    """ "A clip shared by residents purports to show P", "contests to have been"."""
    parse = scene.parse
    words = parse.words
    if word.lower not in _PURPORTS or word.i == scope[0]:
        return None
    if word.i + 2 >= scope[-1] or words[word.i + 1].lower != "to":
        return None
    shows = words[word.i + 2].lemma in cues.frame("record") and word.lower.startswith("purport")
    cue = cues.forms("infinitive").get(word.lower)
    if cue is None:
        return None
    run = list(range(word.i + (3 if shows else 1), scope[-1] + 1))
    stop = next((n for n, k in enumerate(run) if words[k].text == ";"), len(run))
    source = pieces(parse, range(scope[0], word.i))
    if len(source) != 1 or len(source[0].of(parse.text).split()) > 8:
        return None
    return Draft(
        rule="word order", source=source, cue=(Span(word.start, words[word.i + (2 if shows else 0)].end),),
        content=pieces(parse, run[:stop]), act="record" if shows else cue.act, cue_word=word.i,
        denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _said_to_be(scene: Scene, word: Word, scope: range) -> Draft | None:
    """ "..., said to be in the hand of Orme": a participle that hands on hearsay."""
    parse = scene.parse
    words = parse.words
    if (
        word.lower not in _HANDED_ON
        or word.lower == "thought"
        or not scope[0] + 2 <= word.i <= scope[-1] - 2
    ):
        return None
    if words[word.i + 1].lower != "to" or words[word.i + 2].pos not in ("AUX", "VERB"):
        return None
    if words[word.i - 1].text not in (",", "(", "—"):
        return None
    end = next(
        (k for k in range(word.i + 1, scope[-1] + 1) if words[k].text in (",", ";", ")", "—")),
        scope[-1] + 1,
    )
    return Draft(
        rule="is said to", source=(), cue=(Span(word.start, word.end),),
        content=pieces(parse, range(word.i + 1, end)), act="speech", cue_word=word.i,
    )  # fmt: skip
