"""Child processes: they answer, fail, hang and die without harm to the caller."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from firsthand.errors import ReadingError
from firsthand.processes import Child, Ended, Limits

HERE = "tests.children"


@pytest.fixture(autouse=True)
def _reachable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(Path(__file__).parents[1])


def test_it_answers_one_question_after_the_other() -> None:
    child = Child(f"{HERE}:doubled")
    try:
        assert [child.ask(n, seconds=30) for n in (1, "ab", [2])] == [2, "abab", [2, 2]]
    finally:
        child.close()


def test_large_values_pass_both_ways() -> None:
    child = Child(f"{HERE}:doubled")
    try:
        assert len(child.ask(b"x" * 3_000_000, seconds=30)) == 6_000_000
    finally:
        child.close()


def test_what_it_raises_is_raised_here_and_it_lives_on() -> None:
    child = Child(f"{HERE}:unreadable_or_doubled")
    try:
        with pytest.raises(ReadingError, match="It is torn") as told:
            child.ask(None, seconds=30)
        assert told.value.remedy == "Mend it."
        assert child.ask(2, seconds=30) == 4
    finally:
        child.close()


def test_one_that_takes_too_long_is_stopped() -> None:
    child = Child(f"{HERE}:asleep")
    begun = time.monotonic()
    with pytest.raises(Ended) as told:
        child.ask(60, seconds=2)
    assert told.value.late
    assert time.monotonic() - begun < 20


@pytest.mark.parametrize("how", ["killed", "left", "overflown"])
def test_one_that_dies_says_so(how: str) -> None:
    child = Child(f"{HERE}:{how}", Limits(cpu_seconds=60))
    with pytest.raises(Ended) as told:
        child.ask(1, seconds=60)
    assert not told.value.late


def test_memory_has_its_limit() -> None:
    child = Child(f"{HERE}:filled", Limits(address_space=1 << 30))
    try:
        with pytest.raises(MemoryError):
            child.ask(4 << 30, seconds=60)
        assert child.ask(1000, seconds=30) == 1000
    finally:
        child.close()


def test_processor_time_has_its_limit() -> None:
    child = Child(f"{HERE}:busy", Limits(cpu_seconds=1))
    with pytest.raises(Ended):
        child.ask(1, seconds=60)


def test_what_it_prints_does_not_fall_between_the_answers(
    capfd: pytest.CaptureFixture[str],
) -> None:
    child = Child(f"{HERE}:talkative")
    try:
        assert child.ask(3, seconds=30) == 3
    finally:
        child.close()
    assert capfd.readouterr() == ("", "")


def test_it_knows_nothing_of_the_main_module() -> None:
    child = Child(f"{HERE}:main_module")
    try:
        assert child.ask(None, seconds=30) == "-c"
    finally:
        child.close()


def test_an_unknown_function_is_an_error_not_a_hang() -> None:
    child = Child("firsthand.nothing:here")
    try:
        with pytest.raises(ModuleNotFoundError):
            child.ask(1, seconds=30)
    finally:
        child.close()


def test_closing_ends_it_and_may_be_done_twice() -> None:
    child = Child(f"{HERE}:own_number")
    number = child.ask(None, seconds=30)
    child.close()
    child.close()
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


def test_libraries_use_one_thread_each() -> None:
    child = Child(f"{HERE}:threads")
    try:
        assert child.ask(None, seconds=30) == ("1", "1", "1")
    finally:
        child.close()
