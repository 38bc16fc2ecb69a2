"""What word order alone shows where the parser lost its way, as in rough translation and notes.

Only words that are cues in any reading, only in fixed shapes, and only where no other frame found
an attribution with that word: "Engineer Paruk assures, the string was of steel", "because, they
said, they feared", "then denied he that three had", "Caller states husband over the side".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.parentheses import parenthesis
from firsthand.extract.frames.subjects import clause_start, finite_words, source_before
from firsthand.extract.frames.voices import FIRST, NOBODY, is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated, pieces, trim
from firsthand.model import Span

_OPENS = frozenset(
    """the a an he she it they there his her their its this these those no nobody not some all we you i my
    our neither both each every most many two three four five six seven eight nine ten""".split()
)
_TELEGRAMS = frozenset("say state report advise allege claim confirm deny".split())
_PAST_AUX = frozenset("have has had be is are was were been being 's 're 've".split())


@cache
def _forms() -> dict[str, cues.Cue]:
    """Cues by every finite form, for words that the tagger may have taken for something else."""
    out: dict[str, cues.Cue] = {}
    for name in ("that", "whether", "infinitive", "record"):
        for form, cue in cues.forms(name).items():
            out.setdefault(form, cue)
    return out


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts that rest on word order."""
    parse = scene.parse
    forms = _forms()
    for word in parse.words:
        cue = forms.get(word.lower) or _particled(parse, word)
        if word.tag == "NNP" and word.text[0].isupper():
            continue
        if cue is None or word.lower in cues.words("never") or word.tag in ("VBG", "IN"):
            continue
        if word.tag == "VB" and not (word.i and parse.words[word.i - 1].lower == "would"):
            continue
        draft = (
            parenthesis(scene, word, cue) or _plain(scene, word, cue) or _inverted(scene, word, cue)
        )
        if draft is not None:
            yield draft


def _particled(parse: Parse, word: Word) -> cues.Cue | None:
    """ "points out": a cue only with its particle."""
    after = word.i + 1
    if after >= len(parse.words):
        return None
    return cues.with_particle("that").get((word.lower, parse.words[after].lower))


def _verbal(parse: Parse, word: Word) -> bool:
    """Whether a word can be the finite verb of its clause: nothing before it makes it another's."""
    before = parse.words[word.i - 1] if word.i else None
    if before is None or before.sentence != word.sentence:
        return False
    if before.lower in _PAST_AUX or before.pos == "PART" or negated(parse, word.i):
        return False
    return before.pos not in ("DET", "ADP", "SCONJ", "CCONJ") or before.lower in (
        "both",
        "all",
        "some",
        "others",
    )


def _plain(scene: Scene, word: Word, cue: cues.Cue) -> Draft | None:
    """Source + cue + content: "that" or a clause with a verb of its own, to the end."""
    parse = scene.parse
    if word.pos in ("VERB", "AUX") and parse.child(word.i, "ccomp") is not None:
        return None  # the clause frame has seen it, and has decided
    if not _verbal(parse, word) or (
        word.tag == "VBN"
        and word.i + 1 < len(parse.words)
        and parse.words[word.i + 1].lower == "by"
    ):
        return None
    source = _source_left(parse, word)
    if source is None:
        return None
    run = _content_behind(scene, word, cue, source)
    if run is None or not _may_say(parse, cue, source):
        return None
    record = is_record(parse, parse.within(source)[-1])
    if cue.act == "record" and not record:
        return None
    low = (
        word.i - 1
        if parse.words[word.i - 1].pos == "ADV" and parse.words[word.i - 1].start > source.end
        else word.i
    )
    high = word.i + 1 if parse.words[word.i + 1].tag == "RP" else word.i
    return Draft(
        rule="word order", source=(source,), cue=(Span(parse.words[low].start, parse.words[high].end),),
        content=grown(scene, pieces(parse, run)), act="record" if record else cue.act, cue_word=word.i,
        denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _may_say(parse: Parse, cue: cues.Cue, source: Span) -> bool:
    """Whether the source can say, believe or intend what the cue tells: no thing indicates or hopes."""
    if cue.act != "thought" and cue.lemma not in cues.words("inanimate"):
        return True
    heads = [
        k for k in parse.within(source) if parse.words[k].pos in ("NOUN", "PROPN", "PRON", "NUM")
    ]
    return any(voice(parse, k) not in ("thing", "nobody") for k in heads)


def _source_left(parse: Parse, word: Word) -> Span | None:
    """The noun phrase before a verb, also over a clause between commas."""
    source = source_before(parse, clause_start(parse, word.i), word.i)
    if source is not None or parse.words[word.i - 1].text not in (",", "—", "–", ")"):
        return source
    first = parse.sentence_words(word.sentence)[0]
    start = next((k + 1 for k in range(word.i, first - 1, -1) if parse.words[k].text == ";"), first)
    return source_before(parse, start, word.i)


def _content_behind(scene: Scene, word: Word, cue: cues.Cue, source: Span) -> list[int] | None:
    """The words of the content to the right of a cue, or None."""
    parse = scene.parse
    words = parse.words
    last = parse.sentence_words(word.sentence)[-1]
    end = next((k for k in range(word.i + 1, last + 1) if words[k].text == ";"), last + 1)
    nxt = word.i + 1
    if nxt >= end:
        return None
    that = _that(parse, word.i, end)
    if that is not None:
        opened = finite_words(parse, that + 1, end)
        return list(range(that + 1, end)) if opened and opened[0] > that + 1 else None
    if words[nxt].tag == "TO" and (cue.lemma in cues.frame("infinitive")):
        return _infinitive(parse, nxt, end)
    if _shared(parse, word, end):
        return None
    if words[nxt].text == "," and nxt + 1 < end:
        if word.pos not in ("VERB", "AUX") or words[nxt + 1].lower in _OPENS:
            nxt += 1
    plain = cue.act in ("speech", "writing", "record") or words[nxt].pos == "PRON"
    if cue.act != "perception" and plain and _opens_clause(parse, nxt, end):
        return list(range(nxt, end))
    return _telegram(parse, word, source, nxt, end)


def _shared(parse: Parse, word: Word, end: int) -> bool:
    """ "Orsini told the inquiry, and his wife confirmed, that P": the clause stands behind both verbs."""
    words = parse.words
    that = next(
        (
            k
            for k in range(word.i + 2, end)
            if words[k].lower == "that" and words[k - 1].text == ","
        ),
        None,
    )
    if that is None:
        return False
    between = [words[k] for k in range(word.i + 1, that - 1)]
    return any(w.text == "," for w in between) and any(
        w.lemma in cues.frame("that") and w.pos == "VERB" for w in between
    )


def _infinitive(parse: Parse, to: int, end: int) -> list[int] | None:
    """An infinitive to the end, unless a finite verb shows that "plans to build" are a noun's."""
    naming = range(to, min(to + 6, end))
    if any(parse.words[k].lemma in ("name", "identify", "quote", "thank") for k in naming):
        return None
    late = (
        k
        for k in finite_words(parse, to + 2, end)
        if parse.words[k - 1].pos not in ("PRON", "CCONJ")
    )
    return None if any(late) else list(range(to, end))


def _opens_clause(parse: Parse, first: int, end: int) -> bool:
    """Whether a clause with a subject and a tense begins here, and not an object: "wrote it down"."""
    words = parse.words
    opens = words[first].lower in _OPENS or words[first].pos == "NUM"
    if words[first].lower in ("at", "more", "up", "fewer", "almost", "nearly", "about"):
        opens = (
            words[first + 1].lower in ("least", "most", "than", "to")
            or words[first + 1].pos == "NUM"
        )
    if not opens or words[first].tag in ("VBD", "VBZ", "VBP", "MD"):
        return False
    if words[first].lower in ("this", "these") and words[first + 1].pos not in (
        "NOUN",
        "ADJ",
        "AUX",
        "VERB",
    ):
        return False
    finite = finite_words(parse, first, end)
    if not finite:
        return False
    if words[first].pos != "PRON" or words[first].lower in ("some", "all", "both", "each", "many"):
        return True
    return finite[0] == first + 1 or (
        finite[0] == first + 2 and words[first + 1].pos in ("ADV", "AUX")
    )


def _that(parse: Parse, at: int, end: int) -> int | None:
    """The "that" of a content, a few words on, with no other verb between."""
    words = parse.words
    for k in range(at + 1, min(at + 16, end - 1)):
        if words[k].tag in ("VBD", "VBZ", "VBP", "MD"):
            return None
        if words[k].lower != "that":
            continue
        if k == at + 1:
            return k
        demonstrative = words[k].dep == "det" and words[k + 1].pos == "NOUN"
        relative = words[k - 1].pos in ("NOUN", "PROPN") and words[k].tag == "WDT"
        holder = words[words[words[k].head].head]
        owned = holder.dep == "dobj" and at < holder.i < k and holder.lemma in cues.frame("noun")
        return None if demonstrative or relative or owned else k
    return None


def _telegram(parse: Parse, word: Word, source: Span, first: int, end: int) -> list[int] | None:
    """Notes: "Caller states husband over the side", with neither articles nor a second verb."""
    words = parse.words
    opening = words[parse.within(source)[0]]
    if not word.lower.endswith("s") or _forms()[word.lower].lemma not in _TELEGRAMS:
        return None
    if (
        opening.pos in ("DET", "PRON")
        or first >= end
        or words[first].pos in ("ADP", "PUNCT", "ADV", "SCONJ")
    ):
        return None
    return list(trim(parse, list(range(first, end)))) or None


def _inverted(scene: Scene, word: Word, cue: cues.Cue) -> Draft | None:
    """ "Then denied he that three had", "To us has told the diver, that P": the source behind."""
    parse = scene.parse
    words = parse.words
    scope = parse.sentence_words(word.sentence)
    if cue.act not in ("speech", "writing") or word.tag in ("NNS", "NN"):
        return None
    that = _that_behind_source(parse, word, scope[-1])
    if that is None:
        return None
    own = parse.child(word.i, "nsubj")
    run = range(word.i + 1, that)
    if word.tag == "VBN" and parse.words[word.i - 1].lower not in ("has", "have", "had"):
        return None
    if (own is not None and own < word.i) or not _is_source(parse, run):
        return None
    joined = word.i > scope[0] and words[word.i - 1].lower in ("has", "have", "had")
    low = word.i - 1 if joined else word.i
    if low > scope[0] and words[low - 1].pos in ("NOUN", "PROPN", "PRON"):
        if words[low - 1].lower != "then" and not _fronted(parse, scope[0], low):
            return None
    stop = next((k for k in range(that + 1, scope[-1] + 1) if words[k].text == ";"), scope[-1] + 1)
    return Draft(
        rule="word order, inverted", source=pieces(parse, run), cue=(Span(words[low].start, word.end),),
        content=grown(scene, pieces(parse, range(that + 1, stop))), act=cue.act, cue_word=word.i,
        denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _that_behind_source(parse: Parse, word: Word, last: int) -> int | None:
    """The "that" a few words behind a verb, with a comma before it at most."""
    words = parse.words
    for k in range(word.i + 2, min(word.i + 9, last)):
        if words[k].lower == "that":
            return k
        if words[k].text in (";", ".") or (words[k].text == "," and words[k + 1].lower != "that"):
            return None
    return None


def _is_source(parse: Parse, run: range) -> bool:
    """Whether these words are one noun phrase that can speak."""
    words = parse.words
    heads = [k for k in run if words[k].pos in ("NOUN", "PROPN", "PRON")]
    if not heads or any(words[k].pos in ("VERB", "ADP", "AUX") for k in run):
        return False
    if all(voice(parse, k) in ("thing", "nobody") for k in heads):
        return False
    if words[heads[0]].lower in (*FIRST, *NOBODY, "him", "them", "it"):
        return False
    return len(pieces(parse, run)) == 1


def _fronted(parse: Parse, first: int, verb: int) -> bool:
    """Whether only a phrase with a preposition stands before the verb."""
    return parse.words[first].pos == "ADP" and not finite_words(parse, first, verb)
