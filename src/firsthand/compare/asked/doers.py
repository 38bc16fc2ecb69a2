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
from firsthand.compare.readings.doing.answers import question_left, question_of
from firsthand.compare.readings.doing.naming import RULE
from firsthand.compare.readings.words import DID
from firsthand.compared import Reading, Who
from firsthand.extract.lexicons import words as listed
from firsthand.model import Span

_FIRING = frozenset(("shooting", "bombing"))
_AT_ONE = frozenset("shoot kill wound hit".split())
"""Acts that are asked of each whom they befell."""
_UNKNOWN = "said not to be known"
_ONE_SHOT = re.compile(
    r"\b(?:a|one|his|her|single|[\w’']+[’']s)\s(?:single\s|young\s)?(?:shot|pistol|rifle|"
    r"revolver|gun|musket|carbine|fowling-piece)\b",
    re.I,
)
_WHOSE = re.compile(r"\b(?:whose|to whom|who owned|who owns)\b", re.I)
_BACK = 160
"""Characters before an answer within which it is asked whose something was."""
_BEHIND = 40
_BEFELL = re.compile(
    r"\b(?:which|that|the)\s(?:had\s)?(?:burn(?:ed|t)|blew\sup|exploded|collapsed|sank|fell|"
    r"came\sdown|jumped|blown\sup|sunk|burst)\b",
    re.I,
)
""" "The store which blew up". """
_ASKED = 2
"""So many sentences before an answer its question may stand."""
_HANDS = frozenset("throw strike hit attack charge".split())
"""Acts by which it can begin where nobody fires."""
_LIGHTING = frozenset("light ignite kindle".split())
_OPENED = re.compile(r"\bopen(?:ed|ing)?\s(?:up|fire)\s(?:on|at|upon)\b", re.I)
_BURNING = frozenset("fire blaze alight ablaze flame going burning".split())


def question(scene: Scene, reading: Reading, gist: Gist) -> str | None:
    """The name of the question of who it was that a reading answers, or None."""
    if reading.slot != "actor":
        return None
    shown = _shown(scene, reading)
    if shown is not None:
        return _framed(scene, shown, reading)
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


def _shown(scene: Scene, reading: Reading) -> str | None:
    """The question that the construction shows, or that is put or left open in so many words."""
    if reading.rule.startswith(RULE):
        return reading.rule.removeprefix(RULE)
    if reading.rule == "an answer":
        return _replied(scene, reading)
    return _left_open(scene, reading) if reading.rule == _UNKNOWN else None


def _left_open(scene: Scene, reading: Reading) -> str | None:
    """The question to which it is said that nobody knows the answer."""
    telling = scene.telling
    at = telling.at(reading)
    sentences = telling.account.sentences
    last = sentences[at - 1].of(telling.text) if at else ""
    return question_left(sentences[at].of(telling.text), last)


def _owned(scene: Scene, reading: Reading) -> bool:
    """Whether it is of a thing of which others speak, or to which it happened, that an owner is told."""
    said = frozenset(scene.telling.words(reading.clause)) | frozenset(reading.topic)
    here = scene.telling.text[max(0, reading.clause.start - _BEHIND) : reading.clause.end + _BEHIND]
    return (
        bool(said & (listed("doers", "goods") | scene.common)) or _BEFELL.search(here) is not None
    )


def _replied(scene: Scene, reading: Reading) -> str | None:
    """The question that is put right before an answer."""
    telling = scene.telling
    sentences, at = telling.account.sentences, telling.at(reading)
    for n in range(at - 1, max(-1, at - 1 - _ASKED), -1):
        asked = sentences[n].of(telling.text)
        if "?" in asked:
            return question_of(asked, sentences[n - 1].of(telling.text) if n else "")
    return None


def _framed(scene: Scene, question: str, reading: Reading) -> str | None:
    """The question that a construction answers, where the case is one in which it is asked."""
    if question == "put_there" and reading.act != "order":
        said = {base_form(w) for w in reading.topic} | set(reading.topic)
        return question if said & listed("doers", "stores") & scene.common else None
    if question == "did_it":
        return "lit_it" if reading.act == "set" and scene.armed else _of_event(scene)
    if question == "lit_it" and not scene.armed:
        return "did_it" if scene.burns else None
    if question == "ordered_fire" and scene.burns and not scene.armed:
        return None
    if question == "at_controls" and scene.armed:
        return None
    if question == "owner" and reading.rule.startswith(RULE):
        return question if _owned(scene, reading) else None
    if question in ("on_duty", "kept_key"):
        return question if question in scene.facts.posts else None
    return question


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
