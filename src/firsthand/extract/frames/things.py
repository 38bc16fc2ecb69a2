"""Things said by their name alone: "X denied the charge", "X warned of floods", "X thinks so"."""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.contents import grown
from firsthand.extract.frames.records import foreign
from firsthand.extract.frames.verbs import Said, cue_of, made
from firsthand.extract.frames.voices import is_record, speaks_for_itself, voice
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import pieces
from firsthand.model import Spans

_PLACES = frozenset(
    "under at in on near behind beside by off outside inside over after for to between among".split()
)
_TOKENS = frozenset(("it", "this", "that", "these", "neither", "both", "everything", "all"))
_BARE = frozenset("attention interest silence room board duty concern".split())


def thing(scene: Scene, said: Said) -> Draft | None:
    """ "X denied the charge", "reported perhaps seven dead", "X confirmed this"."""
    parse = scene.parse
    verb, who = said
    cue = cue_of(parse, verb, "object")
    object_ = parse.child(verb.i, "dobj")
    if cue is None or object_ is None or object_ < verb.i or _more_follows(parse, verb, object_):
        return None
    if who is None and not _headline(parse, verb):
        return None
    if who is not None and not said.by_somebody(parse):
        return None
    if not _sayable(parse, verb, object_, cue):
        return None
    return made(scene, said, grown(scene, _extent(parse, verb, object_)), cue, "object")


def _more_follows(parse: Parse, verb: Word, object_: int) -> bool:
    """A clause, an infinitive or a listener shows that another frame is at work."""
    words = parse.words
    if any(words[k].dep in ("ccomp", "xcomp", "dative") for k in parse.children[verb.i]):
        return words[verb.i].lemma != "promise" or parse.child(verb.i, "dative") is None
    return words[object_].lemma in cues.frame("noun") and any(
        words[k].dep in ("acl", "ccomp", "relcl") for k in parse.children[object_]
    )


def _sayable(parse: Parse, verb: Word, object_: int, cue: cues.Cue) -> bool:
    """Whether the object names an event or a state, and not a person or a thing had or made."""
    word = parse.words[object_]
    if word.pos == "PRON" or word.lower in _TOKENS:
        return word.lower in _TOKENS and (cue.denies or verb.lemma in ("confirm", "expect"))
    if word.lemma in _BARE and not parse.children[object_]:
        return False
    if cue.act == "thought" or verb.lemma in ("describe", "mention", "recount"):
        owned = voice(parse, object_) in ("person", "body") and not _described(parse, verb, object_)
        return _indefinite(parse, object_) and not owned
    return True


def _described(parse: Parse, verb: Word, object_: int) -> bool:
    """Whether more is said of a person than that somebody remembers or expects him."""
    det = parse.child(object_, "det")
    if det is not None and parse.words[det].lower == "no":
        return True
    behind = (k for k in parse.children[verb.i] if k == parse.last(object_) + 1)
    return any(
        parse.words[k].dep in ("prep", "acl", "relcl") for k in (*parse.children[object_], *behind)
    )


def _indefinite(parse: Parse, object_: int) -> bool:
    words = parse.words
    det = parse.child(object_, "det", "nummod", "poss")
    if det is None:
        return bool(parse.children[object_]) and words[object_].pos == "NOUN"
    return (
        words[det].lower in ("a", "an", "no", "some", "more", "any")
        or words[det].pos == "NUM"
        or any(words[k].dep in ("prep", "acl", "relcl") for k in parse.children[object_])
    )


def _extent(parse: Parse, verb: Word, object_: int) -> Spans:
    """The phrase of the object with places that the parser hung on the verb."""
    words = parse.words
    if words[object_].lower in _TOKENS:
        return pieces(parse, [object_])
    low, high = parse.first(object_), parse.last(object_)
    for k in parse.children[verb.i]:
        if words[k].dep == "prep" and parse.first(k) == high + 1 and words[k].lower in _PLACES:
            noun = parse.child(k, "pobj")
            if noun is None or words[noun].entity not in ("DATE", "TIME"):
                high = parse.last(k)
    return pieces(parse, range(low, high + 1))


def _headline(parse: Parse, verb: Word) -> bool:
    return verb.i == parse.sentence_words(verb.sentence)[0] and verb.tag in ("VBD", "VBN", "VBZ")


def promised(scene: Scene, said: Said) -> Draft | None:
    """ "X promised the town a hospital", "the sergeant told me 210": listener and thing."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    if verb.lemma not in ("promise", "offer", "tell", "give") or not said.by_somebody(parse):
        return None
    listener = parse.child(verb.i, "dative")
    object_ = parse.child(verb.i, "dobj")
    if listener is None or object_ is None or not verb.i < listener < object_:
        return None
    counted = words[object_].pos == "NUM"
    if verb.lemma in ("tell", "give", "offer") and not (verb.lemma == "tell" and counted):
        return None
    content = grown(scene, pieces(parse, parse.subtree(object_)))
    return (
        made(scene, said, content, cues.Cue(verb.lemma, "speech"), "object")
        if who is not None
        else None
    )


def told_of(scene: Scene, said: Said) -> Draft | None:
    """ "X warned of landslides", "they speak of a second shot", "X admitted to theft"."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    if (
        who is None
        or said.by_author(parse)
        or not (speaks_for_itself(parse, who) or is_record(parse, who))
    ):
        return None
    for k in parse.children[verb.i]:
        word = words[k]
        if not verb.i < k <= verb.i + 3 or word.dep not in ("prep", "prt"):
            continue
        cue = cues.frame(word.lower).get(verb.lemma) if word.lower in _LINKS else None
        inner = parse.child(k, "pobj", "pcomp")
        if verb.lemma == "point" and (inner is None or parse.child(inner, "prep") is None):
            continue
        if cue is None or inner is None or words[inner].pos == "PRON" or words[inner].tag == "WP":
            continue
        act = "record" if is_record(parse, who) else cue.act
        low = k if word.lower == "against" else parse.first(inner)
        inside = range(low, _end(parse, verb, max(parse.last(inner), parse.last(k))) + 1)
        content = grown(scene, pieces(parse, inside))
        return made(
            scene, said, content, cues.Cue(cue.lemma, act, cue.denies, cue.distanced), "told of"
        )
    return None


def _end(parse: Parse, verb: Word, high: int) -> int:
    """Where a thing told of ends: with places and further things that the parser hung on the verb."""
    words = parse.words
    for k in parse.children[verb.i]:
        first = parse.first(k)
        if first not in (high + 1, high + 2) or words[k].pos in ("VERB", "AUX", "PUNCT"):
            continue
        noun = parse.child(k, "pobj")
        timed = noun is not None and words[noun].entity in ("DATE", "TIME")
        if (words[k].dep == "prep" and words[k].lower in _PLACES and not timed) or words[k].dep in (
            "conj",
            "cc",
        ):
            high = parse.last(k)
    return high


_LINKS = frozenset("of about to against on".split())


def gerund(scene: Scene, said: Said) -> Draft | None:
    """ "X described hearing two explosions", "X proposed closing the school"."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    cue = cues.frame("gerund").get(verb.lemma)
    if cue is None or said.who is None or said.by_author(parse):
        return None
    head = next((k for k in parse.children[verb.i] if words[k].dep in ("xcomp", "ccomp", "pcomp", "dobj", "advcl")
                 and (words[k].tag == "VBG" or _being(parse, k)) and verb.i < k <= verb.i + 4), None)  # fmt: skip
    if head is None or parse.first(head) > verb.i + 2 or parse.child(head, "det") is not None:
        return None
    if not (speaks_for_itself(parse, said.who) or is_record(parse, said.who)):
        return None
    return made(scene, said, grown(scene, pieces(parse, parse.subtree(head))), cue, "gerund")


def _being(parse: Parse, k: int) -> bool:
    """ "being moved", "having been moved": a passive or a past with a participle for its auxiliary."""
    return parse.words[k].tag == "VBN" and any(
        parse.words[c].tag == "VBG" and parse.words[c].dep in ("aux", "auxpass")
        for c in parse.children[k]
    )


def figure(scene: Scene, said: Said) -> Draft | None:
    """ "X puts the toll at 140", "X gave the number as 23"."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    cue = cues.frame("at").get(verb.lemma)
    object_ = parse.child(verb.i, "dobj")
    if cue is None or object_ is None or who is None or said.by_author(parse) or object_ < verb.i:
        return None
    links = ("as",) if verb.lemma == "give" else ("at", "as")
    at = next((k for k in parse.subtree(verb.i) if k > object_ and words[k].lower in links
               and words[k].dep == "prep"), None)  # fmt: skip
    if at is None or not any(
        words[k].pos in ("NUM", "SYM") or words[k].lower in _VAGUE for k in parse.subtree(at)
    ):
        return None
    inside = range(parse.first(object_), max(parse.last(object_), parse.last(at)) + 1)
    act = "record" if is_record(parse, who) else cue.act
    return made(
        scene, said, grown(scene, pieces(parse, inside)), cues.Cue(cue.lemma, act), "figure"
    )


_VAGUE = frozenset(
    "dozens hundreds thousands millions half most least o’clock noon midnight nil zero scores".split()
)


def token(scene: Scene, said: Said) -> Draft | None:
    """ "Old Groener thinks so": the content is a word that stands for it."""
    parse = scene.parse
    words = parse.words
    verb = said.verb
    cue = cues.frame("that").get(verb.lemma)
    after = verb.i + 1
    if cue is None or cue.act not in ("speech", "thought") or not said.by_somebody(parse):
        return None
    if after >= len(words) or words[after].lower != "so" or words[after].sentence != verb.sentence:
        return None
    follows = words[after + 1] if after + 1 < len(words) else None
    if (
        follows is not None
        and follows.pos not in ("PUNCT", "CCONJ")
        and follows.lower not in ("too", "and", "or", "himself")
    ):
        return None
    high = after + 1 if follows is not None and follows.lower == "too" else after
    return made(scene, said, pieces(parse, range(after, high + 1)), cue, "token")


_UNSEEN = frozenset(
    """rise increase fall drop decline chance need end point benefit future way reason sign value problem risk doctor
    lawyer opportunity improvement growth change surge case evidence argument arguments appeal testimony news
    film play match game debate story speech lecture concert song mass word success difference light
    return loss gain profit result progress future possibility potential world country city action""".split()
)


def perceived(scene: Scene, said: Said) -> Draft | None:
    """ "The guard had seen a light moving", "Otto heard a motor-cycle at four"."""
    parse = scene.parse
    words = parse.words
    verb, who = said
    cue = cues.frame("scene").get(verb.lemma)
    if (
        cue is None
        or who is None
        or voice(parse, who) != "person"
        or words[who].lower in ("you", "one")
    ):
        return None
    if any(words[k].dep == "ccomp" for k in parse.children[verb.i]):
        return None
    object_ = parse.child(verb.i, "dobj")
    if object_ is None or object_ < verb.i or words[object_].pos in ("PRON", "PROPN"):
        return None
    if not _happening(parse, verb, object_):
        return None
    inside = [k for k in parse.subtree(verb.i) if k >= parse.first(object_)]
    inside = [k for k in inside if not foreign(parse, k, verb.i)]
    return made(scene, said, grown(scene, pieces(parse, inside)), cue, "perception")


def _happening(parse: Parse, verb: Word, object_: int) -> bool:
    words = parse.words
    if any(
        words[k].dep in ("acl", "relcl") and words[k].tag in ("VBG", "VBN", "VB")
        for k in parse.children[object_]
    ):
        return True
    if verb.lemma in ("watch", "observe", "witness") or words[object_].lemma in _UNSEEN:
        return (
            verb.lemma == "witness"
            and words[object_].lemma not in _UNSEEN
            and _indefinite(parse, object_)
        )
    if verb.tag not in ("VBD", "VBN", "VBZ") or verb.dep == "relcl":
        return False
    det = parse.child(object_, "det")
    if verb.lemma == "hear" and voice(parse, object_) == "thing" and words[object_].pos == "NOUN":
        return True
    if words[object_].tag == "NNS" and det is None and _described(parse, verb, object_):
        return True
    return _indefinite(parse, object_) and (det is None or words[det].lower not in ("no", "any"))
