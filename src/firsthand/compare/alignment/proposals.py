"""Which sentences of other accounts may speak of what a sentence speaks of, the likeliest first.

BM25 over the words, with what the classes of acts and the names say, and once more with the words
of those that were found first: in one story what follows is told in the words of others.
"""

from __future__ import annotations

from collections.abc import Sequence

from firsthand.compare.alignment.lines import Line, rarities

K1, B = 1.5, 0.75
"""The usual two numbers of BM25: how soon a word has said its part, how much length counts."""
KIND, OTHER_NAMES = 1.0, -2.0
"""What a class of acts in common and names of which none is the same add, in units of BM25."""
FIRST = 3
"""So many of those found first lend their words."""
PROBED = 24
"""So many words of a sentence, the rarest, are looked up: the work grows with the sentences."""


def proposals(
    lines: Sequence[Line], documents: Sequence[str], most: int = 10
) -> list[tuple[int, ...]]:
    """For each line the numbers of lines of other documents, likeliest first, at most ``most``.

    ``documents`` says for each line from which document it is.
    """
    rare = rarities(lines)
    where: dict[str, list[int]] = {}
    for n, one in enumerate(lines):
        for word in one.words:
            where.setdefault(word, []).append(n)
    average = sum(len(one.words) for one in lines) / max(1, len(lines))
    known = [_alike(one, lines, where, (rare, average)) for one in lines]
    return [
        _first(_again(n, known, lines, documents), documents[n], documents, most)
        for n in range(len(lines))
    ]


def _alike(
    one: Line,
    lines: Sequence[Line],
    where: dict[str, list[int]],
    by: tuple[dict[str, float], float],
) -> dict[int, float]:
    """How alike a line is to each that shares one of its rarest words."""
    rare, average = by
    found: dict[int, float] = {}
    for word in sorted(one.words, key=lambda w: (-rare[w], w))[:PROBED]:
        for other in where[word]:
            long = len(lines[other].words) / average
            found[other] = found.get(other, 0.0) + rare[word] * (K1 + 1) / (
                1 + K1 * (1 - B + B * long)
            )
    return found


def _told(n: int, known: Sequence[dict[int, float]], lines: Sequence[Line]) -> dict[int, float]:
    one = lines[n]
    return {
        m: share
        + KIND * len(one.kinds & lines[m].kinds)
        + OTHER_NAMES * bool(one.names and lines[m].names and not one.names & lines[m].names)
        for m, share in known[n].items()
    }


def _again(
    n: int, known: Sequence[dict[int, float]], lines: Sequence[Line], documents: Sequence[str]
) -> dict[int, float]:
    """The likeness of all that share words with a line, or with those that are likest to it."""
    own = _told(n, known, lines)
    first = _first(own, documents[n], documents, FIRST)
    whole = sum(max(0.0, own[m]) for m in first)
    found = dict(own)
    for m in first:
        part = max(0.0, own[m]) / whole if whole else 0.0
        for other, share in known[m].items():
            found[other] = found.get(other, 0.0) + part * share
    return found


def _first(
    found: dict[int, float], own: str, documents: Sequence[str], most: int
) -> tuple[int, ...]:
    others = sorted((-share, m) for m, share in found.items() if documents[m] != own)
    return tuple(m for _, m in others[:most])
