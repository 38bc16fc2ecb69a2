"""Verbs with a content clause: "X said that P", "P, X said", "X saw two men run"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import WH, content_of
from firsthand.extract.frames.listeners import (
    Hearers,
    clipped,
    fronted_listener,
    fronted_outlet,
    hearers,
    is_sitting,
    without_that,
)
from firsthand.extract.frames.parentheses import answered, only_occasion
from firsthand.extract.frames.subjects import FINITE, clause_start, source_before
from firsthand.extract.frames.tellings import told
from firsthand.extract.frames.verbs import cue_of
from firsthand.extract.frames.voices import FIRST, is_record, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    group_spans,
    negated,
    passive,
    pieces,
    source_span,
    subject,
    verb_group,
)
from firsthand.model import Span, Spans

_KEPT_NEGATED = frozenset("think believe expect feel imagine suppose accept agree consider".split())
"""A negation of these is a denial of the content: "X does not believe that P"."""
_DENIALS = frozenset(("denial", "rejection"))
"""What stands between a verb and "that" and has the clause for itself: "published it against denials that P"."""
_SWORN = frozenset(("saith", "sayeth", "says", "said", "deposeth", "deposes", "deposed"))
_FEW = 6
_NEVER_SAYING = frozenset(("be", "have", "do"))


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each verb whose clause is the content of somebody's saying."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or word.dep == "acomp" or passive(parse, word.i):
            continue
        heads = [k for k in parse.children[word.i] if parse.words[k].dep == "ccomp"]
        heads = heads or _late(parse, word)
        if heads:
            yield from _of_verb(scene, word, heads)


def _of_verb(scene: Scene, verb: Word, heads: list[int]) -> Iterator[Draft]:
    parse = scene.parse
    who, source = _subject(parse, verb)
    cue = _cue(parse, verb, heads[0], who)
    if (
        cue is None
        or not told(scene, verb, who, cue.act)
        or _no_content(parse, verb, heads[0], cue)
    ):
        return
    denies = cue.denies
    if denies and who is not None and parse.words[who].lower == "few" and not parse.children[who]:
        return
    if negated(parse, verb.i):
        if cue.lemma not in _KEPT_NEGATED:
            return
        denies = True
    head = _content_head(parse, verb, heads)
    content = content_of(scene, verb.i, head, who)
    if not content or _broken(parse, verb, head, content):
        return
    if content[-1].end <= verb.start and _beside(parse, verb, content):
        return
    source, content = _with_article(parse, source, content)
    to = clipped(hearers(scene, verb.i, before=head if head > verb.i else None), content)
    if verb.lemma == "hear":
        cue, source, to = _heard(parse, verb, who, cue, (source, to))
    yield Draft(
        rule=f"clause of “{verb.lemma}”",
        source=source,
        cue=group_spans(parse, verb_group(parse, verb.i)),
        content=content,
        act=cue.act,
        cue_word=verb.i,
        denies=denies,
        distanced=cue.distanced,
        addressee=tuple(without_that(parse, s) for s in to.addressee)
        or fronted_listener(parse, verb.sentence, verb.i),
        outlet=to.outlet or fronted_outlet(parse, verb.sentence, verb.i),
    )


def _beside(parse: Parse, verb: Word, content: Spans) -> bool:
    """Whether what stands before a cue is only the occasion on which something else was said."""
    run = [k for span in content for k in parse.within(span)]
    return answered(parse, verb.i) or only_occasion(parse, run)


def _with_article(parse: Parse, source: Spans, content: Spans) -> tuple[Spans, Spans]:
    """ "The gate was open, the log shows": the article that ended up in the content is the source's."""
    if not source or not content or content[-1].end > source[0].start:
        return source, content
    inside = list(parse.within(content[-1]))
    first = parse.within(source[0])[0]
    if parse.words[inside[-1]].pos != "DET" or inside[-1] + 1 != first or len(inside) < 3:
        return source, content
    whole = Span(parse.words[inside[-1]].start, source[0].end)
    return (whole, *source[1:]), (*content[:-1], *pieces(parse, inside[:-1]))


def _subject(parse: Parse, verb: Word) -> tuple[int | None, Spans]:
    """Who says it, and the words that name him; by word order where the parser has no subject."""
    who = subject(parse, verb.i)
    if verb.lower in _SWORN and _after_oath(parse, verb):
        return _deponent(parse, verb)
    if who is not None:
        heard = parse.words[who].lower == "it" and parse.words[verb.head].lemma == "hear"
        return who, () if heard else source_span(parse, who, verb.i)
    if verb.tag not in FINITE or verb.dep != "ROOT":
        return None, ()
    phrase = source_before(parse, clause_start(parse, verb.i), verb.i)
    if phrase is None:
        return None, ()
    heads = [
        k for k in parse.within(phrase) if parse.words[k].pos in ("NOUN", "PROPN", "PRON", "NUM")
    ]
    return heads[-1], (phrase,)


def _after_oath(parse: Parse, verb: Word) -> bool:
    return any(w.lower == "oath" for w in parse.words[max(verb.i - 4, 0) : verb.i])


def _deponent(parse: Parse, verb: Word) -> tuple[int | None, Spans]:
    """ "The deponent, being sworn, maketh oath and saith that P": the first phrase of the sentence."""
    words = parse.words
    first = parse.sentence_words(verb.sentence)[0]
    comma = next((k for k in range(first, verb.i) if words[k].text == ","), verb.i)
    run = [k for k in range(first, comma) if words[k].lower not in ("and", "further")]
    heads = [k for k in run if words[k].pos in ("NOUN", "PROPN", "PRON")]
    if not heads or voice(parse, heads[-1]) not in ("person", "body") or len(run) > _FEW:
        return None, ()
    return heads[-1], pieces(parse, run)


def _no_content(parse: Parse, verb: Word, head: int, cue: cues.Cue) -> bool:
    """Whether the clause is a state, a result or an aside, or what "whom" left behind."""
    if _small_clause(parse, verb, head, cue) or _result(parse, verb, head) or _whom(parse, verb):
        return True
    if (
        cue.act in ("perception", "thought")
        and cue.lemma in ("see", "figure")
        and opens_with_question(parse, head)
    ):
        return True
    if verb.lemma == "hear" and _heard_it_said(parse, head):
        return True
    if any(w.lemma in _DENIALS and w.dep == "pobj" for w in parse.words[verb.i + 1 : head]):
        return True
    return verb.tag == "VBG" and _aside(parse, verb, head)


def _heard(
    parse: Parse, verb: Word, who: int | None, cue: cues.Cue, roles: tuple[Spans, Hearers]
) -> tuple[cues.Cue, Spans, Hearers]:
    """Who hears something said is its listener, a hearing its outlet; a sound is a perception."""
    source, to = roles
    if _sitting(parse, who):
        return cues.Cue("hear", "speech"), (), Hearers((), source)
    if cue.act != "speech":
        return cue, source, to
    if _from_place(parse, verb):
        return cues.Cue("hear", "perception"), source, to
    return cue, (), to._replace(addressee=source)


def _aside(parse: Parse, verb: Word, head: int) -> bool:
    """ "A vicar, writing in 1920, passed on what he knew"; "were told in writing that"."""
    words = parse.words
    if verb.dep == "pcomp" and words[verb.head].lower in ("in", "by") and verb.lower == "writing":
        return head > verb.i
    first = parse.first(head)
    closed = any(words[k].text == "," for k in range(verb.i + 1, min(first, head)))
    return verb.dep in ("acl", "advcl") and head > verb.i and closed and not marked(parse, head)


def _whom(parse: Parse, verb: Word) -> bool:
    """ "..., whom our man found at home, told us that P": what follows is no content of "found"."""
    return any(
        k < verb.i and parse.words[k].dep == "dobj" and parse.words[k].tag in ("WP", "WDT")
        for k in parse.children[verb.i]
    )


def _heard_it_said(parse: Parse, head: int) -> bool:
    """ "heard it said that P": the saying behind it is the cue, and nobody is named."""
    own = parse.child(head, "nsubj")
    return (
        own is not None
        and parse.words[own].lower == "it"
        and parse.words[head].lemma in ("say", "tell", "claim")
    )


def _from_place(parse: Parse, verb: Word) -> bool:
    """ "She had heard, from the landing, that P": with her own ears."""
    for k in parse.subtree(verb.i):
        if k > verb.i and parse.words[k].lower == "from" and k < verb.i + 4:
            place = parse.child(k, "pobj")
            return place is not None and voice(parse, place) == "thing"
    return False


def _sitting(parse: Parse, who: int | None) -> bool:
    """ "A court heard that P": the hearing is where it was said."""
    return who is not None and is_sitting(parse, who)


def _broken(parse: Parse, verb: Word, head: int, content: Spans) -> bool:
    """A clause that stands before its verb but is none of its content."""
    words = parse.words
    if head > verb.i:
        return False
    after = words[verb.i + 1].lower if verb.i + 1 < len(words) else ""
    if after in ("otherwise", "so", "differently", "different"):
        return True
    inside = parse.within(content[-1])
    if len(inside) and words[inside[-1]].lower in ("that", "who", "which", "whether"):
        return True
    return any(
        k > verb.i
        and words[k].dep in ("xcomp", "dobj")
        and (
            words[k].tag in ("VBG", "VBN", "VB")
            or (
                verb.lemma == "say"
                and words[k].pos == "NOUN"
                and words[k].entity not in ("DATE", "TIME")
            )
        )
        for k in parse.children[verb.i]
    )


def _content_head(parse: Parse, verb: Word, heads: list[int]) -> int:
    """Of several clauses the one that "that" opens behind the verb, or the last one there."""
    behind = [k for k in heads if k > verb.i]
    opened = [k for k in behind if marked(parse, k)]
    if heads[0] < verb.i:
        return opened[0] if opened else heads[0]
    return behind[-1]


def _late(parse: Parse, verb: Word) -> list[int]:
    """ "said in a statement that P", "say now that P": the clause hangs on a word in between."""
    listed = cues.frame("that").get(verb.lemma) or cues.frame("whether").get(verb.lemma)
    if listed is None:
        return []
    words = parse.words
    told_ = parse.child(verb.i, "dobj")
    if told_ is not None and told_ > verb.i and verb.lemma in cues.words("listened"):
        told_clause = _told_clause(parse, told_)
        if told_clause is not None:
            return [told_clause]
    for k in range(verb.i + 1, min(verb.i + 16, len(words))):
        word = words[k]
        if word.text == ";" or word.sentence != verb.sentence:
            break
        if word.lower in ("that", "whether", "if") and word.dep == "mark" and word.head > k:
            return _opened(parse, verb, word, listed)
    return []


def _opened(parse: Parse, verb: Word, mark: Word, listed: cues.Cue) -> list[int]:
    """The clause that a mark opens, if it hangs on something between the verb and it."""
    words = parse.words
    holder = words[mark.head].head
    if _between_commas(parse, verb, mark, holder):
        return [mark.head]
    if holder <= verb.i and words[mark.head].dep not in ("advcl", "ccomp"):
        return []
    if mark.lower != "that" and cues.frame("whether").get(verb.lemma) is None:
        return []
    noun = words[holder]
    if holder > verb.i and noun.lemma in cues.frame("noun") and noun.dep == "dobj":
        return []
    if holder > verb.i and noun.pos == "VERB" and noun.lemma in cues.frame("that"):
        return []
    if listed.act == "thought" and holder > verb.i and noun.dep in ("dobj", "pobj"):
        return []
    return [mark.head]


def _between_commas(parse: Parse, verb: Word, mark: Word, other: int) -> bool:
    """ "The abbot contends, but the bishop denies, that P": the clause is the first one's too."""
    words = parse.words
    own = parse.child(other, "nsubj")
    if own is None or words[own].lower in FIRST:
        return False
    return (
        words[other].dep == "conj" and words[other].head == verb.i
        and words[mark.i - 1].text == "," and any(w.text == "," for w in words[verb.i + 1 : own])
    )  # fmt: skip


def _told_clause(parse: Parse, listener: int) -> int | None:
    """ "told reporters rates would rise", where the parser made the clause a relative one."""
    words = parse.words
    for k in parse.children[listener]:
        own = parse.child(k, "nsubj", "nsubjpass")
        if words[k].dep == "relcl" and own is not None and words[parse.first(k)].tag not in WH:
            return k
    return None


def _small_clause(parse: Parse, verb: Word, head: int, cue: cues.Cue) -> bool:
    """ "declared it closed", "found him asleep": an act or a state, not a saying."""
    if head < verb.i or cue.act not in ("speech", "writing") or finite(parse, head):
        return False
    return parse.words[head].tag in ("VBN", "VBG", "JJ", "NN") and not any(
        parse.words[k].tag in ("TO", "``", "''") or parse.words[k].dep == "mark"
        for k in parse.children[head]
    )


def _result(parse: Parse, verb: Word, head: int) -> bool:
    """ "told it so often that I see it": a result, not a content."""
    mark = parse.child(head, "mark")
    if mark is None or mark < verb.i:
        return False
    between = [
        parse.words[k].lower for k in range(verb.i + 1, mark)
        if parse.words[k - 1].lemma not in ("say", "do", "put")
    ]  # fmt: skip
    return ("so" in between and between[-1:] != ["so"]) or "such" in between


def _cue(parse: Parse, verb: Word, head: int, who: int | None) -> cues.Cue | None:
    """How this verb attributes with this clause, or None."""
    lemma = verb.lemma
    perceived = cues.frame("scene").get(lemma)
    if perceived is not None and (found := _perceived(parse, verb, head, perceived)) is not None:
        return found if who is not None or found.act != "perception" else None
    listed = cue_of(parse, verb, "that")
    if is_record(parse, who):
        shows = (
            listed
            or lemma in cues.frame("record")
            or (head > verb.i and marked(parse, head, verb.i))
        )
        return cues.Cue(lemma, "record") if shows and lemma not in cues.words("never") else None
    if lemma in cues.words("inanimate") and who is not None and voice(parse, who) == "thing":
        return None
    if listed is not None:
        return _listed(parse, head, who, listed)
    if (asked := cues.frame("whether").get(lemma)) is not None:
        return asked
    if lemma in cues.words("never") or lemma in _NEVER_SAYING:
        return None
    return _unlisted(parse, verb, head, who)


def _perceived(parse: Parse, verb: Word, head: int, cue: cues.Cue) -> cues.Cue | None:
    """ "saw two men run" and "saw that P" are perceptions; "heard that P" is hearsay."""
    if _bare_scene(parse, verb, head) or verb.lemma not in ("see", "hear", "watch"):
        return cue
    if not finite(parse, head) or verb.lemma == "watch" or opens_with_question(parse, head):
        return None
    if verb.lemma == "see":
        return cue
    return cues.Cue(verb.lemma, "speech") if head > verb.i else None


def _listed(parse: Parse, head: int, who: int | None, cue: cues.Cue) -> cues.Cue | None:
    if cue.act == "record":
        return cue if who is not None and parse.words[who].pos == "NOUN" else None
    if cue.act == "thought":
        if opens_with_question(parse, head) and cue.lemma in ("know", "see", "realise", "realize"):
            return None
        if who is not None and voice(parse, who) == "thing" and parse.words[who].pos == "NOUN":
            return None
    return cue


def _unlisted(parse: Parse, verb: Word, head: int, who: int | None) -> cues.Cue | None:
    """Any verb with a clause behind "that" attributes it to the person or body that is its subject."""
    known = cues.frame("quote").get(verb.lemma)
    if known is not None:
        return known
    if who is not None and voice(parse, who) in ("it", "thing", "nobody"):
        return None
    if head > verb.i and marked(parse, head, verb.i):
        between = parse.words[verb.i + 1 : parse.child(head, "mark")]
        if any(w.lemma in cues.frame("noun") and w.dep == "pobj" for w in between):
            return None  # "stood by its report that P"
        return cues.Cue(verb.lemma, "speech")
    return None


def marked(parse: Parse, head: int, verb: int | None = None) -> bool:
    """Whether "that" opens the clause; directly behind the verb or its listener, if one is given."""
    mark = parse.child(head, "mark")
    if mark is None or parse.words[mark].lower != "that":
        return False
    if verb is None or mark <= verb + 2:
        return True
    return all(
        parse.words[k].pos in ("PRON", "DET", "PROPN", "NOUN", "PUNCT", "ADP", "ADJ")
        for k in range(verb + 1, mark)
    )


def finite(parse: Parse, head: int) -> bool:
    """Whether a clause has a tense of its own."""
    words = parse.words
    if words[head].tag in ("VBD", "VBP", "VBZ", "MD"):
        return True
    return any(words[k].dep in ("aux", "auxpass", "cop") and words[k].tag != "TO"
               and words[k].tag != "VBG" for k in parse.children[head])  # fmt: skip


def _bare_scene(parse: Parse, verb: Word, head: int) -> bool:
    """ "saw two men run": the clause has a subject of its own and no tense."""
    own = parse.child(head, "nsubj", "nsubjpass")
    return head > verb.i and own is not None and not marked(parse, head) and not finite(parse, head)


def opens_with_question(parse: Parse, head: int) -> bool:
    """Whether a clause begins with a question word."""
    return any(parse.words[k].tag in WH for k in parse.subtree(head)[:3])
