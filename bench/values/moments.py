"""How good and how fast the reading of times is.

Public sets come from the shared folder and are left out where it is absent. Our own narratives
are in ``bench/gold/moments``: square brackets around each time, with the days or minutes it may
mean behind a bar (``?``: no date may be given; ``before``, ``after``, ``during``: an order).
``blind.txt`` was written once, and its errors are never looked at.
"""

from __future__ import annotations

import importlib.util
import re
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from statistics import median
from typing import Any

from bench.sets import ROOT, SHARED
from bench.table import Part, Row, plain
from bench.values.timepeers import peers
from bench.values.timex import timexes
from firsthand.examination import account
from firsthand.extract.attributions import attributions
from firsthand.extract.moments import moments
from firsthand.extract.scene import passages, scene
from firsthand.extract.valuing import Ground
from firsthand.findings import findings
from firsthand.model import Stated
from firsthand.read import text as read_text
from firsthand.values import Moment

GOLD = ROOT / "bench/gold/moments"
TIME = SHARED / "data/time"
NO_DAY = datetime(2000, 1, 1)
"""For a peer that must have a day, where a text has none."""
_MARK = re.compile(r"\[([^\[\]|]+)\|([^\[\]|]+)\]")
Ends = tuple[datetime | None, datetime | None]


def ground(words: str, published: str | None = None) -> Ground:
    """The words as the program would see them, published on a given day."""
    text = read_text(words.encode(), "a.txt")[0]
    if published:
        text = replace(text, metadata=replace(text.metadata, published=Stated(published, "set")))
    stage = scene(text, passages(text), blank=())
    return Ground(text, stage.parse, stage.quotations, (), attributions(stage))


@dataclass(frozen=True, slots=True)
class Marked:
    """A time that was marked by hand."""

    start: int
    end: int
    value: str

    @property
    def ends(self) -> Ends:
        """From and to, both inclusive; None is an open end."""
        low, _, high = self.value.partition("..")
        return _at(low, False), _at(high if ".." in self.value else low, True)


def _at(words: str, last: bool) -> datetime | None:
    if not words:
        return None
    if "T" in words:
        return datetime.fromisoformat(words)
    year, month, day = ([int(x) for x in words.split("-")] + [0, 0])[:3]
    if not month:
        return datetime(year, 12, 31, 23, 59) if last else datetime(year, 1, 1)
    if not day:
        after = date(year + month // 12, month % 12 + 1, 1)
        return (
            datetime.combine(after, datetime.min.time()) - timedelta(minutes=1)
            if last
            else datetime(year, month, 1)
        )
    return datetime(year, month, day, 23, 59) if last else datetime(year, month, day)


def accounts(path: Path) -> Iterator[tuple[str, str | None, str, list[Marked]]]:
    """Genre, date of publication, plain words and marks of each narrative."""
    for block in path.read_text("utf-8").split("## ")[1:]:
        head, body = block.split("\n", 1)
        genre, _, published = head.partition(" ")
        words, marks, at = "", [], 0
        for m in _MARK.finditer(body):
            words += body[at : m.start()]
            marks.append(Marked(len(words), len(words) + len(m[1]), m[2]))
            words += m[1]
            at = m.end()
        yield genre, published or None, words + body[at:], marks


def covered(m: Moment, gold: Marked) -> bool:
    """Whether a moment covers all that the words may mean, to the minute where both say hours."""
    if gold.value == "?":
        return m.earliest is None and m.latest is None and m.order is None
    if gold.value in ("before", "after", "during"):
        return m.order == gold.value
    low, high = gold.ends
    first, last = _at(m.earliest or "", False), _at(m.latest or "", True)
    if (low is None) != (first is None) or (high is None) != (last is None):
        return False
    slack = timedelta(minutes=1)
    return (low is None or first is None or first <= low + slack) and (
        high is None or last is None or last >= high - slack
    )


def width(ends: Ends) -> float | None:
    """Minutes from end to end, at least one."""
    return max(1.0, (ends[1] - ends[0]).total_seconds() / 60) if ends[0] and ends[1] else None


def narratives(name: str, show: bool = False) -> tuple[float, float, int, int]:
    """Share covered, median width against gold's, number of marks and of relative ones."""
    hits = count = relative = 0
    ratios: list[float] = []
    for _, published, words, marks in accounts(GOLD / f"{name}.txt"):
        g = ground(words, published)
        shift = g.text.characters.find(words.strip()[:40]) - (len(words) - len(words.lstrip()))
        found = moments(g)
        for mark in marks:
            count += 1
            over = [
                m
                for m in found
                if m.span.start < mark.end + shift and mark.start + shift < m.span.end
            ]
            best = max(
                over,
                key=lambda m: (
                    min(m.span.end, mark.end + shift) - max(m.span.start, mark.start + shift)
                ),
                default=None,
            )
            relative += best is not None and best.anchor is not None
            good = (best is not None and covered(best, mark)) or (
                best is None and mark.value == "?"
            )
            hits += good
            if best is not None and good and best.earliest and best.latest:
                one, two = (
                    width((_at(best.earliest, False), _at(best.latest, True))),
                    width(mark.ends),
                )
                if one and two:
                    ratios.append(one / two)
            if show and not good:
                told = (
                    f"{best.earliest}..{best.latest} {best.order} {best.anchor} [{best.rule}]"
                    if best
                    else "nothing"
                )
                sys.stdout.write(f"{words[mark.start : mark.end]!r}: {mark.value} but {told}\n")
    return hits / count, median(ratios), count, relative


def vague() -> tuple[int, int]:
    """How many vague phrases were turned into a day or a minute, of how many."""
    lines = [
        x
        for x in (GOLD / "vague.txt").read_text("utf-8").splitlines()
        if x and not x.startswith("#")
    ]
    points = 0
    for line in lines:
        whole = (
            f"On 3 March 1992 the bridge was closed. {line[0].upper()}{line[1:]} the mayor came."
        )
        start = whole.index(". ") + 2
        for m in moments(ground(whole, "1992-03-20")):
            if (
                m.span.start >= start
                and m.earliest is not None
                and m.earliest[:10] == (m.latest or "")[:10]
            ):
                points += 1
                sys.stdout.write(f"a point: {line}: {m.earliest} {m.latest}\n")
    return points, len(lines)


def impossible() -> tuple[int, int, int, int]:
    """Planted contradictions found and planted; consistent accounts with an alarm and all."""
    found = planted = alarms = calm = 0
    for line in (GOLD / "planted.txt").read_text("utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, words = line[0], line[2:]
        made = replace(account(read_text(words.encode(), "a.txt")[0]), id="d1")
        alarm = any(f.kind == "time.impossible" for f in findings([made]))
        if kind == "-":
            planted += 1
            found += alarm
        else:
            calm += 1
            alarms += alarm
        if alarm == (kind == "+"):
            sys.stdout.write(f"{'false alarm' if alarm else 'not found'}: {words}\n")
    return found, planted, alarms, calm


def ours(words: str, now: datetime | None) -> list[dict[str, Any]]:
    """Our times of a text that was published at some time."""
    return timexes(ground(words, now.date().isoformat() if now else None))


def public(
    name: str, read: Callable[[str, datetime], list[dict[str, Any]]] | None = None
) -> dict[str, Any] | None:
    """The scores of a public set with its own scorer, ours or a peer's; None where it is absent."""
    path = TIME / f"{name}.jsonl"
    if not path.is_file():
        return None
    spec = importlib.util.spec_from_file_location("time_score", TIME / "score.py")
    if spec is None or spec.loader is None:
        return None
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    gold = scorer.load(str(path))
    made = {}
    for i, row in gold.items():
        now = datetime.fromisoformat(row["dct"]) if row["dct"] else None
        found = ours(row["text"], now) if read is None else read(row["text"], now or NO_DAY)
        made[i] = {"timexes": found}
    return dict(scorer.score(gold, made))


def speed() -> float:
    """Characters a second, without the parser, on our own narratives again and again."""
    words = "\n\n".join(
        w for name in ("open", "blind") for _, _, w, _ in accounts(GOLD / f"{name}.txt")
    )
    g = ground(words)
    start = time.process_time()
    for _ in range(5):
        moments(g)
    return 5 * len(words) / (time.process_time() - start)


def part() -> Part:
    """The rows of moments."""
    rows: list[Row] = []
    others, skipped = peers()
    for name, title, set_, key, goal, published in (
        ("meantime_dev", "MEANTIME, value F1", "meantime", "value", 0.80, "HeidelTime 0.743"),
        (
            "recognizers_en_dev",
            "Recognizers, extents relaxed F1",
            "recognizers",
            "relaxed",
            0.92,
            "",
        ),
    ):
        scores = public(name)
        if scores is None:
            skipped.append(f"{title}: {TIME.name} is not beside the project")
            continue
        foreign = [
            f"{peer} {(public(name, read) or scores)[key]['F1'] / 100:.3f}"
            for peer, read in others.items()
        ]
        peer = ", ".join([published] * bool(published) + foreign)
        rows.append(
            Row(title, scores[key]["F1"] / 100, goal=goal, peer=peer, key=f"moments.{set_}")
        )
    for name in ("open", "blind"):
        share, ratio, count, relative = narratives(name)
        title = f"own narratives, {name}: gold covered ({count}, {relative} reckoned)"
        rows.append(Row(title, share, goal=0.92, key=f"moments.{name}_covered"))
        rows.append(
            Row(
                "  median width against gold's",
                ratio,
                "ratio",
                2.0,
                key=f"moments.{name}_width",
                lower=True,
            )
        )
    points, every = vague()
    found, planted, alarms, calm = impossible()
    rows += [
        Row(
            f"vague phrases turned into points (of {every})",
            points,
            "ratio",
            0,
            key="moments.points",
            lower=True,
        ),
        Row(
            f"planted contradictions found (of {planted})",
            found / planted,
            goal=1.0,
            key="moments.planted",
        ),
        Row(
            f"false alarms on consistent accounts (of {calm})",
            alarms,
            "ratio",
            0,
            key="moments.alarms",
            lower=True,
        ),
        Row("characters a second, without the parser", speed(), "rate", 100_000),
    ]
    return Part("moments", tuple(rows), tuple(skipped))


if __name__ == "__main__":
    if sys.argv[1:] == ["--show"]:
        narratives("open", show=True)
    else:
        sys.stdout.write(plain([part()]) + "\n")
