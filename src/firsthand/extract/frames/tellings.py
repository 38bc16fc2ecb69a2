"""Whether a sentence tells that somebody said something, or only asks, wishes, refuses or supposes."""

from __future__ import annotations

from firsthand.extract import cues
from firsthand.extract.frames import Scene
from firsthand.extract.frames.voices import FIRST, NOBODY
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import negated
from firsthand.model import Act

_SEASONS = frozenset(
    "year month week day season century final war event period era city town country match night"
    " decade afternoon morning evening summer winter hour game round meeting election talk".split()
)
"""What "sees" something happen without seeing: "the evening saw two men arrested"."""
_HEARSAY = frozenset("rumour rumours rumor rumors word gossip legend tradition".split())
_COURTESIES = frozenset("beg ask suggest request wish dare hope assure".split())
"""What "I" only does by saying it: "I beg you", "I dare say"."""
_DOUBTING = frozenset("should could can might must ca may".split())
_SHORT = frozenset(("short", "dream", "dreamt", "dreamed", "instead"))
_BEFORE_NOT_SAID = frozenset("without before instead of for from against".split())


def told(scene: Scene, verb: Word, who: int | None, act: Act) -> bool:
    """Whether a verb tells of a saying that took place, by its subject and what governs it."""
    parse = scene.parse
    if who is None:
        unsaid = verb.dep == "pcomp" and _purpose(parse, verb)
        return (verb.dep != "ROOT" and verb.tag != "VB" and not unsaid) or telegraphic(parse, verb)
    if (
        _plural_noun(parse, verb)
        or _aforesaid(parse, verb, who)
        or not _able(parse, verb, who, act)
        or not _third_party(scene, verb, who, act)
    ):
        return False
    return not (
        _not_he(parse, verb)
        or _unreal(parse, verb)
        or _imperative(parse, verb)
        or _purpose(parse, verb)
    )


def _plural_noun(parse: Parse, verb: Word) -> bool:
    """ "denounced as a smear reports that P": the parser took the noun for a verb."""
    lone = parse.child(verb.i, "mark", "nsubj", "nsubjpass", "aux") is None
    return verb.tag == "VBZ" and verb.dep == "advcl" and lone


def _aforesaid(parse: Parse, verb: Word, who: int) -> bool:
    """ "The said Marten Hulse": a word that points back to a name."""
    before = parse.words[verb.i - 1].lower
    return verb.lower == "said" and who == verb.i - 1 and before in ("the", "ye", "this", "these")


def _not_he(parse: Parse, verb: Word) -> bool:
    """ "It was not the porter who said that P"."""
    words = parse.words
    noun = words[verb.head]
    is_ = words[noun.head]
    if verb.dep != "relcl" or noun.dep != "attr" or is_.lemma != "be":
        return False
    it = parse.child(is_.i, "nsubj")
    return it is not None and words[it].lower == "it" and negated(parse, is_.i)


def _able(parse: Parse, verb: Word, who: int, act: Act) -> bool:
    """Whether the subject can be a voice at all."""
    word = parse.words[who]
    if word.lower in NOBODY or word.lower in ("there", "this", "what"):
        return False
    if word.lower in ("that", "which"):
        return word.dep != "nsubj"
    if word.lower == "who" and word.text != "WHO" and verb.dep != "relcl":
        return False
    if word.lower in _HEARSAY:
        return False
    if verb.lemma in ("see", "witness") and (word.entity == "DATE" or word.lemma in _SEASONS):
        return False
    return not (word.lower == "it" and act in ("perception", "thought"))


def _third_party(scene: Scene, verb: Word, who: int, act: Act) -> bool:
    """Whether "I", "you" and "one" attribute here: only where a saying is told of them."""
    lower = scene.parse.words[who].lower
    if lower in FIRST:
        return _of_oneself(scene, verb, act)
    if lower == "you":
        return _of_the_reader(scene.parse, verb, act)
    if lower == "one" and not scene.parse.children[who]:
        return act in ("speech", "writing") and scene.parse.child(verb.i, "aux") is None
    return not (lower in ("him", "them") and verb.tag == "VB")


def _of_oneself(scene: Scene, verb: Word, act: Act) -> bool:
    if act in ("thought", "perception"):
        return False
    if verb.tag in ("VBP", "VBG") and verb.lemma in _COURTESIES:
        return False
    if verb.tag == "VBP" and verb.lemma in ("write", "add", "confess", "repeat", "admit"):
        return False
    if verb.tag in ("VBP", "VB") and verb.lemma == "say" and _dares(scene.parse, verb):
        return False
    return verb.tag != "VB" or (
        scene.parse.child(verb.i, "aux") is not None and not _to(scene.parse, verb)
    )


def _dares(parse: Parse, verb: Word) -> bool:
    """ "I dare say", "needless to say"."""
    return verb.i > 0 and parse.words[verb.i - 1].lower in ("dare", "daresay", "must", "should")


def _to(parse: Parse, verb: Word) -> bool:
    return any(parse.words[k].tag == "TO" for k in parse.children[verb.i])


def _of_the_reader(parse: Parse, verb: Word, act: Act) -> bool:
    """ "You said in Parliament that", not "you know that" or "if you say so"."""
    if verb.tag in ("VBD", "VBN"):
        return verb.dep != "advcl" and act in ("speech", "writing")
    if verb.tag != "VBP" or verb.dep != "ROOT":
        return False
    return act in ("speech", "writing") or not _asks(parse, verb)


def _asks(parse: Parse, verb: Word) -> bool:
    return parse.words[parse.sentence_words(verb.sentence)[-1]].text == "?"


def telegraphic(parse: Parse, verb: Word) -> bool:
    """ "Denied that ..." and "Said he saw ..." at the head of a note, the subject left out."""
    first = parse.sentence_words(verb.sentence)[0]
    return verb.i == first and verb.tag in ("VBD", "VBZ", "VBN")


def only_meant(parse: Parse, verb: Word) -> bool:
    """Whether a saying is only a purpose, a condition or an order: "ways to answer “yes”"."""
    return _purpose(parse, verb) or _conditional(parse, verb) or _imperative(parse, verb)


def _purpose(parse: Parse, verb: Word) -> bool:
    """An infinitive or a phrase behind a preposition that only could, should or need not be said."""
    words = parse.words
    if verb.dep == "pcomp":
        before = words[verb.head]
        short = before.lower == "of" and words[before.head].lower in _SHORT
        return short or before.lower in _BEFORE_NOT_SAID
    if verb.tag != "VB" or not any(words[k].tag == "TO" for k in parse.children[verb.i]):
        return False
    governor = words[verb.head]
    if verb.dep in ("acl", "relcl"):
        if governor.lemma in ("first", "last", "one", "only") or governor.tag == "JJ":
            return False
        governor = words[governor.head]
    if governor.lemma == "go":
        return not any(words[k].lower == "on" for k in parse.children[governor.i])
    return governor.lemma not in cues.words("actual")


def _imperative(parse: Parse, verb: Word) -> bool:
    return verb.tag == "VB" and verb.dep == "ROOT" and parse.child(verb.i, "aux", "nsubj") is None


def _unreal(parse: Parse, verb: Word) -> bool:
    """Under a condition, a wish, a refusal, or in a question of the author's own."""
    words = parse.words
    if _conditional(parse, verb) or _inverted(parse, verb):
        return True
    modal = parse.child(verb.i, "aux")
    if modal is not None and words[modal].lower in _DOUBTING:
        able = words[modal].lower in ("can", "could")
        return (verb.dep != "ccomp" and not able) or negated(parse, verb.i)
    last = words[parse.sentence_words(verb.sentence)[-1]]
    return last.text == "?" and _questioned(parse, verb) and not _quoted_mark(parse, last)


def _questioned(parse: Parse, verb: Word) -> bool:
    """A question about the saying itself: its auxiliary or question word stands first."""
    if verb.dep == "relcl":
        root = next(
            (
                w
                for w in map(parse.words.__getitem__, parse.sentence_words(verb.sentence))
                if w.dep == "ROOT"
            ),
            verb,
        )
        return root.pos in ("NOUN", "PROPN")
    if verb.dep not in ("ROOT", "conj"):
        return False
    first = next(
        (k for k in parse.sentence_words(verb.sentence) if parse.words[k].pos != "PUNCT"), verb.i
    )
    word = parse.words[first]
    return word.dep == "aux" or word.tag in ("WRB", "WP", "WDT") or word.pos == "AUX"


def _conditional(parse: Parse, verb: Word) -> bool:
    words = parse.words
    at = verb
    for _ in range(4):
        if at.dep == "advcl" and any(
            words[k].dep == "mark" and words[k].lower in ("if", "unless", "whether", "lest")
            for k in parse.children[at.i]
        ):
            return True
        if at.dep != "xcomp":
            return False
        at = words[at.head]
        if at.lemma in cues.words("hypothetical") or negated(parse, at.i):
            return True
    return False


def _inverted(parse: Parse, verb: Word) -> bool:
    """ "Had the porter said that P, we would know"."""
    words = parse.words
    first = next((k for k in parse.children[verb.i] if words[k].dep == "aux" and k < verb.i), None)
    who = parse.child(verb.i, "nsubj")
    if first is None or who is None or words[first].lower not in ("had", "were", "should"):
        return False
    return first < who and words[parse.sentence_words(verb.sentence)[-1]].text != "?"


def _quoted_mark(parse: Parse, last: Word) -> bool:
    return parse.text[last.end : last.end + 1] in ('"', "”", "’", "'", "»")
