"""Cases in plain text: a trap, the words behind ``>``, and what is expected, a line each."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Case:
    """One case of a file."""

    trap: str
    words: str
    expected: tuple[str, ...]


def cases(name: str) -> list[Case]:
    """The cases of one file, in order. A ``\\n`` in the words stands for a line break."""
    out: list[Case] = []
    for block in (HERE / name).read_text("utf-8").split("\n## ")[1:]:
        trap, *lines = block.split("\n")
        words = "\n".join(x[2:] for x in lines if x.startswith("> ")).replace("\\n", "\n")
        expected = tuple(x[2:].strip() for x in lines if x.startswith("- "))
        if not words or not expected:
            raise ValueError(f"{name}: the case {trap!r} has no words or nothing expected")
        out.append(Case(trap.strip(), words, expected))
    return out
