"""The gist of a reading: what it is asked by, apart from the answer that it gives."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import NamedTuple

from firsthand.compare.alignment.acts import LIGHT, by_nouns, classes, of_acts, possible
from firsthand.compare.alignment.qualifiers import qualifiers
from firsthand.compare.alignment.states import (
    TOLD_BY,
    UNDONE_BY,
    ended_by,
    of_states,
    state_of,
    without_bearers,
)
from firsthand.compare.alignment.tellings import (
    EMPTY,
    TOKEN,
    Telling,
    beside,
    folded,
    one_thing,
    plain,
    states,
)  # fmt: skip
from firsthand.compare.readings.words import THERE_OR_NOT
from firsthand.compare.thesaurus import verbs_of
from firsthand.compared import Count, Reading, When, Where, Whether, Who
from firsthand.extract.cardinals import ONES, TENS
from firsthand.extract.lexicons import words as listed
from firsthand.values import Predication


class Folds(NamedTuple):
    """What words of names stand for in a case: one of their spellings, and nouns for their bearers.

    ``officer`` is the last name of the only officer whom it names.

    ``epithets`` are the nouns that the case puts before a name: "launch" for "P-14".
    """

    spellings: Mapping[str, str]
    epithets: Mapping[str, frozenset[str]]
    officer: frozenset[str] = frozenset()


WHOLLY = frozenset("destroy wreck ruin".split())
"""Verbs of breaking a thing so that nothing of it is left."""
_COUNTING = frozenset("count number mention".split())
"""Who was not counted may have died: "the dead were not yet counted" denies no death."""
NO_FOLDS = Folds({}, {})
BY = "=by "
"""Stands before the class of an act whose doers are counted."""
ANYBODY, COUNTED = "people", "#"
"""What stands for human beings of no kind, and for a number of them."""


@dataclass(frozen=True, slots=True)
class Gist:
    """What a reading answers. All words are base forms, folded over the spellings of the case.

    ``acts`` are classes of the act, ``maybe`` those that its verb can mean. ``things`` are what it
    speaks of, ``names`` those of them that are names. ``counted`` is what is counted and ``part``
    the words that limit it to a place. ``state`` is the pair of contraries that a clause of being
    speaks of, ``perhaps`` those that it may speak of. ``around`` are the other words of its sentence;
    ``told`` is false where the account says that it does not know. ``doers`` are the human beings
    of whom it tells whether they did it; ``first`` where it tells of a first one of several,
    ``denied`` where it denies, ``undone`` where it tells that something was done, by nobody.
    ``which`` says of its things which of several they are, as `qualifiers.qualifiers` does.
    ``asks`` names the question asked of every event that it answers, as `asked.asked` does.
    """

    slot: str
    act: str
    acts: frozenset[str]
    maybe: frozenset[str]
    things: frozenset[str]
    names: frozenset[str] = frozenset()
    counted: str | None = None
    part: frozenset[str] = frozenset()
    state: str | None = None
    perhaps: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    told: bool = True
    doers: frozenset[str] = frozenset()
    first: bool = False
    denied: bool = False
    undone: bool = False
    which: frozenset[str] = frozenset()
    asks: str | None = None

    @property
    def pointless(self) -> bool:
        """Whether it only says who underwent what has no doer: "the firing began"."""
        return (
            self.slot == "actor" and not self.things and bool(self.acts) and self.acts <= _NO_DOER
        )


def gist(reading: Reading, telling: Telling, folds: Folds = NO_FOLDS) -> Gist:
    """The gist of one reading of the account of ``telling``."""
    spellings, epithets, officer = folds
    said = telling.clause(reading)
    act = reading.act.removeprefix("not ")
    topic = [w for w in reading.topic if w not in telling.speaker(reading, said)]
    cleft = telling.cleft(reading) if act in LIGHT and not topic else None
    if cleft is not None:
        act, said = cleft.act, cleft
        reading = replace(reading, act=act)
        topic = [w for s in cleft.slots if s.role in ("subject", "object") for w in s.words]
    topic += [e for w in topic for e in epithets.get(w, ())]
    if reading.slot == "place" and not officer.isdisjoint(topic):
        topic.append("officer")
    of_known = act in _STATIONED or not {"dead", "wounded"}.isdisjoint(topic)
    if isinstance(reading.value, Where) and reading.value.origin is not None and not of_known:
        topic += TOKEN.findall(reading.value.origin.lower())
    near = [*topic, *telling.words(reading.span), *(beside(said) if said else ())]
    if act in LIGHT:
        compound = telling.compounds(reading)
        near = [w for w in near if w not in compound]
    there = reading.rule == THERE_OR_NOT
    acts = frozenset(("=there",)) if there else _acts(reading, act, near, telling)
    state, perhaps = None, frozenset[str]()
    if reading.slot == "polarity":
        state, perhaps = _state(reading, act, near, (telling, said))
    acts, state = _by_deeds(reading, act, acts, state)
    counted = _counted(reading, acts)
    if _did_it(reading, said, acts):
        acts = frozenset(f"{BY}{a.lstrip('=')}" for a in acts)
    known = _said_again(reading, acts) | (states(said) if said else frozenset()) | {act}
    things = frozenset(folded((w for w in topic if w not in known), spellings)) - {counted}
    if state is not None:
        things = without_bearers(state, things)
    around = frozenset(w.rstrip("s") for w in folded(telling.sentence(reading), spellings))
    return Gist(
        _slot(reading), act, acts, _maybe(act, acts), things, things & telling.names, counted,
        _part(reading, spellings), state, perhaps, around - things, reading.value is not None,
        _doers(reading, said, telling, folds), _of_first(near) or _began(reading, act),
        isinstance(reading.value, Whether) and not reading.value.holds, _undone(said),
        qualifiers(reading, things, telling) | _oneself(reading, said),
    )  # fmt: skip


def _of_first(near: list[str]) -> bool:
    """Whether a first one of several is spoken of; no "twenty-first"."""
    return "first" in near and not any(w.endswith("-first") for w in near)


def _oneself(reading: Reading, said: Predication | None) -> frozenset[str]:
    """Where or when it was that the speaker did something: every speaker is another."""
    subject = said.slot("subject") if said is not None else None
    if subject is None or subject.head != "i" or reading.slot not in ("place", "time"):
        return frozenset()
    if said is None or said.act in LIGHT - {"be", "go", "come", "get"}:
        return frozenset()
    return frozenset((f"i:{reading.document}{reading.voice or ''}",))


def _acts(reading: Reading, act: str, near: list[str], telling: Telling) -> frozenset[str]:
    """The classes of a reading's act; those inside its words where its own verb says little."""
    value = reading.value
    befell = (value.state if isinstance(value, Count) else None) or act
    if befell == "abducted" and isinstance(value, Count) and not _of_humans(value):
        return frozenset(("taking_away",))
    if befell in _BEFELL:
        return _BEFELL[befell]
    if reading.act == "not find" and isinstance(value, Count):
        return frozenset(("missing",))
    if isinstance(value, Count) and act in _COPULAS:
        near = [w for w in near if plain(w) != plain(value.counted or "")]
    if act in _COUNTING and value == Whether(holds=False):
        return frozenset((f"={act}",))
    acts = classes(act, near) if reading.slot != "actor" else _of_doer(act, near)
    if act in LIGHT and not acts:
        acts = telling.acts(reading)
    if act == "come" and not acts and isinstance(value, When):
        acts = frozenset(("arriving",))
    acts |= _nouns_of(reading, act, near, telling)
    if not acts and act in ("be", "exist") and _counted(reading, acts) in persons() | {ANYBODY}:
        return frozenset(("being_present",))
    if act in _COPULAS and reading.slot != "quantity":
        acts &= by_nouns(near) | (_SO_OF_SOME if reading.slot == "polarity" else frozenset())
    return _of_place(reading, act, acts) if reading.slot == "place" else acts


def _by_deeds(
    reading: Reading, act: str, acts: frozenset[str], state: str | None
) -> tuple[frozenset[str], str | None]:
    """The acts and the state of a reading, where a deed tells the state or ends it."""
    if state in TOLD_BY:
        return frozenset((TOLD_BY[state],)), None
    if state in UNDONE_BY:
        return _broken(reading, act, UNDONE_BY[state]), None
    return acts, None if ended_by(state, act, reading.rule) else state


def _broken(reading: Reading, act: str, broken: str) -> frozenset[str]:
    """What ends a whole thing: to destroy it is to break it; what was not destroyed may be broken."""
    if act not in WHOLLY:
        return frozenset((broken,))
    no = isinstance(reading.value, Whether) and not reading.value.holds
    return frozenset(("destroying",)) if no else frozenset(("destroying", broken))


def _of_doer(act: str, near: list[str]) -> frozenset[str]:
    """The classes of what somebody did: to be in command is no order, who began it did it first."""
    if act == "command":
        return frozenset(("commanding",))
    begun = by_nouns(near) - _NO_DOER if act in _BEGINNING else frozenset()
    return begun or classes(act, near)


def _of_place(reading: Reading, act: str, acts: frozenset[str]) -> frozenset[str]:
    """The classes of what is at a place: where the dead lie is not asked as where they died."""
    if act in _LYING:
        return frozenset(("lying",))
    if act in _FOUND:
        return frozenset(("finding", "lying"))
    if act == "treat":
        return frozenset(("taking_to",))
    if act in _STATIONED:
        return frozenset(("lying", "standing")) | (acts & {"ending"})
    if act in _HURLED and not any(
        w in persons() or one_thing().get(w) == "dead" for w in reading.topic
    ):
        return frozenset(("lying",)) | acts
    if isinstance(reading.value, Where) and reading.value.tie == "from":
        return frozenset(("=from",))
    far = isinstance(reading.value, Where) and reading.value.origin is not None
    placed = far or act in _COPULAS or act == "see" or acts & _PLACED
    if placed or "taking_to" in acts:
        acts -= _BEFALLING
    return acts | {"lying"} if placed else acts


def _did_it(reading: Reading, said: Predication | None, acts: frozenset[str]) -> bool:
    """Whether a count is of those who did it to others: "guarded by six men", not "six were".

    Whoever stands guard or takes part in an attack does it, be there an object or not; and "the
    mob that attacked the mill was nine men" counts those who did.
    """
    value = reading.value
    if not isinstance(value, Count) or value.state is not None or said is None:
        return False
    doers, whom = said.slot("subject"), said.slot("object")
    if doers is None or not _of_humans(value):
        return False
    to_others = whom is not None and classes(said.act, beside(said)) & _TO_OTHERS
    if not to_others and not acts & _ALWAYS_DONE:
        return False
    own = doers.head == value.counted or doers.head in ONES or doers.head in TENS
    return own != (said.act in ("be", "number"))


def _nouns_of(reading: Reading, act: str, near: list[str], telling: Telling) -> frozenset[str]:
    """What is told by a noun alone: "the crash began", "the injured numbered nine"."""
    if act in ("number", "total"):
        return by_nouns(telling.words(reading.clause))
    if reading.act == "happen":
        verbs = (v for w in reading.topic if w not in _HAPPENS for v in verbs_of(w)[:1])
        found = frozenset(c for v in verbs for c in classes(v, ()) if not c.startswith("="))
        return by_nouns(near) | found
    began = isinstance(reading.value, When) or reading.value is None
    return by_nouns(near) if began and act in _BEGINNING else frozenset()


_HAPPENS = frozenset("place event accident incident tragedy affair".split())
"""Nouns beside "happen" that do not say what."""


def _maybe(act: str, acts: frozenset[str]) -> frozenset[str]:
    """What a verb can mean where no class is sure."""
    own = all(a.startswith("=") and not a.startswith(BY) for a in acts)
    return possible(act) if own else frozenset()


_PRONOUNS = frozenset("it they he she".split())
_BESIDE_NOUNS = frozenset(
    "official military local native public national private general regular criminal patient adult".split()
)
"""Words for people that mostly stand before another noun: "the official account"."""
_NO_DOERS = LIGHT | frozenset(
    "report rumour rumor story statement allegation account record evidence version".split()
)
"""Acts that nobody does to anything, and subjects in which only something is told."""


def _began(reading: Reading, act: str) -> bool:
    """Whether it is told who began it, and so who was the first."""
    return reading.slot == "actor" and act in _BEGINNING


def _doers(
    reading: Reading, said: Predication | None, telling: Telling, folds: Folds
) -> frozenset[str]:
    """Those of whom a clause says that they did it or did not: human beings, doers to something.

    A number of human beings ("fourteen persons") is another doer than any one of them.
    """
    subject = said.slot("subject") if said is not None and reading.slot == "polarity" else None
    if said is None or subject is None or subject.head in telling.speaker(reading, said):
        return frozenset()
    if subject.head in _PRONOUNS:
        return _meant(reading, said, telling, folds)
    human = subject.head in persons()
    number = subject.head in ONES or subject.head in TENS or subject.head[:1].isdigit()
    words = subject.span.of(telling.text).lower().split()
    if number or (human and any(w in ONES or w in TENS or w.isdigit() for w in words)):
        return frozenset((COUNTED,))
    known = (human and subject.head not in _ANY_HUMAN) or subject.head in telling.names
    if not known and (said.slot("object") is None or {said.act, subject.head} & _NO_DOERS):
        return frozenset()
    named = (*subject.words, *(e for w in subject.words for e in folds.epithets.get(w, ())))
    return frozenset(folded(named, folds.spellings)) - _ANY_HUMAN


def _meant(reading: Reading, said: Predication, telling: Telling, folds: Folds) -> frozenset[str]:
    """Whom a pronoun means that does it: those of whom its clause has no word, but its topic."""
    own = _BESIDE_NOUNS | {w.lower() for w in TOKEN.findall(said.span.of(telling.text).lower())}
    meant = [w for w in reading.topic if w not in own and (w in persons() or w in telling.names)]
    return frozenset(folded(meant, folds.spellings)) - _ANY_HUMAN


def _undone(said: Predication | None) -> bool:
    """Whether a clause says that something was done, without a doer."""
    if said is None or said.slot("subject") is not None or said.slot("object") is None:
        return False
    return said.slot("state") is not None


def _state(
    reading: Reading, act: str, near: list[str], where: tuple[Telling, Predication | None]
) -> tuple[str | None, frozenset[str]]:
    """The state that a reading speaks of; "any of the dead" says of nobody that he is dead."""
    telling, said = where
    nouns = telling.nouns(reading.span) if act not in _COPULAS else frozenset[str]()
    told = states(said) if said else frozenset[str]()
    return state_of(act, frozenset(near) - nouns, told)


def _said_again(reading: Reading, acts: frozenset[str]) -> frozenset[str]:
    """The words of a topic that are no things: they say the act or the answer once more."""
    found = of_acts(acts) | _ANY_HUMAN
    if isinstance(reading.value, Count):
        found |= humans()
    if isinstance(reading.value, Who):
        found |= frozenset(reading.value.words)
    return found | of_states() if reading.slot == "polarity" else found


_ANY_HUMAN = frozenset("person people man woman individual".split())


def _part(reading: Reading, spellings: Mapping[str, str]) -> frozenset[str]:
    value = reading.value
    scope = value.scope if isinstance(value, Count) else None
    return frozenset(folded(TOKEN.findall((scope or "").lower()), spellings))


def _slot(reading: Reading) -> str:
    """The slot; how long, on which day and at what hour are three questions."""
    value = reading.value
    if not isinstance(value, When):
        return reading.slot
    if value.lasted is not None:
        return "duration"
    of_day = (
        value.earliest is not None and len(value.earliest) <= _DAY
    ) or value.weekday is not None
    return "day" if of_day and value.clock is None else reading.slot


_SO_OF_SOME = frozenset(("carrying_arms", "sleeping", "missing", "dying"))
"""Classes that a clause tells that only says "is": he was asleep, they had no arms."""
_NO_DOER = frozenset(
    """beginning ending lasting sinking falling_in arriving departing missing aground lying standing
    exploding flooding fleeing sleeping working being_aboard being_present =die =drown =perish""".split()
)
"""Classes of acts that come about without anybody who does them."""
_DAY = len("1987-05-03")
_TO_OTHERS = frozenset(
    "dying wounding arresting abducting expelling rescuing guarding attacking".split()
)
"""Acts of which those who do them are counted as well as those to whom they are done."""
_ALWAYS_DONE = frozenset(("guarding", "attacking"))
"""Acts of which the subject is the doer also where nobody is named to whom it was done."""
_OF_PEOPLE = frozenset("dying wounding missing arresting abducting expelling rescuing".split())
"""Acts of which each is one human being: so many arrests are so many people."""
_ON_PEOPLE = frozenset(("wound",))
"""What one human being may have several of: four wounds are not four wounded."""
_BEGINNING = frozenset("begin start commence happen occur end cease".split())
_PLACED = frozenset(("finding", "standing"))
"""Where something was found or stood, it lay."""
_COPULAS = frozenset(("be", "exist", "have"))
_LYING = frozenset(
    "lie lay rest fall sit strew scatter sprawl slump huddle heap pile crumple float".split()
)
"""What does so somewhere lies there, be it dead or alive."""
_STATIONED = frozenset("set park line halt stop station position".split())
"""What is put somewhere, or stops there, stands there: "the engine was set up on the quay"."""
_HURLED = frozenset("throw fling hurl toss blow hurtle".split())
"""What is thrown somewhere lies there afterwards."""
_FOUND = frozenset("find discover recover".split())
_BEFALLING = frozenset(("dying", "wounding"))
"""What befell those who lie somewhere says who they are: "the dead", "the wounded"."""


_BEFELL = {
    state: frozenset((act,))
    for state, act in (
        ("killed", "dying"), ("injured", "wounding"), ("missing", "missing"), ("detained", "arresting"),
        ("abducted", "abducting"), ("displaced", "expelling"), ("fled", "fleeing"), ("rescued", "rescuing"),
        ("bodies", "=bodies"), ("destroyed", "destroying"),
    )
}  # fmt: skip
"""What befell the counted says which act it is, whatever verb stands beside it."""


def _counted(reading: Reading, acts: frozenset[str]) -> str | None:
    """What is counted; whoever is counted as a human being alone counts as people."""
    value = reading.value
    if not isinstance(value, Count):
        return None
    if value.counted is None:
        human = any(w in persons() for w in reading.topic) or bool(acts & _OF_PEOPLE)
        return ANYBODY if human else None
    words = value.counted.lower().split()
    head = next((w for w in reversed(words) if w not in EMPTY), None)
    if head is None or head in humans() or plain(head) in of_acts(acts & _OF_PEOPLE) - _ON_PEOPLE:
        return ANYBODY if head is not None else None
    return one_thing().get(head, plain(head))


def _of_humans(value: Count) -> bool:
    """Whether human beings are counted, or it is not said what."""
    words = (value.counted or "").lower().split()
    return not words or any(w in persons() or plain(w) in persons() for w in words)


@cache
def humans() -> frozenset[str]:
    """Words that count human beings whoever they are, in the singular and in the plural."""
    some = "person soul human life victim individual man woman casualty body dead death fatality"
    return listed("tensions", "people") | frozenset(some.split())


@cache
def persons() -> frozenset[str]:
    """Words for human beings by what they are or do."""
    return humans() | listed("harms", "victims") | listed("actors", "people")
