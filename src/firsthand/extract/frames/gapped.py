"""A second voice that shares a verb: "the porter says it was open, his wife that it was shut"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import run_to_end
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import voice
from firsthand.extract.parse import Parse, Word, is_number
from firsthand.extract.phrases import SUBJECTS, pieces, trim
from firsthand.model import Span

_JOINTS = frozenset(("and", "but", "while", "whereas", "or"))
_PHRASE = ("NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ", "PART", "ADP")
_LATER = frozenset("then later now afterwards subsequently finally and".split())
_WITHDRAWS = frozenset("withdraw retract recant revoke disown correct qualify repudiate".split())
_LONGEST = 7
"""Words of the second voice."""


def gapped(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """The second voice's attribution, and the first one's again where its content has to end before.

    ``cue_word`` of the second is the word "that"; both have the one verb for their cue.
    """
    parse = scene.parse
    for draft in known:
        if draft.cue_word < 0 or not draft.cue or not draft.content:
            continue
        if draft.act not in ("speech", "writing", "thought") or not draft.rule.startswith("clause"):
            continue
        found = _second(parse, draft)
        if found is None:
            continue
        mark, first, that = found
        content = run_to_end(parse, that + 1)
        if not content:
            continue
        yield replace(draft, content=_before(parse, draft, mark))
        again = all(parse.words[k].lower in _LATER for k in range(first, that))
        source = Span(parse.words[first].start, parse.words[that - 1].end)
        yield replace(
            draft, rule="shared verb", source=draft.source if again else (source,), content=content, cue_word=that,
            addressee=(), outlet=(),
        )  # fmt: skip


def numbered(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "The ministry says eleven died, the union nine": the second voice has its number alone."""
    parse = scene.parse
    for draft in known:
        if draft.cue_word < 0 or not draft.cue or not draft.content or draft.act == "perception":
            continue
        found = _voice_and_number(parse, draft)
        if found is None:
            continue
        mark, at = found
        content = _before(parse, draft, mark)
        if not any(is_number(parse.words[k]) for s in content for k in parse.within(s)):
            continue
        yield replace(draft, content=content)
        words = parse.words
        last = next((k for k in range(at, len(words)) if words[k].text in (",", ";", ".")), at + 1)
        yield replace(
            draft, rule="shared verb", source=(Span(words[mark + 1].start, words[at - 1].end),),
            content=pieces(parse, range(at, max(last, at + 1))), cue_word=at, addressee=(), outlet=(),
        )  # fmt: skip


def _voice_and_number(parse: Parse, draft: Draft) -> tuple[int, int] | None:
    """The mark before a second voice, and its number, which closes the clause."""
    words = parse.words
    last = parse.sentence_words(words[draft.cue_word].sentence)[-1]
    for mark in range(draft.cue_word + 3, last - 1):
        if words[mark].text not in (",", ";"):
            continue
        at = next(
            (k for k in range(mark + 2, min(mark + 7, last + 1)) if is_number(words[k])), None
        )
        if at is None:
            continue
        between = words[mark + 1 : at]
        if any(w.pos not in ("DET", "NOUN", "PROPN", "ADJ", "PRON", "PART") for w in between):
            continue
        if not any(w.pos in ("DET", "PROPN", "PRON") for w in between[:1]):
            continue
        ends = at + 1 > last or words[at + 1].text in (".", ";", ",")
        if ends and voice(parse, at - 1) in ("person", "body", "outlet"):
            return mark, at
    return None


def withdrawn(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "He said the gate was open but later withdrew this": the content ends before "but"."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        if (
            draft.cue_word < 0
            or not draft.content
            or draft.content[-1].start < words[draft.cue_word].end
        ):
            continue
        inside = list(parse.within(draft.content[-1]))
        for k in inside:
            if words[k].lemma not in _WITHDRAWS or words[k].tag not in ("VBD", "VBZ", "VBP"):
                continue
            joint = k - 1
            while joint > inside[0] and words[joint].pos == "ADV":
                joint -= 1
            if words[joint].lower in ("but", "and") and joint > inside[0]:
                cut = pieces(parse, trim(parse, range(inside[0], joint)))
                yield replace(draft, content=(*draft.content[:-1], *cut))
                break


def spliced(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """The first of two sentences that only a comma parts, with its own content.

    "The doctor said the boy would live, the nurse told me that he would not": the parser hangs the
    second under the first, and what the doctor said is skipped.
    """
    parse = scene.parse
    words = parse.words
    by_start = sorted((d for d in known if d.cue and d.cue_word >= 0), key=lambda d: d.cue_word)
    for draft in by_start:
        if draft.rule.startswith("clause") and draft.content:
            skipped = _skipped(parse, draft, by_start)
            if skipped is not None:
                yield replace(draft, content=skipped)
    for draft, second in itertools.pairwise(by_start):
        if not draft.rule.startswith("clause") or not draft.content or not second.source:
            continue
        first = draft.cue_word + 1
        begins = parse.within(second.source[0])[0]
        if begins <= first + 1 or words[begins - 1].text != ",":
            continue
        if words[begins].sentence != words[first].sentence or words[first].lower == "that":
            continue
        if not draft.content[0].start <= second.source[0].start < draft.content[0].end:
            continue
        gap = range(first, begins - 1)
        if draft.content[0].start >= words[begins].start and finite_words(parse, first, begins - 1):
            yield replace(draft, content=pieces(parse, trim(parse, gap)))


def _skipped(parse: Parse, draft: Draft, known: Sequence[Draft]) -> tuple[Span, ...] | None:
    """ "He said he was tired, the day had been long": the content from its first clause on."""
    words = parse.words
    first, begins = draft.cue_word + 1, parse.within(draft.content[0])[0]
    if begins <= first + 2 or words[begins - 1].text != "," or len(draft.content) > 1:
        return None
    gap = range(first, begins - 1)
    if words[first].pos not in ("PRON", "DET", "NOUN", "PROPN") or not finite_words(
        parse, first, begins
    ):
        return None
    if any(words[k].lower == "that" or words[k].text in (",", ";", ":", '"') for k in gap):
        return None
    if any(d is not draft and d.cue_word in gap for d in known) or draft.addressee:
        return None
    return (Span(words[first].start, draft.content[0].end),)


def _second(parse: Parse, draft: Draft) -> tuple[int, int, int] | None:
    """The mark before a second voice, its first word, and its "that"."""
    words = parse.words
    verb = words[draft.cue_word]
    last = parse.sentence_words(verb.sentence)[-1]
    for that in range(verb.i + 5, last):
        if words[that].lower != "that" or words[that].tag == "WDT":
            continue
        if words[that + 1].pos in ("VERB", "AUX", "PUNCT") or words[that].dep in SUBJECTS:
            continue
        found = _later(parse, verb.i, that) or _other(parse, verb.i, that)
        if found is not None and _told(words, verb.i, found[0]):
            return *found, that
    return None


def _later(parse: Parse, verb: int, that: int) -> tuple[int, int] | None:
    """The mark before "then that" and the first word behind it."""
    words = parse.words
    k = that - 1
    while k > verb and words[k].lower in _LATER:
        k -= 1
    if all(words[j].lower == "and" for j in range(k + 1, that)):
        return None
    return (k, k + 1) if words[k].text in (",", ";") else None


def _other(parse: Parse, verb: int, that: int) -> tuple[int, int] | None:
    """The mark before "his wife that", and the first word of the voice."""
    words = parse.words
    k = that - 1
    while k > verb and that - k <= _LONGEST and words[k].pos in _PHRASE:
        k -= 1
    mark = k - 1 if words[k].lower in _JOINTS and words[k - 1].text in (",", ";") else k
    bare = words[k].lower in _JOINTS and words[that].dep == "mark" and words[that].tag == "IN"
    if (words[mark].text not in (",", ";") and not bare) or that - k < 2:
        return None
    heads = [j for j in range(k + 1, that) if words[j].pos in ("NOUN", "PROPN", "PRON", "NUM")]
    if not heads or words[k + 1].pos == "ADP" or words[that - 1].tag in ("IN", "DT", "JJ"):
        return None
    return (mark, k + 1) if voice(parse, heads[-1]) in ("person", "body") else None


def _told(words: Sequence[Word], verb: int, mark: int) -> bool:
    """Whether something stands between the verb and the mark that can be what the first one said."""
    return any(w.pos in ("VERB", "AUX") for w in words[verb + 1 : mark])


def _before(parse: Parse, draft: Draft, mark: int) -> tuple[Span, ...]:
    stop = parse.words[mark].start
    out: list[Span] = []
    for span in draft.content:
        if span.end <= stop:
            out.append(span)
        elif span.start < stop:
            inside = [k for k in parse.within(span) if parse.words[k].end <= stop]
            out += pieces(parse, trim(parse, inside))
    return tuple(out) or draft.content


def second_agent(scene: Scene, known: Sequence[Draft]) -> Iterator[Draft]:
    """ "He is said by some to have signed and by others to have refused": each with its own content."""
    parse = scene.parse
    words = parse.words
    for draft in known:
        if draft.rule != "is said to" or not draft.source or not draft.content:
            continue
        inside = list(parse.within(draft.content[-1]))
        by = next(
            (k for k in inside[2:] if words[k].lower == "by" and words[k - 1].lower in _JOINTS),
            None,
        )
        to = next(
            (
                k
                for k in inside
                if by is not None and by + 1 < k <= by + _LONGEST and words[k].tag == "TO"
            ),
            None,
        )
        if by is None or to is None or any(words[k].pos not in _PHRASE for k in range(by + 1, to)):
            continue
        before = pieces(parse, trim(parse, range(inside[0], by - 1)))
        behind = pieces(parse, range(to, inside[-1] + 1))
        yield replace(draft, content=(*draft.content[:-1], *before))
        yield replace(
            draft, rule="shared verb", source=(Span(words[by + 1].start, words[to - 1].end),),
            content=(*draft.content[:-1], *behind), cue_word=by,
        )  # fmt: skip
