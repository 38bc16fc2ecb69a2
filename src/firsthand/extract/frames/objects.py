"""Verbs that attribute without a full clause: orders, promises, denials, descriptions, records."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.clauses import source_span, speaks
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import (
    FIRST,
    clause,
    group_spans,
    negated,
    noun_phrase,
    passive,
    pieces,
    subject,
    verb_group,
)
from firsthand.extract.roles import hearers
from firsthand.model import Span, Spans

_NAMING = frozenset("name identify quote thank mention photograph".split())


def drafts(scene: Scene) -> Iterator[Draft]:
    """Drafts of verbs with an infinitive, an object or an object with its description."""
    parse = scene.parse
    for word in parse.words:
        if word.pos not in ("VERB", "AUX") or passive(parse, word.i) or negated(parse, word.i):
            continue
        draft = _draft(scene, word)
        if draft is not None:
            yield draft


def _draft(scene: Scene, verb: Word) -> Draft | None:
    parse = scene.parse
    who = subject(parse, verb.i)
    if who is None and verb.i != parse.sentence_words(verb.sentence)[0]:
        return None
    for frame in (
        _reported_as,
        _causative,
        _order,
        _infinitive,
        _description,
        _accusation,
        _record,
        _object,
        _called_for,
        _gerund,
        _told_of,
        _figure,
        _scene,
    ):
        draft = frame(scene, verb, who)
        if draft is not None:
            return draft
    return None


def _make(
    scene: Scene, verb: Word, who: int | None, content: Spans, cue: cues.Cue, rule: str
) -> Draft | None:
    parse = scene.parse
    if not content or not speaks(scene, verb, who, cue.act):
        return None
    to = (
        hearers(parse, verb.i) if rule == "order" else hearers(parse, verb.i)._replace(addressee=())
    )
    return Draft(
        rule=rule, source=source_span(parse, who, verb.i),
        cue=group_spans(parse, verb_group(parse, verb.i)), content=content, act=cue.act,
        cue_word=verb.i, denies=cue.denies, distanced=cue.distanced, addressee=to.addressee,
        outlet=to.outlet,
    )  # fmt: skip


def _reported_as(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "The Packet quoted X as saying P": what the paper tells is that X says P."""
    parse = scene.parse
    words = parse.words
    voice = parse.child(verb.i, "dobj")
    if (
        verb.lemma not in ("quote", "report", "cite")
        or voice is None
        or who is None
        or voice < verb.i
    ):
        return None
    saying = saying_behind(parse, verb.i)
    if saying is None:
        return None
    low = parse.within(noun_phrase(parse, voice))[0]
    end = parse.sentences[verb.sentence].end
    stop = next((k for k in range(saying, len(words)) if words[k].start >= end
                 or (words[k].lower in ("though", "although", "but") and scene.depth[k] == scene.depth[verb.i])),
                len(words))  # fmt: skip
    content = pieces(parse, range(low, stop))
    return _make(scene, verb, who, content, cues.Cue(verb.lemma, "writing"), "quoted as")


def quoted_voice(scene: Scene) -> Iterator[Draft]:
    """The inner half of "The Packet quoted X as saying P": X says P."""
    parse = scene.parse
    words = parse.words
    for verb in words:
        if (
            verb.lemma not in ("quote", "report", "cite")
            or verb.pos != "VERB"
            or passive(parse, verb.i)
        ):
            continue
        voice = parse.child(verb.i, "dobj")
        saying = saying_behind(parse, verb.i)
        if voice is None or saying is None or not verb.i < voice < saying:
            continue
        end = parse.sentences[verb.sentence].end
        inside = [k for k in range(saying + 1, len(words)) if words[k].end <= end]
        stop = next((n for n, k in enumerate(inside) if words[k].lower in ("though", "although", "but")
                     and scene.depth[k] == scene.depth[verb.i]), len(inside))  # fmt: skip
        inside = inside[:stop]
        if inside and words[inside[0]].lower == "that":
            inside = inside[1:]
        first = saying - 1 if words[saying - 1].lower in ("as", "having") else saying
        if words[first - 1].lower == "as":
            first -= 1
        content = pieces(parse, inside)
        quoted_ = [q for q in scene.quotations if content and q.span.touches(content[0])]
        if quoted_ and content[0].start - quoted_[0].span.start in (0, 1):
            content = quoted_[0].pieces
        if content:
            yield Draft(
                rule="as saying", source=(noun_phrase(parse, voice),),
                cue=(Span(words[first].start, words[saying].end),), content=content, act="speech",
                cue_word=saying,
            )  # fmt: skip


def saying_behind(parse: Parse, verb: int) -> int | None:
    """The verb of "as saying", "as having declared" behind a verb of quoting, or None."""
    words = parse.words
    for k in range(verb + 2, min(verb + 12, len(words))):
        word = words[k]
        if word.sentence != words[verb].sentence or word.text in ";:":
            return None
        before = words[k - 1].lower
        if word.lemma in cues.frame("that") and (
            (before == "as" and word.tag == "VBG")
            or (before == "having" and words[k - 2].lower == "as")
        ):
            return k
    return None


def _called_for(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X called for an inquiry", "he was asking for a basin": the thing asked for."""
    parse = scene.parse
    words = parse.words
    if (
        verb.lemma not in ("call", "ask", "appeal", "plead")
        or who is None
        or words[who].lower in FIRST
    ):
        return None
    if parse.child(verb.i, "dobj") is not None:
        return None
    for_ = next((k for k in parse.children[verb.i] if words[k].lower == "for" and k > verb.i), None)
    if for_ is None or for_ > verb.i + 3:
        return None
    return _make(
        scene,
        verb,
        who,
        pieces(parse, parse.subtree(for_)),
        cues.Cue(verb.lemma, "speech"),
        "called for",
    )


def _causative(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "They would have us believe P", "the papers have me saying P": words put in mouths."""
    parse = scene.parse
    words = parse.words
    if verb.lemma != "have" or who is None or words[who].lower in FIRST:
        return None
    inner = next((k for k in parse.children[verb.i] if k > verb.i and words[k].dep in ("ccomp", "xcomp")
                  and words[k].lemma in ("believe", "think", "say")), None)  # fmt: skip
    if inner is None:
        return None
    heads = [k for k in parse.children[inner] if words[k].dep in ("ccomp", "dobj") and k > inner]
    content = pieces(parse, clause(parse, heads[0])) if heads else ()
    if not content:
        return None
    listener = next(
        (k for k in range(verb.i + 1, inner) if words[k].pos in ("PRON", "PROPN", "NOUN")), None
    )
    believing = words[inner].lemma != "say"
    return Draft(
        rule="would have us believe", source=source_span(parse, who, verb.i),
        cue=group_spans(parse, [*verb_group(parse, verb.i), inner]), content=_grown(scene, content),
        act="speech", cue_word=verb.i, distanced=believing,
        addressee=(noun_phrase(parse, listener),) if believing and listener is not None else (),
    )  # fmt: skip


def _order(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X told them to stay", "X called out to the men to get home"."""
    parse = scene.parse
    cue = cues.frame("order").get(verb.lemma)
    if cue is None and verb.lemma in ("call", "shout", "signal", "appeal", "cry", "whisper"):
        return _called_to(scene, verb, who)
    if cue is None or who is None or parse.words[who].lower in FIRST:
        return None
    head = _to_infinitive(parse, verb.i)
    if head is None or parse.words[head].lemma in _NAMING:
        return None
    listener = parse.child(verb.i, "dobj", "dative") or parse.child(head, "nsubj")
    if listener is None or listener < verb.i or parse.words[listener].lemma in _NO_LISTENERS:
        return None
    inside = [k for k in clause(parse, head) if k > listener]
    inside = [k for k in inside if k not in set(parse.within(noun_phrase(parse, listener)))]
    draft = _make(scene, verb, who, pieces(parse, inside), cue, "order")
    if draft is None:
        return None
    return replace(draft, addressee=draft.addressee or (noun_phrase(parse, listener),))


def _called_to(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X called out to the men to get home"."""
    parse = scene.parse
    words = parse.words
    if who is None or words[who].lower in FIRST:
        return None
    to = next((k for k in parse.children[verb.i] if words[k].dep == "prep" and words[k].lower == "to"
               and k > verb.i), None)  # fmt: skip
    listener = parse.child(to, "pobj") if to is not None else None
    if listener is None:
        return None
    head = next((k for k in range(listener + 1, min(listener + 8, len(words))) if words[k].pos == "VERB"
                 and any(words[c].tag == "TO" for c in parse.children[k])), None)  # fmt: skip
    if head is None or words[head].sentence != verb.sentence:
        return None
    draft = _make(
        scene,
        verb,
        who,
        pieces(parse, clause(parse, head)),
        cues.Cue(verb.lemma, "speech"),
        "order",
    )
    return replace(draft, addressee=(noun_phrase(parse, listener),)) if draft is not None else None


_NO_LISTENERS = frozenset("leave permission time question attention lie truth story way".split())


def _to_infinitive(parse: Parse, verb: int) -> int | None:
    words = parse.words
    for k in parse.children[verb]:
        if words[k].dep in ("xcomp", "ccomp", "advcl") and k > verb:
            if any(words[c].tag == "TO" for c in parse.children[k]):
                return k
    return None


def _infinitive(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X claims to have seen", "X contests to have been", "X denies having": own deeds."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("infinitive").get(verb.lemma)
    if cue is None or (who is not None and words[who].lower in FIRST):
        return None
    head = _to_infinitive(parse, verb.i)
    if head is None and cue.denies:
        head = next((k for k in parse.children[verb.i] if words[k].dep == "xcomp" and k > verb.i
                     and (words[k].tag == "VBG" or parse.child(k, "aux", "auxpass") is not None)), None)  # fmt: skip
    if head is None:
        return None
    own = parse.child(head, "nsubj")
    if cue.act == "thought" and who is not None and not _believer(parse, who):
        return None
    if verb.lemma in ("purport", "pretend") and who is not None:
        if words[who].lemma in cues.words("records") and words[head].lemma in cues.frame("record"):
            return _purporting(scene, verb, who, head)
    inside = clause(parse, head)
    if own is not None and own < head:
        inside = sorted({*inside, *parse.subtree(own)})
    return _make(scene, verb, who, pieces(parse, inside), cue, "infinitive")


def _purporting(scene: Scene, verb: Word, who: int, head: int) -> Draft | None:
    """ "A clip purports to show P": a record, held at a distance."""
    parse = scene.parse
    group = sorted({*verb_group(parse, verb.i), head})
    inside = [k for k in parse.subtree(head) if k > head]
    content = pieces(parse, inside)
    if not content:
        return None
    return Draft(
        rule="record", source=source_span(parse, who, verb.i), cue=group_spans(parse, group),
        content=content, act="record", cue_word=verb.i, distanced=True,
    )  # fmt: skip


def _believer(parse: Parse, who: int) -> bool:
    word = parse.words[who]
    return (
        word.pos in ("PROPN", "PRON")
        or word.entity in ("PERSON", "ORG", "NORP")
        or (word.pos == "NOUN" and word.lemma not in cues.words("records"))
    )


def _description(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X described P as Q", "X has called P “Q”", "X dismissed P as Q"."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("as").get(verb.lemma)
    calls = verb.lemma in ("call", "label", "term", "pronounce", "deem")
    if (cue is None and not calls) or who is None or words[who].lower in FIRST:
        return None
    thing = parse.child(verb.i, "dobj", "nsubj")
    if thing == who:
        thing = parse.child(verb.i, "dobj")
    if cue is not None:
        as_ = _as(parse, verb.i)
        if as_ is None:
            return None
        start = thing if thing is not None and verb.i < thing < as_ else as_
        low = min(parse.subtree(start)) if start == thing else as_
        if thing is not None and words[thing].pos == "PRON" and verb.lemma == "dismiss":
            low = as_ + 1
        inside = list(range(max(low, verb.i + 1), max(parse.subtree(as_)) + 1))
        return _make(scene, verb, who, _grown(scene, pieces(parse, inside)), cue, "description")
    return _calling(scene, verb, who)


def _as(parse: Parse, verb: int) -> int | None:
    """The "as" of a description, however the parser hung it."""
    words = parse.words
    for k in range(verb + 1, min(verb + 14, len(words))):
        word = words[k]
        if word.text in ".;:," or word.sentence != words[verb].sentence:
            return None
        if word.lower == "as" and word.dep in ("prep", "mark", "advmod"):
            return k
    return None


def _calling(scene: Scene, verb: Word, who: int) -> Draft | None:
    """Calling is naming, and no attribution, unless something is said of a thing in the words."""
    parse = scene.parse
    words = parse.words
    if parse.child(verb.i, "dobj") is not None and words[
        parse.child(verb.i, "dobj") or 0
    ].lemma in ("attention", "name"):
        return None
    object_ = max(
        (
            k
            for k in parse.children[verb.i]
            if words[k].dep in ("ccomp", "oprd", "dobj", "xcomp") and k > verb.i
        ),
        default=None,
    )
    if object_ is None or (words[verb.i].dep == "relcl" and parse.child(verb.i, "dobj") is None):
        return None
    inside = [k for k in parse.subtree(object_) if k > verb.i]
    last = max(inside, default=verb.i)
    inside = list(range(verb.i + 1, last + 1))
    body = [k for k in inside if words[k].pos != "PUNCT"]
    if len(body) < 2 or words[body[-1]].pos == "PROPN" or words[body[0]].tag == "RP":
        return None
    content = _grown(scene, pieces(parse, inside))
    quoted = any(q.span.touches(s) for q in scene.quotations for s in content)
    first = words[body[0]]
    if not quoted and not (first.pos == "PRON" or first.tag in ("DT", "PRP$")):
        return None
    if quoted and _is_nickname(scene, content):
        return None
    return _make(scene, verb, who, content, cues.Cue("call", "speech"), "description")


def _is_nickname(scene: Scene, content: Spans) -> bool:
    for quotation in scene.quotations:
        if any(quotation.span.touches(s) for s in content):
            inner = quotation.span.of(scene.parse.text)[1:-1].split()
            strong = [w for w in inner if w[:1].isupper()]
            if len(inner) <= 3 and strong and (len(inner) > 1 or len(strong) == len(inner)):
                return len(strong) >= len([w for w in inner if w.lower() not in ("the", "a", "of")])
    return False


def parse_has_words(scene: Scene, start: int, end: int) -> bool:
    """Whether anything but blanks stands between two offsets."""
    return start < end and bool(scene.parse.text[start:end].strip())


def _grown(scene: Scene, spans: Spans) -> Spans:
    """Spans that end inside a quotation are carried to its end."""
    out = list(spans)
    for quotation in scene.quotations:
        for n, span in enumerate(out):
            if any(
                p.touches(span) and not span.covers(p) and p.end > span.end
                for p in quotation.pieces
            ):
                out[n] = Span(span.start, max(span.end, quotation.pieces[0].end))
    return tuple(out)


def _accusation(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X accused Y of doing", "X blamed Y for Z": the whole charge is the content."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("accuse").get(verb.lemma)
    thing = parse.child(verb.i, "dobj")
    if cue is None or thing is None or who is None or words[who].lower in FIRST:
        return None
    if words[thing].tag in ("WDT", "WP") or thing < verb.i:
        return None
    link = next(
        (
            k
            for k in parse.subtree(verb.i)
            if k > thing
            and words[k].lower in ("of", "for", "on")
            and words[k].head in (verb.i, thing)
        ),
        None,
    )
    if link is None:
        return None
    inside = range(min(parse.subtree(thing)), max(parse.subtree(link)) + 1)
    return _make(scene, verb, who, pieces(parse, inside), cue, "accusation")


def _record(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "The log shows P", "the ledger lists P": a record with an object for its content."""
    parse = scene.parse
    words = parse.words
    if who is None or verb.lemma not in cues.frame("record"):
        return None
    anaphor = (
        words[who].lower == "it"
        and verb.lemma in ("show", "record", "list")
        and _record_before(parse, verb)
    )
    if (not anaphor and words[who].lemma not in cues.words("records")) or (words[who].tag in ("NNS",) and verb.lemma in (
        "have", "give", "put",
    )):  # fmt: skip
        return None
    heads = [k for k in parse.children[verb.i] if k > verb.i
             and words[k].dep in ("dobj", "attr", "oprd", "prep", "xcomp", "npadvmod")]  # fmt: skip
    things = [k for k in heads if words[k].dep in ("dobj", "attr", "oprd")]
    if not things or words[things[0]].lower in ("it", "them", "this", "that"):
        return None
    if verb.lemma in ("have", "give", "contain", "mention", "suggest", "prove", "confirm") and (
        not _documentary(parse, who) or words[things[0]].pos not in ("NOUN", "PROPN", "NUM", "PRON")
    ):
        return None
    inside = [k for k in range(min(parse.subtree(things[0])), max(parse.subtree(verb.i)) + 1)
              if k in set(parse.subtree(verb.i))]  # fmt: skip
    inside = [k for k in inside if not _foreign(parse, k, verb.i)]
    return _make(
        scene,
        verb,
        who,
        _grown(scene, pieces(parse, inside)),
        cues.Cue(verb.lemma, "record"),
        "record",
    )


def _record_before(parse: Parse, verb: Word) -> bool:
    """Whether the sentence before speaks of a record that "it" can mean."""
    if verb.sentence == 0:
        return False
    return any(
        parse.words[k].lemma in cues.words("records")
        for k in parse.sentence_words(verb.sentence - 1)
    )


_STRICT = frozenset(
    "log logbook ledger register diary journal book minutes transcript footage video clip recording"
    " record roll calendar entry list manifest letter report".split()
)


def _documentary(parse: Parse, who: int) -> bool:
    return parse.words[who].lemma in _STRICT


def _foreign(parse: Parse, k: int, verb: int) -> bool:
    """Words of a second verb joined to the record's: "... and was closed in May"."""
    words = parse.words
    at = k
    for _ in range(30):
        if at == verb:
            return False
        if words[at].dep in ("conj", "cc", "advcl", "parataxis") and words[at].head == verb:
            joined = words[at] if words[at].dep != "cc" else words[min(at + 1, len(words) - 1)]
            return joined.dep in ("advcl", "parataxis") or joined.pos in ("VERB", "AUX", "ADV")
        if words[at].head == at:
            return False
        at = words[at].head
    return False


def _object(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X denied the charge", "reported perhaps seven dead": a thing said by its name alone."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("object").get(verb.lemma)
    thing = parse.child(verb.i, "dobj")
    if cue is None or thing is None or thing < verb.i:
        return None
    if any(words[k].dep in ("ccomp", "xcomp") for k in parse.children[verb.i]):
        return None
    if _names_a_claim(parse, thing):
        return None
    if who is None and not _headline(parse, verb):
        return None
    if who is not None and (words[who].lower in FIRST or not _believer(parse, who)):
        return None
    if not cue.denies and words[thing].pos == "PRON":
        return None
    if parse.child(verb.i, "dative") is not None:
        return None
    low, high = min(parse.subtree(thing)), max(parse.subtree(thing))
    for k in parse.children[verb.i]:
        if (
            words[k].dep == "prep"
            and min(parse.subtree(k)) == high + 1
            and words[k].lower in _PLACES
        ):
            high = max(parse.subtree(k))
    return _make(scene, verb, who, pieces(parse, range(low, high + 1)), cue, "object")


_PLACES = frozenset("under at in on near behind beside by off outside inside over".split())


def _gerund(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X described hearing two explosions": what the speaker did or underwent."""
    parse = scene.parse
    cue = cues.frame("gerund").get(verb.lemma)
    if cue is None or who is None or parse.words[who].lower in FIRST:
        return None
    head = next((k for k in parse.children[verb.i] if parse.words[k].dep in ("xcomp", "ccomp", "pcomp")
                 and parse.words[k].tag == "VBG" and verb.i < k <= verb.i + 3), None)  # fmt: skip
    return (
        _make(scene, verb, who, pieces(parse, parse.subtree(head)), cue, "gerund") if head else None
    )


def _told_of(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X warned of landslides", "they speak of a second shot"."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("of").get(verb.lemma)
    if (
        cue is None
        or who is None
        or words[who].lower in (*FIRST, "it")
        or not _believer(parse, who)
    ):
        return None
    of = next((k for k in parse.children[verb.i] if words[k].lower in ("of", "about") and k > verb.i
               and words[k].dep == "prep"), None)  # fmt: skip
    if (
        of is None
        or of > verb.i + 3
        or (words[of].lower == "about" and verb.lemma in ("speak", "talk", "tell"))
    ):
        return None
    thing = parse.child(of, "pobj")
    if thing is None or words[thing].pos == "PRON":
        return None
    return _make(scene, verb, who, pieces(parse, parse.subtree(thing)), cue, "told of")


_FIGURES = frozenset(
    "number figure toll total cost count loss damage size price dead death casualty share rate turnout"
    " crowd bill sum".split()
)


def _figure(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "X puts the toll at 140"."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("at").get(verb.lemma)
    thing = parse.child(verb.i, "dobj")
    if cue is None or thing is None or who is None or words[who].lower in FIRST or thing < verb.i:
        return None
    if words[thing].lemma not in _FIGURES:
        return None
    at = next((k for k in parse.subtree(verb.i) if k > thing and words[k].lower == "at"), None)
    if at is None:
        return None
    run = range(min(parse.subtree(thing)), max(parse.subtree(at)) + 1)
    return _make(scene, verb, who, pieces(parse, run), cue, "figure")


def _headline(parse: Parse, verb: Word) -> bool:
    return verb.i == parse.sentence_words(verb.sentence)[0] and verb.tag in ("VBD", "VBN", "VBZ")


def _names_a_claim(parse: Parse, thing: int) -> bool:
    """The object is itself a saying with a content: the nominal frame deals with it."""
    return parse.words[thing].lemma in cues.frame("noun") and any(
        parse.words[k].dep in ("acl", "ccomp", "relcl") for k in parse.children[thing]
    )


def _scene(scene: Scene, verb: Word, who: int | None) -> Draft | None:
    """ "The guard had seen a light moving": perception of something that happens."""
    parse = scene.parse
    words = parse.words
    cue = cues.frame("scene").get(verb.lemma)
    if cue is None or who is None or words[who].lower in (*FIRST, "you", "one", "it", "there"):
        return None
    if any(words[k].dep == "ccomp" for k in parse.children[verb.i]):
        return None
    thing = parse.child(verb.i, "dobj")
    if thing is None or thing < verb.i:
        return None
    moving = [k for k in parse.children[thing]
              if words[k].dep == "acl" and words[k].tag in ("VBG", "VBN", "VB")]  # fmt: skip
    if not moving:
        return None
    inside = [k for k in parse.subtree(verb.i) if k >= min(parse.subtree(thing))]
    inside = [k for k in inside if not _foreign(parse, k, verb.i)]
    return _make(scene, verb, who, pieces(parse, inside), cue, "perception")
