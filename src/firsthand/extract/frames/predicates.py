"""Predicates that attribute: "X is sure that P", "X's view is that P", "it is X's belief that P"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import content_of, grown
from firsthand.extract.frames.listeners import hearers
from firsthand.extract.frames.nominals import given_at
from firsthand.extract.frames.voices import FIRST, can_speak, is_record, speaks_for_itself
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    group_spans,
    negated,
    noun_phrase,
    pieces,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Span, Spans

_NO_SOURCES = frozenset((*FIRST, "it", "there", "this", "that", "you", "one", "what", "which"))
_SURE_OF = frozenset("sure certain convinced confident".split())
_COMMON = frozenset(
    "official party last agreed general prevailing first only received standard usual".split()
)
"""Words by which a line or a view is one that is held, though nobody is named: "the official line"."""
_MINE = frozenset(("my", "our", "its", "your", "whose"))


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of adjectives of conviction and of nouns of saying with "is"."""
    for word in scene.parse.words:
        if word.pos in ("AUX", "VERB") and word.lemma in (
            "be",
            "feel",
            "remain",
            "seem",
            "appear",
            "sound",
            "become",
        ):
            draft = _conviction(scene, word)
            if draft is None and word.lemma == "be":
                draft = _cleft(scene, word) or _owned(scene, word) or _copula(scene, word)
            if draft is not None:
                yield draft


def _conviction(scene: Scene, verb: Word) -> Draft | None:
    """ "X is sure that P", "X was angry that P", "X is unsure whether P", "X was sure of it"."""
    parse = scene.parse
    words = parse.words
    state = next((k for k in parse.children[verb.i] if words[k].dep in ("acomp", "attr", "advmod", "oprd")
                  and k > verb.i and words[k].lower in cues.frame("adjective")), None)  # fmt: skip
    if state is None or negated(parse, verb.i):
        return None
    who = subject(parse, verb.i)
    if who is None or words[who].lower in _NO_SOURCES:
        return None
    content = _of_state(scene, verb, state, who)
    if not content:
        return None
    return Draft(
        rule="conviction", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, sorted({*verb_group(parse, verb.i), state})), content=content,
        act=cues.frame("adjective")[words[state].lower].act, cue_word=state,
    )  # fmt: skip


def _of_state(scene: Scene, verb: Word, state: int, who: int) -> Spans:
    parse = scene.parse
    words = parse.words
    for base in (state, verb.i):
        for k in parse.children[base]:
            if k <= state:
                continue
            if words[k].dep == "ccomp" or (words[k].dep == "advcl" and _opened_by_that(parse, k)):
                return content_of(scene, state, k, who)
    if words[state].lower in _SURE_OF:
        of = next((k for k in parse.children[state] if words[k].lower == "of"), None)
        thing = parse.child(of, "pobj", "pcomp") if of is not None else None
        if thing is not None and words[thing].pos in ("NOUN", "VERB"):
            return grown(scene, pieces(parse, parse.subtree(thing)))
    return _quoted_behind(scene, state)


def _opened_by_that(parse: Parse, head: int) -> bool:
    mark = parse.child(head, "mark")
    return mark is not None and parse.words[mark].lower in ("that", "whether", "if")


def _quoted_behind(scene: Scene, state: int) -> Spans:
    """ "The editor was adamant: “…”"."""
    word = scene.parse.words[state]
    for quotation in scene.quotations_in(word.end, word.end + 4):
        between = scene.parse.text[word.end : quotation.span.start]
        if between.strip() in (":", ",", "—"):
            return quotation.pieces
    return ()


def _cleft(scene: Scene, verb: Word) -> Draft | None:
    """ "What my uncle told me was that P", "all she would say is that P", "what he said was: “…”"."""
    parse = scene.parse
    words = parse.words
    told = _said_before(parse, verb)
    if told is None or words[told].lemma not in cues.frame("that"):
        return None
    who = parse.child(told, "nsubj")
    if who is None or negated(parse, told) or negated(parse, verb.i):
        return None
    heads = [k for k in parse.children[verb.i] if words[k].dep in ("ccomp", "advcl") and k > verb.i]
    content = content_of(scene, verb.i, heads[0], None) if heads else _quotation_near(scene, verb)
    if not content:
        return None
    cue = cues.frame("that")[words[told].lemma]
    to = hearers(scene, told)
    return Draft(
        rule="what X said was", source=source_span(parse, who, told),
        cue=group_spans(parse, verb_group(parse, told)), content=content, act=cue.act, cue_word=told,
        denies=cue.denies, distanced=cue.distanced, addressee=to.addressee, outlet=to.outlet,
    )  # fmt: skip


def _said_before(parse: Parse, verb: Word) -> int | None:
    """The verb of a clause with "what" or "all" that is the subject of "is"."""
    words = parse.words
    said = parse.child(verb.i, "csubj", "nsubj", "advcl", "dep")
    if said is None or said > verb.i:
        return None
    if words[said].pos in ("VERB", "AUX"):
        return said if words[parse.first(said)].lower in ("what", "all") else None
    if words[said].lower in ("all", "thing"):
        return parse.child(said, "relcl")
    return None


def _owned(scene: Scene, verb: Word) -> Draft | None:
    """ "It is X's belief that P", "it was the opinion of the surgeon that P"."""
    parse = scene.parse
    words = parse.words
    it = parse.child(verb.i, "nsubj")
    noun = parse.child(verb.i, "attr")
    if it is None or words[it].lower != "it" or noun is None or negated(parse, verb.i):
        return None
    if words[noun].lemma not in cues.frame("noun"):
        return None
    below = sorted((*parse.children[noun], *parse.children[verb.i]))
    head = next((k for k in below if k > noun and words[k].dep in ("ccomp", "acl", "relcl", "advcl")
                 and words[parse.first(k)].lower == "that"), None)  # fmt: skip
    source = _owner(parse, noun)
    if head is None or not source:
        return None
    cue = cues.frame("noun")[words[noun].lemma]
    return Draft(
        rule="it is X’s view", source=source, cue=(Span(words[noun].start, words[noun].end),),
        content=content_of(scene, noun, head, None), act=cue.act, cue_word=noun,
        denies=cue.denies, distanced=cue.distanced,
    )  # fmt: skip


def _owner(parse: Parse, noun: int) -> Spans:
    """Whose a noun is: a possessor, or "of", "among", "from" somebody."""
    words = parse.words
    owner = parse.child(noun, "poss")
    if owner is not None:
        return () if words[owner].lower in _MINE else (noun_phrase(parse, owner),)
    for k in parse.children[noun]:
        if words[k].dep == "prep" and words[k].lower in ("of", "among", "from", "by", "within"):
            who = parse.child(k, "pobj")
            if who is not None and (speaks_for_itself(parse, who) or words[k].lower != "of"):
                return (noun_phrase(parse, who),)
    return ()


def _copula(scene: Scene, verb: Word) -> Draft | None:
    """ "The official line is P", "his last words were “…”", "the feeling among them is that P"."""
    parse = scene.parse
    words = parse.words
    noun = parse.child(verb.i, "nsubj")
    if (
        noun is None
        or words[noun].lemma not in {*cues.frame("is"), *_FIGURES}
        or negated(parse, verb.i)
    ):
        return None
    if (
        words[noun].lemma == "word"
        and words[noun].tag == "NN"
        and parse.child(noun, "poss") is None
    ):
        return None
    owner = parse.child(noun, "poss")
    if owner is not None and words[owner].lower in _MINE:
        return None
    source = _owner(parse, noun)
    held = any(words[k].lower in _COMMON for k in parse.children[noun])
    if not source and not held:
        return None
    figure = words[noun].lemma not in cues.frame("is")
    content = () if figure else _predicate(scene, verb)
    content = content or (_figure(parse, noun, verb) if source else ())
    if not content:
        return None
    return Draft(
        rule=f"“{words[noun].lemma}” is", source=source, cue=_cue(parse, noun, owner, verb),
        content=content, act=cues.frame("is").get(words[noun].lemma, _SPOKEN).act, cue_word=noun,
        outlet=given_at(parse, words[noun]),
    )  # fmt: skip


def _figure(parse: Parse, noun: int, verb: Word) -> Spans:
    """ "The ministry's figure is nine dead": the number and what it counts."""
    words = parse.words
    if words[noun].lemma not in _FIGURES:
        return ()
    what = next(
        (
            k
            for k in parse.children[verb.i]
            if k > verb.i and words[k].dep in ("attr", "acomp", "dobj", "npadvmod")
        ),
        None,
    )
    if what is None:
        return ()
    run = list(parse.subtree(what))
    return pieces(parse, run) if any(words[k].pos == "NUM" for k in run) else ()


_SPOKEN = cues.Cue("say", "speech")
_FIGURES = frozenset("figure toll count tally estimate total number".split())


def _cue(parse: Parse, noun: int, owner: int | None, verb: Word) -> Spans:
    """The noun and its "is", with what stands between where that is no comment."""
    words = parse.words
    after = parse.last(owner) if owner is not None else -1
    low = min(k for k in parse.subtree(noun) if k > after or owner is None)
    if verb.i - noun <= 2:
        return (Span(words[low].start, verb.end),)
    return (Span(words[low].start, words[noun].end), Span(verb.start, verb.end))


def _predicate(scene: Scene, verb: Word) -> Spans:
    parse = scene.parse
    words = parse.words
    that = verb.i + 1
    if (
        that < len(words)
        and words[that].lower != "that"
        and (quoted := _quotation_near(scene, verb))
    ):
        return quoted
    heads = [k for k in parse.children[verb.i] if words[k].dep in ("ccomp", "advcl") and k > verb.i]
    if heads and (words[heads[0]].dep == "ccomp" or words[parse.first(heads[0])].lower == "that"):
        return content_of(scene, verb.i, heads[0], None)
    if that + 2 < len(words) and words[that].lower == "that" and words[that].tag == "IN":
        last = parse.sentence_words(verb.sentence)[-1]
        end = next((k for k in range(that, last + 1) if words[k].text == ";"), last + 1)
        return grown(scene, pieces(parse, range(that + 1, end)))
    return _phrase(scene, verb)


def _quotation_near(scene: Scene, verb: Word) -> Spans:
    """The quotation that follows "is" at once, or behind a word."""
    parse = scene.parse
    sentence = parse.sentences[verb.sentence]
    for quotation in scene.quotations_in(verb.end, sentence.end):
        if len(parse.text[verb.end : quotation.pieces[0].start].split()) <= 1:
            return quotation.pieces
        return ()
    return ()


def _phrase(scene: Scene, verb: Word) -> Spans:
    """ "The coroner's verdict was death by misadventure"."""
    parse = scene.parse
    words = parse.words
    noun = parse.child(verb.i, "nsubj")
    said = parse.child(verb.i, "attr")
    if noun is None or words[noun].lemma not in (
        "verdict",
        "answer",
        "reply",
        "explanation",
        "response",
    ):
        return ()
    if said is None or said < verb.i or words[said].pos not in ("NOUN", "PROPN"):
        return ()
    return grown(scene, pieces(parse, parse.subtree(said)))


_RELYING = ("relying", "drawing")


def citing(scene: Scene, known: dict[int, Draft]) -> Iterator[Draft]:
    """ "P, the Packet reported, citing an e-mail": what is cited stands behind the same content."""
    parse = scene.parse
    words = parse.words
    for word in words:
        if word.lower not in ("citing", "quoting", "invoking", *_RELYING) or word.i in known:
            continue
        outer = known.get(words[word.head].i) or _nearest(parse, word, known)
        thing = parse.child(word.i, "dobj")
        if word.lower in _RELYING:
            on = parse.child(word.i, "prep")
            thing = parse.child(on, "pobj") if on is not None and words[on].lower == "on" else None
            thing = thing if can_speak(parse, thing) else None
        if outer is None or thing is None or not outer.content:
            continue
        act = "record" if is_record(parse, thing) else "speech"
        yield Draft(
            rule="citing", source=(noun_phrase(parse, thing),), cue=(Span(word.start, word.end),),
            content=outer.content, act=act, cue_word=word.i,  # type: ignore[arg-type]
        )  # fmt: skip


def _nearest(parse: Parse, word: Word, known: dict[int, Draft]) -> Draft | None:
    """The attribution with the cue nearest before the participle, in its sentence, behind a comma."""
    if word.i == 0 or parse.words[word.i - 1].text != ",":
        return None
    first = parse.sentence_words(word.sentence)[0]
    for k in range(word.i - 1, first - 1, -1):
        if k in known and known[k].content and known[k].content[0].start < word.start:
            return known[k]
    return None
