"""Adjuncts that attribute: "according to X", "in the words of X", "per X", "reportedly"."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import clause, noun_phrase, pieces, subject
from firsthand.model import Act, Span, Spans

_IN = frozenset(
    "word opinion view account telling judgment judgement estimation version book".split()
)
_ON = frozenset(("word", "authority", "testimony", "evidence"))
_BY = frozenset("account reckoning telling estimate count tradition".split())


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each attributing adjunct, with the clause on which it hangs as content."""
    parse = scene.parse
    for word in parse.words:
        lower = word.lower
        if lower == "according":
            found = _according(parse, word)
        elif lower == "per" and word.dep in ("prep", "advmod", "ROOT"):
            found = _per(parse, word)
        elif lower in ("in", "by", "on") and word.pos == "ADP":
            found = _words_of(parse, word)
        elif lower == "as":
            found = _as_put(parse, word)
        elif lower in cues.frame("adverb"):
            found = ((Span(word.start, word.end),), None, range(word.i, word.i + 1), "speech")
        else:
            continue
        if found is None:
            continue
        cue, source, block, act = found
        content = _rest(scene, block)
        if content:
            name = "sourceless adverb" if lower in cues.frame("adverb") else f"adjunct “{lower}”"
            yield Draft(
                rule=name, source=(source,) if source else (), cue=cue, content=content,
                act=act, cue_word=word.i,
                distanced=lower in cues.frame("adverb") and cues.frame("adverb")[lower].distanced,
            )  # fmt: skip


_Found = tuple[Spans, Span | None, Sequence[int], Act]


def _act(parse: Parse, who: int) -> Act:
    return "record" if parse.words[who].lemma in cues.words("records") else "speech"


def _according(parse: Parse, word: Word) -> _Found | None:
    to = next((k for k in (word.i + 1, word.i + 2) if k < len(parse.words)
               and parse.words[k].lower == "to"), None)  # fmt: skip
    if to is None:
        return None
    who = parse.child(to, "pobj", "pcomp") or _next_noun(parse, to)
    if who is None:
        return None
    source = _cut(parse, noun_phrase(parse, who))
    block = [*range(word.i, to + 1), *parse.within(source)]
    return (Span(word.start, parse.words[to].end),), source, _filled(block), _act(parse, who)


def _cut(parse: Parse, source: Span) -> Span:
    """Without a comma the parser runs a source into the clause: a determiner begins the clause."""
    inside = list(parse.within(source))
    for before, k in itertools.pairwise(inside):
        word, last = parse.words[k], parse.words[before]
        if word.pos == "DET" and last.pos in ("PROPN", "NOUN") and last.tag != "POS":
            return Span(source.start, last.end)
    return source


def _next_noun(parse: Parse, at: int) -> int | None:
    for k in range(at + 1, min(at + 7, len(parse.words))):
        word = parse.words[k]
        if word.text in ",.;":
            return None
        if word.pos in ("NOUN", "PROPN", "PRON") and word.dep not in ("compound", "poss"):
            return k
    return None


def _filled(block: Sequence[int]) -> range:
    return range(min(block), max(block) + 1)


def _per(parse: Parse, word: Word) -> _Found | None:
    who = parse.child(word.i, "pobj") or _next_noun(parse, word.i)
    if who is None or (parse.words[who].tag in ("NN",) and parse.child(who, "det", "poss") is None):
        if who is None or (parse.words[who].pos != "PROPN" and word.i not in _firsts(parse, word)):
            return None
    first = parse.sentence_words(word.sentence)[0]
    if parse.words[who].pos not in ("PROPN", "NOUN") or (
        parse.words[who].pos == "NOUN" and not _names_somebody(parse, who) and word.i > first + 4
    ):
        return None
    source = noun_phrase(parse, who)
    act: Act = "record" if parse.words[who].lemma in cues.words("records") else "writing"
    return (Span(word.start, word.end),), source, _filled([word.i, *parse.within(source)]), act


def _firsts(parse: Parse, word: Word) -> range:
    first = parse.sentence_words(word.sentence)[0]
    return range(first, first + 5)


def _names_somebody(parse: Parse, who: int) -> bool:
    return parse.child(who, "det", "poss") is not None


def _words_of(parse: Parse, word: Word) -> _Found | None:
    """ "in the words of X", "in X's view", "by X's account", "on the word of X"."""
    noun = parse.child(word.i, "pobj")
    if noun is None or noun - word.i > 8:
        return None
    lemma = parse.words[noun].lemma
    wanted = {"by": _BY, "in": _IN, "on": _ON}[word.lower]
    if lemma not in wanted:
        return None
    owner = parse.child(noun, "poss")
    if owner is not None:
        if parse.words[owner].lower in ("my", "our", "whose", "its", "other", "your"):
            return None
        source: Span | None = noun_phrase(parse, owner)
        cue = (
            Span(word.start, word.end),
            Span(parse.words[noun].start, parse.words[noun].end),
        )
        return cue, source, _filled([word.i, *parse.subtree(noun)]), "speech"
    of = next((k for k in parse.children[noun] if parse.words[k].lower == "of"), None)
    if of is None:
        bare = word.lower == "by" and lemma in ("tradition", "account")
        if bare and (lemma == "tradition" or parse.words[noun].tag == "NNS"):
            return (
                (Span(word.start, parse.words[noun].end),),
                None,
                _filled([word.i, noun]),
                "speech",
            )
        return None
    who = parse.child(of, "pobj")
    if who is None or (word.lower == "in" and lemma not in ("word", "opinion", "view", "judgment")):
        return None
    source = noun_phrase(parse, who)
    return (
        (Span(word.start, parse.words[of].end),), source,
        _filled([word.i, *parse.within(source)]), "speech",
    )  # fmt: skip


_PUT = frozenset("say put note write report observe explain tell describe remark recall".split())


def _as_put(parse: Parse, word: Word) -> _Found | None:
    """ "As the priest put it, P", "as Orsini says"."""
    verb = word.head
    said = parse.words[verb]
    if said.lemma not in _PUT or said.pos != "VERB" or word.i > verb:
        return None
    if word.dep not in ("mark", "advmod", "prep") or any(
        parse.words[k].dep in ("ccomp", "dobj") and parse.words[k].lower != "it"
        for k in parse.children[verb]
    ):
        return None
    who = subject(parse, verb)
    if who is None or parse.words[who].lower in ("i", "we", "it", "you") or who < word.i:
        return None
    source = noun_phrase(parse, who)
    block = [k for k in parse.subtree(verb) if k <= verb + 4]
    tail = [k for k in block if k > verb and parse.words[k].pos in ("PRON", "ADV")]
    last = max([verb, *tail])
    act = cues.frame("that").get(said.lemma)
    return (
        (Span(said.start, parse.words[last].end),), source, _filled([word.i, verb, last]),
        act.act if act and act.act in ("speech", "writing") else "speech",
    )  # fmt: skip


def _rest(scene: Scene, block: Sequence[int]) -> Spans:
    """The clause on which an adjunct hangs, without the adjunct.

    Its sentence, bounded by semicolons and by a quotation that it stands in or out of; a clause
    that hangs under another cue is bounded by that clause.
    """
    parse = scene.parse
    words = parse.words
    low, high = block[0], block[-1]
    scope = parse.sentence_words(words[low].sentence)
    start = next(
        (k + 1 for k in range(low - 1, scope[0] - 1, -1) if words[k].text in (";", ":")), scope[0]
    )
    end = next((k for k in range(high + 1, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    governing = _governing(parse, low, block)
    if governing is not None:
        inside = set(clause(parse, governing))
        run = [k for k in range(start, end) if k in inside and not low <= k <= high]
    else:
        run = [k for k in range(start, end) if not low <= k <= high]
    depth = scene.depth[low]
    run = [k for k in run if depth == 0 or scene.depth[k] >= depth]
    cut = next((n for n, k in enumerate(run) if n and words[k].lower == "so" and words[k - 1].text == ","
                and words[k + 1].tag in ("WRB", "WP")), len(run))  # fmt: skip
    run = run[:cut]
    if run and words[run[0]].dep == "cc":
        run = run[1:]
    return pieces(parse, run)


def _governing(parse: Parse, at: int, block: Sequence[int]) -> int | None:
    """The content clause of another cue in which the adjunct stands, if it does."""
    words = parse.words
    seen = 0
    while seen < 40:
        word = words[at]
        if word.dep == "ccomp" and word.i not in block and words[word.head].i < at:
            return word.i
        if word.dep == "conj" and word.pos in ("VERB", "AUX") and word.i not in block:
            if parse.child(word.i, "nsubj", "nsubjpass") is not None and block[0] > word.head + 1:
                return word.i
        if word.head == at:
            return None
        at = word.head
        seen += 1
    return None
