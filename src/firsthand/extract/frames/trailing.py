"""The cue behind a quotation: "…," X said; "…," said X; "…" was how X put it.

The search first trusts the grammar, then word order alone: a form of a cue verb and a noun phrase
that touch each other and the quotation.
"""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.beside import (
    NOMINAL,
    REACH,
    Found,
    cue_beside,
    group_of,
    quote_forms,
    top_of,
)
from firsthand.extract.frames.subjects import source_before
from firsthand.extract.frames.tellings import only_meant
from firsthand.extract.frames.voices import NOBODY
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import negated, source_span, subject, trim
from firsthand.model import Quotation, Span, Spans

_RUNNING = frozenset(("so", "thus"))


def behind(scene: Scene, quotation: Quotation, limit: int) -> Found | None:
    """The cue behind a quotation: "…," X said; "…," said X; "…" was how X put it."""
    parse = scene.parse
    text = parse.text
    last = quotation.pieces[-1]
    inner = text[: last.end - 1].rstrip()[-1:]
    outer = text[last.end : last.end + 2].lstrip()[:1]
    window = [
        i
        for i in parse.within(Span(last.end, limit))[: REACH + 2]
        if parse.words[i].start >= last.end
    ]
    window = _same_sentence(parse, last, window)
    if _is_name(scene, quotation):
        return None
    if not window or not (inner in ",!?…—–-." or outer in ",—–-" or _bare_verb(parse, window)):
        return None
    if inner == "." and outer not in ",—–-" and not parse.words[window[0]].text[0].islower():
        return None
    return _behind_by_grammar(parse, window) or _behind_by_order(parse, window)


def _is_name(scene: Scene, quotation: Quotation) -> bool:
    """ "“Selma” said that P": a name held at a distance, which is the source and no content."""
    inner = quotation.span.of(scene.parse.text)[1:-1].split()
    if quotation.speech or not 0 < len(inner) <= 3:
        return False
    return (
        all(w[:1].isupper() or w in ("the", "of", "de") for w in inner) and inner[-1][-1:].isalnum()
    )


def _bare_verb(parse: Parse, window: list[int]) -> bool:
    """A headline's "Bridge ‘unsafe’, says engineer", or "“…” was how she put it"."""
    word = parse.words[window[0]]
    return word.lower in quote_forms() or word.lower in ("was", "is")


def _same_sentence(parse: Parse, last: Span, window: list[int]) -> list[int]:
    """The words behind a quotation that still belong to its sentence."""
    first = next((i for i in window if parse.words[i].pos != "PUNCT"), None)
    if first is None:
        return []
    inside = parse.within(last)
    sentence = parse.words[first].sentence
    joined = len(inside) and parse.words[inside[-1]].sentence == sentence
    if not joined and not parse.words[first].text[0].islower():
        return []
    return [i for i in window if parse.words[i].sentence == sentence and i >= first]


def _behind_by_grammar(parse: Parse, window: list[int]) -> Found | None:
    for n, i in enumerate(window):
        word = parse.words[i]
        if word.text in (";", ":", ".") and n:
            return None
        if n == 0 and word.lower in ("and", "but"):
            return None
        if word.pos not in ("VERB", "AUX") or word.dep in ("relcl", "aux", "auxpass", "amod"):
            continue
        found = _verb_behind(parse, i, window[0])
        if found is not None:
            return found
        if word.dep in ("ROOT", "ccomp", "conj") and word.lemma not in (
            "be",
            "use",
            "have",
            "go",
            "continue",
            "add",
            "come",
        ):
            return None
    return None


def _verb_behind(parse: Parse, i: int, start: int) -> Found | None:
    word = parse.words[i]
    cue = cue_beside(word, parse)
    if word.lemma == "put" and i + 1 < len(parse.words) and parse.words[i + 1].lower == "it":
        cue = cues.Cue("put", "speech")
    if (
        cue is None
        or negated(parse, i)
        or _denied_before(parse, start, i)
        or only_meant(parse, word)
    ):
        return None
    passive_ = parse.child(i, "auxpass", "nsubjpass") is not None
    if passive_ and word.lemma not in ("quote", "report", "cite"):
        return None
    who = _speaker(parse, i, start)
    if who is None or parse.words[who].lower in NOBODY:
        return None
    source = _source(parse, who, i)
    return Found(i, source, "behind", cue.act, group_of(parse, i), cue.denies, cue.distanced)


def _source(parse: Parse, who: int, verb: int) -> Spans:
    """The phrase of a speaker; behind the verb it ends where a new verb or a listener begins."""
    spans = source_span(parse, who, verb)
    if who < verb or not spans:
        return spans
    span = spans[0]
    if span.start < parse.words[verb].end:
        span = Span(max(span.start, parse.words[verb].end), span.end)
        span = Span(parse.words[verb + 1].start, span.end) if verb + 1 < len(parse.words) else span
    return (span,)


def _denied_before(parse: Parse, start: int, verb: int) -> bool:
    """ "“…” is not what she said"."""
    return any(parse.words[k].lower in ("not", "n't", "never") for k in range(start, verb))


def _speaker(parse: Parse, verb: int, start: int) -> int | None:
    """Who speaks behind a quotation: the subject, or the noun on the other side of the verb."""
    words = parse.words
    own = parse.child(verb, "nsubj", "nsubjpass")
    if own is not None and own >= start and words[own].lower not in ("what", "which", "that"):
        return own
    left = [
        i
        for i in range(start, verb)
        if words[i].pos in NOMINAL and words[i].lower not in ("what", "which", "that")
    ]
    if left:
        return top_of(parse, left[0], start, verb)
    for i in range(verb + 1, min(verb + 9, len(words))):
        if words[i].pos in NOMINAL and words[i].sentence == words[verb].sentence:
            return top_of(parse, i, verb + 1, verb + 10)
        if (
            words[i].text in ",.;:"
            or words[i].pos == "VERB"
            or (words[i].pos == "ADP" and words[i].tag != "RP" and i > verb + 1)
        ):
            break
    understood = subject(parse, verb)
    return understood if understood is not None and understood >= start else None


def _behind_by_order(parse: Parse, window: list[int]) -> Found | None:
    """ "…," Tamsin remembers; "…," put in his daughter: a cue's form and a phrase beside it."""
    words = parse.words
    forms = quote_forms()
    first = window[0]
    run = next((k for k in window[:2] if words[k].lower not in _RUNNING), first)
    if words[run].lower in forms or _particle(parse, run):
        return _verb_first(parse, run, window)
    for i in window:
        if words[i].text in (";", ":"):
            return None
        if (
            (words[i].lower not in forms and _particle(parse, i) is None)
            or words[i].tag in ("VB", "VBG")
            or negated(parse, i)
        ):
            continue
        if words[i - 1].tag in ("WP", "WDT"):
            continue
        source = source_before(parse, first, i)
        if source is None or _denied_before(parse, first, i):
            return None
        particle = _particle(parse, i)
        cue = particle or forms[words[i].lower]
        group = (i, i + 1) if particle is not None else (i,)
        return Found(i, (source,), "behind", cue.act, group, cue.denies, cue.distanced)
    return None


def _particle(parse: Parse, i: int) -> cues.Cue | None:
    """ "put in", "piped up": a cue by its form and its particle."""
    after = i + 1
    if after >= len(parse.words):
        return None
    return cues.with_particle("quote").get((parse.words[i].lower, parse.words[after].lower))


def _verb_first(parse: Parse, i: int, window: list[int]) -> Found | None:
    words = parse.words
    particle = _particle(parse, i)
    cue = particle or cue_beside(words[i], parse) or quote_forms().get(words[i].lower)
    if cue is None:
        return None
    group = group_of(parse, i) if particle is None else (i, i + 1)
    rest = [k for k in window if k > group[-1]]
    phrase: list[int] = []
    for k in rest:
        if words[k].pos not in (*NOMINAL, "DET", "ADJ", "PART", "ADP") or words[k].tag in (
            "WP",
            "WDT",
        ):
            break
        if words[k].pos == "ADP" and (
            not phrase or words[k].lower not in ("of", "for", "from", "at")
        ):
            break
        phrase.append(k)
    inside = trim(parse, phrase, possessive=True)
    if not inside or not any(words[k].pos in NOMINAL for k in inside):
        return None
    return Found(
        i,
        (Span(words[inside[0]].start, words[inside[-1]].end),),
        "behind",
        cue.act,
        group,
        cue.denies,
        cue.distanced,
    )
