"""Passages of a text with what their first line shows: a label, a speaker, nothing.

The step before roles are given, shared by the readers of text with and without markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from firsthand.model import Role
from firsthand.read import front
from firsthand.read.labels import PLAIN, Label, label
from firsthand.read.lines import Passage, lines, passages
from firsthand.read.speakers import Speaker, speakers


@dataclass(frozen=True, slots=True)
class Judged:
    """A passage with what it was found to be; ``role`` is None until a rule has spoken.

    ``label`` is what its first line begins with; ``lead`` the length of the dateline in it.
    """

    passage: Passage
    label: Label
    speaker: Speaker | None = None
    role: Role | None = None
    level: int | None = None
    lead: int = 0

    @property
    def words(self) -> str:
        """The first line's words."""
        return self.passage.words

    @property
    def single(self) -> bool:
        """Whether it is one line."""
        return len(self.passage.lines) == 1


Page = list[Judged]


def gathered(characters: str) -> Page:
    """The passages of the text, none of them judged yet."""
    every = lines(characters)
    labels = [label(line.words) for line in every]
    spoken = speakers([line.words for line in every])
    marked = [bool(one.kind) or who is not None for one, who in zip(labels, spoken, strict=True)]
    for line in every[:4]:  # a byline under the title begins in lower case at times
        marked[line.number - 1] |= front.is_byline(line.words)
    found = passages(every, marked, [one.depth for one in labels])
    page: Page = []
    for passage in _with_bare_names(found, spoken, marked):
        first = passage.lines[0].number - 1
        speaker = spoken[first]
        # A speaker's label hides what else the line might begin with.
        page.append(Judged(passage, labels[first] if speaker is None else PLAIN, speaker))
    return page


def _with_bare_names(
    found: Sequence[Passage], spoken: Sequence[Speaker | None], marked: Sequence[bool]
) -> list[Passage]:
    """Speakers' names on a line of their own are joined to what is said below them."""
    joined: list[Passage] = []
    for passage in found:
        last = joined[-1] if joined else None
        if last is not None and last.block == passage.block:
            speaker = spoken[last.lines[0].number - 1]
            bare = speaker is not None and speaker.length >= len(last.words)
            if bare and not marked[passage.lines[0].number - 1]:
                joined[-1] = Passage(last.lines + passage.lines, last.block)
                continue
        joined.append(passage)
    return joined
