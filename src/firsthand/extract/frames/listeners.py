"""Whom somebody told, and where it was published or given: addressees and outlets of a cue."""

from __future__ import annotations

from typing import NamedTuple

from firsthand.extract import cues, lexicons
from firsthand.extract.frames import Scene
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import noun_phrase
from firsthand.model import Span, Spans


class Hearers(NamedTuple):
    """Who was told, and through what outlet."""

    addressee: Spans = ()
    outlet: Spans = ()


_NOT_LISTENERS = frozenset(
    "it that this so what nothing something much anything all same story".split()
)
_PLACES = frozenset("in at on with before during for over via through".split())
_WITH = frozenset("with to on for in by".split())


def is_outlet(parse: Parse, head: int) -> bool:
    """Whether the phrase around a noun names something that publishes or holds a hearing.

    A common noun must itself be one; in a name one of the capitalised words is enough, unless
    the phrase goes on to somebody who works there ("the Herald's young man").
    """
    word = parse.words[head]
    if word.pos not in ("NOUN", "PROPN"):
        return False
    if word.lemma in cues.words("outlets") or word.lower in cues.words("outlets"):
        return True
    if word.lemma in cues.words("hearings"):
        return True
    if word.pos != "PROPN":
        return False
    if word.entity == "PERSON" or word.lower in lexicons.words("actors", "people"):
        return False
    return any(
        parse.words[k].text[0].isupper()
        and (parse.words[k].lower in cues.words("outlets") or parse.words[k].lower in cues.words("hearings"))
        and parse.words[k].dep in ("compound", "nmod", "amod", "poss")
        for k in parse.children[head]
    )  # fmt: skip


def is_sitting(parse: Parse, head: int) -> bool:
    """Whether a noun is a hearing or an assembly, where things are said."""
    word = parse.words[head]
    return word.pos in ("NOUN", "PROPN") and (
        word.lemma in cues.words("hearings") or word.lower in cues.words("hearings")
    )


def clipped(to: Hearers, content: Spans) -> Hearers:
    """Listeners without what belongs to the content: "assured residents | that the dam was sound"."""
    return Hearers(_clipped(to.addressee, content), _clipped(to.outlet, content))


def _clipped(spans: Spans, content: Spans) -> Spans:
    cut = (_before(span, content) for span in spans)
    return tuple(span for span in cut if span is not None)


def without_that(parse: Parse, span: Span) -> Span:
    """ "to the witness that": the word that opens the content is no part of the listener."""
    inside = list(parse.within(span))
    if len(inside) > 1 and parse.words[inside[-1]].lower == "that":
        return Span(span.start, parse.words[inside[-2]].end)
    return span


def _before(span: Span, content: Spans) -> Span | None:
    for piece in content:
        if piece.covers(span):
            return None
        if span.start < piece.start < span.end:
            return Span(span.start, piece.start - 1)
    return span


def _masthead(parse: Parse, head: int) -> bool:
    """ "told the Tide", "told the Perrow Clock": a name behind "the" that is no body known by its noun."""
    word = parse.words[head]
    if word.pos != "PROPN" or word.entity in ("PERSON", "NORP", "GPE", "LOC") or word.tag != "NNP":
        return False
    det = parse.child(head, "det")
    if det is None or parse.words[det].lower != "the" or not head - 3 <= det < head:
        return False
    if (
        any(parse.words[k].pos != "PROPN" for k in range(det + 1, head))
        or parse.child(head, "prep") is not None
    ):
        return False
    return not any(word.lower in lexicons.words("actors", part) for part in _KNOWN)


_KNOWN = ("people", "organisations", "groups", "offices", "kin", "firms", "honorifics")


def hearers(scene: Scene, verb: int, *, before: int | None = None) -> Hearers:
    """The listener and the outlet of a cue, read from its objects and prepositions.

    ``before`` is the first word of the content where that follows the verb. A participle shares
    those of the verb that it hangs on: "said the same to the Post, adding that P".
    """
    parse = scene.parse
    found = _of_verb(parse, verb, before)
    word = parse.words[verb]
    if found == Hearers() and word.tag == "VBG" and word.dep == "advcl" and word.head < verb:
        found = _of_verb(parse, word.head, None)
    if found == Hearers() and word.dep == "conj" and word.head < verb:
        found = _spoken_to_before(parse, word)
    return found


def _of_verb(parse: Parse, verb: int, before: int | None) -> Hearers:
    words = parse.words
    addressee: list[Span] = []
    outlet: list[Span] = []
    telling = words[verb].lemma in cues.words("listened")
    for k in parse.children[verb]:
        word = words[k]
        if word.dep == "dative" and word.pos != "ADP":
            _sort(parse, k, addressee, outlet)
        elif word.dep == "dobj" and telling and k > verb and (before is None or k < before):
            if word.lower not in _NOT_LISTENERS:
                _sort(parse, k, addressee, outlet)
        elif word.dep in ("prep", "dative") and word.lower in (
            "to",
            "before",
            "at",
            "with",
            "in",
            "on",
        ):
            _prepositional(parse, verb, k, addressee, outlet)
        elif word.dep == "prep" and word.lower in _PLACES:
            place = _outlet_of(parse, k)
            if place is not None:
                outlet.append(noun_phrase(parse, place))
    if not (addressee or outlet) and telling and before is not None:
        _between(parse, verb, before, addressee, outlet)
    return Hearers(tuple(addressee[:1]), tuple(outlet[:1]))


_RANG = frozenset(
    "ring call phone telephone turn lean write come go run approach stop wave visit".split()
)


def _spoken_to_before(parse: Parse, word: Word) -> Hearers:
    """ "rang him and said", "leaned across to me and murmured": the listener of the first verb."""
    first = parse.words[word.head]
    if first.lemma not in _RANG:
        return Hearers()
    for k in parse.children[first.i]:
        if k < first.i or k > word.i:
            continue
        person = k if parse.words[k].dep == "dobj" else None
        if parse.words[k].dep == "prep" and parse.words[k].lower in ("to", "on", "at"):
            person = parse.child(k, "pobj")
        if (
            person is not None
            and parse.words[person].pos == "PRON"
            and parse.words[person].lower != "it"
        ):
            return Hearers((noun_phrase(parse, person),))
    return Hearers()


def _prepositional(
    parse: Parse, verb: int, k: int, addressee: list[Span], outlet: list[Span]
) -> None:
    word = parse.words[k]
    person = parse.child(k, "pobj")
    if person is None or parse.words[person].pos not in ("PRON", "PROPN", "NOUN"):
        return
    if word.lower == "to" and parse.words[person].lemma not in cues.words("not_listeners"):
        _sort(parse, person, addressee, outlet)
    elif word.lower == "before":
        if parse.words[person].pos != "NOUN" or not _timely(parse, person):
            _sort(parse, person, addressee, outlet)
    elif word.lower == "at" and parse.words[person].pos == "PRON" and k > verb:
        addressee.append(noun_phrase(parse, person))
    else:
        place = _outlet_of(parse, k)
        if place is not None:
            outlet.append(noun_phrase(parse, place))


def _timely(parse: Parse, noun: int) -> bool:
    word = parse.words[noun]
    return word.entity in ("DATE", "TIME", "EVENT") or word.lemma in cues.words("times")


def _between(parse: Parse, verb: int, head: int, addressee: list[Span], outlet: list[Span]) -> None:
    """The listener that the parser made the subject of the content: "told Ana he was late"."""
    words = parse.words
    after = verb + 1
    if after >= len(words) or words[after].pos not in ("PRON", "PROPN"):
        return
    that = next((k for k in range(after, min(after + 8, head)) if words[k].lower == "that"), None)
    if that is not None and words[that - 1].pos in ("PRON", "PROPN", "NOUN"):
        span = Span(words[after].start, words[that - 1].end)
        (outlet if is_outlet(parse, that - 1) else addressee).append(span)
    elif words[after].tag == "PRP" and words[after].lower in ("me", "him", "us", "them"):
        addressee.append(Span(words[after].start, words[after].end))


def _sort(parse: Parse, head: int, addressee: list[Span], outlet: list[Span]) -> None:
    if parse.words[head].tag in ("WP", "WDT"):
        return
    published = is_outlet(parse, head) or _masthead(parse, head)
    (outlet if published else addressee).append(noun_phrase(parse, head))


def _outlet_of(parse: Parse, preposition: int) -> int | None:
    """The outlet in "in an interview with Radio Nord", "at the hearing", "in the Courier"."""
    noun = parse.child(preposition, "pobj")
    if noun is None:
        return None
    if is_outlet(parse, noun) and not _plain_plural(parse, noun):
        return noun
    if parse.words[parse.words[preposition].head].lemma in ("write", "publish") and _masthead(
        parse, noun
    ):
        return noun
    if parse.words[noun].lemma in cues.words("occasions"):
        return occasion_outlet(parse, noun)
    return None


def _plain_plural(parse: Parse, noun: int) -> bool:
    """ "in papers", "in the public prints": no one outlet."""
    return parse.words[noun].tag == "NNS"


def occasion_outlet(parse: Parse, noun: int) -> int | None:
    """The outlet of an interview or a letter: "with the Courier", "published in the Herald"."""
    for k in parse.subtree(noun):
        word = parse.words[k]
        if k <= noun or word.dep not in ("prep", "agent") or word.lower not in _WITH:
            continue
        other = parse.child(k, "pobj")
        if other is None:
            continue
        if is_sitting(parse, other) and word.lower in ("to", "for"):
            continue
        if is_outlet(parse, other) or _masthead(parse, other):
            return other
        if parse.words[noun].lemma == "interview" and _unknown_name(parse, other):
            return other
    return None


def _unknown_name(parse: Parse, head: int) -> bool:
    word = parse.words[head]
    return word.pos == "PROPN" and word.entity not in ("PERSON", "DATE", "TIME", "GPE")


def fronted_outlet(parse: Parse, sentence: int, verb: int) -> Spans:
    """The outlet of "In an interview with Radio Seld she said", however the parser hung it.

    Also of "Speaking on Radio Seld, she said", "Writing in the Clock, he argued".
    """
    for i in parse.sentence_words(sentence):
        if i >= verb + 12:
            break
        word = parse.words[i]
        other = None
        if word.lemma in (
            "interview",
            "conversation",
            "testimony",
            "comment",
            "remark",
            "statement",
            "column",
        ):
            other = occasion_outlet(parse, i) if word.pos == "NOUN" else _medium(parse, i, verb)
        elif word.lemma in ("speak", "write", "talk", "appear", "testify") and word.tag == "VBG":
            other = _medium(parse, i, verb)
        if other is not None:
            return (noun_phrase(parse, other),)
    return ()


def _medium(parse: Parse, participle: int, verb: int) -> int | None:
    """The outlet behind a participle: "speaking to the Post", "interviewed on Radio Seld"."""
    if participle == verb or parse.words[participle].tag not in ("VBG", "VBN"):
        return None
    for k in parse.children[participle]:
        if parse.words[k].dep in ("prep", "agent") and parse.words[k].lower in (
            "to",
            "on",
            "in",
            "by",
            "with",
            "at",
            "before",
        ):
            place = parse.child(k, "pobj")
            if place is not None and (is_outlet(parse, place) or _masthead(parse, place)):
                return place
    return None


def fronted_listener(parse: Parse, sentence: int, verb: int) -> Spans:
    """ "In answer to the foreman, she said": whom a phrase before the clause names as the listener."""
    words = parse.words
    first = parse.sentence_words(sentence)[0]
    if words[first].lower not in (
        "in",
        "replying",
        "responding",
        "answering",
        "speaking",
        "turning",
    ):
        return ()
    for k in range(first, min(verb, first + 5)):
        if words[k].lower == "to" and words[k - 1].lemma in (
            "answer",
            "reply",
            "response",
            "respond",
            "speak",
            "turn",
        ):
            person = parse.child(k, "pobj")
            if person is None or is_outlet(parse, person):
                return ()
            human = words[person].pos in ("PROPN", "PRON") or words[person].lemma in lexicons.words(
                "actors", "people"
            )
            return (
                (noun_phrase(parse, person),)
                if human or words[person].lower in ("reporters", "journalists", "foreman")
                else ()
            )
    return ()
