"""Who or what is meant by "not the guards but the miners", "not from the mill but from the bridge"."""

from __future__ import annotations

from firsthand.extract.parse import Parse
from firsthand.extract.phrases import SUBJECTS

_NOT = frozenset(("not", "n't", "never"))
_TOLD = ("nsubj", "nsubjpass", "dobj", "attr", "prep", "agent", "dative")


def corrected(parse: Parse, i: int) -> int:
    """The noun or the tie behind "but" where that before it is denied, else the word itself."""
    behind = _behind_but(parse, i)
    return i if behind is None or not _refused(parse, i) else behind


def contrasted(parse: Parse, verb: int) -> bool:
    """Whether the "not" of a clause is of one of its parts only, beside which the right one stands.

    "They did not kill nine men but eleven" denies no killing.
    """
    parts = [k for k in parse.children[verb] if parse.words[k].dep in _TOLD]
    numbers = [n for k in parts for n in parse.children[k] if parse.words[n].dep == "nummod"]
    return any(_behind_but(parse, k) is not None and _refused(parse, k) for k in parts) or any(
        _behind_but(parse, n) is not None
        and (_refused(parse, n) or _refused(parse, parse.words[n].head))
        for n in numbers
    )


def _behind_but(parse: Parse, i: int) -> int | None:
    """What "but" joins to a noun or to a tie."""
    words = parse.words
    kin = parse.children[i]
    if not any(words[k].dep == "cc" and words[k].lower == "but" for k in kin):
        return None
    own = next((k for k in kin if words[k].dep == "conj" and k > i), None)
    if own is not None or words[i].dep not in SUBJECTS:
        return own
    beside = parse.children[words[i].head]  # to which the parser gave two subjects
    return next((k for k in beside if words[k].dep in SUBJECTS and k > i), None)


def _refused(parse: Parse, i: int) -> bool:
    """Whether "not" stands with a noun or a tie, before it, or with its verb."""
    words = parse.words
    above = words[i].head
    near = [*parse.children[i], *(k for k in parse.children[above] if words[k].dep == "neg")]
    return any(words[k].lower in _NOT and k < i for k in near)
