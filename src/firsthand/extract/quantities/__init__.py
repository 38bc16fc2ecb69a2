"""Counts and measures of an account: honest intervals, what is counted, and what befell it."""

from __future__ import annotations

from firsthand.extract.quantities.finding import quantities
from firsthand.extract.quantities.numbers import Number, numbers

__all__ = ["Number", "numbers", "quantities"]
