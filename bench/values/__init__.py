"""Times, places, counts, doers and tensions: one module a kind of value, each with its rows."""

from __future__ import annotations

from bench.table import Part


def parts() -> list[Part]:
    """The rows of every kind; sets that are not on this machine are left out by name."""
    # Imported here: each module may be run by itself.
    from bench.values import agency, moments, places, quantities, tensions

    return [
        quantities.part(),
        moments.part(),
        places.part(),
        *agency.parts(),
        *tensions.parts(),
    ]
