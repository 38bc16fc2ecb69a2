"""Who did it, who began it, by whose order, who shut the way, who kept help back, whose it was.

Where accounts speak of a first shot, the question is who fired first; an account that does not say
"first" answers it by a single shot that it tells before any other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.words import DID
from firsthand.compared import Reading, Who
from firsthand.extract.actors.wordlists import is_noun_of_actors
from firsthand.extract.lexicons import words as listed
from firsthand.model import Span

_FIRING = frozenset(("shooting", "bombing"))
_AT_ONE = frozenset("shoot kill wound hit".split())
"""Acts that are asked of each whom they befell."""
_UNKNOWN = "said not to be known"
_ONE_SHOT = re.compile(
    r"\b(?:a|one|his|her|single|[\w’']+[’']s)\s(?:single\s|young\s)?(?:shot|pistol|rifle|revolver|gun|musket|carbine|fowling-piece)\b",
    re.I,
)
_WHOSE = re.compile(r"\b(?:whose|to whom|who owned|who owns)\b", re.I)
_BACK = 160
"""Characters before an answer within which it is asked whose something was."""
_FIRE = frozenset(("fire", "firing"))
"""In a case that is of no shots this is what burns."""
_BARE_ORDER = frozenset(
    """order word command instruction direction give speak say utter shout hear voice mouth open opened else alone
    any kind such evidence court oath telephone""".split()
)
"""Words of an order that do not say what was ordered."""
_SENTENCES = 6
"""So many sentences before a bare order are looked at for what was ordered."""


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The name of the question of who it was that a reading answers, or None."""
    if reading.slot != "actor":
        return None
    if "owning" in gist.acts:
        return "owner" if _contested(scene, reading, gist) else None
    if "ordering" in gist.acts:
        return _ordered(scene, reading, gist)
    if gist.act == DID:
        return _of_event(scene)
    if gist.acts & _FIRING and scene.armed:
        return _fired(scene, reading, gist)
    if gist.first and gist.acts <= _FIRING | {"beginning"} and scene.firsts:
        return "began_it"
    return _hindered(gist)


def _of_event(scene: Scene) -> str:
    return "began_it" if scene.firsts else "did_it"


def _fired(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """Who fired; where a first shot is spoken of only who fired that."""
    if gist.names and gist.act in _AT_ONE and not gist.first:
        return None  # who shot Anton Rell is asked of him alone
    if not scene.firsts:
        return "did_it"
    if gist.first or reading.rule == _UNKNOWN:
        return "began_it"
    return "began_it" if not scene.tells_first and _opening(scene, reading) else None


def _opening(scene: Scene, reading: Reading) -> bool:
    """Whether it is one man's shot, the first of those that the account tells."""
    return _of_one(scene, reading) and not any(
        _ONE_SHOT.search(s.of(scene.telling.text)) for s in _shots_before(scene, reading)
    )


def _of_one(scene: Scene, reading: Reading) -> bool:
    said = reading.clause.of(scene.telling.text)
    value = reading.value
    one = isinstance(value, Who) and not value.group
    return (one or _ONE_SHOT.search(said) is not None) and reading.modality != "denied"


def _shots_before(scene: Scene, reading: Reading) -> list[Span]:
    """The clauses before a reading that tell of shots."""
    clauses = scene.telling.account.values.predications
    return [
        p.span for p in clauses
        if p.span.start < reading.clause.start and not p.span.touches(reading.clause)
        and not p.denied and p.act in listed("readings", "firing") | {"ring", "go", "discharge"}
    ]  # fmt: skip


def _ordered(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """By whose order it was fired or something was shut; None where something else was ordered."""
    own = {*reading.topic, *gist.things, reading.act}
    found = _deed(scene, own)
    if found is None and not _content(own, scene, reading):
        before = (_deed(scene, said) for said in _spoken_before(scene, reading))
        found = next((d for d in before if d is not None), None)
        if found is None and scene.event is not None and scene.event.name == "shooting":
            return "ordered_fire"
    return found


def _deed(scene: Scene, said: AbstractSet[str]) -> str | None:
    """What some words say was ordered: to fire, to shut something."""
    if said & (listed("doers", "shots") - (frozenset() if scene.armed else _FIRE)):
        return "ordered_fire"
    if said & listed("doers", "shutting") and said & listed("doers", "ways"):
        return "ordered_shut"
    return None


def _content(own: AbstractSet[str], scene: Scene, reading: Reading) -> AbstractSet[str]:
    """The words of an order that say what was ordered, if only something else."""
    value = reading.value
    doer = set(value.words) if isinstance(value, Who) else set[str]()
    barred = _BARE_ORDER | doer | scene.telling.names | {reading.act}
    return {w for w in own if w not in barred and not is_noun_of_actors(w)}


def _spoken_before(scene: Scene, reading: Reading) -> Iterator[frozenset[str]]:
    """The words of the sentence of a reading and of those before it, the nearest first."""
    telling = scene.telling
    last = telling.at(reading)
    for sentence in reversed(telling.account.sentences[max(0, last - _SENTENCES) : last + 1]):
        yield frozenset(base_form(w) for w in telling.words(sentence)) | frozenset(
            telling.words(sentence)
        )


def _contested(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told whose something was of which others speak, or whose is asked."""
    if gist.things & (listed("doers", "goods") | scene.common):
        return True
    start = min(reading.clause.start, reading.span.start)
    return _WHOSE.search(scene.telling.text, max(0, start - _BACK), reading.span.end) is not None


def _hindered(gist: Gist) -> str | None:
    """Who shut a door or kept help from those who needed it."""
    if gist.act in listed("doers", "shutting") and (
        not gist.things or gist.things & listed("doers", "ways")
    ):
        return "shut_it"
    around = gist.things | gist.around
    kept = "holding_back" in gist.acts or gist.act in listed("doers", "keeping")
    return "held_back" if kept and around & listed("doers", "help") else None
