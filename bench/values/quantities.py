"""Quantities against the shared sets, our gold of tolls, and peers where they are installed.

    python -m bench.values.quantities

The Recognizers cases are made by one model each, and only that model's answers are marked: a case
of the currency model is silent on the other numbers of its sentence. Each case is therefore
compared with the numbers of its own kind, for us and for a peer that tells kinds apart. Its
conventions differ from ours in classes that the first row counts as our errors:

1. ordinals without a value ("delete the last sentence"), 16 cases: an ordinal is no count;
2. ordinals as ends of a range ("between the tenth and the fifteenth"), 2 cases;
3. equality as a bound ("equal to 170", "equals 20"), 8 cases: for us that is the exact number;
4. digits of a telephone number as numbers, 2 cases;
5. "percent of 10" as ten percent, 2 cases: for us it names no percentage;
6. numbers with a unit glued to them as no number ("the 180.25ml liquid", "29km Road", "1m"), 5 cases;
7. "24 degrees" as no measure, 1 case.

The second row leaves those cases out by their words, also the few of them that we read as marked;
all others stay, errors and all.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import runpy
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from bench.sets import SHARED
from bench.table import Part, Row, plain
from bench.values import news, tolls
from firsthand.extract.quantities import Number, numbers

FOLDER = SHARED / "data/quantity"
RECOGNIZERS, QUANTULUM = FOLDER / "recognizers_num_dev.jsonl", FOLDER / "quantulum3_tests.jsonl"
CONFLICTS = re.compile(
    r"(?i)phone|is equal to|or equal to 6|equals|\bthe (?:tenth|fifteenth)\b|\bper ?cent of \d"
    r"|24 degrees|29km Road|25ml liquid|isn't a number"
)
"""Cases of the classes 2 to 7 that the head of this module lists."""
Ends = tuple[float | None, float | None]
TIMES = ("year", "month", "week", "day", "night", "hour", "minute", "second", "decade", "century")


def part() -> Part:
    """All rows; what is not here is named as left out."""
    rows: list[Row] = []
    skipped: list[str] = []
    if FOLDER.is_dir():
        peer, missing = _peer()
        skipped += missing
        foreign, absent = _recognizers()
        skipped += absent
        named = _f1(RECOGNIZERS, ours)
        valued = _f1(RECOGNIZERS, ours, valued=True)
        rows.append(
            Row(
                "Recognizers cases, value F1",
                named,
                goal=0.85,
                peer=foreign,
                key="quantities.recognizers",
            )
        )
        name = "  without the cases whose convention is not ours"
        rows.append(Row(name, valued, key="quantities.recognizers_own"))
        name = "quantulum3 tests, value F1"
        tests = _f1(QUANTULUM, ours)
        rows.append(Row(name, tests, goal=0.85, peer=peer, key="quantities.quantulum"))
    else:
        skipped.append("the Recognizers and quantulum3 cases: no shared data beside the project")
    for blind in (False, True):
        count, things, states = tolls.shares(blind=blind)
        name = "blind" if blind else "seen"
        key = f"quantities.{name}_tolls"
        rows.append(Row(f"{count} {name} tolls, counted thing", things, goal=0.85, key=key))
        rows.append(Row(f"{count} {name} tolls, state", states, goal=0.85, key=f"{key}_state"))
        rows += _news(name, blind=blind)
    rows.append(Row("number grammar, characters", _rate(), "rate", goal=100_000))
    return Part("Quantities", tuple(rows), tuple(skipped))


def _news(name: str, *, blind: bool) -> Iterator[Row]:
    """The rows of the sentences of news, the peer beside us in values."""
    value, key = news.f1(news.ours, blind=blind), f"quantities.{name}_news"
    bound, (count, things) = news.f1(news.ours, blind=blind, bound=True), news.things(blind=blind)
    marked = sum(len(row["quantities"]) for row in news.rows(blind=blind))
    parse = _quantulum()
    peer = "" if parse is None else f"quantulum3 {news.f1(_given(parse), blind=blind):.3f}"
    yield Row(f"{marked} {name} news quantities, value F1", value, goal=0.88, peer=peer, key=key)
    yield Row("  value with bound, F1", bound, goal=0.82, key=f"{key}_bound")
    yield Row(f"  {count} with a unit or a counted noun", things, goal=0.85, key=f"{key}_of")


def _given(parse: Callable[[str], Any]) -> Callable[[str], list[news.Given]]:
    """The quantities of quantulum3, which has no bounds, each as the one value that it gives."""

    def read(words: str) -> list[news.Given]:
        return [
            news.Given(q.span[0], q.span[1], (q.value,), (q.value, q.value, "exact"))
            for q in parse(words)
        ]

    return read


def ours(case: str, words: str) -> list[Ends]:
    """Our numbers of the kind that a case is about."""
    kind = case.split("-")[1] if case.startswith("rtnum-") else ""
    return [ends for number in numbers(words) for ends in _ends(kind, number)]


def _ends(kind: str, n: Number) -> Iterator[Ends]:
    whole = (min(n.stated), max(n.stated)) if n.stated else None
    if kind == "NumberRangeModel":
        if n.kind not in ("ordinal", "label") and n.bound in ("at_least", "at_most", "range"):
            yield n.low, n.high
        elif n.kind not in ("ordinal", "label") and n.bound == "about" and len(set(n.stated)) > 1:
            yield min(n.stated), max(n.stated)
    elif kind in ("NumberModel", "OrdinalModel"):
        fits = (
            n.kind == "ordinal"
            if kind == "OrdinalModel"
            else n.rule not in ("ordinal", "pronoun", "code")
        )
        yield from ((v, v) for v in n.stated if fits)
    elif whole is not None and _of_kind(kind, n):
        yield whole


def _of_kind(kind: str, n: Number) -> bool:
    wanted = {"PercentModel": "percent", "AgeModel": "age", "CurrencyModel": "money"}
    if kind in wanted:
        return n.kind == wanted[kind]
    if kind == "DimensionModel":
        return n.kind == "measure" and n.unit not in TIMES
    return n.kind not in ("ordinal", "label") or n.rule in ("year", "name")


def _f1(path: Path, read: Callable[[str, str], list[Ends]], *, valued: bool = False) -> float:
    """Value F1 by the scorer that lies beside the data."""
    scorer = runpy.run_path(str(FOLDER / "score.py"))
    gold: dict[str, Any] = scorer["load"](path)
    if valued:
        gold = {
            i: r for i, r in gold.items()
            if all(_has_value(q) for q in r["quantities"]) and not CONFLICTS.search(r["text"])
        }  # fmt: skip
    made = {
        i: {"quantities": [{"lo": a, "hi": b} for a, b in read(i, row["text"])]}
        for i, row in gold.items()
    }
    for row in gold.values():
        for q in row["quantities"]:
            q["start"] = None
    return float(scorer["score"](gold, made)["value"]["F1"]) / 100


def _has_value(quantity: dict[str, Any]) -> bool:
    return quantity["lo"] is not None or quantity["hi"] is not None


def _peer() -> tuple[str, list[str]]:
    """What quantulum3 reaches here on its own tests, or that it is absent."""
    parse = _quantulum()
    if parse is None:
        return "", ["the peer quantulum3: not installed"]

    def read(_: str, words: str) -> list[Ends]:
        return [(q.value, q.value) for q in parse(words)]

    return f"quantulum3 {_f1(QUANTULUM, read):.3f}", []


def _quantulum() -> Callable[[str], Any] | None:
    """The parser of quantulum3, where it is installed."""
    if importlib.util.find_spec("quantulum3") is None:
        return None
    classifier: Any = importlib.import_module("quantulum3.classifier")
    classifier.USE_CLF = False  # its file needs an older scikit-learn
    parse: Callable[[str], Any] = importlib.import_module("quantulum3.parser").parse
    return parse


def _recognizers() -> tuple[str, list[str]]:
    """What recognizers-text reaches in the same run with each case's own model, or its absence."""
    if importlib.util.find_spec("recognizers_number") is None:
        return "", ["the peer recognizers-text: not installed"]
    number = importlib.import_module("recognizers_number")
    unit = importlib.import_module("recognizers_number_with_unit")
    models = {
        "NumberModel": number.recognize_number, "OrdinalModel": number.recognize_ordinal,
        "PercentModel": number.recognize_percentage, "AgeModel": unit.recognize_age,
        "NumberRangeModel": getattr(number, "recognize_number_range", None),
        "CurrencyModel": unit.recognize_currency, "DimensionModel": unit.recognize_dimension,
    }  # fmt: skip

    def read(case: str, words: str) -> list[Ends]:
        model = models.get(case.split("-")[1])
        made = model(words, "en-us") if model else []
        return [_value(str((one.resolution or {}).get("value", ""))) for one in made]

    return f"recognizers-text {_f1(RECOGNIZERS, read):.3f}", []


def _value(words: str) -> Ends:
    """The value that recognizers-text prints: "12", "30%", "[10,20)"."""
    ends = re.fullmatch(r"[\[(](-?[\d.]*),(-?[\d.]*)[\])]", words)
    if ends is not None:
        return (float(ends[1]) if ends[1] else None), (float(ends[2]) if ends[2] else None)
    plain_ = re.fullmatch(r"(-?\d+(?:\.\d+)?)%?", words)
    return (float(plain_[1]), float(plain_[1])) if plain_ else (None, None)


def _rate() -> float:
    """Characters a second of processor time, over the sentences of the gold again and again."""
    words = " ".join(str(row["text"]) for row in tolls.rows(blind=False)) + " "
    words *= 200_000 // len(words) + 1
    start = time.process_time()
    numbers(words)
    return len(words) / (time.process_time() - start)


if __name__ == "__main__":
    sys.stdout.write(plain([part()]) + "\n")
