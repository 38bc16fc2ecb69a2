"""Memory of a process and its children is seen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bench.memory import resident, watched

_CHILD = "import sys; x = bytearray(int(sys.argv[1])); x[::4096] = b'x' * len(x[::4096]); input()"
_PARENT = (
    "import subprocess, sys; "
    "p = subprocess.Popen([sys.executable, '-c', sys.argv[1], sys.argv[2]], stdin=subprocess.PIPE); "
    "input(); p.communicate()"
)


@pytest.mark.skipif(not Path("/proc/self/statm").exists(), reason="no /proc on this machine")
def test_children_of_children_count() -> None:
    command = [sys.executable, "-c", _PARENT, _CHILD, str(150_000_000)]
    with subprocess.Popen(command, stdin=subprocess.PIPE) as parent, watched(parent.pid) as peak:
        for _ in range(400):
            if peak.bytes > 150_000_000:
                break
            try:
                parent.wait(0.05)
            except subprocess.TimeoutExpired:
                continue
        assert parent.stdin is not None
        parent.stdin.write(b"\n")
    assert 150_000_000 < peak.bytes < 400_000_000
    assert resident(parent.pid) == 0
