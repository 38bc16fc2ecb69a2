"""The page of a comparison in a browser: by keyboard, on a telephone, without a script, on paper."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from docs.pictures.make import Browser

from firsthand.compared import Comparison
from firsthand.model import Stated
from firsthand.report.comparison.page import page
from tests.report.comparison.regatta import regatta
from tests.report.comparison.test_page import struck
from tests.report.test_browser import HEADLESS, HIDDEN, NAMELESS, opened, press
from tests.report.test_page import ATTACK

WHERE = """(() => { const at = document.activeElement, cell = at.closest("td, th");
  return cell && `${cell.parentElement.rowIndex},${cell.cellIndex}: ${at.textContent.trim()}`; })()"""
PAIR = "document.querySelector('#pair').open ? document.querySelector('#pair').innerText : ''"
LIT = "JSON.stringify([...document.querySelectorAll('#pair .on')].map(e => e.textContent))"


def show(
    seen: Browser, folder: Path, *, width: int = 1280, made: Comparison | None = None, to: str = ""
) -> None:
    file = folder / "page.html"
    file.write_text(page(made or regatta()), encoding="utf-8")
    opened(seen, file.as_uri() + to, width=width)


def test_arrows_walk_the_cells_enter_opens_both_originals_escape_returns(
    seen: Browser, tmp_path: Path
) -> None:
    show(seen, tmp_path)
    seen.run("document.querySelector('.matrix .rd > a').focus()")
    press(seen, "ArrowRight")
    press(seen, "ArrowRight")
    assert seen.run(WHERE) == "2,3: “Seven rowers died”"
    press(seen, "Enter")
    told = seen.run(PAIR)
    assert "≠ conflict 9 or more and 7." in told
    assert "The Orrin Herald" in told
    assert "The club" in told
    digest = regatta().examination.accounts[2].text.blob.sha256
    assert digest in told
    assert seen.run(LIT) == '["At least nine rowers drowned","Seven"," rowers died"]'
    press(seen, "Escape")
    assert seen.run(PAIR) == ""
    assert seen.run(WHERE) == "2,3: “Seven rowers died”"
    press(seen, "ArrowRight")
    assert seen.run(WHERE) == "2,4: – silent"
    press(seen, "ArrowDown")
    press(seen, "ArrowLeft")
    assert seen.run(WHERE) == "3,3: “The club warned every crew”"
    for _ in range(4):
        press(seen, "ArrowUp")
    assert seen.run(WHERE) == "2,3: “Seven rowers died”"
    for _ in range(4):
        press(seen, "ArrowLeft")
    assert seen.run(WHERE) == "2,0: How many drowned?"


def test_a_reading_is_laid_beside_any_other_of_its_row(seen: Browser, tmp_path: Path) -> None:
    show(seen, tmp_path)
    seen.run("document.querySelectorAll('.matrix .rd > a')[2].click()")
    pressed = "document.querySelector('#pair [aria-pressed=true]').textContent"
    assert seen.run(pressed) == "A"
    seen.run("document.querySelectorAll('#pair .choice button')[1].click()")
    assert seen.run(pressed) == "B"
    assert "Letters to the editor" in seen.run(PAIR)
    assert "The Orrin Herald" not in seen.run(PAIR)
    assert "≠ conflict" in seen.run(PAIR)
    assert seen.run(LIT) == '["At least nine rowers drowned","Seven"," rowers died"]'


def test_folded_readings_of_a_cell_are_walked_once_they_are_open(
    seen: Browser, tmp_path: Path
) -> None:
    made = regatta()
    first = made.points[0].readings[0]
    more = [replace(first, printed=f"{n}", voice=f"x{n}") for n in range(5)]
    point = replace(made.points[0], readings=(*made.points[0].readings, *more), joins=())
    show(seen, tmp_path, made=replace(made, points=(point, *made.points[1:])))
    seen.run("document.querySelector('.matrix .rd > a').focus()")
    for _ in range(3):
        press(seen, "ArrowDown")
    assert seen.run(WHERE) == "2,1: 3 more"
    press(seen, "Enter")
    press(seen, "ArrowDown")
    assert seen.run(WHERE).startswith("2,1: “")
    for _ in range(3):
        press(seen, "ArrowDown")
    assert seen.run(WHERE).startswith("3,1: ")


def test_the_matrix_is_one_stop_for_the_tab_key(seen: Browser, tmp_path: Path) -> None:
    show(seen, tmp_path)
    stops = (
        "document.querySelectorAll('.matrix tbody :is(a, summary):not([tabindex=\"-1\"])').length"
    )
    assert seen.run(stops) == 1


def test_without_a_script_a_cell_leads_to_its_passage_lit(seen: Browser, tmp_path: Path) -> None:
    seen.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        show(seen, tmp_path)
        to = seen.run("document.querySelectorAll('.matrix .rd > a')[3].getAttribute('href')")
        show(seen, tmp_path, to=to)
        lit = "document.querySelector(':target').parentElement"
        assert seen.run(f"{lit}.textContent") == "Nobody warned them"
        assert seen.run(f"getComputedStyle({lit}).backgroundColor") == "rgb(251, 238, 184)"
        assert seen.run(f"{lit}.closest('details').open")
    finally:
        seen.ask("Emulation.setScriptExecutionDisabled", value=False)


def test_joins_are_struck_out_without_a_script(seen: Browser, tmp_path: Path) -> None:
    seen.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        show(seen, tmp_path)
        shown = (
            "['with', 'without'].filter(c => document.querySelector(`.origins .${c}`)"
            ".getBoundingClientRect().height > 0).join()"
        )
        seen.run("document.querySelector('#points').scrollIntoView()")
        assert seen.run(shown) == "with"
        seen.run("document.querySelector('.strike').focus()")
        press(seen, " ")
        assert seen.run(shown) == "without"
    finally:
        seen.ask("Emulation.setScriptExecutionDisabled", value=False)


def test_each_join_is_struck_out_alone(seen: Browser, tmp_path: Path) -> None:
    show(seen, tmp_path, made=struck())
    told = "[...document.querySelectorAll('.origins p')].filter(p => p.checkVisibility()).at(-1).textContent"
    seen.run("document.querySelector('#points').scrollIntoView()")
    assert "One umpire." in seen.run(told)
    seen.run("document.querySelectorAll('.each')[1].click()")
    assert seen.run(told) == "1 to 2 independent chains, with that struck out."
    assert seen.run("document.querySelectorAll('.gone').length") == 1
    seen.run("document.querySelector('.strike').click()")
    assert seen.run(told) == "1 to 3 independent chains, with that struck out."
    seen.run("document.querySelectorAll('.each').forEach(e => e.click())")
    assert "One umpire." in seen.run(told)


def test_calm_rows_can_be_hidden_without_a_script(seen: Browser, tmp_path: Path) -> None:
    made = regatta()
    more = [replace(made.points[0], id=f"q{n}") for n in range(10)]
    seen.ask("Emulation.setScriptExecutionDisabled", value=True)
    try:
        show(seen, tmp_path, made=replace(made, points=(*made.points, *more)))
        rows = (
            "[...document.querySelectorAll('.matrix tbody tr')]"
            ".filter(r => r.getBoundingClientRect().height).length"
        )
        assert seen.run(rows) == 12
        seen.run("document.querySelector('#sieve').focus()")
        press(seen, " ")
        assert seen.run(rows) == 2
    finally:
        seen.ask("Emulation.setScriptExecutionDisabled", value=False)


@pytest.mark.parametrize("width", [360, 390, 820])
@pytest.mark.parametrize("attack", ["", ATTACK], ids=["plain", "attacked"])
def test_nothing_is_wider_than_the_screen(
    seen: Browser, tmp_path: Path, width: int, attack: str
) -> None:
    show(seen, tmp_path, width=width, made=regatta(attack))
    seen.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert seen.run("document.documentElement.scrollWidth") <= width


def test_on_a_telephone_a_row_is_a_card_that_names_the_silent(
    seen: Browser, tmp_path: Path
) -> None:
    show(seen, tmp_path, width=390)
    seen.run("document.querySelector('.matrix tbody tr').scrollIntoView()")
    seen.run("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    card = seen.run("document.querySelector('.matrix tbody tr').innerText")
    assert "silent: D" in card
    assert "A The Orrin Herald" in card
    assert "– silent" not in card


def test_on_paper_wide_matrices_are_blocks_and_both_intervals_stand(
    seen: Browser, tmp_path: Path
) -> None:
    made = regatta()
    more = [replace(made.examination.accounts[3], id=f"d{n}") for n in range(10, 14)]
    wide = replace(made.examination, accounts=(*made.examination.accounts, *more))
    try:
        seen.ask("Emulation.setEmulatedMedia", media="print")
        display = "getComputedStyle(document.querySelector('.matrix tbody tr')).display"
        show(seen, tmp_path, made=replace(made, examination=wide))
        assert seen.run(display) == "grid"
        show(seen, tmp_path)
        assert seen.run(display) == "table-row"
        assert seen.run("getComputedStyle(document.querySelector('.without')).display") == "block"
    finally:
        seen.ask("Emulation.setEmulatedMedia", media="")


@pytest.mark.parametrize("rule", [NAMELESS, HEADLESS, HIDDEN], ids=["names", "tables", "hidden"])
def test_what_can_be_reached_has_a_name_and_tables_have_heads(
    seen: Browser, tmp_path: Path, rule: str
) -> None:
    show(seen, tmp_path)
    assert seen.run(rule) == "[]"


def titled(made: Comparison, *titles: str) -> Comparison:
    """The comparison with other titles for its first accounts."""
    accounts = list(made.examination.accounts)
    for n, title in enumerate(titles):
        about = replace(accounts[n].text.metadata, title=Stated(title, "x"))
        accounts[n] = replace(accounts[n], text=replace(accounts[n].text, metadata=about))
    return replace(made, examination=replace(made.examination, accounts=tuple(accounts)))


@pytest.mark.parametrize("width", [360, 820])
def test_long_words_break(seen: Browser, tmp_path: Path, width: int) -> None:
    show(seen, tmp_path, width=width, made=titled(regatta(), *["long_name_" * 12] * 4))
    seen.run("document.querySelectorAll('details').forEach(d => d.open = true)")
    assert seen.run("document.documentElement.scrollWidth") <= width


def test_names_stay_in_their_boxes_where_accounts_meet(seen: Browser, tmp_path: Path) -> None:
    loud = "THE STATEMENT OF MARA DOLAN, KEEPER OF BOATS"
    show(seen, tmp_path, made=titled(regatta(), "W" * 90, loud))
    out = """(() => {
      const svg = document.querySelector(".p-chains svg.broad");
      return JSON.stringify([...svg.querySelectorAll("g, a")].map(g => {
        const box = g.querySelector("rect").getBoundingClientRect();
        return [...g.querySelectorAll("text")].every(t => t.getBoundingClientRect().right <= box.right);
      }));
    })()"""
    assert "false" not in seen.run(out)
    assert "true" in seen.run(out)
