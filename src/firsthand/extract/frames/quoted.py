"""Quotations and the words that say whose they are.

For each quotation the cue is looked for beside it: behind it ("…," said Orsini), before it
(Orsini said: "…"), or, where marks enclose the cue as well, inside it («…, said Orsini, …»).
Quotations that stand alone behind an attributed one in the same paragraph go on with it; a
paragraph that is all quotation belongs to the colon before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.listeners import fronted_outlet, hearers
from firsthand.extract.frames.voices import NOBODY
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Act, Quotation, Span, Spans

REACH = 16
"""How many words from a quotation its cue may stand."""
_NOMINAL = ("PROPN", "PRON", "NOUN", "NUM")
_BLANK = re.compile(r"[\s,.;:—–-]*")


@dataclass(frozen=True, slots=True)
class _Found:
    """The cue of a quotation: its verb or noun, whose it is, and where it was seen."""

    cue: int
    who: int | None
    place: str
    act: Act


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each quotation, or run of quotations, with a cue of its own."""
    groups = _groups(scene)
    for container, members in groups:
        yield from _in_container(scene, container, members)


def _groups(scene: Scene) -> list[tuple[Span, list[Quotation]]]:
    """The quotations by what they stand in: a paragraph, or a piece of an outer quotation."""
    out: list[tuple[Span, list[Quotation]]] = []
    containers: list[Span] = []
    for quotation in scene.quotations:
        if quotation.depth == 1:
            container = _around(scene.paragraphs, quotation.pieces[-1])
        else:
            container = _around(containers, quotation.span)
        if container is None:
            continue
        if out and out[-1][0] == container:
            out[-1][1].append(quotation)
        else:
            for known, members in reversed(out[-4:]):
                if known == container:
                    members.append(quotation)
                    break
            else:
                out.append((container, [quotation]))
        if quotation.depth == 1:
            containers = list(quotation.pieces)
    return out


def _around(spans: Sequence[Span], inner: Span) -> Span | None:
    from bisect import bisect_right

    at = bisect_right(spans, inner.start, key=lambda s: s.start) - 1
    if at >= 0 and spans[at].start <= inner.start < spans[at].end:
        return spans[at]
    return None


def _in_container(scene: Scene, container: Span, members: list[Quotation]) -> Iterator[Draft]:
    running: Draft | None = None
    last: Span | None = None
    waiting: list[Quotation] = []
    for n, quotation in enumerate(members):
        before = members[n - 1].span.end if n else container.start
        after = members[n + 1].span.start if n + 1 < len(members) else container.end
        if running is not None and last is not None and _goes_on(scene, running, last, quotation):
            running = replace(running, content=(*running.content, *quotation.pieces))
            last = quotation.span
            continue
        found = _find(scene, quotation, container, before, after)
        if found is None:
            if _alone(scene, quotation, container):
                waiting.append(quotation)
            continue
        if running is not None:
            yield running
        running = _draft(scene, quotation, found)
        if running is None:
            continue
        if waiting and _adjoining(scene, waiting[-1], quotation):
            pieces_ = tuple(p for q in waiting for p in q.pieces)
            running = replace(running, content=(*pieces_, *running.content))
        waiting = []
        last = quotation.span
    if running is not None:
        yield running
    elif waiting and waiting[0].depth == 1:
        yield from _led_in(scene, container, waiting)


def _goes_on(scene: Scene, running: Draft, last: Span, quotation: Quotation) -> bool:
    """Whether a quotation continues the one before it, split only by its cue."""
    text = scene.parse.text
    gap = Span(last.end, quotation.span.start)
    cue = running.cue[0]
    own = gap.start <= cue.start < gap.end
    words = [scene.parse.words[i] for i in scene.parse.within(gap)]
    if not own:
        return not _BLANK.sub("", gap.of(text))
    sentences = {w.sentence for w in words if w.pos != "PUNCT"}
    if len(sentences) > 1:
        return False
    before = text[: gap.end].rstrip()[-1:]
    if before == ":":
        return False
    verbs = [w for w in words if w.pos == "VERB" and w.lemma in cues.frame("quote")]
    if before in ".!?":
        return _stands_alone(scene, quotation)
    return (before in ",;—–-" and len(verbs) <= 1 and quotation.speech) or (
        _stands_alone(scene, quotation) and before in ",;—–-"
    )


def _stands_alone(scene: Scene, quotation: Quotation) -> bool:
    """A quotation that makes sentences of its own: nothing of its sentence lies outside."""
    text = scene.parse.text
    end = quotation.span.end
    inner = text[: end - 1].rstrip()[-1:] if quotation.closed else "."
    tail = text[end : end + 3]
    return inner in ".!?…" or tail.strip()[:1] in ("", ".") or "\n" in tail


def _alone(scene: Scene, quotation: Quotation, container: Span) -> bool:
    return quotation.speech and _stands_alone(scene, quotation)


def _adjoining(scene: Scene, first: Quotation, second: Quotation) -> bool:
    gap = scene.parse.text[first.span.end : second.span.start]
    return not gap.strip()


def _find(
    scene: Scene, quotation: Quotation, container: Span, before: int, after: int
) -> _Found | None:
    ahead = _ahead(scene, quotation, before)
    if ahead is not None and _led(scene, quotation, ahead):
        return ahead
    return _behind(scene, quotation, after) or ahead or _inside(scene, quotation)


def _led(scene: Scene, quotation: Quotation, ahead: _Found) -> bool:
    """A colon, or a comma with nothing but objects between it and the verb, settles whose it is."""
    text = scene.parse.text
    start = quotation.pieces[0].start
    mark = text[:start].rstrip()[-1:]
    between = text[scene.parse.words[ahead.cue].end : start]
    return mark == ":" or (mark == "," and len(between.split()) <= 3)


def _usable(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    if word.pos in ("VERB", "AUX"):
        return word.dep not in ("relcl", "aux", "auxpass", "amod")
    return _mistaken(parse, i)


def _mistaken(parse: Parse, i: int) -> bool:
    """A verb that the tagger took for a noun: a cue's form between a speaker and punctuation."""
    words = parse.words
    if words[i].lower not in cues.forms("quote") or i == 0 or i + 1 >= len(words):
        return False
    return words[i - 1].pos in _NOMINAL and words[i + 1].pos == "PUNCT"


def _behind(scene: Scene, quotation: Quotation, limit: int) -> _Found | None:
    """The cue behind a quotation: "…," X said; "…," said X; "…," X is quoted as saying."""
    parse = scene.parse
    text = parse.text
    last = quotation.pieces[-1]
    inner = text[: last.end - 1].rstrip()[-1:]
    outer = text[last.end : last.end + 2].lstrip()[:1]
    if not (inner in ",!?…—–-." or outer in ",—–-"):
        return None
    if inner == "." and outer not in ",—–-":
        return None
    window = list(parse.within(Span(last.end, limit)))[:REACH]
    window = [i for i in window if parse.words[i].start >= last.end]
    if not window or (inner in "!?…" and not _same_sentence(parse, last, window)):
        return None
    for i in window:
        word = parse.words[i]
        if word.text in (";", ":") or (word.text == "." and i != window[0]):
            return None
        if word.lower in ("and", "but") and i == window[0]:
            return None
        if not _usable(parse, i):
            continue
        found = _verb_behind(parse, i, window)
        if found is not None:
            return found
        if word.dep in ("ROOT", "ccomp", "conj") and not _lets_through(word):
            return None
    return None


def _same_sentence(parse: Parse, last: Span, window: list[int]) -> bool:
    """Behind “…?” a cue begins at once: a lower-case word, or a name and its verb."""
    first = next((i for i in window if parse.words[i].pos != "PUNCT"), None)
    if first is None:
        return False
    inside = list(parse.within(last))
    if inside and parse.words[inside[-1]].sentence == parse.words[first].sentence:
        return True
    return parse.words[first].text[0].islower()


def _lets_through(word: Word) -> bool:
    return word.lemma in ("be", "use", "have", "go", "continue", "add")


def _verb_behind(parse: Parse, i: int, window: list[int]) -> _Found | None:
    word = parse.words[i]
    cue = _cue(word) or (cues.forms("quote").get(word.lower) if _mistaken(parse, i) else None)
    if cue is None or negated(parse, i):
        return None
    told_by = parse.child(i, "auxpass", "nsubjpass")
    if told_by is not None and word.lemma not in ("quote", "report", "cite"):
        return None
    who = _speaker(parse, i, window[0])
    if who is None:
        return None
    return _Found(i, who, "behind", cue.act)


def _cue(word: Word) -> cues.Cue | None:
    for name in ("quote", "bare", "whether", "that"):
        found = cues.frame(name).get(word.lemma)
        if found is not None and found.act in ("speech", "writing", "thought"):
            return found
    return cues.Cue("quote", "speech") if word.lemma in ("quote", "cite") else None


def _speaker(parse: Parse, verb: int, start: int) -> int | None:
    """Who speaks behind a quotation: the subject, or the noun on the other side of the verb."""
    words = parse.words
    own = parse.child(verb, "nsubj", "nsubjpass")
    if own is not None and own >= start and words[own].lower not in NOBODY:
        return own
    left = [i for i in range(start, verb) if words[i].pos in _NOMINAL]
    if left:
        return _top(parse, left[0], start, verb)
    for i in range(verb + 1, min(verb + 8, len(words))):
        if words[i].pos in _NOMINAL and words[i].sentence == words[verb].sentence:
            return _top(parse, i, verb + 1, verb + 9)
        if words[i].text in ",.;:" or words[i].pos in ("VERB", "ADP"):
            break
    understood = subject(parse, verb)
    return understood if understood is not None and understood >= start else None


def _top(parse: Parse, i: int, low: int, high: int) -> int:
    """The head of the noun phrase in which a word stands, within some bounds."""
    words = parse.words
    at = i
    while words[at].dep in ("compound", "poss", "amod", "nmod", "flat", "nummod", "det"):
        up = words[at].head
        if not low <= up < high or words[up].pos not in _NOMINAL:
            break
        at = up
    return at


def _ahead(scene: Scene, quotation: Quotation, limit: int) -> _Found | None:
    """The cue before a quotation: X said, "…"; X laughed: "…"; the plaque reads "…"."""
    parse = scene.parse
    text = parse.text
    start = quotation.pieces[0].start
    window = [i for i in parse.within(Span(limit, start)) if parse.words[i].end <= start]
    if not window:
        return None
    mark = parse.words[window[-1]]
    introduced = mark.text in (",", ":", "—", "–", "-", "--")
    if mark.text == ",":
        introduced = quotation.speech or len(quotation.span.of(text).split()) > 3
    colon = mark.text == ":"
    floor = parse.sentence_words(mark.sentence)[0]
    for i in reversed(window[-REACH * 2 :]):
        word = parse.words[i]
        if i < floor or word.text in (";",):
            break
        if not _usable(parse, i):
            continue
        found = _verb_ahead(scene, i, window[-1], introduced, colon)
        if found is not None:
            return found
        if not colon and word.dep not in ("advcl", "acl", "xcomp", "pcomp"):
            break
    return _noun_ahead(scene, quotation, window[-1], floor) if introduced or colon else None


def _verb_ahead(scene: Scene, i: int, last: int, introduced: bool, colon: bool) -> _Found | None:
    parse = scene.parse
    word = parse.words[i]
    between = [parse.words[k] for k in range(i + 1, last + 1)]
    cue = _cue(word)
    record = cues.frame("record").get(word.lemma)
    if negated(parse, i):
        return None
    who = subject(parse, i)
    if who is None or parse.words[who].start > parse.words[last].end:
        return None
    if passive(parse, i) and word.lemma not in ("quote",):
        return None
    is_record = parse.words[who].lemma in cues.words("records")
    if record is not None and is_record and (introduced or not between or _objects(between)):
        return _Found(i, who, "ahead", "record")
    if cue is not None and (introduced or not between or _objects(between)):
        if not introduced and cue.act == "thought":
            return None
        return _Found(i, who, "ahead", cue.act)
    if colon and word.dep in ("ROOT", "conj", "advcl") and _human(parse, who):
        return _Found(i, who, "ahead", "speech")
    return None


def _objects(between: list[Word]) -> bool:
    """Whether only objects and adverbs stand between a verb and a quotation."""
    return len(between) <= 3 and all(
        w.pos in ("PRON", "ADV", "PUNCT", "PART") or w.dep in ("dative", "prt") for w in between
    )


def _human(parse: Parse, who: int) -> bool:
    word = parse.words[who]
    if word.pos == "PRON":
        return word.lower in ("he", "she", "they", "i", "we", "who", "it")
    return word.pos in ("PROPN", "NOUN") and word.entity not in ("DATE", "TIME", "GPE", "CARDINAL")


def _noun_ahead(scene: Scene, quotation: Quotation, last: int, floor: int) -> _Found | None:
    """ "From Grau's testimony, page 61:", "His last words were: …"."""
    parse = scene.parse
    nouns = cues.frame("noun")
    for i in range(last, floor - 1, -1):
        word = parse.words[i]
        if word.pos == "NOUN" and (
            word.lemma in nouns or word.lemma in ("word", "answer", "reply")
        ):
            owner = parse.child(i, "poss")
            if owner is not None:
                act = nouns[word.lemma].act if word.lemma in nouns else "speech"
                return _Found(i, owner, "noun", act)
    return None


def _inside(scene: Scene, quotation: Quotation) -> _Found | None:
    """A cue that the marks enclose with the words: «…, said Orsini, …» or an unclosed “…, he says."""
    text = scene.parse.text
    opening = text[quotation.span.start]
    if quotation.closed and opening not in "«»„":
        return None
    parse = scene.parse
    for piece in quotation.pieces:
        for i in parse.within(piece):
            word = parse.words[i]
            if word.pos != "VERB" or word.lemma not in cues.frame("quote"):
                continue
            who = _parenthetical(parse, i)
            if who is not None:
                return _Found(i, who, "inside", _act(word))
    return None


def _act(word: Word) -> Act:
    cue = _cue(word)
    return cue.act if cue else "speech"


def _parenthetical(parse: Parse, verb: int) -> int | None:
    """The subject of a verb that stands between commas or dashes with it and nothing else."""
    words = parse.words
    group = verb_group(parse, verb)
    who = parse.child(verb, "nsubj")
    if who is None:
        who = next((k for k in range(verb + 1, min(verb + 4, len(words)))
                    if words[k].pos in _NOMINAL), None)  # fmt: skip
    if who is None or words[who].lower in ("i", "we", "you"):
        return None
    phrase = parse.within(noun_phrase(parse, who))
    low = min(group[0], phrase[0])
    if low == 0 or words[low - 1].text not in (",", "-", "–", "—", "!", "?", "."):
        return None
    return who


def _draft(scene: Scene, quotation: Quotation, found: _Found) -> Draft | None:
    parse = scene.parse
    word = parse.words[found.cue]
    if found.who is not None and parse.words[found.who].lower in NOBODY:
        return None
    content: Spans = quotation.pieces
    source = source_span(parse, found.who, found.cue)
    group = verb_group(parse, found.cue) if found.place != "noun" else [found.cue]
    if found.place == "inside":
        content = _without_cue(scene, quotation, found, group)
    to = hearers(scene, found.cue)
    outlet = to.outlet or fronted_outlet(parse, word.sentence, found.cue)
    return Draft(
        rule=f"quotation, cue {found.place}",
        source=source,
        cue=group_spans(parse, group),
        content=content,
        act=found.act,
        cue_word=found.cue,
        addressee=tuple(s for s in to.addressee if not any(p.covers(s) for p in content)),
        outlet=tuple(s for s in outlet if not any(p.covers(s) for p in content)),
    )


def _without_cue(scene: Scene, quotation: Quotation, found: _Found, group: list[int]) -> Spans:
    parse = scene.parse
    block = set(group)
    if found.who is not None:
        block.update(parse.within(noun_phrase(parse, found.who)))
    end = quotation.span.end
    if not quotation.closed:
        end = parse.sentences[parse.words[found.cue].sentence].end
    run = [i for i in parse.within(Span(quotation.span.start, end)) if i not in block]
    low, high = min(block), max(block)
    rest = [i for i in run if i > high]
    if rest and not any(parse.words[i].text in ",.—–-;" for i in rest[:1]):
        stop = next((i for i in rest if parse.words[i].text in ",.—–-"), rest[-1])
        rest = [i for i in rest if i > stop]
    out = pieces(parse, [i for i in run if i < low]) + pieces(parse, rest)
    if not out:
        return quotation.pieces
    return (Span(quotation.span.start, out[0].end), *out[1:])


def _led_in(scene: Scene, container: Span, waiting: list[Quotation]) -> Iterator[Draft]:
    """A paragraph that is all quotation: the colon at the end of the one before introduces it."""
    parse = scene.parse
    first = waiting[0]
    if parse.text[container.start : first.span.start].strip():
        return
    at = max((n for n, p in enumerate(scene.paragraphs) if p.end <= first.span.start), default=None)
    if at is None:
        return
    before = scene.paragraphs[at]
    if not before.of(parse.text).rstrip().endswith(":"):
        return
    window = list(parse.within(before))
    if not window:
        return
    floor = parse.sentence_words(parse.words[window[-1]].sentence)[0]
    content = tuple(p for q in waiting for p in q.pieces)
    found = _lead_verb(scene, window, floor) or _noun_ahead(scene, first, window[-1], floor)
    if found is not None:
        draft = _draft(scene, first, found)
        if draft is not None:
            yield replace(draft, content=content, rule="quotation behind a colon")


def _lead_verb(scene: Scene, window: list[int], floor: int) -> _Found | None:
    parse = scene.parse
    for i in reversed(window):
        if i < floor:
            break
        word = parse.words[i]
        if not _usable(parse, i) or word.dep not in ("ROOT", "conj", "advcl", "ccomp", "acl"):
            continue
        who = subject(parse, i)
        if who is not None and _human(parse, who) and not passive(parse, i):
            return _Found(i, who, "ahead", _act(word))
    return None
