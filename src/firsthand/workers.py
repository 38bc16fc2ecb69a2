"""Sources are read and mined in worker processes, so that none can harm the run or the others."""

from __future__ import annotations

import os
import queue
import threading
from collections.abc import Iterator, Sequence

from firsthand.errors import ParserError
from firsthand.examination import (
    BYTES_A_SECOND,
    REPORT_IT,
    Options,
    Outcome,
    Told,
    fault,
    outcome,
)
from firsthand.model import Problem
from firsthand.processes import Child, Ended, Limits
from firsthand.sources import Source

MEMORY = 6 << 30
"""Address space that a worker may use, in bytes; most of it is never touched."""
_START_SECONDS = 60.0
_LONG_LIFE = 500
"""Sources after which a worker is replaced: the parser remembers every word that it ever saw."""

Done = tuple[int, Outcome | ParserError]


def outcomes(
    given: Sequence[Source], *, options: Options, told: Told | None = None
) -> Iterator[Outcome]:
    """What came of each source, in their order; the work begins with the call.

    A worker that dies or hangs costs only the source that it worked on. Raises ParserError, when
    it is iterated, if the language model is missing.
    """
    todo: queue.SimpleQueue[int | None] = queue.SimpleQueue()
    done: queue.SimpleQueue[Done] = queue.SimpleQueue()
    for n in range(len(given)):
        todo.put(n)
    jobs = min(options.jobs or _cores(), len(given))
    for _ in range(jobs):
        todo.put(None)
        threading.Thread(target=_work, args=(given, options, todo, done), daemon=True).start()
    return _in_order(given, jobs, (todo, done), told)


def _in_order(
    given: Sequence[Source],
    jobs: int,
    queues: tuple[queue.SimpleQueue[int | None], queue.SimpleQueue[Done]],
    told: Told | None,
) -> Iterator[Outcome]:
    todo, done = queues
    ready: dict[int, Outcome] = {}
    following = 0
    try:
        for count in range(1, len(given) + 1):
            n, found = done.get()
            if isinstance(found, ParserError):
                raise found
            ready[n] = found
            if told is not None:
                told(given[n].path, count, len(given))
            while following in ready:
                yield ready.pop(following)
                following += 1
    finally:
        _call_off(todo, jobs)


def _call_off(todo: queue.SimpleQueue[int | None], jobs: int) -> None:
    """Let every thread end after the source that it is at."""
    try:
        while True:
            todo.get_nowait()
    except queue.Empty:
        for _ in range(jobs):
            todo.put(None)


def work(task: tuple[Source, Options]) -> Outcome:
    """What a worker does with one source."""
    return outcome(*task)


def _work(
    given: Sequence[Source],
    options: Options,
    todo: queue.SimpleQueue[int | None],
    done: queue.SimpleQueue[Done],
) -> None:
    """One thread: it holds one worker and gives it source after source."""
    child: Child | None = None
    served = 0
    try:
        while (n := todo.get()) is not None:
            source = given[n]
            served += 1
            if child is not None and served % _LONG_LIFE == 0:
                child.close()
                child = None
            try:
                if child is None:
                    child = Child("firsthand.workers:work", Limits(address_space=MEMORY))
                done.put((n, child.ask((source, options), seconds=_patience(source, options))))
            except Ended as ended:
                child = None
                done.put((n, _lost(source, ended)))
            except ParserError as error:
                done.put((n, error))
            except Exception as error:  # noqa: BLE001 - the edge of a document
                done.put((n, _failed(source, error)))
    finally:
        if child is not None:
            child.close()


def _patience(source: Source, options: Options) -> float:
    """Seconds after which a worker is given up: well beyond the limit that it keeps itself."""
    size = len(source.data) if source.data is not None else _size(source.path)
    return _START_SECONDS + 3 * options.seconds + 2 * size / BYTES_A_SECOND


def _cores() -> int:
    """The cores that this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return len(allowed(0)) if allowed is not None else os.cpu_count() or 1


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except OSError:
        return 0


def _lost(source: Source, ended: Ended) -> Outcome:
    if ended.late:
        message = "Reading it took too long and was stopped."
        remedy = "Cut it into parts, or give it more time with --seconds."
    else:
        message = "The process that read it broke off; it may need more memory than is allowed."
        remedy = "Cut it into parts, or save it in another format."
    return Outcome((), (Problem(source.path, message, remedy),))


def _failed(source: Source, error: Exception) -> Outcome:
    return Outcome((), (Problem(source.path, f"{fault(error)}.", REPORT_IT),))
