"""Progress on standard error while accounts are read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class progress:  # noqa: N801 - used as a function in a with statement
    """Progress on standard error: a bar on a terminal, else one plain line for each document."""

    def __enter__(self) -> Callable[[str, int, int], None]:
        self._bar = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import Progress

            self._bar = Progress(console=Console(stderr=True), transient=True)
            self._bar.start()
            self._task = self._bar.add_task("Reading", total=None)
        return self._tell

    def _tell(self, path: str, done: int, total: int) -> None:
        from firsthand.report.terminal import plain

        if self._bar is not None:
            self._bar.update(self._task, completed=done, total=total, description=plain(path)[-40:])
        elif total > 1:
            sys.stderr.write(f"{done}/{total} {plain(path)}\n")

    def __exit__(self, *_: object) -> None:
        if self._bar is not None:
            self._bar.stop()
