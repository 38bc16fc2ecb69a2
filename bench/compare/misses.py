"""Where comparisons of open planted dossiers go wrong, most frequent first. Blind ones have no list.

python -m bench.compare.misses [--most N]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

from bench.compare.counted import Gold, Said, read_gold, read_said
from bench.compare.planting import ACCOUNTS
from bench.compare.running import documents, run
from bench.compare.scoring import Judged, nearest, stands_for, wanted
from bench.planted import dossier, write
from bench.planted.scene import KINDS

Missed = tuple[str, str]
"""The kind of a mistake and what it is of, in words."""


def misses(said: Said, gold: Gold) -> Iterator[Missed]:
    """All mistakes of one comparison: readings, points, verdicts."""
    homes = _homes(said, gold)
    for n, reading in enumerate(gold.readings):
        if reading.status == "reading" and n not in homes:
            yield f"not read: {reading.slot}", _words(gold, n)
    yield from _apart(gold, homes)
    yield from _together(gold, homes)
    theirs: dict[frozenset[str], list[Judged]] = defaultdict(list)
    for v in said.raw["verdicts"]:
        a, b = said.side(v["a"]), said.side(v["b"])
        theirs[frozenset((a.document, b.document))].append(Judged(a, b, v["verdict"], v["slot"]))
    for g in wanted(gold):
        word = nearest(g, theirs[frozenset((g.a.document, g.b.document))])
        if word and word != g.word:
            quotes = sorted(gold.texts[s.document][slice(*s.spans[0])] for s in (g.a, g.b))
            yield f"{g.slot}: {g.word} called {word}", " / ".join(quotes)


def _homes(said: Said, gold: Gold) -> dict[int, set[str]]:
    """The predicted points in which each gold reading stands."""
    out: dict[int, set[str]] = defaultdict(set)
    for p in said.raw["points"]:
        for r in p["readings"]:
            if r.get("span") is not None:
                for n in stands_for(gold, said.side(r), p["slot"]):
                    out[n].add(str(p["id"]))
    return out


def _apart(gold: Gold, homes: dict[int, set[str]]) -> Iterator[Missed]:
    """Readings outside the point in which most readings of their question stand."""
    by_point: dict[str, list[int]] = defaultdict(list)
    for n in homes:
        by_point[gold.readings[n].point].append(n)
    for some in by_point.values():
        best = Counter(p for n in some for p in homes[n]).most_common(1)[0][0]
        middle = next(n for n in some if best in homes[n])
        for n in some:
            if best not in homes[n]:
                yield (
                    f"apart: {gold.readings[n].slot}",
                    f"{_words(gold, n)} / {_words(gold, middle)}",
                )


def _together(gold: Gold, homes: dict[int, set[str]]) -> Iterator[Missed]:
    """Readings of two questions in one predicted point."""
    held: dict[str, list[int]] = defaultdict(list)
    for n, points in homes.items():
        for p in points:
            held[p].append(n)
    for some in held.values():
        one = {gold.readings[n].point: n for n in some}
        for a, b in combinations(sorted(one.values()), 2):
            yield "two questions in one point", f"{_words(gold, a)} / {_words(gold, b)}"


def _words(gold: Gold, n: int) -> str:
    side = gold.readings[n].side
    start, end = side.spans[0]
    text = gold.texts[side.document]
    return text[max(text.rfind("\n", 0, start), text.rfind(". ", 0, start) + 1) + 1 : end].strip()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the mistakes on one open dossier of each kind of event; returns 0."""
    parser = argparse.ArgumentParser(prog="python -m bench.compare.misses")
    parser.add_argument("--most", type=int, default=12, metavar="N", help="examples of each kind")
    given = parser.parse_args(arguments)
    found: dict[str, list[str]] = defaultdict(list)
    for seed in range(len(KINDS)):
        with tempfile.TemporaryDirectory() as name:
            write(dossier(ACCOUNTS, seed), Path(name))
            gold = read_gold(Path(name))
            said = read_said(run(documents(Path(name))).said, gold)
            for kind, words in misses(said, gold):
                found[kind].append(words)
    sys.stdout.write("\n".join(_shown(found, given.most)) + "\n")
    return 0


def _shown(found: dict[str, list[str]], most: int) -> Iterable[str]:
    for kind, examples in sorted(found.items(), key=lambda x: -len(x[1])):
        yield f"\n{kind}: {len(examples)}"
        step = max(1, len(examples) // most)
        yield from (f"  {words}" for words in examples[::step][:most])


if __name__ == "__main__":
    sys.exit(main())
