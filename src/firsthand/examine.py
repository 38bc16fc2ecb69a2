"""The main job: accounts in, an examination out. Five calls in a row, and nothing hidden.

Each document is read in a child process and mined under a time limit; whatever goes wrong with
one becomes a `Problem` and never costs the others.
"""

from __future__ import annotations

import re
import signal
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import FrameType

from firsthand.model import Account, Problem, Quotation, Text

SECONDS = 120
"""Time limit for mining one document, in seconds of wall time."""


class _TimeIsUp(Exception):  # noqa: N818 - it is a signal, not an error
    """The time limit of a document has passed."""


@contextmanager
def _limited(seconds: float) -> Iterator[None]:
    """Raise _TimeIsUp in this thread after some seconds, where the platform can."""
    usable = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not usable or seconds <= 0:
        yield
        return

    def ring(number: int, frame: FrameType | None) -> None:
        raise _TimeIsUp

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one source: texts mined, and what went wrong."""

    accounts: tuple[Account, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Options:
    """How documents are read and mined. ``seconds`` limits the mining of each document."""

    boilerplate: bool = False
    ocr: bool = False
    seconds: float = SECONDS
    jobs: int | None = None


def account(text: Text, *, document: str = "d1", boilerplate: bool = False) -> Account:
    """One text mined: quotations, attributions, actors, claims, citations, media, gaps.

    ``document`` becomes the account's id and the prefix of every id in it. With ``boilerplate``
    menus, footers and the like are mined too. Raises ParserError if the language model is
    missing.
    """
    from firsthand.extract.actors import resolve
    from firsthand.extract.attributions import attributions
    from firsthand.extract.citations import citations, markers
    from firsthand.extract.claims import claims
    from firsthand.extract.gaps import LANGUAGES, gaps, runs
    from firsthand.extract.media import media
    from firsthand.extract.scene import passages, scene

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
    cited = citations(text, said, markers=pointers)
    said = tuple(
        replace(c, citations=tuple(n.id for n in cited if c.id in n.supports)) for c in said
    )
    made = Account(
        id=document,
        text=text,
        words=len(re.findall(r"\w+(?:['’]\w+)*", text.characters)),
        sentences=tuple(stage.parse.sentences),
        quotations=_attributed(stage.quotations, people.attributions),
        actors=people.actors,
        attributions=people.attributions,
        claims=said,
        citations=cited,
        media=media(text, stage.parse),
        not_understood=gaps(text, stage.parse, passages(text, boilerplate=boilerplate)),
        author=people.author,
    )
    return _prefixed(made)


def _attributed(quotations: Sequence[Quotation], found: Sequence[object]) -> tuple[Quotation, ...]:
    """The quotations, those that somebody is made to say counted as speech."""
    from firsthand.model import Attribution

    spoken = {p for a in found if isinstance(a, Attribution) for p in a.content}
    return tuple(
        q if q.speech or not any(p in spoken for p in q.pieces) else replace(q, speech=True)
        for q in quotations
    )


def _prefixed(made: Account) -> Account:
    """The account with its own id before every id in it, so that many accounts can stand together."""
    from firsthand.model import UNKNOWN

    def own(id_: str) -> str:
        return id_ if id_ == UNKNOWN else f"{made.id}.{id_}"

    def maybe(id_: str | None) -> str | None:
        return None if id_ is None else own(id_)

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
                c, id=own(c.id), attribution=maybe(c.attribution),
                chain=tuple(own(x) for x in c.chain), citations=tuple(own(x) for x in c.citations),
                media=tuple(own(x) for x in c.media),
            )
            for c in made.claims
        ),
        citations=tuple(
            replace(n, id=own(n.id), supports=tuple(own(x) for x in n.supports))
            for n in made.citations
        ),
        media=tuple(replace(m, id=own(m.id)) for m in made.media),
        author=maybe(made.author),
    )  # fmt: skip
