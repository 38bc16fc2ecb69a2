"""What the terminal shows after a comparison: about thirty lines, readable without colour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePath
from textwrap import wrap

from firsthand.compared import Comparison, Origins, Point, Verdict
from firsthand.report.comparison.phrases import VERDICT
from firsthand.report.terminal import bold, plain, problem_rows, row, wants_style
from firsthand.report.wording import number, opening

_SHOWN = 5
"""Questions on which accounts part that are told before "and 12 more"."""
_VALUES = 4
"""Answers to such a question that are told before "and 3 more"."""
_WHETHER = {"so": "yes", "not so": "no"}
"""How a value of a question whether something is so answers it."""
_LONGEST = 220
"""Characters of an entry after which it is cut."""
_LINE = 78
"""Columns of a line."""


def summary(comparison: Comparison, *, page: Path | None = None, styled: bool | None = None) -> str:
    """The essence of a comparison in a few lines of text, and where the page lies.

    ``styled`` as for an examination. No line ends in white space and none holds a control
    character.
    """
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
    ending = (
        f"The page: {plain(str(page))}"
        if page
        else "Every answer in its words, side by side: add -o report.html"
    )
    return "\n".join(line.rstrip() for line in [*lines, "", ending])


def _counts(comparison: Comparison) -> Iterator[str]:
    points = comparison.points
    several = sum(len({r.document for r in p.readings}) > 1 for p in points)
    yield f"  {number(len(points), 'question')}:"
    yield from row(several, "answered by two accounts or more")
    yield from row(len(points) - several, "answered by one alone")
    words: Counter[str] = Counter(v.word for v in comparison.verdicts)
    yield f"  {number(words.total(), 'pair')} of answers:"
    for word, sign in VERDICT.items():
        if words[word] or word == "conflict":
            yield from row(words[word], f"{sign.words} ({sign.meaning})")
    if copies := sum(r.kind in ("copy", "rewrite") for r in comparison.reuse):
        shares = "shares its wording" if copies == 1 else "share their wording"
        yield f"  {number(copies, 'pair')} of accounts {shares}, quotations aside"


def _parting(comparison: Comparison) -> Iterator[str]:
    """The questions with a conflict, each with the answers that do not fit and who gives them."""
    apart: dict[str, list[Verdict]] = {}
    for verdict in comparison.verdicts:
        if verdict.word == "conflict":
            apart.setdefault(verdict.point, []).append(verdict)
    points = [p for p in comparison.points if p.id in apart]
    names = {a.id: PurePath(a.text.path).name for a in comparison.examination.accounts}
    behind = {(o.point, o.value): o for o in comparison.origins}
    for point in points[:_SHOWN]:
        yield from _indented(point.question, 2)
        given = _given(point, apart[point.id])
        for value in list(given)[:_VALUES]:
            told = ", ".join(names[d] for d in given[value])
            answer = _WHETHER.get(value, value)
            yield from _indented(f"{answer} – {told}{_origins(behind.get((point.id, value)))}", 6)
        if len(given) > _VALUES:
            yield f"      and {len(given) - _VALUES:,} more"
    if len(points) > _SHOWN:
        yield f"  and {number(len(points) - _SHOWN, 'more question')}"


def _indented(words: str, columns: int) -> list[str]:
    indent = " " * columns
    return wrap(
        opening(plain(words), _LONGEST),
        _LINE, initial_indent=indent, subsequent_indent=indent + "  ",
    )  # fmt: skip


def _given(point: Point, apart: list[Verdict]) -> dict[str, dict[str, None]]:
    """The values that are in conflict on a point, each with the documents that assert it."""
    values = {r.printed for v in apart for r in (v.a, v.b)}
    found: dict[str, dict[str, None]] = {}
    for reading in point.readings:
        if reading.printed in values and reading.modality == "asserted":
            found.setdefault(reading.printed, {})[reading.document] = None
    return found


def _origins(behind: Origins | None) -> str:
    """How many independent origins stand behind a value that several accounts give."""
    if behind is None or len(behind.documents) < 2:
        return ""
    low, high = behind.chains_low, behind.chains_high
    if not high:
        return " (no origin is reached)"
    return f" ({number(high, 'origin')})" if low == high else f" ({low} to {high} origins)"


def _since(comparison: Comparison) -> Iterator[str]:
    new = comparison.since
    if new is None:
        return
    told = (
        (len(new.added), "account is new", "accounts are new"),
        (len(new.gone), "account is gone", "accounts are gone"),
        (len(new.opened), "question is new", "questions are new"),
        (len(new.closed), "question is gone", "questions are gone"),
        (len(new.readings), "question has new answers", "questions have new answers"),
        (len(new.verdicts), "verdict has changed", "verdicts have changed"),
        (len(new.origins), "answer has other origins", "answers have other origins"),
    )
    if not any(count for count, *_ in told):
        yield "  Nothing changed"
    for count, one, many in told:
        if count:
            yield from row(count, one if count == 1 else many)
