"""What is true of a planted dossier: readings, verdicts, chains, shared words.

Written without the program's own rules, so that it can judge them: a verdict follows from the
values that were drawn, never from the words in which they were told.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, pairwise

from bench.planted.nouns import Dossier, Fact, Planted, Sentence, Told, Value
from bench.planted.wording import printed

MOST_PAIRS = 400
"""Of the pairs of readings of one fact so many are listed, evenly chosen."""


@dataclass(frozen=True, slots=True)
class Row:
    """One reading: of which fact, in which account, where, what, and through whom."""

    fact: Fact
    account: int
    file: str
    span: tuple[int, int]
    quote: str
    told: Told
    taken: int | None

    @property
    def value(self) -> Value:
        """What is said."""
        return self.told.value


def rows(dossier: Dossier) -> dict[str, list[Row]]:
    """The readings by the key of their fact, in the order of the accounts."""
    facts = {f.key: f for f in dossier.facts}
    out: dict[str, list[Row]] = {key: [] for key in facts}
    for account in dossier.accounts:
        for sentence, span, told in _told(account):
            row = Row(facts[told.fact], account.number, account.file, span,
                      account.text[span[0] : span[1]], told, sentence.taken)  # fmt: skip
            out[told.fact].append(row)
    return out


def _told(account: Planted) -> Iterator[tuple[Sentence, tuple[int, int], Told]]:
    for sentence, span in zip(account.sentences, account.quotes, strict=True):
        if sentence.told and span:
            yield sentence, span, sentence.told


def verdicts(found: list[Row]) -> list[tuple[Row, Row, str]]:
    """Pairs of readings of two accounts with the word for them."""
    pairs = [(a, b) for a, b in combinations(found, 2) if a.account != b.account]
    step = max(1, -(-len(pairs) // MOST_PAIRS))
    judged = [(a, b, ruled(a.fact, a.value, b.value)) for a, b in pairs[::step]]
    return [(a, b, word) for a, b, word in judged if word]


def ruled(fact: Fact, a: Value, b: Value) -> str | None:
    """The word for two values of a fact; None for two that say nothing or may be read both ways."""
    empty = ("unknown", "unseen")
    if a.mode in empty and b.mode in empty:
        return None
    if a.mode in empty or b.mode in empty:
        return "compatible"
    if fact.slot == "polarity":
        return _yes_or_no(a, b)
    if fact.slot in ("quantity", "time"):
        word = _interval(a, b)
        # Who is missing at one hour is found at another: whether two numbers clash, readers differ.
        return None if word == "conflict" and fact.key == "missing" else word
    if a.name == b.name:
        return "agree"
    if not a.broad and not b.broad:
        return "conflict"
    # "One of the officers" is the first doer; whether the second could be meant, readers differ.
    return None if fact.slot == "actor" and fact.second in (a, b) else "compatible"


def _yes_or_no(a: Value, b: Value) -> str:
    if "possible" in (a.mode, b.mode):
        return "compatible"
    same = (a.holds and a.mode != "denied") == (b.holds and b.mode != "denied")
    if same:
        return "agree"
    return "disputed" if "denied" in (a.mode, b.mode) else "conflict"


def _interval(a: Value, b: Value) -> str:
    if a.scope != b.scope:
        return "not_comparable"
    if (a.low, a.high) == (b.low, b.high):
        return "agree"
    low = max(a.low or 0, b.low or 0)
    high = min(float("inf") if v.high is None else v.high for v in (a, b))
    return "compatible" if low <= high else "conflict"


def origins(fact: Fact, found: list[Row]) -> list[dict[str, object]]:
    """For each value of a fact its chains, known origins and bottlenecks."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in found:
        if row.value.mode in ("stated", "denied"):
            groups[printed(fact.slot, row.value)].append(row)
    return [_origin(fact, value, some) for value, some in groups.items()]


def _origin(fact: Fact, value: str, some: list[Row]) -> dict[str, object]:
    edges, known, unknown = _edges(some)
    heads = {row.file for row in some}
    firm = disjoint(edges, heads, known)
    loose = disjoint(edges, heads, known | unknown)
    low = max(firm, 1) if loose else 0
    reach = _reached(edges, heads)
    return {
        "point": fact.key, "value": value, "documents": sorted(heads),
        "chains_low": low, "chains_high": loose,
        "known_origins": sorted(known & reach),
        "bottlenecks": _bottlenecks(edges, heads, known | unknown) if loose else sorted(heads),
        "inferred": [
            {"kind": "shared_wording", "a": by, "b": row.file, "spans": []}
            for row in some if row.taken is not None for by in edges[row.file]
        ],
    }  # fmt: skip


def _edges(some: list[Row]) -> tuple[dict[str, set[str]], set[str], set[str]]:
    """Who rests on whom for one value; the known first voices; the unknown ones."""
    files = {row.account: row.file for row in some}
    edges: dict[str, set[str]] = defaultdict(set)
    known: set[str] = set()
    unknown: set[str] = set()
    for row in some:
        if row.taken is not None and row.taken in files:
            edges[row.file].add(files[row.taken])
        elif row.told.cites is not None and row.told.cites in files:
            edges[row.file].add(files[row.told.cites])
        elif row.told.witnessed:
            known.add(row.file)
        else:
            _chain(row, edges, known, unknown)
    return edges, known, unknown


def _chain(row: Row, edges: dict[str, set[str]], known: set[str], unknown: set[str]) -> None:
    at = row.file
    for name in reversed(row.told.chain):
        if name != "?":
            edges[at].add(name)
            at = name
    if row.told.chain and row.told.chain[0] != "?":
        known.add(at)
    else:
        nobody = f"? {row.file}"
        edges[at].add(nobody)
        unknown.add(nobody)


def disjoint(edges: Mapping[str, set[str]], heads: set[str], ends: set[str]) -> int:
    """The largest number of paths from a head to an end that share no node.

    Augmenting paths in the graph with every node split in two (Menger 1927; Ford and Fulkerson
    1956). A head may be an end.
    """
    flow: set[tuple[tuple[str, int], tuple[str, int]]] = set()
    count = 0
    while path := _augmenting(edges, heads, ends, flow):
        for a, b in pairwise(path):
            if (b, a) in flow:
                flow.remove((b, a))
            else:
                flow.add((a, b))
        count += 1
    return count


Node = tuple[str, int]
TOP, BOTTOM = ("", 0), ("", 1)


def _augmenting(edges: Mapping[str, set[str]], heads: set[str], ends: set[str],
                flow: set[tuple[Node, Node]]) -> list[Node]:  # fmt: skip
    before: dict[Node, Node] = {TOP: TOP}
    queue = [TOP]
    for at in queue:
        onward: list[Node] = []
        if at == TOP:
            onward = [(h, 0) for h in sorted(heads)]
        elif at[1] == 0:
            onward = [(at[0], 1)]
        else:
            onward = [(n, 0) for n in sorted(edges.get(at[0], ()))] + [BOTTOM] * (at[0] in ends)
        back = [a for a, b in flow if b == at and a != TOP]
        for to in [n for n in onward if (at, n) not in flow] + back:
            if to not in before:
                before[to] = at
                queue.append(to)
                if to == BOTTOM:
                    return _back(before)
    return []


def _back(before: dict[Node, Node]) -> list[Node]:
    path = [BOTTOM]
    while path[-1] != TOP:
        path.append(before[path[-1]])
    return path[::-1]


def _reached(edges: Mapping[str, set[str]], heads: set[str], without: str = "") -> set[str]:
    seen = [h for h in sorted(heads) if h != without]
    for at in seen:
        seen += [n for n in sorted(edges.get(at, ())) if n != without and n not in seen]
    return set(seen)


def _bottlenecks(edges: Mapping[str, set[str]], heads: set[str], ends: set[str]) -> list[str]:
    """Nodes that every path passes, but for the only account that says so and unknown sources."""
    nodes = _reached(edges, heads)
    held = [n for n in nodes if not ends & _reached(edges, heads, n)]
    alone = heads if len(heads) == 1 else set()
    return sorted(n for n in held if n[0] != "?" and (n not in alone or n in ends))
