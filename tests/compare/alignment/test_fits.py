"""Which gists answer one question."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compare.alignment.fits import JOINED, THERE, Fit, Weights, fit
from firsthand.compare.alignment.gists import Gist

PLAIN = Weights({}, {})
SLOTS = ("quantity", "time", "day", "duration", "place", "actor", "polarity")


def gist(slot: str, acts: str, things: str = "", **more: object) -> Gist:
    found = Gist(
        slot, acts.split()[0], frozenset(acts.split()), frozenset(), frozenset(things.split())
    )
    return replace(found, **more)  # type: ignore[arg-type]


def share(a: Gist, b: Gist, weights: Weights = PLAIN) -> float:
    found = fit(a, b, weights)
    return -1.0 if found is None else found.share


def joined(a: Gist, b: Gist, weights: Weights = PLAIN) -> bool:
    return share(a, b, weights) >= JOINED


def test_one_act_of_one_thing_is_one_question() -> None:
    assert joined(gist("time", "sinking", "barge"), gist("time", "sinking", "barge"))


def test_another_act_is_another_question() -> None:
    assert fit(gist("time", "sinking", "barge"), gist("time", "departing", "barge"), PLAIN) is None


def test_slots_are_never_laid_together() -> None:
    assert fit(gist("time", "sinking", "barge"), gist("place", "sinking", "barge"), PLAIN) is None


@pytest.mark.parametrize("slot", ["place", "polarity"])
def test_another_thing_is_another_question(slot: str) -> None:
    assert not joined(gist(slot, "lying", "barge"), gist(slot, "lying", "corpse"))


def test_who_did_it_to_somebody_is_not_who_did_it() -> None:
    to_rell = gist("actor", "shooting", "rell", names=frozenset(("rell",)))
    assert not joined(to_rell, gist("actor", "shooting"))
    assert not joined(to_rell, gist("actor", "shooting", "mule"))
    assert joined(gist("actor", "shooting"), gist("actor", "shooting"))


def test_who_was_the_first_is_not_who() -> None:
    first = gist("actor", "shooting", first=True)
    assert not joined(first, gist("actor", "shooting"))
    assert joined(first, gist("actor", "shooting", told=False))


def test_an_act_that_accounts_tell_of_many_things_needs_the_thing() -> None:
    often = Weights({}, {("actor", "shooting"): 4.0})
    assert joined(gist("actor", "shooting"), gist("actor", "shooting"))
    assert not joined(gist("actor", "shooting"), gist("actor", "shooting"), often)
    mule = gist("actor", "shooting", "mule")
    assert joined(mule, mule, often)


def test_two_doers_are_asked_of_apart() -> None:
    of_dask = gist("polarity", "ordering", "dask halt", doers=frozenset(("dask",)))
    of_rell = gist("polarity", "ordering", "rell halt", doers=frozenset(("rell",)))
    assert fit(of_dask, of_rell, PLAIN) is None
    assert joined(of_dask, of_dask)


def test_that_one_did_not_do_it_leaves_open_that_it_was_done() -> None:
    not_dask = gist("polarity", "ordering", "halt", doers=frozenset(("dask",)), denied=True)
    done = gist("polarity", "ordering", "halt", undone=True)
    assert fit(not_dask, done, PLAIN) is None
    assert joined(replace(not_dask, denied=False), done)
    assert joined(replace(not_dask, doers=frozenset()), done)


def test_counts_of_other_things_are_told_apart() -> None:
    rafts, men = (gist("quantity", "launching", counted=c) for c in ("raft", "people"))
    assert fit(rafts, men, PLAIN) is None
    assert fit(rafts, gist("quantity", "launching", counted="metre"), PLAIN) is None
    assert joined(rafts, rafts)


def test_that_so_many_were_there_is_one_question_only_where_the_place_is_one() -> None:
    pit, town = (gist("quantity", "being_present", t, counted="people") for t in ("pit", "town"))
    bare = gist("quantity", "being_present", counted="people")
    assert joined(pit, pit)
    assert fit(pit, town, PLAIN) is None
    often = Weights({}, {("quantity", THERE): 3.0})
    assert share(bare, bare, often) < share(bare, bare) < share(pit, pit)


def test_counts_of_two_parts_are_one_question_of_what_befell_them_and_two_of_presence() -> None:
    north, south = (
        gist("quantity", "dying", counted="people", part=frozenset((p,)))
        for p in ("north", "south")
    )
    assert joined(north, south)
    there = (replace(x, acts=frozenset(("being_present",))) for x in (north, south))
    assert fit(*there, PLAIN) is None


def test_one_of_several_things_is_not_another() -> None:
    west, east, hinged = (
        gist("polarity", "locking", "gate", state="open", which=frozenset((f"gate:{w}",)))
        for w in ("west", "east", "west")
    )
    assert joined(west, hinged)
    assert fit(west, east, PLAIN) is None


def test_contrary_states_are_one_question_and_two_states_are_two() -> None:
    lit, shut = (gist("polarity", "=be", "gate", state=s) for s in ("lit", "open"))
    assert fit(lit, shut, PLAIN) is None
    assert joined(lit, lit)


GISTS = st.builds(
    Gist,
    st.sampled_from(SLOTS), st.sampled_from(("be", "fire", "sink")),
    st.frozensets(st.sampled_from(("shooting", "sinking", "=be"))), st.just(frozenset()),
    st.frozensets(st.sampled_from(("barge", "mule", "rell", "gate"))),
    st.frozensets(st.just("rell")), st.sampled_from((None, "people", "raft")),
    st.frozensets(st.sampled_from(("north", "south"))), st.sampled_from((None, "lit")),
)  # fmt: skip


@given(GISTS, GISTS, st.floats(1, 5))
def test_a_fit_is_the_same_in_both_orders(a: Gist, b: Gist, spread: float) -> None:
    weights = Weights({"barge": 0.3}, {(s, "shooting"): spread for s in SLOTS})
    one, other = fit(a, b, weights), fit(b, a, weights)
    assert (one is None) == (other is None)
    if isinstance(one, Fit) and isinstance(other, Fit):
        assert one.share == pytest.approx(other.share)


def test_readings_of_one_question_of_every_event_stand_together_whatever_their_words() -> None:
    a, b = gist("quantity", "dying", asks="dead"), gist("quantity", "=bury", "stone", asks="dead")
    assert joined(a, b)


def test_readings_of_two_such_questions_are_told_apart() -> None:
    a, b = gist("quantity", "dying", asks="dead"), gist("quantity", "dying", asks="wounded")
    assert fit(a, b, PLAIN) is None
