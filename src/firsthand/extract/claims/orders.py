"""Claims that are orders: imperatives, what is told or begged "to" be done, rules, cries."""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.extract import lexicons
from firsthand.extract.claims.clauses import finite
from firsthand.extract.claims.deeds import main
from firsthand.extract.claims.manners import verbless
from firsthand.extract.claims.stretches import Stretch
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS, subject
from firsthand.model import Spans

_TO = frozenset(("to", "not", "never"))
_ANYBODY = frozenset(
    "nobody everybody everyone somebody someone anybody anyone all you none one".split()
)
_FAR = 40
"""Words within which an order may stand behind a comma."""
_CLOSERS = "\"'”’»“›)]} \t\n"


def order(parse: Parse, stretch: Stretch, words: Sequence[Word]) -> bool:
    """Whether a stretch, whose words these are, bids somebody do something."""
    owner = stretch.owner
    if owner is not None:
        if len(words) == 1 and words[0].lower == "to":
            return True
        if _ordered(parse, stretch, words):
            return True
    if _imperative(parse, stretch, words) or _rule(parse, words) or _requested(parse, words):
        return True
    if [w.lower for w in words[:3]] == ["not", "to", "be"] and verbless(parse, places(words)):
        return True
    return owner is not None and owner.mode == "direct" and _cried(parse, stretch, words)


def places(words: Sequence[Word]) -> list[int]:
    """The indices of some words."""
    return [w.i for w in words]


def lemmas_of(parse: Parse, cue: Spans) -> set[str]:
    """Lemmas and forms of the words of a cue."""
    found = [parse.words[i] for span in cue for i in parse.within(span)]
    return {w.lemma for w in found} | {w.lower for w in found}


# ------------------------------------------------------------------ what is ordered


def _ordered(parse: Parse, stretch: Stretch, words: Sequence[Word]) -> bool:
    """A content under a cue that orders, asks for or calls for."""
    assert stretch.owner is not None
    cue = lemmas_of(parse, stretch.owner.cue)
    first = words[0].lower
    if first in _TO:
        orders = bool(cue & lexicons.words("forms", "ordering"))
        return orders and (first == "to" or (len(words) > 1 and words[1].lower == "to"))
    if first == "for" or "for" in cue:
        return bool(cue & lexicons.words("forms", "calling"))
    if stretch.owner.mode == "direct":
        return False
    if cue & lexicons.words("forms", "demanding") and subjunctive(parse, words):
        return True
    return bool(cue & lexicons.words("forms", "wanting")) and verbless(parse, places(words))


def subjunctive(parse: Parse, words: Sequence[Word]) -> bool:
    """ "all ballots be counted again", "nobody leave", "the gate should be shut"."""
    if any(w.lower == "should" and w.dep == "aux" for w in words):
        return True
    inside = {w.i for w in words}
    for word in words:
        governed = word.head in inside and word.dep in ("xcomp", "conj", "advcl", "relcl", "acl")
        if governed or not _bare(parse, word):
            continue
        verb = word if word.dep not in ("aux", "auxpass") else parse.words[word.head]
        below = [parse.words[k] for k in parse.children[verb.i]]
        if any(k.tag in ("MD", "VBD", "VBZ", "VBP") or k.lower == "to" for k in below):
            continue
        if any(k.dep in SUBJECTS for k in below):
            return True
    return False


def _bare(parse: Parse, word: Word) -> bool:
    """Whether a verb stands in its bare form where another form would be due."""
    if word.tag == "VB":
        return True
    who = parse.child(word.i, *SUBJECTS)
    return word.tag == "VBP" and who is not None and parse.words[who].tag in ("NN", "NNP")


# ------------------------------------------------------------------ imperatives


def _imperative(parse: Parse, stretch: Stretch, words: Sequence[Word]) -> bool:
    """A bare verb without a subject at the head of its clause."""
    at = 0
    while at < min(len(words), 6) and _before_order(words[at]):
        at += 1
    if at >= len(words):
        return False
    first = words[at]
    if first.lower in ("let", "let's") and first.pos in ("VERB", "AUX"):
        return not any(k < first.i for k in parse.children[first.i] if k >= words[0].i)
    if first.lower in ("do", "don't", "dont") and len(words) > at + 1:
        return _bare_after_do(words[at + 1 :])
    if first.lower in _ANYBODY and len(words) > at + 1:
        return _bids(parse, first, words[at + 1])
    if _same_form(stretch, first) or _mistaken(stretch, words[at:]):
        return True
    if _commands(parse, stretch, first, words):
        return True
    return _behind_comma(parse, stretch, words)


def _before_order(word: Word) -> bool:
    return word.pos == "PUNCT" or word.lower in lexicons.words("forms", "please")


def _bare_after_do(rest: Sequence[Word]) -> bool:
    if rest[0].lower in ("not", "n't", "n’t"):
        return len(rest) > 1
    return bool(rest) and rest[0].tag in ("VB", "VBP")


def _bids(parse: Parse, first: Word, verb: Word) -> bool:
    """ "Nobody move", "you must leave", "nobody is to leave"."""
    if verb.tag in ("VB", "VBP") and verb.pos == "VERB" and first.lower not in ("you", "all"):
        return True
    if first.lower == "you" and verb.lower == "must":
        return parse.words[verb.head].lemma not in ("be", "have") and not any(
            parse.words[k].lemma == "have" for k in parse.children[verb.head]
        )
    if verb.lower in ("is", "are"):
        goes_on = [parse.words[k] for k in parse.children[verb.i] if k > verb.i]
        return any(k.dep == "xcomp" and _infinitive(parse, k) for k in goes_on)
    return False


def _infinitive(parse: Parse, word: Word) -> bool:
    return any(parse.words[k].lower == "to" for k in parse.children[word.i])


def _same_form(stretch: Stretch, first: Word) -> bool:
    """ "Shut the door": a form that a tagger may take for the past."""
    return (
        stretch.owner is not None and stretch.owner.mode == "direct"
        and first.lower in lexicons.words("witness", "same") and first.pos == "VERB"
    )  # fmt: skip


def _commands(parse: Parse, stretch: Stretch, verb: Word, words: Sequence[Word]) -> bool:
    """Whether a word is a bare verb that heads its clause and has nobody who does it."""
    if verb.tag not in ("VB", "VBP") or verb.pos not in ("VERB", "AUX") or len(verb.text) < 2:
        return False
    if verb.lower in lexicons.words("witness", "irregular"):
        return False
    below = [parse.words[k] for k in parse.children[verb.i] if k < verb.i]
    if any(k.dep in ("aux", "auxpass", "mark") for k in below):
        return False
    who = subject(parse, verb.i)
    inside = who is not None and words[0].i <= who <= words[-1].i
    if verb.lemma == "thank" or (inside and not _called_upon(parse, verb.i, who)):
        return False
    if who is not None and stretch.owner is None:
        return False
    if verb.head != verb.i and words[0].i <= verb.head <= words[-1].i:
        return verb.dep in ("ccomp", "parataxis", "dep", "conj", "nsubj", "advcl", "csubj")
    return True


def _called_upon(parse: Parse, verb: int, who: int | None) -> bool:
    """ "Go home, all of you": the name of those who are bidden stands behind a comma."""
    return who is not None and who > verb and any(
        parse.words[k].text == "," for k in range(verb, who)
    )  # fmt: skip


def _mistaken(stretch: Stretch, words: Sequence[Word]) -> bool:
    """ "Light the lamp", "Trust nobody": no noun and no adjective stands before these words."""
    if stretch.owner is None or stretch.owner.mode != "direct" or len(words) < 2:
        return False
    first, second = words[0], words[1]
    return (
        first.tag in ("NN", "NNP", "JJ")
        and second.lower in lexicons.words("forms", "objects")
        and not any(w.tag in ("VBD", "VBZ", "MD") for w in words[2:6])
    )


def _behind_comma(parse: Parse, stretch: Stretch, words: Sequence[Word]) -> bool:
    """ "If they tell you so, ask them", "Ana, open the door", "For details, see page 4"."""
    for n, word in enumerate(words[1:_FAR], 1):
        if n + 1 >= len(words):
            break
        verb = words[n + 1]
        if word.text != "," or verb.tag not in ("VB", "VBP"):
            continue
        governed = verb.head != verb.i and words[0].i <= verb.head <= words[-1].i
        if governed or verb.lemma == "thank" or (verb.tag == "VBP" and verb.pos == "AUX"):
            continue
        if any(finite(parse, w.i) and main(parse, w.i, places(words)) for w in words[:n]):
            return False
        who = parse.child(verb.i, *SUBJECTS)
        if who is not None and not (who < word.i and n <= 3):
            return False
        return not any(
            parse.words[k].dep in ("aux", "mark") and k < verb.i for k in parse.children[verb.i]
        )
    return False


# ------------------------------------------------------------------ rules and requests


def _rule(parse: Parse, words: Sequence[Word]) -> bool:
    """ "Masters shall keep south of the line": a rule laid down for others."""
    for word in words:
        if word.lower == "shall" and word.dep == "aux":
            verb = parse.words[word.head]
            who = parse.child(verb.i, *SUBJECTS)
            inside = verb.head != verb.i and words[0].i <= verb.head <= words[-1].i
            return (
                not inside and who is not None
                and parse.words[who].tag in ("NNS", "NN", "NNP", "NNPS")
            )  # fmt: skip
    return False


def _requested(parse: Parse, words: Sequence[Word]) -> bool:
    """ "Listeners are asked to keep off the roads": nobody is said to ask but the author."""
    inside = {w.i for w in words}
    for word in words:
        if word.tag != "VBN" or word.lemma not in lexicons.words("forms", "ordering"):
            continue
        if word.head in inside and word.head != word.i:
            continue
        below = {parse.words[k].dep: parse.words[k] for k in parse.children[word.i]}
        be, who = below.get("auxpass"), below.get("nsubjpass")
        if be is not None and be.tag in ("VBP", "VBZ") and "xcomp" in below:
            return "agent" not in below and who is not None and who.lower not in ("i", "we")
    return False


# ------------------------------------------------------------------ cries


def _cried(parse: Parse, stretch: Stretch, words: Sequence[Word]) -> bool:
    """ "Shoes off!", "Not that way": a cry without a verb that bids somebody do something."""
    assert stretch.owner is not None
    if len(words) > 8:
        return False
    directive = lexicons.words("forms", "directive")
    said = stretch.span.of(parse.text).rstrip(_CLOSERS)
    crying = lemmas_of(parse, stretch.owner.cue) & lexicons.words("forms", "crying")
    loud = said.endswith("!") or bool(crying)
    spoken = [w.lower for w in words]
    if spoken[0] == "not" and directive & set(spoken[1:3]):
        return loud
    if not verbless(parse, places(words)):
        return False
    if loud and (directive & set(spoken) or (len(words) == 1 and not _called(words[0]))):
        return True
    if spoken[0] == "no" and len(words) == 2 and words[1].text.lower().endswith("ing"):
        return True
    bidding = lexicons.words("forms", "bidding")
    return len(words) <= 3 and (spoken[0] in bidding or spoken[-1] in ("off", "out", "up", "down"))


def _called(word: Word) -> bool:
    """ "Murderers!": somebody is called something, nobody is bidden."""
    return word.tag in ("NNS", "NNPS") or word.lemma.endswith(("er", "or", "ist", "man"))
