"""Make the pictures of the README from the examples: ``python docs/pictures/make.py``.

Needs Firsthand and a Chromium; talks to it over a pipe, so that nothing else has to be installed.
"""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from firsthand.compare.comparing import compare
from firsthand.examination import examine
from firsthand.model import Examination
from firsthand.report.comparison.page import page as page_of
from firsthand.report.figures import counted
from firsthand.report.page import page

HERE = Path(__file__).parent
ARTICLE = Path("examples", "butter-hall", "article.html")
DOSSIER = Path("examples", "pellan-dock")
WIDTH = 1280
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --hide-scrollbars "
    "--disable-background-networking --disable-component-update --disable-sync "
    "--remote-debugging-pipe"
).split()
# Chromium reads orders from descriptor 3 and answers on descriptor 4. The copies come first, since
# ours may be those numbers; a shell could not name ours where they have two digits.
WIRING = """
import fcntl, os, sys
orders, answers = (fcntl.fcntl(int(n), fcntl.F_DUPFD, 10) for n in sys.argv[1:3])
os.dup2(orders, 3), os.dup2(answers, 4)
os.execvp(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """A Chromium that takes orders over a pipe (Chrome DevTools Protocol)."""

    def __init__(self, orders: int, answers: int) -> None:
        self._orders, self._answers = os.fdopen(orders, "wb"), os.fdopen(answers, "rb")
        self._number, self._session = 0, None
        target = self.ask("Target.createTarget", url="about:blank")["targetId"]
        session = self.ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self._session = session

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        """One order and its answer; what the browser tells unasked is passed over."""
        self._number += 1
        order = {"id": self._number, "method": method, "params": parameters}
        if self._session:
            order["sessionId"] = self._session
        self._orders.write(json.dumps(order).encode() + b"\0")
        self._orders.flush()
        while True:
            answer = json.loads(self._message())
            if answer.get("id") == self._number:
                if "error" in answer:
                    raise SystemExit(f"{method}: {answer['error']['message']}")
                return answer["result"]

    def _message(self) -> bytes:
        message = bytearray()
        while (byte := self._answers.read(1)) != b"\0":
            if not byte:
                raise SystemExit("the browser went away")
            message += byte
        return bytes(message)

    def run(self, script: str) -> Any:
        """The value of some JavaScript on the page, awaited."""
        answer = self.ask("Runtime.evaluate", expression=script, awaitPromise=True)
        return answer["result"].get("value")


@contextmanager
def browser() -> Iterator[Browser]:
    """A browser of our own with an empty profile, gone at the end."""
    name = next((b for b in BROWSERS if shutil.which(b)), None)
    if name is None:
        raise SystemExit("no Chromium on this machine")
    theirs_in, orders = os.pipe()
    answers, theirs_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        wired = [sys.executable, "-c", WIRING, str(theirs_in), str(theirs_out)]
        command = [*wired, name, *QUIET, f"--user-data-dir={profile}"]
        with subprocess.Popen(
            command, pass_fds=(theirs_in, theirs_out), stderr=subprocess.DEVNULL
        ) as running:
            os.close(theirs_in)
            os.close(theirs_out)
            try:
                yield Browser(orders, answers)
            finally:
                running.terminate()


def picture(html: str, *, top: str, height: int, lit: str = "") -> bytes:
    """A PNG of a page from the element ``top`` downwards, with what ``lit`` names open."""
    with tempfile.TemporaryDirectory() as folder, browser() as seen:
        file = Path(folder) / "page.html"
        file.write_text(html, encoding="utf-8")
        seen.ask(
            "Emulation.setDeviceMetricsOverride",
            width=WIDTH, height=height, deviceScaleFactor=1, mobile=False,
        )  # fmt: skip
        seen.ask("Page.enable")
        seen.ask("Page.navigate", url=file.as_uri())
        seen.run("new Promise(done => { if (document.readyState == 'complete') done(); "
                 "else addEventListener('load', done); })")  # fmt: skip
        seen.run(f"location.hash = {lit!r}; new Promise(done => setTimeout(done, 300))")
        seen.run(
            f"scrollTo(0, document.querySelector({top!r}).getBoundingClientRect().top + scrollY - 24)"
        )
        shot = seen.ask("Page.captureScreenshot", format="png", optimizeForSpeed=False)
    return base64.b64decode(shot["data"])


def telling(made: Examination) -> str:
    """The id of the first claim that somebody is made to say: it stands near the drawing."""
    claims = counted(made.accounts[0])
    return next((c.id for c in claims if c.chain), claims[0].id)


def main() -> None:
    """Write the pictures beside this file."""
    os.chdir(HERE.parent.parent)
    made = examine([str(ARTICLE)])
    beside = compare([str(DOSSIER)])
    shots = {
        "report.png": picture(page(made), top=".p-graph", height=1500, lit=f"#{telling(made)}"),
        "matrix.png": picture(page_of(beside), top="#matrix", height=1160),
    }
    for name, shot in shots.items():
        (HERE / name).write_bytes(shot)
        sys.stdout.write(f"{HERE / name}: {len(shot) // 1024} KB\n")


if __name__ == "__main__":
    main()
