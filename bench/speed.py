"""Speed and memory: the whole against the bare parser, cold start, a book, a folder on two cores.

Times say as much about the machine as about the program, so what can be is a ratio of two runs
that alternate. Nothing here ever gates.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from bench.memory import watched
from bench.predictions import rows
from bench.sets import OWN
from bench.table import Part, Row, told
from firsthand.examination import account
from firsthand.extract.parse import parse
from firsthand.extract.scene import passages
from firsthand.read import text as read_text

ROUNDS = 5
PAGE_WORDS, ARTICLE_WORDS, BOOK_WORDS = 1_000, 400, 150_000
ARTICLES = 200


def parts() -> list[Part]:
    """The rows of speed and memory; takes a few minutes."""
    return [Part("speed and memory on this machine", tuple(_rows()))]


def _rows() -> Iterator[Row]:
    told("measuring speed against the bare parser")
    ratio, rate = _against_parser()
    yield Row("end to end against the bare parser, one core, warm", ratio, "ratio", 0.7)
    yield Row("  words a second, from bytes to claims", rate, "rate")
    told("measuring a page, a book and a folder")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        page = folder / "page.html"
        page.write_text(_page(_words(PAGE_WORDS)), encoding="utf-8")
        _command([str(page), "-o", str(folder / "first.html")])  # the first run makes the byte code
        seconds, megabytes = _command([str(page), "-o", str(folder / "report.html")])
        yield Row("1,000-word page, cold start to report", seconds, "seconds", 3.0, lower=True)
        yield Row("  peak memory, all processes", megabytes, "megabytes", 450, lower=True)
        book = folder / "book.txt"
        book.write_text(_words(BOOK_WORDS), encoding="utf-8")
        seconds, megabytes = _command([str(book), "-o", str(folder / "report.html")])
        yield Row("book of 150,000 words, to report", seconds, "seconds")
        yield Row("  peak memory, all processes", megabytes, "megabytes", 1_200, lower=True)
        yield Row("200 articles, two cores against one", _two_cores(folder), "ratio", 1.7)


def _passages() -> list[str]:
    return [str(row["text"]) for row in rows(OWN.path)]


def _words(count: int) -> str:
    """So many words of the own gold passages, again and again, each time in another order."""
    given = _passages()
    out: list[str] = []
    have = turn = 0
    while have < count:
        step = 1 + 2 * turn
        for n in range(len(given)):
            words = given[(n * step + turn) % len(given)]
            out.append(words)
            have += len(words.split())
            if have >= count:
                break
        turn += 1
    return "\n\n".join(out)


def _page(words: str) -> str:
    body = "".join(f"<p>{p}</p>" for p in words.replace("<", "&lt;").split("\n\n"))
    return f"<!doctype html><html lang=en><title>A page</title><body><article>{body}</article></body></html>"


def _against_parser() -> tuple[float, float]:
    """The parser's time over the whole's on one text, the median of rounds in turn; words a second."""
    source = _words(5_000).encode()
    text = read_text(source, "a.txt")[0]
    mined = passages(text)
    account(text)
    ratios, rates = [], []
    for _ in range(ROUNDS):
        bare = _cpu(lambda: parse(text.characters, mined))
        whole = _cpu(lambda: account(read_text(source, "a.txt")[0]))
        ratios.append(bare / whole)
        rates.append(5_000 / whole)
    return median(ratios), median(rates)


def _cpu(work: Callable[[], object]) -> float:
    """Processor seconds of this process, which other work on the machine disturbs least."""
    start = time.process_time()
    work()
    return time.process_time() - start


def _command(arguments: Sequence[str]) -> tuple[float, float]:
    """Seconds of one run of the command, and its peak memory with all its children in MB.

    Byte code is kept as an installation keeps it, whatever the environment says here.
    """
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    child = subprocess.Popen(
        [sys.executable, "-m", "firsthand.cli", "examine", *arguments],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=kept,
    )  # fmt: skip
    with watched(child.pid) as peak:
        code = child.wait()
    if code != 0:
        raise SystemExit(f"examine ended with {code} in the bench")
    return time.perf_counter() - start, peak.megabytes


def _two_cores(folder: Path) -> float:
    """How many times faster a folder of articles is with two processes than with one."""
    articles = folder / "articles"
    articles.mkdir()
    given = _passages()
    for n in range(ARTICLES):
        words, k = "", n
        while len(words.split()) < ARTICLE_WORDS:
            words += given[k % len(given)] + "\n\n"
            k += 7
        (articles / f"{n:03}.html").write_text(_page(words), encoding="utf-8")
    times = {
        jobs: _command([str(articles), "--jobs", str(jobs), "-o", os.devnull])[0] for jobs in (1, 2)
    }
    return times[1] / times[2]
