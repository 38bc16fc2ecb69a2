"""Lines of plain text become passages: which line breaks the author meant.

Some files break lines at a width (old mails, typed pages, books), some only at the end of a
paragraph, some put one remark on each line. A break is taken as soft, so that the passage runs
on, where the next line's first word would not have fitted into the width, or where the sentence
plainly runs on. Every other break stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

_LONGEST_WRAPPED = 130
_SHORTEST_WRAPPED = 36
_FEWEST_BREAKS = 3
_SENTENCE_END = re.compile(
    r"[.!?…:。！？][\"'”’»)\]*]{0,3}(?:\[\d{1,3}\]|\(\d{1,3}\)|[¹²³⁰⁴-⁹]{1,3})?$"
)
_SMALL_WORDS = (
    r"\b(?:the|an?|of|at|to|in|on|by|for|from|with|and|or|but|that|which|who|was|were|is"
    r"|are|had|has|have|his|her|its|their|my|our|as|than|not|said|Mr\.?|Mrs\.?|Ms\.?|Dr\.?)"
)
_RUNS_ON = re.compile(rf"(?:,|[-–—]|{_SMALL_WORDS})$")
_NO_END = re.compile(rf"{_SMALL_WORDS}$")


class Line(NamedTuple):
    """One line of a text.

    ``start`` and ``end`` are offsets, the line break included; ``words`` is the line without
    the white space around it, ``begins`` the offset of their first character, ``indent`` how
    far they are set in (a tab counts four), ``number`` counts from 1.
    """

    start: int
    end: int
    words: str
    begins: int
    indent: int
    number: int

    @property
    def width(self) -> int:
        """Its width in characters, the break and trailing space left out."""
        return self.indent + len(self.words)


class Passage(NamedTuple):
    """Lines that belong together. ``block`` numbers the groups between blank lines."""

    lines: tuple[Line, ...]
    block: int

    @property
    def words(self) -> str:
        """The first line's words; enough to tell what a passage is."""
        return self.lines[0].words

    @property
    def ending(self) -> str:
        """The last line's words."""
        return self.lines[-1].words


def lines(characters: str) -> list[Line]:
    """All lines of the text, blank ones among them; together they are the text."""
    found: list[Line] = []
    start = 0
    for number, written in enumerate(characters.splitlines(keepends=True), start=1):
        end = start + len(written)
        words = written.strip()
        before = len(written) - len(written.lstrip()) if words else 0
        indent = before + 3 * written.count("\t", 0, before)
        found.append(Line(start, end, words, start + before, indent, number))
        start = end
    return found


def passages(
    all_lines: Sequence[Line], labelled: Sequence[bool], depths: Sequence[int]
) -> list[Passage]:
    """The passages of a text, blank lines left out.

    ``labelled`` says of each line whether it begins with a label of its own (a speaker, a note
    marker, a caption): such a line starts a new passage unless the line before runs on into it.
    ``depths`` gives the signs of quotation at its beginning: lines of one depth stay together.
    """
    blocks = _blocks(all_lines)
    width = _width(all_lines, [i for block in blocks for i in block[:-1]], labelled)
    found: list[Passage] = []
    for number, block in enumerate(blocks):
        own = width or _width(all_lines, block[:-1], labelled)
        lowercase = all_lines[block[0]].words[:1].islower()
        first = block[0]
        for last, index in pairwise(block):
            before, line = all_lines[last], all_lines[index]
            if depths[last] or depths[index]:
                together = depths[last] == depths[index]
            elif labelled[index]:
                together = _runs_into(before, line, own)
            else:
                hanging = labelled[first] and line.indent > all_lines[first].indent + 1
                together = hanging or _soft(before, line, own, lowercase)
            if not together:
                found.append(Passage(tuple(all_lines[first:index]), number))
                first = index
        found.append(Passage(tuple(all_lines[first : block[-1] + 1]), number))
    return found


def ends_sentence(words: str) -> bool:
    """Whether the words end as a sentence does, closing marks and note markers aside."""
    return _SENTENCE_END.search(words[-12:]) is not None


def _blocks(all_lines: Sequence[Line]) -> list[list[int]]:
    blocks: list[list[int]] = []
    open_block = False
    for index, line in enumerate(all_lines):
        if not line.words:
            open_block = False
        elif open_block:
            blocks[-1].append(index)
        else:
            blocks.append([index])
            open_block = True
    return blocks


def _width(
    all_lines: Sequence[Line], before_breaks: Sequence[int], labelled: Sequence[bool]
) -> int | None:
    """The width at which the lines were broken, or None where they were not broken at one.

    Judged from the breaks inside blocks: nearly all must come where the next word no longer
    fitted, and most inside a sentence; lines that all begin with capitals are verse or lists.
    """
    pairs = [
        (all_lines[i], all_lines[i + 1])
        for i in before_breaks
        if not labelled[i + 1] and all_lines[i].width <= _LONGEST_WRAPPED
    ]
    if len(pairs) < _FEWEST_BREAKS:
        return None
    widths = sorted(first.width for first, _ in pairs)
    width = widths[int(0.95 * (len(widths) - 1))]
    if width < _SHORTEST_WRAPPED:
        return None
    full = sum(_full(first, second, width) for first, second in pairs)
    inside = [second for first, second in pairs if not ends_sentence(first.words)]
    capitals = sum(second.words[:1].isupper() for second in inside)
    if full < 0.8 * len(pairs) or 2 * len(inside) < len(pairs) or 2 * capitals > len(inside):
        return None
    return width


def _full(first: Line, second: Line, width: int) -> bool:
    """Whether the second line's first word would not have fitted on the first line."""
    space = second.words.find(" ", 0, width)
    word = space if space > 0 else min(len(second.words), width)
    return first.width + 1 + word > width


def _soft(first: Line, second: Line, width: int | None, lowercase: bool) -> bool:
    if width is not None:
        if second.indent > first.indent + 1 and second.words[:1].isupper():
            return False  # a new paragraph, set in
        inside = second.words[:1].islower() and not ends_sentence(first.words)
        if _full(first, second, width) or (inside and not lowercase):
            return True
    if first.width > _LONGEST_WRAPPED or ends_sentence(first.words):
        return False
    if first.width < 45:  # so short a line runs on only where no line could end
        return second.words[:1].islower() and _NO_END.search(first.words[-12:]) is not None
    if _RUNS_ON.search(first.words[-12:]):
        return True
    return second.words[:1].islower() and not lowercase


def _runs_into(first: Line, second: Line, width: int | None) -> bool:
    """Whether a line that looks labelled is the middle of a sentence all the same."""
    return (
        width is not None
        and _full(first, second, width)
        and first.width >= 45
        and not ends_sentence(first.words)
        and _RUNS_ON.search(first.words[-12:]) is not None
    )
