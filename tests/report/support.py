"""What the tests of the page share: the parsed page, and a browser where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import turbohtml

from firsthand.model import Examination
from firsthand.report.page import page

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def parsed(examination: Examination) -> turbohtml.Document:
    """The page of an examination as a tree; fails where the HTML is not well formed."""
    return turbohtml.parse(page(examination), strict=True)


def dumped(html: str, folder: Path, *, address: str = "") -> str:
    """The page as a browser sees it after its script ran; skips where there is no browser."""
    browser = next((b for b in _BROWSERS if shutil.which(b)), None)
    if browser is None:
        pytest.skip("no Chromium on this machine: what a script may do was not tried")
    file = folder / "page.html"
    file.write_text(html, encoding="utf-8")
    command = [
        browser, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={folder / 'profile'}", "--virtual-time-budget=2000", "--dump-dom",
        f"{file.as_uri()}{address}",
    ]  # fmt: skip
    done = subprocess.run(command, capture_output=True, timeout=60, check=True)
    return done.stdout.decode("utf-8", "replace")
