"""What all tests of pages in a browser start from."""

import shutil
from collections.abc import Iterator

import pytest
from docs.pictures.make import BROWSERS, Browser, browser


@pytest.fixture(scope="module")
def seen() -> Iterator[Browser]:
    if not any(shutil.which(b) for b in BROWSERS):
        pytest.skip("no Chromium on this machine: what the page does in a browser was not tried")
    with browser() as made:
        made.ask("Page.enable")
        yield made
