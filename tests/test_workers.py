"""Workers: outcomes in order, and a dead or hanging worker costs one source."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable

import pytest

from firsthand import workers
from firsthand.errors import ParserError
from firsthand.examination import REPORT_IT, Options, Outcome
from firsthand.model import Problem
from firsthand.processes import Child, Ended, Limits
from firsthand.sources import Source

SOURCES = tuple(Source(f"{n}.txt", f"Ada Lind said {n}.".encode()) for n in range(5))
Answer = Callable[[Source], Outcome]


class Pretended:
    """Stands for a child: it answers by a function, and never outlives its close."""

    made = 0
    open = 0
    answer: Answer

    def __init__(self, function: str, limits: Limits) -> None:
        assert function == "firsthand.workers:work"
        assert limits.address_space == workers.MEMORY
        type(self).made += 1
        type(self).open += 1

    def ask(self, task: tuple[Source, Options], *, seconds: float) -> Outcome:
        assert seconds > task[1].seconds
        try:
            return type(self).answer(task[0])
        except Ended:
            type(self).open -= 1
            raise

    def close(self) -> None:
        type(self).open -= 1


@pytest.fixture
def pretended(monkeypatch: pytest.MonkeyPatch) -> type[Pretended]:
    kind = type("Pretended", (Pretended,), {"made": 0, "open": 0})
    monkeypatch.setattr(workers, "Child", kind)
    return kind


def outcome(source: Source) -> Outcome:
    return Outcome((), (Problem(source.path, "It was seen.", "Nothing."),))


def told(made: list[Outcome]) -> list[tuple[str, str]]:
    return [(p.path, p.message) for one in made for p in one.problems]


def run(jobs: int = 2, **more: object) -> list[Outcome]:
    return list(workers.outcomes(SOURCES, options=Options(jobs=jobs), **more))


@pytest.mark.parametrize("jobs", [1, 2, 5, 50])
def test_outcomes_come_in_the_order_of_the_sources(pretended: type[Pretended], jobs: int) -> None:
    gates = [threading.Event() for _ in SOURCES]

    def backwards(source: Source) -> Outcome:
        n = SOURCES.index(source)
        if jobs >= len(SOURCES) and n + 1 < len(SOURCES):
            gates[n + 1].wait(10)
        gates[n].set()
        return outcome(source)

    pretended.answer = staticmethod(backwards)
    assert [path for path, _ in told(run(jobs))] == [s.path for s in SOURCES]
    assert pretended.made <= min(jobs, len(SOURCES))


def test_progress_is_told_once_for_each(pretended: type[Pretended]) -> None:
    pretended.answer = staticmethod(outcome)
    seen: list[tuple[str, int, int]] = []
    run(told=lambda path, done, total: seen.append((path, done, total)))
    assert [(done, total) for _, done, total in seen] == [(n, 5) for n in range(1, 6)]
    assert sorted(path for path, _, _ in seen) == [s.path for s in SOURCES]


@pytest.mark.parametrize(("late", "words"), [(True, "took too long"), (False, "broke off")])
def test_a_lost_worker_costs_one_source(pretended: type[Pretended], late: bool, words: str) -> None:
    def fatal(source: Source) -> Outcome:
        if source.path == "2.txt":
            raise Ended(late=late)
        return outcome(source)

    pretended.answer = staticmethod(fatal)
    made = told(run(jobs=1))
    assert [path for path, _ in made] == [s.path for s in SOURCES]
    assert [words in message for _, message in made] == [False, False, True, False, False]
    assert pretended.made == 2, "another worker took over"


def test_an_error_that_no_rule_foresaw_is_told_as_ours(pretended: type[Pretended]) -> None:
    def faulty(source: Source) -> Outcome:
        if source.path == "0.txt":
            raise KeyError("a\nlong " + "key " * 200)
        return outcome(source)

    pretended.answer = staticmethod(faulty)
    problem = run()[0].problems[0]
    assert problem.message.startswith("Firsthand failed on it (KeyError: ")
    assert "\n" not in problem.message
    assert len(problem.message) < 300
    assert problem.remedy == REPORT_IT


def test_a_missing_model_ends_the_run(pretended: type[Pretended]) -> None:
    def missing(source: Source) -> Outcome:
        raise ParserError("The model is not there.", "Install it.")

    pretended.answer = staticmethod(missing)
    with pytest.raises(ParserError):
        run()


def test_a_run_that_is_left_calls_off_the_rest(pretended: type[Pretended]) -> None:
    asked: list[str] = []

    def counted(source: Source) -> Outcome:
        asked.append(source.path)
        time.sleep(0.002)  # so that the run is left before its end
        return outcome(source)

    pretended.answer = staticmethod(counted)
    many = [Source(f"{n}.txt", b"x") for n in range(2_000)]
    going = workers.outcomes(many, options=Options(jobs=1))
    next(going)
    going.close()
    for thread in threading.enumerate():
        if thread.daemon and thread.name.startswith("Thread-") and "_work" in thread.name:
            thread.join(10)
    assert len(asked) < len(many)
    assert pretended.open == 0


def test_workers_are_replaced_after_long_service(
    pretended: type[Pretended], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workers, "_LONG_LIFE", 2)
    pretended.answer = staticmethod(outcome)
    assert len(told(run(jobs=1))) == 5
    assert pretended.made == 3


def test_a_real_worker_that_is_killed_costs_one_source(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Child] = []

    class Watched(Child):
        def __init__(self, function: str, limits: Limits) -> None:
            super().__init__(function, limits)
            made.append(self)

        def ask(self, value: object, *, seconds: float) -> object:
            if value[0].path == "1.txt":  # type: ignore[index]
                os.kill(self._process.pid, signal.SIGKILL)
            return super().ask(value, seconds=seconds)

    monkeypatch.setattr(workers, "Child", Watched)
    found = list(workers.outcomes(SOURCES[:3], options=Options(jobs=1)))
    assert [len(one.accounts) for one in found] == [1, 0, 1]
    assert "broke off" in found[1].problems[0].message
    assert len(made) == 2


def test_no_sources_no_outcomes() -> None:
    assert list(workers.outcomes((), options=Options())) == []
