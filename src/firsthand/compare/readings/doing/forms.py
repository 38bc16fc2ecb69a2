"""The forms of verbs, and patterns of a verb with what it is done to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from firsthand.extract.lexicons import phrases

Form = Literal["base", "past", "participle", "gerund"]
_DOUBLED = frozenset("stop bar flag shut commit set let cut con step drop slam".split())
"""Verbs that double their last letter."""
THE = (
    r"(?:(?:the|a|an|any|all|some|every|each|both|one|two|three|four|his|her|its|our|their|my|that|this|those|these|no)\s)?"
    r"(?:[\w’'-]+\s){0,3}?"
)
"""What may stand before a noun."""
IT = r"(?:it|them|him|her|us|me)"


def either(section: str) -> str:
    """What matches a phrase of a section of the lexicon, in a pattern."""
    return _any(phrases("doing", section))


def _any(some: Iterable[str]) -> str:
    return f"(?:{'|'.join(_escaped(p) for p in sorted(set(some), key=lambda p: (-len(p), p)))})"


def _escaped(phrase: str) -> str:
    words = re.escape(phrase).replace(r"\ ", r"\s").replace("’", "[’']")
    return words.replace("burned", "burn(?:ed|t)")


@cache
def verbs(section: str, form: Form) -> str:
    """The verbs of a section that end before what they are done to, in one form."""
    return _any(_inflected(p, form) for p in phrases("doing", section) if "~" not in p)


@cache
def said(section: str, form: Form, what: str) -> str:
    """A verb of a section in one form with what it is done to: "shut the gate", "pulled it to"."""
    apart = [p.partition(" ~ ")[::2] for p in phrases("doing", section) if "~" in p]
    behind = [
        f"{_any({_inflected(v, form) for v, tail in apart if tail == t})}\\s{what}\\s{_any([t])}"
        for t in sorted({t for _, t in apart})
    ]
    plain = rf"{verbs(section, form)}\s{what}"
    return f"(?:{'|'.join([plain, *behind])})"


@cache
def done(section: str) -> str:
    """The participles of all verbs of a section, with what belongs to them: "shut", "pulled to"."""
    return _any(_inflected(p.replace(" ~", ""), "participle") for p in phrases("doing", section))


@cache
def any_form(section: str) -> str:
    """The verbs of a section in whatever form, with what belongs to them not far behind."""
    forms: tuple[Form, ...] = ("base", "past", "participle", "gerund")
    found = []
    for phrase in phrases("doing", section):
        verb, _, rest = phrase.replace("~ ", "").partition(" ")
        every = _any({_form(verb, f) for f in forms})
        found.append(rf"{every}(?:\s[\w’'-]+){{0,4}}?\s{_any([rest])}" if rest else every)
    return f"(?:{'|'.join(found)})"


def _inflected(phrase: str, form: Form) -> str:
    verb, _, rest = phrase.partition(" ")
    return f"{_form(verb, form)} {rest}" if rest else _form(verb, form)


def _form(verb: str, form: Form) -> str:
    if form == "base":
        return verb
    stem = verb + verb[-1] if verb in _DOUBLED else verb
    if form == "gerund":
        return (stem[:-1] if stem.endswith("e") else stem) + "ing"
    if verb in _irregular():
        return _irregular()[verb][form == "participle"]
    if verb.endswith("y") and verb[-2] not in "aeou":
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else stem + "ed"


@cache
def _irregular() -> dict[str, tuple[str, str]]:
    """For each irregular verb its past and its participle."""
    rows = [row.split() for row in phrases("pasts", "irregular")]
    return {row[0]: (row[1], row[2]) for row in rows if len(row) > 2}
