"""The form of a claim: assertion, caption, question, order or heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from firsthand.extract import lexicons
from firsthand.extract.claims.deeds import elided
from firsthand.extract.claims.manners import Manner, made_of, verbless
from firsthand.extract.claims.orders import lemmas_of, order, places, subjunctive
from firsthand.extract.claims.stretches import Stretch
from firsthand.extract.parse import Parse, Word
from firsthand.model import Form, Span, Spans

_CLOSERS = "\"'”’»“›)]} \t\n"
_OPENERS = "\"'“‘«„‹([ \t\n"
_ASKED = re.compile(r"\?[!?]*[\"'”’»›)\]\s]*\Z")
_HEADINGS = frozenset(("title", "heading", "subject"))
_WH = frozenset("who whom whose what which when where why how who's what's where's how's".split())
_SUBJECT = frozenset("you they he she it we i there the that".split())
PLAIN = Manner()


def form(parse: Parse, stretch: Stretch, manner: Manner = PLAIN) -> Form:
    """What a stretch is, in an account that is written in some manner."""
    if stretch.owner is None and stretch.role in _HEADINGS:
        return "heading"
    if stretch.owner is None and stretch.role == "caption":
        return "caption"
    words = _inner(parse, stretch.span)
    if not words:
        return "assertion"
    if _question(parse, stretch, words):
        return "question"
    own = places(words)
    if manner.labels and stretch.owner is None and made_of(parse, stretch) and verbless(parse, own):
        return "caption"
    note = stretch.owner is None and elided(parse, own, diary=manner.diary) is not None
    if not note and order(parse, stretch, words):
        return "order"
    if manner.labels and stretch.owner is None and verbless(parse, own):
        return "caption"
    return "assertion"


def _inner(parse: Parse, span: Span) -> list[Word]:
    """The words of a span without marks at its edges."""
    words = [parse.words[i] for i in parse.within(span)]
    low, high = 0, len(words)
    while low < high and not _lettered(words[low]):
        low += 1
    while low < high and not _lettered(words[high - 1]):
        high -= 1
    return words[low:high]


def _lettered(word: Word) -> bool:
    return any(c.isalnum() for c in word.text)


# ------------------------------------------------------------------ questions


def _question(parse: Parse, stretch: Stretch, words: list[Word]) -> bool:
    said = stretch.span.of(parse.text)
    if _ASKED.search(said[-8:]):
        return not _asks_inside(said) or _inverted(parse, words)
    owner = stretch.owner
    if owner is not None and owner.mode == "indirect":
        if _asks(parse, owner.cue, words) or _in_question(parse, stretch):
            return True
    return not _ended(parse, stretch) and _inverted(parse, words)


def _ended(parse: Parse, stretch: Stretch) -> bool:
    """Whether the sentence, or the stretch in it, ends with a mark other than a question's."""
    whole = parse.sentences[stretch.sentence].of(parse.text).rstrip(_CLOSERS)
    return stretch.span.of(parse.text).rstrip(_CLOSERS).endswith((".", "!")) or (
        whole.endswith((".", "!")) and stretch.owner is None
    )


def _asks_inside(said: str) -> bool:
    """Whether the question mark belongs to a quotation that opens within: “The line was ‘Who?’”"""
    tail = said.rstrip()
    if tail[-1] not in "\"'”’»›":
        return False
    opened = max(tail.rfind(c, 0, len(tail) - 1) for c in '"“‘«„')
    inner = tail.rfind("‘", 0, len(tail) - 1)
    opened = inner if tail[-1] == "’" and inner > 0 else opened
    return bool(tail[:opened].strip(_OPENERS)) if opened > 0 else False


def _asks(parse: Parse, cue: Spans, words: Sequence[Word]) -> bool:
    """Whether a cue asks: "wanted to know", "was asked", "put the question"; not "asked that"."""
    lemmas = lemmas_of(parse, cue)
    if not (lemmas & lexicons.words("forms", "asking") or {"want", "know"} <= lemmas):
        return False
    return words[0].lower not in ("to", "for", "that", "not") and not subjunctive(parse, words)


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
        return rest[0].lower in _SUBJECT
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
