"""Verbs with a content clause: "X said that P", "P, X said", "X saw two men run"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    clause,
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    subject,
    trim,
    verb_group,
)
from firsthand.extract.roles import fronted_outlet, hearers
from firsthand.model import Act, Span, Spans

NOBODY = frozenset("nobody none neither nothing".split())
_TIMES = frozenset(
    "year month week day season century final war event period era city town country match night"
    " decade afternoon morning evening summer winter hour game round meeting election talk".split()
)
"""What "sees" something happen without seeing: "the evening saw two men arrested"."""
_WH = frozenset(("WP", "WRB", "WDT", "WP$"))


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each verb whose clause is the content of somebody's saying."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.dep == "acomp" or passive(parse, word.i):
            continue
        yield from _of_verb(scene, word)


def _of_verb(scene: Scene, verb: Word) -> Iterator[Draft]:
    parse = scene.parse
    heads = [k for k in parse.children[verb.i] if parse.words[k].dep == "ccomp"]
    heads = heads or _late(parse, verb)
    if not heads:
        return
    who = subject(parse, verb.i)
    cue = _cue(parse, verb, heads[0], who)
    if cue is None or not speaks(scene, verb, who, cue.act):
        return
    if _small_clause(parse, verb, heads[0], cue) or _result(parse, verb, heads[0]):
        return
    denies = cue.denies
    if negated(parse, verb.i):
        if cue.act != "thought" or cue.lemma in ("know", "doubt", "remember", "recall"):
            return
        denies = True
    head = heads[-1] if len(heads) > 1 and heads[0] > verb.i else heads[0]
    content = content_of(scene, verb.i, head, who)
    if not content:
        return
    group = verb_group(parse, verb.i)
    to = hearers(parse, verb.i, before=head if head > verb.i else None)
    source = source_span(parse, who, verb.i)
    if verb.lemma == "hear" and cue.act == "speech":
        to, source = to._replace(addressee=source), ()
    yield Draft(
        rule=f"clause of “{verb.lemma}”",
        source=source,
        cue=group_spans(parse, group),
        content=content,
        act=cue.act,
        cue_word=verb.i,
        denies=denies,
        distanced=cue.distanced,
        addressee=to.addressee,
        outlet=to.outlet or fronted_outlet(parse, verb.sentence, verb.i),
    )


_LISTENED = frozenset(("tell", "inform", "assure", "warn", "remind"))


def _late(parse: Parse, verb: Word) -> list[int]:
    """ "said in a statement that P", "say now that P": the clause hangs on a word in between."""
    if verb.lemma not in cues.frame("that") or cues.frame("that")[verb.lemma].act == "thought":
        return []
    words = parse.words
    told = parse.child(verb.i, "dobj")
    if told is not None and told > verb.i and verb.lemma in _LISTENED:
        for k in parse.children[told]:
            own = parse.child(k, "nsubj", "nsubjpass")
            if (
                words[k].dep == "relcl"
                and own is not None
                and words[min(parse.subtree(k))].tag not in _WH
            ):
                return [k]
    for k in range(verb.i + 1, min(verb.i + 16, len(words))):
        word = words[k]
        if word.text == ";" or word.sentence != verb.sentence:
            break
        if word.lower == "that" and word.dep == "mark" and word.head > k:
            holder = words[word.head].head
            if holder <= verb.i or (
                words[holder].lemma in cues.frame("noun") and words[holder].dep == "dobj"
            ):
                break
            return [word.head]
    return []


def _small_clause(parse: Parse, verb: Word, head: int, cue: cues.Cue) -> bool:
    """ "declared it closed", "found him asleep": an act or a state, not a saying."""
    if head < verb.i or cue.act not in ("speech", "writing") or _finite(parse, head):
        return False
    return parse.words[head].tag in ("VBN", "VBG", "JJ", "NN") and not any(
        parse.words[k].tag in ("TO", "``", "''") or parse.words[k].dep == "mark"
        for k in parse.children[head]
    )


def _result(parse: Parse, verb: Word, head: int) -> bool:
    """ "told it so often that I see it": a result, not a content."""
    words = parse.words
    mark = parse.child(head, "mark")
    if mark is None or mark < verb.i:
        return False
    between = [words[k].lower for k in range(verb.i + 1, mark)]
    return ("so" in between and between[-1:] != ["so"]) or "such" in between


def source_span(parse: Parse, who: int | None, verb: int) -> Spans:
    """The span of a source; the clause in which the verb stands is never part of it."""
    if who is None:
        return ()
    span = noun_phrase(parse, who)
    own = parse.words[verb]
    if span.start <= own.start < span.end:
        span = Span(span.start, max(parse.words[who].end, parse.words[_left(parse, verb)].start))
        inside = trim(parse, list(parse.within(span)))
        inside = [k for k in inside if parse.words[k].tag not in ("WDT", "WP", "CC") and k < verb]
        if not inside:
            return (Span(parse.words[who].start, parse.words[who].end),)
        inside = list(trim(parse, inside))
        span = Span(parse.words[inside[0]].start, parse.words[inside[-1]].end)
    return (span,)


def _left(parse: Parse, verb: int) -> int:
    at = verb
    while parse.words[at].dep in ("xcomp", "conj", "advcl") and parse.words[at].head < at:
        at = parse.words[at].head
    return min(parse.subtree(at)) if parse.words[at].dep in ("relcl", "acl") else verb


def _cue(parse: Parse, verb: Word, head: int, who: int | None) -> cues.Cue | None:
    """How this verb attributes with this clause, or None."""
    lemma = verb.lemma
    listed = cues.frame("that").get(lemma)
    perceived = cues.frame("scene").get(lemma)
    scene_like = _bare_scene(parse, verb, head)
    if perceived is not None and (scene_like or lemma not in ("see", "hear", "watch")):
        return perceived if who is not None else None
    if perceived is not None and _finite(parse, head) and lemma in ("see", "hear"):
        if lemma == "see":
            return perceived if who is not None else None
        return cues.Cue(lemma, "speech") if _marked(parse, head) or head > verb.i else None
    if _is_record(parse, who):
        return cues.Cue(lemma, "record") if listed or lemma in cues.frame("record") else None
    if listed is not None:
        if listed.act == "record":
            return listed if who is not None and parse.words[who].pos == "NOUN" else None
        if listed.act == "thought" and _wh(parse, head) and lemma in ("know", "see"):
            return None
        return listed
    if (asked := cues.frame("whether").get(lemma)) is not None:
        return asked
    if lemma in cues.words("never") or lemma in ("be", "have", "do"):
        return None
    if lemma in cues.frame("quote") or (head > verb.i and _marked(parse, head, verb.i)):
        return cues.frame("quote").get(lemma) or cues.Cue(lemma, "speech")
    return None


def _is_record(parse: Parse, who: int | None) -> bool:
    return who is not None and parse.words[who].lemma in cues.words("records")


def _marked(parse: Parse, head: int, verb: int | None = None) -> bool:
    """Whether "that" opens the clause; directly behind the verb or its listener, if one is given."""
    mark = parse.child(head, "mark")
    if mark is None or parse.words[mark].lower != "that":
        return False
    if verb is None or mark <= verb + 2:
        return True
    return all(
        parse.words[k].pos in ("PRON", "DET", "PROPN", "NOUN", "PUNCT")
        for k in range(verb + 1, mark)
    )


def _finite(parse: Parse, head: int) -> bool:
    words = parse.words
    if words[head].tag in ("VBD", "VBP", "VBZ", "MD"):
        return True
    return any(words[k].dep in ("aux", "auxpass", "cop") and words[k].tag != "TO"
               and words[k].tag != "VBG" for k in parse.children[head])  # fmt: skip


def _bare_scene(parse: Parse, verb: Word, head: int) -> bool:
    """ "saw two men run": the clause has a subject of its own and no tense."""
    own = parse.child(head, "nsubj", "nsubjpass")
    return (
        head > verb.i and own is not None and not _marked(parse, head) and not _finite(parse, head)
    )


def _wh(parse: Parse, head: int) -> bool:
    return any(parse.words[k].tag in _WH for k in parse.subtree(head)[:3])


def speaks(scene: Scene, verb: Word, who: int | None, act: Act) -> bool:
    """Whether the sentence lets somebody say this, instead of asking, wishing or denying it."""
    parse = scene.parse
    words = parse.words
    if who is None:
        return (verb.dep != "ROOT" and verb.tag != "VB") or _telegraphic(parse, verb)
    subject_ = words[who]
    if subject_.lower in ("rumour", "rumours", "rumor", "rumors", "word", "gossip"):
        return False
    if verb.lemma in ("see", "witness") and (subject_.entity == "DATE" or subject_.lemma in _TIMES):
        return False
    if subject_.lower in NOBODY or subject_.lower in ("there", "this", "that", "what", "which"):
        return subject_.lower in ("which", "that") and subject_.dep not in ("nsubj",)
    if subject_.lower == "it" and act in ("perception",):
        return False
    if subject_.lower in ("i", "we", "one", "you"):
        if (subject_.lower == "one" and not parse.children[who]) or act in (
            "thought",
            "perception",
        ):
            return False
        if verb.tag == "VBP" and verb.lemma in ("beg", "ask", "write", "suggest", "add", "confess"):
            return False
        if scene.depth[verb.i] and verb.tag == "VB":
            return False
    if subject_.lower in ("me", "him", "them", "us") and verb.tag == "VB":
        return False
    if subject_.lower == "you" and not (
        verb.tag == "VBP" and verb.dep == "ROOT" and not _asks(parse, verb)
    ):
        return False
    if (
        subject_.lower in ("i", "we")
        and verb.tag in ("VBG", "VBP")
        and verb.lemma in ("beg", "ask", "suggest")
    ):
        return False
    return not (_unreal(parse, verb) or _imperative(parse, verb) or _purpose(parse, verb))


def _asks(parse: Parse, verb: Word) -> bool:
    return parse.words[parse.sentence_words(verb.sentence)[-1]].text == "?"


_ACTUAL = frozenset(
    "use go continue begin start come be find proceed appear seem hear overhear prefer hasten rise".split()
)


def _purpose(parse: Parse, verb: Word) -> bool:
    """An infinitive or a phrase behind a preposition that only could, should or need not be said."""
    words = parse.words
    if verb.dep == "pcomp":
        return words[verb.head].lower in (
            "without",
            "before",
            "instead",
            "of",
            "for",
            "from",
            "against",
        )
    if verb.tag != "VB" or not any(words[k].tag == "TO" for k in parse.children[verb.i]):
        return False
    governor = words[verb.head]
    if verb.dep in ("acl", "relcl"):
        governor = words[governor.head]
    if governor.lemma == "go":
        return not any(words[k].lower == "on" for k in parse.children[governor.i])
    return governor.lemma not in _ACTUAL


def _telegraphic(parse: Parse, verb: Word) -> bool:
    """ "Denied that ..." and "Said he saw ..." at the head of a note, the subject left out."""
    first = parse.sentence_words(verb.sentence)[0]
    return verb.i == first and verb.tag in ("VBD", "VBZ", "VBN")


def _imperative(parse: Parse, verb: Word) -> bool:
    return verb.tag == "VB" and verb.dep == "ROOT" and parse.child(verb.i, "aux", "nsubj") is None


def _unreal(parse: Parse, verb: Word) -> bool:
    """Under a condition, a wish, a refusal, or in a question of the author's own."""
    words = parse.words
    at = verb
    for _ in range(4):
        if at.dep == "advcl" and any(
            words[k].dep == "mark" and words[k].lower in ("if", "unless", "whether", "lest")
            for k in parse.children[at.i]
        ):
            return True
        if at.dep != "xcomp":
            break
        at = words[at.head]
        if at.lemma in cues.words("hypothetical") or negated(parse, at.i):
            return True
    modal = parse.child(verb.i, "aux")
    if modal is not None and words[modal].lower in (
        "should",
        "could",
        "can",
        "might",
        "must",
        "ca",
    ):
        return (verb.dep != "ccomp" and words[modal].lower not in ("can", "could")) or negated(
            parse, verb.i
        )
    last = words[parse.sentence_words(verb.sentence)[-1]]
    return last.text == "?" and verb.dep == "ROOT" and not _quoted_mark(parse, last)


def _quoted_mark(parse: Parse, last: Word) -> bool:
    return parse.text[last.end : last.end + 1] in ('"', "”", "’", "'", "»")


_OCCASIONS = frozenset(
    "statement interview conference meeting briefing letter hearing speech".split()
)


def _without_occasion(parse: Parse, verb: int, inside: list[int]) -> list[int]:
    """ "said on Monday he would go": the day is when he said it, where no "that" comes between."""
    words = parse.words
    while (
        len(inside) > 3
        and words[inside[0]].lower == "that"
        and words[inside[0]].tag in ("IN", "WDT")
    ):
        inside = inside[1:]
    if not inside or inside[0] != verb + 1:
        return inside
    first = words[inside[0]]
    if first.pos == "ADP" and first.lower in ("on", "in", "at", "during", "late", "early"):
        noun = parse.child(first.i, "pobj")
        if noun is None or not (
            words[noun].entity in ("DATE", "TIME") or words[noun].lemma in _OCCASIONS
        ):
            return inside
        last = max(parse.subtree(first.i))
    elif (
        first.entity in ("DATE", "TIME")
        and first.dep in ("npadvmod", "nmod")
        and first.pos in ("PROPN", "NOUN")
    ):
        last = max(parse.subtree(first.i))
    else:
        return inside
    rest = [k for k in inside if k > last]
    return rest if rest and words[rest[0]].text != "," and len(rest) > 1 else inside


def _shares_tense(parse: Parse, verb: int, head: int) -> list[int]:
    """ "told us that he had seen it, and had gone": a later verb with the content's auxiliary."""
    words = parse.words
    own = {words[k].lower for k in parse.children[verb] if words[k].dep in ("aux", "auxpass")}
    inner = {words[k].lower for k in parse.children[head] if words[k].dep in ("aux", "auxpass")}
    out = []
    for k in parse.children[verb]:
        if words[k].dep != "conj" or k < head or parse.child(k, "nsubj", "nsubjpass") is not None:
            continue
        aux = {words[c].lower for c in parse.children[k] if words[c].dep in ("aux", "auxpass")}
        if words[k].lemma == "be":
            aux.add(words[k].lower)
        if aux & inner & {"had", "would", "could", "was", "were", "has", "will"} and not aux & own:
            out += parse.subtree(k)
    return out


def _further_that(parse: Parse, inside: list[int]) -> list[int]:
    """ "..., and that Q": a second content clause that the parser hung elsewhere."""
    words = parse.words
    if not inside:
        return inside
    scope = parse.sentence_words(words[inside[-1]].sentence)
    k = inside[-1] + 1
    if k <= scope[-1] and words[k].text == ",":
        k += 1
    if (
        k + 2 <= scope[-1]
        and words[k].dep == "cc"
        and words[k + 1].lower == "that"
        and words[k + 1].tag in ("IN", "WDT")
    ):
        end = next((j for j in range(k, scope[-1] + 1) if words[j].text == ";"), scope[-1] + 1)
        return [*inside, *range(inside[-1] + 1, end)]
    return inside


def content_of(scene: Scene, verb: int, head: int, who: int | None) -> Spans:
    """The spans of a content clause, before, around or behind its cue."""
    parse = scene.parse
    if head > verb:
        inside = clause(parse, head, _contrasts(parse, head))
        if who is not None and who < verb and inside and inside[0] < who:
            inside = [k for k in inside if k > who]
        inside = _without_occasion(parse, verb, inside)
        more = _shares_tense(parse, verb, head)
        if more and inside:
            inside = list(range(inside[0], max(*more, inside[-1]) + 1))
        inside = _further_that(parse, inside)
        return _whole_quotations(scene, pieces(parse, inside), verb)
    return around(scene, verb, head, who)


def _contrasts(parse: Parse, head: int) -> list[int]:
    """Clauses with "while" or "whereas" behind a comma tell of somebody else's words."""
    return [
        k
        for k in parse.subtree(head)
        if parse.words[k].dep == "advcl"
        and (first := min(parse.subtree(k))) > head
        and parse.words[first].lower in ("while", "whereas")
        and parse.words[first - 1].text == ","
    ]


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
        if words[i].text == ";" or (words[i].dep == "cc" and i < (head or 0) and _splits(parse, i)):
            start = i + 1
            break
    run = list(range(start, low))
    while run and words[run[0]].dep == "cc":
        run = run[1:]
    run += _tail(parse, head, block, scope)
    return pieces(parse, run)


_RESUMES = frozenset("because or and but though although if unless since so".split())


def _tail(parse: Parse, head: int | None, block: set[int], scope: range) -> list[int]:
    """The content that goes on behind a parenthetical: what hangs on it, or a new conjunct."""
    words = parse.words
    last = max(block)
    comma = next(
        (k for k in range(last + 1, min(last + 4, scope[-1])) if words[k].text == ","), None
    )
    if comma is not None and words[comma + 1].lower in _RESUMES:
        if not any(
            words[k].lemma in cues.frame("quote") for k in range(comma, min(comma + 6, scope[-1]))
        ):
            return list(range(comma + 1, scope[-1] + 1))
    if head is None:
        return []
    return [k for k in parse.subtree(head) if k > last and k not in block]


def _splits(parse: Parse, i: int) -> bool:
    """Whether a conjunction joins two sentences of their own: a comma stands before it."""
    return i > 0 and parse.words[i - 1].text == ","


def _whole_quotations(scene: Scene, spans: Spans, verb: int) -> Spans:
    """Content that ends inside a quotation is carried to the quotation's end."""
    if not spans:
        return spans
    out = list(spans)
    cue = scene.parse.words[verb]
    for quotation in scene.quotations:
        for piece in quotation.pieces:
            if (
                piece.start <= out[-1].end - 1 < piece.end
                and not piece.start <= cue.start < piece.end
            ):
                last = out[-1]
                if piece.start >= last.start or last.end < piece.end:
                    out[-1] = Span(
                        min(last.start, max(piece.start, last.start)), max(last.end, piece.end)
                    )
    return tuple(out)


def with_content(draft: Draft, content: Spans) -> Draft:
    """The draft with another content."""
    return replace(draft, content=content)
