"""What is pointed back at: "The gate was open. That is what the porter says.", "…, and I have that from Orsini".

The content is what stands before the pointing words in the same sentence, or the sentence before
in the same paragraph, where that is the author's own and no question.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.listeners import hearers
from firsthand.extract.frames.parentheses import CHARGES
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import FIRST, act_of, can_speak
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import group_spans, negated, noun_phrase, pieces, trim
from firsthand.model import Act, Span, Spans

_THAT = frozenset(("that", "this", "such"))
_OPENERS = _THAT | frozenset(("so", "thus", "i", "we", "which", "a", "an", "something"))
"""What points back begins with one of these."""
_LIGHT = frozenset(
    "at least anyway also too just exactly precisely only though however any rate and but or so".split()
)
_MARKS = frozenset((",", "—", "–", "-", "--", ":", ";"))
_VERSIONS = frozenset(
    """version claim account story contention case view opinion position allegation line theory belief statement
    evidence testimony telling word recollection reading explanation""".split()
)
_LONGEST = 14
"""Words of what points back."""


class Pointed(NamedTuple):
    """Words that point back: from the first to the last, who says it, by which words."""

    first: int
    last: int
    source: Spans
    group: list[int]
    verb: int
    act: Act = "speech"
    denies: bool = False
    distanced: bool = False


def pointing(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """One draft for each passage that says whose the words before it are."""
    parse = scene.parse
    for word in parse.words:
        found = _found(parse, word.i)
        if found is None:
            continue
        content = _content(scene, found)
        if not content or any(_within(d, content) for d in known):
            continue
        to = hearers(scene, found.verb)
        yield Draft(
            rule="pointing back", source=found.source, cue=group_spans(parse, found.group),
            content=content, act=found.act, cue_word=found.verb, denies=found.denies,
            distanced=found.distanced, addressee=to.addressee, outlet=to.outlet,
        )  # fmt: skip


def said_so(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "The gate was open. The porter says so.": the attributions again with what "so" stands for."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        if draft.rule != "token" or draft.act != "speech" or not draft.source:
            continue
        so = parse.within(draft.content[0])[0]
        scope = parse.sentence_words(words[so].sentence)
        alone = words[scope[0]].start >= draft.source[0].start and _end(parse, scope[0]) == so
        content = _content(scene, Pointed(scope[0], so, (), [], so)) if alone else ()
        if content and not any(d is not draft and _within(d, content) for d in known):
            yield replace(draft, rule="pointing back", content=content)


def _within(draft: Draft, content: Spans) -> bool:
    """Whether a draft already says whose these words, or a part of them, are."""
    return any(s.touches(c) for s in (*draft.cue, *draft.content) for c in content)


def _found(parse: Parse, i: int) -> Pointed | None:
    word = parse.words[i]
    if word.lower not in _OPENERS or not _opens(parse, i):
        return None
    if word.lower in _THAT:
        return _what_x_says(parse, i) or _version(parse, i) or _fronted(parse, i)
    if word.lower in ("so", "thus"):
        return _so_says(parse, i)
    if word.lower in ("i", "we", "which"):
        return _have_from(parse, i) or (_fronted(parse, i) if word.lower == "which" else None)
    return _something(parse, i)


def _opens(parse: Parse, i: int) -> bool:
    """Whether a word opens its sentence, or stands behind a mark with light words between."""
    words = parse.words
    first = parse.sentence_words(words[i].sentence)[0]
    k = i - 1
    while k >= first and words[k].lower in _LIGHT:
        k -= 1
    return k < first or words[k].text in _MARKS


def _end(parse: Parse, i: int) -> int | None:
    """The last word of the sentence before its stop, if that is near."""
    scope = parse.sentence_words(parse.words[i].sentence)
    last = scope[-1]
    while last > i and parse.words[last].pos == "PUNCT":
        last -= 1
    asked = parse.words[scope[-1]].text == "?"
    return last if not asked and last - i <= _LONGEST else None


def _is(parse: Parse, i: int) -> int | None:
    """The "is" or "was" behind a word, light words between."""
    words = parse.words
    for k in range(i + 1, min(i + 5, len(words))):
        if words[k].lower in ("is", "was", "'s", "are", "were"):
            return k
        if words[k].lower not in _LIGHT and words[k].text != ",":
            return None
    return None


def _what_x_says(parse: Parse, i: int) -> Pointed | None:
    """ "That is what the porter told my sister", "that at least is how the union has it"."""
    words = parse.words
    is_, last = _is(parse, i), _end(parse, i)
    if is_ is None or last is None or negated(parse, is_):
        return None
    what = next(
        (k for k in range(is_ + 1, min(is_ + 4, last)) if words[k].lower in ("what", "how")), None
    )
    if what is None:
        return None
    verb = next((k for k in range(what + 1, last + 1) if words[k].pos == "VERB"), None)
    told = cues.frame("that").get(words[verb].lemma) if verb is not None else None
    if verb is None or told is None or told.act == "perception" or negated(parse, verb):
        return None
    source = _phrase(parse, what + 1, verb)
    if source is None:
        return None
    group = [what, *_auxiliaries(parse, verb)]
    return Pointed(
        i,
        last,
        (source,),
        group,
        verb,
        act_of(parse, parse.within(source)[-1], told.act),
        told.denies,
        told.distanced,
    )


def _auxiliaries(parse: Parse, verb: int) -> list[int]:
    k = verb
    while parse.words[k - 1].pos in ("AUX", "ADV"):
        k -= 1
    return list(range(k, verb + 1))


def _version(parse: Parse, i: int) -> Pointed | None:
    """ "That is the union's version", "such was the claim of the union"."""
    words = parse.words
    is_, last = _is(parse, i), _end(parse, i)
    if is_ is None or last is None or negated(parse, is_):
        return None
    noun = next((k for k in range(is_ + 1, last + 1) if words[k].lemma in _VERSIONS), None)
    if noun is None or finite_words(parse, is_ + 1, last + 1):
        return None
    owner = parse.child(noun, "poss")
    if owner is None:
        of = next(
            (k for k in parse.children[noun] if words[k].lower == "of" and k == noun + 1), None
        )
        owner = parse.child(of, "pobj") if of is not None else None
    elif noun != last:
        return None
    if owner is None or words[owner].lower in ("my", "our", "its", "your"):
        return None
    if not can_speak(parse, owner):
        return None
    source = noun_phrase(parse, owner)
    cue = cues.frame("noun").get(words[noun].lemma)
    return Pointed(
        i, last, (source,), [noun], noun, "speech", False, cue is not None and cue.distanced
    )


def _fronted(parse: Parse, i: int) -> Pointed | None:
    """ "This the captain denies", "that the union maintains": the object first, a verb at the end."""
    words = parse.words
    last = _end(parse, i)
    if last is None or words[last].pos != "VERB" or words[i].lower == "such":
        return None
    cue = cues.frame("object").get(words[last].lemma) or cues.frame("that").get(words[last].lemma)
    if cue is None or cue.act not in ("speech", "writing") or negated(parse, last):
        return None
    source = _phrase(parse, i + 1, last)
    if source is None or finite_words(parse, i, last):
        return None
    return Pointed(
        i,
        last,
        (source,),
        [last],
        last,
        act_of(parse, parse.within(source)[-1], cue.act),
        cue.denies,
        cue.distanced,
    )


def _something(parse: Parse, i: int) -> Pointed | None:
    """ "…, a claim the captain denies", "…, something which the union confirms", "…, a charge rejected by the firm"."""
    words = parse.words
    noun = next((k for k in range(i, min(i + 4, len(words))) if words[k].lemma in CHARGES), None)
    if noun is None or not i or words[i - 1].text not in _MARKS:
        return None
    after = noun + 1
    if after < len(words) and words[after].lower in ("that", "which"):
        after += 1
    found = _fronted(parse, after - 1)
    if found is not None:
        return found._replace(first=i)
    last = _end(parse, i)
    by = next((k for k in range(after, min(after + 5, last or 0)) if words[k].lower == "by"), None)
    if last is None or by is None or words[by - 1].tag not in ("VBN", "VBD"):
        return None
    cue = cues.frame("object").get(words[by - 1].lemma) or cues.frame("that").get(
        words[by - 1].lemma
    )
    source = _phrase(parse, by + 1, last + 1)
    if cue is None or source is None or negated(parse, by - 1):
        return None
    return Pointed(i, last, (source,), [by - 1, by], by - 1, "speech", cue.denies, cue.distanced)


def _so_says(parse: Parse, i: int) -> Pointed | None:
    """ "So says the union, at any rate", "thus the union", "so at least Orsini told us"."""
    words = parse.words
    last = _end(parse, i)
    if last is None:
        return None
    end = next((k for k in range(i + 1, last + 1) if words[k].text == ","), last + 1)
    first = next((k for k in range(i + 1, end) if words[k].lower not in _LIGHT), None)
    if first is None or any(
        words[k].lower not in _LIGHT and words[k].pos != "PUNCT" for k in range(end, last + 1)
    ):
        return None
    told = cues.forms("that").get(words[first].lower)
    if told is not None and told.act in ("speech", "writing"):
        source = _phrase(parse, first + 1, end)
        return Pointed(i, last, (source,), [i, first], first, told.act) if source else None
    if words[i].lower == "thus" and not any(
        words[k].pos in ("VERB", "AUX") for k in range(first, end)
    ):
        source = _phrase(parse, first, end)
        heads = parse.within(source) if source else range(0)
        named = any(can_speak(parse, k) and words[k].pos in ("NOUN", "PROPN") for k in heads)
        return Pointed(i, last, (source,), [i], i) if source and named else None
    return None


def _have_from(parse: Parse, i: int) -> Pointed | None:
    """ "I have that from Orsini", "which I had from Orsini"."""
    words = parse.words
    last = _end(parse, i)
    if last is None:
        return None
    which = words[i].lower == "which"
    who = i + 1 if which else i
    if who + 2 > last:
        return None
    if words[who].lower not in FIRST:
        return None
    verb = next((k for k in range(who + 1, min(who + 5, last)) if words[k].lemma in ("have", "learn", "hear") and
                 words[k + 1].lower in ("that", "this", "it", "from", "all")), None)  # fmt: skip
    from_ = next(
        (
            k
            for k in range((verb or last) + 1, min((verb or last) + 4, last))
            if words[k].lower == "from"
        ),
        None,
    )
    if verb is None or from_ is None or negated(parse, verb):
        return None
    if not which and words[verb + 1].lower == "from":
        return None
    source = _phrase(parse, from_ + 1, last + 1)
    return Pointed(i, last, (source,), [verb, from_], verb) if source else None


def _phrase(parse: Parse, start: int, end: int) -> Span | None:
    """A run of words as a voice, if it is one noun phrase that can speak and not the author."""
    words = parse.words
    run = [k for k in range(start, end) if words[k].lower not in _LIGHT]
    while run and words[run[-1]].pos in ("AUX", "ADV", "PUNCT"):
        run.pop()
    run = list(trim(parse, run, possessive=True))
    if not run or any(words[k].pos in ("VERB", "AUX", "SCONJ") for k in run):
        return None
    heads = [k for k in run if words[k].pos in ("NOUN", "PROPN", "PRON", "NUM")]
    if not heads or any(words[k].lower.rstrip(".") in FIRST for k in heads):
        return None
    if not any(can_speak(parse, k) for k in heads):
        return None
    return Span(words[run[0]].start, words[run[-1]].end)


def _content(scene: Scene, found: Pointed) -> Spans:
    """What stands before in the sentence, or the whole sentence before it."""
    parse = scene.parse
    words = parse.words
    scope = parse.sentence_words(words[found.first].sentence)
    run = list(range(scope[0], found.first))
    while run and (words[run[-1]].lower in _LIGHT or words[run[-1]].text in _MARKS):
        run.pop()
    if run:
        start = next((k + 1 for k in reversed(run) if words[k].text == ";"), run[0])
        run = [k for k in run if k >= start]
        return pieces(parse, run) if finite_words(parse, run[0], run[-1] + 1) else ()
    number = words[found.first].sentence - 1
    at = bisect_right(scene.paragraphs, words[found.first].start, key=lambda p: p.start) - 1
    if number < 0 or at < 0 or parse.sentences[number].start < scene.paragraphs[at].start:
        return ()
    before = list(parse.sentence_words(number))
    if words[before[-1]].text == "?" or not finite_words(parse, before[0], before[-1] + 1):
        return ()
    return pieces(parse, trim(parse, before))
