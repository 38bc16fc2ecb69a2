"""The page in a browser: by keyboard alone, on a telephone, without a script, in the dark."""

from __future__ import annotations

import time
from pathlib import Path
from typing import Any

import pytest
from docs.pictures.make import Browser

from firsthand.model import Examination
from firsthand.report.page import page
from tests.report.builder import FIRE, Described, Said, account, examination, fire
from tests.report.test_page import ATTACK, attacked
from tests.report.valued import hostile, many, valued

KEYS = {"Tab": 9, "Enter": 13, "Escape": 27}
FOCUS = "document.activeElement.id || document.activeElement.textContent.trim()"
PANEL = "document.querySelector('#chain').hidden ? '' : document.querySelector('#chain').innerText"


def show(
    seen: Browser, made: Examination, folder: Path, *, width: int = 1280, to: str = ""
) -> None:
    file = folder / "page.html"
    file.write_text(page(made), encoding="utf-8")
    opened(seen, file.as_uri() + to, width=width)


def opened(seen: Browser, address: str, *, width: int) -> None:
    """Go to an address at some width, and wait until all of it is there."""
    seen.ask(
        "Emulation.setDeviceMetricsOverride",
        width=width, height=800, deviceScaleFactor=1, mobile=width < 600,
    )  # fmt: skip
    seen.ask("Page.navigate", url="about:blank")
    seen.ask("Page.navigate", url=address)
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
    for made in (
        fire(), attacked(), examination(account(FIRE, "d1"), long), examination(long), valued(),
        examination(hostile(ATTACK)),
    ):  # fmt: skip
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


BORDERS = (
    "[...document.querySelectorAll('.map .border')].some(b => b.getBoundingClientRect().width)"
)


def test_borders_are_drawn_only_when_asked_for_without_a_script_and_by_keyboard(
    seen: Browser, tmp_path: Path
) -> None:
    seen.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        show(seen, valued(), tmp_path)
        assert not seen.run(BORDERS)
        seen.run("document.querySelector('.map input').focus()")
        press(seen, " ")
        assert seen.run(BORDERS)
        assert seen.run("document.querySelector('.de-facto').getBoundingClientRect().height > 0")
    finally:
        seen.ask("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [360, 820, 1280])
def test_no_label_lies_on_another(seen: Browser, tmp_path: Path, width: int) -> None:
    boxes = """(() => {
      const clash = [];
      for (const svg of document.querySelectorAll('.map svg, .scale svg')) {
        const all = [...svg.querySelectorAll('text')].map(t => t.getBoundingClientRect());
        for (const [n, a] of all.entries()) for (const b of all.slice(n + 1))
          if (a.width && b.width && a.left < b.right - 1 && b.left < a.right - 1
              && a.top < b.bottom - 3 && b.top < a.bottom - 3) clash.push([a.left, a.top, b.left]);
      }
      return JSON.stringify(clash);
    })()"""
    for made in (valued(), many(40, 60)):
        show(seen, made, tmp_path, width=width)
        assert seen.run(boxes) == "[]"


def test_the_first_screens_are_the_findings_and_values_come_after_the_text(
    seen: Browser, tmp_path: Path
) -> None:
    show(seen, valued(), tmp_path)
    tops = [
        seen.run(f"document.querySelector('.p-{part}').getBoundingClientRect().top")
        for part in (
            "limits",
            "findings",
            "graph",
            "text",
            "voices",
            "when",
            "where",
            "many",
            "doers",
        )
    ]
    assert tops == sorted(tops)


def test_a_choice_on_the_map_leads_to_its_passage(seen: Browser, tmp_path: Path) -> None:
    show(seen, valued(), tmp_path)
    to = seen.run("[...document.querySelectorAll('.map svg.broad a')].at(-1).getAttribute('href')")
    show(seen, valued(), tmp_path, to=to)
    assert seen.run("document.querySelector(':target').className") == "v"
    top = seen.run("document.querySelector(':target').getBoundingClientRect().top")
    assert 0 <= top < 800


def test_notes_of_a_claim_tell_its_values(seen: Browser, tmp_path: Path) -> None:
    show(seen, valued(), tmp_path)
    assert seen.run("document.querySelector('.voice .read').getBoundingClientRect().height") == 0
    seen.run("document.querySelector('.text a.c').focus()")
    press(seen, "Enter")
    assert "Time: 4 May 1987, 20:00" in seen.run(PANEL)


NAMELESS = """JSON.stringify([...document.querySelectorAll(
  'a[href]:not([tabindex="-1"]), button, input, [role=region], table')].filter(e => !(
    e.innerText?.trim() || e.textContent.trim() || e.getAttribute('aria-label') || e.labels?.length
  )).map(e => e.outerHTML.slice(0, 80)))"""
HEADLESS = """JSON.stringify([...document.querySelectorAll('table')].filter(t =>
  !t.caption || ![...t.querySelectorAll('th')].every(h => h.scope)).map(t => t.className))"""
HIDDEN = """JSON.stringify([...document.querySelectorAll('[aria-hidden=true] a')]
  .filter(a => a.getAttribute('tabindex') !== '-1').map(a => a.outerHTML.slice(0, 80)))"""


@pytest.mark.parametrize("rule", [NAMELESS, HEADLESS, HIDDEN], ids=["names", "tables", "hidden"])
def test_what_can_be_reached_has_a_name_and_tables_have_heads(
    seen: Browser, tmp_path: Path, rule: str
) -> None:
    show(seen, valued(), tmp_path)
    assert seen.run(rule) == "[]"
