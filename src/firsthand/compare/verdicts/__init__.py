"""Verdicts: two readings of one point laid side by side, slot by slot, each by a rule with a name.

A ruling says what two passages say of each other, never what happened. Where the words do not tell,
there is none: no verdict is better than a wrong one.
"""

from __future__ import annotations

from firsthand.compare.verdicts.laying import verdicts
from firsthand.compare.verdicts.ruling import ruling

__all__ = ("ruling", "verdicts")
