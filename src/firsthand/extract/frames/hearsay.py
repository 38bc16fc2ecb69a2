"""Hearsay: "rumour has it that P", "word reached us that P", "X had it from Y that P", "so they say"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import run_to_end
from firsthand.extract.frames.nominals import clause_content
from firsthand.extract.frames.voices import can_speak, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    group_spans,
    negated,
    noun_phrase,
    passive,
    phrase_before,
    pieces,
    source_span,
    subject,
    trim,
    verb_group,
)
from firsthand.model import Span, Spans

_HEARSAY = frozenset(
    "rumour rumor tale talk word gossip whisper legend tradition story folklore lore news".split()
)
_SPREAD = frozenset(
    "go spread run circulate get reach arrive leak fly swirl persist abound travel emerge surface".split()
)
"""What rumours do; "have" only with "it", "be" only of a word, a rumour or talk, "come" only of word."""


def rumours(scene: Scene) -> Iterator[Draft]:
    """ "Rumour has it that P", "it goes the rumour that P", "word went round that P"."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lemma not in _HEARSAY or word.pos not in ("NOUN", "PROPN"):
            continue
        if parse.child(word.i, "poss") is not None:
            continue
        verb = _spreading(parse, word)
        if verb is None or (
            parse.words[verb].lemma == "say" and parse.child(word.i, "det") is not None
        ):
            continue
        that = _that(parse, word, verb)
        if that is None:
            continue
        content = clause_content(scene, word) if verb > that else ()
        content = content or run_to_end(parse, that + 1)
        if not content:
            continue
        cue = _cue(parse, word, verb, that)
        yield Draft(
            rule="rumour has it", source=_brought_by(parse, verb, that), cue=(cue,), content=content, act="speech",
            cue_word=word.i, addressee=_reached(parse, verb),
        )  # fmt: skip


def _spreading(parse: Parse, noun: Word) -> int | None:
    """The verb by which a rumour is said to go about."""
    words = parse.words
    scope = parse.sentence_words(noun.sentence)
    behind = range(noun.i + 1, min(noun.i + 9, scope[-1] + 1))
    near: list[int] = [*behind, noun.head, *range(max(noun.i - 4, scope[0]), noun.i)]
    for k in near:
        if words[k].pos in ("VERB", "AUX"):
            return k if _spreads(parse, noun, words[k]) and not negated(parse, k) else None
    return None


def _spreads(parse: Parse, noun: Word, verb: Word) -> bool:
    """Whether this verb tells of this noun that it goes about."""
    after = parse.words[verb.i + 1].lower if verb.i + 1 < len(parse.words) else ""
    if verb.lemma == "have":
        return after == "it"
    if noun.lemma == "word" and (noun.tag in ("NNS", "NNPS") or verb.lemma in ("run", "persist")):
        return False
    if verb.lemma in ("come", "reach", "arrive", "get"):
        return noun.lemma in ("word", "news", "rumour", "rumor", "gossip", "talk")
    if verb.lemma == "be":
        return (
            noun.tag in ("NN", "NNP")
            and noun.lemma in ("word", "talk", "rumour", "rumor", "gossip")
            and noun.head == verb.i
        )
    if noun.lemma in ("story", "tale", "news", "tradition", "legend"):
        return verb.lemma in ("go", "circulate", "spread", "run")
    return verb.lemma in _SPREAD


def _that(parse: Parse, noun: Word, verb: int) -> int | None:
    words = parse.words
    last = parse.sentence_words(noun.sentence)[-1]
    for k in range(min(noun.i, verb) + 1, min(last, max(noun.i, verb) + 9) + 1):
        if words[k].text in (";", ".", ":"):
            return None
        if words[k].lower == "that" and words[k].tag != "DT" and k > noun.i:
            return k
    return None


def _cue(parse: Parse, noun: Word, verb: int, that: int) -> Span:
    words = parse.words
    low = min(noun.i, verb)
    if (
        low > 0
        and words[low - 1].lower in ("it", "there")
        and words[low - 1].sentence == noun.sentence
    ):
        low -= 1
    high = max(k for k in (noun.i, verb) if k < that)
    if high + 1 < that and words[high + 1].lower in ("it", "round", "around", "out", "about"):
        high += 1
    return Span(words[low].start, words[high].end)


def _reached(parse: Parse, verb: int) -> Spans:
    if parse.words[verb].lemma not in ("reach", "come"):
        return ()
    to = parse.child(verb, "dobj")
    return (noun_phrase(parse, to),) if to is not None and to > verb else ()


def _brought_by(parse: Parse, verb: int, that: int) -> Spans:
    """ "Word reached us from the porter that P": from whom."""
    words = parse.words
    for k in range(verb + 1, that):
        if words[k].lower in ("from", "by", "through", "via"):
            who = parse.child(k, "pobj")
            if who is not None and who < that and can_speak(parse, who):
                return (phrase_before(parse, who, that),)
    return ()


def heard_from(scene: Scene) -> Iterator[Draft]:
    """ "Cook had it from the postman that P", "I heard from two people that P": hearer, source."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lower != "from" or word.pos not in ("ADP", "SCONJ", "ADV") or word.i == 0:
            continue
        teller = parse.child(word.i, "pobj")
        if teller is None:
            continue
        verb = _hearing(parse, word) or _learning_behind(parse, word, teller)
        if verb is None or voice(parse, teller) in ("nobody", "it"):
            continue
        if voice(parse, teller) == "thing" and verb.lemma in ("hear", "know", "understand"):
            continue
        draft = _heard(scene, verb, word.i, teller)
        if draft is not None:
            yield draft


def _hearing(parse: Parse, from_: Word) -> Word | None:
    """ "had it from", "heard from", "learned from": the verb a few words before "from"."""
    words = parse.words
    for k in range(from_.i - 1, max(from_.i - 6, -1), -1):
        word = words[k]
        if word.sentence != from_.sentence:
            return None
        if word.pos in ("VERB", "AUX"):
            if passive(parse, k) or negated(parse, k):
                return None
            if word.lemma == "have":
                return (
                    word if words[k + 1].lower == "it" or words[from_.i - 1].lower == "it" else None
                )
            return word if word.lemma in cues.frame("from") else None
        if word.lower not in ("it", "this", "that", ",", "also", "later", "only", "first", "once"):
            return None
    return None


_CLEFT = frozenset(("was", "is", "'s"))


def _learning_behind(parse: Parse, from_: Word, teller: int) -> Word | None:
    """ "From the porter I learned that P", "it was from the porter that I had it that P"."""
    words = parse.words
    scope = parse.sentence_words(from_.sentence)
    fronted = from_.i == scope[0] or words[from_.i - 1].text in (",", ";")
    cleft = from_.i >= 2 and words[from_.i - 1].lower in _CLEFT and words[from_.i - 2].lower == "it"
    if not (fronted or cleft):
        return None
    who = next((k for k in range(teller + 1, min(teller + 9, scope[-1]))
                if words[k].dep == "nsubj" and words[k].pos in ("PRON", "PROPN")), None)  # fmt: skip
    if who is None:
        return None
    for k in range(who + 1, min(who + 6, scope[-1])):
        word = words[k]
        if word.pos in ("VERB", "AUX") and (
            word.lemma in cues.frame("from") or word.lemma == "have"
        ):
            if word.lemma == "have" and words[k + 1].lower != "it":
                continue
            return None if negated(parse, k) or passive(parse, k) else word
        if word.pos not in ("ADV", "AUX", "PRON"):
            return None
    return None


def _heard(scene: Scene, verb: Word, from_: int, teller: int) -> Draft | None:
    parse = scene.parse
    words = parse.words
    last = parse.sentence_words(verb.sentence)[-1]
    that = next((k for k in range(max(teller, verb.i) + 1, min(last, from_ + 22))
                 if (words[k].lower == "that" and words[k].dep != "det"
                     and words[k + 1].pos not in ("VERB", "AUX")) or words[k].text == ":"), None)  # fmt: skip
    if that is None:
        return None
    stop = next(
        (k for k in range(that, last + 1) if words[k].dep == "cc" and words[k].head == verb.i), None
    )
    content = run_to_end(parse, that + 1, stop=stop)
    if not content:
        return None
    who = subject(parse, verb.i)
    source = noun_phrase(parse, teller)
    if verb.i > teller and who is not None:
        held = [k for k in parse.within(source) if k < who]
        held = list(trim(parse, [k for k in held if words[k].lower != "that"], possessive=True))
        source = Span(words[held[0]].start, words[held[-1]].end) if held else source
    source = _without_lips(parse, Span(source.start, min(source.end, words[that - 1].end)))
    between = range(verb.i, from_ + 1) if verb.i < from_ else (from_,)
    group = sorted({*verb_group(parse, verb.i), *between})
    return Draft(
        rule="had it from", source=(source,), cue=group_spans(parse, group), content=content,
        act="speech", cue_word=verb.i, addressee=source_span(parse, who, verb.i),
    )  # fmt: skip


_LIPS = frozenset("lips mouth pen hand words".split())


def _without_lips(parse: Parse, source: Span) -> Span:
    """ "From Orsini's own lips": from Orsini."""
    inside = list(parse.within(source))
    if len(inside) > 2 and parse.words[inside[-1]].lower in _LIPS:
        owner = next((k for k in inside if parse.words[k].tag == "POS"), None)
        if owner is not None and owner > inside[0]:
            return Span(source.start, parse.words[owner - 1].end)
    return source


def heard_tell(scene: Scene) -> Iterator[Draft]:
    """ "I have heard tell that P", "I heard it told that P": from nobody in particular."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lemma != "hear" or word.i + 2 >= len(words) or negated(parse, word.i):
            continue
        k = word.i + 1
        if words[k].lower == "it":
            k += 1
        if words[k].lower not in ("tell", "told", "say", "said") or words[k + 1].lower != "that":
            continue
        content = run_to_end(parse, k + 2)
        if content:
            yield Draft(
                rule="heard tell", source=(), cue=(Span(word.start, words[k].end),), content=content,
                act="speech", cue_word=k,
            )  # fmt: skip


def so_it_goes(scene: Scene) -> Iterator[Draft]:
    """ "P, or so the story goes", "P, so they say", "P, or so his widow told me"."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lower != "so" or word.i < 3:
            continue
        scope = parse.sentence_words(word.sentence)
        first = word.i - 1 if words[word.i - 1].lower == "or" else word.i
        if first - 1 <= scope[0] or words[first - 1].text not in (",", "—", "–", "-", "("):
            continue
        draft = _so(scene, word, first, scope)
        if draft is not None:
            yield draft


def _so(scene: Scene, so: Word, first: int, scope: range) -> Draft | None:
    """A clause of a subject and a verb of saying behind "so", to the end of the sentence."""
    parse = scene.parse
    words = parse.words
    verb = next(
        (k for k in range(so.i + 1, min(so.i + 9, scope[-1] + 1)) if words[k].pos == "VERB"), None
    )
    if verb is None or negated(parse, verb):
        return None
    goes = words[verb].lemma in ("go", "run")
    told = words[verb].lemma in cues.frame("told") and passive(parse, verb)
    if not (goes or told or words[verb].lemma in cues.frame("that")):
        return None
    if any(words[k].dep == "ccomp" and k > verb for k in parse.children[verb]):
        return None
    if not _ends_soon(parse, verb, scope[-1]) or words[so.i + 1].lower in (
        "you",
        "why",
        "what",
        "how",
        "where",
    ):
        return None
    content = pieces(parse, trim(parse, list(range(_clause_start(parse, first, scope), first - 1))))
    if not content:
        return None
    who = parse.child(verb, "nsubj", "nsubjpass") or next(
        (k for k in range(so.i + 1, verb) if words[k].pos in ("PRON", "PROPN", "NOUN")), None
    )
    source, listener = _roles(parse, verb, who, goes=goes, told=told)
    group = [*range(first, so.i + 1), *verb_group(parse, verb)]
    if goes and who is not None:
        group = list(range(first, verb + 1))
    return Draft(
        rule="so it is said", source=source, cue=group_spans(parse, sorted(set(group))), content=content,
        act="speech", cue_word=verb, addressee=listener,
    )  # fmt: skip


def _ends_soon(parse: Parse, verb: int, last: int) -> bool:
    """Whether only a listener, a time or a by-phrase follows the verb in its sentence."""
    rest = [parse.words[k] for k in range(verb + 1, last + 1)]
    return len(rest) <= 12 and not any(w.text in (",", ";") or w.tag == "MD" for w in rest[:-1])


def _clause_start(parse: Parse, first: int, scope: range) -> int:
    return next(
        (k + 1 for k in range(first - 2, scope[0] - 1, -1) if parse.words[k].text == ";"), scope[0]
    )


def _roles(
    parse: Parse, verb: int, who: int | None, *, goes: bool, told: bool
) -> tuple[Spans, Spans]:
    """Source and listener behind "so"."""
    if told:
        by = next(
            (
                k
                for k in range(verb + 1, min(verb + 4, len(parse.words)))
                if parse.words[k].lower == "by"
            ),
            None,
        )
        teller = parse.child(by, "pobj") if by is not None else None
        return source_span(parse, teller, verb), source_span(parse, who, verb)
    if goes or who is None:
        return (), ()
    to = parse.child(verb, "dobj", "dative")
    listener = (noun_phrase(parse, to),) if to is not None and to > verb else ()
    return source_span(parse, who, verb), listener
