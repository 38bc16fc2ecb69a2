"""How well two short texts are laid side by side, on shared sets and on pairs of our own.

    python -m bench.compare.pairs

What is no answer in a set that knows only "agree" and "conflict" counts there as none. Every second
row was never looked at while rules were written; those rows stand apart as "blind". Scored by the
scorer of the shared sets.
"""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from bench.sets import ROOT, SHARED, Gold
from bench.table import Part, Row, plain
from firsthand.compare.pairs import Answer, verdict
from firsthand.examination import account
from firsthand.model import Account
from firsthand.read import text as read_text

SCORER = SHARED / "data/compare/score.py"
FEVER = Gold("fever_symmetric", SHARED / "data/compare/fever_symmetric/dev.jsonl", SCORER)
NEGATION = Gold("negation_nli", SHARED / "data/compare/negation_nli/train.jsonl", SCORER)
SLOTS = Gold("slot_conflicts", SHARED / "data/compare/slot_conflicts/dev.jsonl", SCORER)
OWN = Gold("pairs", ROOT / "bench/gold/pairs.jsonl", SCORER)
GOALS = {"accuracy": 0.87, "answered": 0.40, "precision": 0.78, "recall": 0.45}
SLOT_GOALS = {"accuracy": 0.85, "spans": 0.80, "precision": 0.92}
_SLOTS = {"quantity": "count", "order": "sequence", None: "none"}
Entry = dict[str, Any]


def part() -> Part:
    """The rows of all sets that are on this machine."""
    made: list[Row] = []
    skipped: list[str] = []
    tables: tuple[tuple[Gold, Callable[[Gold], list[Row]]], ...] = (
        (FEVER, _fever), (NEGATION, _negation), (SLOTS, _slots), (OWN, _own),
    )  # fmt: skip
    for gold, rows_of in tables:
        if gold.here:
            made += rows_of(gold)
        else:
            skipped.append(f"{gold.name}: not on this machine")
    return Part("two short texts", tuple(made), tuple(skipped))


def rows() -> list[Row]:
    """The same without what was left out."""
    return list(part().rows)


def _fever(gold: Gold) -> list[Row]:
    made = []
    for half, entries in _halves(gold.rows()):
        out = _scored("labels", entries, [_label(e, two=True) for e in entries], "label")
        key = f"pairs_fever_{half}"
        made += [
            Row(f"agree or conflict, accuracy when answering ({half})", out["accuracy_when_answered"],
                goal=GOALS["accuracy"], peer="numbers and negations 0.615 of all", key=key),
            Row(f"agree or conflict, share answered ({half})", out["answered"],
                goal=GOALS["answered"], key=f"{key}_answered"),
        ]  # fmt: skip
    return made


def _negation(gold: Gold) -> list[Row]:
    made = []
    for half, entries in _halves([e for e in gold.rows() if e["set"] != "RTE"]):
        out = _scored("labels", entries, [_label(e) for e in entries], "label")
        precision, recall, _ = out["P/R/F[conflict]"]
        made += [
            Row(f"negations, conflicts, precision ({half})", precision, goal=GOALS["precision"],
                peer="odd negations 0.610", key=f"pairs_negation_{half}"),
            Row(f"negations, conflicts, recall ({half})", recall, goal=GOALS["recall"],
                peer="odd negations 0.458", key=f"pairs_negation_{half}_recall"),
        ]  # fmt: skip
    return made


def _own(gold: Gold) -> list[Row]:
    made = []
    for part in ("open", "blind"):
        entries = [e for e in gold.rows() if e["part"] == part]
        made += _slotwise(entries, f"own pairs, {part} part", f"pairs_own_{part}")
    return made


def _slots(gold: Gold) -> list[Row]:
    return _slotwise(gold.rows(), "slot conflicts", "pairs_slots")


def _slotwise(entries: Sequence[Entry], name: str, key: str) -> list[Row]:
    said = [answer(e) for e in entries]
    words = [_word(x) for x in said]
    out = _scored("labels", entries, words, "verdict")
    within = _scorer()["iou"]
    asked = [(e, x) for e, x in zip(entries, said, strict=True) if e["slot"] != "none"]
    hits = sum(
        within(e["span_a"], x and x.a) >= 0.5 and within(e["span_b"], x and x.b) >= 0.5
        for e, x in asked
    )
    slots = sum(x is not None and _SLOTS.get(x.slot, x.slot) == e["slot"] for e, x in asked)
    return [
        Row(f"{name}, accuracy", out["accuracy"], goal=SLOT_GOALS["accuracy"],
            key=f"{key}_accuracy"),
        Row(f"{name}, deciding slot", slots / len(asked), key=f"{key}_slot"),
        Row(f"{name}, both spans", hits / len(asked), goal=SLOT_GOALS["spans"],
            key=f"{key}_spans"),
        Row(f"{name}, conflicts, precision", out["P/R/F[conflict]"][0],
            goal=SLOT_GOALS["precision"], key=f"{key}_precision"),
    ]  # fmt: skip


def answer(entry: Entry) -> Answer | None:
    """What Firsthand says of the two texts of a row."""
    return verdict(_mined(entry["a"]), _mined(entry["b"]))


@cache
def _mined(words: str) -> Account:
    return account(read_text(words.encode(), "text.txt")[0])


def _label(entry: Entry, *, two: bool = False) -> str:
    word = _word(answer(entry))
    return "abstain" if two and word in ("neither", "agree-less") else word


def _word(said: Answer | None) -> str:
    """An answer in the words of the shared sets."""
    if said is None:
        return "abstain"
    if said.rule == "one text leaves the doer out":
        return "agree-less"
    if said.word == "compatible" and said.slot in ("quantity", "time", "place"):
        return "agree"  # in the shared sets values that meet agree
    return said.word if said.word in ("agree", "conflict") else "neither"


def _halves(entries: Sequence[Entry]) -> list[tuple[str, list[Entry]]]:
    return [("open", list(entries[0::2])), ("blind", list(entries[1::2]))]


def _scored(name: str, entries: Sequence[Entry], words: Sequence[str], key: str) -> dict[str, Any]:
    gold = {e["id"]: e for e in entries}
    said = {e["id"]: {key: w} for e, w in zip(entries, words, strict=True)}
    return dict(_scorer()[name](gold, said, key))


@cache
def _scorer() -> dict[str, Any]:
    return runpy.run_path(str(Path(SCORER)))


if __name__ == "__main__":
    sys.stdout.write(plain([part()]) + "\n")
