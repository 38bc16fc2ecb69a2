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

from firsthand.model import UNKNOWN, Account, Examination
from firsthand.report import markup
from firsthand.report.figures import Figures, counted, of_account, total
from firsthand.report.wording import day, number, of_kind, opening, share

_LINE = 100
"""Characters after which a line is cut; a terminal folds what is left."""
_SHOWN = 5
"""Findings of one kind, and problems, that are told before "and 12 more"."""


def summary(
    examination: Examination, *, page: Path | None = None, styled: bool | None = None
) -> str:
    """The essence of an examination in a few lines of text, and where the page lies.

    ``styled`` puts terminal styles around headings; by default only on a terminal that wants
    them. No line ends in white space and none holds a control character.
    """
    use = _wants_style() if styled is None else styled
    lines = [*_heading(examination, use), ""]
    lines += [f"  {line}" for line in _essence(examination)]
    for name, rows in (("Findings", _findings(examination)), ("Not read", _problems(examination))):
        if rows:
            lines += ["", _bold(name, use), *(f"  {row}" for row in rows)]
    if page is not None:
        lines += ["", f"The page: {plain(str(page))}"]
    return "\n".join(line.rstrip() for line in lines)


def plain(words: str) -> str:
    """Words for a terminal: control and bidirectional characters as ``[U+001B]``, on one line."""
    return markup.plain(" ".join(words.split()))


def _wants_style() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"


def _bold(words: str, use: bool) -> str:
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
        yield _bold(number(len(examination.accounts), "account"), use)
        return
    account = examination.accounts[0]
    about = account.text.metadata
    title = about.title.value if about.title else account.text.path
    yield _bold(_cut(plain(title)), use)
    told = [s.value for s in (about.author, about.outlet) if s is not None]
    told += [day(about.published.value)] if about.published is not None else []
    if told:
        yield _cut(plain(", ".join(told)))


def _essence(examination: Examination) -> Iterator[str]:
    if not examination.accounts:
        yield "No account could be read" if examination.problems else "There was nothing to read"
        return
    sums = total(of_account(a) for a in examination.accounts)
    yield f"{number(sums.words, 'word')}, {number(sums.claims, 'claim')}:"
    yield f"  {sums.attributed:>5,} attributed to somebody{_unnamed(sums)}"
    yield f"  {sums.unstated:>5,} in the account's own voice, with no source stated"
    if sums.witnessed:
        yield f"  {sums.witnessed:>5,} by an author who was there"
    for account in examination.accounts if len(examination.accounts) == 1 else ():
        yield from _heaviest(account)
    if sums.citations:
        yield f"{number(sums.citations, 'citation')}, {_nowhere(sums.unresolved)}"
    yield _not_understood(sums)


def _unnamed(sums: Figures) -> str:
    return f", {sums.unnamed:,} of them to nobody who is named" if sums.unnamed else ""


def _nowhere(unresolved: int) -> str:
    if not unresolved:
        return "none of them unresolved"
    return f"{unresolved:,} of them {'leads' if unresolved == 1 else 'lead'} nowhere"


def _heaviest(account: Account) -> Iterator[str]:
    """The actor through whom most attributed claims come, where there is one such."""
    attributed = [c for c in counted(account) if c.chain]
    through = Counter(a for c in attributed for a in sorted(set(c.chain)) if a != UNKNOWN)
    first = through.most_common(2)
    if not first or (len(first) == 2 and first[0][1] == first[1][1]):
        return
    actor, claims = first[0]
    name = next((a.name for a in account.actors if a.id == actor), actor)
    yield f"Most come through {_cut(plain(name))}: {claims:,} of {len(attributed):,}"


def _not_understood(sums: Figures) -> str:
    if not sums.not_understood:
        return "No passage was found that could not be read"
    part = share(sums.gap_characters, sums.characters)
    return f"{number(sums.not_understood, 'passage')} not understood, {part} of the text"


def _findings(examination: Examination) -> list[str]:
    """One line for each kind: its only message, or how many there are."""
    kinds: dict[str, list[str]] = {}
    for finding in examination.findings:
        kinds.setdefault(finding.kind, []).append(finding.message)
    return [
        _cut(plain(messages[0]))
        if len(messages) == 1
        else _cut(f"{plain(of_kind(kind).heading)}: {len(messages):,}")
        for kind, messages in kinds.items()
    ]


def _problems(examination: Examination) -> list[str]:
    rows = []
    for problem in examination.problems[:_SHOWN]:
        rows.append(_cut(f"{plain(problem.path)}: {plain(problem.message)}"))
        if problem.remedy:
            rows.append(f"  {_cut(plain(problem.remedy))}")
    more = len(examination.problems) - _SHOWN
    return [*rows, f"and {more:,} more"] if more > 0 else rows


def _cut(line: str) -> str:
    return opening(line, _LINE)
