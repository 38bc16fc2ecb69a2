"""Read the marked-up passages: plain words with marks in braces, which nest.

``{s1=ana:Ana Roth} {q1:said} {c1k:the well was dry}`` marks a source, a cue, and a content that is
also a claim. The words without the marks are the text of the passage, so that no offset is ever
written by hand. README.md beside this file lists the marks.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

ROLE = re.compile(r"(?P<role>[saoqc])(?P<number>\d+)(?P<rest>[^=]*)(?:=(?P<actor>\w+))?\Z")
CLAIM = re.compile(r"k(?P<flags>[?!#^wSTWDIU]*)(?:@(?P<to>\d+))?\Z")
NOTE = re.compile(r"n(?P<kind>[bnsyafld])(?P<flags>-?)\Z")
TAGS = re.compile(r"[a-zA-Z0-9=*@?!#^,_-]+:")
ACTOR = re.compile(r"(?P<key>\w+): (?P<name>.+) \| (?P<kind>[pgour?])(?P<flags>[-*]*)\Z")
ORDER = re.compile(r"(?P<what>[tn]\d+) (?P<verb>in|is|supports|target) (?P<value>.+)\Z")


class MarkupError(ValueError):
    """A passage that cannot be compiled; the message names it and says why."""


class Mark(NamedTuple):
    """One tag with the half-open span of the words that it stands on."""

    tag: str
    start: int
    end: int


class Actor(NamedTuple):
    """A declared actor; ``flags`` holds ``-`` for nameless and ``*`` for the author."""

    key: str
    name: str
    kind: str
    flags: str


class Order(NamedTuple):
    """A line that says what the marks alone do not: ``t2 in t1``, ``n1 supports "words"``."""

    what: str
    verb: str
    value: str


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage as written: its head lines, its text without marks, and the marks."""

    id: str
    head: dict[str, str]
    text: str
    marks: tuple[Mark, ...]
    actors: tuple[Actor, ...]
    orders: tuple[Order, ...]


def strip(marked: str) -> tuple[str, tuple[Mark, ...]]:
    """The plain text and its marks, outer before inner, in text order.

    Raises MarkupError where a brace is not closed, closes nothing, or has no tag.
    """
    words: list[str] = []
    length, at = 0, 0
    open_marks: list[tuple[str, int]] = []
    marks: list[Mark] = []
    while at < len(marked):
        sign = marked[at]
        if sign == "{":
            tags = TAGS.match(marked, at + 1)
            if tags is None:
                raise MarkupError(f"a brace without a tag before {marked[at : at + 30]!r}")
            open_marks.append((tags.group()[:-1], length))
            at = tags.end()
            continue
        if sign == "}":
            if not open_marks:
                raise MarkupError(f"a brace closes nothing after {marked[max(0, at - 30) : at]!r}")
            tag, start = open_marks.pop()
            marks += [Mark(one, start, length) for one in tag.split(",")]
        else:
            words.append(sign)
            length += 1
        at += 1
    if open_marks:
        raise MarkupError(f"the brace of {open_marks[-1][0]!r} is not closed")
    marks.sort(key=lambda m: (m.start, -m.end))
    return "".join(words), tuple(marks)


def passage(block: str) -> Passage:
    """One passage from its block: id, head lines, empty line, marked text, ``---``, notes."""
    head_part, _, rest = block.partition("\n\n")
    first, *lines = head_part.split("\n")
    try:
        head = dict(line.split(": ", 1) for line in lines)
        body, _, tail = rest.partition("\n---\n")
        text, marks = strip(body.strip("\n"))
        actors, orders = _notes(tail)
    except ValueError as error:
        raise MarkupError(f"{first}: {error}") from error
    return Passage(first.strip(), head, text, marks, actors, orders)


def _notes(tail: str) -> tuple[tuple[Actor, ...], tuple[Order, ...]]:
    actors: list[Actor] = []
    orders: list[Order] = []
    for line in filter(None, (one.strip() for one in tail.split("\n"))):
        if found := ACTOR.match(line):
            actors.append(Actor(*found.group("key", "name", "kind", "flags")))
        elif found := ORDER.match(line):
            orders.append(Order(*found.group("what", "verb", "value")))
        else:
            raise MarkupError(f"a line that is neither an actor nor an order: {line!r}")
    return tuple(actors), tuple(orders)


def passages(source: str) -> tuple[Passage, ...]:
    """All passages of one file; they are parted by lines that begin with ``=== ``."""
    blocks = re.split(r"^=== ", source, flags=re.MULTILINE)[1:]
    return tuple(passage(block) for block in blocks)
