"""The cue before a quotation: X said, "…"; X laughed: "…"; the plaque reads "…"."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.beside import REACH, Found, cue_beside, group_of, quote_forms
from firsthand.extract.frames.records import record_before
from firsthand.extract.frames.subjects import source_before
from firsthand.extract.frames.tellings import only_meant
from firsthand.extract.frames.voices import NOBODY, is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated, noun_phrase, passive, source_span, subject
from firsthand.model import Act, Quotation, Span

_OUTLET_VERBS = frozenset(("have", "carry", "run", "print"))
NAMING = frozenset("call name term label dub nickname christen".split())
"""Verbs that only name, unless a mark stands between them and the quotation."""


def ahead(scene: Scene, quotation: Quotation, limit: int) -> Found | None:
    """The cue before a quotation: by grammar, by a noun of saying, or by word order alone."""
    parse = scene.parse
    start = quotation.pieces[0].start
    window = [i for i in parse.within(Span(limit, start)) if parse.words[i].end <= start]
    if not window:
        return None
    mark = parse.words[window[-1]]
    lead = _Lead(window[-1], _introduced(parse, mark, quotation), mark.text == ":")
    floor = max(parse.sentence_words(mark.sentence)[0], window[0])
    found = _by_grammar(scene, window, floor, lead)
    if found is None and (lead.introduced or lead.colon):
        found = noun_ahead(scene, window[-1], floor)
    return found or _ahead_by_order(parse, window, floor, colon=lead.colon)


class _Lead(NamedTuple):
    """The last word before a quotation, and whether a mark introduces what follows."""

    last: int
    introduced: bool
    colon: bool


def _introduced(parse: Parse, mark: Word, quotation: Quotation) -> bool:
    if mark.text == ",":
        return quotation.speech or len(quotation.span.of(parse.text).split()) > 3
    return mark.text in (":", "—", "–", "-", "--")


def _by_grammar(scene: Scene, window: list[int], floor: int, lead: _Lead) -> Found | None:
    words = scene.parse.words
    for i in reversed(window[-REACH:]):
        word = words[i]
        if i < floor or word.text == ";":
            return None
        if word.pos not in ("VERB", "AUX") or word.dep in ("aux", "auxpass", "amod"):
            continue
        if word.dep == "relcl" and not (lead.introduced and i >= lead.last - 4):
            continue
        found = _verb_ahead(scene, i, lead)
        if found is not None:
            return found
        if not lead.colon and word.dep not in ("advcl", "acl", "xcomp", "pcomp"):
            return None
    return None


def _verb_ahead(scene: Scene, i: int, lead: _Lead) -> Found | None:
    parse = scene.parse
    word = parse.words[i]
    between = [parse.words[k] for k in range(i + 1, lead.last + 1)]
    near = lead.introduced or not between or _objects(between)
    if (
        negated(parse, i)
        or (passive(parse, i) and word.lemma != "quote")
        or only_meant(parse, word)
    ):
        return None
    who = subject(parse, i)
    if who is None or parse.words[who].start > parse.words[lead.last].end:
        return None
    if parse.words[who].lower in NOBODY:
        return None
    source = source_span(parse, who, i)
    if (act := _shows(parse, word, who)) is not None:
        return Found(i, source, "ahead", act, group_of(parse, i)) if near else None
    if _was_like(parse, word) and not between[1:]:
        group = tuple(sorted({*group_of(parse, i), lead.last}))
        return Found(i, source, "ahead", "speech", group)
    return _spoken_ahead(parse, i, who, near, lead)


def _spoken_ahead(parse: Parse, i: int, who: int, near: bool, lead: _Lead) -> Found | None:
    word = parse.words[i]
    source = source_span(parse, who, i)
    cue = cue_beside(word, parse)
    if cue is not None and not lead.introduced and word.lemma in NAMING and lead.last > i:
        return None
    if word.lemma == "go" and word.tag in ("VBZ", "VBP") and lead.introduced and lead.last <= i + 1:
        return Found(i, source, "ahead", "speech", group_of(parse, i))
    if cue is not None and near and _may_be_quoted(parse, word, who):
        if not lead.introduced and cue.act == "thought":
            return None
        return Found(i, source, "ahead", cue.act, group_of(parse, i), cue.denies, cue.distanced)
    if lead.colon and word.dep in ("ROOT", "conj", "advcl", "acl") and _human(parse, who):
        return Found(i, source, "ahead", "speech", group_of(parse, i))
    return None


def _may_be_quoted(parse: Parse, word: Word, who: int) -> bool:
    """ "was found “fit”" quotes nobody."""
    return word.lemma != "find" or voice(parse, who) in ("person", "body", "record")


def _shows(parse: Parse, word: Word, who: int) -> Act | None:
    """ "The plaque reads “…”", "the Evening Post has “…”": a record or a paper as the voice."""
    it = parse.words[who].lower == "it" and record_before(parse, word)
    if word.lemma in cues.frame("record") and (is_record(parse, who) or it):
        return "record"
    kind = voice(parse, who)
    if word.lemma in _OUTLET_VERBS and (
        kind == "outlet" or (kind == "body" and parse.words[who].pos == "PROPN")
    ):
        return "writing"
    return None


def _was_like(parse: Parse, word: Word) -> bool:
    """ "She was like “no way”"."""
    after = word.i + 1
    return (
        word.lemma in ("be", "go")
        and after < len(parse.words)
        and parse.words[after].lower in ("like", "all")
    )


def _objects(between: list[Word]) -> bool:
    """Whether only objects and adverbs stand between a verb and a quotation."""
    return len(between) <= 3 and all(
        w.pos in ("PRON", "ADV", "PUNCT", "PART") or w.dep in ("dative", "prt") or w.tag == "RP"
        for w in between
    )


def _human(parse: Parse, who: int) -> bool:
    word = parse.words[who]
    if word.pos == "PRON":
        return word.lower in ("he", "she", "they", "i", "we", "who", "it")
    return word.pos in ("PROPN", "NOUN") and word.entity not in ("DATE", "TIME", "GPE", "CARDINAL")


_WORDS = frozenset(
    (
        "word",
        "answer",
        "reply",
        "response",
        "verdict",
        "motto",
        "cry",
        "shout",
        "text",
        "quote",
        "quotation",
        "passage",
    )
)


def noun_ahead(scene: Scene, last: int, floor: int) -> Found | None:
    """ "From Grau's testimony, page 61:", "His last words were: …"."""
    parse = scene.parse
    nouns = cues.frame("noun")
    for i in range(last, floor - 1, -1):
        word = parse.words[i]
        if word.pos == "NOUN" and (word.lemma in nouns or word.lemma in _WORDS):
            owner = parse.child(i, "poss") or _giver(parse, i)
            if owner is not None and parse.words[owner].lower not in ("my", "our", "your", "whose"):
                act = nouns[word.lemma].act if word.lemma in nouns else "speech"
                return Found(i, (noun_phrase(parse, owner),), "noun", act, (i,))
    return None


def _giver(parse: Parse, noun: int) -> int | None:
    """ "a quote from Lord Vane:", "these words by the poet:"."""
    for k in parse.children[noun]:
        if parse.words[k].dep == "prep" and parse.words[k].lower in ("from", "by"):
            who = parse.child(k, "pobj")
            if who is not None and voice(parse, who) in ("person", "record", "outlet"):
                return who
    return None


def _ahead_by_order(parse: Parse, window: list[int], floor: int, *, colon: bool) -> Found | None:
    """ "The man in the cap hissed at me: “…”": a verb that the tagger or the parser lost."""
    words = parse.words
    forms = quote_forms()
    last = window[-1]
    for i in range(last, max(floor, last - 12) - 1, -1):
        word = words[i]
        known = forms.get(word.lower)
        lost = colon and word.tag in ("VBD", "VBN", "VBZ") and word.dep in ("acl", "relcl", "ROOT")
        if known is None and not lost:
            continue
        if (
            negated(parse, i)
            or word.tag in ("VB", "VBG")
            or (i and words[i - 1].pos in ("DET", "AUX", "ADP"))
        ):
            continue
        if not colon and (word.tag == "VBN" or (known is not None and known.lemma in NAMING)):
            continue
        between = [words[k] for k in range(i + 1, last + 1)]
        if not colon and not _objects(between):
            continue
        source = source_before(parse, floor, i)
        if source is not None:
            return Found(i, (source,), "ahead", known.act if known else "speech", (i,))
    return None
