"""What stands at the head of its sentence: "That the gate was open was confirmed by the porter"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.subjects import FINITE, finite_words
from firsthand.extract.frames.voices import FIRST, act_of, can_speak
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import noun_phrase, pieces, trim
from firsthand.model import Span

_BE = frozenset("is was are were been has had have".split())
_KNOWING = frozenset("know have hear learn".split())
_FILMS = frozenset(
    """video footage film clip photograph photo picture image recording tape still snapshot newsreel
    photographs pictures images videos clips stills""".split()
)


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each content at the head of a sentence whose voice or record is told there too."""
    parse = scene.parse
    for number in range(len(parse.sentences)):
        scope = parse.sentence_words(number)
        if len(scope) < 5:
            continue
        first = parse.words[scope[0]]
        if first.lower == "that" and first.tag == "IN":
            draft = _that(parse, scope)
        elif first.lower in ("in", "on"):
            draft = _in_the_film(parse, scope)
        else:
            draft = None
        if draft is not None:
            yield draft


def _that(parse: Parse, scope: range) -> Draft | None:
    """ "That P was confirmed by X", "that P X himself admits", "that P we know only from X"."""
    words = parse.words
    last = scope[-1]
    while words[last].pos == "PUNCT":
        last -= 1
    for k in range(last, scope[0] + 3, -1):
        if words[k].lower in ("by", "from") and words[k].pos == "ADP":
            return _by_or_from(parse, scope[0], k, last)
    verb = words[last]
    cue = cues.frame("that").get(verb.lemma)
    if cue is None or verb.tag not in FINITE or cue.act not in ("speech", "writing"):
        return None
    who = next((k for k in range(last - 1, max(scope[0] + 3, last - 8), -1)
                if words[k].dep in ("nsubj", "dobj") and words[k].head == last), None)  # fmt: skip
    if who is None or words[who].lower in FIRST or not can_speak(parse, who):
        return None
    source = noun_phrase(parse, who)
    begins = parse.within(source)[0]
    return _draft(parse, range(scope[0] + 1, begins), source, [last], cue)


def _by_or_from(parse: Parse, that: int, at: int, last: int) -> Draft | None:
    words = parse.words
    who = parse.child(at, "pobj")
    if who is None or not can_speak(parse, who):
        return None
    source = noun_phrase(parse, who)
    if parse.within(source)[-1] < last - 1:
        return None
    verb = next(
        (k for k in range(at - 1, max(that + 2, at - 4), -1) if words[k].pos in ("VERB", "AUX")),
        None,
    )
    if verb is None:
        return None
    low = verb
    if words[at].lower == "by":
        cue = cues.frame("that").get(words[verb].lemma)
        if cue is None or words[verb].tag not in ("VBN", "VBD"):
            return None
        while words[low - 1].lower in _BE or words[low - 1].pos == "ADV":
            low -= 1
        if words[low].lower not in _BE or words[low - 1].lower == "not":
            return None
    else:
        cue = cues.Cue("know", "speech")
        if words[verb].lemma not in _KNOWING or words[verb - 1].lower not in ("i", "we"):
            return None
        low = verb - 1
    return _draft(parse, range(that + 1, low), source, [verb, at], cue)


def _draft(parse: Parse, run: range, source: Span, group: list[int], cue: cues.Cue) -> Draft | None:
    """``group`` are the words of the cue, its verb first."""
    content = pieces(parse, trim(parse, list(run)))
    if not content or not finite_words(parse, run[0], run[-1] + 1):
        return None
    act = act_of(parse, parse.within(source)[-1], cue.act)
    return Draft(
        rule="content in front", source=(source,),
        cue=tuple(Span(parse.words[k].start, parse.words[k].end) for k in group), content=content,
        act=act, cue_word=group[0], denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _in_the_film(parse: Parse, scope: range) -> Draft | None:
    """ "In the video, two men run", "on the film one sees the gate open"."""
    words = parse.words
    at = parse.child(scope[0], "pobj")
    if at is None or at - scope[0] > 6 or words[at].lower not in _FILMS:
        return None
    source = noun_phrase(parse, at)
    after = parse.within(source)[-1] + 1
    while after < scope[-1] and words[after].text in (",", ":"):
        after += 1
    if after + 2 > scope[-1]:
        return None
    cue = [scope[0]]
    if words[after].lower in ("one", "you", "we") and words[after + 1].lemma in ("see", "hear"):
        cue = [scope[0], after + 1]
        after += 3 if words[after + 2].lower in ("that", "how") else 2
    content = pieces(parse, trim(parse, list(range(after, scope[-1] + 1))))
    if not content or (len(cue) == 1 and not finite_words(parse, after, scope[-1] + 1)):
        return None
    if words[scope[-1]].text == "?":
        return None
    return Draft(
        rule="in a record", source=(source,),
        cue=tuple(Span(words[k].start, words[k].end) for k in cue), content=content, act="record",
        cue_word=scope[0],
    )  # fmt: skip
