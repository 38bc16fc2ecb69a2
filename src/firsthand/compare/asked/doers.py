"""Who did it, who began it, by whose order, who shut the way, who kept help back, whose it was.

Where accounts speak of a first shot, the question is who fired first; an account that does not say
"first" answers it by a single shot that it tells before any other.
"""

from __future__ import annotations

import re

from firsthand.compare.alignment.gists import Gist
from firsthand.compare.asked.deeds import asking_words, done, ordered
from firsthand.compare.asked.scenes import Scene
from firsthand.compare.baseforms import base_form
from firsthand.compare.readings.words import DID
from firsthand.compared import Reading, Who
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
_HANDS = frozenset("throw strike hit attack charge".split())
"""Acts by which it can begin where nobody fires."""
_LIGHTING = frozenset("light ignite kindle".split())
_OPENED = re.compile(r"\bopen(?:ed|ing)?\s(?:up|fire)\s(?:on|at|upon)\b", re.I)
_BURNING = frozenset("fire blaze alight ablaze flame going burning".split())


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The name of the question of who it was that a reading answers, or None."""
    if reading.slot != "actor":
        return None
    if "owning" in gist.acts:
        return "owner" if _contested(scene, reading, gist) else None
    if "ordering" in gist.acts:
        return ordered(scene, reading, gist)
    if gist.act == DID:
        return _of_event(scene)
    if scene.armed and (
        gist.acts & _FIRING or _OPENED.search(reading.clause.of(scene.telling.text))
    ):
        return _fired(scene, reading, gist)
    first = _FIRING | {"beginning", "attacking"} | {f"={act}" for act in _HANDS}
    if gist.first and gist.acts <= first and scene.firsts:
        return "began_it"
    if scene.burns and not scene.armed and _lit(scene, reading, gist):
        return "did_it"
    return done(scene, reading, gist)


def _lit(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told who set fire to it."""
    doer = reading.value.words if isinstance(reading.value, Who) else ()
    others = {base_form(w) for w in gist.things} - _BURNING - {base_form(w) for w in doer}
    if ("burning" in gist.acts or gist.act in _LIGHTING) and not others:
        return True
    said = asking_words(scene, reading) if reading.rule == "an answer" else frozenset[str]()
    return gist.act in listed("doers", "lighting") and bool(
        (gist.things | gist.around | said) & _BURNING
    )


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
    if scene.tells_first and not _ONE_SHOT.search(reading.clause.of(scene.telling.text)):
        return None
    return "began_it" if _opening(scene, reading) else None


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


def _contested(scene: Scene, reading: Reading, gist: Gist) -> bool:
    """Whether it is told whose something was of which others speak, or whose is asked."""
    said = gist.things | frozenset(scene.telling.words(reading.clause))
    if gist.things & scene.common or said & listed("doers", "goods"):
        return True
    start = min(reading.clause.start, reading.span.start)
    return _WHOSE.search(scene.telling.text, max(0, start - _BACK), reading.span.end) is not None
