"""Grammar over parsed words: noun phrases, subjects, verb groups, clauses and their spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from firsthand.extract.parse import Parse, Word
from firsthand.model import Span, Spans

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
POINTING = frozenset("same much this that these it something nothing little more".split())
"""Objects that only point at what somebody said: "said the same", "told as much"."""
RELATIVE = frozenset(("who", "which", "that", "whom", "whose"))
FIRST = frozenset(("i", "we"))
_NOT_ONLY = frozenset("only just merely simply solely".split())
"""Behind "not" these say that there was more: "they not only locked it"."""
_BOUNDING = frozenset("more fewer less later sooner".split())
"""Behind "no" these bound a number and deny nothing: "no fewer than nine died"."""
NEGATIONS = frozenset(("not", "n't", "never", "no", "nor", "neither", "hardly", "without"))
VERBS = frozenset(("VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"))
_EDGE = frozenset((",", ";", ":", "-", "--", "—", "–", ".", "(", ")", '"', "'", "`", "''", "``"))
_DASHES = frozenset(("-", "--", "—", "–"))


def pieces(parse: Parse, indices: Iterable[int]) -> Spans:
    """The spans of some words, in order: neighbours are joined, punctuation at edges is cut.

    Runs of words that only punctuation separates stay one piece.
    """
    words = parse.words
    runs: list[list[int]] = []
    for i in sorted(indices):
        if runs and all(words[k].pos == "PUNCT" for k in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    out = []
    for run in runs:
        trimmed = trim(parse, run)
        if trimmed:
            out.append(Span(words[trimmed[0]].start, words[trimmed[-1]].end))
    return tuple(out)


def trim(parse: Parse, run: Sequence[int], *, possessive: bool = False) -> Sequence[int]:
    """A run of words without punctuation at its edges, nor a last ``'s`` where ``possessive``."""
    words = parse.words
    low, high = 0, len(run)
    while low < high and words[run[low]].text in _EDGE:
        low += 1
    while high > low and (
        words[run[high - 1]].text in _EDGE or (possessive and words[run[high - 1]].tag == "POS")
    ):
        high -= 1
    return run[low:high]


def noun_phrase(parse: Parse, head: int) -> Span:
    """The phrase around a noun, with what defines it, without what only comments on it.

    Relative clauses behind a comma, quotation marks and a possessive ``'s`` are left out.
    """
    words = parse.words
    barred = [
        k
        for k in parse.children[head]
        if (
            words[k].dep in ("relcl", "advcl", "acl", "parataxis", "ccomp")
            and _after_comma(parse, k)
        )
        or (
            words[k].dep in ("cc", "conj", "punct", "case", "preconj")
            and not _joined(parse, head, k)
        )
        or (words[k].dep == "prep" and words[k].lower in ("according", "because"))
    ]
    run = list(parse.subtree(head, barred))
    run = _around(parse, run, head)
    run = list(trim(parse, run, possessive=True))
    if len(run) > 1 and words[run[-1]].lower == "that":
        run = list(trim(parse, run[:-1], possessive=True))
    if len(run) > 2 and words[run[-1]].tag == "VBN" and words[run[-2]].text == ",":
        run = run[:-2]  # "Anna Rell, sworn"
    if len(run) > 1 and words[run[-1]].tag == "CC":
        run = run[:-1]
    if not run:
        return Span(words[head].start, words[head].end)
    return Span(words[run[0]].start, words[run[-1]].end)


def _joined(parse: Parse, head: int, k: int) -> bool:
    """Whether a conjunct belongs to the phrase: nouns joined by "and" speak together."""
    word = parse.words[k]
    if word.dep == "cc":
        return word.lower in ("and", "&")
    if word.dep == "punct":
        return word.text in _DASHES or word.text in "()"
    if word.dep == "conj":
        return word.pos in ("NOUN", "PROPN", "PRON", "NUM") and parse.child(k, *SUBJECTS) is None
    return False


def phrase_before(parse: Parse, head: int, stop: int) -> Span:
    """The phrase around a noun, as far as it stands before a word ``stop`` behind its head."""
    whole = noun_phrase(parse, head)
    return Span(whole.start, min(whole.end, parse.words[stop - 1].end))


def _after_comma(parse: Parse, k: int) -> bool:
    first = parse.first(k)
    return first > 0 and parse.words[first - 1].text in (",", "-", "—", "–", "(")


def _around(parse: Parse, run: list[int], head: int) -> list[int]:
    """The unbroken part of a run that holds the head; commas and set-off adverbs may stand in it."""
    at = run.index(head)
    low = high = at
    while low > 0 and _near(parse, run[low - 1], run[low]):
        low -= 1
    while high + 1 < len(run) and _near(parse, run[high], run[high + 1]):
        high += 1
    return run[low : high + 1]


def _near(parse: Parse, k: int, after: int) -> bool:
    """Whether no more than a mark, or an adverb between marks, parts two words."""
    between = parse.words[k + 1 : after]
    return len(between) <= 1 or all(w.pos in ("PUNCT", "ADV") for w in between)


def source_span(parse: Parse, who: int | None, verb: int) -> Spans:
    """The span of a source; the clause in which the verb stands is never part of it."""
    if who is None:
        return ()
    span = noun_phrase(parse, who)
    own = parse.words[verb]
    if not span.start <= own.start < span.end:
        return (span,)
    end = max(parse.words[who].end, parse.words[_clause_start(parse, verb)].start)
    inside = trim(parse, list(parse.within(Span(span.start, end))))
    inside = [k for k in inside if parse.words[k].tag not in ("WDT", "WP", "CC") and k < verb]
    inside = list(trim(parse, inside))
    if not inside:
        return (Span(parse.words[who].start, parse.words[who].end),)
    return (Span(parse.words[inside[0]].start, parse.words[inside[-1]].end),)


def _clause_start(parse: Parse, verb: int) -> int:
    at = verb
    while parse.words[at].dep in ("xcomp", "conj", "advcl") and parse.words[at].head < at:
        at = parse.words[at].head
    return parse.first(at) if parse.words[at].dep in ("relcl", "acl") else verb


def verb_group(parse: Parse, verb: int) -> list[int]:
    """A verb with its auxiliaries, particles and adverbs that stand between them."""
    words = parse.words
    group = [verb]
    for k in parse.children[verb]:
        word = words[k]
        near = abs(k - verb) <= 4
        if (word.dep in ("aux", "auxpass", "neg") and near) or (word.dep == "prt" and near):
            group.append(k)
    low = min(group)
    group += [
        k for k in parse.children[verb] if words[k].dep == "advmod" and low - 1 <= k < verb
        and words[k].tag == "RB"
    ]  # fmt: skip
    return sorted(group)


def group_spans(parse: Parse, group: Sequence[int]) -> Spans:
    """The spans of a verb group, interrupted where its words are."""
    out: list[Span] = []
    last = -2
    for i in group:
        word = parse.words[i]
        if out and i == last + 1:
            out[-1] = Span(out[-1].start, word.end)
        else:
            out.append(Span(word.start, word.end))
        last = i
    return tuple(out)


def negated(parse: Parse, verb: int) -> bool:
    """Whether a verb stands under a negation of its own."""
    words = parse.words
    if words[verb].dep == "conj" and verb and words[verb - 1].lower == "nor":
        return True
    if verb > 1 and words[verb - 1].lower == "longer" and words[verb - 2].lower == "no":
        return True
    for k in parse.children[verb]:
        word = words[k]
        if word.dep == "neg" and words[k - 1].text == "," and k > verb:
            continue  # "the order was Rell's, not Holm's"
        if word.dep == "neg" or (word.dep in ("advmod", "preconj") and word.lower in NEGATIONS):
            if k + 1 < len(words) and words[k + 1].lower in _NOT_ONLY:
                continue
            return True
        if word.dep == "cc" and k < verb and word.lower in ("neither", "nor"):
            return True
        if word.dep in SUBJECTS and word.lower in ("nobody", "none", "neither", "nothing"):
            return True
        if word.dep in SUBJECTS and any(
            words[d].dep in ("det", "preconj", "cc")
            and words[d].lower in ("no", "neither", "nor")
            and words[d + 1].lower not in _BOUNDING
            for d in parse.children[k]
        ):
            return True
    return False


def passive(parse: Parse, verb: int) -> bool:
    """Whether a verb is a passive, full or reduced to its participle."""
    words = parse.words
    if any(words[k].dep in ("auxpass", "nsubjpass") for k in parse.children[verb]):
        return True
    word = words[verb]
    return (
        word.tag == "VBN"
        and word.dep in ("acl", "advcl", "ROOT", "amod", "conj")
        and not any(words[k].dep in ("aux", "nsubj") for k in parse.children[verb])
    )


def subject(parse: Parse, verb: int) -> int | None:
    """The word that heads the subject of a verb, found also where it is only understood.

    A coordinate verb takes the subject of the first, a participle that of its governing verb,
    a relative clause the noun on which it hangs.
    """
    words = parse.words
    seen: set[int] = set()
    at: int | None = verb
    while at is not None and at not in seen:
        seen.add(at)
        own = parse.child(at, *SUBJECTS)
        if own is None:
            own = _mistaken_subject(parse, words[at])
        if own is not None:
            if words[own].lower in RELATIVE and words[at].dep == "relcl":
                return words[at].head
            return own
        done, at = _understood(parse, words[at])
        if done:
            return at
    return None


def _mistaken_subject(parse: Parse, verb: Word) -> int | None:
    """ "The warden recalled opening it": a noun that the parser compounded with the verb."""
    if verb.tag not in ("VBD", "VBZ") or verb.i == 0:
        return None
    before = parse.words[verb.i - 1]
    joined = before.head == verb.i and before.dep in ("compound", "nmod", "amod")
    return before.i if joined and before.pos in ("NOUN", "PROPN") else None


def _understood(parse: Parse, word: Word) -> tuple[bool, int | None]:
    """Where an understood subject is: found (true), or the verb that shares it (false)."""
    words = parse.words
    head = words[word.head]
    verbal = head.pos in ("VERB", "AUX")
    if word.dep == "conj" and verbal:
        return _shared(parse, word, head)
    if word.dep == "ccomp" and verbal:
        object_ = parse.child(head.i, "dobj")
        between = object_ is not None and head.i < object_ < word.i
        bare = word.tag == "VB" and head.lemma in _CONTROL
        return True, object_ if between and (bare or word.tag in ("VBD", "VBZ", "VBP")) else None
    if word.dep in ("advcl", "xcomp") and verbal:
        object_ = parse.child(head.i, "dobj", "dative")
        if (
            word.dep == "xcomp"
            and object_ is not None
            and object_ < word.i
            and head.lemma in _CONTROL
        ):
            return True, object_
        return False, head.i
    if word.dep == "pcomp" and head.dep in ("prep", "agent", "mark"):
        return False, head.head
    if word.dep == "relcl" and word.tag in ("VBD", "VBZ", "VBP") and head.pos in ("NOUN", "PROPN"):
        return True, head.i  # a main verb that the parser took for a relative clause
    if word.dep == "acl" and (word.tag in ("VBG", "VB") or word.lower == "used"):
        return True, _issuer(parse, head)
    return True, None


def _shared(parse: Parse, word: Word, head: Word) -> tuple[bool, int | None]:
    """The verb whose subject a coordinate verb shares.

    A finite verb cannot be coordinate with a bare infinitive: "would tell how he had come in and
    said only" goes on with the clause between them.
    """
    if word.tag == "VBD" and head.tag == "VB":
        for k in parse.children[head.i]:
            if head.i < k < word.i and parse.words[k].dep == "ccomp":
                return False, k
    return False, head.i


def _issuer(parse: Parse, noun: Word) -> int:
    """ "issued a statement saying": whoever issued it says it."""
    if noun.dep in ("dobj", "pobj") and noun.lemma in _ISSUED:
        verb = parse.words[noun.head]
        if verb.lemma in _ISSUING:
            who = parse.child(verb.i, "nsubj")
            if who is not None:
                return who
    return noun.i


_ISSUED = frozenset(
    "line statement letter message note email e-mail post tweet release memo text circular notice telegram".split()
)
_ISSUING = frozenset(
    "issue put send release publish post write circulate make print distribute".split()
)
_CONTROL = frozenset("tell ask urge order advise warn beg let make have see hear".split())


def clause(parse: Parse, head: int, without: Iterable[int] = ()) -> list[int]:
    """The words of a content clause, less subtrees that are not part of it and its ``that``."""
    words = parse.words
    inside = parse.subtree(head, without)
    barred = {
        k
        for k in parse.children[head]
        if words[k].dep == "mark" and words[k].lower in ("that", "as", "whether", "if", "how")
        and words[k].lower in ("that", "whether", "if")
    }  # fmt: skip
    out = [k for k in inside if k not in barred]
    while out and (
        words[out[0]].text in _EDGE
        or (words[out[0]].lower == "that" == words[out[0]].lower and words[out[0]].dep == "mark")
    ):
        out = out[1:]
    while out and words[out[-1]].text in _EDGE and words[out[-1]].text not in "\"'":
        out = out[:-1]
    return out


def is_person_like(word: Word) -> bool:
    """Whether a word can be the head of somebody who speaks."""
    return word.pos in ("PROPN", "PRON", "NOUN", "NUM") or word.entity in ("PERSON", "ORG", "NORP")
