"""Each stage of comparing by itself: the modules here that have rows of their own."""

from __future__ import annotations

from importlib import import_module

from bench.table import Part, told

STAGES = ("readings", "alignment", "verdicts", "pairs", "reuse", "origins")


def parts() -> list[Part]:
    """The rows of every stage; one whose data are absent has none and is left out by name."""
    out = []
    for stage in STAGES:
        told(f"measuring {stage}")
        rows = tuple(import_module(f"bench.compare.{stage}").rows())
        skipped = () if rows else (f"the data of {stage} are not on this machine",)
        out.append(Part(f"comparing: {stage}", rows, skipped))
    return out
