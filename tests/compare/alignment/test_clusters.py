"""Clusters of gists."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from firsthand.compare.alignment.clusters import clusters
from firsthand.compare.alignment.fits import Weights, fit
from tests.compare.alignment.test_fits import GISTS, gist

PLAIN = Weights({}, {})


def test_a_vague_gist_chains_no_two_questions_together() -> None:
    often = Weights({}, {("time", "sinking"): 2.0})
    barge, tug, vague = (gist("time", "sinking", t) for t in ("barge", "tug", ""))
    found = clusters([barge, barge, tug, tug, vague], often)
    assert sorted(len(c.members) for c in found) == [1, 2, 2]


def test_every_gist_stands_in_one_cluster_with_its_fit() -> None:
    found = clusters([gist("time", "sinking", "barge")] * 3, PLAIN)
    assert [c.members for c in found] == [(0, 1, 2)]
    assert found[0].shares == (1.0, 1.0, 1.0)
    assert "same act (sinking), same thing (barge)" in found[0].because


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(GISTS, max_size=14))
def test_no_cluster_holds_two_that_are_told_apart(gists: list) -> None:
    for cluster in clusters(gists, PLAIN):
        held = [gists[n] for n in cluster.members]
        assert all(a == b or fit(a, b, PLAIN) is not None for a in held for b in held)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(GISTS, max_size=12), st.randoms())
def test_the_order_of_gists_changes_nothing(gists: list, random: object) -> None:
    turned = list(range(len(gists)))
    random.shuffle(turned)  # type: ignore[attr-defined]
    straight = {frozenset(c.members) for c in clusters(gists, PLAIN)}
    again = clusters([gists[n] for n in turned], PLAIN)
    assert {frozenset(turned[n] for n in c.members) for c in again} == straight
    assert sorted(n for c in again for n in c.members) == list(range(len(gists)))
