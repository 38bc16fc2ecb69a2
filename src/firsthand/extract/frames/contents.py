"""Which words are the content of a cue: before, around or behind it, and where they end."""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.cuts import new_voice, of_other_voices, saying
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    noun_phrase,
    pieces,
    trim,
    verb_group,
)
from firsthand.extract.repairs import auxiliaries
from firsthand.model import Span, Spans

WH = frozenset(("WP", "WRB", "WDT", "WP$"))
_OCCASIONS = frozenset(
    """statement interview conference meeting briefing letter hearing speech report email e-mail tweet post
    filing message memo column article book tape testimony affidavit call broadcast debate rally""".split()
)
_BEFORE_DAYS = frozenset("on in at during late early before after via through by from".split())
_PAST = frozenset("had would could was were has will".split())
_RESUMES = frozenset("because or and but though although if unless since so as when until".split())


def content_of(scene: Scene, verb: int, head: int, who: int | None) -> Spans:
    """The spans of a content clause, before, around or behind its cue."""
    parse = scene.parse
    if head < verb:
        return around(scene, verb, head, who)
    return whole_quotations(scene, pieces(parse, behind(parse, verb, head, who)), verb)


def behind(parse: Parse, verb: int, head: int, who: int | None) -> list[int]:
    """The words of a content clause that follows its cue."""
    inside = clause(parse, head, of_other_voices(parse, verb, head))
    if who is not None and who < verb and inside and inside[0] < who:
        inside = [k for k in inside if k > who]
    inside = [k for k in inside if k > verb]
    inside = _from_its_beginning(parse, verb, inside)
    inside = _without_occasion(parse, verb, inside)
    inside = _without_opener(parse, inside)
    more = _shares_tense(parse, verb, head)
    if more and inside:
        inside = list(range(inside[0], max(*more, inside[-1]) + 1))
    return _with_ellipsis(parse, _further_that(parse, with_reason(parse, verb, inside)))


def _with_ellipsis(parse: Parse, inside: list[int]) -> list[int]:
    """With a rest that has no verb of its own: "..., but not, it would seem, severely"."""
    words = parse.words
    if not inside:
        return inside
    k = inside[-1] + 1
    last = parse.sentence_words(words[inside[-1]].sentence)[-1]
    if (
        k + 2 > last
        or words[k].text != ","
        or words[k + 1].lower not in ("but", "or", "though", "and")
    ):
        return inside
    if words[k + 2].lower not in (
        "not",
        "never",
        "only",
        "perhaps",
        "probably",
        "rather",
        "at",
        "no",
    ):
        return inside
    end = next((j for j in range(k, last + 1) if words[j].text in (";", ".")), last + 1)
    said = (
        j
        for j in range(k, end)
        if words[j].tag in ("VBD", "VBZ", "VBP") and words[j].lower not in ("seems", "think")
    )
    return inside if any(said) else [*inside, *range(inside[-1] + 1, end)]


def with_reason(parse: Parse, verb: int, inside: list[int]) -> list[int]:
    """With a reason or a concession that the parser hung on the cue: "said P, although Q"."""
    words = parse.words
    if not inside:
        return inside
    for k in parse.children[verb]:
        first = parse.first(k)
        if (
            words[k].dep == "advcl"
            and inside[-1] < first <= inside[-1] + 2
            and not new_voice(parse, k)
        ):
            if words[first].lower in ("although", "though", "because", "unless", "since", "until"):
                return [*inside, *range(inside[-1] + 1, parse.last(k) + 1)]
    return inside


def _without_opener(parse: Parse, inside: list[int]) -> list[int]:
    """Without the "that" that opens a clause, and without "namely"."""
    words = parse.words
    while len(inside) > 2 and (
        words[inside[0]].lower in ("that", "namely", "videlicet", "viz", "viz.")
        or words[inside[0]].text in (",", ":")
    ):
        if words[inside[0]].lower == "that" and words[inside[1]].pos in ("VERB", "AUX"):
            break
        inside = inside[1:]
    return inside


def _from_its_beginning(parse: Parse, verb: int, inside: list[int]) -> list[int]:
    """With a subject that the parser hung on the cue: "reported seals on two boxes did not match"."""
    words = parse.words
    if not inside or words[verb].lemma in cues.words("listened"):
        return inside
    for k in parse.children[verb]:
        if verb < k < inside[0] and words[k].dep in ("dobj", "nsubj", "nsubjpass"):
            if parse.last(k) == inside[0] - 1 and words[inside[0]].lower != "that":
                return list(range(parse.first(k), inside[-1] + 1))
    return inside


def _without_occasion(parse: Parse, verb: int, inside: list[int]) -> list[int]:
    """ "said on Monday he would go": the day is when he said it, where no "that" comes between."""
    words = parse.words
    while len(inside) > 3 and words[inside[0]].lower == "that" and words[inside[0]].tag in ("IN", "WDT"):  # fmt: skip
        inside = inside[1:]
    if not inside or inside[0] != verb + 1:
        return inside
    last = _occasion_end(parse, words[inside[0]])
    if last is None:
        return inside
    rest = [k for k in inside if k > last]
    if len(rest) > 2 and words[rest[0]].lower == "that" and words[rest[0]].tag in ("IN", "WDT"):
        return rest[1:]
    return rest if rest and words[rest[0]].text != "," and len(rest) > 1 else inside


def _occasion_end(parse: Parse, first: Word) -> int | None:
    words = parse.words
    if first.pos == "ADP" and first.lower in _BEFORE_DAYS:
        noun = parse.child(first.i, "pobj")
        if noun is None:
            return None
        timed = words[noun].entity in ("DATE", "TIME") or words[noun].lemma in _OCCASIONS
        return parse.last(first.i) if timed else None
    if first.entity in ("DATE", "TIME") and first.dep in ("npadvmod", "nmod"):
        return parse.last(first.i) if first.pos in ("PROPN", "NOUN") else None
    return None


def _shares_tense(parse: Parse, verb: int, head: int) -> list[int]:
    """ "told us that he had seen it, and had gone": a later verb with the content's auxiliary."""
    words = parse.words
    own, inner = auxiliaries(parse, verb), auxiliaries(parse, head)
    out: list[int] = []
    for k in parse.children[verb]:
        if words[k].dep != "conj" or k < head or parse.child(k, "nsubj", "nsubjpass") is not None:
            continue
        aux = auxiliaries(parse, k)
        if words[k].lemma == "be":
            aux.add(words[k].lower)
        late = words[verb].tag == "VB" and words[k].tag == "VBD"
        if late or (aux & inner & _PAST and not aux & own):
            out += range(parse.first(k), parse.last(k) + 1)
    return out


def _further_that(parse: Parse, inside: list[int]) -> list[int]:
    """ "..., and that Q": further content clauses that the parser hung elsewhere."""
    words = parse.words
    if not inside:
        return inside
    last = parse.sentence_words(words[inside[-1]].sentence)[-1]
    k = inside[-1] + 1
    if k <= last and words[k].text == ",":
        k += 1
    joined = k + 2 <= last and words[k].dep == "cc" and words[k + 1].lower == "that"
    if joined and words[k + 1].tag in ("IN", "WDT"):
        end = next((j for j in range(k, last + 1) if words[j].text == ";"), last + 1)
        return [*inside, *range(inside[-1] + 1, end)]
    return inside


def around(scene: Scene, verb: int, head: int | None, who: int | None) -> Spans:
    """What a parenthetical cue leaves of its sentence: "P, X said", "P, X said, P"."""
    parse = scene.parse
    words = parse.words
    block = set(verb_group(parse, verb))
    if who is not None:
        block.update(parse.within(noun_phrase(parse, who)))
    low = min(block)
    scope = parse.sentence_words(words[verb].sentence)
    start = scope[0]
    for i in range(low - 1, scope[0] - 1, -1):
        joint = words[i].dep == "cc" and i < (head or 0) and i > 0 and words[i - 1].text == ","
        if words[i].text == ";" or joint:
            start = i + 1
            break
    run = list(range(start, low))
    while run and words[run[0]].dep == "cc":
        run = run[1:]
    run += _tail(parse, head, block, scope)
    return pieces(parse, run)


def _tail(parse: Parse, head: int | None, block: set[int], scope: range) -> list[int]:
    """The content that goes on behind a parenthetical: what hangs on it, or a new conjunct."""
    words = parse.words
    last = max(block)
    comma = next(
        (k for k in range(last + 1, min(last + 4, scope[-1])) if words[k].text == ","), None
    )
    if comma is not None and words[comma + 1].lower in _RESUMES:
        nearby = range(comma, min(comma + 6, scope[-1]))
        if not any(saying(words[k].lemma) or words[k].lemma in cues.frame("quote") for k in nearby):
            return list(range(comma + 1, scope[-1] + 1))
    if head is None:
        return []
    return [k for k in parse.subtree(head) if k > last and k not in block]


def whole_quotations(scene: Scene, spans: Spans, verb: int) -> Spans:
    """Content that ends inside a quotation is carried to the quotation's end."""
    if not spans:
        return spans
    out = list(spans)
    cue = scene.parse.words[verb]
    for piece in scene.pieces_touching(out[-1]):
        if not (piece.start <= out[-1].end - 1 < piece.end):
            continue
        if not piece.start <= cue.start < piece.end:
            out[-1] = Span(out[-1].start, max(out[-1].end, piece.end))
    return tuple(out)


def grown(scene: Scene, spans: Spans) -> Spans:
    """Spans that end inside a quotation are carried to the end of its piece."""
    out = list(spans)
    for n, span in enumerate(spans):
        for piece in scene.pieces_touching(span):
            if span.start <= piece.start < span.end < piece.end:
                out[n] = Span(out[n].start, max(out[n].end, piece.end))
    return tuple(out)


def run_to_end(parse: Parse, first: int, *, stop: int | None = None) -> Spans:
    """From a word to the end of its sentence, or to a semicolon, or before ``stop``."""
    words = parse.words
    if first >= len(words) or (first and words[first].sentence != words[first - 1].sentence):
        return ()
    last = parse.sentence_words(words[first].sentence)[-1]
    end = last + 1 if stop is None else min(stop, last + 1)
    end = next((k for k in range(first, end) if words[k].text == ";"), end)
    return pieces(parse, trim(parse, list(range(first, end))))
