"""Dialogue with dashes instead of quotation marks: "— At home, said Ana. — Since when?"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from firsthand.extract.frames import Draft, Scene
from firsthand.extract.frames.beside import parenthesis_in
from firsthand.extract.phrases import group_spans, pieces
from firsthand.model import Span

_DASH = "—–―"
_TURN = re.compile(rf"(?<=[.!?…])[ \t]+(?:[{_DASH}]|--)[ \t]*(?=[^\s{_DASH}])")
_HEAD = re.compile(rf"\s*(?:[{_DASH}]|--)[ \t]*(?=\S)")


def drafts(scene: Scene) -> Iterator[Draft]:
    """One draft for each turn of a dialogue whose speaker stands between commas or dashes in it."""
    text = scene.parse.text
    for paragraph in scene.paragraphs:
        head = _HEAD.match(text, paragraph.start, paragraph.end)
        if head is None:
            continue
        start = head.end()
        for turn in _TURN.finditer(text, start, paragraph.end):
            yield from _turn(scene, Span(start, turn.start()))
            start = turn.end()
        yield from _turn(scene, Span(start, paragraph.end))


def _turn(scene: Scene, turn: Span) -> Iterator[Draft]:
    parse = scene.parse
    found = parenthesis_in(parse, turn)
    if found is None:
        return
    block = set(found.group)
    for span in found.source:
        block.update(parse.within(span))
    inside = [
        i for i in parse.within(turn) if i not in block and parse.words[i].start >= turn.start
    ]
    before = pieces(parse, [i for i in inside if i < min(block)])
    after = pieces(parse, [i for i in inside if i > max(block)])
    if before:
        yield Draft(
            rule="dialogue dash", source=found.source, cue=group_spans(parse, found.group),
            content=(*before, *after), act=found.act, cue_word=found.cue,
        )  # fmt: skip
