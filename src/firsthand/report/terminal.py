"""What the terminal shows after a run: about ten lines, readable without colour.

Titles, names and paths come from strangers' documents: nothing of them reaches the terminal that
could move the cursor, change colours or reorder the line.
"""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from textwrap import wrap

from firsthand.model import UNKNOWN, Examination
from firsthand.report import markup
from firsthand.report.figures import Figures, counted, of_account, total
from firsthand.report.wording import day, number, of_kind, opening, share

_LINE = 78
"""Columns of a line."""
_LONGEST = 220
"""Characters of a message after which it is cut."""
_COUNTED = frozenset({"source.unstated", "source.unnamed", "text.not_understood"})
"""Kinds that say what the counts above them say."""
_SHOWN = 5
"""Problems that are told before "and 12 more"."""


def summary(
    examination: Examination, *, page: Path | None = None, styled: bool | None = None
) -> str:
    """The essence of an examination in a few lines of text, and where the page lies.

    ``styled`` puts terminal styles around headings; by default only on a terminal that wants
    them. No line ends in white space and none holds a control character.
    """
    use = wants_style() if styled is None else styled
    lines = [*_heading(examination, use), "", *_essence(examination)]
    for name, rows in (
        ("What stands out", _findings(examination)), ("Not read", problem_rows(examination)),
    ):  # fmt: skip
        if rows:
            lines += ["", bold(name, use), *rows]
    if page is not None:
        lines += ["", f"The page: {plain(str(page))}"]
    elif examination.accounts:
        lines += ["", "Every claim in its place, with its chain: add -o report.html"]
    return "\n".join(line.rstrip() for line in lines)


def plain(words: str) -> str:
    """Words for a terminal: control and bidirectional characters as ``[U+001B]``, on one line."""
    return markup.plain(" ".join(words.split()))


def wants_style() -> bool:
    """Whether standard output is a terminal that wants styles."""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def bold(words: str, use: bool) -> str:
    """Words as a heading, where styles are used."""
    if not use:
        return words
    from rich.console import Console
    from rich.text import Text

    console = Console(force_terminal=True, color_system="standard", width=10_000)
    with console.capture() as caught:
        console.print(Text(words, style="bold"), end="")
    return caught.get()


def _heading(examination: Examination, use: bool) -> Iterator[str]:
    if len(examination.accounts) != 1:
        told = (
            number(len(examination.accounts), "account") if examination.accounts else "No account"
        )
        yield bold(told, use)
        return
    account = examination.accounts[0]
    about = account.text.metadata
    title = about.title.value if about.title else account.text.path
    yield bold(opening(plain(title), _LINE), use)
    told_ = [s.value for s in (about.author, about.outlet) if s is not None]
    told_ += [day(about.published.value)] if about.published is not None else []
    if told_:
        yield opening(plain(", ".join(told_)), _LINE)


def _essence(examination: Examination) -> Iterator[str]:
    """The counts of the page's strip, one on a line."""
    if not examination.accounts:
        yield "  None could be read" if examination.problems else "  There was nothing to read"
        return
    sums = total(of_account(a) for a in examination.accounts)
    yield f"  {number(sums.words, 'word')}, {number(sums.claims, 'claim')}:"
    yield from row(sums.attributed, "attributed to somebody")
    if sums.unnamed:
        yield from row(sums.unnamed, "of these from voices without a name")
    if sums.witnessed:
        yield from row(sums.witnessed, "by an author who was there")
    yield from row(sums.unstated, "in the account's own voice, with no source stated")
    voices = "first voice" if sums.first_voices == 1 else "first voices"
    yield from row(sums.first_voices, voices + _heaviest(examination))
    if sums.citations:
        lead = "leads" if sums.unresolved == 1 else "lead"
        yield from row(sums.unresolved, f"of {number(sums.citations, 'citation')} {lead} nowhere")
    yield from row(sums.not_understood, _not_understood(sums))


def row(n: int | str, told: str) -> list[str]:
    """A number in its column and what it counts, wrapped beside it."""
    column = n if isinstance(n, str) else f"{n:,}"
    return wrap(told, _LINE, initial_indent=f"{column:>7}  ", subsequent_indent=" " * 9)


def _heaviest(examination: Examination) -> str:
    """The actor through whom most attributed claims of a single account come, if there is one."""
    if len(examination.accounts) != 1:
        return ""
    account = examination.accounts[0]
    attributed = [c for c in counted(account) if c.chain]
    through = Counter(a for c in attributed for a in sorted(set(c.chain)) if a != UNKNOWN)
    first = through.most_common(2)
    if not first or first[0][1] == 1 or (len(first) == 2 and first[0][1] == first[1][1]):
        return ""
    actor, claims = first[0]
    name = next((a.name for a in account.actors if a.id == actor), actor)
    return f"; most often {opening(plain(name), 40)}, in {claims:,} of {len(attributed):,} chains"


def _not_understood(sums: Figures) -> str:
    passages = "passage" if sums.not_understood == 1 else "passages"
    part = f", {share(sums.gap_characters, sums.characters)} of the text" * bool(
        sums.not_understood
    )
    return f"{passages} not understood{part}"


def _findings(examination: Examination) -> list[str]:
    """One entry for each kind that the counts do not already tell: its message, or how many."""
    kinds: dict[str, list[str]] = {}
    for finding in examination.findings:
        if finding.kind not in _COUNTED:
            kinds.setdefault(finding.kind, []).append(finding.message)
    rows = []
    for kind, messages in kinds.items():
        one = len(messages) == 1
        told = messages[0] if one else of_kind(kind).heading
        rows += row("-" if one else len(messages), opening(plain(told), _LONGEST))
    return rows


def problem_rows(examination: Examination) -> list[str]:
    """What could not be read, each with its remedy."""
    rows = []
    for problem in examination.problems[:_SHOWN]:
        told = (f"{problem.path}: {problem.message}", problem.remedy)
        for line, indent in zip(told, (2, 4), strict=True):
            rows += wrap(
                opening(plain(line), _LONGEST), _LINE, initial_indent=" " * indent,
                subsequent_indent="    ",
            )  # fmt: skip
    more = len(examination.problems) - _SHOWN
    return [*rows, f"  and {more:,} more"] if more > 0 else rows
