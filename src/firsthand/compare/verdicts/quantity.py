"""Two counts or measures: intervals with what they count, in which state, where and when.

What "about" adds is in the intervals already (a tenth, see the page on quantities) and is never
added a second time. Two numbers are only compared where nothing says that they count different
things, different parts or different times.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from firsthand.compare.countables import list_of
from firsthand.compare.readings.dated import WRITTEN
from firsthand.compare.readings.parts import KNOWN, SEEN
from firsthand.compare.thesaurus import known, related
from firsthand.compare.verdicts.intervals import Interval, between, likeness
from firsthand.compare.verdicts.lists import listed
from firsthand.compare.verdicts.telling import number, ruled
from firsthand.compared import Count, Reading, Ruling
from firsthand.extract.actors.wordlists import is_person_noun
from firsthand.extract.lexicons import words as state_words
from firsthand.extract.quantities.units import to_si, units

_WORD = re.compile(r"[^\W_]+")
_CLOSED = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)?\s(?:of\s)?[A-Z][a-z]{2,8}\b|\b[A-Z][a-z]{2,8}\s\d{1,2}\b|\d{4}-\d\d-\d\d$"
)
"""A day of a month, by which a report closes its count."""
VAGUE_NEAR, VAGUE_REACH = 2, 10
"""A number up to so many times off what a vague word is read as may be meant by it; from so many
times on it is in conflict with it. Between the two nothing is said."""
_LASTING = frozenset(("killed", "bodies"))
"""What befell for good: of these nobody is counted once and not any more later."""
_RISING = frozenset(("killed", "injured"))
"""What is counted anew as news comes in, and is mostly more each time."""
_EMPTY_ACTS = frozenset("be have exist count".split())
"""Verbs whose "not" is mostly of the number: "not less than 240 were aboard"."""
_EMPTY = frozenset(
    "the a an in on at of by from near all its their his her as only that this those these".split()
)


_ONE_THING = frozenset("explosions shots volleys forces doors letters".split())
"""Lists of counted.toml of which any noun counts what the others count."""
_MEN = frozenset(("man", "people"))
_AT_ARMS = frozenset("rifle bayonet sabre musket lance".split())
_AT_ARMS_OF = _MEN | frozenset("soldier trooper rifleman infantryman guard".split())
_DWELLERS = frozenset("resident occupant inhabitant inmate lodger boarder dweller sleeper".split())
_HOMES = frozenset("house home dwelling dwelling-house cottage".split())
"""What people live in is counted by any of these."""
_AUTOS = frozenset(("auto", "automobile"))
_ALLOWED = frozenset(
    "license licence permit authorise authorize allow insure design register approve".split()
)
"""What is done to a number that is no count: "licensed for forty"."""
_ENTERED = frozenset("clock register enrol enroll sign ticket".split())
"""What is done to those who are counted by a book: "112 clocked on"."""
_TONS = {"ton", "tonne"}
_TON = (907.0, 1016.1)
"""What a ton weighs in kilograms, from the lightest to the heaviest."""
_OF_SOME = ("of ", "among", "treated", "taken to", SEEN, KNOWN)
"""So begin the words by which a count says itself that it is one of some."""


Things = Literal["same", "first", "second", "part", "other"]


class _Pair(NamedTuple):
    """Two counts with their readings."""

    one: Count
    other: Count
    readings: tuple[Reading, Reading]


def ruling(a: Reading, b: Reading) -> Ruling | None:
    """How two quantities stand to each other; None where one of the readings holds none."""
    if not isinstance(a.value, Count) or not isinstance(b.value, Count):
        return None
    pair = _Pair(a.value, b.value, (a, b))
    found = _other_unit(pair) or _other_state(pair) or _other_act(pair) or _later(pair)
    if found is not None:
        return found
    things = _things(pair.one, pair.other)
    if things == "other":
        why = f"{pair.one.counted} and {pair.other.counted} are not the same thing"
        return _apart(pair, "quantity.other_thing", why)
    scope = _scopes(pair)
    if scope == "other":
        why = "different scope, not comparable"
        return _apart(pair, "quantity.other_scope", why)
    return _intervals(pair, "part" if scope == "part" else things)


def _apart(pair: _Pair, rule: str, why: str) -> Ruling:
    return ruled("not_comparable", rule, pair.readings, why)


def _other_unit(pair: _Pair) -> Ruling | None:
    one, other = (c.counted if c.counted in units() else None for c in (pair.one, pair.other))
    if one == other or {one, other} == _TONS:
        return None
    if one is None or other is None:
        if None in (pair.one.counted, pair.other.counted):
            return None
        return _apart(pair, "quantity.other_unit", "one is a count, the other a measure")
    kinds = units()[one].si, units()[other].si
    if None in kinds or kinds[0] != kinds[1]:
        why = f"{one} and {other} do not convert into each other"
        return _apart(pair, "quantity.other_unit", why)
    return None


def _other_state(pair: _Pair) -> Ruling | None:
    one, other = pair.one.state, pair.other.state
    if one is None or other is None or one == other:
        return None
    if {one, other} == {"killed", "bodies"}:
        if pair.one.scope is not None and _fits(pair.one.scope, pair.other.scope or ""):
            return None
        if _holds_all(pair):
            return None
        return _apart(
            pair, "quantity.bodies_seen", "bodies that were seen are no count of all the dead"
        )
    return _apart(pair, "quantity.other_state", f"{one} and {other} are different counts")


def _holds_all(pair: _Pair) -> bool:
    """Whether bodies, of which so many are the least, are no more than all the dead."""
    bodies, dead = (pair.one, pair.other) if pair.one.state == "bodies" else (pair.other, pair.one)
    return bodies.bound == "at_least" and not _all_below(dead, bodies)


def _other_act(pair: _Pair) -> Ruling | None:
    """ "41 rounds were not accounted for" counts others than "30 rounds were fired"."""
    acts = [r.act for r in pair.readings]
    if (acts[0] in _ALLOWED) != (acts[1] in _ALLOWED):
        return _apart(pair, "quantity.other_act", "one is how many were allowed")
    if (acts[0] in _ENTERED) != (acts[1] in _ENTERED) and _fewer_entered(pair, acts):
        return _apart(pair, "quantity.other_act", "one is how many were entered in a book")
    denied = [act.startswith("not ") and act.split()[1] not in _EMPTY_ACTS for act in acts]
    if denied[0] == denied[1] or not all(acts):
        return None
    why = "one counts those of which something is not so"
    return _apart(pair, "quantity.other_act", why)


def _fewer_entered(pair: _Pair, acts: Sequence[str]) -> bool:
    """Whether fewer were entered in a book than the other count has: some may not have been."""
    entered, other = (pair.one, pair.other) if acts[0] in _ENTERED else (pair.other, pair.one)
    return _all_below(entered, other)


def _later(pair: _Pair) -> Ruling | None:
    """Counts of different times: a later one takes the place of an earlier one."""
    one, other = pair.one, pair.other
    if one.as_of is not None and other.as_of is not None:
        return _of_two_times(pair)
    if one.as_of is None and other.as_of is None:
        return None
    timed, untimed = (one, other) if one.as_of is not None else (other, one)
    if timed.bound == "at_least" and (timed.as_of == WRITTEN or timed.state == "bodies"):
        return None
    if _running(timed) and _all_below(timed, untimed):
        why = "the smaller one was still rising, the other may be a later count"
        return _apart(pair, "quantity.early_count", why)
    if timed.state == "missing" and _running(timed) and _all_below(untimed, timed):
        why = "of the larger one some may have been found since"
        return _apart(pair, "quantity.early_count", why)
    if timed.state in _RISING and _all_below(untimed, timed):
        why = "the larger one was made by a time, the smaller one may be an earlier count"
        return _apart(pair, "quantity.undated_count", why)
    return None


def _of_two_times(pair: _Pair) -> Ruling | None:
    """How two counts with times of their own stand; None where their numbers decide."""
    one, other = pair.one, pair.other
    same = likeness(*_in_one_unit(pair)) == "same"
    if _one_time(one, other) or (WRITTEN in (one.as_of, other.as_of) and same):
        return None
    when = "counted at different times"
    if same:
        return _said(pair, "compatible", "quantity.unchanged", f"{when}, the same number")
    times = one.until, other.until
    if times[0] is not None and times[1] is not None and one.state in _LASTING:
        earlier, later = (one, other) if times[0] < times[1] else (other, one)
        if _all_below(later, earlier):
            return None
    return _apart(pair, "quantity.later_count", f"{when}, one is a later count")


def _one_time(a: Count, b: Count) -> bool:
    """Whether two counts were made at one time, as far as their words tell."""
    if a.until and b.until:
        n = min(len(a.until), len(b.until))
        return a.until[:n] == b.until[:n]
    if WRITTEN in (a.as_of, b.as_of):
        return a.until == b.until
    return _words(a.as_of or "") == _words(b.as_of or "")


def _running(count: Count) -> bool:
    """Whether a count was on its way when it was given: as of an hour or a weekday, or "at least".

    One that is closed on a date, as reports are, stands for the whole.
    """
    return count.bound == "at_least" or not _CLOSED.search(count.as_of or "")


def _all_below(a: Count, b: Count) -> bool:
    """Whether the first says less than the second."""
    if a.low is None or b.low is None:
        return False
    return a.low < b.low and (a.high is None or a.high < b.low)


def _things(a: Count, b: Count) -> Things:
    """Whether two counts are of the same, one ("first", "second") of a part, or of other things.

    Of people a narrower noun is a part: "women" of "people". Of things it is only another word for
    the same: "boat" for "lifeboat".
    """
    one, other = a.counted, b.counted
    if one is None or other is None or one == other or (one in units() and other in units()):
        return "same"
    if _is_event(a) or _is_event(b):
        return "same"
    if any({one, other} <= listed(name) for name in ("anybody", "shots")) or {one, other} <= _HOMES:
        return "same"
    if a.state is None and b.state is None and (found := _things_there(one, other)) is not None:
        return found
    relation = related(one, other, "noun")
    if relation == "same" or _one_list(one, other):
        return "same"
    if _people(one) and _people(other):
        if relation == "narrower" or other in listed("anybody"):
            return "first"
        return "second" if relation == "broader" or one in listed("anybody") else "other"
    return "same" if relation in ("narrower", "broader") or _compound(one, other) else "other"


def _things_there(one: str, other: str) -> Things | None:
    """Of what was there: rifles are men, residents people, an auto any vehicle; lorries are some vehicles."""
    if {one, other} & _AT_ARMS and {one, other} & (_AT_ARMS_OF | {"rifleman"}):
        return "same"
    if {one, other} & _MEN and "forces" in (list_of(one), list_of(other)):
        return "same"
    if {one, other} & _DWELLERS and {one, other} <= _DWELLERS | listed("anybody"):
        return "same"
    if list_of(one) == list_of(other) == "vehicles":
        if "vehicle" in (one, other):
            return "first" if one != "vehicle" else "second"
        return "same" if {one, other} & _AUTOS else None
    return None


def _one_list(one: str, other: str) -> bool:
    """Whether two nouns count one thing at an event: "impact" and "shell"; how often, and what."""
    names = {list_of(one), list_of(other)}
    same = len(names) == 1 or names == {"explosions", "shots"}
    return "time" in (one, other) or (same and names <= _ONE_THING)


def _is_event(count: Count) -> bool:
    """Whether its noun is what befell somebody: "39 arrests" counts those who were arrested."""
    return count.state is not None and count.counted in state_words("states", count.state)


def _people(noun: str) -> bool:
    return noun in listed("anybody") or is_person_noun(noun)


def _compound(a: str, b: str) -> bool:
    """Whether one noun is the other with a word before it, of which the thesaurus knows nothing."""
    shorter, longer = sorted((a, b), key=len)
    return len(shorter) > 3 and longer.endswith(shorter) and not known(longer, "noun")


def _scopes(pair: _Pair) -> Things:
    """As for things; a scope that the other reading speaks of anyway is no part."""
    one, other = pair.one.scope, pair.other.scope
    if one is None and other is None:
        return "same"
    if one is not None and other is not None:
        if not _fits(one, other) or {one, other} & {SEEN, KNOWN}:
            return "other"
        return "same" if _words(one) == _words(other) else "part"
    if (one or other or "").lower().startswith(_OF_SOME):
        return "part"
    words = _words(one or other or "")
    silent = pair.readings[0 if one is None else 1]
    return "same" if words <= set(silent.topic) else "part"


def _words(text: str) -> set[str]:
    return {w for w in _WORD.findall(text.casefold()) if w not in _EMPTY}


def _fits(a: str, b: str) -> bool:
    one, other = _words(a), _words(b)
    return bool(one and other) and (one <= other or other <= one)


def _intervals(pair: _Pair, things: Things) -> Ruling | None:
    one, other = _in_one_unit(pair)
    lie = likeness(one, other)
    vague = "vague" in (pair.one.bound, pair.other.bound)
    if lie == "open" or (lie == "same" and vague):
        return _said(
            pair, "compatible", "quantity.vague", "vague words, which leave the number open"
        )
    if lie == "same":
        return _said(pair, "agree", "quantity.same", "the same value")
    if lie == "apart":
        return _parted(pair, (one, other), things)
    if _rounded(pair):
        return _said(pair, "agree", "quantity.same_rounded", "the same at the coarser precision")
    if _only_widened(pair):
        why = "the two meet only by what “about” adds to a number"
        return _said(pair, "compatible", "quantity.widened", why)
    if lie == "within":
        return _said(pair, "compatible", "quantity.within", "the one holds the other")
    return _said(pair, "compatible", "quantity.overlap", "the two have a part in common")


def _said(pair: _Pair, word: str, rule: str, why: str) -> Ruling:
    return ruled("agree" if word == "agree" else "compatible", rule, pair.readings, why)


def _parted(pair: _Pair, two: tuple[Interval, Interval], things: Things) -> Ruling | None:
    if _rounded(pair):
        return _said(pair, "agree", "quantity.same_rounded", "the same at the coarser precision")
    first, second = two
    if things == "first":
        first, second = second, first
    if _whole(pair, things) and first.high is not None and second.low is not None:
        if first.high < second.low:
            why = f"a part cannot be more than its whole, here by {number(between(*two))}"
            return ruled("conflict", "quantity.part_exceeds", pair.readings, why)
    if things != "same":
        why = "one counts a part, the other a whole, not comparable"
        return _apart(pair, "quantity.part_of_whole", why)
    if "vague" in (pair.one.bound, pair.other.bound) and (times := _times(two)) < VAGUE_REACH:
        if times > VAGUE_NEAR:
            return None
        why = "a vague word may be meant for a number just outside"
        return _said(pair, "compatible", "quantity.vague_near", why)
    gap = number(between(*two))
    hedged = pair.one.bound == "about" or pair.other.bound == "about"
    why = f"no number can be both, they are {gap} apart"
    if hedged:
        why += ", a tenth on either side of “about” counted in"
    return ruled("conflict", "quantity.intervals_apart", pair.readings, why)


def _times(two: tuple[Interval, Interval]) -> float:
    """How many times the nearest end of the larger of two intervals is that of the smaller."""
    low, high = sorted(two, key=lambda i: i.low if i.low is not None else i.high or 0.0)
    if low.high is None or high.low is None:
        return 1.0
    return high.low / low.high if low.high > 0 else math.inf


def _whole(pair: _Pair, things: Things) -> bool:
    """Whether one counts everybody, of whom the other counts some; "men" may be no women."""
    wider = {"first": pair.other, "second": pair.one}.get(things)
    return wider is not None and wider.counted in listed("everybody")


def _in_one_unit(pair: _Pair) -> tuple[Interval, Interval]:
    one, other = pair.one, pair.other
    if one.counted == other.counted or not {one.counted, other.counted} <= set(units()):
        return Interval(one.low, one.high), Interval(other.low, other.high)
    return _si(one), _si(other)


def _si(count: Count) -> Interval:
    unit = count.counted or ""
    if unit == "ton":
        least, most = _TON
        return Interval(
            None if count.low is None else count.low * least,
            None if count.high is None else count.high * most,
        )
    ends = (None if x is None else to_si(x, unit)[0] for x in (count.low, count.high))
    return Interval(*ends)


def _rounded(pair: _Pair) -> bool:
    """Whether two measures, each one number, are the same when rounded as the coarser one is."""
    one, other = pair.one, pair.other
    exact = one.low == one.high and other.low == other.high
    if not exact or one.low is None or other.low is None:
        return False
    if not {one.counted, other.counted} <= set(units()) or {one.counted, other.counted} == _TONS:
        return False
    if units()[one.counted or ""].kind != "measure":
        return False
    return _rounds_to(one, other) or _rounds_to(other, one)


def _rounds_to(coarse: Count, fine: Count) -> bool:
    assert coarse.low is not None
    assert fine.low is not None
    places = len(f"{coarse.low:.9g}".partition(".")[2])
    value = fine.low
    if coarse.counted != fine.counted:
        unit = units()[coarse.counted or ""]
        value = (to_si(value, fine.counted or "")[0] - unit.zero) / unit.factor
    return round(value, places) == round(coarse.low, places)


def _only_widened(pair: _Pair) -> bool:
    """Whether two intervals would not meet if "about" added nothing."""
    cores = [_core(pair.one), _core(pair.other)]
    return likeness(cores[0], cores[1]) == "apart"


def _core(count: Count) -> Interval:
    if count.bound != "about" or count.low is None or count.high is None:
        return Interval(count.low, count.high)
    middle = (count.low + count.high) / 2
    return Interval(middle, middle)
