"""The scale of a point: every value on it, as wide as its words, alike ones together."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
import turbohtml
from hypothesis import given
from hypothesis import strategies as st

from firsthand.compared import Count, Reading, When, Whether
from firsthand.report.comparison.dossier import dossier
from firsthand.report.comparison.reach import bands, reach
from tests.report.comparison.regatta import regatta

READING = regatta().points[0].readings[0]


def counted(low: float | None, high: float | None, document: str = "d1") -> Reading:
    return replace(
        READING, value=Count(low, high, "range"), printed=f"{low} {high}", document=document
    )


def test_alike_values_are_one_band_lowest_first() -> None:
    found = bands([counted(9, 9), counted(7, 8), counted(9, 9, "d2")])
    assert [(b.low, b.high, b.documents) for b in found] == [(7, 8, ("d1",)), (9, 9, ("d1", "d2"))]


def test_dates_and_clock_times_do_not_share_a_scale() -> None:
    dated = replace(READING, slot="time", value=When("2031-06-03T10:00", "2031-06-03T11:00"))
    clock = replace(READING, slot="time", value=When(None, None, (1430, 20)))
    assert [b.printed for b in bands([dated, clock])] == [dated.printed]
    (night,) = bands([clock])
    assert (night.low, night.high) == (1430, 1460)


@pytest.mark.parametrize(
    "value", [None, Whether(True), When("no date", None), Count(None, None, "vague")]
)
def test_what_has_no_place_on_a_scale_is_not_drawn(value: object) -> None:
    assert bands([replace(READING, value=value)]) == []


ENDS = st.one_of(st.none(), st.floats(0, 1e9))


@given(st.lists(st.tuples(ENDS, ENDS), min_size=2, max_size=8))
def test_every_bar_lies_on_the_scale_and_open_ends_are_dashed(
    ends: list[tuple[float | None, float | None]],
) -> None:
    readings = tuple(
        counted(*(sorted(pair) if None not in pair else pair))
        for pair in ends  # type: ignore[type-var, arg-type]
    )
    made = regatta()
    drawn = reach(dossier(made), replace(made.points[0], readings=readings))
    found = bands(readings)
    if len(found) < 2:
        assert drawn is None
        return
    assert drawn is not None
    for place in re.findall(r' x[12]="([-\d.e]+)%"', drawn.source):
        assert 0 <= float(place) <= 100
    rows = turbohtml.parse(drawn.source).select("tbody tr")
    for band, row in zip(found, rows, strict=True):
        assert len(row.select("line.open")) == (band.low, band.high).count(None)
