"""Laws of verdicts: symmetry, what a reading says of itself, what narrowing can and cannot do."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from firsthand.compare.verdicts import ruling
from firsthand.compared import Count, Reading, When, Where, Whether, Who
from tests.compare.verdicts.support import reading

_NUMBERS = st.integers(0, 400).map(float)
_BOUNDS = st.sampled_from(("exact", "about", "at_least", "at_most", "range", "vague"))
Ends = tuple[int, int]
_INTERVALS = st.tuples(st.integers(0, 60), st.integers(0, 60)).map(lambda x: (min(x), max(x)))
_STAMPS = st.sampled_from(("1987-05-03", "1987-05-04", "1987-05-03T14:30", "1987-05-06T00:10"))
_PLACES = ("bridge", "north", "south", "river", "church", "hospital", "hall", "gate", "kitchen")
_ROLES = ("guard", "crowd", "captain", "sergeant", "man", "woman", "constable", "villager")
_NAMES = ("Anton Rell", "A. Rell", "Captain Rell", "Boris Rell", "Vera Holm", "the Varn Company")


@st.composite
def _counts(draw: st.DrawFn) -> Count:
    low, high = sorted((draw(_NUMBERS), draw(_NUMBERS)))
    bound = draw(_BOUNDS)
    ends = draw(st.sampled_from(((low, high), (low, low), (low, None), (None, high))))
    return Count(
        *ends, bound,
        draw(st.sampled_from((None, "people", "woman", "house", "kilometre", "metre", "hour"))),
        draw(st.sampled_from((None, "killed", "injured", "bodies"))),
        draw(st.sampled_from((None, "on the bridge", "in the town", "in the upper town"))),
        draw(st.sampled_from((None, "8 p.m.", "4 May", "Monday"))),
    )  # fmt: skip


@st.composite
def _whens(draw: st.DrawFn) -> When:
    clock = draw(st.none() | st.tuples(st.integers(0, 1439), st.integers(0, 1439)))
    stamps = sorted((draw(_STAMPS), draw(_STAMPS)), key=lambda s: (len(s), s))
    dated = len(stamps[0]) == len(stamps[1]) and draw(st.booleans())
    earliest, latest = stamps if dated else (None, None)
    lasted = draw(st.none() | st.just((30.0, 40.0)) | st.just((None, 60.0)))
    weekday = draw(st.none() | st.integers(0, 6))
    return When(earliest, latest, clock, None, weekday, lasted, draw(st.booleans()))


_wheres = st.builds(
    Where,
    st.lists(st.sampled_from(_PLACES), max_size=3, unique=True).map(tuple),
    st.sampled_from((None, "in", "on", "under", "at", "outside")),
    st.none(),
    st.sampled_from((None, 0.0, 2.0)),
    st.sampled_from((None, 2.0, 5.0)),
    st.sampled_from((None, "N", "SSW", "SW", "E")),
    st.sampled_from((None, "bridge", "cape orta", "orta")),
)


@st.composite
def _whos(draw: st.DrawFn) -> Who:
    if draw(st.booleans()):
        name = draw(st.sampled_from(_NAMES))
        return Who(tuple(name.casefold().split()), name, named=True)
    words = draw(st.lists(st.sampled_from(_ROLES), min_size=1, max_size=2, unique=True))
    return Who(tuple(words), group=draw(st.booleans()))


_MODALITIES = st.sampled_from(("asserted", "alleged", "possible", "denied", "unseen", "unknown"))
_VALUES = {
    "quantity": _counts(), "time": _whens(), "place": _wheres, "actor": _whos(),
    "polarity": st.builds(Whether, st.booleans()),
}  # fmt: skip


@st.composite
def _two(draw: st.DrawFn) -> tuple[Reading, Reading]:
    values = _VALUES[draw(st.sampled_from(sorted(_VALUES)))]
    return tuple(reading("x", draw(values), draw(_MODALITIES)) for _ in range(2))


@settings(deadline=None)
@given(_two())
def test_the_word_is_the_same_in_either_order(two: tuple[Reading, Reading]):
    a, b = two
    found, back = ruling(a, b), ruling(b, a)
    assert (found and (found.word, found.rule)) == (back and (back.word, back.rule))


@settings(deadline=None)
@given(_two())
def test_a_reading_never_parts_from_itself(two: tuple[Reading, Reading]):
    found = ruling(two[0], two[0])
    assert found is None or found.word in ("agree", "compatible")


@settings(deadline=None)
@given(_two())
def test_whoever_did_not_see_denies_nothing(two: tuple[Reading, Reading]):
    for modality in ("unseen", "unknown"):
        found = ruling(replace(two[0], modality=modality), two[1])
        assert found is not None
        assert found.word == "compatible"


@settings(deadline=None)
@given(_INTERVALS, _INTERVALS, st.data())
def test_narrowing_mends_no_conflict_of_numbers(a: Ends, b: Ends, data: st.DataObject):
    apart = a[1] < b[0] or b[1] < a[0]
    found = _numbers(a, b)
    assert (found == "conflict") == apart
    narrow = tuple(sorted(data.draw(st.integers(*a)) for _ in range(2)))
    if apart:
        assert _numbers((narrow[0], narrow[1]), b) == "conflict"


def _numbers(a: Ends, b: Ends) -> str:
    readings = [reading("x", Count(*map(float, ends), "range", "people")) for ends in (a, b)]
    found = ruling(*readings)
    assert found is not None
    return found.word


@settings(deadline=None)
@given(_counts(), _counts())
def test_widening_makes_no_conflict_of_numbers(a: Count, b: Count):
    found = ruling(reading("a", a), reading("b", b))
    assume(found is None or found.word != "conflict")
    if a.low is not None and a.high is not None and a.as_of is None and b.as_of is None:
        wide = replace(a, low=a.low - 5, high=a.high + 5)
        widened = ruling(reading("a", wide), reading("b", b))
        assert widened is None or widened.word != "conflict"


@settings(deadline=None)
@given(st.integers(0, 1439), st.integers(0, 90), st.integers(0, 1439), st.integers(0, 1439))
def test_the_day_is_a_circle(first: int, wide: int, second: int, turn: int):
    def at(minute: int, length: int) -> Reading:
        return reading("x", When(None, None, (minute % 1440, (minute + length) % 1440)))

    plain = ruling(at(first, wide), at(second, 0))
    turned = ruling(at(first + turn, wide), at(second + turn, 0))
    assert plain == turned


@settings(deadline=None)
@given(st.integers(0, 1439), st.integers(1, 720))
def test_a_conflict_of_hours_is_told_with_its_gap(first: int, later: int):
    second = (first + later) % 1440
    two = [reading("x", When(None, None, (minute, minute))) for minute in (first, second)]
    found = ruling(*two)
    assert found is not None
    assert found.word == "conflict"
    assert f"{later} minute" in found.sentence
