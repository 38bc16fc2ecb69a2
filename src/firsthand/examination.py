"""The main job: accounts in, an examination out.

Each source is read and mined in a process of its own kind (see `workers`); whatever goes wrong
with one becomes a `Problem` and never costs the others.
"""

from __future__ import annotations

import os
import re
import signal
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import FrameType

from firsthand._version import __version__
from firsthand.errors import ParserError, ReadingError
from firsthand.model import UNKNOWN, Account, Examination, Gap, Problem, Quotation, Span, Text
from firsthand.sources import Source, load, sources
from firsthand.values import PUBLISHED, Spot, Values

SECONDS = 60.0
"""Time limit for reading and mining one source, in seconds of wall time, before its length."""
BYTES_A_SECOND = 3_000
"""A source may take one second more for each so many of its bytes."""

_MORE_TIME = "Cut it into parts, or give it more time with --seconds."
REPORT_IT = "Please report it as a bug."
_MORE_MEMORY = "Cut it into parts and read these."

Told = Callable[[str, int, int], None]
"""Called after each source with its path, how many are done, and how many there are."""


@dataclass(frozen=True, slots=True)
class Options:
    """How documents are read and mined.

    ``boilerplate`` mines menus and footers too, ``ocr`` reads pages without text, ``seconds``
    limits each document, ``jobs`` is the number of processes (all cores by default), ``places``
    are those that the user declares (see `firsthand.extract.places.declared`).
    """

    boilerplate: bool = False
    ocr: bool = False
    seconds: float = SECONDS
    jobs: int | None = None
    places: tuple[Spot, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: its texts mined, and what went wrong."""

    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]


def examine(
    paths: Sequence[str | os.PathLike[str]],
    *,
    options: Options = Options(),
    without: Sequence[str | os.PathLike[str]] = (),
    told: Told | None = None,
) -> Examination:
    """Everything that the accounts at some paths say, through whom, and what is missing.

    ``paths`` are files, folders, web addresses, or "-" for standard input; the files ``without``
    are passed over. Accounts come in the order of the paths, with ids ``d1``, ``d2``, ...
    Raises UsageError for a path that is not there and ParserError if the language model is
    missing; what could not be read is listed in ``problems``.
    """
    from firsthand.workers import outcomes

    running = outcomes(sources(paths, without=without), options=options, told=told)
    # What is imported here is imported while the workers work.
    from firsthand.extract.citations.held import linked
    from firsthand.findings import findings

    found: list[Account] = []
    problems: list[Problem] = []
    for outcome in running:
        found += outcome.accounts
        problems += outcome.problems
    numbered = tuple(prefixed(replace(a, id=f"d{n}")) for n, a in enumerate(found, 1))
    accounts = linked(numbered)
    stated: dict[str, bool | int] = {"boilerplate": options.boilerplate, "ocr": options.ocr}
    if options.places:
        stated["places declared"] = len({spot.id for spot in options.places})
    return Examination(
        version=__version__,
        accounts=accounts,
        findings=findings(accounts),
        problems=tuple(problems),
        options=tuple((name, str(value).lower()) for name, value in stated.items()),
    )


def texts(path: str | os.PathLike[str], *, ocr: bool = False) -> tuple[Text, ...]:
    """What one file or web address says, with the role and the place of every passage.

    Mail with attachments and web captures give several texts. Raises ReadingError where nothing
    can be read.
    """
    from firsthand.read import isolated

    source = Source(os.fspath(path))
    return isolated.text(load(source), source.path, ocr=ocr, seconds=SECONDS)


def outcome(source: Source, options: Options) -> Outcome:
    """One source read and mined in this process, its accounts not yet numbered.

    Raises ParserError if the language model is missing; all else becomes a `Problem`.
    """
    from firsthand.read import isolated

    limit = options.seconds
    try:
        with _limited(limit):
            data = load(source)
        limit += len(data) / BYTES_A_SECOND
        until = time.monotonic() + limit
        with _limited(limit):
            found = isolated.text(data, source.path, ocr=options.ocr, seconds=options.seconds)
    except ReadingError as error:
        return Outcome((), (Problem(source.path, error.message, error.remedy),))
    except _TimeIsUp:
        message = f"It could not be read within {limit:.0f} seconds."
        return Outcome((), (Problem(source.path, message, _MORE_TIME),))
    except MemoryError:
        message = "Reading it needs more memory than is allowed."
        return Outcome((), (Problem(source.path, message, _MORE_MEMORY),))
    made = [_understood(text, options, until) for text in found]
    problems = [problem for _, of_text in made for problem in of_text]
    return Outcome(tuple(account for account, _ in made), tuple(problems))


def _understood(text: Text, options: Options, until: float) -> tuple[Account, tuple[Problem, ...]]:
    """A text mined until a moment of the steady clock; what went wrong beside it."""
    try:
        with _limited(until - time.monotonic()):
            return _mined(text, options.boilerplate, options.places), text.problems
    except _TimeIsUp:
        why, remedy = "the time for this document had run out", _MORE_TIME
    except MemoryError:
        why, remedy = "it needs more memory than is allowed", _MORE_MEMORY
    except ParserError:
        raise
    except Exception as error:  # noqa: BLE001 - the edge of a document
        why, remedy = fault(error), REPORT_IT
    problem = Problem(text.path, f"Its text was read but not understood: {why}.", remedy)
    return _unmined(text, why), (*text.problems, problem)


def fault(error: Exception) -> str:
    """An error that no rule foresaw, told as a fault of the program."""
    words = " ".join(str(error).split())[:200]
    return f"Firsthand failed on it ({type(error).__name__}{': ' + words if words else ''})"


def account(
    text: Text, *, document: str = "d1", boilerplate: bool = False, places: Sequence[Spot] = ()
) -> Account:
    """One text mined: quotations, attributions, actors, claims, citations, media, gaps.

    ``document`` becomes the account's id and the prefix of every id in it. With ``boilerplate``
    menus, footers and the like are mined too; ``places`` are those that the user declares. Raises
    ParserError if the language model is missing.
    """
    return prefixed(replace(_mined(text, boilerplate, places), id=document))


def _mined(text: Text, boilerplate: bool, declared: Sequence[Spot]) -> Account:
    from firsthand.extract.actors.resolving import resolve
    from firsthand.extract.attributions import attributions
    from firsthand.extract.citations.finding import behind, citations, markers
    from firsthand.extract.claims.making import claims
    from firsthand.extract.gaps import LANGUAGES, gaps, runs
    from firsthand.extract.media import media
    from firsthand.extract.scene import passages, scene
    from firsthand.extract.valuing import Ground, values, within

    mined = passages(text, boilerplate=boilerplate)
    language = text.metadata.language
    if language is not None and language not in LANGUAGES:
        mined = ()
    pointers = markers(text)
    blank = [m.span for m in pointers if m.glued]
    stage = scene(text, mined, blank=[*blank, *runs(text.characters, mined)])
    found = attributions(stage)
    people = resolve(text, stage.parse, found, quotations=stage.quotations)
    said = claims(
        text, stage.parse, people.attributions, actors=people.actors, author=people.author,
        quotations=stage.quotations,
    )  # fmt: skip
    cited = citations(
        text, said, markers=pointers, parse=stage.parse, attributions=people.attributions
    )
    backed = behind(cited)
    shown = media(text, stage.parse)
    ground = Ground(text, stage.parse, stage.quotations, people.actors, people.attributions)
    worth = values(ground, declared)
    spans = [c.span for c in said]
    held = zip(
        *(within(x, spans) for x in (shown, worth.moments, worth.places, worth.quantities)),
        strict=True,
    )
    said = tuple(
        replace(
            c, citations=backed.get(c.id, ()), media=pictures, moments=moments, places=places,
            quantities=quantities,
        )
        for c, (pictures, moments, places, quantities) in zip(said, held, strict=True)
    )  # fmt: skip
    return Account(
        id="",
        text=text,
        words=_words(text),
        sentences=tuple(stage.parse.sentences),
        quotations=_attributed(stage.quotations, [p for a in found for p in a.content]),
        actors=people.actors,
        attributions=people.attributions,
        claims=said,
        citations=cited,
        media=shown,
        not_understood=gaps(text, stage.parse, passages(text, boilerplate=boilerplate)),
        author=people.author,
        values=worth,
    )


def _unmined(text: Text, why: str) -> Account:
    """A text that took too much: kept whole, all of it counted as not understood."""
    whole = Span(0, len(text.characters))
    return Account(
        id="", text=text, words=_words(text), sentences=(),
        not_understood=(Gap(whole, why),),
    )  # fmt: skip


def _words(text: Text) -> int:
    return len(re.findall(r"\w+(?:['’]\w+)*", text.characters))


def _attributed(quotations: Sequence[Quotation], contents: Sequence[Span]) -> tuple[Quotation, ...]:
    """The quotations, those that somebody is made to say counted as speech."""
    spoken = frozenset(contents)
    return tuple(
        q if q.speech or spoken.isdisjoint(q.pieces) else replace(q, speech=True)
        for q in quotations
    )


def prefixed(made: Account) -> Account:
    """The account with its id before every id in it, so that many accounts can stand together."""

    def own(id_: str) -> str:
        return id_ if id_ == UNKNOWN else f"{made.id}.{id_}"

    def maybe(id_: str | None) -> str | None:
        return None if id_ is None else own(id_)

    def all_(ids: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(own(x) for x in ids)

    return replace(
        made,
        actors=tuple(replace(a, id=own(a.id)) for a in made.actors),
        attributions=tuple(
            replace(
                a, id=own(a.id), parent=maybe(a.parent), source_actor=maybe(a.source_actor),
                addressee_actor=maybe(a.addressee_actor), outlet_actor=maybe(a.outlet_actor),
            )
            for a in made.attributions
        ),
        claims=tuple(
            replace(
                c, id=own(c.id), attribution=maybe(c.attribution), chain=all_(c.chain),
                citations=all_(c.citations), media=all_(c.media), moments=all_(c.moments),
                places=all_(c.places), quantities=all_(c.quantities),
            )
            for c in made.claims
        ),
        citations=tuple(
            replace(n, id=own(n.id), supports=all_(n.supports)) for n in made.citations
        ),
        media=tuple(replace(m, id=own(m.id)) for m in made.media),
        author=maybe(made.author),
        values=_prefixed_values(made.values, own, maybe),
    )  # fmt: skip


def _prefixed_values(
    worth: Values, own: Callable[[str], str], maybe: Callable[[str | None], str | None]
) -> Values:
    def anchor(id_: str | None) -> str | None:
        return id_ if id_ == PUBLISHED else maybe(id_)

    return Values(
        moments=tuple(replace(m, id=own(m.id), anchor=anchor(m.anchor)) for m in worth.moments),
        places=tuple(replace(p, id=own(p.id)) for p in worth.places),
        distances=tuple(replace(d, id=own(d.id)) for d in worth.distances),
        quantities=tuple(
            replace(q, id=own(q.id), part_of=maybe(q.part_of)) for q in worth.quantities
        ),
        harms=tuple(replace(h, id=own(h.id), doer_actor=maybe(h.doer_actor)) for h in worth.harms),
        predications=worth.predications,
        unasserted=worth.unasserted,
    )


class _TimeIsUp(BaseException):
    """The time limit of a source has passed; no library may take it for an error of its own."""


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise _TimeIsUp in this thread after some seconds, at once if none are left.

    On a platform without timers, and outside the main thread, there is no limit here.
    """
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not usable:
        yield
        return
    if seconds <= 0:
        raise _TimeIsUp

    def ring(number: int, frame: FrameType | None) -> None:
        raise _TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
