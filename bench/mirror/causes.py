"""Why a mirrored text was read otherwise: where the grammar of the two readings first parts."""

from __future__ import annotations

from bench.mirror.swaps import Mirrored
from bench.mirror.trial import Document, Trial
from firsthand.extract.gaps import runs
from firsthand.extract.parse import Parse, parse
from firsthand.extract.scene import passages
from firsthand.model import Span, Text
from firsthand.read import text as read_text


def cause(trial: Trial, document: Document) -> str:
    """One line: the reader, the split of sentences, the first word parsed otherwise, or a rule."""
    if not trial.read:
        return "the reader makes another text of it"
    first = _text(document)
    second = _text(Document(document.name, Mirrored(document.written, trial.swap).text))
    moved = Mirrored(first.characters, trial.swap)
    near = min(b.entry.span for b in trial.breaks)
    return _parted(_grammar(first), _grammar(second), moved, near)


def _text(document: Document) -> Text:
    return read_text(document.written.encode("utf-8"), document.name)[0]


def _grammar(text: Text) -> Parse:
    mined = passages(text)
    return parse(text.characters, mined, blank=runs(text.characters, mined))


def _parted(one: Parse, two: Parse, moved: Mirrored, near: Span) -> str:
    if [moved.span(s) for s in one.sentences] != list(two.sentences):
        return "sentences are split otherwise"
    if len(one.words) != len(two.words):
        return "words are cut otherwise"
    found: list[tuple[int, str]] = []
    for a, b in zip(one.words, two.words, strict=True):
        for what in ("tag", "dep", "head", "entity", "lemma"):
            old, new = getattr(a, what), getattr(b, what)
            if what == "lemma" and moved.span(Span(a.start, a.end)).of(moved.text) != a.text:
                continue  # the name itself
            if old != new:
                away = abs(b.start - near.start)
                old, new = (one.words[old].text, two.words[new].text) if what == "head" else (
                    old, new)  # fmt: skip
                found.append((away, f"parser: {what} of “{b.text}” was {old}, is {new}"))
    return min(found)[1] if found else "a rule"
