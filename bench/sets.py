"""Where the texts with known answers lie, and which of them are here.

Our own gold comes with the project. Other sets lie in a folder ``shared`` beside the project; a
row that needs one is left out where it is absent.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
EXAMPLES = ROOT / "examples"
CHAINS_SCORER = SHARED / "gold" / "score_chains.py"
SPANS_SCORER = SHARED / "data" / "attribution" / "score.py"


@dataclass(frozen=True, slots=True)
class Gold:
    """Passages with their answers, one a line; ``scorer`` is the program that compares, or ours."""

    name: str
    path: Path
    scorer: Path | None = None

    @property
    def here(self) -> bool:
        """Whether the passages and their scorer are on this machine."""
        return self.path.is_file() and (self.scorer is None or self.scorer.is_file())

    def rows(self) -> list[dict[str, Any]]:
        """The lines."""
        with self.path.open(encoding="utf-8") as lines:
            return [json.loads(line) for line in lines if line.strip()]


FERRY = Gold("ferry", SHARED / "gold/ferry/chains.jsonl", CHAINS_SCORER)
STRIKE = Gold("strike", SHARED / "gold/strike/chains.jsonl", CHAINS_SCORER)
OWN = Gold("own", ROOT / "bench/gold/chains.jsonl")
BLIND = Gold("blind", ROOT / "bench/gold/blind.jsonl")
GUM = Gold("gum", SHARED / "data/attribution/dev.jsonl", SPANS_SCORER)
ALL = (FERRY, STRIKE, OWN, BLIND, GUM)
DOSSIERS = tuple(SHARED / f"gold/{name}/dossier" for name in ("ferry", "strike"))
