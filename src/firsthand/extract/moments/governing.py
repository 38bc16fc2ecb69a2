"""The verb that stands over a time, and what it says of it."""

from __future__ import annotations

from firsthand.extract.parse import Parse
from firsthand.model import Attribution, Span

_TO_COME = frozenset(("will", "shall", "'ll", "’ll", "to", "would"))


def governing(
    parse: Parse, span: Span, cues: dict[Span, Attribution]
) -> tuple[bool | None, Attribution | None, bool]:
    """Of the verb over a time: is it of what is to come, which cue is it, is it in passing.

    None where it is in the present tense; in passing is what a relative clause or the past perfect says.
    """
    words = parse.within(span)
    if not words:
        return False, None, False
    at = words[0]
    for _ in range(12):
        word = parse.words[at]
        if word.pos in ("VERB", "AUX") and at not in words:
            beside = {parse.words[k].lower for k in parse.children[at] if k < at}
            ahead: bool | None = bool(beside & _TO_COME)
            if not ahead and _present(parse, at):
                ahead = None
            cue = next((a for s, a in cues.items() if s.start <= word.start < s.end), None)
            aside = word.dep in ("relcl", "acl") and _told_above(parse, word.head)
            return ahead, cue, aside or "had" in beside
        if word.head == at:
            return False, None, False
        at = word.head
    return False, None, False


def _present(parse: Parse, at: int) -> bool:
    """Whether a verb is in the present tense: "opens", "is opened", "is", but not "has opened"."""
    forms = [parse.words[k] for k in (at, *(k for k in parse.children[at] if k < at))]
    if any(w.lower in ("has", "have", "'s", "’s") for w in forms[1:]):
        return False
    return any(w.tag in ("VBZ", "VBP") and w.pos in ("VERB", "AUX") for w in forms)


def _told_above(parse: Parse, at: int) -> bool:
    """Whether a verb stands over a word. Where none does, "The first car left at nine" was misread
    as a name with a participle, and is the sentence itself."""
    for _ in range(12):
        if parse.words[at].pos in ("VERB", "AUX"):
            return True
        if parse.words[at].head == at:
            return False
        at = parse.words[at].head
    return False
