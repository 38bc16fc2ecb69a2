"""Clauses that attribute as adjuncts do: "as X put it", "as reported by X", "to hear him tell it"."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract import cues
from firsthand.extract.frames.voices import act_of, is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated, noun_phrase, passive, subject
from firsthand.model import Act, Span, Spans

Parts = tuple[Spans, Span | None, Sequence[int], Act, bool]
"""Cue, source, words taken up, act, and whether it is held at a distance."""

_PUT = frozenset(
    """say put note write report observe explain tell describe remark recall hear understand claim have argue admit
    concede acknowledge confirm maintain insist allege state testify assert remember confess attest declare
    announce contend recount""".split()
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
    barred = (
        ("ccomp", "xcomp") if said.lemma in cues.words("listened") else ("ccomp", "dobj", "xcomp")
    )
    if any(parse.words[k].dep in barred and parse.words[k].lower != "it" and k > verb
           for k in parse.children[verb]):  # fmt: skip
        return None
    if _of_what_is_refused(parse, word.i) or _told_thing(parse, verb):
        return None
    if any(parse.words[k].lower in ("will", "can", "could", "may") for k in parse.children[verb]):
        return None  # "as my wife will confirm": nobody has yet
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


def _listener(parse: Parse, verb: Word, k: int) -> bool:
    """ "As Captain Loess told the inquiry": whom it was told to."""
    told = verb.lemma in cues.words("listened") and parse.words[k].dep == "dobj"
    return told and voice(parse, k) in ("person", "body", "outlet")


_TALES = frozenset("story tale truth joke news secret lie".split())


def _told_thing(parse: Parse, verb: int) -> bool:
    """ "As the porter told the story, the men laughed"."""
    return any(w.lemma in _TALES for w in parse.words[verb + 1 : verb + 4])


def _of_what_is_refused(parse: Parse, at: int) -> bool:
    """Whether somebody only says what the author says is not so: "not an accident, as the firm claims"."""
    words = parse.words
    if words[parse.sentence_words(words[at].sentence)[0]].lower == "not":
        return True
    for k in range(at - 1, max(-1, at - _FEW - 1), -1):
        if words[k].lower in ("not", "n't"):
            return True
        if words[k].pos in ("VERB", "AUX") or words[k].text in (";", ":", "."):
            return False
    return False


def _closed(parse: Parse, verb: int, last: int) -> int:
    """The last word of the clause: "As Kopf writes in his memoir, P"."""
    for k in parse.children[verb]:
        if k > last and parse.words[k].dep in ("prep", "npadvmod", "dative", "dobj"):
            behind = range(last + 1, parse.last(k) + 1)
            if parse.first(k) == last + 1 and not any(
                parse.words[j].text in (",", '"', ";") for j in behind
            ):
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
            act = act_of(parse, who, "speech")
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


_GENERAL = frozenset("i we you one they anyone".split())
_TRUST = frozenset("believe trust credit".split())
_LEADS = frozenset("to be is are am were was can may could might must".split())


def trusted(parse: Parse, word: Word) -> Parts | None:
    """ "To believe the union, P", "if one believes the union", "P, if we are to go by the union"."""
    words = parse.words
    k = word.i + 1
    if word.lower == "to" and not at_edge(parse, word.i):
        return None
    if word.lower == "if":
        if k >= len(words) or words[k].lower not in _GENERAL:
            return None
        k += 1
    while k < len(words) and words[k].lower in _LEADS:
        k += 1
    if k + 1 >= len(words) or words[k].sentence != word.sentence:
        return None
    if words[k].lemma == "go" and words[k + 1].lower == "by":
        return _taken(parse, word, k + 1)
    return _taken(parse, word, k) if words[k].lemma in _TRUST else None


def judged_by(parse: Parse, word: Word) -> Parts | None:
    """ "Going by what the porter says, P", "judging by the porter's words, P"."""
    words = parse.words
    k = word.i + 1
    if k + 1 >= len(words) or words[k].lower not in ("by", "from") or not at_edge(parse, word.i):
        return None
    return by_what(parse, words[k], word.i) or _taken(parse, word, k)


def by_what(parse: Parse, word: Word, first: int | None = None) -> Parts | None:
    """ "From what the porter told me, P", "by what I hear, P"; ``first`` is where the adjunct begins."""
    words = parse.words
    first = word.i if first is None else first
    what = word.i + 1
    if what + 2 >= len(words) or words[what].lower != "what" or not at_edge(parse, first):
        return None
    end = _comma(parse, what)
    verbs = [k for k in range(what + 1, end) if words[k].pos == "VERB"]
    if len(verbs) != 1 or negated(parse, verbs[0]):
        return None
    verb = verbs[0]
    who = next((k for k in range(what + 1, verb) if words[k].pos in _NOMINAL), None)
    if who is None:
        return None
    own = words[who].lower in ("i", "we")
    heard = words[verb].lemma in ("hear", "gather", "understand") or passive(parse, verb)
    if own != heard or (words[verb].lemma not in cues.frame("that") and not heard):
        return None
    group = [k for k in range(who + 1, verb) if words[k].pos in ("AUX", "ADV", "PART")]
    cue = (
        (Span(words[first].start, words[verb].end),)
        if own
        else (
            Span(words[first].start, words[what].end),
            Span(words[min([verb, *group])].start, words[verb].end),
        )
    )
    source = None if own else Span(words[what + 1].start, words[min([verb, *group]) - 1].end)
    return cue, source, range(first, end), "speech", False


def had_from(parse: Parse, word: Word) -> Parts | None:
    """ "P, as I had it from the porter", "as we have heard from Orsini"."""
    words = parse.words
    k = word.i + 1
    if k + 3 >= len(words) or words[k].lower not in ("i", "we") or not at_edge(parse, word.i):
        return None
    from_ = next(
        (j for j in range(k + 2, min(k + 5, len(words))) if words[j].lower == "from"), None
    )
    if from_ is None or not any(
        words[j].lemma in ("have", "hear", "learn") for j in range(k + 1, from_)
    ):
        return None
    found = _taken(parse, word, from_)
    return (*found[:4], False) if found is not None else None


_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def _taken(parse: Parse, word: Word, before: int) -> Parts | None:
    """An adjunct from a word to the voice that stands behind another one, which closes it."""
    words = parse.words
    end = _comma(parse, before)
    who = next(
        (k for k in range(before + 1, end) if words[k].pos in ("NOUN", "PROPN", "NUM")
         and words[k].dep not in ("compound", "poss", "nummod", "amod")), None,
    )  # fmt: skip
    if who is None or voice(parse, who) in ("thing", "nobody", "it"):
        return None
    if words[before + 1].pos == "ADP":
        return None
    source = noun_phrase(parse, who)
    inside = [k for k in parse.within(source) if before < k < end]
    if not inside or inside[-1] + 1 < end:
        return None
    source = Span(words[before + 1].start, words[inside[-1]].end)
    cue = (Span(word.start, words[before].end),)
    act = act_of(parse, who, "speech")
    return cue, source, range(word.i, inside[-1] + 1), act, True


def _comma(parse: Parse, at: int) -> int:
    """The mark behind a word, or the end of its sentence."""
    last = parse.sentence_words(parse.words[at].sentence)[-1]
    return next(
        (
            k
            for k in range(at + 1, last + 1)
            if parse.words[k].text in (",", ";", "—", "–", ".", ")")
        ),
        last + 1,
    )


def at_edge(parse: Parse, at: int) -> bool:
    """Whether a word is the first of its sentence or stands behind a mark."""
    first = parse.sentence_words(parse.words[at].sentence)[0]
    return at <= first + 1 or parse.words[at - 1].text in (",", "(", "—", "–", "-", ";", ":")
