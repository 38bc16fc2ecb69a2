"""Dates at the head of a document: only what is certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from firsthand.read import dates, metadata


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("3 May 2019", "2019-05-03"),
        ("3rd of May 2019", "2019-05-03"),
        ("May 3, 2019", "2019-05-03"),
        ("Sept. 3, 2019", "2019-09-03"),
        ("MAY 2019", "2019-05"),
        ("2019-05-03", "2019-05-03"),
        ("2019-05-03T10:00:00+0200", "2019-05-03T10:00:00+02:00"),
        ("3.5.2019", "2019-05-03"),
        ("13/05/2019", "2019-05-13"),
        ("05/13/2019", "2019-05-13"),
        ("05/05/2019", "2019-05-05"),
        ("03/05/2019", None),  # two orders, two days
        ("31 June 2019", None),
        ("3 May 2019, updated 4 May 2019", None),
        ("Report 7/2019", None),
        ("12345-05-03", None),
        ("May be 2019 people", None),
        ("", None),
    ],
)
def test_only(written, value):
    assert dates.only(written) == value


@pytest.mark.parametrize(
    ("written", "alone"),
    [
        ("Monday", True),
        ("Monday 3 May, 7.30 p.m.", True),
        ("3 May", True),
        ("May 2019", True),
        ("Monday morning", True),
        ("Monday we sailed", False),
        ("May", False),
        ("3", False),
    ],
)
def test_nothing_else(written, alone):
    assert dates.nothing_else(written) is alone


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("2018-11-10T09:30:00.000Z", "2018-11-10T09:30:00Z"),
        ("Sat, 10 Nov 2018 09:30:00 GMT", "2018-11-10T09:30:00Z"),
        ("10 Nov 2018 9:30:00 -0500", "2018-11-10T09:30:00-05:00"),
        ("20181110", "2018-11-10"),
        ("20181110T093000Z", "2018-11-10"),
        ("2018/11/10 09:30", "2018-11-10"),
        ("2018", "2018"),
        ("2018-11", "2018-11"),
        ("2018-13", None),
        ("yesterday", None),
    ],
)
def test_edtf_of_a_page(written, value):
    assert metadata.edtf(written) == value


@given(st.text(max_size=60))
def test_spans_stand_in_the_words_and_do_not_overlap(written):
    end = 0
    for start, stop, value in dates.spans(written):
        assert end <= start < stop <= len(written)
        assert value
        end = stop
