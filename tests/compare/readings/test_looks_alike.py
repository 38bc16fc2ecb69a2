"""Words that look like an hour, a count, an order, a doer, and are none; and those that are."""

from __future__ import annotations

import pytest

from firsthand.compare.readings.dated import WRITTEN, entered
from firsthand.compare.readings.ground import Ground
from firsthand.compared import Count
from tests.compare.readings.support import read, told

HOURS = [
    ("The depot was struck by five artillery rounds.", ""),
    ("The crowd scattered after two warning volleys.", ""),
    ("They stopped at four separate houses.", ""),
    ("Keane fired at two masked riders.", ""),
    ("By five the streets were empty.", "02:00 to 05:00 or 14:00 to 17:00"),
    ("At seven we heard shots.", "07:00 or 19:00"),
    ("At four Colonel Brask's riders entered.", "04:00 or 16:00"),
    ("Nine had died as of noon.", ""),
    ("The mill was shelled at about eight minutes past three.", "03:05 to 03:11 or 15:05 to 15:11"),
    ("The mill was shelled at about ten past three.", "03:00 to 03:20 or 15:00 to 15:20"),
    ("The mill was shelled at about a quarter past three.", "03:00 to 03:30 or 15:00 to 15:30"),
    ("The mill was shelled at about half past three.", "03:00 to 04:00 or 15:00 to 16:00"),
]


@pytest.mark.parametrize(("words", "hours"), HOURS)
def test_hours(words: str, hours: str) -> None:
    assert ", ".join(sorted({r.printed for r in read(words, "time")})) == hours


def test_what_was_not_heard_did_not_begin_then() -> None:
    log = "0857 Outgoing, heavy. 0930 No further fire. 0950 Nothing seen. 1015 No. 3 gun firing."
    found = [r for r in read(log, "time") if r.rule == "an entry of a log"]
    assert {r.printed for r in found} <= {"08:57", "10:15"}
    assert "08:57" in {r.printed for r in found}


def test_the_next_entry_of_a_log_is_no_answer() -> None:
    log = "15.16 People hurt. Who has keys?\n15.17 Referee has stopped it.\n15.19 Keys found."
    assert not [r for r in read(log) if r.rule == "an answer"]


def test_a_number_that_names_counts_nothing() -> None:
    log = "15.16 People hurt.\n15.19 Keys found, Serial 3 opening gates.\n15.33 Pump 1 at gate."
    assert not {"1", "3"} & {r.printed for r in read(log, "quantity")}


COUNTS = [
    ("There were a couple of hundred police.", "150 to 300"),
    ("A couple of thousand men marched.", "1,500 to 3,000"),
    ("A couple of men marched.", "2 to 3"),
]


@pytest.mark.parametrize(("words", "count"), COUNTS)
def test_counts(words: str, count: str) -> None:
    assert {r.printed for r in read(words, "quantity")} == {count}


def test_the_entry_of_a_log_says_when_it_was_counted() -> None:
    log = "1015 Clinic hit. 6 dead.\n1140 9 dead.\n1600 Council: 11 dead."
    ground = Ground(told(log))
    at = entered(ground, log.index("11 dead"))
    assert at is not None
    assert at.of(log) == "1600"


ORDERS = [
    ("No fire had been directed at the town.", False),
    ("The beam of the lamp was directed at the crowd.", False),
    ("The colonel directed his men to fire.", True),
    ("The colonel directed that the gate be shut.", True),
]


@pytest.mark.parametrize(("words", "order"), ORDERS)
def test_what_is_directed(words: str, order: bool) -> None:
    assert any(r.act == "order" for r in read(words)) == order


DOERS = [
    ("The first brought down the roof of the chapel.", ""),
    ("The second destroyed the mill.", ""),
    ("The guards destroyed the mill.", "guard"),
    ("They fired because it was Sunday.", ""),
    ("Analysis of the craters points to a position north of the town.", ""),
    ("The survivors pointed to the militia.", "militia"),
    ("I do not know whether it was the sergeant who fired.", "not known"),
    ("It was the sergeant who fired.", "sergeant"),
]


@pytest.mark.parametrize(("words", "doer"), DOERS)
def test_doers(words: str, doer: str) -> None:
    assert {r.printed for r in read(words, "actor")} <= {doer, f"the {doer}"}
    assert bool(read(words, "actor")) == bool(doer)


OPEN = [
    ("I could not tell you if it was the ramp they died on.", "place"),
    ("Nobody can say whether it was at the gate that they were shot.", "place"),
    ("I do not know whether it was the sergeant who fired.", "actor"),
    ("I do not know whether they fired.", "polarity"),
]


@pytest.mark.parametrize(("words", "slot"), OPEN)
def test_what_is_left_open(words: str, slot: str) -> None:
    assert {r.slot for r in read(words) if r.value is None} == {slot}


def test_by_may_tell_where_it_fell() -> None:
    said = "Three shells fell. The first one fell in the yard by the water tank."
    assert "in yard water tank" in {r.printed for r in read(said, "place")}


WARNED = [
    ("What came out of that loudspeaker was dance music.", False),
    ("The loudspeaker van came round and played marches.", False),
    ("The loudspeaker van came round before noon.", True),
]


@pytest.mark.parametrize(("words", "warned"), WARNED)
def test_loudspeakers(words: str, warned: bool) -> None:
    assert any("warned" in r.rule for r in read(words)) == warned


GIVEN = [
    (
        "How many died? The council's first figure was six. The next figure was nine.",
        ["6 killed", "9 killed"],
    ),
    (
        "How many died? By lunch it was nine. By nightfall there were eleven.",
        ["9 killed", "11 killed"],
    ),
    ("The dead were counted. By supper they were twelve.", ["12 killed"]),
    ("Nine died. By lunch it was nine degrees in the hall.", ["9 killed"]),
    ("Nine died. By noon there were nine men at the gate.", ["9 killed"]),
    ("Nine died. The board's first figure was six crowns.", ["9 killed"]),
    ("Nobody was hurt. The committee would have it that four men stood there.", []),
]


@pytest.mark.parametrize(("words", "dead"), GIVEN)
def test_a_number_that_is_only_given(words: str, dead: list[str]) -> None:
    values = [r.value for r in read(words, "quantity")]
    killed = [v for v in values if isinstance(v, Count) and v.state == "killed"]
    assert [f"{v.low:.0f} {v.state}" for v in killed] == dead


def test_what_was_counted_by_lunch_was_on_its_way() -> None:
    values = [r.value for r in read("How many died? By lunch it was nine.", "quantity")]
    assert {v.as_of for v in values if isinstance(v, Count)} == {WRITTEN}
