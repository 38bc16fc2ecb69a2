"""The day of the event, from accounts that tell other things of it."""

from firsthand.compare.events import meant
from firsthand.compare.readings import readings
from tests.compare.mining import mined

_CASE = (
    "On Saturday, 9 May 1908, the weavers met at the mill. The soldiers fired and four fell.",
    "On Friday the 9th of May I was in the yard. I heard the firing.",
    "On the bridge, on 9 May 1908, a long quarrel ended. The soldiers shot four weavers.",
)


def days(*texts: str) -> list[tuple[str, str]]:
    """The days of the event: by whom, and as they print."""
    accounts = mined(*texts)
    told = meant(accounts, [r for a in accounts for r in readings(a)])
    return [(r.document, r.printed) for r in told if r.rule.endswith("of the event")]


def test_the_date_that_most_tell_is_the_day_of_the_event() -> None:
    assert [d for d, _ in days(*_CASE)] == ["d1", "d2", "d3"]


def test_other_dates_and_another_year_are_none() -> None:
    more = "On 12 May 1908 the dead were buried. On 9 May 1909 a stone was set for the shooting."
    assert [d for d, _ in days(*_CASE, more)] == ["d1", "d2", "d3"]


def test_an_act_that_two_accounts_date_keeps_its_own_verb() -> None:
    met = "The weavers met at the mill on Saturday, 9 May 1908, before the shooting."
    assert [d for d, _ in days(*_CASE, met)] == ["d2", "d3"]


def test_without_a_date_that_several_tell_nothing_is_taken() -> None:
    assert days(*_CASE[:2], "The soldiers fired on 11 May.") == []
