"""Clauses that attribute as adjuncts do: "as X put it", "as reported by X", "to hear him tell it"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract import cues
from firsthand.extract.frames.voices import is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated, noun_phrase, passive, subject
from firsthand.model import Act, Span, Spans

Parts = tuple[Spans, Span | None, Sequence[int], Act, bool]
"""Cue, source, words taken up, act, and whether it is held at a distance."""

_PUT = frozenset(
    "say put note write report observe explain tell describe remark recall hear understand claim have argue".split()
)
_REPORTED = frozenset(
    "report describe tell quote recount relate note claim allege state explain".split()
)
_FEW = 5
_NOT_VOICES = frozenset("i we it you".split())


def as_put(parse: Parse, word: Word) -> Parts | None:
    """ "As the priest put it, P", "as Orsini says", "how one hears, P"."""
    verb = word.head
    said = parse.words[verb]
    if (
        said.lemma not in _PUT
        or said.pos not in ("VERB", "AUX")
        or word.i > verb
        or negated(parse, verb)
    ):
        return None
    if word.dep not in ("mark", "advmod", "prep") or not _bounded(parse, word.i, verb):
        return None
    if any(parse.words[k].dep in ("ccomp", "dobj", "xcomp") and parse.words[k].lower != "it" and k > verb
           for k in parse.children[verb]):  # fmt: skip
        return None
    if _of_what_is_refused(parse, word.i):
        return None
    who = subject(parse, verb)
    if who is None or who < word.i or parse.words[who].lower in _NOT_VOICES:
        return None
    general = parse.words[who].lower == "one"
    if (said.lemma in ("hear", "understand", "have") and not general) or (
        word.lower == "how" and not general
    ):
        if (
            said.lemma != "have"
            or verb + 1 >= len(parse.words)
            or parse.words[verb + 1].lower != "it"
        ):
            return None
    tail = [
        k
        for k in parse.subtree(verb)
        if verb < k <= verb + 2
        and parse.words[k].pos in ("PRON", "ADV")
        and parse.words[k].dep not in ("poss", "pobj")
    ]
    last = max([verb, *tail])
    act = cues.frame("that").get(said.lemma)
    cue = (Span(parse.words[word.i if general else verb].start, parse.words[last].end),)
    return (
        cue, None if general else noun_phrase(parse, who), range(word.i, _closed(parse, verb, last) + 1),
        act.act if act and act.act in ("speech", "writing") else "speech", False,
    )  # fmt: skip


def _of_what_is_refused(parse: Parse, at: int) -> bool:
    """Whether somebody only says what the author says is not so: "not an accident, as the firm claims"."""
    words = parse.words
    for k in range(at - 1, max(-1, at - _FEW - 1), -1):
        if words[k].lower in ("not", "n't"):
            return True
        if words[k].pos in ("VERB", "AUX") or words[k].text in (";", ":", "."):
            return False
    return False


def _closed(parse: Parse, verb: int, last: int) -> int:
    """The last word of the clause: "As Kopf writes in his memoir, P"."""
    for k in parse.children[verb]:
        if k > last and parse.words[k].dep in ("prep", "npadvmod", "dative"):
            behind = range(last + 1, parse.last(k) + 1)
            if k == last + 1 and not any(parse.words[j].text in (",", '"', ";") for j in behind):
                last = parse.last(k)
    return last


def _bounded(parse: Parse, first: int, verb: int) -> bool:
    """Whether the clause stands apart: at an edge of its sentence, or behind a mark."""
    scope = parse.sentence_words(parse.words[first].sentence)
    if first <= scope[0] + 1 or parse.words[first - 1].text in (",", "(", "—", "–", "-"):
        return True
    return verb + 3 >= scope[-1]


def reported_by(parse: Parse, word: Word) -> Parts | None:
    """ "P, as reported by X", "as told to a friend by Y"."""
    for k in range(word.i + 1, min(word.i + 3, len(parse.words))):
        verb = parse.words[k]
        if verb.lemma not in _REPORTED or verb.tag not in ("VBN", "VBD"):
            continue
        by = next(
            (
                j
                for j in range(k + 1, min(k + 7, len(parse.words)))
                if parse.words[j].lower in ("by", "in")
            ),
            None,
        )
        who = parse.child(by, "pobj") if by is not None else None
        if who is None or (
            parse.words[by or 0].lower == "in" and voice(parse, who) not in ("outlet", "record")
        ):
            return None
        if not passive(parse, k) and parse.child(k, "nsubj") is not None:
            return None
        source = noun_phrase(parse, who)
        act: Act = (
            "record"
            if is_record(parse, who)
            else "writing"
            if voice(parse, who) == "outlet"
            else "speech"
        )
        last = parse.within(source)[-1]
        return (
            (Span(word.start, parse.words[by or k].end),),
            source,
            range(word.i, last + 1),
            act,
            False,
        )
    return None


def believed(parse: Parse, word: Word) -> Parts | None:
    """ "P, if the register is to be believed"."""
    for k in range(word.i + 2, min(word.i + 12, len(parse.words))):
        verb = parse.words[k]
        if verb.sentence != word.sentence:
            return None
        if verb.lower in ("believed", "credited", "trusted") and parse.words[k - 1].lower == "be":
            who = subject(parse, k)
            if who is None or not word.i < who < k:
                return None
            source = noun_phrase(parse, who)
            first = parse.within(source)[-1] + 1
            cue = (Span(word.start, word.end), Span(parse.words[first].start, verb.end))
            act: Act = "record" if is_record(parse, who) else "speech"
            return cue, source, range(word.i, k + 1), act, True
    return None


def heard_tell(parse: Parse, word: Word) -> Parts | None:
    """ "To hear him tell it, P"."""
    words = parse.words
    if word.i + 3 >= len(words) or words[word.i + 1].lower != "hear":
        return None
    for k in range(word.i + 3, min(word.i + 10, len(words) - 1)):
        if words[k].lower in ("tell", "talk", "say") and words[k].sentence == word.sentence:
            source = Span(words[word.i + 2].start, words[k - 1].end)
            last = k + 1 if words[k + 1].lower in ("it", "that") else k
            cue = (Span(word.start, words[word.i + 1].end), Span(words[k].start, words[last].end))
            return cue, source, range(word.i, last + 1), "speech", True
    return None
