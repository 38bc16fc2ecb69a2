"""From whom a figure, a story or a piece of knowledge is had: "the figure of nine dead is the Courier's"."""

from __future__ import annotations

from collections.abc import Iterator

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown, run_to_end
from firsthand.extract.frames.owners import COMES, is_whose
from firsthand.extract.frames.records import HARMED
from firsthand.extract.frames.subjects import finite_words
from firsthand.extract.frames.voices import act_of, can_speak
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import group_spans, negated, noun_phrase, phrase_before, pieces, trim
from firsthand.model import Act, Span, Spans

_FIGURES = frozenset("figure number count toll total tally estimate sum".split())
_STORIES = frozenset("story tale account version report news rumour rumor claim talk".split())
_GIVEN = frozenset("give supply provide publish print release issue invent put".split())
_TAKING = frozenset("take have owe borrow draw copy get".split())
_SOURCES = frozenset("source authority witness informant".split())
_OWN = frozenset("my our the".split())
_KNOWING = frozenset("know learn hear understand".split())
_TAKERS = frozenset(("i", "we"))
_FOLLOWING = frozenset("follow quote cite".split())
_ONLY = frozenset("only sole single my our".split())
_THIS = frozenset(("this", "that", "it"))
_NEAR = 6


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each content of which its text says from whom it is had."""
    parse = scene.parse
    for word in parse.words:
        found: Draft | None = None
        if word.pos == "NOUN" and word.lemma in _FIGURES | _STORIES:
            found = _of_thing(scene, word)
        elif word.lemma in _SOURCES and word.pos in ("NOUN", "PROPN"):
            found = _bracketed(scene, word) or _is_source(scene, word)
        elif word.lower in ("through", "thanks", "from") and word.pos in ("ADP", "NOUN", "SCONJ"):
            found = _known_through(scene, word)
        elif word.lower == ":":
            found = _before_colon(scene, word)
        elif word.lower in ("ears", "authority") and word.i > 2:
            found = _came_to_ears(scene, word)
        if found is not None:
            yield found


def _draft(scene: Scene, source: Spans, group: list[int], content: Spans, act: Act) -> Draft:
    return Draft(
        rule="had from", source=source, cue=group_spans(scene.parse, sorted(set(group))), content=content,
        act=act, cue_word=group[0],
    )  # fmt: skip


def _of_thing(scene: Scene, noun: Word) -> Draft | None:
    """ "The figure of nine dead is the Courier's", "the story of the open door comes from the porter"."""
    parse = scene.parse
    ties = ("of",) if noun.lemma in _FIGURES else ("of", "about")
    of = next((k for k in parse.children[noun.i] if parse.words[k].lower in ties), None)
    thing = parse.child(of, "pobj") if of is not None else None
    if thing is None or (noun.lemma in _FIGURES and not _numbered(parse, thing)):
        return None
    verb = parse.words[noun.head]
    if verb.pos not in ("VERB", "AUX") or negated(parse, verb.i):
        return None
    if noun.dep == "dobj" and verb.lemma in _TAKING:
        source = _taken(parse, verb, thing)
    elif noun.dep in ("nsubj", "nsubjpass") and verb.i > noun.i:
        source = _whose(parse, verb)
    else:
        return None
    if not source:
        return None
    content = grown(scene, pieces(parse, trim(parse, _whole(parse, thing))))
    if not content or any(c.touches(s) for c in content for s in source):
        return None
    who = parse.within(source[0])[-1]
    return _draft(scene, source, [noun.i, verb.i], content, act_of(parse, who, "speech"))


def _whole(parse: Parse, thing: int) -> list[int]:
    """The words of a thing, with "dead" behind a number that the parser parted from it."""
    inside = parse.subtree(thing)
    after = inside[-1] + 1
    if parse.words[inside[-1]].pos == "NUM" and parse.words[after].lower in HARMED:
        inside.append(after)
    return inside


def _numbered(parse: Parse, thing: int) -> bool:
    return any(parse.words[k].pos == "NUM" for k in parse.subtree(thing))


def _taken(parse: Parse, verb: Word, thing: int) -> Spans:
    """From whom somebody takes a figure, or to whom he owes it."""
    wanted = "to" if verb.lemma == "owe" else "from"
    scope = parse.sentence_words(verb.sentence)
    for k in range(verb.i + 1, scope[-1]):
        if parse.words[k].lower == wanted and k != thing:
            who = parse.child(k, "pobj")
            if who is not None and can_speak(parse, who):
                return (noun_phrase(parse, who),)
    return ()


def _whose(parse: Parse, verb: Word) -> Spans:
    """Whose a figure is, or from whom it comes."""
    words = parse.words
    last = parse.sentence_words(verb.sentence)[-1]
    if verb.lemma == "be":
        return is_whose(parse, verb.i, last)
    given = verb.tag == "VBN" and verb.lemma in _GIVEN
    wanted = ("by",) if given else ("from", "to", "with") if verb.lemma in COMES else ()
    if verb.tag == "VBN" and verb.lemma in _TAKING:
        wanted = ("from",)
    for k in range(verb.i + 1, min(verb.i + 5, last)):
        tie = words[k].lower
        if tie not in wanted or (tie == "to" and words[k - 1].lower != "back"):
            continue
        who = parse.child(k, "pobj")
        return (noun_phrase(parse, who),) if who is not None and can_speak(parse, who) else ()
    return ()


def _is_source(scene: Scene, noun: Word) -> Draft | None:
    """ "The porter is our only source for the open door", "the source of this is the porter"."""
    parse = scene.parse
    words = parse.words
    verb = words[noun.head]
    if verb.lemma != "be" or negated(parse, verb.i) or verb.tag in ("VB", "VBG"):
        return None
    if noun.dep == "attr":
        who = parse.child(verb.i, "nsubj")
    elif noun.dep == "nsubj":
        who = parse.child(verb.i, "attr")
    else:
        return None
    owner = parse.child(noun.i, "poss", "det")
    if who is None or not can_speak(parse, who) or owner is None or words[owner].lower not in _OWN:
        return None
    tie = next((k for k in parse.children[noun.i] if words[k].lower in ("for", "of")), None)
    thing = parse.child(tie, "pobj", "pcomp") if tie is not None else None
    if thing is None or words[thing].lower in _THIS:
        if noun.dep == "attr" or (tie is not None and thing is None):
            return None
        content = _clause_before(parse, noun)
    elif not _told_of(parse, noun, thing):
        return None
    else:
        content = grown(scene, pieces(parse, trim(parse, parse.subtree(thing))))
    if not content:
        return None
    source = noun_phrase(parse, who)
    if any(c.touches(source) for c in content):
        return None
    return _draft(scene, (source,), [noun.i, verb.i], content, act_of(parse, who, "speech"))


def _told_of(parse: Parse, noun: Word, thing: int) -> bool:
    """Whether a source is one of what is told: not "the source of our trouble", "a witness for the Crown"."""
    word = parse.words[thing]
    if word.tag == "VBG":
        return False
    if _numbered(parse, thing) or word.lemma in _FIGURES | _STORIES:
        return True
    only = any(parse.words[k].lower in _ONLY for k in parse.children[noun.i])
    tie = parse.words[word.head].lower
    return tie == "for" and (only or noun.lemma == "source") and not can_speak(parse, thing)


def _clause_before(parse: Parse, noun: Word) -> Spans:
    """The clause before a semicolon, or the sentence before that of "my source is the porter"."""
    words = parse.words
    scope = parse.sentence_words(noun.sentence)
    begins = parse.first(noun.i)
    if begins > scope[0] + 2 and words[begins - 1].text in (";", "—", "–"):
        run = range(scope[0], begins - 1)
    elif begins == scope[0] and noun.sentence > 0:
        run = parse.sentence_words(noun.sentence - 1)
        gap = parse.text[words[run[-1]].end : words[scope[0]].start]
        if "\n" in gap or words[run[-1]].text == "?":
            return ()
    else:
        return ()
    if not finite_words(parse, run[0], run[-1] + 1):
        return ()
    return pieces(parse, trim(parse, list(run)))


def _bracketed(scene: Scene, noun: Word) -> Draft | None:
    """ "Nine people died (source: the Harl Courier)"."""
    parse = scene.parse
    words = parse.words
    if noun.i < 3 or words[noun.i - 1].text not in ("(", "["):
        return None
    if noun.i + 2 >= len(words) or words[noun.i + 1].text != ":":
        return None
    end = next(
        (k for k in range(noun.i + 2, min(noun.i + 14, len(words))) if words[k].text in (")", "]")),
        None,
    )
    if end is None or words[end].sentence != noun.sentence or end == noun.i + 2:
        return None
    first = parse.sentence_words(noun.sentence)[0]
    content = pieces(parse, trim(parse, list(range(first, noun.i - 1))))
    if not content:
        return None
    source = Span(words[noun.i + 2].start, words[end - 1].end)
    return _draft(scene, (source,), [noun.i], content, act_of(parse, end - 1, "writing"))


def _known_through(scene: Scene, tie: Word) -> Draft | None:
    """ "Thanks to the porter we know that P", "we know through the porter that P"."""
    parse = scene.parse
    words = parse.words
    scope = parse.sentence_words(tie.sentence)
    at = tie.i
    if tie.lower == "thanks":
        at += 1
        if at > scope[-1] or words[at].lower != "to":
            return None
    who = parse.child(at, "pobj")
    if who is None or not can_speak(parse, who) or who - at > _NEAR:
        return None
    source = noun_phrase(parse, who)
    after = parse.within(source)[-1] + 1
    if tie.i > scope[0] and words[tie.i - 1].lemma in _KNOWING:
        verb = tie.i - 1
        knower = words[verb - 1] if verb > scope[0] else None
    else:
        if tie.lower == "from" or (words[tie.i - 1].text not in (",", ";") and tie.i != scope[0]):
            return None
        if after <= scope[-1] and words[after].text == ",":
            after += 1
        knower = words[after] if after + 2 <= scope[-1] else None
        verb = after + 1
        after += 2
    if knower is None or knower.lower not in _TAKERS or words[verb].lemma not in _KNOWING:
        return None
    if after + 1 > scope[-1] or words[after].lower != "that":
        return None
    content = run_to_end(parse, after + 1)
    if not content:
        return None
    group = [verb, *range(tie.i, at + 1)]
    return _draft(scene, (source,), group, content, act_of(parse, who, "speech"))


def _before_colon(scene: Scene, colon: Word) -> Draft | None:
    """ "I take the figure from the Courier: P", "I follow the Courier here: P"."""
    parse = scene.parse
    words = parse.words
    scope = parse.sentence_words(colon.sentence)
    if colon.i - scope[0] > 12 or not finite_words(parse, colon.i + 1, scope[-1] + 1):
        return None
    for k in range(scope[0] + 1, colon.i):
        verb = words[k]
        if verb.pos != "VERB" or words[k - 1].lower not in _TAKERS or negated(parse, k):
            continue
        if verb.lemma in _FOLLOWING:
            who, tie = parse.child(k, "dobj"), k
            if who is None or not _ends_at(parse, who, colon.i):
                continue
        elif verb.lemma in _TAKING or verb.lemma == "rely":
            near = (j for j in range(k + 1, colon.i) if words[j].lower in ("from", "on", "to"))
            tie = next(near, k)
            who = parse.child(tie, "pobj") if tie != k else None
        else:
            continue
        if who is None or who >= colon.i or not can_speak(parse, who):
            return None
        content = run_to_end(parse, colon.i + 1)
        if not content or scene.depth[colon.i + 1]:
            return None
        source = phrase_before(parse, who, colon.i)
        return _draft(scene, (source,), sorted({k, tie}), content, act_of(parse, who, "speech"))
    return None


def _ends_at(parse: Parse, who: int, colon: int) -> bool:
    """Whether only "here" stands between a voice and the colon: not "I followed him to the gate:"."""
    after = parse.within(noun_phrase(parse, who))[-1] + 1
    return all(parse.words[k].lower in ("here", ",") for k in range(after, colon))


def _came_to_ears(scene: Scene, noun: Word) -> Draft | None:
    """ "It came to my ears that P", "I have it on good authority that P": from nobody in particular."""
    parse = scene.parse
    words = parse.words
    scope = parse.sentence_words(noun.sentence)
    if noun.i + 2 > scope[-1] or words[noun.i + 1].lower != "that":
        return None
    lemmas = ("come", "reach") if noun.lower == "ears" else ("have",)
    verb = next(
        (
            k
            for k in range(noun.i - 1, max(scope[0], noun.i - _NEAR), -1)
            if words[k].lemma in lemmas
        ),
        None,
    )
    if verb is None or negated(parse, verb) or verb == scope[0]:
        return None
    if noun.lower == "authority" and words[verb + 1].lower != "it":
        return None
    content = run_to_end(parse, noun.i + 2)
    return _draft(scene, (), list(range(verb, noun.i + 1)), content, "speech") if content else None
