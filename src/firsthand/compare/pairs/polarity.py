"""Whether a word stands denied: negations and verbs of refusing over it, counted out."""

from __future__ import annotations

from firsthand.compare.pairs.lists import listed
from firsthand.extract.parse import Parse
from firsthand.extract.phrases import verb_group
from firsthand.model import Span

_UP = frozenset(
    ("xcomp", "acomp", "attr", "oprd", "dobj", "pobj", "prep", "pcomp", "agent", "dative", "advmod",
     "prt", "amod", "compound", "nummod", "nmod")
)  # fmt: skip
"""Labels through which a negation of what stands above reaches down."""
_ARGUMENTS = frozenset(("nsubj", "nsubjpass", "dobj", "attr", "pobj"))
_NOT = frozenset(("not", "never", "n't", "barely", "hardly"))
_NOT_ALL = frozenset("just only merely simply necessarily always all every entirely fully".split())
"""Behind "not" these deny only that it is no more, or no less: "not only the mill"."""
_NONE = frozenset(("nobody", "nothing", "none", "nowhere"))
_UNDER_REFUSAL = frozenset(("xcomp", "dobj", "pcomp", "prep", "pobj", "acl", "nsubjpass"))


def denied(parse: Parse, i: int) -> bool:
    """Whether what a word says is said not to be so; two negations lift each other.

    The scope of a negation is what depends on the word that it negates, relative and adverbial
    clauses left out (Huddleston and Pullum, The Cambridge Grammar of the English Language, ch. 9);
    verbs of refusing deny their complement (Karttunen, Implicative verbs, Language 47, 1971).
    """
    count = 0
    at, below = i, -1
    for _ in range(12):
        count += _own(parse, at, below)
        word = parse.words[at]
        if word.head == at:
            break
        over = parse.words[word.head].lemma
        count += over in listed("refusing") and word.dep in _UNDER_REFUSAL
        count += over in listed("denying") and word.dep == "ccomp"
        if not _reaches(parse, at):
            break
        below, at = at, word.head
    return count % 2 == 1


def scope(parse: Parse, i: int) -> frozenset[int]:
    """The words that stand under the negation of a word: what hangs on it but its subject."""
    top = i
    while parse.words[top].head != top and _reaches(parse, top):
        top = parse.words[top].head
    out = [k for k in parse.children[top] if parse.words[k].dep in ("nsubj", "nsubjpass", "advcl")]
    return frozenset(parse.subtree(top, out)) - frozenset(out)


def _reaches(parse: Parse, at: int) -> bool:
    word = parse.words[at]
    if word.dep == "conj":
        finite = word.tag == "VBD" and parse.words[word.head].tag == "VB"
        return not finite and parse.child(at, "nsubj", "nsubjpass") is None
    if word.dep == "acl":  # "there was nobody running": nobody ran
        return parse.words[word.head].dep in ("attr", "nsubj") and (
            parse.child(parse.words[word.head].head, "expl") is not None
        )
    return word.dep in _UP


def _own(parse: Parse, at: int, below: int) -> int:
    """Negations of one word: by "not", by "no" before it, by "nobody" among its arguments."""
    n = 0
    for k in parse.children[at]:
        word = parse.words[k]
        if word.dep == "neg" or word.lower in _NOT:
            n += not _narrowed(parse, k)
        elif word.dep in ("det", "preconj", "cc") and word.lower in ("no", "neither", "nor"):
            n += k < at
        elif k != below and word.dep in _ARGUMENTS:
            n += word.lower in _NONE or _none(parse, k)
    if parse.words[at].dep == "pobj" and parse.words[parse.words[at].head].lower == "without":
        n += 1
    return n + _yet(parse, at)


def _narrowed(parse: Parse, k: int) -> bool:
    return k + 1 < len(parse.words) and parse.words[k + 1].lower in _NOT_ALL


def _none(parse: Parse, noun: int) -> bool:
    return any(
        parse.words[j].lower in ("no", "neither") and parse.words[j].dep in ("det", "preconj")
        for j in parse.children[noun]
    )


def _yet(parse: Parse, at: int) -> int:
    """ "Has yet to come", "is unable to come", "is incapable of coming"."""
    word = parse.words[at]
    if at == word.head:
        return 0
    over = parse.words[word.head]
    if word.dep == "xcomp":
        yet = any(parse.words[k].lower == "yet" and k < at for k in parse.children[at]) or any(
            parse.words[k].lower == "yet" and k < at for k in parse.children[word.head]
        )
        return int(yet or over.lower in listed("unable"))
    if word.dep in ("pcomp", "pobj") and over.dep == "prep":
        return int(parse.words[over.head].lower in listed("unable"))
    return 0


def shown(parse: Parse, i: int, *, bare: bool = False) -> Span:
    """The words by which a clause says or denies: its verb, with "no" and its noun, "refused to".

    With ``bare`` the object is shown too: what is denied is that there was one.
    """
    verb = i
    while parse.words[verb].pos not in ("VERB", "AUX") and parse.words[verb].head != verb:
        verb = parse.words[verb].head
    group = list(verb_group(parse, verb))
    object_ = parse.words[i].head == verb and parse.words[i].dep == "dobj"
    if i != verb and (parse.words[verb].lemma in ("be", "have") or (bare and object_)):
        group.append(i)
    over = parse.words[parse.words[verb].head]
    if parse.words[verb].dep == "xcomp" and over.i != verb:
        group += verb_group(parse, over.i)
    nouns = [
        k for k in (i, *parse.children[verb]) if _none(parse, k) or parse.words[k].lower in _NONE
    ]
    for noun in nouns:
        no = next(
            (j for j in parse.children[noun] if parse.words[j].lower in ("no", "neither")), noun
        )
        if parse.words[noun].dep in ("nsubj", "nsubjpass", "attr"):
            return Span(parse.words[no].start, parse.words[noun].end)
        group += [no, noun]
    return Span(parse.words[min(group)].start, parse.words[max(group)].end)
