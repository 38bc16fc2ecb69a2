"""The page in a browser: by keyboard alone, on a telephone, without a script, in the dark."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from docs.pictures.make import BROWSERS, Browser, browser

from firsthand.model import Examination
from firsthand.report.page import page
from tests.report.builder import FIRE, Described, Said, account, examination, fire
from tests.report.test_page import attacked

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}
FOCUS = "document.activeElement.id || document.activeElement.textContent.trim()"
PANEL = "document.querySelector('#chain').hidden ? '' : document.querySelector('#chain').innerText"


@pytest.fixture(scope="module")
def seen() -> Iterator[Browser]:
    if not any(shutil.which(b) for b in BROWSERS):
        pytest.skip("no Chromium on this machine: what the page does in a browser was not tried")
    with browser() as made:
        made.ask("Page.enable")
        yield made


def show(
    seen: Browser, made: Examination, folder: Path, *, width: int = 1280, to: str = ""
) -> None:
    file = folder / "page.html"
    file.write_text(page(made), encoding="utf-8")
    seen.ask(
        "Emulation.setDeviceMetricsOverride",
        width=width, height=800, deviceScaleFactor=1, mobile=width < 600,
    )  # fmt: skip
    seen.ask("Page.navigate", url="about:blank")
    seen.ask("Page.navigate", url=file.as_uri() + to)
    for _ in range(300):
        # With scripts switched off no event would ever tell.
        if seen.run("document.readyState") == "complete":
            return
        time.sleep(0.05)


def press(seen: Browser, key: str, *, shift: bool = False) -> str:
    """Press a key; what has the focus afterwards: its id, or its words."""
    said = {"key": key, "code": key, "windowsVirtualKeyCode": KEYS.get(key, 0)}
    said["modifiers"] = 8 if shift else 0
    text = {"Enter": "\r"}.get(key, key if len(key) == 1 else "")
    seen.ask("Input.dispatchKeyEvent", type="keyDown", **said, **({"text": text} if text else {}))
    seen.ask("Input.dispatchKeyEvent", type="keyUp", **said)
    return seen.run(FOCUS)


def test_a_chain_is_opened_walked_and_closed_by_keyboard(seen: Browser, tmp_path: Path) -> None:
    show(seen, fire(), tmp_path)
    assert press(seen, "Tab") == "Skip to the text"
    seen.run("document.getElementById('d1.k6').focus()")
    press(seen, "Enter")
    assert "Ines Orsini (saw it) → told Piet Vale → this account" in seen.run(PANEL)
    assert press(seen, "Tab") == "Ines Orsini"
    assert press(seen, "Tab", shift=True) == "d1.k6"
    assert press(seen, "j") == "d1.k7"
    assert "rejects it" in seen.run(PANEL)
    assert press(seen, "k") == "d1.k6"
    for _ in range(5):
        press(seen, "Tab")
    assert seen.run(FOCUS) == "Close"
    assert press(seen, "Tab") == "d1.k7"
    assert press(seen, "Escape") == "d1.k6"
    assert seen.run(PANEL) == ""


@pytest.mark.parametrize("width", [360, 390, 820])
def test_nothing_is_wider_than_the_screen(seen: Browser, tmp_path: Path, width: int) -> None:
    name = "Donaudampfschifffahrtsgesellschaftskapitänswitwenverein " * 3
    long = account(Described([("body", f"{name} said it rained.")], [Said("it rained", (name,))]))
    for made in (fire(), attacked(), examination(account(FIRE, "d1"), long), examination(long)):
        show(seen, made, tmp_path, width=width)
        seen.run("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert seen.run("document.documentElement.scrollWidth") <= width


def test_the_drawing_of_a_telephone_fits_on_it(seen: Browser, tmp_path: Path) -> None:
    show(seen, fire(), tmp_path, width=360)
    drawn = "[...document.querySelectorAll('svg')].map(s => s.getBoundingClientRect().width)"
    widths = seen.run(f"JSON.stringify({drawn})")
    broad, narrow = (float(w) for w in widths.strip("[]").split(","))
    assert broad == 0
    assert 250 < narrow < 360


def test_a_note_stands_level_with_its_claim(seen: Browser, tmp_path: Path) -> None:
    show(seen, fire(), tmp_path, width=1440, to="#d1.k12")
    top = "document.getElementById({!r}).getBoundingClientRect().top"
    assert abs(seen.run(top.format("chain")) - seen.run(top.format("d1.k12"))) < 12


def test_without_a_script_the_link_of_a_claim_leads_to_its_chain(
    seen: Browser, tmp_path: Path
) -> None:
    seen.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        show(seen, fire(), tmp_path, to="#d1.k6.e")
        assert seen.run("document.querySelector(':target .way').innerText").startswith("Ines")
        assert seen.run("document.querySelector(':target').getBoundingClientRect().top < 800")
        assert seen.run(PANEL) == ""
        assert seen.run("document.querySelector('.script').hidden")
    finally:
        seen.ask("Emulation.setScriptExecutionDisabled", value=False)


def test_dark_is_dark(seen: Browser, tmp_path: Path) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    try:
        for scheme, colour in (("dark", "rgb(23, 24, 26)"), ("light", "rgb(253, 252, 249)")):
            wish: Any = [{"name": "prefers-color-scheme", "value": scheme}]
            seen.ask("Emulation.setEmulatedMedia", features=wish)
            show(seen, fire(), tmp_path)
            assert seen.run(paper) == colour
    finally:
        seen.ask("Emulation.setEmulatedMedia", features=[])


def test_on_paper_everything_is_open_and_nothing_floats(seen: Browser, tmp_path: Path) -> None:
    try:
        show(seen, fire(), tmp_path, to="#d1.k6")
        seen.ask("Emulation.setEmulatedMedia", media="print")
        assert seen.run("getComputedStyle(document.querySelector('#chain')).display") == "none"
        table = "document.querySelector('.p-graph table').getBoundingClientRect().height"
        assert seen.run(table) > 50
    finally:
        seen.ask("Emulation.setEmulatedMedia", media="")
