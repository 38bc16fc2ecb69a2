"""The source graph as positions: who told whom, first voices on the left, the account on the right.

A layered layout after Sugiyama, cut down to what chains need: a column for each distance from the
account, rows by weight, columns further left laid beside what they lead to. All numbers are whole
pixels or halves, so that the same account gives the same picture.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from firsthand.model import UNKNOWN, Claim

Key = tuple[str, str]
"""A node: an actor with an empty second part; an unknown voice with the hand it leads to."""

Edge = tuple[Key, Key]

AUTHOR: Key = ("", "")
_LANE, _TAIL = "lane", "more"
ROWS = 15
"""Voices shown in one column before the rest are told as "and 12 more voices"."""
COLUMNS = 6
BOX_HEIGHT, ROW = 28, 36
_THICKEST = 14.0


@dataclass(frozen=True, slots=True)
class Measures:
    """Pixels: the width of a voice and of the account, the height the account needs at least.

    ``gaps`` are between columns where there are one or two columns of voices, ``gap`` where there
    are more.
    """

    box: int
    account: int
    account_height: float
    gaps: tuple[int, int]
    gap: int


WIDE = Measures(box=176, account=176, account_height=102.0, gaps=(260, 112), gap=60)
NARROW = Measures(box=136, account=26, account_height=120.0, gaps=(120, 24), gap=24)
"""For a page, and for a telephone held upright: two columns of voices fit on 360 pixels."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node of the graph with its place. ``actors`` are several where the tail was gathered."""

    key: Key
    actors: tuple[str, ...]
    claims: int
    x: float
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Ribbon:
    """An edge: so many claims went from one box to another, ``width`` pixels thick.

    ``way`` holds the left ends of the lanes it passes on its way, and the height at its end.
    """

    before: Key
    after: Key
    claims: int
    width: float
    way: tuple[tuple[tuple[float, float], ...], float]


@dataclass(frozen=True, slots=True)
class Flow:
    """The whole drawing in pixels."""

    boxes: tuple[Box, ...]
    ribbons: tuple[Ribbon, ...]
    width: float
    height: float


def paths(claims: Sequence[Claim]) -> list[list[Key]]:
    """The way of each attributed claim, the account last."""
    found = []
    for claim in claims:
        if claim.chain:
            after = [*claim.chain[1:], ""]
            steps = [
                (a, b or "account") if a == UNKNOWN else (a, "")
                for a, b in zip(claim.chain, after, strict=True)
            ]
            found.append([*steps, AUTHOR])
    return found


def flow(claims: Sequence[Claim], tall: Mapping[str, float], measures: Measures = WIDE) -> Flow:
    """The layout of the chains of some claims; ``tall`` gives the actors that need more height."""
    ways = paths(claims)
    columns = _columns(ways)
    ways, gathered = _gathered(ways, columns, tall)
    columns |= {tail: column for tail, (column, _) in gathered.items()}
    weight = Counter(key for way in ways for key in dict.fromkeys(way))
    edges = Counter(edge for way in ways for edge in dict.fromkeys(pairwise(way)))
    widths = _widths(edges)
    lanes = {edge: _lane(edge, columns) for edge in edges}
    height_of = {key: tall.get(key[0], BOX_HEIGHT) for key in weight}
    arriving = sum(w + 3 for (_, after), w in widths.items() if after == AUTHOR)
    height_of[AUTHOR] = max(measures.account_height, arriving + 12)
    placed = {key: columns[key] for key in weight}
    for edge, lane in lanes.items():
        placed |= lane
        weight |= dict.fromkeys(lane, edges[edge])
        height_of |= dict.fromkeys(lane, widths[edge])
    following = _following(lanes)
    tops = _tops(placed, weight, following, height_of)
    last = max(placed.values(), default=0)
    pitch = measures.box + (measures.gaps[last - 1] if 0 < last <= 2 else measures.gap)
    at = {key: ((last - placed[key]) * pitch, tops[key]) for key in placed}
    boxes = tuple(
        Box(
            key, gathered[key][1] if key in gathered else (key[0],), weight[key], *at[key],
            height_of[key],
        )
        for key in sorted(at, key=lambda k: (at[k], k))
        if key[0] != _LANE
    )  # fmt: skip
    bends = {
        edge: tuple((at[key][0], at[key][1] + widths[edge] / 2) for key in lane)
        for edge, lane in lanes.items()
    }
    return Flow(
        boxes,
        _ribbons(boxes, edges, widths, bends),
        measures.account + last * pitch,
        max((tops[key] + height_of[key] for key in tops), default=0.0),
    )


def _widths(edges: Mapping[Edge, int]) -> dict[Edge, float]:
    """Pixels for each edge: up to one and a half a claim, the thickest at most _THICKEST.

    The gathered ends of columns do not set the measure: they are many voices, not one.
    """
    single = [n for (before, _), n in edges.items() if before[0] != _TAIL]
    per_claim = min(1.5, _THICKEST / max([*single, 1]))
    return {
        edge: min(_THICKEST, max(1.25, round(n * per_claim * 2) / 2)) for edge, n in edges.items()
    }


def _lane(edge: Edge, columns: Mapping[Key, int]) -> dict[Key, int]:
    """A place in every column that an edge passes, so that no box stands in its way."""
    before, after = edge
    name = "|".join((*before, *after))
    between = range(columns[before] - 1, columns[after], -1)
    return {(_LANE, f"{name}|{column}"): column for column in between}


def _following(lanes: Mapping[Edge, Mapping[Key, int]]) -> dict[Key, list[Key]]:
    """What each box or lane leads to, one column further."""
    following: dict[Key, list[Key]] = defaultdict(list)
    for (before, after), lane in lanes.items():
        for a, b in pairwise([before, *lane, after]):
            following[a].append(b)
    return following


def _columns(ways: Sequence[Sequence[Key]]) -> dict[Key, int]:
    """How far each node is from the account at most, and at most COLUMNS.

    Where chains run in a ring (Ana told Boris, Boris told Ana) the lighter link that closes it is
    left out of the reckoning, and is drawn backwards.
    """
    edges = Counter(edge for way in ways for edge in pairwise(way))
    before: dict[Key, list[Key]] = defaultdict(list)
    for (left, right), _ in sorted(edges.items(), key=lambda e: (-e[1], e[0])):
        before[right].append(left)
    order, kept = _outwards(before)
    columns = {AUTHOR: 0} if ways else {}
    for node in order:
        for left in kept[node]:
            columns[left] = max(columns.get(left, 0), min(COLUMNS, columns[node] + 1))
    return columns


def _outwards(before: Mapping[Key, Sequence[Key]]) -> tuple[list[Key], dict[Key, list[Key]]]:
    """The nodes from the account outwards, each after all that it leads to, and the links kept.

    Depth first; a link back to a node on the way from the account closes a ring and is dropped.
    """
    on_the_way: set[Key] = {AUTHOR}
    kept: dict[Key, list[Key]] = {AUTHOR: []}
    left_behind: list[Key] = []
    path = [(AUTHOR, iter(before.get(AUTHOR, ())))]
    while path:
        node, rest = path[-1]
        for left in rest:
            if left in on_the_way:
                continue
            kept[node].append(left)
            if left not in kept:
                kept[left] = []
                on_the_way.add(left)
                path.append((left, iter(before.get(left, ()))))
                break
        else:
            path.pop()
            on_the_way.discard(node)
            left_behind.append(node)
    return left_behind[::-1], kept


def _gathered(
    ways: Sequence[Sequence[Key]], columns: Mapping[Key, int], tall: Mapping[str, float]
) -> tuple[list[list[Key]], dict[Key, tuple[int, tuple[str, ...]]]]:
    """The ways with the light end of every long column as one node, and who is in that node.

    The actors that need more height are never in it.
    """
    weight = Counter(key for way in ways for key in dict.fromkeys(way))
    by_column: dict[int, list[Key]] = defaultdict(list)
    for key in sorted(weight, key=lambda k: (k[0] not in tall, -weight[k], k)):
        by_column[columns[key]].append(key)
    renamed: dict[Key, Key] = {}
    gathered: dict[Key, tuple[int, tuple[str, ...]]] = {}
    for column, keys in sorted(by_column.items()):
        if len(keys) > ROWS + 1:
            tail = (_TAIL, str(column))
            gathered[tail] = (column, tuple(key[0] for key in keys[ROWS:]))
            renamed |= dict.fromkeys(keys[ROWS:], tail)
    short = [list(dict.fromkeys(renamed.get(key, key) for key in way)) for way in ways]
    return short, gathered


def _tops(
    columns: Mapping[Key, int], weight: Mapping[Key, int], following: Mapping[Key, Sequence[Key]],
    height_of: Mapping[Key, float],
) -> dict[Key, float]:  # fmt: skip
    """The upper edge of each box: the first column by weight, the others beside what follows."""
    tops: dict[Key, float] = {}
    for column in range(1, max(columns.values(), default=0) + 1):
        keys = [key for key in columns if columns[key] == column]
        wish = {
            key: _middle([tops[f] + height_of[f] / 2 for f in following.get(key, ()) if f in tops])
            for key in keys
        }
        keys.sort(key=lambda k: (wish[k], k[0] == _TAIL, -weight[k], k))
        at = 0.0
        for key in keys:
            tops[key] = max(at, wish[key] - height_of[key] / 2)
            at = tops[key] + height_of[key] + ROW - BOX_HEIGHT
    low = max((tops[k] + height_of[k] for k in tops), default=height_of.get(AUTHOR, 0.0))
    if AUTHOR in columns:
        tops[AUTHOR] = max(0.0, round(low - height_of[AUTHOR]) / 2)
    return tops


def _middle(places: Sequence[float]) -> float:
    return round(sum(places)) / len(places) if places else 0.0


def _ribbons(
    boxes: Sequence[Box], edges: Mapping[Edge, int], widths: Mapping[Edge, float],
    bends: Mapping[Edge, tuple[tuple[float, float], ...]],
) -> tuple[Ribbon, ...]:  # fmt: skip
    """The edges, those that end in one box spread over its side from top to bottom."""
    place = {box.key: box for box in boxes}
    ending: dict[Key, list[Key]] = defaultdict(list)
    for before, after in edges:
        ending[after].append(before)

    def comes_from(after: Key, before: Key) -> tuple[float, Key]:
        passed = bends[before, after]
        return (passed[-1][1] if passed else place[before].y + place[before].height / 2), before

    found = []
    for after, befores in sorted(ending.items()):
        befores.sort(key=lambda before, after=after: comes_from(after, before))  # type: ignore[misc]
        whole = sum(widths[b, after] + 3 for b in befores) - 3
        room = min(1.0, (place[after].height - 6) / whole)
        at = place[after].y + (place[after].height - whole * room) / 2
        for before in befores:
            edge = (before, after)
            end = round(2 * at + widths[edge] * room) / 2
            found.append(Ribbon(before, after, edges[edge], widths[edge], (bends[edge], end)))
            at += (widths[edge] + 3) * room
    return tuple(found)
