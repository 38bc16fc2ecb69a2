"""What the beginning of a line says about it: a note, a caption, a list entry, a quoted line.

Every rule looks at the first few hundred characters of a line and at nothing else; what needs
the rest of the document (is this a speaker? is the marker used?) is decided by the reader.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

Kind = Literal["", "rule", "quoted", "caption", "correction", "note", "number", "bullet", "aside"]

LOOK = 240
"""How many characters of a line the rules look at."""


class Label(NamedTuple):
    """The kind of beginning, the marker as written, its style, and how long the label is.

    ``style`` is of note markers: superscript, bracket, paren, symbol or number. ``depth`` counts
    the signs of a quoted line.
    """

    kind: Kind
    marker: str = ""
    style: str = ""
    length: int = 0
    depth: int = 0


PLAIN = Label("")

SUPERSCRIPTS = "¹²³⁰⁴⁵⁶⁷⁸⁹"
_RULE = re.compile(r"(?:[-_=~#*+·•.◦⁂☙❦—–]\s?){3,}|[⁂☙❦§*—–]|\* \* \*")
_QUOTED = re.compile(r"(?:>\s?)+")
_PICTURE = (
    r"(?:photo(?:graph|s|graphs|graphy)?|picture|pic|image|caption|illustration|figure|fig\.?|plate"
    r"|map|video|screenshot|drawing|cartoon|chart)"
)
_CAPTION = re.compile(
    rf"\[{_PICTURE}s?\b[^\]\n]{{0,200}}\]?"
    rf"|\({_PICTURE}s?\b[^()\n]{{0,16}}:[^()\n]{{0,200}}\)$"
    rf"|{_PICTURE}(?: (?:credit|caption|by|courtesy of))?(?: (?:no\. ?)?[\dIVXLC]{{1,5}}[a-z]?)?"
    r"\s?(?::|\s[-–—])(?=\s)"
    rf"|{_PICTURE} (?:no\. ?)?[\dIVXLC]{{1,5}}[a-z]?\.(?=\s)"
    r"|(?:photo|photograph|picture|image)s? (?:by|©|courtesy)(?=\s)",
    re.I,
)
_CORRECTION = re.compile(
    r"(?:correction|clarification|erratum|errata|corrigendum|retraction|amendment|updated?"
    r"|editor[’']?s[’']? note|editors[’'] note|note to readers)"
    r"(?: ?\([^)\n]{1,60}\)"
    r"|,? (?:\d|on |at |jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[^:\n]{0,40})?"
    r"(?::| [–—-])(?=\s)"
    r"|(?:this|the) (?:article|story|report|post|page|piece|headline|caption) (?:was|has been)"
    r" (?:amended|corrected|updated|edited|changed|revised)\b"
    r"|(?:an earlier|a previous) version of (?:this|the) (?:article|story|report|post|page|piece"
    r"|headline|caption)\b|this (?:version|story) corrects\b",
    re.I,
)
_SUPERSCRIPT = re.compile(rf"([{SUPERSCRIPTS}]{{1,4}})[.)]?\s?(?=\S)")
_BRACKET = re.compile(r"\[(\d{1,4}|[a-z]|[ivx]{1,5}|[*†‡§])\]:?\s{1,4}(?=\S)")
_PAREN = re.compile(r"\((\d{1,3}|[*†‡§])\)\s{1,4}(?=\S)")
_SYMBOL = re.compile(r"([*†‡§]{1,3})\s?(?=[^\s*†‡§])")
_CARET = re.compile(r"\[\^([\w-]{1,20})\]:\s{0,4}|\^(\d{1,3})\s?(?=\S)")
_NUMBER = re.compile(
    r"(\d{1,3}(?:\.\d{1,3}){0,3}[.)]|\d{1,3}(?:\.\d{1,3}){1,3}|\d{1,3}/)\s{1,4}(?=\S)"
)
_BULLET = re.compile(r"([-•‣▪◦●○·*+]|–)\s{1,4}(?=\S)")
_CLOSERS = {"(": ")", "[": "]"}


def label(words: str) -> Label:
    """The label of a stripped line; `PLAIN` where it begins like any other.

    >>> label("[2] Interview 14, Seld.")[:3]
    ('note', '2', 'bracket')
    >>> label("Fig. 2: The hull.").kind, label("(Laughter.)").kind, label("2 men came.").kind
    ('caption', 'aside', '')
    """
    head = words[:LOOK]
    if not head or head[0].isalpha():
        return _worded(head)
    if len(words) <= LOOK and _RULE.fullmatch(head):
        return Label("rule")
    quoted = _QUOTED.match(head)
    if quoted:
        return Label("quoted", length=quoted.end(), depth=quoted[0].count(">"))
    if head[0] in "([":
        return _bracketed(words, head)
    return _marked(head)


def _worded(head: str) -> Label:
    caption = _CAPTION.match(head)
    if caption:
        return Label("caption", length=caption.end())
    correction = _CORRECTION.match(head)
    if correction:
        return Label("correction", length=correction.end())
    return PLAIN


def _bracketed(words: str, head: str) -> Label:
    caption = _CAPTION.match(head)
    if caption:
        return Label("caption", length=caption.end())
    for form, style in ((_CARET, "bracket"), (_BRACKET, "bracket"), (_PAREN, "paren")):
        note = form.match(head)
        if note:
            return Label("note", note[1], style, note.end())
    if len(words) <= LOOK and words.find(_CLOSERS[head[0]]) == len(words) - 1:
        return Label("aside")
    return PLAIN


def _marked(head: str) -> Label:
    for form, style in ((_SUPERSCRIPT, "superscript"), (_CARET, "bracket")):
        note = form.match(head)
        if note:
            marker = next(group for group in note.groups() if group)
            return Label("note", marker, style, note.end())
    symbol = _SYMBOL.match(head)
    if symbol:  # a star is a bullet as well: the reader looks for its use in the text
        return Label("note", symbol[1], "symbol", symbol.end())
    number = _NUMBER.match(head)
    if number:
        return Label("number", number[1], "number", number.end())
    bullet = _BULLET.match(head)
    if bullet:
        if _CORRECTION.match(head, bullet.end()):
            return Label("correction", length=bullet.end())
        return Label("bullet", bullet[1], length=bullet.end())
    return PLAIN
