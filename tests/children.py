"""What the child processes of the tests do."""

from __future__ import annotations

import os
import signal
import sys
import time

from firsthand.errors import ReadingError


def doubled(value):
    return value * 2


def unreadable_or_doubled(value):
    if value is None:
        raise ReadingError("It is torn.", "Mend it.")
    return value * 2


def asleep(seconds):
    time.sleep(seconds)


def killed(_value):
    os.kill(os.getpid(), signal.SIGKILL)


def left(_value):
    os._exit(0)


def overflown(_value):
    """Ends as a crash in native code does."""
    os.kill(os.getpid(), signal.SIGSEGV)


def filled(size):
    return len(bytearray(size))


def busy(_value):
    while True:
        pass


def talkative(value):
    print("words on standard output")
    os.write(1, b"more words\n")
    os.write(2, b"words on standard error\n")
    return value


def main_module(_value):
    return sys.argv[0]


def own_number(_value):
    return os.getpid()


def threads(_value):
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
    return tuple(os.environ[name] for name in names)
