"""Tables of cases: what words of time mean, from where they are reckoned, and what is no time."""

from __future__ import annotations

import pytest

from tests.extract.moments.support import found, told

WRITTEN = [
    ("3 May 1987", "1987-05-03"),
    ("May 3, 1987", "1987-05-03"),
    ("the third of May 1987", "1987-05-03"),
    ("1987-05-03", "1987-05-03"),
    ("23/05/1987", "1987-05-23"),
    ("05/03/1987", "1987-03-05..1987-05-03"),
    ("Sunday, 3 May 1987", "1987-05-03"),
    ("3-4 May 1987", "1987-05-03..1987-05-04"),
    ("May 3-4, 1987", "1987-05-03..1987-05-04"),
    ("May 1987", "1987-05-01..1987-05-31"),
    ("late February 1987", "1987-02-20..1987-02-28"),
    ("mid-May 1987", "1987-05-11..1987-05-20"),
    ("the first week of May 1987", "1987-05-01..1987-05-07"),
    ("the spring of 1987", "1987-03-01..1987-05-31"),
    ("the winter of 1987-88", "1987-12-01..1988-02-29"),
    ("the winter of 1987", "1987-01-01..1988-02-29"),
    ("the 1980s", "1980-01-01..1989-12-31"),
    ("the early 1980s", "1980-01-01..1983-12-31"),
    ("the 19th century", "1800-01-01..1899-12-31"),
    ("Easter Sunday 1987", "1987-04-19"),
    ("Christmas Eve 1987", "1987-12-24"),
    ("14:00 on 3 May 1987", "1987-05-03T14:00"),
    ("3 May 1987 at half past two in the afternoon", "1987-05-03T14:30"),
    ("the night of 25 May 1987", "1987-05-25T20:00..1987-05-26T06:00"),
    ("the night of 25-26 May 1987", "1987-05-25T20:00..1987-05-26T06:00"),
    ("the early hours of 3 May 1987", "1987-05-03T00:00..1987-05-03T06:00"),
    ("about 2 p.m. on 3 May 1987", "1987-05-03T13:30..1987-05-03T14:30"),
]


@pytest.mark.parametrize(("words", "value"), WRITTEN)
def test_what_is_written_is_read_as_wide_as_its_words(words: str, value: str) -> None:
    (only,) = found(f"The gate was opened on {words}.")
    ends = value.split("..")
    first, last = ends[0], ends[-1]
    # A part of a day goes to its last minute: 06:00 is written for 05:59.
    last = last.replace("T06:00", "T05:59")
    assert (only.earliest, only.latest) == (first, last)
    assert only.anchor is None


STORY = "On 3 May 1987, at 14:00, the gate was opened. "
RECKONED = [
    ("Two days later he came back.", "Two days later", "1987-05-05"),
    ("A few days later he came back.", "A few days later", "1987-05-05..1987-05-10"),
    ("Next morning he came back.", "Next morning", "1987-05-04T05:00..1987-05-04T11:59"),
    ("Two weeks earlier he had left.", "Two weeks earlier", "1987-04-15..1987-04-23"),
    ("Half an hour later he left.", "Half an hour later", "1987-05-03T14:15..1987-05-03T14:45"),
    ("On the 5th he came back.", "the 5th", "1987-05-05"),
    ("On Thursday he came back.", "Thursday", "1987-05-07"),
    ("At 16:20 he came back.", "16:20", "1987-05-03T16:20"),
    ("The next winter he came back.", "The next winter", "1987-12-01..1988-02-29"),
    ("In June he came back.", "June", "1987-06-01..1987-06-30"),
    ("The following year he came back.", "The following year", "1988-01-01..1988-12-31"),
]


@pytest.mark.parametrize(("words", "said", "value"), RECKONED)
def test_a_story_is_reckoned_from_what_it_last_fixed(words: str, said: str, value: str) -> None:
    assert told(STORY + words)[-1] == f"{said} = {value}"


NEWS = [
    ("The gate was opened on Tuesday.", "Tuesday = 2005-10-04"),
    ("The gate was opened yesterday.", "yesterday = 2005-10-05"),
    ("The gate will be opened on Tuesday.", "Tuesday = 2005-10-11"),
    ("The gate was opened last week.", "last week = 2005-09-26..2005-10-02"),
    ("The next meeting is on 3 December.", "3 December = 2005-12-03"),
    ("The hearing is set for September 14.", "September 14 = 2005-09-14"),
    ("The gate was opened in December.", "December = 2004-12-01..2004-12-31"),
]


@pytest.mark.parametrize(("words", "expected"), NEWS)
def test_news_is_reckoned_from_its_publication(words: str, expected: str) -> None:
    assert told(words, "2005-10-06") == [expected]
    assert [m.anchor for m in found(words, "2005-10-06")] == ["published"]


REPORTED = [
    ("On Sunday the army said its men had withdrawn two days earlier.", "two days earlier = 2005-09-30"),
    ("On Sunday the army said that its men had withdrawn three days before.", "three days before = 2005-09-29"),
    ("The mayor said on 12 September 2005 that the next day the gate was shut.", "the next day = 2005-09-13"),
    ("The mayor said on Monday that the gate was shut on 4 August 2005 and opened two days later.",
     "two days later = 2005-08-06"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "last"), REPORTED)
def test_what_a_dated_saying_tells_is_reckoned_from_it(words: str, last: str) -> None:
    assert told("In August 2004 the bridge was shut. " + words, "2005-10-06")[-1] == last


MIDNIGHT = [
    ("shortly after midnight on Friday", "2005-09-30T00:00..2005-09-30T01:00"),
    ("shortly before midnight on Friday", "2005-09-30T23:00..2005-10-01T00:00"),
    ("at midnight on Friday", "2005-09-30T00:00..2005-10-01T00:00"),
    ("on Friday at midnight", "2005-09-30T00:00..2005-10-01T00:00"),
]


@pytest.mark.parametrize(("words", "value"), MIDNIGHT)
def test_midnight_with_its_day_is_one_moment(words: str, value: str) -> None:
    (only,) = told(f"The gate was shut {words}.", "2005-10-06")
    assert only.endswith(f" = {value}")


def test_a_midnight_without_a_night_is_either_of_its_day() -> None:
    words = "On 3 May 1987, shortly after midnight, he left."
    assert told(words)[-1] == "shortly after midnight = 1987-05-03T00:00..1987-05-04T01:00"


def test_without_an_anchor_no_date_is_given() -> None:
    for words, _ in NEWS:
        assert [m.earliest for m in found(words)] == [None]


ORDERS = [
    ("After the ceasefire he left.", "after"),
    ("On the eve of the attack he left.", "before"),
    ("During the siege he left.", "during"),
]


@pytest.mark.parametrize(("words", "order"), ORDERS)
def test_what_is_told_by_an_event_is_an_order_and_no_date(words: str, order: str) -> None:
    (only,) = found(words, "2005-10-06")
    assert (only.order, only.earliest, only.latest, only.edtf) == (order, None, None, None)
    assert only.event is not None


NO_TIMES = [
    "He may march to the gate.",
    "They won by 3-2 and lost by 10-12.",
    "It was mixed at 10:1, and later at 16:9 ratio.",
    "He came second and paid 1,987 dollars.",
    "The verse is John 3:16.",
    "There were 1990 men at the gate.",
    "The sun was high and the fall was deep.",
    "The door of Flight 1986 and of Route 1951 was shut.",
    "The number of the dead is 1940.",
    "He lives at 25 May Street.",
    "A second vote may follow in the new year.",
    "The last two Friday evenings the gate was shut.",
    "The past three Sundays and on Monday mornings it was open.",
    "The woman called Wed. She was at the gate beside Mr Sun.",
    "Call 1800 555 1212 about flat 12/4.",
]


@pytest.mark.parametrize("words", NO_TIMES)
def test_what_is_no_time_is_none(words: str) -> None:
    assert told(words, "2005-10-06") == []


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("At thirteen minutes to midnight the mill burned.", (1427, 1427)),
        ("The mill burned at a quarter past noon.", (735, 735)),
        ("It was ten minutes to four by my own clock when the mill burned.", (230, 950)),
        ("It had gone four, because the bell had rung.", (240, 960)),
        ("On the stroke of three the mill burned.", (180, 900)),
        ("The mill burned about nine oclock.", (510, 1290)),
    ],
)
def test_hours_told_by_other_hours(words: str, clock: tuple[int, int]) -> None:
    """Minutes before midnight, an hour that had gone or struck, a clerk's "oclock"."""
    assert [m.clock for m in found(words)] == [clock]


@pytest.mark.parametrize(
    "words",
    [
        "Ten minutes before four people came, the mill burned.",
        "She has gone six times to the mill.",
        "It took them five minutes to ten doors.",
    ],
)
def test_numbers_behind_minutes_that_are_no_hours(words: str) -> None:
    """What is counted is no hour."""
    assert not [m for m in found(words) if m.clock is not None]


@pytest.mark.parametrize(
    ("words", "ends"),
    [
        ("On 7 March 1913 shortly before half past three the mill burned.", ("02:30", "15:30")),
        ("On 7 March 1913 shortly after half past three the mill burned.", ("03:30", "16:30")),
    ],
)
def test_what_lies_beside_an_open_hour_is_open_too(words: str, ends: tuple[str, str]) -> None:
    """Morning or evening is not settled by "shortly before"."""
    last = found(words)[-1]
    assert last.earliest == f"1913-03-07T{ends[0]}"
    assert last.latest == f"1913-03-07T{ends[1]}"


SPELT = [
    ("At 0 hours and 40 minutes the dam broke.", (40, 40)),
    ("The mine blew up at 14 hours 5 minutes.", (845, 845)),
    ("It was twenty minutes past the eleventh hour.", (680, 1400)),
    ("It was a quarter before the twenty-second hour.", (1305, 1305)),
    ("It was ten minutes to the 7th hour.", (410, 1130)),
    ("At half to three came the carts.", (150, 870)),
    ("It was 8.52 on a Sunday evening.", (532, 1252)),
]


@pytest.mark.parametrize(("words", "clock"), SPELT)
def test_hours_as_translations_and_notes_have_them(words: str, clock: tuple[int, int]) -> None:
    assert [m.clock for m in found(words) if m.clock is not None] == [clock]


@pytest.mark.parametrize(
    "words",
    [
        "The fever broke at 3 hours and 20 minutes after the dose.",
        "He rowed home in 2 hours and 10 minutes.",
        "It was 8.52 in the table.",
        "It was 8.52 metres.",
        "Two men after the first hour went home.",
        "He left half to three sisters.",
        "It was a quarter past the second hour of the siege.",
    ],
)
def test_amounts_of_hours_are_no_hour(words: str) -> None:
    assert [m for m in found(words) if m.clock is not None] == []


@pytest.mark.parametrize(
    ("words", "clock"),
    [
        ("It was two or three o'clock when we left.", (120, 900)),
        ("At 5 or 6 p.m. the bell rang.", (1020, 1080)),
        ("Between five and six o'clock in the evening it began.", (1020, 1080)),
        ("They came at about five or six o'clock in the evening.", (990, 1110)),
        ("It was at nine or ten in the morning.", (540, 600)),
        ("It began between nine and ten in the morning.", (540, 600)),
        ("Between half past five and six in the evening it began.", (1050, 1080)),
        ("Between ten to nine and nine that evening it began.", (1250, 1260)),
    ],
)
def test_two_hours_are_as_wide_as_both(words: str, clock: tuple[int, int]) -> None:
    (moment,) = found(words)
    assert moment.clock == clock


def test_two_or_three_of_the_morning_shift_are_no_hours() -> None:
    said = found("Two or three in the morning shift were hurt.")
    assert all(m.clock != (120, 900) for m in said)
