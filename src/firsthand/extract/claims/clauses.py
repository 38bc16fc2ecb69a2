"""Clauses that stand beside an attribution and assert something of their own.

"A steward shouted “Shoes off!” and nobody knew why": the first clause only attributes, the second
is the author's. Which is which is read from the grammar: a finite verb that is no cue, is not
subordinate to one, and does not merely describe the source, makes a clause of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from functools import cached_property

from firsthand.extract import cues
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import POINTING, SUBJECTS

_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_AUXILIARY = ("aux", "auxpass")
_CONTRAST = frozenset(("though", "although", "whereas"))
_BREAKS = frozenset((";", "—", "–", "--"))
_STOPS = frozenset((".", "!", "?", "…"))
_PARTICIPLE_WORDS = 5
"""Words from which a participle behind the cue tells something beside how it was said."""


@dataclass(frozen=True)
class Field:
    """The words of one voice in one sentence: its own, those of inner voices, those that attribute."""

    parse: Parse
    own: Set[int]
    foreign: Set[int]
    cues: Set[int]
    frame: Set[int] = field(default_factory=frozenset)

    @cached_property
    def heads(self) -> list[int]:
        """The verbs of the clauses that assert something of their own, in order."""
        return [
            i
            for i in sorted(self.own - self.cues - self.frame)
            if self._asserts(i) and not _presents(self, i) and not _leads_in(self, i)
        ]

    def _asserts(self, i: int) -> bool:
        if finite(self.parse, i):
            return _stands(self, i)
        return _participle(self, i)


def finite(parse: Parse, i: int) -> bool:
    """Whether a word is the main verb of a finite clause."""
    word = parse.words[i]
    if word.pos not in ("VERB", "AUX") or word.dep in _AUXILIARY:
        return False
    if word.tag in _FINITE:
        return True
    if any(
        parse.words[k].dep in _AUXILIARY and parse.words[k].tag in _FINITE
        for k in parse.children[i]
    ):
        return True
    if word.tag == "VBN" and word.dep in ("ROOT", "ccomp", "parataxis"):
        return parse.child(i, "nsubj") is not None
    first = parse.words[word.head]
    return (
        word.dep == "conj" and word.tag in ("VB", "VBN") and first.i != i and first.i < i
        and finite(parse, first.i) and parse.child(i, *SUBJECTS) is None
    )  # fmt: skip


def _stands(f: Field, verb: int) -> bool:
    """Whether a finite verb heads a clause beside the attribution, seen from the clause up."""
    words = f.parse.words
    at = verb
    for _ in range(40):
        if _leads_to_cue(f, at):
            return True
        word = words[at]
        if word.head == at:
            return True
        step = _step(f, at)
        if step is not None:
            return step
        at = word.head
    return False


def _leads_to_cue(f: Field, verb: int) -> bool:
    """ "came out and said": the verb is coordinated with a cue behind it."""
    words = f.parse.words
    return any(
        words[k].dep == "conj" and k in f.cues and words[k].pos in ("VERB", "AUX")
        for k in f.parse.children[verb]
    )


def _step(f: Field, at: int) -> bool | None:
    """What the bond of a word to its head decides: its own clause, none, or look higher."""
    word = f.parse.words[at]
    head = word.head
    outside = head in f.cues or head not in f.own
    if word.dep == "conj":
        if outside and at < head:
            return False
        return True if outside else None
    if word.dep in ("parataxis", "ccomp", "dep", "appos"):
        if _comments(f, at):
            return True
        if outside:
            return f.parse.child(at, *SUBJECTS) is not None
        return None if word.dep == "parataxis" else False
    if word.dep == "advcl":
        return (
            _contrasting(f.parse, at) if outside else None if _contrasting(f.parse, at) else False
        )
    if word.dep == "relcl":
        return head in f.foreign or _after_break(f.parse, at) or _comments(f, at)
    return False


def _comments(f: Field, verb: int) -> bool:
    """ ", which is not the same": a word on the content behind it, not on who said it."""
    subject = f.parse.child(verb, *SUBJECTS)
    if subject is None or f.parse.words[subject].lower != "which" or not f.foreign:
        return False
    behind = verb > max(f.foreign) and f.parse.words[subject - 1].text == ","
    return behind and f.parse.words[verb].head not in f.frame


def _contrasting(parse: Parse, verb: int) -> bool:
    return any(
        parse.words[k].dep in ("mark", "advmod") and parse.words[k].lower in _CONTRAST
        for k in parse.children[verb]
    )


def _after_break(parse: Parse, verb: int) -> bool:
    first = min(parse.subtree(verb))
    return first > 0 and parse.words[first - 1].text in _BREAKS


def _participle(f: Field, i: int) -> bool:
    """ "the municipality said, revising a figure of 26 given on Wednesday"."""
    words = f.parse.words
    word = words[i]
    if word.tag != "VBG" or word.dep != "advcl" or word.head not in f.cues or i < word.head:
        return False
    if i == 0 or words[i - 1].text != "," or f.parse.child(i, "dobj") is None:
        return False
    return len([k for k in f.parse.subtree(i) if k in f.own]) >= _PARTICIPLE_WORDS


def governs(f: Field) -> bool:
    """Whether the voice's own sentence goes on around an inner content: all of it is a claim.

    So with a noun for a cue ("The yard's denial that ... was read out"), with a lead-in that
    asserts something of its own and whose content stands elsewhere, and where the content is only
    part of a clause that says when or why.
    """
    heads = f.heads
    if not f.foreign:
        return bool(heads)
    if _goes_around(f, heads):
        return True
    nouns = [i for i in f.cues if _nominal(f.parse, i)]
    if len(nouns) < len(f.cues) and any(
        f.parse.words[i].pos in ("VERB", "AUX") for i in f.cues if i not in nouns
    ):
        return False
    if not nouns or f.parse.words[min(f.cues)].pos == "ADP":
        return False
    if any(_above(f.parse, h, nouns) for h in heads):
        return True
    return _predicate_behind(f)


def _nominal(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    return word.pos in ("NOUN", "PROPN") or (word.dep in SUBJECTS and word.pos != "PRON")


def _predicate_behind(f: Field) -> bool:
    """ "The agency's claim that wages were paid is contradicted": a verb behind the content."""
    last = max(f.foreign)
    return any(i > last and finite(f.parse, i) for i in f.own - f.cues - f.frame)


_REST = 3
"""Words of its own behind a content from which the clause around it is taken to go on."""


def _goes_around(f: Field, heads: list[int]) -> bool:
    """ "faced a crisis after its partner threatened to leave the coalition over a levy"."""
    verbs = [i for i in f.cues if f.parse.words[i].pos in ("VERB", "AUX")]
    last = max(f.foreign)
    rest = [
        i for i in f.own - f.cues - f.frame
        if i > last and f.parse.words[i].text[:1].isalnum()
    ]  # fmt: skip
    if len(rest) < _REST or any(h > last for h in heads):
        return False
    return any(f.parse.words[v].dep == "advcl" and f.parse.words[v].head in heads for v in verbs)


def _above(parse: Parse, verb: int, nouns: list[int]) -> bool:
    below = set(parse.subtree(verb))
    return any(n in below for n in nouns)


def _presents(f: Field, verb: int) -> bool:
    """Whether a verb only links the voice or its noun with what was said.

    "Her testimony was that ...", "What I said was: ...", "There were some who held that ...",
    "It was my lodger who insisted that ...".
    """
    words = f.parse.words
    if words[verb].lemma != "be":
        return False
    subject = f.parse.child(verb, *SUBJECTS, "expl")
    behind = [k for k in f.parse.children[verb] if k > verb and words[k].pos != "PUNCT"]
    if subject is None:
        return not behind or all(_only_foreign(f, k) for k in behind)
    if words[subject].lower in ("it", "there"):
        return any(_relative_cue(f, k) for k in behind)
    if not any(k in f.cues for k in f.parse.subtree(subject)):
        return False
    return all(k in f.foreign or _only_foreign(f, k) or k in f.frame for k in behind)


def _relative_cue(f: Field, k: int) -> bool:
    """Whether a noun behind "there were" or "it was" is the one who says."""
    return any(
        f.parse.words[c].dep in ("relcl", "acl") and c in f.cues for c in f.parse.children[k]
    ) or (f.parse.words[k].dep in ("relcl", "acl") and k in f.cues)


def _leads_in(f: Field, verb: int) -> bool:
    """ "Do you say now that the mate told you", "Moss said the same to a paper, adding that"."""
    words = f.parse.words
    bonds = [words[k].dep for k in f.parse.children[verb] if k in f.cues]
    if not f.foreign or not bonds:
        return False
    return "ccomp" in bonds or "xcomp" in bonds or ("advcl" in bonds and _tells(f, verb))


def _tells(f: Field, verb: int) -> bool:
    """ "said the same to a paper": words that only point at what was said, and the cue's listener."""
    words = f.parse.words
    said = f.parse.child(verb, "dobj")
    if said is None or words[said].lower not in POINTING or not _says(words[verb].lemma):
        return False
    to = (k for k in f.parse.children[verb] if words[k].lower == "to" and words[k].dep == "prep")
    return any(i in f.frame for k in to for i in f.parse.children[k])


def _says(lemma: str) -> bool:
    found = [cue for name in ("that", "told") if (cue := cues.frame(name).get(lemma)) is not None]
    return any(cue.act in ("speech", "writing") for cue in found)


def _only_foreign(f: Field, k: int) -> bool:
    below = [i for i in f.parse.subtree(k) if f.parse.words[i].pos != "PUNCT"]
    return sum(i in f.foreign for i in below) * 2 > len(below)


def units(f: Field) -> Iterator[list[int]]:
    """The words of each clause of its own; clauses with only a conjunction between are one."""
    heads = f.heads
    barred = [*heads, *(i for i in f.cues if f.parse.words[i].pos in ("VERB", "AUX")), *f.foreign]
    runs: list[list[int]] = []
    for head in heads:
        run = _unit(f, head, barred)
        if runs and run[0] <= runs[-1][-1]:
            runs[-1] = sorted({*runs[-1], *run})
        elif runs and _joined(f, runs[-1][-1], run[0]):
            runs[-1] = [*runs[-1], *range(runs[-1][-1] + 1, run[0]), *run]
        else:
            runs.append(run)
    for run in runs:
        yield _without_conjunction(f.parse, run)


def _unit(f: Field, head: int, barred: list[int]) -> list[int]:
    """The unbroken run of a clause's words around its verb."""
    words = f.parse.words
    subject = f.parse.child(head, *SUBJECTS)
    of_subject = set(f.parse.subtree(subject)) if subject is not None else set()
    below = {i for i in f.parse.subtree(head, barred) if i in f.own and i not in f.cues}
    below.add(head)
    low = high = head
    while _goes_on(f, low - 1, below):
        low -= 1
    while _goes_on(f, high + 1, below):
        high += 1
    high = _closed(f, low, high)
    while words[low].pos == "PUNCT" and words[low].text not in "\"'(" and low < head:
        low += 1
    if subject is not None and subject < low and _reaches(f, subject, of_subject, low):
        low = min(i for i in of_subject if i in f.own)
    return list(range(low, high + 1))


def _closed(f: Field, low: int, high: int) -> int:
    """The last word of a run with the stop and the mark that close it, on whatever they hang."""
    words = f.parse.words
    if high + 1 in f.own and words[high + 1].text in _STOPS:
        high += 1
    opened = sum(words[i].text == '"' for i in range(low, high + 1)) % 2
    return high + 1 if opened and high + 1 in f.own and words[high + 1].text == '"' else high


def _reaches(f: Field, subject: int, of_subject: Set[int], low: int) -> bool:
    """Whether a subject is parted from its verb only by what hangs on it and is another's.

    "The strike, which the union says will last a week, began at midnight."
    """
    if subject in f.frame or subject in f.cues or subject not in f.own:
        return False
    return all(i in of_subject or f.parse.words[i].pos == "PUNCT" for i in range(subject + 1, low))


def _goes_on(f: Field, i: int, below: set[int]) -> bool:
    """Whether a run goes on over a word: of the clause, or loose between words of it."""
    if i not in f.own or i in f.cues:
        return False
    if i in below:
        return True
    return (
        f.parse.words[i].pos in ("PUNCT", "CCONJ")
        and i not in f.frame
        and (i - 1 in below and i + 1 in below)
    )


def _joined(f: Field, last: int, first: int) -> bool:
    between = range(last + 1, first)
    return all(
        i in f.own and i not in f.cues and (
            f.parse.words[i].pos in ("PUNCT", "CCONJ", "ADV", "INTJ") or i not in f.frame
        )
        for i in between
    ) and len(between) <= 4  # fmt: skip


def _without_conjunction(parse: Parse, run: list[int]) -> list[int]:
    low, high = 0, len(run)
    while low + 1 < high and _conjunction(parse, run[low]):
        low += 1
    while high > low + 1 and parse.words[run[high - 1]].pos == "CCONJ":
        high -= 1
    return run[low:high]


def _conjunction(parse: Parse, i: int) -> bool:
    word = parse.words[i]
    return word.dep in ("cc", "punct") or word.pos == "CCONJ"
