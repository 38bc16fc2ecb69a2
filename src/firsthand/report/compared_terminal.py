"""What the terminal shows after a comparison: about fifteen lines, readable without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from firsthand.compared import Comparison
from firsthand.report.terminal import bold, plain, problem_rows, row, wants_style
from firsthand.report.wording import number, opening

_SHOWN = 5
"""Conflicts that are told before "and 12 more"."""
_LONGEST = 220


def summary(comparison: Comparison, *, page: Path | None = None, styled: bool | None = None) -> str:
    """The essence of a comparison in a few lines of text, and where the page lies."""
    use = wants_style() if styled is None else styled
    accounts = len(comparison.examination.accounts)
    lines = [bold(f"{number(accounts, 'account')} side by side", use), "", *_counts(comparison)]
    for name, rows in (
        ("Where they part", _parting(comparison)),
        ("Since the earlier comparison", _since(comparison)),
        ("Not read", problem_rows(comparison.examination)),
    ):
        if told := list(rows):
            lines += ["", bold(name, use), *told]
    ending = f"The page: {plain(str(page))}" if page else "All of it on a page: add -o report.html"
    return "\n".join(line.rstrip() for line in [*lines, "", ending])


def _counts(comparison: Comparison) -> Iterator[str]:
    several = [p for p in comparison.points if len({r.document for r in p.readings}) > 1]
    alone = len(comparison.points) - len(several)
    words: Counter[str] = Counter(v.word for v in comparison.verdicts)
    yield from row(len(several), "points that two or more accounts answer")
    yield from row(alone, "that only one account answers")
    for word, told in (
        ("conflict", "pairs of passages cannot both hold"),
        ("disputed", "pairs are an allegation and its denial"),
        ("agree", "pairs agree"),
        ("compatible", "pairs are compatible: one is vaguer or leaves it open"),
        ("not_comparable", "pairs are not comparable: another scope, unit or time"),
    ):
        yield from row(words[word], told)
    copies = sum(r.kind in ("copy", "rewrite") for r in comparison.reuse)
    yield from row(copies, "pairs of accounts share their wording outside of quotations")


def _parting(comparison: Comparison) -> Iterator[str]:
    apart = [v for v in comparison.verdicts if v.word == "conflict"]
    question = {p.id: p.question for p in comparison.points}
    points = list(dict.fromkeys(v.point for v in apart))
    for point in points[:_SHOWN]:
        mine = [v for v in apart if v.point == point]
        told = f"{question[point]} {mine[0].sentence}"
        yield from row(len(mine), opening(plain(told), _LONGEST))
    if len(points) > _SHOWN:
        yield f"  and {number(len(points) - _SHOWN, 'more point')}"


def _since(comparison: Comparison) -> Iterator[str]:
    new = comparison.since
    if new is None:
        return
    told = (
        (len(new.added), "accounts are new"),
        (len(new.gone), "accounts are gone"),
        (len(new.opened), "points opened"),
        (len(new.closed), "points closed"),
        (len(new.readings), "points have new readings"),
        (len(new.verdicts), "verdicts moved"),
        (len(new.origins), "values have other origins"),
    )
    if not any(count for count, _ in told):
        yield "  Nothing changed"
    for count, words in told:
        if count:
            yield from row(count, words)
