"""Short passages that answer a question asked of every event, in words that no rule was written for.

python -m bench.compare.passages [QUESTION ...]
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from bench.table import Part, Row, plain, told
from firsthand.compare.alignment.gists import Gist
from firsthand.compare.alignment.joining import gists_of, known_of
from firsthand.compare.events import meant
from firsthand.compare.existence import with_existence
from firsthand.compare.parties import parties
from firsthand.compare.readings import of_ground
from firsthand.compare.readings.ground import Ground
from firsthand.compared import Reading
from firsthand.examination import account
from firsthand.extract import lexicons
from firsthand.model import Account
from firsthand.read import text

FOLDER = Path(__file__).parent.parent / "passages"
CASES = {
    "fire": "The fire at the Tarvo lamp works broke out during the night shift and spread to the upper floor. "
    "Workers were killed in the blaze and others were hurt. The fire brigade came to the works.",
    "shooting": "Soldiers fired on a crowd at the Oller bridge. People were killed and others were wounded. "
    "The soldiers had stood at the bridge since the morning.",
    "shelling": "The town of Sennick was shelled. Shells fell on houses in the market quarter. "
    "People were killed and others were wounded.",
    "sinking": "The ferry Larkspur sank after a collision in the sound. Passengers drowned and others were "
    "saved by boats. The captain survived.",
    "collapse": "The bridge at Corvane collapsed. People fell into the gorge and were killed, others were "
    "injured. Workers had repaired the bridge in spring.",
    "march": "Marchers came to the square of Pelt and police met them there. Police charged the crowd. "
    "People were killed and others were wounded.",
    "raid": "Troops raided the village of Hask before dawn. Houses were burnt and men were taken away. "
    "Villagers were killed.",
    "explosion": "The store at Dunmar exploded. The blast destroyed the houses around it. "
    "People were killed and others were hurt.",
}
"""A plain account for each kind of case, so that there is an event of which a passage can speak."""
_DIGITS = re.compile(r"\d+")


class Passage(NamedTuple):
    """A passage and what it is known to say; ``value`` is empty for a look-alike."""

    question: str
    case: str
    passage: str
    answer: str
    value: str
    answers: bool


def passages(half: str) -> list[Passage]:
    """The passages of a half, "open" or "blind"."""
    lines = (FOLDER / f"{half}.jsonl").read_text("utf-8").splitlines()
    return [Passage(**json.loads(line)) for line in lines]


def found(some: Sequence[Passage]) -> Iterator[tuple[Passage, str]]:
    """For each passage what was found at its answer.

    "right"; "value" for another value; "other" for readings of no question or of another; "nothing".
    A look-alike is "clean" or "taken". Passages of one question and one kind of case make one case
    with two plain accounts.
    """
    ordered = sorted(some, key=lambda p: (p.question, p.case))
    for (question, case), group in groupby(ordered, key=lambda p: (p.question, p.case)):
        whole = list(group)
        base = CASES[case]
        example = lexicons.sections("asked")[question]["example"]
        words = [base, f"{base} {example}", *(p.passage for p in whole)]
        accounts = [
            account(text(w.encode(), f"a{n}.txt")[0], document=f"d{n}")
            for n, w in enumerate(words, 1)
        ]
        read = _read(accounts)
        for one, here in zip(whole, accounts[2:], strict=True):
            start = one.passage.index(one.answer)
            end = start + len(one.answer)
            at = [
                (r, g.asks)
                for r, g in read
                if r.document == here.id and r.span.start < end and start < r.span.end
            ]
            yield one, _what(one, at)


def _read(accounts: Sequence[Account]) -> list[tuple[Reading, Gist]]:
    grounds = [Ground(a) for a in accounts]
    answers = with_existence(grounds, [r for g in grounds for r in of_ground(g)])
    return list(
        zip(*gists_of(meant(accounts, answers), known_of(accounts, parties(accounts))), strict=True)
    )


def _what(one: Passage, at: Collection[tuple[Reading, str | None]]) -> str:
    named = [r for r, asks in at if asks is not None and asks.split(" ")[0] == one.question]
    if not one.answers:
        return "taken" if named else "clean"
    if not named:
        return "other" if at else "nothing"
    return "right" if any(_same(one, r) for r in named) else "value"


def _same(one: Passage, reading: Reading) -> bool:
    """Whether a reading has the value of a passage, where that is a number, or a yes or no."""
    if one.value.isdigit() and reading.slot == "quantity":
        return one.value in _DIGITS.findall(reading.printed.replace(",", ""))
    if one.value in ("yes", "no") and reading.slot == "polarity":
        return reading.printed == ("so" if one.value == "yes" else "not so")
    return True


def parts() -> list[Part]:
    """The figures of both halves."""
    return [_part("open"), _part("blind")]


def _part(half: str) -> Part:
    told(f"reading short passages, {half}")
    counts: Counter[tuple[str, str]] = Counter()
    for one, what in found(passages(half)):
        slot = lexicons.sections("asked")[one.question]["slot"]
        counts[slot, what] += 1
        counts["all", what] += 1
    rows = []
    for slot in ("all", "quantity", "time", "place", "actor", "polarity"):
        due = sum(counts[slot, w] for w in ("right", "value", "other", "nothing"))
        alike = counts[slot, "taken"] + counts[slot, "clean"]
        key = f"{half}_{slot}"
        rows += [
            Row(f"{slot}: answers found", counts[slot, "right"] / due, key=f"passages_{key}"),
            Row(f"{slot}: with another value", counts[slot, "value"] / due, lower=True),
            Row(f"{slot}: look-alikes taken", counts[slot, "taken"] / alike, lower=True),
        ]
    return Part(f"comparing: answers in fresh passages, {half}", tuple(rows))


def _misses(questions: Collection[str]) -> Iterator[str]:
    """What is missed in the open half, of some questions."""
    for one, what in found([p for p in passages("open") if p.question in questions]):
        if what not in ("right", "clean"):
            yield f"{what:8} {one.question} [{one.case}] {one.passage!r} >>{one.answer}<< = {one.value}"


if __name__ == "__main__":
    if sys.argv[1:]:
        sys.stdout.writelines(line + "\n" for line in _misses(frozenset(sys.argv[1:])))
    else:
        sys.stdout.write(plain(parts()) + "\n")
