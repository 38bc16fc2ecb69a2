"""Laws of times: ends in order, no clock of the machine, widening, and hostile text."""

from __future__ import annotations

import os
import time
from datetime import datetime, timedelta
from importlib.resources import files
from tomllib import loads

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from firsthand.extract.moments.anchors import Anchors
from firsthand.extract.moments.calendars import DAY, Interval, days, edtf, known, moved
from firsthand.extract.moments.joining import phrases
from firsthand.extract.moments.reckoning import from_anchor, interval
from firsthand.extract.moments.vague import table
from tests.extract.moments.support import found, told

ANCHOR = Anchors(now=days(726000, 726000), last=days(725000, 725000), day=days(725000, 725000))
WORDS = st.sampled_from(
    "in on the of at 3 12 31 1987 1999 may May March late early two few weeks days later ago before after until since "
    "Friday Sunday next last morning night 14:00 half past six noon midnight and to - between , . Easter winter".split()
)
DAYS = st.integers(365_000, 800_000)
UNITS = st.sampled_from(["minute", "hour", "day", "week", "month", "year"])


@given(st.lists(WORDS, max_size=12).map(" ".join))
@example("past 3 may")
@settings(max_examples=200, deadline=None)
def test_the_ends_of_every_time_are_in_their_order(words: str) -> None:
    for p in phrases(words):
        for at in (ANCHOR, Anchors()):
            made = interval(p, at)
            if made is not None:
                assert known(made)
                if made.earliest is not None and made.latest is not None:
                    assert made.earliest <= made.latest


@given(st.lists(WORDS, max_size=12).map(" ".join))
@settings(max_examples=100, deadline=None)
def test_times_stand_in_the_text_and_none_shares_a_character(words: str) -> None:
    end = 0
    for p in phrases(words):
        assert end <= p.span.start < p.span.end <= len(words)
        end = p.span.end


@given(DAYS, st.integers(1, 9), UNITS)
def test_about_never_narrows(day: int, count: int, unit: str) -> None:
    (plain,) = phrases(f"{count} {unit}s later")
    (about,) = phrases(f"about {count} {unit}s later")
    base = Interval(day * DAY, day * DAY, clock=True)
    one, two = from_anchor(plain, base), from_anchor(about, base)
    assert one is not None
    assert two is not None
    assert two.earliest <= one.earliest  # type: ignore[operator]
    assert one.latest <= two.latest  # type: ignore[operator]


@given(DAYS, st.integers(0, 400), st.integers(1, 9), UNITS)
def test_a_wider_anchor_never_gives_a_narrower_time(
    day: int, wider: int, count: int, unit: str
) -> None:
    (plain,) = phrases(f"{count} {unit}s earlier")
    one = from_anchor(plain, days(day, day))
    two = from_anchor(plain, days(day - wider, day + wider))
    assert one is not None
    assert two is not None
    assert two.earliest <= one.earliest  # type: ignore[operator]
    assert one.latest <= two.latest  # type: ignore[operator]


@given(DAYS, st.integers(-40, 40), UNITS)
def test_further_counts_lead_further(day: int, count: int, unit: str) -> None:
    assert moved(day * DAY, count, unit) < moved(day * DAY, count + 1, unit)


@given(DAYS, st.integers(0, 900))
def test_what_is_printed_reads_as_the_same_days(day: int, width: int) -> None:
    made = days(day, day + width)
    first, last = made.iso()
    assert (first, last) == tuple(Interval(made.earliest, made.latest).iso())
    again = datetime.fromisoformat(first or ""), datetime.fromisoformat(last or "")
    assert again[1] - again[0] == timedelta(days=width)
    assert edtf(made) is not None


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "America/Los_Angeles"])
def test_no_time_depends_on_the_zone_or_the_day_of_the_run(
    zone: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = "He left on Friday at 23:30. Two days later, in May, he came back. Yesterday he slept."
    before = told(words, "2005-10-06"), told(words)
    monkeypatch.setitem(os.environ, "TZ", zone)
    time.tzset()
    monkeypatch.setattr(time, "time", lambda: 4e9)
    assert (told(words, "2005-10-06"), told(words)) == before
    monkeypatch.undo()
    time.tzset()


@pytest.mark.parametrize(
    "words", ["1", "12 ", "and a ", " ", "between ", "3 May ", "twenty-", "1-"]
)
def test_hostile_text_costs_its_length(words: str) -> None:
    def cost(size: int) -> float:
        start = time.process_time()
        phrases(words * (size // len(words)))
        return time.process_time() - start

    cost(2_000)
    # Eight times the text: eight times the work, where a bad pattern would need sixty-four.
    assert cost(80_000) < 24 * cost(10_000) + 0.2


LEXICON = loads((files("firsthand.extract") / "lexicon/moments.toml").read_text("utf-8"))
SECTIONS = (
    "months", "weekdays", "parts", "counts", "plurals", "soon", "months_part", "years_part",
    "decades_part", "seasons", "feasts", "easter", "events",
)  # fmt: skip


@pytest.mark.parametrize(("section", "word"), [(s, w) for s in SECTIONS for w in table(s)])
def test_each_word_of_the_table_is_found_in_its_example(section: str, word: str) -> None:
    said = word.title() if section in ("months", "weekdays", "feasts", "easter") else word
    sentence = LEXICON[section]["example"].format(said)
    at = sentence.index(said)
    over = [p for p in phrases(sentence) if p.span.start < at + len(said) and at < p.span.end]
    assert over, sentence


def test_widths_without_a_word_of_their_own_are_used() -> None:
    for words, width in (
        ("about 14:00 on 3 May 1987", 2 * table("about")["clock"][0]),
        ("shortly before 14:00 on 3 May 1987", table("near")["clock"][0]),
    ):
        (only,) = found(f"The gate was opened {words}.")
        ends = (
            datetime.fromisoformat(only.earliest or ""),
            datetime.fromisoformat(only.latest or ""),
        )
        assert (ends[1] - ends[0]).total_seconds() / 60 == width
    for unit, (slack,) in table("rounding").items():
        (p,) = phrases(f"nine {unit}s later")
        made = from_anchor(p, Interval(725000 * DAY, 725000 * DAY, clock=True))
        assert made is not None
        assert (made.width or 0) >= slack
