"""Memory of a process and all its children, looked at while it runs (Linux)."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_PROC = Path("/proc")
_PAGE = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
EVERY_SECONDS = 0.02


class Peak:
    """The largest sum seen so far, in bytes; 0 where it cannot be seen."""

    def __init__(self) -> None:
        self.bytes = 0

    @property
    def megabytes(self) -> float:
        """In millions of bytes."""
        return self.bytes / 1e6


@contextmanager
def watched(root: int, *, itself: bool = True) -> Iterator[Peak]:
    """Watch a process (with ``itself``) and its descendants until the block ends.

    The resident sizes are added: what two processes share counts twice, so the sum is an upper
    bound.
    """
    peak = Peak()
    done = threading.Event()

    def look() -> None:
        while not done.wait(EVERY_SECONDS):
            peak.bytes = max(peak.bytes, resident(root, itself=itself))

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield peak
    finally:
        done.set()
        watcher.join()


def resident(root: int, *, itself: bool = True) -> int:
    """Resident bytes of a process and its descendants now."""
    family = _family(root)
    return sum(_resident(pid) for pid in family if itself or pid != root)


def _family(root: int) -> list[int]:
    out = [root]
    for pid in out:
        out += _children(pid)
    return out


def _children(pid: int) -> list[int]:
    out: list[int] = []
    try:
        for task in (_PROC / str(pid) / "task").iterdir():
            out += map(int, (task / "children").read_text().split())
    except OSError:  # it has ended
        return out
    return out


def _resident(pid: int) -> int:
    try:
        return int((_PROC / str(pid) / "statm").read_text().split()[1]) * _PAGE
    except (OSError, IndexError):
        return 0
