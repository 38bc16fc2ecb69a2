"""The form of a claim: assertion, caption, question, order or heading."""

from __future__ import annotations

import re

from firsthand.extract import lexicons
from firsthand.extract.clauses import finite
from firsthand.extract.parse import Parse, Word
from firsthand.extract.phrases import SUBJECTS
from firsthand.extract.stretches import Stretch
from firsthand.model import Form, Span

_CLOSERS = "\"'”’»“›)]} \t\n"
_OPENERS = "\"'“‘«„‹([ \t\n"
_ASKED = re.compile(r"\?[!?]*[\"'”’»›)\]\s]*\Z")
_HEADINGS = frozenset(("title", "heading", "subject"))
_WH = frozenset("who whom whose what which when where why how who's what's where's how's".split())
_TO = frozenset(("to", "not", "never"))


def form(parse: Parse, stretch: Stretch, *, labels: bool = False) -> Form:
    """What a stretch is; ``labels`` says that the account is made of labels on objects."""
    if stretch.owner is None and stretch.role in _HEADINGS:
        return "heading"
    if stretch.owner is None and stretch.role == "caption":
        return "caption"
    words = _inner(parse, stretch.span)
    if not words:
        return "assertion"
    if _question(parse, stretch, words):
        return "question"
    if _order(parse, stretch, words):
        return "order"
    if labels and stretch.owner is None and _verbless(parse, words):
        return "caption"
    return "assertion"


def _inner(parse: Parse, span: Span) -> list[Word]:
    """The words of a span without marks at its edges."""
    words = [parse.words[i] for i in parse.within(span)]
    while words and not any(c.isalnum() for c in words[0].text):
        words.pop(0)
    while words and not any(c.isalnum() for c in words[-1].text):
        words.pop()
    return words


def _verbless(parse: Parse, words: list[Word]) -> bool:
    return not any(finite(parse, w.i) for w in words)


# ------------------------------------------------------------------ questions


def _question(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    said = stretch.span.of(parse.text)
    if _ASKED.search(said[-8:]):
        return not _asks_inside(said) or _inverted(parse, words)
    owner = stretch.owner
    if owner is not None and owner.mode == "indirect":
        if asks(parse, owner.cue) and words[0].lower not in ("to", "for", "that"):
            return True
        if _in_question(parse, stretch):
            return True
    return not said.rstrip(_CLOSERS).endswith((".", "!")) and _inverted(parse, words)


def _asks_inside(said: str) -> bool:
    """Whether the question mark belongs to a quotation that opens within: “The line was ‘Who?’”"""
    tail = said.rstrip()
    if tail[-1] not in "\"'”’»›":
        return False
    opened = max(tail.rfind(c, 0, len(tail) - 1) for c in "\"“‘«„")
    inner = tail.rfind("‘", 0, len(tail) - 1)
    opened = inner if tail[-1] == "’" and inner > 0 else opened
    return bool(tail[:opened].strip(_OPENERS)) if opened > 0 else False


def asks(parse: Parse, cue: tuple[Span, ...]) -> bool:
    """Whether a cue asks: "wanted to know", "was asked", "put the question"."""
    lemmas = {parse.words[i].lemma for span in cue for i in parse.within(span)}
    return bool(lemmas & lexicons.words("forms", "asking")) or {"want", "know"} <= lemmas


def _in_question(parse: Parse, stretch: Stretch) -> bool:
    """Whether an indirect content ends its sentence, and the sentence is a question."""
    end = parse.sentences[stretch.sentence].end
    rest = parse.text[stretch.span.end : end]
    return len(rest) < 8 and rest.strip(_CLOSERS).startswith("?")


def _inverted(parse: Parse, words: list[Word]) -> bool:
    """ "so are they on the rocks or not", "who told you that": a question by its word order."""
    at = 0
    while at < min(len(words) - 1, 5) and (
        words[at].lower in lexicons.words("forms", "openers") or words[at].pos == "PUNCT"
    ):
        at += 1
    first, rest = words[at], words[at + 1 :]
    if not rest:
        return False
    if first.lower in _WH:
        return _asks_with(parse, first, rest)
    if first.tag in ("VBP", "VBZ", "VBD", "MD") and first.lower in lexicons.words("forms", "aux"):
        return rest[0].lower in ("you", "they", "he", "she", "it", "we", "i", "there", "the", "that")
    return False


def _asks_with(parse: Parse, first: Word, rest: list[Word]) -> bool:
    """A question word and behind it an auxiliary with its subject, or ``who`` as the subject."""
    aux = lexicons.words("forms", "aux")
    if "'" in first.text or "’" in first.text:
        return True
    if rest[0].lower in ("'s", "’s", "'re", "’re"):
        return True
    if first.lower == "who":
        return rest[0].tag in ("VBD", "VBZ", "VBP", "MD")
    near = rest[:3] if first.lower in ("how", "what", "which", "whose") else rest[:1]
    for n, word in enumerate(near):
        if word.lower in aux:
            return len(rest) > n + 1
        if word.pos in ("PRON", "VERB"):
            return False
    return False


# ------------------------------------------------------------------ orders


def _order(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    owner = stretch.owner
    if owner is not None and owner.mode != "direct" and _ordered(parse, stretch, words):
        return True
    if _told_to(parse, stretch, words):
        return True
    if _imperative(parse, words) or _shall(parse, words) or _requested(parse, words):
        return True
    if [w.lower for w in words[:3]] == ["not", "to", "be"] and _verbless(parse, words):
        return True
    return owner is not None and owner.mode == "direct" and _shouted(parse, stretch, words)


def _ordered(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    """An indirect content under a cue that orders, asks for or calls for."""
    assert stretch.owner is not None
    cue = [parse.words[i] for span in stretch.owner.cue for i in parse.within(span)]
    lemmas = {w.lemma for w in cue} | {w.lower for w in cue}
    orders = bool(lemmas & lexicons.words("forms", "ordering"))
    first = words[0].lower
    if first in _TO:
        return orders and (first == "to" or (len(words) > 1 and words[1].lower == "to"))
    if first == "for" or "for" in lemmas:
        return bool(lemmas & lexicons.words("forms", "calling"))
    return bool(lemmas & lexicons.words("forms", "demanding")) and _subjunctive(parse, words)


def _subjunctive(parse: Parse, words: list[Word]) -> bool:
    """ "all ballots be counted again": a bare verb with a subject."""
    inside = {w.i for w in words}
    for word in words:
        if word.tag != "VB" or (word.head in inside and word.dep in ("xcomp", "conj", "advcl")):
            continue
        verb = word if word.dep not in ("aux", "auxpass") else parse.words[word.head]
        below = [parse.words[k] for k in parse.children[verb.i]]
        if any(k.tag in ("MD", "VBD", "VBZ", "VBP") or k.lower == "to" for k in below):
            continue
        if any(k.dep in SUBJECTS for k in below):
            return True
    return False


def _told_to(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    """ "I had been told to, by a man with braid": the order is only hinted at."""
    owner = stretch.owner
    if owner is None or len(words) > 1 or words[0].lower != "to":
        return False
    return True


def _imperative(parse: Parse, words: list[Word]) -> bool:
    """A bare verb without a subject at the head of a clause that is not subordinate."""
    at = 0
    while at < min(len(words), 6) and _before_order(words[at]):
        at += 1
    if at >= len(words):
        return False
    first = words[at]
    if first.lower in ("let", "let's") and first.pos == "VERB":
        return parse.child(first.i, *SUBJECTS) is None or first.i < min(
            k for k in parse.children[first.i]
        )
    if first.lower in ("do", "don't") and len(words) > at + 1:
        return _bare_after_do(words[at + 1 :])
    if _commands(parse, first, words):
        return True
    return _after_condition(parse, words)


def _before_order(word: Word) -> bool:
    return word.pos == "PUNCT" or word.lower in lexicons.words("forms", "please")


def _bare_after_do(rest: list[Word]) -> bool:
    if rest[0].lower in ("not", "n't", "n’t"):
        rest = rest[1:]
    return bool(rest) and rest[0].tag == "VB"


def _commands(parse: Parse, verb: Word, words: list[Word]) -> bool:
    """Whether a word is a bare verb that heads its clause and has nobody before it."""
    if verb.tag not in ("VB", "VBP") or verb.pos not in ("VERB", "AUX") or len(verb.text) < 2:
        return False
    below = [parse.words[k] for k in parse.children[verb.i]]
    if any(k.dep in SUBJECTS and k.i < verb.i for k in below):
        return False
    if any(k.dep in ("aux", "auxpass") and k.i < verb.i for k in below):
        return False
    inside = {w.i for w in words}
    if verb.head in inside and verb.head != verb.i:
        return verb.dep in ("ccomp", "parataxis", "dep", "conj", "nsubj", "advcl", "csubj")
    return True


def _after_condition(parse: Parse, words: list[Word]) -> bool:
    """ "If they tell you so, ask them": the order stands behind a clause and a comma."""
    first = words[0].lower
    if first not in ("if", "when", "to", "unless", "before", "once"):
        return False
    for n, word in enumerate(words[:-1]):
        if word.text == ",":
            verb = words[n + 1]
            root = parse.words[verb.head]
            own_subject = parse.child(verb.i, *SUBJECTS)
            if verb.tag in ("VB", "VBP") and own_subject is None and (
                root.i == verb.i or root.i < words[0].i
            ):  # fmt: skip
                return True
    return False


def _shall(parse: Parse, words: list[Word]) -> bool:
    """ "Masters shall keep south of the line": a rule laid down for others."""
    for word in words:
        if word.lower == "shall" and word.dep == "aux":
            verb = parse.words[word.head]
            subject = parse.child(verb.i, *SUBJECTS)
            inside = any(w.i == verb.head and w.i != verb.i for w in words)
            return (
                not inside and subject is not None
                and parse.words[subject].tag in ("NNS", "NN", "NNP", "NNPS")
            )  # fmt: skip
    return False


def _requested(parse: Parse, words: list[Word]) -> bool:
    """ "Listeners are asked to keep off the roads": nobody is said to ask but the author."""
    inside = {w.i for w in words}
    for word in words:
        if word.tag != "VBN" or word.lemma not in lexicons.words("forms", "ordering"):
            continue
        if word.head in inside and word.head != word.i:
            continue
        below = {parse.words[k].dep: parse.words[k] for k in parse.children[word.i]}
        be = below.get("auxpass")
        if be is not None and be.tag in ("VBP", "VBZ") and "xcomp" in below:
            return "agent" not in below and "nsubjpass" in below
    return False


def _shouted(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    """ "Shoes off!", "Not that way": a cry without a verb that bids somebody do something."""
    assert stretch.owner is not None
    said = stretch.span.of(parse.text).rstrip(_CLOSERS)
    if len(words) > 8:
        return False
    directive = lexicons.words("forms", "directive")
    cried = said.endswith("!") or _cries(parse, stretch.owner.cue)
    if words[0].lower in ("not", "no") and len(words) > 1 and words[1].lower in directive:
        return cried
    if not _verbless(parse, words):
        return False
    last = {w.lower for w in words}
    if last & directive and (cried or words[0].lower in directive):
        return True
    return cried and len(words) == 1 and words[0].lower not in lexicons.words("actors", "people")


def _cries(parse: Parse, cue: tuple[Span, ...]) -> bool:
    lemmas = {parse.words[i].lemma for span in cue for i in parse.within(span)}
    return bool(lemmas & lexicons.words("forms", "crying"))
