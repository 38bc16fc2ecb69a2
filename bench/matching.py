"""The best one-to-one pairing of two lists."""

from __future__ import annotations

from collections.abc import Mapping

import networkx


def best(weights: Mapping[tuple[int, int], float]) -> dict[int, int]:
    """The pairing with the largest total weight, first member to second.

    >>> best({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.8})
    {0: 1, 1: 0}
    """
    graph = networkx.Graph()
    for (i, j), weight in sorted(weights.items()):
        if weight > 0:
            graph.add_edge(("a", i), ("b", j), weight=weight)
    found = networkx.max_weight_matching(graph)
    pairs = (sorted(pair) for pair in found)
    return {a[1]: b[1] for a, b in sorted(pairs)}
