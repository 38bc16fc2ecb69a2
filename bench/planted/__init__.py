"""Planted dossiers: accounts of invented events with everything that is true of them."""

from bench.planted.planting import dossier
from bench.planted.writing import write

__all__ = ["dossier", "write"]
