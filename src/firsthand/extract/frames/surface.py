"""What word order alone shows where the parser lost its way, as in rough translation and notes.

Only words that are cues in any reading, only in fixed shapes, and only where no other frame found
an attribution with that word: "Engineer Paruk assures, the string was of steel", "because, they
said, they feared", "Said to have been worn", "Reported perhaps seven dead".
"""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated, noun_phrase, pieces, subject
from firsthand.model import Span

_SUBJECTS = ("NOUN", "PROPN", "PRON", "NUM")
_OPENS = frozenset(
    "that the a an he she it they there his her their its this these those no nobody not some all".split()
)
_FIRST = frozenset("i we you one it that this there what who which".split())


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts that rest on word order."""
    parse = scene.parse
    for sentence in range(len(parse.sentences)):
        scope = parse.sentence_words(sentence)
        head = _headless(scene, scope)
        if head is not None:
            yield head
        for i in scope:
            word = parse.words[i]
            if word.lower not in cues.forms("that") and word.lower not in cues.forms("infinitive"):
                continue
            draft = (
                _purports(scene, word, scope)
                or _plain(scene, word, scope)
                or _parenthesis(scene, word, scope)
                or _said_to_be(scene, word, scope)
            )
            if draft is not None:
                yield draft


def _headless(scene: Scene, scope: range) -> Draft | None:
    """A note's sentence that begins with its cue: nobody is named."""
    parse = scene.parse
    words = parse.words
    if len(scope) < 4:
        return None
    first, second = words[scope[0]], words[scope[1]]
    if (
        first.lower in ("said", "reported", "alleged", "rumoured", "reputed", "claimed")
        and first.text[0].isupper()
    ):
        rest = list(scope)[1:]
        if second.lower == "to" or (
            first.lower == "reported" and second.pos in ("NUM", "ADV", "NOUN", "DET")
        ):
            if second.lower in ("to",) and words[scope[2]].pos not in ("VERB", "AUX"):
                return None
            if subject(parse, first.i) is not None and first.dep != "ROOT":
                return None
            return Draft(
                rule="note without a source", source=(), cue=(Span(first.start, first.end),),
                content=pieces(parse, rest), act="speech", cue_word=first.i,
            )  # fmt: skip
    return None


def _source_before(parse: Parse, word: Word, scope: range) -> Span | None:
    """The noun phrase that ends directly before the cue."""
    k = word.i - 1
    while k >= scope[0] and (
        parse.words[k].pos in ("AUX", "ADV", "PART") or parse.words[k].lower == "also"
    ):
        k -= 1
    if k < scope[0] or parse.words[k].pos not in _SUBJECTS or parse.words[k].lower in _FIRST:
        return None
    head = k
    while parse.words[head].dep in ("compound", "appos", "flat", "nmod") and (
        scope[0] <= parse.words[head].head < word.i
    ):
        head = parse.words[head].head
        if parse.words[head].dep == "appos":
            break
    span = noun_phrase(parse, head)
    last = parse.words[k]
    if not span.start <= last.start or span.end > word.start or span.end < last.start:
        span = Span(_phrase_start(parse, k, scope), last.end)
    return span


def _phrase_start(parse: Parse, k: int, scope: range) -> int:
    at = k
    while at > scope[0] and parse.words[at - 1].pos in (
        "PROPN",
        "NOUN",
        "ADJ",
        "DET",
        "NUM",
        "PRON",
    ):
        at -= 1
        if parse.words[at].pos == "DET":
            break
    return parse.words[at].start


def _plain(scene: Scene, word: Word, scope: range) -> Draft | None:
    """NP + cue + [,] + that / a clause with a verb of its own, to the end of the sentence."""
    parse = scene.parse
    words = parse.words
    if word.lower in cues.words("never") or negated(parse, word.i):
        return None
    if word.pos == "VERB" and parse.child(word.i, "ccomp") is not None:
        return None  # the clause frame has seen it, and has decided
    cue = cues.forms("that").get(word.lower) or cues.forms("infinitive")[word.lower]
    if cue.act not in ("speech", "writing") or word.tag in ("VBG", "VB", "JJ"):
        return None
    nxt = word.i + 1
    if nxt >= scope[-1] or not (_third(word) or words[nxt].lower == "that"):
        return None
    comma = words[nxt].text == ","
    start = nxt + 1 if comma else nxt
    if words[start].lower == "that":
        start += 1
        that = True
    else:
        that = False
    if start >= scope[-1] or (
        words[start].lower not in _OPENS and not (that and words[start].pos != "VERB")
    ):
        return None
    if not that and not comma and words[word.i].pos not in ("NOUN", "PROPN", "VERB"):
        return None
    source = _source_before(parse, word, scope)
    if source is None:
        return None
    end = next((k for k in range(start, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    run = list(range(start, end))
    if not any(words[k].pos in ("VERB", "AUX") and words[k].tag != "VBG" for k in run):
        return None
    if not that and not comma and word.pos == "VERB":
        return None
    return Draft(
        rule="word order", source=(source,), cue=(Span(word.start, word.end),),
        content=pieces(parse, run), act=cue.act, cue_word=word.i, denies=cue.denies,
        distanced=cue.distanced,
    )  # fmt: skip


def _third(word: Word) -> bool:
    """A finite form by its looks: a past or a third person."""
    return word.lower.endswith(("s", "ed", "d", "t")) or word.tag in ("VBD", "VBZ")


def _purports(scene: Scene, word: Word, scope: range) -> Draft | None:
    """ "A clip shared by residents purports to show P", "contests to have been"."""
    parse = scene.parse
    words = parse.words
    if word.lower not in (
        "purports",
        "purported",
        "contests",
        "contested",
        "denies",
        "denied",
        "claims",
        "claimed",
    ):
        return None
    if word.i + 2 >= scope[-1] or words[word.i + 1].lower != "to" or word.i == scope[0]:
        return None
    shows = words[word.i + 2].lemma in cues.frame("record") and word.lower.startswith("purport")
    cue = cues.forms("infinitive").get(word.lower)
    if cue is None:
        return None
    run = list(range(word.i + (3 if shows else 1), scope[-1] + 1))
    stop = next((n for n, k in enumerate(run) if words[k].text == ";"), len(run))
    source = pieces(parse, range(scope[0], word.i))
    if len(source) != 1 or len(source[0].of(parse.text).split()) > 8:
        return None
    return Draft(
        rule="word order", source=source, cue=(Span(word.start, words[word.i + (2 if shows else 0)].end),),
        content=pieces(parse, run[:stop]), act="record" if shows else cue.act, cue_word=word.i,
        denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _said_to_be(scene: Scene, word: Word, scope: range) -> Draft | None:
    """ "..., said to be in the hand of Orme": a participle that hands on hearsay."""
    parse = scene.parse
    words = parse.words
    if word.lower not in ("said", "reported", "alleged", "rumoured") or word.i < scope[0] + 2:
        return None
    if (
        word.i + 2 > scope[-1]
        or words[word.i + 1].lower != "to"
        or words[word.i + 2].pos not in ("AUX", "VERB")
    ):
        return None
    if words[word.i - 1].text != ",":
        return None
    end = next(
        (k for k in range(word.i + 1, scope[-1] + 1) if words[k].text in (",", ";")), scope[-1] + 1
    )
    return Draft(
        rule="is said to", source=(), cue=(Span(word.start, word.end),),
        content=pieces(parse, range(word.i + 1, end)), act="speech", cue_word=word.i,
    )  # fmt: skip


def _parenthesis(scene: Scene, word: Word, scope: range) -> Draft | None:
    """ "because, they said, they feared for their jobs": a cue between two commas."""
    parse = scene.parse
    words = parse.words
    if (
        word.pos != "VERB"
        or word.lower not in cues.forms("that")
        or word.tag not in ("VBD", "VBZ", "VBP")
    ):
        return None
    cue = cues.forms("that")[word.lower]
    source = _source_before(parse, word, scope)
    if source is None or negated(parse, word.i) or cue.act not in ("speech", "writing", "thought"):
        return None
    first = parse.within(source)[0]
    after = word.i + 1
    while after < scope[-1] and words[after].pos in ("PRON", "ADV") and after < word.i + 3:
        after += 1
    ends = after > scope[-1] or words[after].text in (",", ".", "—", "–", ")", "!")
    if first - 1 <= scope[0] or words[first - 1].text not in (",", "—", "–") or not ends:
        return None
    before = words[first - 2]
    start = next(
        (k + 1 for k in range(first - 2, scope[0] - 1, -1) if words[k].text in (";", ":", "—")),
        scope[0],
    )
    end = next((k for k in range(after, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    if before.pos in ("SCONJ", "CCONJ") or before.lower in ("that", "because", "which", "who"):
        run = list(range(after, end))
    else:
        run = list(range(start, first - 1))
        if words[after].text != "." and after < scope[-1]:
            run += list(range(after + 1, end))
    if not any(words[k].pos in ("VERB", "AUX") for k in run):
        return None
    return Draft(
        rule="parenthesis", source=(source,), cue=(Span(word.start, word.end),),
        content=pieces(parse, run), act=cue.act, cue_word=word.i, denies=cue.denies,
        distanced=cue.distanced,
    )  # fmt: skip
