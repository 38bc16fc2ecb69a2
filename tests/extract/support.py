"""Small helps for the tests of extraction: a plain text mined as the program would."""

from __future__ import annotations

from firsthand.extract.attributions import attributions
from firsthand.extract.frames import Scene
from firsthand.extract.scene import passages, scene
from firsthand.model import Attribution, Span, Text
from firsthand.read import text as read_text


def text_of(words: str) -> Text:
    """The words as the plain reader sees them."""
    return read_text(words.encode(), "account.txt")[0]


def scene_of(words: str) -> Scene:
    """Everything that the frames look at."""
    text = text_of(words)
    return scene(text, passages(text), blank=())


def attributions_of(words: str) -> tuple[Attribution, ...]:
    """The attributions in some words."""
    return attributions(scene_of(words))


def said(words: str, spans: tuple[Span, ...]) -> str:
    """The words at some spans, pieces joined by an ellipsis."""
    return " … ".join(s.of(words) for s in spans)
