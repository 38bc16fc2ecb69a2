"""Where one of those who were killed was hit, asked of each by name, in long accounts."""

from __future__ import annotations

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.tellings import TOKEN
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.readings.wounds import RULE
from firsthand.compared import Reading

_BACK = 8
"""Sentences before "the ball took him in the breast" in which it is looked for who is meant."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """ "hit_where rell", or None."""
    del gist
    if reading.rule != RULE or scene.sufferers is None or scene.persons is None:
        return None
    telling = scene.telling
    sentences, at = telling.account.sentences, telling.at(reading)
    for n in range(at, max(-1, at - 1 - _BACK), -1):
        end = reading.span.start if n == at else sentences[n].end
        own = telling.text[sentences[n].start : max(end, sentences[n].start)]
        words = [w.removesuffix("’s").removesuffix("'s") for w in TOKEN.findall(own.lower())]
        named = [w for w in words if w in scene.sufferers.names]
        if not named and n == at:
            inside = TOKEN.findall(reading.span.of(telling.text).lower())
            named = [w for w in inside if w in scene.sufferers.names]
        if named:
            some = {_one(scene, w) for w in named} - {None}
            who = _one(scene, named[-1]) if n == at or len(some) == 1 else None
            return f"hit_where {who}" if who is not None else None
    return None


def _one(scene: Scene, named: str) -> str | None:
    """The surname of who is named by a word; None where several bear it."""
    assert scene.persons is not None
    called = scene.persons.called([named])
    if called is None:
        return None if named in scene.persons.givens or named in scene.persons.surnames else named
    given, surname = called.split()
    return surname if len(scene.persons.givens[surname]) == 1 else f"{given} {surname}"
