"""What somebody's attitude leaves of a clause below it: wished, doubted, said under orders, taken back."""

from __future__ import annotations

from firsthand.extract.parse import Parse, Word

_WISHED = frozenset("hope wish pray demand request require propose desire".split())
_GUESSED = frozenset("suspect fear guess presume".split())
_SAYING = frozenset(
    """say state claim swear declare prove show establish confirm testify write believe think suggest pretend
    argue""".split()
)
_MADE = frozenset(
    """make pay bribe force compel order tell instruct ask urge persuade induce want try hope wish intend plan
    seek attempt teach coach pressure press prompt need""".split()
)
"""Who is made to say something, or tries to, has not said it yet, nor of his own."""
_AMISS = frozenset(
    """wrong untrue false mistaken absurd ridiculous incorrect inaccurate misleading premature idle unfair nonsense lie
    mistake error exaggeration hard impossible difficult foolish dishonest early""".split()
)
_TAKEN_BACK = frozenset(
    "retract withdraw recant revoke abandon drop laugh scoff sneer mock".split()
)
_CLAIMS = frozenset(
    "statement charge accusation claim allegation story confession assertion suggestion report complaint".split()
)


def attitude(parse: Parse, verb: Word) -> str:
    """The mood of a clause by what it hangs on; empty where that leaves it as it is.

    "He hopes that they fled", "he doubts that they fled", "he was paid to say that they fled", "it
    is wrong to say that they fled", "he withdrew the charge that they fled".
    """
    above = parse.words[verb.head]
    if verb.dep in ("acl", "relcl", "ccomp") and above.lemma in _CLAIMS:
        taken = parse.words[above.head]
        taken = parse.words[taken.head] if taken.dep == "prep" else taken
        return "undone" if taken.lemma in _TAKEN_BACK else ""
    if verb.dep != "ccomp" or above.i > verb.i:
        return ""
    if above.lemma in _WISHED:
        return "undone"
    if above.lemma == "doubt":
        return "" if _denied(parse, above) else "open"
    if above.lemma in _GUESSED:
        return "may"
    return "open" if above.lemma in _SAYING and _not_said(parse, above) else ""


def as_though(parse: Parse, verb: Word) -> bool:
    """Whether it only looked so: "as though they had fled"."""
    first = parse.first(verb.i)
    words = [w.lower for w in parse.words[first : first + 2]]
    return verb.dep == "advcl" and words in (["as", "though"], ["as", "if"])


def _denied(parse: Parse, verb: Word) -> bool:
    below = [parse.words[k] for k in parse.children[verb.i]]
    return any(w.dep == "neg" or w.lower in ("nobody", "none", "cannot") for w in below) or any(
        parse.words[k].lower == "no" for w in below for k in parse.children[w.i]
    )


def _not_said(parse: Parse, said: Word) -> bool:
    """Whether a verb of saying stands behind "made to", "tried to" or "it is wrong to"."""
    if not any(parse.words[k].lower == "to" for k in parse.children[said.i]):
        return False
    head = parse.words[said.head]
    kin = [head, *(parse.words[k] for k in parse.children[head.i])]
    if head.lemma in _MADE and not _denied(parse, head):
        return True
    return any(w.lemma in _AMISS or w.lower in _AMISS for w in kin if w.i < said.i)
