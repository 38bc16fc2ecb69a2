"""The comparison: accounts in, points, verdicts, reuse and origins out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from firsthand.compare.alignment.joining import known_of, points
from firsthand.compare.events import meant
from firsthand.compare.existence import with_existence
from firsthand.compare.findings import altered, circular, shared_origin, unsupported
from firsthand.compare.grounds import Grounds
from firsthand.compare.hypotheses import NAME, drafted, hypotheses
from firsthand.compare.origins import origins
from firsthand.compare.parties import parties
from firsthand.compare.readings import of_ground
from firsthand.compare.readings.ground import Ground
from firsthand.compare.reuse import reuse
from firsthand.compare.since import earlier, since
from firsthand.compare.sources import edges
from firsthand.compare.verdicts import verdicts
from firsthand.compared import Comparison, Verdict
from firsthand.errors import UsageError
from firsthand.examination import Options, Told, examine
from firsthand.findings import KINDS, numbered
from firsthand.model import UNKNOWN, Examination, Finding, Passage

_PLAIN = Options()


@dataclass(frozen=True, slots=True)
class Beside:
    """Files beside the accounts: ``judged`` holds hypotheses, ``before`` an earlier result."""

    judged: Path | None = None
    before: Path | None = None


_ALONE = Beside()


def compare(
    paths: Sequence[str | os.PathLike[str]],
    *,
    options: Options = _PLAIN,
    beside: Beside = _ALONE,
    without: Sequence[str | os.PathLike[str]] = (),
    told: Told | None = None,
) -> Comparison:
    """Some accounts of one event laid side by side.

    ``paths``, ``options``, ``without`` and ``told`` are those of `firsthand.examine`. Without a
    file of hypotheses, ``hypotheses.toml`` in a folder among the paths is read. With the JSON of
    an earlier run, ``since`` says what changed. Raises UsageError for fewer than two accounts and
    for a file that is not what it should be.
    """
    before = beside.before
    then = earlier(before) if before is not None else None
    boards = [beside.judged] if beside.judged is not None else boards_in(paths)
    if len(boards) > 1:
        raise UsageError(f"There is more than one {NAME}.", "Say which one with --hypotheses FILE.")
    for board in boards:  # a fault in it is told before a long run
        drafted(board)
    barred = [*without, *boards, *([before] if before is not None else [])]
    found = comparison(examine(paths, options=options, without=barred, told=told))
    if len(found.examination.accounts) < 2:
        raise UsageError(
            "There are fewer than two accounts to compare.",
            "Name a folder with several, or use `firsthand examine` for one.",
        )
    if boards:
        made = hypotheses(boards[0], found.examination.accounts, found.parties, found.edges)
        found = replace(found, hypotheses=made)
    return replace(found, since=since(found, then)) if then is not None else found


def comparison(examination: Examination) -> Comparison:
    """The accounts of an examination laid side by side; same input, same output.

    Its ``examination`` has the findings of all accounts, those that need several among them.
    """
    accounts = examination.accounts
    people = parties(accounts)
    shared = reuse(accounts)
    stood_on = [Ground(a) for a in accounts]
    answers = with_existence(stood_on, [r for g in stood_on for r in of_ground(g)])
    known = known_of(accounts, people)
    asked = points(accounts, meant(accounts, answers), known)
    grounds = Grounds(accounts, people, asked, known)
    laid = tuple(v for v in verdicts(asked, people) if grounds.shown(v))
    resting = edges(accounts, people, shared)
    behind = origins(accounts, asked, laid, parties=people, reuse=shared)
    made = Comparison(
        examination=examination,
        parties=people,
        points=asked,
        verdicts=laid,
        reuse=shared,
        edges=resting,
        origins=behind,
    )
    every = (*examination.findings, *numbered(list(_findings(made))))
    ordered = tuple(f for kind in KINDS for f in every if f.kind == kind)
    return replace(made, examination=replace(examination, findings=ordered))


def boards_in(paths: Iterable[str | os.PathLike[str]]) -> list[Path]:
    """The files of hypotheses in the folders among some paths."""
    folders = [Path(p) for p in paths if os.path.isdir(p)]
    return [f / NAME for f in folders if (f / NAME).is_file()]


def _findings(made: Comparison) -> Iterator[Finding]:
    """The findings that need several accounts, without ids."""
    accounts = made.examination.accounts
    yield from unsupported.findings(accounts)
    yield from altered.findings(accounts, made.parties)
    yield from circular.findings(accounts, made.origins, made.edges)
    yield from shared_origin.findings(accounts, made.origins, made.parties, made.reuse)
    yield from _conflicts(made.verdicts)


def _conflicts(laid: Iterable[Verdict]) -> Iterator[Finding]:
    """Two accounts that do not fit together, each pair of passages once."""
    seen: set[tuple[Passage, Passage]] = set()
    for verdict in laid:
        a, b = (Passage(r.document, r.span) for r in (verdict.a, verdict.b))
        if verdict.word != "conflict" or a.document == b.document or (a, b) in seen:
            continue
        seen.add((a, b))
        voices = dict.fromkeys(r.voice for r in (verdict.a, verdict.b) if r.voice is not None)
        voices.pop(UNKNOWN, None)
        yield Finding(
            "", f"conflict.{verdict.slot}", verdict.sentence, verdict.rule, (a, b), tuple(voices)
        )
