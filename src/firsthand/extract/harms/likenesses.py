"""What only sounds like an act of harm: "the battery died", "an attack on the proposal", "if they had fired".

Each rule is about a class of wording, never about a subject: a look-alike has no one who bears it,
has a doer that can harm in words alone, is a game, or is not told as a thing that was done.
"""

from __future__ import annotations

from firsthand.extract.actors.wordlists import listed as of_actors
from firsthand.extract.harms.acts import Act
from firsthand.extract.harms.voices import under
from firsthand.extract.harms.wording import base, bears, listed, person
from firsthand.extract.parse import Parse, Word

_ANY = frozenset(("anyone", "anybody", "any"))
_UNREAL = frozenset(("would", "could", "should", "'d"))
_AGAINST = frozenset(("on", "upon", "against"))
_ABOUT = frozenset(("on", "about", "against"))
_DENYING = frozenset(("deny", "disclaim", "refute", "rebut"))
_TO = frozenset(("to", "-", "–", ":"))
_NIL = frozenset(("nothing", "nil", "none", "love", "zero", "zip"))
_WISHING = frozenset("wish hope fear threaten propose resolve urge demand pray swear vow".split())
_CONTENTS = frozenset(("ccomp", "conj", "xcomp"))


def likeness(parse: Parse, act: Act, doer: int | None) -> bool:
    """Whether an act only sounds like one; ``doer`` is the head of its doer's words."""
    return (
        _nobody_bears(parse, act)
        or _of_words(parse, act, doer)
        or _a_game(parse, act)
        or _a_player(parse, act, doer)
        or _mild(parse, act)
        or _pictured(parse, act, doer)
        or (act.voice == "noun" and _at_large(parse, act))
        or not _done(parse, act)
    )


def _nobody_bears(parse: Parse, act: Act) -> bool:
    """ "The custom died", "murdered the anthem", "an attack on the proposal"."""
    if act.victim is None:
        return False
    if parse.words[act.victim].lower in _ANY:
        return True
    if act.rule == "harm without room for a doer":
        return act.name in listed("perishing") and not bears(parse, act.victim, things=False)
    if act.rule == "verb of harm":
        if act.name == "flood" and under(parse, act.head, "with") is not None:
            return True
        return act.name in listed("always") and not bears(parse, act.victim, things=True)
    if act.rule == "noun of harm" and under(parse, act.head, "of") == act.victim:
        return not bears(parse, act.victim, things=True)
    noun = next((i for i in act.words if base(parse.words[i]) in listed("nouns")), None)
    if noun is None or under(parse, noun, *_AGAINST) != act.victim:
        return False
    ground = base(parse.words[act.victim]) in listed("ground") | listed("places")
    return not ground and not bears(parse, act.victim, things=True)


def _of_words(parse: Parse, act: Act, doer: int | None) -> bool:
    """ "A thought struck the inspector", "the paper attacked the minister"."""
    if doer is None or act.rule not in ("verb of harm", "noun of harm"):
        return False
    word = parse.words[doer]
    if {base(word), word.lower, word.lower.removesuffix("s")} & listed("figures"):
        return True
    if word.lower.endswith("ness") or (act.name == "attack" and under(parse, act.head, "over")):
        return True
    if act.name == "expel" and base(word) in listed("memberships"):
        return True
    return act.name in listed("willed") and not _has_a_will(parse, doer)


def _has_a_will(parse: Parse, doer: int) -> bool:
    """Whether a doer can seize, arrest, hunt: somebody or a body of people; panic and sleep cannot."""
    word = parse.words[doer]
    known = of_actors("organisations") | of_actors("groups") | of_actors("people")
    if base(word) in known or word.lower in listed("indefinite"):
        return True
    return word.pos != "NOUN" or word.entity != "" or person(parse, doer)


def _a_game(parse: Parse, act: Act) -> bool:
    """ "Was beaten at chess", "captured in twenty moves", "crushed them four to nothing"."""
    field = under(parse, act.head, "at", "in", "by", "on")
    if field is not None and base(parse.words[field]) in listed("games"):
        return True
    return (act.name in listed("contests") or act.voice == "noun") and _scored(parse, act)


def _scored(parse: Parse, act: Act) -> bool:
    """Whether the sentence has a score: "four to nothing", "3-1"; or nothing but a game in it."""
    words = [parse.words[k] for k in parse.sentence_words(parse.words[act.head].sentence)]
    for first, between, last in zip(words, words[1:], words[2:], strict=False):
        ends = _few(last) or last.lower in _NIL
        if between.lower in _TO and ends and (_few(first) or base(first) in listed("points")):
            return True
    head = parse.words[act.head]
    told = parse.words[parse.words[head.head].head]
    who = parse.child(told.i, "nsubj")
    whole = act.voice == "noun" and act.victim is None and who is not None and head.dep == "pobj"
    if not whole or any(w.pos == "VERB" and w.i != told.i for w in words):
        return False
    return who is not None and base(parse.words[who]) in listed("games")


def _a_player(parse: Parse, act: Act, doer: int | None) -> bool:
    """ "The chess master captured two knights"."""
    if doer is None or act.name not in listed("contests"):
        return False
    before = (parse.words[k] for k in parse.children[doer] if parse.words[k].dep == "compound")
    return any(base(w) in listed("games") for w in before)


def _few(word: Word) -> bool:
    return word.pos == "NUM" and (len(word.text) < 3 or not word.text.isdigit())


def _mild(parse: Parse, act: Act) -> bool:
    """ "Ambushed with flowers", "bombarded with questions", "smothered in kisses"."""
    means = under(parse, act.head, "with", "in", "by")
    if means is None and act.victim is not None:
        means = under(parse, act.victim, "with")
    if means is not None and base(parse.words[means]) in listed("mild"):
        return True
    rolls = under(parse, act.head, "from") if act.name in ("remove", "expel", "strike") else None
    return rolls is not None and base(parse.words[rolls]) in listed("rolls")


def _pictured(parse: Parse, act: Act, doer: int | None) -> bool:
    """ "The photographer shot the couple", "was captured on film"."""
    if act.name not in ("shoot", "capture"):
        return False
    on = under(parse, act.head, "on", "in")
    pictures = on is not None and base(parse.words[on]) in listed("pictures")
    return pictures or (doer is not None and base(parse.words[doer]) in listed("picturing"))


def _at_large(parse: Parse, act: Act) -> bool:
    """The noun of no one deed: "murder is punished", "a chapter on massacres", "the exam was a massacre"."""
    word = parse.words[act.head]
    above = parse.words[word.head]
    if any(parse.words[k].lower in _ANY for k in parse.children[word.i]):
        return True
    if word.dep == "nsubj" and _unreal(parse, above.i):
        return True
    if act.victim is not None:
        return False
    if word.dep == "attr" and above.lemma == "be":
        what = parse.child(above.i, "nsubj")
        return what is not None and _no_event(parse.words[what])
    if any(parse.words[k].dep not in ("conj", "cc", "punct") for k in parse.children[word.i]):
        return False
    if word.dep in ("nsubj", "nsubjpass"):
        finite = [above, *(parse.words[k] for k in parse.children[above.i])]
        tensed = next((w for w in finite if w.tag in ("VBZ", "VBP", "VBD", "MD")), None)
        return tensed is not None and tensed.tag != "VBD"
    return word.dep == "pobj" and above.lower in _ABOUT and parse.words[above.head].pos == "NOUN"


def _no_event(what: Word) -> bool:
    named = what.tag in ("NN", "NNS") and what.lemma not in ("event", "incident", "result", "end")
    return named and base(what) not in listed("nouns") | listed("instruments") | listed("sounds")


def _done(parse: Parse, act: Act) -> bool:
    """Whether it is told as done: not unreal, not in a question of whether, not what is denied."""
    word = parse.words[act.head]
    if act.voice == "noun":
        return True
    if _unreal(parse, word.i) or _whether(parse, word):
        return False
    at = word
    while at.dep in _CONTENTS:
        joined = at.dep == "conj"
        at = parse.words[at.head]
        if at.lemma in _DENYING | _WISHING and not joined:
            return False
        if joined and _unreal(parse, at.i) and parse.child(word.i, "nsubj", "aux") is None:
            return False
    return not _supposed(parse, word)


def _unreal(parse: Parse, verb: int) -> bool:
    """ "Would have died", "could shoot"."""
    return any(
        parse.words[k].tag == "MD" and parse.words[k].lower in _UNREAL for k in parse.children[verb]
    )


def _supposed(parse: Parse, word: Word) -> bool:
    """ "Had they fired" and "if they had fired": a condition that is not said to have been met."""
    return word.dep == "advcl" and any(parse.words[k].lower == "if" for k in parse.children[word.i])


def _whether(parse: Parse, word: Word) -> bool:
    """ "Was the miller shot?"; "who shot the miller?" takes it that somebody did."""
    first = parse.words[parse.sentence_words(word.sentence)[0]]
    asks = first.pos == "AUX" and (first.tag == "MD" or first.lemma in ("be", "do", "have"))
    while word.dep in _CONTENTS:
        word = parse.words[word.head]
    return asks and first.tag not in ("VBG", "VBN") and word.dep == "ROOT"
