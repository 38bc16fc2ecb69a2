"""Small helps for the tests of moments: words read as the program would, and their times."""

from __future__ import annotations

from dataclasses import replace

from firsthand.extract.attributions import attributions
from firsthand.extract.moments import moments
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import Ground
from firsthand.model import Stated
from firsthand.values import Moment
from tests.extract.support import text_of


def ground(words: str, published: str | None = None) -> Ground:
    """The words, published on a given day."""
    text = text_of(words)
    if published:
        text = replace(text, metadata=replace(text.metadata, published=Stated(published, "set")))
    stage = scene(text, passages(text), blank=())
    return Ground(text, stage.parse, stage.quotations, (), attributions(stage))


def found(words: str, published: str | None = None) -> tuple[Moment, ...]:
    """The moments in some words."""
    return moments(ground(words, published))


def told(words: str, published: str | None = None) -> list[str]:
    """Each moment as ``words = earliest..latest``, or ``words = order``, or ``words = ?``."""
    g = ground(words, published)
    out = []
    for m in moments(g):
        said = m.span.of(g.text.characters)
        value: str = m.order or "?"
        if m.earliest or m.latest:
            one = m.earliest == m.latest
            value = (m.earliest or "") if one else f"{m.earliest or ''}..{m.latest or ''}"
        out.append(f"{said} = {value}")
    return out
