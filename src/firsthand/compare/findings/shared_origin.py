"""`source.shared_origin`: accounts that look separate have one origin.

Stated: all chains of a value pass one voice. Inferred: one account copied another, or two share
an error that nobody makes twice; a shared error is a sign and counts for nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from firsthand.compare.heads import file_name
from firsthand.compare.sources.copying import COPYING
from firsthand.compared import Origins, Party, Reuse
from firsthand.findings.telling import listed, made, number
from firsthand.model import Account, Finding, Passage

KIND = "source.shared_origin"
STATED = "every chain of a value passes one node, and several accounts give it"
WORDING = "one account repeats the wording of another"
ERROR = "two accounts share a rare error"


def findings(
    accounts: Sequence[Account],
    origins: Sequence[Origins],
    parties: Sequence[Party] = (),
    reuse: Sequence[Reuse] = (),
) -> Iterator[Finding]:
    """One for each origin that the same accounts share, one for each copy and shared error."""
    names = {p.id: p.name for p in parties} | {a.id: file_name(a) for a in accounts}
    yield from _stated(origins, names)
    for shared in reuse:
        if shared.kind in (*COPYING, "shared_error"):
            where = [Passage(shared.a, s) for s in shared.spans_a]
            where += [Passage(shared.b, s) for s in shared.spans_b]
            rule = WORDING if shared.kind in COPYING else ERROR
            yield made(KIND, _sentence(shared, names), rule, tuple(where), ())


def _stated(origins: Sequence[Origins], names: dict[str, str]) -> Iterator[Finding]:
    """The values that the same accounts have from the same voice are told together."""
    together: dict[tuple[tuple[str, ...], str], list[Origins]] = {}
    for found in origins:
        through = [n for n in found.bottlenecks if n in found.known_origins]
        if len(found.documents) > 1 and found.chains_high == 1 and through:
            together.setdefault((found.documents, through[0]), []).append(found)
    for (documents, voice), values in together.items():
        what = listed([f"“{v.value}”" for v in values[:3]])
        more = f" and {len(values) - 3} more" if len(values) > 3 else ""
        message = (
            f"{number(len(documents), 'account')} give {what}{more}, and all of them go back to "
            f"{names.get(voice, voice)}: one origin."
        )
        where = [p for v in values for e in v.edges for p in e.passages]
        actors = () if voice in documents else (voice,)
        yield made(KIND, message, STATED, tuple(dict.fromkeys(where)), actors)


def _sentence(shared: Reuse, names: dict[str, str]) -> str:
    a, b = names.get(shared.a, shared.a), names.get(shared.b, shared.b)
    if shared.kind == "shared_error":
        return f"{a} and {b} share a rare error, and may have one origin. {shared.because}"
    if shared.direction is None:
        return f"{a} and {b} share their wording, and count as one origin. {shared.because}"
    copier, model = (a, b) if shared.direction == "a_from_b" else (b, a)
    return f"{copier} repeats the wording of {model}, and adds no origin. {shared.because}"
