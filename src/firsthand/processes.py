"""Child processes that take and give Python values over pipes, with limits.

A child runs one function of this package, named as ``module:function``, for each value that comes
in. It sees nothing of the caller's main module, so that it starts the same from a script, a
notebook and the command line. Values are pickled; both ends are this program, and nothing that
was not made by it is ever unpickled.
"""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import IO, Any, cast

_SIZE = struct.Struct("<Q")
_QUIET = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
          "MALLOC_ARENA_MAX": "2"}  # fmt: skip
_START = "from firsthand.processes import serve; serve()"


class Ended(Exception):  # noqa: N818 - it says what happened
    """The child ended without an answer; ``late`` where it was stopped for taking too long."""

    def __init__(self, *, late: bool) -> None:
        super().__init__("late" if late else "died")
        self.late = late


@dataclass(frozen=True, slots=True)
class Limits:
    """What a child may use: bytes of address space and seconds of processor time (0: no limit)."""

    address_space: int = 0
    cpu_seconds: int = 0


class Child:
    """One child process; ask it one thing at a time."""

    def __init__(self, function: str, limits: Limits = Limits()) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _START, function,
             str(limits.address_space), str(limits.cpu_seconds)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            env={**os.environ, **_QUIET, "PYTHONPATH": os.pathsep.join(p for p in sys.path if p)},
        )  # fmt: skip

    def ask(self, value: object, *, seconds: float) -> Any:
        """The function's answer. Raises Ended if the child dies or is not done in time.

        What the function raised is raised here. After Ended the child is gone.
        """
        late = threading.Event()

        def stop() -> None:
            late.set()
            self._process.kill()

        timer = threading.Timer(seconds, stop)
        timer.daemon = True
        timer.start()
        try:
            _send(cast("IO[bytes]", self._process.stdin), value)
            failed, answer = _receive(cast("IO[bytes]", self._process.stdout))
        except (OSError, EOFError) as error:
            self.close()
            raise Ended(late=late.is_set()) from error
        finally:
            timer.cancel()
        if failed:
            raise answer
        return answer

    def close(self) -> None:
        """End the child now."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:  # what it had not taken is of no use to anybody now
                    continue
        self._process.wait()


def serve() -> None:
    """The child's side: answer until the pipe closes. Called by `Child` alone."""
    module, _, name = sys.argv[1].partition(":")
    _restrain(int(sys.argv[2]), int(sys.argv[3]))
    incoming = sys.stdin.buffer
    outgoing = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # whatever a library prints must not fall between the answers
    function: Callable[[object], object] | None = None
    settled = False
    while True:
        try:
            value = _receive(incoming)
        except EOFError:
            return
        try:
            if function is None:
                function = getattr(importlib.import_module(module), name)
            answer: tuple[bool, object] = (False, function(value))
        except Exception as error:  # noqa: BLE001 - told to the caller, who raises it
            answer = (True, error)
        _send(outgoing, answer)
        if not settled:
            gc.freeze()  # what was loaded for the first answer stays: it need not be gone through
            settled = True


def _restrain(address_space: int, cpu_seconds: int) -> None:
    try:
        import resource
    except ImportError:  # a platform without limits: the time limit of the caller still holds
        return
    if address_space:
        resource.setrlimit(resource.RLIMIT_AS, (address_space, address_space))
    if cpu_seconds:
        resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _send(stream: IO[bytes], value: object) -> None:
    packed = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
    stream.write(_SIZE.pack(len(packed)))
    stream.write(packed)
    stream.flush()


def _receive(stream: IO[bytes]) -> Any:
    size = _SIZE.unpack(_exactly(stream, _SIZE.size))[0]
    return pickle.loads(_exactly(stream, size))  # noqa: S301 - our own process wrote it


def _exactly(stream: IO[bytes], size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return data
