"""Comparing accounts: planted dossiers, shared ones, each stage by itself, growth."""

from __future__ import annotations

from bench.table import Part


def parts(*, quick: bool = False) -> list[Part]:
    """The rows of comparing; what is not on this machine is left out by name.

    ``quick`` measures four small planted dossiers only, in less than a minute.
    """
    # Imported here: each module may be run by itself.
    from bench.compare import dossiers, growth, planting, stages

    made = planting.parts(quick=quick)
    return made if quick else [*made, *dossiers.parts(), *stages.parts(), growth.part()]
