"""Make the table of related words from the files of WordNet 3.1.

    python tools/thesaurus/build.py DICT src/firsthand/compare

DICT holds the database files of WordNet 3.1 (data.verb, index.verb, ... as Princeton publishes
them). Written are single words without capitals only, with their first senses in WordNet's order,
which is that of frequency: rare senses relate what no reader would.
"""

from __future__ import annotations

import gzip
import io
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

SENSES = {"verb": 5, "noun": 4, "adj": 4}
MARKS = (">", "~", "!", "+")
SYNSETS = {"@": ">", "&": "~"}
_LETTERS = {"verb": "v", "noun": "n", "adj": "a"}


def main(source: Path, target: Path) -> None:
    """Write ``thesaurus.txt.gz`` into the target; same input, same bytes."""
    lines: list[str] = []
    for pos in SENSES:
        lines += _of(source, pos)
    packed = io.BytesIO()
    with gzip.GzipFile(fileobj=packed, mode="wb", filename="", mtime=0) as out:
        out.write(("\n".join(lines) + "\n").encode())
    (target / "thesaurus.txt.gz").write_bytes(packed.getvalue())


def _of(source: Path, pos: str) -> Iterator[str]:
    """The lines of one part of speech.

    ``# pos``; then words: ``word TAB synset,synset``; ``synset > synset,...`` (broader);
    ``synset ~ synset,...`` (similar); ``word ! word,...`` (opposite); ``word + word,...``
    (noun and verb of one root).
    """
    common = _common(source / f"data.{pos}")
    words = {w: s for w, s in _index(source / f"index.{pos}", SENSES[pos]) if w in common}
    kept = {synset for synsets in words.values() for synset in synsets}
    tables: dict[str, dict[str, set[str]]] = {m: defaultdict(set) for m in MARKS}
    for mark, a, b in _relations(source, pos, words):
        tables[mark][a].add(b)
    reached = sorted(_reached(kept, tables[">"], tables["~"]))
    numbers = {synset: _base36(n) for n, synset in enumerate(reached)}
    yield f"# {pos}"
    for word, synsets in sorted(words.items()):
        yield f"{word}\t{','.join(numbers[s] for s in synsets)}"
    for mark in (">", "~"):
        for synset, others in sorted(tables[mark].items()):
            if synset in numbers and (told := [numbers[o] for o in sorted(others) if o in numbers]):
                yield f"{numbers[synset]} {mark} {','.join(told)}"
    for mark in ("!", "+"):
        for word, others in sorted(tables[mark].items()):
            yield f"{word} {mark} {','.join(sorted(others))}"


def _relations(
    source: Path, pos: str, words: dict[str, list[str]]
) -> Iterator[tuple[str, str, str]]:
    """What the file points at: mark, from, to; between synsets (> and ~) or words (! and +)."""
    spelt_there = {"!": _members(source, pos), "+": _members(source, "verb")}
    for synset, spelt, pointers in _data(source / f"data.{pos}"):
        for symbol, to, letter, places in pointers:
            if symbol in SYNSETS and letter in (_LETTERS[pos], "s"):
                yield SYNSETS[symbol], synset, to
            elif symbol == "!" or (symbol == "+" and pos == "noun" and letter == "v"):
                a = spelt[int(places[:2], 16) - 1]
                b = spelt_there[symbol][to][int(places[2:], 16) - 1]
                if synset in words.get(a, ()) and (symbol == "+" or to in words.get(b, ())):
                    yield symbol, a, b


def _common(path: Path) -> set[str]:
    """Words that are not names: somewhere they stand without a capital."""
    found: set[str] = set()
    for line in path.read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            fields = line.partition("|")[0].split()
            spelt = fields[4 : 4 + 2 * int(fields[3], 16) : 2]
            found |= {w.partition("(")[0] for w in spelt if w[0].islower()}
    return found


def _reached(kept: set[str], *tables: dict[str, set[str]]) -> set[str]:
    """The synsets kept and all that are reached from them."""
    reached, new = set(kept), set(kept)
    while new:
        new = {o for s in new for table in tables for o in table.get(s, ())} - reached
        reached |= new
    return reached


def _index(path: Path, most: int) -> Iterator[tuple[str, list[str]]]:
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split()
        word, count, pointers = fields[0], int(fields[2]), int(fields[3])
        if word.isalpha() or word.replace("-", "").isalpha():
            yield word, fields[6 + pointers :][: min(count, most)]


def _data(path: Path) -> Iterator[tuple[str, list[str], list[tuple[str, str, str, str]]]]:
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):
            continue
        fields = line.partition("|")[0].split()
        count = int(fields[3], 16)
        spelt = [fields[4 + 2 * n].partition("(")[0].lower() for n in range(count)]
        at = 4 + 2 * count
        number = int(fields[at])
        pointers = [
            (fields[k], fields[k + 1], fields[k + 2], fields[k + 3])
            for k in range(at + 1, at + 1 + 4 * number, 4)
        ]
        yield fields[0], spelt, pointers


def _members(source: Path, pos: str) -> dict[str, list[str]]:
    return {synset: spelt for synset, spelt, _ in _data(source / f"data.{pos}")}


def _base36(number: int) -> str:
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    out = ""
    while True:
        number, rest = divmod(number, 36)
        out = digits[rest] + out
        if not number:
            return out


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
