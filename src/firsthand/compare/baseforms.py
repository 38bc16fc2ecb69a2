"""The base form of a word by its ending and a list of verbs, where no parser said it."""

from __future__ import annotations

from functools import cache

from firsthand.compare.thesaurus import known
from firsthand.extract import lexicons

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("sses", "ss"), ("shes", "sh"), ("ches", "ch"), ("xes", "x"),
    ("es", "e"), ("s", ""), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", ""),
)  # fmt: skip


@cache
def base_form(word: str) -> str:
    """The base form of a word in lower case, by its ending and a list; the word if it has none."""
    if word in irregular():
        return irregular()[word]
    if known(word, "noun") and not word.endswith(("ed", "ing")):
        return word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) + len(instead) > 2:
            base = word[: -len(ending)] + instead
            if known(base, "verb") or (known(base, "noun") and "s" in ending):
                return base
            if ending in ("ed", "ing") and base[-1:] == base[-2:-1] and known(base[:-1], "verb"):
                return base[:-1]
    return word


@cache
def irregular() -> dict[str, str]:
    """For each form of an irregular verb its base form."""
    rows = [row.split() for row in lexicons.phrases("pasts", "irregular")]
    return {form: row[0] for row in rows for form in row[1:] if form != row[0]}
