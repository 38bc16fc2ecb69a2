"""How often a verdict on two passages is the one that a careful reader gave.

    python -m bench.compare.verdicts [--worst N]

Two measurements: of gold's own values, which shows what the rules of comparison do, and of what the
program itself reads at the same passages, which adds the mistakes of reading (of the long real case
only when run as above). A pair is judged
where a rule speaks; `P` of conflict counts the judged ones.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import NamedTuple

from bench.compare.goldreadings import CASE, Judged, judged, reading
from bench.sets import DOSSIERS
from bench.table import Part, Row, plain
from firsthand.compare.parties import parties
from firsthand.compare.readings import readings
from firsthand.compare.verdicts import ruling, verdicts
from firsthand.compared import Party, Point, Reading, Ruling, SlotKind
from firsthand.examination import examine
from firsthand.spans import Span

CONFLICT_PRECISION, CONFLICT_RECALL = 0.92, 0.65
CASE_RIGHT = 20
FOLDERS = {folder.parent.name: folder for folder in DOSSIERS} | {"carthage": CASE / "docs"}
Rule = Callable[[Judged], Ruling | None]


class Scored(NamedTuple):
    """What was said of each pair, in gold's order: gold's word, ours or None."""

    said: tuple[tuple[str, str | None], ...]

    @property
    def judged(self) -> list[tuple[str, str]]:
        """The pairs on which a rule spoke."""
        return [(gold, ours) for gold, ours in self.said if ours is not None]

    def right(self, *, loose: bool = False) -> int:
        """Pairs with the same word; ``loose`` where gold has no word for "compatible"."""
        return sum(gold == ours or (loose and gold == "agree" and ours == "compatible")
                   for gold, ours in self.said)  # fmt: skip

    def conflict(self) -> tuple[float, float]:
        """Precision and recall of conflicts."""
        ours = sum(o == "conflict" for _, o in self.said)
        gold = sum(g == "conflict" for g, _ in self.said)
        both = sum(g == o == "conflict" for g, o in self.said)
        return both / ours if ours else 1.0, both / gold if gold else 1.0

    def called(self, gold: str, ours: str) -> int:
        """How many pairs of one word of gold's have another of ours."""
        return sum(g == gold and o == ours for g, o in self.said)


def of_gold(pair: Judged) -> Ruling | None:
    """The ruling on gold's own values."""
    a, b = reading(pair, 0), reading(pair, 1)
    return None if a is None or b is None else ruling(a, b)


class Read:
    """What the program reads at the passages of gold, by case; each case is mined once."""

    def __init__(self) -> None:
        self._cases: dict[str, tuple[dict[str, list[Reading]], tuple[Party, ...]]] = {}

    def __call__(self, pair: Judged) -> Ruling | None:
        """The ruling on the readings of a pair, None where one of its passages has none."""
        by_file, people = self._case(pair.case)
        a, b = (_nearest(by_file[name], span, pair.slot) for name, span in (pair.a, pair.b))
        if a is None or b is None or a == b:
            return None
        found = verdicts([Point("", pair.question, pair.slot, "", (a, b))], people)
        return Ruling(found[0].word, found[0].rule, found[0].sentence) if found else None

    def _case(self, name: str) -> tuple[dict[str, list[Reading]], tuple[Party, ...]]:
        if name not in self._cases:
            accounts = examine(sorted(str(p) for p in FOLDERS[name].glob("*.txt"))).accounts
            by_file = {Path(a.text.path).name: list(readings(a)) for a in accounts}
            self._cases[name] = by_file, parties(accounts)
        return self._cases[name]


def _nearest(made: Iterable[Reading], span: Span, slot: SlotKind) -> Reading | None:
    """The reading of a slot that covers a passage best, of those that touch it."""
    near = [
        r for r in made if r.slot == slot and r.span.start < span.end and span.start < r.span.end
    ]
    return max(near, key=lambda r: _shared(r.span, span), default=None)


def _shared(a: Span, b: Span) -> float:
    """What two spans have in common, as a share of what they cover together."""
    common = min(a.end, b.end) - max(a.start, b.start)
    return common / (max(a.end, b.end) - min(a.start, b.start))


def scored(pairs: Iterable[Judged], rule: Rule) -> Scored:
    """All pairs against a rule."""
    said = []
    for pair in pairs:
        found = rule(pair)
        said.append((pair.word, None if found is None else found.word))
    return Scored(tuple(said))


def rows() -> list[Row]:
    """The figures; none where the dossiers are absent."""
    pairs = judged()
    if not pairs:
        return []
    short = [p for p in pairs if p.case != "carthage"]
    return [
        *_rows(pairs, of_gold, "gold's values", "values"),
        *_rows(short, Read(), "own readings", "readings"),
    ]


def _rows(pairs: list[Judged], rule: Rule, of: str, key: str) -> list[Row]:
    dossiers = scored((p for p in pairs if p.case != "carthage"), rule)
    case = scored((p for p in pairs if p.case == "carthage"), rule)
    precision, recall = dossiers.conflict()
    given = dossiers.judged
    same = sum(g == o for g, o in given) / len(given) if given else 0.0
    name = f"verdicts on {of}, dossiers"
    made = [
        Row(f"{name}: judged", len(given) / len(dossiers.said)),
        Row(f"{name}: word, given judged", same, key=f"verdicts.{key}.given_judged"),
        Row(f"{name}: conflict, precision", precision, goal=CONFLICT_PRECISION,
            key=f"verdicts.{key}.conflict_p"),
        Row(f"{name}: conflict, recall", recall, goal=CONFLICT_RECALL,
            key=f"verdicts.{key}.conflict_r"),
        Row(f"{name}: not comparable called conflict",
            float(dossiers.called("not_comparable", "conflict")), "ratio", 0.0, lower=True,
            key=f"verdicts.{key}.false_conflict"),
    ]  # fmt: skip
    if case.said:
        made += [
            Row(f"verdicts on {of}, real case: right of {len(case.said)}",
                float(case.right(loose=True)), "ratio", CASE_RIGHT, key=f"verdicts.{key}.case"),
            Row(f"verdicts on {of}, real case: not comparable called conflict",
                float(case.called("not_comparable", "conflict")), "ratio", 0.0, lower=True,
                key=f"verdicts.{key}.case_false"),
        ]  # fmt: skip
    return made


def confusion(found: Scored) -> str:
    """Gold's word, ours, how often, by gold's word."""
    counts = Counter((g, o or "-") for g, o in found.said)
    return "\n".join(f"  {g:<15}{o:<15}{n:>4}" for (g, o), n in sorted(counts.items()))


def part() -> Part:
    """The rows as a part of the table, or why there are none."""
    if not any(folder.is_dir() for folder in (*DOSSIERS, CASE)):
        return Part("verdicts", skipped=("no dossiers beside the project",))
    return Part("verdicts", tuple(rows()))


def worst(pairs: Iterable[Judged], rule: Rule, most: int) -> str:
    """Pairs on which ours is another word than gold's."""
    out = []
    for pair in pairs:
        found = rule(pair)
        word = "-" if found is None else found.word
        if word != pair.word and not (pair.case == "carthage" and word == "compatible"):
            told = "" if found is None else f"{found.rule} {found.sentence}"
            quotes = " | ".join(v["quote"] for v in pair.values)
            out.append(
                f"{pair.case} {pair.slot}: gold {pair.word}, ours {word}: {quotes}\n    {told}"
            )
    return "\n".join(out[:most])


if __name__ == "__main__":
    sys.stdout.write(plain([part()]) + "\n")
    for rule in (of_gold, Read()):
        sys.stdout.write("\n" + confusion(scored(judged(), rule)) + "\n")
        if "--worst" in sys.argv:
            sys.stdout.write(worst(judged(), rule, int(sys.argv[-1])) + "\n")
