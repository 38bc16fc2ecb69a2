"""Running hostile documents through the real path, and looking at what came of them."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from bench.memory import watched

import firsthand
from firsthand.examination import REPORT_IT
from firsthand.model import Account, Examination, Problem, Span
from tests.hostile.cases import Case

SECONDS = 90.0
"""Time limit for each document, before its length."""
MOST_MEMORY = 2_500_000_000
"""Bytes that all processes may hold together, two workers and what they start."""
GOOD = {
    "a-good.txt": "Ada Lind said that the gate was shut.\n",
    "zz-good.html": "<!doctype html><p>Jon Pask said that the gate was open.</p>",
}
"""Two honest accounts among the hostile ones, the first and the last of the folder."""


@dataclass(frozen=True)
class Run:
    """What came of a folder, and how long and large it was."""

    examination: Examination
    seconds: float
    peak: int


def run(cases: Iterable[Case], folder: Path) -> Run:
    """The cases and the two good accounts written into a folder and examined."""
    for case in cases:
        (folder / case.name).write_bytes(case.made())
    for name, words in GOOD.items():
        (folder / name).write_text(words, "utf-8")
    begun = time.monotonic()
    with watched(os.getpid(), itself=False) as peak:
        made = firsthand.examine([folder], options=firsthand.Options(seconds=SECONDS))
    return Run(made, time.monotonic() - begun, peak.bytes)


def faults(cases: Sequence[Case], folder: Path, made: Examination) -> list[str]:
    """One line for each document of which something else came than it should."""
    out: list[str] = []
    for case in cases:
        path = str(folder / case.name)
        accounts = [a for a in made.accounts if _of(a.text.path, path)]
        problems = [p for p in made.problems if _of(p.path, path)]
        out += [f"{case.name}: {fault}" for fault in _faults(case, accounts, problems)]
    paths = {a.text.path for a in made.accounts}
    out += [f"{name}: lost" for name in GOOD if str(folder / name) not in paths]
    return out


def _of(path: str, file: str) -> bool:
    return path == file or path.startswith(file + "!/")


def _faults(case: Case, accounts: Sequence[Account], problems: Sequence[Problem]) -> Iterable[str]:
    if not accounts and not problems:
        yield "nothing came of it, and nobody says so"
    if case.outcome == "read" and not accounts:
        yield f"not read: {problems[0].message if problems else ''}"
    if case.outcome == "refused" and accounts:
        yield "read, though it cannot be"
    if accounts:
        characters = "".join(a.text.characters for a in accounts)
        yield from (f"lost: {words}" for words in case.holds if words not in characters)
    for problem in problems:
        if problem.remedy == REPORT_IT or any(w in problem.message for w in _NEVER):
            yield problem.message
        if not (problem.message.strip().endswith(".") and problem.remedy.strip().endswith(".")):
            yield f"no plain reason and remedy: {problem}"
    for account in accounts:
        yield from _astray(account)


# What no document may cause: a dead worker, and one that had to be stopped.
_NEVER = ("Firsthand failed", "broke off", "took too long", "run out", "could not be read within")


def _astray(account: Account) -> Iterable[str]:
    """Spans that lie outside of the text."""
    whole = Span(0, len(account.text.characters))
    spans = [
        *account.sentences,
        *(p for q in account.quotations for p in q.pieces),
        *(m.span for a in account.actors for m in a.mentions),
        *(s for t in account.attributions for s in (*t.source, *t.cue, *t.content)),
        *(k.span for k in account.claims),
        *(n.span for n in account.citations),
        *(g.span for g in account.not_understood),
    ]
    wrong = [s for s in spans if not (whole.covers(s) and s.start < s.end)]
    if wrong:
        yield f"spans that quote nothing: {wrong[:3]}"
